--- Reads keys out of the answers of IAM, the metadata service and pod identity, whichever names they use.

local answer = {}

local function text(object, ...)
  for _, name in ipairs { ... } do
    if type(object[name]) == "string" and object[name] ~= "" then
      return object[name]
    end
  end
end

--- Finds the keys in a decoded answer.
---@param value table
---@return huaweicloud.Keys? keys nil when it holds none
function answer.keys(value)
  local found = value.credential or value.credentials
  if type(found) ~= "table" then
    return nil
  end
  local keys = {
    ak = text(found, "access", "accessKeyId", "access_key_id"),
    sk = text(found, "secret", "secretAccessKey", "secret_access_key"),
    security_token = text(found, "securitytoken", "securityToken", "security_token"),
    expires_at = text(found, "expires_at", "expiration"),
  }
  return keys.ak and keys.sk and keys.security_token and keys or nil
end

return answer
