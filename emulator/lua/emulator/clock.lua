-- The server's time: the machine's clock plus an offset that tests set, and the forms in which the services write it.
local clock = {}

local control = ngx.shared.emulator_control

-- Epoch seconds with fractions.
function clock.now()
  ngx.update_time()
  return ngx.now() + (control:get("clock_offset") or 0)
end

function clock.milliseconds()
  return math.floor(clock.now() * 1000)
end

function clock.offset()
  return control:get("clock_offset") or 0
end

function clock.set_offset(seconds)
  control:set("clock_offset", seconds)
end

-- 20240604T112350Z, as X-Sdk-Date has it.
function clock.basic(seconds)
  return os.date("!%Y%m%dT%H%M%SZ", math.floor(seconds))
end

-- 2024/06/04 11:23:50, as capture tasks have it.
function clock.slashed(seconds)
  return os.date("!%Y/%m/%d %H:%M:%S", math.floor(seconds))
end

-- 2024-06-04 11:23:50, as check tasks have it.
function clock.dashed(seconds)
  return os.date("!%Y-%m-%d %H:%M:%S", math.floor(seconds))
end

-- Tue, 04 Jun 2024 11:23:50 GMT
function clock.http(seconds)
  return ngx.http_time(math.floor(seconds))
end

-- Days from 1970-01-01 to a date of the proleptic Gregorian calendar: os.time() would apply the machine's time zone.
local function days(year, month, day)
  if month <= 2 then year, month = year - 1, month + 12 end
  return 365 * year + math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400)
    + math.floor((153 * (month - 3) + 2) / 5) + day - 719469
end

-- Epoch seconds of an X-Sdk-Date, or nil when it is none.
function clock.parse_basic(text)
  local year, month, day, hour, minute, second = text:match("^(%d%d%d%d)(%d%d)(%d%d)T(%d%d)(%d%d)(%d%d)Z$")
  if not year then return nil end
  local seconds = days(tonumber(year), tonumber(month), tonumber(day)) * 86400
    + hour * 3600 + minute * 60 + second
  -- A date that does not exist (20240231) comes back as another one.
  if clock.basic(seconds) ~= text then return nil end
  return seconds
end

return clock
