--- Times as services write them -> epoch seconds. What is none gives nil, and no error.

local core = require "huaweicloud.core"

local dates = {}

local months = { Jan = 1, Feb = 2, Mar = 3, Apr = 4, May = 5, Jun = 6, Jul = 7, Aug = 8, Sep = 9, Oct = 10, Nov = 11,
  Dec = 12 }

--- Days from 1970-01-01 to a day; years begin in March here, so that the leap day comes last.
local function days(year, month, day)
  if month <= 2 then
    year, month = year - 1, month + 12
  end
  return 365 * year + math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400)
    + math.floor((153 * (month - 3) + 2) / 5) + day - 719469
end

--- Epoch seconds of six numbers; nil when that day or time does not exist.
local function epoch(year, month, day, hour, minute, second)
  local seconds = days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
  -- 31 February comes back as a day of March, 25:00 as the next day, a time before 1970 not at all.
  local written = ("%04d%02d%02dT%02d%02d%02dZ"):format(year, month, day, hour, minute, second)
  return seconds >= 0 and core.date(seconds) == written and seconds or nil
end

local function numbers(...)
  local list = { ... }
  for i, text in ipairs(list) do
    list[i] = tonumber(text)
  end
  return list
end

--- Reads "Sun, 06 Nov 1994 08:49:37 GMT": RFC 9110, section 5.6.7.
---@param text string?
---@return number? epoch seconds
function dates.http(text)
  if not text then
    return nil
  end
  local day, month, year, hour, minute, second =
    text:match "^%a%a%a, (%d%d) (%a%a%a) (%d%d%d%d) (%d%d):(%d%d):(%d%d) GMT$"
  if not day or not months[month] then
    return nil
  end
  local n = numbers(year, months[month], day, hour, minute, second)
  return epoch(n[1], n[2], n[3], n[4], n[5], n[6])
end

--- Reads "20211217T064303Z", the form of X-Sdk-Date.
---@param text string?
---@return number? epoch seconds
function dates.basic(text)
  if not text then
    return nil
  end
  local n = numbers(text:match "^(%d%d%d%d)(%d%d)(%d%d)T(%d%d)(%d%d)(%d%d)Z$")
  return n[1] and epoch(n[1], n[2], n[3], n[4], n[5], n[6])
end

--- Is there such a day, and such a time? A minute may have a leap second.
local function exists(year, month, day, hour, minute, second)
  return month >= 1 and month <= 12 and day >= 1 and day <= days(year, month + 1, 1) - days(year, month, 1)
    and hour <= 23 and minute <= 59 and second <= 60
end

--- Seconds that a zone is ahead of UTC; none means UTC.
local function zone_of(text)
  if text == "" or text == "Z" or text == "z" then
    return 0
  end
  local sign, hours, minutes = text:match "^([+-])(%d%d):?(%d%d)$"
  local ahead = sign and exists(2000, 1, 1, tonumber(hours), tonumber(minutes), 0) and hours * 3600 + minutes * 60
  return ahead and (sign == "-" and -ahead or ahead) or nil
end

--- Reads "2020-01-08T03:50:07.574000Z" with any number of digits of a second, or none: RFC 3339.
---@param text any
---@return number? seconds
function dates.rfc3339(text)
  if type(text) ~= "string" then
    return nil
  end
  local year, month, day, hour, minute, second, rest =
    text:match "^(%d%d%d%d)%-(%d%d)%-(%d%d)[Tt ](%d%d):(%d%d):(%d%d)(.*)$"
  if not year then
    return nil
  end
  local n = numbers(year, month, day, hour, minute, second)
  local fraction, zone = rest:match "^(%.%d+)(.*)$"
  local ahead = zone_of(zone or rest)
  if not ahead or not exists(n[1], n[2], n[3], n[4], n[5], n[6]) then
    return nil
  end
  return days(n[1], n[2], n[3]) * 86400 + n[4] * 3600 + n[5] * 60 + n[6] + (tonumber("0" .. (fraction or "")) or 0)
    - ahead
end

return dates
