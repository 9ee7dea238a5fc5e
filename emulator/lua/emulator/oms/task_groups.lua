-- OMS: groups of migration tasks. Looking at a group moves it on.
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local migration = require "emulator.oms.migration"
local page = require "emulator.oms.page"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local task_groups = { handlers = {} }

local handlers, refuse = task_groups.handlers, refusals.oms

local WAITING, CREATING, MONITORING, PAUSED, NOT_CREATED, FAILED, COMPLETE, PAUSING = 0, 1, 2, 3, 4, 5, 6, 7
task_groups.statuses = { WAITING, CREATING, MONITORING, PAUSED, NOT_CREATED, FAILED, COMPLETE, PAUSING }
task_groups.outcomes = { FAILED, COMPLETE }

local AT_WORK = { [WAITING] = true, [CREATING] = true, [MONITORING] = true, [PAUSING] = true }
local TASKS = 4 -- in each group

-- What a group is described by, in a request and in an answer alike.
local COPIED = {
  "description", "task_type", "bandwidth_policy", "enable_metadata_migration", "enable_failed_object_recording",
  "enable_restore", "migrate_since", "object_overwrite_mode", "dst_storage_policy", "consistency_check",
  "enable_requester_pays",
}

---- Records ---------------------------------------------------------------------------------------------------------

-- fields: group_id, status, reads (looks at a monitored group before its outcome), outcome, src_node, dst_node, and
-- those of COPIED
function task_groups.put(project, fields)
  local record = migration.fill({
    group_id = fields.group_id, status = fields.status or MONITORING, description = "", task_type = "PREFIX",
    bandwidth_policy = {}, enable_metadata_migration = false, enable_failed_object_recording = true,
    enable_restore = false, start_time = clock.milliseconds(), total_task_num = TASKS, create_task_num = TASKS,
  }, fields, COPIED, "ALIYUN")
  migration.put("task_group", project, fields.group_id, record, fields, COMPLETE)
end

local function advance(group)
  local record = group.record
  if record.status == WAITING then
    record.status = CREATING
  elseif record.status == CREATING then
    record.status = MONITORING
  elseif record.status == MONITORING then
    group.done = group.done + 1
    if group.done >= group.reads then record.status = group.outcome end
  elseif record.status == PAUSING then
    if group.ending_reads > 0 then group.ending_reads = group.ending_reads - 1 else record.status = PAUSED end
  end
end

-- The record as it is shown: the tasks of a group add up.
local function shown(group)
  local record = group.record
  local share = group.reads > 0 and math.min(1, group.done / group.reads) or 0
  if record.status == COMPLETE then share = 1 end
  record.complete_task_num = math.floor(TASKS * share)
  local open = TASKS - record.complete_task_num
  record.executing_task_num = record.status == MONITORING and open or 0
  record.failed_task_num = record.status == FAILED and open or 0
  record.paused_task_num = (record.status == PAUSED or record.status == PAUSING) and open or 0
  record.error_reason = { error_code = "", error_msg = record.status == FAILED and "Some tasks failed." or "" }
  record.waiting_task_num = open - record.executing_task_num - record.failed_task_num - record.paused_task_num
  return record
end

-- Moves the group that a call names out of one of these statuses; answers 200, or the refusal.
local function move(call, from, to, complaint)
  local refusal = state.update("task_group", call.project, call.arguments.group_id, function(group)
    if not group then return refuse.not_found() end
    if not from[group.record.status] then return refuse.wrong_status(complaint) end
    if group.record.status == FAILED then group.done, group.outcome = 0, COMPLETE end
    group.record.status, group.ending_reads = to, state.setting("ending_reads")
    return nil
  end)
  return refusal or answers.typed(call, {})
end

---- Operations ------------------------------------------------------------------------------------------------------

function handlers.create_task_group(call)
  local body = call.body
  body.group_id, body.status = bytes.uuid(), WAITING
  task_groups.put(call.project, body)
  return answers.typed(call, { group_id = body.group_id })
end

function handlers.list_task_group(call)
  local wanted, found = call.arguments.status, {}
  for _, group in ipairs(state.select("task_group", call.project, "")) do
    if not wanted or group.record.status == wanted then found[#found + 1] = shown(group) end
  end
  return page(call, "taskgroups", found)
end

function handlers.show_task_group(call)
  local group = state.update("task_group", call.project, call.arguments.group_id, function(group)
    if group then advance(group) end
    return group
  end)
  return group and answers.typed(call, shown(group)) or refuse.not_found()
end

function handlers.start_task_group(call)
  return move(call, { [PAUSED] = true }, MONITORING, "Only a group that is paused can be started.")
end

function handlers.stop_task_group(call)
  return move(call, { [WAITING] = true, [CREATING] = true, [MONITORING] = true }, PAUSING,
    "Only a group that is at work can be stopped.")
end

function handlers.retry_task_group(call)
  return move(call, { [NOT_CREATED] = true, [FAILED] = true }, MONITORING, "Only a group that failed can be retried.")
end

function handlers.update_task_group(call)
  local refusal = state.update("task_group", call.project, call.arguments.group_id, function(group)
    if not group then return refuse.not_found() end
    group.record.bandwidth_policy = call.body.bandwidth_policy
    return nil
  end)
  return refusal or answers.typed(call, {})
end

function handlers.delete_task_group(call)
  local id = call.arguments.group_id
  local group = state.get("task_group", call.project, id)
  if not group then return refuse.not_found() end
  if AT_WORK[group.record.status] then return refuse.wrong_status("A group that is at work cannot be deleted.") end
  state.remove("task_group", call.project, "", id)
  return answers.typed(call, {})
end

return task_groups
