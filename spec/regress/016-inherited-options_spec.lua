--- Options that a metatable added were used without having been checked: the check went through the table by next(),
-- the use by name. Both go by name.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("options with a metatable", function()
  local function inherit(defaults)
    defaults.endpoint, defaults.credentials = "https://h", { token = "t" }
    return huaweicloud.cfw(setmetatable({}, { __index = defaults }))
  end

  it("are checked and used", function()
    expect.refused("option timeout: expected a number of seconds, got string", inherit { timeout = "60" })
    local client = assert(inherit { project_id = "p" })
    assert.equal("p", client.project_id)
    expect.refused("call option retries: must be a whole number",
      client:list_job({ job_id = "j" }, setmetatable({}, { __index = { retries = -1 } })))
    client:close()
  end)
end)
