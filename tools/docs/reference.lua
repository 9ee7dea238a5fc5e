-- Writes the reference of a service as a page of Markdown: operations by group with an example each, then the types.

local example = require "docs.example"
local markdown = require "docs.markdown"
local model = require "docs.model"

local reference = {}

local WORDS = { any = "any value", file = "file" }

-- A page has the anchors of its types and operations.
local function type_words(page, node)
  if node.kind == "object" then
    local anchor = page.types[node.name]
    return anchor and ("[%s](#%s)"):format(node.name, anchor) or node.name
  end
  if node.item then return node.kind .. " of " .. type_words(page, node.item) end
  return WORDS[node.kind] or node.kind
end

-- Summary, range and known values.
local function meaning(page, field)
  local parts = { field.summary and markdown.text(field.summary, page.operations) }
  local range = model.range(field)
  if range then parts[#parts + 1] = range end
  if field.values then
    local values = {}
    for i, value in ipairs(field.values) do values[i] = markdown.code(value) end
    parts[#parts + 1] = (#values == 1 and "Known: %s." or "One of %s."):format(table.concat(values, ", "))
  end
  return table.concat(parts, " ")
end

local function add(out, ...)
  for _, line in ipairs { ... } do out[#out + 1] = line end
end

local function add_all(out, lines)
  for _, line in ipairs(lines) do out[#out + 1] = line end
end

local function add_arguments(page, operation)
  local rows = {}
  for i, argument in ipairs(model.arguments(operation, page.objects)) do
    rows[i] = {
      markdown.code(argument.name), type_words(page, argument.type), argument.required and "yes" or "",
      table.concat(argument.places, ", "), meaning(page, argument),
    }
  end
  if #rows == 0 then
    add(page.out, "No arguments.", "")
    return
  end
  add_all(page.out, markdown.table({ "argument", "type", "required", "in", "meaning" }, rows))
  add(page.out, "")
end

local function result_line(page, operation)
  local result = model.result(operation)
  if result == "stream" then
    return "Gives a download: its bytes in `body`; the call option `to` writes them to a file instead."
  end
  if result == "scalar" then return ("Gives `{ body = %s }`."):format(operation.response.kind) end
  if result == "table" then return operation.response and "Gives any value." or "Gives an empty table." end
  return ("Gives %s."):format(type_words(page, result))
end

local function pages_line(operation)
  local pages = operation.pages
  if not pages then return nil end
  local text = ("Pages: `%s` and `%s`, records in `%s`"):format(pages.limit, pages.offset or pages.marker,
    pages.records)
  if pages.total then text = text .. (", their number in `%s`"):format(pages.total) end
  if pages.last then
    local names = {}
    for name in pages.last:gmatch("(%S+)=") do names[#names + 1] = markdown.code(name) end
    text = text .. ("; %s for the next page come from the last record"):format(table.concat(names, " and "))
  end
  return text .. "."
end

local function add_operation(page, operation)
  local out = page.out
  add(out, "### " .. operation.name, "")
  if operation.summary then add(out, markdown.text(operation.summary, page.operations), "") end
  if operation.description then add(out, markdown.text(operation.description, page.operations), "") end
  add(out, ("`%s %s`"):format(operation.method, operation.path), "")
  add_arguments(page, operation)
  local given, pages = result_line(page, operation), pages_line(operation)
  add(out, pages and given .. " " .. pages or given, "")
  add(out, "```lua")
  add_all(out, example.lines(page.service, operation))
  add(out, "```", "")
end

local function add_type(page, object)
  local rows = {}
  for i, field in ipairs(object.fields) do
    -- An answer may lack any field, whatever is required of a request.
    local required = field.required and not page.answered[object.name]
    rows[i] = {
      markdown.code(field.name), type_words(page, field.type), required and "yes" or "", meaning(page, field),
    }
  end
  add(page.out, "### " .. object.name, "")
  if #rows == 0 then
    add(page.out, "No documented fields.", "")
    return
  end
  add_all(page.out, markdown.table({ "field", "type", "required", "meaning" }, rows))
  add(page.out, "")
end

-- Types that the page shows: those in answers and inside of arguments. The fields of a body are arguments already.
local function shown_types(service, objects, answered)
  local seen = {}
  for name in pairs(answered) do seen[name] = true end
  for _, operation in ipairs(service.operations) do
    for _, argument in ipairs(model.arguments(operation, objects)) do
      model.each_object(argument.type, objects, seen)
    end
  end
  local list = {}
  for _, object in ipairs(service.types) do
    if seen[object.name] then list[#list + 1] = object end
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

local INTRODUCTION = [[
Each operation is a method of a client, here `%s`. It takes one table of arguments by their names on the wire, and
gives `result, info` or `nil, err`; a second table may hold [options of the call](../../README.md#options). Where a
path holds `{project_id}`, the client fills it in; `project_id` beside the other arguments replaces it for a call. Where
a list comes in pages, `%s:iterate(name, args)` goes over all records and `%s:collect(name, args)` gathers them.

The examples on this page go on from these lines:

```lua
local huaweicloud = require "huaweicloud"

local %s = assert(huaweicloud.%s {
  region = "%s",
  project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
  credentials = { ak = os.getenv "CLOUD_SDK_AK", sk = os.getenv "CLOUD_SDK_SK" },
})
```
]]

local function add_contents(out, groups, group_links, links)
  for i, group in ipairs(groups) do
    local names = {}
    for k, operation in ipairs(group.operations) do
      names[k] = ("[%s](#%s)"):format(operation.name, links[operation.name])
    end
    add(out, ("- [%s](#%s): %s"):format(group.title, group_links[i], table.concat(names, ", ")))
  end
  add(out, "- [Types](#types)", "")
end

local function region_of(service)
  for _, region in ipairs(service.regions) do
    if region.id == "cn-north-4" then return region.id end
  end
  return service.regions[1].id
end

-- The text of docs/reference/SERVICE.md.
function reference.text(service)
  local objects, answered = model.objects(service), model.answered(service)
  local groups, types = model.groups(service), shown_types(service, objects, answered)
  local page = { service = service, objects = objects, answered = answered, types = {}, operations = {}, out = {} }

  -- In the order in which the headings stand on the page.
  local anchor, group_links = markdown.anchors(), {}
  anchor(service.title)
  for i, group in ipairs(groups) do
    group_links[i] = anchor(group.title)
    for _, operation in ipairs(group.operations) do page.operations[operation.name] = anchor(operation.name) end
  end
  anchor("Types")
  for _, object in ipairs(types) do page.types[object.name] = anchor(object.name) end

  local out, name = page.out, service.name
  add(out, "<!-- Generated from " .. service.file .. " by `make docs`; do not edit. -->", "# " .. service.title, "")
  add_all(out, { INTRODUCTION:format(name, name, name, name, name, region_of(service)) })
  add_contents(out, groups, group_links, page.operations)
  for _, group in ipairs(groups) do
    add(out, "## " .. group.title, "")
    if group.summary then add(out, markdown.text(group.summary, page.operations), "") end
    for _, operation in ipairs(group.operations) do add_operation(page, operation) end
  end
  add(out, "## Types", "", "An answer may lack any of its fields.", "")
  for _, object in ipairs(types) do add_type(page, object) end
  out[#out] = nil
  return table.concat(out, "\n") .. "\n"
end

return reference
