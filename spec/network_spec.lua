--- The network: what becomes of headers, connections, repetitions, redirects and progress. Its faults are in
-- faults_spec.lua, what answers say that are whole is in answers_spec.lua.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local OK = "HTTP/1.1 200 OK\r\n"

--- An answer after a whole request; further steps follow.
local function answered(bytes, ...)
  return { { "read" }, { "send", bytes }, ... }
end

describe("the network", function()
  local server, client

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  after_each(function()
    if client then
      client:close()
      client = nil
    end
  end)

  --- A client of the server with the options given over the defaults.
  local function open(service, given)
    local options = {
      endpoint = server.endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" },
      retries = 0, timeout = 20, proxy = "",
    }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.client(service, options))
    return client
  end

  local calls = {
    GET = function(given, opts)
      return open("cfw", given):list_job({ job_id = "1" }, opts)
    end,
    POST = function(given, opts)
      return open("codeartscheck", given):stop_task_by_id({ task_id = "1" }, opts)
    end,
  }

  --- Checks what every error must have; gives the line for a log.
  local function check_error(result, err, kind, operation)
    assert.is_nil(result)
    assert.equal(kind, err.kind, tostring(err))
    assert.equal(operation, err.operation)
    assert.equal(operation .. ": ", err.message:sub(1, #operation + 2))
    assert.equal(1, err.attempts)
    assert.is_nil(tostring(err):find "%c")
    assert.is_nil(tostring(err):find("SK-SECRET", 1, true))
    return tostring(err)
  end

  it("repeated headers are joined", function()
    server:play { other = answered(raw_server.answer { headers = { "Set-Cookie: a=1", "X: ", "set-cookie: b=2" } }) }
    local _, info = assert(calls.GET())
    assert.equal("a=1, b=2", info.headers["Set-Cookie"])
    assert.equal("", info.headers["x"])
  end)

  it("a folded header is one", function()
    server:play { other = answered(raw_server.answer { headers = { "X-A: b", " c: d ", "\te", "X-B: f" } }) }
    local _, info = assert(calls.GET())
    assert.equal("b c: d e", info.headers["X-A"])
    assert.equal("f", info.headers["X-B"])
    assert.is_nil(info.headers["c"])
  end)

  it("headers of interim answers and trailers are not the answer's", function()
    server:play { other = answered("HTTP/1.1 103 Early Hints\r\nX-Request-Id: early\r\n\r\n" .. OK
      .. "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Request-Id: late\r\n\r\n") }
    assert.is_nil(select(2, assert(calls.GET())).request_id)
  end)

  it("an answer that stalls is given up over all attempts together", function()
    server:play { other = { { "read" }, { "wait" } } }
    local began = core.now()
    local _, err = calls.GET({ retries = 100, timeout = 0.3 })
    assert.equal("timeout", err.kind)
    assert.is_true(core.now() - began < 10)
  end)

  it("reaches an IPv6 address in brackets; without IPv6 that is an error like any other", function()
    server:play { other = answered(raw_server.answer()) }
    local result, err = calls.GET { endpoint = ("http://[::1]:%d"):format(server.port6 or 1) }
    if server.port6 then
      assert.same({}, result)
      assert.truthy(server:heard()[1].bytes:find(("\r\nHost: [::1]:%d\r\n"):format(server.port6), 1, true))
    else
      check_error(result, err, "network", "list_job")
    end
  end)

  describe("and its connections:", function()
    local fine = raw_server.answer()

    it("one serves many calls", function()
      server:play { { { "read" }, { "send", fine }, { "again" } } }
      open "cfw"
      for i = 1, 20 do
        assert(client:list_job { job_id = tostring(i) })
      end
      local heard = server:heard()
      assert.equal(1, #heard)
      assert.equal(20, #heard[1].requests)
      assert.is_false(heard[1].ended)
    end)

    it("Connection: close is heeded", function()
      server:play { other = answered(raw_server.answer { headers = { "Connection: close" } }, { "wait" }) }
      open "cfw"
      assert(client:list_job { job_id = "1" })
      assert(client:list_job { job_id = "2" })
      assert.equal(2, #server:heard())
    end)

    it("one that the server closed between calls is replaced, for GET and POST", function()
      for _, name in ipairs { "list_job", "cancel_capture_task" } do
        server:play { { { "read" }, { "send", fine } }, { { "read" }, { "send", fine } } }
        open "cfw"
        assert(client:list_job { job_id = "1" })
        assert.is_true(server:heard_all(1)[1].ended)
        local arguments = name == "list_job" and { job_id = "2" } or { fw_instance_id = "f", task_id = "2" }
        local result, info = client[name](client, arguments)
        assert.same({}, result)
        assert.equal(1, info.attempts)
        local heard = server:heard()
        assert.equal(2, #heard)
        assert.equal(1, #heard[2].requests)
        client:close()
      end
    end)

    -- Who gets no answer on a connection in use cannot tell whether the request was carried out.
    for title, ending in pairs { closes = {}, resets = { "reset" } } do
      it("one in use that the server " .. title .. " after reading a GET is replaced, in the same attempt", function()
        local first = { { "read" }, { "send", fine }, { "read" } }
        if ending[1] then
          first[#first + 1] = ending
        end
        server:play { first, { { "read" }, { "send", fine }, { "wait" } } }
        open "cfw"
        assert(client:list_job { job_id = "1" })
        local _, info = assert(client:list_job { job_id = "2" })
        assert.equal(1, info.attempts)
        local heard = server:heard()
        assert.equal(2, #heard)
        assert.truthy(heard[1].requests[2]:find("/jobs/2 ", 1, true))
        assert.truthy(heard[2].requests[1]:find("/jobs/2 ", 1, true))
      end)

      it("a POST that the server reads and " .. title .. " on goes out once: network, not repeatable", function()
        local first = { { "read" }, { "send", fine }, { "read" } }
        if ending[1] then
          first[#first + 1] = ending
        end
        server:play { first, other = { { "read" }, { "send", fine }, { "wait" } } }
        open("cfw", { retries = 3 })
        assert(client:list_job { job_id = "1" })
        local result, err = client:cancel_capture_task { fw_instance_id = "f", task_id = "2" }
        check_error(result, err, "network", "cancel_capture_task")
        assert.is_false(err.retryable)
        local requests = 0
        for _, connection in ipairs(server:heard_all(1)) do
          for _, request in ipairs(connection.requests) do
            requests = requests + (request:sub(1, 5) == "POST " and 1 or 0)
          end
        end
        assert.equal(1, requests)
      end)
    end
  end)

  describe("and retries:", function()
    --- Calls in vain; how many requests came.
    local function count(method, script, given)
      server:play { other = script }
      local result, err = calls[method](given)
      assert.is_nil(result)
      local requests = 0
      for _, connection in ipairs(server:heard()) do
        requests = requests + #connection.requests
      end
      return requests, err
    end

    it("retries = 3 makes 4 requests by GET, 1 by POST", function()
      for name, script in pairs {
        network = { { "read" }, { "reset" } },
        service = answered(raw_server.answer { status = 503, headers = { "Retry-After: 0" } }),
      } do
        local requests, err = count("GET", script, { retries = 3 })
        assert.equal(4, requests)
        assert.equal(4, err.attempts)
        assert.equal(name, err.kind)
        assert.is_true(err.retryable)
        assert.truthy(tostring(err):find("4 attempts", 1, true))
        client:close()
        requests, err = count("POST", script, { retries = 3 })
        assert.equal(1, requests)
        assert.equal(1, err.attempts)
        assert.is_false(err.retryable)
        client:close()
      end
    end)

    it("end with the first answer, and each attempt is signed anew", function()
      local now = 1591583940
      server:play {
        { { "read" }, { "reset" } }, answered(raw_server.answer { status = 500, headers = { "Retry-After: 0" } }),
        answered(raw_server.answer { status = 429, headers = { "Retry-After: 0" } }), answered(raw_server.answer()),
      }
      local _, info = assert(calls.GET { retries = 3, clock = function()
        now = now + 1
        return now
      end })
      assert.equal(4, info.attempts)
      local seen = {}
      for _, connection in ipairs(server:heard()) do
        local signature = connection.bytes:match "Signature=(%x+)"
        assert.is_nil(seen[signature])
        seen[signature] = true
      end
    end)

    it("do not follow what cannot be decoded, what is redirected or refused", function()
      for _, answer in ipairs {
        raw_server.answer { body = "no json" }, raw_server.answer { status = 302, headers = { "Location: /" } },
        raw_server.answer { status = 400 }, raw_server.answer { status = 401 }, raw_server.answer { status = 501 },
      } do
        local requests, err = count("GET", answered(answer), { retries = 3 })
        assert.equal(1, requests)
        assert.is_false(err.retryable)
        client:close()
      end
    end)
  end)

  describe("and a redirect:", function()
    for _, status in ipairs { 301, 302, 303, 307, 308 } do
      it(status .. " is not followed; the other server hears nothing", function()
        local other = raw_server.start()
        finally(function()
          other:stop()
        end)
        other:play { other = answered(raw_server.answer()) }
        server:play { other = answered(raw_server.answer {
          status = status, headers = { "Location: " .. other.endpoint .. "/elsewhere?secret=1" },
        }) }
        for _, method in ipairs { "GET", "POST" } do
          local result, err = calls[method]()
          assert.is_nil(result)
          assert.equal("service", err.kind)
          assert.equal(status, err.status)
          assert.is_false(err.retryable)
          assert.truthy(err.message:find("redirect to " .. other.endpoint .. "/elsewhere;", 1, true), err.message)
          assert.truthy(err.message:find("not followed", 1, true))
          client:close()
        end
        assert.equal(0, #other:heard())
      end)
    end
  end)

  describe("and progress:", function()
    it("is told with growing numbers, and the total where it is known", function()
      local body = '"' .. ("x"):rep(5000) .. '"'
      for _, total in ipairs { #body, -1 } do
        local answer = total > 0 and raw_server.answer { body = body } or OK .. "\r\n" .. body
        server:play { other = { { "read" }, { "drip", answer, 500, 0.01 } } }
        local calls_made, last = 0, 0
        local result = assert(calls.GET(nil, { on_progress = function(received, expected)
          calls_made = calls_made + 1
          assert(received >= last, "the number shrank")
          assert(expected == total or received == 0, "the total is wrong: " .. expected)
          last = received
        end }))
        assert.equal(5000, #result.body)
        assert.is_true(calls_made >= 3)
        assert.is_true(last > 0)
        client:close()
      end
    end)

    it("whose function raises ends the call with that error, and the client lives on", function()
      server:play { { { "read" }, { "drip", raw_server.answer { body = ("1"):rep(999) }, 10, 0.01 } },
        other = answered(raw_server.answer()) }
      local done, why = pcall(calls.GET, nil, { on_progress = function()
        error({ "mine" })
      end })
      assert.is_false(done)
      assert.same({ "mine" }, why)
      assert.is_true(server:heard_all(1)[1].ended)
      assert.same({}, (assert(client:list_job { job_id = "2" })))
    end)
  end)
end)
