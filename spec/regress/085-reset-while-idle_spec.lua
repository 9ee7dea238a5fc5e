--- libcurl 7.88 uses a kept connection that the server has reset. A GET it sends again; a POST, which must not go out
--- twice, failed with kind "network" and could not be repeated, though nothing of it had been sent. It goes out on a
--- new connection now.

local raw_server = require "support.raw_server"

describe("a connection that is reset while idle", function()
  it("is replaced for a POST, too", function()
    local server, client = raw_server.with_client(finally)
    server:play { other = { { "serve" }, { "send", raw_server.answer() }, { "reset" } } }
    for i = 1, 20 do
      local _, info = assert(client:request { method = "POST", path = "/fault/1" })
      assert.equal(1, info.attempts)
      assert.is_true(server:heard_all(i)[i].ended)
    end
    assert.equal(20, #server:heard())
  end)
end)
