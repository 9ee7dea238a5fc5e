--- Caches for what the clients of a fleet can share: project ids, clock offsets, the budget of retries. Keys and tokens
--- never go into one. A cache that fails slows nothing down: for a while it is left alone, and the memory of this Lua
--- state takes its place.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local memory = require "huaweicloud.cache.memory"

local cache = {}

local LEFT_ALONE = 5 -- seconds after a failure

---@class huaweicloud.Cache what a cache has to offer; a user's own may be any table with these
---@field get fun(self: huaweicloud.Cache, key: string): string?, string? value, or nil (and why, when it failed)
---@field set fun(self: huaweicloud.Cache, key: string, value: string, ttl: number): boolean?, string? ttl in seconds
---@field incr fun(self: huaweicloud.Cache, key: string, by: number, ttl: number): number?, string? the sum; a new key
---begins at 0 and lives for ttl

local methods = {}

local meta = { __index = methods, __name = "huaweicloud.cache" }

local function invoke(backend, name, ...)
  return backend[name](backend, ...)
end

--- Calls the shared cache unless it has just failed. Returns whether it worked, and what it gave.
local function ask(self, name, ...)
  if core.now() < self.left_alone_till then
    return false
  end
  local done, value, why = pcall(invoke, self.backend, name, ...)
  if done and (value ~= nil or why == nil) then
    return true, value
  end
  self.left_alone_till = core.now() + LEFT_ALONE
  self.failures = self.failures + 1
  self.last_failure = errors.show(done and why or value)
  return false
end

--- Gives a value, or nil.
function methods:get(key)
  local worked, value = ask(self, "get", key)
  if worked and value ~= nil then
    return errors.show(value)
  end
  return not worked and self.own:get(key) or nil
end

--- Keeps a value for some seconds.
function methods:set(key, value, ttl)
  self.own:set(key, value, ttl)
  ask(self, "set", key, value, ttl)
end

--- Adds to a number and gives the sum.
function methods:incr(key, by, ttl)
  local worked, sum = ask(self, "incr", key, by, ttl)
  if worked and type(sum) == "number" then
    return sum
  end
  return self.own:incr(key, by, ttl)
end

-- One for each cache, so that all clients leave it alone when it has failed.
local guards = setmetatable({}, { __mode = "k" })

--- Makes a cache safe to use: it never raises, and never fails.
---@param backend huaweicloud.Cache
---@return table guarded with get, set and incr as huaweicloud.Cache
function cache.guard(backend)
  guards[backend] = guards[backend] or setmetatable({
    backend = backend, own = memory.new(), left_alone_till = 0, failures = 0,
  }, meta)
  return guards[backend]
end

local function read(value, name)
  return value[name]
end

--- Says what is wrong with a value of the option `cache`; nil when nothing is.
---@param value any
---@return string? why
function cache.check(value)
  if type(value) ~= "table" then
    return ("expected a cache such as huaweicloud.cache.redis{}, got %s"):format(type(value))
  end
  for _, name in ipairs { "get", "set", "incr" } do
    local done, method = pcall(read, value, name)
    if not done or type(method) ~= "function" then
      return ("a cache has the functions get, set and incr; %s is missing"):format(name)
    end
  end
end

local function maker(name)
  return function(...)
    local made, why = require("huaweicloud.cache." .. name).new(...)
    if not made then
      error(("cache.%s: %s"):format(name, why), 2)
    end
    return made
  end
end

--- A cache in this Lua state; see huaweicloud.cache.memory.
cache.memory = maker "memory"

--- A cache in a lua_shared_dict of nginx; takes its name.
cache.shared = maker "shared"

--- A cache in Redis; takes { host =, port =, path =, password =, prefix =, timeout = }.
cache.redis = maker "redis"

return cache
