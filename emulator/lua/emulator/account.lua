-- The one account that the emulator knows: keys, token, domain. Its projects are records, for specs may add some.
local clock = require "emulator.clock"
local state = require "emulator.state"

local account = {
  token = "emulator-token",
  domain = { id = "d78cbac186b744899480f25bd0224681", name = "emulator" },
  default_project = "09bb24e6fe80d23d2fa2c010b53b418c",
  user = { name = "emulator-user", password = "emulator/pass word" },
  idp = { id = "emulator-idp", id_token = "emulator-id-token" },
  agency = "emulator-agency",
  pod_token = "emulator-pod-token",
  default_firewall = "ebf891cd-2163-48a0-9963-6309f99dd3c4",
  default_object = "ae42418e-f077-41a0-9d3b-5b2f5ad9102b", -- what that firewall protects
}

local keys = {
  EMULATORACCESSKEY = { secret = "emulator-secret-key" },
  EMULATORTEMPKEY = { secret = "emulator-temp-secret", security_token = "emulator-security-token" },
}

-- { secret =, security_token = and ends = (temporary keys only) }, or nil for an unknown access key.
function account.key(access_key)
  return keys[access_key] or state.get("key", "", access_key)
end

-- Is it a token that the account knows, and that has not ended?
function account.has_token(token)
  local minted = state.get("token", "", token)
  return token == account.token or (minted ~= nil and clock.now() < minted.ends)
end

-- A project's name is its region's, as IAM names the project that every region has.
account.projects = {
  { id = account.default_project, name = "cn-north-4" },
  { id = "2c0689c860ad4728a497c91ec0844383", name = "cn-east-3" },
}

return account
