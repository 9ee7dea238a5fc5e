--- What a provider of credentials gives: checked, and in one form whoever gave it.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local keys = {}

---@class huaweicloud.Keys
---@field ak string? access key id
---@field sk string? secret key
---@field security_token string? of temporary keys
---@field token string? instead of keys: sent as X-Auth-Token
---@field expires_at number|string|nil epoch seconds, or a time as "2020-01-08T03:50:07Z"; without it they do not expire
---@field project_id string?
---@field domain_id string?
---@field iam_endpoint string? where the keys are known

local known = { "ak", "sk", "security_token", "token", "expires_at", "project_id", "domain_id", "iam_endpoint" }
local words = { "project_id", "domain_id", "iam_endpoint" }
local is_known = {}
for _, name in ipairs(known) do
  is_known[name] = true
end

--- Can it be an id of a project or an account? They go into paths and headers, and nobody has looked at those that an
--- answer of IAM or a shared cache brings.
---@param value any
---@return boolean
function keys.is_id(value)
  return type(value) == "string" and #value <= 64 and value:find "^[%w_.-]+$" ~= nil and not value:find "^%.%.?$"
end

local function copy(given)
  local own = {}
  for _, name in ipairs(known) do
    own[name] = given[name]
  end
  return own
end

--- Says what is wrong with keys; nil when nothing is.
local function complaint(given)
  if given.token ~= nil and (given.ak ~= nil or given.sk ~= nil or given.security_token ~= nil) then
    return "give either token, or ak and sk (and security_token), not both"
  elseif given.token == nil and given.ak == nil then
    return "ak is missing: give ak and sk, or token"
  elseif given.token == nil and given.sk == nil then
    return "sk is missing: it goes with ak"
  end
  for _, name in ipairs(words) do
    local value = given[name]
    if value ~= nil and (type(value) ~= "string" or value == "" or core.has_control(value)) then
      return name .. ": must be a string that is not empty and holds no control bytes"
    end
  end
end

--- Takes keys as they are given, each field read once.
---@param given any
---@return huaweicloud.Keys? own a plain table
---@return string? why not; never a secret in it
function keys.take(given)
  if type(given) ~= "table" then
    return nil, ("keys must be a table, got %s"):format(type(given))
  end
  for name in next, given do
    if not is_known[name] then
      return nil, errors.unknown("credentials field", name, known)
    end
  end
  local done, own = pcall(copy, given)
  if not done then
    -- What was raised may have a secret in it.
    return nil, own == "not enough memory" and own or "the keys' metatable raises"
  end
  local why = complaint(own)
  return not why and own or nil, why
end

--- Copies keys into memory of the core that is overwritten when they go. The Lua strings given here, and those of files
--- and answers that they were read from, are Lua's: they go with a collection of garbage, and are not overwritten.
---@param given huaweicloud.Keys
---@return table? held { credentials = userdata, fingerprint =, expires_at =, project_id =, domain_id =, iam_endpoint =,
--- temporary = boolean }
---@return string? why they cannot be used; never a secret in it
function keys.hold(given)
  local why
  given, why = keys.take(given)
  if not given then
    return nil, why
  end
  local expires_at = given.expires_at
  if type(expires_at) == "string" then
    expires_at = require("huaweicloud.dates").rfc3339(expires_at)
  end
  if given.expires_at ~= nil and (type(expires_at) ~= "number" or expires_at ~= expires_at) then
    return nil, 'expires_at: must be epoch seconds, or a time like "2020-01-08T03:50:07Z"'
  end
  local credentials, fingerprint
  credentials, why = core.credentials(given)
  if credentials then
    fingerprint, why = credentials:fingerprint()
  end
  if not fingerprint then
    return nil, why
  end
  return {
    credentials = credentials, fingerprint = fingerprint, expires_at = expires_at,
    temporary = given.token ~= nil or given.security_token ~= nil or expires_at ~= nil,
    project_id = given.project_id, domain_id = given.domain_id, iam_endpoint = given.iam_endpoint, uses = 0,
  }
end

return keys
