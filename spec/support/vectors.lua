--- The signing vectors of spec/vectors, as tables.

local vectors = {}

-- Fields that stand there several times, one line each.
local listed = { query = true, header = true, signed_header = true, body = true, canonical_request = true,
  string_to_sign = true }

--- Reads one: fields by name, those that repeat as lists.
function vectors.read(name)
  local vector = { name = name }
  for key in pairs(listed) do
    vector[key] = {}
  end
  for line in io.lines("spec/vectors/" .. name .. ".txt") do
    local key, value = line:match "^(%S+) ?(.*)$"
    if listed[key] then
      table.insert(vector[key], value)
    else
      vector[key] = value
    end
  end
  return vector
end

--- The names of all vectors, in order.
function vectors.names()
  local names = {}
  local pipe = assert(io.popen "ls spec/vectors")
  for name in pipe:read("*a"):gmatch "([%w_]+)%.txt" do
    names[#names + 1] = name
  end
  pipe:close()
  table.sort(names)
  return names
end

return vectors
