--- Signs a request for a transport of the user's own.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local options = require "huaweicloud.options"
local query = require "huaweicloud.query"
local scope = require "huaweicloud.scope"
local static = require "huaweicloud.credentials.static"

local sign = {}

-- What methods and header names are made of: RFC 9110, section 5.6.2.
local TOKEN = "^[%w!#$%%&'*+.^_`|~-]+$"

local fields = {}
for name, wanted in pairs {
  method = "string", url = "string", host = "string", path = "string", query = "table", headers = "table",
  body = "string", ak = "string", sk = "string", security_token = "string", signed_headers = "table", date = "string",
  clock = "function", algorithm = "string", region = "string", service = "string",
} do
  fields[name] = options.of_type(wanted)
end

function fields.credentials(value)
  return type(value) ~= "table" and "expected table, got " .. type(value) or nil
end

--- Says what is wrong with fields that do not go together; nil when nothing is.
local function check(given)
  if given.method and not given.method:find(TOKEN) then
    return "method: must be a word like GET or POST"
  elseif given.url and (given.host or given.path) then
    return "url: give either url, or host and path"
  elseif given.credentials and (given.ak or given.sk or given.security_token) then
    return "credentials: give either credentials, or ak, sk and security_token"
  end
end

local function check_path(path)
  if path:sub(1, 1) ~= "/" then
    return 'path: must begin with "/"'
  elseif core.has_control(path) or path:find("[?#]") then
    return 'path: must not hold control bytes, "?" or "#"; give the query as a table of its own'
  end
end

--- Splits a URL into host, path and query pairs, decoded.
local function split_url(url)
  local origin, path, pairs_list = core.split_url(url)
  local endpoint, why = nil, path
  if origin then
    endpoint, why = core.endpoint(origin)
  end
  if not endpoint then
    return nil, "url: " .. why
  end
  return { host = endpoint:host(), path = path, query = pairs_list }
end

--- The headers given, by lower-case name.
local function headers_by_name(given)
  local by_name = {}
  for name, value in next, given or {} do
    if type(name) ~= "string" or type(value) ~= "string" then
      return nil, "headers: expected a table of string names and string values"
    elseif not name:find(TOKEN) then
      return nil, ("headers: %q is not a header name"):format(name:sub(1, 64))
    elseif core.has_control(value) and core.has_control((value:gsub("\t", " "))) then
      return nil, ("headers: %s must not hold control bytes"):format(name:sub(1, 64))
    end
    name = name:lower()
    if by_name[name] then
      return nil, ("headers: %s is there twice"):format(name:sub(1, 64))
    end
    by_name[name] = value
  end
  return by_name
end

--- The headers to sign, as pairs: all of them, or those that are named.
local function header_pairs(by_name, wanted)
  local list, seen = {}, {}
  if not wanted then
    for name, value in pairs(by_name) do
      list[#list + 1] = { name, value }
    end
    return list
  end
  for _, name in ipairs(wanted) do
    local value = type(name) == "string" and by_name[name:lower()]
    if not value then
      return nil, ("signed_headers: there is no header %q to sign"):format(errors.show(name):sub(1, 64))
    elseif name:find("_", 1, true) then
      return nil, ("signed_headers: %s cannot be signed: gateways leave out names with '_'"):format(name:sub(1, 64))
    elseif not seen[name:lower()] then
      seen[name:lower()] = true
      list[#list + 1] = { name, value }
    end
  end
  if not seen["x-sdk-date"] then
    return nil, "signed_headers: x-sdk-date must be among them"
  end
  return list
end

--- The time of the signature: that of a header that is there already, of `date`, or of the clock.
local function date_of(given, by_name)
  local date = by_name["x-sdk-date"] or given.date
  if date then
    return date:find("^%d%d%d%d%d%d%d%dT%d%d%d%d%d%dZ$") and date, "date: must look like 20200608T023900Z"
  end
  local now = (given.clock or os.time)()
  if type(now) ~= "number" then
    return nil, "clock: must return epoch seconds, got a " .. type(now)
  end
  local why
  date, why = core.date(now)
  return date, why and "clock: " .. why
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
  local function refuse(why, kind)
    return nil, errors.new(kind or "validation", "sign: " .. why, { operation = "sign" })
  end
  local why
  given, why = options.take(fields, given, "field", "")
  why = why or check(given)
  if why then
    return refuse(why)
  end
  local credentials, keys
  credentials, why, keys = static.new(given.credentials
    or { ak = given.ak, sk = given.sk, security_token = given.security_token })
  if not credentials then
    return refuse(why, "credentials")
  elseif keys.token then
    credentials:close()
    return refuse("credentials: a token is sent as X-Auth-Token, there is nothing to sign", "credentials")
  end
  local signing_scope
  signing_scope, why = scope.new(given.algorithm, given.region, given.service)
  if not signing_scope then
    return refuse("algorithm: " .. why)
  end
  local by_name
  by_name, why = headers_by_name(given.headers)
  if not by_name then
    return refuse(why)
  end
  local target = { host = by_name.host or given.host, path = given.path or "/", query = {} }
  if given.url then
    target, why = split_url(given.url)
    if not target then
      return refuse(why)
    end
  elseif not target.host then
    return refuse('url is missing, as in url = "https://cfw.cn-north-4.myhuaweicloud.com/v1/..." (or host and path)')
  elseif target.host == "" or core.has_control(target.host) then
    return refuse("host: must not be empty nor hold control bytes")
  end
  why = check_path(target.path)
  if why then
    return refuse(why)
  end
  local pairs_list
  pairs_list, why = query.pairs(given.query)
  if not pairs_list then
    return refuse(why)
  end
  for _, pair in ipairs(target.query) do
    pairs_list[#pairs_list + 1] = pair
  end
  local date
  date, why = date_of(given, by_name)
  if not date then
    return refuse(why)
  end
  by_name.host = by_name.host or target.host
  by_name["x-sdk-date"] = date
  by_name["x-security-token"] = keys.security_token or by_name["x-security-token"]
  local headers
  headers, why = header_pairs(by_name, given.signed_headers)
  if not headers then
    return refuse(why)
  end
  local authorization, canonical, to_sign, wire_query = core.sign(credentials, signing_scope, given.method or "GET",
    target.path, pairs_list, headers, given.body or "")
  credentials:close()
  if not authorization then
    return refuse(canonical)
  end
  return {
    ["Authorization"] = authorization,
    ["X-Sdk-Date"] = date,
    ["X-Security-Token"] = keys.security_token,
  }, {
    canonical_request = canonical,
    string_to_sign = to_sign,
    signed_headers = authorization:match("SignedHeaders=([^,]*)"),
    query = wire_query,
  }
end

return sign
