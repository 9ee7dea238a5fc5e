--- The connections of this Lua state: one set of transfers, shared by all clients, and who waits for each.

local core = require "huaweicloud.core"

local connections = {}

local http            -- made at first need, and again in a process that was forked off
local calls = {}      -- in flight, by id of the transfer
local users = setmetatable({}, { __mode = "k" })

--- Gives the set of transfers of this process.
---@return userdata? http
---@return string? why
function connections.http()
  if http and http:owned() then
    return http
  end
  -- What a parent process had in flight is the parent's.
  calls = {}
  local why
  http, why = core.http()
  return http, why
end

--- Notes that a client may use the connections; the last one to leave closes them.
function connections.join(client)
  users[client] = true
end

--- Ends what a client has in flight, and closes the connections when no other client is open.
function connections.leave(client)
  users[client] = nil
  for id, call in pairs(calls) do
    if call.client == client then
      calls[id] = nil
      call.transfer:close()
      call.cancelled = true
      call.done = true
    end
  end
  if next(users) == nil and http and http:owned() then
    http:close()
    http = nil
  end
end

--- Starts a transfer for a call; the fields `transfer` and `done` of the call tell how it goes.
---@return boolean? started
---@return string? why not
function connections.start(call, ...)
  local set, why = connections.http()
  if not set then
    return nil, why
  end
  local transfer, id = set:start(...)
  if not transfer then
    return nil, id
  end
  call.transfer, call.done = transfer, false
  calls[id] = call
  return true
end

--- Does what is ready and marks the calls that are done. Never waits.
---@return boolean more is there work left over
function connections.step()
  local finished, more = http:step()
  -- No more than were counted: a call that starts and ends here waits for the next round, or others would starve.
  for _ = 1, finished do
    local id = http:pop()
    local call = calls[id]
    if call then
      calls[id] = nil
      call.done = true
    end
  end
  return more
end

--- Gives up a call in flight.
function connections.abandon(call)
  for id, one in pairs(calls) do
    if one == call then
      calls[id] = nil
    end
  end
  call.transfer:close()
  call.cancelled, call.done = true, true
end

return connections
