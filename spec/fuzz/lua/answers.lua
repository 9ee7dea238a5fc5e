--- Fuzz target: any text as an answer with keys in it, of IAM, the metadata service or pod identity.

local answer = require "huaweicloud.credentials.answer"
local checks = require "fuzz.checks"
local json = require "huaweicloud.json"
local keys = require "huaweicloud.credentials.keys"

return function(text)
  local value, why = json.decode(text)
  if not value then
    checks.one_line(why)
    return
  end
  local found = answer.keys(value)
  if not found then
    return
  end
  for _, name in ipairs { "ak", "sk", "security_token" } do
    assert(type(found[name]) == "string" and found[name] ~= "")
  end
  local held
  held, why = keys.hold(found)
  if not held then
    checks.one_line(why)
    checks.hides(why, found.sk, found.security_token)
    return
  end
  assert(held.temporary and (found.expires_at == nil) == (held.expires_at == nil))
  assert(held.expires_at == nil or held.expires_at == held.expires_at)
  checks.hides(tostring(held.credentials), found.sk, found.security_token)
  checks.hides(held.fingerprint, found.sk, found.security_token)
  held.credentials:close()
  assert(tostring(held.credentials) == "none")
end
