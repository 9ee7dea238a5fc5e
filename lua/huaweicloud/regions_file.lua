--- The user's file of regions: YAML, a map from service to a list of { id, endpoint, endpoints }.

local files = require "huaweicloud.credentials.files"

local regions_file = {}

local VARIABLE = "HUAWEICLOUD_SDK_REGIONS_FILE"

-- Levels that no file of regions needs. lyaml goes down as far as a text says, and takes the square of that in time.
local DEEPEST = 100

--- The file's bytes. Without it nothing; second what is wrong, third what the user should know.
local function read()
  local path = os.getenv(VARIABLE)
  local named = path ~= nil and path ~= ""
  if not named then
    local home = files.home()
    if not home then
      return nil
    end
    path = home .. "/.huaweicloud/regions.yaml"
  end
  local text, facts, missing, larger = files.read(path)
  if text then
    local words = files.changeable(path, facts)
    return { path = path, text = text }, nil, words and "regions file " .. words
  end
  local words = "regions file " .. facts
  if larger then
    return nil, words
  elseif named then
    return nil, ("%s (environment variable %s)"):format(words, VARIABLE)
  elseif missing then
    return nil
  end
  -- A daemon often has the HOME of somebody whose files it may not read: that must not end it.
  return nil, nil, words
end

--- Can it be nested deeper? Brackets may be so without an end; and in one line, dashes and question marks.
local function is_deep(text)
  local depth = 0
  for bracket in text:gmatch "[%[%]{}]" do
    depth = math.max(0, depth + ((bracket == "[" or bracket == "{") and 1 or -1))
    if depth > DEEPEST then
      return true
    end
  end
  for line in text:gmatch "[^\r\n]+" do
    if select(2, line:gsub("[-?][ \t]", "")) > DEEPEST then
      return true
    end
  end
  return false
end

local function parse(file)
  local found, lyaml = pcall(require, "lyaml")
  if not found then
    return nil, ("regions file %s: the rock lyaml is needed to read it: install Debian's lua-yaml, or run "
      .. "`luarocks install lyaml`"):format(file.path)
  end
  if is_deep(file.text) then
    return nil, ("regions file %s: is nested deeper than %d levels"):format(file.path, DEEPEST)
  end
  local done, value = pcall(lyaml.load, file.text)
  if not done then
    return nil, ("regions file %s: is not YAML: %s"):format(file.path, tostring(value))
  elseif value == nil or value == lyaml.null then
    return {}
  elseif type(value) ~= "table" or value[1] ~= nil then
    return nil, ("regions file %s: must be a map from service to a list of regions"):format(file.path)
  end
  return value
end

--- The endpoints of an entry, `endpoints` before `endpoint`.
local function endpoints_of(entry)
  local list = {}
  local several = type(entry.endpoints) == "table" and entry.endpoints or { entry.endpoints }
  for _, text in ipairs(several) do
    list[#list + 1] = type(text) == "string" and text ~= "" and text or nil
  end
  if type(entry.endpoint) == "string" and entry.endpoint ~= "" then
    list[#list + 1] = entry.endpoint
  end
  return list
end

--- Looks a region up. The file is read each time: clients are made seldom, and it may have changed.
---@param service string
---@param id string
---@return { file: string, endpoints: string[] }? found
---@return string? why the file cannot be used
---@return string? warning
function regions_file.look_up(service, id)
  local file, why, warning = read()
  if not file then
    return nil, why, warning
  end
  local services
  services, why = parse(file)
  if not services then
    return nil, why
  end
  for name, entries in pairs(services) do
    if type(name) == "string" and name:lower() == service then
      if type(entries) ~= "table" then
        return nil, ("regions file %s: service %s: must be a list of regions"):format(file.path, name)
      end
      for _, entry in ipairs(entries) do
        local list = type(entry) == "table" and entry.id == id and endpoints_of(entry) or {}
        if #list > 0 then
          return { file = "regions file " .. file.path, endpoints = list }, nil, warning
        end
      end
    end
  end
end

return regions_file
