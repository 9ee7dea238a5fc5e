--- Calls an operation again and again until its answer is what one waits for.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"

local wait = {}

local known = { "timeout", "interval", "max_interval", "on_poll" }
local is_number = { timeout = true, interval = true, max_interval = true }

local function check(opts)
  for name, value in pairs(opts) do
    if is_number[name] then
      if type(value) ~= "number" or value <= 0 or value ~= value then
        return ("%s: expected a number of seconds above 0"):format(name)
      end
    elseif name ~= "on_poll" then
      return errors.unknown("wait option", name, known)
    elseif type(value) ~= "function" then
      return "on_poll: expected function, got " .. type(value)
    end
  end
end

--- Waits until `predicate(result)` is true.
---@param client huaweicloud.Client
---@param name string operation
---@param args table its arguments
---@param predicate fun(result: table): boolean
---@param opts table? { timeout = 600, interval = 1, max_interval = 30, on_poll = function(result) end }, in seconds
---@return table? result the answer that satisfied the predicate
---@return table info_or_err
function wait.until_true(client, name, args, predicate, opts)
  opts = opts or {}
  local why = check(opts)
  if why then
    return nil, errors.new("validation", ("wait_until: %s"):format(why), { operation = name })
  end
  local timeout = opts.timeout or 600
  local deadline = core.now() + timeout
  local pause = opts.interval or 1
  while true do
    local result, info = client[name](client, args)
    if not result then
      return nil, info
    end
    if opts.on_poll then
      opts.on_poll(result)
    end
    if predicate(result) then
      return result, info
    end
    if core.now() + pause >= deadline then
      return nil, errors.new("timeout", ("%s: what was waited for did not come within %g s"):format(name, timeout),
        { operation = name, request_id = info.request_id })
    end
    local run = { client = client, name = name, attempts = info.attempts }
    call.pause(run, pause)
    if call.over(run) then
      return nil, call.cancelled(run)
    end
    -- Half as long again each time: quick for short jobs, gentle for long ones.
    pause = math.min(pause * 1.5, opts.max_interval or 30)
  end
end

return wait
