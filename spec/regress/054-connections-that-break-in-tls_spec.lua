--- libcurl reports a connection that breaks during the TLS handshake as a failure of TLS, and with TLS 1.3 a server's
-- refusal of the client's certificate, which comes after the handshake, as a failure to receive. So the first was not
-- repeated though nothing had been sent, and the second was. Each has its own kind now: "network" and "tls".

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

describe("a connection that breaks in TLS", function()
  it("is of the kind of its cause", function()
    local server, servers = raw_server.start(), tls_servers.new()
    finally(function()
      server:stop()
      servers:stop()
    end)
    local function call(port, retries)
      local client = assert(huaweicloud.client("generic", {
        endpoint = "https://localhost:" .. port, credentials = { token = "t" }, retries = retries, proxy = "",
        ca_file = servers:path "authority.pem", timeout = 20,
      }))
      local result, err = client:request { method = "POST", path = "/x" }
      client:close()
      assert.is_nil(result)
      return err
    end
    server:play { other = { { "read", 1 }, { "reset" } } }
    local err = call(server.port, 1)
    assert.equal("network", err.kind)
    assert.is_true(err.retryable)
    assert.equal(2, err.attempts)

    err = call(servers:serve("good", "-tls1_3 -Verify 1 -verify_return_error -CAfile authority.pem"), 1)
    assert.equal("tls", err.kind)
    assert.is_false(err.retryable)
    assert.equal(1, err.attempts)
  end)
end)
