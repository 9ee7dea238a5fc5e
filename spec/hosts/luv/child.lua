-- lua child.lua SCENARIO: runs one of scenarios.lua in a luv program; prints "passed" when it went well and the loop
-- ended.
local uv = require "luv"
local scenarios = require "hosts.luv.scenarios"

local host = { uv = uv }

function host.until_true(condition)
  while not condition() do
    assert(uv.run "once" or condition(), "the loop has nothing to do, and yet it is not done")
  end
end

--- Handles of the loop that are not about to go.
function host.open_handles()
  local count = 0
  uv.walk(function(handle)
    count = count + (handle:is_closing() and 0 or 1)
  end)
  return count
end

function host.in_fast_event()
  return false
end

function host.touch() end

-- luv says what an error in a callback was and ends the program: the spec looks for that.
function host.expect_report()
  uv.run()
end

scenarios[arg[1]](host)
uv.run() -- returns as soon as the last call has ended
local open = {}
uv.walk(function(handle)
  open[#open + 1] = tostring(handle)
end)
print(#open == 0 and "no handles" or "handles: " .. table.concat(open, " "))
print "passed"
