--- Remembers small values for a time, in this Lua state: what a client without a cache of its own uses.

local core = require "huaweicloud.core"

local cache = {}
cache.__index = cache

-- When a cache has grown to so many entries, those whose time is over go, and if that is not enough, all.
local MOST = 1000

--- Makes an empty cache.
---@return table cache with get(self, key) and set(self, key, value, seconds)
function cache.new()
  return setmetatable({ entries = {}, count = 0 }, cache)
end

--- Gives what was kept under a key, if its time is not over.
---@param key string
---@return any value
function cache:get(key)
  local entry = self.entries[key]
  if entry and core.now() < entry.till then
    return entry.value
  end
end

--- Drops what is over.
local function sweep(self)
  local now, kept, count = core.now(), {}, 0
  for key, entry in pairs(self.entries) do
    if now < entry.till then
      kept[key], count = entry, count + 1
    end
  end
  if count >= MOST then
    kept, count = {}, 0
  end
  self.entries, self.count = kept, count
end

--- Keeps a value under a key.
---@param key string
---@param value any
---@param seconds number
function cache:set(key, value, seconds)
  if not self.entries[key] then
    if self.count >= MOST then
      sweep(self)
    end
    self.count = self.count + 1
  end
  self.entries[key] = { value = value, till = core.now() + seconds }
end

return cache
