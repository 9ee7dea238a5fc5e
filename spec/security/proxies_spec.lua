--- Proxies that do not do what they should: what they get to see, what they can make of a call, and who names them.

local emulator = require "support.emulator"
local expect = require "support.expect"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

local PASSWORD = "hunter2-hunter2"

describe("a hostile proxy", function()
  local proxy, other, services

  setup(function()
    proxy, other, services = raw_server.start(), raw_server.start(), emulator.start()
  end)

  teardown(function()
    proxy:stop()
    other:stop()
    services:stop()
  end)

  before_each(function()
    services:reset()
    other:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
  end)

  local function call(given, job)
    local options = services:options { endpoint = services.tls_endpoint, ca_file = services.ca_file, timeout = 20,
      proxy = ("http://user:%s@127.0.0.1:%d"):format(PASSWORD, proxy.port) }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    local client = assert(huaweicloud.cfw(options))
    local result, err = client:list_job { job_id = job or "f588ce71-e26c-400d-8981-f854355f6849" }
    client:close()
    return result, err
  end

  --- Nothing of the request, and no second try to log in; nobody else was asked.
  local function saw_connect_alone()
    local heard = proxy:heard()
    assert.equal(1, #heard)
    assert.equal(1, #heard[1].requests)
    assert.truthy(heard[1].requests[1]:find "^CONNECT 127%.0%.0%.1:%d+ HTTP/1%.1\r\n")
    for _, word in ipairs { "SDK-HMAC", "X-Project-Id", "/v3/", emulator.ak } do
      assert.is_nil(heard[1].bytes:find(word, 1, true), word)
    end
    assert.same({}, other:heard())
    assert.same({}, services:requests())
  end

  local function refuse(kind, result, err)
    assert.is_nil(result)
    assert.equal(kind, err.kind, tostring(err))
    expect.no_secret({ PASSWORD, "dXNlcjpodW50" }, err)
    assert.is_nil(tostring(err):find "%c")
    saw_connect_alone()
  end

  for name, answer in pairs {
    ["asks for credentials in every way"] = raw_server.answer { status = 407, headers = { "Proxy-Authenticate: NTLM",
      "Proxy-Authenticate: Negotiate", 'Proxy-Authenticate: Digest realm="x", nonce="y"',
        'Proxy-Authenticate: Basic realm="x"' } },
    ["asks for the service's credentials"] = raw_server.answer { status = 401,
      headers = { "WWW-Authenticate: Basic realm=x" } },
    ["redirects"] = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
    ["redirects for good"] = "HTTP/1.1 308 Moved\r\nLocation: https://evil.example.com/\r\nContent-Length: 0\r\n\r\n",
    ["answers in the service's place"] = raw_server.answer { status = 503,
      body = '{"error_code":"evil","error_msg":"\27[31m"}' },
    ["has words that act on a terminal"] = "HTTP/1.1 500 \27[31mevil\226\128\174\r\nX: \27[2J\r\n\r\n",
    ["is no proxy"] = "evil\r\n\r\n",
    ["has a head without an end"] = "HTTP/1.1 200 OK\r\nX: " .. ("a"):rep(400000),
  } do
    it("that " .. name .. " gives kind network", function()
      proxy:play { other = { { "read" }, { "send", answer }, { "wait" } } }
      refuse("network", call())
    end)
  end

  for name, answer in pairs {
    ["answers in the tunnel"] = "HTTP/1.1 200 OK\r\n\r\n" .. raw_server.answer { body = '{"data":{"status":"evil"}}' },
    ["has a body before the tunnel"] = raw_server.answer { body = raw_server.answer { body = '{"evil":true}' } },
    ["sets cookies and promises"] = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nAlt-Svc: h2=\":1\"\r\n"
      .. "Transfer-Encoding: chunked\r\n\r\n"
      .. "0\r\n\r\n" .. raw_server.answer(),
  } do
    it("that " .. name .. " gives kind tls: what comes must be the service's handshake", function()
      proxy:play { other = { { "read" }, { "send", answer }, { "wait" } } }
      local result, err = call()
      assert.is_nil(result)
      assert.equal("tls", err.kind, tostring(err))
      assert.same({}, services:requests())
      assert.is_nil(proxy:heard()[1].bytes:find("SDK-HMAC", 1, true))
    end)
  end

  it("that takes the service's place over TLS is not trusted", function()
    local servers = tls_servers.new()
    finally(function()
      servers:stop()
    end)
    proxy:play { other = { { "read" }, { "tunnel", servers:serve "good" } } }
    local result, err = call()
    assert.is_nil(result)
    assert.equal("tls", err.kind)
    -- For a name that is not the service's, not even with the authority that it trusts.
    proxy:play { other = { { "read" }, { "tunnel", servers:serve "elsewhere" } } }
    result, err = call { ca_file = servers:path "authority.pem" }
    assert.is_nil(result)
    assert.equal("tls", err.kind)
  end)

  it("over plain http sees a request once, and cannot send it elsewhere", function()
    for _, status in ipairs { 301, 302, 307, 308, 401, 407 } do
      proxy:play { other = { { "read" }, { "send", raw_server.answer { status = status, headers = {
        "Location: http://127.0.0.1:" .. other.port .. "/", "Proxy-Authenticate: NTLM", "WWW-Authenticate: NTLM" } } },
          { "again" } } }
      local result, err = call { endpoint = "http://cfw.example.com" }
      assert.is_nil(result)
      assert.equal("service", err.kind)
      assert.equal(status, err.status)
      assert.equal(1, #proxy:heard()[1].requests)
      expect.no_secret({ PASSWORD }, err)
    end
    assert.same({}, other:heard())
  end)

  it("is the only one that gets its password: the service does not, with a tunnel or without", function()
    proxy:play { other = { { "read" }, { "tunnel", tonumber(services.tls_endpoint:match "%d+$") } } }
    assert(call())
    for _, request in ipairs(services:requests()) do
      for name, value in pairs(request.headers) do
        assert.is_nil(name:lower():find "^proxy%-", name)
        assert.is_nil(tostring(value):find("dXNlcjpodW50", 1, true))
      end
    end
    other:play { other = { { "read" }, { "send", raw_server.answer() } } }
    assert(call { endpoint = other.endpoint, proxy = "" })
    assert.is_nil(other:heard()[1].bytes:lower():find "proxy%-")
  end)

  it("over TLS is verified, also where the service is not", function()
    local servers = tls_servers.new()
    finally(function()
      servers:stop()
    end)
    for options, words in pairs { [""] = "certificate", ["-tls1_1 -cipher DEFAULT@SECLEVEL=0"] = "protocol" } do
      local port = servers:serve("self", options)
      local result, err = call { proxy = "https://user:" .. PASSWORD .. "@localhost:" .. port, verify = false }
      assert.is_nil(result)
      assert.equal("tls", err.kind, tostring(err))
      assert.truthy(err.message:find(words, 1, true), err.message)
      expect.no_secret({ PASSWORD }, err)
    end
  end)

  describe("in the environment", function()
    --- Calls in a process of its own; what it prints.
    local function run(variables, given)
      local script = ([[
        local client = assert(require("huaweicloud").cfw { endpoint = %q, project_id = %q, credentials = { ak = %q,
          sk = %q },
          retries = 0, timeout = 20 %s })
        local result, err = client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
        io.write(result and tostring(result.by or result.data.status) or tostring(err))
      ]]):format(services.endpoint, services.project_id, services.ak, services.sk, given or "")
      local name = os.tmpname()
      local file = assert(io.open(name, "w"))
      file:write(script)
      file:close()
      local output = hosts.shell(("env -u no_proxy -u NO_PROXY %s %s"):format(variables, hosts.command(name)))
      os.remove(name)
      return output
    end

    it("is not named by a header of a request: HTTP_PROXY in capitals is CGI's word for one", function()
      proxy:play { other = { { "read" }, { "send", raw_server.answer { body = '{"by":"proxy"}' } } } }
      assert.truthy(run("HTTP_PROXY=" .. proxy.endpoint):find "Running")
      assert.same({}, proxy:heard())
      -- In small letters no header can set it.
      assert.truthy(run("http_proxy=" .. proxy.endpoint):find "proxy")
    end)

    it("does not see the keys that a machine gives its programs", function()
      proxy:play { other = { { "read" }, { "send", raw_server.answer { body = '{"by":"proxy"}' } } } }
      local output = run(("http_proxy=%s all_proxy=%s"):format(proxy.endpoint, proxy.endpoint), ([[,
        credentials = require("huaweicloud").credentials.metadata { endpoint = %q } ]]):format(services.endpoint))
      -- The call goes through the proxy, the request for its keys did not.
      assert.truthy(output:find "proxy", output)
      for _, connection in ipairs(proxy:heard()) do
        assert.is_nil(connection.bytes:find("/meta-data/", 1, true))
        assert.is_nil(connection.bytes:find("securitykey", 1, true))
      end
      assert.is_true(#services:requests() > 0)
    end)

    it("is not used for hosts of NO_PROXY, nor for their look-alikes' sake", function()
      proxy:play { other = { { "read" }, { "send", raw_server.answer { body = '{"by":"proxy"}' } }, { "again" } } }
      for value, expected in pairs { ["127.0.0.1"] = "Running", ["*"] = "Running", ["27.0.0.1"] = "proxy",
        ["0.0.1"] = "proxy",
        ["127.0.0.10"] = "proxy", ["evil.com"] = "proxy", [" "] = "proxy" } do
        local output = run(("http_proxy=%s no_proxy='%s'"):format(proxy.endpoint, value))
        assert.truthy(output:find(expected), value .. ": " .. output)
        services:reset()
      end
    end)
  end)
end)
