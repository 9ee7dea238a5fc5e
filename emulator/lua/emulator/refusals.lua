-- How each service words its refusals. The codes are published ones.
local answer = require "emulator.answer"

local refusals = { cfw = {}, oms = {}, codeartscheck = {} }

-- why: what is wrong and where, "limit: expected integer, got x".
function refusals.cfw.invalid(why)
  return answer.error(400, "CFW.00200001", "Empty or invalid parameter: " .. why .. ".")
end

function refusals.cfw.not_found(status)
  return answer.error(status or 400, "CFW.00200005", "Operation content does not exist.")
end

function refusals.cfw.wrong_status()
  return answer.error(400, "CFW.00200016", "Incorrect instance status.")
end

function refusals.oms.invalid(why)
  return answer.json(400, { error_code = "OMS.0064", error_msg = "Invalid request parameters: " .. why .. ".",
    error_detail = "request parameter [" .. why:match("^[^:]*") .. "] invalid." })
end

function refusals.oms.not_found()
  return answer.error(400, "OMS.1009", "No resources found.")
end

function refusals.oms.wrong_status(why)
  return answer.error(400, "OMS.0066", why)
end

function refusals.codeartscheck.invalid(why)
  return answer.error(400, "CC.00000000", "Invalid parameter: " .. why .. ".")
end

-- Documented for all that goes wrong with a task; its text does not say what.
function refusals.codeartscheck.busy()
  return answer.error(400, "CC.00000000", "Network busy. Try again later.")
end

return refusals
