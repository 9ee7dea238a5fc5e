--- What a clock raised went on to the caller, as what any function of a caller's raises, but the keys that the call had
--- taken were never given back: once replaced, they were never overwritten. And a wait for a sync task did sums with
--- whatever a clock gave. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a clock that gives no time", function()
  local oms, answer

  setup(function()
    oms = assert(huaweicloud.oms { endpoint = "https://h", project_id = "p",
      credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" }, clock = function() return answer() end })
  end)

  teardown(function()
    oms:close()
  end)

  it("lets go of the keys", function()
    answer = function() error("no battery", 0) end
    assert.same({ false, "no battery" }, { pcall(oms.list_tasks, oms, {}) })
    assert.equal(0, oms._holder.held.uses)
  end)

  it("is told of", function()
    answer = function() return "noon" end
    expect.refused("show_sync_task: option clock: must return epoch seconds, got a string",
      oms:wait_sync_task("0d146099-8cf4-437d-b6ef-88e043771c8b", { timeout = 1 }))
  end)
end)
