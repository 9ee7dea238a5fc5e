-- Lists that nothing is remembered of: as many records as a seed orders, made up anew for each page, the n-th always
-- the same. Pages go by limit and offset, by a marker, or by the last record of the page before.
local json = require "emulator.json"
local model = require "emulator.schema.model"
local state = require "emulator.state"

local lists = {}

local DEFAULT_TOTAL = 2
local DEFAULT_LIMIT = 10

local function key(name)
  return "list of " .. name
end

-- The operation of this name that is a list, or nil.
function lists.operation(name)
  for _, operation in ipairs(model.operations) do
    if operation.name == name and operation.pages then return operation end
  end
end

-- Orders what a list holds: { total =, short = (most records on a page), grow = (added to total after the first) }.
function lists.order(name, order)
  state.set(key(name), json.encode(order))
end

-- Was there an order for this operation? It goes before what the emulator remembers.
function lists.ordered(operation)
  return operation.pages ~= nil and state.setting(key(operation.name)) ~= nil
end

-- What the list holds now; the first look at a list that grows is the last one before it does.
local function contents(operation)
  local source = state.setting(key(operation.name))
  local order = source and json.decode(source) or { total = DEFAULT_TOTAL }
  local total = order.total
  if order.grow then
    total = order.seen and total + order.grow or total
    order.seen = true
    lists.order(operation.name, order)
  end
  return math.max(0, total), order.short
end

local function item_type(operation)
  local node = operation.response
  for name in operation.pages.records:gmatch("[^.]+") do
    for _, field in ipairs(operation.service.by_name[node.name].fields) do
      if field.name == name then node = field.type break end
    end
  end
  return node.item
end

-- The n-th record of a list.
local function record(operation, n)
  local name = operation.pages.records:match("([^.]*)$"):gsub("s$", "")
  return model.value(operation.service, item_type(operation), name, { mark = json.list, serial = n, items = 1 })
end

-- Texts that name a record end in its number, as made-up ids do.
local function serial_of(text)
  return tonumber(tostring(text):match("(%d+)$"))
end

-- The field of a record by which the next page is found, as text.
local function marker_of(item)
  for _, name in ipairs { "id", "name" } do
    if type(item[name]) == "string" then return item[name] end
  end
  for name, value in pairs(item) do
    if name:find("id$") and type(value) == "string" then return value end
  end
end

local function repeats(value, item, fields)
  for field in fields:gmatch("[^,]+") do
    if item[field] == value then return true end
  end
  return false
end

-- The number of the record that the page before ended with, when the arguments name one: "log_id=log_id
-- next_date=hit_time" says which argument repeats which of its fields. nil and a name when they are of no one record.
local function after_last(operation, arguments)
  local rows = {}
  for name, fields in operation.pages.last:gmatch("(%S+)=(%S+)") do
    local value = arguments[name]
    rows[#rows + 1] = { name = name, fields = fields, value = value ~= "" and value or nil }
  end
  local serial
  for _, row in ipairs(rows) do
    if row.value and row.name:find("id$") then serial = serial_of(row.value) or 0 end
  end
  local item = serial and record(operation, serial)
  for _, row in ipairs(rows) do
    if (item or row.value) and not (item and repeats(row.value, item, row.fields)) then return nil, row.name end
  end
  return serial
end

-- How many records stand before the page that a call asks for; nil and a complaint when it asks for none.
local function before(operation, arguments)
  local pages = operation.pages
  if pages.marker and (arguments[pages.marker] or "") ~= "" then
    local serial = serial_of(arguments[pages.marker])
    if not serial then return nil, pages.marker .. ": is no marker of a page" end
    return serial
  end
  if pages.last then
    local serial, wrong = after_last(operation, arguments)
    if wrong then return nil, wrong .. ": is not that of the last record of a page" end
    if serial then return serial end
  end
  return pages.offset and arguments[pages.offset] or 0
end

-- The records of the page that a call asks for, how many there are in all, and the marker of the next page (nil after
-- the last one); nil, nil, nil and a complaint when it asks for none.
function lists.page(call)
  local operation, arguments = call.operation, {}
  for name, value in pairs(type(call.body) == "table" and call.body or {}) do arguments[name] = value end
  for name, value in pairs(call.arguments) do arguments[name] = value end
  local limit = arguments[operation.pages.limit] or DEFAULT_LIMIT
  local offset, why = before(operation, arguments)
  if not offset then return nil, nil, nil, why end
  if limit < 0 then return nil, nil, nil, operation.pages.limit .. ": must not be negative" end
  if offset < 0 then return nil, nil, nil, operation.pages.offset .. ": must not be negative" end

  local total, short = contents(operation)
  local records = {}
  for n = offset + 1, math.min(offset + math.min(limit, short or limit), total) do
    records[#records + 1] = record(operation, n)
  end
  local last = records[#records]
  local following = operation.pages.next and last and offset + #records < total and marker_of(last) or nil
  return records, total, following
end

return lists
