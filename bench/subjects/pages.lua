--- All records of a list that comes in ten pages of 1,000, over and over. usage: pages.lua ENDPOINT COUNT
local huaweicloud = require "huaweicloud"
local meter = require "subjects.meter"

local endpoint, count = ...
local client = assert(huaweicloud.cfw {
  endpoint = endpoint, project_id = "list", credentials = { ak = "ACCESSKEY", sk = "secret" }, proxy = "",
})

local function read(times)
  local seen = 0
  for _ = 1, times do
    for record in client:iterate("list_capture_task", { fw_instance_id = "one", limit = 1000 }) do
      seen = seen + (record.task_id and 1 or 0)
    end
  end
  assert(seen == times * 10000, seen)
end

read(1)
print(meter.line(count, meter.take(function()
  read(tonumber(count))
end)))
