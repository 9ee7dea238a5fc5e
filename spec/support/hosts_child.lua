-- lua hosts_child.lua HOST FILE ENDPOINT TLS_ENDPOINT CA_FILE: runs the scenarios of a file in a host, for hosts.lua;
-- prints a line "verdict { name =, passed =, why = }" for each.
local huaweicloud = require "huaweicloud"
local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local name, file = arg[1], arg[2]
local world = setmetatable({ endpoint = arg[3], tls_endpoint = arg[4], ca_file = arg[5] },
  { __index = require "support.emulator" })
world.control_client = assert(huaweicloud.client("generic",
  { endpoint = world.endpoint, credentials = { token = "control" }, retries = 0 }))

for _, scenario in ipairs(dofile(file)) do
  local passed, why
  local ran, raised = xpcall(hosts.run, debug.traceback, name, function()
    world:reset()
    passed, why = xpcall(scenario[2], debug.traceback, world, hosts.host(name))
  end)
  print("verdict " .. raw_server.encode {
    name = scenario[1], passed = ran and passed or false, why = tostring(not ran and raised or why),
  })
  io.stdout:flush()
end
