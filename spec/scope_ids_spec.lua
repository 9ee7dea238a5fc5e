--- Project and domain ids that nobody gave: found through IAM at first need, kept, and never guessed.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local iam = require "huaweicloud.iam"
local identity = require "support.identity"
local raw_server = require "support.raw_server"

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

describe("ids that are missing", function()
  local world, client

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    client = nil
  end)

  after_each(function()
    if client then
      client:close()
    end
  end)

  -- Keys that no test had before: what is found is kept for all clients with the same keys.
  local function keys()
    local answer = assert(world.control_client:request { method = "GET", path = "/openstack/latest/securitykey" })
    return { ak = answer.credential.access, sk = answer.credential.secret,
      security_token = answer.credential.securitytoken }
  end

  local function open(given, service)
    world:control("POST", "seed", { settings = { metadata_version = 1 } })
    local options = { endpoint = world.endpoint, iam_endpoint = world.endpoint, region = "cn-north-4", retries = 0,
      credentials = keys() }
    for name, value in pairs(given or {}) do
      options[name] = value
      if value == false then
        options[name] = nil
      end
    end
    world:control("DELETE", "requests")
    client = assert(huaweicloud.client(service or "cfw", options))
    return client
  end

  local function lookups(path)
    return identity.count(world, path or "/v3/projects")
  end

  it("are found by the region's name, once, and used in path and header", function()
    open()
    assert(client:list_job(JOB))
    assert(client:list_job(JOB))
    local requests = world:requests()
    assert.equal(3, #requests)
    assert.equal("/v3/projects?name=cn-north-4", requests[1].request_uri)
    assert.truthy(requests[1].headers.authorization)
    assert.truthy(requests[1].headers["x-security-token"])
    assert.equal(world.project_id, requests[2].headers["x-project-id"])
    assert.truthy(requests[3].request_uri:find(world.project_id, 1, true))
    assert.is_nil(client.project_id)
  end)

  it("are kept for other clients of the same keys, region and IAM, and for no others", function()
    open()
    local given = keys()
    client:close()
    open { credentials = given }
    assert(client:list_job(JOB))
    client:close()
    open { credentials = given }
    assert(client:list_job(JOB))
    assert.equal(0, lookups())
    client:close()
    open { credentials = given, region = "cn-east-3" }
    client:list_job(JOB)
    assert.equal(1, lookups())
    assert.truthy(world:requests()[2].request_uri:find(world.other_project_id, 1, true))
    client:close()
    open { credentials = keys() }
    assert(client:list_job(JOB))
    assert.equal(1, lookups())
  end)

  it("are found anew when the client's keys have changed: they may be another account's", function()
    open { credentials = keys }
    assert(client:list_job(JOB))
    assert(client:list_job(JOB))
    assert.equal(1, lookups())
    client._holder.held.refused = true
    assert(client:list_job(JOB))
    assert.equal(2, lookups())
  end)

  it("are not asked for when client, call or keys give them, or the path has none", function()
    open { project_id = world.project_id }
    assert(client:list_job(JOB))
    client:close()
    open()
    assert(client:list_job { job_id = JOB.job_id, project_id = world.project_id })
    client:close()
    local with_project = keys()
    with_project.project_id = world.project_id
    open { credentials = with_project }
    assert(client:list_job(JOB))
    assert.equal(world.project_id, world:requests()[1].headers["x-project-id"])
    client:close()
    open { credentials = function() return with_project end }
    assert(client:list_job(JOB))
    client:close()
    open(nil, "codeartscheck")
    client:show_progress_detail { task_id = "2b31ed5200000000ebedb6e500000001" }
    assert.equal(0, lookups())
    assert.is_nil(world:requests()[1].headers["x-project-id"])
  end)

  it("of a service's own kind are not taken from IAM", function()
    open(nil, "codeartscheck")
    expect.refused("project_id: is missing", client:list_rulesets {})
    assert.equal(0, #world:requests())
  end)

  it("are found for client:request, too", function()
    open(nil, "generic")
    local answer = assert(client:request { path = "/v1/{project_id}/echo/{domain_id}" })
    assert.same({ "v1", world.project_id, "echo", "d78cbac186b744899480f25bd0224681" }, answer.segments)
    assert.equal(1, lookups())
    assert.equal(1, lookups "/v3/auth/domains")
    assert.equal("d78cbac186b744899480f25bd0224681", answer.headers["x-domain-id"])
  end)

  it("are found with a token", function()
    open { credentials = { token = "emulator-token" } }
    assert(client:list_job(JOB))
    assert.equal("emulator-token", world:requests()[1].headers["x-auth-token"])
  end)

  it("are asked for with the client's algorithm", function()
    open { signing_algorithm = "SDK-HMAC-SM3" }
    assert(client:list_job(JOB))
    assert.truthy(world:requests()[1].headers.authorization:find("^SDK%-HMAC%-SM3 "))
  end)

  it("are asked for after the arguments were checked", function()
    open()
    expect.refused('unknown argument "job"', client:list_job { job = "x" })
    open { credentials = function() error "nobody is asked" end }
    expect.refused('unknown argument "job"', client:list_job { job = "x" })
    assert.equal(0, #world:requests())
  end)

  it("without a region: it is said what to give", function()
    open { region = false }
    expect.refused({ "list_job: project_id: is missing", "to the client or to this call, or region" },
      client:list_job(JOB))
    assert.equal(0, #world:requests())
  end)

  it("that IAM does not have: it is said what to give, with the trace id", function()
    open { region = "af-south-1" }
    expect.refused({ "list_job: project_id is missing: there is no project of region af-south-1 in this account",
      'give project_id = "..." to the client', "X-IAM-Trace-Id token_emulator_" }, client:list_job(JOB))
    world:control("POST", "faults", { body = '{"domains":[]}', match = "/v3/auth/domains" })
    expect.refused({ "domain_id is missing: IAM tells no domain", "iam:users:getUser" },
      client:request { path = "/{domain_id}" })
  end)

  it("that IAM has several of: they are listed", function()
    world:control("POST", "seed", { projects = { { id = "another", name = "cn-north-4" } } })
    open()
    expect.refused({ "project_id is missing, and IAM tells 2: ", world.project_id, "another", "give one of them",
      "X-IAM-Trace-Id token_emulator_" }, client:list_job(JOB))
    -- What was not found is not kept.
    world:control("POST", "seed", { clear = true })
    assert.equal(1, lookups())
    client:list_job(JOB)
    assert.equal(2, lookups())
  end)

  it("that an answer does not hold in the known form are missing", function()
    for _, body in ipairs { '{"projects":null}', '{"projects":[{"id":5}]}', '{"projects":"x"}', "[1]", "{}" } do
      open()
      world:control("POST", "faults", { body = body, match = "/v3/projects" })
      expect.refused("there is no project of region", client:list_job(JOB))
      client:close()
    end
  end)

  it("nothing is ever created: only GET goes out", function()
    open { region = "af-south-1" }
    client:list_job(JOB)
    for _, request in ipairs(world:requests()) do
      assert.equal("GET", request.method)
    end
  end)

  describe("when IAM fails:", function()
    it("its refusal is told, with status and what else could be done", function()
      open()
      world:control("POST", "faults", { status = 403, match = "/v3/projects" })
      local err = expect.failure("service", { "list_job: project_id could not be found through IAM: Status 403",
        "or give project_id to the client" }, client:list_job(JOB))
      assert.equal(403, err.status)
      assert.equal("list_job", err.operation)
      assert.equal("find_project_id", err.cause.operation)
      assert.is_string(err.request_id)
    end)

    it("a passing failure is overcome by retries", function()
      open { retries = 2 }
      world:control("POST", "faults", { status = 503, match = "/v3/projects", headers = { ["Retry-After"] = "0" } })
      assert(client:list_job(JOB))
      assert.equal(2, lookups())
    end)

    it("one that is not there is told", function()
      open { iam_endpoint = "http://127.0.0.1:1" }
      expect.failure("network", { "project_id could not be found through IAM", "127.0.0.1" }, client:list_job(JOB))
    end)

    it("one that does not answer costs no more than the call's time", function()
      local server = raw_server.start()
      server:play { other = { { "read" }, { "wait" } } }
      open { iam_endpoint = server.endpoint }
      expect.failure("timeout", "list_job: no project_id within 0.3 s", client:list_job(JOB, { timeout = 0.3 }))
      server:stop()
    end)

    it("temporary keys that it refuses are fetched anew", function()
      local provider = huaweicloud.credentials.metadata { endpoint = world.endpoint }
      open { credentials = provider, project_id = world.project_id }
      assert(client:list_job(JOB))
      local other = assert(huaweicloud.cfw { endpoint = world.endpoint, iam_endpoint = world.endpoint,
        region = "cn-north-4", retries = 0, credentials = provider })
      world:control("POST", "seed", { clear = true, jobs = { { id = JOB.job_id } } })
      assert(other:list_job(JOB))
      assert.equal(2, lookups())
      other:close()
    end)
  end)
end)

describe("IAM's endpoint", function()
  local function endpoint(client, ...)
    return tostring((assert(iam.endpoint(client, ...))))
  end

  it("is the region's, and the global one where a region has none", function()
    assert.equal("https://iam.cn-north-4.myhuaweicloud.com", endpoint { region = "cn-north-4" })
    assert.equal("https://iam.my-kualalumpur-1.myhuaweicloud.com", endpoint { region = "my-kualalumpur-1" })
    assert.equal("https://iam.eu-west-101.myhuaweicloud.eu", endpoint { region = "eu-west-101" })
    assert.equal("https://iam.myhuaweicloud.com", endpoint { region = "cn-south-4" })
    assert.equal("https://iam.myhuaweicloud.com", endpoint {})
  end)

  it("is what was asked for, in this order: provider, client, keys", function()
    local client, keys = { region = "cn-north-4", _iam_endpoint = "https://b" }, { iam_endpoint = "https://c" }
    assert.equal("https://a", endpoint(client, "https://a", keys))
    assert.equal("https://b", endpoint(client, nil, keys))
    assert.equal("https://c", endpoint({ region = "cn-north-4" }, nil, keys))
  end)

  it("that cannot be one is refused, without a password in it", function()
    local _, why = iam.endpoint { _iam_endpoint = "https://a b" }
    assert.truthy(why:find('iam_endpoint: "https://a b"', 1, true))
    _, why = iam.endpoint { _iam_endpoint = "https://u:hunter2@host" }
    assert.equal("iam_endpoint: must not hold a user name", why)
  end)

  it("is an option of clients", function()
    expect.refused("option iam_endpoint: expected string", huaweicloud.cfw { region = "cn-north-4", iam_endpoint = 5 })
  end)
end)
