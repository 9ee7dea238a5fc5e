--- Words for a prompt: everything that the api files say, for a service or a client, and names that are wrong.

package.path = "tools/?.lua;" .. package.path

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local read = require "api.read"

local help = huaweicloud.help
local services = assert(read.files { "api/cfw.lua", "api/codeartscheck.lua", "api/oms.lua" })

--- A line of the text that matches; "%" is meant as it stands.
local function line_with(text, ...)
  for line in (text .. "\n"):gmatch "(.-)\n" do
    local all = true
    for _, part in ipairs { ... } do
      all = all and line:find(part, 1, true)
    end
    if all then
      return line
    end
  end
end

local function words(node)
  if node.item then
    local item = node.item
    return node.kind .. " of " .. (item.item and item.kind or words(item))
  end
  return node.name or (node.kind == "any" and "any value" or node.kind)
end

describe("help", function()
  it("lists the services", function()
    local text = help()
    assert.truthy(line_with(text, "cfw", "Cloud Firewall", "168 operations"), text)
    assert.truthy(line_with(text, "oms", "35 operations"), text)
    assert.truthy(line_with(text, "codeartscheck", "29 operations", "also codecheck"), text)
    assert.equal(1, select("#", help()))
  end)

  for _, service in ipairs(services) do
    it("lists the operations of " .. service.name, function()
      local text = help(service.name)
      for _, operation in ipairs(service.operations) do
        assert(line_with(text, operation.name, operation.summary or ""), operation.name)
      end
    end)

    it("tells all of every operation of " .. service.name, function()
      local objects = {}
      for _, object in ipairs(service.types) do
        objects[object.name] = object
      end
      for _, operation in ipairs(service.operations) do
        local text = help(service.name, operation.name)
        local where = operation.name .. ": " .. text
        assert(line_with(text, operation.method .. " " .. operation.path), where)
        assert(line_with(text, service.name .. ":" .. operation.name, operation.summary or ""), where)
        local sent, given = text:match "\n(%l.-)\n\n(gives .*)$"
        assert(sent, where)
        local fields = {}
        for _, param in ipairs(operation.params) do
          fields[#fields + 1] = param
        end
        for _, field in ipairs(operation.body and objects[operation.body.name] and objects[operation.body.name].fields
          or {}) do
          fields[#fields + 1] = field
        end
        for _, field in ipairs(fields) do
          local mark = field.required and "* " or "  "
          local line = line_with(sent, "  " .. mark .. field.name .. " ", words(field.type) .. " ", field.place)
          assert(line or not field.required, field.name .. " in " .. where)
          assert(line_with(sent, field.name, words(field.type), field.summary or ""), field.name .. " in " .. where)
        end
        local response = operation.response
        assert(given:find(operation.answer == "stream" and "a download" or response and words(response) or "empty", 1,
          true), where)
        for _, field in ipairs(response and response.name and objects[response.name].fields or {}) do
          assert(line_with(given, "  " .. field.name .. " ", words(field.type)), field.name .. " in " .. where)
        end
      end
    end)
  end

  it("shows what an argument may be", function()
    local text = help("cfw", "list_capture_task")
    assert.truthy(line_with(text, "* limit", "integer", "query", "(1 to 1024)"), text)
    assert.truthy(line_with(text, "* offset", "(at least 0)"), text)
    text = help("cfw", "export_logs")
    assert.truthy(line_with(text, "* log_type", "string", "body", "known: internet, nat, vpc, vgw"), text)
  end)

  it("shows what objects hold, to some depth and each type once", function()
    local text = help("cfw", "add_acl_rule")
    assert.truthy(line_with(text, "    * source ", "RuleAddressDtoForRequest"), text)
    assert.truthy(line_with(text, "        region_list ", "list of IpRegionDto"), text)
    assert.equal(1, select(2, text:gsub("region_list_json", "")))
    assert.truthy(line_with(help("cfw", "list_capture_task"), "    task_id ", "string"))
  end)

  it("shows a list as body", function()
    assert.truthy(line_with(help("oms", "create_task"), "* src_node"))
    local text = help("codecheck", "update_task_ruleset")
    assert.truthy(line_with(text, "* body", "list of UpdateTaskRulesetItem", "body"), text)
    assert.truthy(line_with(text, "* rule_set_id"), text)
  end)

  it("tells of pages", function()
    assert.truthy(line_with(help("cfw", "list_capture_task"), "pages by limit and offset, records in data.records",
      'cfw:iterate("list_capture_task", {...})'))
    assert.falsy(help("cfw", "list_job"):find("pages by", 1, true))
  end)

  it("takes an alias, and a client", function()
    assert.equal(help("codeartscheck"), help("codecheck"))
    local client = assert(huaweicloud.cfw { region = "cn-north-4", credentials = { token = "t" } })
    assert.equal(help("cfw"), help(client))
    assert.equal(help("cfw", "list_job"), help(client, "list_job"))
    client:close()
  end)

  it("gives nil and an error for names that are wrong, with the one that was meant", function()
    for _, case in ipairs {
      { 'help: unknown service "cfv" (did you mean "cfw"?)', "cfv" },
      { 'help: cfw: unknown operation "list_jobs" (did you mean "list_job"?)', "cfw", "list_jobs" },
    } do
      local text, err = help(case[2], case[3])
      assert.is_nil(text)
      assert.equal("validation", err.kind)
      assert.equal(case[1], err.message)
    end
  end)

  it("raises where what is asked for is no name", function()
    for _, case in ipairs { { 5 }, { {} }, { "cfw", {} }, { true } } do
      local ok, why = pcall(function()
        return (help(case[1], case[2]))
      end)
      assert.is_false(ok)
      assert.truthy(why:find("spec/help_spec.lua:%d+: help: expected"), why)
    end
  end)

  it("is loaded when it is asked for", function()
    local lua = jit and "luajit" or "lua5.4"
    local pipe = io.popen(lua .. [[ -e 'require "huaweicloud"; print(package.loaded["huaweicloud.help"])']])
    assert.equal("nil", pipe:read "*l")
    pipe:close()
  end)
end)

describe("core.type", function()
  it("gives name and fields of an object, and nothing for other indexes", function()
    local response = core.operation("cfw", "list_capture_task").response
    local name, fields = core.type(response.object)
    assert.equal("ListCaptureTaskResponse", name)
    assert.equal("data", fields[1].name)
    assert.equal("HttpQueryCaptureTaskResponseData", (core.type(fields[1].object)))
    for _, index in ipairs { -1, 0, 5, 65535, 2 ^ 40 } do
      assert.equal(0, select("#", core.type(index)))
    end
    assert.is_nil(core.operation("cfw", "list_job").body_type)
    assert.same({ type = "string" }, core.operation("cfw", "create_tag").response)
  end)
end)
