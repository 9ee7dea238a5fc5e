--- Clients of a fleet, with a cache in a real Redis: what one has found out, the others know.

local budget = require "huaweicloud.budget"
local cache = require "huaweicloud.cache"
local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"
local redis = require "support.redis"

-- Debian installs lua-redis for versions up to 5.3; it runs on all.
package.path = package.path .. ";/usr/share/lua/5.3/?.lua"

describe("clients of a fleet", function()
  local world, server, clients

  setup(function()
    world, server = emulator.start(), redis.start()
  end)

  teardown(function()
    world:stop()
    server:remove()
  end)

  before_each(function()
    world:reset()
    clock.forget()
    server:cli "FLUSHALL"
    clients = {}
  end)

  after_each(function()
    for _, client in ipairs(clients) do
      client:close()
    end
  end)

  --- A client as another process would have it: with a cache of its own, in the same Redis.
  local function open(given)
    local options = world:options()
    options.region, options.iam_endpoint, options.project_id = "cn-north-4", world.endpoint, nil
    options.cache = huaweicloud.cache.redis { port = server.port, timeout = 5 }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    local client = assert(huaweicloud.cfw(options))
    clients[#clients + 1] = client
    return client
  end

  local function list(client)
    return client:list_capture_task { fw_instance_id = emulator.firewall_id, limit = 1, offset = 0 }
  end

  local function asked_iam()
    local count = 0
    for _, request in ipairs(world:requests()) do
      count = count + (request.request_uri:find "^/v3/projects" and 1 or 0)
    end
    return count
  end

  it("look their project up once", function()
    for _ = 1, 3 do
      assert(list(open()))
    end
    assert.equal(1, asked_iam())
    server:cli "FLUSHALL"
    assert(list(open()))
    assert.equal(2, asked_iam())
  end)

  it("keep no secret there", function()
    assert(list(open()))
    local keys = server:cli "--raw KEYS '*'"
    local values = server:cli([[--raw EVAL "local all = {} for i, k in ipairs(redis.call('KEYS', '*')) do ]]
      .. [[all[i] = redis.call('GET', k) end return all" 0]])
    assert.truthy(values:find(world.project_id, 1, true), values)
    for _, secret in ipairs { world.sk, world.ak } do
      assert.is_nil(keys:find(secret, 1, true))
      assert.is_nil(values:find(secret, 1, true))
    end
  end)

  it("learn the time from each other, on one machine", function()
    world:control("POST", "clock", { offset = 3600 })
    local project = { project_id = world.project_id }
    local first = select(2, assert(list(open(project))))
    assert.equal(2, first.attempts)
    -- As in another process, which has not learned anything yet.
    clock.forget()
    local second = select(2, assert(list(open(project))))
    assert.equal(1, second.attempts)
    assert.is_true(math.abs(second.clock_offset - 3600) <= 2)
    clock.forget()
    -- A clock of one's own is nobody else's.
    project.clock = function() return os.time() end
    local third = select(2, assert(list(open(project))))
    assert.equal(2, third.attempts)
  end)

  it("have one budget for repetitions, besides each its own", function()
    local function purse()
      return budget.new(cache.guard(huaweicloud.cache.redis { port = server.port, timeout = 5 }), "https://there")
    end
    local one, two, count = purse(), purse(), 0
    while budget.pays(one, { kind = "service" }) and budget.pays(two, { kind = "service" }) do
      count = count + 2
    end
    assert.equal(100, count)
    assert.is_true(one.tokens > 0)
    assert.is_false(budget.pays(two, { kind = "service" }))
    local elsewhere = budget.new(cache.guard(huaweicloud.cache.redis { port = server.port, timeout = 5 }), "https://b")
    assert.is_true(budget.pays(elsewhere, { kind = "service" }))
  end)

  it("go on, and are not slowed, while the cache is down", function()
    server:stop()
    local began = core.now()
    local client = open()
    for _ = 1, 50 do
      assert(list(client))
    end
    assert.is_true(core.now() - began < 5, core.now() - began)
    assert.equal(1, asked_iam())
    server:start()
  end)

  it("may bring a cache of their own", function()
    local kept = {}
    local own = {
      get = function(_, key) return kept[key] end,
      set = function(_, key, value) kept[key] = value return true end,
      incr = function() return 1 end,
    }
    assert(list(open { cache = own }))
    assert.truthy(next(kept))
    local refused, err = huaweicloud.cfw { region = "cn-north-4", cache = "redis",
      credentials = { ak = "a", sk = "b" } }
    assert.is_nil(refused)
    assert.truthy(err.message:find("option cache: expected a cache such as huaweicloud.cache.redis{}", 1, true))
  end)
end)
