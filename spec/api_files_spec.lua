--- The api files: what they say of the documented operations, and what they say of each.

describe("the api files", function()
  local services, path

  -- The field of that name among parameters or fields.
  local function named(list, name)
    for _, item in ipairs(list) do
      if item.name == name then return item end
    end
    error("no " .. name)
  end

  local function operation(service, name)
    return named(services[service].operations, name)
  end

  -- All that is said of parameters or fields but the summary, in order.
  local function facts(fields)
    local lines = {}
    for i, f in ipairs(fields) do
      local node, words = f.type, { f.name, f.place }
      while node.item do
        words[#words + 1] = node.kind
        node = node.item
      end
      words[#words + 1] = node.name or node.kind
      if f.int64 then words[#words + 1] = "int64" end
      if f.required then words[#words + 1] = "required" end
      if f.min or f.max then words[#words + 1] = ("%s..%s"):format(f.min or "", f.max or "") end
      if f.values then words[#words + 1] = table.concat(f.values, "|") end
      lines[i] = table.concat(words, " ")
    end
    return lines
  end

  local function type_facts(service, name)
    return facts(named(services[service].types, name).fields)
  end

  setup(function()
    path = package.path
    package.path = "tools/?.lua;" .. path
    local read = require "api.read"
    services = {}
    for _, service in ipairs(assert(read.files { "api/cfw.lua", "api/codeartscheck.lua", "api/oms.lua" })) do
      services[service.name] = service
    end
  end)

  teardown(function()
    package.path = path
    package.loaded["api.read"] = nil
  end)

  it("list the services, their aliases and their regions", function()
    assert.equal("Cloud Firewall", services.cfw.title)
    assert.same({}, services.cfw.aliases)
    assert.same({ "codecheck" }, services.codeartscheck.aliases)
    assert.same({ 28, 8, 21 }, { #services.cfw.regions, #services.codeartscheck.regions, #services.oms.regions })
    local hosts = { cfw = "cfw", oms = "oms", codeartscheck = "codearts-check" }
    for name, service in pairs(services) do
      for _, region in ipairs(service.regions) do
        local domain = region.id:find("^eu%-west%-101$") and "eu" or "com"
        local host = ("https://%s.%s.myhuaweicloud."):format(hosts[name], region.id)
        assert.equal(host .. domain, region.endpoints[1])
        if region.endpoints[2] then assert.equal(host .. "cn", region.endpoints[2]) end
      end
    end
  end)

  it("say of cancel_capture_task what its document says", function()
    local op = operation("cfw", "cancel_capture_task")
    assert.same({ "POST", "/v1/{project_id}/capture-task/stop" }, { op.method, op.path })
    assert.same({ "fw_instance_id query string required", "enterprise_project_id query string" }, facts(op.params))
    assert.equal("CancelCaptureTaskDto", op.body.name)
    assert.same({ "task_id body string required" }, type_facts("cfw", op.body.name))
    assert.same({ "data body CaptureTaskId" }, type_facts("cfw", op.response.name))
    assert.same({ "id body string", "name body string" }, type_facts("cfw", "CaptureTaskId"))
  end)

  it("say of list_capture_task what its document says", function()
    local op = operation("cfw", "list_capture_task")
    assert.same({ "GET", "/v1/{project_id}/capture-task" }, { op.method, op.path })
    assert.same({
      "enterprise_project_id query string",
      "fw_instance_id query string required",
      "limit query integer required 1..1024",
      "offset query integer required 0..",
    }, facts(op.params))
    assert.is_nil(op.body)
    assert.same({ "data body HttpQueryCaptureTaskResponseData" }, type_facts("cfw", op.response.name))
    assert.same({
      "limit body integer 1..1024", "offset body integer 0..", "total body integer int64",
      "records body list CaptureTaskVO",
    }, type_facts("cfw", "HttpQueryCaptureTaskResponseData"))
    assert.same({
      "capture_size body string", "created_date body string", "dest_address body string",
      "dest_address_type body integer", "dest_port body string", "duration body integer", "is_deleted body integer",
      "max_packets body integer", "modified_date body string", "name body string", "protocol body integer",
      "remaining_days body integer", "source_address body string", "source_address_type body integer",
      "source_port body string", "status body integer", "task_id body string",
    }, type_facts("cfw", "CaptureTaskVO"))
  end)

  it("say of list_job what its document says", function()
    local op = operation("cfw", "list_job")
    assert.same({ "GET", "/v3/{project_id}/jobs/{job_id}" }, { op.method, op.path })
    assert.same({ "job_id path string required" }, facts(op.params))
    assert.same({ "data body GetCreateFirewallJobResponseData" }, type_facts("cfw", op.response.name))
    assert.same({
      "id body string", "status body string Running|Success|Failed", "begin_time body string", "end_time body string",
    }, type_facts("cfw", "GetCreateFirewallJobResponseData"))
  end)

  it("say of stop_sync_task what its document says", function()
    local op = operation("oms", "stop_sync_task")
    assert.same({ "POST", "/v2/{project_id}/sync-tasks/{sync_task_id}/stop" }, { op.method, op.path })
    assert.same({ "project_id path string 1..1024", "sync_task_id path string required 0..255" }, facts(op.params))
    assert.is_nil(op.body)
    assert.same({}, type_facts("oms", op.response.name))
  end)

  it("say of stop_task_by_id what its document says", function()
    local op = operation("codeartscheck", "stop_task_by_id")
    assert.same({ "POST", "/v2/tasks/{task_id}/stop" }, { op.method, op.path })
    assert.same({ "task_id path string required" }, facts(op.params))
    assert.is_nil(op.body)
    assert.same({}, type_facts("codeartscheck", op.response.name))
  end)

  it("say how every list is paged", function()
    local unpaged = {}
    for _, service in pairs(services) do
      for _, op in ipairs(service.operations) do
        local limit
        for _, f in ipairs(op.params) do limit = limit or f.name == "limit" end
        if limit and not op.pages then unpaged[#unpaged + 1] = op.name end
      end
    end
    assert.same({}, unpaged)
    assert.same({ records = "data.records", total = "data.total", limit = "limit", offset = "offset" },
      operation("cfw", "list_capture_task").pages)
    assert.same({ records = "data.records", total = "data.total", limit = "limit", offset = "offset",
      last = "log_id=log_id next_date=event_time,hit_time,end_time" }, operation("cfw", "list_logs").pages)
  end)

  it("say in a line what each operation and each parameter is", function()
    for _, service in pairs(services) do
      for _, op in ipairs(service.operations) do
        assert.truthy(op.summary, op.name)
        for _, f in ipairs(op.params) do assert.truthy(f.summary, op.name .. " " .. f.name) end
      end
    end
  end)
end)
