-- The gateway in front of the services: finds the operation, checks who asks and for which project, words its refusals.
local account = require "emulator.account"
local answer = require "emulator.answer"
local router = require "emulator.router"
local services = require "emulator.services"
local signature = require "emulator.signature"
local state = require "emulator.state"

local gateway = {}

local function unauthorised(why)
  return answer.refusal(401, "APIGW.0301", "Incorrect IAM authentication information: " .. why)
end

-- nil when the caller is known, else the refusal.
local function check_caller(request)
  local authorization = request:header("authorization")
  if authorization then
    local ok, why = signature.verify(request, authorization)
    if ok then return nil end
    return unauthorised(why)
  end
  local token = request:header("x-auth-token")
  if not token then return unauthorised("x-auth-token not found") end
  if account.has_token(token) then return nil end
  return unauthorised("decrypt token fail")
end

function gateway.handle(request)
  local target, values = router.find(request)
  if not target then
    return answer.refusal(404, "APIGW.0101",
      "The API does not exist or has not been published in the environment.")
  end
  ngx.ctx.operation = target.service and target.service.name .. "." .. target.name
  local refusal = not (target.is_open and target.is_open(request)) and check_caller(request)
  if refusal then return refusal end
  local project = values.project_id
  if project and not state.get("project", "", project) then
    return answer.refusal(403, "APIGW.0310", "The project is unavailable.")
  end
  return services.answer(target, request, values)
end

local texts = {
  [400] = { "APIGW.0201", "Bad request." },
  [413] = { "APIGW.0201", "Request entity too large." },
  [414] = { "APIGW.0201", "Request URI too long." },
  [429] = { "APIGW.0308",
    "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute" },
  [494] = { "APIGW.0201", "Request headers too large." },
  [500] = { "APIGW.0105", "Backend configuration error." },
  [502] = { "APIGW.0201", "Backend unavailable." },
  [503] = { "APIGW.0201", "Backend unavailable." },
  [504] = { "APIGW.0203", "Backend timeout." },
}

-- The gateway's own answer for a status, as a fault or nginx gives it.
function gateway.refusal(status)
  local text = texts[status] or { "APIGW.0201", "Status " .. status .. "." }
  return answer.refusal(status, text[1], text[2])
end

return gateway
