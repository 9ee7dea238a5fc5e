--- A server on loopback that does byte by byte what a spec tells it, and reports the bytes that it heard.
--
-- It is a process of its own (raw_server_child.lua). The script of a connection is a list of steps:
--   { "read" }                       waits for a whole request and notes it
--   { "read", n }                    waits until n bytes have come in all
--   { "send", bytes }                sends
--   { "file", path }                 sends what is in a file
--   { "drip", bytes, size, seconds } sends in pieces of `size`, so far apart, as long as the peer is there
--   { "flood", bytes, most }         sends again and again until the peer is gone, or `most` bytes went out
--   { "serve" }                      answers { "id": last segment of the path } until /fault/ID is asked for; notes all
--   { "cut", bytes }                 after such a request: sends as many bytes as its query says, and ends as it says
--                                    (?cut=N&ending=close|reset|wait); "########" in the bytes becomes the ID
--   { "pass", port, most, ending }   connects to a port of loopback and passes everything both ways; of what comes back
--                                    at most so many bytes, then it ends: "close", "reset", or "wait" for nothing more
--   { "tunnel", port }               the same without limit, after the answer to CONNECT
--   { "tls", dir, options, most, ending }
--                                    the steps that follow are inside of TLS: an `openssl s_server` with certificate
--                                    "good" of tls_servers, and options of its own; the rest limits what it sends
--   { "renegotiate" }                inside of TLS 1.2: a second handshake
--   { "told" }                       waits for go()
--   { "shutdown" }                   sends no more, but reads
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

--- Starts one; fields port, endpoint, port6 (on ::1, nil where the machine has none), full_port (never accepts) and
--- control_port (see attach).
function raw_server.start()
  local self = setmetatable({}, { __index = raw_server })
  local pipe = assert(io.popen("mktemp -d"))
  self.dir = pipe:read "*l"
  pipe:close()
  local fifo = self.dir .. "/commands"
  assert(os.execute("mkfifo " .. fifo))
  -- Writing to a peer that is gone must not end it; and it goes without the sanitizer or the paths of LuaJIT that the
  -- tests may run with.
  local command = "trap '' PIPE; exec env -u LD_PRELOAD -u LUA_CPATH lua5.4 %s <%s"
  self.output = assert(io.popen(command:format(CHILD, fifo)))
  -- For reading, too: a write to a child that has died must not raise SIGPIPE here.
  self.input = assert(io.open(fifo, "r+"))
  local ports = self:listen()
  self.port, self.port6, self.full_port = ports.port, ports.port6, ports.full_port
  self.control_port = ports.control_port
  self.endpoint = "http://127.0.0.1:" .. self.port
  return self
end

--- Reaches one that another process has started: commands go as calls, in the way of whatever loop runs here.
---@param ports table its fields that name ports
function raw_server.attach(ports)
  local self = setmetatable({}, { __index = raw_server })
  for name, port in pairs(ports) do
    self[name] = port
  end
  self.endpoint = "http://127.0.0.1:" .. self.port
  self.client = assert(require("huaweicloud").client("generic", {
    endpoint = "http://127.0.0.1:" .. self.control_port, credentials = { token = "control" }, retries = 0, proxy = "",
  }))
  function self.command(_, given)
    local answer = assert(self.client:request { method = "POST", path = "/", body = raw_server.encode(given) })
    return raw_server.decode(answer.body)
  end
  return self
end

--- Its ports, for attach() in another process.
function raw_server:ports()
  return { port = self.port, port6 = self.port6, full_port = self.full_port, control_port = self.control_port }
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

--- Sets the scripts of the connections to come, by number, and `other` for those beyond. Ends and forgets those that
--- were before.
function raw_server:play(scripts)
  self:command { name = "play", scripts = scripts }
end

--- The same, but the connections that are there go on, and count.
function raw_server:play_on(scripts)
  self:command { name = "play", scripts = scripts, on = true }
end

--- Has the connections go on that wait to be told.
function raw_server:go()
  self:command { name = "go" }
end

--- What came since play(), by connection: { { bytes = everything, requests = { bytes, ... }, ended = boolean }, ... }.
function raw_server:heard()
  return self:command { name = "heard" }
end

--- As heard(), once `count` connections have ended.
function raw_server:heard_all(count)
  return self:command { name = "heard", ended = count }
end

--- The same in short, for thousands of connections: { { "GET /path", ..., ended = boolean, passed = bytes }, ... }.
---@param ended integer? once so many have ended
function raw_server:tally(ended)
  local list = {}
  for line in self:command({ name = "tally", ended = ended }).text:gmatch "[^\n]+" do
    local state, passed, rest = line:match "^(%l+) (%d+)(.*)$"
    local one = { ended = state == "ended", passed = tonumber(passed) }
    for request in rest:gmatch " (%u+ %S+)" do
      one[#one + 1] = request
    end
    list[#list + 1] = one
  end
  return list
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

--- Starts a server and opens a generic client of it, both until the test ends; `given` goes before these options.
---@param finally function busted's, which only a test itself knows
function raw_server.with_client(finally, given)
  local server = raw_server.start()
  local options = { endpoint = server.endpoint, credentials = { token = "t" }, retries = 0, proxy = "" }
  for name, value in pairs(given or {}) do
    options[name] = value
  end
  local client = assert(require("huaweicloud").client("generic", options))
  finally(function()
    client:close()
    server:stop()
  end)
  return server, client
end

return raw_server
