--- Caches that clients share: memory, Redis, and what happens when one fails.

local core = require "huaweicloud.core"
local cache = require "huaweicloud.cache"
local redis = require "support.redis"

-- Debian installs lua-redis for versions up to 5.3; it runs on all.
package.path = package.path .. ";/usr/share/lua/5.3/?.lua"

local function sleep(seconds)
  local till = core.now() + seconds
  while core.now() < till do
    os.execute "sleep 0.005"
  end
end

--- What every cache does.
local function behaves(make)
  it("keeps values for their time", function()
    local one = make()
    assert.is_nil(one:get "a")
    one:set("a", "1", 60)
    one:set("b", "two words \0\255", 0.05)
    assert.equal("1", one:get "a")
    assert.equal("two words \0\255", one:get "b")
    one:set("a", "2", 60)
    assert.equal("2", one:get "a")
    sleep(0.08)
    assert.is_nil(one:get "b")
    assert.equal("2", one:get "a")
  end)

  it("adds up for as long as the first one said", function()
    local one = make()
    assert.equal(2, one:incr("n", 2, 0.15))
    assert.equal(3.5, one:incr("n", 1.5, 60))
    assert.equal(3, one:incr("n", -0.5, 60))
    assert.equal(3, tonumber(one:get "n"))
    sleep(0.2)
    assert.equal(1, one:incr("n", 1, 60))
  end)
end

describe("a cache in memory", function()
  behaves(function()
    return cache.memory()
  end)

  it("stays small: what expired goes first, then everything", function()
    local one = cache.memory()
    for i = 1, 10000 do
      one:set("k" .. i, "v", i <= 9000 and 0.001 or 60)
    end
    sleep(0.005)
    one:set("next", "v", 60)
    assert.equal("v", one:get "k10000")
    assert.equal(1001, one.count)
    for i = 1, 9001 do
      one:set("l" .. i, "v", 60)
    end
    assert.equal("v", one:get "l9001")
    assert.is_nil(one:get "k10000")
  end)
end)

describe("a cache in Redis", function()
  local server

  setup(function()
    server = redis.start()
  end)

  teardown(function()
    server:remove()
  end)

  before_each(function()
    server:cli "FLUSHALL"
  end)

  describe("over TCP:", function()
    behaves(function()
      return cache.guard(cache.redis { port = server.port, timeout = 5 })
    end)
  end)

  describe("over a unix socket:", function()
    behaves(function()
      return cache.guard(cache.redis { path = server.dir .. "/socket", timeout = 5 })
    end)
  end)

  it("is one for all who ask, under its prefix", function()
    local one, two = cache.redis { port = server.port, timeout = 5 }, cache.redis { port = server.port, timeout = 5 }
    assert.is_true(one:set("a", "1", 60))
    assert.equal("1", two:get "a")
    assert.equal(1, one:incr("n", 1, 60))
    assert.equal(2, two:incr("n", 1, 60))
    assert.equal("1", server:cli "GET huaweicloud:a")
    assert.is_nil(cache.redis({ port = server.port, prefix = "other:", timeout = 5 }):get "a")
    local left = tonumber(server:cli "PTTL huaweicloud:n")
    assert.truthy(left > 50000 and left <= 60000, left)
  end)

  it("gives a password where one is asked for", function()
    local locked = redis.start "open-sesame"
    local refused = cache.redis { port = locked.port, timeout = 5 }
    local value, why = refused:get "a"
    assert.is_nil(value)
    assert.truthy(why:find("NOAUTH", 1, true), why)
    local admitted = cache.redis { port = locked.port, password = "open-sesame", timeout = 5 }
    assert.is_true(admitted:set("a", "1", 60))
    assert.equal("1", admitted:get "a")
    locked:remove()
  end)

  it("is left alone when it is down, and memory takes its place", function()
    local one = cache.guard(cache.redis { port = server.port })
    one:set("a", "1", 60)
    one:incr("n", 5, 60)
    server:stop()
    local began = core.now()
    for _ = 1, 100 do
      assert.equal("1", one:get "a")
    end
    assert.equal(1, one:incr("m", 1, 60))
    assert.equal(2, one:incr("m", 1, 60))
    assert.truthy(core.now() - began < 1, core.now() - began)
    assert.equal(1, one.failures)
    assert.is_string(one.last_failure)
    server:start()
    one.left_alone_till = 0 -- the five seconds are over
    assert.equal(1, one:incr("m", 1, 60))
    assert.equal("1", server:cli "GET huaweicloud:m")
  end)

  it("costs its time-out once when it hangs", function()
    local one = cache.guard(cache.redis { port = server.port, timeout = 0.05 })
    one:set("a", "1", 60)
    server:freeze(true)
    local began = core.now()
    for _ = 1, 100 do
      assert.equal("1", one:get "a")
    end
    local took = core.now() - began
    server:freeze(false)
    assert.truthy(took < 1, took)
    assert.equal(1, one.failures)
  end)

  it("never takes half an answer for one", function()
    local one = cache.redis { port = server.port, timeout = 0.05 }
    one:set("a", "1", 60)
    server:freeze(true)
    assert.is_nil((one:get "a"))
    server:freeze(false)
    sleep(0.05)
    assert.is_nil((one:get "not there"))
    assert.equal("1", one:get "a")
  end)
end)

describe("a cache that misbehaves", function()
  local function guarded(backend)
    return cache.guard(setmetatable(backend, { __index = { get = function() end, set = function() end,
      incr = function() end } }))
  end

  it("may raise", function()
    local one = guarded {
      get = function() error "boom" end,
      set = function() error {} end,
      incr = function() error() end,
    }
    one:set("a", "1", 60)
    assert.equal("1", one:get "a")
    assert.equal(2, one:incr("n", 2, 60))
    assert.equal(1, one.failures)
  end)

  it("may answer nonsense", function()
    local one = guarded { get = function() return 5 end, incr = function() return "many" end }
    assert.equal("5", one:get "a")
    assert.equal(1, one:incr("n", 1, 60))
  end)

  it("may have forgotten", function()
    local one = guarded {}
    one:set("a", "1", 60)
    assert.is_nil(one:get "a")
  end)
end)

describe("the makers of caches", function()
  it("say what is wrong", function()
    local function says(words, make, ...)
      local done, why = pcall(make, ...)
      assert.is_false(done)
      assert.truthy(tostring(why):find(words, 1, true), tostring(why))
    end
    says('cache.redis: unknown field "hots"', cache.redis, { hots = "a" })
    says("cache.redis: port: expected number, got string", cache.redis, { port = "6379" })
    says("cache.shared: there is no lua_shared_dict outside of nginx", cache.shared, "dict")
    says("cache.shared: expected the name of a lua_shared_dict, got nil", cache.shared)
  end)

  it("tell a cache from what is none", function()
    assert.is_nil(cache.check(cache.memory()))
    assert.equal("expected a cache such as huaweicloud.cache.redis{}, got string", cache.check "redis")
    assert.equal("a cache has the functions get, set and incr; incr is missing",
      cache.check { get = print, set = print })
  end)
end)
