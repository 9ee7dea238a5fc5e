--- Signed and decoded calls in one of the hosts.
--
-- usage: calls.lua HOST WHAT ENDPOINT IN_FLIGHT COUNT [CA_FILE [more]]
--   HOST  blocking, parallel, luv, cqueues, nvim or nginx
--   WHAT  list: GET of a small page; cancel: POST of a small body; or another project of the upstream's, as page-1000
--   more  latencies: tells them, too; garbage: bytes of Lua heap that the calls take, none of it collected meanwhile;
--         memory: bytes of the process after the first 10,000 calls, and how many came to them until the end
local huaweicloud = require "huaweicloud"
local core = require "huaweicloud.core"
local meter = require "subjects.meter"

local host, what, endpoint, in_flight, count, ca_file, more = ...
in_flight, count = tonumber(in_flight), tonumber(count)

local INSTANCE = "ebf891cd-2163-48a0-9963-6309f99dd3c4"

local client = assert(huaweicloud.cfw {
  endpoint = endpoint, project_id = (what == "list" or what == "cancel") and "small" or what,
  credentials = { ak = "ACCESSKEY", sk = "0123456789abcdef0123456789abcdef01234567" }, proxy = "", retries = 0,
  ca_file = ca_file ~= "" and ca_file or nil,
})

local function list()
  return assert(client:list_capture_task { fw_instance_id = INSTANCE, limit = 50, offset = 0 })
end

local function cancel()
  return assert(client:cancel_capture_task { fw_instance_id = INSTANCE, task_id = INSTANCE })
end

local one = what == "cancel" and cancel or list

local latencies = more == "latencies" and {} or nil

--- Makes calls, so many at once.
local function make(number)
  local begun = 0
  local function work()
    while begun < number do
      begun = begun + 1
      if latencies then
        local began = core.now()
        one()
        latencies[#latencies + 1] = core.now() - began
      else
        one()
      end
    end
    return true
  end
  if host == "blocking" then
    return work()
  end
  local functions = {}
  for i = 1, in_flight do
    functions[i] = work
  end
  assert(huaweicloud.parallel(functions, { limit = in_flight, stop = true }))
end

--- Bytes of memory that the process holds.
local function resident()
  local file = assert(io.open "/proc/self/status")
  local kib = file:read("*a"):match "VmRSS:%s+(%d+)"
  file:close()
  return tonumber(kib) * 1024
end

local function measure()
  -- Opens the connections; LuaJIT needs some rounds before it has compiled what it compiles.
  make(math.max(4 * in_flight, 200))
  latencies = latencies and {}
  local more_figures, heap = {}, nil
  if more == "memory" then
    make(10000)
    more_figures.early = resident()
  elseif more == "garbage" then
    collectgarbage()
    collectgarbage "stop"
    heap = collectgarbage "count"
  end
  local took = meter.take(function()
    make(count)
  end)
  if latencies then
    more_figures = meter.spread(latencies)
  elseif more == "memory" then
    more_figures.growth = resident() - more_figures.early
  elseif heap then
    more_figures.garbage = (collectgarbage "count" - heap) * 1024
  end
  client:close()
  return meter.line(count, took, more_figures)
end

--- Not print: Neovim cuts long lines.
local function tell()
  io.stdout:write(measure(), "\n")
end

if host == "nginx" then
  ngx.say(measure())
elseif host == "nvim" or host == "luv" then
  coroutine.wrap(function()
    tell()
    if host == "nvim" then
      vim.cmd "qa!"
    end
  end)()
  if host == "luv" then
    require("luv").run()
  end
elseif host == "cqueues" then
  local controller = require("cqueues").new()
  controller:wrap(tell)
  assert(controller:loop())
else
  tell()
end
