--- client.close() and client.request{...} with a dot failed inside the module, on a nil that meant nothing to the
-- caller. All methods say that a colon is missing.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a method with a dot", function()
  it("says that a colon is missing", function()
    local client = assert(huaweicloud.cfw { endpoint = "https://h", credentials = { token = "t" } })
    for _, call in ipairs {
      function() local result = client.request { path = "/" } return result end,
      function() local result = client.wait_until("list_job", {}, print) return result end,
      function() local result = client.list_job { job_id = "j" } return result end,
      function() client.close() end,
    } do
      expect.misuse("with a colon", call)
    end
    client:close()
  end)
end)
