-- Calls in a script without a loop: they block it; huaweicloud.parallel and its limits.

local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local hosts = require "support.hosts"

describe("in plain Lua", function()
  local world, cfw
  local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    cfw = assert(huaweicloud.cfw(world:options()))
  end)

  after_each(function()
    cfw:close()
  end)

  it("client:start blocks and calls back before it returns", function()
    local job, err
    local handle = cfw:start("list_job", JOB, function(answer)
      job = answer
    end)
    assert.equal(JOB.job_id, job.data.id)
    handle.cancel()
    cfw:start("list_job", { job = "x" }, function(_, failure)
      err = failure
    end)
    assert.equal("validation", err.kind)
  end)

  it("a call in a coroutine of one's own blocks, also inside of parallel", function()
    local function one()
      return coroutine.wrap(function()
        coroutine.yield((assert(cfw:list_job(JOB))))
      end)()
    end
    assert.equal(JOB.job_id, one().data.id)
    local results, failed = huaweicloud.parallel { one, one, function() return cfw:list_job(JOB) end }
    assert.equal(0, failed)
    for i = 1, 3 do
      assert.equal(JOB.job_id, results[i].data.id)
    end
  end)

  it("what a function yields goes to whoever resumed the caller, and the answer comes back", function()
    local co = coroutine.create(function()
      return huaweicloud.parallel {
        function() return coroutine.yield("a question", 1) end,
        function() return cfw:list_job(JOB) end,
      }
    end)
    assert.same({ true, "a question", 1 }, { coroutine.resume(co) })
    local done, results, failed = coroutine.resume(co, "an answer")
    assert.is_true(done)
    assert.equal(0, failed)
    assert.equal("an answer", results[1])
    assert.equal(JOB.job_id, results[2].data.id)
  end)

  it("a function that yields where nobody listens is told so, and nothing is left in flight", function()
    world:control("POST", "faults", { count = 1, delay = 5, match = "/v3/" })
    local began = core.now()
    local done, why = pcall(huaweicloud.parallel, {
      function() return cfw:list_job(JOB) end,
      function() coroutine.yield "a question" end,
    })
    assert.is_false(done)
    assert.truthy(why:find("there is no loop to yield to", 1, true), why)
    assert.truthy(core.now() - began < 3)
    assert.truthy(cfw:list_capture_task { fw_instance_id = world.firewall_id, limit = 1, offset = 0 })
  end)

  it("an error in a callback of client:start is raised when all have ended", function()
    local job
    local done, why = pcall(huaweicloud.parallel, {
      function()
        cfw:start("list_job", JOB, function()
          error "a broken callback"
        end)
      end,
      function() job = cfw:list_job(JOB) end,
    })
    assert.is_false(done)
    assert.truthy(why:find("a broken callback", 1, true), why)
    assert.equal(JOB.job_id, job.data.id)
  end)

  it("closing the client inside of parallel is heard by all, and the module goes on", function()
    world:control("POST", "faults", { count = 1, delay = 20, match = "/v3/" })
    local results, failed = huaweicloud.parallel {
      function() return cfw:list_job(JOB) end,
      function()
        cfw:close()
        return cfw:list_job(JOB)
      end,
    }
    assert.equal(2, failed)
    expect.failure("cancelled", "the client was closed", nil, results[1])
    assert.truthy(results[2].message:find("function 2 raised: .*the client is closed"))
    local another = assert(huaweicloud.cfw(world:options()))
    assert.truthy(another:list_job(JOB))
    another:close()
  end)

  it("one that is interrupted ends at once and leaves nothing behind", function()
    world:control("POST", "faults", { count = 1, delay = 20, match = "/v3/" })
    local script = ([[local h = require "huaweicloud"
      local c = h.cfw { endpoint = %q, project_id = %q, credentials = { ak = %q, sk = %q } }
      print(pcall(h.parallel, { function() return c:list_job { job_id = "late" } end }))]])
      :format(world.endpoint, world.project_id, world.ak, world.sk)
    -- timeout sends the signal that Ctrl-C would.
    local output = hosts.shell("timeout --foreground -s INT 0.5 env " .. hosts.command("-e", script))
    assert.truthy(output:find("false%s.*interrupted!"), output)
  end)

  it("a process that was forked off makes connections of its own; what was in flight stays with its parent", function()
    world:control("POST", "faults", { count = 1, delay = 0.3, match = "late" })
    -- Only LuaJIT can fork without a further library; the adapter is the same on Lua 5.4.
    local output = hosts.shell(hosts.command("spec/hosts/plain/fork.lua", world.endpoint):gsub("lua5%.4 ", "luajit ")
      :gsub("/5%.4/%?%.so", "/5.1/?.so"))
    assert.truthy(output:find("child: cancelled list_job: it is the parent process that makes it", 1, true), output)
    assert.truthy(output:find("parent: service", 1, true), output)
  end)

  describe("examples/cron.lua", function()
    local function cron(...)
      local names = ("HUAWEICLOUD_ENDPOINT=%s HUAWEICLOUD_PROJECT_ID=%s CLOUD_SDK_AK=%s CLOUD_SDK_SK=%s "):format(
        world.endpoint, world.project_id, world.ak, world.sk)
      local output, status = hosts.shell(names .. hosts.command("examples/cron.lua", ...))
      local lines = {}
      for line in output:gmatch "[^\n]+" do
        lines[#lines + 1] = line
      end
      return lines, status
    end

    it("stops what runs, one line for each, and is quiet when nothing does", function()
      local lines, status = cron("--dry-run", world.firewall_id)
      assert.equal(0, status)
      assert.equal(3, #lines)
      assert.truthy(lines[1]:find "^would stop capture")
      lines, status = cron(world.firewall_id)
      assert.equal(0, status)
      assert.equal(3, #lines)
      for _, line in ipairs(lines) do
        assert.truthy(line:find "^stopped capture %x+%-.* of firewall ebf891cd%-", line)
      end
      lines, status = cron(world.firewall_id)
      assert.same({}, lines)
      assert.equal(0, status)
    end)

    it("goes on after a failure, and says so", function()
      local second = "00000000-0000-4000-8000-00000000f12e"
      world:control("POST", "seed", { firewalls = { { fw_instance_id = second } },
        capture_tasks = { { task_id = "00000000-0000-4000-8000-0000000000c1", status = 2, fw_instance_id = second } } })
      world:control("POST", "faults", { count = 1, status = 403, match = "f12e" })
      local lines, status = cron(world.firewall_id, second)
      assert.equal(1, status)
      assert.equal(4, #lines, table.concat(lines, "\n"))
      local text = table.concat(lines, "\n")
      assert.truthy(text:find("cron.lua: " .. second .. ": service: list_capture_task: 403", 1, true), text)
      lines, status = cron(world.firewall_id, second)
      assert.equal(0, status)
      assert.equal(1, #lines, table.concat(lines, "\n"))
    end)

    it("refuses wrong use", function()
      assert.equal(2, select(2, cron()))
      assert.equal(2, select(2, cron "--force"))
    end)
  end)
end)
