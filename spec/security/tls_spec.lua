--- TLS against servers that cheat: names in certificates, weak ciphers, downgrades, and what of one client spreads to
--- another. What is trusted in plain cases: spec/tls_spec.lua.

local huaweicloud = require "huaweicloud"
local hosts = require "support.hosts"
local nginx = require "support.nginx"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

describe("TLS", function()
  local servers, authority, clients

  setup(function()
    servers = tls_servers.new()
    authority = servers:path "authority.pem"
  end)

  teardown(function()
    servers:stop()
  end)

  before_each(function()
    clients = {}
  end)

  after_each(function()
    for _, client in ipairs(clients) do
      client:close()
    end
  end)

  local function open(port, given, host)
    local options = { endpoint = ("https://%s:%d"):format(host or "localhost", port), credentials = { token = "t" },
      ca_file = authority, retries = 0, timeout = 20, proxy = "" }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    local client = assert(huaweicloud.client("generic", options))
    clients[#clients + 1] = client
    return client
  end

  local function call(port, given, host)
    return open(port, given, host):request { path = "/" }
  end

  local function refused(pattern, port, given, host)
    local result, err = call(port, given, host)
    assert.is_nil(result, host)
    assert.equal("tls", err.kind, tostring(err))
    assert.truthy(err.message:find(pattern), tostring(err))
    assert.is_nil(tostring(err):find "%c")
  end

  local function accepted(port, given, host)
    local result, err = call(port, given, host)
    assert.truthy(result, ("%s: %s"):format(host or "", tostring(err)))
    return result.body
  end

  describe("with a name in the certificate", function()
    local number = 0

    local function serve(extensions, subject)
      number = number + 1
      servers:issue("name" .. number, subject or "/CN=whoever", extensions)
      return servers:serve("name" .. number)
    end

    it("with a star stands for one label, of a name of several, and for no address", function()
      local port = serve "subjectAltName = DNS:*.x.localhost"
      accepted(port, nil, "a.x.localhost")
      for _, host in ipairs { "a.b.x.localhost", "x.localhost", "a.localhost", "localhost", "127.0.0.1" } do
        refused(".", port, nil, host)
      end
      for _, name in ipairs { "*", "*.0.0.1", "127.0.0.*", "**.b.localhost", "a.*.localhost", "a*.*.localhost", "*.*",
        "*.localhost" } do
        port = serve("subjectAltName = DNS:" .. name)
        for _, host in ipairs { "localhost", "127.0.0.1", "a.b.localhost" } do
          refused(".", port, nil, host)
        end
      end
    end)

    it("is no address, and an address no name", function()
      local port = serve "subjectAltName = DNS:127.0.0.1"
      refused("127", port, nil, "127.0.0.1")
      port = serve "subjectAltName = IP:127.0.0.1"
      accepted(port, nil, "127.0.0.1")
      refused("localhost", port, nil, "localhost")
      port = serve "subjectAltName = URI:https://localhost, email:root@localhost"
      refused("localhost", port, nil, "localhost")
    end)

    it("with a zero byte in it ends there for nobody", function()
      -- SEQUENCE { [2] "localhost\0.evil.com" }, and the same as a common name.
      local der = ("6C6F63616C686F7374002E6576696C2E636F6D"):gsub("..", "%0:"):sub(1, -2)
      local port = serve("subjectAltName = DER:30:15:82:13:" .. der)
      refused(".", port, nil, "localhost")
    end)

    it("that is a common name counts only where there is no other", function()
      local port = serve("subjectAltName = DNS:elsewhere.example.com", "/CN=localhost")
      refused("localhost", port, nil, "localhost")
      -- libcurl's rule where a certificate has no subjectAltName at all; authorities have not issued such for long.
      port = serve("basicConstraints = CA:FALSE", "/CN=localhost")
      accepted(port, nil, "localhost")
    end)

    it("is compared whatever the letters' case, and no further", function()
      local port = serve "subjectAltName = DNS:A.LocalHost"
      accepted(port, nil, "a.localhost")
      accepted(port, nil, "A.LOCALHOST")
      refused("localhost", port, nil, "xa.localhost")
    end)
  end)

  describe("with a chain", function()
    it("through a certificate that is no authority is refused", function()
      servers:issue("leaf", "/CN=leaf", "basicConstraints = CA:FALSE")
      local _, made = nginx.shell([[cd %s && openssl ecparam -name prime256v1 -genkey -noout -out below.key &&
        openssl req -new -sha256 -config config -subj /CN=below -key below.key -out csr &&
        openssl x509 -req -sha256 -days 10 -in csr -CA leaf.pem -CAkey leaf.key -set_serial 7 -extfile config \
          -extensions good \
          -out only.pem && cat only.pem leaf.pem >below.pem]], servers.dir)
      assert(made)
      refused(".", servers:serve("below", "-cert_chain below.pem"))
    end)

    it("for another purpose than a server's is refused", function()
      servers:issue("wrong", "/CN=localhost", "subjectAltName = DNS:localhost\nextendedKeyUsage = clientAuth")
      refused("certificate purpose", servers:serve "wrong")
    end)
  end)

  it("takes no cipher that hides or proves nothing, and no short key", function()
    for _, options in ipairs { "-tls1_2 -cipher aNULL:@SECLEVEL=0 -nocert", "-tls1_2 -cipher eNULL:@SECLEVEL=0",
      "-tls1_2 -cipher RC4:DES:EXPORT:LOW:PSK:eNULL:@SECLEVEL=0" } do
      local result, err = call(servers:serve("good", options), { verify = false })
      assert.is_nil(result)
      assert.equal("tls", err.kind, tostring(err))
    end
    -- A key of 512 bits, which anybody can find out.
    local _, made = nginx.shell([[cd %s && openssl genrsa -out short.key 512 2>/dev/null &&
      openssl req -x509 -new -sha256 -days 10 -config config -extensions good -subj /CN=short -key short.key \
        -out short.pem]],
      servers.dir)
    assert(made)
    local result, err = call(servers:serve("short", "-cipher DEFAULT@SECLEVEL=0"), { verify = false })
    assert.is_nil(result)
    assert.equal("tls", err.kind, tostring(err))
  end)

  it("is not talked down by who cuts the handshake short or answers with an older version", function()
    local server = raw_server.start()
    finally(function()
      server:stop()
    end)
    for _, version in ipairs { "\3\0", "\3\1", "\3\2" } do
      -- A hello of an older version, as it would stand in an answer: version, 32 random bytes, no session, a cipher.
      local hello = "\2\0\0\38" .. version .. ("r"):rep(32) .. "\0\0\53\0"
      server:play { other = { { "read", 1 }, { "send", "\22" .. version .. "\0" .. string.char(#hello) .. hello },
        { "wait" } } }
      local result, err = call(server.port, { timeout = 10 })
      assert.is_nil(result)
      assert.equal("tls", err.kind, tostring(err))
      -- And there is no second try with less.
      assert.equal(1, #server:heard())
    end
  end)

  it("is not left for http, whoever says so", function()
    local plain = raw_server.start()
    plain:play { other = { { "read" }, { "send", raw_server.answer() } } }
    finally(function()
      plain:stop()
    end)
    local dir = servers:path "www"
    for _, target in ipairs { plain.endpoint .. "/x", "//127.0.0.1:" .. plain.port .. "/x", "file:///etc/passwd" } do
      nginx.shell("mkdir -p %s && printf 'HTTP/1.1 302 Found\\r\\nLocation: %s\\r\\nContent-Length: 0\\r\\n\\r\\n' "
        .. ">%s/r", dir, target, dir)
      -- -HTTP sends the file as it is; the server reads it from its own directory.
      local port = servers:serve("good", "-HTTP")
      local result, err = open(port):request { path = "/www/r" }
      assert.is_nil(result)
      assert.equal(302, err.status, tostring(err))
    end
    assert.same({}, plain:heard())
  end)

  describe("options of one client", function()
    it("are no other's: not the files, nor that nothing is verified", function()
      local port = servers:serve("good", "-verify 1")
      local client_certificate = { cert_file = servers:path "client.pem", key_file = servers:path "client.key" }
      local orders = {
        { { verify = false }, { ca_file = servers:path "stranger.pem" } },
        { {}, { ca_file = servers:path "stranger.pem" } },
        { { verify = false, ca_file = authority }, { ca_file = servers:path "stranger.pem", verify = true } },
      }
      for _, order in ipairs(orders) do
        accepted(port, order[1])
        refused("unable to get local issuer", port, order[2])
        accepted(port, order[1])
      end
      -- The client's certificate goes out for those that have it alone.
      for _ = 1, 2 do
        assert.truthy(accepted(port, client_certificate):find "Subject: CN ?= ?client\n")
        assert.is_nil(accepted(port):find "Subject: CN ?= ?client\n")
      end
    end)

  end)

  it("writes no keys to a file of SSLKEYLOGFILE that was not asked for in the environment", function()
    local port, log = servers:serve "good", servers:path "keylog"
    local script = servers:path "script.lua"
    local file = assert(io.open(script, "w"))
    file:write(([[local client = assert(require("huaweicloud").client("generic", {
      endpoint = "https://localhost:%d", proxy = "", ca_file = %q, credentials = { token = "t" } }))
      assert(client:request { path = "/" })]]):format(port, authority))
    file:close()
    local output, status = hosts.shell(hosts.command(script))
    assert.equal(0, status, output)
    assert.is_nil(io.open(log))
    -- libcurl, as Debian builds it, does for whoever owns the environment: SECURITY.md says so.
    output, status = hosts.shell("SSLKEYLOGFILE=" .. log .. " " .. hosts.command(script))
    assert.equal(0, status, output)
    assert.truthy(nginx.read(log):find "CLIENT_")
  end)
end)
