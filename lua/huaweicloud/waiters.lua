--- Waits by name: `cfw:wait_job(id)`. What each asks, and what its answers mean, is one row of facts.

local call = require "huaweicloud.call"
local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local waiters = {}

-- Each takes an id, or a table of arguments with it, and huaweicloud.WaitOptions; gives the last answer and info, or
-- nil and an error: kind "service" with the state as `code` and the answer as `result` when it has ended otherwise.

---@class huaweicloud.cfw.Client
---@field wait_job fun(self, job: string|table, opts: table?): table?, table until Success; Failed is an error
---@field wait_capture_task fun(self, task: table, opts: table?): table?, table until successful or stopped; gives the
--- record; { fw_instance_id =, task_id = } is needed, and a task that the list does not hold is an error
---@class huaweicloud.codeartscheck.Client
---@field wait_check fun(self, task: string|table, opts: table?): table?, table failed and aborted are errors
---@class huaweicloud.oms.Client
---@field wait_sync_task fun(self, task: string|table, opts: table?): table?, table until STOPPED
---@field wait_task fun(self, task: integer|string|table, opts: table?): table?, table failed and stopped are errors
---@field wait_task_group fun(self, group: string|table, opts: table?): table?, table until complete; paused, failed and
--- deleted are errors

---@class huaweicloud.waiters.Facts
---@field operation string what is called
---@field id string the argument that names the thing
---@field listed true? the operation lists many things: `id` is a field of its records, and the record is the answer
---@field with table<string, any>? arguments where the caller gives none; a function is called with the client
---@field state string where its state stands in the answer
---@field words table<string, string>? states in words, by their text
---@field done table<string, true> states, by their words, at which it has ended well
---@field failed table<string, true> states at which it has ended otherwise
---@field fraction (fun(answer: table): number?)? how far it is

--- "45%" as 0.45.
local function percentage(text)
  local number = tonumber((tostring(text):match "^%s*([%d.]+)%s*%%?%s*$"))
  return number and number / 100
end

--- A part of a whole, where both are known.
local function part(some, all)
  return type(some) == "number" and type(all) == "number" and all > 0 and some / all or nil
end

---@type table<string, table<string, huaweicloud.waiters.Facts>>
local facts = {
  cfw = {
    wait_job = {
      operation = "list_job", id = "job_id", state = "data.status",
      done = { Success = true }, failed = { Failed = true },
    },
    wait_capture_task = {
      operation = "list_capture_task", id = "task_id", listed = true, with = { limit = 1024 }, state = "status",
      words = { ["1"] = "successful", ["2"] = "running", ["4"] = "stopped", ["5"] = "ending" },
      done = { successful = true, stopped = true }, failed = {},
    },
  },
  codeartscheck = {
    wait_check = {
      operation = "show_progress_detail", id = "task_id", state = "task_status",
      words = { ["0"] = "checking", ["1"] = "failed", ["2"] = "succeeded", ["3"] = "aborted" },
      done = { succeeded = true }, failed = { failed = true, aborted = true },
      fraction = function(answer)
        return type(answer.progress) == "table" and percentage(answer.progress.ratio) or nil
      end,
    },
  },
  oms = {
    wait_sync_task = {
      operation = "show_sync_task", id = "sync_task_id", state = "status",
      -- The month whose figures the answer gives, as milliseconds of a time in it.
      with = { query_time = function(client) return math.floor((clock.own(client) or os.time()) * 1000) end },
      done = { STOPPED = true }, failed = {},
    },
    wait_task = {
      operation = "show_task", id = "task_id", state = "status",
      words = {
        ["1"] = "waiting", ["2"] = "running", ["3"] = "stopped", ["4"] = "failed", ["5"] = "succeeded",
        ["6"] = "retrying", ["7"] = "pausing",
      },
      done = { succeeded = true }, failed = { stopped = true, failed = true },
      fraction = function(answer) return tonumber(answer.progress) end,
    },
    wait_task_group = {
      operation = "show_task_group", id = "group_id", state = "status",
      words = {
        ["0"] = "waiting", ["1"] = "creating", ["2"] = "monitoring", ["3"] = "paused", ["4"] = "creation failed",
        ["5"] = "migration failed", ["6"] = "complete", ["7"] = "pausing", ["8"] = "waiting to be deleted",
        ["9"] = "deleted",
      },
      done = { complete = true },
      failed = {
        paused = true, ["creation failed"] = true, ["migration failed"] = true, ["waiting to be deleted"] = true,
        deleted = true,
      },
      fraction = function(answer)
        return part(answer.complete_size, answer.total_size) or part(answer.complete_task_num, answer.total_task_num)
      end,
    },
  },
}

--- The state of an answer as its word; nil when the answer tells none.
local function state_of(row, answer)
  local state = answer
  for name in row.state:gmatch "[^.]+" do
    state = type(state) == "table" and state[name] or nil
  end
  if state == nil or state == core.null then
    return nil
  end
  local text = tostring(state)
  return row.words and row.words[text] or text
end

--- The arguments of the call, and the id: `given` is the one or holds both.
local function arguments_of(row, client, operation, given)
  local args = {}
  for name, value in next, type(given) == "table" and given or { [row.id] = given } do
    args[name] = value
  end
  for name, value in pairs(row.with or {}) do
    if args[name] == nil then
      args[name] = type(value) == "function" and value(client) or value
    end
  end
  local id = args[row.id]
  if row.listed then
    args[row.id] = nil
  end
  for _, parameter in ipairs(operation.parameters) do
    -- As an answer or a command line gives it; beyond 15 digits a float would not be exact.
    if parameter.name == row.id and parameter.type == "integer" and type(id) == "string" and id:find "^%d+$"
      and #id <= 15 then
      args[row.id] = tonumber(id)
    end
  end
  return args, id
end

--- What asks for the state once.
local function poll_of(row, plan, operation, args, shown)
  local client = plan.client
  return function(deadline)
    if client._closed then
      return nil, call.cancelled { client = client, name = plan.name, attempts = 0 }
    elseif not row.listed then
      return operation(client, args, require("huaweicloud.wait").call_options(client, deadline))
    end
    local record, info = require("huaweicloud.pages").find(client, operation, args, function(one)
      return type(one) == "table" and tostring(one[row.id]) == shown
    end, deadline)
    if record ~= nil or errors.is(info) then
      return record, info
    end
    return nil, errors.new("service", ("%s: %s %s is not in the list of %s"):format(plan.name, row.id, shown,
      row.operation), { operation = plan.name, status = info.status, code = "NotFound", request_id = info.request_id,
      headers = info.headers, attempts = info.attempts })
  end
end

--- Waits by a row of facts.
---@param client huaweicloud.Client
---@param name string of the waiter
---@param operation userdata the row's
---@param given any id, or a table of arguments
---@param opts huaweicloud.WaitOptions?
---@return table? result the last answer
---@return table info_or_err
local function wait_by(row, client, name, operation, given, opts)
  local args, id = arguments_of(row, client, operation, given)
  if row.listed and id == nil then
    return nil, errors.new("validation", ("%s: %s: is missing"):format(name, row.id), { operation = name })
  end
  local shown = errors.show(id):sub(1, 64)
  local plan = { client = client, name = name, label = ("%s %s"):format(name:gsub("^wait_", ""):gsub("_", " "),
    shown) }
  plan.poll = poll_of(row, plan, operation, args, shown)
  function plan.judge(answer)
    local state = state_of(row, answer)
    local done = row.done[state]
    return done or row.failed[state], state, done and 1 or row.fraction and row.fraction(answer) or nil
  end
  local result, info = require("huaweicloud.wait").run(plan, opts)
  local state = result and state_of(row, result)
  if not result or row.done[state] then
    return result, info
  end
  return nil, errors.new("service", ("%s: %s %s has ended as %s"):format(name, row.id, shown, state), {
    operation = name, code = errors.word(state), status = info.status, request_id = info.request_id,
    headers = info.headers,
    attempts = info.attempts, result = result,
  })
end

--- What the client of a service can wait for, by the methods' names: run(client, operation, id or arguments, options).
---@param service string
---@return table<string, { operation: string, run: function, takes_id: true }>
function waiters.of(service)
  local made = {}
  for name, row in pairs(facts[service] or {}) do
    made[name] = {
      operation = row.operation, takes_id = true,
      run = function(client, operation, given, opts)
        return wait_by(row, client, name, operation, given, opts)
      end,
    }
  end
  return made
end

return waiters
