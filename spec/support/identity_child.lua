-- lua identity_child.lua ENDPOINT CODE: one call with the keys that the environment and the options give, for
-- identity.lua; prints "verdict { ... }".
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local events, project = {}, nil
local options = {
  endpoint = arg[1], iam_endpoint = arg[1], region = "cn-north-4", retries = 0,
  observer = function(event)
    events[#events + 1] = event
  end,
}
for name, value in pairs(assert((loadstring or load)(arg[2]))()) do
  options[name] = value
end
if options.iam_endpoint == "" then
  options.iam_endpoint = nil
end
local client, err = huaweicloud.client("generic", options)
local answer
if client then
  answer, err = client:request { path = "/v1/{project_id}/echo/x" }
  project = answer and answer.segments[2]
end
local failed = not answer and err or {}
print("verdict " .. raw_server.encode {
  ok = answer ~= nil, kind = failed.kind or "", message = failed.message or "", text = tostring(failed),
  shown = tostring(client), project = project or "", events = events,
  ak = answer and answer.headers.authorization and answer.headers.authorization:match "Access=([^,]*)" or "",
  token = answer and answer.headers["x-auth-token"] or "",
  security_token = answer and answer.headers["x-security-token"] or "",
})
