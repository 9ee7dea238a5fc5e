-- One request as it arrived: raw path and query, decoded pieces, headers, the whole body.
local bytes = require "emulator.bytes"
local json = require "emulator.json"

local request = {}
request.__index = request

local MAX_HEADERS = 300
local MAX_PAIRS = 2000

-- Bodies above nginx's buffer are in a file.
local function read_body()
  ngx.req.read_body()
  local data = ngx.req.get_body_data()
  if data then return data end
  local name = ngx.req.get_body_file()
  if not name then return "" end
  local file = assert(io.open(name, "rb"))
  data = file:read("*a")
  file:close()
  return data
end

local function read_query(raw)
  local pairs_ = {}
  if raw == "" then return pairs_ end
  for _, piece in ipairs(bytes.split(raw, "&")) do
    if piece ~= "" and #pairs_ < MAX_PAIRS then
      local name, value = piece:match("^([^=]*)=(.*)$")
      pairs_[#pairs_ + 1] = { bytes.unescape(name or piece), bytes.unescape(value or "") }
    end
  end
  return pairs_
end

function request.read()
  local uri = ngx.var.request_uri
  local path, query = uri:match("^([^?]*)%??(.*)$")
  local segments = {}
  for i, piece in ipairs(bytes.split(path, "/")) do
    -- One by one, after the split: a "%2F" inside an id stays inside it.
    if i > 1 then segments[#segments + 1] = bytes.unescape(piece) end
  end
  return setmetatable({
    method = ngx.var.request_method,
    uri = uri,
    path = path,
    segments = segments,
    query = read_query(query),
    headers = ngx.req.get_headers(MAX_HEADERS),
    body = read_body(),
    connection = tonumber(ngx.var.connection),
  }, request)
end

-- The first value of a query parameter.
function request:argument(name)
  for _, pair in ipairs(self.query) do
    if pair[1] == name then return pair[2] end
  end
end

-- A query parameter as a whole number within [low, high]; nil when absent, false when it is something else.
function request:integer(name, low, high)
  local value = self:argument(name)
  if value == nil or value == "" then return nil end
  if #value > 16 or not value:find("^%-?%d+$") then return false end
  value = tonumber(value)
  if value < low or value > high then return false end
  return value
end

-- The first value of a header.
function request:header(name)
  local value = self.headers[name]
  if type(value) == "table" then value = value[1] end
  return value
end

-- The body as a JSON object, or nil.
function request:object()
  return json.decode_object(self.body)
end

return request
