-- OMS: synchronisation tasks of a project.
local answer = require "emulator.answer"
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local json = require "emulator.json"
local page = require "emulator.oms.page"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local sync_tasks = { handlers = {} }

local handlers, refuse = sync_tasks.handlers, refusals.oms

local RUNNING, STOPPED = "SYNCHRONIZING", "STOPPED"
sync_tasks.statuses = { RUNNING, STOPPED }

local NEEDED = { "src_region", "src_bucket", "src_ak", "src_sk", "dst_ak", "dst_sk", "dst_region", "dst_bucket" }

---- Records ---------------------------------------------------------------------------------------------------------

-- fields: sync_task_id, and any of the documented fields of a task
function sync_tasks.put(project, fields)
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
  state.put("sync_task", project, "", fields.sync_task_id, task)
end

local function named(call)
  return state.get("sync_task", call.project, call.arguments.sync_task_id)
end

-- Moves a task from one status to the other; nil when done, else the refusal.
local function move(call, from, to, complaint)
  return state.update("sync_task", call.project, call.arguments.sync_task_id, function(task)
    if not task then return refuse.not_found() end
    if task.status ~= from then return refuse.wrong_status(complaint) end
    task.status = to
    if to == RUNNING then task.last_start_time = clock.milliseconds() end
    return nil
  end)
end

---- Operations ------------------------------------------------------------------------------------------------------

function handlers.create_sync_task(call)
  local body = call.body
  for _, name in ipairs(NEEDED) do
    if body[name] == "" then return call.refuse(name .. ": is empty") end
  end
  body.sync_task_id = bytes.uuid()
  sync_tasks.put(call.project, body)
  return answers.typed(call, { sync_task_id = body.sync_task_id })
end

function handlers.list_sync_tasks(call)
  local status = call.arguments.status
  if status == "" then status = nil end
  if status and status ~= RUNNING and status ~= STOPPED then return call.refuse("status: is no status") end
  return page(call, "tasks", state.select("sync_task", call.project, "", function(task)
    return not status or task.status == status
  end))
end

function handlers.show_sync_task(call)
  if call.arguments.query_time < 0 then return call.refuse("query_time: must be at least 0") end
  local task = named(call)
  if not task then return refuse.not_found() end
  task.monthly_acceptance_request, task.monthly_success_object = 128, 120
  task.monthly_failure_object, task.monthly_skip_object, task.monthly_size = 2, 6, 5368709120
  return answers.typed(call, task)
end

function handlers.start_sync_task(call)
  for _, name in ipairs { "src_ak", "src_sk", "dst_ak", "dst_sk" } do
    if call.body[name] == "" then return call.refuse(name .. ": is empty") end
  end
  return move(call, STOPPED, RUNNING, "The task is already running.") or answer.literal(200, "")
end

function handlers.stop_sync_task(call)
  return move(call, RUNNING, STOPPED, "The task is not running.") or answer.literal(200, "")
end

function handlers.delete_sync_task(call)
  local task = named(call)
  if not task then return refuse.not_found() end
  if task.status ~= STOPPED then return refuse.wrong_status("A task that is running cannot be deleted.") end
  state.remove("sync_task", call.project, "", task.sync_task_id)
  return answer.literal(200, "")
end

function handlers.create_sync_events(call)
  if not named(call) then return refuse.not_found() end
  return answers.generic(call)
end

function handlers.list_sync_task_statistic(call)
  if not named(call) then return refuse.not_found() end
  return answers.generic(call)
end

return sync_tasks
