--- IAM as clients need it: where it answers, and signed calls of it.

local endpoints = require "huaweicloud.endpoints"
local errand = require "huaweicloud.errand"
local scope = require "huaweicloud.scope"

local iam = {}

local GLOBAL = "https://iam.myhuaweicloud.com"

-- Regions with an IAM of their own; the others are served by the global one.
local ids = [[
  ae-ad-1 af-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 cn-east-2 cn-east-3 cn-east-4 cn-east-5
  cn-north-1 cn-north-2 cn-north-4 cn-north-9 cn-north-12 cn-south-1 cn-south-2 cn-southwest-2 eu-west-0 la-north-2
  la-south-2 me-east-1 my-kualalumpur-1 na-mexico-1 ru-moscow-1 sa-brazil-1 tr-west-1]]
local regions = {}
for id in ids:gmatch "%S+" do
  regions[id] = ("https://iam.%s.myhuaweicloud.com"):format(id)
end
-- The European sites are an account world of their own, which the global IAM does not know.
regions["eu-west-101"] = "https://iam.eu-west-101.myhuaweicloud.eu"

--- Finds IAM's endpoint: what is asked for, the client's option, what comes with the keys, the environment, else the
--- region's.
---@param client huaweicloud.Client
---@param wanted string? option of a credentials provider
---@param keys table? with an iam_endpoint, perhaps
---@return userdata? endpoint
---@return string? why
function iam.endpoint(client, wanted, keys)
  local from, text = "iam_endpoint", wanted or client._iam_endpoint or keys and keys.iam_endpoint
  if not text then
    from, text = "HUAWEICLOUD_SDK_IAM_ENDPOINT", os.getenv "HUAWEICLOUD_SDK_IAM_ENDPOINT"
  end
  if not text or text == "" then
    text = regions[client.region] or GLOBAL
  end
  return endpoints.read(text, from)
end

--- The scope of signatures for IAM: a service of its own where derived keys sign.
function iam.scope(client)
  if not client._iam_scope then
    client._iam_scope = client._signing_algorithm == "V11-HMAC-SHA256"
      and scope.new(client._signing_algorithm, client.region or "globe", "iam") or client._scope
  end
  return client._iam_scope
end

--- Calls IAM.
---@param outer table run of the call that needs it
---@param given table as errand.run takes it; without keys it goes out unsigned
---@return table? result
---@return table info_or_err
function iam.call(outer, given)
  given.service = "iam"
  given.scope = iam.scope(outer.client)
  return errand.run(outer, given)
end

return iam
