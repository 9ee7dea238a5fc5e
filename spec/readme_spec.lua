--- Runs every snippet of the README: what it shows, works.

local emulator = require "support.emulator"
local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"

local function read(path)
  local file = assert(io.open(path))
  local text = file:read "*a"
  file:close()
  return text
end

local function blocks(language)
  local found = {}
  for code in read "README.md":gmatch("```" .. language .. "\n(.-)```") do
    found[#found + 1] = code
  end
  return found
end

local load_text = loadstring or load -- luacheck: ignore

describe("README", function()
  local services

  setup(function()
    services = emulator.start()
  end)

  teardown(function()
    services:stop()
  end)

  before_each(function()
    services:reset()
  end)

  --- The module as the snippets see it: the same, but that every client goes to the emulator.
  local function module_at_emulator()
    local module = setmetatable({}, { __index = huaweicloud })
    local function redirect(service)
      return function(options)
        local copy = {}
        for name, value in pairs(options) do
          copy[name] = value
        end
        copy.endpoint, copy.region = services.endpoint, nil
        return huaweicloud.client(service, copy)
      end
    end
    for _, service in ipairs { "cfw", "oms", "codeartscheck" } do
      module[service] = redirect(service)
    end
    module.client = function(service, options)
      return redirect(service)(options)
    end
    return module
  end

  local function run(code)
    local printed = {}
    local environment = setmetatable({
      require = function(name)
        return name == "huaweicloud" and module_at_emulator() or require(name)
      end,
      print = function(...)
        local line = {}
        for i = 1, select("#", ...) do
          line[i] = tostring((select(i, ...)))
        end
        printed[#printed + 1] = table.concat(line, "\t")
      end,
      os = setmetatable({
        getenv = function(name)
          return name == "CLOUD_SDK_AK" and services.ak or name == "CLOUD_SDK_SK" and services.sk or nil
        end,
        exit = function()
          error("the snippet gave up: " .. table.concat(printed, "\n"))
        end,
      }, { __index = os }),
    }, { __index = _G })
    local chunk
    if setfenv then
      chunk = setfenv(assert(load_text(code, "README")), environment)
    else
      chunk = assert(load(code, "README", "t", environment))
    end
    chunk()
    return printed
  end

  local expected = {
    [1] = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209\tzhuabaotest\t2",
    [2] = "Success",
    [3] = "09bb24e6fe80d23d2fa2c010b53b418c",
    [4] = "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature=",
    [6] = "f588ce71-e26c-400d-8981-f854355f6849\tRunning\n0f1e2d3c-4b5a-4697-8877-665544332211\tRunning\n0 failed",
    [5] = 'validation: list_job: unknown argument "job" (did you mean "job_id"?)',
  }

  local snippets = blocks "lua"

  it("has the snippets that this spec knows", function()
    assert.equal(#expected, #snippets)
  end)

  for number, code in ipairs(snippets) do
    it("snippet " .. number .. " runs and prints what it says", function()
      local printed = table.concat(run(code), "\n")
      assert.truthy(printed:find(expected[number], 1, true), printed)
    end)
  end

  it("shows errors as they are", function()
    local shown = read "README.md":match "%-%-> (validation: [^\n]*)"
    assert.equal(expected[5], shown)
  end)

  it("lists every option of a client, and no other", function()
    local table_text = read "README.md":match "## Options\n(.-)\n## "
    local source = read "lua/huaweicloud/options.lua":match "\nlocal client = (%b{})"
    for name in source:gmatch "\n  ([%w_]+) =" do
      assert.truthy(table_text:find("`" .. name .. "`", 1, true), name .. " is not in the README")
    end
  end)

  it("says how many operations there are", function()
    local text = read "README.md":match "All operations of the three services are methods:(.-)%. `print"
    local counted = 0
    for count, service in text:gmatch "(%d+) of `(%w+)`" do
      assert.equal(tonumber(count), #core.operations(service))
      counted = counted + 1
    end
    assert.equal(3, counted)
  end)

  it("has a demo that runs", function()
    local pipe = assert(io.popen("env -u LD_PRELOAD -u LUA_PATH -u LUA_CPATH make --no-print-directory -s demo 2>&1;"
      .. " echo status=$?"))
    local output = pipe:read "*a"
    pipe:close()
    assert.truthy(output:find("status=0", 1, true), output)
    assert.truthy(output:find("3 stopped; none is running or ending now", 1, true), output)
    assert.truthy(output:find("Success", 1, true), output)
    assert.truthy(output:find("service: list_job: 404 CFW.", 1, true), output)
  end)
end)
