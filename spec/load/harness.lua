--- Runs the loads: starts the service, the processes that call it, and holds their notes against each other.

local cjson = require "cjson"
local hosts = require "support.hosts"
local ledger = require "load.ledger"
local nginx = require "support.nginx"
local tls_servers = require "support.tls_servers"

local harness = {}
harness.__index = harness

local PROGRAMS = { ["5.4"] = "lua5.4", ["5.1"] = "luajit" }

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
---@param given table { abi =, count =, step =, seconds = most, grows = KiB by which resident memory may grow after the first step }
---@return table report { complaints =, curve = { { calls, rss, heap, descriptors, threads, seconds }, ... } }
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
  local first = curve[1]
  for i = 2, #curve do
    local now = curve[i]
    if given.grows and now[2] - first[2] >= given.grows then
      complain("resident memory grew from %d to %d KiB by call %d", first[2], now[2], now[1])
    end
    if given.grows and now[3] - first[3] > 100 then
      complain("the heap grew from %d to %d KiB by call %d", first[3], now[3], now[1])
    end
    if now[4] ~= first[4] or now[5] ~= first[5] then
      complain("there were %d descriptors and %d threads, and by call %d %d and %d", first[4], first[5], now[1], now[4],
        now[5])
    end
  end
  return { complaints = complaints, curve = curve }
end

--- Mixed faults in processes of several hosts at once.
---@param given table { hosts = { { abi =, host = }, ... }, seconds =, width =, seed =, margin = milliseconds, grows = KiB }
---@return table[] reports one for each: of ledger.compare, with host =, curve =, ends =
function harness:soak(given)
  local children, reports = {}, {}
  for i, one in ipairs(given.hosts) do
    local lane = self:open("seed=" .. given.seed + i)
    local notes = ("%s/notes.%d"):format(self.dir, lane)
    children[i] = {
      lane = lane, notes = notes,
      pipe = begin(harness.command(one.abi, "spec/load/soak_child.lua", one.host, self.endpoint, self.tls_endpoint,
        self.ca_file, lane, given.seconds, given.width, notes, given.seed + i), given.seconds + given.patience),
    }
  end
  for i, child in ipairs(children) do
    local curve, ends = {}, nil
    local why = finish(child.pipe, function(line)
      if line:find "^step " then
        return curve_of(curve, line)
      elseif line:find "^end " then
        ends = {}
        return curve_of(ends, line)
      end
    end)
    local last = ends and ends[1] or { 0, 0, 0, 0, 0, 0 }
    local report = ledger.compare(io.lines(child.notes), self:seen(child.lane, last[1]),
      { count = last[1], margin = given.margin })
    report.host = ("%s in %s"):format(given.hosts[i].host, PROGRAMS[given.hosts[i].abi])
    report.curve, report.in_flight, report.lag, report.changes = curve, last[2], last[3], last[4]
    if why then
      table.insert(report.complaints, why)
    end
    if last[5] ~= last[6] then
      table.insert(report.complaints, ("%d descriptors before, %d after"):format(last[5], last[6]))
    end
    reports[i] = report
  end
  return reports
end

return harness
