-- Checks a body against its type, at every depth. The first breach is told with its place: "rules[3].address: …".
local body = {}

local function fail(where, text, ...)
  error({ text = ("%s: %s"):format(where, text:format(...)) }, 0)
end

-- Characters of a string of UTF-8.
local function length(text)
  return #text:gsub("[\128-\191]", "")
end

local function bounds(field)
  if field.min and field.max then return ("%.0f to %.0f"):format(field.min, field.max) end
  if field.min then return ("at least %.0f"):format(field.min) end
  return ("at most %.0f"):format(field.max)
end

-- Checks a number, a count of characters or a count of items against the range of its field.
function body.check_range(size, field, where, what)
  if (field.min and size < field.min) or (field.max and size > field.max) then
    fail(where, "%s must be %s, got %.0f", what, bounds(field), size)
  end
end

function body.check_text(text, field, where)
  body.check_range(length(text), field, where, "the number of characters")
end

-- The text of a whole number: digits, no fraction, no exponent, within 64 bits.
function body.check_integer(text, field, where)
  local digits = text:match("^%-?(%d+)$")
  if not digits or (#digits > 1 and digits:sub(1, 1) == "0") then fail(where, "expected integer, got %s", text) end
  local most = text:sub(1, 1) == "-" and "9223372036854775808" or "9223372036854775807"
  if #digits > #most or (#digits == #most and digits > most) then fail(where, "expected 64 bits, got %s", text) end
  body.check_range(tonumber(text), field, where, "the value")
end

local function describe(node)
  if node.kind == "number" then return node.text end
  return node.kind
end

local check

local function check_list(node, field, where, types)
  body.check_range(#node.items, field, where, "the number of items")
  for i, item in ipairs(node.items) do
    check(item, { type = field.type.item }, ("%s[%d]"):format(where, i), types)
  end
end

local function check_object(node, object, prefix, types)
  local known = {}
  for _, field in ipairs(object.fields) do
    known[field.name] = true
    local given, where = node.fields[field.name], prefix .. field.name
    if field.required and not given then fail(where, "is missing") end
    -- An explicit null is as good as nothing where nothing is needed.
    if given and (field.required or given.kind ~= "null") then check(given, field, where, types) end
  end
  for _, name in ipairs(node.names) do
    if not known[name] then fail(prefix .. name, "unknown field") end
  end
end

-- field: { type =, min =, max = }
function check(node, field, where, types)
  local kind = field.type.kind
  if kind == "any" then return end
  local wanted = (kind == "integer" and "number") or (kind == "map" and "object") or kind
  if node.kind ~= wanted then fail(where, "expected %s, got %s", kind, describe(node)) end
  if kind == "string" then
    body.check_text(node.value, field, where)
  elseif kind == "integer" then
    body.check_integer(node.text, field, where)
  elseif kind == "number" then
    body.check_range(node.value, field, where, "the value")
  elseif kind == "list" then
    check_list(node, field, where, types)
  elseif kind == "object" then
    check_object(node, types[field.type.name], where == "body" and "" or where .. ".", types)
  elseif kind == "map" then
    for _, name in ipairs(node.names) do
      check(node.fields[name], { type = field.type.item }, where .. "." .. name, types)
    end
  end
end

-- Checks a tree; raises { text = … } at the first breach.
function body.check(node, kind, types)
  check(node, { type = kind }, "body", types)
end

body.fail = fail

return body
