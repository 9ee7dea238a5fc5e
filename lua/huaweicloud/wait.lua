--- Calls an operation again and again until its answer is what one waits for.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local options = require "huaweicloud.options"
local retry = require "huaweicloud.retry"

local wait = {}

-- So many polls in a row may fail in a way that may pass, each after its own retries.
local TOLERATED = 5

-- What the last poll before the deadline is left, in seconds.
local LAST = 1

-- A wait may have any time; no longer than this, in seconds, does it leave a service alone that asks for it.
local PATIENCE = 86400

-- A progress bar moves this often, in seconds, however long the pause.
local FRAME = 0.5

---@class huaweicloud.WaitOptions
---@field timeout number? seconds in all, default 600
---@field interval number? seconds before the second poll, default 1; each further pause is half as long again
---@field max_interval number? seconds, default 30
---@field on_poll fun(result: table)? called with each answer
---@field progress true|fun(fraction: number?, text: string?)? true draws a bar on the terminal; a function is called
--- after each poll: how far it is (0 to 1, nil when unknown), a word on the state

---@class huaweicloud.wait.Plan
---@field client huaweicloud.Client
---@field name string of the operation or waiter, for messages
---@field poll fun(deadline: number): table?, table makes one call, or several
---@field judge fun(result: table): any, string?, number? is it at its end, a word on the state, how far it is
---@field label string? for the bar

--- The error of a wait that took too long.
local function too_late(plan, timeout, seen)
  local words = ("%s: what was waited for did not come within %g s"):format(plan.name, timeout)
  if seen.state then
    words = ("%s; the last state seen is %s"):format(words, seen.state)
  end
  -- That the last poll had no time left says nothing.
  if seen.failure and not (seen.state and seen.failure.kind == "timeout") then
    words = ("%s; the last poll failed: %s"):format(words, tostring(seen.failure))
  end
  return errors.new("timeout", words, { operation = plan.name, request_id = seen.request_id, attempts = seen.attempts,
    result = seen.result, state = seen.state })
end

--- Pauses; false when the wait was cancelled, or its client closed.
local function pause(plan, seconds, bar)
  local run = { client = plan.client, name = plan.name, attempts = plan.attempts }
  local till = core.now() + seconds
  repeat
    local left = till - core.now()
    call.pause(run, bar and math.min(left, FRAME) or left)
    if bar then
      bar:tick()
    end
  until call.over(run) or core.now() >= till
  return not call.over(run), run
end

--- Seconds until the next poll; nil when there is no time for one. The last one comes shortly before the deadline.
local function next_pause(seen, interval, left)
  if seen.last then
    return nil
  end
  -- Up to a quarter less, so that those who began together do not poll together.
  local seconds = interval * (1 - core.random() / 4)
  local failure = seen.failure
  local asked = failure and retry.after(failure.headers and failure.headers["retry-after"])
  seconds = math.max(seconds, math.min(asked or 0, PATIENCE))
  if seconds < left then
    return seconds
  elseif left > 0 then
    seen.last = true
    return left - math.min(LAST, left / 2)
  end
end

--- Polls until the plan's end.
local function run(plan, opts, bar)
  local timeout = opts.timeout or 600
  local deadline = core.now() + timeout
  local most = opts.max_interval or 30
  local interval = math.min(opts.interval or 1, most)
  local report = type(opts.progress) == "function" and opts.progress
  local seen, failures = { attempts = 0 }, 0
  while true do
    local result, info = plan.poll(deadline)
    plan.attempts = info.attempts
    seen.attempts, seen.request_id, seen.failure = info.attempts, info.request_id, not result and info or nil
    if result then
      failures, seen.result = 0, result
      if opts.on_poll then
        opts.on_poll(result)
      end
      local done, state, fraction = plan.judge(result)
      seen.state = state and errors.word(state) or nil
      if report then
        report(fraction, seen.state)
      elseif bar then
        bar:update(fraction, seen.state)
      end
      if done then
        return result, info, seen.state
      end
    elseif core.now() >= deadline and (info.kind == "timeout" or info.retryable) then
      return nil, too_late(plan, timeout, seen)
    elseif not info.retryable or failures == TOLERATED then
      return nil, info
    else
      failures = failures + 1
    end
    local seconds = next_pause(seen, interval, deadline - core.now())
    if not seconds then
      return nil, too_late(plan, timeout, seen)
    end
    local goes_on, paused = pause(plan, seconds, bar)
    if not goes_on then
      return nil, call.cancelled(paused)
    end
    -- Half as long again each time: quick for short jobs, gentle for long ones.
    interval = math.min(interval * 1.5, most)
  end
end

--- Polls until the plan's end, or the time is up.
---@param plan huaweicloud.wait.Plan
---@param opts huaweicloud.WaitOptions?
---@return table? result the answer at the end
---@return table info_or_err
function wait.run(plan, opts)
  local why
  opts, why = options.of_wait(opts or {})
  if not opts then
    return nil, errors.new("validation", ("%s: %s"):format(plan.name, why), { operation = plan.name })
  end
  if opts.progress ~= true then
    local result, info = run(plan, opts)
    return result, info
  end
  local bar = require("huaweicloud.progress").new(plan.label or plan.name)
  local done, result, info, state = pcall(run, plan, opts, bar)
  bar:finish(done and result and (state or "done") or nil)
  if not done then
    error(result, 0)
  end
  return result, info
end

--- Seconds that one call may take: no longer than the client's calls, and than the wait.
---@param client huaweicloud.Client
---@param deadline number by core.now()
---@return huaweicloud.CallOptions
function wait.call_options(client, deadline)
  return { timeout = math.max(0.001, math.min(client._timeout, deadline - core.now())) }
end

--- Calls an operation until `predicate(result)` is true.
---@param client huaweicloud.Client
---@param operation userdata
---@param args table? its arguments
---@param predicate fun(result: table): any, string? is it so; a word on the state for messages and progress
---@param opts huaweicloud.WaitOptions?
---@return table? result the answer that satisfied the predicate
---@return table info_or_err
function wait.until_true(client, operation, args, predicate, opts)
  return wait.run({
    client = client, name = operation.name, judge = predicate,
    poll = function(deadline)
      if client._closed then
        return nil, call.cancelled { client = client, name = operation.name, attempts = 0 }
      end
      return operation(client, args, wait.call_options(client, deadline))
    end,
  }, opts)
end

return wait
