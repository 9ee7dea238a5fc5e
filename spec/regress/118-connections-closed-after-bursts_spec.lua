--- With more than 128 calls in flight, connections beyond that number were closed when their calls ended, and the calls
--- that followed opened them anew: a third of the time. As many stay as were in use at once.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local loop = require "huaweicloud.loop"
local raw_server = require "support.raw_server"

local COUNT, ROUNDS = 160, 3

describe("the connections of many calls at once", function()
  it("stay for the calls that follow", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", { endpoint = server.endpoint, proxy = "", retries = 0,
      credentials = { ak = "ACCESSKEY", sk = "secret" } }))
    finally(function()
      client:close()
      server:stop()
    end)
    server:play { other = { { "read" }, { "told" }, { "send", raw_server.answer() }, { "again" } } }

    --- How many requests have come in all.
    local function requests()
      local sum = 0
      for _, connection in ipairs(server:tally()) do
        sum = sum + #connection
      end
      return sum
    end

    for round = 1, ROUNDS do
      local functions = {}
      for i = 1, COUNT do
        functions[i] = function()
          return client:request { path = "/" .. i }
        end
      end
      -- None is answered before all are there.
      functions[COUNT + 1] = function()
        while requests() < round * COUNT do
          loop.current().wait { till = core.now() + 0.01 }
        end
        server:go()
        return true
      end
      local _, failed = huaweicloud.parallel(functions, { limit = COUNT + 1 })
      assert.equal(0, failed)
    end
    assert.equal(COUNT, #server:tally())
  end)
end)
