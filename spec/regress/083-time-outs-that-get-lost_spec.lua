--- libcurl before 8.4 forgets the time-out of a transfer when another timer of it, as that of connect_timeout, ends
--- less than a millisecond before. Such a call went on for ever. The core watches the time itself now.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a time-out beside another timer of libcurl's", function()
  it("ends the call", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", {
      endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "",
      connect_timeout = 0.2,
    }))
    finally(function()
      client:close()
      server:stop()
    end)
    -- Interim answers come at once, and the end after six seconds: who has missed the time hears of it then.
    server:play { other = { { "read" }, { "drip", "HTTP/1.1 100 Continue\r\n\r\n", 25, 6 } } }
    for i = 0, 5 do
      local began = core.now()
      local _, err = client:request({ path = "/x" }, { timeout = 0.2 + i * 0.0005 })
      assert.equal("timeout", err.kind)
      assert.is_true(core.now() - began < 3, core.now() - began)
    end
  end)
end)
