--- Fuzz target: any text as what a gateway says of the time, in its message and in its Date header.

local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local endpoints = require "huaweicloud.endpoints"
local errors = require "huaweicloud.errors"

local NOW = 1795000000

local credentials = assert(core.credentials { ak = "AKAKAKAK", sk = "SKSKSKSK" })

local function try(message, date)
  local client = { _clock = function() return NOW end }
  local run = { client = client, place = endpoints.new({ assert(core.endpoint "https://h") })[1], signed_at = NOW,
    keys = { credentials = credentials } }
  local err = errors.new("service", message, { status = 401, code = "APIGW.0301", headers = { date = date } })
  for _ = 1, 3 do
    local repaired = clock.repair(run, err)
    assert(repaired == (run.trial ~= nil) or run.trial)
    local now = clock.now(run)
    assert(now >= 0 and now < 253402300800 and core.date(now))
    if run.trial then
      local offset = run.trial.offset
      assert(offset % 1 == 0 and math.abs(offset) > 60)
      assert(now == NOW + offset and NOW + offset >= 1577836800 and NOW + offset < 4102444800)
      -- It worked: the client keeps it.
      clock.settle(run, { status = 200 })
      assert(run.clock_offset == offset)
    end
  end
end

return function(text)
  local message, date = text:match "^([^\n]*)\n?(.*)$"
  try(message, date)
  try(("signature expired, signature time: %s, server time: %s"):format(core.date(NOW), message), date)
  clock.forget()
end
