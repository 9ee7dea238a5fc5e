--- What follows an attempt: nothing, another endpoint, a better time, or after a pause a repetition.

local budget = require "huaweicloud.budget"
local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local endpoints = require "huaweicloud.endpoints"
local errors = require "huaweicloud.errors"
local identity = require "huaweicloud.identity"
local retry = require "huaweicloud.retry"

local next_attempt = {}

-- No attempt begins so shortly, in seconds, before the call's time is over: libcurl counts whole milliseconds, and ends
-- the one before a little early.
local LEAST = 0.005

--- Begins a round: each endpoint is tried at most once in it.
local function begin_round(run, avoided)
  run.tried, run.failures = avoided and #run.places > 1 and { [avoided] = true } or nil, nil
  run.place = endpoints.pick(run.places, run.tried)
end

--- Prepares a run for its first attempt.
---@param run table
---@param opts huaweicloud.CallOptions
function next_attempt.prepare(run, opts)
  run.places = run.endpoint and endpoints.new { run.endpoint } or run.client._endpoints
  run.retries = opts.retries or run.client._retries
  run.retry = opts.retry or run.client._retry
  run.attempts, run.repetitions = 0, 0
  begin_round(run)
end

--- Seconds that the attempt may take to connect: some must be left for the endpoints that come after it.
function next_attempt.connect_timeout(run, remaining)
  return math.min(run.connect_timeout or run.client._connect_timeout, remaining / endpoints.left(run.places, run.tried))
end

--- Notes that an attempt has succeeded.
---@param run table
---@param info table
function next_attempt.succeeded(run, info)
  endpoints.answered(run.place)
  clock.settle(run, info)
  budget.reward(run.client._budget)
end

--- Is there no time for another attempt, so many seconds from now?
local function late(run, wait)
  return core.now() + wait + LEAST >= run.deadline
end

--- Could the service not be reached at all? Then another of its endpoints may do better, and nothing is done twice.
local function unreachable(err, reached)
  return not reached and (err.kind == "network" or err.kind == "timeout" or err.kind == "tls")
end

--- Goes on to the next endpoint of the round, if there is one.
local function fail_over(run, err)
  local place = run.place
  endpoints.failed(place)
  run.tried = run.tried or {}
  run.tried[place] = true
  if run.failures then
    local words = {}
    for i, failure in ipairs(run.failures) do
      words[i] = ("%s: %s"):format(failure.endpoint, failure.message)
    end
    run.failures[#run.failures + 1] = { endpoint = place.name, kind = err.kind, message = err.message }
    err.failures = run.failures
    err.message = errors.line(("%s (before that, %s)"):format(err.message, table.concat(words, "; ")))
  else
    run.failures = { { endpoint = place.name, kind = err.kind, message = err.message } }
  end
  local next_place = endpoints.pick(run.places, run.tried)
  if not next_place or late(run, 0) then
    return false
  end
  run.place = next_place
  return true
end

--- Asks the user's function. Seconds, or nil: no repetition. What is wrong with the function is noted in the error.
local function ask_user(run, err, wait)
  local done, answer = pcall(run.retry, err, run.attempts, wait)
  if done and answer == nil then
    return wait
  elseif done and answer == false then
    return nil
  elseif done and type(answer) == "number" and answer >= 0 and answer < math.huge then
    return answer
  end
  local words
  if done then
    words = ("returned %s: it must return seconds, false or nil"):format(
      type(answer) == "number" and tostring(answer) or "a " .. type(answer))
  else
    words = "raised " .. ((type(answer) == "string" or errors.is(answer)) and tostring(answer) or "a " .. type(answer))
  end
  err.retry_error = identity.redact(run, { "the function of option retry " .. words })[1]
  return nil
end

--- Makes what has got bytes of a download forget them. Returns whether there are none left.
local function rewind(run)
  if not run.sink or run.delivered == 0 then
    return true
  elseif not (run.sink.rewind and run.sink.rewind()) then
    return false
  end
  run.delivered = 0
  return true
end

--- Seconds until the call is repeated; nil when it is not to be.
local function repetition(run, err, reached)
  if run.repetitions >= run.retries then
    return nil
  end
  local wait
  if err.retryable then
    local now = clock.now(run)
    wait = retry.delay(run.waited, retry.after(err.headers and err.headers["retry-after"], now))
  end
  if run.retry then
    wait = ask_user(run, err, wait)
  end
  if not wait or late(run, wait) or wait >= (run.stall or math.huge) or not rewind(run) then
    return nil
  end
  if not budget.pays(run.client._budget, err) then
    err.retries_refused = true
    return nil
  end
  run.repetitions, run.waited = run.repetitions + 1, wait
  begin_round(run, reached and (err.kind == "network" or err.kind == "timeout") and run.place or nil)
  return wait
end

--- Decides what follows an attempt that failed.
---@param run table
---@param err huaweicloud.Error
---@param reached boolean may the service have got the request
---@param arguments userdata
---@return number? seconds until the next attempt; nil: there is none
function next_attempt.after(run, err, reached, arguments)
  if err.kind == "cancelled" then
    return nil
  end
  err.retryable = retry.retryable(run.method, err, reached)
  if err.status then
    endpoints.answered(run.place)
    clock.settle(run, err)
    if err.status == 401 then
      require("huaweicloud.mismatch").explain(run, err, arguments)
    end
  end
  if not late(run, 0) and clock.repair(run, err) then
    return 0
  end
  if not late(run, 0) and identity.renew(run, err) then
    return 0
  end
  if unreachable(err, reached) and fail_over(run, err) then
    return 0
  end
  return repetition(run, err, reached)
end

return next_attempt
