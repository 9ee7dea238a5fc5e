-- What a handler returns: status, headers and body of one response; and how that goes out.
--
-- A download has `length` in place of `body`, and piece(n) makes the n-th `size` bytes of it, from 0.
local json = require "emulator.json"

local answer = {}

-- value: anything JSON can carry.
function answer.json(status, value)
  return { status = status, body = json.encode(value), headers = { ["Content-Type"] = "application/json" } }
end

-- A body that is literally this text, or no body at all.
function answer.literal(status, body)
  local headers = {}
  if body ~= "" then headers["Content-Type"] = "application/json" end
  return { status = status, body = body, headers = headers }
end

function answer.download(name, length, size, piece)
  return { status = 200, length = length, size = size, piece = piece, headers = {
    ["Content-Type"] = "application/octet-stream",
    ["Content-Disposition"] = ("attachment; filename=%s"):format(name),
  } }
end

-- An error in the form in which the services write it.
function answer.error(status, code, message)
  return answer.json(status, { error_code = code, error_msg = message })
end

-- An error that the gateway makes: it repeats the request id in the body.
function answer.refusal(status, code, message)
  return answer.json(status, { error_code = code, error_msg = message, request_id = ngx.ctx.request_id })
end

local function send_headers(reply)
  ngx.status = reply.status
  ngx.header["Server"] = "api-gateway"
  ngx.header["X-Request-Id"] = ngx.ctx.request_id
  for name, value in pairs(reply.headers) do ngx.header[name] = value end
  ngx.header["Content-Length"] = reply.length or #reply.body
end

-- The first `length` bytes of a body, piece by piece.
local function send_body(reply, length)
  if reply.body then return ngx.print(reply.body:sub(1, length)) end
  for n = 0, math.ceil(length / reply.size) - 1 do
    ngx.print(reply.piece(n):sub(1, length - n * reply.size))
    if not ngx.flush(true) then return end -- whoever asked is gone
  end
end

function answer.send(reply)
  if reply.drop then return ngx.exit(444) end -- nginx's own number for: close, say nothing
  send_headers(reply)
  local length = reply.length or #reply.body
  if not reply.cut then return send_body(reply, length) end
  -- The length promises the whole body, the connection ends in the middle of it.
  send_body(reply, math.floor(length / 2))
  ngx.flush(true)
  return ngx.exit(444)
end

return answer
