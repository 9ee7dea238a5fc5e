-- CodeArts Check: tasks that are created, run, watched, stopped and deleted. They are listed by project; all other
-- paths name a task alone.
local answer = require "emulator.answer"
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local json = require "emulator.json"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local check_tasks = { handlers = {} }

local handlers, refuse = check_tasks.handlers, refusals.codeartscheck

local CHECKING, FAILED, SUCCEEDED, ABORTED = 0, 1, 2, 3
check_tasks.statuses = { CHECKING, FAILED, SUCCEEDED, ABORTED }
check_tasks.outcomes = { FAILED, SUCCEEDED }

local DEFAULT_LIMIT = 10

-- fields: task_id, status, reads (answers "checking" before the outcome), outcome, git_url, git_branch
function check_tasks.put(project, fields)
  local now = clock.dashed(clock.now())
  state.put("check_task", "", project, fields.task_id, {
    project = project,
    status = fields.status or CHECKING,
    reads = fields.reads or state.setting("check_reads"),
    done = 0,
    outcome = fields.outcome or SUCCEEDED,
    record = {
      task_id = fields.task_id, task_name = fields.task_name or "check-" .. fields.task_id:sub(-8),
      git_url = fields.git_url or "https://example.com/group/project.git", git_branch = fields.git_branch or "master",
      created_at = now, last_check_time = now,
    },
  })
end

function handlers.create_task(call)
  local body = call.body
  body.task_id, body.status = bytes.random_id(), SUCCEEDED
  check_tasks.put(call.project, body)
  return answers.typed(call, { task_id = body.task_id })
end

function handlers.show_task_list_by_project_id(call)
  local limit, offset = call.arguments.limit or DEFAULT_LIMIT, call.arguments.offset or 0
  if limit < 1 then return call.refuse("limit: must be at least 1") end
  if offset < 0 then return call.refuse("offset: must be at least 0") end
  local page = {}
  for i, id in ipairs(state.ids("check_task", "", call.project, offset, limit)) do
    page[i] = state.get("check_task", "", id).record
  end
  return answers.typed(call, { tasks = page, total = state.count("check_task", "", call.project) })
end

function handlers.run_task(call)
  local started = state.update("check_task", "", call.arguments.task_id, function(task)
    if not task or task.status == CHECKING then return false end
    task.status, task.done = CHECKING, 0
    task.record.last_check_time = clock.dashed(clock.now())
    return true
  end)
  if not started then return refuse.busy() end
  return answers.typed(call, { exec_id = bytes.random_id() })
end

function handlers.show_progress_detail(call)
  local task = state.update("check_task", "", call.arguments.task_id, function(task)
    if not task then return nil end
    if task.status == CHECKING then
      if task.done >= task.reads then task.status = task.outcome else task.done = task.done + 1 end
    end
    return task
  end)
  if not task then return refuse.busy() end

  -- A percentage while it runs and when it succeeded, null when it failed or was stopped.
  local ratio, info = json.null, json.null
  if task.status == CHECKING then
    ratio, info = math.floor(100 * (task.done - 1) / task.reads) .. "%", "running"
  elseif task.status == SUCCEEDED then
    ratio, info = "100%", "success"
  elseif task.status == FAILED then
    info = "failed"
  elseif task.status == ABORTED then
    info = "aborted"
  end
  return answers.typed(call, { task_status = task.status, progress = { ratio = ratio, info = info } })
end

function handlers.stop_task_by_id(call)
  local stopped = state.update("check_task", "", call.arguments.task_id, function(task)
    if not task or task.status ~= CHECKING then return false end
    task.status = ABORTED
    return true
  end)
  if not stopped then return refuse.busy() end
  return answer.literal(200, "null")
end

function handlers.delete_task(call)
  local id = call.arguments.task_id
  local task = state.get("check_task", "", id)
  if not task or not state.remove("check_task", "", task.project, id) then return refuse.busy() end
  return answers.typed(call, {})
end

return check_tasks
