--- Signs a request for a transport of the user's own.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local query = require "huaweicloud.query"
local scope = require "huaweicloud.scope"
local static = require "huaweicloud.credentials.static"

local sign = {}

--- A copy of what a table has under the names that are known, and of what it holds itself under others.
local function copy(given)
  local own = {}
  for name, value in next, given do
    own[name] = value
  end
  for _, name in ipairs(core.sign_fields()) do
    own[name] = given[name]
  end
  return own
end

--- The scope of the signature; that of the usual one when what is given is no text: core.sign says so.
local function scope_of(given)
  local algorithm, region, service = given.algorithm, given.region, given.service
  if type(algorithm or "") ~= "string" or type(region or "") ~= "string" or type(service or "") ~= "string" then
    algorithm = nil
  end
  return scope.new(algorithm, region, service)
end

--- What the clock says; false when it is not asked.
local function time_of(given)
  if given.date ~= nil then
    return false
  end
  return (type(given.clock) == "function" and given.clock or os.time)()
end

local function refuse(why, kind)
  return nil, errors.new(kind or "validation", "sign: " .. why, { operation = "sign" })
end

--- Signs a request.
---@param given table { method = "GET", url = or host =, path =, query =; headers = {}, body = "", credentials = { ak =,
--- sk =, security_token = } or ak =, sk =; signed_headers = { names } to sign just those; date = "20200608T023900Z" or
--- clock = function; algorithm = "SDK-HMAC-SHA256" or another, for V11-HMAC-SHA256 with region = and service = }
---@return table? headers to add to the request: Authorization, X-Sdk-Date, X-Security-Token
---@return table stages_or_err { canonical_request =, string_to_sign =, signed_headers =, query = }
function sign.sign(given)
  if type(given) ~= "table" then
    error(("sign: expected a table, got %s"):format(type(given)), 2)
  end
  if getmetatable(given) ~= nil then
    local done, own = pcall(copy, given)
    if not done then
      return refuse(("fields: their metatable raised %s"):format(errors.show(own)))
    end
    given = own
  end
  local signing_scope, pairs_list, credentials, keys, why, kind
  signing_scope, why = scope_of(given)
  if not signing_scope then
    return refuse("algorithm: " .. why)
  end
  if type(given.query) == "table" then
    pairs_list, why = query.pairs(given.query)
    if not pairs_list then
      return refuse(why)
    end
  end
  -- The usual keys are read where they are used. These are looked at here: they may have a metatable, or be missing.
  if type(given.credentials) == "table" or given.ak == nil or given.sk == nil then
    credentials, why, keys = static.new(given.credentials
      or { ak = given.ak, sk = given.sk, security_token = given.security_token })
    if not credentials then
      return refuse(why, "credentials")
    elseif keys.token then
      credentials:close()
      return refuse("credentials: a token is sent as X-Auth-Token, there is nothing to sign", "credentials")
    end
  end
  local headers, stages
  headers, stages, kind = core.sign(given, signing_scope, time_of(given), pairs_list, credentials)
  if credentials then
    credentials:close()
  end
  if not headers then
    return refuse(stages, kind)
  end
  return headers, stages
end

return sign
