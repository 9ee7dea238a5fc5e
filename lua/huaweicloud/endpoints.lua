--- The endpoints of a client, and to which of them a call goes: the first, unless it could not be reached lately.

local core = require "huaweicloud.core"

--- `cool_down`: so many seconds an endpoint that could not be reached is left alone while there are others.
local endpoints = { cool_down = 60 }

---@class huaweicloud.Place
---@field endpoint userdata
---@field name string
---@field down_till number? by core.now()

--- Reads an endpoint that somebody configured. What stands before an "@" may be a password: such a text is not shown.
---@param text string
---@param what string where it stands, for messages
---@return userdata? endpoint
---@return string? why
function endpoints.read(text, what)
  local endpoint, why = core.endpoint(text)
  if endpoint then
    return endpoint
  elseif text:find("@", 1, true) then
    return nil, what .. ": must not hold a user name"
  end
  return nil, ('%s: "%s" %s'):format(what, text:sub(1, 128), why)
end

--- Makes the places of a client.
---@param list userdata[] endpoints, the preferred one first
---@return huaweicloud.Place[]
function endpoints.new(list)
  local places = {}
  for i, endpoint in ipairs(list) do
    places[i] = { endpoint = endpoint, name = tostring(endpoint) }
  end
  return places
end

--- Picks the first place that is not cooling down, else the first; never one of those that were tried.
---@param places huaweicloud.Place[]
---@param tried table<huaweicloud.Place, boolean>? nil: none was
---@return huaweicloud.Place? nil when all were tried
function endpoints.pick(places, tried)
  local cooling
  for i = 1, #places do
    local place = places[i]
    if not (tried and tried[place]) then
      if not place.down_till or place.down_till <= core.now() then
        return place
      end
      cooling = cooling or place
    end
  end
  return cooling
end

--- How many places were not tried yet.
function endpoints.left(places, tried)
  if not tried then
    return #places
  end
  local count = 0
  for _, place in ipairs(places) do
    count = count + (tried[place] and 0 or 1)
  end
  return count
end

--- Notes that a place could not be reached.
function endpoints.failed(place)
  place.down_till = core.now() + endpoints.cool_down
end

--- Notes that a place has answered.
function endpoints.answered(place)
  place.down_till = nil
end

return endpoints
