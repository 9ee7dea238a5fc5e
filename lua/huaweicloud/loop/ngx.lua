--- Waits in an nginx worker: nginx watches no foreign descriptor, so a bridge thread turns "readable" into one byte on
--- a cosocket that one timer per worker reads. No polling, and nothing at all while nothing is in flight.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"

local loop = {}

local ngx = ngx -- luacheck: ignore

-- After its last call the driver stays for this long, so that calls one after another need not start it each time.
local LINGER_MS = 200

-- nginx drops timers when too many run (lua_max_running_timers): in seconds, how long to wait for the driver's.
local START = 0.25

-- Where there is no driver, those who wait look for themselves this often, in seconds.
local POLL = 0.01

-- With so many timers in the worker no further one is made for what is of use only: nginx drops those beyond its limit.
local BUSY = 64

-- While there are streams the driver looks once a second whether one has stood for this long, in seconds.
local SWEEP_MS, STANDS = 1000, 10

-- As good as no time-out, in seconds.
local NEVER = 24 * 3600

local suspendable = { server_rewrite = true, rewrite = true, access = true, content = true, timer = true }
local without_timers = { init = true, exit_worker = true }

---@class huaweicloud.ngx.Driver the timer that steps a set of transfers
---@field http userdata the set
---@field waiters table<table, boolean> semaphores of those who wait; weak, for nginx may drop a request at any time
---@field bridge userdata? while it runs
---@field runs boolean? the timer has begun
---@field idle boolean? nothing was in flight when it looked last
---@field over boolean? the descriptor is closed
---@field failed boolean? it does not work: those who wait look for themselves
local driver

local warned

--- Is this a phase in which nginx can suspend the request? Elsewhere calls block the worker.
---@return boolean
function loop.can_wait()
  return suspendable[ngx.get_phase()] == true
end

---@return boolean
function loop.can_spawn()
  return not without_timers[ngx.get_phase()]
end

--- Runs a function in a light thread of the request, or in a timer where there can be none.
---@param run function
function loop.spawn(run)
  if loop.can_wait() then
    ngx.thread.spawn(run)
  elseif not ngx.timer.at(0, run) then
    -- Too many timers are pending.
    run()
  end
end

local function begin(premature, run)
  if not premature then
    run()
  end
end

--- Runs a function in a timer: a light thread would hold its request open.
---@param run function
---@return boolean taken false when nginx has many timers as it is
function loop.detach(run)
  local timers = ngx.timer
  return timers.running_count() + timers.pending_count() < BUSY and timers.at(0, begin, run) ~= nil
end

-- The thread must let go of the descriptor before it is closed; its last byte makes the driver look up.
connections.before_close(function()
  if driver then
    driver.over = true
    if driver.bridge then
      driver.bridge:close()
    end
    driver = nil
  end
end)

--- Connects a cosocket to a bridge.
---@return table? socket
---@return string? why not
local function dial(bridge)
  local path, port, key = bridge:address()
  local socket, connected, why
  if path then
    socket = ngx.socket.tcp()
    connected, why = socket:connect("unix:" .. path)
  else
    socket = ngx.socket.udp()
    connected, why = socket:setpeername("127.0.0.1", port)
    if connected then
      connected, why = socket:send(key)
    end
  end
  if connected then
    connected, why = bridge:accept()
  end
  if connected then
    socket:settimeout(NEVER * 1000)
    return socket
  end
  socket:close()
  return nil, why
end

--- Makes a bridge: over a unix socket where a directory can hold one for a moment, else over UDP on loopback.
---@return userdata? bridge
---@return table|string socket_or_why
local function connect(mine)
  local bridge, socket, why
  for _, dir in ipairs { os.getenv "TMPDIR" or "/tmp", ngx.config.prefix(), false } do
    -- Connecting may suspend, and the descriptor be closed meanwhile.
    if mine.over then
      return nil, "closed"
    end
    bridge, why = core.bridge(mine.http:fd(), dir or nil)
    if bridge then
      socket, why = dial(bridge)
      if socket then
        return bridge, socket
      end
      bridge:close()
    end
  end
  return nil, why
end

--- Steps the transfers whenever the bridge says so, until nothing has been in flight for a while.
---@return boolean? done
---@return string? why not
local function drive(mine, socket)
  while not mine.over do
    mine.bridge:clear()
    if connections.step() then
      -- Through nginx's loop, so that other requests have their turn.
      mine.bridge:wake(0)
    elseif mine.http:inflight() > 0 then
      mine.idle = false
      -- nginx drops a request without a word to those who wait in it, and a worker that ends waits for its calls.
      if connections.sweep(ngx.worker.exiting() and 0 or STANDS) then
        mine.bridge:wake(SWEEP_MS)
      end
    elseif mine.idle or ngx.worker.exiting() then
      return true
    else
      mine.idle = true
      mine.bridge:wake(LINGER_MS)
    end
    local byte, why = socket:receive(1)
    if not byte and not mine.over and why ~= "timeout" then
      return nil, why
    end
  end
  return true
end

--- Has those who wait look for themselves; the next call tries with another driver.
local function give_up(mine, why)
  mine.failed = true
  if driver == mine then
    driver = nil
  end
  if not warned then
    warned = true
    ngx.log(ngx.WARN, "huaweicloud: calls in flight are polled for: ", why)
  end
  for semaphore in pairs(mine.waiters) do
    semaphore:post(1)
  end
end

--- The timer.
local function run(_, mine)
  if mine.over or mine.failed then
    return
  end
  mine.runs = true
  local bridge, socket = connect(mine)
  if not bridge then
    return mine.over or give_up(mine, socket)
  end
  mine.bridge = bridge
  local called, done, why = pcall(drive, mine, socket)
  socket:close()
  bridge:close()
  mine.bridge = nil
  if not (called and done) then
    give_up(mine, tostring(why or done))
  elseif driver == mine then
    driver = nil
  end
end

--- Gives the driver of the transfers, which may be about to start.
local function join(http)
  if not driver or driver.http ~= http then
    driver = { http = http, waiters = setmetatable({}, { __mode = "k" }) }
    local started, why = ngx.timer.at(0, run, driver)
    if not started then
      local mine = driver
      give_up(mine, why)
      return mine
    end
  end
  driver.idle = false
  return driver
end

--- Sleeps until it is woken, at most for some seconds.
local function doze(mine, semaphore, seconds)
  if not mine or mine.runs and not mine.failed then
    semaphore:wait(seconds)
  elseif not mine.failed then
    if not semaphore:wait(math.min(seconds, START)) and not mine.runs and seconds > START then
      give_up(mine, "nginx did not start a timer")
    end
  else
    if mine.http:owned() then
      connections.step()
    end
    semaphore:wait(math.min(seconds, POLL))
  end
end

--- Makes what wakes a semaphore's waiter. Not in place: nginx empties the stack of a request that it drops, and with it
--- the variables that a closure made there still shares.
local function waker(semaphore)
  return function()
    semaphore:post(1)
  end
end

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function loop.wait(event)
  local semaphore = require("ngx.semaphore").new()
  if not semaphore then
    return blocking.wait(event)
  end
  -- A pause between two attempts needs no driver.
  local http = connections.http()
  local mine = http and http:inflight() > 0 and join(http) or nil
  if mine then
    mine.waiters[semaphore] = true
  end
  event.wake = waker(semaphore)
  while not event.ready do
    local left = event.till and event.till - core.now() or NEVER
    if left <= 0 then
      break
    end
    -- nginx counts milliseconds, and takes none for "do not wait".
    doze(mine, semaphore, math.max(left, 0.001))
  end
  if mine then
    mine.waiters[semaphore] = nil
  end
  event.wake, event.ready = nil, false
end

return loop
