--- HUAWEICLOUD_SDK_IDP_ID and HUAWEICLOUD_SDK_ID_TOKEN_FILE went to credentials.federated as they are, which raises an
-- error for options that it cannot use: an environment with a control byte in one of them made the first call raise,
-- through the caller, instead of giving nil and an error. They are checked before that now.

local emulator = require "support.emulator"
local identity = require "support.identity"

describe("an identity provider in the environment", function()
  it("with a control byte in it is an error of kind credentials", function()
    local world, dir = emulator.start(), identity.directory()
    finally(function()
      world:stop()
      dir.close()
    end)
    for name, other in pairs { HUAWEICLOUD_SDK_IDP_ID = "HUAWEICLOUD_SDK_ID_TOKEN_FILE",
      HUAWEICLOUD_SDK_ID_TOKEN_FILE = "HUAWEICLOUD_SDK_IDP_ID" } do
      local got = identity.call(world, { HOME = dir.path, [name] = "a\nX-Evil: b", [other] = "x" })
      assert.is_false(got.ok)
      assert.equal("credentials", got.kind, got.text)
      assert.truthy(got.message:find(name .. ": must not hold control bytes", 1, true), got.message)
    end
  end)
end)
