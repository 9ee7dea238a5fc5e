--- Watches firewall jobs, all at once in one cqueues program, and reports each when it ends. SIGTERM and SIGINT end it.
---
---   watch_jobs.lua JOB_ID...
---
--- Exit status: 0 all jobs succeeded or it was told to stop, 1 one did not succeed, 2 wrong use. Environment:
--- HUAWEICLOUD_REGION (or _ENDPOINT), HUAWEICLOUD_PROJECT_ID, CLOUD_SDK_AK, CLOUD_SDK_SK, and WATCH_INTERVAL, in
--- seconds, default 2.

local condition = require "cqueues.condition"
local cqueues = require "cqueues"
local signal = require "cqueues.signal"
local huaweicloud = require "huaweicloud"

io.stdout:setvbuf "line"
if #arg == 0 then
  io.stderr:write("usage: watch_jobs.lua JOB_ID...\n")
  os.exit(2, true)
end

local cfw, refused = huaweicloud.cfw {
  region = os.getenv "HUAWEICLOUD_REGION",
  endpoint = os.getenv "HUAWEICLOUD_ENDPOINT",
  project_id = os.getenv "HUAWEICLOUD_PROJECT_ID",
  credentials = { ak = os.getenv "CLOUD_SDK_AK" or "", sk = os.getenv "CLOUD_SDK_SK" or "" },
}
if not cfw then
  io.stderr:write("watch_jobs.lua: ", tostring(refused), "\n")
  os.exit(2, true)
end

local interval = tonumber(os.getenv "WATCH_INTERVAL") or 2
local watched, failures, told_to_stop = #arg, 0, false
local controller, all_ended = cqueues.new(), condition.new()

--- Follows one job to its end. Plain calls: each wait suspends this coroutine alone.
local function watch(job_id)
  local job, err = cfw:wait_until("list_job", { job_id = job_id }, function(answer)
    return answer.data.status ~= "Running"
  end, { interval = interval, timeout = 24 * 3600 })
  watched = watched - 1
  if watched == 0 then
    all_ended:signal()
  end
  if told_to_stop then
    return
  end
  print(("job %s: %s"):format(job_id, job and job.data.status or tostring(err)))
  if not job or job.data.status ~= "Success" then
    failures = failures + 1
  end
end

-- Blocked, so that they come through the listener.
signal.block(signal.SIGTERM, signal.SIGINT)
local signals = signal.listen(signal.SIGTERM, signal.SIGINT)

controller:wrap(function()
  if cqueues.poll(signals, all_ended) == signals then
    told_to_stop = true
    print(("stopped; %d not at their end"):format(watched))
    cfw:close()
  end
end)

for _, job_id in ipairs(arg) do
  controller:wrap(watch, job_id)
end

print(("watching %d jobs"):format(watched))
assert(controller:loop())
if not told_to_stop then
  cfw:close()
end
os.exit(failures == 0 and 0 or 1, true)
