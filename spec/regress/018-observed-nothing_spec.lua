--- The observer was told of an attempt when none was made, since the clock gave a time that cannot be signed. It hears
-- of requests alone.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a call that never becomes a request", function()
  it("is no event", function()
    local events = {}
    local client = assert(huaweicloud.cfw { endpoint = "https://h", project_id = "p", credentials = { token = "t" },
      clock = function() return -1 end, observer = function(event) events[#events + 1] = event end })
    expect.refused("option clock", client:list_job { job_id = "j" })
    assert.same({}, events)
    client:close()
  end)
end)
