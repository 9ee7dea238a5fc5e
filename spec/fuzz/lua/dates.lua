--- Fuzz target: any text as a time in each of the three forms. What is read comes back when it is written again.

local core = require "huaweicloud.core"
local dates = require "huaweicloud.dates"

local MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }

local function check_http(text)
  local seconds = dates.http(text)
  if not seconds then
    return
  end
  local year, month, day, hour, minute, second = assert(core.date(seconds)):match
    "^(%d%d%d%d)(%d%d)(%d%d)T(%d%d)(%d%d)(%d%d)Z$"
  assert(text:sub(4) == (", %s %s %s %s:%s:%s GMT"):format(day, MONTHS[tonumber(month)], year, hour, minute, second))
end

local function check_basic(text)
  local seconds = dates.basic(text)
  assert(not seconds or core.date(seconds) == text)
end

local function check_rfc3339(text)
  local seconds = dates.rfc3339(text)
  if not seconds then
    return
  end
  assert(seconds == seconds and math.abs(seconds) < 1e12)
  local sign, hours, minutes = text:match ":%d%d[%d.]*([+-])(%d%d):?(%d%d)$"
  if sign then
    assert(tonumber(hours) < 24 and tonumber(minutes) < 60, "a zone that is none")
    seconds = seconds + (sign == "-" and -1 or 1) * (hours * 3600 + minutes * 60)
  end
  local date, time = text:match "^(%d+%-%d+%-%d+)[Tt ](%d+:%d+:%d+)%f[%D]"
  assert(date, "digits run into each other")
  if seconds >= 0 and not time:find ":60$" then
    assert(core.date(math.floor(seconds)) == (date .. "T" .. time .. "Z"):gsub("[-:]", ""), "another time comes back")
  end
end

return function(text)
  check_http(text)
  check_basic(text)
  check_rfc3339(text)
end
