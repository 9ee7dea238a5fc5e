--- Times as the services write them -> epoch seconds. Facts: RFC 3339.

local timestamp = {}

--- Days from 1970-01-01 to a day; years begin in March here, so that the leap day comes last.
---@param year integer
---@param month integer
---@param day integer
---@return integer
function timestamp.days(year, month, day)
  if month <= 2 then
    year, month = year - 1, month + 12
  end
  return 365 * year + math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400)
    + math.floor((153 * (month - 3) + 2) / 5) + day - 719469
end

local PATTERN = "^(%d%d%d%d)%-(%d%d)%-(%d%d)[Tt ](%d%d):(%d%d):(%d%d)(%.?%d*)(.*)$"

--- Seconds that a zone is ahead of UTC; none means UTC.
local function zone_of(text)
  if text == "" or text == "Z" or text == "z" then
    return 0
  end
  local sign, hours, minutes = text:match "^([+-])(%d%d):?(%d%d)$"
  return sign and (sign == "-" and -1 or 1) * (hours * 3600 + minutes * 60) or nil
end

--- Reads "2020-01-08T03:50:07.574000Z" with any number of digits of a second, or none.
---@param text any
---@return number? seconds
function timestamp.parse(text)
  if type(text) ~= "string" then
    return nil
  end
  local year, month, day, hour, minute, second, fraction, zone = text:match(PATTERN)
  local ahead = zone and zone_of(zone)
  if not ahead or tonumber(month) > 12 or tonumber(day) > 31 or tonumber(month) < 1 or tonumber(day) < 1 then
    return nil
  end
  return timestamp.days(tonumber(year), tonumber(month), tonumber(day)) * 86400 + hour * 3600 + minute * 60 + second
    + (tonumber("0" .. fraction) or 0) - ahead
end

return timestamp
