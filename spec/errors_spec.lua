--- Errors: what they hold, how they look in a log, and that no secret is in them.

local emulator = require "support.emulator"
local errors = require "huaweicloud.errors"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("tostring of an error", function()
  it("is the kind, the operation and what happened", function()
    assert.equal("validation: list_job: job_id: is missing",
      tostring(errors.new("validation", "list_job: job_id: is missing", { operation = "list_job" })))
    assert.equal("network: list_job: no route", tostring(errors.new("network", "no route", { operation = "list_job" })))
    assert.equal("timeout: too late", tostring(errors.new("timeout", "too late")))
  end)

  it("has the service's status, code and request id, and the attempts when there were several", function()
    local err = errors.new("service", "Busy.", { operation = "list_job", status = 503, code = "APIG.0201",
      request_id = "abc", attempts = 4 })
    assert.equal("service: list_job: 503 APIG.0201: Busy. (request id abc, 4 attempts)", tostring(err))
    err = errors.new("service", "Busy.", { status = 503, code = "503", attempts = 1 })
    assert.equal("service: 503 Busy.", tostring(err))
  end)

  it("is one line without control bytes, whatever the parts hold", function()
    local evil = "a\r\n2024-01-01 forged: line\27[31m\0b\127"
    local err = errors.new("service", evil, { operation = evil, status = 400, code = evil, request_id = evil })
    local text = tostring(err)
    assert.is_nil(text:find("%c"))
    assert.truthy(text:find("forged", 1, true))
  end)

  it("has a message without control bytes, too", function()
    assert.equal("a b", errors.new("network", "a\r\n\0b").message)
  end)
end)

describe("an unknown name", function()
  it("is answered with the nearest one, or with none", function()
    local known = { "limit", "offset", "fw_instance_id" }
    assert.equal('unknown option "limt" (did you mean "limit"?)', errors.unknown("option", "limt", known))
    assert.equal('unknown option "fw" ', errors.unknown("option", "fw", known) .. " ")
    assert.equal('unknown option "fw_" (did you mean "fw_instance_id"?)', errors.unknown("option", "fw_", known))
    assert.equal('unknown option "zzzzz"', errors.unknown("option", "zzzzz", known))
    assert.equal("option names are strings, got a boolean", errors.unknown("option", true, known))
  end)

  it("is cut when it is long", function()
    assert.is_true(#errors.unknown("option", ("x"):rep(1e6), { "limit" }) < 200)
  end)
end)

describe("a failed call", function()
  local world, client

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    client = assert(huaweicloud.cfw(world:options()))
  end)

  after_each(function()
    client:close()
  end)

  local function fail(fault, given)
    world:control("POST", "faults", fault)
    return (given or client):list_job { job_id = "j" }
  end

  it("of the service has all that its support asks for", function()
    local err = expect.failure("service", "Operation content does not exist.", client:list_job { job_id = "none" })
    assert.equal("list_job", err.operation)
    assert.equal(404, err.status)
    assert.equal("CFW.00200005", err.code)
    assert.equal(1, err.attempts)
    assert.is_false(err.retryable)
    assert.equal(world:requests()[1].request_id, err.request_id)
    assert.equal(err.request_id, err.headers["X-Request-ID"])
    assert.truthy(err.body:find("CFW.00200005", 1, true))
    assert.truthy(tostring(err):find(err.request_id, 1, true))
  end)

  it("is a table that can be compared, kept and shown", function()
    local err = select(2, client:list_job { job_id = "none" })
    assert.is_table(err)
    assert.is_string(("%s"):format(tostring(err)))
    assert.is_false(pcall(error, err))
    assert.equal(err, select(2, pcall(error, err)))
  end)

  it("keeps 4 KiB of a body, and a short message of it", function()
    local err = expect.failure("service", "", fail { status = 500, body = ("x"):rep(100000) })
    assert.equal(4096, #err.body)
    assert.is_true(#err.message < 4096)
    assert.is_true(#tostring(err) < 5000)
  end)

  it("has the status in words when the service has none", function()
    for status, words in pairs { [418] = "HTTP 418", [500] = "HTTP 500 Internal Server Error",
      [404] = "HTTP 404 Not Found" } do
      local err = expect.failure("service", words, fail { status = status, body = "" })
      assert.equal(tostring(status), err.code)
    end
  end)

  it("has one line, whatever the service writes", function()
    local err = expect.failure("service", "first second", fail { status = 400,
      body = '{"error_code":"A\\nB","error_msg":"first\\r\\nsecond\\u001b[31m\\u0000\\u2028x"}',
      headers = { ["X-Request-Id"] = "id" } })
    assert.is_nil(tostring(err):find("%c"))
    assert.is_nil(err.message:find("%c"))
  end)

  it("reads the code in each shape that services use", function()
    for body, code in pairs {
      ['{"error_code":"A.1","error_msg":"m"}'] = "A.1", ['{"errorCode":"A.2","errorMsg":"m"}'] = "A.2",
      ['{"code":"A.3","message":"m"}'] = "A.3", ['{"error":{"code":"A.4","message":"m"}}'] = "A.4",
      ['{"error":{"code":401,"message":"m","title":"t"}}'] = "401",
    } do
      local err = expect.failure("service", "m", fail { status = 400, body = body })
      assert.equal(code, err.code)
    end
  end)

  it("may carry what an administrator can decode", function()
    local err = expect.failure("service", "denied", fail { status = 403,
      body = '{"error_code":"PAP5.0018","error_msg":"denied","encoded_authorization_message":"XXXX"}' })
    assert.equal("XXXX", err.encoded_authorization_message)
  end)

  it("of the network names host and port", function()
    local away = assert(huaweicloud.cfw(world:options { endpoint = "http://127.0.0.1:1" }))
    local err = expect.failure("network", { "list_job: ", "127.0.0.1 port 1" }, away:list_job { job_id = "j" })
    assert.is_true(err.retryable)
    assert.is_nil(err.status)
    away:close()
  end)

  it("of TLS is one of its own kind", function()
    local strict = assert(huaweicloud.cfw(world:options { endpoint = world.tls_endpoint }))
    local err = expect.failure("tls", "list_job: ", strict:list_job { job_id = "j" })
    assert.is_false(err.retryable)
    strict:close()
    local trusting = assert(huaweicloud.cfw(world:options { endpoint = world.tls_endpoint, ca_file = world.ca_file }))
    expect.failure("service", "does not exist", trusting:list_job { job_id = "none" })
    trusting:close()
  end)

  it("of a cap names the cap", function()
    local small = assert(huaweicloud.cfw(world:options { max_response_bytes = 10 }))
    local err = expect.failure("decode", "answer is larger than max_response_bytes", small:list_job { job_id = "x" })
    assert.equal(404, err.status)
    small:close()
  end)

  it("of the clock names the option", function()
    for _, now in ipairs { -1, 0 / 0, 1e15, "1700000000" } do
      local broken = assert(huaweicloud.cfw(world:options { clock = function() return now end }))
      expect.refused("list_job: option clock: must return epoch seconds", broken:list_job { job_id = "j" })
      broken:close()
    end
  end)

  it("of a closed client is told as cancelled to those who wait", function()
    local closing
    closing = assert(huaweicloud.cfw(world:options { retries = 3, observer = function() closing:close() end }))
    local err = expect.failure("cancelled", "list_job: the client was closed", fail({ status = 503,
      headers = { ["Retry-After"] = "0" } }, closing))
    assert.equal(1, err.attempts)
  end)

  it("of signatures tells what the gateway says", function()
    local wrong = assert(huaweicloud.cfw(world:options { credentials = { ak = world.ak, sk = "wrong-secret-key" } }))
    local err = expect.failure("service", "verify aksk signature fail", wrong:list_job { job_id = "j" })
    assert.equal(401, err.status)
    assert.equal("APIGW.0301", err.code)
    expect.no_secret({ "wrong-secret-key" }, err)
    wrong:close()
  end)
end)

describe("no secret is in an error, an event or a name,", function()
  local world, secrets, events

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    events = {}
  end)

  local function make(credentials)
    return assert(huaweicloud.cfw(world:options { credentials = credentials, observer = function(event)
      events[#events + 1] = event
    end }))
  end

  --- Fails in every way that the service can make a client fail, quoting the secret wherever it can.
  local function fail_everywhere(client, secret)
    local found = { tostring(client) }
    local escaped = secret:gsub("/", "\\/")
    for _, body in ipairs { '{"error_code":"X","error_msg":"you sent %s"}', '{"error_code":"%s","error_msg":"m"}',
      "%s", "not JSON: %s", '{"error_msg":"' .. ("x"):rep(4000) .. '%s"}', ("x"):rep(4070) .. "%s",
      '{"error_code":"X","error_msg":"m","encoded_authorization_message":"%s"}' } do
      for _, status in ipairs { 200, 400 } do
        for _, text in ipairs { secret, escaped } do
          world:control("POST", "faults", { status = status, body = (body:gsub("%%s", (text:gsub("%%", "%%%%")))),
            headers = { ["X-Quoted"] = secret, ["X-Request-Id"] = secret, ["Content-Type"] = "text/plain" } })
          local result, err = client:list_job { job_id = "j" }
          found[#found + 1] = result == nil and err or nil
        end
      end
    end
    world:control("POST", "faults", { cut = true })
    found[#found + 1] = select(2, client:list_job { job_id = "j" })
    found[#found + 1] = select(2, client:list_job {})
    return found
  end

  local function check(credentials, ...)
    secrets = { ... }
    for _, secret in ipairs { ... } do
      local client = make(credentials)
      local found = fail_everywhere(client, secret)
      assert.is_true(#found > 10)
      expect.no_secret(secrets, found)
      -- Nor a beginning of it, where a cap cut it off.
      expect.no_secret({ secret:sub(1, 12) }, found)
      client:close()
    end
    assert.is_true(#events > 10)
    expect.no_secret(secrets, events)
  end

  it("with keys", function()
    check({ ak = world.ak, sk = "sk/with+slashes/1234567890" }, "sk/with+slashes/1234567890")
  end)

  it("with temporary keys", function()
    check({ ak = "EMULATORTEMPKEY", sk = "emulator-temp-secret", security_token = "st/" .. ("T0ken/"):rep(20) },
      "emulator-temp-secret", "st/" .. ("T0ken/"):rep(20))
  end)

  it("with a token", function()
    check({ token = "MIIa/" .. ("token%+"):rep(30) }, "MIIa/" .. ("token%+"):rep(30))
  end)

  it("when the gateway quotes the signed headers", function()
    local client = make { ak = "EMULATORTEMPKEY", sk = "wrong-temp-secret", security_token = "emulator-security-token" }
    local err = expect.failure("service", "x-security-token:[redacted]", client:list_job { job_id = "j" })
    expect.no_secret({ "wrong-temp-secret", "emulator-security-token" }, { err, events })
    client:close()
  end)

  it("with a proxy that has a password", function()
    local client = assert(huaweicloud.cfw(world:options { proxy = "http://user:hunter2-hunter2@127.0.0.1:1" }))
    local err = expect.failure("network", "list_job: ", client:list_job { job_id = "j" })
    expect.no_secret({ "hunter2" }, { err, tostring(client) })
    client:close()
  end)
end)
