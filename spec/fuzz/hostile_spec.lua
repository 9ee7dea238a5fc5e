--- What nobody should give to the module, given to all of it: each of the 232 operations, the generic call, signing,
--- clients, lists, waits. It is refused in words, or sent exactly; nothing raises, hangs, changes what it was given, or
--- stays in memory. FUZZ_ROUNDS (2) for each operation, FUZZ_SEED for other choices, FUZZ_ONLY for one kind of trial.

package.path = "tools/?.lua;" .. package.path

local hostile = require "fuzz.hostile"
local read = require "api.read"

local rounds = tonumber(os.getenv "FUZZ_ROUNDS") or 2
local seed = tonumber(os.getenv "FUZZ_SEED") or 1
local only = os.getenv "FUZZ_ONLY"

-- KiB that a Lua state may hold more after all trials of a kind than before: rows and methods at their first use.
local SLACK = 256

local services = assert(read.files { "api/cfw.lua", "api/oms.lua", "api/codeartscheck.lua" })

local function level()
  if rawget(_G, "jit") then
    require("jit").flush() -- compiled code counts as memory, too
  end
  collectgarbage()
  collectgarbage()
  return collectgarbage "count"
end

describe("hostile values (seed " .. seed .. "):", function()
  local world

  setup(function()
    world = hostile.start()
  end)

  teardown(function()
    assert.equal("", hostile.stop(world))
  end)

  local function run(name, count, make)
    if not only or only == name then
      hostile.trials(name, seed, count, make)
    end
  end

  local function it_holds(what, trials)
    it("of " .. what, function()
      trials(1)
      hostile.works(world)
      local before = level()
      trials(rounds)
      hostile.works(world)
      local after = level()
      assert(after - before < SLACK, ("%g KiB stay in memory"):format(after - before))
    end)
  end

  for _, service in ipairs(services) do
    it_holds("operations of " .. service.name, function(count)
      for _, operation in ipairs(service.operations) do
        run(service.name .. "." .. operation.name, count * 4, function(draw)
          return hostile.operation(world, service, operation, draw)
        end)
      end
    end)

    it_holds("lists and waits of " .. service.name, function(count)
      for _, operation in ipairs(service.operations) do
        run(("%s.%s.pages"):format(service.name, operation.name), count, function(draw)
          return hostile.pages(world, service, operation, draw)
        end)
        run(("%s.%s.wait"):format(service.name, operation.name), count, function(draw)
          return hostile.wait(world, service, operation, draw)
        end)
      end
    end)
  end

  for _, name in ipairs { "request", "sign", "client", "helper" } do
    it_holds(name, function(count)
      run(name, count * 200, function(draw)
        return hostile[name](world, draw)
      end)
    end)
  end
end)
