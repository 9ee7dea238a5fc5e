--- The declarations for language servers: they say what the api files say, and every class that they name is there.

package.path = "tools/?.lua;" .. package.path

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local luacats = require "support.luacats"
local read = require "api.read"

local API = { "api/cfw.lua", "api/codeartscheck.lua", "api/oms.lua" }
local BUILT_IN = {
  any = true, boolean = true, string = true, number = true, integer = true, table = true, userdata = true,
  ["function"] = true, ["nil"] = true, thread = true, lightuserdata = true, self = true, ["true"] = true,
  ["false"] = true, ["file*"] = true,
}

local services = assert(read.files(API))

local function lines(command)
  local pipe, found = assert(io.popen(command)), {}
  for line in pipe:lines() do
    found[#found + 1] = line
  end
  pipe:close()
  return found
end

local files, classes, aliases = {}, {}, {}

for _, path in ipairs(lines "find lua -name '*.lua' | sort") do
  local file = luacats.read(path)
  files[#files + 1] = file
  for _, class in ipairs(file.classes) do
    classes[class.name] = classes[class.name] or {}
    table.insert(classes[class.name], { path = path, class = class })
  end
  for _, alias in ipairs(file.aliases) do
    aliases[alias.name] = alias
  end
  for _, found in ipairs(file.functions) do
    local owner = file.owners[found.name:match "^([%w_]+)[:.]"]
    if owner then
      owner.methods[found.name:match "[:.]([%w_]+)$"] = found
    end
  end
end

--- Is this the class itself? What another file adds to it has neither a parent nor a variable.
local function is_whole(class)
  return #class.parents > 0 or class.variable ~= nil or #classes[class.name] == 1
end

local function class_of(name)
  assert(classes[name], "there is no class " .. name)
  for _, found in ipairs(classes[name]) do
    if is_whole(found.class) then
      return found.class
    end
  end
end

local function fields_of(class)
  local by_name = {}
  for _, field in ipairs(class.fields) do
    assert(not by_name[field.name], ("%s: %s stands twice"):format(class.name, field.name))
    by_name[field.name] = field
  end
  return by_name
end

--- What the declarations have to say of a type of the api files, as luacats.show writes it.
local function expected(service, node)
  if node.kind == "object" then
    return "huaweicloud." .. service.name .. "." .. node.name
  elseif node.kind == "list" then
    return expected(service, node.item) .. "[]"
  elseif node.kind == "map" then
    return "table<string, " .. expected(service, node.item) .. ">"
  end
  return node.kind == "file" and "string|huaweicloud.File" or node.kind
end

local function expected_field(service, field)
  local text = ""
  for _, value in ipairs(field.values or {}) do
    text = text .. (field.type.kind == "string" and ("%q"):format(value) or value) .. "|"
  end
  return text .. expected(service, field.type)
end

local function check_field(service, class, field, optional)
  local found = fields_of(class)[field.name]
  local where = class.name .. ", " .. field.name
  assert(found, where .. " is missing")
  assert.equal(expected_field(service, field), luacats.show(found.type), where)
  assert.equal(optional, found.optional, where .. ": may it be left out?")
  if field.summary then
    assert(found.text:find(field.summary, 1, true), where .. " lacks its summary")
  end
end

describe("declarations for language servers", function()
  it("are what `make docs` writes", function()
    local lua = jit and "luajit" or "lua5.4"
    local dir = lines("mktemp -d")[1]
    local out = lines(("cd . && mkdir -p %s/lua/huaweicloud/types %s/docs/reference && %s tools/docs.lua %s %s 2>&1")
      :format(dir, dir, lua, dir, table.concat(API, " ")))
    assert.same({}, out)
    for _, service in ipairs(services) do
      local path = "lua/huaweicloud/types/" .. service.name .. ".lua"
      assert.same({}, lines(("cmp %s/%s %s 2>&1"):format(dir, path, path)), "run `make docs`")
    end
    lines("rm -r " .. dir)
  end)

  it("are never loaded, and do no harm when they are", function()
    for _, file in ipairs(files) do
      if file.path:find("/types/", 1, true) then
        assert.is_true(file.meta, file.path)
        local before = {}
        for name in pairs(_G) do
          before[name] = true
        end
        assert.is_nil((assert(loadfile(file.path))()))
        for name in pairs(_G) do
          assert(before[name], file.path .. " sets the global " .. tostring(name))
        end
      end
    end
    for name in pairs(package.loaded) do
      assert.is_nil(name:find "^huaweicloud%.types")
    end
  end)

  it("define no class twice, though one file may add fields to the class of another", function()
    for name, found in pairs(classes) do
      local fields, whole = {}, 0
      for _, part in ipairs(found) do
        whole = whole + (is_whole(part.class) and 1 or 0)
        for _, field in ipairs(part.class.fields) do
          assert(not fields[field.name], ("%s: %s again in %s"):format(name, field.name, part.path))
          fields[field.name] = true
        end
      end
      assert.equal(1, whole, name .. " also in " .. found[#found].path)
    end
  end)

  it("name only classes that there are", function()
    local count = 0
    local function check(file, node)
      luacats.names(node, function(name)
        count = count + 1
        assert(classes[name] or aliases[name] or BUILT_IN[name], ("%s: there is no class %s"):format(file.path, name))
      end)
    end
    for _, file in ipairs(files) do
      for _, class in ipairs(file.classes) do
        for _, field in ipairs(class.fields) do
          check(file, field.type)
        end
        for _, parent in ipairs(class.parents) do
          check(file, parent)
        end
      end
      for _, found in ipairs(file.functions) do
        for _, list in ipairs { found.params, found.returns, found.overloads } do
          for _, part in ipairs(list) do
            check(file, part.type)
          end
        end
      end
      for _, list in ipairs { file.aliases, file.types } do
        for _, part in ipairs(list) do
          check(file, part.type)
        end
      end
    end
    assert(count > 3000, count)
  end)

  it("name only parameters that the function has", function()
    for _, file in ipairs(files) do
      for _, found in ipairs(file.functions) do
        local there = {}
        for _, name in ipairs(found.arguments) do
          there[name] = true
        end
        for _, param in ipairs(found.params) do
          assert(there[param.name],
            ("%s:%d: %s has no parameter %s"):format(file.path, found.line, found.name, param.name))
        end
      end
    end
  end)

  it("give each service its client", function()
    local module = fields_of(class_of "huaweicloud")
    local overloads = {}
    local init = luacats.read "lua/huaweicloud/init.lua"
    for _, found in ipairs(init.functions) do
      if found.name == "huaweicloud.client" then
        for _, overload in ipairs(found.overloads) do
          overloads[overload.type.params[1].type.value] = luacats.show(overload.type.returns[1])
        end
      end
    end
    for _, name in ipairs(core.services()) do
      assert.is_function(huaweicloud[name])
      local client = ("huaweicloud.%s.Client?"):format((core.service(name)))
      assert.equal(("fun(options: huaweicloud.ClientOptions): %s, huaweicloud.Error?"):format(client),
        luacats.show(module[name].type))
      assert.equal(client, overloads[name])
    end
  end)

  for _, service in ipairs(services) do
    describe("of " .. service.name, function()
      local objects, answered = {}, {}
      for _, object in ipairs(service.types) do
        objects[object.name] = object
      end
      local function mark(node)
        while node and node.item do
          node = node.item
        end
        if node and node.name and not answered[node.name] then
          answered[node.name] = true
          for _, field in ipairs(objects[node.name].fields) do
            mark(field.type)
          end
        end
      end
      for _, operation in ipairs(service.operations) do
        mark(operation.response)
      end

      it("have every operation", function()
        local client = class_of("huaweicloud." .. service.name .. ".Client")
        assert.equal("huaweicloud.Client", luacats.show(client.parents[1]))
        for _, operation in ipairs(service.operations) do
          local found = client.methods[operation.name]
          assert(found, operation.name .. " is missing")
          assert.same({ "args", "opts" }, found.arguments)
          assert.equal(("huaweicloud.%s.%s.Arguments"):format(service.name, operation.name),
            luacats.show(found.params[1].type))
          assert.equal("huaweicloud.CallOptions", luacats.show(found.params[2].type))
          local response = operation.response
          local result = "table"
          if operation.answer == "stream" then
            result = "huaweicloud.Download"
          elseif response and (response.kind == "object" or response.item) then
            result = expected(service, response)
          elseif response and response.kind ~= "any" then
            result = "{ body: " .. expected(service, response) .. " }"
          end
          assert.equal(result .. "?", luacats.show(found.returns[1].type), operation.name)
          assert.equal("huaweicloud.Info|huaweicloud.Error", luacats.show(found.returns[2].type))
          local text = table.concat(found.text, "\n")
          assert(text:find(operation.method .. " " .. operation.path, 1, true), operation.name)
          assert(text:find(operation.summary or "", 1, true), operation.name .. " lacks its summary")
        end
      end)

      it("have the records of every list", function()
        local client = class_of("huaweicloud." .. service.name .. ".Client")
        local records = { iterate = {}, collect = {} }
        for method, by_name in pairs(records) do
          for _, overload in ipairs(client.methods[method].overloads) do
            by_name[overload.type.params[2].type.value] = luacats.show(overload.type.returns[1])
          end
        end
        local names = {}
        for _, operation in ipairs(service.operations) do
          if operation.pages then
            local node = operation.response
            for name in operation.pages.records:gmatch "[^.]+" do
              local fields = {}
              for _, field in ipairs(objects[node.name].fields) do
                fields[field.name] = field.type
              end
              node = fields[name]
            end
            local record = expected(service, node.item)
            assert.equal("fun(): " .. record, records.iterate[operation.name])
            assert.equal(record .. "[]?", records.collect[operation.name])
            names[#names + 1] = ("%q"):format(operation.name)
          end
        end
        assert.equal(table.concat(names, "|"),
          luacats.show(aliases["huaweicloud." .. service.name .. ".ListOperation"].type))
      end)

      it("have what its clients do in several calls", function()
        local declared = {}
        for _, part in ipairs(classes["huaweicloud." .. service.name .. ".Client"]) do
          for _, field in ipairs(part.class.fields) do
            declared[field.name] = field.type.kind
          end
        end
        for _, source in ipairs { "huaweicloud.waiters", "huaweicloud.stop_all" } do
          for name in pairs(require(source).of(service.name)) do
            assert.equal("fun", declared[name], name)
          end
        end
      end)

      it("have every argument of every operation, and no other", function()
        for _, operation in ipairs(service.operations) do
          local class = class_of(("huaweicloud.%s.%s.Arguments"):format(service.name, operation.name))
          local body, wanted, required = operation.body, {}, {}
          local function want(field)
            wanted[field.name] = wanted[field.name] or field
            required[field.name] = required[field.name] or field.required or false
          end
          for _, param in ipairs(operation.params) do
            want(param)
          end
          if body and body.kind == "object" then
            for _, field in ipairs(objects[body.name].fields) do
              want(field)
            end
          elseif body then
            want { name = "body", type = body, required = true }
          end
          if operation.path:find("{project_id}", 1, true) and not wanted.project_id then
            want { name = "project_id", type = { kind = "string" } }
          end
          local first_may_be_left_out = true
          for name, field in pairs(wanted) do
            check_field(service, class, field, not required[name])
            first_may_be_left_out = first_may_be_left_out and not required[name]
          end
          for name in pairs(fields_of(class)) do
            assert(wanted[name], class.name .. " has " .. name)
          end
          local method = class_of("huaweicloud." .. service.name .. ".Client").methods[operation.name]
          assert.equal(first_may_be_left_out, method.params[1].optional, operation.name)
        end
      end)

      it("have every field of every type, and no other", function()
        for _, object in ipairs(service.types) do
          local class = class_of("huaweicloud." .. service.name .. "." .. object.name)
          assert.equal(#object.fields, #class.fields, class.name)
          for _, field in ipairs(object.fields) do
            check_field(service, class, field, answered[object.name] or not field.required)
          end
        end
      end)
    end)
  end
end)

describe("the reader of annotations", function()
  for text, shown in pairs {
    ["string"] = "string",
    ["string?"] = "string?",
    ["a.B[][]|nil"] = "a.B[][]|nil",
    ["('a'|\"b c\"|-1)[]?"] = '("a"|"b c"|-1)[]?',
    ["table<string, a.B[]>"] = "table<string, a.B[]>",
    ["fun(a: string, b?: integer, ...: any): x: string?, (fun())"] =
      "fun(a: string, b?: integer, ...: any): string?, fun()",
    ["{ cancel: fun(), n?: 1|2 }"] = "{ cancel: fun(), n?: 1|2 }",
    ["...string"] = "...string",
    ["true|file*|fun(s: string): boolean?"] = "true|file*|fun(s: string): boolean?",
  } do
    it("knows " .. text, function()
      local node, rest = luacats.type(text .. " and words")
      assert.equal(shown, luacats.show(node))
      assert.equal("and words", rest)
    end)
  end

  for _, text in ipairs { "", "|a", "a|", "table<", "table<a", "fun(", "fun(a:)", "[]", "(a", '"a', "{ a: }", "a|?" } do
    it(("refuses %q"):format(text), function()
      assert.is_false((pcall(luacats.type, text)))
    end)
  end
end)
