-- One fetch of keys and of ids, however many calls wait for it: scenarios of spec/credentials/refresh_spec.lua.
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local hosts = require "support.hosts"
local identity = require "support.identity"

local credentials = huaweicloud.credentials
local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
local MANY = 80 -- with as many refusals, the log of the emulator holds them all

local function same(expected, got, what)
  if expected ~= got then
    error(("%s: expected %s, got %s"):format(what or "value", tostring(expected), tostring(got)), 2)
  end
end

-- A client whose clock and the services' go together: shift(seconds) moves both.
local function open(world, provider, given)
  local ahead = 0
  local options = world:options {
    iam_endpoint = world.endpoint, region = "cn-north-4", timeout = 20,
    credentials = provider or credentials.metadata { endpoint = world.endpoint },
    clock = function() return os.time() + ahead end,
  }
  for name, value in pairs(given or {}) do
    options[name] = value
  end
  if options.project_id == "" then
    options.project_id = nil
  end
  return assert(huaweicloud.cfw(options)), function(seconds)
    ahead = ahead + seconds
    world:control("POST", "clock", { offset = ahead })
  end
end

local function seed(world, settings)
  world:control("POST", "seed", { settings = settings })
end

-- Makes `count` calls at once, all of which succeed.
local function burst(clients, count)
  local calls = {}
  for i = 1, count do
    local client = clients[(i - 1) % #clients + 1]
    calls[i] = function() return client:list_job(JOB) end
  end
  local results, failed = huaweicloud.parallel(calls, { limit = count })
  for i = 1, failed > 0 and count or 0 do
    assert(not results[i].kind, tostring(results[i]))
  end
end

local function fetches(world)
  return identity.count(world, "/openstack/latest/securitykey")
end

return {
  { "the first calls of a client fetch keys once", function(world)
    local client = open(world)
    world:control("POST", "faults", { delay = 0.1, match = "/openstack/" })
    burst({ client }, MANY)
    same(1, fetches(world), "fetches")
    same(1, identity.count(world, "/meta-data/"), "tokens")
    same(MANY, identity.count(world, "/v3/"), "calls")
    client:close()
  end },

  { "two clients with one provider fetch once", function(world)
    local provider = credentials.metadata { endpoint = world.endpoint }
    local one, two = open(world, provider), open(world, provider)
    burst({ one, two }, MANY)
    same(1, fetches(world), "fetches")
    one:close()
    burst({ two }, 2)
    same(1, fetches(world), "fetches after one is closed")
    two:close()
    -- With the last client the keys are gone.
    local three = open(world, provider)
    burst({ three }, 2)
    same(2, fetches(world), "fetches of a third")
    three:close()
  end },

  { "calls wait for one another's fetch in different hands, not for ever", function(world)
    local provider = credentials.metadata { endpoint = world.endpoint }
    local one, two = open(world, provider), open(world, provider)
    world:control("POST", "faults", { delay = 1, match = "/openstack/" })
    local results = huaweicloud.parallel {
      -- Its time is over before the keys are there: the others do without its work.
      function() return one:list_job(JOB, { timeout = 0.3 }) end,
      function() return two:list_job(JOB) end,
      function() return two:list_job(JOB) end,
    }
    same("timeout", results[1].kind)
    for i = 2, 3 do
      assert(results[i].data, tostring(results[i]))
    end
    same(2, fetches(world), "fetches")
    one:close()
    two:close()
  end },

  { "closing the client that fetches leaves the others to fetch for themselves", function(world)
    local provider = credentials.metadata { endpoint = world.endpoint }
    local one, two = open(world, provider), open(world, provider)
    world:control("POST", "faults", { delay = 0.5, match = "/openstack/" })
    local results = huaweicloud.parallel {
      function() return one:list_job(JOB) end,
      function() return two:list_job(JOB) end,
      function()
        hosts.sleep(0.1)
        one:close()
        return true
      end,
    }
    same("cancelled", results[1].kind)
    assert(results[2].data, tostring(results[2]))
    two:close()
  end },

  { "keys are fetched anew a third of their life before they expire, once", function(world)
    seed(world, { key_seconds = 3600 })
    local client, shift = open(world)
    burst({ client }, 2)
    shift(2390)
    burst({ client }, MANY)
    same(1, fetches(world), "fetches before two thirds")
    shift(20)
    burst({ client }, MANY)
    same(2, fetches(world), "fetches after two thirds")
    client:close()
  end },

  { "keys that live long are fetched anew 40 minutes before they expire", function(world)
    local client, shift = open(world)
    burst({ client }, 1)
    shift(86400 - 2410)
    burst({ client }, 2)
    same(1, fetches(world), "fetches before")
    shift(20)
    burst({ client }, 2)
    same(2, fetches(world), "fetches after")
    client:close()
  end },

  { "while keys are fetched anew, other calls go on with those that live", function(world)
    seed(world, { key_seconds = 3600 })
    local client, shift = open(world)
    burst({ client }, 1)
    shift(2500)
    world:control("POST", "faults", { delay = 0.7, match = "/openstack/" })
    local quick, slow = 0, 0
    local calls = {}
    for i = 1, 20 do
      calls[i] = function()
        local began = core.now()
        assert(client:list_job(JOB))
        if core.now() - began < 0.6 then
          quick = quick + 1
        else
          slow = slow + 1
        end
        return true
      end
    end
    local _, failed = huaweicloud.parallel(calls)
    same(0, failed)
    same(1, slow, "calls that fetch")
    same(19, quick, "calls that do not wait")
    same(2, fetches(world), "fetches")
    client:close()
  end },

  { "keys that have expired are waited for, once for all", function(world)
    seed(world, { key_seconds = 3600 })
    local client, shift = open(world)
    burst({ client }, 1)
    shift(4000)
    burst({ client }, MANY)
    same(2, fetches(world), "fetches")
    client:close()
  end },

  { "keys that are refused are fetched anew, once for all, and each call is repeated once", function(world)
    local client = open(world)
    burst({ client }, 1)
    world:control("POST", "seed", { clear = true, jobs = { { id = JOB.job_id } } }) -- forgets the keys
    world:control("DELETE", "requests")
    -- All have begun when the first one is refused: a match that begins with "/" is the beginning of a path.
    world:control("POST", "faults", { delay = 1, count = MANY, match = "/v3/" })
    burst({ client }, MANY)
    same(1, fetches(world), "fetches")
    local refused = 0
    for _, request in ipairs(world:requests()) do
      refused = refused + (request.status == 401 and 1 or 0)
    end
    same(MANY, refused, "refusals")
    client:close()
  end },

  { "a token that is refused is fetched anew", function(world)
    local client = open(world, credentials.password {
      user_name = "emulator-user", password = "emulator/pass word", domain_name = "emulator" })
    burst({ client }, 1)
    world:control("POST", "seed", { clear = true, jobs = { { id = JOB.job_id } } })
    world:control("DELETE", "requests")
    burst({ client }, 10)
    same(1, identity.count(world, "/v3/auth/tokens"), "tokens")
    client:close()
  end },

  { "a project id is looked up once", function(world)
    local client = open(world, { ak = world.ak, sk = world.sk }, { project_id = "" })
    local other = open(world, { ak = world.ak, sk = world.sk }, { project_id = "" })
    world:control("POST", "faults", { delay = 0.1, match = "/v3/projects" })
    burst({ client, other }, MANY)
    same(1, identity.count(world, "/v3/projects"), "look-ups")
    client:close()
    other:close()
  end },

  { "cancelling a call that waits for keys ends the request for them", function(world, host)
    local client = open(world)
    world:control("POST", "faults", { delay = 2, match = "/openstack/" })
    local failed
    local began = core.now()
    local handle = client:start("list_job", JOB, function(_, err) failed = err end)
    host.sleep(0.2)
    handle.cancel()
    while not failed do
      host.sleep(0.01)
    end
    same("cancelled", failed.kind)
    assert(core.now() - began < 1.5 * hosts.patience, "it went on")
    client:close()
  end },

  { "cancelling a call between two requests for keys ends it before the second", function(world, host)
    for _, source in ipairs {
      credentials.metadata { endpoint = world.endpoint },
      credentials.static { ak = world.ak, sk = world.sk },
    } do
      local failed
      local client = open(world, function(context)
        host.sleep(0.3)
        return source:fetch(context)
      end)
      local handle = client:start("list_job", JOB, function(_, err) failed = err end)
      host.sleep(0.1)
      handle.cancel()
      while not failed do
        host.sleep(0.01)
      end
      same("cancelled", failed.kind)
      same(0, #world:requests(), "requests")
      client:close()
    end
  end },

  { "cancelling a call that was refused and waits for fresh keys ends it", function(world, host)
    local slow, failed = false, nil
    local client = open(world, function(context)
      host.sleep(slow and 0.4 or 0)
      return credentials.metadata { endpoint = world.endpoint }:fetch(context)
    end)
    burst({ client }, 1)
    world:control("POST", "seed", { clear = true, jobs = { { id = JOB.job_id } } })
    world:control("DELETE", "requests")
    slow = true
    local handle = client:start("list_job", JOB, function(_, err) failed = err end)
    host.sleep(0.2)
    handle.cancel()
    while not failed do
      host.sleep(0.01)
    end
    same("cancelled", failed.kind)
    same(1, identity.count(world, "/v3/"), "calls")
    client:close()
  end },

  { "a failure to fetch is one for all who waited, each with an error of its own", function(world)
    local client = open(world)
    world:control("POST", "faults", { status = 403, delay = 0.2, count = 1, match = "/meta-data/" })
    local results, failed = huaweicloud.parallel({
      function() return client:list_job(JOB) end,
      function() return client:list_job(JOB) end,
      function() return client:list_capture_task { fw_instance_id = world.firewall_id, limit = 1, offset = 0 } end,
    })
    same(3, failed)
    same("list_capture_task", results[3].operation)
    assert(results[1] ~= results[2])
    for i = 1, 3 do
      same("credentials", results[i].kind)
    end
    same(1, identity.count(world, "/meta-data/"), "tokens")
    client:close()
  end },
}
