-- OMS: synchronisation tasks of a project.
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local json = require "emulator.json"
local state = require "emulator.state"

local oms = {}

local RUNNING, STOPPED = "SYNCHRONIZING", "STOPPED"

local function invalid(name)
  return answer.json(400, { error_code = "OMS.0064", error_msg = "Invalid request parameters.",
    error_detail = "request parameter [" .. name .. "] invalid." })
end

local function not_found()
  return answer.error(400, "OMS.1009", "No resources found.")
end

local function wrong_status(message)
  return answer.error(400, "OMS.0066", message)
end

-- The record of a task, from the fields that a request or a seed names.
function oms.new_task(fields)
  local now = clock.milliseconds()
  local task = {
    src_cloud_type = "Aliyun", src_region = "cn-beijing", src_bucket = "source-bucket",
    dst_region = "cn-north-4", dst_bucket = "destination-bucket", description = "",
    status = RUNNING, enable_metadata_migration = false, enable_restore = false, app_id = "",
    object_overwrite_mode = "SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE", dst_storage_policy = "STANDARD",
    consistency_check = "size_last_modified", create_time = now, last_start_time = now,
  }
  for name in pairs(task) do
    if fields[name] ~= nil and fields[name] ~= json.null then task[name] = fields[name] end
  end
  task.sync_task_id = fields.sync_task_id
  return task
end

function oms.put(project, fields)
  state.put("sync_task", project, "", fields.sync_task_id, oms.new_task(fields))
end

-- The first of these fields that is no non-empty string, or nil.
local function missing_text(body, names)
  for _, name in ipairs(names) do
    if type(body[name]) ~= "string" or body[name] == "" then return name end
  end
end

function oms.create_sync_task(request, parameters)
  local body = request:object()
  if not body then return invalid("body") end
  local missing = missing_text(body,
    { "src_region", "src_bucket", "src_ak", "src_sk", "dst_ak", "dst_sk", "dst_region", "dst_bucket" })
  if missing then return invalid(missing) end
  body.sync_task_id = bytes.uuid()
  body.status, body.create_time, body.last_start_time = nil, nil, nil
  oms.put(parameters.project_id, body)
  return answer.json(200, { sync_task_id = body.sync_task_id })
end

function oms.list_sync_tasks(request, parameters)
  local limit = request:integer("limit", 1, 100)
  local offset = request:integer("offset", 0, 10000)
  if limit == false then return invalid("limit") end
  if offset == false then return invalid("offset") end
  local status = request:argument("status")
  if status == "" then status = nil end
  if status and status ~= RUNNING and status ~= STOPPED then return invalid("status") end

  local project = parameters.project_id
  local total = state.count("sync_task", project, "")
  local first, last = (offset or 0), (offset or 0) + (limit or 10)
  local tasks, count = {}, 0
  for _, id in ipairs(state.ids("sync_task", project, "", 0, total)) do
    local task = state.get("sync_task", project, id)
    if not status or task.status == status then
      if count >= first and count < last then tasks[#tasks + 1] = task end
      count = count + 1
    end
  end
  return answer.json(200, { tasks = json.list(tasks), count = count })
end

function oms.show_sync_task(request, parameters)
  if not request:integer("query_time", 0, 9007199254740992) then return invalid("query_time") end
  local task = state.get("sync_task", parameters.project_id, parameters.sync_task_id)
  if not task then return not_found() end
  task.monthly_acceptance_request, task.monthly_success_object = 128, 120
  task.monthly_failure_object, task.monthly_skip_object, task.monthly_size = 2, 6, 5368709120
  return answer.json(200, task)
end

-- Moves a task from one status to the other; nil when done, else the error.
local function move(parameters, from, to, complaint)
  return state.update("sync_task", parameters.project_id, parameters.sync_task_id, function(task)
    if not task then return not_found() end
    if task.status ~= from then return wrong_status(complaint) end
    task.status = to
    if to == RUNNING then task.last_start_time = clock.milliseconds() end
    return nil
  end)
end

function oms.start_sync_task(request, parameters)
  local body = request:object()
  if not body then return invalid("body") end
  local missing = missing_text(body, { "src_ak", "src_sk", "dst_ak", "dst_sk" })
  if missing then return invalid(missing) end
  return move(parameters, STOPPED, RUNNING, "The task is already running.") or answer.literal(200, "")
end

function oms.stop_sync_task(_, parameters)
  return move(parameters, RUNNING, STOPPED, "The task is not running.") or answer.literal(200, "")
end

return oms
