--- In a plain script two functions of parallel() went on in the same round, and the first of them closed the client of
-- the second: that one was put into the queue of the next round, too, and when it had ended by then parallel() raised
-- "cannot resume dead coroutine". The scheduler forgot at the beginning of a round who was in its queue; now it does
-- so one by one.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("two functions whose pauses end at the same time", function()
  it("may close each other's clients", function()
    local server = raw_server.start()
    finally(function()
      server:stop()
    end)
    local busy = raw_server.answer { status = 503, headers = { "Retry-After: 1" } }
    server:play { other = { { "read" }, { "send", busy }, { "again" } } }
    local clients, armed = {}, false
    for i = 1, 2 do
      clients[i] = assert(huaweicloud.client("generic", {
        endpoint = server.endpoint, credentials = { ak = "AK", sk = "sk" }, retries = 1, proxy = "",
        -- Is asked as soon as a pause is over: whoever is the first closes the other one.
        clock = function()
          if armed then
            armed = false
            clients[3 - i]:close()
          end
          return os.time()
        end,
      }))
    end
    local paused = 0
    local functions = {}
    for i = 1, 2 do
      functions[i] = function()
        return clients[i]:request({ path = "/x" }, { retry = function(_, _, wait)
          paused = paused + 1
          return wait
        end })
      end
    end
    functions[3] = function()
      while paused < 2 do
        require("huaweicloud.loop").current().wait { till = core.now() + 0.02 }
      end
      -- Both pauses end while nobody else has a turn.
      local till = core.now() + 1.1
      while core.now() < till do end
      armed = true
      return true
    end
    local results = huaweicloud.parallel(functions)
    local kinds = { results[1].kind, results[2].kind }
    table.sort(kinds)
    assert.same({ "cancelled", "service" }, kinds)
  end)
end)
