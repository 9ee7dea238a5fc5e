--- Decodes the text of a file over and over: bare lua-cjson, or the module's way from text to result.
-- usage: decode.lua cjson|module FILE COUNT
local meter = require "subjects.meter"

local way, name, count = ...
local file = assert(io.open(name))
local text = file:read "*a"
file:close()
local decode = way == "cjson" and require("cjson.safe").decode or require("huaweicloud.json").decode

local function run(times)
  for _ = 1, times do
    assert(decode(text))
  end
end

run(2)
collectgarbage()
print(meter.line(count, meter.take(function()
  run(tonumber(count))
end)))
