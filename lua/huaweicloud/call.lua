--- One call: attempts until one succeeds, or none may follow. Each attempt is built and signed anew.

local core = require "huaweicloud.core"
local clock = require "huaweicloud.clock"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local identity = require "huaweicloud.identity"
local json = require "huaweicloud.json"
local loop = require "huaweicloud.loop"
local next_attempt = require "huaweicloud.next_attempt"
local observer = require "huaweicloud.observer"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"

local call = {}

-- The options of a call that has none. Never written to.
local NONE = {}

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
  if run.download or run.raw then
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
      content_type and errors.word(content_type) or "without a content type", why), identity.redact(run, {
      status = info.status, request_id = info.request_id, headers = identity.redact(run, info.headers),
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
  if run.keys and transfer:quotes(run.keys.credentials) then
    -- An error may be made of this answer all the same, by whoever reads it.
    request_id = identity.redact(run, { request_id })[1]
    identity.redact(run, headers)
  end
  if ok then
    local info = {
      status = status, headers = headers, request_id = request_id, timings = transfer:timings(),
      attempts = run.attempts, endpoint = run.place.name, clock_offset = run.clock_offset,
    }
    local result, err = decode(run, transfer, info)
    return result, err or info, true
  end
  local code, message, encoded = transfer:error()
  local fields = identity.redact(run, {
    message = message, status = status, code = code, request_id = request_id, headers = identity.redact(run, headers),
    body = transfer:body(BODY_IN_ERROR), encoded_authorization_message = encoded,
  })
  return nil, errors.new("service", fields.message, fields), true
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
  run.pause = { till = core.now() + seconds, ready = false }
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

--- Waits for the answer, in the way of whoever calls.
local function wait_for(run)
  while not run.done do
    run.adapter.wait(run)
    if run.on_progress and not run.done then
      run.on_progress(run.transfer:progress())
    end
  end
end

--- The same for a download, whose bytes go to their sink meanwhile.
local function wait_for_stream(run)
  local since = core.now()
  while not run.done do
    run.till = run.stall and since + run.stall
    run.adapter.wait(run)
    local delivered = deliver(run)
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
  deliver(run)
end

--- Opens what the body is read from, and hashes it; the host goes on meanwhile.
---@return userdata? upload nil when there is none
---@return string? why it cannot be read
local function open_upload(run, arguments)
  local upload, why = core.upload(arguments)
  if not upload then
    return nil, why
  end
  run.upload = upload
  local adapter = loop.current(run.client._loop)
  local till = core.now() + TURN
  local done
  repeat
    done, why = upload:hash(run.scope or run.client._scope, STEP)
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

--- Makes one attempt with the keys of the run. Returns as conclude does; a fourth value tells that no attempt could be
--- made.
local function attempt(run, arguments)
  local client = run.client
  local upload, why = open_upload(run, arguments)
  local now
  if not why then
    now, why = clock.now(run)
  end
  if why or call.over(run) then
    if upload then
      upload:close()
    end
    return nil, why and errors.new("validation", run.name .. ": " .. why) or call.cancelled(run), false, true
  end
  run.began = core.now()
  local remaining, started = run.deadline - run.began
  started, why = connections.start(run, run.method, run.path, arguments, run.place.endpoint,
    run.keys and run.keys.credentials, run.scope or client._scope, run.transport or client._transport, now,
    remaining < math.huge and remaining or nil, next_attempt.connect_timeout(run, remaining), upload,
    run.sink and "stream" or run.download and "download" or nil, run.private)
  if not started then
    if upload then
      upload:close()
    end
    return nil, errors.new("validation", run.name .. ": " .. why), false, true
  end
  run.attempts, run.signed_at, run.stalled = run.attempts + 1, now, nil
  if run.sink then
    wait_for_stream(run)
  else
    wait_for(run)
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

--- Makes a run: one call, from its arguments to its answer. What every call comes to need has room from the beginning:
--- a table that grows field by field is made anew again and again, and to cancel a call needs no memory.
---@param client huaweicloud.Client
---@param name string for messages
---@return table run
function call.new(client, name)
  return {
    client = client, name = name, method = false, path = false, any_type = false, download = false,
    timeout = false, deadline = false, cancelled = false, adapter = false, keys = false, taken = false,
    places = false, place = false, retries = false, retry = false, attempts = 0, repetitions = 0,
    transfer = false, id = false, done = false, ready = false, wake = false, began = false, signed_at = false,
  }
end

--- Sets the time by which a run must have ended.
---@param run table
---@param opts huaweicloud.CallOptions
function call.begin(run, opts)
  run.timeout = opts.timeout or run.client._timeout
  run.deadline = core.now() + run.timeout
end

--- Makes attempts until one succeeds, or none may follow.
local function try(run, arguments)
  local client = run.client
  while true do
    run.adapter = loop.current(client._loop)
    if run.adapter.take_turn then
      run.adapter.take_turn()
    end
    -- Before the call's coroutine began, in a pause, or just now.
    if call.over(run) then
      return nil, call.cancelled(run)
    end
    local failure = identity.take(run)
    if failure or run.fetched then
      -- Fetching them may have taken a while.
      failure = call.over(run) and call.cancelled(run) or failure
        or core.now() >= run.deadline and call.out_of_time(run)
    end
    if failure then
      identity.give_back(run)
      failure.operation, failure.attempts = run.name, run.attempts
      return nil, failure
    end
    local result, outcome, reached, stillborn = attempt(run, arguments)
    local duration, wait = client._observer and not stillborn and core.now() - run.began, nil
    if not result then
      outcome.operation, outcome.attempts = run.name, run.attempts
    end
    if result then
      next_attempt.succeeded(run, outcome)
    elseif not stillborn then
      outcome.endpoint, outcome.clock_offset = run.place.name, run.clock_offset
      wait = next_attempt.after(run, outcome, reached, arguments)
    end
    if duration then
      observer.attempt(run, result ~= nil, outcome, duration, wait)
    end
    identity.give_back(run, result ~= nil)
    if not wait then
      return result, outcome
    end
    call.pause(run, wait)
  end
end

--- Leaves nothing behind of a run in which something raised: on_progress, what takes the bytes, the user's clock, a
--- debug hook such as the interpreter's for Ctrl-C, or Lua for want of memory. Needs none.
local function give_up(run)
  if run.transfer then
    connections.abandon(run)
  end
  if run.upload then
    run.upload:close()
  end
  identity.give_back(run)
end

--- Runs a call that has begun to its end, and closes its arguments.
---@param run table { client =, name =, method =, path =, any_type = is an answer that is no JSON fine, raw = is it
--- text, download = is it a file }; for a call that the client makes on its own account (errand = true) further
--- { outer = the run that it is made for, endpoint =, keys =, scope =, transport =, service =, secrets = strings to
--- keep out of errors, private = do bodies and headers hold secrets }
---@param arguments userdata
---@param opts huaweicloud.CallOptions
---@return table? result
---@return table info_or_err
function call.run(run, arguments, opts)
  run.on_progress = opts.on_progress
  if opts.to ~= nil then
    local why
    run.sink, why = require("huaweicloud.sink").open(opts.to)
    if not run.sink then
      return nil, errors.new("validation", ("%s: call option to: %s"):format(run.name, why), { operation = run.name })
    end
    run.delivered = 0
    if not opts.timeout then
      -- How long a file takes is its own affair; that something comes is not.
      run.stall, run.deadline = run.client._timeout, math.huge
    end
  end
  next_attempt.prepare(run, opts)
  enlist(run)
  local done, result, outcome = pcall(try, run, arguments)
  if not done then
    give_up(run)
  end
  arguments:close()
  if run.sink then
    run.sink.discard()
  end
  if not done then
    error(result, 0)
  end
  return result, outcome
end

--- Checks the options of a call.
---@return huaweicloud.CallOptions? opts
---@return huaweicloud.Error? err
function call.options(name, opts)
  if opts == nil then
    return NONE
  end
  if type(opts) ~= "table" then
    error(("%s: call options must be a table, got %s"):format(name, type(opts)), 3)
  end
  local own, why = options.of_call(opts)
  if not own then
    return nil, errors.new("validation", name .. ": " .. why, { operation = name })
  end
  return own
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

--- Does an operation take a project of the service's own, for which one of IAM's is no answer?
local function takes_project(row, operation)
  if row.takes_project == nil then
    local takes = false
    for _, parameter in ipairs(operation.parameters) do
      takes = takes or parameter.name == "project_id"
    end
    row.takes_project = takes
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
  return call.operation_as(nil, operation, client, args, opts)
end

--- Calls an operation, as a run that was made for it and that call.cancel can end.
---@param run table? default: a new one
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
    strict = rawget(client, "_strict")
  end
  -- LuaJIT's NULL is equal to nil, but it is not false.
  args = args == nil and {} or args
  run = run or call.new(client, row.name)
  run.method, run.path, run.download, run.any_type = row.method, row.path, row.download, row.any_type
  call.begin(run, checked)
  local open = not client.project_id and rawget(args, "project_id") == nil and not takes_project(row, operation)
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
