--- Allocations of Lua that fail, here and there in each section of spec/alloc: `make torture-alloc` tries each.

local alloc = require "support.alloc"

describe("when Lua gets no memory", function()
  it("every section says so, leaves nothing behind, and works afterwards", function()
    local self = alloc.start()
    local output, passed, failed = self:run(_VERSION:match "%d%.%d", { most = 6 })
    self:stop()
    assert.equal(0, failed, output)
    assert.is_true(passed >= 22, output)
  end)
end)
