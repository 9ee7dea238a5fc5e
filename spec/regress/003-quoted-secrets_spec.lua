--- A gateway that finds a signature wrong quotes the canonical request, and in it the security token: message, body
-- and log line of the error had it. The client's own secrets are taken out of every text of an error and of an event.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a secret that the service quotes", function()
  it("is not in the error", function()
    local world = emulator.start()
    finally(function()
      world:stop()
    end)
    local client = assert(huaweicloud.cfw(world:options { credentials = { ak = "EMULATORTEMPKEY",
      sk = "not-the-right-key", security_token = "emulator-security-token" } }))
    local err = expect.failure("service", "x-security-token:[redacted]", client:list_job { job_id = "j" })
    expect.no_secret({ "emulator-security-token" }, err)
    client:close()
  end)
end)
