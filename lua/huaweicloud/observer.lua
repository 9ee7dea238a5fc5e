--- What a client tells the user's observer: one event for every attempt, and warnings.

local errors = require "huaweicloud.errors"
local identity = require "huaweicloud.identity"

local observer = {}

--- Calls the observer. A failure of its own must cost nothing: its words come back.
local function tell(client, event)
  local done, why = pcall(client._observer, event)
  if not done then
    return type(why) == "string" and why or "an error that is a " .. type(why)
  end
end

--- Tells of an attempt; a failure of the observer is noted beside the answer.
---@param run table
---@param ok boolean
---@param outcome table info or error
---@param duration number seconds
---@param wait number? seconds until the next attempt
function observer.attempt(run, ok, outcome, duration, wait)
  local client = run.client
  if not client._observer then
    return
  end
  outcome.observer_error = tell(client, identity.redact(run, {
    service = run.service or client.service, operation = run.name, method = run.method, path = run.path,
    endpoint = outcome.endpoint,
    attempt = run.attempts, ok = ok, kind = not ok and outcome.kind or nil, status = outcome.status,
    code = not ok and outcome.code or nil, request_id = outcome.request_id, duration = duration, retry_in = wait,
    clock_offset = outcome.clock_offset,
  }))
end

--- Tells of something that the user should look at, although calls go on: an event of kind "warning".
---@param client huaweicloud.Client
---@param about string "region", "clock", "credentials"
---@param message string one line, without a secret
---@param fields table? further fields of the event
function observer.warn(client, about, message, fields)
  if not client._observer then
    return
  end
  local event = { kind = "warning", service = client.service, endpoint = client.endpoint, about = about,
    message = errors.line(message) }
  for name, value in pairs(fields or {}) do
    event[name] = value
  end
  tell(client, event)
end

return observer
