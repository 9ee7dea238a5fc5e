--- Providers that ask somebody: what they send, what they make of the answers, and how each failure is worded.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local identity = require "support.identity"
local raw_server = require "support.raw_server"

local credentials = huaweicloud.credentials
local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
local PASSWORD = "emulator/pass word"

describe("credentials from", function()
  local world, server, dir, client, events

  setup(function()
    world = emulator.start()
    server = raw_server.start()
    dir = identity.directory()
  end)

  teardown(function()
    world:stop()
    server:stop()
    dir.close()
  end)

  before_each(function()
    world:reset()
    events, client = {}, nil
  end)

  after_each(function()
    if client then
      client:close()
    end
    -- Whatever went wrong, no event tells a secret.
    expect.no_secret({ PASSWORD, "emulator\\/pass word", "temporary-secret-", "temporary-token-", "emulator-id-token",
      "emulator-pod-token", "emulator-secret-key" }, events)
  end)

  local function open(provider, given)
    local options = world:options { credentials = provider, iam_endpoint = world.endpoint, region = "cn-north-4" }
    options.observer = function(event)
      events[#events + 1] = event
    end
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.cfw(options))
    return client
  end

  local function works(provider, given)
    local job, err = open(provider, given):list_job(JOB)
    assert(job, tostring(err))
    return world:requests()
  end

  -- The call fails with an error of kind credentials that says all of the texts and no secret.
  local function fails(provider, texts, given)
    local result, err = open(provider, given):list_job(JOB, { timeout = 10 })
    expect.failure("credentials", texts, result, err)
    assert.equal("list_job", err.operation)
    expect.no_secret({ PASSWORD, "emulator\\/pass word", "hunter2", "temporary-secret-", "temporary-token-",
      "emulator-id-token", "emulator-pod-token", "emulator-secret-key" }, err)
    return err
  end

  local function fault(given)
    world:control("POST", "faults", given)
  end

  local function keys()
    return { ak = world.ak, sk = world.sk }
  end

  local makers = {
    { "metadata", "/openstack/latest/securitykey", "get_metadata_keys", function(endpoint)
      return credentials.metadata { endpoint = endpoint }
    end, first = "create_metadata_token" },
    { "pod", "/pod-identity/credentials", "get_pod_keys", function(endpoint)
      return credentials.pod { uri = endpoint .. "/pod-identity/credentials",
        token_file = dir.file("pod", "emulator-pod-token\n") }
    end },
    { "password", "/v3/auth/tokens", "create_token", function(endpoint)
      return credentials.password { user_name = "emulator-user", password = PASSWORD, domain_name = "emulator",
        iam_endpoint = endpoint }
    end },
    { "temporary", "/v3.0/OS-CREDENTIAL/securitytokens", "create_temporary_keys", function(endpoint)
      return credentials.temporary { source = keys(), iam_endpoint = endpoint }
    end },
    { "agency", "/v3.0/OS-CREDENTIAL/securitytokens", "assume_agency", function(endpoint)
      return credentials.agency { agency_name = "emulator-agency", domain_name = "emulator", source = keys(),
        iam_endpoint = endpoint }
    end },
    { "federated", "/v3.0/OS-CREDENTIAL/securitytokens", "create_temporary_keys", function(endpoint)
      return credentials.federated { idp_id = "emulator-idp", id_token_file = dir.file("id", " emulator-id-token\n"),
        iam_endpoint = endpoint }
    end, first = "create_federated_token" },
  }

  for _, row in ipairs(makers) do
    local name, path, operation, make = row[1], row[2], row[3], row[4]
    local first = row.first or operation

    describe(name .. ":", function()
      it("are fetched once, and used", function()
        local requests = works(make(world.endpoint))
        assert.is_true(#requests <= 3)
        local last = requests[#requests].headers
        assert.truthy((last.authorization or ""):find "Access=TEMP" or (last["x-auth-token"] or ""):find "^token%-")
        local before = #requests
        assert(client:list_job(JOB))
        assert.equal(before + 1, #world:requests())
        assert.truthy(tostring(client):find "ak TEMP%.%.%." or tostring(client):find ", token%)")
      end)

      it("show nothing of themselves in the provider or the client", function()
        local provider = make(world.endpoint)
        works(provider)
        expect.no_secret({ "temporary-secret-", "temporary-token-", "token-", PASSWORD }, { client, provider })
      end)

      it("an answer of 500 is told, with its request id", function()
        fault { status = 500, count = 3, match = path }
        local err = fails(make(world.endpoint), { "credentials from " .. name, "Backend configuration error" })
        assert.equal(500, err.status)
        assert.truthy(err.request_id)
        assert.equal("service", err.cause.kind)
        assert.is_nil(err.cause.body)
      end)

      it("an answer that is no JSON, or without keys, is told and not shown", function()
        fault { bad_json = true, match = path }
        local err = fails(make(world.endpoint), { "credentials from " .. name, operation, "is not JSON" })
        assert.is_nil(err.body)
        fault { body = '{"credential":{"access":"A","secret":"hunter2hunter2"}}', match = path }
        fails(make(world.endpoint), { "credentials from " .. name, "the answer of ", " holds no " })
        fault { body = '{"credential":"hunter2hunter2"}', match = path }
        fails(make(world.endpoint), " holds no ")
      end)

      it("a service that is not there is told, with its operation", function()
        server:play { other = { { "reset" } } }
        local err = fails(make(server.endpoint), { "credentials from " .. name, first })
        assert.equal("network", err.cause.kind)
        fails(make "http://127.0.0.1:1", { "credentials from " .. name, first, "127.0.0.1" })
      end)

      it("a service that does not answer costs no more than the call's time", function()
        server:play { other = { { "read" }, { "wait" } } }
        local began = core.now()
        local result, err = open(make(server.endpoint)):list_job(JOB, { timeout = 0.3 })
        expect.failure("timeout", { "list_job: no credentials from " .. name .. " within 0.3 s" }, result, err)
        assert.is_true(core.now() - began < 2)
      end)

      it("the requests end when the client is closed", function()
        server:play { other = { { "read" }, { "wait" } } }
        local one = open(make(server.endpoint))
        local got
        huaweicloud.parallel {
          function()
            got = { one:list_job(JOB) }
          end,
          function()
            hosts.sleep(0.1)
            one:close()
          end,
        }
        expect.failure("cancelled", "list_job: the client was closed", got[1], got[2])
      end)

      it("the observer hears of each request", function()
        works(make(world.endpoint))
        local heard
        for _, event in ipairs(events) do
          heard = heard or event.operation == operation and event
        end
        assert.equal(world.endpoint, heard.endpoint)
        assert.equal(name == "metadata" and "metadata" or name == "pod" and "pod" or "iam", heard.service)
        assert.is_true(heard.ok)
      end)
    end)
  end

  describe("metadata:", function()
    local function provider()
      return credentials.metadata { endpoint = world.endpoint }
    end

    local function asked()
      local list = {}
      for _, request in ipairs(world:requests()) do
        list[#list + 1] = request.method .. " " .. request.status
      end
      return table.concat(list, ", ")
    end

    it("a token is asked for first, as the service wants it", function()
      local requests = works(provider())
      assert.equal("PUT", requests[1].method)
      assert.equal("/meta-data/latest/api/token", requests[1].request_uri)
      assert.equal("21600", requests[1].headers["x-metadata-token-ttl-seconds"])
      assert.truthy(requests[2].headers["x-metadata-token"]:find "^metadata%-")
      assert.is_nil(requests[1].headers.authorization)
    end)

    for _, status in ipairs { 404, 405, 503 } do
      it(("without tokens where the answer to that is %d, and that is remembered"):format(status), function()
        world:control("POST", "seed", { settings = { metadata_version = 1 } })
        fault { status = status, count = 2, match = "/meta-data/" }
        local one = provider()
        local requests = works(one)
        assert.is_nil(requests[#requests - 1].headers["x-metadata-token"])
        client:close()
        world:control("DELETE", "requests")
        works(one)
        assert.equal("GET 200, GET 200", asked())
      end)
    end

    it("another failure of the token's call is one of the whole", function()
      fault { status = 403, count = 2, match = "/meta-data/" }
      fails(provider(), "credentials from metadata: Status 403")
      assert.equal("PUT 403", asked())
    end)

    it("a new token is asked for once when one is refused", function()
      fault { status = 401, match = "/openstack/" }
      works(provider())
      assert.equal("PUT 200, GET 401, PUT 200, GET 200, GET 200", asked())
      world:control("DELETE", "requests")
      client:close()
      fault { status = 401, count = 2, match = "/openstack/" }
      fails(provider(), "credentials from metadata: ")
      assert.equal("PUT 200, GET 401, PUT 200, GET 401", asked())
    end)

    it("a service that has come to want tokens gets one", function()
      world:control("POST", "seed", { settings = { metadata_version = 1 } })
      local one = provider()
      works(one)
      client:close()
      world:control("POST", "seed", { settings = { metadata_version = 2 } })
      world:control("DELETE", "requests")
      works(one)
      assert.equal("GET 401, PUT 200, GET 200, GET 200", asked())
    end)

    it("an ECS without an agency is told what to do", function()
      world:control("POST", "seed", { settings = { metadata_agency = 0 } })
      fails(provider(), "give the ECS an agency")
      assert.equal("PUT 200, GET 401", asked())
      fault { status = 404, match = "/openstack/" }
      fails(provider(), "give the ECS an agency")
    end)

    it("no proxy is asked", function()
      -- The proxy is not there: only what goes directly gets through.
      local reached
      open(function(context)
        reached = provider():fetch(context)
        return nil, "enough"
      end, { proxy = "http://127.0.0.1:1" }):list_job(JOB)
      assert.truthy(reached.ak:find "^TEMP")
    end)

    it("it takes no more than 3 s", function()
      server:play { other = { { "read" }, { "wait" } } }
      local began = core.now()
      fails(credentials.metadata { endpoint = server.endpoint }, { "create_metadata_token", "3" })
      assert.is_true(core.now() - began < 4.5)
    end)
  end)

  describe("password:", function()
    local function provider(given)
      local options = { user_name = "emulator-user", password = PASSWORD, domain_name = "emulator" }
      for name, value in pairs(given or {}) do
        options[name] = value
      end
      return credentials.password(options)
    end

    it("the token is for the client's project, that of its region, or the account", function()
      works(provider())
      assert.truthy(world:requests()[1].body:find('"project":{"id":"' .. world.project_id, 1, true))
      local function scope(given, of)
        world:control("DELETE", "requests")
        open(provider(of), given):list_job(JOB)
        return world:requests()[1].body:match '"scope":(%b{})'
      end
      local function without(options)
        -- The options hold a project: a client without one is made by hand.
        options.endpoint, options.iam_endpoint, options.retries = world.endpoint, world.endpoint, 0
        world:control("DELETE", "requests")
        local one = assert(huaweicloud.client("generic", options))
        one:request { path = "/v3/projects" }
        one:close()
        return world:requests()[1].body:match '"scope":(%b{})'
      end
      assert.equal('{"project":{"name":"cn-north-4"}}', without { region = "cn-north-4", credentials = provider() })
      assert.equal('{"domain":{"name":"emulator"}}', without { credentials = provider() })
      assert.equal('{"project":{"name":"cn-east-3"}}', scope({}, { project_name = "cn-east-3" }))
      assert.equal('{"project":{"id":"' .. world.other_project_id .. '"}}',
        scope({}, { project_id = world.other_project_id }))
    end)

    it("a wrong one is told in IAM's words", function()
      local err = fails(provider { password = "hunter2hunter2" }, "The username or password is wrong.")
      assert.equal(401, err.status)
      assert.is_false(err.retryable)
    end)

    it("one that the answer quotes is not shown, nor in JSON's form", function()
      fault { status = 400, match = "/v3/auth/tokens",
        body = '{"error":{"code":400,"message":"bad: emulator\\/pass word, emulator/pass word"}}' }
      fails(provider(), "bad: [redacted], [redacted]")
      fault { status = 400, match = "/v3/auth/tokens", body = 'no JSON: emulator\\/pass word, emulator/pass word' }
      fails(provider(), "no JSON: [redacted], [redacted]")
    end)

    it("gives the project of the token to calls", function()
      local one = assert(huaweicloud.cfw { endpoint = world.endpoint, iam_endpoint = world.endpoint, retries = 0,
        region = "cn-east-3", credentials = provider() })
      one:list_job(JOB)
      local requests = world:requests()
      assert.equal(2, #requests)
      assert.truthy(requests[2].request_uri:find(world.other_project_id, 1, true))
      one:close()
    end)
  end)

  describe("federated:", function()
    it("the id token is read anew each time, and unknown ones are told", function()
      local path = dir.file("turning", "hunter2hunter2")
      local provider = credentials.federated { idp_id = "emulator-idp", id_token_file = path }
      fails(provider, "The id token is wrong: [redacted]")
      dir.file("turning", "emulator-id-token")
      works(provider)
      local requests = world:requests()
      assert.equal("emulator-idp", requests[#requests - 2].headers["x-idp-id"])
      assert.equal('{"auth":{"id_token":{"id":"emulator-id-token"}}}', requests[#requests - 2].body)
      assert.is_nil(requests[#requests - 1].headers.authorization)
      assert.truthy(requests[#requests - 1].body:find('"duration_seconds":21600', 1, true))
    end)
  end)

  describe("temporary and agency:", function()
    it("build on a token, on keys, on another provider, and on a function", function()
      for _, source in ipairs {
        { token = "emulator-token" }, keys(), credentials.metadata { endpoint = world.endpoint },
        function() return keys() end,
        credentials.agency { agency_name = "emulator-agency", domain_name = "emulator", source = keys() },
      } do
        works(credentials.temporary { source = source, duration_seconds = 900 })
        client:close()
        works(credentials.agency { agency_name = "emulator-agency", domain_id = "d78cbac186b744899480f25bd0224681",
          source = source, session_user_name = "me" })
        client:close()
      end
      local bodies = {}
      for _, request in ipairs(world:requests()) do
        bodies[#bodies + 1] = request.body
      end
      bodies = table.concat(bodies)
      assert.truthy(bodies:find('"token":{"duration_seconds":900}', 1, true))
      assert.truthy(bodies:find('"session_user":{"name":"me"}', 1, true))
    end)

    it("tell what the source says", function()
      fails(credentials.temporary { source = function() return nil, "the vault is shut" end }, "the vault is shut")
      fails(credentials.agency { agency_name = "a", domain_name = "d", source = { ak = "A" } }, "sk is missing")
      fails(credentials.temporary { source = { ak = world.ak, sk = "hunter2hunter2" } },
        "verify aksk signature fail")
    end)

    it("an agency that is not there is named", function()
      fails(credentials.agency { agency_name = "nobody", domain_name = "emulator", source = keys() },
        "Could not find agency: nobody")
    end)
  end)

  describe("a function:", function()
    it("that gives keys, a token, or keys with a time", function()
      works(function() return keys() end)
      client:close()
      works(function() return { token = "emulator-token" } end)
      client:close()
      works(function(context)
        assert.equal("cn-north-4", context.region)
        return { ak = world.ak, sk = world.sk, expires_at = "2099-01-01T00:00:00Z" }
      end)
    end)

    it("that fails is told in its own words", function()
      fails(function() return nil, "no vault here" end, "list_job: credentials from a function: no vault here")
      fails(function() return nil end, "gave no keys, and no reason")
      fails(function() error("broken", 0) end, "it raised: broken")
      fails(function() return "hunter2" end, "keys must be a table, got string")
      fails(function() return { ak = "A" } end, "sk is missing")
      fails(function() return { ak = "A", sk = "hunter2 hunter2" } end, "sk: holds a space")
      fails(function() return { ak = "A", sk = "S", expires_at = "tomorrow" } end, "expires_at: must be epoch seconds")
      fails(function() return { ak = "A", sk = "S", project_id = "" } end, "project_id: must be a string")
      fails(function() return { ak = "A", secret = "hunter2" } end, 'unknown credentials field "secret"')
    end)

    it("that calls the client which waits for it is told so, at once", function()
      local one
      local began = core.now()
      one = open(function()
        local job, err = one:list_job(JOB)
        return job and keys(), err
      end)
      local result, err = one:list_job(JOB)
      expect.failure("credentials", "makes a call that waits for them", result, err)
      assert.is_true(core.now() - began < 1)
    end)
  end)

  describe("a provider of the user's own:", function()
    it("is asked as a method, and may fail or raise", function()
      local provider = { name = "vault", fetch = function(self) return self.keys, "sealed" end }
      fails(provider, "credentials from vault: sealed")
      provider.keys = keys()
      works(provider)
      fails({ name = "vault", fetch = function() error("broken", 0) end }, "credentials from vault: it raised: broken")
      fails(credentials.chain { { fetch = function() error("broken", 0) end } }, "it raised: broken")
    end)

    it("without a function is refused", function()
      expect.failure("credentials", "a provider needs a function fetch(self, context)",
        huaweicloud.cfw(world:options { credentials = { name = "vault" } }))
    end)
  end)

  describe("a chain:", function()
    it("asks one after the other, and says what each said", function()
      works(credentials.chain { function() return nil, "no" end, keys() })
      fails(credentials.chain { function() return nil, "no" end, { name = "b", fetch = function() return nil end } },
        "none has keys: a function: no; b: no keys, and no reason")
    end)

    it("ends at a source that is set up but broken", function()
      fails(credentials.chain {
        function() return nil, "no" end, credentials.metadata { endpoint = "http://127.0.0.1:1" }, keys(),
      }, { "a function: no; metadata: create_metadata_token", "127.0.0.1" })
    end)

    it("asks the metadata service where it is told to", function()
      local metadata = require "huaweicloud.credentials.metadata"
      local new = metadata.new
      metadata.new = function() return new { endpoint = world.endpoint } end
      works(credentials.chain { metadata = true })
      client:close()
      metadata.new = new
      fails(credentials.chain { metadata = false }, "pod: neither")
      local _, err = client:list_job(JOB)
      assert.is_nil(err.message:find("metadata", 1, true))
    end)
  end)

  describe("options that are wrong:", function()
    for text, make in pairs {
      ["credentials.password: password is missing"] = function() credentials.password { user_name = "a" } end,
      ['credentials.password: unknown option "pasword" (did you mean "password"?)'] = function()
        credentials.password { pasword = "x" }
      end,
      ["credentials.metadata: endpoint: expected string, got number"] = function()
        credentials.metadata { endpoint = 5 }
      end,
      ["credentials.pod: expected a table of options, got string"] = function() credentials.pod "x" end,
      ["credentials.temporary: source is missing"] = function() credentials.temporary {} end,
      ["credentials.temporary: source: expected keys, a provider or a function, got number"] = function()
        credentials.temporary { source = 5 }
      end,
      ["credentials.agency: give one of domain_name and domain_id"] = function()
        credentials.agency { agency_name = "a", source = { ak = "A", sk = "S" } }
      end,
      ["credentials.agency: duration_seconds must be a whole number from 900 to 86400"] = function()
        credentials.agency { agency_name = "a", domain_name = "d", source = { ak = "A", sk = "S" },
          duration_seconds = 60 }
      end,
      ["credentials.federated: id_token_file is missing"] = function() credentials.federated { idp_id = "a" } end,
      ["credentials.profile: profile: must not be empty"] = function() credentials.profile { profile = "" } end,
      ["credentials.chain: item 2: expected keys"] = function() credentials.chain { { ak = "A", sk = "S" }, 5 } end,
      ['credentials.chain: unknown option "metdata"'] = function() credentials.chain { metdata = true } end,
    } do
      it(text, function()
        expect.misuse(text, make)
      end)
    end

    it("credentials and profile together", function()
      expect.failure("credentials", "give either credentials or profile",
        huaweicloud.cfw(world:options { profile = "x" }))
    end)
  end)
end)
