--- Runs code in the hosts that are Lua programs: "blocking", "parallel" (plain Lua both), "luv" and "cqueues".
--
-- hosts.scenarios("spec/x.lua", { "luv", ... }) makes a test of every scenario in every host. The file gives a list of
-- { "name", function(world, host) end }; one child process for each host (hosts_child.lua) runs them.

local hosts = {}

local build = os.getenv "HWC_BUILD" or "build"

--- Limits of time are for the plain build; under a sanitizer they are so many times as long.
hosts.patience = os.getenv "HWC_TEST_MODE" == "asan" and 10 or 1

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

--- Runs a function in a host until it has ended.
function hosts.run(name, main)
  if name == "luv" or name == "cqueues" then
    require(name)
  end
  local ended = false
  runners[name](function()
    main()
    ended = true
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

--- What a scenario is given besides the emulator: the host's name, and its own way to sleep.
function hosts.host(name)
  return { name = name, sleep = sleeps[name] or hosts.sleep }
end

--- Defines the tests of a file of scenarios in hosts.
function hosts.scenarios(file, names)
  local busted, raw_server = require "busted", require "support.raw_server"
  local world

  busted.setup(function()
    world = require("support.emulator").start()
  end)

  busted.teardown(function()
    world:stop()
  end)

  for _, name in ipairs(names) do
    busted.describe("in " .. name, function()
      local verdicts

      busted.setup(function()
        local output = hosts.shell(hosts.command("spec/support/hosts_child.lua", name, file, world.endpoint,
          world.tls_endpoint, world.ca_file))
        verdicts = { output = output }
        for line in output:gmatch "verdict (%b{})\n" do
          local verdict = raw_server.decode(line)
          verdicts[verdict.name] = verdict
        end
      end)

      for _, scenario in ipairs(dofile(file)) do
        busted.it(scenario[1], function()
          local verdict = verdicts[scenario[1]]
          assert(verdict, verdicts.output)
          assert(verdict.passed, verdict.why)
        end)
      end
    end)
  end
end

return hosts
