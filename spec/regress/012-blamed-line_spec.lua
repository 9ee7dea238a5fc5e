--- Misuse was blamed on a line too far up: error levels counted frames that tail calls take away. The error names the
-- line that made the mistake.

local huaweicloud = require "huaweicloud"

describe("misuse", function()
  it("names the line of the caller", function()
    local client = assert(huaweicloud.cfw { endpoint = "https://h", credentials = { token = "t" } })
    local line = debug.getinfo(1, "l").currentline
    local calls = {
      function() local made = huaweicloud.cfw(5) return made end,
      function() local made = huaweicloud.client("cfw") return made end,
      function() local made = huaweicloud.client(5, {}) return made end,
      function() local result = client:list_job({}, 5) return result end,
      function() local result = client:request({ path = "/" }, 5) return result end,
      function() local result = huaweicloud.sign(5) return result end,
    }
    for i, call in ipairs(calls) do
      local _, why = pcall(call)
      assert.truthy(why:find("^[^:]*012%-blamed%-line_spec%.lua:" .. line + 1 + i .. ": "), why)
    end
    client:close()
  end)
end)
