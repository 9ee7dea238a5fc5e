--- Processes in which some C functions are others: a library that is loaded ahead of all.

local hosts = require "support.hosts"

local preload = {}
preload.__index = preload

local function shell(command, ...)
  local output, status = hosts.shell(command:format(...))
  assert(status == 0, output)
  return output
end

--- Compiles C source to a library.
function preload.build(source)
  local self = setmetatable({ dir = shell("mktemp -d"):match "%S+" }, preload)
  local file = assert(io.open(self.dir .. "/ahead.c", "w"))
  file:write(source)
  file:close()
  shell("env -u LD_PRELOAD gcc -shared -fPIC -o %s/ahead.so %s/ahead.c", self.dir, self.dir)
  return self
end

--- Runs Lua with it, on the interpreter and the paths of the tests; returns the output with errors.
function preload:run(code)
  local file = assert(io.open(self.dir .. "/main.lua", "w"))
  file:write(code)
  file:close()
  return (hosts.shell(('LD_PRELOAD="$LD_PRELOAD %s/ahead.so" %s'):format(self.dir,
    hosts.command(self.dir .. "/main.lua"))))
end

function preload:remove()
  shell("rm -rf %s", self.dir)
end

return preload
