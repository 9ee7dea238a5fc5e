--- What the emulator refuses: every breach of a schema, with its place. Sent by generic calls, which check nothing.

local digest = require "openssl.digest"
local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

local PROJECT = emulator.project_id
local JSON = { ["Content-Type"] = "application/json" }

local function hex(bytes)
  return (bytes:gsub(".", function(char)
    return ("%02x"):format(char:byte())
  end))
end

describe("the emulator", function()
  local world, client

  setup(function()
    world = emulator.start()
    client = assert(huaweicloud.client("generic", world:options()))
  end)

  teardown(function()
    client:close()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  local function send(line, query, body, headers)
    local method, path = line:match "^(%S+) (%S+)$"
    return client:request {
      method = method, path = path:gsub("{project_id}", PROJECT), query = query, body = body,
      headers = headers or body and JSON,
    }
  end

  local function refuses(text, line, query, body, headers)
    local result, err = send(line, query, body, headers)
    assert.is_nil(result)
    assert.equal("service", err.kind, tostring(err))
    assert.equal(400, err.status)
    assert.truthy(err.message:find(text, 1, true), err.message)
  end

  local CAPTURES = "GET /v1/{project_id}/capture-task"
  local FIREWALL = { "fw_instance_id", emulator.firewall_id }

  --- A query of the firewall, limit and offset, with these pairs in the place of, or beside, those.
  local function captures(...)
    local given, query = { FIREWALL, { "limit", "5" }, { "offset", "0" } }, {}
    local extra = { ... }
    for _, pair in ipairs(given) do
      local replaced = false
      for _, one in ipairs(extra) do
        replaced = replaced or one[1] == pair[1]
      end
      if not replaced then
        query[#query + 1] = pair
      end
    end
    for _, pair in ipairs(extra) do
      if pair[2] then
        query[#query + 1] = pair
      end
    end
    return query
  end

  describe("refuses in a query", function()
    it("nothing of a sound one", function()
      assert(send(CAPTURES, captures()))
    end)

    it("a required argument that is missing", function()
      refuses("limit: is missing in the query", CAPTURES, captures { "limit" })
      refuses("fw_instance_id: is missing in the query", CAPTURES, captures { "fw_instance_id" })
    end)

    it("an argument that it does not know", function()
      refuses("Limit: unknown query parameter", CAPTURES, captures { "Limit", "5" })
      refuses("limit[]: unknown query parameter", CAPTURES, captures { "limit[]", "5" })
    end)

    it("an integer that is none", function()
      for _, text in ipairs { "", "x", "1.0", "1e1", "+5", " 5", "05", "0x5", "1,0" } do
        refuses("limit: expected integer, got", CAPTURES, captures { "limit", text })
      end
    end)

    it("an integer that takes more than 64 bits", function()
      refuses("query_time: expected 64 bits, got 9223372036854775808",
        "GET /v2/{project_id}/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b",
        { { "query_time", "9223372036854775808" } })
      assert(send("GET /v2/{project_id}/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b",
        { { "query_time", "9223372036854775807" } }))
    end)

    it("a value beyond its range", function()
      refuses("limit: the value must be 1 to 1024, got 0", CAPTURES, captures { "limit", "0" })
      refuses("limit: the value must be 1 to 1024, got 1025", CAPTURES, captures { "limit", "1025" })
      refuses("offset: the value must be at least 0, got -1", CAPTURES, captures { "offset", "-1" })
    end)

    it("a text that is not UTF-8", function()
      refuses("enterprise_project_id: is not UTF-8", CAPTURES, captures { "enterprise_project_id", "\255" })
    end)

    it("a key that stands twice, where the type is no list", function()
      refuses("limit: is given 2 times", CAPTURES, captures({ "limit", "5" }, { "limit", "5" }))
      local line = "GET /v1/{project_id}/capture-task/capture-result"
      local task = { "task_id", "b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22" }
      assert(send(line, { FIREWALL, task, { "ip", "::1" }, { "ip", "::2" } }))
    end)

    it("a boolean that is neither true nor false", function()
      local line = "GET /v1/{project_id}/ips-rule"
      local query = {
        { "object_id", "o" }, { "limit", "1" }, { "offset", "0" }, { "is_updated_ips_rule_queried", "True" },
      }
      refuses("is_updated_ips_rule_queried: expected true or false, got True", line, query)
      query[4][2] = "true"
      assert(send(line, query))
    end)

    it("no unknown value of an enumeration: services add some", function()
      assert(send("GET /v1/{project_id}/black-white-lists", {
        { "object_id", emulator.object_id }, { "list_type", "6" }, { "limit", "1" }, { "offset", "0" },
      }))
    end)
  end)

  it("refuses a path argument of another type", function()
    refuses("task_id: expected integer, got x", "GET /v2/{project_id}/tasks/x")
    refuses("task_id: expected integer, got 1.0", "GET /v2/{project_id}/tasks/1.0")
  end)

  describe("refuses as a body", function()
    local RULES = "POST /v1/{project_id}/acl-rule"
    local FIREWALLS = "POST /v2/{project_id}/firewall"

    --- A body of add_acl_rule whose first rule is this JSON, or the sound one with something at its end.
    local function rule(more)
      return '{"object_id":"o","type":0,"rules":[{"name":"n","sequence":{"top":1},"address_type":0,"action_type":0,'
        .. '"status":1,"long_connect_enable":0,"direction":0,"source":{"type":0},"destination":{"type":0},'
        .. '"service":{"type":0}' .. (more or "") .. "}]}"
    end

    local function is_refused(text, json)
      refuses(text, RULES, nil, json)
    end

    it("nothing of a sound one", function()
      assert(send(RULES, nil, rule()))
      assert(send(RULES, nil, " \r\n\t" .. rule() .. "\n"))
      assert(send(RULES, nil, rule ',"description":"\\ud83d\\ude00 \\u4e2d\\/\\"\\n"', {
        ["Content-Type"] = "application/json; charset=utf-8",
      }))
    end)

    it("none where one is needed, and one where none is", function()
      refuses("body: is missing", RULES)
      refuses("body: the operation takes none", "GET /v1/{project_id}/regions", { FIREWALL }, "{}")
      refuses("body: the operation takes none",
        "POST /v2/{project_id}/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b/stop", nil, "{}")
    end)

    it("another type of content", function()
      refuses("Content-Type: expected application/json, got text/plain", RULES, nil, rule(),
        { ["Content-Type"] = "text/plain" })
      refuses("Content-Type: expected UTF-8, got gbk", RULES, nil, rule(),
        { ["Content-Type"] = "application/json; charset=gbk" })
    end)

    it("what is not JSON", function()
      for _, text in ipairs {
        "{", "{}}", "{'a':1}", '{"a" 1}', '{"a":1,}', '{a:1}', '{"a":01}', '{"a":1.}', '{"a":.5}', '{"a":+1}',
        '{"a":NaN}', '{"a":"\\x"}', '{"a":"\\ud800"}', '{"a":"\\udc00"}', '{"a":"\n"}', '{"a":"\255"}', "nul", "\0",
        '{"a":1}\0', '{"a":[1,]}', '{"a":1,"a":2}', ("["):rep(200), '"a',
      } do
        is_refused("body: is no JSON", text)
      end
      is_refused('body: is no JSON: the name "type" for the second time at byte', '{"type":0,"type":0}')
    end)

    it("another kind of value", function()
      is_refused("body: expected object, got list", "[]")
      is_refused("body: expected object, got string", '"x"')
      is_refused("body: expected object, got null", "null")
      refuses("body: expected list, got object", "PUT /v2/tasks/x/ruleset", nil, "{}")
      refuses("body[1]: expected object, got 5", "PUT /v2/tasks/x/ruleset", nil, "[5]")
    end)

    it("a required field that is missing or null, at any depth", function()
      is_refused("object_id: is missing", '{"type":0,"rules":[]}')
      is_refused("object_id: expected string, got null", '{"object_id":null,"type":0,"rules":[]}')
      is_refused("rules[1].name: is missing", '{"object_id":"o","type":0,"rules":[{}]}')
      is_refused("rules[1].tag.tag_id: expected string, got 5", rule ',"tag":{"tag_id":5}')
    end)

    it("a field that it does not know, at any depth", function()
      is_refused("Type: unknown field", '{"object_id":"o","type":0,"Type":0,"rules":[]}')
      is_refused("rules[1].source.adress: unknown field",
        (rule():gsub('"source":{', '"source":{"adress":"::1",')))
    end)

    it("a value of another type, at any depth", function()
      is_refused("rules: expected list, got object", '{"object_id":"o","type":0,"rules":{}}')
      is_refused("type: expected integer, got string", '{"object_id":"o","type":"0","rules":[]}')
      is_refused("rules[1].name: expected string, got null", (rule():gsub('"name":"n"', '"name":null')))
      is_refused("rules[1].applications[2]: expected string, got 5", rule ',"applications":["a",5]')
    end)

    it("an integer with a fraction or an exponent", function()
      for _, text in ipairs { "0.0", "1e0", "1E2", "0.5", "-0.0" } do
        is_refused("type: expected integer, got " .. text, ('{"object_id":"o","type":%s,"rules":[]}'):format(text))
      end
      refuses("bandwidth_policy[1].max_bandwidth: expected 64 bits, got -9223372036854775809",
        "PUT /v2/{project_id}/tasks/104219846516001/bandwidth-policy", nil,
        '{"bandwidth_policy":[{"start":"0","end":"1","max_bandwidth":-9223372036854775809}]}')
    end)

    it("a boolean that is a text", function()
      refuses("charge_info.is_auto_pay: expected boolean, got string", FIREWALLS, nil,
        '{"name":"n","flavor":{"version":"Standard"},"charge_info":{"charge_mode":"postPaid",'
          .. '"is_auto_renew":true,"is_auto_pay":"true"}}')
    end)

    it("no null where nothing is needed", function()
      assert(send(RULES, nil, rule ',"description":null'))
    end)
  end)

  describe("reads a form, and", function()
    local IMPORT = "POST /v1/{project_id}/acl-rule/import"
    local OBJECT = { { "object_id", "o" } }
    local FILE = 'Content-Disposition: form-data; name="file"; filename="a b.xlsx"'

    local function form(...)
      local parts = {}
      for i, part in ipairs { ... } do
        parts[i] = "--xYz\r\n" .. part .. "\r\n"
      end
      return table.concat(parts) .. "--xYz--\r\n"
    end

    local function is_refused(text, body, content_type)
      refuses(text, IMPORT, OBJECT, body, { ["Content-Type"] = content_type or "multipart/form-data; boundary=xYz" })
    end

    --- What the log says of the file.
    local function sent(body, content_type)
      world:control("DELETE", "requests")
      assert(send(IMPORT, OBJECT, body, { ["Content-Type"] = content_type or "multipart/form-data; boundary=xYz" }))
      return world:requests()[1].files
    end

    it("takes a file of any bytes", function()
      for _, content in ipairs { "", "text", "\0\r\n\255", "\r\n--xY\r\n--\r\n\r\n" } do
        assert.same({ {
          name = "file", filename = "a b.xlsx", content_type = "text/x", length = #content,
          sha256 = hex(digest.new("sha256"):final(content)),
        } }, sent(form(FILE .. "\r\nContent-Type: text/x\r\n\r\n" .. content), 'multipart/form-data; boundary="xYz"'))
      end
    end)

    it("takes names that had to be escaped", function()
      local disposition = 'content-disposition: form-data; filename="%22规;则\\".x"; name="file"'
      assert.equal('"规;则".x', sent(form(disposition .. "\r\n\r\nx"))[1].filename)
      assert.equal("", sent(form 'content-disposition: form-data; filename=""; name="file"\r\n\r\nx')[1].filename)
      assert.equal("a", sent(form "content-disposition: form-data; filename=a; name=file\r\n\r\nx")[1].filename)
    end)

    it("refuses one without the file, with another part, or with two of them", function()
      is_refused("file: is missing in the form", "--xYz--\r\n")
      is_refused("body: a boundary is not followed by a new line", "--xYzz--")
      is_refused("body: does not begin with its boundary", "x" .. form(FILE .. "\r\n\r\nx"))
      is_refused("data: unknown part",
        form(FILE .. "\r\n\r\nx", 'Content-Disposition: form-data; name="data"\r\n\r\nx'))
      is_refused("file: is given 2 times", form(FILE .. "\r\n\r\nx", FILE .. "\r\n\r\nx"))
    end)

    it("refuses a file without its name", function()
      is_refused("file: expected a file, the part has no filename",
        form 'Content-Disposition: form-data; name="file"\r\n\r\nx')
    end)

    it("refuses what is no form", function()
      is_refused("Content-Type: expected multipart/form-data, got application/json", "{}", "application/json")
      is_refused("body: Content-Type has no boundary", form(FILE .. "\r\n\r\nx"), "multipart/form-data")
      is_refused("body: has no closing boundary", "--xYz\r\n" .. FILE .. "\r\n\r\nx\r\n")
      is_refused("body: a part has no empty line", form(FILE))
      is_refused("body: a part has no Content-Disposition", form "Content-Type: text/plain\r\n\r\nx")
      is_refused("body: a quote without its end", form 'Content-Disposition: form-data; name="file\r\n\r\nx')
      is_refused("body: a part has the parameters", form "Content-Disposition: form-data; name\r\n\r\nx")
      is_refused("body: a part has no name", form 'Content-Disposition: form-data; filename="x"\r\n\r\nx')
    end)
  end)

  it("words a breach as each service does", function()
    local _, err = send("GET /v1/{project_id}/capture-task")
    assert.equal("CFW.00200001", err.code)
    _, err = send("GET /v2/{project_id}/tasks/x")
    assert.equal("OMS.0064", err.code)
    _, err = send("GET /v2/rules", { { "limit", "x" } })
    assert.equal("CC.00000000", err.code)
  end)

  it("checks the schema before what it remembers", function()
    refuses("body: the operation takes none", "POST /v2/tasks/unknown/stop", nil, "{}")
  end)

  describe("finds the operation:", function()
    local function operation_of(line, query, host)
      world:control("DELETE", "requests")
      local endpoint = host and world.endpoint:gsub("127%.0%.0%.1", host)
      local caller = host and assert(huaweicloud.client("generic", world:options { endpoint = endpoint })) or client
      local method, path = line:match "^(%S+) (%S+)$"
      caller:request { method = method, path = path:gsub("{project_id}", PROJECT), query = query }
      return world:requests()[1].operation
    end

    it("a word of a path goes before a placeholder", function()
      for line, operation in pairs {
        ["PUT /v1/{project_id}/acl-rule/action"] = "cfw.batch_update_acl_rule_actions",
        ["PUT /v1/{project_id}/acl-rule/actions"] = "cfw.update_acl_rule",
        ["DELETE /v1/{project_id}/acl-rule/count"] = "cfw.delete_acl_rule_hit_count",
        ["DELETE /v1/{project_id}/acl-rule/Count"] = "cfw.delete_acl_rule",
        ["PUT /v1/{project_id}/acl-rule/order/1"] = "cfw.update_acl_rule_order",
        ["GET /"] = "oms.list_api_versions",
        ["GET /v2"] = "oms.show_api_info",
        ["GET /v2/rules"] = "codeartscheck.list_rules",
        ["POST /v2/tasks/a%2Fstop/stop"] = "codeartscheck.stop_task_by_id",
        ["POST /v2/{project_id}/tasks/1/stop"] = "oms.stop_task",
        ["DELETE /v2/tasks/1"] = "codeartscheck.delete_task",
        ["DELETE /v2/{project_id}/tasks/1"] = "oms.delete_task",
      } do
        assert.equal(operation, operation_of(line), line)
      end
    end)

    it("the host tells two services with one path apart; else it is OMS", function()
      local line = "GET /v2/{project_id}/tasks"
      assert.equal("oms.list_tasks", operation_of(line, nil, "oms.localhost"))
      for _, label in ipairs { "codeartscheck", "codearts-check", "codecheck", "CodeArtsCheck" } do
        assert.equal("codeartscheck.show_task_list_by_project_id", operation_of(line, nil, label .. ".localhost"))
      end
      assert.equal("oms.list_tasks", operation_of(line))
      assert.equal("oms.list_tasks", operation_of(line, nil, "cfw.localhost"))
    end)
  end)
end)
