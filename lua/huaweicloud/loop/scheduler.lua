--- Waits in coroutines over poll(): what huaweicloud.parallel runs functions in where no loop can suspend its caller.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"

local scheduler = {}

local Scheduler = {}
Scheduler.__index = Scheduler

-- So often, in seconds, those who wait look whether what they wait for has come.
local GLANCE = 1

-- By coroutine: the scheduler that resumes it.
local owners = setmetatable({}, { __mode = "k" })

-- What a coroutine yields that waits for an event of ours; anything else is for whoever runs the scheduler.
local WAITS = {}

local function running()
  local co = coroutine.running()
  return co and owners[co]
end

--- Is this a coroutine of a scheduler?
---@return boolean
function scheduler.can_wait()
  return running() ~= nil
end

scheduler.can_spawn = scheduler.can_wait

local function wait(self, co, event)
  while not event.ready and not (event.till and core.now() >= event.till) do
    self.sleepers[co] = event.till
    -- Nobody else may know the coroutine while it waits.
    self.waiting[co] = true
    coroutine.yield(WAITS)
    self.waiting[co] = nil
  end
end

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function scheduler.wait(event)
  local self, co = running(), coroutine.running()
  event.wake = function()
    self:enqueue(co)
  end
  local done, raised = pcall(wait, self, co, event)
  self.waiting[co], self.sleepers[co] = nil, nil
  event.wake, event.ready = nil, false
  if not done then
    error(raised, 0)
  end
end

--- Runs a function in a coroutine of its own, beside the one that asks.
---@param run function
function scheduler.spawn(run)
  running():add(run)
end

function Scheduler:add(run)
  local co = coroutine.create(run)
  owners[co] = self
  self:enqueue(co)
  self.live = self.live + 1
end

function Scheduler:enqueue(co)
  if not self.queued[co] then
    self.queue[#self.queue + 1] = co
    self.queued[co] = true
    connections.signal(self.own)
  end
end

--- Puts those whose time has come into the queue; the driver is to wait until the next one's comes.
function Scheduler:wake_sleepers()
  local now = core.now()
  local first = now + GLANCE
  for co, till in pairs(self.sleepers) do
    if till <= now then
      self:enqueue(co)
    elseif till < first then
      first = till
    end
  end
  self.own.till = first
end

--- Has all look at what they wait for: a signal may have been lost, for want of memory.
function Scheduler:wake_all()
  for co in pairs(self.waiting) do
    self:enqueue(co)
  end
end

--- Takes in what a coroutine has come to that was resumed: it waits, ends, or yields to somebody else.
local function take(self, co, done, what, ...)
  if coroutine.status(co) == "dead" then
    self.live = self.live - 1
    if not done then
      self.failed = true
      self.raised = self.raised or debug.traceback(co, tostring(what))
    end
  elseif what ~= WAITS then
    if not coroutine.isyieldable() then
      error("huaweicloud: a function of parallel() yields, and there is no loop to yield to", 0)
    end
    -- A sleep of somebody else's: it goes out to whoever resumed the caller, and the answer comes back.
    return take(self, co, coroutine.resume(co, coroutine.yield(what, ...)))
  end
end

--- Runs a coroutine until it waits again or ends. One that has ended may be there once more, by a late signal.
function Scheduler:resume(co)
  if coroutine.status(co) ~= "dead" then
    take(self, co, coroutine.resume(co))
  end
end

--- Runs those that can go on, once each.
function Scheduler:run_queue()
  local queue = self.queue
  self.queue = {}
  for _, co in ipairs(queue) do
    -- Not before its turn: one that is woken again until then goes on now, and may have ended by the next round.
    self.queued[co] = nil
    self:resume(co)
  end
end

--- Runs a function in a coroutine, and all that it spawns, until they have ended. An error in one is raised then.
---@param main function
function scheduler.run(main)
  local self = setmetatable({ queue = {}, queued = {}, sleepers = {}, waiting = {}, own = {}, live = 0, failed = false,
    raised = false }, Scheduler)
  self:add(main)
  while self.live > 0 do
    self:wake_sleepers()
    if #self.queue == 0 then
      self.own.ready = false
      blocking.wait(self.own)
      self:wake_sleepers()
    end
    if #self.queue == 0 then
      self:wake_all()
    end
    self:run_queue()
  end
  if self.failed then
    error(self.raised or "a function raised, and memory is out", 0)
  end
end

return scheduler
