--- Requests that arguments, options and headers try to bend: what is refused, and what goes out as one request,
--- whatever
--- is in it. Paths: spec/regress/090. Ids in bodies: 091. Headers of the connection: 097.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a request", function()
  local server, cfw, generic

  local function options(given)
    local all = { endpoint = server.endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" },
      retries = 0,
      proxy = "", timeout = 20 }
    for name, value in pairs(given or {}) do
      all[name] = value
    end
    return all
  end

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  before_each(function()
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    cfw = assert(huaweicloud.cfw(options()))
    generic = assert(huaweicloud.client("generic", options()))
  end)

  after_each(function()
    cfw:close()
    generic:close()
  end)

  --- All requests that were heard; what came beside whole requests is an error.
  local function heard()
    local all = {}
    for _, connection in ipairs(server:heard()) do
      assert.equal(connection.bytes, table.concat(connection.requests))
      for _, request in ipairs(connection.requests) do
        all[#all + 1] = request
      end
    end
    return all
  end

  -- What ends a line, a header, a word of the request line, or a string in C.
  local BREAKERS = { "\r\nX-Evil: 1", "\nX-Evil: 1", "\rX-Evil: 1", "\0", " HTTP/1.1\r\nHost: evil\r\n\r\nGET /evil",
    "\127", "\27[2J" }

  it("takes no argument of a path or a query that ends its line", function()
    for _, breaker in ipairs(BREAKERS) do
      expect.refused("job_id: must not hold control bytes", cfw:list_job { job_id = "a" .. breaker })
      expect.refused("fw_instance_id: must not hold control bytes", cfw:list_capture_task { fw_instance_id = breaker,
        limit = 1,
        offset = 0 })
      expect.refused("control", generic:request { path = "/" .. breaker })
    end
    assert.same({}, heard())
  end)

  it("encodes what a generic query holds", function()
    for _, breaker in ipairs(BREAKERS) do
      assert(generic:request { path = "/q", query = { ["a" .. breaker] = breaker } })
    end
    for _, request in ipairs(heard()) do
      assert.truthy(request:find "^GET /q%?a[%w%%._~-]*=[%w%%._~-]* HTTP/1%.1\r\nHost: 127%.0%.0%.1:%d+\r\n", request)
      assert.is_nil(request:find "\nX%-Evil")
    end
    assert.equal(#BREAKERS, #heard())
  end)

  it("takes no method that is more than a word", function()
    for _, method in ipairs { "", "GET /evil HTTP/1.1\r\nX:", "G ET", "GET\t", "GET\0", "G\195\132T", "GET:",
      "(GET)" } do
      expect.refused("the method is not a word", generic:request { path = "/", method = method })
    end
    assert.same({}, heard())
  end)

  it("takes no header whose name or value ends it", function()
    for _, breaker in ipairs(BREAKERS) do
      for name, value in pairs { ["X-A"] = "a" .. breaker, ["X-A" .. breaker] = "a", [breaker] = "" } do
        expect.refused("headers", cfw:list_job({ job_id = "1" }, { headers = { [name] = value } }))
        expect.refused("headers", generic:request { path = "/", headers = { [name] = value } })
      end
    end
    for _, name in ipairs { "X-A:", "X A", "X-A ", " X-A", "X\tA", "(X)", "X\195\132", "" } do
      expect.refused("is not a header name", generic:request { path = "/", headers = { [name] = "a" } })
    end
    assert.same({}, heard())
  end)

  it("takes no option that ends a header", function()
    for _, breaker in ipairs(BREAKERS) do
      for _, name in ipairs { "user_agent", "project_id", "domain_id", "region", "signing_service", "proxy", "endpoint",
        "iam_endpoint", "profile" } do
        local given = options { [name] = "a" .. breaker }
        if name == "profile" then
          given.credentials = nil
        end
        local made, err = huaweicloud.cfw(given)
        assert.is_nil(made, name)
        assert.equal("validation", err.kind)
      end
      for _, name in ipairs { "ak", "sk", "security_token" } do
        local keys = { ak = "AK-ID", sk = "SK-SECRET", [name] = "a" .. breaker }
        local made, err = huaweicloud.cfw(options { credentials = keys })
        assert.is_nil(made)
        assert.equal("credentials", err.kind)
      end
      assert.is_nil((huaweicloud.cfw(options { credentials = { token = "a" .. breaker } })))
    end
  end)

  it("has one length, one host and no other coding, whatever its body is", function()
    for _, body in ipairs { "", "x", ("x"):rep(3000), "0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n", "\r\n\r\n" } do
      for _, method in ipairs { "POST", "PUT", "PATCH", "DELETE", "GET" } do
        assert(generic:request { path = "/b", method = method, body = body })
      end
    end
    for _, request in ipairs(heard()) do
      local head, body = request:match "^(.-\r\n)\r\n(.*)$"
      assert.equal(1, select(2, head:gsub("\r\n[Hh][Oo][Ss][Tt]:", "")))
      assert.is_true(select(2, head:lower():gsub("\r\ncontent%-length:", "")) <= 1)
      assert.is_nil(head:lower():find "\r\ntransfer%-encoding:")
      assert.is_nil(head:lower():find "\r\nexpect:")
      assert.equal(#body, tonumber(head:match "\r\nContent%-Length: (%d+)\r\n" or 0))
    end
    assert.equal(25, #heard())
  end)

  it("signs the host that it goes to, and nobody sets another", function()
    expect.refused("is set by the client itself", generic:request { path = "/",
      headers = { Host = "evil.example.com" } })
    assert(generic:request { path = "/" })
    local request = heard()[1]
    assert.equal("127.0.0.1:" .. server.port, request:match "\r\nHost: ([^\r]*)\r\n")
    assert.truthy(request:find("SignedHeaders=host;", 1, true))
  end)

  describe("with a form", function()
    it("has the parts that it should, whatever a file is called or holds", function()
      local evil = '\r\n--0123\r\nContent-Disposition: form-data; name="object_id"\r\n\r\nevil'
      for _, name in ipairs { 'a"; name="object_id', "a\\", 'a\\"; x="y', "a;b", "a%22", "../../etc/passwd",
        "\226\128\174fdp.exe" } do
        assert(cfw:import_rule_acl { object_id = "o", file = { content = evil, name = name,
          content_type = "text/plain" } })
      end
      for _, request in ipairs(heard()) do
        local boundary, body = request:match "boundary=(%x+)\r\n", request:match "\r\n\r\n(.*)$"
        assert.equal(32, #boundary)
        -- As a reader finds parts that goes by the boundary alone: one, and the end.
        assert.equal(1, (body:find("--" .. boundary, 1, true)))
        assert.equal(2, select(2, body:gsub("%-%-" .. boundary, "")), body)
        assert.equal(1, select(2, body:gsub("%-%-" .. boundary
          .. '\r\nContent%-Disposition: form%-data; name="file"; filename="',
          "")), body)
        assert.truthy(body:find(evil, 1, true))
        for disposition in body:gmatch("%-%-" .. boundary .. "\r\nContent%-Disposition: ([^\r]*)\r\n") do
          -- The names of field and file: no quote of the caller's ends either.
          assert.equal(4, select(2, disposition:gsub('"', "")), disposition)
        end
      end
    end)

    it("takes no name or type of a file that ends its line", function()
      for _, breaker in ipairs(BREAKERS) do
        expect.refused("control bytes", cfw:import_rule_acl { object_id = "o", file = { content = "x", name = "a"
          .. breaker } })
        expect.refused("control bytes", cfw:import_rule_acl { object_id = "o",
          file = { content = "x", name = "a", content_type = "text/" .. breaker } })
      end
      assert.same({}, heard())
    end)

    it("has a boundary that nobody can foresee", function()
      local seen = {}
      for _ = 1, 20 do
        assert(cfw:import_rule_acl { object_id = "o", file = "x" })
      end
      for _, request in ipairs(heard()) do
        local boundary = request:match "boundary=(%x+)\r\n"
        assert.is_nil(seen[boundary])
        seen[boundary] = true
      end
    end)
  end)

  it("does not take another answer for its own", function()
    local mine, evil = raw_server.answer { body = '{"mine":true}' }, raw_server.answer { body = '{"evil":true}' }
    for name, steps in pairs {
      ["at once"] = { { "send", mine .. evil } },
      ["in two parts"] = { { "send", mine .. evil:sub(1, 30) }, { "send", evil:sub(31) } },
      ["after a chunked one"] = { { "send", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n"
        .. '{"mine":true}'
        .. "\r\n0\r\n\r\n" .. evil } },
      ["after none"] = { { "send", "HTTP/1.1 204 No\r\n\r\n" .. evil } },
    } do
      local script = { { "read" }, steps[1], steps[2] }
      script[#script + 1] = { "read" }
      script[#script + 1] = { "send", raw_server.answer { body = '{"second":true}' } }
      script[#script + 1] = { "wait" }
      server:play { script, other = { { "read" }, { "send", raw_server.answer { body = '{"second":true}' } },
        { "again" } } }
      local first = assert(cfw:list_job { job_id = "1" })
      assert.is_nil(first.evil, name)
      local second, err = cfw:list_job({ job_id = "2" }, { retries = 1, timeout = 10 })
      assert.is_nil(second and second.evil or nil, name)
      assert.truthy(second and second.second or err.kind == "network", name .. ": " .. tostring(err))
    end
  end)

  it("is not answered by HTTP/0.9, or by what is none", function()
    for _, bytes in ipairs { "{}", "evil\r\n\r\n{}", "HTTP/9.9 200 OK\r\n\r\n{}", "ICY 200 OK\r\n\r\n{}",
      "HTTP/1.1\r\n\r\n{}" } do
      server:play { other = { { "read" }, { "send", bytes } } }
      local result, err = cfw:list_job { job_id = "1" }
      assert.is_nil(result, bytes)
      assert.truthy(err.kind == "network" or err.kind == "decode" or err.kind == "service", tostring(err))
    end
  end)

  it("is not sent again because an answer asks for it", function()
    for _, headers in ipairs {
      { "WWW-Authenticate: Basic realm=x" }, { "WWW-Authenticate: NTLM", "WWW-Authenticate: Negotiate" },
      { "Refresh: 0; url=http://127.0.0.1:" .. server.port .. "/evil" },
      { "Location: http://127.0.0.1:" .. server.port .. "/evil", "Alt-Svc: h2=\"127.0.0.1:" .. server.port .. "\"" },
      { "Set-Cookie: a=b", "Strict-Transport-Security: max-age=1000" },
    } do
      for _, status in ipairs { 200, 201, 301, 302, 303, 307, 308, 401 } do
        server:play { other = { { "read" }, { "send", raw_server.answer { status = status, headers = headers } },
          { "again" } } }
        cfw:list_job { job_id = "1" }
        assert.equal(1, #heard())
        -- Nothing of that answer is in the next request, which goes the same way.
        cfw:list_job { job_id = "2" }
        local request = heard()[2]
        assert.truthy(request:find "^GET /v3/p/jobs/2 HTTP/1%.1\r\n")
        assert.is_nil(request:find "\r\nCookie:")
      end
    end
  end)
end)

describe("an endpoint", function()
  it("is a host, and nothing that another reader takes for another one", function()
    for _, text in ipairs { "http://good@evil", "http://good:80@evil", "http://127.0.0.1#@good",
      "http://127.0.0.1?@good",
      "http://good\\@evil", "http://good%40evil", "http://good%00.evil", "http://a b", "http://a\tb",
        "http://a\r\nHost: evil",
      "//evil", "http:evil", "http:/evil", "http:///evil", "file:///etc/passwd", "gopher://evil", "unix:///tmp/socket",
      "ftp://evil", "javascript:alert(1)", "https://[::1%25eth0]", "https://[fe80::1%eth0]", "https://[::1",
        "https://[v1.x]",
      "https://[127.0.0.1]", "https://ex\195\164mple.com", "https://evil\227\128\130com", "https://a:0",
        "https://a:65536",
      "https://a:-1", "https://a:+80", "https://a: 80", "https://a:80:80", "https://a:8o", "https://a:", ".evil",
        "-evil",
      "https://" .. ("a"):rep(256), ("a"):rep(600), "", " https://a", "https:// a", "https://a/%2e%2e/", "https://a/..",
      "https://a/?x", "https://a/#x", "https://a;b", "https://a,b", "https://a|b", "https://<a>", "https://a'b",
        'https://a"b' } do
      local endpoint, why = core.endpoint(text)
      assert.is_nil(endpoint, text)
      assert.is_string(why)
    end
  end)

  it("that a region names is one of the service's, whatever the region is called", function()
    for _, region in ipairs { "evil.com/", "a.b", "x@y", "CN-NORTH-4", "cn-north-4.evil.com", "cn-north-4#",
      "cn-north-4?",
      "cn-north-4@evil", "cn-north-4/..", "cn-north-4%2eevil", "..", "-", "cn-north-4 ", "cn-north-1234567",
        "c\195\182-north-4",
      "cn-north-4\239\188\142evil", ("cn-"):rep(1000), "cn-" .. ("n"):rep(70) .. "-4" } do
      local made, err = huaweicloud.cfw { region = region, credentials = { token = "t" } }
      if made then
        assert.truthy(made.endpoint:find "^https://cfw%.[%w-]+%.myhuaweicloud%.com$", made.endpoint)
        made:close()
      else
        assert.equal("validation", err.kind)
        assert.is_true(#tostring(err) < 4096)
        assert.is_nil(tostring(err):find "%c")
      end
    end
    local names = 0
    for _, region in ipairs { "evil.com/", "x@y", "cn-north-4.evil.com", ".." } do
      names = names + (huaweicloud.cfw { region = region, credentials = { token = "t" } } and 1 or 0)
    end
    assert.equal(0, names)
  end)
end)
