--- Waits in a cqueues controller: the calling coroutine is suspended, its siblings go on.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local condition = require "cqueues.condition"
local cqueues = require "cqueues"

local loop = {}

-- So long, in seconds, may coroutines run one after another before the controller gets its turn.
local TURN = 0.004

-- So many waiters go on in one round, at first and at most.
local FEW, MOST = 8, 64

-- By controller: the coroutine that watches the descriptor while others wait.
local drivers = setmetatable({}, { __mode = "k" })

connections.before_close(function()
  cqueues.cancel(connections.http():fd())
end)

--- Is there a controller to wait in? A coroutine that the controller did not make itself cannot be suspended by it.
---@return boolean
function loop.can_wait()
  local controller, direct = cqueues.running()
  return controller ~= nil and direct
end

---@return boolean
function loop.can_spawn()
  return cqueues.running() ~= nil
end

--- Lets those at the head of the queue go on, no more than about TURN allows: in order, so that none starves.
local function release(driver)
  for _ = 1, driver.batch do
    local waiter = driver.queue[driver.first]
    if not waiter then
      break
    end
    driver.queue[driver.first] = nil
    driver.first = driver.first + 1
    waiter.released = true
    waiter.condition:signal()
  end
end

local function take_turns(driver, turn)
  while driver.waiting > 0 and driver.turn == turn do
    local pollable = { pollfd = connections.http():fd(), events = "r" }
    local crowded, began = driver.first <= driver.last, core.now()
    local ready = cqueues.poll(pollable, driver.attention, crowded and 0 or nil)
    if crowded then
      local took = core.now() - began
      driver.batch = took > TURN and math.max(1, math.floor(driver.batch / 2))
        or took < TURN / 2 and math.min(MOST, driver.batch * 2) or driver.batch
    end
    driver.began = nil
    if ready == pollable then
      connections.step()
    end
    release(driver)
  end
end

--- Steps the transfers as long as somebody in this controller waits, and nobody else has taken it over.
local function drive(driver, turn)
  local done, raised = pcall(take_turns, driver, turn)
  if driver.turn == turn then
    driver.turn = false
  end
  if not done then
    -- For want of memory. Those who wait find another driver.
    for waiter in next, driver.waiters do
      waiter.condition:signal()
    end
    error(raised, 0)
  end
end

local function driver_of(controller)
  local driver = drivers[controller]
  if not driver then
    driver = { waiting = 0, attention = condition.new(), turn = false, waiters = {}, queue = {}, first = 1,
      last = 0, batch = FEW }
    drivers[controller] = driver
  end
  return driver
end

--- Has the controller drive, unless it does: a coroutine that drives may end before its time, for want of memory.
local function start(controller, driver)
  if not driver.turn then
    local turn = {}
    controller:wrap(drive, driver, turn)
    driver.turn = turn
  end
end

local function join(controller)
  local driver = driver_of(controller)
  start(controller, driver)
  driver.waiting = driver.waiting + 1
  return driver
end

local function leave(driver, waiter)
  driver.waiting = driver.waiting - 1
  driver.waiters[waiter] = nil
  if driver.waiting == 0 then
    driver.attention:signal()
  end
end

--- Puts a waiter into the queue, and tells the driver.
local function enqueue(driver, waiter)
  if not waiter.queued then
    driver.queue[driver.last + 1] = waiter
    driver.last = driver.last + 1
    waiter.queued = true
    driver.attention:signal()
  end
end

local function queue_up(controller, driver, waiter)
  driver.waiters[waiter] = true
  enqueue(driver, waiter)
  while not waiter.released do
    waiter.condition:wait()
    start(controller, driver)
  end
end

--- Before a call begins: many that begin in one round must not hold the others up.
function loop.take_turn()
  local controller = cqueues.running()
  local driver = driver_of(controller)
  driver.began = driver.began or core.now()
  if core.now() - driver.began > TURN then
    local waiter = { condition = condition.new() }
    join(controller)
    local done, raised = pcall(queue_up, controller, driver, waiter)
    leave(driver, waiter)
    if not done then
      error(raised, 0)
    end
  end
end

--- Runs a function in a coroutine of the running controller.
---@param run function
function loop.spawn(run)
  cqueues.running():wrap(run)
end

local function wait(controller, driver, waiter, event)
  driver.waiters[waiter] = true
  event.wake = function()
    enqueue(driver, waiter)
  end
  while not waiter.released and not (event.ready and not waiter.queued) do
    local left = event.till and not waiter.queued and event.till - core.now()
    if left and left <= 0 then
      break
    end
    waiter.condition:wait(left or nil)
    start(controller, driver)
  end
end

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function loop.wait(event)
  local controller, waiter = cqueues.running(), { condition = condition.new() }
  local driver = join(controller)
  local done, raised = pcall(wait, controller, driver, waiter, event)
  leave(driver, waiter)
  event.wake, event.ready = nil, false
  if not done then
    -- For want of memory.
    error(raised, 0)
  end
end

return loop
