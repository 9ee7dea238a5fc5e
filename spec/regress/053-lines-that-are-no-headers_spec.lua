--- The second line of a folded header (" b: c") became a header of its own named " b", the fields after a chunked body
-- were taken for headers (a late X-Request-Id replaced nothing, but stood in for a missing one), and "A B: c" was kept
-- under a name that is none. Folded lines now lengthen the value before, trailers and malformed names are passed over.

local raw_server = require "support.raw_server"

describe("lines that are no headers", function()
  it("are not taken for some", function()
    local server, client = raw_server.with_client(finally)
    server:play { other = { { "read" }, { "send", "HTTP/1.1 200 OK\r\nX-A: b\r\n  c: d\r\nE F: g\r\n: h\r\n"
      .. "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Request-Id: late\r\n\r\n" } } }
    local _, info = assert(client:request { path = "/x" })
    assert.same({ ["x-a"] = "b c: d", ["transfer-encoding"] = "chunked" }, info.headers)
    assert.is_nil(info.request_id)
  end)
end)
