--- Headers beyond a cap gave three different errors: "network: Too large response headers" where libcurl's own 300 KiB
-- came first (names and separators were not counted towards ours), "network: Out of memory" for a line above libcurl's
-- 100 KiB, and kind "decode" else. All bytes of the headers count now, interim answers included, each cap is named, and
-- the kind is "decode".

local raw_server = require "support.raw_server"

describe("headers beyond a cap", function()
  it("give one kind of error, which names the cap", function()
    local server, client = raw_server.with_client(finally)
    for words, script in pairs {
      ["256 KiB of headers"] = { "send", raw_server.answer { headers = { ("A:\r\n"):rep(70000) .. "B: c" } } },
      ["100 KiB in one header line"] = { "send", raw_server.answer { headers = { "A: " .. ("x"):rep(110000) } } },
    } do
      server:play { other = { { "read" }, script } }
      local result, err = client:request { path = "/x" }
      assert.is_nil(result)
      assert.equal("decode", err.kind)
      assert.equal("request: the answer is larger than " .. words, err.message)
    end
    server:play { other = { { "read" }, { "flood", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(100), 1e8 } } }
    local _, err = client:request { path = "/x" }
    assert.equal("request: the answer is larger than 256 KiB of headers", err.message)
    -- 100 is not the status of the answer.
    assert.is_nil(err.status)
  end)
end)
