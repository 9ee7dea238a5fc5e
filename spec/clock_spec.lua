--- A client whose clock is wrong: what it learns of the service's time, and what it must not believe.

local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

describe("a clock that is off", function()
  local world, client, events, skew

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  local function wrong_clock()
    return os.time() + skew
  end

  local function open(given)
    local options = world:options { clock = wrong_clock, observer = function(event)
      events[#events + 1] = event
    end }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.cfw(options))
    return client
  end

  before_each(function()
    world:reset()
    world:control("POST", "clock", { offset = 0 })
    clock.forget()
    events, skew = {}, -3600
  end)

  after_each(function()
    if client then
      client:close()
      client = nil
    end
  end)

  --- Is it the number, to a second or two?
  local function about(wanted, got)
    assert.is_number(got)
    assert.is_true(math.abs(wanted - got) <= 2, got)
  end

  local function warnings()
    local list = {}
    for _, event in ipairs(events) do
      list[#list + 1] = event.kind == "warning" and event or nil
    end
    return list
  end

  for _, off in ipairs { -3600, 7200, -40 * 365 * 86400 } do
    it(("by %d s is put right by the answer, in the same call and without retries"):format(off), function()
      skew = off
      open()
      local result, info = assert(client:list_job(JOB))
      assert.equal("Running", result.data.status)
      assert.equal(2, info.attempts)
      about(-off, info.clock_offset)
      about(-off, events[#events].clock_offset)
      assert.equal(401, events[1].status)
      assert.is_nil(events[1].clock_offset)
      assert.equal(0, events[1].retry_in)
      assert.equal(1, #warnings())
      assert.equal("clock", warnings()[1].about)
      about(-off, warnings()[1].clock_offset)
      local words = off < 0 and "s behind that of the service" or "s ahead of that"
      assert.truthy(warnings()[1].message:find(words, 1, true))
      -- The next call knows it.
      local _, again = assert(client:list_job(JOB))
      assert.equal(1, again.attempts)
      about(-off, again.clock_offset)
      assert.equal(1, #warnings())
    end)
  end

  it("is known to other clients of the process with that clock and that endpoint, and to no others", function()
    open()
    assert(client:list_job(JOB))
    local same = assert(huaweicloud.cfw(world:options { clock = wrong_clock }))
    assert.equal(1, select(2, assert(same:list_job(JOB))).attempts)
    same:close()
    local right = assert(huaweicloud.cfw(world:options {}))
    local _, info = assert(right:list_job(JOB))
    assert.equal(1, info.attempts)
    assert.is_nil(info.clock_offset)
    right:close()
    local server = raw_server.start()
    server:play { other = { { "pass", tonumber(world.endpoint:match "%d+$") } } }
    local elsewhere = assert(huaweicloud.cfw(world:options { clock = wrong_clock, endpoint = server.endpoint,
      proxy = "" }))
    assert.equal(2, select(2, assert(elsewhere:list_job(JOB))).attempts)
    elsewhere:close()
    server:stop()
  end)

  it("is put right for a POST, too: what was refused was not done", function()
    open()
    local _, info = assert(client:cancel_capture_task { fw_instance_id = world.firewall_id,
      task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209" })
    assert.equal(2, info.attempts)
  end)

  it("is forgotten when somebody has set it right, and learned anew when it goes wrong again", function()
    open()
    assert(client:list_job(JOB))
    skew = 0
    local _, info = assert(client:list_job(JOB))
    assert.equal(2, info.attempts)
    assert.is_nil(info.clock_offset)
    assert.truthy(warnings()[2].message:find("the client's clock is right again", 1, true))
    assert.equal(1, select(2, assert(client:list_job(JOB))).attempts)
    skew = 5000
    about(-5000, select(2, assert(client:list_job(JOB))).clock_offset)
  end)

  it("stays right when the service's error is another one", function()
    open()
    local err = expect.failure("service", "", client:list_job { job_id = "none" })
    assert.equal(404, err.status)
    assert.equal(2, err.attempts)
    about(3600, err.clock_offset)
    assert.equal(1, expect.failure("service", "", client:list_job { job_id = "none" }).attempts)
  end)

  it("does not cost a retry", function()
    world:control("POST", "faults", { status = 503, count = 1, headers = { ["Retry-After"] = "0" } })
    open { retries = 1 }
    assert.equal(3, select(2, assert(client:list_job(JOB))).attempts)
  end)

  it("by less than the gateway minds is left alone", function()
    skew = 600
    open()
    local _, info = assert(client:list_job(JOB))
    assert.equal(1, info.attempts)
    assert.is_nil(info.clock_offset)
  end)

  it("counts for Retry-After dates, too", function()
    open { retries = 1, timeout = 5 }
    assert(client:list_job(JOB))
    world:control("POST", "faults", { status = 503, headers = {
      ["Retry-After"] = os.date("!%a, %d %b %Y %H:%M:%S GMT", os.time() + 60),
    } })
    -- By the client's own clock it would be more than an hour.
    local seen
    local err = expect.failure("service", "", client:list_job(JOB, { retry = function(_, _, wait)
      seen = wait
    end }))
    assert.equal(1, err.attempts)
    assert.is_true(seen > 50 and seen <= 60)
  end)

  it("is not looked for with wrong keys", function()
    skew = 0
    open { credentials = { ak = world.ak, sk = "another-secret-key" } }
    assert.equal(1, expect.failure("service", "verify aksk signature fail", client:list_job(JOB)).attempts)
    client:close()
    open { credentials = { token = "another-token" } }
    skew = -3600
    assert.equal(1, expect.failure("service", "", client:list_job(JOB)).attempts)
  end)

  it("is put right in many calls at once", function()
    open()
    local calls = {}
    for i = 1, 20 do
      calls[i] = function()
        return client:list_job(JOB)
      end
    end
    local _, failed = huaweicloud.parallel(calls)
    assert.equal(0, failed)
    assert.equal(1, #warnings())
  end)

  describe("and a server that says", function()
    local server

    setup(function()
      server = raw_server.start()
    end)

    teardown(function()
      server:stop()
    end)

    --- Makes a call to a server that refuses with these headers and this text each time; how often it was asked.
    local function refused(headers, text, code)
      server:play { other = { { "read" }, { "send", raw_server.answer { status = 401, headers = headers,
        body = ('{"error_code":"%s","error_msg":"%s"}'):format(code or "APIGW.0301", text or "no") } }, { "again" } } }
      skew = 0
      open { endpoint = server.endpoint, proxy = "" }
      local err = expect.failure("service", "", client:list_job(JOB))
      local requests = 0
      for _, connection in ipairs(server:heard()) do
        requests = requests + #connection.requests
      end
      assert.equal(err.attempts, requests)
      client:close()
      return err.attempts, err
    end

    local function http_date(epoch)
      return os.date("!Date: %a, %d %b %Y %H:%M:%S GMT", epoch)
    end

    it("nothing of the time is believed to be right", function()
      assert.equal(1, (refused {}))
    end)

    it("another time in its Date gets one more attempt by that", function()
      local attempts, err = refused { http_date(os.time() + 120) }
      assert.equal(2, attempts)
      about(120, err.clock_offset)
      local dates = {}
      for _, connection in ipairs(server:heard()) do
        for _, request in ipairs(connection.requests) do
          dates[#dates + 1] = request:match "X%-Sdk%-Date: (%S+)"
        end
      end
      assert.is_true(dates[1] < dates[2])
      -- It has not helped, and so the next call does not begin with it.
      attempts, err = refused { http_date(os.time() + 120) }
      assert.equal(2, attempts)
      assert.equal(0, #warnings())
      assert.is_number(err.clock_offset)
    end)

    it("another time in each Date gets one more attempt, not one for each", function()
      local steps = {}
      for i = 1, 5 do
        steps[#steps + 1] = { "read" }
        steps[#steps + 1] = { "send", raw_server.answer { status = 401, headers = { http_date(os.time() + i * 1000) },
          body = '{"error_code":"APIGW.0301","error_msg":"no"}' } }
      end
      server:play { other = steps }
      skew = 0
      open { endpoint = server.endpoint, proxy = "" }
      assert.equal(2, expect.failure("service", "", client:list_job(JOB)).attempts)
    end)

    it("another time says nothing of another endpoint", function()
      server:play {
        { { "read" }, { "send", raw_server.answer { status = 401, headers = { http_date(os.time() + 3600) },
          body = '{"error_code":"APIGW.0301","error_msg":"no"}' } } },
        { { "read" }, { "reset" } },
      }
      skew = 0
      open { endpoint = { server.endpoint, world.endpoint }, proxy = "", retries = 1 }
      local _, info = assert(client:list_job(JOB))
      assert.equal(3, info.attempts)
      assert.equal(world.endpoint, info.endpoint)
      assert.is_nil(info.clock_offset)
    end)

    it("much the same time in its Date is believed", function()
      assert.equal(1, (refused { http_date(os.time() + 50) }))
      assert.equal(1, (refused { http_date(os.time() - 50) }))
      assert.equal(2, (refused { http_date(os.time() - 70) }))
    end)

    it("nonsense is not believed", function()
      for _, date in ipairs { "Date: Fri, 31 Dec 9999 23:59:59 GMT", "Date: Thu, 01 Jan 1970 00:00:00 GMT",
        "Date: Sun, 31 Feb 2027 00:00:00 GMT", "Date: ", "Date: 99999999999999999999", "Date: soon",
        "Date: Fri, 31 Dec 2100 23:59:59 GMT", "Date: Sun, 06 Nov 1994 08:49:37 GMT" } do
        assert.equal(1, (refused { date }), date)
      end
      for _, text in ipairs { "signature time:99999999T999999Z,server time:20300101T000000Z",
        "signature time:20211217T064303Z,server time:99991231T235959Z", "signature time:,server time:" } do
        assert.equal(1, (refused({}, text)), text)
      end
    end)

    it("the times of another request in its text is not believed", function()
      assert.equal(1, (refused({}, "signature expired, signature time:20211217T064303Z,server time:20211217T065804Z")))
      assert.equal(1, (refused({ http_date(os.time()) },
        "signature expired, signature time:20211217T064303Z,server time:20211217T065804Z")))
    end)

    it("so with another code or status is not asked again", function()
      assert.equal(1, (refused({ http_date(os.time() + 3600) }, "no", "IAM.0001")))
      assert.equal(2, (refused({ http_date(os.time() + 3600) }, "no", "APIG.0301")))
    end)
  end)

  it("is given up when what was learned does not help any more and nobody says the time", function()
    local server = raw_server.start()
    local refusal = raw_server.answer { status = 401, body = '{"error_code":"APIGW.0301","error_msg":"no"}' }
    local port = tonumber(world.endpoint:match "%d+$")
    server:play { other = { { "pass", port } } }
    open { endpoint = server.endpoint, proxy = "" }
    assert(client:list_job(JOB))
    server:play { other = { { "read" }, { "send", refusal }, { "again" } } }
    local err = expect.failure("service", "", client:list_job(JOB))
    assert.equal(2, err.attempts)
    assert.is_nil(err.clock_offset)
    assert.equal(1, expect.failure("service", "", client:list_job(JOB)).attempts)
    server:stop()
  end)

  it("is not kept unless an answer says that it helps, and forgotten when another does not either", function()
    local server = raw_server.start()
    local function refusal(off)
      return raw_server.answer { status = 401, headers = { os.date("!Date: %a, %d %b %Y %H:%M:%S GMT",
        os.time() + off) }, body = '{"error_code":"APIGW.0301","error_msg":"no"}' }
    end
    skew = 0
    server:play { { { "read" }, { "send", refusal(3600) } }, { { "read" }, { "reset" } } }
    open { endpoint = server.endpoint, proxy = "" }
    expect.failure("network", "", client:list_job(JOB))
    server:play { other = { { "pass", tonumber(world.endpoint:match "%d+$") } } }
    assert.equal(1, select(2, assert(client:list_job(JOB))).attempts)
    client:close()
    skew = -3600
    open { endpoint = server.endpoint, proxy = "" }
    assert(client:list_job(JOB))
    server:play { other = { { "read" }, { "send", refusal(9000) }, { "again" } } }
    expect.failure("service", "", client:list_job(JOB))
    events = {}
    expect.failure("service", "", client:list_job(JOB))
    assert.is_nil(events[1].clock_offset)
    server:stop()
  end)

  it("that leaves the calendar with what was learned is taken as it is", function()
    skew = -3600
    open()
    assert(client:list_job(JOB))
    -- A second before the year 10000: with an hour more there is no such time.
    skew = 253402300799 - os.time()
    local _, info = assert(client:list_job(JOB))
    assert.equal(2, info.attempts)
    about(-skew, info.clock_offset)
  end)

  it("that is the client's error is one still", function()
    open { clock = function() return "noon" end }
    expect.refused("option clock: must return epoch seconds, got a string", client:list_job(JOB))
    assert.is_true(core.now() > 0)
  end)
end)
