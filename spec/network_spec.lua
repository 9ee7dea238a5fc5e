--- Hostile answers: each gives one clear error of the right kind within the deadline, and none crashes or hangs.
-- What answers say that are whole is in answers_spec.lua.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local OK = "HTTP/1.1 200 OK\r\n"

--- An answer after a whole request; further steps follow.
local function answered(bytes, ...)
  return { { "read" }, { "send", bytes }, ... }
end

local function output_of(command)
  local pipe = assert(io.popen(command))
  local output = pipe:read "*a"
  pipe:close()
  return output
end

--- Lines "X-1: filler" and so on.
local function many_headers(count, filler)
  local lines = {}
  for i = 1, count do
    lines[i] = ("X-%d: %s"):format(i, filler)
  end
  return lines
end

local function chunked(text)
  return answered(OK .. "Transfer-Encoding: chunked\r\n\r\n" .. text)
end

local function zipped(body)
  return answered(raw_server.answer { headers = { "Content-Encoding: gzip" }, body = body })
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
  local names = { GET = "list_job", POST = "stop_task_by_id" }

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

  --- Calls by GET and by POST, closes the client in between.
  local function both(script, kind, pattern, retryable, given)
    for _, method in ipairs { "GET", "POST" } do
      server:play { other = script }
      local began = core.now()
      local result, err = calls[method](given)
      local line = check_error(result, err, kind, names[method])
      assert.truthy(err.message:find(pattern), line)
      assert.equal(retryable and method == "GET", err.retryable)
      assert.is_true(core.now() - began < 15)
      client:close()
      -- Without retries the service hears of a call once.
      local heard = server:heard()
      assert.equal(1, #heard)
      assert.is_true(#heard[1].requests <= 1)
    end
  end

  describe("that breaks gives an error of kind network:", function()
    local body = "Content-Length: 10\r\n\r\n"
    local broken = {
      ["reset after a part of the request"] = { { { "read", 10 }, { "reset" } }, "reset by peer" },
      ["reset after the request"] = { { { "read" }, { "reset" } }, "reset by peer" },
      ["reset inside the status line"] = { answered("HTTP/1.1 2", { "reset" }), "reset by peer" },
      ["reset after the status line"] = { answered(OK, { "reset" }), "reset by peer" },
      ["reset inside the headers"] = { answered(OK .. "A: b\r\nContent-L", { "reset" }), "reset by peer" },
      ["reset after the headers"] = { answered(OK .. body, { "reset" }), "reset by peer" },
      ["reset inside the body"] = { answered(OK .. body .. '{"a"', { "reset" }), "reset by peer" },
      ["closed after the request"] = { { { "read" } }, "[Ee]mpty reply" },
      ["closed inside the status line"] = { answered "HTTP/1.1 2", "[Ee]mpty reply" },
      ["closed after the status line"] = { answered(OK), "closed inside the headers" },
      ["closed inside the headers"] = { answered(OK .. "A: b\r\nContent-L"), "closed inside the headers" },
      ["closed after a whole header"] = { answered(OK .. "A: b\r\n"), "closed inside the headers" },
      ["closed after an interim answer"] = { answered "HTTP/1.1 100 Continue\r\n\r\n", "." },
      ["closed inside the headers after an interim answer"] = {
        answered("HTTP/1.1 100 Continue\r\n\r\n" .. OK .. "A: b\r\n"), "closed inside the headers",
      },
      ["a body shorter than its Content-Length"] = { answered(OK .. body .. '{"a"'), "6 bytes remaining" },
      ["a body that is missing"] = { answered(OK .. body), "10 bytes remaining" },
      ["a chunk that is cut"] = { chunked "5\r\n{}", "outstanding read data" },
      ["chunks without their end"] = { chunked "2\r\n{}\r\n", "outstanding read data" },
      ["a chunk length that is no number"] = { chunked "zz\r\n{}\r\n0\r\n\r\n", "hexadecimal" },
      ["a chunk length beyond all numbers"] = { chunked(("f"):rep(40) .. "\r\n{}\r\n0\r\n\r\n"), "hexadecimal" },
      ["a chunk without its line end"] = { chunked "2\r\n{}xx0\r\n\r\n", "chunked" },
      ["a Content-Length that is no number"] = { answered(OK .. "Content-Length: x\r\n\r\n{}"), "Content%-Length" },
      ["a negative Content-Length"] = { answered(OK .. "Content-Length: -2\r\n\r\n{}"), "Content%-Length" },
      ["a header without a colon"] = { answered(OK .. "nonsense\r\nContent-Length: 2\r\n\r\n{}"), "without colon" },
      ["a NUL in a header"] = { answered(OK .. "A: b\0c\r\nContent-Length: 2\r\n\r\n{}"), "Nul byte" },
      ["a first header that continues none"] = {
        answered(OK .. " b: c\r\nContent-Length: 2\r\n\r\n{}"), "headers of the answer",
      },
      ["HTTP/0.9"] = { answered "{}", "HTTP/0.9" },
      ["a greeting of another protocol"] = { { { "send", "SSH-2.0-OpenSSH_9.2\r\n" }, { "wait" } }, "HTTP/0.9" },
      ["garbage"] = { answered(("\255\254\0\1"):rep(100)), "HTTP/0.9" },
      ["a status line without a number"] = { answered "HTTP/1.1 abc\r\n\r\n", "HTTP version" },
      ["a status line of nothing else"] = { answered "HTTP/1.1\r\n\r\n", "HTTP version" },
      ["a status below 100"] = { answered "HTTP/1.1 099 X\r\nContent-Length: 2\r\n\r\n{}", "response code" },
      ["an HTTP version that does not exist"] = { answered "HTTP/1.7 200 OK\r\n\r\n", "HTTP version" },
      ["a change of protocol"] = {
        answered "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", ".",
      },
    }
    for title, case in pairs(broken) do
      it(title, function()
        both(case[1], "network", case[2], true)
      end)
    end

    it("refused, and then even a POST may be repeated", function()
      local other = raw_server.start()
      other:stop()
      for _, method in ipairs { "GET", "POST" } do
        local result, err = calls[method] { endpoint = other.endpoint }
        check_error(result, err, "network", names[method])
        assert.truthy(err.message:find("connect to 127.0.0.1 port " .. other.port, 1, true))
        assert.is_true(err.retryable)
        client:close()
      end
    end)

    it("a name that does not exist, without delay", function()
      local began = core.now()
      for _, method in ipairs { "GET", "POST" } do
        local result, err = calls[method] { endpoint = "http://no-such-host.invalid" }
        check_error(result, err, "network", names[method])
        assert.truthy(err.message:find("no-such-host.invalid", 1, true))
        assert.is_true(err.retryable)
        client:close()
      end
      assert.is_true(core.now() - began < 10)
    end)
  end)

  describe("that brings what cannot be read gives an error of kind decode:", function()
    local bomb = output_of "head -c 10000000 /dev/zero | gzip -9"
    local list = {
      ["no gzip where the header says so"] = { zipped "not gzip", "encoding of the answer" },
      ["a gzip bomb"] = { zipped(bomb), "larger than max_response_bytes" },
      ["a gzip that is cut"] = { zipped(output_of "printf '{\"a\":\"bcdefgh\"}' | gzip":sub(1, -12)), "not JSON" },
      ["an encoding that does not exist"] = {
        answered(raw_server.answer { headers = { "Content-Encoding: rot13" } }), "encoding of the answer",
      },
      ["gzip in gzip in gzip"] = {
        answered(raw_server.answer { headers = { "Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip" } }),
        "encoding of the answer",
      },
      ["a body beyond max_response_bytes"] = {
        answered(raw_server.answer { body = ("x"):rep(1001) }), "larger than max_response_bytes",
      },
      ["a body without end"] = {
        answered(OK .. "\r\n", { "flood", ("x"):rep(10000), 1e9 }), "larger than max_response_bytes",
      },
      ["chunks beyond max_response_bytes"] = {
        chunked("3e9\r\n" .. ("x"):rep(1001) .. "\r\n0\r\n\r\n"), "larger than max_response_bytes",
      },
      ["10,000 headers of 40 bytes"] = {
        answered(raw_server.answer { headers = many_headers(10000, ("y"):rep(30)) }), "256 KiB of headers",
      },
      ["headers without end"] = {
        answered(OK, { "flood", ("X: y\r\n"):rep(1000), 1e9 }), "256 KiB of headers",
      },
      ["interim answers without end"] = {
        { { "read" }, { "flood", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(1000), 1e9 } }, "256 KiB of headers",
      },
      ["one header of 128 KiB"] = {
        answered(raw_server.answer { headers = { "X: " .. ("y"):rep(131072) } }), "larger than %d+ KiB",
      },
    }
    for title, case in pairs(list) do
      it(title, function()
        both(case[1], "decode", case[2], false, { max_response_bytes = 1000 })
      end)
    end

    it("with the status of the answer, if one began", function()
      server:play { other = answered(raw_server.answer { status = 201, body = ("x"):rep(1001) }) }
      assert.equal(201, select(2, calls.GET { max_response_bytes = 1000 }).status)
      client:close()
      server:play { other = list["interim answers without end"][1] }
      assert.is_nil(select(2, calls.GET {}).status)
    end)
  end)

  describe("that is odd but sound is put up with:", function()
    local sound = {
      ["a body of just max_response_bytes"] = {
        raw_server.answer { body = '"' .. ("x"):rep(998) .. '"' }, { body = ("x"):rep(998) },
      },
      ["one header of 64 KiB"] = { raw_server.answer { headers = { "X-Long: " .. ("y"):rep(65536) } } },
      ["10,000 short headers"] = { raw_server.answer { headers = many_headers(10000, "y") } },
      ["chunks with an extension and a trailer"] = {
        OK .. "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\nX-Request-Id: late\r\n\r\n",
      },
      ["interim answers, whose headers are not the answer's"] = {
        ("HTTP/1.1 103 Early Hints\r\nX-Request-Id: early\r\n\r\n"):rep(3) .. raw_server.answer(),
      },
      ["lines that end in LF alone"] = { "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}" },
      ["no reason in the status line"] = { "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}" },
      ["HTTP/1.0 without a length"] = { 'HTTP/1.0 200 OK\r\n\r\n{"a":1}', { a = 1 } },
      ["an empty header name, and one with a space"] = { raw_server.answer { headers = { ": x", "A B: c" } } },
      ["gzip"] = {
        raw_server.answer { headers = { "Content-Encoding: gzip" }, body = output_of "printf '{\"a\":1}' | gzip" },
        { a = 1 },
      },
    }
    for title, case in pairs(sound) do
      it(title, function()
        server:play { other = answered(case[1]) }
        local result, info = assert(calls.GET { max_response_bytes = 1000 })
        assert.same(case[2] or {}, result)
        assert.equal(200, info.status)
        assert.is_nil(info.request_id)
        client:close()
        server:play { other = { { "read" }, { "drip", case[1]:sub(1, 200), 1, 0 }, { "send", case[1]:sub(201) } } }
        assert.same(case[2] or {}, (assert(calls.GET())))
      end)
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

    it("bytes beyond the Content-Length belong to nothing, and the connection is not used again", function()
      local stray = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n[false]"
      server:play { other = answered(raw_server.answer { body = "[1]" } .. stray, { "wait" }) }
      assert.same({ 1 }, (assert(calls.GET())))
      assert.same({ 1 }, (assert(client:list_job { job_id = "2" })))
      assert.equal(2, #server:heard())
    end)
  end)

  describe("that stalls gives an error of kind timeout, in time:", function()
    local stalls = {
      ["no answer at all"] = { { "wait" } },
      ["after the request"] = { { "read" }, { "wait" } },
      ["inside the status line"] = answered("HTTP/1.1 2", { "wait" }),
      ["inside the headers"] = answered(OK .. "A", { "wait" }),
      ["after an interim answer"] = answered("HTTP/1.1 100 Continue\r\n\r\n", { "wait" }),
      ["after the headers"] = answered(OK .. "Content-Length: 2\r\n\r\n", { "wait" }),
      ["inside the body"] = answered(OK .. "Content-Length: 2\r\n\r\n{", { "wait" }),
      ["without a length"] = answered(OK .. "\r\n{}", { "wait" }),
      ["between chunks"] = answered(OK .. "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", { "wait" }),
      ["a byte from time to time"] = { { "read" }, { "drip", raw_server.answer { body = ("1"):rep(999) }, 1, 0.02 } },
      ["interim answers from time to time"] = {
        { "read" }, { "drip", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(999), 25, 0.02 },
      },
    }
    for title, script in pairs(stalls) do
      it(title, function()
        for _, method in ipairs { "GET", "POST" } do
          server:play { other = script }
          local began = core.now()
          -- No room for a second attempt, which would begin in time.
          local result, err = calls[method]({ retries = 0 }, { timeout = 0.15 })
          local took = core.now() - began
          check_error(result, err, "timeout", names[method])
          assert.equal(method == "GET", err.retryable)
          assert.is_true(took >= 0.14 and took < 10, tostring(took))
          client:close()
          -- The connection is given up, too.
          assert.is_true(server:heard_all(1)[1].ended)
        end
      end)
    end

    it("while connecting, by connect_timeout and by timeout, and then even a POST may be repeated", function()
      for _, given in ipairs { { connect_timeout = 0.15 }, { timeout = 0.15 } } do
        given.endpoint = "http://127.0.0.1:" .. server.full_port
        for _, method in ipairs { "GET", "POST" } do
          local began = core.now()
          local result, err = calls[method](given)
          local took = core.now() - began
          check_error(result, err, "timeout", names[method])
          assert.is_true(err.retryable)
          assert.is_true(took >= 0.14 and took < 10, tostring(took))
          client:close()
        end
      end
    end)

    it("over all attempts together", function()
      server:play { other = { { "read" }, { "wait" } } }
      local began = core.now()
      local _, err = calls.GET({ retries = 100, timeout = 0.3 })
      assert.equal("timeout", err.kind)
      assert.is_true(core.now() - began < 10)
    end)

    it("while a body goes out that nobody reads", function()
      server:play { other = { { "deaf" }, { "wait" } } }
      local result, err = open("generic", { timeout = 0.3 }):request {
        method = "POST", path = "/x", body = ("x"):rep(2e7),
      }
      check_error(result, err, "timeout", "request")
      assert.is_false(err.retryable)
    end)
  end)

  it("breaks while a large body goes out: network, not repeatable", function()
    server:play { other = { { "read", 1000 }, { "reset" } } }
    local result, err = open("generic"):request { method = "POST", path = "/x", body = ("x"):rep(2e7) }
    check_error(result, err, "network", "request")
    assert.is_false(err.retryable)
    assert.equal(1, #server:heard_all(1))
  end)

  it("answers before a large body went out: the answer counts", function()
    server:play { other = { { "read", 1000 }, { "send", raw_server.answer { status = 413 } }, { "wait" } } }
    local result, err = open("generic", { timeout = 5 }):request {
      method = "POST", path = "/x", body = ("x"):rep(2e7),
    }
    assert.is_nil(result)
    assert.equal("service", err.kind)
    assert.equal(413, err.status)
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
