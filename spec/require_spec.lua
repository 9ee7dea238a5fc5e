--- What loading the module costs, in a process that does nothing else: the budget is one of Lua heap.

local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

describe("require", function()
  it("leaves at most 300 KiB on the heap", function()
    local pipe = assert(io.popen(([[LUA_PATH='%s' LUA_CPATH='%s' %s -e '
      collectgarbage() local before = collectgarbage "count"
      require "huaweicloud"
      collectgarbage() collectgarbage()
      print(collectgarbage "count" - before)' 2>&1]]):format(package.path, package.cpath, lua)))
    local output = pipe:read "*a"
    pipe:close()
    assert.is_true((tonumber(output) or math.huge) <= 300, output)
  end)
end)
