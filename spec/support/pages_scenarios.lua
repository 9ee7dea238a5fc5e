-- What holds of lists, waits and stops wherever they run: scenarios of spec/pages_spec.lua.
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local hosts = require "support.hosts"

local JOB = "f588ce71-e26c-400d-8981-f854355f6849"

local function open(world, given)
  return assert(huaweicloud.cfw(world:options(given)))
end

local function same(expected, got, what)
  if expected ~= got then
    error(("%s: expected %s, got %s"):format(what or "value", tostring(expected), tostring(got)), 2)
  end
end

--- Requests of lists so far.
local function lists(world)
  local count = 0
  for _, request in ipairs(world:requests()) do
    count = count + (request.request_uri:find("/capture-task?", 1, true) and 1 or 0)
  end
  return count
end

local function iterate(client, world, limit)
  return client:iterate("list_capture_task", { fw_instance_id = world.firewall_id, limit = limit })
end

local function seed(world, count)
  world:control("POST", "seed", { clear = true, capture_tasks_count = count })
end

--- Takes some records.
local function take(next_task, count)
  for _ = 1, count do
    assert(next_task())
  end
end

--- The list requests to come are answered late.
local function late(world, seconds, count)
  world:control("POST", "faults", { count = count or 1, delay = seconds, match = "^GET /v1/" })
end

return {
  { "is fetched ahead when half of a page is used, not before, and nowhere twice", function(world, host)
    local cfw, ahead = open(world), host.name ~= "blocking"
    seed(world, 30)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 5)
    host.sleep(0.05)
    same(1, lists(world), "requests when five were used")
    take(next_task, 1)
    host.sleep(0.05)
    same(ahead and 2 or 1, lists(world), "requests behind the fifth")
    take(next_task, 9)
    host.sleep(0.05)
    same(2, lists(world), "requests on the second page")
    take(next_task, 15)
    same(nil, next_task())
    same(3, lists(world), "requests in all")
    cfw:close()
  end },

  { "is fetched no further ahead than the caller wants to go", function(world, host)
    local cfw = open(world)
    seed(world, 30)
    local next_task = cfw:iterate("list_capture_task", { fw_instance_id = world.firewall_id, limit = 10 }, { max = 10 })
    take(next_task, 9)
    host.sleep(0.05)
    take(next_task, 1)
    same(nil, next_task())
    same(1, lists(world), "requests")
    cfw:close()
  end },

  { "is read at once when nothing happens between its records", function(world)
    local cfw = open(world)
    seed(world, 1000)
    local count, seen = 0, {}
    for task in iterate(cfw, world, 10) do
      count = count + 1
      assert(not seen[task.task_id], "twice")
      seen[task.task_id] = true
    end
    same(1000, count)
    same(100, lists(world), "requests")
    cfw:close()
  end },

  { "comes sooner when its pages are slow and its records take time", function(world, host)
    local cfw = open(world)
    seed(world, 40)
    late(world, 0.1, 4)
    local began = core.now()
    for _ in iterate(cfw, world, 10) do
      host.sleep(0.01)
    end
    local took = core.now() - began
    -- One after another it is 0.8 s: four pages of 0.1 s, 40 records of 0.01 s. Of three pages half is saved.
    if host.name ~= "blocking" and hosts.patience == 1 then
      assert(took < 0.75, took)
    end
    same(4, lists(world))
    cfw:close()
  end },

  { "gives the records before an error, then raises it", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 1)
    world:control("POST", "faults", { status = 403, match = "^GET /v1/" })
    take(next_task, 9)
    host.sleep(0.05)
    local done, err = pcall(next_task)
    same(false, done)
    same("service", err.kind)
    same(403, err.status)
    same(2, lists(world))
    cfw:close()
  end },

  { "raises what a function of the caller raises", function(world, host)
    local calm = true
    local cfw = open(world, { clock = function()
      return calm and os.time() or error("enough", 0)
    end })
    seed(world, 20)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 1)
    calm = false
    take(next_task, 9)
    host.sleep(0.05)
    local done, why = pcall(next_task)
    same(false, done)
    same("enough", why)
    calm = true
    take(next_task, 10)
    same(nil, next_task())
    cfw:close()
  end },

  { "may be given up with a page under way", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 1)
    late(world, host.name == "blocking" and 0 or 0.2)
    take(next_task, 6)
    host.sleep(0.05)
    next_task = nil -- luacheck: ignore 311
    collectgarbage()
    collectgarbage()
    -- The client is as good as before.
    same(20, #assert(cfw:collect("list_capture_task", { fw_instance_id = world.firewall_id })))
    cfw:close()
  end },

  { "does not hold up parallel() with a page that nobody comes for", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local began = core.now()
    local results, failed = huaweicloud.parallel {
      function()
        local next_task = iterate(cfw, world, 10)
        take(next_task, 1)
        late(world, 20)
        take(next_task, 6)
        host.sleep(0.05)
        return "given up"
      end,
    }
    same(0, failed, tostring(results[1]))
    same("given up", results[1])
    assert(core.now() - began < 10, "waited for a page")
    cfw:close()
  end },

  { "is cancelled with its client, whatever is under way", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 1)
    late(world, host.name == "blocking" and 0 or 20)
    take(next_task, 6)
    host.sleep(0.05)
    cfw:close()
    take(next_task, 3)
    local done, err = pcall(next_task)
    same(false, done)
    same("cancelled", err.kind)
    assert(err.message:find("the client was closed", 1, true), err.message)
  end },

  { "is cancelled with the group that it belongs to", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local kind
    local began = core.now()
    local results, err = huaweicloud.parallel({
      function()
        local next_task = iterate(cfw, world, 10)
        take(next_task, 1)
        late(world, 20)
        take(next_task, 9)
        hosts.sleep(0.05)
        local _, raised = pcall(next_task)
        kind = raised.kind
        error(raised, 0)
      end,
      function()
        hosts.sleep(0.2)
        return cfw:list_job { job_id = "no-such-job" }
      end,
    }, { stop = true })
    assert(core.now() - began < 10, "waited for what it was to stop: " .. host.name)
    same(nil, results)
    same(404, err.status)
    same("cancelled", kind)
    assert(cfw:collect("list_capture_task", { fw_instance_id = world.firewall_id }))
    cfw:close()
  end },

  { "goes on in another coroutine than it began in", function(world, host)
    local cfw = open(world)
    seed(world, 20)
    local next_task
    huaweicloud.parallel {
      function()
        next_task = iterate(cfw, world, 10)
        take(next_task, 1)
        late(world, host.name == "blocking" and 0 or 0.3)
        take(next_task, 6)
        hosts.sleep(0.05)
      end,
    }
    -- What was fetched ahead has ended with the group.
    take(next_task, 13)
    same(nil, next_task())
    cfw:close()
  end },

  { "goes on in a generator, which blocks where its caller would have waited", function(world, host)
    if host.name == "luv" then
      return -- calls in a generator are misuse there
    end
    local cfw = open(world)
    seed(world, 20)
    local next_task = iterate(cfw, world, 10)
    take(next_task, 1)
    late(world, host.name == "blocking" and 0 or 0.3)
    take(next_task, 6)
    host.sleep(0.05)
    coroutine.wrap(function()
      take(next_task, 13)
      same(nil, next_task())
    end)()
    cfw:close()
  end },

  { "refuses a second coroutine while the first one waits", function(world)
    local cfw = open(world)
    seed(world, 20)
    late(world, 0.1)
    local next_task = iterate(cfw, world, 10)
    local results, failed = huaweicloud.parallel { next_task, next_task }
    same(1, failed)
    assert(results[1].task_id)
    assert(results[2].message:find("another coroutine waits for the next page of this iterator", 1, true),
      tostring(results[2]))
    take(next_task, 19)
    cfw:close()
  end },

  { "can be stopped, and waited for", function(world)
    local cfw = open(world)
    local job, info = cfw:wait_job(JOB, { interval = 0.01, timeout = 20 })
    same("Success", job.data.status)
    same(200, info.status)
    local report = assert(cfw:stop_running_captures { fw_instance_id = world.firewall_id })
    same(3, report.found)
    same(3, #report.stopped)
    for _, task in ipairs(report.stopped) do
      local record = assert(cfw:wait_capture_task({ fw_instance_id = world.firewall_id, task_id = task.task_id },
        { interval = 0.01, timeout = 20 }))
      same(4, record.status)
    end
    cfw:close()
  end },

  { "can be waited for side by side, and the waits end with their client", function(world)
    local cfw = open(world)
    world:control("POST", "seed", { jobs = { { id = "long", reads = 1000000 } } })
    local began = core.now()
    local results, failed = huaweicloud.parallel {
      function() return cfw:wait_job("long", { interval = 0.01 }) end,
      function() return cfw:wait_job("long", { interval = 30, max_interval = 30 }) end,
      function()
        hosts.sleep(0.1)
        cfw:close()
        return true
      end,
    }
    same(2, failed)
    for i = 1, 2 do
      same("cancelled", results[i].kind, tostring(results[i]))
    end
    assert(core.now() - began < 10, "slept on")
  end },
}
