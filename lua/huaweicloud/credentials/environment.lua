--- Credentials from environment variables.

local core = require "huaweicloud.core"

local environment = { name = "environment", builtin = true }
environment.__index = environment

local PREFIX = "HUAWEICLOUD_SDK_"

--- A variable; one that is empty counts as not set.
local function get(name)
  local value = os.getenv(PREFIX .. name)
  return value ~= "" and value or nil
end

--- Says what is wrong with the two variables of an identity provider; nil when nothing is.
local function unusable(idp_id, id_token_file)
  for name, value in pairs { IDP_ID = idp_id, ID_TOKEN_FILE = id_token_file } do
    if core.has_control(value) then
      return ("%s%s: must not hold control bytes"):format(PREFIX, name)
    end
  end
end

--- Makes the provider.
---@return table provider
function environment.new()
  return setmetatable({}, environment)
end

--- Of two variables that go together, the one that is missing; in words.
local function half(one, other, has_one, has_other)
  if (has_one == nil) ~= (has_other == nil) then
    local there, missing = has_one and one or other, has_one and other or one
    return ("%s%s is set but %s%s is not: they go together"):format(PREFIX, there, PREFIX, missing)
  end
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string? why
---@return boolean? broken it is set up, but wrong
function environment:fetch(context)
  local ak, sk, idp_id, id_token_file = get "AK", get "SK", get "IDP_ID", get "ID_TOKEN_FILE"
  local why = half("IDP_ID", "ID_TOKEN_FILE", idp_id, id_token_file) or unusable(idp_id, id_token_file)
    or half("AK", "SK", ak, sk)
  if why then
    return nil, why, true
  end
  local keys, broken
  if idp_id then
    local provider = require("huaweicloud.credentials.iam").federated { idp_id = idp_id, id_token_file = id_token_file }
    keys, why, broken = provider:fetch(context)
  elseif ak then
    keys = { ak = ak, sk = sk, security_token = get "SECURITY_TOKEN" }
  else
    return nil, (("neither @AK and @SK are set, nor @IDP_ID and @ID_TOKEN_FILE"):gsub("@", PREFIX))
  end
  if not keys then
    return nil, why, broken
  end
  keys.project_id, keys.domain_id = keys.project_id or get "PROJECT_ID", keys.domain_id or get "DOMAIN_ID"
  return keys
end

--- The file and the profile that the environment names.
---@return string? path
---@return string? profile
function environment.profile()
  return get "CREDENTIALS_FILE", get "PROFILE"
end

return environment
