--- In nginx the last call in flight was cancelled, and nobody told the timer that steps the transfers: it waited for a
-- day. Its thread stayed, and a worker that was to end, as after a reload, did not. The descriptor turns readable now
-- when nothing is in flight any more, however that comes.

local emulator = require "support.emulator"
local nginx = require "support.nginx"

-- Runs in the worker: cancels the only call while it waits for its answer.
local HOOK = [[
  require("site").hooks.cancel = function()
    local cfw = assert(require("huaweicloud").cfw {
      endpoint = "%s", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", retries = 0,
      credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" },
    })
    local kind
    local handle = cfw:start("list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, function(_, err)
      kind = err.kind
    end)
    -- Until libcurl has nothing to do but wait for the answer.
    ngx.sleep(1)
    handle.cancel()
    while not kind do ngx.sleep(0.005) end
    return kind
  end
]]

describe("nginx, when its last call in flight is cancelled", function()
  local cloud, site

  before_each(function()
    cloud = emulator.start "--workers 1"
    site = nginx.start { conf = "spec/hosts/nginx/site.conf.in", values = {
      WORKERS = 1, TMPDIR = "/tmp", CACHE = "on", LIMITS = "", MASTER = "", INIT = HOOK:format(cloud.endpoint),
      ENDPOINT = cloud.endpoint, TLS_ENDPOINT = cloud.tls_endpoint,
    } }
    cloud:control("POST", "faults", { count = 1, delay = 30, match = "/v3/" })
  end)

  after_each(function()
    site:stop()
    cloud:stop()
  end)

  it("keeps no thread", function()
    assert.equal("cancelled", site:ask "/content/hook?name=cancel".given)
    nginx.await(5, "the end of the bridge", function()
      return nginx.bridges(site:workers()[1]) == 0
    end)
  end)

  it("loads its configuration anew, and the old worker ends", function()
    local old = site:workers()[1]
    assert.equal("cancelled", site:ask "/content/hook?name=cancel".given)
    site:reload()
    nginx.await(5, "the end of the old worker", function()
      return not nginx.is_alive(old)
    end)
  end)
end)
