--- When a connection that was used before broke without an answer libcurl sent a GET again on another one of that
--- kind, up to five times in one attempt. It goes out once more now, on a new connection.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a GET on connections that break", function()
  it("goes out twice at most", function()
    local server, client = raw_server.with_client(finally)
    -- Eight connections wait to be used again; each one breaks when it is asked for the fault.
    server:play { other = { { "serve" }, { "reset" } } }
    local calls = {}
    for i = 1, 8 do
      calls[i] = function()
        return client:request { path = "/fine/" .. i }
      end
    end
    assert.equal(0, select(2, huaweicloud.parallel(calls)))
    local result, err = client:request { path = "/fault/9" }
    assert.is_nil(result)
    assert.equal("network", err.kind)
    local seen = 0
    for _, connection in ipairs(server:tally()) do
      for _, line in ipairs(connection) do
        seen = seen + (line == "GET /fault/9" and 1 or 0)
      end
    end
    assert.equal(2, seen)
  end)
end)
