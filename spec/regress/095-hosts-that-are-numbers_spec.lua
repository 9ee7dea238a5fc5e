--- An endpoint "http://2130706433" or "http://0x7f.1" was taken for a host name, and signed as one; libcurl takes it
--- for
-- an IPv4 address and connects to 127.0.0.1. A program that lets its users name endpoints and keeps them off its own
-- network by the look of the host was led past that. What ends in a number must be a whole IPv4 address now, as
-- browsers
-- have it (WHATWG URL, "ends in a number").

local core = require "huaweicloud.core"

describe("a host that ends in a number", function()
  it("is an IPv4 address of four numbers, or refused", function()
    for _, host in ipairs { "2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "127.0.0.1.", "1.2.3.4.5",
      "1.2.3.256",
      "0", "0x", "a.0x1", "a.1", "08.1.1.1", "1..2", "127.0.0.0x1", "1.2.3.4.", "a.1." } do
      for _, text in ipairs { host, "http://" .. host, "https://" .. host .. ":8443/x" } do
        local endpoint, why = core.endpoint(text)
        assert.is_nil(endpoint, text)
        assert.truthy(why:find("has a host that ends in a number", 1, true), why)
      end
    end
  end)

  it("may be anything else with digits in it", function()
    for _, host in ipairs { "127.0.0.1", "255.255.255.255", "1a", "a1", "1.a", "cfw.cn-north-4.example.com", "0x",
      "x0.0x1g",
      "a.1b", "1-2" } do
      if host ~= "0x" then
        assert(core.endpoint("https://" .. host), host)
      end
    end
  end)
end)
