--- Waits in a cqueues controller: the calling coroutine is suspended, its siblings go on.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local condition = require "cqueues.condition"
local cqueues = require "cqueues"
local queue = require "huaweicloud.loop.queue"

local loop = {}

-- So long, in seconds, may coroutines run one after another before the controller gets its turn.
local TURN = 0.004

-- So many waiters go on in one round, at first and at most.
local FEW, MOST = 8, 64

-- By controller: those who wait in it, one of whom leads: it watches the descriptor for all.
local crowds = setmetatable({}, { __mode = "k" })

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

local function crowd_of(controller)
  local crowd = crowds[controller]
  if not crowd then
    crowd = { waiters = {}, leader = false, queue = queue.new(), batch = FEW, pollable = { pollfd = -1, events = "r" } }
    crowds[controller] = crowd
  end
  return crowd
end

--- Lets those at the head of the queue go on, no more than about TURN allows: in order, so that none starves.
local function release(crowd)
  for _ = 1, crowd.batch do
    local waiter = queue.pop(crowd.queue)
    if not waiter then
      break
    end
    waiter.released = true
    waiter.condition:signal()
  end
end

--- One round of the leader: steps the transfers.
local function lead(crowd, waiter, seconds)
  local crowded, began = crowd.queue.first, core.now()
  local pollable = crowd.pollable
  pollable.pollfd = connections.http():fd()
  local ready = cqueues.poll(pollable, waiter.condition, crowded and 0 or seconds)
  if crowded then
    local took = core.now() - began
    crowd.batch = took > TURN and math.max(1, math.floor(crowd.batch / 2))
      or took < TURN / 2 and math.min(MOST, crowd.batch * 2) or crowd.batch
  end
  crowd.began = nil
  if ready == pollable then
    connections.step()
  end
  release(crowd)
end

local function appoint(crowd, waiter)
  crowd.leader = waiter or false
  if waiter then
    waiter.condition:signal()
  end
end

--- Puts a waiter into the queue, and tells the leader.
local function enqueue(crowd, waiter)
  if queue.push(crowd.queue, waiter) and crowd.leader then
    crowd.leader.condition:signal()
  end
end

local function stay(crowd, waiter, event)
  while not waiter.released and not (event.ready and not waiter.queued) do
    local left = event.till and not waiter.queued and event.till - core.now()
    if left and left <= 0 then
      break
    elseif crowd.leader == waiter then
      lead(crowd, waiter, left or nil)
    else
      waiter.condition:wait(left or nil)
    end
  end
end

--- Waits for the event, or until the waiter's turn comes. Who leaves hands the lead on, in whatever way it leaves.
local function wait(crowd, waiter, event)
  crowd.waiters[waiter] = true
  crowd.leader = crowd.leader or waiter
  local done, raised = pcall(stay, crowd, waiter, event)
  crowd.waiters[waiter] = nil
  waiter.queued = true -- no signal puts it into the queue any more
  if crowd.leader == waiter then
    if not done then
      pcall(connections.step) -- whom it may have left untold
    end
    appoint(crowd, (next(crowd.waiters)))
  end
  if not done then
    error(raised, 0)
  end
end

local function new_waiter()
  return queue.member { condition = condition.new(), released = false }
end

--- Before a call begins: many that begin in one round must not hold the others up.
function loop.take_turn()
  local crowd = crowd_of((cqueues.running()))
  crowd.began = crowd.began or core.now()
  if core.now() - crowd.began > TURN then
    local waiter = new_waiter()
    enqueue(crowd, waiter)
    wait(crowd, waiter, {})
  end
end

--- Runs a function in a coroutine of the running controller.
---@param run function
function loop.spawn(run)
  cqueues.running():wrap(run)
end

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function loop.wait(event)
  local crowd, waiter = crowd_of((cqueues.running())), new_waiter()
  event.wake = function()
    enqueue(crowd, waiter)
  end
  wait(crowd, waiter, event)
  event.wake, event.ready = nil, false
end

return loop
