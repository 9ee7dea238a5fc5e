--- Waits by poll() on the connections' descriptor: plain Lua, and wherever no other loop runs.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"

local blocking = {}

--- Waits until the call is done.
---@param call table
function blocking.wait(call)
  local http = connections.http()
  while not call.done do
    -- The wait ends on signals, too, so that Ctrl-C reaches the interpreter.
    http:wait(-1)
    connections.step()
    if call.on_progress and not call.done then
      call.on_progress(call.transfer:progress())
    end
  end
end

--- Waits for a time.
---@param seconds number
function blocking.sleep(seconds)
  local http = connections.http()
  local till = core.now() + seconds
  while core.now() < till do
    if http:wait(math.ceil((till - core.now()) * 1000)) then
      connections.step()
    end
  end
end

return blocking
