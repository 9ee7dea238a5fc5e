--- Calls of every kind, by clients that come and go: which of them makes a call, in which way, with what limits, and
-- whether what it gives can be right. The same in every host.
--
-- Of each call that ends one line is noted (ledger.lua reads it): its number, method, way, what it ended with ("ok" or
-- the kind of its error), status, number of the request that was answered, attempts, repetitions that were allowed,
-- milliseconds that it was given, and took, whether it was ended ("-" or by what), and what was wrong with its answer.

local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local fates = require "load.fates"
local huaweicloud = require "huaweicloud"
local loop = require "huaweicloud.loop"

local mix = {}
mix.__index = mix

local PROJECT = "09bb24e6fe80d23d2fa2c010b53b418c"

-- Smaller than the large answers: some clients refuse those.
local CAP = 64 * 1024

-- Nobody listens there.
local DEAD = "http://127.0.0.1:1"

local random = math.random

local function within(low, high)
  return low + (high - low) * random()
end

local kinds = { "steady", "tls", "temporary", "astray", "second endpoint", "temporary, astray, tls" }

--- Makes a client for a slot.
function mix:open(slot)
  local kind = kinds[random(#kinds)]
  local tls = kind:find "tls"
  slot.timeout, slot.retries, slot.temporary = within(1.5, 4), random(0, 3), kind:find "temporary" ~= nil
  slot.closed = false
  local given = {
    endpoint = tls and self.tls_endpoint or kind == "second endpoint" and { DEAD, self.endpoint } or self.endpoint,
    ca_file = self.ca_file, project_id = PROJECT, proxy = "", timeout = slot.timeout, retries = slot.retries,
    credentials = slot.temporary and self.metadata or { ak = "LOADACCESSKEY", sk = "load-secret-key" },
    clock = kind:find "astray" and self.clock or nil,
    max_response_bytes = random() < 0.2 and CAP or nil,
    observer = random() < 0.3 and self.observer or nil,
    cache = self.cache,
  }
  slot.client, slot.generic = assert(huaweicloud.cfw(given)), assert(huaweicloud.client("generic", given))
end

--- Makes one: `given` has endpoint, tls_endpoint, ca_file, and the cache of a fleet where there is one.
function mix.new(given)
  local self = setmetatable({ slots = {}, skew = 0, events = 0, changes = 0 }, mix)
  for name, value in pairs(given) do
    self[name] = value
  end
  self.clock = function()
    return os.time() + self.skew
  end
  self.observer = function()
    self.events = self.events + 1
  end
  self.metadata = huaweicloud.credentials.metadata { endpoint = self.endpoint }
  for i = 1, 8 do
    self.slots[i] = {}
    self:open(self.slots[i])
  end
  return self
end

--- Lets go of the clients of a slot: closed, or left to the garbage collector with what they have in flight.
local function leave(slot, close)
  if close then
    slot.closed = true
    slot.client:close()
    slot.generic:close()
  end
end

--- Changes something under the calls that are under way.
function mix:stir()
  local draw = random()
  self.changes = self.changes + 1
  if draw < 0.4 then
    self.skew = ({ 0, 0, 3600, -3600, 30 })[random(5)]
  elseif draw < 0.97 then
    local i = random(#self.slots)
    leave(self.slots[i], draw < 0.7)
    self.slots[i] = {}
    self:open(self.slots[i])
  else
    -- With the last client the connections are closed.
    self:close()
    for i = 1, #self.slots do
      self.slots[i] = {}
      self:open(self.slots[i])
    end
  end
end

function mix:close()
  for _, slot in ipairs(self.slots) do
    leave(slot, true)
  end
end

-- ---- what came of a call

--- What is wrong with a success; nil when nothing is. Second: the number of the request that was answered.
local function wrong_success(call, result, info)
  local id = ("%d-%d"):format(call.lane, call.n)
  local own, k = tostring(info.request_id):match "^(%d+%-%d+)%-(%d+)$"
  k = tonumber(k)
  if own ~= id then
    return "it has the headers of " .. tostring(info.request_id)
  elseif info.status == 204 then
    return (next(result) ~= nil and result.bytes ~= 0) and "a body without an answer" or nil, k
  end
  local data = result.data
  if call.chunks then
    -- Of a file nobody asks whether it is JSON: it may have been sent without its end.
    local text = table.concat(call.chunks)
    data = result.bytes == #text and {
      id = text:match '"id":"([%d-]+)"', request = tonumber(text:match '"request":(%d+)'),
      filling = text:match '"filling":"([%d;]*)"}}$' or text:match '"Success","fill$' and "",
    } or {}
  end
  if type(data) ~= "table" or data.id ~= id then
    return "it has the body of " .. tostring(type(data) == "table" and data.id), k
  elseif data.request ~= k then
    return ("it has the headers of answer %d, the body of %s"):format(k, tostring(data.request)), k
  elseif data.filling ~= "" and data.filling ~= fates.filling(call.n) then
    return "its body is not what was sent", k
  end
  return nil, k
end

--- What is wrong with an error.
local function wrong_error(call, slot, err)
  local kind = err.kind
  if kind == "service" then
    local own, k = tostring(err.request_id):match "^(%d+%-%d+)%-(%d+)$"
    if own ~= ("%d-%d"):format(call.lane, call.n) then
      return "it is an error of " .. tostring(err.request_id)
    end
    return nil, tonumber(k)
  elseif kind == "credentials" and slot.temporary or kind == "network" or kind == "timeout" or kind == "decode" then
    return nil
  elseif kind == "cancelled" and (call.ended or slot.closed) then
    return nil
  end
  return tostring(err)
end

--- Takes the end of a call down. Its results are passed on.
local function settle(call, slot, result, info)
  local took = core.now() - call.began
  local wrong, k
  call.ends = (call.ends or 0) + 1
  if call.ends > 1 then
    wrong = "it ended again"
  elseif result then
    wrong, k = wrong_success(call, result, info)
  else
    wrong, k = wrong_error(call, slot, info)
  end
  local ended = call.ended or slot.closed and "closed" or "-"
  call.note(("%d %s %s %s %d %d %d %d %.0f %.0f %s %s"):format(call.n, call.method, call.way,
    result and "ok" or info.kind, info.status or 0, k or 0, info.attempts, call.retries, call.timeout * 1000,
    took * 1000, ended, wrong and wrong:gsub("\n", " ") or ""))
  return result, info
end

-- ---- the ways of a call

local function operation_of(call)
  local id = ("%d-%d"):format(call.lane, call.n)
  if call.method == "GET" then
    return "list_job", { job_id = id }
  end
  return "cancel_capture_task", { fw_instance_id = PROJECT, task_id = id }
end

local ways = {}

function ways.plain(call, slot)
  local name, arguments = operation_of(call)
  return slot.client[name](slot.client, arguments, call.opts)
end

function ways.generic(call, slot)
  local id = ("%d-%d"):format(call.lane, call.n)
  if call.method == "GET" then
    return slot.generic:request({ path = "/v1/echo/" .. id }, call.opts)
  end
  local body = { id = id, filling = ("x"):rep(random(0, 3000)) }
  return slot.generic:request({ method = "POST", path = "/v1/echo", body = body }, call.opts)
end

function ways.progress(call, slot)
  call.opts.on_progress = function(received)
    call.received = received
  end
  return ways.plain(call, slot)
end

--- Hears the bytes of the answer as they come.
function ways.download(call, slot)
  call.method, call.chunks = "GET", {}
  call.opts.to = function(chunk)
    call.chunks[#call.chunks + 1] = chunk
  end
  return slot.client:download_export_result({ object_id = ("%d-%d"):format(call.lane, call.n) }, call.opts)
end

--- As that, and has enough of it at once.
function ways.refused_download(call, slot)
  call.method, call.chunks = "GET", {}
  call.opts.to = function()
    call.ended = "refused"
    return false
  end
  return slot.client:download_export_result({ object_id = ("%d-%d"):format(call.lane, call.n) }, call.opts)
end

--- Starts it, and waits for the callback; `seconds` later it is cancelled.
local function start(call, slot, seconds)
  local event, came = {}, nil
  local name, arguments = operation_of(call)
  local handle = slot.client:start(name, arguments, function(...)
    if came then
      settle(call, slot, ...) -- which takes it down as wrong
    end
    came = { ... }
    connections.signal(event)
  end, call.opts)
  local adapter = loop.current()
  if seconds then
    adapter.wait { till = core.now() + seconds }
    if not came then
      call.ended = "cancelled"
      handle.cancel()
    end
  end
  event.till = core.now() + call.timeout + 30
  while not came and core.now() < event.till do
    adapter.wait(event)
  end
  came = came or { nil, { kind = "lost", attempts = 0 } }
  return came[1], came[2]
end

function ways.start(call, slot)
  return start(call, slot)
end

function ways.cancel(call, slot)
  return start(call, slot, random() < 0.2 and 0 or within(0, 0.5))
end

local draws = { "plain", "plain", "plain", "plain", "generic", "generic", "progress", "download", "refused_download",
  "start", "start", "cancel", "cancel", "group" }

--- Makes one call, in a way that chance decides. `next_call()` gives the next one, for those ways that make several.
---@param call table { lane =, n =, note = function that takes a line }
---@param next_call fun(): table
---@return any result, and the error, of the last call that was made
function mix:call(call, next_call, way)
  way = way or draws[random(#draws)]
  if way == "group" then
    return self:group(call, next_call)
  end
  local slot = self.slots[random(#self.slots)]
  call.way, call.method, call.opts = way, random() < 0.4 and "POST" or "GET", {}
  if random() < 0.3 then
    call.opts.timeout = within(0.2, 2.5)
  end
  if random() < 0.3 then
    call.opts.retries = random(0, 3)
  end
  call.timeout, call.retries = call.opts.timeout or slot.timeout, call.opts.retries or slot.retries
  if way:find "download" then
    -- Without it the time of a download is not limited.
    call.opts.timeout = call.timeout
  end
  call.began = core.now()
  return settle(call, slot, ways[way](call, slot))
end

--- Three calls of which the first failure ends the others.
function mix:group(first, next_call)
  local functions = {}
  local stopped = false
  for i = 1, 3 do
    functions[i] = function()
      local call = i == 1 and first or next_call()
      -- Of a group that was stopped any call may end as cancelled.
      call.ended = "group"
      local result, err = self:call(call, next_call, "plain")
      stopped = stopped or not result
      return result, err
    end
  end
  return huaweicloud.parallel(functions, { stop = true })
end

return mix
