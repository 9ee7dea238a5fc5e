-- Reads an api file: runs it without any globals, checks every row and returns complete plain tables.
-- What a row may hold is written at the head of tools/compile_api.lua.

local pages = require "api.pages"

local read = {}

local PLAIN = { any = true, string = true, integer = true, int64 = true, number = true, boolean = true, file = true }
local PLACES = { path = true, query = true, header = true }
local METHODS = { GET = true, POST = true, PUT = true, PATCH = true, DELETE = true, HEAD = true }
local RANGED = { string = true, integer = true, number = true, list = true }
local LISTED = { string = true, integer = true }
local FROM_CLIENT = { project_id = true, domain_id = true }

local EXACT = 2 ^ 53 -- beyond this a number is not exact in every Lua
local INT32 = 2 ^ 31
local MOST_ROWS = 0xffff -- counts in C are uint16_t
local LONGEST_TEXT = 1023 -- with its zero byte, one piece of the text pool

local FIELD_KEYS = { required = "boolean", min = "number", max = "number", enum = "table", summary = "string" }
local OPERATION_KEYS = {
  summary = "string", description = "string", group = "string", params = "table", body = "any", content_type = "string",
  response = "any", pages = "table",
}
local SERVICE_KEYS = {
  service = "string", title = "string", aliases = "table", groups = "table", regions = "table", operations = "table",
  types = "table",
}

local function fail(where, text, ...)
  error({ text = where .. ": " .. text:format(...) }, 0)
end

local function show(value)
  if type(value) == "string" then return '"' .. value:gsub("%c", "?") .. '"' end
  return tostring(value)
end

local function is_whole(value)
  return type(value) == "number" and value == math.floor(value) and math.abs(value) <= EXACT
end

-- Keys of a table in a fixed order, so that of several mistakes always the same one is told.
local function sorted_keys(row)
  local keys = {}
  for key in pairs(row) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then return type(a) < type(b) end
    if type(a) == "number" then return a < b end
    return tostring(a) < tostring(b)
  end)
  return keys
end

-- Checks that a row is a table with the values 1..positions (any number when nil) and no other keys than `named`.
local function check_row(row, where, named, positions)
  if type(row) ~= "table" then fail(where, "must be a table, not %s", show(row)) end
  local count = 0
  for _, key in ipairs(sorted_keys(row)) do
    local value = row[key]
    if type(key) == "number" then
      count = count + 1
      if row[count] == nil then fail(where, "value %d is missing", count) end
      if positions and count > positions then fail(where, "one value too many: %s", show(value)) end
    elseif not named[key] then
      fail(where, "unknown key %s", show(key))
    elseif named[key] ~= "any" and type(value) ~= named[key] then
      fail(where, "%s must be a %s, not %s", key, named[key], show(value))
    end
  end
  return count
end

local function check_list(list, where)
  local count = check_row(list, where, {})
  if count > MOST_ROWS then fail(where, "%d values, the most is %d", count, MOST_ROWS) end
  return count
end

local function check_text(text, where, what)
  if type(text) ~= "string" then fail(where, "%s must be a string, not %s", what, show(text)) end
  if text == "" then fail(where, "%s is empty", what) end
  if #text > LONGEST_TEXT then fail(where, "%s has %d bytes, the most is %d", what, #text, LONGEST_TEXT) end
  if text:find("%c") then fail(where, "%s holds a control character: %s", what, show(text)) end
  return text
end

local function check_name(name, where, what, pattern)
  check_text(name, where, what)
  if not name:find(pattern) then fail(where, "bad %s %s", what, show(name)) end
  return name
end

local function check_new(seen, name, where, what)
  if seen[name] then fail(where, "%s %s stands twice", what, show(name)) end
  seen[name] = true
end

local function row_name(row)
  return type(row) == "table" and type(row[1]) == "string" and row[1]:gsub("%c", "?") or "without a name"
end

-- A type as written -> { kind =, name =, item =, int64 = }.
local function read_type(written, where, types)
  if type(written) == "string" then
    if written == "int64" then return { kind = "integer", int64 = true } end
    if PLAIN[written] then return { kind = written } end
    if not types[written] then fail(where, "unknown type %s", show(written)) end
    return { kind = "object", name = written }
  end
  if written == nil then fail(where, "the type is missing") end
  check_row(written, where, { list = "any", map = "any" }, 0)
  if (written.list == nil) == (written.map == nil) then fail(where, "a type has either list or map") end
  local kind = written.list ~= nil and "list" or "map"
  local item = read_type(written[kind], where, types)
  if item.kind == "file" then fail(where, "a %s of files has no form on the wire", kind) end
  return { kind = kind, item = item, int64 = item.int64 }
end

local function check_bound(row, key, kind, int64, where)
  local value = row[key]
  if value == nil then return end
  if not RANGED[kind] then fail(where, "%s is of no use on type %s", key, kind) end
  if not is_whole(value) then fail(where, "%s must be a whole number within 2^53, not %s", key, show(value)) end
  if (kind == "string" or kind == "list") and value < 0 then fail(where, "%s of a length is negative", key) end
  if kind == "integer" and not int64 and (value < -INT32 or value >= INT32) then
    fail(where, "%s %.0f does not fit in 32 bits: make the type int64", key, value)
  end
end

local function check_range(row, kind, int64, where)
  check_bound(row, "min", kind, int64, where)
  check_bound(row, "max", kind, int64, where)
  if row.min and row.max and row.min > row.max then fail(where, "min %.0f is above max %.0f", row.min, row.max) end
end

-- Known values as text.
local function read_enum(enum, kind, where)
  if enum == nil then return nil end
  if not LISTED[kind] then fail(where, "enum is of no use on type %s", kind) end
  if check_list(enum, where .. ", enum") == 0 then fail(where, "enum is empty") end
  local values, seen = {}, {}
  for i, value in ipairs(enum) do
    if kind == "string" then
      check_text(value, where, "an enum value")
    elseif is_whole(value) then
      value = ("%.0f"):format(value + 0)
    else
      fail(where, "an enum value must be a whole number within 2^53, not %s", show(value))
    end
    check_new(seen, value, where, "enum value")
    values[i] = value
  end
  return values
end

-- The part that parameters and fields of types have in common.
local function read_field(row, where, field, written, types)
  field.type = read_type(written, where, types)
  field.int64 = field.type.int64
  check_range(row, field.type.kind, field.int64, where)
  if row.required == false then fail(where, "required is true or left out") end
  field.required = row.required
  field.min, field.max = row.min and row.min + 0, row.max and row.max + 0 -- never -0
  field.values = read_enum(row.enum, field.type.kind, where)
  field.summary = row.summary and check_text(row.summary, where, "summary")
  return field
end

local function check_param_type(field, where)
  local kind, in_list = field.type.kind, ""
  if kind == "list" and field.place == "query" then kind, in_list = field.type.item.kind, "list of " end
  local good = PLAIN[kind] and kind ~= "any" and kind ~= "file"
  if not good then fail(where, "type %s%s cannot stand in the %s", in_list, kind, field.place) end
end

local function read_param(row, operation, types)
  local where = operation .. ", parameter " .. row_name(row)
  check_row(row, where, FIELD_KEYS, 3)
  local name = check_name(row[1], where, "name", "^[%w_.-]+$")
  local place = row[2]
  if type(place) ~= "string" or not PLACES[place] then
    fail(where, "unknown place %s: it is path, query or header", show(place))
  end
  local field = read_field(row, where, { name = name, place = place }, row[3], types)
  check_param_type(field, where)
  if place == "path" and not field.required and not FROM_CLIENT[name] then
    fail(where, "a path parameter must be required")
  end
  return field
end

local function read_params(rows, where, types)
  if rows == nil then return {} end
  check_list(rows, where .. ", params")
  local params, seen = {}, {}
  for i, row in ipairs(rows) do
    params[i] = read_param(row, where, types)
    check_new(seen, params[i].name, where, "parameter")
  end
  return params
end

local function check_path(path, where)
  if path == "/" then return end
  if path:sub(1, 1) ~= "/" then fail(where, "bad path %s: it must start with a slash", show(path)) end
  for segment in path:gmatch("/([^/]*)") do
    local good = segment:find("^{[%w_]+}$") or segment:find("^[%w._~-]+$")
    if not good or segment == "." or segment == ".." then
      fail(where, "bad path %s: segment %s", show(path), show(segment))
    end
  end
end

local function check_placeholders(operation, where)
  local params, used = {}, {}
  for _, param in ipairs(operation.params) do
    if param.place == "path" then params[param.name] = true end
  end
  for name in operation.path:gmatch("{([%w_]+)}") do
    used[name] = true
    if not params[name] and not FROM_CLIENT[name] then fail(where, "{%s} of the path has no path parameter", name) end
  end
  for _, param in ipairs(operation.params) do
    if param.place == "path" and not used[param.name] then
      fail(where .. ", parameter " .. param.name, "the path has no {%s}", param.name)
    end
  end
end

-- The fields of a form are an object as body; files go only into a form.
local function check_content(operation, where, uploads)
  local body, media = operation.body, operation.content_type:match("^[^; ]+")
  if body and PLAIN[body.kind] and body.kind ~= "any" then fail(where, "a body cannot be of type %s", body.kind) end
  if media == "multipart/form-data" then
    if not (body and body.kind == "object") then fail(where, "%s needs an object as body", media) end
  elseif media ~= "application/json" then
    fail(where, "unknown content_type %s", show(operation.content_type))
  elseif body and body.name and uploads[body.name] then
    fail(where, "a file needs multipart/form-data as content_type")
  end
end

-- A type with a file is the body of an upload and nothing else.
local function refuse_upload(written, where, uploads)
  while written and written.item do written = written.item end
  if written and (written.kind == "file" or written.name and uploads[written.name]) then
    fail(where, "a file is sent only in the body of its operation")
  end
end

local function read_pages(written, operation, where, objects)
  local by_name = {}
  for _, object in ipairs(objects) do by_name[object.name] = object end
  local found, why = pages.read(written, operation, by_name)
  return found or fail(where, "%s", why)
end

local function read_operation(row, file, types, uploads, objects)
  local where = file .. ": operation " .. row_name(row)
  check_row(row, where, OPERATION_KEYS, 2)
  local name = check_name(row[1], where, "name", "^[a-z][a-z0-9_]*$")
  local method, path = check_text(row[2], where, "the request line"):match("^(%S+) (%S+)$")
  if not method then fail(where, 'bad request line %s: it is "METHOD /path"', show(row[2])) end
  if not METHODS[method] then fail(where, "bad method %s", show(method)) end
  check_path(path, where)
  local operation = { name = name, method = method, path = path, answer = "json", group = row.group }
  operation.summary = row.summary and check_text(row.summary, where, "summary")
  operation.description = row.description and check_text(row.description, where, "description")
  operation.params = read_params(row.params, where, types)
  check_placeholders(operation, where)
  operation.body = row.body ~= nil and read_type(row.body, where .. ", body", types) or nil
  operation.content_type = row.content_type and check_text(row.content_type, where, "content_type")
      or "application/json"
  check_content(operation, where, uploads)
  if operation.body and operation.body.item then refuse_upload(operation.body, where .. ", body", uploads) end
  if row.response == "stream" then
    operation.answer = "stream"
  elseif row.response ~= nil then
    operation.response = read_type(row.response, where .. ", response", types)
    refuse_upload(operation.response, where .. ", response", uploads)
  end
  operation.pages = row.pages and read_pages(row.pages, operation, where, objects)
  return operation
end

-- Names of the types first, since types may refer to each other and to themselves.
local function type_names(rows, file)
  local names = {}
  check_list(rows, file .. ": types")
  for _, row in ipairs(rows) do
    local where = file .. ": type " .. row_name(row)
    if type(row) ~= "table" then fail(where, "must be a table, not %s", show(row)) end
    local name = check_name(row[1], where, "name", "^[A-Za-z_][%w_]*$")
    if PLAIN[name] or name == "stream" then fail(where, "the name is taken") end
    check_new(names, name, where, "type")
  end
  return names
end

local function read_object(row, file, types)
  local where = file .. ": type " .. row[1]
  local object, seen = { name = row[1], fields = {} }, {}
  for i = 2, check_list(row, where) do
    local place = where .. ", field " .. row_name(row[i])
    check_row(row[i], place, FIELD_KEYS, 2)
    local field = { name = check_name(row[i][1], place, "name", "^[%w_.-]+$"), place = "body" }
    check_new(seen, field.name, where, "field")
    object.fields[i - 1] = read_field(row[i], place, field, row[i][2], types)
  end
  return object
end

-- Types in the order of the file, and the set of those that hold a file.
local function read_types(rows, file)
  local objects, uploads = {}, {}
  local names = type_names(rows, file)
  for i, row in ipairs(rows) do
    objects[i] = read_object(row, file, names)
    for _, field in ipairs(objects[i].fields) do
      if field.type.kind == "file" then uploads[row[1]] = true end
    end
  end
  for _, object in ipairs(objects) do
    for _, field in ipairs(object.fields) do
      local where = file .. ": type " .. object.name .. ", field " .. field.name
      if field.type.kind ~= "file" then refuse_upload(field.type, where, uploads) end
    end
  end
  return objects, names, uploads
end

-- Finds types that nothing uses: most often the remains of an operation.
local function check_all_used(service, file)
  local by_name, used = {}, {}
  for _, object in ipairs(service.types) do by_name[object.name] = object end
  local function use(node)
    while node and node.item do node = node.item end
    if not node or not node.name or used[node.name] then return end
    used[node.name] = true
    for _, field in ipairs(by_name[node.name].fields) do use(field.type) end
  end
  for _, operation in ipairs(service.operations) do
    use(operation.body)
    use(operation.response)
  end
  for _, object in ipairs(service.types) do
    if not used[object.name] then fail(file .. ": type " .. object.name, "no operation uses it") end
  end
end

local function read_operations(rows, file, types, uploads, objects)
  local operations, seen = {}, {}
  check_list(rows, file .. ": operations")
  for i, row in ipairs(rows) do
    operations[i] = read_operation(row, file, types, uploads, objects)
    check_new(seen, operations[i].name, file, "operation")
  end
  table.sort(operations, function(a, b) return a.name < b.name end)
  return operations
end

local function read_region(row, file)
  local where = file .. ": region " .. row_name(row)
  local count = check_list(row, where)
  local region, seen = { id = check_name(row[1], where, "id", "^[a-z0-9][a-z0-9-]*$"), endpoints = {} }, {}
  if count < 2 then fail(where, "has no endpoint") end
  for i = 2, count do
    local endpoint = check_text(row[i], where, "an endpoint")
    if not endpoint:find("^https://[a-z0-9][a-z0-9.-]*$") then
      fail(where, "endpoint %s is not https:// and a host", show(endpoint))
    end
    check_new(seen, endpoint, where, "endpoint")
    region.endpoints[i - 1] = endpoint
  end
  return region
end

local function read_regions(rows, file)
  local regions, seen = {}, {}
  check_list(rows, file .. ": regions")
  for i, row in ipairs(rows) do
    regions[i] = read_region(row, file)
    check_new(seen, regions[i].id, file, "region")
  end
  table.sort(regions, function(a, b) return a.id < b.id end)
  return regions
end

-- Groups order the reference; where there are any, every operation is in one of them.
local function read_groups(rows, operations, file)
  local groups, by_name = {}, {}
  for i = 1, check_list(rows or {}, file .. ": groups") do
    local where = file .. ": group " .. row_name(rows[i])
    check_row(rows[i], where, { summary = "string" }, 2)
    local name = check_name(rows[i][1], where, "name", "^[a-z][a-z0-9_]*$")
    check_new(by_name, name, file, "group")
    groups[i] = { name = name, title = check_text(rows[i][2], where, "title"), operations = {} }
    groups[i].summary = rows[i].summary and check_text(rows[i].summary, where, "summary")
    by_name[name] = groups[i]
  end
  for _, operation in ipairs(operations) do
    local where = file .. ": operation " .. operation.name
    if operation.group and not by_name[operation.group] then fail(where, "unknown group %s", show(operation.group)) end
    if rows and not operation.group then fail(where, "group is missing") end
    if rows then table.insert(by_name[operation.group].operations, operation) end
  end
  for _, group in ipairs(groups) do
    if #group.operations == 0 then fail(file .. ": group " .. group.name, "no operation is in it") end
  end
  return groups
end

local function read_service(data, file)
  check_row(data, file, SERVICE_KEYS, 0)
  for _, key in ipairs { "service", "title", "regions", "operations", "types" } do
    if data[key] == nil then fail(file, "%s is missing", key) end
  end
  local service = { name = check_name(data.service, file, "service", "^[a-z][a-z0-9_]*$"), aliases = {}, file = file }
  service.title = check_text(data.title, file, "title")
  check_list(data.aliases or {}, file .. ": aliases")
  for i, alias in ipairs(data.aliases or {}) do
    service.aliases[i] = check_name(alias, file, "alias", "^[a-z][a-z0-9_]*$")
  end
  service.regions = read_regions(data.regions, file)
  local names, uploads
  service.types, names, uploads = read_types(data.types, file)
  service.operations = read_operations(data.operations, file, names, uploads, service.types)
  service.groups = read_groups(data.groups, service.operations, file)
  check_all_used(service, file)
  return service
end

-- Runs the text of an api file with no globals at all, and returns what it returns.
local function run(text, file)
  local chunk, message
  if text:sub(1, 1) == "\27" then fail(file, "is not Lua text") end
  if setfenv then
    chunk, message = loadstring(text, "=" .. file)
    if chunk then setfenv(chunk, {}) end
  else
    chunk, message = load(text, "=" .. file, "t", {})
  end
  if not chunk then fail("cannot load", "%s", message) end
  local ok, data = pcall(chunk)
  if not ok then fail("cannot run", "%s", tostring(data)) end
  return data
end

-- Runs f; a failed check gives nil and one line of text, any other error is a bug of ours and goes on.
local function guard(f, ...)
  local ok, result = pcall(f, ...)
  if ok then return result end
  if type(result) == "table" and result.text then return nil, (result.text:gsub("%c", " ")) end
  error(result, 0)
end

-- Reads the text of one api file. Returns a service, or nil and one line that says where and why.
function read.text(text, file)
  return guard(function() return read_service(run(text, file), file) end)
end

-- Reads api files. Returns the services sorted by name, or nil and one line that says where and why.
function read.files(files)
  local services, seen = {}, {}
  for i, file in ipairs(files) do
    local handle, message = io.open(file, "rb")
    if not handle then return nil, message end
    local text = handle:read("*a")
    handle:close()
    local service
    service, message = read.text(text, file)
    if not service then return nil, message end
    services[i] = service
    for _, name in ipairs { service.name, (unpack or table.unpack)(service.aliases) } do
      if seen[name] then return nil, ('%s: the name "%s" is taken by %s'):format(file, name, seen[name]) end
      seen[name] = file
    end
  end
  table.sort(services, function(a, b) return a.name < b.name end)
  return services
end

return read
