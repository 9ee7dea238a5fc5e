--- libcurl takes gzip that is cut for whole: an answer that broke off in its header was a success with an empty
--- result, one without its trailer passed unchecked, and garbage behind it was "Failed writing received data" of kind
--- "network", which GET repeats. The core undoes gzip itself now, to its checksum; what is not whole is of kind
--- "decode".

local raw_server = require "support.raw_server"

describe("gzip that is not whole", function()
  it("is of kind decode wherever it is cut, and asked for once", function()
    local pipe = assert(io.popen [[printf '[1,2,3]           ' | gzip -n]])
    local whole = pipe:read "*a"
    pipe:close()
    local server, client = raw_server.with_client(finally, { retries = 1 })
    local function call(body)
      server:play { other = { { "read" },
        { "send", raw_server.answer { headers = { "Content-Encoding: gzip" }, body = body } }, { "again" } } }
      return client:request { path = "/x" }
    end
    assert.same({ 1, 2, 3 }, (assert(call(whole))))
    for cut = 1, #whole - 1 do
      local result, err = call(whole:sub(1, cut))
      assert.is_nil(result, cut)
      assert.equal("decode", err.kind)
      assert.equal("request: the encoding of the answer cannot be undone: its end is missing", err.message)
      assert.equal(200, err.status)
      assert.equal(1, err.attempts)
    end
    local _, err = call(whole .. "garbage")
    assert.equal("decode", err.kind)
    assert.equal(1, err.attempts)
  end)
end)
