--- Waits: until a predicate holds, and by name; their time, their errors, how they end early.

local cjson = require "cjson"
local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local JOB = "f588ce71-e26c-400d-8981-f854355f6849"
local QUICK = { interval = 0.01, max_interval = 0.05, timeout = 20 }

describe("a wait", function()
  local world, cfw, oms, check

  setup(function()
    world = emulator.start()
    cfw = assert(huaweicloud.cfw(world:options()))
    oms = assert(huaweicloud.oms(world:options()))
    check = assert(huaweicloud.codeartscheck(world:options()))
  end)

  teardown(function()
    cfw:close()
    oms:close()
    check:close()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  --- Answers of the requests to come; the last one stays.
  local function play(...)
    local bodies = { ... }
    for i, body in ipairs(bodies) do
      world:control("POST", "faults", { status = 200, body = type(body) == "table" and cjson.encode(body) or body,
        count = i == #bodies and 1000 or 1 })
    end
  end

  local function with(more)
    local opts = { interval = 0.01, max_interval = 0.05, timeout = 20 }
    for name, value in pairs(more) do
      opts[name] = value
    end
    return opts
  end

  local function timed(run, ...)
    local began = core.now()
    local result, info = run(...)
    return core.now() - began, result, info
  end

  local function never() return false end

  describe("until a predicate holds", function()
    local function until_true(predicate, opts)
      return cfw:wait_until("list_job", { job_id = JOB }, predicate, opts)
    end

    it("gives the answer that satisfied it, and tells of each", function()
      local polled, told = {}, {}
      local job, info = assert(until_true(function(answer)
        return answer.data.status ~= "Running", "it is " .. answer.data.status
      end, with {
        on_poll = function(answer) polled[#polled + 1] = answer.data.status end,
        progress = function(fraction, text) told[#told + 1] = tostring(fraction) .. " " .. tostring(text) end,
      }))
      assert.equal("Success", job.data.status)
      assert.equal(200, info.status)
      assert.same({ "Running", "Running", "Success" }, polled)
      assert.same({ "nil it is Running", "nil it is Running", "nil it is Success" }, told)
    end)

    it("ends in time, with the last state seen", function()
      world:control("POST", "seed", { jobs = { { id = JOB, reads = 1000000 } } })
      local took, result, err = timed(until_true, function(answer) return false, answer.data.status end,
        { interval = 0.02, timeout = 0.3 })
      assert.is_true(took <= 0.35, took)
      expect.failure("timeout",
        "list_job: what was waited for did not come within 0.3 s; the last state seen is Running", result, err)
      assert.equal("list_job", err.operation)
      assert.equal("Running", err.state)
      assert.equal(JOB, err.result.data.id)
    end)

    it("asks once more shortly before the end, however long the pause", function()
      world:control("POST", "seed", { jobs = { { id = JOB, reads = 1 } } })
      local took, job = timed(until_true, function(answer) return answer.data.status ~= "Running" end,
        { interval = 30, timeout = 0.4 })
      assert.equal("Success", job.data.status)
      assert.is_true(took > 0.1 and took < 0.4, took)
    end)

    it("cuts the time of a call to what remains", function()
      world:control("POST", "faults", { count = 20, delay = 20 })
      local took, result, err = timed(until_true, never, { interval = 0.01, timeout = 0.3 })
      assert.is_true(took < 0.6, took)
      expect.failure("timeout", { "did not come within 0.3 s", "the last poll failed: timeout: list_job" }, result, err)
    end)

    it("makes longer and longer pauses, up to max_interval, each shorter by chance", function()
      world:control("POST", "seed", { jobs = { { id = JOB, reads = 1000000 } } })
      local random = core.random
      finally(function() core.random = random end)
      for chance, pauses in pairs {
        [0] = { 0.04, 0.06, 0.09, 0.12, 0.12 }, [1] = { 0.03, 0.045, 0.0675, 0.09, 0.09 },
      } do
        core.random = function() return chance end
        local times = {}
        until_true(function() return #times == 6 end, { interval = 0.04, max_interval = 0.12, timeout = 20,
          on_poll = function() times[#times + 1] = core.now() end })
        local took, least = times[6] - times[1], 0
        for i, pause in ipairs(pauses) do
          least = least + pause
          assert.is_true(times[i + 1] - times[i] >= pause - 0.001, i)
        end
        assert.is_true(took < least * 1.3, took)
      end
    end)

    it("never makes a longer pause than max_interval", function()
      local took = timed(until_true, function(answer) return answer.data.status ~= "Running" end,
        { interval = 20, max_interval = 0.01 })
      assert.is_true(took < 5, took)
    end)

    it("outlives five failures in a row that can pass, not six", function()
      for _ = 1, 2 do
        world:control("POST", "faults", { count = 5, status = 503 })
        play { data = { status = "Running" } }
        local polls = 0
        assert(until_true(function()
          polls = polls + 1
          world:control("DELETE", "faults")
          return polls == 2
        end, QUICK))
      end
      world:reset()
      world:control("POST", "faults", { count = 1000, status = 503 })
      local result, err = until_true(never, QUICK)
      expect.failure("service", "", result, err)
      assert.equal(503, err.status)
      assert.equal(6, #world:requests())
    end)

    it("counts failures anew after a success", function()
      for _ = 1, 3 do
        world:control("POST", "faults", { count = 5, status = 502 })
        world:control("POST", "faults", { count = 1, status = 200, body = "{}" })
      end
      local polls = 0
      assert(until_true(function()
        polls = polls + 1
        return polls == 3
      end, QUICK))
      assert.equal(18, #world:requests())
    end)

    it("waits as long as the service asks after a failure", function()
      world:control("POST", "faults", { status = 429, headers = { ["Retry-After"] = "1" } })
      local took = timed(until_true, function() return true end, QUICK)
      assert.is_true(took >= 1, took)
    end)

    it("ends at once with a failure that cannot pass", function()
      world:control("POST", "faults", { count = 9, status = 403 })
      expect.failure("service", "", until_true(never, QUICK))
      assert.equal(1, #world:requests())
      expect.refused("unknown argument", cfw:wait_until("list_job", { job = 1 }, never, QUICK))
    end)

    it("passes on what a function of the caller raises", function()
      for name, opts in pairs {
        predicate = {}, on_poll = { on_poll = function() error("enough", 0) end },
        progress = { progress = function() error("enough", 0) end },
      } do
        local done, why = pcall(until_true, name == "predicate" and function() error("enough", 0) end or never,
          with(opts))
        assert.same({ false, "enough" }, { done, why })
      end
    end)

    it("ends when its client is closed, wherever it is", function()
      for _, where in ipairs { "predicate", "on_poll", "progress" } do
        local mine = assert(huaweicloud.cfw(world:options()))
        local function close() mine:close() end
        local took, result, err = timed(function()
          return mine:wait_until("list_job", { job_id = JOB }, where == "predicate" and close or never, { interval = 20,
            on_poll = where == "on_poll" and close or nil, progress = where == "progress" and close or nil })
        end)
        assert.is_true(took < 5, took)
        expect.failure("cancelled", "list_job: the client was closed", result, err)
      end
    end)

    it("refuses options that it does not know or cannot use", function()
      for words, opts in pairs {
        ['unknown wait option "intervall" (did you mean "interval"?)'] = { intervall = 1 },
        ["wait option timeout: must be more than 0 seconds, got 0"] = { timeout = 0 },
        ["wait option timeout: must be more than 0 seconds, got"] = { timeout = 0 / 0 },
        ["wait option interval: expected a number of seconds, got string"] = { interval = "1" },
        ["wait option max_interval: must be more than 0"] = { max_interval = -1 },
        ["wait option on_poll: expected function, got boolean"] = { on_poll = true },
        ["wait option progress: expected true, false or a function, got string"] = { progress = "bar" },
      } do
        expect.refused("list_job: " .. words, until_true(never, opts))
      end
      expect.misuse("wait_until: expected a predicate, got nil", function() cfw:wait_until("list_job", {}) end)
      expect.misuse('unknown operation "list_jobb"', function() cfw:wait_until("list_jobb", {}, never) end)
      expect.misuse("call options must be a table", function() cfw:wait_until("list_job", {}, never, 5) end)
      expect.misuse("arguments must be a table", function() cfw:wait_until("list_job", "id", never) end)
    end)
  end)

  --- The texts that a progress function was given.
  local function told_by(run)
    local told = {}
    run(with { progress = function(fraction, text)
      told[#told + 1] = (fraction and ("%g "):format(fraction) or "") .. tostring(text)
    end })
    return told
  end

  describe("for a job", function()
    it("ends with Success", function()
      local told = told_by(function(opts)
        local job, info = assert(cfw:wait_job(JOB, opts))
        assert.equal(JOB, job.data.id)
        assert.equal(200, info.status)
      end)
      assert.same({ "Running", "Running", "1 Success" }, told)
      assert(cfw:wait_job({ job_id = JOB, project_id = world.project_id }, QUICK))
    end)

    it("gives an error that tells all when it has Failed", function()
      local failed = "0f1e2d3c-4b5a-4697-8877-665544332211"
      local job, err = cfw:wait_job(failed, QUICK)
      expect.failure("service", ("wait_job: job_id %s has ended as Failed"):format(failed), job, err)
      assert.equal("Failed", err.code)
      assert.equal("Failed", err.result.data.status)
      assert.equal(200, err.status)
      assert.is_string(err.request_id)
      assert.equal("wait_job", err.operation)
      assert.is_false(err.retryable)
    end)

    it("goes on at a state that nobody knows, and names it when time is up", function()
      play { data = { status = "Dreaming" } }
      expect.failure("timeout",
        "wait_job: what was waited for did not come within 0.1 s; the last state seen is Dreaming",
        cfw:wait_job(JOB, { interval = 0.01, timeout = 0.1 }))
      for _, body in ipairs { "{}", '{"data":[]}', '{"data":"no"}', '{"data":{"status":null}}' } do
        world:reset()
        play(body)
        expect.failure("timeout", "wait_job: what was waited for",
          cfw:wait_job(JOB, { interval = 0.01, timeout = 0.05 }))
      end
    end)

    it("is refused without an id, with a wrong one, by the service", function()
      expect.refused("list_job: job_id: is missing", cfw:wait_job {})
      expect.refused("list_job: job_id: is missing", cfw:wait_job())
      expect.refused("list_job: job_id: expected string, got number", cfw:wait_job(5))
      expect.refused('list_job: unknown argument "jobid"', cfw:wait_job { jobid = JOB })
      expect.refused("wait_job: unknown wait option", cfw:wait_job(JOB, { pause = 1 }))
      expect.failure("service", "", cfw:wait_job("no-such-job", QUICK))
    end)
  end)

  describe("for a capture task", function()
    local function capture(id, args)
      args = args or {}
      args.fw_instance_id, args.task_id = world.firewall_id, id
      return args
    end

    it("looks through the pages until it has ended", function()
      local tasks = {}
      for i = 1, 5 do
        tasks[i] = { task_id = "t" .. i, status = i == 4 and 5 or 2, fw_instance_id = world.firewall_id,
          ending_reads = 2 }
      end
      world:control("POST", "seed", { clear = true, capture_tasks = tasks })
      world:control("DELETE", "requests")
      local told = told_by(function(opts)
        local task = assert(cfw:wait_capture_task(capture("t4", { limit = 2 }), opts))
        assert.equal("t4", task.task_id)
        assert.equal(4, task.status)
      end)
      assert.same({ "ending", "ending", "1 stopped" }, told)
      assert.equal(6, #world:requests())
    end)

    it("ends well when the capture was successful", function()
      assert.equal(1, assert(cfw:wait_capture_task(capture "b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22")).status)
    end)

    it("is an error when the list does not hold it", function()
      local task, err = cfw:wait_capture_task(capture "nothing", QUICK)
      expect.failure("service", "wait_capture_task: task_id nothing is not in the list of list_capture_task", task, err)
      assert.equal("NotFound", err.code)
      assert.equal(200, err.status)
    end)

    it("never takes longer than it may, with many slow pages", function()
      world:control("POST", "seed", { clear = true, capture_tasks_count = 50 })
      world:control("POST", "faults", { count = 1000, delay = 0.1 })
      local took, task, err = timed(cfw.wait_capture_task, cfw,
        capture("00000000-0000-4000-8000-000000000050", { limit = 1 }), { interval = 0.01, timeout = 0.35 })
      assert.is_true(took < 0.6, took)
      expect.failure("timeout", "wait_capture_task: what was waited for did not come", task, err)
    end)

    it("needs both ids", function()
      expect.refused("fw_instance_id: is missing", cfw:wait_capture_task "t")
      expect.refused("wait_capture_task: task_id: is missing",
        cfw:wait_capture_task { fw_instance_id = world.firewall_id })
    end)
  end)

  describe("for a check", function()
    local TASK = "2b31ed5200000000ebedb6e500000000"

    it("tells the percentage, and ends when it succeeded", function()
      local told = told_by(function(opts)
        assert.equal(2, assert(check:wait_check(TASK, opts)).task_status)
      end)
      assert.same({ "0 checking", "0.2 checking", "0.4 checking", "0.6 checking", "0.8 checking", "1 succeeded" }, told)
    end)

    it("gives an error when it failed or was aborted", function()
      for status, word in pairs { [1] = "failed", [3] = "aborted" } do
        world:reset()
        play { task_status = status, progress = { ratio = cjson.null } }
        local answer, err = check:wait_check({ task_id = TASK }, QUICK)
        expect.failure("service", ("wait_check: task_id %s has ended as %s"):format(TASK, word), answer, err)
        assert.equal(word, err.code)
        assert.equal(status, err.result.task_status)
      end
    end)

    it("takes states as text, and percentages as they come", function()
      play('{"task_status":"0","progress":{"ratio":"12.5 %"}}', '{"task_status":0,"progress":{"ratio":50}}',
        '{"task_status":0,"progress":{"ratio":"soon"}}', '{"task_status":0,"progress":null}', '{"task_status":"2"}')
      assert.same({ "0.125 checking", "0.5 checking", "checking", "checking", "1 succeeded" }, told_by(function(opts)
        assert(check:wait_check(TASK, opts))
      end))
    end)
  end)

  describe("in OMS", function()
    it("for a synchronization ends when it has stopped; the time is the client's", function()
      local mine = assert(huaweicloud.oms(world:options { clock = function() return os.time() + 0.5 end }))
      local task = assert(mine:wait_sync_task("31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d", QUICK))
      mine:close()
      assert.equal("STOPPED", task.status)
      local time = tonumber(world:requests()[1].request_uri:match "query_time=(%d+)$")
      assert.is_true(math.abs(time / 1000 - os.time()) < 5)
      assert(oms:wait_sync_task({ sync_task_id = "31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d", query_time = 1717471430000 }))
      assert.truthy(world:requests()[2].request_uri:find("query_time=1717471430000", 1, true))
      expect.failure("timeout", "the last state seen is SYNCHRONIZING",
        oms:wait_sync_task("0d146099-8cf4-437d-b6ef-88e043771c8b", { interval = 0.01, timeout = 0.1 }))
    end)

    it("for a migration task tells how far it is", function()
      play({ status = 1 }, { status = 2, progress = 0.25 }, { status = 6, progress = 0.5 },
        { status = 7, progress = 0.5 }, { status = 5, progress = 1 })
      assert.same({ "waiting", "0.25 running", "0.5 retrying", "0.5 pausing", "1 succeeded" }, told_by(function(opts)
        assert.equal(5, assert(oms:wait_task("1234567890123", opts)).status)
      end))
      for _, id in ipairs { "1234567890123", 1234567890123 } do
        assert(oms:wait_task(id, QUICK))
        assert(oms:wait_task({ task_id = id }, QUICK))
      end
      for _, request in ipairs(world:requests()) do
        assert.truthy(request.request_uri:find "/tasks/1234567890123$", request.request_uri)
      end
      expect.refused("task_id: expected integer, got string", oms:wait_task "abc")
      expect.refused("task_id: expected integer, got string", oms:wait_task "12345678901234567")
    end)

    it("for a migration task is an error when it failed or was stopped", function()
      for status, word in pairs { [3] = "stopped", [4] = "failed" } do
        world:reset()
        play { status = status, error_reason = { error_msg = "no" } }
        local task, err = oms:wait_task(7, QUICK)
        expect.failure("service", "wait_task: task_id 7 has ended as " .. word, task, err)
        assert.equal(word, err.code)
        assert.equal("no", err.result.error_reason.error_msg)
      end
    end)

    it("for a group ends when all is complete", function()
      play({ status = 0 }, { status = 1, total_task_num = 4, complete_task_num = 1 },
        { status = 2, total_size = 1000, complete_size = 500, total_task_num = 4, complete_task_num = 1 },
        { status = 6 })
      assert.same({ "waiting", "0.25 creating", "0.5 monitoring", "1 complete" }, told_by(function(opts)
        assert.equal(6, assert(oms:wait_task_group("g", opts)).status)
      end))
      for status, word in pairs { [3] = "paused", [4] = "creation failed", [5] = "migration failed",
        [8] = "waiting to be deleted", [9] = "deleted" } do
        world:reset()
        play { status = status }
        expect.failure("service", "wait_task_group: group_id g has ended as " .. word, oms:wait_task_group("g", QUICK))
      end
    end)
  end)

  it("by name is there on the client of its service alone", function()
    local there = {
      cfw = { "wait_job", "wait_capture_task", "stop_running_captures" }, codeartscheck = { "wait_check" },
      oms = { "wait_sync_task", "wait_task", "wait_task_group", "stop_all_sync_tasks" },
    }
    local clients = { cfw = cfw, oms = oms, codeartscheck = check }
    for service, names in pairs(there) do
      for _, name in ipairs(names) do
        for other, client in pairs(clients) do
          if other == service then
            assert.is_function(client[name])
          else
            assert.is_false(pcall(function() return client[name] end), other .. ":" .. name)
          end
        end
      end
    end
    expect.misuse('cfw: unknown operation "wait_jobs" (did you mean "wait_job"?)', function() cfw:wait_jobs "j" end)
    expect.misuse('oms: unknown operation "stop_all_sync_task" (did you mean "stop_all_sync_tasks"?)', function()
      oms:stop_all_sync_task {}
    end)
    expect.misuse("call it as client:wait_job(...), with a colon", function()
      local result = cfw.wait_job "j"
      return result
    end)
    local mine = assert(huaweicloud.cfw(world:options()))
    mine:close()
    expect.misuse("wait_job: the client is closed", function() mine:wait_job "j" end)
    expect.misuse("wait_until: the client is closed", function() mine:wait_until("list_job", {}, never) end)
  end)

  it("can be started, with a callback, and blocks where there is no loop", function()
    local job
    local handle = cfw:start("wait_job", JOB, function(answer) job = answer end, QUICK)
    assert.equal("Success", job.data.status)
    handle.cancel()
    local report
    cfw:start("stop_running_captures", { fw_instance_id = world.firewall_id }, function(got) report = got end)
    assert.equal(3, #report.stopped)
    expect.misuse("arguments must be a table, got string", function()
      cfw:start("stop_running_captures", "id", print)
    end)
    expect.misuse("expected a callback", function() cfw:start("wait_job", JOB) end)
  end)

  it("that was started can be cancelled, in a call and in a pause", function()
    local hosts = require "support.hosts"
    world:control("POST", "seed", { jobs = { { id = "long", reads = 1000000 } } })
    local ends = {}
    local began = core.now()
    huaweicloud.parallel {
      function()
        local paused = cfw:start("wait_job", "long", function(_, err) ends[1] = err end,
          { interval = 20, max_interval = 20 })
        hosts.sleep(0.1)
        world:control("POST", "faults", { delay = 20, match = "/v3/" })
        local in_flight = cfw:start("wait_job", "long", function(_, err) ends[2] = err end)
        hosts.sleep(0.1)
        paused.cancel()
        in_flight.cancel()
        hosts.sleep(0.05)
        -- What the callback does is no part of it.
        local over
        over = cfw:start("wait_job", JOB, function()
          over.cancel()
          ends[3] = cfw:list_job { job_id = JOB } or {}
        end, QUICK)
      end,
    }
    assert.is_true(core.now() - began < 10)
    expect.failure("cancelled", "wait_job: it was cancelled", nil, ends[1])
    expect.failure("cancelled", "list_job: it was cancelled", nil, ends[2])
    assert.equal("Success", ends[3].data.status)
  end)
end)
