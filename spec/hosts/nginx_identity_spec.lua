-- Keys and project ids inside a real nginx: fetched once for all requests of a worker, whatever becomes of those.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local identity = require "support.identity"
local nginx = require "support.nginx"

describe("keys in nginx", function()
  local cloud, site

  setup(function()
    cloud = emulator.start "--workers 1"
  end)

  teardown(function()
    cloud:stop()
  end)

  before_each(function()
    cloud:reset()
    site = nginx.start { conf = "spec/hosts/nginx/identity.conf.in", values = { ENDPOINT = cloud.endpoint } }
  end)

  after_each(function()
    assert.equal("", site:stop())
  end)

  local function all_good(count, keys)
    local lines, code = site:burst(("/job?keys=%s&n=[1-%d]"):format(keys, count), count)()
    assert.equal(0, code)
    local good = 0
    for _, line in ipairs(lines) do
      good = good + (line == "good" and 1 or 0)
    end
    assert.equal(count, good, table.concat(lines, "\n"))
  end

  it("are fetched once for 60 requests that wait, and so is the project id", function()
    cloud:control("POST", "faults", { delay = 0.3, match = "/openstack/" })
    cloud:control("POST", "faults", { delay = 0.3, match = "/v3/projects" })
    all_good(60, "metadata")
    assert.equal(1, identity.count(cloud, "/openstack/"))
    assert.equal(1, identity.count(cloud, "/meta-data/"))
    assert.equal(1, identity.count(cloud, "/v3/projects"))
    assert.equal(60, identity.count(cloud, "/v3/" .. cloud.project_id))
  end)

  it("that are refused are fetched anew once for all", function()
    all_good(1, "metadata")
    cloud:control("POST", "seed", { clear = true,
      jobs = { { id = "f588ce71-e26c-400d-8981-f854355f6849", reads = 0 } } })
    cloud:control("DELETE", "requests")
    all_good(60, "metadata")
    assert.equal(1, identity.count(cloud, "/openstack/"))
  end)

  it("are fetched by the next one when nginx drops the request that was at it", function()
    cloud:control("POST", "faults", { delay = 1, match = "/openstack/" })
    local _, done = nginx.shell("%s --max-time 0.3 '%s/job?keys=metadata'", nginx.curl, site.url)
    assert.is_false(done)
    local began = core.now()
    all_good(20, "metadata")
    -- Not the time that a fetch without a sign of life is given.
    assert.is_true(core.now() - began < 8, "it waited too long")
    assert.equal(2, identity.count(cloud, "/openstack/"))
  end)

  it("that are given: a project id is looked up once by another request when the first is dropped", function()
    cloud:control("POST", "faults", { delay = 1, match = "/v3/projects" })
    nginx.shell("%s --max-time 0.3 '%s/job?keys=static'", nginx.curl, site.url)
    local began = core.now()
    all_good(20, "static")
    assert.is_true(core.now() - began < 8, "they waited too long")
    assert.is_true(identity.count(cloud, "/v3/projects") <= 2)
  end)
end)
