--- An on_progress that raised left its transfer in flight: nobody waited for it, and it went on until its time was up.
-- The transfer is ended before the error goes on.

local connections = require "huaweicloud.connections"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("an on_progress that raises", function()
  it("ends the transfer", function()
    local server = raw_server.start()
    finally(function()
      server:stop()
    end)
    server:play { { { "read" }, { "send", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" }, { "wait" } } }
    local client = assert(huaweicloud.client("generic",
      { endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "" }))
    assert.is_false((pcall(client.request, client, { path = "/" }, { on_progress = error })))
    assert.equal(0, connections.http():inflight())
    assert.is_true(server:heard_all(1)[1].ended)
    client:close()
  end)
end)
