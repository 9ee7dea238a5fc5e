--- The body of a call stayed in memory until Lua collected its arguments, whose size it does not know: a script that
--- sent large bodies held dozens of them. They go when the call ends.

local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local memory = require "support.own_memory"
local raw_server = require "support.raw_server"

local MIB = 2 ^ 20
local BODY, CALLS, GROWTH = MIB / 2, 16, 3 * MIB

describe("the body of a call", function()
  it("goes with the call, not with its arguments", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", {
      endpoint = server.endpoint, proxy = "", retries = 0, credentials = { ak = "ACCESSKEY", sk = "secret" },
    }))
    finally(function()
      collectgarbage "restart"
      client:close()
      server:stop()
    end)
    server:play { { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    local body = ('"%s"'):format(("x"):rep(BODY - 2))
    local function call()
      assert(client:request { method = "POST", path = "/x", body = body })
    end
    call()
    collectgarbage "stop"
    local before = memory "VmRSS"
    for _ = 1, CALLS do
      call()
    end
    local growth = memory "VmRSS" - before
    -- AddressSanitizer keeps what is freed for a while.
    assert.is_true(growth < GROWTH * hosts.patience, ("%.1f MiB more after %d calls"):format(growth / MIB, CALLS))
  end)
end)
