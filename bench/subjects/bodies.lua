--- POSTs of so many bytes, signed. usage: bodies.lua ENDPOINT BYTES COUNT
local huaweicloud = require "huaweicloud"
local meter = require "subjects.meter"

local endpoint, bytes, count = ...
local client = assert(huaweicloud.client("generic", {
  endpoint = endpoint, credentials = { ak = "ACCESSKEY", sk = "secret" }, proxy = "", retries = 0,
}))
local body = ('"%s"'):format(("x"):rep(tonumber(bytes) - 2))

local function run(times)
  for _ = 1, times do
    assert(client:request { method = "POST", path = "/sink", body = body,
      headers = { ["Content-Type"] = "application/json" } })
  end
end

run(2)
print(meter.line(count, meter.take(function()
  run(tonumber(count))
end)))
