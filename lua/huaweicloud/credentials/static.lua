--- Credentials that the user gives: key pairs, temporary or not, and tokens.

local core = require "huaweicloud.core"
local keys = require "huaweicloud.credentials.keys"

local static = {}

local function words(why)
  return why:find("credentials field", 1, true) and why or "credentials: " .. why
end

--- Copies keys into memory of the core that is overwritten when they go.
---@param given table { ak =, sk =, security_token = } or { token = }
---@return userdata? credentials
---@return string? why they cannot be used; never a secret in it
---@return huaweicloud.Keys? own what was taken, each field read once
function static.new(given)
  local own, why = keys.take(given)
  local credentials
  if own then
    credentials, why = core.credentials(own)
  end
  return credentials, why and words(why), own
end

--- The same for a client, which has to tell keys apart.
---@param given table
---@return table? held as keys.hold makes it
---@return string? why
function static.hold(given)
  local held, why = keys.hold(given)
  return held, why and words(why)
end

return static
