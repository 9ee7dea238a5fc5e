--- A cache in Redis: one for all machines of a fleet. Debian's lua-nginx-redis in nginx, whose calls suspend;
--- lua-redis elsewhere, whose calls block for as long as the server takes, at most the time-out.

local redis = {}

---@class huaweicloud.cache.Redis: huaweicloud.Cache
local methods = {}

local meta = { __index = methods, __name = "huaweicloud.cache.redis" }

-- INCRBY keeps the life time of a key that is there; a new one gets its own in the same step.
local INCR = "local n = redis.call('INCRBYFLOAT', KEYS[1], ARGV[1]) "
  .. "if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return n"

-- Where nginx can suspend what runs.
local phases = { rewrite = true, access = true, content = true, timer = true, ssl_cert = true }

--- Runs a function with a connection of nginx's pool.
local function with_cosocket(self, use)
  local found, module = pcall(require, "nginx.redis")
  if not found then
    found, module = pcall(require, "resty.redis")
  end
  if not found then
    return nil, "neither nginx.redis (Debian's lua-nginx-redis) nor resty.redis is there"
  end
  local connection, why = module:new()
  if not connection then
    return nil, why
  end
  connection:set_timeout(self.timeout * 1000)
  local done
  if self.path then
    done, why = connection:connect("unix:" .. self.path)
  else
    done, why = connection:connect(self.host, self.port)
  end
  if done and self.password and connection:get_reused_times() == 0 then
    done, why = connection:auth(self.password)
  end
  if not done then
    return nil, why
  end
  local value
  value, why = use(connection)
  if why then
    connection:close()
    return nil, why
  end
  connection:set_keepalive(60000, 16)
  if value == rawget(_G, "ngx").null then
    return nil
  end
  return value
end

--- Runs a function with the one connection of this Lua state.
local function with_socket(self, use)
  local found, module = pcall(require, "redis")
  if not found then
    return nil, "the module redis (Debian's lua-redis) is not there"
  end
  local done, value = pcall(function()
    if not self.connection then
      self.connection = module.connect { host = self.host, port = self.port, path = self.path, timeout = self.timeout }
      if self.password then
        self.connection:auth(self.password)
      end
    end
    return use(self.connection)
  end)
  if done then
    return value
  end
  -- Half an answer may be in it: nothing on it can be trusted any more.
  local connection = self.connection
  self.connection = nil
  if connection then
    pcall(connection.network.socket.close, connection.network.socket)
  end
  return nil, tostring(type(value) == "table" and value.message or value)
end

local function run(self, use)
  local ngx = rawget(_G, "ngx")
  if not ngx then
    return with_socket(self, use)
  elseif not phases[ngx.get_phase()] then
    return nil -- no failure: the next request can ask
  end
  return with_cosocket(self, use)
end

function methods:get(key)
  return run(self, function(connection)
    return connection:get(self.prefix .. key)
  end)
end

function methods:set(key, value, ttl)
  local done, why = run(self, function(connection)
    return connection:set(self.prefix .. key, value, "PX", math.ceil(ttl * 1000))
  end)
  return done and true, why
end

function methods:incr(key, by, ttl)
  local sum, why = run(self, function(connection)
    return connection:eval(INCR, 1, self.prefix .. key, by, math.ceil(ttl * 1000))
  end)
  return tonumber(sum), why
end

local known = { host = "string", port = "number", path = "string", password = "string", prefix = "string",
  timeout = "number" }

--- Makes a cache of a Redis server. Connects at first need.
---@param opts table? { host = "127.0.0.1", port = 6379, path = unix socket, password =, prefix = "huaweicloud:",
--- timeout = 0.05 (seconds for each step) }
---@return huaweicloud.cache.Redis? cache
---@return string? why not
function redis.new(opts)
  opts = opts or {}
  for name, value in pairs(opts) do
    if not known[name] then
      return nil, ("unknown field %q"):format(tostring(name))
    elseif type(value) ~= known[name] then
      return nil, ("%s: expected %s, got %s"):format(name, known[name], type(value))
    end
  end
  return setmetatable({
    host = opts.host or "127.0.0.1", port = opts.port or 6379, path = opts.path, password = opts.password,
    prefix = opts.prefix or "huaweicloud:", timeout = opts.timeout or 0.05,
  }, meta)
end

return redis
