--- A generic request whose headers held the client's "X-Project-Id" and the user's "x-project-id" sent the one that
-- Lua's traversal gave last: now this one, now that. They are merged by their lower-case names, in order.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

describe("headers that differ in case", function()
  it("are the same header, and the call's wins", function()
    local world = emulator.start()
    finally(function()
      world:stop()
    end)
    local client = assert(huaweicloud.client("generic", world:options()))
    for _, name in ipairs { "x-project-id", "X-PROJECT-ID", "X-Project-Id", "x-Project-id", "X-project-Id" } do
      local result = assert(client:request({ path = "/v1/{project_id}/echo", headers = { [name] = "request" } },
        { headers = { ["x-pRoJeCt-iD"] = "call" } }))
      assert.equal("call", result.headers["x-project-id"])
      result = assert(client:request { path = "/v1/{project_id}/echo", headers = { [name] = "request" } })
      assert.equal("request", result.headers["x-project-id"])
    end
    client:close()
  end)
end)
