--- A real Redis server on a port and a unix socket of its own, for one spec.

local redis = {}

local function shell(command, ...)
  local pipe = assert(io.popen(command:format(...)))
  local output = pipe:read "*a"
  pipe:close()
  return output
end

local methods = {}
local meta = { __index = methods }

--- Ends the server, by its own pid.
function methods:stop()
  if self.pid then
    shell("kill %s 2>/dev/null; for i in $(seq 100); do kill -0 %s 2>/dev/null || break; sleep 0.02; done; echo",
      self.pid, self.pid)
    self.pid = nil
  end
end

--- Stops it from answering, or lets it go on: a server that hangs.
function methods:freeze(is)
  shell("kill -%s %s", is and "STOP" or "CONT", self.pid)
end

--- Ends the server and removes its files.
function methods:remove()
  self:stop()
  shell("rm -rf %s", self.dir)
end

--- Starts the server again, on the same port and socket.
function methods:start()
  shell("env -u LD_PRELOAD redis-server --port %d --bind 127.0.0.1 --unixsocket %s/socket --dir %s --save '' "
    .. "--daemonize yes --pidfile %s/pid --logfile %s/log %s", self.port, self.dir, self.dir, self.dir, self.dir,
    self.password and "--requirepass " .. self.password or "")
  local ready = shell("for i in $(seq 250); do env -u LD_PRELOAD redis-cli -s %s/socket %s ping 2>/dev/null "
    .. "| grep -q PONG && echo yes && break; sleep 0.02; done", self.dir,
    self.password and "-a " .. self.password or "")
  assert(ready:find "yes", "redis-server did not start: " .. shell("cat %s/log", self.dir))
  self.pid = shell("cat %s/pid", self.dir):match "%d+"
end

--- Runs a command with redis-cli.
function methods:cli(command)
  return (shell("env -u LD_PRELOAD redis-cli -s %s/socket %s %s 2>/dev/null", self.dir,
    self.password and "-a " .. self.password or "", command):gsub("%s+$", ""))
end

--- Starts one.
---@param password string?
function redis.start(password)
  local self = setmetatable({ dir = shell("mktemp -d"):match "%S+", password = password }, meta)
  -- A port that was free a moment ago; taken meanwhile, the start fails and another is tried.
  for _ = 1, 5 do
    self.port = tonumber(shell "shuf -i 20000-60000 -n 1")
    if pcall(self.start, self) then
      return self
    end
  end
  error "redis-server did not start"
end

return redis
