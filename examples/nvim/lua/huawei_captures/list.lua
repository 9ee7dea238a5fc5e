--- The floating list of capture tasks. Nothing here waits: every answer comes to a callback, outside of fast events.

local captures = require "huawei_captures"

local list = {}

local RUNNING, ENDING = 2, 5
local STATUS = { [1] = "successful", [RUNNING] = "running", [4] = "stopped", [ENDING] = "ending" }
local HIGHLIGHT = { [1] = "String", [RUNNING] = "DiagnosticInfo", [4] = "Comment", [ENDING] = "DiagnosticWarn" }
local HELP = " s stop  r refresh  q close"
local WIDTH = 78

local namespace = vim.api.nvim_create_namespace "huawei_captures"
local view -- { buffer =, window =, tasks = by line }; nil when closed

local function is_open(one)
  return one == view and vim.api.nvim_buf_is_valid(one.buffer)
end

local function line_of(task)
  return (" %-11s %-20s %-36s %6s"):format(STATUS[task.status] or task.status, (task.name or ""):sub(1, 20),
    task.task_id, task.capture_size or "")
end

--- Writes lines into the window's buffer, which is not modifiable for the user.
local function write(one, lines)
  vim.bo[one.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(one.buffer, 0, -1, false, lines)
  vim.bo[one.buffer].modifiable = false
end

--- Shows a word beside the help, below the tasks.
local function say(one, words)
  local last = vim.api.nvim_buf_line_count(one.buffer)
  vim.bo[one.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(one.buffer, last - 1, last, false, { HELP .. (words and "   " .. words or "") })
  vim.bo[one.buffer].modifiable = false
  vim.api.nvim_buf_add_highlight(one.buffer, namespace, "NonText", last - 1, 0, -1)
end

local function show(one, tasks)
  local lines = {}
  for i, task in ipairs(tasks) do
    lines[i] = line_of(task)
  end
  if #tasks == 0 then
    lines[1] = " no capture tasks"
  end
  one.tasks = tasks
  vim.list_extend(lines, { "", HELP })
  write(one, lines)
  vim.api.nvim_buf_clear_namespace(one.buffer, namespace, 0, -1)
  for i, task in ipairs(tasks) do
    vim.api.nvim_buf_add_highlight(one.buffer, namespace, HIGHLIGHT[task.status] or "Normal", i - 1, 1, 12)
  end
  say(one)
  if vim.api.nvim_win_is_valid(one.window) then
    vim.api.nvim_win_set_height(one.window, math.min(#lines, math.max(1, vim.o.lines - 6)))
  end
end

--- Fetches all pages, then shows them.
function list.refresh()
  local one, client = view, captures.client()
  if not one or not is_open(one) or not client then
    return
  end
  -- An older refresh that is still under way must not overwrite this one.
  one.round = (one.round or 0) + 1
  local round, tasks = one.round, {}
  say(one, "asking ...")
  local function next_page()
    client:start("list_capture_task", {
      fw_instance_id = captures.config.firewall_id, limit = captures.config.page, offset = #tasks,
    }, function(page, err)
      if not is_open(one) or one.round ~= round then
        return
      elseif not page then
        say(one, "failed")
        return captures.complain(err)
      end
      local records = page.data.records or {}
      vim.list_extend(tasks, records)
      if #records > 0 and #tasks < (page.data.total or 0) then
        return next_page()
      end
      show(one, tasks)
    end)
  end
  next_page()
end

--- Stops the task under the cursor, then shows the list anew.
function list.stop()
  local one, client = view, captures.client()
  local task = one and one.tasks[vim.api.nvim_win_get_cursor(one.window)[1]]
  if not task or not client then
    return
  end
  if task.status ~= RUNNING then
    return say(one, ("%s is %s"):format(task.name, STATUS[task.status] or task.status))
  end
  say(one, ("stopping %s ..."):format(task.name))
  client:start("cancel_capture_task", { fw_instance_id = captures.config.firewall_id, task_id = task.task_id },
    function(answer, err)
      if not answer then
        captures.complain(err)
      end
      list.refresh()
    end)
end

function list.close()
  if view then
    local one = view
    view = nil
    if vim.api.nvim_win_is_valid(one.window) then
      vim.api.nvim_win_close(one.window, true)
    end
  end
end

local function open_window(buffer)
  local width = math.min(WIDTH, vim.o.columns - 4)
  local config = {
    relative = "editor", style = "minimal", border = "rounded", width = width, height = 3,
    row = 2, col = math.floor((vim.o.columns - width) / 2),
  }
  if vim.fn.has "nvim-0.9" == 1 then
    config.title = " Packet captures "
  end
  local window = vim.api.nvim_open_win(buffer, true, config)
  vim.wo[window].cursorline = true
  vim.wo[window].winhighlight = "NormalFloat:Normal,FloatBorder:Comment"
  vim.wo[window].wrap = false
  return window
end

--- Opens the list, or goes to it.
function list.open()
  if view and vim.api.nvim_win_is_valid(view.window) then
    vim.api.nvim_set_current_win(view.window)
    return list.refresh()
  end
  if not captures.client() then
    return
  end
  local buffer = vim.api.nvim_create_buf(false, true)
  vim.bo[buffer].bufhidden = "wipe"
  vim.bo[buffer].filetype = "huawei_captures"
  view = { buffer = buffer, window = open_window(buffer), tasks = {} }
  write(view, { "", HELP })
  for key, action in pairs { s = list.stop, r = list.refresh, q = list.close } do
    vim.keymap.set("n", key, action, { buffer = buffer, nowait = true, silent = true })
  end
  list.refresh()
end

return list
