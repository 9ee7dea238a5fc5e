--- Numbers in the query of a generic request were written by tostring(): 14 digits, nan and inf as they are. They are
-- written as in JSON: the shortest text that reads back the same; what is no number is refused.

local query = require "huaweicloud.query"

describe("a number in a query", function()
  it("is exact, or refused", function()
    for number, text in pairs { [0.1 + 0.2] = "0.30000000000000004", [2 ^ 53] = "9007199254740992", [1e300] = "1e+300",
      [-2.0] = "-2", [123456789012345.5] = "123456789012345.5" } do
      assert.same({ { "a", text } }, query.pairs { a = number })
    end
    for _, number in ipairs { 0 / 0, math.huge, -math.huge } do
      local pairs_list, why = query.pairs { a = number }
      assert.is_nil(pairs_list)
      assert.equal("query a: is not a finite number, and JSON has no other", why)
    end
  end)
end)
