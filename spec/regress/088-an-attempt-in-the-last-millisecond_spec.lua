--- libcurl counts whole milliseconds, so that an attempt ended up to two of them before the call's time was over. With
--- a function as `retry` that returns 0, or with a second endpoint, another attempt began in the rest: it went out in
--- vain, and its error ("timed out after 1 milliseconds") stood for the call's.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a call whose time is over", function()
  it("makes no attempt more", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", {
      endpoint = server.endpoint, credentials = { token = "t" }, retries = 3, proxy = "",
      retry = function() return 0 end,
    }))
    finally(function()
      client:close()
      server:stop()
    end)
    server:play { other = { { "read" }, { "wait" } } }
    for i = 1, 20 do
      local _, err = client:request({ path = "/x" }, { timeout = 0.05 + i * 0.0007 })
      assert.equal("timeout", err.kind)
      assert.equal(1, err.attempts)
    end
    assert.equal(20, #server:heard())
  end)
end)
