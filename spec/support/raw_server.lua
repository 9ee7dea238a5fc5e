--- A server on loopback that does byte by byte what a spec tells it, and reports the bytes that it heard.
--
-- It is a process of its own (raw_server_child.lua). The script of a connection is a list of steps:
--   { "read" }                       waits for a whole request and notes it
--   { "read", n }                    waits until n bytes have come in all
--   { "send", bytes }                sends
--   { "file", path }                 sends what is in a file
--   { "drip", bytes, size, seconds } sends in pieces of `size`, so far apart, as long as the peer is there
--   { "flood", bytes, most }         sends again and again until the peer is gone, or `most` bytes went out
--   { "pass", port }                 connects to a port of loopback and passes everything both ways
--   { "tunnel", port }               the same, after the answer to CONNECT
--   { "deaf" }                       reads no more; the end of the peer goes unnoticed, too
--   { "wait" }                       does nothing until the peer is gone
--   { "again" }                      back to the first step
--   { "reset" }                      breaks the connection (RST); at the end of the list it is closed in order (FIN)

local raw_server = {}

local CHILD = "spec/support/raw_server_child.lua"

local function quote(text)
  return '"' .. text:gsub('[%c"\\\127-\255]', function(c)
    return ("\\%03d"):format(c:byte())
  end) .. '"'
end

--- Writes a value of tables, strings, numbers and booleans as Lua, without a line break.
function raw_server.encode(value)
  if type(value) == "string" then
    return quote(value)
  elseif type(value) ~= "table" then
    return tostring(value)
  end
  local parts = {}
  for key, one in pairs(value) do
    parts[#parts + 1] = ("[%s]=%s"):format(raw_server.encode(key), raw_server.encode(one))
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

--- Reads it back.
function raw_server.decode(text)
  return assert((loadstring or load)("return " .. text))()
end

--- Bytes of an answer: { status = 200, reason =, headers = { "Name: value" }, body = "" }; a length is added.
function raw_server.answer(given)
  given = given or {}
  local body = given.body or "{}"
  local lines = { ("HTTP/1.1 %d %s"):format(given.status or 200, given.reason or "Whatever") }
  for _, line in ipairs(given.headers or {}) do
    lines[#lines + 1] = line
  end
  lines[#lines + 1] = "Content-Length: " .. #body
  return table.concat(lines, "\r\n") .. "\r\n\r\n" .. body
end

--- Starts one; fields port, endpoint, port6 (on ::1, nil where the machine has none) and full_port (never accepts).
function raw_server.start()
  local self = setmetatable({}, { __index = raw_server })
  local pipe = assert(io.popen("mktemp -d"))
  self.dir = pipe:read "*l"
  pipe:close()
  local fifo = self.dir .. "/commands"
  assert(os.execute("mkfifo " .. fifo))
  -- Writing to a peer that is gone must not end it; and it goes without the sanitizer that the tests may run under.
  self.output = assert(io.popen(("trap '' PIPE; exec env -u LD_PRELOAD lua5.4 %s <%s"):format(CHILD, fifo)))
  -- For reading, too: a write to a child that has died must not raise SIGPIPE here.
  self.input = assert(io.open(fifo, "r+"))
  local ports = self:listen()
  self.port, self.port6, self.full_port = ports.port, ports.port6, ports.full_port
  self.endpoint = "http://127.0.0.1:" .. self.port
  return self
end

function raw_server:listen()
  local line = self.output:read "*l"
  self.over = not line
  return raw_server.decode((assert(line, "the raw server has ended")))
end

function raw_server:command(given)
  -- Nobody would read it, and a full pipe holds the writer.
  assert(not self.over, "the raw server has ended")
  self.input:write(raw_server.encode(given), "\n")
  self.input:flush()
  return self:listen()
end

--- Sets the scripts of the connections to come, by number, and `other` for those beyond. Forgets what was before.
function raw_server:play(scripts)
  self:command { name = "play", scripts = scripts }
end

--- What came since play(), by connection: { { bytes = everything, requests = { bytes, ... }, ended = boolean }, ... }.
function raw_server:heard()
  return self:command { name = "heard" }
end

--- As heard(), once `count` connections have ended.
function raw_server:heard_all(count)
  return self:command { name = "heard", ended = count }
end

--- Sends bytes to a port of loopback; the bytes that come back until the peer closes.
function raw_server:fetch(port, bytes)
  return self:command({ name = "fetch", port = port, bytes = bytes }).answer
end

--- Ends it.
function raw_server:stop()
  self.input:write(raw_server.encode { name = "stop" }, "\n")
  self.input:close()
  self.output:close()
  os.execute("rm -rf " .. self.dir)
end

return raw_server
