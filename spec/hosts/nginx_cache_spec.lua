-- Caches inside a real nginx: shared by its workers through a dictionary, and by machines through Redis.

local nginx = require "support.nginx"
local redis = require "support.redis"

describe("a cache in nginx", function()
  local site, server

  setup(function()
    server = redis.start()
    site = nginx.start { conf = "spec/hosts/nginx/cache.conf.in", values = { REDIS_PORT = server.port } }
  end)

  teardown(function()
    local complaints = site:stop()
    server:remove()
    assert.equal("", complaints)
  end)

  local function ask(kind, query)
    return site:ask(("/?cache=%s&%s"):format(kind, query))
  end

  for _, kind in ipairs { "shared", "redis" } do
    it("is one for all workers: " .. kind, function()
      local pids, count = {}, 0
      ask(kind, "set=a&value=1")
      for i = 1, 60 do
        local told = ask(kind, "incr=n&get=a")
        assert.equal(i, told.sum)
        assert.equal("1", told.value)
        assert.equal(0, told.failures)
        if not pids[told.pid] then
          pids[told.pid] = true
          count = count + 1
        end
      end
      assert.equal(2, count)
      assert.is_nil(ask(kind, "get=b").value)
    end)
  end

  it("has the worker's own memory where nginx cannot suspend, which is no failure", function()
    local told = ask("redis", "get=at_start")
    assert.equal(7, told.at_start)
    assert.equal(0, told.failures)
    assert.is_nil(told.value)
  end)

  it("keeps its connections, and lives through their end", function()
    for _ = 1, 40 do
      ask("redis", "get=a")
    end
    local clients = tonumber(server:cli "INFO clients":match "connected_clients:(%d+)")
    assert.truthy(clients <= 4, clients)
    server:cli "CLIENT KILL TYPE normal"
    assert.equal("1", ask("redis", "get=a").value)
  end)
end)
