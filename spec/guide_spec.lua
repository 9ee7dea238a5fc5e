--- Runs the snippets of docs/paging-and-waiting.md: each prints what it says behind its arrows.

local emulator = require "support.emulator"

local PATH = "docs/paging-and-waiting.md"
local load_text = loadstring or load -- luacheck: ignore

describe(PATH, function()
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

  local function run(code)
    local printed = {}
    local environment = setmetatable({
      print = function(...)
        local line = {}
        for i = 1, select("#", ...) do
          line[i] = tostring((select(i, ...)))
        end
        printed[#printed + 1] = table.concat(line, "  ")
      end,
      os = setmetatable({ getenv = function(name)
        return name == "HUAWEICLOUD_ENDPOINT" and services.endpoint or nil
      end }, { __index = os }),
    }, { __index = _G })
    if setfenv then
      setfenv(assert(load_text(code, PATH)), environment)()
    else
      assert(load(code, PATH, "t", environment))()
    end
    return table.concat(printed, "\n") .. "\n"
  end

  local file = assert(io.open(PATH))
  local text = file:read "*a"
  file:close()
  local count = 0
  for code in text:gmatch "```lua\n(.-)```" do
    count = count + 1
    it("snippet " .. count .. " runs and prints what it says", function()
      local printed, arrows = run(code), 0
      for wanted in code:gmatch "%-%-> ([^\n]*)" do
        arrows = arrows + 1
        assert.truthy(printed:find(wanted .. "\n", 1, true), wanted .. " is not in:\n" .. printed)
      end
      assert.is_true(arrows > 0)
    end)
  end

  it("has snippets", function()
    assert.equal(3, count)
  end)
end)
