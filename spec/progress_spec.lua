--- The progress bar, on a real terminal that the kernel makes (script of util-linux), and where there is none.

local emulator = require "support.emulator"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"

local build = os.getenv "HWC_BUILD" or "build"
local lua = jit and "luajit" or "lua5.4"

--- Runs Lua code with standard error on a terminal of so many columns, or into a file; what came there.
local function run(code, columns)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  file:write('local progress = require "huaweicloud.progress"\n', code)
  file:close()
  local environment = ("LUA_PATH='lua/?.lua;lua/?/init.lua;spec/?.lua;;' LUA_CPATH='%s/%s/?.so;;'"):format(build,
    _VERSION:match "%d%.%d")
  local command = ("env %s %s %s"):format(environment, lua, path)
  if columns then
    -- Its own output is of no interest: all that is read went through the terminal.
    command = ([[env -u LD_PRELOAD script -qec "stty cols %d; env LD_PRELOAD='$LD_PRELOAD' %s" /dev/null </dev/null]])
      :format(columns, command:gsub('"', '\\"'))
  end
  local output, status = hosts.shell(command)
  os.remove(path)
  assert(status == 0, output)
  return output
end

--- The lines as they stood on the terminal, one for each drawing.
local function drawn(output)
  local lines = {}
  for line in output:gmatch "\r([^\r\n]*)" do
    lines[#lines + 1] = line
  end
  return lines
end

local BAR = [[
  local bar = progress.new "a job"
  for i = 0, 4 do
    bar.drawn = -1
    bar:update(i / 4, "running")
  end
]]

describe("a progress bar", function()
  it("is drawn in place, and ends with a line of its own", function()
    local output = run(BAR .. 'bar:finish "done"', 80)
    assert.same({
      "a job [....................]   0% running 0 s\27[K", "a job [#####...............]  25% running 0 s\27[K",
      "a job [##########..........]  50% running 0 s\27[K", "a job [###############.....]  75% running 0 s\27[K",
      "a job [####################] 100% running 0 s\27[K", "a job: done, 0 s\27[K", "",
    }, drawn(output))
  end)

  it("leaves no line when there is nothing to say at the end", function()
    local output = run(BAR .. "bar:finish() bar:finish() bar:update(1)", 80)
    assert.matches("\r\27%[K$", output)
    assert.is_nil(output:find("\n", 1, true))
    assert.equal("", run("progress.new('x'):finish()", 80))
  end)

  it("is a spinner with the time where nobody can say how far it is", function()
    local output = run([[
      local bar = progress.new()
      for i = 1, 5 do
        bar.drawn, bar.began = -1, bar.began - 20
        bar:update(nil)
      end
      bar:finish()]], 80)
    local lines = drawn(output)
    for i, line in ipairs { "/ 20 s", "- 40 s", "\\ 1:00", "| 1:20", "/ 1:40" } do
      assert.equal(("working %s\27[K"):format(line), lines[i])
    end
  end)

  it("is drawn ten times a second, no more", function()
    local lines = drawn(run([[
      local core = require "huaweicloud.core"
      local bar, till = progress.new "x", core.now() + 0.35
      repeat bar:update(0.5) until core.now() > till
      bar:finish()]], 80))
    assert.is_true(#lines >= 3 and #lines <= 6, #lines)
  end)

  it("keeps within the terminal, and within bounds", function()
    for columns, most in pairs { [20] = 19, [40] = 39, [79] = 78, [300] = 79 } do
      local output = run([[
        local bar = progress.new(("label "):rep(20))
        bar:update(0.5, ("state "):rep(50))
        bar:finish(("end "):rep(50))]], columns)
      local longest = 0
      for _, line in ipairs(drawn(output)) do
        longest = math.max(longest, #line:gsub("\27%[K", ""))
      end
      assert.equal(columns <= 79 and most or longest, longest)
      assert.is_true(longest <= most, longest)
    end
  end)

  it("shows numbers that make no sense as if they did", function()
    local output = run([[
      local bar = progress.new "x"
      for _, fraction in ipairs { -1, 2, 1 / 0, -1 / 0, 0 / 0 } do
        bar.drawn = -1
        bar:update(fraction)
      end
      bar:finish()]], 80)
    local shown = {}
    for percent in output:gmatch "(%d+)%%" do
      shown[#shown + 1] = tonumber(percent)
    end
    assert.same({ 0, 100, 100, 0, 0 }, shown)
  end)

  it("passes no control bytes on, nor half characters", function()
    local output = run([[
      local bar = progress.new "a\27[2Jb\nc\194\155d\226\128\174e\255f"
      bar:update(nil, "\7g\127h\0i \231\138\182\230\128\129")
      bar:finish "j\r\nk"]], 80)
    local plain = output:gsub("\27%[K", ""):gsub("\r", "")
    assert.equal("a [2Jb c de?f / g h i \231\138\182\230\128\129 0 sa [2Jb c de?f: j k, 0 s\n", plain)
  end)

  it("draws nothing where there is no terminal", function()
    assert.equal("", run(BAR .. 'bar:finish "done"'))
  end)

  it("draws nothing in nginx and Neovim, which own their terminal", function()
    assert.equal("", run("vim = {}\n" .. BAR .. 'bar:finish "done"', 80))
    assert.equal("", run("ngx = {}\n" .. BAR .. 'bar:finish "done"', 80))
  end)

  it("counts the bytes of a download", function()
    local output = run([[
      local bar = progress.new "report"
      for _, counts in ipairs { { 100, -1 }, { 2048, 8192 }, { 5 * 1024 * 1024, 5 * 1024 * 1024 }, { 0, 0 } } do
        bar.drawn = -1
        bar.on_progress(counts[1], counts[2])
      end
      bar:finish()]], 80)
    for _, text in ipairs { "report / 100 B", " 25% 2.0 KiB", "100% 5.0 MiB", "report | 0 B" } do
      assert.truthy(output:find(text, 1, true), text .. " is not in " .. output)
    end
  end)
end)

describe("a wait with progress = true", function()
  local world

  setup(function() world = emulator.start() end)
  teardown(function() world:stop() end)
  before_each(function() world:reset() end)

  local function wait(code, columns)
    return run(([[
      local huaweicloud = require "huaweicloud"
      local options = { endpoint = %q, project_id = %q, retries = 0, credentials = { ak = %q, sk = %q } }
      -- A pause is up to a quarter shorter, and each has to outlast the time between two drawings of the bar.
      local opts = { interval = 0.16, max_interval = 0.16, timeout = 20, progress = true }
      ]]):format(world.endpoint, world.project_id, world.ak, world.sk) .. code, columns)
  end

  local CHECK = [[
    local check = assert(huaweicloud.codeartscheck(options))
    assert(check:wait_check("2b31ed5200000000ebedb6e500000000", opts))
    check:close()]]

  local FOLLOW = [[
    local JOB = "f588ce71-e26c-400d-8981-f854355f6849"
    local cfw = assert(huaweicloud.cfw(options))
    %s
    cfw:close()]]

  it("shows how far it is, then that it is done", function()
    local output = wait(CHECK, 100)
    assert.truthy(output:find("check 2b31ed5200000000ebedb6e500000000 [....................]   0% checking", 1, true),
      output)
    assert.truthy(output:find("[############........]  60% checking", 1, true), output)
    assert.matches("\rcheck 2b31ed5200000000ebedb6e500000000: succeeded, %d s\27%[K\r\n$", output)
  end)

  it("shows nothing where there is no terminal", function()
    assert.equal("", wait(CHECK))
  end)

  it("says in what state it has ended otherwise", function()
    local output = wait(FOLLOW:format 'assert(not cfw:wait_job("0f1e2d3c-4b5a-4697-8877-665544332211", opts))', 100)
    assert.matches("\rjob 0f1e2d3c%-4b5a%-4697%-8877%-665544332211: Failed, %d s\27%[K\r\n$", output)
  end)

  it("leaves no line behind when it fails", function()
    for _, code in ipairs {
      'assert(not cfw:wait_job("no-such-job", opts))',
      'opts.on_poll = function() error("enough") end assert(not pcall(cfw.wait_job, cfw, JOB, opts))',
      'opts.timeout = 0.3 assert(not cfw:wait_until("list_job", { job_id = JOB }, function() end, opts))',
    } do
      local output = wait(FOLLOW:format(code), 100)
      assert.is_nil(output:find("\n", 1, true), output)
      assert.truthy(output == "" or output:find "\r\27%[K$", output)
    end
  end)

  it("moves while it waits for long", function()
    local output = wait([[
      local cfw = assert(huaweicloud.cfw(options))
      opts.interval, opts.max_interval, opts.timeout = 1.5, 1.5, 10
      local polls = 0
      assert(cfw:wait_until("list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, function()
        polls = polls + 1
        return polls == 2
      end, opts))
      cfw:close()]], 100)
    assert.is_true(#drawn(output) >= 5, output) -- one more for each half second
  end)
end)

it("the module offers the bar", function()
  local bar = huaweicloud.progress "x"
  bar:update(0.5, "y")
  bar:finish()
end)
