--- luv programs: calls suspend their coroutines, and the loop goes on.

local host = require "hosts.luv.host"

describe("luv", function()
  local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"
  local services

  setup(function() services = host.services() end)
  teardown(function() services:stop() end)
  before_each(function() services:reset() end)

  local function run(file, argument)
    local command = ("timeout 60 %s spec/hosts/luv/%s.lua %s"):format(lua, file, argument)
    return services:run(_VERSION:match "%d%.%d", command, file == "quit" or argument == "generator")
  end

  for _, name in ipairs(host.scenarios()) do
    -- What is reported there ends a luv program, as an error in any callback of luv does.
    if name ~= "generator" then
      it("keeps to " .. name:gsub("_", " "), function()
        local output, status = run("child", name)
        assert.truthy(output:find "passed%s*$", output)
        assert.equal(0, status)
      end)
    end
  end

  it("leaves no handle behind", function()
    assert.truthy(run("child", "close_in_flight"):find("no handles", 1, true))
  end)

  it("tells the consumer of a generator that makes calls, and reports what it yields", function()
    local output, status = run("child", "generator")
    assert.truthy(output:find("Uncaught Error: huaweicloud: a value is yielded to the loop", 1, true), output)
    assert.equal(255, status)
  end)

  describe("with calls in flight", function()
    before_each(function()
      services:control("POST", "faults", { count = 6, delay = 30, match = "/v1/" })
    end)

    for _, how in ipairs { "exit", "exit_and_close", "stop" } do
      it("ends in silence: " .. how, function()
        local output, status = run("quit", how)
        assert.equal(how == "stop" and "the loop ended\n" or "", output)
        assert.equal(0, status)
      end)
    end

    it("ends the loop when the client is closed", function()
      local output, status = run("quit", "close")
      assert.equal(("called back cancelled\n"):rep(3) .. "the loop ended\n", output)
      assert.equal(0, status)
    end)

    for _, where in ipairs { "callback", "coroutine" } do
      it("reports an error in a " .. where, function()
        local output, status = run("quit", where)
        assert.truthy(output:find("Uncaught Error: .*raised in a " .. where), output)
        assert.truthy(output:find("quit.lua:%d+: in "), output)
        assert.equal(255, status)
      end)
    end
  end)
end)
