--- The main job, on the emulator: `make demo` starts one, runs this and stops it.
---
--- Against the real cloud: leave the environment variable out, put your region and keys below.

local huaweicloud = require "huaweicloud"

local endpoint = os.getenv "HUAWEICLOUD_DEMO_ENDPOINT"
if not endpoint then
  io.stderr:write("Run `make demo`, or start the emulator (`make emulator`) and set HUAWEICLOUD_DEMO_ENDPOINT\n",
    "to the endpoint that it prints.\n")
  os.exit(1)
end

local PROJECT = "09bb24e6fe80d23d2fa2c010b53b418c"
local FIREWALL = "ebf891cd-2163-48a0-9963-6309f99dd3c4"
local CREDENTIALS = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" }

local function open(service)
  return assert(huaweicloud.client(service, {
    endpoint = endpoint, -- region = "cn-north-4" on the real cloud
    project_id = PROJECT,
    credentials = CREDENTIALS,
  }))
end

local function say(...)
  print((...):format(select(2, ...)))
end

--- Ends the script with the one line that an error is made for.
local function must(result, err)
  if not result then
    io.stderr:write("demo failed: ", tostring(err), "\n")
    os.exit(1)
  end
  return result
end

local STATUS = { [1] = "successful", [2] = "running", [4] = "stopped", [5] = "ending" }

--- All tasks of the firewall, page by page.
local function capture_tasks(cfw)
  local tasks = {}
  repeat
    local page = must(cfw:list_capture_task { fw_instance_id = FIREWALL, limit = 50, offset = #tasks }).data
    for _, task in ipairs(page.records) do
      tasks[#tasks + 1] = task
    end
  until #tasks >= page.total or #page.records == 0
  return tasks
end

local function stop_captures(cfw)
  say("Packet captures of firewall %s", FIREWALL)
  local stopped = 0
  for _, task in ipairs(capture_tasks(cfw)) do
    say("  %-15s %s  %s", task.name, task.task_id, STATUS[task.status] or task.status)
    if task.status == 2 then
      local answer = must(cfw:cancel_capture_task { fw_instance_id = FIREWALL, task_id = task.task_id })
      say("    -> asked firewall %q to stop it", answer.data.name)
      stopped = stopped + 1
    end
  end
  must(cfw:wait_until("list_capture_task", { fw_instance_id = FIREWALL, limit = 1024, offset = 0 }, function(page)
    for _, task in ipairs(page.data.records) do
      if task.status == 2 or task.status == 5 then
        return false
      end
    end
    return true
  end, { interval = 0.1, timeout = 30 }))
  say("  %d stopped; none is running or ending now\n", stopped)
end

local function follow_job(cfw, job_id)
  say("Firewall job %s", job_id)
  local job = must(cfw:wait_until("list_job", { job_id = job_id }, function(answer)
    return answer.data.status ~= "Running"
  end, {
    interval = 0.1,
    timeout = 30,
    on_poll = function(answer)
      say("  %s", answer.data.status)
    end,
  })).data
  say("  took %d s\n", (job.end_time - job.begin_time) / 1000)
end

local function stop_check(check, task_id)
  say("Check task %s", task_id)
  must(check:stop_task_by_id { task_id = task_id })
  say "  stopped\n"
end

local function stop_sync(oms, sync_task_id)
  say("Synchronization task %s", sync_task_id)
  must(oms:stop_sync_task { sync_task_id = sync_task_id })
  say "  stopped\n"
end

--- What an operator sees and can act on when something is wrong.
local function show_errors(cfw)
  say "Two errors, on purpose"
  local _, mistake = cfw:list_capture_task { fw_instance_id = FIREWALL, limit = 5000, offset = 0 }
  say("  before anything is sent: %s", tostring(mistake))
  local _, refused = cfw:list_job { job_id = "no-such-job" }
  say("  from the service:        %s", tostring(refused))
  if refused.kind == "service" and refused.status == 404 then
    say("  a script reads kind %q, status %d, code %q, request id %s and decides", refused.kind, refused.status,
      refused.code, refused.request_id)
  end
end

local cfw, check, oms = open "cfw", open "codeartscheck", open "oms"
say("%s\n%s\n%s\n", tostring(cfw), tostring(check), tostring(oms))
stop_captures(cfw)
follow_job(cfw, "f588ce71-e26c-400d-8981-f854355f6849")
stop_check(check, "2b31ed5200000000ebedb6e500000000")
stop_sync(oms, "0d146099-8cf4-437d-b6ef-88e043771c8b")
show_errors(cfw)
for _, client in ipairs { cfw, check, oms } do
  client:close()
end
