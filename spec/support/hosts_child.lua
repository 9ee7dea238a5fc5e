-- Runs the scenarios of a file in a host, for hosts.lua; writes a line "verdict { name =, passed =, why = }" for each.
-- The environment's HWC_CHILD names a file with { host =, file =, given =, endpoint =, tls_endpoint =, ca_file = }.
local emulator = require "support.emulator"
local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local file = assert(io.open(os.getenv "HWC_CHILD"))
local order = raw_server.decode(file:read "*a")
file:close()

local function say(line)
  if order.host == "nginx" then
    ngx.print(line, "\n")
    ngx.flush()
  else
    io.stdout:write(line, "\n")
    io.stdout:flush()
  end
end

local world = setmetatable({ endpoint = order.endpoint, tls_endpoint = order.tls_endpoint, ca_file = order.ca_file,
  given = order.given }, { __index = emulator })

for _, scenario in ipairs(dofile(order.file)) do
  local passed, why
  -- "why" is what the scenario returns when it has passed.
  local ran, raised = xpcall(hosts.run, debug.traceback, order.host, function()
    world:reset()
    passed, why = xpcall(scenario[2], debug.traceback, world, hosts.host(order.host))
  end)
  say("verdict " .. raw_server.encode {
    name = scenario[1], passed = ran and passed or false, why = tostring(not ran and raised or why),
    count = passed and tonumber(why) or 0,
  })
end

if order.host == "nvim" then
  vim.cmd "qa!"
end
