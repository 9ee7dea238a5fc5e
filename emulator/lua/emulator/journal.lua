-- The last 200 service requests, for specs that ask what was really sent, how often and on which connection.
local digest = require "openssl.digest"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local json = require "emulator.json"

local journal = {}

local entries = ngx.shared.emulator_journal

local SIZE = 200
local BODY_LIMIT = 4096
local HEADER_LIMIT = 16384 -- of one value: an entry stays small whatever arrives

local function clipped_headers(headers)
  local out = {}
  for name, value in pairs(headers) do
    if type(value) ~= "table" then value = { value } end
    local values = {}
    for i, one in ipairs(value) do values[i] = bytes.printable((one == true and "" or one):sub(1, HEADER_LIMIT)) end
    out[name] = #values == 1 and values[1] or json.list(values)
  end
  return out
end

local function keep(entry)
  -- set, not safe_set: when entries are huge, the oldest may go.
  entries:set(entry.serial % SIZE, json.encode(entry))
end

-- Notes a request when it arrives: one that is still being delayed is seen too. Its status is null until then.
function journal.open(request)
  local serial = entries:incr("serial", 1, 0)
  local body = request.body:sub(1, BODY_LIMIT)
  local entry = {
    serial = serial,
    time = clock.now(),
    connection = request.connection,
    connection_requests = tonumber(ngx.var.connection_requests),
    tls = ngx.var.https == "on",
    method = request.method,
    request_uri = bytes.printable(request.uri),
    headers = clipped_headers(request.headers),
    body = bytes.is_utf8(body) and body or nil,
    body_base64 = not bytes.is_utf8(body) and ngx.encode_base64(body) or nil,
    body_length = #request.body,
    request_id = ngx.ctx.request_id,
    status = json.null,
  }
  keep(entry)
  return entry
end

-- What is told of files: their content may be long.
local function described(files)
  local list = {}
  for i, file in ipairs(files) do
    list[i] = {
      name = file.name, filename = bytes.printable(file.filename), content_type = file.content_type,
      length = #file.content, sha256 = bytes.hex(digest.new("sha256"):final(file.content)),
    }
  end
  return json.list(list)
end

-- 0 is the status of a connection that was closed without an answer.
function journal.close(entry, status)
  entry.status = status
  entry.operation, entry.files = ngx.ctx.operation, ngx.ctx.files and described(ngx.ctx.files)
  keep(entry)
end

-- Oldest first.
function journal.list()
  local last = entries:get("serial") or 0
  local list = {}
  for serial = math.max((entries:get("cleared") or 0) + 1, last - SIZE + 1), last do
    local entry = json.decode(entries:get(serial % SIZE) or "null")
    -- A slot may hold an older round's entry for a moment, or none after a clear.
    if type(entry) == "table" and entry.serial == serial then list[#list + 1] = entry end
  end
  return json.list(list)
end

-- A request that is still being delayed writes its entry once more when it is answered: it stays forgotten.
function journal.clear()
  entries:set("cleared", entries:get("serial") or 0)
  for slot = 0, SIZE - 1 do entries:delete(slot) end
end

return journal
