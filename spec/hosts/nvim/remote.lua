-- Runs the session HWC_SESSION: starts an editor as a graphical front end would (--embed), types into it and looks at
-- what it shows. Prints "passed" when it went well.
local uv = vim.uv or vim.loop

local JOB = "f588ce71-e26c-400d-8981-f854355f6849"
local FIRST = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209"
local FIRST_PATTERN, JOB_PATTERN = vim.pesc(FIRST), vim.pesc(JOB)

local editor -- its channel

local function ask(method, ...)
  return vim.rpcrequest(editor, method, ...)
end

local function lua(code, ...)
  return ask("nvim_exec_lua", code, { ... })
end

local function type_keys(keys)
  ask("nvim_input", keys)
end

local function buffer()
  return table.concat(ask("nvim_buf_get_lines", 0, 0, -1, false), "\n")
end

--- The last line of the screen, where commands and messages are.
local function echo_area()
  return lua [[
    local cells = {}
    for column = 1, vim.o.columns do
      cells[column] = vim.fn.screenstring(vim.o.lines, column)
    end
    return table.concat(cells)]]
end

local function messages()
  return ask("nvim_exec", "messages", true)
end

local function wait_for(look, pattern)
  local seen
  local came = vim.wait(10000, function()
    seen = look()
    return seen:find(pattern)
  end, 5)
  if not came then
    error(("no %q in: %s"):format(pattern, seen), 2)
  end
end

local function control(path, body)
  local order = ([[
    local client = require("huaweicloud").client("generic", { endpoint = os.getenv "HWC_ENDPOINT",
      credentials = { token = "control" }, retries = 0 })
    local path, body = ...
    local done = assert(client:request { method = "POST", path = "/_emulator/" .. path, body = body })
    client:close()]])
  assert(loadstring(order))(path, body)
end

--- Sends the keys that quit, and gives the exit status. Not as a request: the editor may be gone before it answers.
local function quit(keys)
  vim.rpcnotify(editor, "nvim_input", keys)
  return vim.fn.jobwait({ editor }, 10000)[1]
end

local sessions = {}

--- 50 calls that take a second each; keys typed meanwhile are on the screen at once.
function sessions.typing()
  local tries = {}
  for _ = 1, 3 do
    control("faults", { count = 50, delay = 1 })
    lua([[
      ended, failed = 0, nil
      local client = require("huawei_captures").client()
      for _ = 1, 50 do
        client:start("list_job", { job_id = ... }, function(job, err)
          ended, failed = ended + 1, failed or err.kind
        end)
      end]], JOB)
    type_keys "<Esc>ggdGi"
    local slowest, text = 0, ""
    for i = 1, 60 do
      local key = string.char(97 + i % 26)
      text = text .. key
      local began = uv.hrtime()
      type_keys(key)
      assert(ask "nvim_get_current_line" == text)
      slowest = math.max(slowest, (uv.hrtime() - began) / 1e6)
      vim.wait(10)
    end
    assert(lua "return ended" == 0, "the calls were over before the typing was")
    wait_for(function() return tostring(lua "return ended") end, "^50$")
    assert(lua "return failed" == vim.NIL, lua "return failed")
    tries[#tries + 1] = ("%.1f ms"):format(slowest)
    if slowest < 20 or os.getenv "HWC_TEST_MODE" == "asan" then
      io.stdout:write("slowest key: ", table.concat(tries, ", "), "\n")
      assert(quit "<Esc>:qa!<CR>" == 0)
      return
    end
  end
  error("never under 20 ms: " .. table.concat(tries, ", "))
end

--- The window of the plugin.
function sessions.captures()
  type_keys ":HuaweiCaptures<CR>"
  wait_for(buffer, "running +%S+ +" .. FIRST_PATTERN)
  -- Five tasks, in pages of two.
  assert(#ask("nvim_buf_get_lines", 0, 0, -1, false) == 7, buffer())
  assert(not ask("nvim_buf_get_option", 0, "modifiable"))
  assert(ask("nvim_win_get_config", 0).relative == "editor")
  type_keys("/" .. FIRST .. "<CR>s")
  -- The refresh after the stop sees it end, the next one sees it stopped.
  wait_for(buffer, "ending +%S+ +" .. FIRST_PATTERN)
  type_keys "r"
  wait_for(buffer, "stopped +%S+ +" .. FIRST_PATTERN)
  type_keys "s"
  wait_for(buffer, "is stopped")
  -- A refusal is one line, and the list is as usable as before.
  control("faults", { status = 403, match = "^POST " })
  type_keys "/running<CR>s"
  wait_for(messages, "huawei_captures: service: ")
  wait_for(buffer, "s stop  r refresh  q close$")
  type_keys "q"
  wait_for(function() return ask("nvim_win_get_config", 0).relative .. "." end, "^%.$")
  -- Closed in the middle of a refresh, and opened twice.
  control("faults", { delay = 0.05, count = 3 })
  type_keys ":HuaweiCaptures<CR>:q<CR>:HuaweiCaptures<CR>:HuaweiCaptures<CR>"
  wait_for(buffer, "stopped +%S+ +" .. FIRST_PATTERN)
  assert(#ask "nvim_list_wins" == 2)
  assert(not messages():find "Error", messages())
  assert(quit ":qa!<CR>" == 0)
end

--- A job in the echo area; the editor can be used meanwhile.
function sessions.job()
  type_keys(":HuaweiJob " .. JOB .. "<CR>")
  wait_for(echo_area, "firewall job " .. JOB_PATTERN .. ": Running")
  type_keys "ityped meanwhile<Esc>"
  assert(buffer() == "typed meanwhile", buffer())
  wait_for(echo_area, "firewall job " .. JOB_PATTERN .. ": Success")
  type_keys ":HuaweiJob none<CR>"
  wait_for(messages, "huawei_captures: service: list_job: ")
  assert(quit ":qa!<CR>" == 0)
end

--- A check in the echo area, with how far it is; one that is left, and one that does not succeed.
function sessions.check()
  local CHECK = "2b31ed5200000000ebedb6e500000000"
  type_keys(":HuaweiCheck " .. CHECK .. "<CR>")
  wait_for(echo_area, "check: %[====                %] 20%% checking")
  type_keys "ityped meanwhile<Esc>"
  assert(buffer() == "typed meanwhile", buffer())
  wait_for(echo_area, "check: %[================    %] 80%% checking")
  wait_for(echo_area, "check: " .. CHECK .. " has succeeded")
  control("seed", { check_tasks = {
    { task_id = "long", reads = 100000 }, { task_id = "bad", reads = 1, outcome = 1 },
  } })
  type_keys ":HuaweiCheck long<CR>"
  wait_for(echo_area, "check: .* 0%% checking")
  type_keys ":HuaweiCheck bad<CR>"
  wait_for(echo_area, "check: bad is failed")
  type_keys ":HuaweiCheck long<CR>"
  wait_for(echo_area, "check: .* 0%% checking")
  type_keys ":HuaweiCheck<CR>:echo 'left'<CR>"
  wait_for(echo_area, "^left")
  vim.wait(500)
  assert(echo_area():find "^left", echo_area())
  type_keys ":HuaweiCheck none<CR>"
  wait_for(messages, "huawei_captures: service: show_progress_detail: ")
  assert(not messages():find "Error executing", messages())
  assert(quit ":qa!<CR>" == 0)
end

function sessions.not_configured()
  lua [[
    require("huawei_captures").setup()
    require("huawei_captures").config.firewall_id = nil]]
  type_keys ":HuaweiCaptures<CR>"
  wait_for(messages, "say which firewall")
  assert(#ask "nvim_list_wins" == 1)
  assert(quit "<CR>:qa!<CR>" == 0)
end

--- Calls in the main coroutine block and give the same; callbacks come during vim.wait().
function sessions.main_coroutine()
  assert(lua([[
    local client = require("huawei_captures").client()
    local job = assert(client:list_job { job_id = ... })
    local later
    client:start("list_job", { job_id = ... }, function(job) later = job end)
    assert(vim.wait(5000, function() return later end))
    return job.data.id == later.data.id]], JOB) == true)
  assert(quit ":qa!<CR>" == 0)
end

--- Quits with calls in flight, between attempts, in a coroutine, in a window, with a job followed.
local function quits_with(keys)
  return function()
    control("faults", { count = 20, delay = 30, match = "/v1/" })
    control("faults", { count = 1, status = 429, headers = { ["Retry-After"] = "30" }, match = "/v3/" })
    lua([[
      local captures = require "huawei_captures"
      local id = ...
      for _ = 1, 5 do
        captures.client():start("list_capture_task",
          { fw_instance_id = captures.config.firewall_id, limit = 1, offset = 0 }, function() end)
        coroutine.wrap(function()
          captures.client():list_capture_task { fw_instance_id = captures.config.firewall_id, limit = 1, offset = 0 }
        end)()
      end
      captures.client():start("list_job", { job_id = id }, function() end, { retries = 3 })]], JOB)
    type_keys ":HuaweiCaptures<CR>"
    type_keys(":HuaweiJob " .. JOB .. "<CR>")
    wait_for(buffer, "asking")
    assert(quit(keys) == 0)
  end
end

sessions.quit_all = quits_with ":qa!<CR>"
sessions.quit_each = quits_with ":q<CR>:q!<CR>"
sessions.quit_without_clean_up = quits_with ":autocmd! VimLeavePre<CR>:qa!<CR>"

local done, why = xpcall(function()
  local command = { vim.v.progpath, "--embed", "--headless", "-u", "spec/hosts/nvim/init.lua", "-i", "NONE", "-n" }
  editor = vim.fn.jobstart(command, { rpc = true, on_stderr = function(_, data)
    io.stdout:write(table.concat(data, "\n"))
  end })
  sessions[os.getenv "HWC_SESSION"]()
end, debug.traceback)
io.stdout:write("\n", done and "passed" or tostring(why), "\n")
vim.cmd(done and "qa!" or "cq!")
