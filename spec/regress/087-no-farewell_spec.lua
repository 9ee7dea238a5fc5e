--- An answer over TLS without a length is whole when the server ends the connection in TLS's way (RFC 9112, section
--- 9.8). libcurl does not look at that: who cut the connection could pass a part of such an answer for the whole. It
--- is an error of kind "network" now.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

describe("an answer over TLS without a length", function()
  it("is whole only when the server has said farewell", function()
    local proxy, servers = raw_server.start(), tls_servers.new()
    finally(function()
      proxy:stop()
      servers:stop()
    end)
    -- Its page about the connection has no length, and it does say farewell.
    for _, version in ipairs { "-tls1_2", "-tls1_3" } do
      local port = servers:serve("good", version)
      local function call(most)
        proxy:play { other = { { "pass", port, most, "close" } } }
        local client = assert(huaweicloud.client("generic", {
          endpoint = "https://127.0.0.1:" .. proxy.port, credentials = { token = "t" }, retries = 0, proxy = "",
          ca_file = servers:path "authority.pem",
        }))
        local result, err = client:request { path = "/" }
        client:close()
        return result, err, proxy:tally()[1].passed
      end
      local result, _, passed = call()
      assert.truthy(result.body:find("</HTML>", 1, true) or result.body:find("</pre>", 1, true), result.body:sub(-200))
      -- The last record is the farewell; its length differs by the version.
      for missing = 4, 20, 4 do
        local cut, err = call(passed - missing)
        assert.is_nil(cut)
        assert.equal("network", err.kind)
        assert.truthy(err.message:find("farewell", 1, true), err.message)
      end
    end
  end)

  it("needs none where the length is told, or there is no body", function()
    local proxy, servers = raw_server.start(), tls_servers.new()
    finally(function()
      proxy:stop()
      servers:stop()
    end)
    for _, answer in ipairs { raw_server.answer(), "HTTP/1.1 204 No Content\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" } do
      proxy:play { other = { { "tls", servers.dir, "" }, { "serve" }, { "send", answer }, { "wait" } } }
      local client = assert(huaweicloud.client("generic", {
        endpoint = "https://127.0.0.1:" .. proxy.port, credentials = { token = "t" }, retries = 0, proxy = "",
        ca_file = servers:path "authority.pem",
      }))
      assert.same({}, (assert(client:request { path = "/fault/1" })))
      client:close()
    end
  end)
end)
