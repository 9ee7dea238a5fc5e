-- JSON text as a tree that keeps what a decoder hides: whether a list or an object was sent, how a number was written,
-- names that stand twice. Strict: RFC 8259 and nothing else.
--
-- A node is { kind = "object", names = {…}, fields = { name = node } }, { kind = "list", items = {…} }, or with a
-- value { kind = "string", value = }, { kind = "number", text =, value = }, { kind = "boolean", value = }; or null.
local bytes = require "emulator.bytes"

local tree = {}

local DEEPEST = 100
local ESCAPES = {
  ['"'] = '"', ["\\"] = "\\", ["/"] = "/", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t",
}

local function fail(position, what)
  error({ text = ("%s at byte %d"):format(what, position) }, 0)
end

local function skip(text, position)
  return text:find("[^ \t\r\n]", position) or #text + 1
end

local function utf8(code)
  if code < 0x80 then return string.char(code) end
  if code < 0x800 then return string.char(0xC0 + math.floor(code / 64), 0x80 + code % 64) end
  if code < 0x10000 then
    return string.char(0xE0 + math.floor(code / 4096), 0x80 + math.floor(code / 64) % 64, 0x80 + code % 64)
  end
  return string.char(0xF0 + math.floor(code / 262144), 0x80 + math.floor(code / 4096) % 64,
    0x80 + math.floor(code / 64) % 64, 0x80 + code % 64)
end

-- What \uXXXX at this position stands for, and the position after it; two of them may be one character.
local function read_unicode(text, position)
  local digits = text:match("^\\u(%x%x%x%x)", position)
  if not digits then fail(position, "a \\u without four digits") end
  local code = tonumber(digits, 16)
  if code >= 0xDC00 and code <= 0xDFFF then fail(position, "half of a surrogate pair") end
  if code < 0xD800 or code > 0xDBFF then return utf8(code), position + 6 end
  local low = tonumber(text:match("^\\u(%x%x%x%x)", position + 6) or "0", 16)
  if low < 0xDC00 or low > 0xDFFF then fail(position, "half of a surrogate pair") end
  return utf8(0x10000 + (code - 0xD800) * 1024 + (low - 0xDC00)), position + 12
end

-- A string, its quote at this position; returns it and the position after it.
local function read_string(text, position)
  local pieces, at = {}, position + 1
  while true do
    local stop = text:find('[%c"\\]', at)
    if not stop then fail(position, "a string without an end") end
    pieces[#pieces + 1] = text:sub(at, stop - 1)
    local char = text:sub(stop, stop)
    if char == '"' then return table.concat(pieces), stop + 1 end
    if char == "\127" then
      pieces[#pieces + 1], at = char, stop + 1
    elseif char ~= "\\" then
      fail(stop, "a control byte in a string")
    elseif text:sub(stop + 1, stop + 1) == "u" then
      pieces[#pieces + 1], at = read_unicode(text, stop)
    else
      local plain = ESCAPES[text:sub(stop + 1, stop + 1)]
      if not plain then fail(stop, "an unknown escape") end
      pieces[#pieces + 1], at = plain, stop + 2
    end
  end
end

local function read_number(text, position)
  local written = text:match("^-?%d+%.?%d*[eE]?[+-]?%d*", position)
  local whole, rest = (written or ""):match("^-?(%d+)(.*)$")
  local good = whole and (whole == "0" or not whole:find("^0"))
    and (rest == "" or rest:find("^%.%d+$") or rest:find("^[eE][+-]?%d+$") or rest:find("^%.%d+[eE][+-]?%d+$"))
  if not good then fail(position, "neither a value nor its end") end
  return { kind = "number", text = written, value = tonumber(written) }, position + #written
end

local read_value

local function read_list(text, position, depth)
  local items, at = {}, skip(text, position + 1)
  if text:sub(at, at) == "]" then return { kind = "list", items = items }, at + 1 end
  while true do
    items[#items + 1], at = read_value(text, at, depth)
    at = skip(text, at)
    local char = text:sub(at, at)
    if char == "]" then return { kind = "list", items = items }, at + 1 end
    if char ~= "," then fail(at, "a list goes on without a comma") end
    at = skip(text, at + 1)
  end
end

local function read_object(text, position, depth)
  local names, fields, at = {}, {}, skip(text, position + 1)
  if text:sub(at, at) == "}" then return { kind = "object", names = names, fields = fields }, at + 1 end
  while true do
    if text:sub(at, at) ~= '"' then fail(at, "a field without a name") end
    local name
    name, at = read_string(text, at)
    if fields[name] then fail(at, ("the name %q for the second time"):format(name)) end
    at = skip(text, at)
    if text:sub(at, at) ~= ":" then fail(at, "a field without a colon") end
    names[#names + 1] = name
    fields[name], at = read_value(text, skip(text, at + 1), depth)
    at = skip(text, at)
    local char = text:sub(at, at)
    if char == "}" then return { kind = "object", names = names, fields = fields }, at + 1 end
    if char ~= "," then fail(at, "an object goes on without a comma") end
    at = skip(text, at + 1)
  end
end

local WORDS = {
  { "true", { kind = "boolean", value = true } }, { "false", { kind = "boolean", value = false } },
  { "null", { kind = "null" } },
}

function read_value(text, position, depth)
  if depth > DEEPEST then fail(position, "more than " .. DEEPEST .. " levels") end
  local char = text:sub(position, position)
  if char == '"' then
    local value, after = read_string(text, position)
    return { kind = "string", value = value }, after
  end
  if char == "{" then return read_object(text, position, depth + 1) end
  if char == "[" then return read_list(text, position, depth + 1) end
  for _, word in ipairs(WORDS) do
    if text:sub(position, position + #word[1] - 1) == word[1] then return word[2], position + #word[1] end
  end
  return read_number(text, position)
end

-- The tree of a text, or nil and what is wrong with it.
function tree.read(text)
  if not bytes.is_utf8(text) then return nil, "bytes that are not UTF-8" end
  local ok, node, after = pcall(read_value, text, skip(text, 1), 0)
  if ok then
    after = skip(text, after)
    if after <= #text then return nil, "more text after the value at byte " .. after end
    return node
  end
  if type(node) == "table" then return nil, node.text end
  error(node, 0)
end

-- A node as plain Lua values; null is what the caller gives for it.
function tree.plain(node, null)
  if node.kind == "null" then return null end
  if node.kind == "list" then
    local list = {}
    for i, item in ipairs(node.items) do list[i] = tree.plain(item, null) end
    return list
  end
  if node.kind ~= "object" then return node.value end
  local object = {}
  for name, field in pairs(node.fields) do object[name] = tree.plain(field, null) end
  return object
end

return tree
