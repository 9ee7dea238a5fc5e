--- libcurl 7.88 uses a kept connection on which bytes have come meanwhile, and takes them for the answer to the next
--- request: one call got an answer that was not its own. It looks at the connection before each request now, and makes
--- a new one where anything has come.

local raw_server = require "support.raw_server"

describe("an answer that comes while nobody asks", function()
  it("is not taken for the next call's", function()
    local server, client = raw_server.with_client(finally)
    for _, method in ipairs { "GET", "POST", "PUT", "DELETE" } do
      server:play { { { "serve" }, { "send", raw_server.answer() }, { "told" },
        { "send", raw_server.answer { body = '{"id":"stray"}' } }, { "wait" } }, other = { { "serve" }, { "again" } } }
      assert(client:request { path = "/fault/1" })
      server:go()
      server:heard()
      local result, info = assert(client:request { method = method, path = "/fine/2" })
      assert.equal("2", result.id)
      assert.equal(1, info.attempts)
      local heard = server:heard()
      assert.equal(2, #heard)
      assert.equal(1, #heard[1].requests)
    end
  end)
end)
