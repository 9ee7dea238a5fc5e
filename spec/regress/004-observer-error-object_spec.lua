--- An observer that raised an object whose __tostring raises cost the answer of the call: the note beside the answer
-- was made by tostring() outside the protected call. What is no string is noted by its type.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

describe("an observer that raises what cannot be shown", function()
  it("costs no answer", function()
    local world = emulator.start()
    finally(function()
      world:stop()
    end)
    local trap = setmetatable({}, { __tostring = function() error "again" end })
    local client = assert(huaweicloud.client("generic", world:options { observer = function() error(trap) end }))
    local result, info = client:request { path = "/v1/{project_id}/echo" }
    assert.equal("GET", result.method)
    assert.equal("an error that is a table", info.observer_error)
    client:close()
  end)
end)
