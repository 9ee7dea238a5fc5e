-- lua run.lua [threads|even|soak ...]: the load and the soak at full length, and the thread of the bridge under
-- ThreadSanitizer; `make torture-load` runs this. By LOAD_CALLS, SOAK_SECONDS and SEED in the environment. Prints what
-- it measured, at last "N passed, N failed".

local harness = require "load.harness"
local ledger = require "load.ledger"
local nginx = require "support.nginx"

local calls = tonumber(os.getenv "LOAD_CALLS" or 200000)
local seconds = tonumber(os.getenv "SOAK_SECONDS" or 60)
local seed = tonumber(os.getenv "SEED" or os.time() % 1000000)
local asan = os.getenv "HWC_TEST_MODE" == "asan"

-- Milliseconds that a call may end late: the machine has other work, too.
local MARGIN = asan and 30000 or 3000

-- KiB by which the resident memory of an even load may grow after the first 10,000 calls, and that of the soak after
-- its first quarter. LuaJIT goes on to compile what becomes hot.
local GROWS = { ["5.4"] = 1024, ["5.1"] = 3072 }
local SOAK_GROWS = { ["5.4"] = 4096, ["5.1"] = 12288 }

local HOSTS = {}
for _, abi in ipairs { "5.4", "5.1" } do
  for _, host in ipairs { "parallel", "luv", "cqueues" } do
    HOSTS[#HOSTS + 1] = { abi = abi, host = host }
  end
end

local passed, failed = 0, 0

local function say(...)
  print((...):format(select(2, ...)))
  io.stdout:flush()
end

--- Counts one check.
local function check(what, complaints)
  if #complaints == 0 then
    passed = passed + 1
    return
  end
  failed = failed + 1
  say("** %s:", what)
  for i = 1, math.min(#complaints, 20) do
    say("   %s", complaints[i])
  end
end

--- The unit tests of the bridge. ThreadSanitizer needs addresses that do not vary.
local function threads()
  local output, good = nginx.shell "$(setarch -R true 2>/dev/null && echo setarch -R) build/tsan/spec/test_bridge"
  say("The bridge's thread under ThreadSanitizer: %s\n", output:match "[^\n]*$")
  check("the bridge's thread", good and {} or { output })
end

local function even(self, abi)
  local name = abi == "5.4" and "Lua 5.4" or "LuaJIT"
  say("%s, %d calls: 64 at once, 16, and one after another; one in 25 refused", name, calls)
  say("%10s %9s %9s %9s %9s %12s %8s %8s", "calls", "RSS KiB", "Lua KiB", "C KiB", "code KiB", "descriptors", "threads",
    "calls/s")
  local report = self:even { abi = abi, count = calls, step = 10000, grows = not asan and GROWS[abi] or nil,
    seconds = 60 + calls / 200 }
  local curve = report.curve
  local every = math.max(1, math.floor(#curve / 10))
  for i, now in ipairs(curve) do
    if i == 1 or i % every == 0 or i == #curve then
      say("%10d %9d %9d %9d %9d %12d %8d %8.0f", now[1], now[2], now[3], now[4], now[7], now[5], now[6],
        now[1] / now[8])
    end
  end
  check(("%d calls in %s"):format(calls, name), report.complaints)
end

local function middle(list, from, to, column)
  local values = {}
  for i = math.max(1, math.ceil(#list * from)), math.floor(#list * to) do
    values[#values + 1] = list[i][column]
  end
  table.sort(values)
  return values[math.ceil(#values / 2)]
end

local function tell_host(report)
  say("%-20s %s", report.host, ledger.words(report))
  local curve = report.curve
  local early, late = middle(curve, 0.2, 0.4, 3), middle(curve, 0.8, 1, 3)
  if not early or not late then
    return
  end
  local first, last = curve[math.ceil(#curve / 4)], curve[#curve]
  say("%20s in flight %.0f on average; a timer at most %.0f ms late; clients and clocks changed %d times", "",
    report.in_flight, report.lag * 1000, report.changes)
  say("%20s after a quarter and at the end: RSS %d and %d KiB, Lua heap %d and %d, of C %d and %d, "
    .. "descriptors %d and %d, threads %d and %d", "", early, late, first[4], last[4], first[5], last[5], first[6],
    last[6], first[7], last[7])
  if not asan and seconds >= 60 and late - early > SOAK_GROWS[report.abi] then
    table.insert(report.complaints, ("resident memory grew from %d to %d KiB"):format(early, late))
  end
end

local function tell_nginx(report)
  local counts = report.counts
  say("%-20s %s", "nginx", ledger.words(report))
  say("%20s %d pages and %d timers whole; %d visitors left; %d pages and %d timers cut off with their worker", "",
    counts.whole, counts.timers, counts.left, counts.cut, counts.untold)
  say("%20s %d reloads; workers ended: %d by QUIT, %d by TERM, %d by KILL; at most %d workers at once", "",
    counts.reloads, counts.quit, counts.term, counts.kill, counts.most)
  say("%20s RSS of the master %s KiB after 4 reloads, %d at the end", "", tostring(counts.master_after_4),
    counts.master_at_end)
end

local function soak(self)
  say("\nMixed faults for %d s in all hosts at once, seed %d", seconds, seed)
  local visits = self:visit { seconds = seconds, visitors = 4, seed = seed, margin = MARGIN, patience = 300 }
  local children = self:soak {
    hosts = HOSTS, seconds = seconds, width = 64, seed = seed, margin = MARGIN, patience = 300,
  }
  for _, report in ipairs(children()) do
    tell_host(report)
    check(report.host, report.complaints)
  end
  local report = visits()
  if report.counts then
    tell_nginx(report)
  end
  check("nginx", report.complaints)
end

local parts = #arg > 0 and arg or { "threads", "even", "soak" }
local self = harness.start()
local done, why = xpcall(function()
  for _, part in ipairs(parts) do
    if part == "threads" then
      threads()
    elseif part == "even" then
      even(self, "5.4")
      even(self, "5.1")
    else
      soak(self)
    end
  end
  local report = self:report()
  say("\nThe service saw %d requests, at most %d at once, gave keys %d times, and has %d complaints", report.requests,
    report.most, report.minted, #report.violations)
  check("the service", report.violations)
end, debug.traceback)
local complaints = self:stop()
check("the service's log", complaints == "" and {} or { complaints })
if not done then
  check("the run", { why })
end
say("%d passed, %d failed", passed, failed)
os.exit(failed == 0 and 0 or 1)
