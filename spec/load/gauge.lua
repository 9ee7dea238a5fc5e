--- What this process holds: memory, descriptors, threads. Linux tells it in /proc.

local gauge = {}

local function read(name)
  local file = assert(io.open(name))
  local text = file:read "*a"
  file:close()
  return text
end

gauge.pid = tonumber(read("/proc/self/stat"):match "^%d+")

--- Resident memory in KiB; of another process when one is given.
function gauge.rss(pid)
  return tonumber(read(("/proc/%s/statm"):format(pid or "self")):match "^%d+ (%d+)") * 4
end

function gauge.threads(pid)
  return tonumber(read(("/proc/%s/status"):format(pid or "self")):match "\nThreads:%s+(%d+)")
end

--- Open descriptors, without those of the pipe that is needed to count them.
function gauge.descriptors(pid)
  local pipe = assert(io.popen(("ls /proc/%d/fd | wc -l"):format(pid or gauge.pid)))
  local count = tonumber(pipe:read "*a")
  pipe:close()
  return count - (pid and 0 or 1)
end

--- The Lua heap in KiB after full collections.
function gauge.heap()
  collectgarbage()
  collectgarbage()
  return collectgarbage "count"
end

--- All at once: resident memory is looked at before the collections.
function gauge.all()
  local now = { rss = gauge.rss(), descriptors = gauge.descriptors(), threads = gauge.threads() }
  now.heap = gauge.heap()
  return now
end

return gauge
