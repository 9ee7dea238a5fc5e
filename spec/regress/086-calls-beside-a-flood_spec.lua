--- A connection whose bytes never end kept the others from their turn: the set of sockets told of it first each time,
--- and it alone used up the time of a step. Each socket that is ready has its turn now before the first one comes
--- again.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("calls beside an answer without end", function()
  it("have their turn", function()
    local pipe = assert(io.popen [[printf '' | gzip -n]])
    local nothing = pipe:read "*a"
    pipe:close()
    local flood, well = raw_server.start(), raw_server.start()
    local clients = {}
    finally(function()
      for _, client in ipairs(clients) do
        client:close()
      end
      flood:stop()
      well:stop()
    end)
    for i, server in ipairs { flood, well } do
      clients[i] = assert(huaweicloud.client("generic", {
        endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "",
      }))
    end
    -- Members of gzip that hold nothing: much work, and no cap that ends it.
    flood:play { other = { { "read" }, { "send", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" },
      { "flood", nothing:rep(2000), 1e12 } } }
    well:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    local over, answers, slowest = false, 0, 0
    local results = huaweicloud.parallel {
      function()
        local _, err = clients[1]:request({ path = "/x" }, { timeout = 4 })
        over = true
        return err.kind
      end,
      function()
        while not over do
          local began = core.now()
          assert(clients[2]:request { path = "/y" })
          answers, slowest = answers + 1, math.max(slowest, core.now() - began)
        end
        return true
      end,
    }
    assert.same({ "timeout", true }, results)
    assert.is_true(answers > 10 and slowest < 1, ("%d answers, %.3f s"):format(answers, slowest))
  end)
end)
