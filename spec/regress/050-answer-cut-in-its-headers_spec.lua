--- A connection that the server closed inside the headers of an answer ("HTTP/1.1 200 OK" and nothing more, say) gave
-- success with an empty result: libcurl reports no error there. The transfer now notes the empty line that ends the
-- headers, and without it the call fails with kind "network".

local raw_server = require "support.raw_server"

describe("an answer that is cut in its headers", function()
  it("is no success", function()
    local server, client = raw_server.with_client(finally)
    local head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    for cut = 17, #head do
      server:play { other = { { "read" }, { "send", head:sub(1, cut) } } }
      local result, err = client:request { path = "/x" }
      assert.is_nil(result)
      assert.equal("network", err.kind, tostring(err))
    end
    server:play { other = { { "read" }, { "send", head .. "\r\n" } } }
    assert.same({}, (assert(client:request { path = "/x" })))
  end)
end)
