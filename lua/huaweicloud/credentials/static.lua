--- Credentials that the user gives: key pairs, temporary or not, and tokens.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local static = {}

local known = { "ak", "sk", "security_token", "token" }
local is_known = { ak = true, sk = true, security_token = true, token = true }

--- Copies keys into memory of the core that is overwritten when they go.
---@param given table { ak =, sk =, security_token = } or { token = }
---@return userdata? credentials
---@return string? why they cannot be used; never a secret in it
function static.new(given)
  for name in pairs(given) do
    if not is_known[name] then
      return nil, errors.unknown("credentials field", name, known)
    end
  end
  if given.token ~= nil and (given.ak ~= nil or given.sk ~= nil or given.security_token ~= nil) then
    return nil, "credentials: give either token, or ak and sk (and security_token), not both"
  end
  if given.token == nil then
    if given.ak == nil then
      return nil, "credentials: ak is missing: give ak and sk, or token"
    elseif given.sk == nil then
      return nil, "credentials: sk is missing: it goes with ak"
    end
  end
  local credentials, why = core.credentials(given)
  return credentials, why and "credentials: " .. why
end

return static
