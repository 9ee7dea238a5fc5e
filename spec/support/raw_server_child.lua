--- The process behind raw_server.lua: commands on standard input, answers on standard output, one Lua table a line.

local uv = require "luv"
local wire = dofile "spec/support/raw_server.lua"

local IDLE_MS = 120000

local scripts, connections, waiting = {}, {}, nil

--- Answers on standard output.
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

--- Calls back with what `describe` makes of each connection, once so many have ended.
local function report(ended, describe, reply)
  local list, count = {}, 0
  for i, connection in ipairs(connections) do
    list[i] = describe(connection)
    count = count + (connection.ended and 1 or 0)
  end
  waiting = nil
  if count < ended then
    waiting = { ended, describe, reply }
  else
    reply(list)
  end
end

local function finish(connection, close)
  if connection.ended then
    return
  end
  connection.ended = true
  if connection.upstream then
    connection.upstream:close()
  end
  if connection.inside then
    connection.inside.process:kill "sigkill"
  end
  close(connection.socket)
  if waiting then
    report(table.unpack(waiting))
  end
end

--- What the steps get to see.
local function take_in(connection, data)
  connection.bytes = connection.bytes .. data
  connection.unread = connection.unread .. data
  if connection.inside then
    connection.unread = connection.unread:gsub("^.-(%u+ /%S* HTTP/1%.1\r\n)", "%1", 1)
  end
  if connection.reading then
    assert(coroutine.resume(connection.routine))
  end
end

local function on_data(connection, err, data)
  if connection.ended then
    return
  elseif err or not data then
    finish(connection, connection.socket.close)
    return
  end
  if connection.upstream then
    connection.upstream:write(data)
  elseif connection.inside then
    connection.inside.unsent = connection.inside.unsent .. data
  end
  if not connection.inside then
    take_in(connection, data)
  end
end

local function send(connection, bytes)
  local target = connection.inside and connection.inside.input or connection.socket
  target:write(bytes, function(err)
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

--- The last segment of the path of a request, and whether a fault is asked for.
local function id_of(request)
  local first, id = request:match "^%u+ /(%w+)/([^ ?]*)"
  return id, first == "fault"
end

function steps.serve(connection)
  local faulty, id
  repeat
    steps.read(connection)
    id, faulty = id_of(connection.requests[#connection.requests])
    if not faulty then
      send(connection, wire.answer { body = ('{"id":"%s"}'):format(id) })
    end
  until faulty
end

local endings = {
  close = function(connection)
    finish(connection, connection.socket.close)
  end,
  reset = function(connection)
    finish(connection, connection.socket.close_reset)
  end,
  wait = function() end,
}

function steps.cut(connection, bytes)
  local request = connection.requests[#connection.requests]
  local count, ending = request:match "[?]cut=(%d+)&ending=(%l+)"
  bytes = bytes:gsub("########", (id_of(request)))
  if count ~= "0" then
    send(connection, bytes:sub(1, tonumber(count)))
  end
  endings[ending](connection)
  coroutine.yield()
end

function steps.told(connection)
  connection.listens = true
  coroutine.yield()
end

function steps.shutdown(connection)
  connection.socket:shutdown()
end

--- Passes bytes both ways. Of those that come back, no more than `most`: then the connection ends.
local function relay(connection, port, most, ending)
  local upstream = uv.new_tcp()
  upstream:connect("127.0.0.1", port, function(err)
    if err then
      finish(connection, connection.socket.close)
    else
      assert(coroutine.resume(connection.routine))
    end
  end)
  coroutine.yield()
  if connection.ended then
    upstream:close()
    return
  end
  connection.upstream = upstream
  local unsent = connection.inside and connection.inside.unsent or connection.unread
  if unsent ~= "" then
    upstream:write(unsent)
  end
  upstream:read_start(function(_, data)
    data = data and data:sub(1, most and most - connection.passed)
    if connection.ended or not data then
      finish(connection, connection.socket.close)
      return
    end
    connection.passed = connection.passed + #data
    if data ~= "" then
      connection.socket:write(data)
    end
    if connection.passed == most then
      upstream:read_stop()
      endings[ending](connection)
    end
  end)
end

function steps.pass(connection, port, most, ending)
  relay(connection, port, most, ending)
  coroutine.yield()
end

function steps.tunnel(connection, port)
  send(connection, "HTTP/1.1 200 Connection established\r\nX-Proxy: yes\r\n\r\n")
  steps.pass(connection, port)
end

--- The steps that follow are inside of TLS: an s_server for this connection alone, which says more than the peer's
--- words (see `read`), and takes a line that begins with "r" for an order to renegotiate.
function steps.tls(connection, dir, options, most, ending)
  local input, output = uv.new_pipe(false), uv.new_pipe(false)
  local words = { "s_server", "-accept", "127.0.0.1:0", "-naccept", "1", "-msg", "-cert", dir .. "/good.pem", "-key",
    dir .. "/good.key" }
  for word in options:gmatch "%S+" do
    words[#words + 1] = word
  end
  local process
  process = assert(uv.spawn("openssl", { args = words, stdio = { input, output } }, function()
    process:close()
    input:close()
    output:close()
  end))
  connection.inside = { process = process, input = input, unsent = connection.unread }
  connection.bytes, connection.unread = "", ""
  output:read_start(function(_, data)
    if data and not connection.ended then
      take_in(connection, data)
    end
  end)
  connection.reading = true
  while not connection.bytes:find "ACCEPT 127%.0%.0%.1:%d+\n" do
    coroutine.yield()
  end
  connection.reading = false
  relay(connection, tonumber(connection.bytes:match "ACCEPT 127%.0%.0%.1:(%d+)\n"), most, ending)
end

function steps.renegotiate(connection)
  local function finished()
    return select(2, connection.bytes:gsub(", Finished\n", ""))
  end
  local before = finished()
  send(connection, "r\n")
  connection.reading = true
  -- One of either side.
  while finished() < before + 2 do
    coroutine.yield()
  end
  connection.reading = false
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

local function take_up(listener, script)
  local socket = uv.new_tcp()
  listener:accept(socket)
  local connection = { socket = socket, bytes = "", unread = "", passed = 0, requests = {}, ended = false }
  if not script then
    connections[#connections + 1] = connection
    script = scripts[#connections] or scripts.other or { { "reset" } }
  end
  connection.routine = coroutine.create(function()
    play(connection, script)
  end)
  socket:read_start(function(err, data)
    on_data(connection, err, data)
  end)
  assert(coroutine.resume(connection.routine))
end

--- Listens on a port of the system's choice; nil where there is no such address.
local function listen(host, script)
  local listener = uv.new_tcp()
  if not listener:bind(host, 0) then
    return nil
  end
  assert(listener:listen(512, function()
    take_up(listener, script)
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

function commands.play(given, reply)
  scripts = given.scripts
  if not given.on then
    for _, connection in ipairs(connections) do
      finish(connection, connection.socket.close)
    end
    connections = {}
  end
  reply {}
end

--- What the kernel has for this process when the command comes is taken first: two rounds of the loop.
local function report_soon(ended, describe, reply)
  local rounds, idle = 0, uv.new_idle()
  idle:start(function()
    rounds = rounds + 1
    if rounds > 2 then
      idle:close()
      report(ended, describe, reply)
    end
  end)
end

function commands.heard(given, reply)
  report_soon(given.ended or 0, function(connection)
    return { bytes = connection.bytes, requests = connection.requests, ended = connection.ended }
  end, reply)
end

--- In one text: thousands of connections are too many for a table that is written as Lua.
function commands.tally(given, reply)
  report_soon(given.ended or 0, function(connection)
    local lines = { (connection.ended and "ended " or "open ") .. connection.passed }
    for _, request in ipairs(connection.requests) do
      lines[#lines + 1] = request:match "^%u+ [^ ?]*"
    end
    return table.concat(lines, " ")
  end, function(list)
    reply { text = table.concat(list, "\n") }
  end)
end

function commands.go(_, reply)
  for _, connection in ipairs(connections) do
    if connection.listens and not connection.ended then
      connection.listens = false
      assert(coroutine.resume(connection.routine))
    end
  end
  reply {}
end

--- Connects to a port, sends bytes, and tells all that comes until the peer closes.
function commands.fetch(given, reply)
  local socket, answer = uv.new_tcp(), ""
  socket:connect("127.0.0.1", given.port, function(err)
    assert(not err, err)
    socket:write(given.bytes)
    socket:read_start(function(_, data)
      if data then
        answer = answer .. data
      else
        socket:close()
        reply { answer = answer }
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

--- On the control port commands come as requests.
function steps.obey(connection)
  live_on()
  local given = wire.decode(connection.requests[1]:match "\r\n\r\n(.*)$")
  connection.bytes, connection.requests = "", {}
  local answer, waits
  commands[given.name](given, function(value)
    answer = value
    if waits then
      assert(coroutine.resume(connection.routine))
    end
  end)
  if not answer then
    waits = true
    coroutine.yield()
  end
  send(connection, wire.answer { headers = { "Content-Type: text/plain" }, body = wire.encode(answer) })
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
    commands[given.name](given, tell)
    stop = buffered:find("\n", 1, true)
  end
end)

live_on()
listen_full(function(full_port)
  tell { port = listen "127.0.0.1", port6 = listen "::1", full_port = full_port,
    control_port = listen("127.0.0.1", { { "read" }, { "obey" }, { "again" } }) }
end)
uv.run()
