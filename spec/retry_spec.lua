--- Repeated calls: what is repeated, after what time, and how often.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local retry = require "huaweicloud.retry"

describe("a failure is worth another attempt", function()
  local function retryable(method, kind, status, code, reached)
    return retry.retryable(method, { kind = kind, status = status, code = code }, reached)
  end

  it("for reads and idempotent methods, on any transient status", function()
    for _, method in ipairs { "GET", "HEAD", "PUT", "DELETE", "OPTIONS" } do
      for _, status in ipairs { 429, 500, 502, 503, 504 } do
        assert.is_true(retryable(method, "service", status, "CFW.0001", true))
      end
      assert.is_true(retryable(method, "network", nil, nil, true))
      assert.is_true(retryable(method, "timeout", nil, nil, true))
    end
  end)

  it("for POST and PATCH only when the service has not seen the request", function()
    for _, method in ipairs { "POST", "PATCH" } do
      assert.is_true(retryable(method, "service", 429, "CFW.0001", true))
      assert.is_true(retryable(method, "service", 503, "APIG.0201", true))
      assert.is_true(retryable(method, "service", 503, "APIGW.0201", true))
      assert.is_true(retryable(method, "network", nil, nil, false))
      assert.is_true(retryable(method, "timeout", nil, nil, false))
      assert.is_false(retryable(method, "network", nil, nil, true))
      assert.is_false(retryable(method, "timeout", nil, nil, true))
      assert.is_false(retryable(method, "service", 500, "APIG.0201", true))
      assert.is_false(retryable(method, "service", 502, "APIG.0201", true))
      assert.is_false(retryable(method, "service", 504, "APIG.0203", true))
      for _, code in ipairs { "503", "CFW.0001", "XAPIG.0001", "APIGX.0001", "APIGW0001" } do
        assert.is_false(retryable(method, "service", 503, code, true), code)
      end
      assert.is_false(retryable(method, "service", 503, nil, true))
    end
  end)

  it("never for other failures", function()
    for _, method in ipairs { "GET", "POST" } do
      for _, status in ipairs { 200, 301, 400, 401, 403, 404, 408, 409, 501, 505, 599 } do
        assert.is_false(retryable(method, "service", status, "X", true))
      end
      for _, kind in ipairs { "tls", "decode", "cancelled", "validation", "credentials" } do
        assert.is_false(retryable(method, kind, nil, nil, false))
      end
    end
  end)
end)

describe("Retry-After", function()
  local now = 784111777 -- Sun, 06 Nov 1994 08:49:37 GMT

  it("is a number of seconds", function()
    assert.equal(0, retry.after("0", now))
    assert.equal(120, retry.after("120", now))
    assert.equal(86401, retry.after("86401", now))
    assert.equal(1e30, retry.after(("9"):rep(30), now))
  end)

  it("is a date, from which the client's time is taken", function()
    assert.equal(0, retry.after("Sun, 06 Nov 1994 08:49:37 GMT", now))
    assert.equal(10, retry.after("Sun, 06 Nov 1994 08:49:47 GMT", now))
    assert.equal(0, retry.after("Sun, 06 Nov 1994 08:49:27 GMT", now))
    assert.equal(0.5, retry.after("Sun, 06 Nov 1994 08:49:38 GMT", now + 0.5))
    assert.equal(252618189022, retry.after("Fri, 31 Dec 9999 23:59:59 GMT", now))
  end)

  it("knows the calendar", function()
    local dates = {
      ["Thu, 01 Jan 1970 00:00:00 GMT"] = 0, ["Fri, 31 Dec 1999 23:59:59 GMT"] = 946684799,
      ["Mon, 28 Feb 2000 00:00:00 GMT"] = 951696000, ["Tue, 29 Feb 2000 00:00:00 GMT"] = 951782400,
      ["Wed, 01 Mar 2000 00:00:00 GMT"] = 951868800, ["Thu, 29 Feb 2024 12:34:56 GMT"] = 1709210096,
      ["Sun, 28 Feb 2100 00:00:00 GMT"] = 4107456000, ["Mon, 01 Mar 2100 00:00:00 GMT"] = 4107542400,
      ["Fri, 31 Dec 9999 23:59:59 GMT"] = 253402300799,
    }
    for text, epoch in pairs(dates) do
      assert.equal(5, retry.after(text, epoch - 5), text)
    end
  end)

  it("says nothing when it is neither", function()
    for _, text in ipairs { "", "-1", "1.5", "soon", "1, 2", "0x10", "1e3", "Sun, 06 Foo 1994 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 CET" } do
      assert.is_nil(retry.after(text, now), text)
    end
    assert.is_nil(retry.after(nil, now))
    assert.is_nil(retry.after("Sun, 06 Nov 1994 08:49:37 GMT", nil))
  end)
end)

describe("the wait before the next attempt", function()
  it("is what the service asks for", function()
    assert.equal(7, retry.delay(nil, 7))
    assert.equal(0, retry.delay(20, 0))
  end)

  it("else lies between 0.2 s and three times the last, at most 20 s", function()
    for _, previous in ipairs { 0.2, 0.5, 3, 6.9, 20, 1000 } do
      local low, high = math.huge, 0
      for _ = 1, 1000 do
        local wait = retry.delay(previous)
        low, high = math.min(low, wait), math.max(high, wait)
      end
      assert.is_true(low >= 0.2)
      assert.is_true(high <= math.min(20, previous * 3) + 1e-9)
      -- A thousand equal waits would be no jitter.
      assert.is_true(low < high)
    end
    assert.is_true(retry.delay() <= 0.6)
    assert.equal(0.2, retry.delay(0))
  end)
end)

describe("against a service that fails,", function()
  local world, client, events

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    events = {}
    client = assert(huaweicloud.cfw(world:options {
      retries = 3,
      observer = function(event)
        events[#events + 1] = event
      end,
    }))
  end)

  after_each(function()
    client:close()
  end)

  --- The next requests fail like this; without a wait when the client asks when to come back.
  local function fail(fault)
    fault.headers = { ["Retry-After"] = "0" }
    world:control("POST", "faults", fault)
  end

  local function list(opts)
    return client:list_capture_task({ fw_instance_id = world.firewall_id, limit = 1, offset = 0 }, opts)
  end

  local function cancel(opts)
    return client:cancel_capture_task({ fw_instance_id = world.firewall_id, task_id = "t" }, opts)
  end

  for _, status in ipairs { 429, 500, 502, 503, 504 } do
    it(("a GET that gets %d three times is made four times"):format(status), function()
      fail { status = status, count = 3 }
      local page, info = list()
      assert.is_table(page.data)
      assert.equal(4, info.attempts)
      assert.equal(4, #world:requests())
    end)
  end

  it("the last failure is told, with the number of attempts", function()
    fail { status = 503, count = 10 }
    local err = expect.failure("service", "Backend unavailable.", list())
    assert.equal(4, err.attempts)
    assert.is_true(err.retryable)
    assert.truthy(tostring(err):find("4 attempts", 1, true))
    assert.equal(4, #world:requests())
  end)

  it("retries = 0 is one attempt, for a client and for a call", function()
    fail { status = 503, count = 10 }
    assert.equal(1, expect.failure("service", "", list { retries = 0 }).attempts)
    assert.equal(2, expect.failure("service", "", list { retries = 1 }).attempts)
    local single = assert(huaweicloud.cfw(world:options { retries = 0 }))
    local err = expect.failure("service", "", single:list_job { job_id = "j" })
    assert.equal(1, err.attempts)
    assert.is_true(err.retryable)
    assert.equal(3, expect.failure("service", "", single:list_job({ job_id = "j" }, { retries = 2 })).attempts)
    single:close()
  end)

  it("what cannot succeed is not repeated", function()
    for _, status in ipairs { 400, 401, 403, 404, 409 } do
      fail { status = status }
      local err = expect.failure("service", "", list())
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
    end
  end)

  it("an answer that is no JSON is not repeated", function()
    fail { bad_json = true }
    assert.equal(1, expect.failure("decode", "is not JSON", list()).attempts)
  end)

  it("a POST is not repeated on 500, 502, 504, nor on a 503 of the service", function()
    for _, fault in ipairs { { status = 500 }, { status = 502 }, { status = 504 },
      { status = 503, body = '{"error_code":"CFW.00500001","error_msg":"busy"}' }, { status = 503, body = "busy" } } do
      fail(fault)
      local err = expect.failure("service", "", cancel())
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
    end
  end)

  it("a POST is not repeated when its answer was cut off", function()
    fail { cut = true }
    local err = expect.failure("network", "", cancel())
    assert.equal(1, err.attempts)
    assert.is_false(err.retryable)
    assert.equal(1, #world:requests())
  end)

  it("a POST is not repeated when the connection broke without an answer, be it fresh or used", function()
    fail { drop = true, count = 2 }
    assert.equal(1, expect.failure("network", "", cancel()).attempts)
    assert.equal(1, #world:requests())
    assert.equal(1, expect.failure("network", "", cancel()).attempts)
    assert.equal(2, #world:requests())
  end)

  it("a GET is repeated when its answer was cut off", function()
    fail { cut = true }
    local _, info = list()
    assert.equal(2, info.attempts)
  end)

  it("a POST is repeated on 429, and on a 503 of the gateway", function()
    for _, fault in ipairs { { status = 429 }, { status = 503 },
      { status = 503, body = '{"error_code":"APIG.0201","error_msg":"busy"}' } } do
      fail(fault)
      local err = expect.failure("service", "does not exist", cancel())
      assert.equal(2, err.attempts)
    end
  end)

  it("a POST is repeated when no connection came about", function()
    local away = assert(huaweicloud.cfw { endpoint = "http://127.0.0.1:1", project_id = "p", retries = 1,
      credentials = { ak = world.ak, sk = world.sk } })
    local err = expect.failure("network", "127.0.0.1 port 1", away:cancel_capture_task { fw_instance_id = "f",
      task_id = "t" })
    assert.equal(2, err.attempts)
    assert.is_true(err.retryable)
    away:close()
  end)

  it("the deadline spans all attempts: no attempt begins after it", function()
    world:control("POST", "faults", { status = 503, count = 10, headers = { ["Retry-After"] = "6" } })
    local err = expect.failure("service", "", list { timeout = 5 })
    assert.equal(1, err.attempts)
    assert.is_true(err.retryable)
    assert.is_nil(events[1].retry_in)
  end)

  it("an answer that takes too long ends the call in time, and is no reason to repeat it", function()
    world:control("POST", "faults", { delay = 30, count = 10 })
    local err = expect.failure("timeout", "", list { timeout = 0.2 })
    assert.is_true(err.attempts <= 2)
    assert.is_true(events[1].duration < 5)
  end)

  it("each attempt has a signature and a time of its own", function()
    local now = os.time()
    local ticking = assert(huaweicloud.cfw(world:options {
      retries = 2,
      clock = function()
        now = now + 1
        return now
      end,
    }))
    fail { status = 503, count = 2 }
    assert.equal(3, expect.failure("service", "does not exist", ticking:list_job { job_id = "j" }).attempts)
    local seen, requests = {}, world:requests()
    assert.equal(3, #requests)
    for _, request in ipairs(requests) do
      for _, header in ipairs { request.headers["x-sdk-date"], request.headers.authorization } do
        assert.is_nil(seen[header])
        seen[header] = true
      end
    end
    -- Not 401: the last signature was right.
    assert.equal(404, requests[3].status)
    ticking:close()
  end)

  it("waits as Retry-After says by the client's own clock", function()
    local still = assert(huaweicloud.client("generic", {
      endpoint = world.endpoint, project_id = world.project_id, credentials = { token = "emulator-token" },
      retries = 1, timeout = 5,
      clock = function() return 951782400 end, -- Tue, 29 Feb 2000 00:00:00 GMT
    }))
    local function attempts(date)
      world:control("POST", "faults", { status = 503, headers = { ["Retry-After"] = date } })
      local _, info = still:request { path = "/v1/{project_id}/echo" }
      return info.attempts
    end
    assert.equal(2, attempts "Mon, 28 Feb 2000 23:59:59 GMT")
    -- That would be beyond the deadline; for the machine's own clock the date is long past.
    assert.equal(1, attempts "Tue, 29 Feb 2000 00:00:06 GMT")
    still:close()
  end)
end)
