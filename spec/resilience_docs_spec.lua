--- Runs the snippets of docs/resilience.md.

local emulator = require "support.emulator"
local snippets = require "support.snippets"

describe("docs/resilience.md", function()
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

  for number, block in ipairs(snippets.blocks("docs/resilience.md", "lua")) do
    it("snippet " .. number .. " runs and prints what it says", function()
      local lines = runner:run(block.code, "docs/resilience.md:" .. block.line)
      assert.is_nil(snippets.missing(block.code, lines), table.concat(lines, "\n"))
    end)
  end
end)
