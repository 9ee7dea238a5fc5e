--- Chooses how a call waits: in the host's loop where there is one, else by blocking.

local blocking = require "huaweicloud.loop.blocking"
local scheduler = require "huaweicloud.loop.scheduler"

local loop = {}

local loaded = package.loaded

-- Looked at in this order; each adapter is loaded only when its host is there. A host shows by a global variable, or by
-- a module.
local hosts = {
  { name = "ngx", global = "ngx" },
  { name = "cqueues", module = "cqueues" },
  { name = "luv", global = "vim", module = "luv" },
}

local function is_there(host)
  return host.global and rawget(_G, host.global) ~= nil or host.module and loaded[host.module] ~= nil
end

--- The adapter of the host, when there is one that `can`: wait here, or run something beside.
local function adapter_that(can, wanted)
  -- A coroutine of parallel() is resumed by its scheduler and by nobody else.
  if scheduler[can]() then
    return scheduler
  end
  local any = wanted == nil or wanted == "auto"
  for i = 1, #hosts do
    local host = hosts[i]
    if wanted == host.name or any and is_there(host) then
      local adapter = require("huaweicloud.loop." .. host.name)
      if adapter[can]() then
        return adapter
      end
    end
  end
  return blocking
end

--- Says why a loop cannot be had in this program; nil when it can.
---@param wanted string? the client's option
---@return string? why
function loop.missing(wanted)
  for _, host in ipairs(hosts) do
    if host.name == wanted and not is_there(host) and not (host.module and pcall(require, host.module)) then
      return ("option loop: %q is not there: %s"):format(wanted,
        host.module and ("require %q fails"):format(host.module) or "this is not nginx")
    end
  end
end

--- Gives the way to wait for the code that asks now.
---@param wanted string? the client's option
---@return table adapter with the function wait(event)
function loop.current(wanted)
  return adapter_that("can_wait", wanted)
end

--- Runs a function beside the code that asks, where the host has a loop; else at once.
---@param run function
---@param wanted string? the client's option
function loop.spawn(run, wanted)
  return adapter_that("can_spawn", wanted).spawn(run)
end

--- Runs a function beside the code that asks, which may end first. Nothing runs where a wait blocks.
---@param run function
---@param wanted string? the client's option
---@return boolean taken will it run, unless the host ends
function loop.beside(run, wanted)
  local adapter = loop.current(wanted)
  if adapter == blocking then
    return false
  elseif adapter.detach then
    return adapter.detach(run)
  end
  adapter.spawn(run)
  return true
end

return loop
