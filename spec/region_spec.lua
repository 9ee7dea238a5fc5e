--- Regions by table, endpoints that win over them.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local KEYS = { ak = "AKAKAKAKAKAKAKAKAKAK", sk = "SKSKSKSKSKSKSKSKSKSK" }

--- The endpoint of a client with these options.
local function endpoint_of(service, options)
  options.credentials = KEYS
  local client = assert(huaweicloud.client(service, options))
  local endpoint = client.endpoint
  client:close()
  return endpoint
end

describe("a region", function()
  it("is looked up in the service's own table", function()
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
    assert.equal("https://oms.cn-north-1.myhuaweicloud.com", endpoint_of("oms", { region = "cn-north-1" }))
    assert.equal("https://codearts-check.cn-north-4.myhuaweicloud.com",
      endpoint_of("codeartscheck", { region = "cn-north-4" }))
  end)

  it("may have a domain of its own", function()
    assert.equal("https://cfw.eu-west-101.myhuaweicloud.eu", endpoint_of("cfw", { region = "eu-west-101" }))
  end)

  it("gives its first endpoint when it has several", function()
    assert.equal("https://cfw.my-kualalumpur-1.myhuaweicloud.com",
      endpoint_of("cfw", { region = "my-kualalumpur-1" }))
  end)

  for _, service in ipairs { "cfw", "oms", "codeartscheck" } do
    it("of " .. service .. " always has https endpoints that can be used", function()
      local regions = core.regions(service)
      assert.is_true(#regions >= 8)
      for _, region in ipairs(regions) do
        for _, endpoint in ipairs(core.region(service, region)) do
          assert.truthy(endpoint:find("^https://[%w.-]+$"), endpoint)
          assert.equal(endpoint, tostring(core.endpoint(endpoint)))
        end
        assert.truthy(endpoint_of(service, { region = region }):find(region, 1, true))
      end
    end)
  end

  it("that is unknown is named with the one that was meant and all that there are", function()
    expect.refused({ 'cfw: option region: unknown region "cn-nort-4" (did you mean "cn-north-4"?)',
      "cfw has af-north-1, ", "tr-west-1" }, huaweicloud.cfw { region = "cn-nort-4", credentials = KEYS })
  end)

  it("of another service is unknown", function()
    expect.refused('option region: unknown region "cn-north-1"',
      huaweicloud.cfw { region = "cn-north-1", credentials = KEYS })
  end)

  it("is matched as it is written", function()
    for _, region in ipairs { "CN-NORTH-4", "cn-north-4 ", " cn-north-4", "cn-north", "cn-north-44" } do
      expect.refused("option region: unknown region", huaweicloud.cfw { region = region, credentials = KEYS })
    end
  end)

  it("is needed when there is no endpoint", function()
    expect.refused({ 'cfw: option region is missing: give region = "cn-north-4"', 'or endpoint = "https://' },
      huaweicloud.cfw { credentials = KEYS })
  end)

  it("does not help a generic client", function()
    expect.refused("generic: option endpoint is missing: a generic client has no regions",
      huaweicloud.client("generic", { region = "cn-north-4", credentials = KEYS }))
  end)
end)

describe("an endpoint", function()
  it("wins over the region, which stays readable", function()
    local client = assert(huaweicloud.cfw { region = "nowhere-1", endpoint = "https://cfw.example.com",
      credentials = KEYS })
    assert.equal("https://cfw.example.com", client.endpoint)
    assert.equal("nowhere-1", client.region)
    client:close()
  end)

  local written = {
    ["host.example.com"] = "https://host.example.com",
    ["HTTPS://Host.Example.COM"] = "https://host.example.com",
    ["https://host.example.com/"] = "https://host.example.com",
    ["https://host.example.com:443"] = "https://host.example.com",
    ["https://host.example.com:8443"] = "https://host.example.com:8443",
    ["http://127.0.0.1:80"] = "http://127.0.0.1",
    ["http://127.0.0.1:8080/base/"] = "http://127.0.0.1:8080/base",
    ["https://[::1]:8443/a/b"] = "https://[::1]:8443/a/b",
    ["host_1.example.com:1"] = "https://host_1.example.com:1",
  }
  for given, normal in pairs(written) do
    it(("%s is %s"):format(given, normal), function()
      assert.equal(normal, endpoint_of("cfw", { endpoint = given }))
    end)
  end

  it("is https when it does not say http", function()
    assert.truthy(endpoint_of("oms", { endpoint = "localhost" }):find "^https://")
  end)
end)
