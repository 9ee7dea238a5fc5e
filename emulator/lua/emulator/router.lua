-- Which operation a request is for: every operation of the model under its path, and the emulator's own beside them.
--
-- Of several paths that fit, the most literal one wins: at the first segment where two differ, a word goes before a
-- placeholder. Paths that are equal belong to different services; these have hosts of their own, the emulator has one.
-- So the first label of the Host decides (oms.localhost); where it names none of them, the service that came first.
local bytes = require "emulator.bytes"

local router = {}

local routes = {} -- by method and number of segments, the most literal first
local open_routes = {} -- whose last segments are any number of any

-- "/v1/{project_id}/things" -> { { name = "project_id" }, … }; a path that ends in {rest...} is open.
local function pieces_of(path)
  local pieces = bytes.split(path:sub(2), "/")
  local open = pieces[#pieces]:find("...}", 1, true) ~= nil
  if open then pieces[#pieces] = nil end
  for i, piece in ipairs(pieces) do
    local name = piece:match("^{(.*)}$")
    pieces[i] = name and { name = name } or { literal = piece }
  end
  return pieces, open
end

-- Sorts before every path that also fits what this one fits.
local function shape_of(pieces)
  local shape = {}
  for i, piece in ipairs(pieces) do shape[i] = piece.literal and "0" .. piece.literal or "1" end
  return table.concat(shape, "/")
end

-- target: an operation of the model, or { handle = a function of a call, … }
function router.add(method, path, target)
  local pieces, open = pieces_of(path)
  local route = { pieces = pieces, shape = shape_of(pieces), target = target }
  if open then
    open_routes[#open_routes + 1] = route
    return
  end
  local key = method .. " " .. #pieces
  routes[key] = routes[key] or {}
  table.insert(routes[key], route)
  route.order = #routes[key]
  table.sort(routes[key], function(a, b)
    if a.shape ~= b.shape then return a.shape < b.shape end
    return a.order < b.order
  end)
end

local function match(route, segments)
  local values = {}
  for i, piece in ipairs(route.pieces) do
    if piece.name then values[piece.name] = segments[i]
    elseif piece.literal ~= segments[i] then return nil end
  end
  return values
end

-- Of routes with equal paths, the one that this request means.
local function choose(equals, request)
  local label = (request:header("host") or ""):match("^[^.:]*"):lower()
  for _, route in ipairs(equals) do
    if route.target.service and route.target.service.labels[label] then return route end
  end
  return equals[1]
end

-- The target of a request and what stands in its placeholders; nil when nothing is published there.
function router.find(request)
  local segments = request.segments
  local equals, values = {}, nil
  for _, route in ipairs(routes[request.method .. " " .. #segments] or {}) do
    if #equals > 0 and route.shape ~= equals[1].shape then break end
    local found = match(route, segments)
    if found then
      equals[#equals + 1] = route
      values = values or found
    end
  end
  if #equals > 0 then
    local route = #equals == 1 and equals[1] or choose(equals, request)
    return route.target, match(route, segments)
  end
  for _, route in ipairs(open_routes) do
    values = #segments >= #route.pieces and match(route, segments)
    if values then return route.target, values end
  end
end

return router
