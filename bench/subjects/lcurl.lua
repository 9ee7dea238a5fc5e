--- Peer: Debian's lua-curl, the same GET, unsigned, its answer decoded. usage: lcurl.lua URL COUNT [CA_FILE]
local cjson = require "cjson"
local curl = require "curl"
local meter = require "subjects.meter"

meter.now = require("socket").gettime

local url, count, ca_file = ...
local parts
local easy = curl.easy_init()
easy:setopt(curl.OPT_URL, url)
easy:setopt(curl.OPT_PROXY, "")
easy:setopt(curl.OPT_NOSIGNAL, 1)
if ca_file then
  easy:setopt(curl.OPT_CAINFO, ca_file)
end
easy:setopt(curl.OPT_WRITEFUNCTION, function(bytes)
  parts[#parts + 1] = bytes
  return #bytes
end)

local function run(times)
  for _ = 1, times do
    parts = {}
    assert(easy:perform())
    assert(cjson.decode(table.concat(parts)).data)
  end
end

-- One call alone is the first.
run(count == "1" and 0 or 4)
print(meter.line(count, meter.take(function()
  run(tonumber(count))
end)))
