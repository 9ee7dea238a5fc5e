--- Lists that the emulator makes up, page by page, and the downloads it makes: as many as a seed orders.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"
local nginx = require "support.nginx"

package.path = "tools/?.lua;" .. package.path
local read = require "api.read"
local sample = require "api.sample"

local MOST_RECORDS = 10000

local services = assert(read.files { "api/cfw.lua", "api/oms.lua", "api/codeartscheck.lua" })

describe("the emulator's", function()
  local world
  local clients = {}

  setup(function()
    world = emulator.start()
    for _, service in ipairs(services) do
      local endpoint = world.endpoint:gsub("127%.0%.0%.1", service.name .. ".localhost")
      clients[service.name] = assert(huaweicloud.client(service.name, world:options { endpoint = endpoint }))
    end
  end)

  teardown(function()
    for _, client in pairs(clients) do
      client:close()
    end
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  local function order(lists)
    world:control("POST", "seed", { lists = lists })
  end

  local function field(result, path)
    for name in path:gmatch "[^.]+" do
      result = result[name]
    end
    return result
  end

  --- Reads the pages of an operation to their end, as its `pages` in api/ say. Gives all records and the totals seen.
  local function read_pages(service, operation, limit, given)
    local client, pages = clients[service.name], operation.pages
    local arguments = sample.arguments(service, operation)
    for name, value in pairs(given or {}) do
      arguments[name] = value
    end
    local records, totals = {}, {}
    arguments[pages.limit] = limit or 100
    repeat
      if pages.offset then
        arguments[pages.offset] = #records
      end
      local result = assert(client[operation.name](client, arguments))
      local page = field(result, pages.records)
      for _, record in ipairs(page) do
        records[#records + 1] = record
      end
      assert(#records <= MOST_RECORDS, "the list has no end")
      totals[#totals + 1] = pages.total and field(result, pages.total)
      local following = pages.next and field(result, pages.next)
      if pages.marker then
        arguments[pages.marker] = following
      end
      if pages.more then
        assert.equal(following ~= nil, field(result, pages.more))
      end
    until #page == 0 or (pages.marker and not following)
    return records, totals
  end

  local function operation_of(service_name, name)
    for _, service in ipairs(services) do
      for _, operation in ipairs(service.operations) do
        if service.name == service_name and operation.name == name then
          return service, operation
        end
      end
    end
  end

  --- A text that tells a record from others.
  local function flat(record)
    local parts = {}
    for name, value in pairs(record) do
      parts[#parts + 1] = name .. "=" .. (type(value) == "table" and flat(value) or tostring(value))
    end
    table.sort(parts)
    return table.concat(parts, ";")
  end

  describe("list", function()
    for _, service in ipairs(services) do
      for _, operation in ipairs(service.operations) do
        if operation.pages then
          it(("%s %s has the ordered number of different records"):format(service.name, operation.name), function()
            order { [operation.name] = 7 }
            local records, totals = read_pages(service, operation, 3)
            assert.equal(7, #records)
            assert.equal(operation.pages.total and 7 or nil, totals[1])
            local seen = {}
            for _, record in ipairs(records) do
              local text = flat(record)
              assert.is_true(not seen[text] or operation.name == "show_anti_virus_rule", text) -- two small numbers
              seen[text] = true
            end
          end)
        end
      end
    end

    it("has 10,000 records in pages of 100", function()
      order { list_service_sets = 10000 }
      local service, operation = operation_of("cfw", "list_service_sets")
      local records, totals = read_pages(service, operation, 100)
      assert.equal(10000, #records)
      assert.equal(10000, totals[1])
      assert.equal("00000000-0000-4000-8000-000000010000", records[10000].set_id)
    end)

    it("goes before what is remembered", function()
      order { list_capture_task = 3, list_tasks = 200 }
      assert.equal(3, #read_pages(operation_of("cfw", "list_capture_task")))
      local service, operation = operation_of("oms", "list_tasks")
      assert.equal(200, #read_pages(service, operation, 150))
    end)

    it("has shorter pages than asked for", function()
      order { list_acl_rules = { total = 20, short = 7 } }
      local service, operation = operation_of("cfw", "list_acl_rules")
      assert.equal(20, #read_pages(service, operation, 10))
      local page = assert(clients.cfw:list_acl_rules { object_id = "o", limit = 10, offset = 7 }).data
      assert.equal(7, #page.records)
      assert.equal(10, page.limit)
      assert.equal(7, page.offset)
    end)

    it("has empty pages", function()
      order { list_acl_rules = { total = 20, short = 0 } }
      local page = assert(clients.cfw:list_acl_rules { object_id = "o", limit = 10, offset = 0 }).data
      assert.same({}, page.records)
      assert.equal(20, page.total)
    end)

    it("grows and shrinks under way", function()
      local service, operation = operation_of("cfw", "list_acl_rules")
      for grow, count in pairs { [5] = 25, [-5] = 15 } do
        order { list_acl_rules = { total = 20, grow = grow } }
        local records, totals = read_pages(service, operation, 10)
        assert.equal(count, #records)
        assert.equal(20, totals[1])
        assert.equal(count, totals[2])
      end
    end)

    it("forgets its order at a reset", function()
      order { list_acl_rules = 20 }
      world:reset()
      assert.equal(2, #read_pages(operation_of("cfw", "list_acl_rules")))
    end)

    it("of logs goes on after the record that two arguments name", function()
      order { list_access_control_logs = 25 }
      local arguments = { fw_instance_id = emulator.firewall_id, start_time = 0, end_time = 1, limit = 10 }
      local seen = {}
      repeat
        local page = assert(clients.cfw:list_access_control_logs(arguments)).data.records
        for _, record in ipairs(page) do
          seen[#seen + 1] = record.log_id
          arguments.log_id, arguments.next_date = record.log_id, record.hit_time
        end
        assert(#seen <= MOST_RECORDS, "the list has no end")
      until #page == 0
      assert.equal(25, #seen)
      assert.equal("00000000-0000-4000-8000-000000000025", seen[25])
    end)

    it("of logs refuses arguments that are of no one record", function()
      local arguments = { fw_instance_id = emulator.firewall_id, start_time = 0, end_time = 1, limit = 10 }
      local first = assert(clients.cfw:list_access_control_logs(arguments)).data.records[1]
      for _, given in ipairs {
        { log_id = first.log_id }, { next_date = first.hit_time },
        { log_id = first.log_id, next_date = first.hit_time + 1 }, { log_id = "x", next_date = first.hit_time },
      } do
        arguments.log_id, arguments.next_date = given.log_id, given.next_date
        local result, err = clients.cfw:list_access_control_logs(arguments)
        assert.is_nil(result)
        assert.truthy(err.message:find("is not that of the last record of a page", 1, true), err.message)
      end
    end)

    it("refuses a marker that no page ends with, and negative numbers", function()
      local _, err = clients.cfw:list_organization_tree { fw_instance_id = emulator.firewall_id, marker = "x" }
      assert.truthy(err.message:find("marker: is no marker of a page", 1, true), err.message)
      _, err = clients.cfw:list_acl_rules { object_id = "o", limit = -1, offset = 0 }
      assert.truthy(err.message:find("limit: must not be negative", 1, true), err.message)
      _, err = clients.cfw:list_acl_rules { object_id = "o", limit = 1, offset = -1 }
      assert.truthy(err.message:find("offset: must not be negative", 1, true), err.message)
    end)

    it("cannot be ordered by what is none", function()
      for text, lists in pairs {
        ["'list_job' is no operation with pages"] = { list_job = 1 },
        ["'nothing' is no operation with pages"] = { nothing = 1 },
        ["lists.list_acl_rules needs total"] = { list_acl_rules = { short = 1 } },
        ["lists.list_acl_rules has the unknown field 'size'"] = { list_acl_rules = { total = 1, size = 1 } },
        ["lists.list_acl_rules.total must be a whole number"] = { list_acl_rules = -1 },
      } do
        local result, err = world.control_client:request {
          method = "POST", path = "/_emulator/seed", body = { lists = lists },
        }
        assert.is_nil(result)
        assert.truthy(err.body:find(text, 1, true), err.body)
      end
    end)
  end)

  describe("download", function()
    local path = ("/v1/%s/acl-rule/export-result?object_id=o"):format(emulator.project_id)

    --- Reads a download with curl: its head and its body.
    local function download(options)
      local file = os.tmpname()
      local pipe = assert(io.popen(("%s -i %s -H 'X-Auth-Token: emulator-token' '%s%s' -o %s; echo status=$?")
        :format(nginx.curl, options or "", world.endpoint, path, file)))
      local status = pipe:read("*a"):match "status=(%d+)"
      pipe:close()
      local handle = assert(io.open(file, "rb"))
      local head, body = handle:read("*a"):match "^(.-)\r\n\r\n(.*)$"
      handle:close()
      os.remove(file)
      return head and head .. "\r\n", body, tonumber(status)
    end

    it("is a file of as many bytes as ordered, each line its own place", function()
      for _, size in ipairs { 0, 1, 16, 2048, 65536, 1000003 } do
        world:control("POST", "seed", { settings = { download_bytes = size } })
        local head, body, status = download()
        assert.equal(0, status)
        assert.truthy(head:find("Content-Type: application/octet-stream\r\n", 1, true))
        assert.truthy(head:find("Content-Disposition: attachment; filename=download_export_result.bin", 1, true))
        assert.truthy(head:find(("Content-Length: %d\r\n"):format(size), 1, true))
        assert.equal(size, #body)
        for place = 0, size - 16, 16 do
          if body:sub(place + 1, place + 16) ~= ("%015d\n"):format(place) then
            error("other bytes at " .. place)
          end
        end
      end
    end)

    it("can be truncated, cut and replaced by a fault", function()
      world:control("POST", "seed", { settings = { download_bytes = 100000 } })
      world:control("POST", "faults", { truncate = 70000 })
      local _, body, status = download()
      assert.equal(0, status)
      assert.equal(70000, #body)
      world:control("POST", "faults", { cut = true })
      _, body, status = download()
      assert.equal(18, status) -- curl's number for a transfer that ended too early
      assert.equal(50000, #body)
      world:control("POST", "faults", { status = 503 })
      local head = download()
      assert.truthy(head:find "^HTTP/1.1 503")
    end)

    --- The most memory that a process of the server has had, in kilobytes.
    local function peak_memory()
      local pipe = assert(io.popen(("cat $(grep -lx 'PPid:.%d' /proc/[0-9]*/status 2>/dev/null)"):format(world.pid)))
      local most = 0
      for size in pipe:read("*a"):gmatch "VmHWM:%s*(%d+) kB" do
        most = math.max(most, tonumber(size))
      end
      pipe:close()
      return most
    end

    it("comes piece by piece: the server never holds the whole of 100 MB", function()
      world:control("POST", "seed", { settings = { download_bytes = 100000000 } })
      local before = peak_memory()
      assert.is_true(before > 0)
      local pipe = assert(io.popen(("%s -o /dev/null -w '%%{size_download}' -H 'X-Auth-Token: emulator-token' '%s%s'")
        :format(nginx.curl, world.endpoint, path)))
      assert.equal("100000000", pipe:read "*a")
      pipe:close()
      assert.is_true(peak_memory() - before < 30000)
    end)
  end)
end)
