--- The digest of keys was left in memory of C when Lua had none for its string.

local alloc = require "support.alloc"

describe("keys", function()
  it("leave nothing behind when Lua gets no memory", function()
    assert.is_nil(alloc.trouble("keys", 100))
  end)
end)
