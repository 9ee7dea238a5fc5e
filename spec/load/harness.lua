--- Runs the loads: starts the service, the processes that call it, and holds their notes against each other.

local cjson = require "cjson"
local hosts = require "support.hosts"
local ledger = require "load.ledger"
local nginx = require "support.nginx"
local tls_servers = require "support.tls_servers"

local harness = {}
harness.__index = harness

local PROGRAMS = { ["5.4"] = "lua5.4", ["5.1"] = "luajit" }

-- KiB by which heaps may grow after the first step: the buffers of connections find their size, LuaJIT compiles on.
local HEAP = { ["5.4"] = 128, ["5.1"] = 256 }

-- A call comes by so many times at the end of its host's queue, of which the host tells how long it took at worst.
local PASSES = 3

harness.abi = _VERSION:match "%d%.%d"

--- Starts the service.
function harness.start()
  local self = setmetatable({ certificates = tls_servers.new() }, harness)
  self.service = nginx.start { conf = "spec/load/service.conf.in", values = { CERTIFICATES = self.certificates.dir } }
  self.endpoint = self.service.url
  self.tls_endpoint = ("https://127.0.0.1:%d"):format(self.service.port + 1)
  self.ca_file = self.certificates:path "authority.pem"
  self.dir = nginx.shell "mktemp -d"
  return self
end

--- Ends it.
---@return string complaints of its log
function harness:stop()
  self.certificates:stop()
  nginx.shell("rm -rf %s", self.dir)
  return self.service:stop()
end

--- What the service has to tell of itself.
function harness:report()
  return cjson.decode((nginx.shell("%s %s/_load/report", nginx.curl, self.endpoint)))
end

--- Opens a lane.
---@param query string "seed=N", or "even" for a load without chance
---@return integer lane
function harness:open(query)
  return tonumber((nginx.shell("%s '%s/_load/open?%s'", nginx.curl, self.endpoint, query)))
end

--- What the service saw of a lane: letters by number of the call.
function harness:seen(lane, count)
  local pipe = assert(io.popen(("%s '%s/_load/lane?lane=%d&count=%d'"):format(nginx.curl, self.endpoint, lane, count)))
  local seen = {}
  for line in pipe:lines() do
    seen[#seen + 1] = line
  end
  pipe:close()
  return seen
end

--- Shell words that run a program of these specs.
function harness.command(abi, file, ...)
  local words = hosts.command(file, ...)
  return (words:gsub("/%d%.%d/%?%.so", "/" .. abi .. "/?.so"):gsub(" luajit ", " " .. PROGRAMS[abi] .. " ")
    :gsub(" lua5%.4 ", " " .. PROGRAMS[abi] .. " "))
end

--- Starts a program; its lines are had by finish().
local function begin(words, seconds)
  return assert(io.popen(("timeout -k 5 %d env %s 2>&1; echo status=$?"):format(seconds, words)))
end

--- Waits for a program; calls `heard` with each line, and gives what is wrong with its end.
local function finish(pipe, heard)
  local rest, status = {}, nil
  for line in pipe:lines() do
    status = line:match "^status=(%d+)$"
    if not status and not heard(line) then
      rest[#rest + 1] = line
    end
  end
  pipe:close()
  if status ~= "0" or #rest > 0 then
    return ("exit status %s%s"):format(tostring(status), status == "124" and ": it had to be ended" or "")
      .. "\n" .. table.concat(rest, "\n")
  end
end

--- Takes lines "step ..." apart: lists of numbers.
local function curve_of(steps, line)
  local numbers = {}
  for number in line:gmatch " ([%d.]+)" do
    numbers[#numbers + 1] = tonumber(number)
  end
  steps[#steps + 1] = numbers
  return true
end

--- An even load of `count` calls in one process of an ABI.
---@param given table { abi =, count =, step =, seconds = most, grows = KiB by which resident memory may grow after the
--- first step, nil where that says nothing; heard = function that takes the lines of the curve }
---@return table report { complaints =, curve = { { calls, rss, heap, c_heap, descriptors, threads, code, seconds } } }
function harness:even(given)
  local lane = self:open "even"
  local curve, complaints, ends = {}, {}, nil
  local why = finish(begin(harness.command(given.abi, "spec/load/even_child.lua", self.endpoint, lane, given.count,
    given.step), given.seconds), function(line)
    if line:find "^step " then
      if given.heard then
        given.heard(line)
      end
      return curve_of(curve, line)
    elseif line:find "^end " then
      ends = line
      return true
    end
  end)
  local function complain(...)
    complaints[#complaints + 1] = (...):format(select(2, ...))
  end
  if why then
    complain("%s", why)
  end
  if ends ~= ("end %d %d 0"):format(given.count, given.count) then
    complain("of %d calls: %s", given.count, tostring(ends))
  end
  local seen = self:seen(lane, given.count)
  for n = 1, given.count do
    if #(seen[n] or "") ~= 1 then
      complain("the service saw call %d %d times", n, #(seen[n] or ""))
    end
    if #complaints > 50 then
      break
    end
  end
  local limits = {
    { "resident memory", given.grows or math.huge }, { "the heap", HEAP[given.abi] },
    { "the heap of C", HEAP[given.abi] }, { "the number of descriptors", 3 }, { "the number of threads", 1 },
  }
  for i = 2, #curve do
    for column, limit in ipairs(limits) do
      local first, now = curve[1][column + 1], curve[i][column + 1]
      if now - first >= limit[2] then
        complain("%s grew from %d to %d by call %d", limit[1], first, now, curve[i][1])
      end
    end
  end
  return { complaints = complaints, curve = curve }
end

--- Mixed faults in processes of several hosts at once, each with `width` calls at once.
---@param given table { hosts = { { abi =, host = }, ... }, seconds =, width =, seed =, margin = milliseconds that a
--- call may take longer than it was given, patience = seconds that a process may take longer }
---@return fun(): table[] wait gives a report for each: of ledger.compare, with host =, curve =, in_flight =, lag =
function harness:soak(given)
  local children = {}
  for i, one in ipairs(given.hosts) do
    local lane = self:open("seed=" .. given.seed + i)
    local notes = ("%s/notes.%d"):format(self.dir, lane)
    children[i] = {
      lane = lane, notes = notes, abi = one.abi, host = ("%s in %s"):format(one.host, PROGRAMS[one.abi]),
      pipe = begin(harness.command(one.abi, "spec/load/soak_child.lua", one.host, self.endpoint, self.tls_endpoint,
        self.ca_file, lane, given.seconds, given.width, notes, given.seed + i), given.seconds + given.patience),
    }
  end
  return function()
    local reports = {}
    for i, child in ipairs(children) do
      reports[i] = self:conclude(child, given.margin)
    end
    return reports
  end
end

--- Waits for a process of the soak.
function harness:conclude(child, margin)
  local curve, ends = {}, {}
  local why = finish(child.pipe, function(line)
    local list = line:find "^step " and curve or line:find "^end " and ends
    return list and curve_of(list, line)
  end)
  local last = ends[1] or { 0, 0, 0, 0, 0, 0 }
  local report = ledger.compare(io.lines(child.notes), self:seen(child.lane, last[1]),
    { count = last[1], margin = margin + PASSES * last[3] * 1000 })
  report.host, report.abi, report.curve = child.host, child.abi, curve
  report.in_flight, report.lag, report.changes = last[2], last[3], last[4]
  if why then
    table.insert(report.complaints, 1, why)
  elseif last[5] ~= last[6] then
    table.insert(report.complaints, 1, ("%d descriptors before, %d after"):format(last[5], last[6]))
  end
  return report
end

--- An nginx whose pages make calls in the midst of mixed faults, and which is reloaded, and loses workers.
---@param given table { seconds =, visitors =, seed =, margin =, patience = } as for soak
---@return fun(): table wait gives the report
function harness:visit(given)
  local site = nginx.start { conf = "spec/load/site.conf.in", values = {
    ENDPOINT = self.endpoint, TLS_ENDPOINT = self.tls_endpoint, CA_FILE = self.ca_file,
  } }
  local descriptors = nginx.descriptors(site.pid)
  local pipe = begin(harness.command("5.4", "spec/load/visits.lua", site.port, site.pid, self.service.port,
    given.seconds, given.visitors, given.margin, given.seed), given.seconds + given.patience)
  return function()
    local report = { complaints = {}, killed = {} }
    local why = finish(pipe, function(line)
      local decoded, value = pcall(cjson.decode, line)
      report = decoded and value or report
      return decoded
    end)
    if why then
      table.insert(report.complaints, 1, why)
    end
    local quiet, problem = pcall(harness.await_quiet, site)
    if not quiet then
      table.insert(report.complaints, problem)
    elseif nginx.descriptors(site.pid) > descriptors then
      table.insert(report.complaints, ("the master had %d descriptors, and has %d"):format(descriptors,
        nginx.descriptors(site.pid)))
    end
    for line in site:stop():gmatch "[^\n]+" do
      local pid = line:match "worker process (%d+) exited on signal 9$"
      local ours = false
      for _, one in ipairs(report.killed) do
        ours = ours or one == tonumber(pid)
      end
      if not ours then
        table.insert(report.complaints, line)
      end
    end
    report.host = "nginx"
    return report
  end
end

--- Waits until an nginx has nothing but its workers, and these do nothing.
function harness.await_quiet(site)
  local pids
  nginx.await(60, "the end of the old workers", function()
    pids = site:workers()
    return #pids == 2
  end)
  -- Some answers, so that either worker gives one.
  nginx.await(60, "the end of the calls and timers", function()
    local busy = 0
    for _ = 1, 10 do
      local inflight, timers = tostring(site:ask "/state"):match "^%d+ (%d+) (%d+)"
      busy = busy + inflight + timers
    end
    return busy == 0
  end)
  for _, pid in ipairs(pids) do
    nginx.await(30, "the end of the bridge", function()
      return nginx.bridges(pid) == 0
    end)
    -- The service closes connections that are not used, after a while; what ticks would do so in every window.
    nginx.await(30, "two seconds without a wake-up", function()
      local before = nginx.switches(pid)
      os.execute "sleep 2"
      return nginx.switches(pid) == before
    end)
  end
end

return harness
