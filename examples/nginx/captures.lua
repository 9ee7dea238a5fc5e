--- Lists and stops the packet captures of a firewall over HTTP, one or all, and sweeps those that somebody forgot.
--- See nginx.conf.

local cjson = require "cjson.safe"
local huaweicloud = require "huaweicloud"

local captures = {}

local FIREWALL = os.getenv "HUAWEICLOUD_FIREWALL"
local SWEEP_MINUTES = tonumber(os.getenv "HUAWEICLOUD_SWEEP_MINUTES" or 60) -- a capture may run for so long
local SWEEP_EVERY = tonumber(os.getenv "HUAWEICLOUD_SWEEP_EVERY" or 60)     -- seconds

local RUNNING = 2
local STATUS = { [1] = "successful", [2] = "running", [4] = "stopped", [5] = "ending" }

local cfw

--- The client of this worker: one for all its requests, made by the first that needs it.
local function client()
  if not cfw then
    local made, err = huaweicloud.cfw {
      endpoint = os.getenv "HUAWEICLOUD_ENDPOINT", -- or region = "cn-north-4"
      project_id = os.getenv "HUAWEICLOUD_PROJECT_ID",
      credentials = { ak = os.getenv "CLOUD_SDK_AK", sk = os.getenv "CLOUD_SDK_SK" },
      timeout = 10, -- a visitor waits
    }
    if not made then
      return nil, err
    end
    cfw = made
  end
  return cfw
end

--- All captures, from as many pages as there are.
local function all()
  local service, err = client()
  if not service then
    return nil, err
  end
  return service:collect("list_capture_task", { fw_instance_id = FIREWALL, limit = 200 })
end

local function answer(status, json)
  ngx.status = status
  ngx.say(json)
  return ngx.exit(ngx.OK)
end

--- What went wrong, for the visitor; what was refused stays a refusal, the rest is not his fault.
local function answer_error(err)
  ngx.log(ngx.WARN, tostring(err)) -- nginx prints strings only
  local refused = err.kind == "service" and err.status < 500
  return answer(refused and err.status or 502, cjson.encode {
    error = { kind = err.kind, code = err.code, message = err.message, request_id = err.request_id },
  })
end

--- GET /captures
function captures.list()
  if ngx.req.get_method() ~= "GET" then
    return ngx.exit(ngx.HTTP_NOT_ALLOWED)
  end
  local tasks, err = all()
  if not tasks then
    return answer_error(err)
  end
  local items = {}
  for i, task in ipairs(tasks) do
    items[i] = cjson.encode {
      id = task.task_id, name = task.name, status = STATUS[task.status] or task.status, since = task.created_date,
    }
  end
  -- Not every lua-cjson can encode an empty list.
  return answer(200, '{"captures":[' .. table.concat(items, ",") .. "]}")
end

--- DELETE /captures/TASK_ID
function captures.stop()
  if ngx.req.get_method() ~= "DELETE" then
    return ngx.exit(ngx.HTTP_NOT_ALLOWED)
  end
  local service, err = client()
  local done
  if service then
    done, err = service:cancel_capture_task { fw_instance_id = FIREWALL, task_id = ngx.var.task_id }
  end
  if not done then
    return answer_error(err)
  end
  return answer(202, cjson.encode { stopping = ngx.var.task_id })
end

local function ids(tasks)
  local found = {}
  for i, task in ipairs(tasks) do
    found[i] = cjson.encode(task.task_id)
  end
  return "[" .. table.concat(found, ",") .. "]"
end

--- POST /captures/stop: all that run; with ?dry_run=1 it only tells which these are.
function captures.stop_all()
  if ngx.req.get_method() ~= "POST" then
    return ngx.exit(ngx.HTTP_NOT_ALLOWED)
  end
  local service, err = client()
  local report
  if service then
    report, err = service:stop_running_captures({ fw_instance_id = FIREWALL },
      { dry_run = ngx.var.arg_dry_run == "1" })
  end
  if not report then
    return answer_error(err)
  end
  local refused = {}
  for i, one in ipairs(report.refused) do
    ngx.log(ngx.WARN, "capture ", one.record.task_id, " goes on: ", tostring(one.error))
    refused[i] = one.record
  end
  return answer(#refused == 0 and 200 or 502, ('{"dry_run":%s,"stopped":%s,"ended":%s,"refused":%s}'):format(
    tostring(report.dry_run), ids(report.stopped), ids(report.already), ids(refused)))
end

--- Epoch seconds of a date as "2024/06/04 11:23:50", which is taken for UTC.
local function epoch(date)
  local year, month, day, hour, minute, second = date:match "^(%d+)/(%d+)/(%d+) (%d+):(%d+):(%d+)$"
  if not year then
    return nil
  end
  local given = { year = year, month = month, day = day, hour = hour, min = minute, sec = second, isdst = false }
  local as_local = os.time(given)
  local utc = os.date("!*t", as_local)
  utc.isdst = false
  return as_local + os.difftime(as_local, os.time(utc))
end

--- Stops what has been running for too long. Several at once: one slow answer does not hold up the others.
local function sweep()
  local tasks, err = all()
  if not tasks then
    return ngx.log(ngx.WARN, "cannot list captures: ", tostring(err))
  end
  local stops = {}
  for _, task in ipairs(tasks) do
    local since = epoch(task.created_date)
    if task.status == RUNNING and since and ngx.time() - since > SWEEP_MINUTES * 60 then
      stops[#stops + 1] = function()
        local done, why = client():cancel_capture_task { fw_instance_id = FIREWALL, task_id = task.task_id }
        ngx.log(ngx.WARN, "capture ", task.task_id, ", running since ", task.created_date, ": ",
          done and "stopped" or "cannot be stopped: " .. tostring(why))
        return done, why
      end
    end
  end
  huaweicloud.parallel(stops, { limit = 8 })
end

--- Sweeps now and then, in one worker.
function captures.start_sweeping()
  if ngx.worker.id() == 0 then
    -- From a timer: in init_worker itself nginx cannot suspend a call.
    assert(ngx.timer.every(SWEEP_EVERY, function(exiting)
      if not exiting then
        sweep()
      end
    end))
  end
end

return captures
