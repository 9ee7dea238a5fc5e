--- The five documented operations against the emulator, as their documents say: requests, results, errors.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

describe("the five documented operations", function()
  local services, cfw, check, oms

  setup(function()
    services = emulator.start()
  end)

  teardown(function()
    services:stop()
  end)

  before_each(function()
    services:reset()
    cfw = assert(huaweicloud.cfw(services:options()))
    check = assert(huaweicloud.codeartscheck(services:options()))
    oms = assert(huaweicloud.oms(services:options()))
  end)

  after_each(function()
    cfw:close()
    check:close()
    oms:close()
  end)

  --- The one request that the services got since the reset.
  local function only_request()
    local requests = services:requests()
    assert.equal(1, #requests)
    return requests[1]
  end

  local function integer(value)
    assert.is_number(value)
    if math.type then
      assert.equal("integer", math.type(value))
    end
  end

  describe("list_capture_task", function()
    local arguments = {
      fw_instance_id = emulator.firewall_id, enterprise_project_id = "default", limit = 50, offset = 0,
    }

    it("sends the documented request", function()
      assert(cfw:list_capture_task(arguments))
      local request = only_request()
      assert.equal("GET", request.method)
      assert.equal("/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task?enterprise_project_id=default"
        .. "&fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4&limit=50&offset=0", request.request_uri)
    end)

    it("gives the documented answer, field by field", function()
      local page, info = assert(cfw:list_capture_task(arguments))
      assert.equal(200, info.status)
      assert.equal(50, page.data.limit)
      assert.equal(0, page.data.offset)
      assert.equal(5, page.data.total)
      integer(page.data.total)
      assert.same({
        capture_size = "--", created_date = "2024/06/04 11:23:50", dest_address = "2.2.2.2", dest_address_type = 0,
        dest_port = "", duration = 3, is_deleted = 0, max_packets = 100000, modified_date = "2024/06/04 11:23:50",
        name = "zhuabaotest", protocol = -1, remaining_days = 7, source_address = "1.1.1.1", source_address_type = 0,
        source_port = "", status = 2, task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209",
      }, page.data.records[1])
      integer(page.data.records[1].protocol)
    end)

    it("turns the pages", function()
      services:control("POST", "seed", { clear = true, capture_tasks_count = 2500 })
      local seen, pages = {}, 0
      repeat
        local page = assert(cfw:list_capture_task {
          fw_instance_id = emulator.firewall_id, limit = 1024, offset = #seen,
        }).data
        pages = pages + 1
        for _, task in ipairs(page.records) do
          seen[#seen + 1] = task.task_id
        end
      until #seen >= page.total
      assert.equal(3, pages)
      table.sort(seen)
      for i = 2, #seen do
        assert.is_true(seen[i - 1] < seen[i])
      end
      assert.equal(2500, #seen)
    end)

    it("gives an empty list for an offset beyond the end", function()
      local page = assert(cfw:list_capture_task { fw_instance_id = emulator.firewall_id, limit = 1, offset = 1000 })
      assert.same({}, page.data.records)
    end)

    it("gives the service's error for an unknown firewall", function()
      local page, err = cfw:list_capture_task { fw_instance_id = "no such firewall", limit = 1, offset = 0 }
      assert.is_nil(page)
      assert.equal("service", err.kind)
      assert.equal("list_capture_task", err.operation)
      assert.truthy(err.code:find "^CFW%.")
      assert.equal(32, #err.request_id)
    end)
  end)

  describe("cancel_capture_task", function()
    local task_id = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad"
    local arguments = { fw_instance_id = emulator.firewall_id, enterprise_project_id = "default", task_id = task_id }

    local function status_of(id)
      local page = assert(cfw:list_capture_task { fw_instance_id = emulator.firewall_id, limit = 50, offset = 0 })
      for _, task in ipairs(page.data.records) do
        if task.task_id == id then
          return task.status
        end
      end
    end

    it("sends the documented request", function()
      assert(cfw:cancel_capture_task(arguments))
      local request = only_request()
      assert.equal("POST", request.method)
      assert.equal("/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task/stop?enterprise_project_id=default"
        .. "&fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4", request.request_uri)
      assert.equal('{"task_id":"1dcddab3-7d79-4a56-9e67-4aa0962b98ad"}', request.body)
      assert.equal("application/json", request.headers["content-type"])
    end)

    it("gives the documented answer", function()
      assert.same({ data = { id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", name = "test" } },
        (assert(cfw:cancel_capture_task(arguments))))
    end)

    it("sends the same with body = {...}", function()
      assert(cfw:cancel_capture_task {
        fw_instance_id = emulator.firewall_id, enterprise_project_id = "default", body = { task_id = task_id },
      })
      assert.equal('{"task_id":"1dcddab3-7d79-4a56-9e67-4aa0962b98ad"}', only_request().body)
    end)

    it("takes a task from running over ending to stopped", function()
      assert.equal(2, status_of(task_id))
      assert(cfw:cancel_capture_task(arguments))
      assert.equal(5, status_of(task_id))
      assert.equal(4, status_of(task_id))
    end)

    it("gives the service's error for a task that is stopped already, and for none", function()
      for _, id in ipairs { "c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33", "no such task" } do
        local answer, err = cfw:cancel_capture_task { fw_instance_id = emulator.firewall_id, task_id = id }
        assert.is_nil(answer)
        assert.equal("service", err.kind)
        assert.equal(400, err.status)
        assert.is_false(err.retryable)
      end
    end)
  end)

  describe("list_job", function()
    local job_id = "f588ce71-e26c-400d-8981-f854355f6849"

    it("sends the documented request", function()
      assert(cfw:list_job { job_id = job_id })
      local request = only_request()
      assert.equal("GET", request.method)
      assert.equal("/v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/" .. job_id, request.request_uri)
      assert.is_nil(request.headers["content-type"])
    end)

    it("gives the documented example, whose times are integers where the table says string", function()
      services:control("POST", "seed", { clear = true, jobs = {
        { id = job_id, status = "Success", begin_time = 1641370501000, end_time = 1641370515000 },
      } })
      local job = assert(cfw:list_job { job_id = job_id })
      assert.same({
        data = { begin_time = 1641370501000, end_time = 1641370515000, id = job_id, status = "Success" },
      }, job)
      integer(job.data.begin_time)
      assert.equal("1641370501000", ("%d"):format(job.data.begin_time))
    end)

    it("follows a job from Running to Success, and another to Failed", function()
      for id, outcome in pairs { [job_id] = "Success", ["0f1e2d3c-4b5a-4697-8877-665544332211"] = "Failed" } do
        local seen = {}
        local job = assert(cfw:wait_until("list_job", { job_id = id }, function(answer)
          return answer.data.status ~= "Running"
        end, { interval = 0.01, timeout = 30, on_poll = function(answer)
          seen[#seen + 1] = answer.data.status
        end }))
        assert.equal(outcome, job.data.status)
        assert.equal("Running", seen[1])
      end
    end)

    it("has no end_time while the job runs", function()
      assert.is_nil(assert(cfw:list_job { job_id = job_id }).data.end_time)
    end)

    it("gives 404 for an unknown job", function()
      local job, err = cfw:list_job { job_id = "nothing" }
      assert.is_nil(job)
      assert.equal(404, err.status)
    end)
  end)

  describe("stop_task_by_id", function()
    local task_id = "2b31ed5200000000ebedb6e500000000"

    it("sends the documented request: a POST without a body", function()
      assert(check:stop_task_by_id { task_id = task_id })
      local request = only_request()
      assert.equal("POST", request.method)
      assert.equal("/v2/tasks/2b31ed5200000000ebedb6e500000000/stop", request.request_uri)
      assert.equal("0", request.headers["content-length"])
    end)

    it("gives {} for the documented body null", function()
      local result, info = check:stop_task_by_id { task_id = task_id }
      assert.same({}, result)
      assert.equal(200, info.status)
    end)

    it("works without a project id, and under the service's other name", function()
      local other = assert(huaweicloud.codecheck {
        endpoint = services.endpoint, credentials = { ak = services.ak, sk = services.sk },
      })
      assert.same({}, (assert(other:stop_task_by_id { task_id = task_id })))
      assert.is_nil(only_request().headers["x-project-id"])
      other:close()
    end)

    it("reads the documented 400 and 401", function()
      for status, body in pairs {
        [400] = { error_code = "CC.00000000", error_msg = "Network busy. Try again later." },
        [401] = { error_code = "CC.00000003", error_msg = "Authentication information expired." },
      } do
        services:control("POST", "faults", {
          count = 1, status = status,
          body = ('{ "error_code" : "%s", "error_msg" : "%s" }'):format(body.error_code, body.error_msg),
        })
        local result, err = check:stop_task_by_id { task_id = task_id }
        assert.is_nil(result)
        assert.equal("service", err.kind)
        assert.equal(status, err.status)
        assert.equal(body.error_code, err.code)
        assert.equal(body.error_msg, err.message)
        assert.is_false(err.retryable)
      end
    end)
  end)

  describe("stop_sync_task", function()
    local id = "0d146099-8cf4-437d-b6ef-88e043771c8b"

    it("sends the documented request", function()
      local documented = assert(huaweicloud.oms(services:options { project_id = emulator.other_project_id }))
      assert(documented:stop_sync_task { sync_task_id = id })
      local request = only_request()
      assert.equal("POST", request.method)
      assert.equal("/v2/2c0689c860ad4728a497c91ec0844383/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b/stop",
        request.request_uri)
      assert.equal("2c0689c860ad4728a497c91ec0844383", request.headers["x-project-id"])
      documented:close()
    end)

    it("gives {} for the empty body", function()
      local result, info = oms:stop_sync_task { sync_task_id = id }
      assert.same({}, result)
      assert.equal(200, info.status)
    end)

    it("takes a project of its own before the client's", function()
      assert(oms:stop_sync_task { sync_task_id = id, project_id = emulator.other_project_id })
      assert.truthy(only_request().request_uri:find(emulator.other_project_id, 1, true))
    end)

    it("gives the service's error for a task that is stopped", function()
      assert(oms:stop_sync_task { sync_task_id = id })
      local result, err = oms:stop_sync_task { sync_task_id = id }
      assert.is_nil(result)
      assert.equal("service", err.kind)
      assert.equal(400, err.status)
    end)

    it("reads the documented 400 and 403", function()
      for _, status in ipairs { 400, 403 } do
        services:control("POST", "faults", {
          count = 1, status = status, body = '{"error_msg":"no right to do it","error_code":"OMS.1050"}',
        })
        local _, err = oms:stop_sync_task { sync_task_id = id }
        assert.equal(status, err.status)
        assert.equal("OMS.1050", err.code)
        assert.equal("no right to do it", err.message)
      end
    end)
  end)

  it("work with a token instead of keys", function()
    local client = assert(huaweicloud.cfw(services:options { credentials = { token = "emulator-token" } }))
    assert(client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" })
    local request = only_request()
    assert.is_nil(request.headers.authorization)
    assert.is_nil(request.headers["x-sdk-date"])
    client:close()
  end)

  it("work with temporary keys", function()
    local client = assert(huaweicloud.cfw(services:options { credentials = {
      ak = "EMULATORTEMPKEY", sk = "emulator-temp-secret", security_token = "emulator-security-token",
    } }))
    assert(client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" })
    client:close()
  end)
end)
