--- A call was refused with 401, got fresh keys, and its next attempt broke; then there were no keys for another one.
--- It ended with the refusal of the keys before, as if nothing had come of the fresh ones. It tells why there are none.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a call whose fresh keys are gone before its last attempt", function()
  it("does not end with the refusal of those before", function()
    local server, now, given = raw_server.start(), os.time(), 0
    local client = assert(huaweicloud.client("generic", {
      endpoint = server.endpoint, proxy = "", retries = 2, timeout = 20,
      clock = function()
        return now
      end,
      retry = function(_, _, wait)
        now = now + 3600
        return wait and 0
      end,
      credentials = function()
        given = given + 1
        if given > 2 then
          return nil, "the agency is gone"
        end
        return { ak = "AK-" .. given, sk = "SK-" .. given, expires_at = now + 600 }
      end,
    }))
    finally(function()
      client:close()
      server:stop()
    end)
    server:play {
      { { "read" }, { "send", raw_server.answer { status = 401, body = "{}" } } }, { { "read" }, { "reset" } },
    }
    local result, err = client:request { path = "/x" }
    assert.is_nil(result)
    assert.equal("credentials", err.kind, tostring(err))
    assert.truthy(err.message:find("the agency is gone", 1, true), err.message)
    assert.equal(2, err.attempts)
  end)
end)
