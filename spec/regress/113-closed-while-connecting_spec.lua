--- In nginx the last client was closed while the timer that steps the transfers connected to its bridge: the timer went
-- away and left the bridge's thread to the garbage collector. It ends it now.

local emulator = require "support.emulator"
local nginx = require "support.nginx"

-- Runs in the worker: closes the client as soon as there is a bridge.
local HOOK = [[
  require("site").hooks.close = function()
    local core = require "huaweicloud.core"
    local cfw = assert(require("huaweicloud").cfw {
      endpoint = "%s", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", retries = 0,
      credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" },
    })
    local make = core.bridge
    core.bridge = function(...)
      core.bridge = make
      local bridge, why = make(...)
      cfw:close()
      return bridge, why
    end
    return select(2, cfw:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }).kind
  end
]]

describe("nginx, when its last client is closed while the timer connects", function()
  it("keeps no thread", function()
    local cloud = emulator.start "--workers 1"
    cloud:control("POST", "faults", { count = 1, delay = 30, match = "/v3/" })
    local site = nginx.start { conf = "spec/hosts/nginx/site.conf.in", values = {
      WORKERS = 1, TMPDIR = "/tmp", CACHE = "on", LIMITS = "", MASTER = "", INIT = HOOK:format(cloud.endpoint),
      ENDPOINT = cloud.endpoint, TLS_ENDPOINT = cloud.tls_endpoint,
    } }
    finally(function()
      site:stop()
      cloud:stop()
    end)
    assert.equal("cancelled", site:ask "/content/hook?name=close".given)
    nginx.await(5, "the end of the bridge", function()
      return nginx.bridges(site:workers()[1]) == 0
    end)
  end)
end)
