-- The metadata service of an ECS and the identity service of a pod: who may ask is settled by where they run.
local account = require "emulator.account"
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local state = require "emulator.state"
local sts = require "emulator.sts"

local metadata = {}

local function plain(status, body)
  return { status = status, body = body, headers = { ["Content-Type"] = "text/plain" } }
end

-- PUT /meta-data/latest/api/token; the first version of the service knows no tokens.
function metadata.create_token(request)
  if state.setting("metadata_version") < 2 then return plain(404, "Not Found") end
  local seconds = tonumber(request:header("x-metadata-token-ttl-seconds"))
  if not seconds or seconds < 1 or seconds > 21600 then return plain(400, "Bad Request") end
  local token = "metadata-" .. bytes.random_id()
  state.put("metadata_token", "", "", token, { ends = clock.now() + seconds })
  return plain(200, token)
end

-- GET /openstack/latest/securitykey
function metadata.get_keys(request)
  if state.setting("metadata_version") > 1 then
    local token = state.get("metadata_token", "", request:header("x-metadata-token") or "")
    if not token or clock.now() >= token.ends then return plain(401, "Unauthorized") end
  end
  if state.setting("metadata_agency") == 0 then
    return plain(401, "Please configure Cloud Service Agency first")
  end
  return answer.json(200, { credential = sts.mint_keys() })
end

-- POST /pod-identity/credentials, in the names that pods get.
function metadata.get_pod_keys(request)
  if request:header("authorization") ~= account.pod_token then return plain(401, "Unauthorized") end
  local keys = sts.mint_keys()
  return answer.json(200, { credentials = { accessKeyId = keys.access, secretAccessKey = keys.secret,
    securityToken = keys.securitytoken, expiration = keys.expires_at } })
end

local function always() return true end

function metadata.publish(router)
  router.add("PUT", "/meta-data/latest/api/token", { handle = metadata.create_token, is_open = always })
  router.add("GET", "/openstack/latest/securitykey", { handle = metadata.get_keys, is_open = always })
  router.add("POST", "/pod-identity/credentials", { handle = metadata.get_pod_keys, is_open = always })
end

return metadata
