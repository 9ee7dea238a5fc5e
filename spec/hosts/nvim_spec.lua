--- Neovim: calls suspend their coroutines, the editor goes on; the example plugin.

local host = require "hosts.luv.host"

describe("Neovim", function()
  local services

  setup(function() services = host.services() end)
  teardown(function() services:stop() end)
  before_each(function() services:reset() end)

  --- Runs a script in an editor without a terminal.
  local function run(script, environment)
    return services:run("5.1", ([[env %s timeout 60 nvim --headless -u NONE -i NONE -n \
      -c 'luafile spec/hosts/nvim/%s.lua']]):format(environment, script))
  end

  local function expect_passed(output, status)
    assert.truthy(output:find "passed%s*$", output)
    assert.equal(0, status, output)
  end

  for _, name in ipairs(host.scenarios()) do
    it("keeps to " .. name:gsub("_", " "), function()
      expect_passed(run("child", "HWC_SCENARIO=" .. name))
    end)
  end

  it("shows errors of callbacks and coroutines, and goes on", function()
    expect_passed(run("child", "HWC_SCENARIO=errors"))
  end)

  for _, name in ipairs { "typing", "captures", "job", "check", "not_configured", "main_coroutine", "quit_all",
    "quit_each", "quit_without_clean_up" } do
    it("as a user sees it: " .. name:gsub("_", " "), function()
      expect_passed(run("remote", "HWC_SESSION=" .. name))
    end)
  end

  it("quits by :qa and os.exit from a callback, with calls in flight", function()
    services:control("POST", "faults", { count = 5, delay = 30, match = "/v1/" })
    for _, how in ipairs { "vim.cmd 'qa!'", "os.exit(0)" } do
      local output, status = services:run("5.1", ([[timeout 20 nvim --headless -u spec/hosts/nvim/init.lua -i NONE -n \
        -c "lua client = require('huawei_captures').client()" \
        -c "lua client:start('list_capture_task', { fw_instance_id = 'x', limit = 1, offset = 0 }, function() end)" \
        -c "lua client:start('list_job', { job_id = 'f588ce71-e26c-400d-8981-f854355f6849' }, function() %s end)"]])
        :format(how))
      assert.equal("", output)
      assert.equal(0, status)
    end
  end)
end)
