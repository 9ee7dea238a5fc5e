--- What `make bench-long` measures: memory over a million calls, an nginx at work, and how costs grow.

local nginx = require "support.nginx"
local runner = require "runner"
local subjects = require "subjects"

local long = {}

-- The sizes of the pages that the upstream must have.
long.pages = { 1, 10, 100, 1000, 10000 }

local LATE = "/v1/late/capture-task"
local IN_FLIGHT = 128

-- So long is what the upstream waits, and what pings wait between two, in seconds.
local DELAY, PING = 0.05, 0.001

local function memory(world, quick, into)
  local count = quick and 20000 or 1000000
  for _, one in ipairs { { "Lua 5.4", "5.4", "blocking", 1 }, { "LuaJIT", "5.1", "parallel", 64 } } do
    into[#into + 1] = { id = "memory-" .. one[2], title = ("%d calls, %d at once"):format(count, one[4]), once = true,
      alone = true, metrics = { "rss", "growth" }, count = count,
      budgets = { growth = { at_most = 1024, of = "value" } },
      subjects = { { name = one[1], ours = true, run = function()
        local figures = subjects.run(subjects.lua(one[2], "calls.lua", one[3], "list", world.http.url, one[4], count,
          "", "memory"))
        figures.rss = figures.early
        return figures
      end } } }
  end
end

--- Runs a command, and meanwhile other requests to the nginx that makes calls; `ping` is their 99th of a hundred.
local function with_pings(world, command, seconds)
  local pings = subjects.c("http", "easy", "-p", math.floor(PING * 1e6), "-l", "-c", math.floor(seconds * 0.6 / PING),
    world.host.url .. "/ping")
  local name = os.tmpname()
  subjects.output(("{ %s >'%s' 2>&1 & }"):format(subjects.shell(command), name) .. "; echo started")
  local pinged = subjects.run(pings)
  return pinged, name
end

--- The figures that a command in the background has left, when it is done.
local function await(name)
  local text = nginx.await(60, "the end of the calls", function()
    local said = nginx.read(name)
    return said:find "most=" and said
  end)
  os.remove(name)
  local figures = {}
  for key, value in text:gmatch "([%l%d_]+)=(%S+)" do
    figures[key] = tonumber(value)
  end
  return figures
end

--- Calls that take 50 ms, 128 at once: what they take longer than libcurl's own, and what other requests notice.
local function late(world, quick, into)
  local seconds = quick and 0.4 or 2
  local count = math.floor(IN_FLIGHT * seconds / DELAY)
  local c = subjects.c("http", "socket", "-n", IN_FLIGHT, "-l", "-c", count, world.http.url .. LATE)
  local in_nginx = subjects.nginx(world.host.url, "late", world.http.url, IN_FLIGHT, count, "", "latencies")
  local function host(name, command)
    return { name = name, run = function()
      return subjects.run(command)
    end }
  end
  local function lua(name)
    return host(name, subjects.lua("5.4", "calls.lua", name, "late", world.http.url, IN_FLIGHT, count, "", "latencies"))
  end
  local nginx_subject = host("nginx", in_nginx)
  nginx_subject.ours = true
  into[#into + 1] = { id = "late", title = "128 calls of 50 ms at once", metrics = { "later", "later99", "cpu" },
    count = count, budgets = { later = { at_most = 1, of = "value" }, later99 = { at_most = 1, of = "value" } },
    subjects = { host("C, multi_socket", c), nginx_subject,
      host("Neovim", subjects.nvim("nvim", "late", world.http.url, IN_FLIGHT, count, "", "latencies")),
      lua "luv", lua "cqueues" } }
  local function others(name, command, is_ours)
    return { name = name, ours = is_ours, run = function()
      local pinged, background = with_pings(world, command, seconds)
      await(background)
      return pinged
    end }
  end
  into[#into + 1] = { id = "others", title = "other requests to that nginx", metrics = { "p50", "p99" }, count = count,
    budgets = { p99 = { at_most = 2, of = "value" } },
    subjects = { others("beside C's calls", c), others("beside its own calls", in_nginx, true) } }
  into[#into + 1] = { id = "idle", title = "nginx, idle for 2 s", metrics = { "wakeups" }, once = true, alone = true,
    budgets = { wakeups = { at_most = 0, of = "value" } },
    subjects = { { name = "nginx", ours = true, run = function()
      subjects.run(in_nginx)
      local worker = world.host:workers()[1]
      subjects.output "sleep 1"
      local before = nginx.switches(worker)
      subjects.output "sleep 2"
      return { count = 1, wakeups = nginx.switches(worker) - before }
    end } } }
end

--- All groups.
function long.groups(world, quick)
  local list = {}
  memory(world, quick, list)
  late(world, quick, list)
  return list
end

---- How costs grow ---------------------------------------------------------------------------------------------------

local function powers(first, last, factor)
  local list, value = {}, first
  while value < last do
    list[#list + 1] = value
    value = value * factor
  end
  list[#list + 1] = last
  return list
end

--- C's page and its decoding.
local function c_and_decode(world, number)
  return { name = "C and cjson.decode", run = function(count)
    local a = subjects.run(subjects.c("http", "easy", "-c", count,
      ("%s/v1/page-%d/capture-task"):format(world.http.url, number)))
    local b = subjects.run(subjects.lua("5.4", "decode.lua", "cjson", world:page(number), count))
    return { count = count, wall = a.wall + b.wall, cpu = a.cpu + b.cpu }
  end }
end

local function interpreters(make)
  local list = {}
  for _, one in ipairs { { "Lua 5.4", "5.4" }, { "LuaJIT", "5.1" } } do
    list[#list + 1] = { name = one[1], command = function(count)
      return make(one[2], count)
    end }
  end
  return list
end

local function with(first, list)
  table.insert(list, 1, first)
  return list
end

--- What is drawn: { id, title, x = what grows, at = its values, y = a metric of the runner, flat = is it not to grow,
--- subjects = function(value) }.
function long.series(world)
  local http = world.http.url
  return {
    { id = "growth-operations", title = "operations found for the first time", x = "operations",
      at = powers(1, 168, 4), y = "found", subjects = function(number)
        return interpreters(function(abi, count)
          return subjects.lua(abi, "operations.lua", number, count)
        end)
      end },
    { id = "growth-heap", title = "Lua heap of operations found", x = "operations", at = powers(1, 168, 4), y = "held",
      subjects = function(number)
        return interpreters(function(abi, count)
          return subjects.lua(abi, "operations.lua", number, count)
        end)
      end },
    { id = "growth-records", title = "GET and decode", x = "records", at = long.pages, y = "time",
      subjects = function(number)
        return with(c_and_decode(world, number), interpreters(function(abi, count)
          return subjects.lua(abi, "calls.lua", "blocking", "page-" .. number, http, 1, count)
        end))
      end },
    { id = "growth-body", title = "POST", x = "KiB of body", at = powers(1, 16384, 4), y = "time",
      subjects = function(kib)
        local bytes = kib * 1024
        return with({ name = "C, easy handle", command = function(count)
          return subjects.c("http", "easy", "-b", bytes, "-c", count, http .. "/sink")
        end }, interpreters(function(abi, count)
          return subjects.lua(abi, "bodies.lua", http, bytes, count)
        end))
      end },
    { id = "growth-flight", title = "CPU per call", x = "calls in flight", at = powers(1, 512, 2), y = "cpu",
      flat = true, subjects = function(number)
        return with({ name = "C, multi_socket", command = function(count)
          return subjects.c("http", "socket", "-n", number, "-c", count,
            http .. "/v1/small/capture-task" .. subjects.QUERY)
        end }, interpreters(function(abi, count)
          return subjects.lua(abi, "calls.lua", "parallel", "list", http, number, count)
        end))
      end },
  }
end

runner.metrics.found = { title = "us", format = "%.1f", of = function(f) return f.wall / f.count * 1e6 end }
runner.metrics.held = { title = "KiB", format = "%.1f", of = function(f) return f.heap / f.count / 1024 end }

--- What one unit more costs, and the power with which costs grow: 1 is in proportion.
local function slope_of(at, values)
  local first, last, middle = 1, #at, math.max(2, #at - 2)
  local slope = (values[last] - values[first]) / (at[last] - at[first])
  local rise = (values[last] - values[first]) / (values[middle] - values[first])
  local run = (at[last] - at[first]) / (at[middle] - at[first])
  return slope, rise > 0 and math.log(rise) / math.log(run) or 0
end

--- Runs such; each becomes { id, title, x, at, unit, lines = { { name, values, slope, power or factor } } }.
function long.run_series(plans, quick, say)
  local list = {}
  for _, plan in ipairs(plans) do
    local groups = {}
    for i, value in ipairs(plan.at) do
      groups[i] = { id = plan.id, title = ("%s, %d %s"):format(plan.title, value, plan.x),
        first = plan.flat and 10 * value or 1, least = plan.flat and 10 * value, subjects = plan.subjects(value) }
    end
    runner.run(groups, quick and 1 or 5, quick and 0.02 or 0.15, say)
    local series = { id = plan.id, title = plan.title, x = plan.x, at = plan.at, lines = {},
      unit = runner.metrics[plan.y].title }
    for k, subject in ipairs(groups[1].subjects) do
      local values = {}
      for i, group in ipairs(groups) do
        values[i] = runner.median(runner.values_of(group, k, runner.metrics[plan.y]))
      end
      local line = { name = subject.name, values = values }
      if plan.flat then
        line.factor = values[#values] / math.min(table.unpack(values))
      else
        line.slope, line.power = slope_of(plan.at, values)
      end
      series.lines[k] = line
    end
    list[#list + 1] = series
  end
  return list
end

return long
