--- Follows a firewall job in the echo area until it ends: plain calls in a coroutine, which wait beside the editor.

local captures = require "huawei_captures"

local job = {}

local function echo(id, status, highlight)
  vim.api.nvim_echo({ { "firewall job " .. id .. ": " }, { status, highlight } }, false, {})
  vim.cmd "redraw"
end

--- Follows a job; the editor goes on meanwhile.
---@param id string
function job.follow(id)
  local client = captures.client()
  if not client then
    return
  end
  coroutine.wrap(function()
    local answer, err = client:wait_job(id, {
      interval = captures.config.job_interval,
      progress = function(_, status) echo(id, status, "DiagnosticInfo") end,
    })
    if answer then
      echo(id, answer.data.status, "String")
    elseif err.result then
      echo(id, err.code, "ErrorMsg") -- it has ended, and not well
    elseif err.kind ~= "cancelled" then
      captures.complain(err)
    end
  end)()
end

return job
