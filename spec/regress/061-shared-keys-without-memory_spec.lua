--- Calls that waited for keys which another one fetched waited on when that one got no memory, and keys that could not
-- be read for want of memory were told as "the keys' metatable raises".

local alloc = require "support.alloc"

describe("calls that share keys", function()
  it("end when Lua gets no memory", function()
    assert.is_nil(alloc.trouble("identity", 40))
  end)
end)
