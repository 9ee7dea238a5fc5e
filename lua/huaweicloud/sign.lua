--- Signs a request for a transport of the user's own.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local query = require "huaweicloud.query"
local static = require "huaweicloud.credentials.static"

local sign = {}

local expected = {
  method = "string", url = "string", host = "string", path = "string", query = "table", headers = "table",
  body = "string", credentials = "table", ak = "string", sk = "string", security_token = "string",
  signed_headers = "table", date = "string", clock = "function", algorithm = "string",
}

local function names()
  local list = {}
  for name in pairs(expected) do
    list[#list + 1] = name
  end
  table.sort(list)
  return list
end

local function check(given)
  for name, value in pairs(given) do
    if not expected[name] then
      return errors.unknown("field", name, names())
    end
    if type(value) ~= expected[name] then
      return ("%s: expected %s, got %s"):format(name, expected[name], type(value))
    end
  end
  if given.algorithm and given.algorithm ~= "SDK-HMAC-SHA256" then
    return ("algorithm: must be SDK-HMAC-SHA256, got %s"):format(given.algorithm)
  end
  if not given.url and not given.host and not (given.headers and (given.headers.Host or given.headers.host)) then
    return 'url is missing, as in url = "https://cfw.cn-north-4.myhuaweicloud.com/v1/..." (or host and path)'
  end
end

--- Splits a URL into host, path and query pairs, decoded.
local function split_url(url)
  local rest = url:match("^%a[%w+.-]*://(.*)$") or url
  local authority, path, raw = rest:match("^([^/?#]*)([^?#]*)%??([^#]*)")
  if authority:find("@", 1, true) then
    return nil, "url: must not hold a user name"
  end
  local endpoint, why = core.endpoint((url:match("^%a[%w+.-]*://") or "https://") .. authority)
  if not endpoint then
    return nil, "url: " .. why
  end
  local list = {}
  for part in raw:gmatch("[^&]+") do
    local name, value = part:match("^([^=]*)=?(.*)$")
    list[#list + 1] = { core.unescape(name), core.unescape(value) }
  end
  return { host = endpoint:host(), path = path, query = list }
end

--- The headers to sign, as pairs: those given, Host and X-Sdk-Date; or exactly those that signed_headers names.
local function header_pairs(given, host, date)
  local by_name, list = {}, {}
  for name, value in pairs(given.headers or {}) do
    if type(name) ~= "string" or type(value) ~= "string" then
      return nil, "headers: expected a table of string names and string values"
    end
    if core.has_control(name) or core.has_control((value:gsub("\t", " "))) then
      return nil, "headers: names and values must not hold control bytes"
    end
    by_name[name:lower()] = value
  end
  by_name.host = by_name.host or host
  by_name["x-sdk-date"] = date
  if given.security_token or (given.credentials and given.credentials.security_token) then
    by_name["x-security-token"] = given.security_token or given.credentials.security_token
  end
  if not given.signed_headers then
    for name, value in pairs(by_name) do
      list[#list + 1] = { name, value }
    end
    return list
  end
  for _, name in ipairs(given.signed_headers) do
    local value = type(name) == "string" and by_name[name:lower()]
    if not value then
      return nil, ("signed_headers: there is no header %q to sign"):format(tostring(name))
    end
    list[#list + 1] = { name, value }
  end
  return list
end

local function date_of(given)
  for name, value in pairs(given.headers or {}) do
    if type(name) == "string" and name:lower() == "x-sdk-date" then
      return value
    end
  end
  if given.date then
    return given.date
  end
  local date, why = core.date(given.clock and tonumber(given.clock()) or os.time())
  return date, why and "clock: " .. why
end

--- Signs a request with SDK-HMAC-SHA256.
---@param given table { method = "GET", url = or host =, path =, query =; headers = {}, body = "", credentials = { ak =,
--- sk =, security_token = } or ak =, sk =; signed_headers = { names } to sign just those; date = "20200608T023900Z" or
--- clock = function }
---@return table? headers to add to the request: Authorization, X-Sdk-Date, X-Security-Token
---@return table stages_or_err { canonical_request =, string_to_sign =, signed_headers =, query = }
function sign.sign(given)
  if type(given) ~= "table" then
    error(("sign: expected a table, got %s"):format(type(given)), 2)
  end
  local function refuse(why, kind)
    return nil, errors.new(kind or "validation", "sign: " .. why, { operation = "sign" })
  end
  local why = check(given)
  if why then
    return refuse(why)
  end
  local credentials
  credentials, why = static.new(given.credentials or
    { ak = given.ak, sk = given.sk, security_token = given.security_token })
  if not credentials then
    return refuse(why, "credentials")
  end
  if given.credentials and given.credentials.token then
    return refuse("credentials: a token is sent as X-Auth-Token, there is nothing to sign", "credentials")
  end
  local target = { host = given.host, path = given.path, query = {} }
  if given.url then
    target, why = split_url(given.url)
    if not target then
      return refuse(why)
    end
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
  date, why = date_of(given)
  if why or type(date) ~= "string" or not date:find("^%d%d%d%d%d%d%d%dT%d%d%d%d%d%dZ$") then
    return refuse(why or "date: must look like 20200608T023900Z")
  end
  local headers
  headers, why = header_pairs(given, target.host, date)
  if not headers then
    return refuse(why)
  end
  local authorization, canonical, to_sign, wire_query = core.sign(credentials, given.method or "GET",
    target.path or "/", pairs_list, headers, given.body or "")
  credentials:close()
  if not authorization then
    return refuse(canonical)
  end
  return {
    ["Authorization"] = authorization,
    ["X-Sdk-Date"] = date,
    ["X-Security-Token"] = given.security_token or (given.credentials and given.credentials.security_token),
  }, {
    canonical_request = canonical,
    string_to_sign = to_sign,
    signed_headers = authorization:match("SignedHeaders=([^,]*)"),
    query = wire_query,
  }
end

return sign
