--- Dates as services write them -> epoch seconds. What is no date of the calendar is none, and no error.

local core = require "huaweicloud.core"
local timestamp = require "huaweicloud.timestamp"

local dates = {}

local months = { Jan = 1, Feb = 2, Mar = 3, Apr = 4, May = 5, Jun = 6, Jul = 7, Aug = 8, Sep = 9, Oct = 10, Nov = 11,
  Dec = 12 }

--- Epoch seconds of six numbers; nil when that day or time does not exist.
local function epoch(year, month, day, hour, minute, second)
  local seconds = timestamp.days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second
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

return dates
