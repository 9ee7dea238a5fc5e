-- Checks how an operation is paged: every argument and every field that it names has to be there, of a fitting type.

local pages = {}

local KEYS = {
  records = "string", total = "string", limit = "string", offset = "string", marker = "string", next = "string",
  more = "string", last = "table",
}

local TYPES = {
  total = "integer", next = "string", more = "boolean", limit = "integer", offset = "integer", marker = "string",
}

-- Where fields of an answer stand: "data.records". Returns the type at that path, or nil.
local function type_at(path, node, objects)
  for name in path:gmatch("[^.]+") do
    local object = node and objects[node.name]
    node = nil
    for _, field in ipairs(object and object.fields or {}) do
      if field.name == name then node = field.type end
    end
  end
  return node
end

local function argument(operation, name, objects)
  for _, param in ipairs(operation.params) do
    if param.name == name then return param.type end
  end
  return operation.body and type_at(name, operation.body, objects)
end

local function check_kind(found, kind, what, name)
  if not found then return ("pages: there is no %s %q"):format(what, name) end
  if found.kind ~= kind then return ("pages: %s %q is of type %s, not %s"):format(what, name, found.kind, kind) end
end

-- Arguments that come from fields of the page's last record: { "next_date", "event_time", "hit_time" } takes the first
-- field that is there. Returns "next_date=event_time,hit_time", or nil and why not.
local function read_last(last, operation, record, objects)
  local texts = {}
  for i, row in ipairs(last) do
    if type(row) ~= "table" or #row < 2 then return nil, "pages: last holds rows of an argument and its fields" end
    local taken = argument(operation, row[1], objects)
    if not taken then return nil, ("pages: there is no argument %q"):format(tostring(row[1])) end
    for k = 2, #row do
      local why = check_kind(type_at(tostring(row[k]), record, objects), taken.kind, "field", tostring(row[k]))
      if why then return nil, why end
    end
    texts[i] = row[1] .. "=" .. table.concat(row, ",", 2)
  end
  return table.concat(texts, " ")
end

-- Reads the pages of an operation. Returns a table of texts, or nil and why not.
--   written    what stands in the api file
--   operation  as read so far: params, body, response
--   objects    the types by name
function pages.read(written, operation, objects)
  for key, value in pairs(written) do
    if not KEYS[key] then return nil, ("pages: unknown key %s"):format(tostring(key)) end
    if type(value) ~= KEYS[key] then return nil, ("pages: %s must be a %s"):format(key, KEYS[key]) end
  end
  if not written.records or not written.limit then return nil, "pages: records and limit are needed" end
  if not written.offset and not (written.marker and written.next) then
    return nil, "pages: either an offset, or a marker and the next one"
  end
  local found, read = type_at(written.records, operation.response, objects), {}
  local why = check_kind(found, "list", "field", written.records)
  for _, key in ipairs { "total", "next", "more" } do
    local path = written[key]
    why = why or path and check_kind(type_at(path, operation.response, objects), TYPES[key], "field", path)
  end
  for _, key in ipairs { "limit", "offset", "marker" } do
    local name = written[key]
    why = why or name and check_kind(argument(operation, name, objects), TYPES[key], "argument", name)
  end
  if why then return nil, why end
  for key in pairs(KEYS) do read[key] = written[key] end
  if written.last then
    read.last, why = read_last(written.last, operation, found.item, objects)
    if not read.last then return nil, why end
  end
  return read
end

-- As one text for the rows: "limit=limit;records=data.records;..."
function pages.text(read)
  local parts = {}
  for key, value in pairs(read) do parts[#parts + 1] = key .. "=" .. value end
  table.sort(parts)
  return table.concat(parts, ";")
end

return pages
