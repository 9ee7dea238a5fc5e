--- Stops everything of a kind that runs: finds it, stops it several at once, and reports what came of each.

local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"

local stop_all = {}

local LIMIT = 16

---@class huaweicloud.StopOptions: huaweicloud.CallOptions the call options are those of each call
---@field filter (fun(record: table): any)? stops only what it gives true for
---@field dry_run boolean? stops nothing
---@field limit integer? most calls at once, default 16

---@class huaweicloud.StopReport
---@field found integer how many run
---@field stopped table[] records that were asked to stop, without an error; with dry_run those that would be
---@field already table[] records that had ended by themselves when their turn came
---@field refused { record: table, error: huaweicloud.Error }[]
---@field skipped table[] records that the filter left alone
---@field dry_run boolean

-- Each gives a report, also when single ones were refused; nil and an error only when the list cannot be read.

---@class huaweicloud.cfw.Client
---@field stop_running_captures fun(self, args: table, opts: huaweicloud.StopOptions?): huaweicloud.StopReport?, table?
--- args: fw_instance_id, enterprise_project_id
---@class huaweicloud.oms.Client
---@field stop_all_sync_tasks fun(self, args: table?, opts: huaweicloud.StopOptions?): huaweicloud.StopReport?, table?

local facts = {
  cfw = {
    stop_running_captures = {
      list = "list_capture_task", stop = "cancel_capture_task", id = "task_id", state = "status", running = 2,
      shared = { "fw_instance_id", "enterprise_project_id", "project_id" }, with = { limit = 1024 },
    },
  },
  oms = {
    stop_all_sync_tasks = {
      list = "list_sync_tasks", stop = "stop_sync_task", id = "sync_task_id", state = "status",
      running = "SYNCHRONIZING", shared = { "project_id" }, with = { status = "SYNCHRONIZING" },
    },
  },
}

--- What runs now, or nil and the error. All of it before anything is stopped: a list that shrinks while it is read
--- would lose records between its pages.
local function running(row, job)
  local args = {}
  for name, value in pairs(row.with) do
    args[name] = value
  end
  for name, value in pairs(job.args) do
    args[name] = value
  end
  local records, err = require("huaweicloud.pages").collect(job.client, job.operation, args, job.opts)
  if not records then
    return nil, err
  end
  local found = {}
  for _, record in ipairs(records) do
    if type(record) == "table" and tostring(record[row.state]) == tostring(row.running) then
      found[#found + 1] = record
    end
  end
  return found
end

--- Stops records at once; gives what each came to: an answer, or an error.
local function stop_each(row, job, records, limit)
  local client, functions = job.client, {}
  for i, record in ipairs(records) do
    functions[i] = function()
      if client._closed then
        return nil, call.cancelled { client = client, name = row.stop, attempts = 0 }
      end
      local args = { [row.id] = record[row.id] }
      for _, name in ipairs(row.shared) do
        args[name] = job.args[name]
      end
      return client[row.stop](client, args, job.opts)
    end
  end
  return (parallel.run(functions, { limit = limit }))
end

--- Sorts what was refused: what does not run any more, has ended meanwhile.
local function look_again(row, job, report, refused)
  local ids
  local still = #refused > 0 and running(row, job)
  if still then
    ids = {}
    for _, record in ipairs(still) do
      ids[record[row.id]] = true
    end
  end
  for _, one in ipairs(refused) do
    if ids and not ids[one.record[row.id]] then
      report.already[#report.already + 1] = one.record
    else
      report.refused[#report.refused + 1] = one
    end
  end
end

--- Stops all by a row of facts.
---@return huaweicloud.StopReport? report nil when what runs cannot be found out
---@return huaweicloud.Error? err
local function stop_by(row, client, name, operation, args, opts)
  local why
  opts, why = options.of_stop(opts or {})
  if not opts then
    return nil, errors.new("validation", ("%s: %s"):format(name, why), { operation = name })
  end
  local job = { client = client, operation = operation, args = {}, opts = options.for_calls(opts) }
  for argument, value in next, args or {} do
    job.args[argument] = value
  end
  local found, err = running(row, job)
  if not found then
    return nil, err
  end
  local report = { found = #found, stopped = {}, already = {}, refused = {}, skipped = {},
    dry_run = opts.dry_run == true }
  local wanted, refused = {}, {}
  for _, record in ipairs(found) do
    local into = (not opts.filter or opts.filter(record)) and wanted or report.skipped
    into[#into + 1] = record
  end
  if opts.dry_run then
    report.stopped = wanted
    return report
  end
  local results = stop_each(row, job, wanted, opts.limit or LIMIT)
  for i, record in ipairs(wanted) do
    if errors.is(results[i]) then
      refused[#refused + 1] = { record = record, error = results[i] }
    else
      report.stopped[#report.stopped + 1] = record
    end
  end
  look_again(row, job, report, refused)
  return report
end

--- What the client of a service can stop, by the methods' names: run(client, operation, arguments, options).
---@param service string
---@return table<string, { operation: string, run: function }>
function stop_all.of(service)
  local made = {}
  for name, row in pairs(facts[service] or {}) do
    made[name] = {
      operation = row.list,
      run = function(client, operation, args, opts)
        return stop_by(row, client, name, operation, args, opts)
      end,
    }
  end
  return made
end

return stop_all
