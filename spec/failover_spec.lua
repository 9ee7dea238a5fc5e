--- Several endpoints: when a call goes on to the next one, when it must not, and when the first is used again.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local endpoints = require "huaweicloud.endpoints"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local REFUSED = "http://127.0.0.1:1"
local UNKNOWN = "http://no-such-host.invalid"

describe("several endpoints:", function()
  local world, server, client, events
  local cool_down = endpoints.cool_down

  setup(function()
    world, server = emulator.start(), raw_server.start()
  end)

  teardown(function()
    world:stop()
    server:stop()
  end)

  before_each(function()
    world:reset()
    events = {}
  end)

  after_each(function()
    endpoints.cool_down = cool_down
    if client then
      client:close()
      client = nil
    end
  end)

  local function open(list, given)
    local options = world:options { endpoint = list, proxy = "", timeout = 20, observer = function(event)
      events[#events + 1] = event
    end }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.cfw(options))
    return client
  end

  local function get(opts)
    return client:list_job({ job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, opts)
  end

  local function post()
    return client:cancel_capture_task { fw_instance_id = world.firewall_id,
      task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209" }
  end

  local dead = {
    ["refuses connections"] = function() return REFUSED, "network" end,
    ["has a name that nobody knows"] = function() return UNKNOWN, "network" end,
    ["lets nobody connect"] = function() return "http://127.0.0.1:" .. server.full_port, "timeout" end,
    ["cannot be trusted"] = function() return world.tls_endpoint, "tls" end,
    ["does not speak TLS"] = function() return (world.endpoint:gsub("^http:", "https:")), "tls" end,
    ["breaks off in the TLS handshake"] = function()
      server:play { other = { { "read", 1 }, { "reset" } } }
      return "https://127.0.0.1:" .. server.port, "network"
    end,
  }
  for what, make in pairs(dead) do
    for _, method in ipairs { "GET", "POST" } do
      it(("the second serves at once when the first %s, also without retries: %s"):format(what, method), function()
        local first, kind = make()
        open({ first, world.endpoint }, { retries = 0, connect_timeout = kind == "timeout" and 0.5 or 4 })
        assert.equal(first, client.endpoint)
        local began = core.now()
        local result, info
        if method == "GET" then
          result, info = get()
        else
          result, info = post()
        end
        assert.is_table(result, tostring(info))
        assert.is_true(core.now() - began < 5)
        assert.equal(2, info.attempts)
        assert.equal(world.endpoint, info.endpoint)
        assert.equal(1, #world:requests())
        assert.equal(2, #events)
        assert.equal(first, events[1].endpoint)
        assert.equal(kind, events[1].kind)
        assert.equal(0, events[1].retry_in)
        assert.equal(world.endpoint, events[2].endpoint)
        assert.is_true(events[2].ok)
      end)
    end
  end

  it("each gets a signature for its own host", function()
    -- The emulator checks it over the host that it was sent.
    server:play { other = { { "pass", tonumber(world.endpoint:match "%d+$") } } }
    local through = "http://localhost:" .. server.port
    open({ REFUSED, through })
    local _, info = assert(get())
    assert.equal(through, info.endpoint)
    assert.equal("localhost:" .. server.port, world:requests()[1].headers.host)
  end)

  it("a request that may have reached the service is not given to the next, a POST at least", function()
    for _, script in ipairs { { { "read" } }, { { "read" }, { "reset" } }, { { "read", 20 }, { "reset" } },
      { { "read" }, { "send", "HTTP/1.1 200 OK\r\nContent-Le" } } } do
      events = {}
      server:play { other = script }
      open({ server.endpoint, world.endpoint }, { retries = 3 })
      local err = expect.failure("network", "", post())
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
      assert.equal(server.endpoint, err.endpoint)
      assert.equal(0, #world:requests())
    end
  end)

  it("a repetition that the rules allow goes to the next, after the pause and as one of the retries", function()
    server:play { other = { { "read" }, { "reset" } } }
    open({ server.endpoint, world.endpoint }, { retries = 1 })
    local _, info = assert(get())
    assert.equal(2, info.attempts)
    assert.equal(world.endpoint, info.endpoint)
    assert.is_true(events[1].retry_in >= 0.2)
    expect.failure("network", "", get { retries = 0 })
  end)

  it("an answer is an answer, whatever its status: the next is not asked", function()
    world:control("POST", "faults", { status = 503 })
    open({ world.endpoint, REFUSED }, { retries = 0 })
    local err = expect.failure("service", "", get())
    assert.equal(world.endpoint, err.endpoint)
    assert.equal(1, err.attempts)
  end)

  it("when none can be reached, the error tells of each", function()
    open({ REFUSED, world.tls_endpoint, UNKNOWN }, { retries = 0 })
    local err = expect.failure("network", { "no-such-host.invalid", "(before that, http://127.0.0.1:1: list_job: ",
      world.tls_endpoint .. ": list_job: SSL certificate problem" }, get())
    assert.equal(3, err.attempts)
    assert.equal(UNKNOWN, err.endpoint)
    assert.same({ REFUSED, world.tls_endpoint, UNKNOWN },
      { err.failures[1].endpoint, err.failures[2].endpoint, err.failures[3].endpoint })
    assert.same({ "network", "tls", "network" },
      { err.failures[1].kind, err.failures[2].kind, err.failures[3].kind })
  end)

  it("a retry tries all of them again", function()
    open({ REFUSED, UNKNOWN }, { retries = 1 })
    local err = expect.failure("network", "", get())
    assert.equal(4, err.attempts)
    local seen = {}
    for i, event in ipairs(events) do
      seen[i] = event.endpoint
    end
    assert.same({ REFUSED, UNKNOWN, REFUSED, UNKNOWN }, seen)
    assert.equal(0, events[1].retry_in)
    assert.is_true(events[2].retry_in >= 0.2)
    assert.is_nil(events[4].retry_in)
  end)

  it("some of the time is left for those that come after", function()
    open { "http://127.0.0.1:" .. server.full_port, world.endpoint }
    local _, info = assert(get { timeout = 2 })
    assert.equal(world.endpoint, info.endpoint)
    assert.is_true(events[1].duration > 0.5 and events[1].duration < 1.8)
  end)

  it("the one that could not be reached is left alone for the cool-down, then used again", function()
    local gone = raw_server.start()
    local port = gone.port
    gone:stop()
    endpoints.cool_down = 1
    open { "http://127.0.0.1:" .. port, world.endpoint }
    assert.equal(2, select(2, assert(get())).attempts)
    for _ = 1, 3 do
      assert.equal(1, select(2, assert(get())).attempts)
    end
    os.execute "sleep 1.1"
    assert.equal(2, select(2, assert(get())).attempts)
  end)

  it("the first serves again once it is back", function()
    endpoints.cool_down = 0.2
    local first = server.endpoint
    open({ first, world.endpoint }, { retries = 0 })
    endpoints.failed(client._endpoints[1])
    assert.equal("Running", assert(get()).data.status)
    os.execute "sleep 0.3"
    server:play { other = { { "read" }, { "send", raw_server.answer { body = '{"by":"first"}' } }, { "again" } } }
    local result, info = assert(get())
    assert.same({ by = "first" }, result)
    assert.equal(first, info.endpoint)
  end)

  it("cools down for a minute", function()
    assert.equal(60, cool_down)
  end)

  it("one that is cooling down is better than none", function()
    open({ world.endpoint, REFUSED }, { retries = 0 })
    endpoints.failed(client._endpoints[1])
    local _, info = assert(get())
    assert.equal(2, info.attempts)
    assert.equal(world.endpoint, info.endpoint)
    -- It has answered, and so it is the first again, although the other might be tried.
    client._endpoints[2].down_till = nil
    assert.equal(1, select(2, assert(get())).attempts)
    -- So has one that answers with an error.
    endpoints.failed(client._endpoints[1])
    expect.failure("service", "", client:list_job { job_id = "none" })
    client._endpoints[2].down_till = nil
    assert.equal(1, select(2, assert(get())).attempts)
  end)

  it("nothing is tried after the deadline", function()
    local slow = "http://127.0.0.1:" .. server.full_port
    open({ slow, slow .. "/2", slow .. "/3" }, { connect_timeout = 5 })
    local began = core.now()
    local err = expect.failure("timeout", "", get { timeout = 0.9 })
    assert.is_true(core.now() - began < 1.5)
    assert.is_true(err.attempts <= 3)
  end)

  it("nor when the first attempt came late already", function()
    open({ REFUSED, world.endpoint }, { retries = 0, clock = function()
      os.execute "sleep 0.3"
      return os.time()
    end })
    assert.equal(1, expect.failure("network", "", get { timeout = 0.2 }).attempts)
  end)

  it("a call that is cancelled goes nowhere else", function()
    open { "http://127.0.0.1:" .. server.full_port, world.endpoint }
    local results = huaweicloud.parallel({ get, function() error("stop") end }, { stop = true })
    assert.is_nil(results)
    assert.equal(0, #world:requests())
  end)
end)

describe("an endpoint", function()
  local world, server, client

  setup(function()
    world, server = emulator.start(), raw_server.start()
  end)

  teardown(function()
    world:stop()
    server:stop()
  end)

  before_each(function()
    world:reset()
  end)

  after_each(function()
    client:close()
  end)

  it("may be an IPv6 address in brackets, which is signed with its port", function()
    if not server.port6 then
      pending "this machine has no ::1"
      client = assert(huaweicloud.cfw(world:options {}))
      return
    end
    server:play { other = { { "pass", tonumber(world.endpoint:match "%d+$") } } }
    client = assert(huaweicloud.cfw(world:options { endpoint = ("http://[::1]:%d/"):format(server.port6) }))
    local result, info = assert(client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" })
    assert.equal("Running", result.data.status)
    assert.equal(("http://[::1]:%d"):format(server.port6), info.endpoint)
    assert.equal(("[::1]:%d"):format(server.port6), world:requests()[1].headers.host)
  end)

  it("may have a path, which goes before each path and is signed, with and without a slash at the end", function()
    for _, slash in ipairs { "", "/" } do
      client = assert(huaweicloud.client("generic", world:options {
        endpoint = ("%s/v1/%s/echo/base/x y%s"):format(world.endpoint, world.project_id, slash),
      }))
      local answer = assert(client:request { path = "/list/", query = { a = "b" } })
      assert.equal(("/v1/%s/echo/base/x%%20y/list/?a=b"):format(world.project_id), answer.request_uri)
      client:close()
    end
  end)
end)
