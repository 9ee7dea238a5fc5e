--- What the scenarios of faults have in common: clients of a server that misbehaves and of one that is well, calls to
--- the second one while the first one fails, and a look at what is left afterwards.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local hosts = require "support.hosts"
local memory = require "support.own_memory"
local raw_server = require "support.raw_server"

local session = {}
session.__index = session

local BESIDE = 3 -- calls in flight to the server that is well
local TICK = 0.005
local SOON = 10 * hosts.patience

--- Descriptors that this process has, those of garbage included.
local function descriptors()
  local count = 0
  for fd = 0, 255 do
    local file = io.open("/proc/self/fdinfo/" .. fd)
    if file then
      file:close()
      count = count + 1
    end
  end
  return count
end

--- Runs a scenario: run(session), after which nothing may be left open. Gives what it returns.
function session.run(world, host, run)
  world:disconnect()
  local self = setmetatable({ world = world, host = host, given = world.given, clients = {}, ids = 0 }, session)
  collectgarbage()
  local before = descriptors()
  self.raw, self.proxy = raw_server.attach(self.given.raw), raw_server.attach(self.given.proxy)
  self.clients = { self.raw.client, self.proxy.client }
  self.well = self:open { endpoint = world.endpoint, credentials = { ak = world.ak, sk = world.sk } }
  local done, why = xpcall(function()
    return run(self)
  end, debug.traceback)
  for _, client in ipairs(self.clients) do
    client:close()
  end
  assert(done, why)
  -- With the last client everything goes that belongs to it; bridges and threads of resolvers a little later.
  local till = core.now() + SOON
  local left
  repeat
    left = descriptors() - before
    if left > 0 then
      collectgarbage()
    end
    -- Where calls block so does a sleep, by descriptors of its own.
    if left > 0 and host.name ~= "blocking" and host.name ~= "parallel" then
      host.sleep(0.01)
    end
  until left <= 0 or core.now() > till
  -- A host may have closed one of its own meanwhile.
  assert(left <= 0, left .. " descriptors more than before")
  return why
end

--- Opens a client that lives as long as the session; a failed call is repeated once, at once, where that is right.
function session:open(given)
  local options = {
    endpoint = self.raw.endpoint, credentials = { ak = "AK-ID", sk = "SK-SECRET" }, retries = 1, timeout = 20,
    proxy = "", retry = function(_, _, wait) return wait and 0 end, ca_file = self.given.ca_file,
  }
  for name, value in pairs(given or {}) do
    options[name] = value
  end
  local client = assert(huaweicloud.client("generic", options))
  self.clients[#self.clients + 1] = client
  return client
end

--- A name for a call that no other call of this process has.
function session:id()
  self.ids = self.ids + 1
  return ("%08d"):format(self.ids)
end

--- A call to the server that is well, which must get its own answer.
function session:call_well()
  local id = self:id()
  local answer, err = self.well:request { path = ("/v1/%s/echo/%s"):format(self.world.project_id, id) }
  assert(answer, tostring(err))
  assert(answer.segments[4] == id, "an answer to another call")
end

--- Runs functions at once, where the host can, and gives the results.
function session:at_once(functions)
  local results = {}
  if self.host.name == "blocking" then
    for i, run in ipairs(functions) do
      results[i] = run()
    end
    return results
  end
  local failed
  results, failed = huaweicloud.parallel(functions)
  for _, one in ipairs(results) do
    assert(failed == 0 or type(one) ~= "table" or getmetatable(one) == nil, tostring(one))
  end
  return results
end

--- The same, with calls in flight to the server that is well, and a ticker: how often it ticked, and how many calls
--- came back meanwhile. Where calls block there are neither.
function session:beside(functions)
  if self.host.name == "blocking" then
    return self:at_once(functions), math.huge, math.huge
  end
  local over, ticks, answers, results = false, 0, 0, nil
  local all = { function()
    results = self:at_once(functions)
    over = true
  end, function()
    while not over do
      self.host.sleep(TICK)
      ticks = ticks + (over and 0 or 1)
    end
  end }
  for i = 1, BESIDE do
    all[2 + i] = function()
      repeat
        self:call_well()
        answers = answers + (over and 0 or 1)
      until over
    end
  end
  self:at_once(all)
  return results, ticks, answers
end

--- A call that goes as it should, on whatever connection.
function session:call_fine(client, method)
  local id = self:id()
  local answer, err = client:request { method = method, path = "/fine/" .. id, body = method == "POST" and {} or nil }
  assert(answer, tostring(err))
  assert(answer.id == id, ("the answer to another call: %s"):format(tostring(answer.id)))
end

--- Runs a function, after which the process must not have needed so many more bytes than before, at its height.
function session:measure(most, run)
  collectgarbage()
  collectgarbage()
  local file = assert(io.open("/proc/self/clear_refs", "w"))
  file:write "5" -- the height begins anew
  file:close()
  local before = memory "VmRSS"
  run()
  local growth = memory "VmHWM" - before
  assert(growth < most * hosts.patience, ("%d bytes more memory"):format(growth))
end

return session
