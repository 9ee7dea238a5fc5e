--- A query table as users write it -> the list of pairs that the core takes.

local query = {}

local function scalar(value)
  local kind = type(value)
  if kind == "string" then
    return value
  elseif kind == "boolean" then
    return tostring(value)
  elseif kind == "number" then
    if value % 1 == 0 and value >= -2 ^ 53 and value <= 2 ^ 53 then
      return ("%d"):format(value)
    end
    return tostring(value)
  end
  return nil, kind
end

local function add(pairs_out, name, value)
  local text, kind = scalar(value)
  if not text then
    return ("query %s: expected string, number, boolean or a list of them, got %s"):format(name, kind)
  end
  pairs_out[#pairs_out + 1] = { name, text }
end

--- Reads { name = value }, { name = { value, value } } or a list of { name, value }.
---@param given table?
---@return table? pairs
---@return string? why
function query.pairs(given)
  local out = {}
  for name, value in pairs(given or {}) do
    local why
    if type(name) == "number" then
      if type(value) ~= "table" or type(value[1]) ~= "string" or #value ~= 2 then
        return nil, "query: expected { name = value } or a list of { name, value }"
      end
      why = add(out, value[1], value[2])
    elseif type(name) ~= "string" then
      return nil, "query: names are strings, got a " .. type(name)
    elseif type(value) == "table" then
      for _, item in ipairs(value) do
        why = why or add(out, name, item)
      end
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
