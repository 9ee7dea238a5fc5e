--- Runs every snippet of the README: what it shows, works.

local emulator = require "support.emulator"
local core = require "huaweicloud.core"
local snippets = require "support.snippets"

describe("README", function()
  local services, runner

  setup(function()
    services = emulator.start()
    runner = snippets.runner(services)
  end)

  teardown(function()
    services:stop()
  end)

  before_each(function()
    services:reset()
  end)

  local expected = {
    [1] = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209\tzhuabaotest\t2",
    [2] = "3 of 3 stopped\nSuccess",
    [3] = "c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33\t",
    [4] = "09bb24e6fe80d23d2fa2c010b53b418c",
    [5] = "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature=",
    [7] = "f588ce71-e26c-400d-8981-f854355f6849\tRunning\n0f1e2d3c-4b5a-4697-8877-665544332211\tRunning\n0 failed",
    [6] = 'validation: list_job: unknown argument "job" (did you mean "job_id"?)',
  }

  local blocks = snippets.blocks("README.md", "lua")

  it("has the snippets that this spec knows", function()
    assert.equal(#expected, #blocks)
  end)

  for number, block in ipairs(blocks) do
    it("snippet " .. number .. " runs and prints what it says", function()
      local lines = runner:run(block.code, "README.md")
      local printed = table.concat(lines, "\n")
      assert.truthy(printed:find(expected[number], 1, true), printed)
      assert.is_nil(snippets.missing(block.code, lines), printed)
    end)
  end

  it("lists every option of a client, and no other", function()
    local table_text = snippets.read "README.md":match "## Options\n(.-)\n## "
    local source = snippets.read "lua/huaweicloud/options.lua":match "\nlocal client = (%b{})"
    for name in source:gmatch "\n  ([%w_]+) =" do
      assert.truthy(table_text:find("`" .. name .. "`", 1, true), name .. " is not in the README")
    end
  end)

  it("says how many operations there are", function()
    local text = snippets.read "README.md":match "All operations of the three services are methods:(.-)%. `print"
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
