--- Fuzz target: any text as a profile file, up to the keys that a client would hold. What is wrong is told in one line
--- without a secret.

local host = ...

local checks = require "fuzz.checks"
local environment = require "huaweicloud.credentials.environment"
local iam = require "huaweicloud.credentials.iam"
local ini = require "huaweicloud.ini"
local keys = require "huaweicloud.credentials.keys"
local profile = require "huaweicloud.credentials.profile"

assert(environment.profile() == nil)

-- Nobody is to be asked over the network, and no file be read that an input names.
function iam.federated(opts)
  assert(opts.idp_id and opts.id_token_file)
  return { fetch = function() return nil, "not asked" end }
end

local context = { client = {}, warn = function() end }

--- The values of a text that are secrets.
local function secrets_of(text)
  local found = {}
  for _, section in pairs(ini.parse(text) or {}) do
    for _, name in ipairs { "sk", "security_token", "ak" } do
      found[#found + 1] = section[name]
    end
  end
  return found
end

--- Is a value also a name that words may show?
local function is_shown(secret, text)
  for _, line in ipairs(checks.lines(text)) do
    if line:find(secret, 1, true) and (line:find "^%s*%[" or line:find(secret .. "%s*=")) then
      return true
    end
  end
end

local function check_words(why, text)
  checks.one_line(why)
  for _, secret in ipairs(secrets_of(text)) do
    if not secret:find "%W" and not is_shown(secret, text) then
      checks.hides(why, secret)
    end
  end
end

return function(text)
  local file = host.write(text)
  for _, name in ipairs { false, "basic" } do
    local found, why, broken = profile.new { file = file, profile = name or nil }:fetch(context)
    if not found then
      assert(broken == true or why == "not asked")
      check_words(why, text)
    else
      assert(found.ak and found.sk and found.ak ~= "" and found.sk ~= "")
      found.idp_id, found.id_token_file = nil, nil
      local held
      held, why = keys.hold(found)
      if held then
        assert(#held.fingerprint > 0)
        checks.hides(tostring(held.credentials), found.sk)
        held.credentials:close()
      else
        check_words(why, text)
      end
    end
  end
end
