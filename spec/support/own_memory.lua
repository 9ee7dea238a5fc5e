--- Memory of the process that asks.

--- Bytes, by a name of /proc/self/status: "VmRSS", or "VmHWM" at its height.
return function(name)
  local file = assert(io.open "/proc/self/status")
  local text = file:read "*a"
  file:close()
  return text:match("\n" .. name .. ":%s*(%d+) kB") * 1024
end
