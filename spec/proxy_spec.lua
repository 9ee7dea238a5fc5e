--- Proxies: that of the option, those of the environment, and none.

local huaweicloud = require "huaweicloud"
local emulator = require "support.emulator"
local raw_server = require "support.raw_server"

describe("a proxy", function()
  local proxy, services

  setup(function()
    proxy = raw_server.start()
    services = emulator.start()
  end)

  teardown(function()
    proxy:stop()
    services:stop()
  end)

  before_each(function()
    services:reset()
    proxy:play { other = { { "read" }, { "send", raw_server.answer { body = '{"by":"proxy"}' } } } }
  end)

  local function call(given)
    local client = assert(huaweicloud.cfw(services:options(given)))
    finally(function()
      client:close()
    end)
    return client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
  end

  local path = "/v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/f588ce71-e26c-400d-8981-f854355f6849"

  it("gets the absolute form of a request over http, with its signature", function()
    local result = assert(call { proxy = proxy.endpoint, endpoint = "http://cfw.example.com:8080" })
    assert.same({ by = "proxy" }, result)
    local request = proxy:heard()[1].requests[1]
    assert.equal(("GET http://cfw.example.com:8080%s HTTP/1.1\r\nHost: cfw.example.com:8080\r\n"):format(path),
      request:match "^[^\r]*\r\n[^\r]*\r\n")
    assert.truthy(request:find "\r\nAuthorization: SDK%-HMAC%-SHA256 Access=EMULATORACCESSKEY, ")
    assert.equal(0, #services:requests())
  end)

  it("may be named without http://", function()
    assert.same({ by = "proxy" }, (assert(call { proxy = "127.0.0.1:" .. proxy.port })))
  end)

  it("passes a request on whose signature the service accepts", function()
    -- A tunnel through which the absolute form goes as it is: the service takes it, too (RFC 9112, section 3.2.2).
    proxy:play { other = { { "pass", tonumber(services.endpoint:match "%d+$") } } }
    assert.equal("Running", assert(call { proxy = proxy.endpoint }).data.status)
    assert.truthy(proxy:heard()[1].bytes:find("GET " .. services.endpoint .. path, 1, true))
  end)

  it("gets its password, and the service does not", function()
    assert(call { proxy = "http://user:p%40ss@127.0.0.1:" .. proxy.port })
    local request = proxy:heard()[1].requests[1]
    assert.truthy(request:find("\r\nProxy-Authorization: Basic dXNlcjpwQHNz\r\n", 1, true))
  end)

  describe("for https", function()
    local function tls_port()
      return tonumber(services.tls_endpoint:match "%d+$")
    end

    it("sees CONNECT and nothing of the request", function()
      proxy:play { other = { { "read" }, { "tunnel", tls_port() } } }
      local result, info = assert(call {
        proxy = "http://user:pass@127.0.0.1:" .. proxy.port, endpoint = services.tls_endpoint,
        ca_file = services.ca_file,
      })
      assert.equal("Running", result.data.status)
      -- Headers are those of the service, not of the answer to CONNECT.
      assert.is_nil(info.headers["x-proxy"])
      assert.equal(200, info.status)
      local heard = proxy:heard()[1]
      assert.equal(1, #heard.requests)
      assert.equal(("CONNECT 127.0.0.1:%d HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"):format(tls_port(), tls_port()),
        heard.requests[1]:match "^[^\r]*\r\n[^\r]*\r\n")
      assert.truthy(heard.requests[1]:find("Proxy-Authorization: Basic dXNlcjpwYXNz\r\n", 1, true))
      assert.is_nil(heard.bytes:find("SDK-HMAC", 1, true))
      assert.is_nil(heard.bytes:find("X-Project-Id", 1, true))
      assert.is_nil(services:requests()[1].headers["proxy-authorization"])
    end)

    it("that refuses to connect gives kind network, and names the proxy's answer", function()
      for _, status in ipairs { 403, 407, 502 } do
        proxy:play { other = { { "read" }, { "send", raw_server.answer { status = status, body = "no" } } } }
        local result, err = call {
          proxy = "http://user:pass@127.0.0.1:" .. proxy.port, endpoint = services.tls_endpoint,
          ca_file = services.ca_file,
        }
        assert.is_nil(result)
        assert.equal("network", err.kind)
        assert.truthy(err.message:find(tostring(status), 1, true), err.message)
        assert.is_nil(tostring(err):find("pass", 1, true))
      end
    end)

    it("that refuses to connect has not passed anything on: a POST may be repeated, or go elsewhere", function()
      for _, script in ipairs {
        { { "read" }, { "send", raw_server.answer { status = 502, body = "no" } } },
        { { "read" } }, { { "read" }, { "reset" } },
      } do
        proxy:play { script, other = { { "read" }, { "tunnel", tls_port() } } }
        local client = assert(huaweicloud.cfw(services:options { proxy = proxy.endpoint, retries = 1,
          endpoint = services.tls_endpoint, ca_file = services.ca_file }))
        local result, info = client:cancel_capture_task { fw_instance_id = services.firewall_id,
          task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209" }
        client:close()
        assert.is_table(result, tostring(info))
        assert.equal(2, info.attempts)
        services:reset()
      end
    end)

    it("that stalls gives kind timeout", function()
      proxy:play { other = { { "read" }, { "wait" } } }
      local result, err = call { proxy = proxy.endpoint, endpoint = services.tls_endpoint, timeout = 0.2 }
      assert.is_nil(result)
      assert.equal("timeout", err.kind)
      assert.equal(0, #services:requests())
    end)

    it("is not trusted in the place of the service", function()
      proxy:play { other = { { "read" }, { "tunnel", tls_port() } } }
      local result, err = call { proxy = proxy.endpoint, endpoint = services.tls_endpoint }
      assert.is_nil(result)
      assert.equal("tls", err.kind)
      assert.equal(0, #services:requests())
    end)
  end)

  it("that is not there gives kind network, without its password", function()
    local gone = raw_server.start()
    gone:stop()
    local result, err = call { proxy = "http://user:pass@127.0.0.1:" .. gone.port }
    assert.is_nil(result)
    assert.equal("network", err.kind)
    assert.is_true(err.retryable)
    assert.is_nil(tostring(err):find("pass", 1, true))
    assert.equal(0, #services:requests())
  end)

  describe("of the environment", function()
    --- Calls in a process of its own with the variables given.
    local function call_with(variables, given, endpoint)
      local script = ([[
        local client = assert(require("huaweicloud").cfw {
          endpoint = %q, project_id = %q, credentials = { ak = %q, sk = %q }, retries = 0, %s
        })
        local result, err = client:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
        io.write(result and (result.by or result.data.status) or tostring(err))
      ]]):format(endpoint or services.endpoint, services.project_id, services.ak, services.sk, given or "")
      local name = os.tmpname()
      local file = assert(io.open(name, "w"))
      file:write(script)
      file:close()
      local pipe = assert(io.popen(("env -u no_proxy -u NO_PROXY %s LUA_PATH='%s' LUA_CPATH='%s' %s %s 2>&1"):format(
        variables, package.path, package.cpath, jit and "luajit" or "lua5.4", name)))
      local output = pipe:read "*a"
      pipe:close()
      os.remove(name)
      return output
    end

    it("is used", function()
      assert.equal("proxy", call_with("http_proxy=" .. proxy.endpoint))
      assert.equal(0, #services:requests())
    end)

    it("is not used for hosts in no_proxy", function()
      assert.equal("Running", call_with(("http_proxy=%s no_proxy=127.0.0.1"):format(proxy.endpoint)))
      assert.equal(0, #proxy:heard())
    end)

    it('is not used with proxy = ""', function()
      assert.equal("Running", call_with("http_proxy=" .. proxy.endpoint, 'proxy = ""'))
      assert.equal(0, #proxy:heard())
    end)

    it("gives way to the option", function()
      local variables = "http_proxy=http://127.0.0.1:1"
      assert.equal("proxy", call_with(variables, ("proxy = %q"):format(proxy.endpoint)))
    end)

    it("is used for https by https_proxy and HTTPS_PROXY, not for hosts in NO_PROXY", function()
      for _, name in ipairs { "https_proxy", "HTTPS_PROXY" } do
        proxy:play { other = { { "read" }, { "tunnel", tonumber(services.tls_endpoint:match "%d+$") } } }
        local variables = ("%s=http://user:hunter2hunter2@127.0.0.1:%d"):format(name, proxy.port)
        local given = ("ca_file = %q"):format(services.ca_file)
        assert.equal("Running", call_with(variables, given, services.tls_endpoint))
        assert.truthy(proxy:heard()[1].requests[1]:find("^CONNECT 127.0.0.1:"))
        services:reset()
        proxy:play { other = {} }
        for _, hosts in ipairs { "127.0.0.1", "'*'", "example.com,127.0.0.1" } do
          assert.equal("Running", call_with(variables .. " NO_PROXY=" .. hosts, given, services.tls_endpoint))
          services:reset()
        end
        assert.equal(0, #proxy:heard())
        -- Its password is in no error.
        local output = call_with(variables, given, services.tls_endpoint)
        assert.truthy(output:find("^network: list_job: "), output)
        assert.is_nil(output:find("hunter2", 1, true))
      end
    end)

    it("that is for https is not asked for http, and the other way round", function()
      assert.equal("Running", call_with("https_proxy=" .. proxy.endpoint))
      services:reset()
      assert.equal("Running", call_with("http_proxy=" .. proxy.endpoint, ("ca_file = %q"):format(services.ca_file),
        services.tls_endpoint))
      assert.equal(0, #proxy:heard())
    end)
  end)
end)
