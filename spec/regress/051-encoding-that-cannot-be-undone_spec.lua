--- A whole answer whose Content-Encoding is false or unknown gave kind "network", which GET repeats: but the same
-- answer comes again. It is an answer that cannot be read: kind "decode", with its status, not repeated.

local raw_server = require "support.raw_server"

describe("an answer in an encoding that cannot be undone", function()
  it("is of kind decode and asked for once", function()
    local server, client = raw_server.with_client(finally, { retries = 3 })
    server:play { other = { { "read" }, { "send", raw_server.answer { headers = { "Content-Encoding: gzip" } } } } }
    local result, err = client:request { path = "/x" }
    assert.is_nil(result)
    assert.equal("decode", err.kind)
    assert.equal(200, err.status)
    assert.is_false(err.retryable)
    assert.equal(1, #server:heard())
  end)
end)
