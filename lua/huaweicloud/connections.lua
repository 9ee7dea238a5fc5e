--- The connections of this Lua state: one set of transfers, shared by all clients, and who waits for each.
---
--- Whoever waits, waits on an event: a table whose field `ready` turns true when there is something to look at. `wake`,
--- when it is set, is called at that moment; it must not run user code.

local core = require "huaweicloud.core"

local connections = {}

local http            -- made at first need, and again in a process that was forked off
local steps = 0       -- how often step() ran
local cut_short = false -- the last of them may have left some untold whose calls have ended, for want of memory
local calls = {}      -- in flight, by id of the transfer
local watched = {}    -- the same for those that are to hear of their progress
local streams = setmetatable({}, { __mode = "v" }) -- the same for those that hand their bytes on while they come; weak:
-- they stand still when nobody takes the bytes, so one whose coroutine is gone would stay for ever
local guests = {}     -- functions of adapters to call before the descriptor goes
local users = setmetatable({}, { __mode = "k" })
local pauses = setmetatable({}, { __mode = "k" }) -- calls between two attempts

---@class huaweicloud.Event
---@field ready boolean? there is something to look at
---@field wake function? called when `ready` turns true
---@field till number? give up waiting at this time of core.now()

--- Tells whoever waits on an event. This and what ends a call needs no memory: who waits would wait for ever. (pairs()
--- needs some for a table with a metatable, `next` none.)
---@param event huaweicloud.Event
function connections.signal(event)
  event.ready = true
  if event.wake then
    event.wake()
  end
end

--- Ends a call in flight, in whose place nobody else will; `why` in words, where there is more to say.
local function end_call(call, why)
  call.transfer:close()
  call.cancelled = why or true
  call.done = true
  connections.signal(call)
end

--- Gives the set of transfers of this process.
---@return userdata? http
---@return string? why
function connections.http()
  if http and http:owned() then
    return http
  end
  local inherited, why = { calls, watched, streams }
  calls, watched, streams = {}, {}, setmetatable({}, getmetatable(streams))
  http, why = core.http()
  -- What a parent process had in flight is the parent's: it goes on there, and ends here.
  for _, table in ipairs(inherited) do
    for _, call in pairs(table) do
      end_call(call, "it is the parent process that makes it")
    end
  end
  return http, why
end

--- Has a function called before the descriptor is closed: an adapter that watches it must let go first.
function connections.before_close(leave)
  guests[leave] = true
end

local function close()
  for leave in pairs(guests) do
    leave()
  end
  http:close()
  http = nil
end

--- Notes that a client may use the connections; the last one to leave closes them.
function connections.join(client)
  users[client] = true
end

--- Notes that a call is between two attempts, or no longer.
function connections.pausing(call, is)
  pauses[call] = is or nil
end

local function end_calls(table, client)
  for id, call in next, table do
    if call.client == client then
      table[id] = nil
      end_call(call)
    end
  end
end

--- Ends what a client has in flight, and closes the connections when no other client is open. May be called again.
function connections.leave(client)
  users[client] = nil
  end_calls(calls, client)
  end_calls(watched, client)
  end_calls(streams, client)
  for call in next, pauses do
    if call.client == client then
      connections.signal(call.pause)
    end
  end
  if next(users) == nil and http and http:owned() then
    close()
  end
end

--- The table of calls in flight that one belongs to.
local function table_of(call)
  return call.sink and streams or call.on_progress and watched or calls
end

--- Starts a transfer for a call; the fields `transfer` and `done` of the call tell how it goes.
---@return boolean? started
---@return string? why not
function connections.start(call, ...)
  local set, why = connections.http()
  if not set then
    return nil, why
  end
  -- Room for all of it: what is in flight must not be lost for want of memory.
  call.transfer, call.id, call.done, call.ready = false, false, false, false
  local transfer, id = set:start(...)
  if not transfer then
    return nil, id
  end
  call.transfer, call.id = transfer, id
  table_of(call)[id] = call
  return true
end

--- Tells those of a table who wait for an end that has come.
local function tell_ended(table)
  for id, call in next, table do
    if call.done then
      connections.signal(call)
      table[id] = nil
    end
  end
end

--- Does what is ready and tells those who wait. Never waits, runs no user code.
---@return boolean more is there work left over
function connections.step()
  steps = steps + 1
  -- A watcher may hear of the descriptor once more after the last client has closed it.
  if not http then
    return false
  end
  local finished, more = http:step()
  if cut_short then
    tell_ended(calls)
    tell_ended(watched)
    tell_ended(streams)
  end
  cut_short = true
  -- No more than were counted: a call that starts and ends here waits for the next round, or others would starve.
  for _ = 1, finished do
    local id = http:pop()
    local call = calls[id] or watched[id] or streams[id]
    if call then
      call.done = true
      connections.signal(call)
      calls[id], watched[id], streams[id] = nil, nil, nil
    end
  end
  for _, call in next, watched do
    connections.signal(call)
  end
  for _, call in next, streams do
    if call.transfer:waiting() > 0 then
      connections.signal(call)
    end
  end
  cut_short = false
  return more
end

--- Has the coroutines collected that are gone and left a stream standing, with which it goes. To be called now and then
--- in a host where coroutines end unheard.
---@param patience number seconds that a stream may stand before anything is done
---@return boolean were there any: somebody must look again
function connections.sweep(patience)
  local now, any, stands = core.now(), next(streams) ~= nil, false
  for _, call in pairs(streams) do
    if call.swept ~= call.delivered or call.transfer:waiting() == 0 then
      call.swept, call.swept_at = call.delivered, now
    elseif now - call.swept_at > patience then
      call.swept_at, stands = now, true
    end
  end
  if stands then
    collectgarbage()
  end
  return any
end

--- Tells how often there has been a step: a host whose loop does not get its turn makes none.
---@return integer
function connections.steps()
  return steps
end

--- Ends the transfer of a call, which may make another one.
function connections.drop(call)
  local table = table_of(call)
  if table[call.id] == call then
    table[call.id] = nil
  end
  call.transfer:close()
  call.done = true
end

--- Gives up a call in flight.
function connections.abandon(call)
  connections.drop(call)
  call.cancelled = true
end

return connections
