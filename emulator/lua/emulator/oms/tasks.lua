-- OMS: migration tasks of a project. Looking at a task moves it on.
local answers = require "emulator.answers"
local clock = require "emulator.clock"
local migration = require "emulator.oms.migration"
local page = require "emulator.oms.page"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local tasks = { handlers = {} }

local handlers, refuse = tasks.handlers, refusals.oms

local WAITING, RUNNING, STOPPED, FAILED, SUCCEEDED, RETRYING, PAUSING = 1, 2, 3, 4, 5, 6, 7
tasks.statuses = { WAITING, RUNNING, STOPPED, FAILED, SUCCEEDED, RETRYING, PAUSING }
tasks.outcomes = { FAILED, SUCCEEDED }

local AT_WORK = { [WAITING] = true, [RUNNING] = true, [RETRYING] = true, [PAUSING] = true }
local FIRST_ID = 104219846600001 -- of tasks that are created
local OBJECTS, SIZE = 1000, 5368709120 -- what a task migrates

-- What a task is described by, in a request and in an answer alike.
local COPIED = {
  "description", "task_type", "migrate_since", "bandwidth_policy", "enable_metadata_migration", "enable_restore",
  "enable_failed_object_recording", "object_overwrite_mode", "dst_storage_policy", "consistency_check",
  "enable_requester_pays", "task_priority",
}

---- Records ---------------------------------------------------------------------------------------------------------

local function key(id)
  return ("%.0f"):format(id)
end

-- fields: id, status, reads (looks at a running task before its outcome), outcome, done, group_id, name, src_node,
-- dst_node, and those of COPIED
function tasks.put(project, fields)
  local record = migration.fill({
    id = fields.id, name = fields.name or "task-" .. key(fields.id), status = fields.status or RUNNING,
    group_id = fields.group_id or "", group_type = fields.group_id and "GROUP_TASK" or "NORMAL_TASK",
    description = "", task_type = "object", bandwidth_policy = {}, enable_metadata_migration = false,
    enable_restore = false, enable_failed_object_recording = true, start_time = clock.milliseconds(),
    task_priority = "MEDIUM", total_num = OBJECTS, total_size = SIZE, skipped_num = 0,
  }, fields, COPIED, "Aliyun")
  migration.put("oms_task", project, key(fields.id), record, fields, SUCCEEDED)
end

-- A waiting task begins, a running one gets further, a pausing one stops.
local function advance(task)
  local record = task.record
  if record.status == WAITING or record.status == RETRYING then
    record.status = RUNNING
  elseif record.status == RUNNING then
    task.done = task.done + 1
    if task.done >= task.reads then record.status = task.outcome end
  elseif record.status == PAUSING then
    if task.ending_reads > 0 then task.ending_reads = task.ending_reads - 1 else record.status = STOPPED end
  end
end

-- The record as it is shown: what has been done of it stands in several fields.
local function shown(task)
  local record = task.record
  local share = task.reads > 0 and math.min(1, task.done / task.reads) or 0
  if record.status == SUCCEEDED then share = 1 end
  record.progress = share
  record.failed_num = record.status == FAILED and OBJECTS - math.floor(OBJECTS * share / 2) or 0
  record.successful_num = math.floor(OBJECTS * share) - math.min(record.failed_num, math.floor(OBJECTS * share))
  record.complete_size, record.real_size = math.floor(SIZE * share), math.floor(SIZE * share)
  record.error_reason = { error_code = "", error_msg = record.status == FAILED and "Some objects failed." or "" }
  record.is_query_over, record.left_time = true, math.floor(60000 * (1 - share))
  return record
end

-- Lets `change` alter the task that a call names; the refusal that it returns, or 200 with `value`.
local function alter(call, change, value)
  local refusal = state.update("oms_task", call.project, key(call.arguments.task_id), function(task)
    if not task then return refuse.not_found() end
    return change(task, task.record)
  end)
  return refusal or answers.typed(call, value or {})
end

---- Operations ------------------------------------------------------------------------------------------------------

function handlers.create_task(call)
  local body = call.body
  body.id, body.status = FIRST_ID + state.count_up("oms_task_id"), WAITING
  body.name = "task-" .. key(body.id)
  tasks.put(call.project, body)
  return answers.typed(call, { id = body.id, task_name = body.name })
end

function handlers.list_tasks(call)
  local wanted, found = call.arguments, {}
  for _, task in ipairs(state.select("oms_task", call.project, "")) do
    local record = task.record
    if (not wanted.group_id or record.group_id == wanted.group_id)
      and (not wanted.status or record.status == wanted.status)
      and (not wanted.task_name or record.name:find(wanted.task_name, 1, true)) then
      found[#found + 1] = shown(task)
    end
  end
  return page(call, "tasks", found)
end

function handlers.show_task(call)
  local task = state.update("oms_task", call.project, key(call.arguments.task_id), function(task)
    if task then advance(task) end
    return task
  end)
  return task and answers.typed(call, shown(task)) or refuse.not_found()
end

function handlers.start_task(call)
  return alter(call, function(task, record)
    if record.status ~= STOPPED and record.status ~= FAILED then
      return refuse.wrong_status("Only a task that is stopped or has failed can be started.")
    end
    if record.status == FAILED then record.status, task.done, task.outcome = RETRYING, 0, SUCCEEDED
    else record.status = WAITING end
    record.start_time = clock.milliseconds()
    return nil
  end)
end

function handlers.stop_task(call)
  return alter(call, function(task, record)
    if not AT_WORK[record.status] or record.status == PAUSING then
      return refuse.wrong_status("Only a task that is waiting or running can be stopped.")
    end
    record.status, task.ending_reads = PAUSING, state.setting("ending_reads")
    return nil
  end)
end

function handlers.delete_task(call)
  local id = key(call.arguments.task_id)
  local task = state.get("oms_task", call.project, id)
  if not task then return refuse.not_found() end
  if AT_WORK[task.record.status] then return refuse.wrong_status("A task that is running cannot be deleted.") end
  state.remove("oms_task", call.project, "", id)
  return answers.typed(call, {})
end

function handlers.update_bandwidth_policy(call)
  return alter(call, function(_, record)
    if record.status == SUCCEEDED then return refuse.wrong_status("The task is complete.") end
    record.bandwidth_policy = call.body.bandwidth_policy
    return nil
  end)
end

-- The tasks of these ids, and those of a group: all of them or none.
function handlers.batch_update_tasks(call)
  local body, ids = call.body, {}
  for _, id in ipairs(body.ids or {}) do
    if not state.get("oms_task", call.project, key(id)) then return refuse.not_found() end
    ids[#ids + 1] = key(id)
  end
  for _, task in ipairs(body.group_id and state.select("oms_task", call.project, "") or {}) do
    if task.record.group_id == body.group_id then ids[#ids + 1] = key(task.record.id) end
  end
  for _, id in ipairs(ids) do
    state.update("oms_task", call.project, id, function(task)
      if not task then return end
      task.record.bandwidth_policy = body.bandwidth_policy
      task.record.task_priority = body.task_priority or task.record.task_priority
    end)
  end
  return answers.typed(call, {})
end

return tasks
