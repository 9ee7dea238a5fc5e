--- Signatures of the request that bench/subjects/sign.c signs. usage: sign.lua BODY_BYTES COUNT (-1 bytes: a GET)
local huaweicloud = require "huaweicloud"
local meter = require "subjects.meter"

local bytes, count = ...
bytes = tonumber(bytes)
local given = {
  method = bytes < 0 and "GET" or "POST",
  url = "https://cfw.cn-north-4.myhuaweicloud.com/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task"
    .. "?fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4&limit=50&offset=0",
  headers = { ["X-Project-Id"] = "09bb24e6fe80d23d2fa2c010b53b418c" },
  body = bytes > 0 and ("b"):rep(bytes) or nil,
  ak = "ACCESSKEY", sk = "0123456789abcdef0123456789abcdef01234567",
}

local function run(times)
  for _ = 1, times do
    assert(huaweicloud.sign(given))
  end
end

run(10)
print(meter.line(count, meter.take(function()
  run(tonumber(count))
end)))
