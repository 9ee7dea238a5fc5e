--- Measures, prints a table, and writes bench/results. usage: run.lua [long]
-- BENCH_QUICK=1 tries it, in little time and without touching the results; ONLY='call|sign' takes the groups and series
-- whose id has one of these in it, and writes none either; BENCH_REPETITIONS is how often everything runs.

local machine = require "machine"
local report = require "report"
local runner = require "runner"
local servers = require "servers"
local subjects = require "subjects"

local suite = arg[1] or "short"
local quick = (os.getenv "BENCH_QUICK" or "") ~= ""
local only = os.getenv "ONLY" or ""
local measures = require(suite == "long" and "long" or "measures")

local REPETITIONS = tonumber(os.getenv "BENCH_REPETITIONS") or (quick and 2 or 7)
local SECONDS = quick and 0.03 or 0.15

local shows = os.execute "test -t 2"

--- What goes on, on a terminal.
local function say(words)
  if shows then
    io.stderr:write("\r\27[K", words)
  end
end

--- Those that are asked for.
local function wanted(list)
  local taken = {}
  for _, one in ipairs(list) do
    for part in (only == "" and one.id or only):gmatch "[^|]+" do
      if one.id:find(part, 1, true) then
        taken[#taken + 1] = one
        break
      end
    end
  end
  return taken
end

local function measure(world)
  world.missing = machine.missing()
  local began = os.time()
  local groups = wanted(measures.groups(world, quick))
  runner.run(groups, REPETITIONS, SECONDS, say)
  local results = { machine = machine.describe(), repetitions = REPETITIONS, rows = runner.rows(groups) }
  if measures.series then
    results.series = measures.run_series(wanted(measures.series(world)), quick, say)
    say ""
  end
  report.print(results.rows)
  for _, series in ipairs(results.series or {}) do
    report.print_series(series)
  end
  results.seconds = os.time() - began
  print(("%d repetitions, %d s, on %d cores"):format(REPETITIONS, results.seconds, results.machine.cores))
  local dir = (quick or only ~= "") and subjects.programs or "bench/results/"
  local name = dir .. suite .. ".json"
  subjects.output(("mkdir -p '%s'"):format(dir))
  report.save(name, results)
  print("Written to " .. name)
end

local world = servers.start(measures.pages)
local done, why = xpcall(measure, debug.traceback, world)
local complaints = world:stop()
if not done or complaints ~= "" then
  io.stderr:write("\n", tostring(why or ""), complaints, "\n")
  os.exit(1)
end
