-- Turns checked services into rows of numbers: every text, value list and type becomes an index.

local pages = require "api.pages"

local rows = {}

rows.CHUNK = 1024 -- bytes of one piece of the text pool; HWC_ROWS_CHUNK in C
local NO_TYPE = 0xffff
local MOST_SERVICES = 0x100 -- their index is a uint8_t
local PLAIN = { "any", "string", "integer", "number", "boolean", "file" } -- as enum hwc_kind

local function fail(text, ...)
  error({ text = text:format(...) }, 0)
end

local function limit(count, most, what)
  if count > most then fail("%d %s in all, the most is %d", count, what, most) end
end

-- The offset of a text, the same one for the same text. No text crosses a chunk.
local function text_of(self, text)
  text = text or ""
  local offset = self.offsets[text]
  if offset then return offset end
  local size = #text + 1
  assert(size <= rows.CHUNK, "read.lua lets no longer text pass")
  local chunk = self.chunks[#self.chunks]
  if not chunk or chunk.size + size > rows.CHUNK then
    chunk = { size = 0 }
    self.chunks[#self.chunks + 1] = chunk
  end
  offset = (#self.chunks - 1) * rows.CHUNK + chunk.size
  chunk[#chunk + 1] = text
  chunk.size = chunk.size + size
  self.offsets[text] = offset
  return offset
end

-- The index of the first of these values, the same one for the same list.
local function values_of(self, values)
  if not values or #values == 0 then return 0 end
  local key = table.concat(values, "\0")
  if not self.lists[key] then
    self.lists[key] = #self.values
    for _, value in ipairs(values) do
      self.values[#self.values + 1] = { offset = text_of(self, value), text = value }
    end
  end
  return self.lists[key]
end

local function add_type(self, row, label)
  row.label = label
  self.types[#self.types + 1] = row
  limit(#self.types, NO_TYPE, "types")
  return #self.types - 1
end

-- The index of a type; lists and maps get theirs at first use.
local function type_of(self, node, objects)
  if node == nil then return NO_TYPE end
  if node.kind == "object" then return objects[node.name] end
  if not node.item then return self.plain[node.kind] end
  local item = type_of(self, node.item, objects)
  local key = node.kind .. " of " .. item
  if not self.composed[key] then
    self.composed[key] = add_type(self, { name = 0, first = 0, count = 0, item = item, kind = node.kind }, key)
  end
  return self.composed[key]
end

local function add_fields(self, fields, objects, where)
  local first = #self.fields
  for _, field in ipairs(fields) do
    self.fields[#self.fields + 1] = {
      label = where .. ", " .. field.name,
      min = field.min or 0, max = field.max or 0,
      name = text_of(self, field.name),
      summary = text_of(self, field.summary),
      first_value = values_of(self, field.values),
      value_count = field.values and #field.values or 0,
      type = type_of(self, field.type, objects),
      place = field.place,
      required = field.required, has_min = field.min ~= nil, has_max = field.max ~= nil, int64 = field.int64,
    }
  end
  return first
end

-- All objects get their index before any field is read, so that types can refer to each other.
local function add_objects(self, service)
  local objects, sorted = {}, {}
  for i, object in ipairs(service.types) do sorted[i] = object end
  table.sort(sorted, function(a, b) return a.name < b.name end)
  for _, object in ipairs(sorted) do
    local name = text_of(self, object.name)
    local row = { name = name, first = 0, count = #object.fields, item = NO_TYPE, kind = "object" }
    objects[object.name] = add_type(self, row, service.name .. " " .. object.name)
  end
  return objects, sorted
end

local function add_operation(self, operation, objects, service, index)
  local where = service.name .. " " .. operation.name
  self.operations[#self.operations + 1] = {
    label = where,
    name = text_of(self, operation.name),
    method = text_of(self, operation.method),
    path = text_of(self, operation.path),
    summary = text_of(self, operation.summary),
    content_type = text_of(self, operation.content_type),
    pages = text_of(self, operation.pages and pages.text(operation.pages)),
    first = add_fields(self, operation.params, objects, where),
    count = #operation.params,
    body = type_of(self, operation.body, objects),
    response = type_of(self, operation.response, objects),
    service = index,
    answer = operation.answer,
  }
end

local function add_service(self, service, index)
  local row = {
    label = service.name,
    name = text_of(self, service.name),
    title = text_of(self, service.title),
    first_alias = values_of(self, service.aliases),
    first_operation = #self.operations,
    first_region = #self.regions,
    alias_count = #service.aliases,
    operation_count = #service.operations,
    region_count = #service.regions,
  }
  local objects, sorted = add_objects(self, service)
  for _, operation in ipairs(service.operations) do add_operation(self, operation, objects, service, index) end
  for _, object in ipairs(sorted) do
    local first = add_fields(self, object.fields, objects, service.name .. " " .. object.name)
    self.types[objects[object.name] + 1].first = first
  end
  for _, region in ipairs(service.regions) do
    self.regions[#self.regions + 1] = {
      label = service.name .. " " .. region.id,
      id = text_of(self, region.id),
      first_endpoint = values_of(self, region.endpoints),
      endpoint_count = #region.endpoints,
    }
  end
  self.services[#self.services + 1] = row
end

-- Makes the rows of services that read.files returned. Returns them, or nil and one line that says what is too much.
function rows.make(services)
  local self = {
    chunks = {}, offsets = {}, values = {}, lists = {}, types = {}, plain = {}, composed = {},
    fields = {}, operations = {}, regions = {}, services = {},
  }
  local ok, result = pcall(function()
    text_of(self, "") -- offset 0 is the empty text
    for _, kind in ipairs(PLAIN) do
      local row = { name = text_of(self, kind), first = 0, count = 0, item = NO_TYPE, kind = kind }
      self.plain[kind] = add_type(self, row, kind)
    end
    limit(#services, MOST_SERVICES, "services")
    for i, service in ipairs(services) do add_service(self, service, i - 1) end
  end)
  if ok then return self end
  if type(result) == "table" and result.text then return nil, result.text end
  error(result, 0)
end

return rows
