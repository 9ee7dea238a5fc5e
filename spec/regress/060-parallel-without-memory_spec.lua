--- parallel() waited for ever when Lua got no memory for a coroutine, for a place in the queue of those whose turn had
-- come, or while a function's result was taken in.

local alloc = require "support.alloc"

describe("parallel", function()
  it("ends when Lua gets no memory", function()
    assert.is_nil(alloc.trouble("parallel", 40))
  end)
end)
