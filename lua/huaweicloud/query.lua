--- A query table as users write it -> the list of pairs that the core takes.

local json = require "huaweicloud.json"

local query = {}

local function add(pairs_out, name, value)
  local kind, text, why = type(value), value, nil
  if kind == "number" or kind == "boolean" then
    -- tostring() would round, and write the decimal comma of a locale.
    text, why = json.encode(value)
  elseif kind ~= "string" then
    text, why = nil, "expected string, number, boolean or a list of them, got " .. kind
  end
  if not text then
    return ("query %s: %s"):format(name:sub(1, 64), why)
  end
  pairs_out[#pairs_out + 1] = { name, text }
end

local function count_of(list)
  local count = 0
  for _ in next, list do
    count = count + 1
  end
  return count
end

--- Adds one pair for each item.
local function add_list(pairs_out, name, list)
  for i = 1, count_of(list) do
    local item = rawget(list, i)
    if item == nil then
      return ("query %s: expected a list without holes, got a table with other keys"):format(name:sub(1, 64))
    end
    local why = add(pairs_out, name, item)
    if why then
      return why
    end
  end
end

--- Reads { name = value }, { name = { value, value } } or a list of { name, value }; each table by what it holds
--- itself.
---@param given table?
---@return table? pairs
---@return string? why
function query.pairs(given)
  local out = {}
  for name, value in next, given or {} do
    local why
    if type(name) == "number" then
      local pair = type(value) == "table" and value or {}
      if type(rawget(pair, 1)) ~= "string" or rawget(pair, 2) == nil or count_of(pair) ~= 2 then
        return nil, "query: expected { name = value } or a list of { name, value }"
      end
      why = add(out, rawget(pair, 1), rawget(pair, 2))
    elseif type(name) ~= "string" then
      return nil, "query: names are strings, got a " .. type(name)
    elseif type(value) == "table" then
      why = add_list(out, name, value)
    else
      why = add(out, name, value)
    end
    if why then
      return nil, why
    end
  end
  return out
end

return query
