--- client:check_credentials(): one call that changes nothing, and a verdict for each way in which it can end.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("check_credentials", function()
  local world, client

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  after_each(function()
    if client then
      client:close()
    end
  end)

  local function check(given, opts)
    local options = { endpoint = world.endpoint, iam_endpoint = world.endpoint, region = "cn-north-4", retries = 0,
      credentials = { ak = world.ak, sk = world.sk } }
    for name, value in pairs(given or {}) do
      options[name] = value
      if value == "" then
        options[name] = nil
      end
    end
    client = assert(huaweicloud.cfw(options))
    return client:check_credentials(opts)
  end

  local function says(verdict, given)
    local got = assert(check(given))
    assert.equal(verdict, got.verdict, tostring(got.err))
    assert.equal(got.ok, got.err == nil)
    if verdict ~= "clock off" then
      assert.equal(verdict == "ok", got.ok)
    end
    expect.no_secret({ world.sk, "wrong-secret-key" }, got)
    return got
  end

  it("is ok for keys, tokens and keys that a provider gives; one GET goes out", function()
    local got = says "ok"
    assert.is_nil(got.offset)
    local requests = world:requests()
    assert.equal(1, #requests)
    assert.equal("GET", requests[1].method)
    assert.equal("/v3/projects?name=cn-north-4", requests[1].request_uri)
    says("ok", { credentials = { token = "emulator-token" } })
    says("ok", { credentials = huaweicloud.credentials.metadata { endpoint = world.endpoint } })
  end)

  it("asks for domains where there is no region", function()
    says("ok", { region = "" })
    assert.equal("/v3/auth/domains", world:requests()[1].request_uri)
  end)

  it("tells a bad key", function()
    assert.equal(401, says("bad key", { credentials = { ak = world.ak, sk = "wrong-secret-key" } }).err.status)
    says("bad key", { credentials = { ak = "NOSUCHACCESSKEY", sk = world.sk } })
    says("bad key", { credentials = { token = "no-such-token" } })
    says("bad key", { credentials = function() return nil, "no vault" end })
  end)

  it("tells that the keys are good but not for this", function()
    world:control("POST", "faults", { status = 403, match = "/v3/projects" })
    assert.equal(403, says("forbidden").err.status)
  end)

  it("tells that IAM cannot be reached, or fails", function()
    assert.equal("network", says("unreachable", { iam_endpoint = "http://127.0.0.1:1" }).err.kind)
    world:control("POST", "faults", { status = 500, match = "/v3/projects" })
    says "unreachable"
    says("unreachable", { credentials = huaweicloud.credentials.metadata { endpoint = "http://127.0.0.1:1" } })
  end)

  it("tells that the clock is off, and by how much", function()
    for _, ahead in ipairs { 3600, -7200 } do
      local got = says("clock off", { clock = function() return os.time() - ahead end })
      assert.is_true(math.abs(got.offset - ahead) <= 2, got.offset)
      -- With the service's time the keys are good: what is off is the clock alone.
      assert.is_true(got.ok)
    end
    -- Where no Date comes, the gateway's words tell the time.
    world:control("POST", "faults", { status = 401, match = "/v3/projects", headers = { Date = "today" },
      body = '{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: signature expired,'
        .. os.date("!signature time:20200101T000000Z,server time:%Y%m%dT%H%M%SZ", os.time() + 7200) .. '"}' })
    assert.is_true(math.abs(says("clock off").offset - 7200) <= 2)
  end)

  it("tells an offset that does no harm yet", function()
    local got = says("ok", { clock = function() return os.time() - 300 end })
    assert.is_true(math.abs(got.offset - 300) <= 2)
  end)

  it("needs to know which IAM to ask", function()
    local verdict, err = check { region = "", iam_endpoint = "" }
    expect.failure("validation", "check_credentials: give region or iam_endpoint", verdict, err)
    assert.same({}, world:requests())
  end)

  it("has a colon, options, and an open client", function()
    check()
    expect.misuse("with a colon", function() client.check_credentials {} end)
    local verdict, err = client:check_credentials { time_out = 5 }
    expect.failure("validation", 'unknown call option "time_out"', verdict, err)
    assert.is_true(client:check_credentials({ timeout = 5 }).ok)
    client:close()
    expect.misuse("the client is closed", function() client:check_credentials() end)
    client = nil
  end)
end)
