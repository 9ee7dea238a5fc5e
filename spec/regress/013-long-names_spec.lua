--- A value that cannot be sent below a name of some thousand bytes was refused with that name and no reason: the
-- message was full before it came to that. Names are cut.

local huaweicloud = require "huaweicloud"
local json = require "huaweicloud.json"

describe("a value below a very long name", function()
  it("is refused with a reason", function()
    local text, why = json.encode { [("x"):rep(100000)] = { print } }
    assert.is_nil(text)
    assert.truthy(why:find("xxx[1]: expected a value that JSON knows, got function", 1, true))
    assert.is_true(#why < 200)

    local client = assert(huaweicloud.client("generic", { endpoint = "https://h", credentials = { token = "t" } }))
    local err = select(2, client:request { path = "/", body = { [("x"):rep(100000)] = print } })
    assert.truthy(err.message:find("expected a value that JSON knows, got function", 1, true))
    client:close()
  end)
end)
