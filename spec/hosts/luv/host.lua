--- Runs programs of libuv's hosts beside an emulator.

local emulator = require "support.emulator"

local host = setmetatable({}, { __index = emulator })
host.__index = host

--- Starts the emulator; run() tells programs where it is.
function host.services()
  local self = emulator.start()
  return setmetatable(self, host)
end

--- Runs a command with the module of that ABI; its output and exit status.
---@param abi string "5.4" or "5.1"
---@param command string
---@param leaves boolean? it ends by os.exit() or an error: with LuaJIT nothing is freed then, and a sanitizer that
--- looks for leaks does not see what LuaJIT's own memory refers to
function host:run(abi, command, leaves)
  local build = os.getenv "HWC_BUILD" or "build"
  if leaves and abi == "5.1" then
    command = 'ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0" ' .. command
  end
  local pipe = assert(io.popen(([[
    LUA_PATH='lua/?.lua;lua/?/init.lua;spec/?.lua;;' LUA_CPATH='%s/%s/?.so;;' HWC_ENDPOINT=%s HWC_TLS_ENDPOINT=%s \
    HWC_CA_FILE=%s %s 2>&1 </dev/null; echo status=$?]]):format(build, abi, self.endpoint, self.tls_endpoint,
    self.ca_file, command)))
  local output = pipe:read "*a"
  pipe:close()
  local said, status = output:match "^(.*)status=(%d+)%s*$"
  return said, tonumber(status)
end

--- The names in scenarios.lua, in their order.
function host.scenarios()
  local names = {}
  for line in io.lines "spec/hosts/luv/scenarios.lua" do
    names[#names + 1] = line:match "^function scenarios%.([%w_]+)"
  end
  return names
end

return host
