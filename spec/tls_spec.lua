--- TLS against servers with real certificates: what is trusted, what is refused, and in what words.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

describe("TLS", function()
  local servers, authority, client

  setup(function()
    servers = tls_servers.new()
    authority = servers:path "authority.pem"
  end)

  teardown(function()
    servers:stop()
  end)

  after_each(function()
    if client then
      client:close()
      client = nil
    end
  end)

  --- Calls a server; `given` are further options of the client.
  local function call(port, given, host)
    local options = {
      endpoint = ("https://%s:%d"):format(host or "localhost", port), credentials = { ak = "AK-ID", sk = "SK-SECRET" },
      retries = 0, timeout = 20, proxy = "",
    }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.client("generic", options))
    local result, info = client:request { path = "/" }
    client:close()
    return result, info
  end

  --- Checks that a call is refused in TLS, by the pattern of the words.
  local function refused(pattern, port, given, host)
    local result, err = call(port, given, host)
    assert.is_nil(result)
    assert.equal("tls", err.kind, tostring(err))
    assert.truthy(err.message:find(pattern), tostring(err))
    assert.is_false(err.retryable)
    assert.equal("request", err.operation)
    assert.is_nil(tostring(err):find "%c")
    assert.is_nil(tostring(err):find("SK-SECRET", 1, true))
  end

  --- Checks that a call gets through; gives the page about the connection.
  local function accepted(port, given, host)
    local result, info = call(port, given, host)
    assert.truthy(result, tostring(info))
    assert.equal(200, info.status)
    return result.body
  end

  describe("of a server whose authority is not known", function()
    local port

    setup(function()
      port = servers:serve "good"
    end)

    it("is refused by default", function()
      refused("unable to get local issuer certificate", port)
      refused("unable to get local issuer certificate", port, { verify = true })
    end)

    it("is refused with the file of another authority", function()
      refused("unable to get local issuer certificate", port, { ca_file = servers:path "stranger.pem" })
    end)

    it("is accepted with the authority's file, by name and by address", function()
      assert.truthy(accepted(port, { ca_file = authority }):find "TLSv1%.[23]")
      accepted(port, { ca_file = authority }, "127.0.0.1")
    end)

    it("is accepted with a directory of authorities", function()
      local dir = servers:path "authorities"
      os.execute(("mkdir %s && cp %s %s && openssl rehash %s"):format(dir, authority, dir, dir))
      accepted(port, { ca_path = dir })
    end)

    it("is accepted with verify = false", function()
      accepted(port, { verify = false })
    end)

    it("is not accepted by one client because another has accepted it", function()
      accepted(port, { verify = false })
      refused("unable to get local issuer certificate", port)
      local trusting = assert(huaweicloud.client("generic", {
        endpoint = "https://localhost:" .. port, ca_file = authority, credentials = { token = "t" },
      }))
      assert(trusting:request { path = "/" })
      -- The connections and sessions of all clients are in one pool.
      refused("unable to get local issuer certificate", port)
      trusting:close()
    end)

    it("speaks no http", function()
      local result, err = call(port, { endpoint = "http://localhost:" .. port })
      assert.is_nil(result)
      assert.equal("network", err.kind)
    end)
  end)

  describe("with a certificate", function()
    it("of another host is refused, also by address; not with verify = false", function()
      local port = servers:serve "elsewhere"
      refused("subject name matches target host name 'localhost'", port, { ca_file = authority })
      refused("subject name matches target host name '127.0.0.1'", port, { ca_file = authority }, "127.0.0.1")
      accepted(port, { verify = false })
    end)

    it("that has expired is refused", function()
      local port = servers:serve "expired"
      refused("certificate has expired", port, { ca_file = authority })
      accepted(port, { verify = false })
    end)

    it("signed by itself is refused, unless it is the trusted one", function()
      local port = servers:serve "self"
      refused("self%-signed certificate", port, { ca_file = authority })
      accepted(port, { ca_file = servers:path "self.pem" })
    end)
  end)

  describe("in version", function()
    it("1.1 is refused, whether verified or not", function()
      local port = servers:serve("good", "-tls1_1 -cipher DEFAULT@SECLEVEL=0")
      refused("protocol version", port, { ca_file = authority })
      refused("protocol version", port, { verify = false })
      -- That server does speak 1.1 with who wants it.
      local pipe = assert(io.popen(("openssl s_client -connect 127.0.0.1:%d -tls1_1 -cipher DEFAULT@SECLEVEL=0 "
        .. "</dev/null 2>/dev/null"):format(port)))
      local said = pipe:read "*a"
      pipe:close()
      assert.truthy(said:find("Protocol  : TLSv1.1", 1, true))
    end)

    it("1.2 and 1.3 is accepted", function()
      for option, version in pairs { ["-tls1_2"] = "TLSv1.2", ["-tls1_3"] = "TLSv1.3" } do
        assert.truthy(accepted(servers:serve("good", option), { ca_file = authority }):find(version, 1, true))
      end
    end)
  end)

  describe("with a client's certificate", function()
    local ports = {}

    setup(function()
      for _, version in ipairs { "-tls1_2", "-tls1_3" } do
        ports[version] = servers:serve("good", "-Verify 1 -verify_return_error -CAfile authority.pem " .. version)
      end
    end)

    for _, version in ipairs { "-tls1_2", "-tls1_3" } do
      it("passes where one is required, " .. version, function()
        local page = accepted(ports[version], {
          ca_file = authority, cert_file = servers:path "client.pem", key_file = servers:path "client.key",
        })
        assert.truthy(page:find "Subject: CN ?= ?client\n")
      end)

      it("is missed where one is required, " .. version, function()
        refused("alert", ports[version], { ca_file = authority })
      end)

      it("of a strange authority is refused, " .. version, function()
        refused("alert unknown ca", ports[version], {
          ca_file = authority, cert_file = servers:path "strange-client.pem",
          key_file = servers:path "strange-client.key",
        })
      end)
    end

    it("without its key, or with one that does not fit, is an error that names the file", function()
      refused("private key file: '[^']*/client%.pem'", ports["-tls1_2"], {
        ca_file = authority, cert_file = servers:path "client.pem",
      })
      refused("private key file: '[^']*/good%.key'", ports["-tls1_2"], {
        ca_file = authority, cert_file = servers:path "client.pem", key_file = servers:path "good.key",
      })
    end)

    it("that cannot be read is an error that names the file", function()
      refused("/garbage%.pem", ports["-tls1_2"], {
        ca_file = authority, cert_file = servers:path "garbage.pem", key_file = servers:path "client.key",
      })
      refused("/config'", ports["-tls1_2"], {
        ca_file = authority, cert_file = servers:path "client.pem", key_file = servers:path "config",
      })
    end)
  end)

  describe("with a file of authorities", function()
    it("that holds none is an error that names the file", function()
      local port = servers:serve "good"
      for _, name in ipairs { "garbage.pem", "empty.pem", "config", "client.key" } do
        refused("certificate file: [^ ]*/" .. name:gsub("%.", "%%."), port, { ca_file = servers:path(name) })
      end
    end)

    it("that is not there, or a directory, is an error when the client is made", function()
      for _, path in ipairs { servers:path "nothing.pem", servers.dir } do
        local made, err = huaweicloud.client("generic", {
          endpoint = "https://localhost", credentials = { token = "t" }, ca_file = path,
        })
        assert.is_nil(made)
        assert.equal("validation", err.kind)
        assert.truthy(err.message:find("option ca_file: cannot be read", 1, true))
      end
    end)
  end)

  describe("that a server", function()
    local server

    setup(function()
      server = raw_server.start()
    end)

    teardown(function()
      server:stop()
    end)

    it("does not speak is refused in plain words", function()
      for _, bytes in ipairs { raw_server.answer(), raw_server.answer { status = 400 }, ("\255"):rep(100) } do
        server:play { other = { { "read", 1 }, { "send", bytes }, { "wait" } } }
        refused("the server does not speak TLS on this port", server.port)
        -- The hello is all that it has heard.
        assert.equal("\22\3", server:heard()[1].bytes:sub(1, 2))
        assert.is_nil(server:heard()[1].bytes:find("GET", 1, true))
      end
    end)

    it("refuses by an alert is refused in its words", function()
      for code, words in pairs { [40] = "handshake failure", [70] = "protocol version", [80] = "internal error" } do
        server:play { other = { { "read", 1 }, { "send", "\21\3\3\0\2\2" .. string.char(code) } } }
        refused(words, server.port)
      end
    end)
  end)

  it("is what an endpoint without a scheme means, and a region", function()
    local made = {
      huaweicloud.client("generic", { endpoint = "localhost:1", credentials = { token = "t" } }),
      huaweicloud.cfw { region = "cn-north-4", credentials = { token = "t" } },
    }
    assert.equal("https://localhost:1", made[1].endpoint)
    assert.equal("https://", made[2].endpoint:sub(1, 8))
    local server = raw_server.start()
    server:play { other = { { "read", 1 } } }
    local result = call(server.port, { endpoint = "localhost:" .. server.port })
    assert.is_nil(result)
    assert.equal("\22\3", server:heard()[1].bytes:sub(1, 2))
    server:stop()
    made[1]:close()
    made[2]:close()
  end)

  it("connections serve many calls, of clients with the same options, and of no other", function()
    local services = emulator.start()
    finally(function()
      services:stop()
    end)
    services:reset()
    local options = services:options { endpoint = services.tls_endpoint, ca_file = services.ca_file }
    local first, second = assert(huaweicloud.cfw(options)), assert(huaweicloud.cfw(options))
    for _ = 1, 5 do
      for _, one in ipairs { first, second } do
        assert(one:list_capture_task { fw_instance_id = emulator.firewall_id, limit = 1, offset = 0 })
      end
    end
    local requests = services:requests()
    assert.equal(10, #requests)
    for i, request in ipairs(requests) do
      assert.is_true(request.tls)
      assert.equal(requests[1].connection, request.connection)
      assert.equal(i, request.connection_requests)
    end
    -- While that connection is open, a client that trusts nobody here must not be given it.
    for _, given in ipairs { {}, { ca_file = authority } } do
      given.endpoint = services.tls_endpoint
      local other = assert(huaweicloud.cfw(services:options(given)))
      local result, err = other:list_job { job_id = "1" }
      assert.is_nil(result)
      assert.equal("tls", err.kind)
      other:close()
    end
    first:close()
    second:close()
  end)

  it("that breaks while a body goes out is an error, and no signal to the host", function()
    local raw = raw_server.start()
    raw:play { { { "tls", servers.dir, "" }, { "read", 10000 }, { "reset" } } }
    client = assert(huaweicloud.client("generic", {
      endpoint = "https://localhost:" .. raw.port, ca_file = authority, proxy = "", retries = 0, timeout = 20,
      credentials = { ak = "AK-ID", sk = "SK-SECRET" },
    }))
    local result, err = client:request { method = "POST", path = "/", body = ("x"):rep(8e6) }
    raw:stop()
    assert.is_nil(result)
    assert.equal("network", err.kind, tostring(err))
  end)
end)
