--- One piece of work at a time for all calls that want its result: the first does it, the others wait.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local call = require "huaweicloud.call"
local connections = require "huaweicloud.connections"
local loop = require "huaweicloud.loop"

local flight = {}

-- A host may drop the coroutine that works without a word. So long, in seconds, others wait for work that makes no
-- request; each request of the work extends it.
local LEASE = 30

-- So often, in seconds, those who wait look whether the work still goes on.
local GLANCE = 1

--- Gives the others another while; for a request that takes at most so many seconds.
---@param run table that works
---@param seconds number
function flight.extend(run, seconds)
  if run.flight then
    run.flight.till = core.now() + seconds + 1
  end
end

--- Is somebody at it?
---@param flights table
---@param key string
---@return boolean
function flight.under_way(flights, key)
  local one = flights[key]
  return one ~= nil and core.now() < one.till
end

--- Ends a flight, and tells those who wait.
local function land(flights, key, one)
  one.done = true
  if flights[key] == one then
    flights[key] = nil
  end
  for event in next, one.waiters do
    connections.signal(event)
  end
end

--- The answer to a request of the work that has come, or the pause before a request that is over, and is not taken
--- notice of.
local function stalled_at(one)
  local request = one.run.inner
  if not request then
    return nil
  elseif request.pause then
    return core.now() >= request.pause.till and request.pause or nil
  end
  return request.done and request.transfer or nil
end

--- Waits until the work is done, given up, or stalled for a while; or the time of the call is over.
local function await(one, run)
  local stall
  while not one.done do
    local till = math.min(one.till, run.deadline)
    if core.now() >= till then
      return
    end
    call.pause(run, math.min(till - core.now(), GLANCE), one.waiters)
    local now_at = not one.done and stalled_at(one)
    if call.over(run) then
      return
    elseif now_at and now_at == stall then
      one.till = core.now()
    end
    stall = now_at
  end
end

--- What tells whether work waits for itself. Not in nginx, which runs new requests in the coroutines of old ones.
local function thread()
  return not rawget(_G, "ngx") and (coroutine.running() or "main") or nil
end

local function take_off(flights, key, one, fn)
  flights[key] = one
  one.run.flight = one
  return fn(one.run)
end

--- Does the work on behalf of all.
local function work(flights, key, run, fn)
  local one = { till = core.now() + LEASE, run = run, waiters = {}, thread = thread(), done = false, own = false,
    result = false, failure = false }
  local outer = run.flight
  -- Whatever raises, for want of memory even, the others must not wait for it.
  local returned, result, failure = pcall(take_off, flights, key, one, fn)
  run.flight = outer
  one.result, one.failure = result, failure
  -- What only this call ran into is no answer for the others: they try for themselves.
  one.own = not returned or (not result and (call.over(run) or call.late(run)))
  land(flights, key, one)
  if not returned then
    error(result, 0)
  end
  return result, failure
end

--- Gives the result of some work: of that under way, or of that done now.
---@param flights table where those under way stand, by key
---@param key string
---@param run table the call that asks; with `client` and `deadline`
---@param fn fun(run: table): any, any gives the result, or nil and why there is none
---@return any result
---@return any why
function flight.share(flights, key, run, fn)
  while true do
    local one = flights[key]
    if one and one.thread and one.thread == thread() and core.now() < one.till then
      return nil, "the code that is to give them makes a call that waits for them"
    end
    -- Whoever blocks here keeps the other coroutine from its work: it does its own.
    if not one or core.now() >= one.till or loop.current(run.client._loop) == blocking then
      return work(flights, key, run, fn)
    end
    await(one, run)
    if call.over(run) then
      return nil, call.cancelled(run)
    elseif one.done and not one.own then
      return one.result, one.failure
    elseif core.now() >= run.deadline then
      return nil, call.out_of_time(run)
    end
  end
end

return flight
