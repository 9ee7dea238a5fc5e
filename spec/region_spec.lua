--- Regions by table, endpoints that win over them.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local uv = require "luv" -- it can change the environment of this very process

local home = os.getenv "HOME"

local KEYS = { ak = "AKAKAKAKAKAKAKAKAKAK", sk = "SKSKSKSKSKSKSKSKSKSK" }

--- The endpoint of a client with these options.
local function endpoint_of(service, options)
  options.credentials = KEYS
  local client = assert(huaweicloud.client(service, options))
  local endpoint = client.endpoint
  client:close()
  return endpoint
end

--- All endpoints of a client, the preferred one first.
local function all_endpoints(service, id)
  local client = assert(huaweicloud.client(service, { region = id, credentials = KEYS }))
  local names = {}
  for i, place in ipairs(client._endpoints) do
    names[i] = place.name
  end
  client:close()
  return names
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

  it("that does not look like one is unknown", function()
    for _, region in ipairs { "CN-NORTH-4", "cn-north-4 ", " cn-north-4", "cn-north", "cn-north-4000", "cn-4", "china",
      "cn-north-", "cn-north-4.evil.example.com", "cn/north-4", "cnn-north-4" } do
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

describe("a region that is not in the table", function()
  local warnings

  local function open(service, id)
    warnings = {}
    return huaweicloud.client(service, { region = id, credentials = KEYS, observer = function(event)
      warnings[#warnings + 1] = event
    end })
  end

  local new = {
    -- Next ones of places that are known, and regions of other services.
    "cn-north-44", "cn-north-1", "ap-southeast-12", "my-kualalumpur-2",
    -- New places by the compass, and by names like no other.
    "ap-northeast-1", "cn-west-1", "uk-south-1", "ae-ad-1", "na-mexico-1", "eu-west-0",
  }
  for _, id in ipairs(new) do
    it(("gets the usual name, and a warning: %s"):format(id), function()
      local client = assert(open("cfw", id))
      assert.equal(("https://cfw.%s.myhuaweicloud.com"):format(id), client.endpoint)
      assert.equal(1, #warnings)
      assert.equal("warning", warnings[1].kind)
      assert.equal("region", warnings[1].about)
      assert.equal("cfw", warnings[1].service)
      assert.equal(client.endpoint, warnings[1].endpoint)
      assert.truthy(warnings[1].message:find("cfw is not known to have a region " .. id, 1, true))
      client:close()
    end)
  end

  it("has the host name and the domain of its service and its partner", function()
    local client = assert(open("codecheck", "cn-north-9"))
    assert.equal("https://codearts-check.cn-north-9.myhuaweicloud.com", client.endpoint)
    assert.equal("https://oms.eu-west-101.myhuaweicloud.eu", assert(open("oms", "eu-west-101")).endpoint)
  end)

  it("is a matter of no warning when it is known", function()
    assert(open("cfw", "cn-north-4"))
    assert.same({}, warnings)
  end)

  local misspelt = {
    ["cn-nort-4"] = "cn-north-4", ["cn-noth-4"] = "cn-north-4", ["cn-nroth-4"] = "cn-north-4",
    ["ap-southest-1"] = "ap-southeast-1", ["cn-esat-3"] = "cn-east-3", ["my-kualalumper-1"] = "my-kualalumpur-1",
    ["nc-north-4"] = "cn-north-4", ["cm-north-4"] = "cn-north-4",
  }
  for id, meant in pairs(misspelt) do
    it(("is refused when it is a known one misspelt: %s"):format(id), function()
      expect.refused(('option region: unknown region "%s" (did you mean "%s"?)'):format(id, meant), open("cfw", id))
    end)
  end
end)

describe("a region of the environment", function()
  local variable = "HUAWEICLOUD_SDK_REGION_CFW_CN_NORTH_4"

  before_each(function()
    uv.os_unsetenv "HOME"
  end)

  after_each(function()
    uv.os_setenv("HOME", home)
    for _, name in ipairs { variable, "HUAWEICLOUD_SDK_REGION_CODEARTSCHECK_CN_NORTH_4",
      "HUAWEICLOUD_SDK_REGION_OMS_MY_LAB_1" } do
      uv.os_unsetenv(name)
    end
  end)

  it("wins over the table, with and without a scheme", function()
    uv.os_setenv(variable, "https://cfw.lab.example.com:8443/base/")
    assert.equal("https://cfw.lab.example.com:8443/base", endpoint_of("cfw", { region = "cn-north-4" }))
    uv.os_setenv(variable, "cfw.lab.example.com")
    assert.equal("https://cfw.lab.example.com", endpoint_of("cfw", { region = "cn-north-4" }))
    -- Of that service and that region alone.
    assert.equal("https://oms.cn-north-4.myhuaweicloud.com", endpoint_of("oms", { region = "cn-north-4" }))
    assert.equal("https://cfw.cn-north-9.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-9" }))
  end)

  it("need not look like one, and goes by the service's own name", function()
    uv.os_setenv("HUAWEICLOUD_SDK_REGION_OMS_MY_LAB_1", "oms.lab.example.com")
    assert.equal("https://oms.lab.example.com", endpoint_of("oms", { region = "my-lab-1" }))
    uv.os_setenv("HUAWEICLOUD_SDK_REGION_CODEARTSCHECK_CN_NORTH_4", "check.lab.example.com")
    assert.equal("https://check.lab.example.com", endpoint_of("codecheck", { region = "cn-north-4" }))
  end)

  it("may have several endpoints", function()
    uv.os_setenv(variable, "https://a.example.com, b.example.com:444 ,https://a.example.com/")
    assert.same({ "https://a.example.com", "https://b.example.com:444" }, all_endpoints("cfw", "cn-north-4"))
  end)

  it("gives way to the option endpoint", function()
    uv.os_setenv(variable, "https://cfw.lab.example.com")
    assert.equal("https://x.example.com", endpoint_of("cfw", { region = "cn-north-4", endpoint = "x.example.com" }))
  end)

  it("is as if it were not there when it is empty", function()
    uv.os_setenv(variable, " , ")
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
  end)

  it("that is wrong is an error that names the variable, without a password", function()
    uv.os_setenv(variable, "https://good.example.com,ftp://bad.example.com")
    expect.refused(('environment variable %s[2]: "ftp://bad.example.com" must begin with https://'):format(variable),
      huaweicloud.cfw { region = "cn-north-4", credentials = KEYS })
    uv.os_setenv(variable, "https://user:hunter2@example.com")
    local err = expect.refused(("environment variable %s: must not hold a user name"):format(variable),
      huaweicloud.cfw { region = "cn-north-4", credentials = KEYS })
    expect.no_secret({ "hunter2" }, err)
  end)
end)

describe("the file of regions", function()
  local dir

  local function write(text, name)
    name = name or dir .. "/.huaweicloud/regions.yaml"
    local file = assert(io.open(name, "wb"))
    file:write(text)
    file:close()
    return name
  end

  local function refuses(texts)
    local err = expect.refused(texts, huaweicloud.cfw { region = "cn-north-4", credentials = KEYS })
    assert.is_nil(err.message:find "%c")
  end

  before_each(function()
    dir = uv.fs_mkdtemp((os.getenv "TMPDIR" or "/tmp") .. "/huaweicloud-regions-XXXXXX")
    uv.fs_mkdir(dir .. "/.huaweicloud", 448)
    uv.os_setenv("HOME", dir)
  end)

  after_each(function()
    uv.os_setenv("HOME", home)
    uv.os_unsetenv "HUAWEICLOUD_SDK_REGIONS_FILE"
    uv.os_unsetenv "HUAWEICLOUD_SDK_REGION_CFW_CN_NORTH_4"
    os.execute("rm -rf " .. dir)
  end)

  local EXAMPLE = table.concat({
    "Cfw:",
    "  - id: cn-north-4",
    "    endpoint: https://third.example.com",
    "    endpoints: [ first.example.com, 'https://second.example.com' ]",
    "  - id: my-lab-1",
    "    endpoint: http://127.0.0.1:8080/base",
    "  - endpoint: https://without-an-id.example.com",
    "  - id: cn-north-9",
    "  - id: cn-east-3",
    "    endpoint: null",
    "    endpoints: [ 5, '' ]",
    "  - just a text",
    "OMS:",
    "  - { id: cn-north-4, endpoints: [ https://oms.example.com ] }",
    "other: 5",
    "7: []",
  }, "\n")

  it("wins over the table: endpoints, then endpoint; services by any letters' case", function()
    write(EXAMPLE)
    assert.same({ "https://first.example.com", "https://second.example.com", "https://third.example.com" },
      all_endpoints("cfw", "cn-north-4"))
    assert.same({ "https://oms.example.com" }, all_endpoints("oms", "cn-north-4"))
    assert.same({ "http://127.0.0.1:8080/base" }, all_endpoints("cfw", "my-lab-1"))
  end)

  it("leaves what it does not know, or has no endpoint for, to the table", function()
    write(EXAMPLE)
    for _, id in ipairs { "cn-north-9", "cn-east-3", "cn-south-1" } do
      assert.same({ ("https://cfw.%s.myhuaweicloud.com"):format(id) }, all_endpoints("cfw", id))
    end
    assert.same({ "https://codearts-check.cn-north-4.myhuaweicloud.com",
      "https://codearts-check.cn-north-4.myhuaweicloud.cn" }, all_endpoints("codeartscheck", "cn-north-4"))
    for _, empty in ipairs { "", "# nothing\n", "---\n", "{}" } do
      write(empty)
      assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
    end
  end)

  it("gives way to the environment and to the option endpoint, which do not even read it", function()
    write "{ not: [ yaml"
    uv.os_setenv("HUAWEICLOUD_SDK_REGION_CFW_CN_NORTH_4", "env.example.com")
    assert.same({ "https://env.example.com" }, all_endpoints("cfw", "cn-north-4"))
    assert.equal("https://x.example.com", endpoint_of("oms", { region = "cn-north-4", endpoint = "x.example.com" }))
  end)

  it("is read anew for each client", function()
    write "cfw: [ { id: cn-north-4, endpoint: a.example.com } ]"
    assert.equal("https://a.example.com", endpoint_of("cfw", { region = "cn-north-4" }))
    write "cfw: [ { id: cn-north-4, endpoint: b.example.com } ]"
    assert.equal("https://b.example.com", endpoint_of("cfw", { region = "cn-north-4" }))
  end)

  it("may be another one, which must then be there", function()
    write "cfw: [ { id: cn-north-4, endpoint: home.example.com } ]"
    local name = write("cfw: [ { id: cn-north-4, endpoint: other.example.com } ]", dir .. "/other.yaml")
    uv.os_setenv("HUAWEICLOUD_SDK_REGIONS_FILE", name)
    assert.equal("https://other.example.com", endpoint_of("cfw", { region = "cn-north-4" }))
    uv.os_setenv("HUAWEICLOUD_SDK_REGIONS_FILE", dir .. "/missing.yaml")
    refuses { "cfw: regions file " .. dir .. "/missing.yaml cannot be read: ", "HUAWEICLOUD_SDK_REGIONS_FILE" }
    uv.os_setenv("HUAWEICLOUD_SDK_REGIONS_FILE", dir)
    refuses { "cfw: regions file " .. dir .. " cannot be read: ", "HUAWEICLOUD_SDK_REGIONS_FILE" }
  end)

  it("is not missed, nor is HOME", function()
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
    uv.os_setenv("HOME", dir .. "/no/such/home")
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
    uv.os_unsetenv "HOME"
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", endpoint_of("cfw", { region = "cn-north-4" }))
  end)

  it("that cannot be read in HOME is a warning", function()
    uv.fs_mkdir(dir .. "/.huaweicloud/regions.yaml", 448)
    local warnings = {}
    local client = assert(huaweicloud.cfw { region = "cn-north-4", credentials = KEYS, observer = function(event)
      warnings[#warnings + 1] = event
    end })
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", client.endpoint)
    assert.truthy(warnings[1].message:find(dir .. "/.huaweicloud/regions.yaml cannot be read: ", 1, true))
    client:close()
  end)

  it("that says something else is an error that names it", function()
    local name = "regions file " .. dir .. "/.huaweicloud/regions.yaml"
    for text, words in pairs {
      ["cfw: [ { id: "] = ": is not YAML: ",
      ["cfw: &a [ *b ]"] = ": is not YAML: ",
      ["\0\1\2"] = ": is not YAML: ",
      ["just a text"] = ": must be a map from service to a list of regions",
      ["[ a, b ]"] = ": must be a map from service to a list of regions",
      ["cfw: here"] = ": service cfw: must be a list of regions",
      ["cfw: [ { id: cn-north-4, endpoint: 'ftp://host' } ]"] =
        ', service cfw, region cn-north-4: "ftp://host" must begin with https://',
      [("#"):rep(1024 * 1024 + 1)] = " is larger than 1 MiB",
    } do
      write(text)
      refuses(name .. words)
    end
  end)

  it("without the rock that reads it is an error that names the rock; without the file nobody asks for it", function()
    local name = write "cfw: []"
    local script = dir .. "/script.lua"
    write([[
      local client, err = require("huaweicloud").cfw { region = "cn-north-4", credentials = { token = "t" } }
      io.write(client and client.endpoint or tostring(err))
    ]], script)
    -- lyaml is Lua around a library; without the system's Lua files it cannot be found.
    local command = ("HOME=%s LUA_PATH='lua/?.lua;lua/?/init.lua' LUA_CPATH='%s' %s %s 2>&1")
    local function output()
      local pipe = assert(io.popen(command:format(dir, package.cpath, jit and "luajit" or "lua5.4", script)))
      local text = pipe:read "*a"
      pipe:close()
      return text
    end
    assert.equal(("validation: cfw: regions file %s: the rock lyaml is needed to read it: install Debian's lua-yaml, "
      .. "or run `luarocks install lyaml`"):format(name), output())
    os.remove(name)
    assert.equal("https://cfw.cn-north-4.myhuaweicloud.com", output())
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
