-- Writes a service as LuaCATS declarations for language servers: client, arguments of each operation, types.

local model = require "docs.model"

local stubs = {}

local PLAIN = {
  any = "any", string = "string", integer = "integer", number = "number", boolean = "boolean",
  file = "string|huaweicloud.File",
}

local function name_of(service, name)
  return ("huaweicloud.%s.%s"):format(service.name, name)
end

-- A type as a type expression. In a list, a union stands in parentheses.
local function expression(service, node)
  if node.kind == "object" then return name_of(service, node.name) end
  if node.kind == "list" then return expression(service, node.item) .. "[]" end
  if node.kind == "map" then return ("table<string, %s>"):format(expression(service, node.item)) end
  return PLAIN[node.kind]
end

-- Known values stand beside the plain type: services add values.
local function field_expression(service, field)
  if not field.values then return expression(service, field.type) end
  local parts = {}
  for i, value in ipairs(field.values) do
    parts[i] = field.type.kind == "string" and ('"%s"'):format(value:gsub('[\\"]', "\\%0")) or value
  end
  parts[#parts + 1] = field.type.kind
  return table.concat(parts, "|")
end

local function field_line(service, field, optional)
  local name = field.name:find("^[%a_][%w_]*$") and field.name or ('["%s"]'):format(field.name)
  local words = { field.summary }
  local range = model.range(field)
  if range then words[#words + 1] = range end
  return ("---@field %s%s %s %s"):format(name, optional and "?" or "", field_expression(service, field),
    table.concat(words, " ")):gsub("%s+$", "")
end

local function result(service, operation)
  local what = model.result(operation)
  if what == "stream" then return "huaweicloud.Download" end
  if what == "table" then return "table" end
  if what == "scalar" then return ("{ body: %s }"):format(expression(service, operation.response)) end
  return expression(service, what)
end

local function add_operation(out, service, operation, arguments)
  out[#out + 1] = ""
  if operation.summary then
    out[#out + 1] = "--- " .. operation.summary
    out[#out + 1] = "---"
  end
  out[#out + 1] = ("--- `%s %s`"):format(operation.method, operation.path)
  local required = arguments[1] and arguments[1].required
  out[#out + 1] = ("---@param args%s %s.Arguments"):format(required and "" or "?", name_of(service, operation.name))
  out[#out + 1] = "---@param opts? huaweicloud.CallOptions"
  out[#out + 1] = ("---@return %s? result"):format(result(service, operation))
  out[#out + 1] = "---@return huaweicloud.Info|huaweicloud.Error info_or_err"
  out[#out + 1] = ("function Client:%s(args, opts) end"):format(operation.name)
end

local function add_arguments(out, service, operation, arguments)
  out[#out + 1] = ""
  out[#out + 1] = ("---@class %s.Arguments"):format(name_of(service, operation.name))
  for _, argument in ipairs(arguments) do
    out[#out + 1] = field_line(service, argument, not argument.required)
  end
  if model.from_client(operation) then
    out[#out + 1] = "---@field project_id? string Instead of the client's."
  end
end

-- An answer may lack any field; in a request what is required has to be there.
local function add_type(out, service, object, answered)
  out[#out + 1] = ""
  out[#out + 1] = "---@class " .. name_of(service, object.name)
  for _, field in ipairs(object.fields) do
    out[#out + 1] = field_line(service, field, answered or not field.required)
  end
end

-- The methods that read all pages, with the type of the records of each list.
local function add_pages(out, service, objects)
  local names, records = {}, {}
  for _, operation in ipairs(service.operations) do
    if operation.pages then
      names[#names + 1] = operation.name
      records[operation.name] = expression(service, model.record(operation, objects))
    end
  end
  if #names == 0 then return end
  local list = name_of(service, "ListOperation")
  out[#out + 1] = ""
  out[#out + 1] = ('---@alias %s "%s"'):format(list, table.concat(names, '"|"'))
  local client = name_of(service, "Client")
  local function add_method(name, words, given, plain)
    out[#out + 1] = ""
    out[#out + 1] = "--- " .. words
    for _, operation in ipairs(names) do
      local overload = '---@overload fun(self: %s, name: "%s", args?: table, opts?: huaweicloud.PageOptions): %s'
      out[#out + 1] = overload:format(client, operation, given:format(records[operation]))
    end
    out[#out + 1] = "---@param name " .. list
    out[#out + 1] = "---@param args? table as for the call; limit is the size of a page"
    out[#out + 1] = "---@param opts? huaweicloud.PageOptions"
    for _, line in ipairs(plain) do out[#out + 1] = "---@return " .. line end
    out[#out + 1] = ("function Client:%s(name, args, opts) end"):format(name)
  end
  add_method("iterate", "Gives an iterator over the records of all pages; what fails is raised.", "fun(): %s",
    { "fun(): any next_record" })
  add_method("collect", "Gives the records of all pages at once.",
    "%s[]?, huaweicloud.Info|huaweicloud.Error, table?",
    { "table? records", "huaweicloud.Info|huaweicloud.Error info_or_err", "table? so_far" })
end

-- The text of lua/huaweicloud/types/SERVICE.lua.
function stubs.text(service)
  local objects, answered = model.objects(service), model.answered(service)
  local out = {
    "---@meta _",
    ("-- %s for language servers; nothing loads this. Generated from %s by `make docs`; do not edit."):format(
      service.title, service.file),
    "",
    ("---@class %s : huaweicloud.Client"):format(name_of(service, "Client")),
    "local Client = {}",
  }
  local arguments = {}
  for _, operation in ipairs(service.operations) do
    arguments[operation] = model.arguments(operation, objects)
    add_operation(out, service, operation, arguments[operation])
  end
  add_pages(out, service, objects)
  for _, operation in ipairs(service.operations) do add_arguments(out, service, operation, arguments[operation]) end
  for _, object in ipairs(service.types) do
    assert(object.name ~= "Client", "the name Client is taken by the client's own class")
    add_type(out, service, object, answered[object.name])
  end
  return table.concat(out, "\n") .. "\n"
end

return stubs
