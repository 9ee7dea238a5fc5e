local huaweicloud = require "huaweicloud"
local expect = require "support.expect"
local hosts = require "support.hosts"

describe("parallel", function()
  hosts.scenarios("spec/support/parallel_scenarios.lua", { "blocking", "luv", "cqueues" })

  it("refuses what it cannot run", function()
    local function nothing() end
    for what, given in pairs {
      ["expected a list of functions"] = { 1 },
      ["and a table of options"] = { {}, 1 },
      ["item 2 is a string"] = { { nothing, "x" } },
      ["limit must be a whole number"] = { {}, { limit = 0 } },
      ["limit must be a whole number above"] = { {}, { limit = 1.5 } },
      ["limit must be a whole"] = { {}, { limit = 0 / 0 } },
      ["limit must be"] = { {}, { limit = "1" } },
      ["stop must be true or false"] = { {}, { stop = 1 } },
      ['(did you mean "limit"?)'] = { {}, { limits = 1 } },
    } do
      expect.misuse(what, function()
        huaweicloud.parallel(given[1], given[2])
      end)
    end
  end)

  it("takes any number as a limit", function()
    local results = huaweicloud.parallel({ function() return 1 end }, { limit = 2 ^ 40 })
    assert.same({ 1 }, results)
  end)
end)
