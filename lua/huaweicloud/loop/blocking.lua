--- Waits by poll() on the connections' descriptor: plain Lua, and wherever no other loop runs.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"

local blocking = {}

--- Waits until the event is ready, or its time has come.
---@param event huaweicloud.Event
function blocking.wait(event)
  local http = connections.http()
  while not event.ready do
    local left = -1
    if event.till then
      left = math.ceil((event.till - core.now()) * 1000)
      if left <= 0 then
        break
      end
    end
    -- The wait ends on signals, too, so that Ctrl-C reaches the interpreter.
    if http:wait(left) then
      connections.step()
    end
  end
  event.ready = false
end

--- Runs a function at once: there is no loop to run it beside.
---@param run function
function blocking.spawn(run)
  run()
end

return blocking
