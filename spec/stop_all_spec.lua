--- Stopping everything that runs: what is found, stopped, refused, left alone, and reported.

local cjson = require "cjson"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local RUNNING = {
  "1dcddab3-7d79-4a56-9e67-4aa0962b98ad", "24e6bb6d-d335-48fd-b9c7-bbaaa851d209",
  "7f0a9a52-3f0b-4c5e-8a55-0d1b6f2f9c11",
}

describe("stopping", function()
  local world, cfw, oms, FIREWALL

  setup(function()
    world = emulator.start()
    cfw = assert(huaweicloud.cfw(world:options()))
    oms = assert(huaweicloud.oms(world:options()))
    FIREWALL = { fw_instance_id = world.firewall_id }
  end)

  teardown(function()
    cfw:close()
    oms:close()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  local function ids(records, field)
    local found = {}
    for i, record in ipairs(records) do
      found[i] = record[field or "task_id"]
    end
    table.sort(found)
    return found
  end

  local function count(method)
    local number = 0
    for _, request in ipairs(world:requests()) do
      number = number + (request.method == method and 1 or 0)
    end
    return number
  end

  describe("all running captures", function()
    it("stops those that run, and no others", function()
      local report = assert(cfw:stop_running_captures(FIREWALL))
      assert.same(RUNNING, ids(report.stopped))
      assert.equal(3, report.found)
      assert.is_false(report.dry_run)
      assert.same({ {}, {}, {} }, { report.already, report.refused, report.skipped })
      assert.equal(3, count "POST")
      assert.equal(1, count "GET")
      for task in cfw:iterate("list_capture_task", FIREWALL) do
        assert.not_equal(2, task.status)
      end
      assert.same({ fw_instance_id = world.firewall_id }, FIREWALL)
      report = assert(cfw:stop_running_captures(FIREWALL))
      assert.equal(0, report.found)
      assert.same({}, report.stopped)
    end)

    it("passes the enterprise project on", function()
      assert(cfw:stop_running_captures { fw_instance_id = world.firewall_id, enterprise_project_id = "all" })
      for _, request in ipairs(world:requests()) do
        assert.truthy(request.request_uri:find("enterprise_project_id=all", 1, true), request.request_uri)
      end
    end)

    it("stops nothing in a dry run, and tells what it would", function()
      local report = assert(cfw:stop_running_captures(FIREWALL, { dry_run = true }))
      assert.same(RUNNING, ids(report.stopped))
      assert.equal(3, report.found)
      assert.is_true(report.dry_run)
      assert.equal(0, count "POST")
    end)

    it("leaves alone what the filter does not want", function()
      for _, dry_run in ipairs { true, false } do
        local report = assert(cfw:stop_running_captures(FIREWALL, { dry_run = dry_run, filter = function(task)
          return task.task_id:find "^24e6"
        end }))
        assert.equal(3, report.found)
        assert.same({ RUNNING[2] }, ids(report.stopped))
        assert.same({ RUNNING[1], RUNNING[3] }, ids(report.skipped))
      end
      assert.equal(1, count "POST")
      assert.same({ false, "enough" }, { pcall(cfw.stop_running_captures, cfw, FIREWALL,
        { filter = function() error("enough", 0) end }) })
    end)

    it("stops hundreds, from all pages, so many at once", function()
      world:control("POST", "seed", { clear = true, capture_tasks_count = 250 })
      local report = assert(cfw:stop_running_captures { fw_instance_id = world.firewall_id, limit = 100 })
      assert.equal(250, report.found)
      assert.equal(250, #report.stopped)
      world:control("POST", "seed", { clear = true, capture_tasks_count = 40 })
      world:control("DELETE", "requests")
      world:control("POST", "faults", { count = 40, delay = 0.02, match = "^POST " })
      report = assert(cfw:stop_running_captures(FIREWALL, { limit = 4 }))
      assert.equal(40, #report.stopped)
      local connections, number = {}, 0
      for _, request in ipairs(world:requests()) do
        if request.method == "POST" and not connections[request.connection] then
          connections[request.connection], number = true, number + 1
        end
      end
      assert.is_true(number <= 16, number)
    end)

    it("reports a refusal beside what was stopped", function()
      world:control("POST", "faults", { status = 403, match = "^POST " })
      local report = assert(cfw:stop_running_captures(FIREWALL, { limit = 1 }))
      assert.equal(2, #report.stopped)
      assert.equal(1, #report.refused)
      assert.equal(403, report.refused[1].error.status)
      assert.equal("service", report.refused[1].error.kind)
      assert.equal(2, report.refused[1].record.status)
      assert.same({}, report.already)
      local all = ids(report.stopped)
      all[#all + 1] = report.refused[1].record.task_id
      table.sort(all)
      assert.same(RUNNING, all)
    end)

    it("takes it for done when a task had ended by itself", function()
      -- The list shows two that run; by the time one of them is stopped it has ended.
      local function task(id, status)
        return { task_id = id, status = status, fw_instance_id = world.firewall_id }
      end
      world:control("POST", "seed", { clear = true, capture_tasks = { task("a", 2), task("b", 1) } })
      world:control("POST", "faults", { status = 200, match = "^GET ", body = cjson.encode {
        data = { total = 2, records = { task("a", 2), task("b", 2) } } } })
      local report = assert(cfw:stop_running_captures(FIREWALL))
      assert.equal(2, report.found)
      assert.same({ "a" }, ids(report.stopped))
      assert.same({ "b" }, ids(report.already))
      assert.same({}, report.refused)
      assert.equal(2, count "GET")
    end)

    it("keeps a refusal where it cannot look again", function()
      world:control("POST", "faults", { count = 3, status = 400, match = "^POST " })
      world:control("POST", "faults", { status = 200, match = "^GET ", body = cjson.encode {
        data = { total = 1, records = { { task_id = "a", status = 2 } } } } })
      world:control("POST", "faults", { status = 500, match = "^GET " })
      local report = assert(cfw:stop_running_captures(FIREWALL))
      assert.equal(1, #report.refused)
    end)

    it("is an error only when the list cannot be read", function()
      world:control("POST", "faults", { status = 500, match = "^GET " })
      expect.failure("service", "", cfw:stop_running_captures(FIREWALL))
      expect.refused("list_capture_task: fw_instance_id: is missing", cfw:stop_running_captures {})
      expect.refused("list_capture_task: fw_instance_id: is missing", cfw:stop_running_captures())
      expect.refused("unknown argument", cfw:stop_running_captures { firewall = "f" })
      assert.equal(0, count "POST")
    end)

    it("refuses options that it does not know or cannot use", function()
      for words, opts in pairs {
        ['unknown option "dryrun" (did you mean "dry_run"?)'] = { dryrun = true },
        ["option dry_run: expected boolean, got number"] = { dry_run = 1 },
        ["option filter: expected function, got string"] = { filter = "name" },
        ["option limit: must be a whole number from 1"] = { limit = 0 },
        ["option timeout: expected a number of seconds"] = { timeout = "1" },
      } do
        expect.refused("stop_running_captures: " .. words, cfw:stop_running_captures(FIREWALL, opts))
      end
      assert.same({}, world:requests())
      expect.misuse("arguments must be a table, got string", function() cfw:stop_running_captures "f" end)
      expect.misuse("call options must be a table", function() cfw:stop_running_captures({}, true) end)
    end)

    it("takes the options of a call, for each", function()
      assert(cfw:stop_running_captures(FIREWALL, { headers = { ["X-Told"] = "yes" } }))
      for _, request in ipairs(world:requests()) do
        assert.equal("yes", request.headers["x-told"])
      end
      world:control("POST", "faults",
        { count = 3, status = 429, match = "^POST ", headers = { ["Retry-After"] = "0" } })
      world:control("POST", "seed", { capture_tasks = { { task_id = "again", status = 2,
        fw_instance_id = world.firewall_id } } })
      assert.equal(1, #assert(cfw:stop_running_captures(FIREWALL, { retries = 3 })).stopped)
    end)

    it("reports what was cancelled when its client is closed meanwhile", function()
      local mine = assert(huaweicloud.cfw(world:options()))
      world:control("POST", "faults", { count = 3, delay = 20, match = "^POST " })
      local report
      local _, failed = huaweicloud.parallel {
        function()
          report = mine:stop_running_captures(FIREWALL, { limit = 2 })
          return report
        end,
        function()
          require("support.hosts").sleep(0.1)
          mine:close()
          return true
        end,
      }
      assert.equal(0, failed)
      assert.equal(3, #report.refused)
      for _, one in ipairs(report.refused) do
        assert.equal("cancelled", one.error.kind)
      end
    end)
  end)

  describe("all synchronizations", function()
    it("stops those of the client's project, or of another one", function()
      local report = assert(oms:stop_all_sync_tasks())
      assert.same({ "0d146099-8cf4-437d-b6ef-88e043771c8b" }, ids(report.stopped, "sync_task_id"))
      assert.equal(1, report.found)
      assert.truthy(world:requests()[1].request_uri:find("status=SYNCHRONIZING", 1, true))
      assert.equal(0, assert(oms:stop_all_sync_tasks {}).found)
      report = assert(oms:stop_all_sync_tasks { project_id = world.other_project_id })
      assert.equal(1, #report.stopped)
      for sync in oms:iterate "list_sync_tasks" do
        assert.equal("STOPPED", sync.status)
      end
    end)

    it("tells in a dry run what it would stop", function()
      local report = assert(oms:stop_all_sync_tasks({}, { dry_run = true }))
      assert.equal(1, #report.stopped)
      assert.equal(0, count "POST")
    end)
  end)
end)
