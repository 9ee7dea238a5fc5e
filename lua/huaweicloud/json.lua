--- JSON by lua-cjson, on a private instance: the host's settings are neither used nor touched.

local core = require "huaweicloud.core"

local found, cjson = pcall(require, "cjson.safe")
if not found then
  error("huaweicloud needs lua-cjson: install Debian's lua-cjson, or run `luarocks install lua-cjson`\n" .. cjson, 0)
end

--- A private instance. lua-cjson learns the decimal point of the locale when it makes one, and never again.
local function make()
  local instance = cjson.new()
  instance.decode_max_depth(100)
  instance.decode_invalid_numbers(false)
  return instance, core.decimal_point()
end

local instance, decimal_point = make()

-- OpenResty's lua-cjson marks empty lists. Its two modules may be two libraries, each with marks of its own.
for _, name in ipairs { "cjson", "cjson.safe" } do
  local loaded, module = pcall(require, name)
  for _, mark in ipairs { "empty_array", "array_mt", "empty_array_mt" } do
    if loaded and module[mark] ~= nil then
      core.lists[module[mark]] = true
    end
  end
end

local json = {}

--- Quotes a string; the core writes structure and numbers around it.
json.quote = instance.encode

--- Encodes any Lua value without a type.
---@param value any
---@return string? text
---@return string? why it cannot be sent
function json.encode(value)
  return core.encode(value, instance.encode)
end

--- Decodes an answer into plain tables: null members are absent, whole numbers are integers where Lua has them.
--- An empty body or null gives {}; a lone scalar is found as the field "body".
---@param text string
---@return table? value
---@return string? why it is not JSON
function json.decode(text)
  if text == "" or text == "null" then
    return {}
  end
  if core.decimal_point() ~= decimal_point then
    -- With a decimal comma unknown to lua-cjson, [1,5] would come out as 1.5.
    instance, decimal_point = make()
  end
  if text:find("\0", 1, true) then
    -- lua-cjson takes it for the end and passes over what follows.
    return nil, "it holds a zero byte"
  end
  local value, why = instance.decode(text)
  if type(value) == "table" then
    -- Without integers in Lua, nulls are all that there can be to settle.
    return (math.type or text:find("null", 1, true)) and core.settle(value) or value
  end
  if value == nil then
    if text:find("^%s*$") then
      return {}
    end
    return nil, why
  end
  if value == core.null then
    return {}
  end
  return core.settle { body = value }
end

return json
