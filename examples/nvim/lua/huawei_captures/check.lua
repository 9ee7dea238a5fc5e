--- Follows a CodeArts Check task in the echo area, with a bar: a wait that is started calls back and can be cancelled.

local captures = require "huawei_captures"

local check = {}

local WIDTH = 20

local handle -- of the check that is followed

local function echo(words, highlight)
  vim.api.nvim_echo({ { "check: " }, { words, highlight } }, false, {})
  vim.cmd "redraw"
end

local function bar(fraction)
  local full = math.floor(fraction * WIDTH + 0.5)
  return ("[%s%s] %d%%"):format(("="):rep(full), (" "):rep(WIDTH - full), math.floor(fraction * 100 + 0.5))
end

--- Follows a task, instead of the one before; the editor goes on meanwhile.
---@param id string
function check.follow(id)
  local client = captures.client "codeartscheck"
  if not client then
    return
  end
  check.leave()
  handle = client:start("wait_check", id, function(answer, err)
    if answer then
      echo(id .. " has succeeded", "String")
    elseif err.result then
      echo(("%s is %s"):format(id, err.code), "ErrorMsg") -- it has ended, and not well
    elseif err.kind ~= "cancelled" then
      captures.complain(err)
    end
  end, {
    interval = captures.config.job_interval,
    progress = function(fraction, state)
      echo(fraction and bar(fraction) .. " " .. state or state, "DiagnosticInfo")
    end,
  })
end

--- Follows it no longer; the task goes on.
function check.leave()
  if handle then
    handle.cancel()
    handle = nil
  end
end

return check
