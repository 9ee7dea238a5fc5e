--- What the emulator remembers: records are made, found, changed and removed, and move on when they are looked at.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

local FIREWALL, OBJECT = emulator.firewall_id, emulator.object_id

describe("the emulator remembers", function()
  local world, cfw, check, oms

  setup(function()
    world = emulator.start()
    cfw = assert(huaweicloud.cfw(world:options()))
    local shared = world.endpoint:gsub("127%.0%.0%.1", "codeartscheck.localhost") -- its list has the path of another
    check = assert(huaweicloud.codeartscheck(world:options { endpoint = shared }))
    oms = assert(huaweicloud.oms(world:options()))
  end)

  teardown(function()
    cfw:close()
    check:close()
    oms:close()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  local function fails(code, result, err)
    assert.is_nil(result)
    assert.equal("service", err.kind, tostring(err))
    assert.equal(code, err.code)
    assert.equal(400, err.status)
  end

  --- The values of one field of the records.
  local function column(records, name)
    local values = {}
    for i, record in ipairs(records) do
      values[i] = record[name]
    end
    return values
  end

  describe("capture tasks:", function()
    local STOPPED, RUNNING = "c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33", "24e6bb6d-d335-48fd-b9c7-bbaaa851d209"

    local function names()
      local page = assert(cfw:list_capture_task { fw_instance_id = FIREWALL, limit = 50, offset = 0 }).data
      assert.equal(#page.records, page.total)
      return column(page.records, "name")
    end

    it("deleted ones are gone", function()
      assert.same({ "zhuabaotest", "dns-out", "web-in", "finished", "stopped-before" }, names())
      assert.same({ id = FIREWALL, name = "test" }, assert(cfw:delete_capture_task {
        fw_instance_id = FIREWALL, task_ids = { "b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22" },
      }).data)
      assert.same({ "zhuabaotest", "dns-out", "web-in", "stopped-before" }, names())
    end)

    it("none is deleted where one is unknown or runs", function()
      fails("CFW.00200016", cfw:delete_capture_task { fw_instance_id = FIREWALL, task_ids = { STOPPED, RUNNING } })
      fails("CFW.00200005", cfw:delete_capture_task { fw_instance_id = FIREWALL, task_ids = { STOPPED, "x" } })
      assert.equal(5, #names())
    end)

    it("only those that captured something have a result", function()
      local data = assert(cfw:list_capture_result { fw_instance_id = FIREWALL, task_id = STOPPED }).data
      assert.equal("stopped-before.pcap", data.file_list[1].file_name)
      fails("CFW.00200016", cfw:list_capture_result { fw_instance_id = FIREWALL, task_id = RUNNING })
      fails("CFW.00200005", cfw:list_capture_result { fw_instance_id = FIREWALL, task_id = "x" })
    end)
  end)

  describe("firewalls:", function()
    it("a new one is there when its job has succeeded, and protects an object of its own", function()
      local job_id = assert(cfw:create_firewall {
        name = "second", flavor = { version = "Standard" },
        charge_info = { charge_mode = "postPaid", is_auto_renew = false, is_auto_pay = true },
      }).job_id
      local wanted = { service_type = 0, limit = 10, offset = 0, name = "second" }
      assert.equal(0, assert(cfw:list_firewall_detail(wanted)).data.total)
      repeat
        local status = assert(cfw:list_job { job_id = job_id }).data.status
      until status == "Success"
      local firewall = assert(cfw:list_firewall_detail(wanted)).data.records[1]
      local object_id = firewall.protect_objects[1].object_id
      assert.equal(0, assert(cfw:list_address_sets { object_id = object_id, limit = 1, offset = 0 }).data.total)
    end)
  end)

  describe("address sets:", function()
    local OFFICES = "8773c082-2a6c-4529-939a-edc28ef1a67c"

    local function sets(more)
      local arguments = { object_id = OBJECT, limit = 10, offset = 0 }
      for name, value in pairs(more or {}) do
        arguments[name] = value
      end
      return column(assert(cfw:list_address_sets(arguments)).data.records, "name")
    end

    local function items(set_id, more)
      local arguments = { set_id = set_id, limit = 10, offset = 0 }
      for name, value in pairs(more or {}) do
        arguments[name] = value
      end
      return column(assert(cfw:list_address_items(arguments)).data.records, "address")
    end

    it("are added, found, changed and deleted", function()
      local data = assert(cfw:add_address_set { object_id = OBJECT, name = "中文 &", description = "d" }).data
      assert.equal("中文 &", data.name)
      assert.same({ "offices", "中文 &" }, sets())
      assert.same({ "中文 &" }, sets { key_word = "文" })
      assert.same({ "offices" }, sets { address = "192.0.2.11" })
      assert.same({ "中文 &" }, sets { offset = 1 })
      assert(cfw:update_address_set { set_id = data.id, name = "new" })
      local detail = assert(cfw:list_address_set_detail { set_id = data.id }).data
      assert.equal("new", detail.name)
      assert.equal("d", detail.description)
      assert.equal("new", assert(cfw:delete_address_set { set_id = data.id }).data.name)
      assert.same({ "offices" }, sets())
    end)

    it("are deleted together, or not at all", function()
      local id = assert(cfw:add_address_set { object_id = OBJECT, name = "b" }).data.id
      fails("CFW.00200005", cfw:batch_delete_address_sets { object_id = OBJECT, set_ids = { id, "x" } })
      fails("CFW.00200005", cfw:batch_delete_address_sets { object_id = "x", set_ids = { id } })
      assert.equal(2, #sets())
      assert.same({ { id = OFFICES, name = "offices" }, { id = id, name = "b" } },
        assert(cfw:batch_delete_address_sets { object_id = OBJECT, set_ids = { OFFICES, id } }).data)
      assert.same({}, sets())
      fails("CFW.00200005", cfw:list_address_items { set_id = OFFICES, limit = 1, offset = 0 })
    end)

    it("hold addresses that are added, found and deleted", function()
      local added = assert(cfw:add_address_item { set_id = OFFICES, address_items = {
        { address = "::1", description = "third floor" }, { address = "192.0.2.12" },
      } }).data.items
      assert.same({ "192.0.2.10", "192.0.2.11", "::1", "192.0.2.12" }, items(OFFICES))
      assert.same({ "::1" }, items(OFFICES, { key_word = "third" }))
      assert.same({ "192.0.2.12" }, items(OFFICES, { address = "192.0.2.12" }))
      assert.equal("::1", assert(cfw:delete_address_item { item_id = added[1].id }).data.name)
      fails("CFW.00200005", cfw:delete_address_item { item_id = added[1].id })
      fails("CFW.00200005", cfw:batch_delete_address_items { set_id = "x", address_item_ids = { added[2].id } })
      assert.same({ added[2].id },
        assert(cfw:batch_delete_address_items { set_id = OFFICES, address_item_ids = { added[2].id } }).data)
      assert.same({ "192.0.2.10", "192.0.2.11" }, items(OFFICES))
    end)

    it("are not where they were not made", function()
      for name, arguments in pairs {
        add_address_set = { object_id = "x", name = "n" },
        list_address_sets = { object_id = "x", limit = 1, offset = 0 },
        list_address_set_detail = { set_id = "x" },
        update_address_set = { set_id = "x", name = "n" },
        delete_address_set = { set_id = "x" },
        add_address_item = { set_id = "x", address_items = {} },
        delete_address_item = { item_id = "x" },
      } do
        fails("CFW.00200005", cfw[name](cfw, arguments))
      end
    end)
  end)

  describe("black and white lists:", function()
    local function addresses(list_type, more)
      local arguments = { object_id = OBJECT, list_type = list_type, limit = 10, offset = 0 }
      for name, value in pairs(more or {}) do
        arguments[name] = value
      end
      return column(assert(cfw:list_black_white_lists(arguments)).data.records, "address")
    end

    local entry = {
      object_id = OBJECT, list_type = 5, direction = 0, address_type = 0, address = "10.0.0.1", protocol = 6,
      port = "22",
    }

    it("entries are added, found, changed and deleted", function()
      local data = assert(cfw:add_black_white_list(entry)).data
      assert.equal("10.0.0.1", data.name)
      assert.same({ "203.0.113.9", "10.0.0.1" }, addresses(5))
      assert.same({ "198.51.100.7" }, addresses(4))
      assert.same({ "10.0.0.1" }, addresses(5, { port = "22" }))
      assert(cfw:update_black_white_list { list_id = data.id, address = "10.0.0.2" })
      assert.same({ "10.0.0.2" }, addresses(5, { address = "10.0.0.2" }))
      assert(cfw:delete_black_white_list { list_id = data.id })
      fails("CFW.00200005", cfw:delete_black_white_list { list_id = data.id })
      fails("CFW.00200005", cfw:update_black_white_list { list_id = data.id, address = "10.0.0.2" })
      assert.same({ "203.0.113.9" }, addresses(5))
    end)

    it("many are added and deleted at once", function()
      local items = {}
      for i, address in ipairs { "10.0.0.1", "10.0.0.2", "10.0.0.1" } do
        items[i] = { address = address, direction = 0, protocol = 6 }
      end
      local data = assert(cfw:batch_create_black_white_list {
        object_id = OBJECT, list_type = 4, list_items = items,
      }).data
      assert.same({ "10.0.0.1", "10.0.0.2" }, column(data.success_list, "address"))
      assert.same({ "10.0.0.1" }, column(data.duplicated_list, "address"))
      assert.same({}, data.failed_list)
      local records = assert(cfw:list_black_white_lists {
        object_id = OBJECT, list_type = 4, limit = 10, offset = 1,
      }).data.records
      local ids = column(records, "list_id")
      fails("CFW.00200005", cfw:batch_delete_black_white_lists { object_id = OBJECT, list_type = 5, list_ids = ids })
      assert.same(ids,
        assert(cfw:batch_delete_black_white_lists { object_id = OBJECT, list_type = 4, list_ids = ids }).data)
      assert.same({ "198.51.100.7" }, addresses(4))
    end)
  end)

  describe("migration tasks:", function()
    local IDS = { running = 104219846516001, stopped = 104219846516002, succeeded = 104219846516003,
      failed = 104219846516004 }

    local function show(id)
      local task = assert(oms:show_task { task_id = id })
      return task.status, task.progress
    end

    local function names(arguments)
      local page = assert(oms:list_tasks(arguments))
      return column(page.tasks, "name"), page.count
    end

    it("a new one waits, runs and succeeds, and its progress grows", function()
      local created = assert(oms:create_task {
        src_node = { bucket = "from", object_key = { "a/" } },
        dst_node = { ak = "a", sk = "s", region = "cn-north-4", bucket = "to" }, description = "d",
      })
      assert.equal("integer", math.type and math.type(created.id) or "integer")
      assert.same({ created.task_name }, (names { status = 1 }))
      local seen, last = {}, -1
      repeat
        local status, progress = show(created.id)
        assert.is_true(progress > last or progress == 1)
        seen[#seen + 1], last = status, progress
      until status == 5
      assert.same({ 2, 2, 2, 5 }, seen)
      assert.equal(1, last)
      local task = assert(oms:show_task { task_id = created.id })
      assert.equal("from", task.src_node.bucket)
      assert.same({ "a/" }, task.src_node.object_key)
      assert.equal("d", task.description)
    end)

    it("are listed by status, name, group and page", function()
      world:control("POST", "seed", { tasks = { { id = 7, name = "in a group", group_id = "g" } } })
      local all, count = names()
      assert.same({ "running", "stopped", "succeeded", "failed", "in a group" }, all)
      assert.equal(5, count)
      assert.same({ "succeeded" }, (names { status = 5 }))
      assert.same({ "stopped" }, (names { task_name = "topp" }))
      assert.same({ "in a group" }, (names { group_id = "g" }))
      all, count = names { limit = 2, offset = 1 }
      assert.same({ "stopped", "succeeded" }, all)
      assert.equal(5, count)
    end)

    it("stop over pausing, and start again", function()
      assert(oms:stop_task { task_id = IDS.running })
      assert.equal(7, (show(IDS.running)))
      assert.equal(3, (show(IDS.running)))
      fails("OMS.0066", oms:stop_task { task_id = IDS.running })
      assert(oms:start_task { task_id = IDS.running, dst_ak = "a", dst_sk = "s" })
      fails("OMS.0066", oms:start_task { task_id = IDS.running, dst_ak = "a", dst_sk = "s" })
      assert.equal(2, (show(IDS.running)))
    end)

    it("one that failed is retried", function()
      assert(oms:start_task { task_id = IDS.failed, dst_ak = "a", dst_sk = "s" })
      assert.same({ "failed" }, (names { status = 6 }))
      repeat
        local status = show(IDS.failed)
      until status ~= 2
      assert.equal(5, (show(IDS.failed)))
    end)

    it("end as a seed orders", function()
      world:control("POST", "seed", { tasks = { { id = 7, reads = 1, outcome = 4 } } })
      assert.equal(4, (show(7)))
      assert.equal(4, (show(7)))
    end)

    it("are deleted when they rest", function()
      fails("OMS.0066", oms:delete_task { task_id = IDS.running })
      assert(oms:delete_task { task_id = IDS.stopped })
      fails("OMS.1009", oms:delete_task { task_id = IDS.stopped })
      fails("OMS.1009", oms:show_task { task_id = IDS.stopped })
      assert.equal(3, #names())
    end)

    it("take another bandwidth policy, alone or together", function()
      local policy = { { start = "00:00", ["end"] = "06:00", max_bandwidth = 1048576 } }
      assert(oms:update_bandwidth_policy { task_id = IDS.running, bandwidth_policy = policy })
      assert.same(policy, assert(oms:show_task { task_id = IDS.running }).bandwidth_policy)
      fails("OMS.0066", oms:update_bandwidth_policy { task_id = IDS.succeeded, bandwidth_policy = policy })
      fails("OMS.1009", oms:batch_update_tasks { ids = { IDS.running, 1 }, bandwidth_policy = {} })
      assert(oms:batch_update_tasks {
        ids = { IDS.running, IDS.stopped }, bandwidth_policy = {}, task_priority = "HIGH",
      })
      for _, id in ipairs { IDS.running, IDS.stopped } do
        local task = assert(oms:show_task { task_id = id })
        assert.same({}, task.bandwidth_policy)
        assert.equal("HIGH", task.task_priority)
      end
    end)
  end)

  describe("groups of migration tasks:", function()
    local MONITORED, PAUSED, FAILED = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a01", "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a02",
      "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a03"

    local function status_of(id)
      return assert(oms:show_task_group { group_id = id }).status
    end

    it("a new one is created, monitored and complete", function()
      local id = assert(oms:create_task_group {
        src_node = { bucket = "from" }, dst_node = { ak = "a", sk = "s", region = "cn-north-4", bucket = "to" },
      }).group_id
      local seen = {}
      repeat
        seen[#seen + 1] = status_of(id)
      until seen[#seen] == 6
      assert.same({ 1, 2, 2, 2, 6 }, seen)
      assert.equal(4, assert(oms:show_task_group { group_id = id }).complete_task_num)
      local page = assert(oms:list_task_group { status = 6 })
      assert.same({ id }, column(page.taskgroups, "group_id"))
      assert.equal(4, assert(oms:list_task_group()).count)
    end)

    it("stop, start and are retried", function()
      assert(oms:stop_task_group { group_id = MONITORED })
      assert.equal(7, status_of(MONITORED))
      assert.equal(3, status_of(MONITORED))
      assert(oms:start_task_group { group_id = MONITORED, dst_ak = "a", dst_sk = "s" })
      assert.equal(2, status_of(MONITORED))
      assert(oms:retry_task_group { group_id = FAILED })
      repeat
        local status = status_of(FAILED)
      until status ~= 2
      assert.equal(6, status_of(FAILED))
      fails("OMS.0066", oms:stop_task_group { group_id = PAUSED })
      fails("OMS.0066", oms:retry_task_group { group_id = PAUSED })
      fails("OMS.0066", oms:start_task_group { group_id = FAILED, dst_ak = "a", dst_sk = "s" })
      fails("OMS.1009", oms:stop_task_group { group_id = "x" })
    end)

    it("take another bandwidth policy, and are deleted when they rest", function()
      local policy = { { start = "00:00", ["end"] = "06:00", max_bandwidth = 1048576 } }
      assert(oms:update_task_group { group_id = PAUSED, bandwidth_policy = policy })
      assert.same(policy, assert(oms:show_task_group { group_id = PAUSED }).bandwidth_policy)
      fails("OMS.0066", oms:delete_task_group { group_id = MONITORED })
      assert(oms:delete_task_group { group_id = PAUSED })
      fails("OMS.1009", oms:show_task_group { group_id = PAUSED })
    end)
  end)

  describe("synchronisation tasks:", function()
    local RUNNING, STOPPED = "0d146099-8cf4-437d-b6ef-88e043771c8b", "31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d"

    it("are deleted when they have stopped", function()
      fails("OMS.0066", oms:delete_sync_task { sync_task_id = RUNNING })
      assert(oms:delete_sync_task { sync_task_id = STOPPED })
      fails("OMS.1009", oms:delete_sync_task { sync_task_id = STOPPED })
      assert.same({ RUNNING }, column(assert(oms:list_sync_tasks {}).tasks, "sync_task_id"))
    end)

    it("are what events and statistics are of", function()
      assert(oms:create_sync_events { sync_task_id = RUNNING, object_keys = { "a" } })
      fails("OMS.1009", oms:create_sync_events { sync_task_id = "x", object_keys = { "a" } })
      local wanted = { sync_task_id = RUNNING, data_type = "SIZE", start_time = 1, end_time = 2 }
      assert.equal(RUNNING, assert(oms:list_sync_task_statistic(wanted)).sync_task_id)
      wanted.sync_task_id = "x"
      fails("OMS.1009", oms:list_sync_task_statistic(wanted))
    end)
  end)

  describe("check tasks:", function()
    it("are created, listed, run and deleted", function()
      local id = assert(check:create_task {
        git_url = "https://example.com/a.git", git_branch = "main", language = { "lua" },
      }).task_id
      local page = assert(check:show_task_list_by_project_id { limit = 1, offset = 2 })
      assert.equal(3, page.total)
      assert.same({ id }, column(page.tasks, "task_id"))
      assert.equal("https://example.com/a.git", page.tasks[1].git_url)
      assert(check:run_task { task_id = id })
      assert.equal(0, assert(check:show_progress_detail { task_id = id }).task_status)
      assert(check:delete_task { task_id = id })
      fails("CC.00000000", check:delete_task { task_id = id })
      fails("CC.00000000", check:show_progress_detail { task_id = id })
      assert.equal(2, assert(check:show_task_list_by_project_id {}).total)
    end)
  end)

  it("only until a reset", function()
    assert(oms:delete_task { task_id = 104219846516002 })
    assert(cfw:add_address_set { object_id = OBJECT, name = "n" })
    world:reset()
    assert.equal(4, assert(oms:list_tasks()).count)
    assert.equal(1, assert(cfw:list_address_sets { object_id = OBJECT, limit = 10, offset = 0 }).data.total)
  end)

  it("what seeds add", function()
    world:control("POST", "seed", { clear = true,
      firewalls = { { fw_instance_id = "f", object_id = "o" } },
      address_sets = { { set_id = "s", object_id = "o", name = "seeded" } },
      address_items = { { item_id = "i", set_id = "s", address = "::2" } },
      black_white_lists = { { list_id = "l", object_id = "o", list_type = 5, address = "::3" } },
      tasks = { { id = 5, status = 3 } }, task_groups = { { group_id = "g", status = 3 } },
      check_tasks = { { task_id = "c", git_branch = "b" } },
    })
    assert.equal("seeded", assert(cfw:list_address_set_detail { set_id = "s" }).data.name)
    assert.equal("::2",
      assert(cfw:list_address_items { set_id = "s", limit = 1, offset = 0 }).data.records[1].address)
    assert.equal("::3", assert(cfw:list_black_white_lists {
      object_id = "o", list_type = 5, limit = 1, offset = 0,
    }).data.records[1].address)
    assert.equal(3, assert(oms:show_task { task_id = 5 }).status)
    assert.equal(3, assert(oms:show_task_group { group_id = "g" }).status)
    assert.equal("b", assert(check:show_task_list_by_project_id {}).tasks[1].git_branch)
    for text, seed in pairs {
      ["tasks[1].id must be a whole number"] = { tasks = { { id = "5" } } },
      ["tasks[1].status must be one of 1, 2"] = { tasks = { { id = 5, status = 9 } } },
      ["address_items[1] needs set_id"] = { address_items = { { item_id = "i" } } },
      ["settings.download_bytes must be a whole number"] = { settings = { download_bytes = -1 } },
    } do
      local _, err = world.control_client:request { method = "POST", path = "/_emulator/seed", body = seed }
      assert.truthy(err.body:find(text, 1, true), err.body)
    end
  end)
end)
