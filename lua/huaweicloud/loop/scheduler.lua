--- Waits in coroutines over poll(): what huaweicloud.parallel runs functions in where no loop can suspend its caller.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"

local queue = require "huaweicloud.loop.queue"

local scheduler = {}

local Scheduler = {}
Scheduler.__index = Scheduler

-- By coroutine: its task in the scheduler that resumes it.
local tasks = setmetatable({}, { __mode = "k" })

-- What a coroutine yields that waits for an event of ours; anything else is for whoever runs the scheduler.
local WAITS = {}

local function running()
  local co = coroutine.running()
  return co and tasks[co]
end

--- Is this a coroutine of a scheduler?
---@return boolean
function scheduler.can_wait()
  return running() ~= nil
end

scheduler.can_spawn = scheduler.can_wait

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function scheduler.wait(event)
  local task = running()
  event.wake = task.wake
  while not event.ready and not (event.till and core.now() >= event.till) do
    task.scheduler.sleepers[task] = event.till
    coroutine.yield(WAITS)
  end
  task.scheduler.sleepers[task] = nil
  event.wake, event.ready = nil, false
end

--- Runs a function in a coroutine of its own, beside the one that asks.
---@param run function
function scheduler.spawn(run)
  running().scheduler:add(run)
end

function Scheduler:add(run)
  local co = coroutine.create(run)
  local task = queue.member { co = co, scheduler = self }
  function task.wake()
    self:enqueue(task)
  end
  tasks[co] = task
  self.live[task] = true
  self:enqueue(task)
end

function Scheduler:enqueue(task)
  if queue.push(self.queue, task) then
    connections.signal(self.own)
  end
end

--- Puts those whose time has come into the queue; the driver is to wait until the next one's comes.
function Scheduler:wake_sleepers()
  local now, first = core.now(), nil
  for task, till in next, self.sleepers do
    if till <= now then
      self:enqueue(task)
    elseif not first or till < first then
      first = till
    end
  end
  self.own.till = first
end

--- Forgets a task. Nobody else may know its coroutine while it waits.
function Scheduler:remove(task)
  self.live[task], self.sleepers[task], tasks[task.co] = nil, nil, nil
end

--- Takes in what a coroutine has come to that was resumed: it waits, ends, or yields to somebody else.
local function take(self, task, done, what, ...)
  if not done then
    -- Nothing that a function raises comes here: memory is out, say.
    error(debug.traceback(task.co, tostring(what)), 0)
  elseif coroutine.status(task.co) == "dead" then
    self:remove(task)
  elseif what ~= WAITS then
    if not coroutine.isyieldable() then
      error("huaweicloud: a function of parallel() yields, and there is no loop to yield to", 0)
    end
    -- A sleep of somebody else's: it goes out to whoever resumed the caller, and the answer comes back.
    return take(self, task, coroutine.resume(task.co, coroutine.yield(what, ...)))
  end
end

--- Runs those that can go on, once each.
function Scheduler:run_queue()
  local last = self.queue.last
  local task
  repeat
    -- Not before its turn: one that is woken again until then goes on now, and may have ended by the next round.
    task = queue.pop(self.queue)
    if task and self.live[task] then
      take(self, task, coroutine.resume(task.co))
    end
  until not task or task == last
end

local function run_all(self)
  while next(self.live) do
    self:wake_sleepers()
    if not self.queue.first then
      blocking.wait(self.own)
      self:wake_sleepers()
    end
    self:run_queue()
  end
end

--- Runs a function in a coroutine, and all that it spawns, until they have ended. An error in one ends them all where
--- they are.
---@param main function
function scheduler.run(main)
  local self = setmetatable({ queue = queue.new(), sleepers = {}, live = {}, own = { ready = false } }, Scheduler)
  self:add(main)
  local done, raised = pcall(run_all, self)
  if not done then
    for task in next, self.live do
      tasks[task.co] = nil
    end
    error(raised, 0)
  end
end

return scheduler
