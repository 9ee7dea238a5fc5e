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
    local answer, err = client:wait_until("list_job", { job_id = id }, function(answer)
      return answer.data.status ~= "Running"
    end, {
      interval = captures.config.job_interval,
      on_poll = function(answer) echo(id, answer.data.status, "DiagnosticInfo") end,
    })
    if not answer and err.kind ~= "cancelled" then
      captures.complain(err)
    elseif answer then
      local status = answer.data.status
      echo(id, status, status == "Success" and "String" or "ErrorMsg")
    end
  end)()
end

return job
