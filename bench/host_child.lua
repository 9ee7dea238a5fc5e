-- What a host is measured by: so many signed calls, so many in flight. Arguments: HOST ENDPOINT PATH IN_FLIGHT COUNT.
-- Prints calls per second and the median in microseconds.
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"

local name, endpoint, path, in_flight_text, count_text = ...

local function measure(in_flight, count)
  local client = assert(huaweicloud.client("generic", {
    endpoint = endpoint, credentials = { ak = "ACCESSKEY", sk = "secret" }, proxy = "", retries = 0,
  }))
  local taken, begun = {}, 0
  local function work()
    while begun < count do
      begun = begun + 1
      local began = core.now()
      assert(client:request { path = path })
      taken[#taken + 1] = core.now() - began
    end
    return true
  end
  local began = core.now()
  if name == "blocking" then
    work()
  else
    local functions = {}
    for i = 1, in_flight do
      functions[i] = work
    end
    assert(huaweicloud.parallel(functions, { limit = in_flight, stop = true }))
  end
  local all = core.now() - began
  client:close()
  table.sort(taken)
  return ("%.0f %.0f"):format(count / all, taken[math.floor(count / 2) + 1] * 1e6)
end

local function run()
  return measure(tonumber(in_flight_text), tonumber(count_text))
end

if name == "nginx" then
  ngx.say(run()) -- luacheck: ignore
elseif name == "nvim" or name == "luv" then
  coroutine.wrap(function()
    print(run())
    if name == "nvim" then
      vim.cmd "qa!" -- luacheck: ignore
    end
  end)()
  if name == "luv" then
    require("luv").run()
  end
elseif name == "cqueues" then
  local controller = require("cqueues").new()
  controller:wrap(function()
    print(run())
  end)
  assert(controller:loop())
else
  print(run())
end
