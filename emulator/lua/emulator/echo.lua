-- An operation that answers with what arrived, so that a spec can see its own request from the other side.
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local json = require "emulator.json"

local echo = {}

local function printable_headers(headers)
  local out = {}
  for name, value in pairs(headers) do
    if type(value) == "table" then
      local values = {}
      for i, one in ipairs(value) do values[i] = bytes.printable(one == true and "" or one) end
      out[name] = json.list(values)
    else
      out[name] = bytes.printable(value == true and "" or value)
    end
  end
  return out
end

function echo.answer(request)
  local segments, query = {}, {}
  for i, segment in ipairs(request.segments) do segments[i] = bytes.printable(segment) end
  for i, pair in ipairs(request.query) do
    query[i] = json.list { bytes.printable(pair[1]), bytes.printable(pair[2]) }
  end
  local out = {
    method = request.method,
    request_uri = bytes.printable(request.uri),
    segments = json.list(segments),
    query = json.list(query),
    headers = printable_headers(request.headers),
    body_length = #request.body,
    connection = request.connection,
  }
  if bytes.is_utf8(request.body) then out.body = request.body
  else out.body_base64 = ngx.encode_base64(request.body) end
  return answer.json(200, out)
end

return echo
