--- Finds so many operations of a new client, over and over. usage: operations.lua OPERATIONS COUNT
-- Prints also what they add to the Lua heap, in bytes.
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local meter = require "subjects.meter"

local number, count = ...
number, count = tonumber(number), tonumber(count)
local names = core.operations "cfw"
assert(number <= #names)

local clients = {}
for i = 1, count do
  clients[i] = assert(huaweicloud.cfw {
    endpoint = "http://127.0.0.1:1", project_id = "one", credentials = { ak = "ACCESSKEY", sk = "secret" },
  })
end

collectgarbage()
local heap = collectgarbage "count"
local took = meter.take(function()
  for i = 1, count do
    local client = clients[i]
    for k = 1, number do
      assert(client[names[k]].method)
    end
  end
end)
collectgarbage()
print(meter.line(count, took, { heap = (collectgarbage "count" - heap) * 1024 }))
