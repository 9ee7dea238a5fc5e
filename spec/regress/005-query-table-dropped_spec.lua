--- A table with names in the place of a list of the query was sent as an empty list: nothing went out, and nobody was
-- told. The same was true of what stands after a hole. Both are refused. (spec/kinds_spec.lua has it for operations.)

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a query value that is a table but no list", function()
  it("is refused", function()
    local client = assert(huaweicloud.client("generic", { endpoint = "https://h", credentials = { token = "t" } }))
    for _, value in ipairs { { a = 1 }, { 1, nil, 3 }, { 1, 2, more = 3 } } do
      expect.refused("query filter: expected a list without holes", client:request { path = "/",
        query = { filter = value } })
    end
    client:close()
  end)
end)
