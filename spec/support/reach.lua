--- Finds the strings that a Lua value keeps alive: through fields, metatables, upvalues, environments and stacks.

local reach = {}

--- Walks over all that can be reached; calls visit(string, path).
local function walk(start, visit)
  local seen, queue, first, last = {}, { { start, "it" } }, 1, 1
  -- Not what this search itself is made of, nor who asks for it.
  seen[seen], seen[queue], seen[visit] = true, true, true
  local running = coroutine.running()
  if running then
    seen[running] = true
  end
  local function push(value, path)
    local kind = type(value)
    if kind == "string" then
      visit(value, path)
    elseif (kind == "table" or kind == "function" or kind == "userdata" or kind == "thread") and not seen[value] then
      seen[value] = true
      last = last + 1
      queue[last] = { value, path }
    end
  end
  local function of_table(value, path)
    for key, one in next, value do
      push(key, path .. "[a key]")
      push(one, path .. "." .. tostring(key):gsub("%c", "?"):sub(1, 40))
    end
  end
  local function of_function(value, path)
    for i = 1, 255 do
      local name, one = debug.getupvalue(value, i)
      if not name then
        break
      end
      push(one, ("%s^%s"):format(path, name))
    end
  end
  local function of_thread(value, path)
    for level = 0, 200 do
      local info = debug.getinfo(value, level, "f")
      if not info then
        break
      end
      push(info.func, path .. "!function")
      for i = 1, 250 do
        local name, one = debug.getlocal(value, level, i)
        if not name then
          break
        end
        push(one, ("%s!%s"):format(path, name))
      end
    end
  end
  seen[start] = true
  while first <= last do
    local value, path = queue[first][1], queue[first][2]
    queue[first] = nil
    first = first + 1
    local kind = type(value)
    if kind == "table" then
      of_table(value, path)
    elseif kind == "function" then
      of_function(value, path)
    elseif kind == "thread" then
      of_thread(value, path)
    end
    push(debug.getmetatable(value), path .. "<meta>")
    if (kind == "userdata" or kind == "function" and not debug.getuservalue) and (debug.getuservalue
      or debug.getfenv) then
      push((debug.getuservalue or debug.getfenv)(value), path .. "<environment>")
    end
  end
end

--- The places below a value whose strings hold a text, or one of several, which comes first then ("text: place").
---@param start any
---@param texts string|string[]
---@return string[] places
function reach.strings(start, texts)
  local found = {}
  walk(start, function(one, path)
    for _, text in ipairs(type(texts) == "table" and texts or { texts }) do
      if one:find(text, 1, true) then
        found[#found + 1] = type(texts) == "table" and ("%s: %s"):format(text, path) or path
      end
    end
  end)
  table.sort(found)
  return found
end

return reach
