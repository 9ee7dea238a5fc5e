-- lua even_child.lua ENDPOINT LANE COUNT STEP: COUNT calls in this process, one in 25 of which the service refuses: at
-- first 64 at once, then 16, then one after another, and again. Each answer is held against the question. After each
-- STEP calls a line "step CALLS RSS HEAP C_HEAP DESCRIPTORS THREADS CODE SECONDS" is printed, at the end "end BEGUN
-- ENDED WRONG"; before it, a line "wrong ..." for each of the first answers that were not right.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local huaweicloud = require "huaweicloud"
local fates = require "load.fates"
local gauge = require "load.gauge"

local endpoint, lane, count, step = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4])

local options = {
  endpoint = endpoint, project_id = "09bb24e6fe80d23d2fa2c010b53b418c", retries = 0, proxy = "",
  credentials = { ak = "LOADACCESSKEY", sk = "load-secret-key" },
}
local cfw, generic = assert(huaweicloud.cfw(options)), assert(huaweicloud.client("generic", options))

local begun, ended, wrong = 0, 0, 0

local function complain(n, why, ...)
  wrong = wrong + 1
  if wrong <= 20 then
    print(("wrong %d: " .. why):format(n, ...))
  end
end

--- Is that the end that call n is to have?
local function check(n, result, info)
  local fate, id = fates.even(n), ("%s-%d"):format(lane, n)
  ended = ended + 1
  if fate.good then
    if not result then
      complain(n, "%s", tostring(info))
    elseif not result.data or result.data.id ~= id or result.data.request ~= 1 or info.request_id ~= id .. "-1" then
      complain(n, "the answer is that to %s, %s", tostring(result.data and result.data.id), tostring(info.request_id))
    end
  elseif result then
    complain(n, "a success in place of %d", fate.status)
  elseif info.status ~= fate.status or info.request_id ~= id .. "-1" or info.attempts ~= 1 then
    complain(n, "%s in place of %d", tostring(info), fate.status)
  end
end

--- The five ways in turn.
local ways = {
  function(id) return cfw:list_job { job_id = id } end,
  function(id) return cfw:cancel_capture_task { fw_instance_id = options.project_id, task_id = id } end,
  function(id) return cfw:list_job({ job_id = id }, { timeout = 50 }) end,
  function(id) return generic:request { method = "POST", path = "/v1/echo", body = { id = id } } end,
  function(id) return generic:request { method = "GET", path = "/v1/echo/" .. id, query = { a = "1" } } end,
}

--- A call whose answer comes to a callback.
local function start(id)
  local event, calls, result, info = {}, 0, nil, nil
  cfw:start("list_job", { job_id = id }, function(...)
    result, info = ...
    calls = calls + 1
    connections.signal(event)
  end)
  while calls == 0 do
    require("huaweicloud.loop").current().wait(event)
  end
  if calls ~= 1 then
    wrong = wrong + 1
    print(("wrong %s: called back %d times"):format(id, calls))
  end
  return result, info
end

local function call()
  begun = begun + 1
  local n, id = begun, lane .. "-" .. begun
  check(n, (n % 11 == 0 and start or ways[n % 5 + 1])(id))
end

--- So many calls, `width` at a time: by as many functions that make one after another, ...
local function by_workers(calls, width)
  local last, functions = begun + calls, {}
  for i = 1, width do
    functions[i] = function()
      while begun < last do
        call()
      end
      return true
    end
  end
  local _, failed = huaweicloud.parallel(functions, { limit = width })
  wrong = wrong + failed
end

--- ... or by a function for each.
local function by_functions(calls, width)
  local functions = {}
  for i = 1, calls do
    functions[i] = function()
      call()
      return true
    end
  end
  local results, failed = huaweicloud.parallel(functions, { limit = width })
  wrong = wrong + failed + (#results == calls and 0 or 1)
end

local began = core.now()
while begun < count do
  local now = math.min(step, count - begun)
  by_workers(math.floor(now * 0.5), 64)
  by_functions(math.floor(now * 0.4), 16)
  for _ = 1, now - math.floor(now * 0.5) - math.floor(now * 0.4) do
    call()
  end
  local held = gauge.all()
  print(("step %d %d %.0f %.0f %d %d %.0f %.2f"):format(begun, held.rss, held.heap, held.c_heap, held.descriptors,
    held.threads, held.code, core.now() - began))
  io.stdout:flush()
end
cfw:close()
generic:close()
print(("end %d %d %d"):format(begun, ended, wrong))
