--- Values that nobody should be given: wrong types, odd keys, cycles, holes, depth, and metatables that lie.

local core = require "huaweicloud.core"

local values = {}

--- What hostile functions raise.
values.raised = setmetatable({}, { __tostring = function() return "raised by a hostile function" end })

--- A function that does nothing.
function values.idle() end

local function raises()
  error(values.raised, 0)
end

local STRINGS = {
  "", " ", "a", "0", "1", "-1", "1e3", "true", "null", "nil", "x\0y", "\0", "\r\n", "a\r\nX-Evil: 1", "\27[31m", "\127",
  "\255", "\192\128", "\237\160\128", "\240\159\152", "\244\144\128\128", "é", "中文", "😀", "\226\128\168", ".", "..",
  "../..", "a/b", "a/../b", "%2e%2e", "%2F", "{project_id}", "{", "}", "?a=b", "#", "&a=b", "a b", "+", "%",
  "%zz", "\t",
  '"', "\\", "</script>", ("x"):rep(255), ("中"):rep(300), ("y"):rep(70000), ("é"):rep(9000),
}

-- Those that have broken something somewhere come more often.
local SHARP = { "a\r\nX-Evil: 1", "x\0y", "\255", "..", "a/b", "%2e%2e", "", "{project_id}" }

local NUMBERS = {
  0, -0.0, 1, -1, 2, 50, 0.1, -1.5, 1e-7, 5e-324, 1.7976931348623157e308, 0 / 0, -(0 / 0), 1 / 0, -1 / 0, 2 ^ 31,
  2 ^ 32, -2 ^ 31 - 1, 2 ^ 53, -2 ^ 53, 2 ^ 53 + 2, 2 ^ 63, -2 ^ 63, 2 ^ 64, 123456789012, 0.30000000000000004,
}
if math.mininteger then
  local exact = math.tointeger(2 ^ 53)
  for _, number in ipairs { math.mininteger, math.maxinteger, exact, exact + 1, -exact - 1, math.tointeger(2 ^ 40) } do
    NUMBERS[#NUMBERS + 1] = number
  end
end

--- Values of types that JSON does not know.
local function strangers()
  local list = { raises, values.idle, coroutine.create(raises), io.stdout, core.null, core.endpoint "https://h",
    core.operation("cfw", "list_job") }
  local found, ffi = pcall(require, "ffi")
  if found then
    for _, one in ipairs { ffi.new("int64_t", 5), ffi.new "int[4]", ffi.typeof "int", ffi.cast("void *", 0),
      ffi.new("uint64_t", -1) } do
      list[#list + 1] = one
    end
  end
  return list
end

local STRANGERS = strangers()

-- Of a metatable: what each field may be. `turn` gives another value at each call.
local function lies(draw, turn)
  return {
    __index = { raises, turn, { limit = "x", project_id = "../x", timeout = {}, [1] = 5 }, function() end },
    __newindex = { raises, {} },
    __len = { raises, turn, function() return 1e9 end, function() return 0 / 0 end, function() return -1 end,
      function() return "5" end },
    __pairs = { raises, turn, function() return function() return 1, 1 end end },
    __name = { 5, "x\ny", ("n"):rep(5000), true },
    __tostring = { raises, function() return 5 end, function() return "x\r\ny" end,
      function() return ("t"):rep(5000) end },
    __metatable = { "locked", false },
    __mode = { "k", "v", "kv", 5 },
    __eq = { raises }, __lt = { raises }, __le = { raises }, __call = { raises, function() return turn() end },
    __concat = { raises }, __unm = { raises }, __close = { raises }, __gc = { function() end },
  }, { "__index", "__len", "__pairs", "__newindex", "__tostring", "__name", "__metatable", "__mode", "__eq", "__lt",
    "__le", "__call", "__concat", "__unm", "__close", "__gc" }
end

---@class fuzz.Values
local Values = {}
Values.__index = Values

--- Makes a source of values by draw(n).
---@param draw fun(n: integer): integer
---@param small boolean? no huge tables
function values.new(draw, small)
  return setmetatable({ draw = draw, small = small }, Values)
end

function Values:pick(list)
  return list[self.draw(#list)]
end

function Values:string()
  return self:pick(self.draw(2) == 1 and SHARP or STRINGS)
end

function Values:number()
  return self:pick(NUMBERS)
end

--- Anything but a table.
function Values:scalar()
  local kind = self.draw(10)
  if kind <= 4 then
    return self:string()
  elseif kind <= 7 then
    return self:number()
  elseif kind == 8 then
    return self.draw(2) == 1
  elseif kind == 9 then
    return core.null
  end
  return self:pick(STRANGERS)
end

--- A key that a table can have.
function Values:key()
  local kind = self.draw(8)
  if kind <= 3 then
    return self:string()
  elseif kind == 4 then
    return self.draw(4)
  elseif kind == 5 then
    local number = self:number()
    return number == number and number or 1.5
  elseif kind == 6 then
    return self.draw(2) == 1
  elseif kind == 7 then
    return {}
  end
  return self:pick(STRANGERS)
end

--- Gives a table a metatable that lies.
function Values:deceive(given)
  local turns = 0
  local function turn()
    turns = turns + 1
    return self:pick { turns, "t" .. turns, {}, 0 / 0, raises, false, nil }
  end
  local fields, names = lies(self.draw, turn)
  local meta = {}
  for _ = 1, self.draw(3) do
    -- Those that reads go through come first, and more often.
    local name = names[self.draw(self.draw(#names))]
    meta[name] = self:pick(fields[name])
  end
  -- One that is there already may be locked.
  debug.setmetatable(given, meta)
  return given
end

local function list_of(length, value)
  local list = {}
  for i = 1, length do
    list[i] = value
  end
  return list
end

local function nested(depth, name, inner)
  for _ = 1, depth do
    inner = { [name or 1] = inner }
  end
  return inner
end

--- A table, of a shape that is chosen.
function Values:table(depth)
  depth = depth or 0
  local shape = self.draw(14)
  local made = {}
  if shape == 1 then
    return made
  elseif shape == 2 then
    made.self, made[1] = made, made
    return made
  elseif shape == 3 then
    local levels, name = self:pick { 3, 50, 97, 98, 99, 100, 101, 102, 3000 }, self:pick { 1, "a", "body", "id" }
    return nested(levels, name, self:scalar())
  elseif shape == 4 then
    made[1], made[self:pick { 3, 2 ^ 31, 2 ^ 53, 1e300, 1 / 0, -1, 0, 1.5 }] = "a", "b"
    return made
  elseif shape == 5 then
    return list_of(self:pick(self.small and { 1, 2, 100, 101 } or { 1, 2, 100, 101, 1025, 5000 }), self:scalar())
  elseif shape == 6 then
    for i = 1, self:pick(self.small and { 10, 40 } or { 10, 300, 2000 }) do
      made["name" .. i] = i
    end
    return made
  elseif shape == 7 then
    return self:deceive(self:table(depth + 1))
  elseif shape == 8 then
    return { core.null, core.null }
  end
  for i = 1, self.draw(4) do
    local key = shape <= 11 and i or self:key()
    made[key] = self:value(depth + 1)
  end
  return made
end

--- Anything.
function Values:value(depth)
  depth = depth or 0
  if depth < 4 and self.draw(5) <= 2 then
    return self:table(depth)
  end
  return self:scalar()
end

--- The keys of a table in an order that does not depend on addresses; those that have none stay out.
local function keys_of(given)
  local list = {}
  for key in next, given do
    if type(key) == "string" or type(key) == "number" then
      list[#list + 1] = key
    end
  end
  table.sort(list, function(a, b)
    if type(a) ~= type(b) then
      return type(a) == "number"
    end
    return a < b
  end)
  return list
end

values.keys_of = keys_of

--- A table somewhere in another, and a key in it.
function Values:place(root)
  local at = root
  while true do
    local keys = keys_of(at)
    local key = #keys > 0 and self:pick(keys) or nil
    local inner = key ~= nil and rawget(at, key)
    if type(inner) ~= "table" or rawequal(inner, root) or self.draw(4) == 1 then
      return at, key
    end
    at = inner
  end
end

--- Spoils something in a table.
function Values:spoil(root)
  local at, key = self:place(root)
  local how = self.draw(12)
  if key == nil or how == 1 then
    rawset(at, self:key(), self:value())
  elseif how == 2 then
    rawset(at, key, nil)
  elseif how == 3 then
    self:deceive(at)
  elseif how == 4 then
    rawset(at, key, self:pick { root, at })
  elseif how == 5 and type(key) == "string" then
    local like = self:pick { key .. "\0", key .. "\0x", key:upper(), key:sub(1, -2), key .. "s", " " .. key }
    rawset(at, like, rawget(at, key))
  elseif how == 6 then
    rawset(at, key, { rawget(at, key) })
  elseif how == 7 then
    rawset(at, self:pick { "project_id", "domain_id", "body", "limit", "marker", "offset", 1 }, self:value())
  else
    rawset(at, key, self:value())
  end
end

--- A copy of plain tables.
function values.copy(given)
  if type(given) ~= "table" then
    return given
  end
  local made = {}
  for key, value in next, given do
    made[key] = values.copy(value)
  end
  return made
end

--- Notes all tables that can be reached (but clients, which change), as they are now; a function tells what has changed
--- since, nil when nothing has.
function values.watch(...)
  local found, seen, n = {}, {}, 0
  local function note(value)
    if type(value) == "table" and not seen[value] and not rawget(value, "_holder") then
      seen[value] = true
      n = n + 1
      found[n] = value
    end
  end
  for i = 1, select("#", ...) do
    note((select(i, ...)))
  end
  local notes, at = {}, 0
  while at < n do
    at = at + 1
    local held, count = {}, 0
    for key, value in next, found[at] do
      held[key], count = value, count + 1
      note(key)
      note(value)
    end
    notes[at] = { held = held, count = count, meta = debug.getmetatable(found[at]) }
  end
  return function()
    for i, one in ipairs(notes) do
      local count = 0
      for key, value in next, found[i] do
        count = count + 1
        local was = rawget(one.held, key)
        if not rawequal(was, value) and (value == value or was == was) then
          return ("the field %s"):format(type(key) == "string" and key or type(key))
        end
      end
      if count ~= one.count then
        return "the number of fields"
      elseif not rawequal(debug.getmetatable(found[i]), one.meta) then
        return "a metatable"
      end
    end
  end
end

local function word(value)
  local kind = type(value)
  if kind == "string" then
    return #value > 80 and ("%q...(%d bytes)"):format(value:sub(1, 40), #value) or ("%q"):format(value)
  elseif kind == "number" or kind == "boolean" or kind == "nil" then
    return tostring(value)
  elseif rawequal(value, core.null) then
    return "null"
  end
  return "<" .. kind .. ">"
end

--- Words for a value, to find it again.
function values.show(value, depth, seen)
  depth, seen = depth or 0, seen or {}
  if type(value) ~= "table" then
    return word(value)
  elseif seen[value] or depth > 6 then
    return "<again>"
  end
  seen[value] = true
  local parts = {}
  for key, one in next, value do
    if #parts >= 12 then
      parts[#parts + 1] = "..."
      break
    end
    parts[#parts + 1] = ("[%s] = %s"):format(word(key), values.show(one, depth + 1, seen))
  end
  seen[value] = nil
  local meta = debug.getmetatable(value)
  return "{ " .. table.concat(parts, ", ") .. " }" .. (meta and " with metatable " .. values.show(meta, 5, seen) or "")
end

return values
