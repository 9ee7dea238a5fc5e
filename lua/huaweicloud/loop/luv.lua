--- Waits in libuv's loop: luv programs and Neovim. The calling coroutine is suspended, the loop goes on.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"
local queue = require "huaweicloud.loop.queue"

local luv = {}

local vim = rawget(_G, "vim")
local uv = vim and (vim.uv or vim.loop) or require "luv"

-- So long, in seconds, may coroutines run one after another before the loop gets its turn.
local TURN = 0.002

local poll, polled                    -- the handle, and the set of transfers that it watches
local watching, stepping, asked = false, false, false
local waiters = {}                    -- by coroutine: what it waits in
local due = queue.new()               -- those whose turn has come
local idle                            -- the handle whose callback runs them in the loop's next round

-- What a suspended call hands to whoever resumed its coroutine. A loop takes no notice; the consumer of a generator,
-- who expects a value, learns what is wrong as soon as it uses this one.
local function misused()
  error("huaweicloud: a call in this coroutine waits, and only the loop may resume it: make calls neither in a"
    .. " generator nor in another scheduler's coroutine, or use client:start there", 2)
end

local SUSPENDED = setmetatable({}, {
  __name = "huaweicloud.suspended", __index = misused, __newindex = misused, __call = misused, __concat = misused,
})

local function stop_watching()
  if watching then
    watching = false
    poll:stop()
  end
end

--- Has a function run in the loop's next round.
local function in_next_round(run)
  -- Not a timer: the loop runs timers of no time one after another, and nothing else, until there are no more.
  local handle = uv.new_idle()
  handle:start(function()
    handle:close()
    run()
  end)
end

--- Closes a handle, in the loop: luv crashes at the end of a program that closes one and runs its loop no more.
local function close_in_loop(handle)
  -- Neovim's own loop always runs, and does not tell.
  if vim or not uv.loop_mode or uv.loop_mode() then
    handle:close()
  else
    in_next_round(function()
      handle:close()
    end)
  end
end

--- Closes the idle handle when it has nothing to do, and will have nothing.
local function rest()
  if idle and not poll and not asked then
    close_in_loop(idle)
    idle = nil
  end
end

local function let_go()
  stop_watching()
  if poll then
    close_in_loop(poll)
    poll, polled = nil, nil
  end
  rest()
end

connections.before_close(let_go)

--- Ends a wait, whether its coroutine goes on or is dead. The loop can end when nobody waits.
local function leave(waiter)
  waiters[waiter.co] = nil
  if waiter.timer then
    waiter.timer:stop()
    close_in_loop(waiter.timer)
  end
  if next(waiters) == nil then
    stop_watching()
  end
end

--- Runs a coroutine on; an error in it is the loop's to report.
local function resume(co)
  local done, value = coroutine.resume(co)
  if not done then
    error(debug.traceback(co, tostring(value)), 0)
  elseif value ~= nil and not waiters[co] and coroutine.status(co) == "suspended" then
    error(debug.traceback(co, "huaweicloud: a value is yielded to the loop, which resumed this coroutine after a call:"
      .. " make calls neither in a generator nor in another scheduler's coroutine"), 0)
  end
end

local run_queue

--- Has the queue run from a callback of the loop, or where one is under way.
local function run_next()
  asked = true
  idle:stop()
  -- Callbacks of the loop may not touch the editor; what user code does after a call may.
  if vim then
    vim.schedule(run_queue)
  else
    run_queue()
  end
end

--- Makes what run_soon needs: that can come when there is no memory.
local function prepare()
  if not idle then
    local made = uv.new_idle()
    -- Room for the callback stays when the handle is stopped.
    made:start(run_next)
    made:stop()
    idle = made
  end
end

--- Has the queue run in the loop's next round.
local function run_soon()
  if not asked then
    prepare()
    asked = true
    idle:start(run_next)
  end
end

--- Gives the coroutines in the queue their turns, until the time is up.
function run_queue()
  asked = false
  local till = core.now() + TURN
  while due.first do
    local waiter = queue.pop(due)
    if due.first then
      -- Asked for ahead: an error may end this turn, or its code may run the loop and wait for one of the others.
      run_soon()
    end
    local co = waiter.co
    if coroutine.status(co) == "dead" then
      leave(waiter)
    elseif waiter.fresh or waiters[co] == waiter then
      waiter.fresh = false
      resume(co)
      if core.now() >= till then
        break
      end
    end
  end
  rest()
end

--- Gives a coroutine its turn; never at once, for whoever calls may be in the middle of something.
local function enqueue(waiter)
  if queue.push(due, waiter) and not stepping then
    run_soon()
  end
end

local function on_readable()
  stepping = true
  local done, raised = pcall(connections.step)
  if not done then
    pcall(connections.step) -- whom it may have left untold
  end
  stepping = false
  if due.first and not asked then
    run_next()
  end
  if not done then
    error(raised, 0)
  end
end

--- Watches the descriptor for as long as somebody waits.
local function watch()
  local http = connections.http()
  if polled ~= http then
    let_go()
    prepare()
    poll, polled = http and uv.new_poll(http:fd()), http
  end
  if poll and not watching then
    poll:start("r", on_readable)
    watching = true
  end
end

local function suspendable()
  local co, is_main = coroutine.running()
  return not is_main and co or nil
end

--- Only a coroutine can be suspended.
---@return boolean
function luv.can_wait()
  return suspendable() ~= nil
end

---@return boolean
function luv.can_spawn()
  return true
end

--- Runs a function in a coroutine of its own, from the loop's next round on.
---@param run function
function luv.spawn(run)
  enqueue(queue.member { co = coroutine.create(run), fresh = true })
end

--- Has the waiter's turn come after a time.
local function set_timer(waiter, seconds)
  waiter.timer = waiter.timer or uv.new_timer()
  -- The loop counts from when its round began, which may be long ago.
  uv.update_time()
  waiter.timer:start(math.ceil(seconds * 1000), 0, function()
    enqueue(waiter)
  end)
end

local function wait(waiter, event)
  watch()
  -- Others may resume the coroutine, too, and timers of the loop are a little early or late.
  while not event.ready do
    local left = event.till and event.till - core.now()
    if left and left <= 0 then
      break
    elseif left then
      set_timer(waiter, left)
    end
    coroutine.yield(SUSPENDED)
  end
end

--- Waits until the event is ready, or its time has come. Blocks outside a coroutine.
---@param event huaweicloud.Event
function luv.wait(event)
  local co = suspendable()
  if not co then
    return blocking.wait(event)
  end
  local waiter = queue.member { co = co, timer = false }
  event.wake = function()
    enqueue(waiter)
  end
  waiters[co] = waiter
  local done, raised = pcall(wait, waiter, event)
  leave(waiter)
  if not done then
    error(raised, 0)
  end
  event.wake, event.ready = nil, false
end

return luv
