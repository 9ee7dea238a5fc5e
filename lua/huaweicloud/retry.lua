--- Which failures are worth another attempt, and after what time. Facts: RFC 9110, sections 9.2.2 and 10.2.3.

local core = require "huaweicloud.core"

local retry = {}

local BASE, CAP = 0.2, 20

local idempotent = { GET = true, HEAD = true, PUT = true, DELETE = true, OPTIONS = true }
local transient = { [429] = true, [500] = true, [502] = true, [503] = true, [504] = true }

--- Would a repetition be safe, and might it succeed?
---@param method string
---@param err huaweicloud.Error
---@param reached boolean may the service have got the request
---@return boolean
function retry.retryable(method, err, reached)
  if err.kind == "network" or err.kind == "timeout" then
    return idempotent[method] or not reached
  end
  if err.kind ~= "service" or not transient[err.status] then
    return false
  end
  if idempotent[method] or err.status == 429 then
    return true
  end
  -- A gateway that answers 503 with a code of its own has not passed the request on.
  return err.status == 503 and err.code ~= nil and err.code:find("^APIGW?%.") ~= nil
end

--- Seconds that a Retry-After header asks for; nil when it says nothing that can be read.
---@param value string?
---@param now number? epoch seconds; without them a date says nothing
---@return number?
function retry.after(value, now)
  if not value then
    return nil
  end
  if value:find("^%d+$") then
    return tonumber(value)
  end
  local date = now and require("huaweicloud.dates").http(value)
  return date and math.max(0, date - now)
end

--- Seconds to wait before the next attempt: what the service asks for, else decorrelated jitter, so that clients that
--- failed together do not come back together.
---@param previous number? the last such wait of this call
---@param asked number? by Retry-After
---@return number
function retry.delay(previous, asked)
  if asked then
    return asked
  end
  -- Capped before the draw: after it, clients that have waited long would all wait for the cap.
  local high = math.min(CAP, math.max(BASE, (previous or BASE) * 3))
  return BASE + core.random() * (high - BASE)
end

return retry
