--- Peer: luasocket, over TLS with luasec: the same GET on one connection, unsigned, its answer decoded.
-- usage: luasocket.lua URL COUNT [CA_FILE]
local cjson = require "cjson"
local http = require "socket.http"
local ltn12 = require "ltn12"
local meter = require "subjects.meter"
local socket = require "socket"

meter.now = socket.gettime

local url, count, ca_file = ...
local host, port = url:match "^https?://([^:/]+):(%d+)"
local connection

--- A connection that outlives the request: what luasocket closes after each answer stays open.
local function connect()
  if not connection then
    local tcp = assert(socket.tcp())
    assert(tcp:connect(host, port))
    tcp:setoption("tcp-nodelay", true)
    if ca_file then
      tcp = assert(require("ssl").wrap(tcp, { mode = "client", protocol = "any", options = { "all", "no_sslv3" },
        verify = "peer", cafile = ca_file }))
      assert(tcp:dohandshake())
    end
    connection = tcp
  end
  local shared = {}
  function shared.connect()
    return 1
  end
  function shared.close()
    return 1
  end
  return setmetatable(shared, { __index = function(_, name)
    return function(_, ...)
      return connection[name](connection, ...)
    end
  end })
end

local function run(times)
  for _ = 1, times do
    local parts = {}
    local done, status = http.request {
      url = url:gsub("^https", "http"), sink = ltn12.sink.table(parts), create = connect,
      headers = { connection = "keep-alive", te = "" },
    }
    assert(done and status == 200, status)
    assert(cjson.decode(table.concat(parts)).data)
  end
end

-- One call alone is the first.
run(count == "1" and 0 or 4)
print(meter.line(count, meter.take(function()
  run(tonumber(count))
end)))
