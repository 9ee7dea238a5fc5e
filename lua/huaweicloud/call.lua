--- One call: attempts until one succeeds, or none may follow. Each attempt is built and signed anew.

local core = require "huaweicloud.core"
local clock = require "huaweicloud.clock"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"
local loop = require "huaweicloud.loop"
local next_attempt = require "huaweicloud.next_attempt"
local observer = require "huaweicloud.observer"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"

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

--- Takes the secrets out of the texts of an error: services quote what they were sent.
local function redact(run, fields)
  for name, value in pairs(fields) do
    if type(value) == "string" then
      fields[name] = run.client._credentials:redact(value)
    end
  end
  return fields
end

--- What a 2xx answer holds.
local function decode(run, transfer, info)
  local body = transfer:body()
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

--- The error of a call that was cancelled, or whose client was closed.
function call.cancelled(run)
  local why = run.client._closed and "the client was closed"
    or type(run.cancelled) == "string" and run.cancelled
    or run.group and run.group.stopped and "another function of parallel() failed" or "it was cancelled"
  return errors.new("cancelled", ("%s: %s before an answer came"):format(run.name, why),
    { operation = run.name, attempts = run.attempts })
end

--- Is a run to end before its time? By its handle, with its client, or with its group.
function call.over(run)
  return run.cancelled or run.client._closed or (run.group and run.group.stopped) or false
end

--- Makes a run one of the group of the function that asks, if there is one.
local function enlist(run)
  run.group = parallel.group()
  if run.group then
    run.group.runs[run] = true
  end
end

--- Waits before the next attempt; whoever cancels the call or closes its client ends the pause.
function call.pause(run, seconds)
  enlist(run)
  run.pause = { till = core.now() + seconds }
  connections.pausing(run, true)
  loop.current(run.client._loop).wait(run.pause)
  connections.pausing(run, false)
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

--- Makes one attempt. Returns as conclude does; a fourth value tells that no attempt could be made.
local function attempt(run, arguments, remaining)
  local client = run.client
  local now, why = clock.now(run)
  if not now then
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  local started
  started, why = connections.start(run, run.method, run.path, arguments, run.place.endpoint, client._credentials,
    client._scope, client._transport, now, remaining, next_attempt.connect_timeout(run, remaining))
  if not started then
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  run.attempts, run.signed_at = run.attempts + 1, now
  local waited, raised = pcall(wait_for, run)
  if not waited then
    -- Raised by on_progress, or by a debug hook such as the interpreter's for Ctrl-C.
    connections.abandon(run)
    error(raised, 0)
  end
  if run.cancelled then
    return nil, call.cancelled(run), true
  end
  local result, outcome, reached = conclude(run, run.transfer)
  run.transfer:close()
  return result, outcome, reached
end

--- Runs a call to its end.
---@param run table { client =, name =, method =, path =, any_type = }
---@param arguments userdata
---@param opts huaweicloud.CallOptions
---@return table? result
---@return table info_or_err
function call.run(run, arguments, opts)
  local client = run.client
  local timeout = opts.timeout or client._timeout
  local deadline = core.now() + timeout
  run.on_progress = opts.on_progress
  next_attempt.prepare(run, opts, deadline)
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
    local began = core.now()
    local result, outcome, reached, stillborn = attempt(run, arguments, deadline - began)
    local duration, wait = core.now() - began, nil
    if not result then
      outcome.operation = run.name
    end
    outcome.attempts = run.attempts
    if not stillborn then
      outcome.endpoint, outcome.clock_offset = run.place.name, run.clock_offset
      if result then
        next_attempt.succeeded(run, outcome)
      else
        wait = next_attempt.after(run, outcome, reached, arguments)
      end
      observer.attempt(run, result ~= nil, outcome, duration, wait)
    end
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
  local arguments, why = core.arguments(operation, args or {}, client.project_id, client.domain_id, checked.headers,
    json.quote, strict)
  if not arguments then
    return nil, errors.new("validation", row.name .. ": " .. why, { operation = row.name })
  end
  run.client, run.name, run.method, run.path = client, row.name, row.method, row.path
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
end

core.operation_meta.__call = call.operation

return call
