-- What calls do in a cqueues program; spec/hosts/cqueues_spec.lua runs each in a coroutine of a controller.
local cqueues = require "cqueues"
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local patience = require("support.hosts").patience

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

local function open(world, given)
  return assert(huaweicloud.cfw(world:options(given)))
end

local function late(world, count, seconds)
  world:control("POST", "faults", { count = count, delay = seconds, match = "/v3/" })
end

--- Runs `one` in `count` coroutines of the controller; milliseconds until all have ended, and between two ticks.
local function run_all(count, one)
  local controller = cqueues.running()
  local left, gap = count, 0
  controller:wrap(function()
    local last = core.now()
    while left > 0 do
      cqueues.sleep(0.002)
      local now = core.now()
      gap, last = math.max(gap, now - last), now
    end
  end)
  cqueues.sleep(0.005)
  local began = core.now()
  for i = 1, count do
    controller:wrap(function()
      one(i)
      left = left - 1
    end)
  end
  while left > 0 do
    cqueues.sleep(0.001)
  end
  return (core.now() - began) * 1000, gap * 1000
end

--- The least of two figures in up to three attempts, each on connections of its own.
local function best(limit, attempt)
  local figures
  for _ = 1, 3 do
    figures = { attempt() }
    if figures[1] < limit[1] * patience and figures[2] < limit[2] * patience then
      return
    end
  end
  error(("took %.0f ms, the loop stood still for %.1f ms"):format(figures[1], figures[2]), 0)
end

--- Voluntary context switches of this process.
local function switches()
  local total = 0
  for line in io.lines "/proc/self/status" do
    total = total + (tonumber(line:match "^voluntary_ctxt_switches:%s*(%d+)") or 0)
  end
  return total
end

return {
  { "64 calls of 50 ms take less than 150 ms, and a ticker of 2 ms goes on", function(world)
    local cfw = open(world)
    best({ 150, 20 }, function()
      late(world, 64, 0.05)
      return run_all(64, function()
        assert(cfw:list_job(JOB))
      end)
    end)
    cfw:close()
  end },

  { "a ticker goes on while 128 TLS handshakes run", function(world)
    best({ 60000, 20 }, function()
      local cfw = open(world, { endpoint = world.tls_endpoint, ca_file = world.ca_file })
      -- No connection is free again before all are made.
      late(world, 128, 0.5)
      local took, gap = run_all(128, function()
        assert(cfw:list_job(JOB))
      end)
      local handshakes = {}
      for _, request in ipairs(world:requests()) do
        if request.tls then
          handshakes[request.connection] = true
        end
      end
      local count = 0
      for _ in pairs(handshakes) do
        count = count + 1
      end
      world:control("DELETE", "requests")
      -- The connections go with the last client: the next attempt makes new ones.
      cfw:close()
      world.control_client:close()
      world.control_client = assert(huaweicloud.client("generic",
        { endpoint = world.endpoint, credentials = { token = "control" }, retries = 0 }))
      assert(count == 128, count .. " connections")
      return took, gap
    end)
  end },

  { "an open client that does nothing costs no wake-up", function(world)
    local cfw = open(world)
    assert(cfw:list_job(JOB))
    -- Once around, so that what was under way has ended.
    cqueues.sleep(0.1)
    local before = switches()
    cqueues.sleep(1)
    local woken = switches() - before
    assert(woken <= 1, woken .. " wake-ups") -- the sleep's own
    cfw:close()
  end },

  { "a call that waits costs no wake-up", function(world)
    local cfw = open(world)
    local called = false
    late(world, 1, 1.5)
    cqueues.running():wrap(function()
      called = assert(cfw:list_job(JOB))
    end)
    cqueues.sleep(0.1)
    local before = switches()
    cqueues.sleep(1)
    local woken = switches() - before
    assert(woken <= 1, woken .. " wake-ups")
    while not called do
      cqueues.sleep(0.01)
    end
    cfw:close()
  end },

  { "the host's own sleep in a function of parallel() holds nobody up", function(world)
    local cfw = open(world)
    local ended = {}
    local began = core.now()
    local results, failed = huaweicloud.parallel {
      function()
        cqueues.sleep(0.3)
        ended.sleep = core.now() - began
      end,
      function()
        local job = assert(cfw:list_job(JOB))
        ended.call = core.now() - began
        return job
      end,
      function()
        cqueues.sleep(0.05)
        ended.nap = core.now() - began
        return cfw:list_job(JOB)
      end,
    }
    assert(failed == 0, tostring(results[2]))
    assert(ended.call < 0.25 and ended.nap < 0.25, "held up by the sleep")
    assert(ended.sleep >= 0.3)
    cfw:close()
  end },

  { "calls in several controllers, one in another, do not disturb each other", function(world)
    local cfw = open(world)
    late(world, 4, 0.05)
    local count = 0
    local function call()
      assert(cfw:list_job(JOB))
      count = count + 1
    end
    local inner = cqueues.new()
    inner:wrap(call)
    inner:wrap(call)
    cqueues.running():wrap(call)
    call()
    assert(inner:loop())
    while count < 4 do
      cqueues.sleep(0.005)
    end
    -- One that is never run again, with a call in flight.
    late(world, 1, 0.2)
    local forgotten = cqueues.new()
    forgotten:wrap(call)
    forgotten:step(0)
    forgotten = nil -- luacheck: ignore
    collectgarbage()
    collectgarbage()
    call()
    cfw:close()
  end },

  { "a generator's calls block, and work", function(world)
    local cfw = open(world)
    local jobs = coroutine.wrap(function()
      for _ = 1, 2 do
        coroutine.yield((assert(cfw:list_job(JOB))))
      end
    end)
    assert(jobs().data.id == JOB.job_id and jobs().data.id == JOB.job_id)
    cfw:close()
  end },

  { "client:start calls back later, and its handle cancels", function(world)
    local cfw = open(world)
    local answer, failure
    cfw:start("list_job", JOB, function(job)
      answer = job
    end)
    assert(answer == nil)
    while not answer do
      cqueues.sleep(0.002)
    end
    late(world, 1, 20)
    local handle = cfw:start("list_job", JOB, function(_, err)
      failure = err
    end)
    cqueues.sleep(0.05)
    handle.cancel()
    cqueues.sleep(0.01)
    assert(failure.kind == "cancelled", tostring(failure))
    cfw:close()
  end },

  { "closing the client ends what its siblings wait for, in flight and in a pause", function(world)
    local cfw = open(world)
    late(world, 20, 20)
    world:control("POST", "faults",
      { count = 1, status = 503, match = "/v1/", headers = { ["Retry-After"] = "20" } })
    local controller, kinds = cqueues.running(), {}
    for i = 1, 20 do
      controller:wrap(function()
        local _, err = cfw:list_job(JOB)
        kinds[i] = err.kind
      end)
    end
    controller:wrap(function()
      local _, err = cfw:list_capture_task(
        { fw_instance_id = world.firewall_id, limit = 1, offset = 0 }, { retries = 2 })
      kinds[21] = err.kind
    end)
    cqueues.sleep(0.1)
    cfw:close()
    cqueues.sleep(0.05)
    for i = 1, 21 do
      assert(kinds[i] == "cancelled", i .. ": " .. tostring(kinds[i]))
    end
  end },

  { "the last client to close takes the descriptor along, and the next call makes another", function(world)
    world.control_client:close()
    for _ = 1, 3 do
      local cfw = open(world)
      local ended
      cqueues.running():wrap(function()
        local _, err = cfw:list_job({ job_id = "late" }, { timeout = 20 })
        ended = err.kind
      end)
      cqueues.sleep(0)
      assert(cfw:list_job(JOB))
      cfw:close()
      cqueues.sleep(0.01)
      assert(ended == "cancelled" or ended == "service", ended)
    end
    world.control_client = assert(huaweicloud.client("generic",
      { endpoint = world.endpoint, credentials = { token = "control" }, retries = 0 }))
  end },

  { "a coroutine that calls without end lets its siblings live", function(world)
    local cfw = open(world)
    local over, ticks = false, 0
    for _ = 1, 16 do
      cqueues.running():wrap(function()
        while not over do
          assert(cfw:list_job(JOB))
        end
      end)
    end
    local began = core.now()
    while ticks < 50 do
      cqueues.sleep(0.002)
      ticks = ticks + 1
    end
    over = true
    assert(core.now() - began < 5, "starved")
    cqueues.sleep(0.05)
    cfw:close()
  end },
}
