-- Faults that tests order, first in, first out: the next N matching requests wait, are refused, or get spoilt answers.
local answer = require "emulator.answer"
local gateway = require "emulator.gateway"
local json = require "emulator.json"
local lock = require "emulator.lock"

local faults = {}

local control = ngx.shared.emulator_control

local LIMITS = { waiting = 100, count = 1000000, delay = 300, body = 1048576 }

---- Orders ----------------------------------------------------------------------------------------------------------

local function within(low, high)
  return function(value)
    if type(value) ~= "number" or value % 1 ~= 0 or value < low or value > high then
      return ("must be a whole number from %d to %d"):format(low, high)
    end
  end
end

local function flag(value)
  if type(value) ~= "boolean" then return "must be true or false" end
end

local checks = {
  count = within(1, LIMITS.count),
  status = within(200, 599),
  truncate = within(0, LIMITS.body),
  cut = flag,
  drop = flag,
  bad_json = flag,
  delay = function(value)
    if type(value) ~= "number" or value < 0 or value > LIMITS.delay then
      return ("must be a number of seconds from 0 to %d"):format(LIMITS.delay)
    end
  end,
  body = function(value)
    if type(value) ~= "string" or #value > LIMITS.body then return "must be a text of at most 1 MiB" end
  end,
  match = function(value)
    if type(value) ~= "string" or value == "" or #value > 256 then return "must be a text of 1 to 256 bytes" end
    if value:sub(1, 1) ~= "/" and not pcall(string.find, "", value) then return "is no Lua pattern" end
  end,
  headers = function(value)
    if type(value) ~= "table" or #value > 0 then return "must be an object" end
    for name, one in pairs(value) do
      if not name:find("^[%w!#$&'*+.^_`|~-]+$") then return "has the header name '" .. name .. "'" end
      if type(one) ~= "string" or one:find("[%c]") then return "must have texts without control bytes as values" end
    end
  end,
}

-- nil when the order is sound, else a sentence.
function faults.complaint(order)
  local effects = 0
  for name, value in pairs(order) do
    local check = checks[name]
    if not check then return "unknown field '" .. tostring(name) .. "'" end
    local why = check(value)
    if why then return name .. " " .. why end
    if name ~= "count" and name ~= "match" then effects = effects + 1 end
  end
  if effects == 0 then
    return "a fault needs an effect: status, body, delay, cut, drop, bad_json, truncate or headers"
  end
end

---- The queue -------------------------------------------------------------------------------------------------------

function faults.waiting()
  return json.list(json.decode(control:get("faults") or "[]"))
end

local function keep(queue)
  if #queue == 0 then control:delete("faults") return true end
  return control:safe_set("faults", json.encode(json.list(queue)))
end

-- true, or nil and why not.
function faults.add(order)
  return lock.held("faults", function()
    local queue = faults.waiting()
    if #queue >= LIMITS.waiting then return nil, "too many faults are waiting" end
    order.count = order.count or 1
    queue[#queue + 1] = order
    if not keep(queue) then return nil, "the waiting faults take too much memory" end
    return true
  end)
end

function faults.clear()
  control:delete("faults")
end

local function matches(fault, request)
  local match = fault.match
  if not match then return true end
  if match:sub(1, 1) == "/" then return request.path:sub(1, #match) == match end
  local ok, found = pcall(string.find, request.method .. " " .. request.uri, match)
  return ok and found ~= nil
end

-- Takes the first fault that this request matches, or nil.
function faults.take(request)
  if not control:get("faults") then return nil end
  return lock.held("faults", function()
    local queue = faults.waiting()
    for i, fault in ipairs(queue) do
      if matches(fault, request) then
        fault.count = fault.count - 1
        if fault.count == 0 then table.remove(queue, i) end
        keep(queue)
        return fault
      end
    end
  end)
end

---- Effects ---------------------------------------------------------------------------------------------------------

-- The answer that the fault gives in place of the service's, or nil when the service is to answer.
function faults.answer(fault)
  if fault.drop then return { status = 0, body = "", headers = {}, drop = true } end
  if fault.body then return answer.literal(fault.status or 200, fault.body) end
  if fault.status then return gateway.refusal(fault.status) end
end

-- What the fault does to an answer, whoever made it.
function faults.spoil(fault, reply)
  for name, value in pairs(fault.headers or {}) do
    for present in pairs(reply.headers) do
      if present:lower() == name:lower() then reply.headers[present] = nil end
    end
    reply.headers[name] = value
  end
  if fault.bad_json and reply.body then reply.body = '{"data": [1, 2' .. reply.body end
  if fault.truncate and reply.body then reply.body = reply.body:sub(1, fault.truncate) end
  if fault.truncate and reply.length then reply.length = math.min(reply.length, fault.truncate) end
  if fault.cut then reply.cut = true end
  return reply
end

return faults
