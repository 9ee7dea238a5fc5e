-- JSON text in and out: lua-cjson on a private instance, and what it lacks (empty lists, long integers, key order).
local cjson = require("cjson").new()

cjson.decode_invalid_numbers(false)

local json = { null = cjson.null }

local list_mark = {}
local MOST_LABELS = 10000
local EXACT = 9007199254740992 -- 2^53: beyond it a double skips integers

-- Marks a table as a list, so that an empty one goes out as [].
function json.list(items)
  return setmetatable(items or {}, list_mark)
end

local function text(value)
  -- Most texts need no escape; a page of a thousand records has forty thousand of them.
  if not value:find('[%c"\\]') then return '"' .. value .. '"' end
  -- Debian's cjson writes "/" as "\/"; no other escape ends in a slash, so this undoes exactly that.
  return (cjson.encode(value):gsub("\\/", "/"))
end

local function number(value)
  -- cjson writes 14 digits: millisecond times fit, 64-bit counters do not.
  if value % 1 == 0 and value >= -EXACT and value <= EXACT then return ("%.0f"):format(value) end
  return cjson.encode(value)
end

local labels, label_count = {}, 0

-- The name of a field and its colon, remembered: the records of a long list have the same names.
local function label(name)
  if labels[name] then return labels[name] end
  local written = text(name) .. ":"
  if label_count < MOST_LABELS then labels[name], label_count = written, label_count + 1 end
  return written
end

local function write(out, value)
  local kind = type(value)
  if kind == "string" then out[#out + 1] = text(value) return end
  if kind == "number" then out[#out + 1] = number(value) return end
  if kind ~= "table" then out[#out + 1] = cjson.encode(value) return end

  if getmetatable(value) == list_mark or #value > 0 then
    out[#out + 1] = "["
    for i = 1, #value do
      if i > 1 then out[#out + 1] = "," end
      write(out, value[i])
    end
    out[#out + 1] = "]"
    return
  end

  local names = {}
  for name in pairs(value) do names[#names + 1] = tostring(name) end
  table.sort(names)
  out[#out + 1] = "{"
  for i, name in ipairs(names) do
    if i > 1 then out[#out + 1] = "," end
    out[#out + 1] = label(name)
    write(out, value[name])
  end
  out[#out + 1] = "}"
end

function json.encode(value)
  local out = {}
  write(out, value)
  return table.concat(out)
end

-- The value, or nil when the text is no JSON.
function json.decode(source)
  local ok, value = pcall(cjson.decode, source)
  if ok then return value end
end

-- An object (not a list, not a scalar), or nil.
function json.decode_object(source)
  local value = json.decode(source or "")
  if type(value) == "table" and #value == 0 then return value end
end

return json
