-- lua soak_child.lua HOST ENDPOINT TLS_ENDPOINT CA_FILE LANE SECONDS WIDTH NOTES SEED: WIDTH calls at once in a host
-- that is a Lua program ("parallel", "luv", "cqueues"), one after another for so many seconds, while clients come and
-- go. A line for each call goes into the file NOTES. Prints now and then "step SECONDS CALLS RSS HEAP C_HEAP
-- DESCRIPTORS THREADS CODE", at the end "end CALLS MEAN_IN_FLIGHT LAG CHANGES DESCRIPTORS_BEFORE DESCRIPTORS_AFTER".

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local huaweicloud = require "huaweicloud"
local gauge = require "load.gauge"
local hosts = require "support.hosts"
local mix = require "load.mix"

local host, endpoint, tls_endpoint, ca_file = arg[1], arg[2], arg[3], arg[4]
local lane, seconds, width, seed = tonumber(arg[5]), tonumber(arg[6]), tonumber(arg[7]), tonumber(arg[9])
local notes
local sleep = hosts.host(host).sleep

math.randomseed(seed)

local begun, over = 0, false

local function note(line)
  notes:write(line, "\n")
end

local function next_call()
  begun = begun + 1
  return { lane = lane, n = begun, note = note }
end

local crowd, looks, lag = 0, 0, 0

--- Looks at what is going on, and how late it comes to it.
local function watch(began)
  local step = math.max(1, seconds / 60)
  local at = began + step
  while not over do
    local before = core.now()
    hosts.sleep(0.1)
    lag = math.max(lag, core.now() - before - 0.1)
    crowd, looks = crowd + connections.http():inflight(), looks + 1
    if core.now() >= at then
      at = at + step
      local held = gauge.all()
      print(("step %.0f %d %d %.0f %.0f %d %d %.0f"):format(core.now() - began, begun, held.rss, held.heap, held.c_heap,
        held.descriptors, held.threads, held.code))
      io.stdout:flush()
    end
  end
end

local function main()
  local began = core.now()
  local mine = mix.new { endpoint = endpoint, tls_endpoint = tls_endpoint, ca_file = ca_file }
  local functions, left = {}, width
  for i = 1, width do
    functions[i] = function()
      while core.now() - began < seconds do
        mine:call(next_call(), next_call)
      end
      left = left - 1
      over = left == 0
      return true
    end
  end
  functions[width + 1] = function()
    while not over do
      sleep(1)
      mine:stir()
    end
    return true
  end
  functions[width + 2] = function()
    watch(began)
    return true
  end
  local results, failed = huaweicloud.parallel(functions, { limit = width + 2 })
  for i = 1, #functions do
    assert(failed == 0 or results[i] == true, tostring(results[i]))
  end
  mine:close()
  return mine
end

if host ~= "parallel" then
  require(host)
end
local before = gauge.descriptors()
notes = assert(io.open(arg[8], "w"))
local changes
hosts.run(host, function()
  changes = main().changes
end)
notes:close()
-- Clients that were left open and are no more: the next one that is closed is the last, and closes the connections.
collectgarbage()
collectgarbage()
assert(huaweicloud.client("generic", { endpoint = endpoint, credentials = { token = "t" } })):close()
print(("end %d %.1f %.3f %d %d %d"):format(begun, crowd / math.max(1, looks), lag, changes, before,
  gauge.descriptors()))
