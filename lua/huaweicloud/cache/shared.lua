--- A cache in a lua_shared_dict of nginx: one for all workers of a machine.

local shared = {}

---@class huaweicloud.cache.Shared: huaweicloud.Cache
local methods = {}

local meta = { __index = methods, __name = "huaweicloud.cache.shared" }

-- So that the dictionary may serve the host, too.
local PREFIX = "huaweicloud:"

function methods:get(key)
  local value, why = self.dict:get(PREFIX .. key)
  if value == nil then
    return nil, type(why) == "string" and why or nil
  end
  return tostring(value)
end

function methods:set(key, value, ttl)
  return self.dict:set(PREFIX .. key, value, ttl)
end

function methods:incr(key, by, ttl)
  return self.dict:incr(PREFIX .. key, by, 0, ttl)
end

--- Makes a cache of a shared dictionary.
---@param name string as in `lua_shared_dict name 1m;`
---@return huaweicloud.cache.Shared? cache
---@return string? why not
function shared.new(name)
  local ngx = rawget(_G, "ngx")
  if type(name) ~= "string" then
    return nil, "expected the name of a lua_shared_dict, got " .. type(name)
  elseif not ngx or not ngx.shared then
    return nil, "there is no lua_shared_dict outside of nginx"
  elseif not ngx.shared[name] then
    return nil, ("there is no lua_shared_dict %s: add `lua_shared_dict %s 1m;` to the http block"):format(name, name)
  end
  return setmetatable({ dict = ngx.shared[name] }, meta)
end

return shared
