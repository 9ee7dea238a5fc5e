--- A lone CR stayed inside a header's value, where whoever logs or passes it on may take it for the end of a line (RFC
-- 9110, section 5.5, asks for a space); what was folded onto a line that is no header went to the header before that;
-- and what was folded onto an empty value began with a blank, or ended with one. Found by fuzzing head.c.

local raw_server = require "support.raw_server"

describe("header values in pieces", function()
  it("are put together as one line", function()
    local server, client = raw_server.with_client(finally)
    server:play { other = { { "read" }, { "send", "HTTP/1.1 200 OK\r\nX-A: b\rX-B: c\r\nX-C: d\r\nE F: g\r\n h\r\n"
      .. "X-D:\r\n i\r\n \r\nContent-Length: 2\r\n\r\n{}" } } }
    local _, info = assert(client:request { path = "/x" })
    assert.same({ ["x-a"] = "b X-B: c", ["x-c"] = "d", ["x-d"] = "i", ["content-length"] = "2" }, info.headers)
  end)
end)
