-- Writes an example of an operation: a call with sample arguments, what to do when it fails, something of its answer.

local model = require "docs.model"
local sample = require "api.sample"

local example = {}

local WIDTH = 100
local BYTES = '"bytes of the file"' -- what stands for a file

local KEYWORDS = {}
for word in ("and break do else elseif end false for function goto if in local nil not or repeat return then true "
  .. "until while"):gmatch("%a+") do
  KEYWORDS[word] = true
end

local function is_name(text)
  return text:find("^[%a_][%w_]*$") and not KEYWORDS[text]
end

local function scalar(value)
  if type(value) == "string" then return '"' .. value:gsub('[\\"]', "\\%0") .. '"' end
  if type(value) == "number" then
    return value == math.floor(value) and ("%.0f"):format(value) or ("%.14g"):format(value)
  end
  return tostring(value)
end

local write

local function key_of(name)
  return is_name(name) and name or ('["%s"]'):format(name)
end

-- On one line where that is short enough behind `before`, else one line for each part.
local function braces(parts, indent, before)
  if #parts == 0 then return "{}" end
  local line = "{ " .. table.concat(parts, ", ") .. " }"
  if #indent + #before + #line <= WIDTH and not line:find("\n", 1, true) then return line end
  local inner = "\n" .. indent .. "  "
  return "{" .. inner .. table.concat(parts, "," .. inner) .. ",\n" .. indent .. "}"
end

local function sorted(value)
  local names = {}
  for name in pairs(value) do names[#names + 1] = name end
  table.sort(names)
  return names
end

-- The entries of a table, in the order of the fields of its type, else by name.
local function entries(value, fields, objects, indent)
  local parts = {}
  for _, field in ipairs(fields) do
    if value[field.name] ~= nil then
      local key = key_of(field.name) .. " = "
      parts[#parts + 1] = key .. write(value[field.name], field.type, objects, indent .. "  ", key)
    end
  end
  return parts
end

function write(value, node, objects, indent, before)
  if node.kind == "file" then return BYTES end
  if type(value) ~= "table" then return scalar(value) end
  if node.kind == "object" then
    return braces(entries(value, objects[node.name].fields, objects, indent), indent, before)
  end
  local parts = {}
  if node.kind == "list" then
    for i, item in ipairs(value) do parts[i] = write(item, node.item, objects, indent .. "  ", "") end
    return braces(parts, indent, before)
  end
  for _, name in ipairs(sorted(value)) do
    local key = key_of(name) .. " = "
    parts[#parts + 1] = key .. write(value[name], node.item or { kind = "any" }, objects, indent .. "  ", key)
  end
  return braces(parts, indent, before)
end

local SCALAR = { string = true, integer = true, number = true, boolean = true }

-- The first plain field of an object, at most `depth` objects down, as "data.id".
local function first_scalar(name, objects, depth)
  for _, field in ipairs(objects[name].fields) do
    if SCALAR[field.type.kind] and is_name(field.name) then return field.name end
  end
  for _, field in ipairs(depth > 0 and objects[name].fields or {}) do
    if field.type.kind == "object" and is_name(field.name) then
      local inner = first_scalar(field.type.name, objects, depth - 1)
      if inner then return field.name .. "." .. inner end
    end
  end
end

-- The first list of an object, as "data.records".
local function first_list(name, objects, depth)
  for _, field in ipairs(objects[name].fields) do
    if field.type.kind == "list" and is_name(field.name) then return field.name, field.type.item end
  end
  for _, field in ipairs(depth > 0 and objects[name].fields or {}) do
    if field.type.kind == "object" and is_name(field.name) then
      local inner, item = first_list(field.type.name, objects, depth - 1)
      if inner then return field.name .. "." .. inner, item end
    end
  end
end

local function loop(path, item, objects)
  local shown = item.kind == "object" and first_scalar(item.name, objects, 1)
  return {
    ("for _, record in ipairs(%s) do"):format(path),
    ("  print(record%s)"):format(shown and "." .. shown or ""),
    "end",
  }
end

-- Lines that show something of the answer.
local function shown(operation, objects)
  local result = model.result(operation)
  if result == "scalar" then return { "print(answer.body)" } end
  if result == "stream" then return { "print(#answer.body)" } end
  if type(result) ~= "table" then return {} end
  if result.kind == "list" then return loop("answer", result.item, objects) end
  if result.kind ~= "object" then return {} end
  local path, item = first_list(result.name, objects, 2)
  if path and operation.pages then return loop("answer." .. path, item, objects) end
  local field = first_scalar(result.name, objects, 2)
  if field then return { ("print(answer.%s)"):format(field) } end
  return path and loop("answer." .. path, item, objects) or {}
end

-- The lines of an example; `client` is the variable that holds the client.
function example.lines(service, operation)
  local objects = model.objects(service)
  local arguments = sample.arguments(service, operation, { fill = "required", strings = "plain" })
  local call = ("local answer, err = %s:%s "):format(service.name, operation.name)
  local text = call .. braces(entries(arguments, model.arguments(operation, objects), objects, ""), "", call)
  local lines = {}
  for line in (text .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  lines[#lines + 1] = "if not answer then"
  lines[#lines + 1] = "  return print(err)"
  lines[#lines + 1] = "end"
  for _, line in ipairs(shown(operation, objects)) do lines[#lines + 1] = line end
  return lines
end

return example
