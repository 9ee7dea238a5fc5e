--- A connection that was reset while libcurl waited for it gave once in a hundred times "select/poll returned error":
-- the set of sockets told libcurl of the break alone. It is told to read, too, and then finds out what broke.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a connection that is reset", function()
  it("is called so", function()
    local server = raw_server.start()
    finally(function()
      server:stop()
    end)
    local head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
    server:play { other = { { "read" }, { "send", head }, { "reset" } } }
    for _ = 1, 400 do
      local client = assert(huaweicloud.client("generic", {
        endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "",
      }))
      local _, err = client:request { method = "POST", path = "/x" }
      client:close()
      assert.equal("network", err.kind)
      assert.truthy(err.message:find("reset by peer", 1, true), err.message)
    end
  end)
end)
