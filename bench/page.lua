--- Writes the charts, and the tables in docs/performance.md, anew from bench/results. usage: page.lua

local chart = require "chart"
local report = require "report"

local PAGE, RESULTS = "docs/performance.md", "bench/results/"

--- A sentence on where results come from.
local function origin(results)
  local machine = results.machine
  return ("Measured %s on a machine of %d cores (%s, %s), Lua %s, LuaJIT %s, libcurl %s, OpenSSL %s, nginx %s; medians"
    .. " of %d repetitions. Absolute figures are that machine's; the ratios hold."):format(machine.date, machine.cores,
    machine.system, machine.distribution, machine.lua, machine.luajit, machine.libcurl, machine.openssl,
    machine.nginx, results.repetitions)
end

local short, long = report.load(RESULTS .. "short.json"), report.load(RESULTS .. "long.json")
if short then
  report.write(RESULTS .. "speed.svg", chart.bars(short.rows))
  report.fill(PAGE, "short", table.concat({ "![Speed as a part of the C baseline's](../bench/results/speed.svg)",
    origin(short), report.markdown(short.rows) }, "\n\n"))
end
if long then
  report.write(RESULTS .. "growth.svg", chart.curves(long.series))
  local parts = { "![How costs grow](../bench/results/growth.svg)", origin(long), report.markdown(long.rows) }
  for _, series in ipairs(long.series) do
    parts[#parts + 1] = report.markdown_series(series)
  end
  report.fill(PAGE, "long", table.concat(parts, "\n\n"))
end
