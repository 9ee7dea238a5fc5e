--- One call: attempts until one succeeds, or none may follow. Each attempt is built and signed anew.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"
local loop = require "huaweicloud.loop"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"
local retry = require "huaweicloud.retry"
local sink = require "huaweicloud.sink"

local call = {}

local BODY_IN_ERROR = 4096

-- An upload is hashed in steps of so many bytes; after so long, in seconds, the host has its turn, of BREAK at least.
local STEP, TURN, BREAK = 2 ^ 20, 0.004, 0.001

local header_meta = {
  __index = function(headers, name)
    return type(name) == "string" and rawget(headers, name:lower()) or nil
  end,
}

local kinds = {
  network = "network", timeout = "timeout", tls = "tls", too_large = "decode", unreadable = "decode",
  unsendable = "validation", cancelled = "cancelled",
}

--- The client's clock, checked.
local function epoch(client)
  local now = client._clock()
  if type(now) ~= "number" then
    return nil, "option clock: must return epoch seconds, got a " .. type(now)
  elseif not (now >= 0 and now < 253402300800) then
    return nil, ("option clock: must return epoch seconds of the years 1970 to 9999, got %s"):format(now)
  end
  return now
end

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
  if run.sink then
    local finished, why = run.sink.finish()
    if not finished then
      return nil, errors.new("cancelled", run.name .. ": " .. why)
    end
    return { bytes = run.delivered, path = run.sink.path }
  end
  local body = transfer:body()
  if run.download then
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
    service = client.service, operation = run.name, method = run.method, path = run.path, endpoint = client.endpoint,
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
  if call.over(run) then
    return
  end
  run.pause = { till = core.now() + seconds }
  connections.pausing(run, true)
  loop.current(run.client._loop).wait(run.pause)
  connections.pausing(run, false)
  run.pause = nil
end

--- Hands the bytes that have come to the sink. Returns whether there were any.
local function deliver(run)
  local before = run.delivered
  -- Of an attempt that failed no byte goes out that has not yet: as long as there was none it may be repeated.
  while not run.cancelled and (not run.done or run.transfer:outcome() == "answered") do
    local chunk = run.transfer:take()
    if not chunk then
      break
    end
    run.delivered = run.delivered + #chunk
    -- Whoever takes the bytes may wait, and the call end meanwhile.
    local taken, why = run.sink.write(chunk)
    if not taken and not run.cancelled then
      connections.abandon(run)
      run.refused = why
    elseif run.on_progress and not run.cancelled then
      run.on_progress(run.transfer:progress())
    end
  end
  return run.delivered > before
end

--- Waits for the answer, in the way of whoever calls. The bytes of a download go to their sink meanwhile.
local function wait_for(run)
  local adapter = loop.current(run.client._loop)
  local since = core.now()
  while not run.done do
    run.till = run.stall and since + run.stall
    adapter.wait(run)
    local delivered = run.sink and deliver(run)
    if delivered then
      since = core.now()
    elseif run.stall and not run.done and core.now() >= since + run.stall then
      connections.drop(run)
      run.stalled = true
      return
    end
    if run.on_progress and not delivered and not run.done then
      run.on_progress(run.transfer:progress())
    end
  end
  if run.sink then
    deliver(run)
  end
end

--- Opens what the body is read from, and hashes it; the host goes on meanwhile.
---@return userdata? upload nil when there is none
---@return string? why it cannot be read
local function open_upload(run, arguments)
  local upload, why = core.upload(arguments)
  if not upload then
    return nil, why
  end
  local adapter = loop.current(run.client._loop)
  local till = core.now() + TURN
  local done
  repeat
    done, why = upload:hash(run.client._scope, STEP)
    if done == false and adapter.can_wait and core.now() > till then
      call.pause(run, BREAK)
      till = core.now() + TURN
    end
  until done ~= false or call.over(run)
  if not done then
    upload:close()
  end
  return upload, why
end

--- Makes one attempt. Returns as conclude does; a fourth value tells that no attempt could be made.
local function attempt(run, arguments, deadline)
  local client = run.client
  local upload, why = open_upload(run, arguments)
  local now
  if not why then
    now, why = epoch(client)
  end
  if why then
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  elseif call.over(run) then
    return nil, call.cancelled(run), false, true
  end
  local remaining = deadline - core.now()
  local started
  started, why = connections.start(run, run.method, run.path, arguments, client._endpoint, client._credentials,
    client._scope, client._transport, now, remaining < math.huge and remaining or nil,
    math.min(client._connect_timeout, remaining), upload, run.sink and "stream" or run.download and "download" or nil)
  if not started then
    if upload then
      upload:close()
    end
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  run.attempts = run.attempts + 1
  run.stalled = nil
  local waited, raised = pcall(wait_for, run)
  if not waited then
    -- Raised by on_progress or by what takes the bytes, or by a debug hook such as the interpreter's for Ctrl-C.
    connections.abandon(run)
    if run.sink then
      run.sink.discard()
    end
    error(raised, 0)
  end
  if run.refused then
    return nil, errors.new("cancelled", ("%s: %s"):format(run.name, run.refused)), true
  elseif run.cancelled then
    return nil, call.cancelled(run), true
  elseif run.stalled then
    local words = ("%s: no byte came for %g s, the client's timeout"):format(run.name, run.stall)
    return nil, errors.new("timeout", words), true
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
  if core.now() + run.waited >= deadline or run.waited >= (run.stall or math.huge) then
    return nil
  end
  -- What has got bytes must be able to forget them.
  if run.sink and run.delivered > 0 then
    if not (run.sink.rewind and run.sink.rewind()) then
      return nil
    end
    run.delivered = 0
  end
  return run.waited
end

--- Makes attempts until one succeeds, or none may follow.
local function try(run, arguments, deadline)
  local client = run.client
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
    local result, outcome, reached, stillborn = attempt(run, arguments, deadline)
    local wait
    if not result then
      outcome.operation = run.name
      wait = not stillborn and next_wait(run, outcome, reached, deadline) or nil
    end
    outcome.attempts = run.attempts
    if not stillborn then
      observe(run, result ~= nil, outcome, core.now() - began, wait)
    end
    if not wait then
      return result, outcome
    end
    call.pause(run, wait)
  end
end

--- Runs a call to its end.
---@param run table { client =, name =, method =, path =, any_type = is an answer that is no JSON fine,
--- download = is the answer a file }
---@param arguments userdata
---@param opts huaweicloud.CallOptions
---@return table? result
---@return table info_or_err
function call.run(run, arguments, opts)
  local client = run.client
  local deadline = core.now() + (opts.timeout or client._timeout)
  run.retries = opts.retries or client._retries
  run.on_progress = opts.on_progress
  run.attempts = 0
  if opts.to ~= nil then
    local why
    run.sink, why = sink.open(opts.to)
    if not run.sink then
      return nil, errors.new("validation", ("%s: call option to: %s"):format(run.name, why), { operation = run.name })
    end
    run.delivered = 0
    if not opts.timeout then
      -- How long a file takes is its own affair; that something comes is not.
      run.stall, deadline = client._timeout, math.huge
    end
  end
  enlist(run)
  local result, outcome = try(run, arguments, deadline)
  if run.sink then
    run.sink.discard()
  end
  return result, outcome
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

-- Rows are read through metamethods that make strings; what a call needs is read once.
local rows = setmetatable({}, { __mode = "k" })

local function row_of(operation)
  local row = rows[operation]
  if not row then
    local answer = operation.response and operation.response.type
    row = { name = operation.name, method = operation.method, path = operation.path,
      download = operation.answer == "stream", any_type = answer == "string" or answer == "any value" }
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
  if checked.to ~= nil and not row.download then
    return nil, errors.new("validation", row.name .. ": call option to: this operation is no download: its answer is "
      .. "the first result", { operation = row.name })
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
  run.download, run.any_type = row.download, row.any_type
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
