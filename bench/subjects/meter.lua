--- What every measured Lua program does the same way: clocks, and the line of figures that it prints.

local meter = {}

-- Seconds of a clock that never jumps; a program that does not load the module sets another one.
meter.now = nil

--- Runs some work; what it took, in seconds. Processor time is that of all threads, the kernel's work included.
---@return table { wall =, cpu = }
function meter.take(work)
  meter.now = meter.now or require("huaweicloud.core").now
  local now, wall, cpu = meter.now, meter.now(), os.clock()
  work()
  cpu = os.clock() - cpu
  return { wall = now() - wall, cpu = cpu }
end

--- The median, the 99th of a hundred, and the most, of latencies.
function meter.spread(latencies)
  table.sort(latencies)
  local count = #latencies
  return { p50 = latencies[math.floor(count / 2) + 1], p99 = latencies[math.floor(count * 0.99) + 1],
    most = latencies[count] }
end

--- Figures as one line: name=value ...
function meter.line(count, ...)
  local words = { ("count=%d"):format(count) }
  for _, figures in ipairs { ... } do
    for name, value in pairs(figures) do
      words[#words + 1] = ("%s=%.9f"):format(name, value)
    end
  end
  return table.concat(words, " ")
end

return meter
