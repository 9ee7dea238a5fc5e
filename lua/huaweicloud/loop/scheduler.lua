--- Waits in coroutines over poll(): what huaweicloud.parallel runs functions in where no loop can suspend its caller.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"

local unpack = table.unpack or unpack -- luacheck: ignore

local scheduler = {}

local Scheduler = {}
Scheduler.__index = Scheduler

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

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function scheduler.wait(event)
  local self, co = running(), coroutine.running()
  event.wake = function()
    self:enqueue(co)
  end
  -- Nobody else may know the coroutine while it waits.
  self.waiting[co] = true
  while not event.ready and not (event.till and core.now() >= event.till) do
    self.sleepers[co] = event.till
    coroutine.yield(WAITS)
  end
  self.waiting[co], self.sleepers[co] = nil, nil
  event.wake, event.ready = nil, false
end

--- Runs a function in a coroutine of its own, beside the one that asks.
---@param run function
function scheduler.spawn(run)
  running():add(run)
end

function Scheduler:add(run)
  local co = coroutine.create(run)
  owners[co] = self
  self.live = self.live + 1
  self:enqueue(co)
end

function Scheduler:enqueue(co)
  if not self.queued[co] then
    self.queued[co] = true
    self.queue[#self.queue + 1] = co
    connections.signal(self.own)
  end
end

--- Puts those whose time has come into the queue; the driver is to wait until the next one's comes.
function Scheduler:wake_sleepers()
  local now, first = core.now(), nil
  for co, till in pairs(self.sleepers) do
    if till <= now then
      self:enqueue(co)
    elseif not first or till < first then
      first = till
    end
  end
  self.own.till = first
end

--- Runs a coroutine until it waits again or ends.
function Scheduler:resume(co)
  local back = { coroutine.resume(co) }
  while coroutine.status(co) ~= "dead" and back[2] ~= WAITS do
    if not coroutine.isyieldable() then
      error("huaweicloud: a function of parallel() yields, and there is no loop to yield to", 0)
    end
    -- A sleep of somebody else's: it goes out to whoever resumed the caller, and the answer comes back.
    back = { coroutine.resume(co, coroutine.yield(unpack(back, 2))) }
  end
  if coroutine.status(co) == "dead" then
    self.live = self.live - 1
    if not back[1] then
      self.raised = self.raised or { debug.traceback(co, tostring(back[2])) }
    end
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
  local self = setmetatable({ queue = {}, queued = {}, sleepers = {}, waiting = {}, own = {}, live = 0 }, Scheduler)
  self:add(main)
  while self.live > 0 do
    self:wake_sleepers()
    if #self.queue == 0 then
      blocking.wait(self.own)
      self:wake_sleepers()
    end
    self:run_queue()
  end
  if self.raised then
    error(self.raised[1], 0)
  end
end

return scheduler
