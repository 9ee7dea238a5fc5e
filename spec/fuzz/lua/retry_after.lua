--- Fuzz target: any text as a Retry-After header.

local dates = require "huaweicloud.dates"
local retry = require "huaweicloud.retry"

local NOW = 1795000000

return function(text)
  local seconds = retry.after(text, NOW)
  assert(retry.after(nil, NOW) == nil)
  if seconds == nil then
    assert(not text:find "^%d+$" and not dates.http(text))
    return
  end
  assert(type(seconds) == "number" and seconds >= 0, "not a number of seconds")
  if text:find "^%d+$" then
    assert(seconds == tonumber(text) and retry.after(text) == seconds)
  else
    assert(seconds == math.max(0, dates.http(text) - NOW) and retry.after(text) == nil)
  end
  local wait = retry.delay(nil, seconds)
  assert(wait == seconds)
end
