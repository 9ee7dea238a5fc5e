--- Finds the strings that a Lua value keeps alive: through fields, metatables, upvalues, environments and stacks.

local reach = {}

--- Walks over all that can be reached; calls visit(string, path).
local function walk(start, visit)
  local seen, queue, first, last = {}, { { start, "it" } }, 1, 1
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
    if (kind == "userdata" or kind == "function" and not debug.getuservalue) and (debug.getuservalue or debug.getfenv) then
      push((debug.getuservalue or debug.getfenv)(value), path .. "<environment>")
    end
  end
end

--- The places below a value whose strings hold a text.
---@param start any
---@param text string
---@return string[] paths
function reach.strings(start, text)
  local found = {}
  walk(start, function(one, path)
    if one:find(text, 1, true) then
      found[#found + 1] = path
    end
  end)
  table.sort(found)
  return found
end

--- The same for all of this Lua state: its registry, with loaded modules, globals and metatables, and what its main
--- thread has on the stack.
function reach.everywhere(text)
  local found = reach.strings({ debug.getregistry(), package.loaded, _G }, text)
  return found
end

return reach
