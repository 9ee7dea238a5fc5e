--- A cache in this Lua state: what every client uses when no other is given.

local core = require "huaweicloud.core"

local memory = {}

local MOST = 10000 -- entries; what is beyond is rebuilt when it is asked for

---@class huaweicloud.cache.Memory: huaweicloud.Cache
local methods = {}

local meta = { __index = methods, __name = "huaweicloud.cache.memory" }

--- Forgets what has expired, and everything when that is not enough: the values are all found again at need.
local function sweep(self, now)
  for key, entry in pairs(self.entries) do
    if entry.till <= now then
      self.entries[key] = nil
      self.count = self.count - 1
    end
  end
  if self.count >= MOST then
    self.entries, self.count = {}, 0
  end
end

local function live(self, key)
  local entry = self.entries[key]
  return entry and entry.till > core.now() and entry or nil
end

local function put(self, key, value, ttl)
  local now = core.now()
  if not self.entries[key] then
    if self.count >= MOST then
      sweep(self, now)
    end
    self.count = self.count + 1
  end
  self.entries[key] = { value = value, till = now + ttl }
end

function methods:get(key)
  local entry = live(self, key)
  return entry and entry.value or nil
end

function methods:set(key, value, ttl)
  put(self, key, value, ttl)
  return true
end

function methods:incr(key, by, ttl)
  local entry = live(self, key)
  if not entry then
    put(self, key, tostring(by), ttl)
    return by
  end
  local sum = (tonumber(entry.value) or 0) + by
  entry.value = tostring(sum)
  return sum
end

--- Makes an empty cache.
---@return huaweicloud.cache.Memory
function memory.new()
  return setmetatable({ entries = {}, count = 0 }, meta)
end

return memory
