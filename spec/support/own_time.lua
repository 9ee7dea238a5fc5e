--- The time of a thread's own doing: for limits that must hold on a busy machine, too.

local core = require "huaweicloud.core"

--- Seconds, less those in which this thread would have run but other programs had the processors: the kernel tells.
return function()
  local file = io.open "/proc/thread-self/schedstat"
  local waited = file and file:read("*a"):match "^%d+ (%d+)"
  if file then
    file:close()
  end
  return core.now() - tonumber(waited or 0) / 1e9
end
