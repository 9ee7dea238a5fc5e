--- What `make bench` measures, and the budget of each: groups for bench/runner.lua.

local callgrind = require "callgrind"
local subjects = require "subjects"

local measures = {}

-- The sizes of the pages that the upstream must have.
measures.pages = { 1, 1000 }

local function at_least(number)
  return { at_least = number }
end

local function at_most(number, of)
  return { at_most = number, of = of }
end

--- Both interpreters, as subjects with the budgets; `make` gives the command for an ABI and a count.
local function ours(make, suffix)
  local list = {}
  for _, one in ipairs { { "Lua 5.4", "5.4" }, { "LuaJIT", "5.1" } } do
    list[#list + 1] = { name = one[1] .. (suffix or ""), ours = true, command = function(count)
      return make(one[2], count)
    end }
  end
  return list
end

local function group(given, ...)
  given.subjects = {}
  for _, list in ipairs { ... } do
    for _, subject in ipairs(list.name and { list } or list) do
      given.subjects[#given.subjects + 1] = subject
    end
  end
  return given
end

--- What a scheme needs: URL, CA file, and the options of the C program for it.
local function schemes(world)
  return {
    { name = "http", url = world.http.url, ca_file = "", c = {} },
    { name = "https", url = world.https.url, ca_file = world.ca_file, c = { "-a", world.ca_file } },
  }
end

--- libcurl from C, with further options.
local function c_http(name, mode, scheme, url, number, options)
  return { name = name, command = function(count)
    local words = { "-n", number, "-c", count }
    for _, list in ipairs { scheme.c, options or {}, { url } } do
      table.move(list, 1, #list, #words + 1, words)
    end
    return subjects.c("http", mode, table.unpack(words))
  end }
end

local function calls(scheme, host, what, in_flight)
  return ours(function(abi, count)
    return subjects.lua(abi, "calls.lua", host, what, scheme.url, in_flight, count, scheme.ca_file)
  end)
end

local function peer(name, missing, command)
  return { name = name, missing = missing, command = command }
end

local function lua_peer(world, name, interpreter, file, scheme, url)
  return peer(name, world.missing[file], function(count)
    return subjects.peer(interpreter, file, url, count, scheme.ca_file ~= "" and scheme.ca_file or nil)
  end)
end

local function sdk(world, ...)
  local words = { ... }
  return peer("Node SDK", world.missing.sdk, function(count)
    words[#words + 1] = count
    local command = subjects.sdk(world.ca_file, table.unpack(words))
    words[#words] = nil
    return command
  end)
end

--- One after another.
local function sequential(world, into)
  for _, scheme in ipairs(schemes(world)) do
    local list = scheme.url .. "/v1/small/capture-task"
    local stop = list .. "/stop?fw_instance_id=" .. subjects.INSTANCE
    local budgets = { rate = at_least(scheme.name == "http" and 0.8 or 0.9), cpu = at_most(1.5) }
    into[#into + 1] = group({ id = "call-" .. scheme.name, title = "blocking GET, " .. scheme.name,
        metrics = { "rate", "cpu" }, budgets = budgets },
      c_http("C, easy handle", "easy", scheme, list .. subjects.QUERY, 1),
      c_http("C, same headers", "easy", scheme, list .. subjects.QUERY, 1, { "-s" }),
      calls(scheme, "blocking", "list", 1),
      lua_peer(world, "lua-curl, unsigned", "luajit", "lcurl.lua", scheme, list .. subjects.QUERY),
      lua_peer(world, "luasocket, unsigned", "lua5.4", "luasocket.lua", scheme, list .. subjects.QUERY),
      sdk(world, "call", list, 1))
    into[#into + 1] = group({ id = "post-" .. scheme.name, title = "blocking POST, " .. scheme.name,
        metrics = { "rate", "cpu" }, budgets = budgets },
      c_http("C, easy handle", "easy", scheme, stop, 1, { "-b", subjects.CANCEL_BYTES }),
      calls(scheme, "blocking", "cancel", 1))
  end
end

--- Many at once.
local function in_flight(world, into)
  for _, scheme in ipairs(schemes(world)) do
    local list = scheme.url .. "/v1/small/capture-task"
    for _, n in ipairs { 16, 64, 128 } do
      into[#into + 1] = group({ id = ("parallel-%d-%s"):format(n, scheme.name),
          title = ("%d in flight, %s"):format(n, scheme.name), baselines = 2, metrics = { "rate", "cpu" },
          budgets = { rate = at_least(scheme.name == "http" and 0.8 or 0.85) } },
        c_http("C, multi_perform", "multi", scheme, list .. subjects.QUERY, n),
        c_http("C, multi_socket", "socket", scheme, list .. subjects.QUERY, n),
        calls(scheme, "parallel", "list", n), n == 64 and sdk(world, "call", list, n) or {})
    end
  end
end

--- The same in hosts with a loop of their own.
local function hosts(world, into)
  local http = schemes(world)[1]
  local url = http.url .. "/v1/small/capture-task" .. subjects.QUERY
  local function lua(host, n)
    return { name = host, command = function(count)
      return subjects.lua("5.4", "calls.lua", host, "list", http.url, n, count)
    end }
  end
  for _, n in ipairs { 1, 64 } do
    into[#into + 1] = group({ id = "hosts-" .. n, title = ("in a host, %d in flight"):format(n),
        metrics = { "rate", "cpu" } },
      c_http(n == 1 and "C, easy handle" or "C, multi_perform", n == 1 and "easy" or "multi", http, url, n),
      lua("luv", n), lua("cqueues", n),
      { name = "nginx", command = function(count)
        return subjects.nginx(world.host.url, "list", http.url, n, count)
      end },
      { name = "Neovim", command = function(count)
        return subjects.nvim("nvim", "list", http.url, n, count)
      end })
  end
end

local function signing(world, into)
  for _, row in ipairs { { "GET", -1 }, { "POST 1 KiB", 1024 }, { "POST 1 MiB", 2 ^ 20 | 0 } } do
    local title, bytes = row[1], row[2]
    local large = bytes > 2 ^ 16
    local function c(name, way, is_ours)
      return { name = name, ours = is_ours, command = function(count)
        return subjects.c("sign", way, bytes, count)
      end }
    end
    local budget = { signatures = at_least(large and 0.97 or 0.5) }
    into[#into + 1] = group({ id = "sign-c-" .. bytes, title = "sign " .. title .. " in C", metrics = { "signatures" },
        budgets = budget },
      c("bare OpenSSL", "bare"), c("C core", "core", true))
    into[#into + 1] = group({ id = "sign-lua-" .. bytes, title = "sign " .. title .. " from Lua",
        metrics = { "signatures" }, budgets = { signatures = at_least(large and 0.97 or 0.3) } },
      c("bare OpenSSL", "bare"), ours(function(abi, count)
        return subjects.lua(abi, "sign.lua", bytes, count)
      end), sdk(world, "sign", bytes))
  end
end

--- Adds up the figures of two commands whose units are the parts of one of ours.
local function both(name, first, second)
  return { name = name, run = function(count)
    local a, b = subjects.run(first(count)), subjects.run(second(count))
    return { count = count, wall = a.wall + b.wall, cpu = a.cpu + b.cpu }
  end }
end

local function records(world, into)
  local http, page = schemes(world)[1], world:page(1000)
  local function decode(abi, way, count)
    return subjects.lua(abi, "decode.lua", way, page, count)
  end
  for _, one in ipairs { { "Lua 5.4", "5.4" }, { "LuaJIT", "5.1" } } do
    local name, abi = one[1], one[2]
    local function c_and_decode(times, url, ...)
      local more = { ... }
      return both("C and cjson.decode", function(count)
        return subjects.c("http", "easy", "-c", count * times, url, table.unpack(more))
      end, function(count)
        return decode(abi, "cjson", count * times)
      end)
    end
    local lists = {}
    for first = 0, 9000, 1000 do
      lists[#lists + 1] = ("%s/v1/list/capture-task?offset=%d&limit=1000"):format(http.url, first)
    end
    into[#into + 1] = group({ id = "decode-" .. abi, title = "decode 1,000 records", metrics = { "time" }, first = 5,
        budgets = { time = at_most(1.1) } },
      { name = "cjson.decode", command = function(count) return decode(abi, "cjson", count) end },
      { name = name, ours = true, command = function(count) return decode(abi, "module", count) end })
    into[#into + 1] = group({ id = "page-" .. abi, title = "GET of 1,000 records", metrics = { "time", "cpu" },
        first = 5 },
      c_and_decode(1, http.url .. "/v1/page-1000/capture-task"),
      { name = name, ours = true, command = function(count)
        return subjects.lua(abi, "calls.lua", "blocking", "page-1000", http.url, 1, count)
      end })
    into[#into + 1] = group({ id = "iterate-" .. abi, title = "iterate over 10,000 records", metrics = { "time" },
        first = 1 },
      c_and_decode(10, table.unpack(lists)),
      { name = name, ours = true, command = function(count)
        return subjects.lua(abi, "pages.lua", http.url, count)
      end })
  end
  local stop = http.url .. "/v1/small/capture-task/stop?fw_instance_id=" .. subjects.INSTANCE
  into[#into + 1] = group({ id = "stop", title = "stop 1,000 tasks, 64 at once", metrics = { "total" }, baselines = 2,
      count = 1000 },
    c_http("C, multi_perform", "multi", http, stop, 64, { "-b", subjects.CANCEL_BYTES }),
    c_http("C, multi_socket", "socket", http, stop, 64, { "-b", subjects.CANCEL_BYTES }),
    calls(http, "parallel", "cancel", 64))
end

--- A command as a process of its own, from start to end.
local function process(command)
  return function(count)
    return { command[1], subjects.c("process", count)[2] .. " " .. command[2] }
  end
end

local function starting(world, into)
  local http = schemes(world)[1]
  local url = http.url .. "/v1/small/capture-task" .. subjects.QUERY
  into[#into + 1] = group({ id = "once", title = "a process with one call", metrics = { "time", "rss" }, first = 1,
      budgets = { time = at_most(1.15), rss = at_most(1.15) } },
    { name = "C, easy handle", command = process(subjects.c("http", "easy", "-w", 0, "-c", 1, url)) },
    ours(function(abi, count)
      return process(subjects.lua(abi, "once.lua", http.url))(count)
    end),
    peer("lua-curl, unsigned", world.missing["lcurl.lua"], process(subjects.peer("luajit", "lcurl.lua", url, 1))),
    peer("luasocket, unsigned", world.missing["luasocket.lua"],
      process(subjects.peer("lua5.4", "luasocket.lua", url, 1))),
    peer("Node SDK", world.missing.sdk,
      process(subjects.sdk(world.ca_file, "call", http.url .. "/v1/small/capture-task", 1, 1))))
  for _, one in ipairs { { "Lua 5.4", "5.4" }, { "LuaJIT", "5.1" } } do
    into[#into + 1] = group({ id = "require-" .. one[2], title = 'require "huaweicloud"', metrics = { "added" },
        first = 5, budgets = { added = at_most(2, "value") } },
      { name = "an empty program", command = process(subjects.program(one[2], "")) },
      { name = one[1], ours = true, command = process(subjects.program(one[2], 'require "huaweicloud"')) })
  end
  into[#into + 1] = group({ id = "heap", title = 'require "huaweicloud"', metrics = { "heap" }, once = true,
      alone = true, budgets = { heap = at_most(300, "value") } },
    ours(function(abi)
      return subjects.lua(abi, "heap.lua")
    end))
end

--- What is counted, not timed: the same in every run.
local function counted(world, into)
  local http = schemes(world)[1]
  local url = http.url .. "/v1/small/capture-task" .. subjects.QUERY
  local COUNT = 200
  local function under_callgrind(subject, id)
    return { name = subject.name, ours = subject.ours, missing = world.missing.valgrind, run = function()
      return callgrind.run(id .. "-" .. subject.name:lower():gsub("%W+", "-"), subject.command(COUNT), COUNT)
    end }
  end
  for _, n in ipairs { 1, 64 } do
    local id = "counted-" .. n
    local mode = n == 1 and "easy" or "socket"
    local list = { c_http(n == 1 and "C, easy handle" or "C, multi_socket", mode, http, url, n) }
    for _, subject in ipairs(calls(http, n == 1 and "blocking" or "parallel", "list", n)) do
      list[#list + 1] = subject
    end
    for i, subject in ipairs(list) do
      list[i] = under_callgrind(subject, id)
    end
    into[#into + 1] = group({ id = id, title = n == 1 and "blocking GET, http" or "64 in flight, http", once = true,
      metrics = { "instructions", "allocations" } }, list)
  end
  into[#into + 1] = group({ id = "garbage", title = "blocking GET, http", metrics = { "garbage" }, alone = true,
      once = true, count = 1000 },
    ours(function(abi, count)
      return subjects.lua(abi, "calls.lua", "blocking", "list", http.url, 1, count, "", "garbage")
    end))
  for _, scheme in ipairs(schemes(world)) do
    for _, n in ipairs { 1, 64 } do
      local list = calls(scheme, n == 1 and "blocking" or "parallel", "list", n)
      for _, subject in ipairs(list) do
        local command = subject.command
        subject.run = function(count)
          local before = world:connections(scheme.name)
          local figures = subjects.run(command(count))
          figures.connections = world:connections(scheme.name) - before - 1
          return figures
        end
      end
      into[#into + 1] = group({ id = ("connections-%d-%s"):format(n, scheme.name), once = true, alone = true,
        title = ("2,000 calls, %d at once, %s"):format(n, scheme.name), metrics = { "connections" }, count = 2000,
        budgets = { connections = at_most(n, "value") } }, list)
    end
  end
end

--- All groups.
---@param world table servers, with `missing`: why a peer or a tool cannot be used, by name
function measures.groups(world)
  local list = {}
  for _, add in ipairs { sequential, in_flight, signing, records, starting, hosts, counted } do
    add(world, list)
  end
  return list
end

return measures
