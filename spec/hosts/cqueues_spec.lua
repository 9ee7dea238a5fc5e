-- Calls in a cqueues program, a process of its own: nothing that it does may hold the controller up.

local hosts = require "support.hosts"

describe("calls", function()
  hosts.scenarios("spec/hosts/cqueues/scenarios.lua", { "cqueues" })
end)

describe("examples/watch_jobs.lua", function()
  local world

  setup(function()
    world = require("support.emulator").start()
  end)

  teardown(function()
    world:stop()
  end)

  local function command(...)
    return ("HUAWEICLOUD_ENDPOINT=%s HUAWEICLOUD_PROJECT_ID=%s CLOUD_SDK_AK=%s CLOUD_SDK_SK=%s exec ")
      :format(world.endpoint, world.project_id, world.ak, world.sk)
      .. "env WATCH_INTERVAL=0.05 " .. hosts.command("examples/watch_jobs.lua", ...)
  end

  it("reports each job when it ends", function()
    local output, status = hosts.shell("(" .. command("f588ce71-e26c-400d-8981-f854355f6849",
      "0f1e2d3c-4b5a-4697-8877-665544332211", "no-such-job") .. ")")
    assert.equal(1, status, output)
    assert.equal("watching 3 jobs\n", output:match "^[^\n]*\n")
    assert.truthy(output:find("job f588ce71-e26c-400d-8981-f854355f6849: Success\n", 1, true), output)
    assert.truthy(output:find("job 0f1e2d3c-4b5a-4697-8877-665544332211: Failed\n", 1, true), output)
    assert.truthy(output:find("job no-such-job: service: list_job: 404", 1, true), output)
  end)

  it("ends on SIGTERM", function()
    world:control("POST", "seed", { jobs = { { id = "long", reads = 1000000 }, { id = "longer", reads = 1000000 } } })
    local pipe = assert(io.popen("echo $$; " .. command("long", "longer") .. " 2>&1"))
    local pid = pipe:read "*l"
    assert.equal("watching 2 jobs", pipe:read "*l")
    -- It is in the middle of its work when the emulator has heard of both.
    local seen
    repeat
      seen = {}
      for _, request in ipairs(world:requests()) do
        seen[request.request_uri:match "[^/]+$"] = true
      end
    until seen.long and seen.longer
    os.execute("kill -TERM " .. pid)
    assert.equal("stopped; 2 not at their end", pipe:read "*l")
    assert.is_nil(pipe:read "*l")
    pipe:close()
    assert.is_nil(io.open(("/proc/%s/status"):format(pid)))
  end)
end)
