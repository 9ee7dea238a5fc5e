-- CodeArts Check: tasks that are run, watched and stopped. Tasks belong to no project in these paths.
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local json = require "emulator.json"
local state = require "emulator.state"

local codeartscheck = {}

local CHECKING, FAILED, SUCCEEDED, ABORTED = 0, 1, 2, 3

-- Documented for all that goes wrong with a task; its text does not say what.
local function busy()
  return answer.error(400, "CC.00000000", "Network busy. Try again later.")
end

-- The record of a seed: task_id, and optionally status, reads (answers "checking" before the outcome), outcome.
function codeartscheck.new_task(seed)
  local status = seed.status or CHECKING
  return {
    status = status,
    reads = seed.reads or state.setting("check_reads"),
    done = 0,
    outcome = seed.outcome or SUCCEEDED,
  }
end

function codeartscheck.put(seed)
  state.put("check_task", "", "", seed.task_id, codeartscheck.new_task(seed))
end

function codeartscheck.run_task(request, parameters)
  if request.body ~= "" and not request:object() then return busy() end
  local started = state.update("check_task", "", parameters.task_id, function(task)
    if not task or task.status == CHECKING then return false end
    task.status, task.done = CHECKING, 0
    return true
  end)
  if not started then return busy() end
  return answer.json(200, { exec_id = bytes.random_id() })
end

function codeartscheck.show_progress_detail(_, parameters)
  local task = state.update("check_task", "", parameters.task_id, function(task)
    if not task then return nil end
    if task.status == CHECKING then
      if task.done >= task.reads then task.status = task.outcome else task.done = task.done + 1 end
    end
    return task
  end)
  if not task then return busy() end

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
  return answer.json(200, { task_status = task.status, progress = { ratio = ratio, info = info } })
end

function codeartscheck.stop_task_by_id(_, parameters)
  local stopped = state.update("check_task", "", parameters.task_id, function(task)
    if not task or task.status ~= CHECKING then return false end
    task.status = ABORTED
    return true
  end)
  if not stopped then return busy() end
  return answer.literal(200, "null")
end

return codeartscheck
