-- What huaweicloud.parallel promises, wherever it runs: scenarios of spec/parallel_spec.lua.
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local hosts = require "support.hosts"

local patience = hosts.patience

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

local function open(world, given)
  return assert(huaweicloud.cfw(world:options(given)))
end

local function same(expected, got, what)
  if expected ~= got then
    error(("%s: expected %s, got %s"):format(what or "value", tostring(expected), tostring(got)), 2)
  end
end

--- The next `count` calls are answered late.
local function late(world, count, seconds, extra)
  local fault = { count = count, delay = seconds, match = "/v3/" }
  for name, value in pairs(extra or {}) do
    fault[name] = value
  end
  world:control("POST", "faults", fault)
end

--- A list of `count` functions made by `make(index)`.
local function list(count, make)
  local functions = {}
  for i = 1, count do
    functions[i] = make(i)
  end
  return functions
end

--- The fewest milliseconds that `run` takes in up to three attempts, of which `prepare` precedes each.
local function best(limit, prepare, run)
  local least
  for _ = 1, 3 do
    prepare()
    local began = core.now()
    run()
    local took = (core.now() - began) * 1000
    least = math.min(least or took, took)
    if least < limit then
      break
    end
  end
  return least
end

return {
  { "gives results in order and errors in place", function(world)
    local cfw = open(world)
    late(world, 1, 0.05)
    local results, failed = huaweicloud.parallel {
      function() return cfw:list_job(JOB) end,
      function() return cfw:list_job { job_id = "no-such-job" } end,
      function() return "text" end,
      function() return nil, "words" end,
      function() end,
      function() return false end,
      function() error("broken", 0) end,
      function() assert(cfw:list_job { job_id = "no-such-job" }) end,
      function() return cfw:list_job(JOB) end,
    }
    same(4, failed, "failed")
    same("f588ce71-e26c-400d-8981-f854355f6849", results[1].data.id)
    same(404, results[2].status)
    same("text", results[3])
    same("words", results[4])
    same(nil, results[5])
    same(false, results[6])
    same("cancelled: function 7 raised: broken", tostring(results[7]))
    same("broken", results[7].raised)
    same(404, results[8].status)
    same("service", results[8].kind)
    same("f588ce71-e26c-400d-8981-f854355f6849", results[9].data.id)
    cfw:close()
  end },

  { "makes 64 calls of 50 ms in less than 150 ms", function(world)
    local cfw = open(world)
    local took = best(150 * patience, function() late(world, 64, 0.05) end, function()
      local _, failed = huaweicloud.parallel(list(64, function()
        return function() return cfw:list_job(JOB) end
      end))
      same(0, failed, "failed")
    end)
    assert(took < 150 * patience, took .. " ms")
    cfw:close()
  end },

  { "never has more in flight than the limit", function(world)
    local cfw = open(world)
    late(world, 20, 0.01)
    local now, most = 0, 0
    local results = huaweicloud.parallel(list(20, function(i)
      return function()
        now = now + 1
        most = math.max(most, now)
        assert(cfw:list_job(JOB))
        now = now - 1
        return i
      end
    end), { limit = 3 })
    for i = 1, 20 do
      same(i, results[i])
    end
    same(3, most, "most at once")
    -- A call in flight has a connection of its own.
    local connections, count = {}, 0
    for _, request in ipairs(world:requests()) do
      if request.request_uri:find("/v3/", 1, true) and not connections[request.connection] then
        connections[request.connection] = true
        count = count + 1
      end
    end
    assert(count <= 4, count .. " connections") -- one of them may be the one that came before
    cfw:close()
  end },

  { "has 128 calls in flight", function(world)
    local cfw = open(world)
    late(world, 128, 0.1)
    local began = core.now()
    local _, failed = huaweicloud.parallel(list(128, function()
      return function() return cfw:list_job(JOB) end
    end), { limit = 128 })
    same(0, failed, "failed")
    assert(core.now() - began < 5, "one after another") -- 12.8 s
    cfw:close()
  end },

  { "ends the others at the first error when asked to", function(world)
    local cfw = open(world)
    late(world, 1, 30, { match = "slow" })
    world:control("POST", "faults", { count = 1, status = 503, match = "paused", headers = { ["Retry-After"] = "20" } })
    local seen = {}
    local begun = 0
    local function keep(index, ...)
      seen[index] = select(2, ...)
      return ...
    end
    local began = core.now()
    local results, err = huaweicloud.parallel({
      function() return keep(1, cfw:list_job { job_id = "slow" }) end,
      function() return keep(2, cfw:list_job({ job_id = "paused" }, { retries = 3 })) end,
      function()
        local inner = huaweicloud.parallel {
          function() return keep(3, cfw:wait_until("list_job", { job_id = JOB.job_id }, function() end,
            { interval = 30, max_interval = 30 })) end,
        }
        seen.inner = inner[1]
        return keep(4, cfw:list_job(JOB))
      end,
      function()
        hosts.sleep(0.1)
        return cfw:list_job { job_id = "no-such-job" }
      end,
      function() begun = begun + 1 end,
    }, { stop = true, limit = 4 })
    assert(core.now() - began < 10, "waited for what it was to stop")
    same(nil, results)
    same(404, err.status)
    for index = 1, 4 do
      same("cancelled", seen[index].kind, "kind of " .. index)
    end
    same(seen[3], seen.inner)
    assert(seen[1].message:find("another function of parallel() failed", 1, true), seen[1].message)
    same(0, begun, "begun after the error")
    -- The client is as good as before.
    assert(cfw:list_job(JOB))
    cfw:close()
  end },

  { "nests", function(world)
    local cfw = open(world)
    late(world, 16, 0.05)
    local began = core.now()
    local results, failed = huaweicloud.parallel(list(4, function()
      return function()
        return huaweicloud.parallel(list(4, function(i)
          return function()
            local job, err = cfw:list_job(JOB)
            return job and i, err
          end
        end))
      end
    end))
    assert(core.now() - began < 0.5 * patience, "one after another") -- 0.8 s
    same(0, failed, "failed")
    for i = 1, 4 do
      same("1 2 3 4", table.concat(results[i], " "))
    end
    cfw:close()
  end },

  { "takes an empty list", function()
    local results, failed = huaweicloud.parallel {}
    same(nil, next(results))
    same(0, failed)
    same(nil, next((huaweicloud.parallel({}, { stop = true }))))
  end },

  { "runs what client:start began", function(world)
    local cfw = open(world)
    local job
    huaweicloud.parallel {
      function()
        cfw:start("list_job", JOB, function(answer)
          job = answer
        end)
        same(nil, job)
        while not job do
          hosts.sleep(0.005)
        end
      end,
    }
    same(JOB.job_id, job.data.id)
    cfw:close()
  end },

  { "lets a cancelled call go, in flight and in a pause", function(world)
    local cfw = open(world)
    world:control("POST", "faults", { count = 1, delay = 30, match = "flight" })
    world:control("POST", "faults", { count = 1, status = 503, match = "pause", headers = { ["Retry-After"] = "20" } })
    local errors = {}
    local began = core.now()
    huaweicloud.parallel {
      function()
        for _, id in ipairs { "flight", "pause" } do
          local handle = cfw:start("list_job", { job_id = id }, function(_, err)
            errors[id] = err
          end, { retries = 1 })
          hosts.sleep(0.1)
          handle.cancel()
          handle.cancel()
          while not errors[id] do
            hosts.sleep(0.005)
          end
          handle.cancel()
        end
      end,
    }
    assert(core.now() - began < 10)
    same("cancelled", errors.flight.kind)
    same("cancelled", errors.pause.kind)
    same(1, errors.pause.attempts)
    cfw:close()
  end },

  { "gives every waiter an error when the client is closed", function(world)
    local cfw = open(world)
    late(world, 20, 30)
    local functions = list(20, function()
      return function() return cfw:list_job(JOB) end
    end)
    functions[21] = function()
      hosts.sleep(0.05)
      collectgarbage()
      cfw:close()
      return true
    end
    local results, failed = huaweicloud.parallel(functions)
    same(20, failed, "failed")
    for i = 1, 20 do
      same("cancelled", results[i].kind)
      assert(results[i].message:find("the client was closed", 1, true), results[i].message)
    end
  end },

  { "survives the garbage collector while calls are in flight", function(world)
    local cfw = open(world)
    late(world, 8, 0.05)
    local functions = list(8, function()
      return function() return cfw:list_job(JOB) end
    end)
    functions[9] = function()
      for _ = 1, 5 do
        collectgarbage()
        hosts.sleep(0.01)
      end
    end
    local _, failed = huaweicloud.parallel(functions)
    same(0, failed, "failed")
    cfw:close()
  end },

  { "keeps to the deadline of each call", function(world)
    local cfw = open(world)
    late(world, 10, 30)
    local began = core.now()
    local results, failed = huaweicloud.parallel(list(10, function(i)
      return function() return cfw:list_job(JOB, { timeout = 0.05 + 0.01 * i }) end
    end))
    local took = core.now() - began
    same(10, failed, "failed")
    assert(took >= 0.14 and took < 2, took)
    for i = 1, 10 do
      same("timeout", results[i].kind)
    end
    cfw:close()
  end },

  { "suspends only the function that pauses before a retry, or waits for something", function(world)
    local cfw = open(world)
    world:control("POST", "faults", { count = 1, status = 429, match = "/v3/", headers = { ["Retry-After"] = "1" } })
    local finished, order = {}, 0
    local function note(name, ...)
      order = order + 1
      finished[name] = order
      return ...
    end
    local results, failed = huaweicloud.parallel({
      function() return note("retried", cfw:list_job(JOB, { retries = 1 })) end,
      function() return note("waited", cfw:wait_until("list_job", JOB, function(answer)
        return answer.data.status == "Success"
      end, { interval = 0.1 })) end,
      function()
        for _ = 1, 5 do
          assert(cfw:list_capture_task { fw_instance_id = world.firewall_id, limit = 1, offset = 0 })
        end
        return note("plain", true)
      end,
    })
    same(0, failed, tostring(results[1]))
    same(1, finished.plain)
    same(2, finished.waited)
    same(3, finished.retried)
    cfw:close()
  end },

  { "does not let those that finish at once starve the others", function(world)
    local cfw = open(world)
    local busy, went_on = true, 0
    local results = huaweicloud.parallel {
      function()
        local till = core.now() + 10
        while busy and core.now() < till do
          assert(cfw:list_job(JOB))
        end
        return busy and "starved" or "done"
      end,
      function()
        for _ = 1, 20 do
          hosts.sleep(0.001)
          went_on = went_on + 1
        end
        assert(cfw:list_job(JOB))
        busy = false
      end,
    }
    same("done", results[1])
    same(20, went_on)
    cfw:close()
  end },

  { "shares fairly", function(world)
    local cfw = open(world)
    local counts, over = {}, false
    huaweicloud.parallel(list(32, function(i)
      return function()
        counts[i] = 0
        while not over do
          assert(cfw:list_job(JOB))
          counts[i] = counts[i] + 1
          over = over or counts[i] == 20
        end
      end
    end))
    local least = math.huge
    for i = 1, 32 do
      least = math.min(least, counts[i])
    end
    assert(least >= 3, "one made 20 calls, another " .. least)
    cfw:close()
  end },
}
