--- The process behind raw_server.lua: commands on standard input, answers on standard output, one Lua table a line.

local uv = require "luv"
local wire = dofile "spec/support/raw_server.lua"

local IDLE_MS = 120000

local scripts, connections, waiting = {}, {}, nil

local function tell(value)
  io.stdout:write(wire.encode(value), "\n")
  io.stdout:flush()
end

--- The length of the whole request at the start of `text`; nil when it is not there yet.
local function request_length(text)
  local head = select(2, text:find("\r\n\r\n", 1, true))
  if not head then
    return nil
  end
  local length = head + tonumber(text:sub(1, head):lower():match "\r\ncontent%-length: *(%d+)" or 0)
  return #text >= length and length or nil
end

local function report(ended)
  local list, count = {}, 0
  for i, connection in ipairs(connections) do
    list[i] = { bytes = connection.bytes, requests = connection.requests, ended = connection.ended }
    count = count + (connection.ended and 1 or 0)
  end
  if count < ended then
    waiting = ended
    return
  end
  waiting = nil
  tell(list)
end

local function finish(connection, close)
  if connection.ended then
    return
  end
  connection.ended = true
  if connection.upstream then
    connection.upstream:close()
  end
  close(connection.socket)
  if waiting then
    report(waiting)
  end
end

local function on_data(connection, err, data)
  if connection.ended then
    return
  elseif err or not data then
    finish(connection, connection.socket.close)
    return
  end
  connection.bytes = connection.bytes .. data
  connection.unread = connection.unread .. data
  if connection.upstream then
    connection.upstream:write(data)
  elseif connection.reading then
    assert(coroutine.resume(connection.routine))
  end
end

local function send(connection, bytes)
  connection.socket:write(bytes, function(err)
    if err then
      finish(connection, connection.socket.close)
    elseif not connection.ended then
      assert(coroutine.resume(connection.routine))
    end
  end)
  coroutine.yield()
end

local steps = {}

function steps.read(connection, amount)
  connection.reading = true
  while true do
    local length = request_length(connection.unread)
    if amount and #connection.bytes >= amount then
      break
    elseif not amount and length then
      connection.requests[#connection.requests + 1] = connection.unread:sub(1, length)
      connection.unread = connection.unread:sub(length + 1)
      break
    end
    coroutine.yield()
  end
  connection.reading = false
end

steps.send = send

function steps.file(connection, path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read "*a"
  file:close()
  send(connection, bytes)
end

function steps.drip(connection, bytes, size, seconds)
  local timer = uv.new_timer()
  for i = 1, #bytes, size do
    send(connection, bytes:sub(i, i + size - 1))
    timer:start(math.floor(seconds * 1000), 0, function()
      if not connection.ended then
        assert(coroutine.resume(connection.routine))
      end
    end)
    coroutine.yield()
  end
  timer:close()
end

function steps.flood(connection, bytes, most)
  for _ = 1, most / #bytes do
    send(connection, bytes)
  end
end

function steps.deaf(connection)
  connection.socket:read_stop()
end

function steps.wait()
  coroutine.yield()
end

function steps.pass(connection, port)
  local upstream = uv.new_tcp()
  upstream:connect("127.0.0.1", port, function(err)
    if err then
      finish(connection, connection.socket.close)
    else
      assert(coroutine.resume(connection.routine))
    end
  end)
  coroutine.yield()
  connection.upstream = upstream
  if connection.unread ~= "" then
    upstream:write(connection.unread)
  end
  upstream:read_start(function(_, data)
    if data and not connection.ended then
      connection.socket:write(data)
    else
      finish(connection, connection.socket.close)
    end
  end)
  coroutine.yield()
end

function steps.tunnel(connection, port)
  send(connection, "HTTP/1.1 200 Connection established\r\nX-Proxy: yes\r\n\r\n")
  steps.pass(connection, port)
end

local function play(connection, script)
  local at = 1
  while script[at] do
    local name = script[at][1]
    if name == "again" then
      at = 0
    elseif name == "reset" then
      finish(connection, connection.socket.close_reset)
      return
    else
      steps[name](connection, table.unpack(script[at], 2))
    end
    at = at + 1
  end
  finish(connection, connection.socket.close)
end

local function on_connection(listener)
  local socket = uv.new_tcp()
  listener:accept(socket)
  local connection = { socket = socket, bytes = "", unread = "", requests = {}, ended = false }
  connections[#connections + 1] = connection
  local script = scripts[#connections] or scripts.other or { { "reset" } }
  connection.routine = coroutine.create(function()
    play(connection, script)
  end)
  socket:read_start(function(err, data)
    on_data(connection, err, data)
  end)
  assert(coroutine.resume(connection.routine))
end

local function listen(host)
  local listener = uv.new_tcp()
  if not listener:bind(host, 0) then
    return nil
  end
  assert(listener:listen(128, function()
    on_connection(listener)
  end))
  return listener:getsockname().port
end

--- Makes a port whose queue of connections is full: a further attempt to connect gets no answer.
local function listen_full(done)
  local listener = uv.new_tcp()
  assert(listener:bind("127.0.0.1", 0))
  local port = listener:getsockname().port
  local function fill()
    uv.new_tcp():connect("127.0.0.1", port, function() end)
  end
  -- The loop takes up one connection, which is never accepted, and then listens no more: those that follow stay queued.
  assert(listener:listen(1, function()
    for _ = 1, 8 do
      fill()
    end
    done(port)
  end))
  fill()
end

local commands = {}

function commands.play(given)
  for _, connection in ipairs(connections) do
    finish(connection, connection.socket.close)
  end
  scripts, connections = given.scripts, {}
  tell {}
end

--- What the kernel has for this process when the command comes is taken first: two rounds of the loop.
function commands.heard(given)
  local rounds, idle = 0, uv.new_idle()
  idle:start(function()
    rounds = rounds + 1
    if rounds > 2 then
      idle:close()
      report(given.ended or 0)
    end
  end)
end

--- Connects to a port, sends bytes, and tells all that comes until the peer closes.
function commands.fetch(given)
  local socket, answer = uv.new_tcp(), ""
  socket:connect("127.0.0.1", given.port, function(err)
    assert(not err, err)
    socket:write(given.bytes)
    socket:read_start(function(_, data)
      if data then
        answer = answer .. data
      else
        socket:close()
        tell { answer = answer }
      end
    end)
  end)
end

function commands.stop()
  os.exit(0)
end

-- Nobody may be left to end it.
local life = uv.new_timer()
local function live_on()
  life:start(IDLE_MS, 0, commands.stop)
end

local input, buffered = uv.new_pipe(false), ""
input:open(0)
input:read_start(function(err, data)
  if err or not data then
    commands.stop()
  end
  buffered = buffered .. data
  live_on()
  -- By plain search: a pattern would try each position of a line of megabytes.
  local stop = buffered:find("\n", 1, true)
  while stop do
    local given = wire.decode(buffered:sub(1, stop - 1))
    buffered = buffered:sub(stop + 1)
    commands[given.name](given)
    stop = buffered:find("\n", 1, true)
  end
end)

live_on()
listen_full(function(full_port)
  tell { port = listen "127.0.0.1", port6 = listen "::1", full_port = full_port }
end)
uv.run()
