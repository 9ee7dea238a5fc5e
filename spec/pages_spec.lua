--- Lists read page by page: which requests are made, what comes out, and what a service that misbehaves leads to.

local cjson = require "cjson"
local emulator = require "support.emulator"
local expect = require "support.expect"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"

describe("with the next page fetched ahead, a list", function()
  hosts.scenarios("spec/support/pages_scenarios.lua", { "blocking", "parallel", "luv", "cqueues" })
end)

describe("a list in pages", function()
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

  --- Answers of the requests to come, in order; each JSON, or a table that becomes it.
  local function play(...)
    for _, body in ipairs { ... } do
      world:control("POST", "faults", { status = 200, body = type(body) == "table" and cjson.encode(body) or body })
    end
  end

  --- Records with ids from `first` on, as JSON.
  local function records(first, count)
    local list = {}
    for i = 1, count do
      list[i] = ('{"id":%d}'):format(first + i - 1)
    end
    return "[" .. table.concat(list, ",") .. "]"
  end

  --- A page of cfw: the records, and how many the service says there are (a number, or none).
  local function page(first, count, total)
    return ('{"data":{"records":%s%s}}'):format(records(first, count), total and ',"total":' .. total or "")
  end

  --- What the requests asked for, by these names, in query or body; one text for each request.
  local function asked(...)
    local lines = {}
    for i, request in ipairs(world:requests()) do
      local body = request.body and request.body:find "^{" and cjson.decode(request.body) or {}
      local parts = {}
      for k, name in ipairs { ... } do
        local value = request.request_uri:match("[?&]" .. name .. "=([^&]*)")
        if not value and body[name] ~= nil then
          value = type(body[name]) == "number" and ("%.0f"):format(body[name]) or tostring(body[name])
        end
        parts[k] = value or "-"
      end
      lines[i] = table.concat(parts, " ")
    end
    return lines
  end

  local function ids(list)
    local found = {}
    for i, record in ipairs(list) do
      found[i] = ("%.0f"):format(record.id)
    end
    return table.concat(found, " ")
  end

  local RULES = { object_id = "o" }

  describe("of 10,000 records", function()
    local CAPTURES

    before_each(function()
      CAPTURES = { fw_instance_id = world.firewall_id }
      world:control("POST", "seed", { clear = true, capture_tasks_count = 10000 })
    end)

    local function expect_requests()
      local wanted = {}
      for i = 1, 100 do
        wanted[i] = ("100 %d"):format((i - 1) * 100)
      end
      assert.same(wanted, asked("limit", "offset"))
    end

    it("is iterated with 100 requests, in order", function()
      local count = 0
      for task in cfw:iterate("list_capture_task", CAPTURES) do
        count = count + 1
        assert.equal(("00000000-0000-4000-8000-%012d"):format(count), task.task_id)
      end
      assert.equal(10000, count)
      expect_requests()
      assert.same({ fw_instance_id = world.firewall_id }, CAPTURES)
    end)

    it("is collected with 100 requests", function()
      local list, info = assert(cfw:collect("list_capture_task", CAPTURES))
      assert.equal(10000, #list)
      assert.equal("00000000-0000-4000-8000-000000010000", list[10000].task_id)
      assert.equal(100, info.pages)
      assert.equal(10000, info.total)
      assert.equal(200, info.status)
      expect_requests()
    end)

    it("costs nothing before its first record is wanted, and one request for the first ones", function()
      local next_task = cfw:iterate("list_capture_task", CAPTURES)
      assert.same({}, world:requests())
      assert.truthy(next_task())
      for task in cfw:iterate("list_capture_task", CAPTURES) do
        if task.task_id:find "2$" then
          break
        end
      end
      assert.equal(2, #world:requests())
    end)

    it("is read in pages as large as the caller says, from where he says", function()
      local given = { fw_instance_id = world.firewall_id, limit = 1000, offset = 7500 }
      local list, info = assert(cfw:collect("list_capture_task", given))
      assert.equal(2500, #list)
      assert.equal("00000000-0000-4000-8000-000000007501", list[1].task_id)
      assert.equal(3, info.pages)
      assert.same({ "1000 7500", "1000 8500", "1000 9500" }, asked("limit", "offset"))
      assert.same({ fw_instance_id = world.firewall_id, limit = 1000, offset = 7500 }, given)
    end)

    it("gives no more than max, and asks for no more", function()
      local function count(opts, args)
        local number = 0
        for _ in cfw:iterate("list_capture_task", args or CAPTURES, opts) do
          number = number + 1
        end
        assert.equal(number, #assert(cfw:collect("list_capture_task", args or CAPTURES, opts)))
        return number
      end
      assert.equal(5, count { max = 5 })
      assert.equal(100, count { max = 100 })
      assert.equal(250, count { max = 250 })
      assert.equal(30, count({ max = 30 }, { fw_instance_id = world.firewall_id, limit = 20 }))
      assert.equal(10000, count { max = 2 ^ 53 })
      local first = { "5 0", "5 0", "100 0", "100 0", "100 0", "100 100", "100 200", "100 0", "100 100", "100 200",
        "20 0", "20 20", "20 0", "20 20" }
      local seen = asked("limit", "offset")
      assert.equal(200, #seen) -- the log holds no more
      world:reset()
      world:control("POST", "seed", { clear = true, capture_tasks_count = 300 })
      count { max = 5 }
      count { max = 100 }
      count { max = 250 }
      count({ max = 30 }, { fw_instance_id = world.firewall_id, limit = 20 })
      assert.same(first, asked("limit", "offset"))
    end)
  end)

  describe("with a total", function()
    it("goes on behind a short page, and behind one that is longer than asked for", function()
      play(page(1, 2, 7), page(3, 4, 7), page(7, 1, 7))
      assert.equal("1 2 3 4 5 6 7", ids(assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 3 }))))
      assert.same({ "3 0", "3 2", "3 6" }, asked("limit", "offset"))
    end)

    it("heeds the newest: one that grows, one that shrinks, one that is gone", function()
      play(page(1, 2, 3), page(3, 2, 6), page(5, 2, 6))
      local list, info = assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))
      assert.equal("1 2 3 4 5 6", ids(list))
      assert.equal(6, info.total)
      play(page(1, 2, 100), page(3, 2, 4))
      list, info = assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))
      assert.equal("1 2 3 4", ids(list))
      assert.equal(4, info.total)
      -- Without one a page that is not full is the last.
      play(page(1, 2, 100), page(3, 2), page(5, 1))
      assert.equal("1 2 3 4 5", ids(assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))))
      assert.equal(8, #world:requests())
    end)

    it("goes on behind an empty page only when more than a page lies beyond", function()
      play(page(1, 2, 7), page(0, 0, 7), page(5, 2, 7), page(0, 0, 7))
      assert.equal("1 2 5 6", ids(assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))))
      assert.same({ "2 0", "2 2", "2 4", "2 6" }, asked("limit", "offset"))
      play(page(0, 0, 2))
      assert.same({}, (assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))))
      assert.equal(5, #world:requests())
    end)

    it("does not go on for ever behind empty pages", function()
      world:control("POST", "faults", { count = 2000, status = 200, body = page(0, 0, 9e15) })
      expect.failure("decode", "list_acl_rules: 1000 pages in a row were empty", cfw:collect("list_acl_rules", RULES))
      local waiting = world:control("GET", "faults")
      assert.equal(1000, (waiting.faults or waiting.waiting or waiting)[1].count)
    end)

    it("takes one that comes as text, and none that makes no sense", function()
      play(page(1, 2, '"3"'), page(3, 1, '"3"'))
      assert.equal("1 2 3", ids(assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))))
      for _, total in ipairs { "-1", "{}", '"many"', "true" } do
        play(page(1, 2, total), page(3, 1, total))
        assert.equal("1 2 3", ids(assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 }))))
      end
    end)
  end)

  describe("without a total", function()
    local function tags(...)
      play(...)
      return cfw:collect("list_project_tags", { limit = 2 })
    end

    it("ends with the first page that is not full", function()
      assert.equal("1 2 3", ids(assert(tags('{"tags":' .. records(1, 2) .. "}", '{"tags":' .. records(3, 1) .. "}"))))
      assert.equal("1 2", ids(assert(tags('{"tags":' .. records(1, 2) .. "}", '{"tags":[]}'))))
      assert.equal("1 2 3 4 5 6", ids(assert(tags('{"tags":' .. records(1, 5) .. "}", '{"tags":' .. records(6, 1)
        .. "}"))))
      assert.same({ "2 0", "2 2", "2 0", "2 2", "2 0", "2 5" }, asked("limit", "offset"))
    end)

    it("is an error when the service does not heed the offset", function()
      local again = '{"tags":[{"key":"a","values":["x"]},{"key":"b","values":["y"]}]}'
      local list, err, so_far = tags(again, again)
      expect.failure("decode", "list_project_tags: the page from offset 2 is the one before it again", list, err)
      assert.equal(2, #so_far)
      assert.equal(2, #assert(tags(again, '{"tags":[{"key":"b","values":["z"]}]}')) - 1)
    end)
  end)

  describe("whose arguments stand in the body", function()
    it("is read with them beside the others, and under body", function()
      for _, given in ipairs {
        { limit = 2, offset = 1 }, { body = { limit = 2, offset = 1 } },
      } do
        world:reset()
        play(page(2, 2, 4), page(4, 1, 4))
        assert.equal("2 3 4", ids(assert(cfw:collect("list_firewall_list", given))))
        assert.same({ "2 1", "2 3" }, asked("limit", "offset"))
        for _, request in ipairs(world:requests()) do
          assert.is_nil(request.request_uri:find "limit")
        end
        assert.same({ 2, 1 }, { (given.body or given).limit, (given.body or given).offset })
      end
      world:reset()
      play(page(1, 1, 1))
      assert(cfw:collect("list_firewall_list", { body = {} }))
      assert.same({ "100 0" }, asked("limit", "offset"))
    end)

    it("takes null for nothing", function()
      play(page(1, 1, 1))
      assert(cfw:collect("list_firewall_list", { limit = huaweicloud.null, offset = huaweicloud.null }))
      assert.same({ "100 0" }, asked("limit", "offset"))
    end)
  end)

  describe("of logs", function()
    local LOGS = { fw_instance_id = "f", start_time = 1, end_time = 2, limit = 2 }

    it("goes on by offset, and by id and time of the last record", function()
      play('{"data":{"total":5,"records":[{"log_id":"a","event_time":7},{"log_id":"b","event_time":1717471430123}]}}',
        '{"data":{"total":5,"records":[{"log_id":"c","event_time":8},{"log_id":"d","event_time":"1717471430124"}]}}',
        '{"data":{"total":5,"records":[{"log_id":"e"}]}}')
      assert.equal(5, #assert(cfw:collect("list_attack_logs", LOGS)))
      assert.same({ "0 - -", "2 b 1717471430123", "4 d 1717471430124" }, asked("offset", "log_id", "next_date"))
    end)

    it("takes the first field that is there, in the body, too", function()
      for _, given in ipairs {
        { fw_instance_id = "f", start_time = 1, end_time = 2, log_type = "internet", type = "flow", limit = 1 },
        { fw_instance_id = "f",
          body = { start_time = 1, end_time = 2, log_type = "internet", type = "flow", limit = 1 } },
      } do
        world:reset()
        play('{"data":{"total":4,"records":[{"log_id":"a","event_time":null,"hit_time":11,"end_time":12}]}}',
          '{"data":{"total":4,"records":[{"log_id":5,"end_time":13}]}}',
          '{"data":{"total":4,"records":[{}]}}',
          '{"data":{"total":4,"records":[{"log_id":"d"}]}}')
        assert.equal(4, #assert(cfw:collect("list_logs", given)))
        assert.same({ "0 - -", "1 a 11", "2 5 13", "3 - -" }, asked("offset", "log_id", "next_date"))
        assert.is_nil((given.body or given).log_id)
      end
    end)

    it("is an error when a field cannot be the argument", function()
      play('{"data":{"total":5,"records":[{"log_id":"a","event_time":"yesterday"}]}}')
      expect.failure("decode", "list_attack_logs: event_time of the last record cannot be the argument next_date",
        cfw:collect("list_attack_logs", LOGS))
    end)
  end)

  describe("with markers", function()
    local TREE = { fw_instance_id = "f", limit = 1 }
    local BUCKET = { cloud_type = "AWS", file_path = "", data_center = "r", bucket_name = "b" }

    local function tree(...)
      play(...)
      return cfw:collect("list_organization_tree", TREE)
    end

    it("is read until there is none", function()
      for _, last in ipairs { "", ',"marker":null', ',"marker":""' } do
        world:reset()
        assert.equal("1 2", ids(assert(tree('{"data":[{"id":1}],"marker":"m 1"}',
          '{"data":[{"id":2}]' .. last .. "}"))))
        assert.same({ "1 -", "1 m%201" }, asked("limit", "marker"))
      end
      -- Neither a short page nor an empty one is the end.
      assert.equal("1", ids(assert(tree('{"data":[],"marker":"a"}', '{"data":[{"id":1}],"marker":"b"}',
        '{"data":[]}'))))
    end)

    it("begins at the caller's", function()
      play '{"data":[]}'
      assert(cfw:collect("list_organization_tree", { fw_instance_id = "f", marker = "here" }))
      assert.same({ "100 here" }, asked("limit", "marker"))
    end)

    it("ends when the service says so, whatever the marker", function()
      play('{"records":[{"id":1}],"next_marker":"a","next_page":true}',
        '{"records":[{"id":2}],"next_marker":"b","next_page":false}')
      assert.equal("1 2", ids(assert(oms:collect("show_bucket_objects", BUCKET))))
      assert.same({ "100 ", "100 a" }, asked("page_size", "behind_filename"))
    end)

    it("is an error when a marker comes again", function()
      local list, err, so_far = tree('{"data":[{"id":1}],"marker":"a"}', '{"data":[{"id":2}],"marker":"a"}')
      expect.failure("decode", 'list_organization_tree: marker is a marker that came before, so the list would have'
        .. ' no end: "a"', list, err)
      assert.equal(1, #so_far)
      expect.failure("decode", "came before", tree('{"data":[{"id":1}],"marker":"a"}',
        '{"data":[{"id":2}],"marker":"b"}', '{"data":[{"id":1}],"marker":"a"}'))
      play '{"data":[{"id":1}],"marker":"here"}'
      expect.failure("decode", "came before", cfw:collect("list_organization_tree",
        { fw_instance_id = "f", marker = "here" }))
    end)

    it("takes a number for a marker, and no other thing", function()
      assert.equal("1 2", ids(assert(tree('{"data":[{"id":1}],"marker":17}', '{"data":[{"id":2}]}'))))
      assert.same({ "-", "17" }, asked "marker")
      expect.failure("decode", "marker is a table, not a marker", tree '{"data":[],"marker":{}}')
    end)
  end)

  it("is an error where the answer has no list", function()
    for body, words in pairs {
      ['{"data":5}'] = "data is a number, not an object",
      ['{"data":[1]}'] = "data is a list, not an object",
      ['{"data":{"records":"none"}}'] = "data.records is a string, not a list",
      ['{"data":{"records":{"a":1},"total":1}}'] = "data.records is a object, not a list",
      ['{"data":{"records":true}}'] = "data.records is a boolean, not a list",
      ['{"data":{"total":7}}'] = "data.records is missing, though there are 7 in all",
      ["[1,2]"] = "the answer is a list, not an object",
      ['"text"'] = "the answer is not an object",
      ["7"] = "the answer is not an object",
    } do
      play(body)
      local err = expect.failure("decode", "list_acl_rules: " .. words, cfw:collect("list_acl_rules", RULES))
      assert.equal(200, err.status)
      assert.is_string(err.request_id)
      assert.equal("list_acl_rules", err.operation)
    end
    play(page(1, 100, 500), '{"data":null}')
    expect.failure("decode", "data.records is missing, though there are 500 in all", cfw:collect("list_acl_rules",
      RULES))
  end)

  it("is empty where the answer has nothing", function()
    for _, body in ipairs { "", "null", "{}", '{"data":null}', '{"data":{"records":null,"total":0}}', '{"data":{}}',
      '{"data":[]}', '{"data":{"records":{},"total":0}}' } do
      play(body)
      assert.same({}, (assert(cfw:collect("list_acl_rules", RULES))))
    end
    assert.equal(8, #world:requests())
  end)

  it("keeps what is in it: nulls, numbers, false", function()
    play '{"data":{"total":4,"records":[null,false,7,9007199254740992]}}'
    local list = assert(cfw:collect("list_acl_rules", RULES))
    assert.same({ huaweicloud.null, false, 7 }, { list[1], list[2], list[3] })
    assert.equal("9007199254740992", ("%d"):format(list[4]))
    play '{"data":{"total":4,"records":[null,false,7,8]}}'
    local seen = {}
    for record in cfw:iterate("list_acl_rules", RULES) do
      seen[#seen + 1] = record
    end
    assert.same({ huaweicloud.null, false, 7, 8 }, seen)
  end)

  describe("that fails", function()
    local function iterate(args, opts)
      local count = 0
      local done, err = pcall(function()
        for _ in cfw:iterate("list_acl_rules", args or RULES, opts) do
          count = count + 1
        end
      end)
      assert.is_false(done)
      return err, count
    end

    it("raises the error that a call returns", function()
      play(page(1, 100, 500))
      world:control("POST", "faults", { status = 403, body = '{"error_code":"CFW.1","error_msg":"no"}' })
      local err, count = iterate()
      assert.equal(100, count)
      assert.equal("service", err.kind)
      assert.equal(403, err.status)
      assert.equal("CFW.1", err.code)
      assert.truthy(tostring(err):find("service: list_acl_rules: 403 CFW.1: no (request id ", 1, true))
    end)

    it("raises it again for who asks again", function()
      world:control("POST", "faults", { status = 403 })
      local next_rule = cfw:iterate("list_acl_rules", RULES)
      local _, first = pcall(next_rule)
      local _, second = pcall(next_rule)
      assert.equal("service", first.kind)
      assert.equal(first, second)
      assert.equal(1, #world:requests())
    end)

    it("gives what was collected before", function()
      play(page(1, 100, 500))
      world:control("POST", "faults", { status = 500 })
      local list, err, so_far = cfw:collect("list_acl_rules", RULES)
      expect.failure("service", "", list, err)
      assert.equal(100, #so_far)
    end)

    it("raises what is wrong with arguments and options", function()
      for words, given in pairs {
        ["limit: must be at least 1, got 0"] = { { object_id = "o", limit = 0 } },
        ["limit: expected integer, got string"] = { { object_id = "o", limit = "5" } },
        ["offset: expected integer, got string"] = { { object_id = "o", offset = "5" } },
        ["object_id: is missing"] = { {} },
        ['unknown option "maximum"'] = { RULES, { maximum = 5 } },
        ['unknown option "retris" (did you mean "retries"?)'] = { RULES, { retris = 5 } },
        ["option max: must be a whole number from 1"] = { RULES, { max = 0 } },
      } do
        local err, count = iterate(given[1], given[2])
        expect.refused("list_acl_rules: " .. words, nil, err)
        assert.equal(0, count)
        local list, refusal, so_far = cfw:collect("list_acl_rules", given[1], given[2])
        expect.refused("list_acl_rules: " .. words, list, refusal)
        assert.same({}, so_far)
      end
      assert.same({}, world:requests())
    end)

    it("says so when the operation has no pages", function()
      expect.refused("list_job: its answer does not come in pages: client:list_job{...} gives all of it",
        cfw:collect("list_job", { job_id = "j" }))
      local done, err = pcall(cfw.iterate, cfw, "list_job", {})
      assert.is_false(done)
      expect.refused("does not come in pages", nil, err)
    end)

    it("raises misuse where it is", function()
      for _, name in ipairs { "iterate", "collect" } do
        for words, run in pairs {
          ['unknown operation "list_acl_rulse" (did you mean "list_acl_rules"?)'] = function()
            cfw[name](cfw, "list_acl_rulse", {})
          end,
          ["close is no operation"] = function() cfw[name](cfw, "close", {}) end,
          ["nil is no operation"] = function() cfw[name](cfw) end,
          ["arguments must be a table, got string"] = function() cfw[name](cfw, "list_acl_rules", "o") end,
          ["call options must be a table, got number"] = function() cfw[name](cfw, "list_acl_rules", {}, 5) end,
          ["with a colon"] = function() cfw[name]("list_acl_rules", {}) end,
        } do
          expect.misuse(words, run)
        end
      end
      local generic = assert(huaweicloud.client("generic", world:options()))
      expect.misuse("iterate: list_acl_rules is no operation", function() generic:iterate("list_acl_rules", {}) end)
      generic:close()
      expect.misuse("the client is closed", function() generic:collect("list_acl_rules", {}) end)
    end)

    it("is cancelled when its client is closed on the way", function()
      local mine = assert(huaweicloud.cfw(world:options()))
      play(page(1, 2, 500))
      local next_rule = mine:iterate("list_acl_rules", RULES)
      assert.equal(1, next_rule().id)
      mine:close()
      assert.equal(2, next_rule().id)
      local done, err = pcall(next_rule)
      assert.is_false(done)
      expect.failure("cancelled", "list_acl_rules: the client was closed", nil, err)
    end)

    it("raises what the caller's own function raises, and may go on", function()
      local calm = false
      local mine = assert(huaweicloud.cfw(world:options { clock = function()
        return calm and os.time() or error("enough", 0)
      end }))
      local next_rule = mine:iterate("list_acl_rules", RULES)
      assert.same({ false, "enough" }, { pcall(next_rule) })
      calm = true
      play(page(1, 1, 1))
      assert.equal(1, next_rule().id)
      assert.is_nil(next_rule())
      mine:close()
    end)
  end)

  it("takes the options of a call for each page", function()
    play(page(1, 2, 3), page(3, 1, 3))
    -- What a metatable gives is given.
    assert(cfw:collect("list_acl_rules", { object_id = "o", limit = 2 },
      setmetatable({}, { __index = { headers = { ["X-Told"] = "yes" } } })))
    for _, request in ipairs(world:requests()) do
      assert.equal("yes", request.headers["x-told"])
    end
    world:control("POST", "faults", { delay = 5 })
    expect.failure("timeout", "", cfw:collect("list_acl_rules", RULES, { timeout = 0.1 }))
  end)

  it("keeps no page longer than it is needed", function()
    play(page(1, 5, 15), page(6, 5, 15), page(11, 5, 15))
    local kept = setmetatable({}, { __mode = "k" })
    local function count_kept()
      collectgarbage()
      collectgarbage()
      local count = 0
      for _ in pairs(kept) do
        count = count + 1
      end
      return count
    end
    local asking, using = 0, 0
    local mine = assert(huaweicloud.cfw(world:options { observer = function()
      asking = math.max(asking, count_kept())
    end }))
    for rule in mine:iterate("list_acl_rules", { object_id = "o", limit = 5 }) do
      kept[rule] = true
      using = math.max(using, count_kept())
    end
    mine:close()
    assert.is_true(using <= 6, using)
    assert.is_true(asking <= 1, asking) -- the one that the loop holds
  end)

  describe("of every operation that has pages:", function()
    local samples = { string = "x", integer = 1, number = 1, boolean = true }

    --- Arguments that an operation cannot do without.
    local function required(operation)
      local args = {}
      for _, fields in ipairs { operation.parameters, operation.body or {} } do
        for _, field in ipairs(fields) do
          if field.required and field.name ~= operation.pages.limit and field.name ~= operation.pages.offset
            and field.name ~= operation.pages.marker then
            local value = field.values and field.values[1]
            args[field.name] = value and (field.type == "integer" and tonumber(value) or value) or samples[field.type]
              or field.type:find "^list of string" and { "x" } or field.type:find "^list of integer" and { 1 } or {}
          end
        end
      end
      return args
    end

    --- An answer with values at dotted paths.
    local function answer(values)
      local made = {}
      for path, value in pairs(values) do
        local into = made
        for name in path:gmatch "([^.]+)%." do
          into[name] = into[name] or {}
          into = into[name]
        end
        into[path:match "[^.]+$"] = value
      end
      return made
    end

    local count = 0
    for _, service in ipairs { "cfw", "oms", "codeartscheck" } do
      for _, name in ipairs(core.operations(service)) do
        local operation = core.operation(service, name)
        local pages = operation.pages
        if pages then
          count = count + 1
          it(service .. ":" .. name, function()
            local client = ({ cfw = cfw, oms = oms, codeartscheck = check })[service]
            local args = required(operation)
            args[pages.limit] = 2
            local first, last = { [pages.records] = { { id = 1 }, { id = 2 } } }, { [pages.records] = { { id = 3 } } }
            if pages.total then
              first[pages.total], last[pages.total] = 3, 3
            end
            if pages.next then
              first[pages.next] = "m"
            end
            play(answer(first), answer(last))
            assert.equal("1 2 3", ids(assert(client:collect(name, args))))
            assert.same(pages.offset and { "2 0", "2 2" }
              or { service == "oms" and "2 " or "2 -", "2 m" }, asked(pages.limit, pages.offset or pages.marker))
          end)
        end
      end
    end

    it("there are 46", function()
      assert.equal(46, count)
    end)
  end)
end)
