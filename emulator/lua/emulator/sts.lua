-- Temporary identities: keys and tokens that the emulator hands out, with the time when each ends.
local account = require "emulator.account"
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local state = require "emulator.state"

local sts = {}

local function utc(seconds)
  return os.date("!%Y-%m-%dT%H:%M:%S", math.floor(seconds)) .. ".574000Z"
end

-- New keys as the answers name them. They open the gateway until the time that they tell.
function sts.mint_keys()
  local serial = bytes.random_id():upper()
  local ends = clock.now() + state.setting("key_seconds")
  local keys = {
    access = "TEMP" .. serial:sub(1, 16), secret = "temporary-secret-" .. serial, expires_at = utc(ends),
    securitytoken = "temporary-token-" .. serial,
  }
  state.put("key", "", "", keys.access,
    { secret = keys.secret, security_token = keys.securitytoken, ends = ends })
  return keys
end

local function mint_token()
  local token = "token-" .. bytes.random_id()
  local ends = clock.now() + state.setting("token_seconds")
  state.put("token", "", "", token, { ends = ends })
  return token, utc(ends)
end

local function field(value, ...)
  for _, name in ipairs { ... } do
    if type(value) ~= "table" then return nil end
    value = value[name]
  end
  return value
end

local function refuse(status, message, title)
  return answer.json(status, { error = { code = status, message = message, title = title } })
end

local function unauthorised(message)
  return refuse(401, message, "Unauthorized")
end

-- POST /v3/auth/tokens with the method password.
function sts.create_token(request)
  local auth = field(request:object(), "auth")
  local user = field(auth, "identity", "password", "user")
  if field(auth, "identity", "methods", 1) ~= "password" or not user then
    return refuse(400, "Request body is invalid.", "Bad Request")
  end
  if user.name ~= account.user.name or user.password ~= account.user.password
      or field(user, "domain", "name") ~= account.domain.name then
    return unauthorised("The username or password is wrong.")
  end
  local body, domain = { token = { methods = { "password" } } }, { id = account.domain.id, name = account.domain.name }
  local wanted = field(auth, "scope", "project")
  if wanted then
    for _, id in ipairs(state.ids("project", "", "", 0, 1000)) do
      local name = state.get("project", "", id).name
      if id == wanted.id or name == wanted.name then
        body.token.project = { id = id, name = name, domain = domain }
      end
    end
    if not body.token.project then return unauthorised("The project does not exist.") end
  else
    body.token.domain = domain
  end
  local token
  token, body.token.expires_at = mint_token()
  local out = answer.json(201, body)
  out.headers["X-Subject-Token"] = token
  return out
end

-- POST /v3.0/OS-AUTH/id-token/tokens: a token for that of an identity provider.
function sts.create_federated_token(request)
  local id_token = field(request:object(), "auth", "id_token", "id")
  if request:header("x-idp-id") ~= account.idp.id or id_token ~= account.idp.id_token then
    return unauthorised("The id token is wrong: " .. tostring(id_token))
  end
  local token, expires_at = mint_token()
  local out = answer.json(201, { token = { methods = { "mapped" }, expires_at = expires_at } })
  out.headers["X-Subject-Token"] = token
  return out
end

-- Does a call of securitytokens carry a token in its body? Then it needs no other proof of who asks.
function sts.carries_token(request)
  local token = field(request:object(), "auth", "identity", "token", "id")
  return type(token) == "string" and account.has_token(token)
end

-- POST /v3.0/OS-CREDENTIAL/securitytokens with the method token or assume_role.
function sts.create_keys(request)
  local identity = field(request:object(), "auth", "identity")
  local method = field(identity, "methods", 1)
  local wanted = field(identity, method)
  local seconds = field(wanted, "duration_seconds")
  if (method ~= "token" and method ~= "assume_role") or (seconds and (seconds < 900 or seconds > 86400)) then
    return refuse(400, "Request body is invalid.", "Bad Request")
  end
  if method == "assume_role" and (wanted.agency_name ~= account.agency
      or (wanted.domain_name ~= account.domain.name and wanted.domain_id ~= account.domain.id)) then
    return refuse(404, "Could not find agency: " .. tostring(wanted.agency_name), "Not Found")
  end
  return answer.json(201, { credential = sts.mint_keys() })
end

local function always() return true end

-- is_open: does the request need no proof of who asks?
function sts.publish(router)
  router.add("POST", "/v3/auth/tokens", { handle = sts.create_token, is_open = always })
  router.add("POST", "/v3.0/OS-AUTH/id-token/tokens", { handle = sts.create_federated_token, is_open = always })
  router.add("POST", "/v3.0/OS-CREDENTIAL/securitytokens", { handle = sts.create_keys, is_open = sts.carries_token })
end

return sts
