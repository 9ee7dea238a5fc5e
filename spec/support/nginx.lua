--- Starts a real nginx for a spec file: one of its own, in a directory of its own, on a free port.

local cjson = require "cjson"

local nginx = {}
nginx.__index = nginx

-- A sanitizer that `make asan` loads into every process makes curl hang at its start.
nginx.curl = "env -u LD_PRELOAD curl -q -s --noproxy '*'"
nginx.wrk = "env -u LD_PRELOAD wrk -t 1"

local build = os.getenv "HWC_BUILD" or "build"

--- Runs a command; its output, and whether it succeeded.
function nginx.shell(command, ...)
  local pipe = assert(io.popen((command):format(...) .. " 2>&1; echo status=$?"))
  local output, status = pipe:read("*a"):match "^(.-)\n?status=(%d+)%s*$"
  pipe:close()
  return output, status == "0"
end

local shell = nginx.shell

local function must(command, ...)
  local output, done = shell(command, ...)
  assert(done, output)
  return output
end

--- Waits until `holds()` gives something, which is returned; at most so many seconds.
function nginx.await(seconds, what, holds)
  local core = require "huaweicloud.core"
  local till = core.now() + seconds
  while true do
    local value = holds()
    if value then
      return value
    elseif core.now() > till then
      error(("%s: not within %g s"):format(what, seconds), 2)
    end
    os.execute "sleep 0.02"
  end
end

local function read(name)
  local file = io.open(name)
  local text = file and file:read "*a" or ""
  if file then
    file:close()
  end
  return text
end

nginx.read = read

local function write(name, text)
  local file = assert(io.open(name, "w"))
  file:write(text)
  file:close()
end

local program

local function find()
  program = program or must "PATH=$PATH:/usr/sbin:/usr/local/sbin command -v nginx"
  return program
end

local function modules()
  local lines = {}
  for _, name in ipairs { "ndk_http_module", "ngx_http_lua_module" } do
    local path = "/usr/lib/nginx/modules/" .. name .. ".so"
    if read(path) ~= "" then
      lines[#lines + 1] = ("load_module %s;"):format(path)
    end
  end
  return table.concat(lines, "\n")
end

--- Fills in a configuration: @NAME@ by values.NAME.
local function render(text, values)
  local filled = text:gsub("@([%u_]+)@", function(name)
    return assert(values[name], "no value for @" .. name .. "@")
  end)
  return filled
end

--- Starts one. Its configuration may hold the @NAMES@ MODULES, USER, DIR, ROOT, BUILD, PORT, NEXT_PORT
--- (free, too) and those given.
---@param given table { conf = path, values = { NAME = value }, prefix = of nginx, else its directory,
--- edit = function that changes the text of the configuration, env = "NAME=value ..." }
function nginx.start(given)
  local self = setmetatable({ dir = must "mktemp -d" }, nginx)
  local root = must "pwd"
  local values = {
    MODULES = modules(), USER = must "id -u" == "0" and "user root;" or "", DIR = self.dir, ROOT = root,
    BUILD = build:sub(1, 1) == "/" and build or root .. "/" .. build,
  }
  for name, value in pairs(given.values or {}) do
    values[name] = tostring(value)
  end
  local text = read(given.conf)
  assert(text ~= "", given.conf)
  text = given.edit and given.edit(text) or text
  math.randomseed(tonumber((must "od -An -N3 -tu4 /dev/urandom")))
  for attempt = 1, 10 do
    -- Below the range from which the kernel hands out ports of its own.
    self.port = math.random(20000, 31999)
    values.PORT, values.NEXT_PORT = tostring(self.port), tostring(self.port + 1)
    write(self.dir .. "/nginx.conf", render(text, values))
    -- The daemon would keep a pipe open: its words go through a file.
    local _, started = shell("%s %s -p %s -c %s/nginx.conf -e %s/error.log </dev/null >%s/start.log 2>&1",
      given.env or "", find(), given.prefix or self.dir, self.dir, self.dir, self.dir)
    local output = read(self.dir .. "/start.log")
    if started then
      break
    end
    assert(attempt < 10 and output:find("Address already in use", 1, true), output)
    os.remove(self.dir .. "/error.log")
  end
  self.pid = tonumber(nginx.await(5, "the pid file", function()
    return read(self.dir .. "/nginx.pid"):match "%d+"
  end))
  self.url = ("http://127.0.0.1:%d"):format(self.port)
  self:await_workers()
  return self
end

--- The processes of the workers.
function nginx:workers()
  local pids = {}
  for pid in read(("/proc/%d/task/%d/children"):format(self.pid, self.pid)):gmatch "%d+" do
    pids[#pids + 1] = tonumber(pid)
  end
  return pids
end

function nginx:await_workers()
  return nginx.await(10, "a worker", function()
    return #self:workers() > 0
  end)
end

--- Gets a page: its body, decoded when it is JSON, and its status.
function nginx:get(path, ...)
  local output = shell("%s --max-time 30 -w '\\n%%{http_code}' '%s%s'", nginx.curl, self.url, path:format(...))
  local body, status = output:match "^(.*)\n(%d+)$"
  local decoded, value = pcall(cjson.decode, body)
  return decoded and value or body, tonumber(status)
end

--- Gets a page, which must be 200.
function nginx:ask(path, ...)
  local body, status = self:get(path, ...)
  assert(status == 200, ("%s: %s %s"):format(path, tostring(status), tostring(body)))
  return body
end

--- Gets many pages, `width` at a time, each on a connection of its own; `path` has a range of curl's, as "[1-100]".
--- Returns a function that waits for all, and gives the lines that came (bodies, and " STATUS") and curl's exit code.
function nginx:burst(path, width, options)
  local name = ("%s/burst.%d"):format(self.dir, math.random(1e9))
  local curl = "%s -Z --no-progress-meter --max-time 60 --parallel-immediate --parallel-max %d"
    .. " -H 'Connection: close' %s -w ' %%{http_code}\\n' '%s%s' >%s 2>/dev/null; echo $?"
  local pipe = assert(io.popen(curl:format(nginx.curl, width, options or "", self.url, path, name)))
  return function()
    local code = pipe:read "*l"
    pipe:close()
    local lines = {}
    for line in read(name):gmatch "[^\n]+" do
      lines[#lines + 1] = line
    end
    return lines, tonumber(code)
  end
end

function nginx:signal(name)
  must("kill -%s %d", name, self.pid)
end

--- Are there processes with this pid?
function nginx.is_alive(pid)
  local status = read(("/proc/%d/stat"):format(pid)):match "^%d+ %b() (%a)"
  return status ~= nil and status ~= "Z"
end

--- Loads the configuration again and waits until new workers have taken over (old ones may go on).
function nginx:reload()
  local old = {}
  for _, pid in ipairs(self:workers()) do
    old[pid] = true
  end
  self:signal "HUP"
  nginx.await(10, "a new worker", function()
    for _, pid in ipairs(self:workers()) do
      if not old[pid] then
        return true
      end
    end
  end)
end

--- The names of a worker's threads, one for each.
function nginx.threads(pid)
  local names = {}
  for name in shell("cat /proc/%d/task/*/comm", pid):gmatch "[^\n]+" do
    names[#names + 1] = name
  end
  return names
end

--- How many bridges a worker has.
function nginx.bridges(pid)
  local count = 0
  for _, name in ipairs(nginx.threads(pid)) do
    count = count + (name == "hwc-bridge" and 1 or 0)
  end
  return count
end

function nginx.descriptors(pid)
  return tonumber((must("ls /proc/%d/fd | wc -l", pid)))
end

--- How often threads of a process went to sleep so far.
function nginx.switches(pid)
  local sum = 0
  for count in shell("grep -h ^voluntary /proc/%d/task/*/status", pid):gmatch "%d+" do
    sum = sum + tonumber(count)
  end
  return sum
end

--- The lines of the log that should not be there.
function nginx:complaints()
  local lines = {}
  for line in read(self.dir .. "/error.log"):gmatch "[^\n]+" do
    local level = line:match "^[%d/]+ [%d:]+ %[(%l+)%]"
    if not level or ({ error = true, crit = true, alert = true, emerg = true })[level] then
      lines[#lines + 1] = line
    end
  end
  return table.concat(lines, "\n")
end

--- Ends it, at once or (`signal` QUIT) after the last answer, and removes its directory. Returns its complaints.
function nginx:stop(signal)
  if nginx.is_alive(self.pid) then
    self:signal(signal or "TERM")
  end
  nginx.await(20, "the end of nginx", function()
    return not nginx.is_alive(self.pid)
  end)
  local complaints = self:complaints()
  shell("rm -rf %s", self.dir)
  return complaints
end

return nginx
