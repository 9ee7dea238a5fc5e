--- One call: attempts until one succeeds, or none may follow. Each attempt is built and signed anew.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"
local loop = require "huaweicloud.loop"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"
local retry = require "huaweicloud.retry"

local call = {}

local BODY_IN_ERROR = 4096

local header_meta = {
  __index = function(headers, name)
    return type(name) == "string" and rawget(headers, name:lower()) or nil
  end,
}

local kinds = {
  network = "network", timeout = "timeout", tls = "tls", too_large = "decode", unreadable = "decode",
  cancelled = "cancelled",
}

--- The client's clock, checked.
---@param client huaweicloud.Client
---@return number? seconds
---@return string? why
function call.epoch(client)
  local now = client._clock()
  if type(now) ~= "number" then
    return nil, "option clock: must return epoch seconds, got a " .. type(now)
  elseif not (now >= 0 and now < 253402300800) then
    return nil, ("option clock: must return epoch seconds of the years 1970 to 9999, got %s"):format(now)
  end
  return now
end

local epoch = call.epoch

--- Takes the secrets out of the texts of an error: services quote what they were sent.
local function redact(run, fields)
  local credentials = run.keys and run.keys.credentials
  for name, value in pairs(fields) do
    if type(value) == "string" then
      fields[name] = errors.redact(credentials and credentials:redact(value) or value, run.secrets)
    end
  end
  return fields
end

--- What a 2xx answer holds.
local function decode(run, transfer, info)
  local body = transfer:body()
  if run.raw then
    return { body = body }
  end
  local content_type = info.headers["content-type"]
  if run.any_type and content_type and not content_type:find("json", 1, true) then
    return body == "" and {} or { body = body }
  end
  local value, why = json.decode(body)
  if value then
    return value
  end
  return nil, errors.new("decode",
    ("%s: the answer (HTTP %d, %s) is not JSON: %s"):format(run.name, info.status,
      content_type or "without a content type", why), redact(run, {
      status = info.status, request_id = info.request_id, headers = redact(run, info.headers),
      body = body:sub(1, BODY_IN_ERROR),
    }))
end

--- Reads what came of a transfer.
local function conclude(run, transfer)
  local outcome, words, reached = transfer:outcome()
  if outcome ~= "answered" then
    local err = errors.new(kinds[outcome], run.name .. ": " .. words)
    if err.kind == "decode" then
      local status = transfer:answer()
      err.status = status >= 200 and status or nil -- not that of an interim answer
    end
    return nil, err, reached
  end
  local status, ok, request_id = transfer:answer()
  local headers = setmetatable(transfer:headers(), header_meta)
  if ok then
    local info = { status = status, headers = headers, request_id = request_id, timings = transfer:timings() }
    local result, err = decode(run, transfer, info)
    return result, err or info, true
  end
  local code, message, encoded = transfer:error()
  local fields = redact(run, {
    message = message, status = status, code = code, request_id = request_id, headers = redact(run, headers),
    body = transfer:body(BODY_IN_ERROR), encoded_authorization_message = encoded,
  })
  return nil, errors.new("service", fields.message, fields), true
end

--- Tells the observer of an attempt. Its own failure must not cost the answer: it is noted beside it.
local function observe(run, ok, outcome, duration, wait)
  local client = run.client
  if not client._observer then
    return
  end
  local event = redact(run, {
    service = run.service or client.service, operation = run.name, method = run.method, path = run.path,
    endpoint = run.endpoint and tostring(run.endpoint) or client.endpoint,
    attempt = run.attempts, ok = ok, kind = not ok and outcome.kind or nil, status = outcome.status,
    code = not ok and outcome.code or nil, request_id = outcome.request_id, duration = duration, retry_in = wait,
  })
  local done, why = pcall(client._observer, event)
  if not done then
    outcome.observer_error = type(why) == "string" and why or "an error that is a " .. type(why)
  end
end

--- The error of a call that was cancelled, or whose client was closed.
function call.cancelled(run)
  local why = run.client._closed and "the client was closed"
    or type(run.cancelled) == "string" and run.cancelled
    or run.group and run.group.stopped and (run.group.why or "another function of parallel() failed")
    or "it was cancelled"
  return errors.new("cancelled", ("%s: %s before an answer came"):format(run.name, why),
    { operation = run.name, attempts = run.attempts })
end

--- The error of a call whose time was over while it still waited for something, as "credentials".
function call.out_of_time(run, something)
  return errors.new("timeout", ("%s: no %s within %g s"):format(run.name, something or "answer", run.timeout),
    { operation = run.name, attempts = run.attempts })
end

--- Was the time of the call over, for itself or for a request that it needed?
function call.late(run)
  return run.cut_short or core.now() >= run.deadline
end

--- Is a run to end before its time? By its handle, with its client, with its group, or with the call it is made for.
function call.over(run)
  return run.cancelled or run.client._closed or (run.group and run.group.stopped)
    or (run.outer and call.over(run.outer)) or false
end

--- Makes a run one of the group of the function that asks, if there is one.
local function enlist(run)
  run.group = parallel.group()
  if run.group then
    run.group.runs[run] = true
  end
end

--- Waits before the next attempt; whoever cancels the call or closes its client ends the pause.
---@param run table
---@param seconds number
---@param waiters table<huaweicloud.Event, boolean>? set to stand in meanwhile, for whoever signals those in it
function call.pause(run, seconds, waiters)
  enlist(run)
  if call.over(run) then
    return
  end
  run.pause = { till = core.now() + seconds }
  if waiters then
    waiters[run.pause] = true
  end
  connections.pausing(run, true)
  loop.current(run.client._loop).wait(run.pause)
  connections.pausing(run, false)
  if waiters then
    waiters[run.pause] = nil
  end
  run.pause = nil
end

--- Waits for the answer, in the way of whoever calls.
local function wait_for(run)
  local adapter = loop.current(run.client._loop)
  while not run.done do
    adapter.wait(run)
    if run.on_progress and not run.done then
      run.on_progress(run.transfer:progress())
    end
  end
end

--- Gives the keys back after an attempt: they may have been replaced meanwhile, and this may have been their last use.
local function give_back(run, succeeded)
  if run.taken then
    run.taken = false
    run.client._holder:give_back(run.keys, succeeded)
  end
end

--- Makes one attempt with the keys of the run. Returns as conclude does; a fourth value tells that no attempt could be
--- made.
local function attempt(run, arguments, remaining)
  local client = run.client
  local now, why = epoch(client)
  if not now then
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  local started
  started, why = connections.start(run, run.method, run.path, arguments, run.endpoint or client._endpoint,
    run.keys and run.keys.credentials, run.scope or client._scope, run.transport or client._transport, now, remaining,
    math.min(run.connect_timeout or client._connect_timeout, remaining), run.private)
  if not started then
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  run.attempts = run.attempts + 1
  local waited, raised = pcall(wait_for, run)
  if not waited then
    -- Raised by on_progress, or by a debug hook such as the interpreter's for Ctrl-C.
    connections.abandon(run)
    give_back(run)
    error(raised, 0)
  end
  if run.cancelled then
    return nil, call.cancelled(run), true
  end
  local result, outcome, reached = conclude(run, run.transfer)
  run.transfer:close()
  return result, outcome, reached
end

--- Seconds until the next attempt; nil when there is to be none.
local function next_wait(run, err, reached, deadline)
  err.retryable = retry.retryable(run.method, err, reached)
  if not err.retryable or run.attempts > run.retries then
    return nil
  end
  local asked = retry.after(err.headers and err.headers["retry-after"], epoch(run.client))
  run.waited = retry.delay(run.waited, asked)
  if core.now() + run.waited >= deadline then
    return nil
  end
  return run.waited
end

--- Sets the time by which a run must have ended, unless that is known.
---@param run table
---@param opts huaweicloud.CallOptions
function call.begin(run, opts)
  run.timeout = opts.timeout or run.client._timeout
  run.deadline = run.deadline or core.now() + run.timeout
end

--- Takes the keys for the next attempt: the client's, unless the run has its own or is to go without.
---@return huaweicloud.Error? why there are none
local function take_keys(run)
  if run.errand then
    return nil
  end
  local holder = run.client._holder
  local keys, err = holder:get(run)
  local refusal = run.refusal
  if refusal and (not keys or keys.fingerprint == run.refused) then
    -- The same keys would be refused again: what the service said stays.
    return refusal
  end
  run.keys, run.taken = keys and holder:take(keys), keys ~= nil
  return err
end

--- Is a refused call worth one more attempt with fresh keys?
local function renew(run, err)
  if err.status ~= 401 or run.errand or run.refused or not run.client._holder:refused(run.keys) then
    return false
  end
  run.refused, run.refusal = run.keys.fingerprint, err
  return true
end

--- Runs a call to its end.
---@param run table { client =, name =, method =, path =, any_type =, raw = }; for a call that the client makes on its
--- own account (errand = true) further { outer = the run that it is made for, endpoint =, keys =, scope =, transport =,
--- service =, secrets = strings to keep out of errors, private = do bodies and headers hold secrets }
---@param arguments userdata
---@param opts huaweicloud.CallOptions
---@return table? result
---@return table info_or_err
function call.run(run, arguments, opts)
  local client = run.client
  call.begin(run, opts)
  local deadline = run.deadline
  run.retries = opts.retries or client._retries
  run.on_progress = opts.on_progress
  run.attempts = 0
  enlist(run)
  while true do
    local adapter = loop.current(client._loop)
    if adapter.take_turn then
      adapter.take_turn()
    end
    -- Before the call's coroutine began, in a pause, or just now.
    if call.over(run) then
      return nil, call.cancelled(run)
    end
    local failure = take_keys(run)
    -- Fetching them may have taken a while.
    failure = call.over(run) and call.cancelled(run) or failure
      or run.fetched and core.now() >= deadline and call.out_of_time(run)
    if failure then
      give_back(run)
      failure.operation, failure.attempts = run.name, run.attempts
      return nil, failure
    end
    local began = core.now()
    local result, outcome, reached, stillborn = attempt(run, arguments, deadline - began)
    local wait
    if not result then
      outcome.operation = run.name
      wait = not stillborn and (renew(run, outcome) and 0 or next_wait(run, outcome, reached, deadline)) or nil
    end
    outcome.attempts = run.attempts
    if not stillborn then
      observe(run, result ~= nil, outcome, core.now() - began, wait)
    end
    give_back(run, result ~= nil)
    if not wait then
      return result, outcome
    end
    call.pause(run, wait)
  end
end

--- Checks the options of a call.
---@return huaweicloud.CallOptions? opts
---@return huaweicloud.Error? err
function call.options(name, opts)
  if opts == nil then
    return {}
  end
  if type(opts) ~= "table" then
    error(("%s: call options must be a table, got %s"):format(name, type(opts)), 3)
  end
  local why = options.check_call(opts)
  if why then
    return nil, errors.new("validation", name .. ": " .. why, { operation = name })
  end
  return opts
end

-- Rows are read through metamethods that make strings; the three that a call needs are read once.
local rows = setmetatable({}, { __mode = "k" })

local function row_of(operation)
  local row = rows[operation]
  if not row then
    row = { name = operation.name, method = operation.method, path = operation.path }
    rows[operation] = row
  end
  return row
end

--- Does an operation take a project of the service's own, for which one of IAM's is no answer?
local function takes_project(row, operation)
  if row.takes_project == nil then
    row.takes_project = false
    for _, parameter in ipairs(operation.parameters) do
      row.takes_project = row.takes_project or parameter.name == "project_id"
    end
  end
  return row.takes_project
end

--- Calls an operation; the __call of "huaweicloud.operation".
---@param operation userdata
---@param client huaweicloud.Client
---@param args table? arguments by wire name
---@param opts huaweicloud.CallOptions?
---@return table? result
---@return table info_or_err
function call.operation(operation, client, args, opts)
  return call.operation_as({}, operation, client, args, opts)
end

--- Calls an operation as a given run, which call.cancel can end.
function call.operation_as(run, operation, client, args, opts)
  local row = row_of(operation)
  if type(client) ~= "table" or not rawget(client, "_endpoint") then
    error(("call it as client:%s{...}, with a colon"):format(row.name), 2)
  end
  if client._closed then
    error(("%s: the client is closed"):format(row.name), 2)
  end
  if args ~= nil and type(args) ~= "table" then
    error(("%s: arguments must be a table, got %s"):format(row.name, type(args)), 2)
  end
  local checked, err = call.options(row.name, opts)
  if not checked then
    return nil, err
  end
  local strict = checked.strict
  if strict == nil then
    strict = client._strict
  end
  args = args or {}
  run.client, run.name, run.method, run.path = client, row.name, row.method, row.path
  call.begin(run, checked)
  local open = not client.project_id and args.project_id == nil and not takes_project(row, operation)
  local arguments
  arguments, err = client._ids:place(run, open, function(project, domain)
    return core.arguments(operation, args, project, domain, checked.headers, json.quote, strict)
  end)
  if not arguments then
    return nil, err
  end
  return call.run(run, arguments, checked)
end

--- Ends a run in flight, or in the pause before its next attempt, with an error of kind "cancelled".
---@param run table
function call.cancel(run)
  if run.transfer and not run.done then
    connections.abandon(run)
    connections.signal(run)
  end
  run.cancelled = true
  if run.pause then
    connections.signal(run.pause)
  end
  if run.inner then
    call.cancel(run.inner)
  end
end

core.operation_meta.__call = call.operation

return call
