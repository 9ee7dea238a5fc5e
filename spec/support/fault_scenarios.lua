-- Every row of faults.lua, what is no row, and the scans of fault_scans.lua: scenarios of spec/faults_spec.lua.
local core = require "huaweicloud.core"
local faults = require "support.faults"
local hosts = require "support.hosts"
local raw_server = require "support.raw_server"
local session = require "support.fault_session"

local unpack = table.unpack or unpack -- luacheck: ignore

-- So much later than told may a call end.
local SLACK = 3 * hosts.patience

-- A call that stands still must not hold the others up: so often must the ticker have ticked meanwhile, and so many
-- calls have come back. A busy machine may need more time for that, or to connect, than the call has at first.
local TICKS, ANSWERS = 5, 3
local LONGER = { 1, 10, 40 }

local READS = { GET = true }

local function say(what, ...)
  error(what:format(...), 0)
end

local function same(expected, got, what)
  if expected ~= got then
    say("%s: expected %s, got %s", what, tostring(expected), tostring(got))
  end
end

local function equal(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a == b
  end
  for key, value in pairs(a) do
    if not equal(value, b[key]) then
      return false
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return false
    end
  end
  return true
end

--- May a call be repeated? nil: that cannot be told.
local function repeats(row, method)
  if row.repeats == "either" then
    return READS[method]
  end
  return row.repeats == "all" or row.repeats == "reads" and READS[method] or false
end

--- Attempts that a call must take; nil: that cannot be told.
local function attempts(row, method)
  local again = repeats(row, method)
  return again == nil and nil or again and not row.timeout and 2 or 1
end

--- The call of a row, and what came of it.
local function make(self, row, method, client, timeout)
  local id = self:id()
  local began = core.now()
  local result, outcome = client:request({
    method = method, path = "/fault/" .. id,
    body = method == "POST" and (row.body and ("x"):rep(row.body) or { x = 1 }) or nil,
  }, { timeout = timeout })
  return { id = id, method = method, result = result, outcome = outcome, took = core.now() - began }
end

--- Looks at what came of a call.
local function check(row, got, timeout)
  local outcome, method = got.outcome, got.method
  if not row.kind then
    if not got.result then
      say("%s: %s", method, tostring(outcome))
    elseif not equal(row.gives, got.result) then
      say("%s: it gives something else", method)
    end
    same(1, outcome.attempts, method .. ": attempts")
    return
  end
  same(nil, got.result, method .. ": result")
  local text = method .. ": " .. tostring(outcome)
  same(row.kind, outcome.kind, text)
  if not outcome.message:find(row.says) then
    say("%s: does not say %q", text, row.says)
  end
  same(row.status, outcome.status, text .. ": status")
  same("request", outcome.operation, text)
  same(nil, text:find "%c", text .. ": control bytes")
  same(nil, text:find("SK-SECRET", 1, true), text .. ": secret")
  if repeats(row, method) ~= nil then
    same(repeats(row, method), outcome.retryable, text .. ": retryable")
    same(attempts(row, method), outcome.attempts, text .. ": attempts")
  end
  if row.timeout and got.took < timeout * 0.9 then
    say("%s: came after %.3f s", text, got.took)
  end
  local most = (row.connect_timeout or 0) * 2 + (timeout or 0) + SLACK
  if got.took > most then
    say("%s: came after %.3f s", text, got.took)
  end
end

--- What the server does for a row.
local function script_of(row, given)
  local steps = row.steps or row.first or {}
  if type(steps) == "function" then
    steps = steps(given)
  end
  return row.steps and { { "serve" }, unpack(steps) } or steps
end

--- Looks at what the server has seen: each call as often as it was made, and the last one, a fine one, on none of the
--- first `count` connections unless those are well.
local function check_server(self, row, calls, count)
  local seen, reused = {}, false
  for i, connection in ipairs(self.raw:tally()) do
    for _, line in ipairs(connection) do
      local what, id = line:match "^%u+ /(%l+)/(%d+)$"
      reused = reused or what == "fine" and i <= count
      seen[id] = (seen[id] or 0) + 1
    end
  end
  for _, got in ipairs(calls) do
    local times = seen[got.id] or 0
    if row.seen then
      same(row.seen[got.method], times, got.method .. ": seen by the server")
    elseif row.steps then
      same(attempts(row, got.method), times, got.method .. ": seen by the server")
    end
    if times > 1 and repeats(row, got.method) ~= true then
      say("%s: sent %d times", got.method, times)
    end
  end
  same(row.keeps or false, reused, "the connection is used again")
end

local function run_once(self, row, factor)
  local methods = row.methods or { "GET", "POST" }
  self.raw:play { other = script_of(row, self.given) }
  local client = self:open {
    endpoint = row.endpoint and row.endpoint(self.given) or self.raw.endpoint, connect_timeout = row.connect_timeout,
    max_response_bytes = row.max_response_bytes,
  }
  local timeout = row.timeout and row.timeout * factor
  local functions = {}
  for i, method in ipairs(methods) do
    functions[i] = function()
      return make(self, row, method, client, timeout)
    end
  end
  local calls, ticks, answers = self:beside(functions)
  for _, got in ipairs(calls) do
    check(row, got, timeout)
  end
  self.raw:go()
  local count = #self.raw:tally()
  self.raw:play_on { other = { { "serve" }, { "again" } } }
  -- The one that is not repeated goes first: nothing helps it when it is given a connection of no use.
  local next_client = row.endpoint and self:open() or client
  self:call_fine(next_client, "POST")
  self:call_fine(next_client, "GET")
  check_server(self, row, calls, count)
  client:close()
  if (row.timeout or row.connect_timeout) and (ticks < TICKS or answers < ANSWERS) then
    say("the loop stood still: %s ticks and %s answers of others", ticks, answers)
  end
  return #methods + 2
end

local function run(self, row)
  local done, why
  for _, factor in ipairs((row.timeout or row.connect_timeout) and LONGER or { 1 }) do
    done, why = pcall(run_once, self, row, factor)
    if done then
      return why
    end
  end
  error(why, 0)
end

---- What is no row of the table ---------------------------------------------------------------------------------------

local others = {}

--- A call whose name nobody resolves ends in time, and holds nobody up.
others[1] = { "a resolver that never answers", function(self)
  local gate = assert(io.open(self.given.gate, "w"))
  gate:close()
  local count = run(self, { kind = "timeout", repeats = "all", timeout = 0.2, says = "Resolving timed out",
    endpoint = function() return "http://resolver.never" end })
  -- libcurl's threads end now, and their descriptors go.
  os.remove(self.given.gate)
  return count
end }

others[2] = { "refused on one of the two addresses of a name", function(self)
  return run(self, { repeats = "none", gives = { id = "whole" },
    endpoint = function(given) return ("http://addresses.twice:%d"):format(given.raw.port) end,
    steps = { { "send", raw_server.answer { body = '{"id":"whole"}' } }, { "again" } } })
end }

local scenarios = {}

local function add(name, body)
  scenarios[#scenarios + 1] = { name, function(world, host)
    return session.run(world, host, body)
  end }
end

for _, row in ipairs(faults) do
  add(row[1], function(self)
    if not row.growth then
      return run(self, row)
    end
    local count
    self:measure(row.growth, function()
      count = run(self, row)
    end)
    return count
  end)
end
for _, list in ipairs { others, require "support.fault_scans" } do
  for _, one in ipairs(list) do
    add(one[1], one[2])
  end
end

return scenarios
