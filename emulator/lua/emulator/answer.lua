-- What a handler returns: status, headers and body of one response; and how that goes out.
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
  ngx.header["Content-Length"] = #reply.body
end

function answer.send(reply)
  if reply.drop then return ngx.exit(444) end -- nginx's own number for: close, say nothing
  send_headers(reply)
  if not reply.cut then
    ngx.print(reply.body)
    return
  end
  -- The length promises the whole body, the connection ends in the middle of it.
  ngx.print(reply.body:sub(1, math.floor(#reply.body / 2)))
  ngx.flush(true)
  return ngx.exit(444)
end

return answer
