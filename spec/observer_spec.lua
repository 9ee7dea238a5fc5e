--- The observer: one event for each attempt, never a secret, and no failure of its own that costs an answer.

local connections = require "huaweicloud.connections"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("the observer", function()
  local world, client, events

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  local function observe(event)
    events[#events + 1] = event
  end

  local function make(options)
    options.observer = options.observer or observe
    client = assert(huaweicloud.cfw(world:options(options)))
    return client
  end

  before_each(function()
    world:reset()
    events, client = {}, nil
  end)

  after_each(function()
    if client then
      client:close()
    end
  end)

  local function list(opts)
    return client:list_capture_task({ fw_instance_id = world.firewall_id, limit = 1, offset = 0 }, opts)
  end

  it("hears of a call that succeeds", function()
    make {}
    local _, info = assert(list())
    assert.equal(1, #events)
    local event = events[1]
    assert.equal("cfw", event.service)
    assert.equal("list_capture_task", event.operation)
    assert.equal("GET", event.method)
    assert.equal("/v1/{project_id}/capture-task", event.path)
    assert.equal(world.endpoint, event.endpoint)
    assert.equal(1, event.attempt)
    assert.is_true(event.ok)
    assert.equal(200, event.status)
    assert.equal(info.request_id, event.request_id)
    assert.is_true(event.duration > 0 and event.duration < 60)
    assert.is_nil(event.retry_in)
    assert.is_nil(event.kind)
  end)

  it("hears of each attempt, and when the next one is due", function()
    make { retries = 2 }
    world:control("POST", "faults", { status = 503, count = 3, headers = { ["Retry-After"] = "0" } })
    local _, err = list()
    assert.equal(3, #events)
    local ids = {}
    for i, event in ipairs(events) do
      assert.equal(i, event.attempt)
      assert.is_false(event.ok)
      assert.equal("service", event.kind)
      assert.equal(503, event.status)
      assert.equal("APIGW.0201", event.code)
      ids[event.request_id] = true
    end
    assert.equal(0, events[1].retry_in)
    assert.equal(0, events[2].retry_in)
    assert.is_nil(events[3].retry_in)
    assert.equal(err.request_id, events[3].request_id)
    -- Each attempt is a request of its own.
    local count = 0
    for _ in pairs(ids) do
      count = count + 1
    end
    assert.equal(3, count)
  end)

  it("hears of attempts without an answer", function()
    make { endpoint = "http://127.0.0.1:1" }
    list()
    assert.equal(1, #events)
    assert.equal("network", events[1].kind)
    assert.is_nil(events[1].status)
    assert.is_nil(events[1].request_id)
  end)

  it("hears of generic requests by the path that was asked for", function()
    make {}
    assert(client:request { method = "PUT", path = "/v1/{project_id}/echo/x" })
    assert.equal("request", events[1].operation)
    assert.equal("PUT", events[1].method)
    assert.equal("/v1/{project_id}/echo/x", events[1].path)
  end)

  it("hears nothing of arguments that never became a request", function()
    make { clock = function() return -1 end }
    expect.refused("limit: is missing", client:list_capture_task { fw_instance_id = "f", offset = 0 })
    expect.refused("option clock: must return epoch seconds", client:list_job { job_id = "j" })
    assert.same({}, events)
  end)

  it("never gets a secret", function()
    local secrets = { "emulator-temp-secret", "emulator-security-token" }
    make { credentials = { ak = "EMULATORTEMPKEY", sk = secrets[1], security_token = secrets[2] } }
    assert(list())
    world:control("POST", "faults", { status = 400, body = '{"error_code":"' .. secrets[2] .. '","error_msg":"'
      .. secrets[2] .. '"}', headers = { ["X-Request-Id"] = secrets[2] } })
    expect.failure("service", "[redacted]", list())
    assert.equal(2, #events)
    assert(client:request { path = "/v1/{project_id}/echo/" .. secrets[2] })
    assert.equal("/v1/{project_id}/echo/[redacted]", events[3].path)
    expect.no_secret(secrets, events)
    for _, text in ipairs(expect.strings(events)) do
      assert.is_nil(text:find("Signature=", 1, true))
    end
  end)

  describe("that raises", function()
    local raisers = {
      ["an error"] = function() error("the observer broke") end,
      ["a table"] = function() error({}) end,
      ["nothing"] = function() error() end,
      ["what cannot be shown"] = function()
        error(setmetatable({}, { __tostring = function() error("again") end }))
      end,
    }
    for what, raiser in pairs(raisers) do
      it(what .. " costs no answer, and is told beside it", function()
        make { observer = raiser }
        local page, info = list()
        assert.equal(200, info.status)
        assert.is_table(page.data)
        assert.is_string(info.observer_error)
        local _, err = client:list_job { job_id = "none" }
        assert.equal("service", err.kind)
        assert.is_string(err.observer_error)
        assert.is_nil(tostring(err):find("observer", 1, true))
      end)
    end

    it("does not stop the attempts", function()
      make { retries = 1, observer = raisers["an error"] }
      world:control("POST", "faults", { status = 503, headers = { ["Retry-After"] = "0" } })
      local _, info = assert(list())
      assert.equal(2, info.attempts)
      assert.truthy(info.observer_error:find("the observer broke", 1, true))
    end)
  end)

  it("may make calls itself", function()
    local busy = false
    make { observer = function(event)
      if not busy then
        busy = true
        observe { outer = event, inner = { client:list_job { job_id = "none" } } }
      end
    end }
    assert(list())
    assert.equal("service", events[1].inner[2].kind)
  end)
end)

describe("on_progress", function()
  local server, client

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  before_each(function()
    -- Half of the answer, and then nothing.
    local answer = raw_server.answer { body = ("x"):rep(100000) }
    server:play { { { "read" }, { "send", answer:sub(1, -50001) }, { "wait" } } }
    client = assert(huaweicloud.client("generic",
      { endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "" }))
  end)

  after_each(function()
    client:close()
  end)

  it("is told what has come of how much, and never goes back", function()
    local last, of = 0, nil
    local result, err = client:request({ path = "/" }, {
      timeout = 1,
      on_progress = function(received, total)
        assert.is_true(received >= last)
        last, of = received, total
      end,
    })
    assert.is_nil(result)
    assert.equal("timeout", err.kind)
    assert.equal(50000, last)
    assert.equal(100000, of)
  end)

  it("that raises ends the call with its error, and the connection with it", function()
    local done, why = pcall(client.request, client, { path = "/" }, {
      on_progress = function(received)
        if received == 50000 then
          error("enough", 0)
        end
      end,
    })
    assert.is_false(done)
    assert.equal("enough", why)
    assert.equal(0, connections.http():inflight())
    assert.is_true(server:heard_all(1)[1].ended)
  end)
end)
