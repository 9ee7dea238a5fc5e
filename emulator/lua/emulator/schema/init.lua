-- Checks a request against its operation before anything happens: parameters, then the body. What it says is an error
-- of the service that names the place, so that a spec of a client sees what the client did wrong.
local body = require "emulator.schema.body"
local bytes = require "emulator.bytes"
local multipart = require "emulator.schema.multipart"
local tree = require "emulator.schema.tree"

local schema = {}

local fail = body.fail

---- Parameters ------------------------------------------------------------------------------------------------------

-- A text of a path, query, header or part as a value of a plain type.
local function read_text(text, field, where)
  local kind = field.type.kind
  if not bytes.is_utf8(text) then fail(where, "is not UTF-8") end
  if kind == "integer" then
    body.check_integer(text, field, where)
    return tonumber(text)
  elseif kind == "number" then
    local node = tree.read(text)
    if not node or node.kind ~= "number" then fail(where, "expected number, got %s", text) end
    body.check_range(node.value, field, where, "the value")
    return node.value
  elseif kind == "boolean" then
    if text ~= "true" and text ~= "false" then fail(where, "expected true or false, got %s", text) end
    return text == "true"
  end
  body.check_text(text, field, where)
  return text
end

-- One parameter from the texts that came for it.
local function read_parameter(texts, field)
  if #texts == 0 then
    if field.required then fail(field.name, "is missing in the %s", field.place) end
    return nil
  end
  if field.type.kind ~= "list" then
    if #texts > 1 then fail(field.name, "is given %d times", #texts) end
    return read_text(texts[1], field, field.name)
  end
  body.check_range(#texts, field, field.name, "the number of items")
  local list = {}
  for i, text in ipairs(texts) do
    list[i] = read_text(text, { type = field.type.item }, ("%s[%d]"):format(field.name, i))
  end
  return list
end

local function texts_of(field, request, segments, query)
  if field.place == "path" then return { segments[field.name] } end
  if field.place == "query" then return query[field.name] or {} end
  return { request:header(field.name) }
end

local function read_parameters(operation, request, segments)
  local arguments, known, query = {}, {}, {}
  for _, pair in ipairs(request.query) do
    query[pair[1]] = query[pair[1]] or {}
    table.insert(query[pair[1]], pair[2])
  end
  for _, field in ipairs(operation.params) do
    if field.place == "query" then known[field.name] = true end
    arguments[field.name] = read_parameter(texts_of(field, request, segments, query), field)
  end
  for _, pair in ipairs(request.query) do
    if not known[pair[1]] then fail(pair[1], "unknown query parameter") end
  end
  return arguments
end

---- Bodies ----------------------------------------------------------------------------------------------------------

local function media_of(content_type)
  return (content_type or ""):match("^%s*([^;%s]*)"):lower()
end

local function check_media(operation, request)
  local given = request:header("content-type")
  local wanted = media_of(operation.content_type)
  if media_of(given) ~= wanted then fail("Content-Type", "expected %s, got %s", wanted, given or "none") end
  local charset = given:lower():match("charset=\"?([^%s;\"]+)")
  if charset and charset ~= "utf-8" then fail("Content-Type", "expected UTF-8, got %s", charset) end
end

local function read_json(operation, request, types)
  local node, why = tree.read(request.body)
  if not node then fail("body", "is no JSON: %s", why) end
  body.check(node, operation.body, types)
  return tree.plain(node, nil)
end

-- The part itself is the value; the log tells of it.
local function read_file(part, where)
  if not part.filename then fail(where, "expected a file, the part has no filename") end
  ngx.ctx.files = ngx.ctx.files or {}
  table.insert(ngx.ctx.files, part)
  return part
end

local function read_form(operation, request, types)
  local parts, object = {}, {}
  for _, part in ipairs(multipart.read(request:header("content-type"), request.body)) do
    if parts[part.name] then fail(part.name, "is given 2 times") end
    parts[part.name] = part
  end
  for _, field in ipairs(types[operation.body.name].fields) do
    local part = parts[field.name]
    parts[field.name] = nil
    if field.required and not part then fail(field.name, "is missing in the form") end
    if part and field.type.kind == "file" then
      object[field.name] = read_file(part, field.name)
    elseif part then
      object[field.name] = read_text(part.content, field, field.name)
    end
  end
  local name = next(parts)
  if name then fail(name, "unknown part") end
  return object
end

-- An object without a required field may be left out as a whole.
local function may_be_absent(operation, types)
  if operation.body.kind ~= "object" then return false end
  for _, field in ipairs(types[operation.body.name].fields) do
    if field.required then return false end
  end
  return true
end

local function read_body(operation, request)
  local types = operation.service.by_name
  if not operation.body then
    if request.body ~= "" then fail("body", "the operation takes none") end
    return nil
  end
  if request.body == "" then
    if may_be_absent(operation, types) then return {} end
    fail("body", "is missing")
  end
  check_media(operation, request)
  if media_of(operation.content_type) == "multipart/form-data" then return read_form(operation, request, types) end
  return read_json(operation, request, types)
end

-- Returns arguments (of path, query and header by name) and the body as plain values, or nil and the first breach.
function schema.read(operation, request, segments)
  local ok, arguments, content = pcall(function()
    local read = read_parameters(operation, request, segments)
    return read, read_body(operation, request)
  end)
  if ok then return arguments, content end
  if type(arguments) == "table" then return nil, arguments.text end
  error(arguments, 0)
end

return schema
