--- Runs several functions at once, in every host: in the coroutine that asks and in others beside it.

local core = require "huaweicloud.core"
local blocking = require "huaweicloud.loop.blocking"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local loop = require "huaweicloud.loop"
local scheduler = require "huaweicloud.loop.scheduler"

local parallel = {}

local DEFAULT_LIMIT = 64

-- So long, in seconds, functions run one after another before the loop gets its turn, which takes at least BREAK.
local TURN, BREAK = 0.004, 0.001

-- By coroutine: the group whose functions it runs.
local groups = setmetatable({}, { __mode = "k" })

--- The group of the function that asks: a call of a group that has stopped does not go on. nil outside of parallel.run.
---@return table? group { runs = calls under way, stopped = boolean }
function parallel.group()
  local co = coroutine.running()
  return co and groups[co]
end

--- Makes the coroutine that asks one of a group: its calls end with those of the others.
---@param group table?
function parallel.adopt(group)
  local co = coroutine.running()
  if co then
    groups[co] = group
  end
end

--- Makes a group of nothing but what a coroutine does that adopts it.
---@param why string in words, for the errors of what is stopped
---@return table group
function parallel.alone(why)
  return { runs = setmetatable({}, { __mode = "k" }), inner = {}, why = why }
end

--- Ends the calls of a group, and those of the groups that its functions made.
local function stop(group)
  group.stopped = true
  for run in next, group.runs do
    require("huaweicloud.call").cancel(run)
  end
  for inner in next, group.inner do
    stop(inner)
  end
end

parallel.stop = stop

--- Takes in what a function gave: its result or, in the same place, its error.
local function settle(group, index, returned, result, err)
  if not returned then
    -- As assert(client:operation()) raises it.
    err = errors.is(result) and result or errors.new("cancelled",
      ("function %d raised: %s"):format(index, errors.show(result)), { raised = result })
    result = nil
  end
  if result == nil and err ~= nil then
    result = err
    group.failed = group.failed + 1
    if group.first_error == nil then
      group.first_error = err
      if group.stops and not group.stopped then
        stop(group)
      end
    end
  end
  group.results[index] = result
end

--- Lets the loop have its turn when functions came and went for long without a wait.
local function breathe(group)
  local steps, now = connections.steps(), core.now()
  if steps ~= group.steps then
    group.steps, group.since = steps, now
  elseif now - group.since > TURN then
    group.host.wait { till = now + BREAK }
    group.since = core.now()
  end
end

--- Makes what runs one function after another, as long as there are any.
local function worker(group)
  local counted = false
  local function serve()
    group.workers, counted = group.workers + 1, true
    groups[coroutine.running()] = group
    while group.next <= group.count and not group.stopped do
      local index = group.next
      group.next = index + 1
      settle(group, index, pcall(group.functions[index]))
      breathe(group)
    end
  end
  return function()
    local co = coroutine.running()
    local outer = groups[co]
    local done, raised = pcall(serve)
    groups[co] = outer
    if counted then
      group.workers = group.workers - 1
    end
    if not done then
      -- For want of memory, say.
      group.raised = raised
      stop(group)
    end
    if group.workers == 0 then
      connections.signal(group)
    end
  end
end

--- Runs a group and waits until its functions have ended. The caller can be suspended by the group's host, and works,
--- too: no function is left to a coroutine that ends before it begins, for want of memory.
local function run(group)
  group.since = core.now()
  for _ = 2, math.min(group.limit, group.count) do
    if group.next > group.count or group.stopped then
      break
    end
    group.host.spawn(worker(group))
    breathe(group)
  end
  worker(group)()
  while group.workers > 0 do
    group.host.wait(group)
  end
  if group.raised then
    error(group.raised, 0)
  end
  -- Pages that were fetched ahead and that nobody came for.
  stop(group)
  for index = group.next, group.count do
    settle(group, index, true, nil, errors.new("cancelled", ("function %d was not begun"):format(index)))
  end
end

-- Without a metatable's say: LuaJIT knows no __len.
local length = rawlen or function(list) return #list end

local schema = {
  limit = function(value)
    if type(value) ~= "number" or value ~= value or value < 1 or value % 1 ~= 0 then
      return "limit must be a whole number above 0"
    end
  end,
  stop = function(value)
    return type(value) ~= "boolean" and "stop must be true or false" or nil
  end,
}

--- What was given: a list of functions and options of our own.
local function take(functions, opts)
  if type(functions) ~= "table" or type(opts) ~= "table" then
    error("parallel: expected a list of functions, and a table of options", 3)
  end
  local list = {}
  for i = 1, length(functions) do
    list[i] = rawget(functions, i)
    if type(list[i]) ~= "function" then
      error(("parallel: item %d is a %s, not a function"):format(i, type(list[i])), 3)
    end
  end
  local own = {}
  for name, value in next, opts do
    local why = not schema[name] and errors.unknown("option", name, { "limit", "stop" }) or schema[name](value)
    if why then
      error("parallel: " .. why, 3)
    end
    own[name] = value
  end
  return list, own
end

--- Runs functions at once and waits until all have ended.
---@param functions (fun(): any, any)[] each gives a result, or nil and an error; what one raises counts as its error
---@param opts table? { limit = most at once, default 64; stop = true: the first error ends the others' calls }
---@return table? results in order; where a function failed, its error; nil when stopped
---@return integer|huaweicloud.Error failed how many failed; the first error when stopped
function parallel.run(functions, opts)
  functions, opts = take(functions, opts or {})
  local outer = parallel.group()
  local group = {
    functions = functions, count = #functions, next = 1, limit = opts.limit or DEFAULT_LIMIT, stops = opts.stop,
    workers = 0, ready = false, raised = false, results = {}, failed = 0, runs = setmetatable({}, { __mode = "k" }),
    inner = {}, stopped = outer ~= nil and outer.stopped, why = outer and outer.why,
    host = loop.current(),
  }
  if outer then
    outer.inner[group] = true
  end
  local done, raised = pcall(function()
    if group.host ~= blocking then
      return run(group)
    end
    group.host = scheduler
    scheduler.run(function()
      run(group)
    end)
  end)
  if outer then
    outer.inner[group] = nil
  end
  if not done then
    -- By a debug hook such as the interpreter's for Ctrl-C, say: nobody is left to take the answers.
    stop(group)
    error(raised, 0)
  end
  if opts.stop and group.first_error ~= nil then
    return nil, group.first_error
  end
  return group.results, group.failed
end

return parallel
