--- Runs spec/alloc/host.c, which has allocations of Lua fail, against an emulator of its own.

local emulator = require "support.emulator"
local nginx = require "support.nginx"

local alloc = {}

local build = os.getenv "HWC_BUILD" or "build"

--- Starts the emulator; stop() ends it.
function alloc.start()
  local self = { world = emulator.start() }
  self.dir = self.world.dir
  assert(select(2, nginx.shell("echo hello >%s/upload", self.dir)))
  return setmetatable(self, { __index = alloc })
end

function alloc:stop()
  self.world:stop()
end

--- Runs the host of an ABI. Returns what it wrote, and how many sections passed and failed.
---@param abi string "5.4" or "5.1"
---@param given { most: integer, only: string? } at about so many allocations; the section
---@return string output
---@return integer passed
---@return integer failed
function alloc:run(abi, given)
  local world = self.world
  local output = nginx.shell([[unset LD_PRELOAD
    %s MEMORY_MOST=%d no_proxy='*' ALLOC_ENDPOINT=%s ALLOC_TLS_ENDPOINT=%s ALLOC_CA_FILE=%s ALLOC_DIR=%s \
    LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='%s/%s/?.so;;' timeout -k 5 600 %s/%s/alloc lua]],
    given.only and ("MEMORY_ONLY='%s'"):format(given.only) or "", given.most, world.endpoint, world.tls_endpoint,
    world.ca_file, self.dir, build, abi, build, abi)
  local passed, failed = output:match "(%d+) passed, (%d+) failed%s*$"
  return output, tonumber(passed) or 0, tonumber(failed) or 1
end

--- Runs one section; what it wrote when it failed, else nil.
---@param section string
---@param most integer at about so many allocations
---@return string?
function alloc.trouble(section, most)
  local self = alloc.start()
  local output, passed, failed = self:run(_VERSION:match "%d%.%d", { only = section, most = most })
  self:stop()
  return (failed > 0 or passed ~= 1) and output or nil
end

return alloc
