--- Of an answer with two different headers Content-Length libcurl took the last, and of "2x", "0x2" or "2, 3" what
--- looks like a number at the begin: an answer can be smuggled in the body of another that way, and bytes are lost.
--- They are refused now, as RFC 9112, section 6.3 has it, with kind "network".

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("an answer that does not say one length", function()
  it("is none", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", {
      endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "",
    }))
    finally(function()
      client:close()
      server:stop()
    end)
    for words, list in pairs {
      ["two different headers"] = { "3\r\nContent-Length: 2", "2\r\nX: y\r\ncontent-length: 02" },
      ["not a number"] = { "2x", "0x2", "+2", "2 2", "2, 3", "2;", "2\r\n 3", ("9"):rep(20) },
    } do
      for _, length in ipairs(list) do
        server:play { other = { { "read" },
          { "send", ("HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n{}{}"):format(length) } } }
        local result, err = client:request { path = "/x" }
        assert.is_nil(result, length)
        assert.equal("network", err.kind)
        assert.truthy(err.message:find(words, 1, true), err.message)
      end
    end
    server:play { other = { { "read" },
      { "send", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}" } } }
    assert.same({}, (assert(client:request { path = "/x" })))
  end)
end)
