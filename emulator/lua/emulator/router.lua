-- Which handler answers a method and a path: one table, matched segment by segment.
local bytes = require "emulator.bytes"
local cfw = require "emulator.cfw"
local codeartscheck = require "emulator.codeartscheck"
local echo = require "emulator.echo"
local iam = require "emulator.iam"
local metadata = require "emulator.metadata"
local oms = require "emulator.oms"
local sts = require "emulator.sts"

local router = {}

local function always() return true end

-- A fourth item tells whether a request needs no proof of who asks.
-- {name} takes one segment, {name...} the rest (any number), "ANY" every method.
local rows = {
  { "GET", "/v1/{project_id}/capture-task", cfw.list_capture_task },
  { "POST", "/v1/{project_id}/capture-task", cfw.create_capture_task },
  { "POST", "/v1/{project_id}/capture-task/stop", cfw.cancel_capture_task },
  { "GET", "/v1/{project_id}/firewall/exist", cfw.list_firewall_detail },
  { "POST", "/v2/{project_id}/firewall", cfw.create_firewall },
  { "GET", "/v3/{project_id}/jobs/{job_id}", cfw.list_job },

  { "GET", "/v2/{project_id}/sync-tasks", oms.list_sync_tasks },
  { "POST", "/v2/{project_id}/sync-tasks", oms.create_sync_task },
  { "GET", "/v2/{project_id}/sync-tasks/{sync_task_id}", oms.show_sync_task },
  { "POST", "/v2/{project_id}/sync-tasks/{sync_task_id}/start", oms.start_sync_task },
  { "POST", "/v2/{project_id}/sync-tasks/{sync_task_id}/stop", oms.stop_sync_task },

  { "POST", "/v2/tasks/{task_id}/run", codeartscheck.run_task },
  { "GET", "/v2/tasks/{task_id}/progress", codeartscheck.show_progress_detail },
  { "POST", "/v2/tasks/{task_id}/stop", codeartscheck.stop_task_by_id },

  { "GET", "/v3/projects", iam.list_projects },
  { "GET", "/v3/auth/domains", iam.list_domains },

  { "POST", "/v3/auth/tokens", sts.create_token, always },
  { "POST", "/v3.0/OS-AUTH/id-token/tokens", sts.create_federated_token, always },
  { "POST", "/v3.0/OS-CREDENTIAL/securitytokens", sts.create_keys, sts.carries_token },
  { "PUT", "/meta-data/latest/api/token", metadata.create_token, always },
  { "GET", "/openstack/latest/securitykey", metadata.get_keys, always },
  { "POST", "/pod-identity/credentials", metadata.get_pod_keys, always },

  { "ANY", "/v1/{project_id}/echo/{rest...}", echo.answer },
}

local routes = {}
for i, row in ipairs(rows) do
  local pieces = bytes.split(row[2]:sub(2), "/")
  local open = pieces[#pieces]:find("...}", 1, true) ~= nil
  if open then pieces[#pieces] = nil end
  for k, piece in ipairs(pieces) do
    local name = piece:match("^{(.*)}$")
    pieces[k] = name and { name = name } or { literal = piece }
  end
  routes[i] = { method = row[1], pieces = pieces, open = open, handler = row[3],
    is_open = row[4] }
end

local function match(route, segments)
  if #segments < #route.pieces or (#segments > #route.pieces and not route.open) then return nil end
  local parameters = {}
  for i, piece in ipairs(route.pieces) do
    if piece.name then parameters[piece.name] = segments[i]
    elseif piece.literal ~= segments[i] then return nil end
  end
  return parameters
end

-- handler, parameters, is_open; or nil when nothing is published under that method and path.
function router.find(method, segments)
  for _, route in ipairs(routes) do
    if route.method == method or route.method == "ANY" then
      local parameters = match(route, segments)
      if parameters then return route.handler, parameters, route.is_open end
    end
  end
end

return router
