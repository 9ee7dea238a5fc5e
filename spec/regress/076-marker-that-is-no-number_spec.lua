--- A marker of NaN raised "table index is NaN" out of iterate and collect, instead of being refused as the wrong type
-- that it is. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a marker of NaN", function()
  it("is refused", function()
    local cfw = assert(huaweicloud.cfw { endpoint = "https://h", project_id = "p",
      credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" } })
    expect.refused("marker: expected string, got number",
      cfw:collect("list_organization_tree", { fw_instance_id = "f", marker = 0 / 0 }))
    cfw:close()
  end)
end)
