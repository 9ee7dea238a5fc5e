--- What this process holds: memory, descriptors, threads. Linux tells it in /proc.

local gauge = {}

local function read(name)
  local file = assert(io.open(name))
  local text = file:read "*a"
  file:close()
  return text
end

--- Resident memory in KiB; of another process when one is given.
function gauge.rss(pid)
  return tonumber(read(("/proc/%s/statm"):format(pid or "self")):match "^%d+ (%d+)") * 4
end

function gauge.threads()
  return tonumber(read("/proc/self/status"):match "\nThreads:%s+(%d+)")
end

local ENOENT, MOST = 2, 1024

--- Open descriptors. Without a process that lists them: its pipe would be one of them for a while.
function gauge.descriptors()
  local count = 0
  for i = 0, MOST - 1 do
    -- Sockets cannot be opened so, and pipes would wait if it were not for writing, too.
    local file, _, code = io.open("/proc/self/fd/" .. i, "r+")
    if file then
      file:close()
    end
    count = count + (code == ENOENT and 0 or 1)
  end
  return count
end

--- The Lua heap in KiB after full collections.
function gauge.heap()
  collectgarbage()
  collectgarbage()
  return collectgarbage "count"
end

local ffi = jit and require "ffi"

if ffi then
  ffi.cdef [[
    struct load_mallinfo {
      size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
    };
    struct load_mallinfo mallinfo2(void);
  ]]
end

--- What C code has allocated and not freed, in KiB; 0 where that cannot be told from the Lua heap, which LuaJIT keeps
--- apart.
function gauge.c_heap()
  if not ffi then
    return 0
  end
  local info = ffi.C.mallinfo2()
  return tonumber(info.uordblks + info.hblkhd) / 1024
end

--- Machine code that LuaJIT has made, in KiB; elsewhere 0.
function gauge.code()
  local util = jit and require "jit.util"
  local sum, none, trace = 0, 0, 1
  while util and none < 100 do
    local code = util.tracemc(trace)
    sum, none, trace = sum + #(code or ""), code and 0 or none + 1, trace + 1
  end
  return sum / 1024
end

--- All at once: resident memory is looked at before the collections.
function gauge.all()
  local now = { rss = gauge.rss(), descriptors = gauge.descriptors(), threads = gauge.threads() }
  now.code, now.c_heap = gauge.code(), gauge.c_heap()
  now.heap = gauge.heap()
  return now
end

return gauge
