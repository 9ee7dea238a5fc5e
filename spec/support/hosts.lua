--- Runs code in every host: "blocking", "parallel" (plain Lua both), "luv", "cqueues", and with LuaJIT "nginx" (in a
--- worker) and "nvim".
--
-- hosts.scenarios("spec/x.lua", { "luv", ... }) makes a test of every scenario in every host. The file gives a list of
-- { "name", function(world, host) end }; one child process for each host (hosts_child.lua) runs them. In a torture the
-- sum of the numbers that they return is told, as calls.

local hosts = {}

local build = os.getenv "HWC_BUILD" or "build"
local CHILD = "spec/support/hosts_child.lua"

-- No host takes longer for a file of scenarios.
local FOREVER_MS = 900000

--- Limits of time are for the plain build; under a sanitizer they are so many times as long.
hosts.patience = os.getenv "HWC_TEST_MODE" == "asan" and 10 or 1

--- May tests take minutes?
hosts.torture = os.getenv "HWC_TEST_MODE" == "torture"

local function quote(text)
  return "'" .. tostring(text):gsub("'", "'\\''") .. "'"
end

--- Shell words that run a Lua file in a process of its own, with the interpreter and the paths of the tests.
function hosts.command(file, ...)
  local words = { "LUA_PATH='lua/?.lua;lua/?/init.lua;spec/?.lua;;'",
    ("LUA_CPATH='%s/%s/?.so;;'"):format(build, _VERSION:match "%d%.%d"), jit and "luajit" or "lua5.4", file }
  for _, argument in ipairs { ... } do
    words[#words + 1] = quote(argument)
  end
  return table.concat(words, " ")
end

--- Runs shell words; output with errors, and the exit status.
function hosts.shell(words)
  local pipe = assert(io.popen("{ " .. words .. "; } 2>&1; echo status=$?"))
  local output, status = pipe:read("*a"):match "^(.-)status=(%d+)%s*$"
  pipe:close()
  return output, tonumber(status)
end

local runners = {}

function runners.blocking(main)
  main()
end

function runners.parallel(main)
  local results, failed = require("huaweicloud").parallel { main }
  assert(failed == 0, tostring(results[1]))
end

function runners.luv(main)
  coroutine.wrap(main)()
  require("luv").run()
end

function runners.cqueues(main)
  local controller = require("cqueues").new()
  controller:wrap(main)
  assert(controller:loop())
end

--- In a request.
runners.nginx = runners.blocking

function runners.nvim(main, has_ended)
  coroutine.wrap(main)()
  vim.wait(FOREVER_MS, has_ended, 5)
end

--- Runs a function in a host until it has ended.
function hosts.run(name, main)
  if name == "luv" or name == "cqueues" then
    require(name)
  end
  local ended = false
  runners[name](function()
    main()
    ended = true
  end, function()
    return ended
  end)
  assert(ended, "the host's loop ended before the function")
end

--- Sleeps in the way of whatever loop runs, as a call waits.
function hosts.sleep(seconds)
  require("huaweicloud.loop").current().wait { till = require("huaweicloud.core").now() + seconds }
end

local sleeps = {}

function sleeps.luv(seconds)
  local uv, co = require "luv", coroutine.running()
  local timer = uv.new_timer()
  timer:start(math.ceil(seconds * 1000), 0, function()
    timer:close()
    assert(coroutine.resume(co))
  end)
  coroutine.yield()
end

function sleeps.cqueues(seconds)
  require("cqueues").sleep(seconds)
end

function sleeps.nginx(seconds)
  ngx.sleep(seconds)
end

function sleeps.nvim(seconds)
  local co = coroutine.running()
  vim.defer_fn(function()
    assert(coroutine.resume(co))
  end, math.ceil(seconds * 1000))
  coroutine.yield()
end

--- What a scenario is given besides the emulator: the host's name, and its own way to sleep.
function hosts.host(name)
  return { name = name, sleep = sleeps[name] or hosts.sleep }
end

-- How a child is run: all but the name of the file that says what for, in the environment.
local children = {}

function children.nvim(environment)
  return hosts.shell((environment .. hosts.command(CHILD)):gsub("luajit " .. CHILD,
    ("nvim --headless -u NONE -i NONE -n -c 'luafile %s'"):format(CHILD)))
end

function children.nginx(environment)
  local nginx = require "support.nginx"
  local site = nginx.start { conf = "spec/support/hosts.conf.in", env = environment }
  local output = nginx.shell("%s --max-time %d %s/", nginx.curl, FOREVER_MS / 1000, site.url)
  local complaints = site:stop()
  return output .. "\n" .. complaints, complaints
end

--- Runs the scenarios of a file in a host; the verdicts by name, and the output.
local function run_child(name, given, environment)
  local core, raw_server = require "huaweicloud.core", require "support.raw_server"
  local began = core.now()
  local order = os.tmpname()
  local file = assert(io.open(order, "w"))
  file:write(raw_server.encode(given))
  file:close()
  local output, complaints
  environment = ("%s HWC_CHILD=%s "):format(environment or "", order)
  if children[name] then
    output, complaints = children[name](environment)
  else
    output = hosts.shell(environment .. hosts.command(CHILD))
  end
  os.remove(order)
  local verdicts, count = { output = output, complaints = complaints }, 0
  for line in output:gmatch "verdict ({[^\n]*})\n" do
    local verdict = raw_server.decode(line)
    verdicts[verdict.name] = verdict
    count = count + verdict.count
  end
  if hosts.torture then
    io.write(("\n%s: %d calls, %.0f s\n"):format(name, count, core.now() - began))
  end
  return verdicts
end

--- Defines the tests of a file of scenarios in hosts.
---@param file string
---@param names string[] "nginx" and "nvim" are passed over where the tests run on another Lua than theirs
---@param prepare function? its result, of plain values, is world.given in each child; a second one is set in its
--- environment, as "NAME=value ..."
function hosts.scenarios(file, names, prepare)
  local busted = require "busted"
  local world, given, environment

  busted.setup(function()
    world = require("support.emulator").start()
    if prepare then
      given, environment = prepare()
    end
  end)

  busted.teardown(function()
    world:stop()
  end)

  for _, name in ipairs(names) do
    if jit or not children[name] then
      busted.describe("in " .. name, function()
        local verdicts

        busted.setup(function()
          verdicts = run_child(name, { host = name, file = file, given = given, endpoint = world.endpoint,
            tls_endpoint = world.tls_endpoint, ca_file = world.ca_file }, environment)
        end)

        for _, scenario in ipairs(dofile(file)) do
          busted.it(scenario[1], function()
            local verdict = verdicts[scenario[1]]
            assert(verdict, verdicts.output)
            assert(verdict.passed, verdict.why)
          end)
        end

        if name == "nginx" then
          busted.it("nginx has nothing to complain of", function()
            assert(verdicts.complaints == "", verdicts.complaints)
          end)
        end
      end)
    end
  end
end

return hosts
