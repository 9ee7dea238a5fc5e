-- Runs the scenario HWC_SCENARIO of hosts/luv/scenarios.lua in Neovim; prints "passed" when it went well.
local host = { uv = vim.uv or vim.loop }

-- Neovim's own handles are in the loop, too, and uv.walk() falls over them: those of the module are noted here.
local handles = {}
for _, kind in ipairs { "new_poll", "new_timer", "new_idle" } do
  local make = host.uv[kind]
  host.uv[kind] = function(...)
    local handle = make(...)
    handles[#handles + 1] = handle
    return handle
  end
end

function host.open_handles()
  local count = 0
  for _, handle in ipairs(handles) do
    count = count + (handle:is_closing() and 0 or 1)
  end
  return count
end

function host.until_true(condition)
  assert(vim.wait(20000, condition, 10), "it never came")
end

host.in_fast_event = vim.in_fast_event

--- Does what is forbidden in callbacks of the loop.
function host.touch()
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { "touched" })
end

--- Waits until the editor shows an error that holds the text.
function host.expect_report(text)
  host.until_true(function()
    return vim.api.nvim_exec("messages", true):find(text, 1, true)
  end)
end

local own = {}

--- Errors in callbacks and coroutines are shown, and the calls beside them are not disturbed.
function own.errors()
  dofile "spec/hosts/nvim/init.lua"
  local client = require("huawei_captures").client()
  local job = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
  local came = 0
  for i = 1, 10 do
    client:start("list_job", job, function()
      came = came + 1
      if i % 2 == 0 then
        error(("raised in callback %d"):format(i))
      end
    end)
  end
  coroutine.wrap(function()
    client:list_job(job)
    came = came + 1
    error "raised in a coroutine"
  end)()
  host.until_true(function() return came == 11 end)
  for _, text in ipairs { "raised in callback 2", "raised in callback 10", "raised in a coroutine" } do
    host.expect_report(text)
  end
end

local function run()
  local name = os.getenv "HWC_SCENARIO"
  local scenario = own[name] or require("hosts.luv.scenarios")[name]
  scenario(host)
end

local done, why = xpcall(run, debug.traceback)
io.stdout:write(done and "passed" or tostring(why), "\n")
vim.cmd(done and "qa!" or "cq!")
