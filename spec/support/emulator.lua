--- Starts the emulator for a spec file, and reaches its control path.

local huaweicloud = require "huaweicloud"

local emulator = {}

emulator.ak, emulator.sk = "EMULATORACCESSKEY", "emulator-secret-key"
emulator.project_id = "09bb24e6fe80d23d2fa2c010b53b418c"
emulator.other_project_id = "2c0689c860ad4728a497c91ec0844383"
emulator.firewall_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4"
emulator.object_id = "ae42418e-f077-41a0-9d3b-5b2f5ad9102b"

--- Runs a command; its output, and whether it succeeded. The services load nothing of the module: a sanitizer's runtime
--- that is preloaded for the tests is none of their business.
local function shell(command)
  local pipe = assert(io.popen("unset LD_PRELOAD; " .. command .. " 2>&1; echo status=$?"))
  local output = pipe:read "*a"
  pipe:close()
  return output, output:match "status=(%d+)%s*$" == "0"
end

--- Starts one in a directory of its own; fields endpoint, tls_endpoint, ca_file, dir.
function emulator.start(arguments)
  -- Not a temporary name that was only looked up: mktemp makes the directory.
  local dir = shell("mktemp -d"):match "^(%S+)"
  -- The servers and their tools are not what a sanitizer is to look at, and curl hangs under it.
  local output, started = shell(("env -u LD_PRELOAD emulator/run start --dir %s %s"):format(dir, arguments or ""))
  assert(started, output)
  local self = setmetatable({ dir = dir }, { __index = emulator })
  for name, value in output:gmatch "([%w_]+)=(%S+)" do
    self[name] = value
  end
  self:connect()
  return self
end

--- Opens the client of the control path, also in place of one that was closed.
function emulator:connect()
  self.control_client = assert(huaweicloud.client("generic",
    { endpoint = self.endpoint, credentials = { token = "control" }, retries = 0 }))
end

--- Closes it: of this world no connection is left.
function emulator:disconnect()
  self.control_client:close()
  self.control_client = nil
end

--- Stops it and removes its directory.
function emulator:stop()
  self:disconnect()
  local output, stopped = shell("env -u LD_PRELOAD emulator/run stop --dir " .. self.dir)
  shell("rm -rf " .. self.dir)
  assert(stopped, output)
end

--- Calls the control path, as control("POST", "faults", { count = 1, status = 503 }).
function emulator:control(method, what, body)
  if not self.control_client then
    self:connect()
  end
  local result, err = self.control_client:request { method = method, path = "/_emulator/" .. what, body = body }
  assert(result, tostring(err))
  return result
end

--- Back to the seeded state, without faults, with an empty log of requests.
function emulator:reset()
  self:control("POST", "reset")
  self:control("DELETE", "faults")
  self:control("DELETE", "requests")
end

--- The requests that came since the last reset.
function emulator:requests()
  return self:control("GET", "requests").requests
end

--- Options of a client that it lets in, over those given.
function emulator:options(given)
  local options = {
    endpoint = self.endpoint,
    project_id = self.project_id,
    credentials = { ak = self.ak, sk = self.sk },
    retries = 0,
  }
  for name, value in pairs(given or {}) do
    options[name] = value
  end
  return options
end

return emulator
