-- Answers that the model decides: every field of the declared type is there. What a handler knows goes in, the rest is
-- made up; lists come page by page, downloads as bytes.
local answer = require "emulator.answer"
local json = require "emulator.json"
local lists = require "emulator.lists"
local model = require "emulator.schema.model"
local state = require "emulator.state"

local answers = {}

local LUA_TYPES = {
  string = "string", integer = "number", number = "number", boolean = "boolean", list = "table", map = "table",
  object = "table",
}

local function fail(where, text)
  error(("the answer's %s %s"):format(where, text), 0)
end

-- What was given, with everything that its type has besides; a value of another type is a bug of the emulator.
local function complete(service, node, given, where)
  if given == nil then return model.value(service, node, where:match("([^.]*)$"), { mark = json.list }) end
  if given == json.null or node.kind == "any" then return given end
  if type(given) ~= LUA_TYPES[node.kind] then fail(where, "is no " .. node.kind) end
  if node.kind == "integer" and given % 1 ~= 0 then fail(where, "is no integer") end
  if node.kind == "list" then
    local list = {}
    for i, item in ipairs(given) do list[i] = complete(service, node.item, item, where) end
    return json.list(list)
  end
  if node.kind ~= "object" then return given end
  local object, known = {}, {}
  for _, field in ipairs(service.by_name[node.name].fields) do
    known[field.name] = true
    object[field.name] = complete(service, field.type, given[field.name], where .. "." .. field.name)
  end
  for name in pairs(given) do
    if not known[name] then fail(where .. "." .. name, "is no field of " .. node.name) end
  end
  return object
end

-- 200 with what the handler gives, completed.
function answers.typed(call, value)
  local operation = call.operation
  return answer.json(200, complete(operation.service, operation.response, value, "body"))
end

---- Made up ---------------------------------------------------------------------------------------------------------

-- What the caller sent comes back where the answer has fields of these names: limit and offset, a name, an id.
local function echoed(call)
  local known = {}
  for name, value in pairs(call.arguments) do known[name] = value end
  for name, value in pairs(type(call.body) == "table" and call.body or {}) do
    if type(value) ~= "table" then known[name] = value end
  end
  return known
end

-- Puts a value at a path of fields: "data.records".
local function put(object, path, value)
  local parent, name = path:match("^(.*)%.([^.]*)$")
  for step in (parent or ""):gmatch("[^.]+") do object = object[step] end
  object[name or path] = value
end

local function page(call)
  local operation, pages = call.operation, call.operation.pages
  local records, total, following, why = lists.page(call)
  if not records then return call.refuse(why) end
  local value = model.value(operation.service, operation.response, "body", { mark = json.list, fixed = echoed(call) })
  put(value, pages.records, json.list(records))
  if pages.total then put(value, pages.total, total) end
  if pages.next then put(value, pages.next, following or json.null) end
  if pages.more then put(value, pages.more, following ~= nil) end
  return answer.json(200, value)
end

-- A download is lines of sixteen bytes, each of which says its own place: any part can be checked by itself.
-- A piece is a power of ten, so that the lines of all pieces end in the same digits.
local PIECE = 10000
local endings = {}
for place = 0, PIECE - 1, 16 do endings[#endings + 1] = ("%04d\n"):format(place) end

-- The n-th piece, from 0.
local function piece(n)
  local beginning = ("%011d"):format(n)
  return beginning .. table.concat(endings, beginning)
end

-- The answer of an operation that remembers nothing.
function answers.generic(call)
  local operation = call.operation
  if operation.answer == "stream" then
    return answer.download(operation.name .. ".bin", state.setting("download_bytes"), PIECE, piece)
  end
  if operation.pages then return page(call) end
  return answer.json(200, model.value(operation.service, operation.response, "body",
    { mark = json.list, fixed = echoed(call) }))
end

return answers
