--- Keys that change: fetched once, ahead of time, and again when they are refused; in every host.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local identity = require "support.identity"

local credentials = huaweicloud.credentials
local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

describe("keys, however many calls wait for them:", function()
  hosts.scenarios("spec/support/refresh_scenarios.lua", { "parallel", "luv", "cqueues" })
end)

describe("keys that change", function()
  local world, client, events, ahead

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    events, ahead, client = {}, 0, nil
  end)

  after_each(function()
    if client then
      client:close()
    end
    expect.no_secret({ "temporary-secret-", "temporary-token-" }, events)
  end)

  local function open(provider, given)
    local options = world:options {
      iam_endpoint = world.endpoint, region = "cn-north-4",
      credentials = provider or credentials.metadata { endpoint = world.endpoint },
      clock = function() return os.time() + ahead end,
      observer = function(event) events[#events + 1] = event end,
    }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.cfw(options))
    return client
  end

  local function shift(seconds)
    ahead = ahead + seconds
    world:control("POST", "clock", { offset = ahead })
  end

  local function fetches()
    return identity.count(world, "/openstack/")
  end

  local function forget()
    world:control("POST", "seed", { clear = true, jobs = { { id = JOB.job_id } } })
  end

  local function warnings()
    local list = {}
    for _, event in ipairs(events) do
      list[#list + 1] = event.kind == "warning" and event.message or nil
    end
    return list
  end

  it("live on when a refresh fails, with a warning, and the refresh is not tried at every call", function()
    world:control("POST", "seed", { settings = { key_seconds = 3600 } })
    open()
    assert(client:list_job(JOB))
    shift(3000)
    world:control("POST", "faults", { status = 500, count = 100, match = "/openstack/" })
    for _ = 1, 5 do
      assert(client:list_job(JOB))
    end
    assert.equal(1, #warnings())
    assert.truthy(warnings()[1]:find("list_job: credentials from metadata: Backend configuration error.", 1, true))
    assert.truthy(warnings()[1]:find("the old keys live on for %d+ s"))
    assert.equal(2, fetches())
    -- Once they are dead, there is no other way.
    shift(700)
    expect.failure("credentials", "credentials from metadata", client:list_job(JOB))
    world:control("DELETE", "faults")
    assert(client:list_job(JOB))
  end)

  it("that are refused twice are not asked for again and again", function()
    open()
    assert(client:list_job(JOB))
    world:control("DELETE", "requests")
    -- Whatever the keys, the service refuses.
    world:control("POST", "faults", { status = 401, count = 100, match = "/v3/" })
    for _ = 1, 5 do
      local err = expect.failure("service", "", client:list_job(JOB))
      assert.equal(401, err.status)
    end
    assert.equal(1, fetches())
  end)

  it("and were refused: a POST is repeated, too, without counting as a retry", function()
    open(nil, { retries = 0 })
    assert(client:list_job(JOB))
    forget()
    world:control("POST", "seed", { capture_tasks_count = 1 })
    local result, info = client:cancel_capture_task { fw_instance_id = world.firewall_id,
      task_id = "00000000-0000-4000-8000-000000000001" }
    assert(result, tostring(info))
    assert.equal(2, info.attempts)
    local refusal = events[#events - 3]
    assert.equal(401, refusal.status)
    assert.equal(0, refusal.retry_in)
  end)

  it("and were refused: the service's words stay when there are no better keys", function()
    local vault = { ak = "EMULATORTEMPKEY", sk = "emulator-temp-secret", security_token = "wrong-security-token" }
    local asked, first = 0, nil
    open(function()
      asked = asked + 1
      first = first or client._holder.held
      return vault
    end)
    local err = expect.failure("service", "the security token is invalid", client:list_job(JOB))
    assert.equal(1, err.attempts)
    assert.equal(2, asked)
    assert.equal(0, first.uses)
    vault = nil
    err = expect.failure("service", "the security token is invalid", client:list_job(JOB))
    assert.equal(401, err.status)
  end)

  it("do not change: permanent ones that are refused are not fetched again", function()
    local asked = 0
    open(function()
      asked = asked + 1
      return { ak = world.ak, sk = "wrong-secret-key" }
    end)
    for _ = 1, 3 do
      assert.equal(401, select(2, client:list_job(JOB)).status)
    end
    assert.equal(1, asked)
  end)

  it("come expired by a clock that is wrong: they are used until they are refused", function()
    ahead = 30 * 86400
    local keys
    open(function(context)
      keys = keys or assert(credentials.metadata { endpoint = world.endpoint }:fetch(context))
      return keys
    end)
    client:list_job(JOB)
    client:list_job(JOB)
    assert.equal(1, fetches())
  end)

  it("are overwritten when nobody uses them any more, and not before", function()
    world:control("POST", "seed", { settings = { key_seconds = 3600 } })
    open()
    assert(client:list_job(JOB))
    local old = client._holder.held
    local fingerprint = old.credentials:fingerprint()
    world:control("POST", "faults", { delay = 0.5, match = "/v3/" })
    local during, after
    huaweicloud.parallel {
      function() return client:list_job(JOB) end,
      function()
        -- The first call is under way with the old keys; this one has them replaced.
        hosts.sleep(0.1)
        shift(3000)
        assert(client:list_job(JOB))
        during = old.credentials:fingerprint()
        return true
      end,
    }
    after = old.credentials:fingerprint()
    assert.is_true(old.replaced)
    assert.equal(fingerprint, during)
    assert.not_equal(fingerprint, after)
    local empty = require("huaweicloud.core").credentials({}):fingerprint()
    assert.equal(empty, after)
    local current = client._holder.held
    client:close()
    assert.equal(empty, current.credentials:fingerprint())
    client = nil
  end)

  it("that a client was given are overwritten with it, once its calls have ended", function()
    open({ ak = world.ak, sk = world.sk })
    local held = client._holder.held
    world:control("POST", "faults", { delay = 0.5, match = "/v3/" })
    local results = huaweicloud.parallel {
      function() return client:list_job(JOB) end,
      function()
        hosts.sleep(0.1)
        client:close()
        return true
      end,
    }
    assert.equal("cancelled", results[1].kind)
    assert.equal(require("huaweicloud.core").credentials({}):fingerprint(), held.credentials:fingerprint())
    assert.equal("huaweicloud.cfw (" .. world.endpoint .. ", ak EMUL..., closed)", tostring(client))
  end)

  it("are waited for as long as requests for them may take, and half a minute otherwise", function()
    local before, after
    open(function(context)
      before = context.run.flight.till - core.now()
      local keys = credentials.metadata { endpoint = world.endpoint }:fetch(context)
      after = context.run.flight.till - core.now()
      return keys
    end)
    assert(client:list_job(JOB))
    assert.is_true(before > 25 and before <= 30, before)
    assert.is_true(after > 2.5 and after <= 4, after)
  end)

  it("are fetched in place by a call that blocks while a coroutine's fetch is suspended", function()
    local code = [[
      local uv, huaweicloud = require "luv", require "huaweicloud"
      local client = assert(huaweicloud.cfw { endpoint = arg[1], project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
        credentials = huaweicloud.credentials.metadata { endpoint = arg[1] }, timeout = 5, retries = 0 })
      local got = {}
      local function call()
        local job = client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
        got[#got + 1] = job and "yes" or "no"
      end
      coroutine.wrap(call)()
      call()
      uv.run()
      client:close()
      uv.run()
      print(table.concat(got, " "))
    ]]
    local dir = identity.directory()
    local began = core.now()
    local output = hosts.shell(hosts.command(dir.file("mixed.lua", code), world.endpoint))
    -- Not the time after which the coroutine would be taken for dead.
    assert.is_true(core.now() - began < 1.5 * hosts.patience)
    dir.close()
    assert.equal("yes yes\n", output)
    assert.equal(2, fetches())
  end)
end)
