--- Where a call's cost goes, free of noise: instructions and allocations by callgrind, system calls by strace.
-- usage: profile.lua      prints a table; build/bench/profile/*.txt has the functions of each

local callgrind = require "callgrind"
local servers = require "servers"
local subjects = require "subjects"

local output = subjects.output

local COUNT = tonumber(os.getenv "BENCH_COUNT") or 400
local TOP = 30

--- System calls of so many calls, by name.
local function strace(name, command)
  local out = ("%s/%s.strace"):format(callgrind.dir, name)
  output(subjects.shell(command, ("strace -f -qq -c -U name,calls -o %s"):format(out)))
  local file, counts = assert(io.open(out)), {}
  local text = file:read "*a"
  file:close()
  for syscall, calls in text:gmatch "([%l%d_]+)%s+(%d+)" do
    if syscall ~= "total" then
      counts[syscall] = tonumber(calls)
    end
  end
  return counts
end

--- What one call more takes, by name: twice as many calls less the single run.
local function syscalls_per_call(name, command)
  local once, twice, list, all = strace(name, command(COUNT)), strace(name, command(2 * COUNT)), {}, 0
  for syscall, calls in pairs(twice) do
    local per_call = (calls - (once[syscall] or 0)) / COUNT
    if per_call >= 0.005 then
      all = all + per_call
      list[#list + 1] = { syscall, per_call }
    end
  end
  table.sort(list, function(a, b)
    return a[2] > b[2]
  end)
  for i, one in ipairs(list) do
    list[i] = ("%s %.2f"):format(one[1], one[2])
  end
  return all, table.concat(list, ", ")
end

--- The instructions of Lua's virtual machine by function, as lines.
local function hooked(name, command)
  local out = ("%s/%s.hook"):format(callgrind.dir, name)
  output(subjects.shell(command, ("env LUA_INIT=@bench/subjects/hook.lua HOOK_FILE='%s'"):format(out)))
  local words, all = {}, 0
  for line in io.lines(out) do
    local count, where = line:match "^(%d+) (.*)"
    all = all + count
    if #words < TOP then
      words[#words + 1] = ("%9.0f  %s"):format(count / COUNT, where)
    end
  end
  local title = "== by function in Lua, of %.0f: instructions of its virtual machine per call"
  table.insert(words, 1, title:format(all / COUNT))
  return table.concat(words, "\n") .. "\n"
end

local function rows(world)
  local list = world.http.url .. "/v1/small/capture-task" .. subjects.QUERY
  local cancel = world.http.url .. "/v1/small/capture-task/stop?fw_instance_id=" .. subjects.INSTANCE
  local function c(mode, in_flight, ...)
    local more = { ... }
    return function(count)
      return subjects.c("http", mode, "-n", in_flight, "-c", count, table.unpack(more))
    end
  end
  local function ours(abi, host, what, in_flight)
    return function(count, ...)
      return subjects.lua(abi, "calls.lua", host, what, world.http.url, in_flight, count, ...)
    end
  end
  local function sign(way, bytes)
    return function(count)
      return way == "lua" and subjects.lua("5.4", "sign.lua", bytes, count)
        or subjects.c("sign", way, bytes, count)
    end
  end
  return {
    { "c-easy", c("easy", 1, list) },
    { "c-easy-post", c("easy", 1, "-b", subjects.CANCEL_BYTES, cancel) },
    { "c-socket-64", c("socket", 64, list) },
    { "c-multi-64", c("multi", 64, list) },
    { "lua54-call", ours("5.4", "blocking", "list", 1), garbage = true },
    { "lua54-post", ours("5.4", "blocking", "cancel", 1), garbage = true },
    { "lua54-parallel-64", ours("5.4", "parallel", "list", 64), garbage = true },
    { "luajit-call", ours("5.1", "blocking", "list", 1), garbage = true },
    { "luajit-parallel-64", ours("5.1", "parallel", "list", 64), garbage = true },
    { "sign-bare", sign("bare", -1), quiet = true },
    { "sign-core", sign("core", -1), quiet = true },
    { "lua54-sign", sign("lua", -1), quiet = true },
  }
end

local function run(world)
  local wanted = os.getenv "ONLY" or ""
  print(("%-20s %14s %14s %14s %14s  %s"):format("per call", "instructions", "allocations", "Lua garbage, B",
    "system calls", "of which"))
  for _, row in ipairs(rows(world)) do
    local name, command = row[1], row[2]
    if name:find(wanted, 1, true) then
      local figures = callgrind.run(name, command(COUNT), COUNT)
      callgrind.write(name, COUNT, TOP, name:find "^lua54" and hooked(name, command(COUNT)) or nil)
      local garbage, syscalls, which = "", 0, ""
      if row.garbage then
        garbage = ("%.0f"):format(subjects.run(command(COUNT, "", "garbage")).garbage / COUNT)
      end
      if not row.quiet then
        syscalls, which = syscalls_per_call(name, command)
      end
      print(("%-20s %14.0f %14.1f %14s %14.2f  %s"):format(name, figures.instructions / COUNT,
        figures.allocations / COUNT, garbage, syscalls, which))
    end
  end
  print(("\nThe functions of each: %s/*.txt"):format(callgrind.dir))
end

local world = servers.start { 1 }
local done, why = xpcall(run, debug.traceback, world)
local complaints = world:stop()
if not done or complaints ~= "" then
  io.stderr:write(tostring(why or ""), complaints, "\n")
  os.exit(1)
end
