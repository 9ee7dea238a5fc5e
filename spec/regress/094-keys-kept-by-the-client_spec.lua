--- A client kept the whole table of its options, to make a second set of transport options from it at need, and so kept
-- the secret key as a Lua string, beside the copy in C that is overwritten: for as long as the client lived, and after
-- close(). It keeps the options of the transport alone now. See spec/security/memory_spec.lua for all sources of keys.

local huaweicloud = require "huaweicloud"
local reach = require "support.reach"

describe("the options of a client", function()
  it("hold no key once they are read", function()
    local secret = ("Kept" .. os.time() .. "InLua"):reverse()
    local client = assert(huaweicloud.cfw { endpoint = "http://127.0.0.1:1", proxy = "http://u:" .. secret
      .. "@127.0.0.1:1",
      project_id = "p", credentials = { ak = "AK-ID", sk = "x" .. secret, security_token = "y" .. secret } })
    assert.same({}, reach.strings(client, secret))
    client:close()
    assert.same({}, reach.strings(client, secret))
  end)
end)
