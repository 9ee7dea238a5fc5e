--- Region or endpoint option -> where a service answers. The first that knows the region has the say: the environment,
--- the user's file of regions, the table of the service, the pattern of all names.

local core = require "huaweicloud.core"
local endpoints = require "huaweicloud.endpoints"
local errors = require "huaweicloud.errors"

local region = {}

-- Words that places are named by; new regions get such names.
local COMPASS = { "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest" }

-- Regions of partners have domains of their own.
local domains = { ["eu-west-101"] = "myhuaweicloud.eu" }

--- Reads endpoints, each of them once.
local function read_all(texts, what)
  local list, seen = {}, {}
  for i, text in ipairs(texts) do
    local endpoint, why = endpoints.read(text, #texts > 1 and ("%s[%d]"):format(what, i) or what)
    if not endpoint then
      return nil, why
    end
    if not seen[tostring(endpoint)] then
      seen[tostring(endpoint)] = true
      list[#list + 1] = endpoint
    end
  end
  return list
end

--- What HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION> says: one endpoint, or several between commas.
local function from_environment(service, id)
  local name = ("HUAWEICLOUD_SDK_REGION_%s_%s"):format(service:upper(), (id:upper():gsub("-", "_")))
  local texts = {}
  for text in (os.getenv(name) or ""):gmatch "[^,%s]+" do
    texts[#texts + 1] = text
  end
  if #texts == 0 then
    return nil
  end
  return read_all(texts, "environment variable " .. name)
end

--- All regions that any service has: as a set, and the places among them ("north" of "cn-north-4") by area ("cn").
local function known_regions()
  local ids, areas, places = {}, {}, {}
  for _, service in ipairs(core.services()) do
    for _, id in ipairs(core.regions(service)) do
      local area, place = id:match "^(%l%l)%-(%l+)%-%d+$"
      ids[id] = true
      if area then
        areas[area] = areas[area] or {}
        areas[area][place] = true
        places[place] = true
      end
    end
  end
  return ids, areas, places
end

-- Bytes of one part of a host's name: RFC 1035, section 2.3.4.
local LABEL = 63

--- Can it be the name of a region that is newer than the table? Then its service has the usual name there. Not when it
--- is a known name misspelt; the number plays no part in that, since a new region is mostly the next one of its place.
local function is_plausible(id)
  local area, place, number = id:match "^(%l%l)%-(%l%l+)%-(%d%d?%d?)$"
  if not area or #id > LABEL then
    return false
  end
  local ids, areas, places = known_regions()
  if areas[area] and areas[area][place] then
    return true
  end
  local words = {}
  for _, word in ipairs(COMPASS) do
    words[#words + 1] = word
    places[word] = true
  end
  if not places[place] then
    for known in pairs(places) do
      words[#words + 1] = known
    end
    return core.nearest(place, words) == nil
  end
  if areas[area] then
    return true
  end
  for known in pairs(areas) do
    local alike = known:sub(1, 1) == area:sub(1, 1) or known:sub(2) == area:sub(2) or known:reverse() == area
    if alike and ids[("%s-%s-%s"):format(known, place, number)] then
      return false
    end
  end
  return true
end

--- The endpoint by the pattern of all names.
local function from_pattern(service, id)
  local regions = core.regions(service)
  local host = core.region(service, regions[1])[1]:match "^https://([%w-]+)%."
  return core.endpoint(("https://%s.%s.%s"):format(host, id, domains[id] or "myhuaweicloud.com"))
end

local function look_up(service, id)
  local list, why = from_environment(service, id)
  if list or why then
    return list, why
  end
  local found, warning
  found, why, warning = require("huaweicloud.regions_file").look_up(service, id)
  if why then
    return nil, why
  elseif found then
    list, why = read_all(found.endpoints, ("%s, service %s, region %s"):format(found.file, service, id))
    return list, why or warning
  end
  local known = core.region(service, id)
  if known then
    list, why = read_all(known, "region " .. id)
    return list, why or warning
  end
  if not is_plausible(id) then
    return nil, ("option region: %s; %s has %s"):format(errors.unknown("region", id, core.regions(service)), service,
      table.concat(core.regions(service), ", "))
  end
  local endpoint = assert(from_pattern(service, id))
  return { endpoint }, ("%s is not known to have a region %s: its endpoint, %s, is a guess by the usual pattern")
    :format(service, id, tostring(endpoint)) .. (warning and "; " .. warning or "")
end

--- Finds the endpoints of a client, the preferred one first.
---@param service string "generic" has no regions
---@param options huaweicloud.ClientOptions
---@return userdata[]? endpoints
---@return string? words why there is none, or beside a list what the user should know
function region.endpoints(service, options)
  if options.endpoint then
    local given = options.endpoint
    return read_all(type(given) == "table" and given or { given }, "option endpoint")
  end
  if service == "generic" then
    return nil, "option endpoint is missing: a generic client has no regions"
  end
  if not options.region then
    local count = #core.regions(service)
    return nil, ('option region is missing: give region = "cn-north-4" (one of %d), or endpoint = "https://..."')
      :format(count)
  end
  return look_up(service, options.region)
end

return region
