--- Of the headers that belong to one connection some could be given as headers of a request: Proxy-Authorization, meant
-- for a proxy, went to the service, and HTTP2-Settings, Keep-Alive and Proxy-Connection tell a server of things that
-- the
-- client does not do. CONNECT was taken for a method, whose success asks a server to open a tunnel on the connection,
-- and TRACE, which has it send the signature back. All these are refused now.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("what belongs to the connection", function()
  it("is not the caller's to set", function()
    local server = raw_server.start()
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    local client = assert(huaweicloud.client("generic", { endpoint = server.endpoint, retries = 0, proxy = "",
      credentials = { ak = "AK-ID", sk = "SK-SECRET" } }))
    finally(function()
      client:close()
      server:stop()
    end)
    for _, name in ipairs { "Proxy-Authorization", "proxy-connection", "KEEP-ALIVE", "HTTP2-Settings",
      "Proxy-Authenticate",
      "Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Expect",
        "Authorization",
      "X-Sdk-Date", "Accept-Encoding" } do
      expect.refused("is set by the client itself", client:request({ path = "/" }, { headers = { [name] = "x" } }))
      expect.refused("is set by the client itself", client:request { path = "/", headers = { [name:lower()] = "x" } })
    end
    for _, method in ipairs { "CONNECT", "connect", "TRACE", "Trace" } do
      expect.refused("the method ", client:request { path = "/", method = method })
    end
    assert.equal(0, #server:heard())
    assert(client:request { path = "/", method = "OPTIONS", headers = { ["User-Agent"] = "u", Cookie = "c" } })
  end)
end)
