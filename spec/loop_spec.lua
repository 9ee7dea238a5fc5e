-- The same calls in every host that is a Lua program: results, errors, time-outs, cancelling and retries are equal.

local huaweicloud = require "huaweicloud"
local expect = require "support.expect"
local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local cases = dofile "spec/support/loop_cases.lua"

describe("a call", function()
  local outcomes = {}

  setup(function()
    local world = require("support.emulator").start()
    for _, name in ipairs { "blocking", "parallel", "luv", "cqueues" } do
      local output, status = hosts.shell(hosts.command("spec/support/loop_cases.lua", name, world.endpoint))
      assert.equal(0, status, output)
      outcomes[name] = raw_server.decode(output)
    end
    world:stop()
  end)

  for _, case in ipairs(cases) do
    it("ends as it should when it blocks: " .. case[1], function()
      local got = outcomes.blocking[case[1]]
      for field, wanted in pairs(case.wants) do
        assert.equal(wanted, got.outcome[field], ("%s of %s"):format(field, got.text))
      end
      assert.equal(case.wants.kind == nil, got.result ~= nil)
    end)

    for _, name in ipairs { "parallel", "luv", "cqueues" } do
      it(("ends in %s as when it blocks: %s"):format(name, case[1]), function()
        assert.same(outcomes.blocking[case[1]], outcomes[name][case[1]])
      end)
    end
  end
end)

describe("the option loop", function()
  local given = { endpoint = "http://127.0.0.1:9", project_id = "p", credentials = { token = "t" } }

  it("names a host that is not there, rather than blocking in silence", function()
    given.loop = "ngx"
    expect.refused('option loop: "ngx" is not there: this is not nginx', huaweicloud.cfw(given))
    for name, module in pairs { cqueues = "cqueues", luv = "luv" } do
      local loaded, searched = package.loaded[module], package.preload[module]
      package.loaded[module] = nil
      package.preload[module] = function()
        error "not installed"
      end
      given.loop = name
      local client, err = huaweicloud.cfw(given)
      package.loaded[module], package.preload[module] = loaded, searched
      expect.refused(('option loop: "%s" is not there: require "%s" fails'):format(name, module), client, err)
    end
  end)

  it("takes what is there, and blocks outside of its coroutines", function()
    for _, name in ipairs { "auto", "blocking", "cqueues", "luv" } do
      given.loop, given.retries = name, 0
      local client = assert(huaweicloud.cfw(given))
      expect.failure("network", "list_job", client:list_job { job_id = "x" })
      client:close()
    end
  end)
end)
