--- What can go wrong between a client and its service, one row each; fault_scenarios.lua puts every row through a loop.
--
-- A row has its name and
--   steps     what the server does on a connection once it has the request (as in raw_server.lua), or
--   first     what it does from the start, without waiting for one; either may be a function of world.given
--   endpoint  function of world.given: where the call goes instead; there the server neither counts nor serves on
--   kind, says, status   of the error that must come: kind, pattern of the message, status; without a kind
--   gives     is the result that must come
--   repeats   "reads": a repetition by GET is right, by POST it might do the work twice; "all": both are right, for no
--             service has seen the request; "either": that is a matter of time; "none". Each call may be repeated once,
--             and the server must see it as often as that says
--   keeps     true: the next calls have the same connection; else they must have another one
--   timeout   seconds that the call has: it ends by them
--   connect_timeout, max_response_bytes, body (of the request), methods (else GET and POST)
--   growth    bytes that memory may grow by at most

local raw_server = require "support.raw_server"

local answer = raw_server.answer
local unpack = table.unpack or unpack -- luacheck: ignore

local OK = "HTTP/1.1 200 OK\r\n"
local TEN = OK .. "Content-Length: 10\r\n\r\n"
local CHUNKED = OK .. "Transfer-Encoding: chunked\r\n\r\n"

local function send(bytes, ...)
  return { { "send", bytes }, ... }
end

local function headers(list, body)
  return send(OK .. table.concat(list, "\r\n") .. "\r\n\r\n" .. (body or "{}"))
end

local function chunked(text)
  return send(CHUNKED .. text)
end

--- Lines "X-1: filler" and so on.
local function many_headers(count, filler)
  local lines = {}
  for i = 1, count do
    lines[i] = ("X-%d: %s"):format(i, filler)
  end
  return lines
end

--- An answer encoded by gzip, which `make` takes from the files that the spec has packed.
local function zipped(make, encoding)
  return function(given)
    return send(answer { headers = { "Content-Encoding: " .. (encoding or "gzip") }, body = make(given.gzip) },
      { "again" })
  end
end

local function tls(name, host)
  return function(given)
    return ("https://%s:%d"):format(host or "localhost", given.tls[name])
  end
end

local function as_tls(given)
  return "https://localhost:" .. given.raw.port
end

local faults = {}

--- Adds rows with what they have in common.
local function add(common)
  return function(rows)
    for _, row in ipairs(rows) do
      for name, value in pairs(common) do
        if row[name] == nil then
          row[name] = value
        end
      end
      faults[#faults + 1] = row
    end
  end
end

---- No connection, or one that breaks --------------------------------------------------------------------------------

add { kind = "network", repeats = "all" } {
  { "refused", endpoint = function() return "http://127.0.0.1:1" end, says = "connect to 127.0.0.1 port 1" },
  { "refused on both addresses of a name", endpoint = function() return "http://localhost:1" end,
    says = "connect to localhost port 1" },
  { "a name that does not exist", endpoint = function() return "http://no-such-host.invalid" end,
    says = "no%-such%-host%.invalid" },
  { "reset when connected", first = { { "reset" } }, repeats = "either", says = "." },
  { "closed in the TLS handshake, before a byte", first = { { "read", 1 } }, endpoint = as_tls,
    says = "broke during the TLS handshake" },
  { "reset in the TLS handshake", first = { { "read", 1 }, { "reset" } }, endpoint = as_tls,
    says = "broke during the TLS handshake" },
}

add { kind = "network", repeats = "reads" } {
  { "reset after a part of the request", first = { { "read", 10 }, { "reset" } }, says = "reset by peer" },
  { "reset after the request", steps = { { "reset" } }, says = "reset by peer" },
  { "reset inside the status line", steps = send("HTTP/1.1 2", { "reset" }), says = "reset by peer" },
  { "reset inside the headers", steps = send(OK .. "A: b\r\nContent-L", { "reset" }), says = "reset by peer" },
  { "reset after the headers", steps = send(TEN, { "reset" }), says = "reset by peer" },
  { "reset inside the body", steps = send(TEN .. '{"a"', { "reset" }), says = "reset by peer" },
  { "reset in a body without a length", steps = send(OK .. '\r\n{"a"', { "reset" }), says = "reset by peer" },
  { "closed after the request", steps = {}, says = "[Ee]mpty reply" },
  { "closed inside the status line", steps = send "HTTP/1.1 2", says = "[Ee]mpty reply" },
  { "closed after the status line", steps = send(OK), says = "closed inside the headers" },
  { "closed inside the headers", steps = send(OK .. "A: b\r\nContent-L"), says = "closed inside the headers" },
  { "closed after an interim answer", steps = send "HTTP/1.1 100 Continue\r\n\r\n", says = "." },
  { "closed inside the headers after an interim answer",
    steps = send("HTTP/1.1 100 Continue\r\n\r\n" .. OK .. "A: b\r\n"), says = "closed inside the headers" },
  { "a body shorter than its length", steps = send(TEN .. '{"a"'), says = "6 bytes remaining" },
  { "a body that is missing", steps = send(TEN), says = "10 bytes remaining" },
  { "half-closed before the request", first = { { "shutdown" }, { "read" }, { "wait" } }, says = "[Ee]mpty reply" },
  { "half-closed after the request", steps = { { "shutdown" }, { "wait" } }, says = "[Ee]mpty reply" },
  { "half-closed inside the headers", steps = send(OK .. "A: b\r\n", { "shutdown" }, { "wait" }),
    says = "closed inside the headers" },
  { "half-closed inside the body", steps = send(TEN .. '{"a"', { "shutdown" }, { "wait" }),
    says = "6 bytes remaining" },
  { "reset while a large body goes out", first = { { "read", 1000 }, { "reset" } }, body = 8e6, methods = { "POST" },
    says = "." },
  { "closed while a large body goes out", first = { { "read", 1000 } }, body = 8e6, methods = { "POST" }, says = "." },
}

---- Answers that are none --------------------------------------------------------------------------------------------

add { kind = "network", repeats = "reads" } {
  { "a length that is no number", steps = headers { "Content-Length: x" }, says = "Content%-Length" },
  { "a length that begins as a number", steps = headers { "Content-Length: 2x" }, says = "Content%-Length" },
  { "a length in hexadecimal", steps = headers { "Content-Length: 0x2" }, says = "Content%-Length" },
  { "a length with a sign", steps = headers { "Content-Length: +2" }, says = "Content%-Length" },
  { "a negative length", steps = headers { "Content-Length: -2" }, says = "Content%-Length" },
  { "a length of nothing", steps = headers { "Content-Length:" }, says = "Content%-Length" },
  { "a length of two numbers", steps = headers { "Content-Length: 2 2" }, says = "Content%-Length" },
  { "a length beyond all numbers", steps = headers { "Content-Length: 99999999999999999999" },
    says = "Content%-Length" },
  { "two different lengths", steps = headers { "Content-Length: 2", "Content-Length: 3" }, says = "Content%-Length" },
  { "two different lengths, the longer one first", steps = headers { "Content-Length: 3", "Content-Length: 2" },
    says = "Content%-Length" },
  { "two different lengths in one header", steps = headers { "Content-Length: 2, 3" }, says = "Content%-Length" },
  { "a length of exabytes, and two bytes", steps = headers { "Content-Length: 900000000000000000" },
    says = "bytes remaining", growth = 2e6 },
  { "a chunk that is cut", steps = chunked "5\r\n{}", says = "outstanding read data" },
  { "chunks without their end", steps = chunked "2\r\n{}\r\n", says = "outstanding read data" },
  { "chunks that end inside the last one", steps = chunked "2\r\n{}\r\n0\r\n", says = "outstanding read data" },
  { "a chunk size that is no number", steps = chunked "zz\r\n{}\r\n0\r\n\r\n", says = "hexadecimal" },
  { "a chunk size of nothing", steps = chunked "\r\n{}\r\n0\r\n\r\n", says = "hexadecimal" },
  { "a negative chunk size", steps = chunked "-2\r\n{}\r\n0\r\n\r\n", says = "hexadecimal" },
  { "a chunk size with a prefix", steps = chunked "0x2\r\n{}\r\n0\r\n\r\n", says = "." },
  { "a chunk size that overflows", steps = chunked(("f"):rep(17) .. "\r\n{}\r\n0\r\n\r\n"), says = "hexadecimal" },
  { "a chunk size of 64 bits", steps = chunked(("f"):rep(16) .. "\r\n{}\r\n0\r\n\r\n"), says = "hexadecimal" },
  { "a huge chunk size, and two bytes", steps = chunked "7fffffffffffffff\r\n{}", says = "outstanding read data",
    growth = 2e6 },
  { "a chunk without its line end", steps = chunked "2\r\n{}xx0\r\n\r\n", says = "chunked" },
  { "a chunk longer than its size", steps = chunked "1\r\n{}\r\n0\r\n\r\n", says = "chunked" },
  { "a header without a colon", steps = headers { "nonsense", "Content-Length: 2" }, says = "without colon" },
  { "a NUL in a header", steps = headers { "A: b\0c", "Content-Length: 2" }, says = "Nul byte" },
  { "a first header that continues none", steps = headers { " b: c", "Content-Length: 2" },
    says = "headers of the answer" },
  { "HTTP/0.9", steps = send "{}", says = "HTTP/0.9" },
  { "a greeting of another protocol", first = send("SSH-2.0-OpenSSH_9.2\r\n", { "wait" }), says = "HTTP/0.9" },
  { "TLS where none is expected", steps = send "\21\3\3\0\2\2\40", says = "HTTP/0.9" },
  { "garbage", steps = send(("\255\254\0\1"):rep(100)), says = "HTTP/0.9" },
  { "a status line without a number", steps = send "HTTP/1.1 abc\r\n\r\n", says = "HTTP version" },
  { "a status line of nothing else", steps = send "HTTP/1.1\r\n\r\n", says = "HTTP version" },
  { "a status below 100", steps = send "HTTP/1.1 099 X\r\nContent-Length: 2\r\n\r\n{}", says = "response code" },
  { "a version that does not exist", steps = send "HTTP/1.7 200 OK\r\n\r\n", says = "HTTP version" },
  { "a change of protocol",
    steps = send "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", says = "." },
}

---- Answers that cannot be read --------------------------------------------------------------------------------------

add { kind = "decode", repeats = "none" } {
  { "no JSON", steps = { { "send", answer { body = "no json", headers = { "Content-Type: application/json" } } },
    { "again" } }, says = "not JSON", status = 200, keeps = true },
  { "gzip with a bad magic number", steps = zipped(function(gzip) return "\31\140" .. gzip.text:sub(3) end),
    says = "encoding of the answer", status = 200 },
  { "no gzip where the header says so", steps = zipped(function() return "not gzip" end),
    says = "encoding of the answer", status = 200 },
  { "gzip that is cut in its header", steps = zipped(function(gzip) return gzip.text:sub(1, 5) end),
    says = "encoding of the answer", status = 200, keeps = true },
  { "gzip that is cut in its data", steps = zipped(function(gzip) return gzip.text:sub(1, -13) end),
    says = "encoding of the answer", status = 200, keeps = true },
  { "gzip without its trailer", steps = zipped(function(gzip) return gzip.text:sub(1, -9) end),
    says = "encoding of the answer", status = 200, keeps = true },
  { "gzip that is cut in its trailer", steps = zipped(function(gzip) return gzip.text:sub(1, -2) end),
    says = "encoding of the answer", status = 200, keeps = true },
  { "gzip with a wrong checksum",
    steps = zipped(function(gzip) return gzip.text:sub(1, -9) .. "\1\2\3\4" .. gzip.text:sub(-4) end),
    says = "encoding of the answer", status = 200 },
  { "gzip with a wrong length",
    steps = zipped(function(gzip) return gzip.text:sub(1, -5) .. "\1\2\3\4" end),
    says = "encoding of the answer", status = 200 },
  { "gzip with garbage behind it", steps = zipped(function(gzip) return gzip.text .. "garbage" end),
    says = "encoding of the answer", status = 200 },
  { "gzip with a byte changed in its data",
    steps = zipped(function(gzip) return gzip.text:sub(1, 11) .. "\255\255" .. gzip.text:sub(14) end),
    says = "encoding of the answer", status = 200 },
  { "an encoding that does not exist", steps = zipped(function() return "{}" end, "rot13"),
    says = "encoding of the answer", status = 200 },
  { "gzip in gzip in gzip", steps = zipped(function() return "{}" end, "gzip, gzip, gzip, gzip, gzip, gzip"),
    says = "encoding of the answer", status = 200 },
  { "a gzip bomb of 100 MB", steps = zipped(function(gzip) return gzip.bomb end), max_response_bytes = 1e6,
    says = "larger than max_response_bytes", status = 200, growth = 8e6 },
  { "a gzip bomb within gzip", steps = zipped(function(gzip) return gzip.bomb_in_gzip end, "gzip, gzip"),
    max_response_bytes = 1e6, says = ".", status = 200, growth = 8e6 },
  { "a body beyond max_response_bytes", steps = send(answer { body = ("x"):rep(1001) }), max_response_bytes = 1000,
    says = "larger than max_response_bytes", status = 200 },
  { "a body without end", steps = send(OK .. "\r\n", { "flood", ("x"):rep(10000), 1e9 }), max_response_bytes = 1e5,
    says = "larger than max_response_bytes", status = 200, growth = 8e6 },
  { "chunks without end", steps = send(CHUNKED, { "flood", ("1\r\nx\r\n"):rep(1000), 1e9 }), max_response_bytes = 1e5,
    says = "larger than max_response_bytes", status = 200, growth = 8e6 },
  { "10,000 headers of 40 bytes", steps = send(answer { headers = many_headers(10000, ("y"):rep(30)) }),
    says = "256 KiB of headers", status = 200 },
  { "headers without end", steps = send(OK, { "flood", ("X: y\r\n"):rep(1000), 1e9 }), says = "256 KiB of headers",
    status = 200, growth = 8e6 },
  { "one header of 128 KiB", steps = send(answer { headers = { "X: " .. ("y"):rep(131072) } }),
    says = "larger than 100 KiB in one header line", status = 200 },
  { "one header without end", steps = send(OK .. "X: ", { "flood", ("y"):rep(10000), 1e9 }),
    says = "larger than 100 KiB in one header line", status = 200, growth = 8e6 },
  { "a status line without end", steps = send("HTTP/1.1 200 ", { "flood", ("y"):rep(10000), 1e9 }),
    says = "larger than 100 KiB in one header line", growth = 8e6 },
  { "interim answers without end", steps = { { "flood", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(1000), 1e9 } },
    says = "256 KiB of headers", growth = 8e6 },
  { "trailers without end", steps = send(CHUNKED .. "2\r\n{}\r\n0\r\n", { "flood", ("X: y\r\n"):rep(1000), 1e9 }),
    says = "256 KiB of headers", status = 200, growth = 8e6 },
}

---- Odd, but sound ---------------------------------------------------------------------------------------------------

add { repeats = "none", gives = {}, max_response_bytes = 1000 } {
  { "a body of just max_response_bytes", steps = send(answer { body = '"' .. ("x"):rep(998) .. '"' }, { "again" }),
    gives = { body = ("x"):rep(998) }, keeps = true },
  { "one header of 64 KiB", steps = send(answer { headers = { "X-Long: " .. ("y"):rep(65536) } }, { "again" }),
    keeps = true },
  { "10,000 short headers", steps = send(answer { headers = many_headers(10000, "y") }, { "again" }), keeps = true },
  { "chunks with an extension and a trailer",
    steps = send(CHUNKED .. "2;x=y\r\n{}\r\n0\r\nX-Request-Id: late\r\n\r\n", { "again" }), keeps = true },
  { "1,000 interim answers",
    steps = send(("HTTP/1.1 103 Early Hints\r\nX-Request-Id: early\r\n\r\n"):rep(1000) .. answer(), { "again" }),
    keeps = true },
  { "lines that end in LF alone", steps = send("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}", { "again" }),
    keeps = true },
  { "no reason in the status line", steps = send("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}", { "again" }),
    keeps = true },
  { "HTTP/1.0 without a length", steps = send 'HTTP/1.0 200 OK\r\n\r\n{"a":1}', gives = { a = 1 } },
  { "an empty header name, and one with a space",
    steps = send(answer { headers = { ": x", "A B: c" } }, { "again" }), keeps = true },
  { "the same length twice", steps = send(OK .. "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", { "again" }),
    keeps = true },
  { "gzip", steps = function(given)
      return send(answer { headers = { "Content-Encoding: gzip" }, body = given.gzip.text }, { "again" })
    end, gives = { a = 1, b = ("c"):rep(50) }, keeps = true },
  { "nothing, called gzip", steps = send(answer { headers = { "Content-Encoding: gzip" }, body = "" }, { "again" }),
    keeps = true },
  { "gzip of two members", steps = function(given)
      return send(answer { headers = { "Content-Encoding: gzip" }, body = given.gzip.members }, { "again" })
    end, gives = { a = 1 }, keeps = true },
  { "a byte at a time", steps = { { "drip", answer { body = '{"a":1}' }, 1, 0 }, { "again" } }, gives = { a = 1 },
    keeps = true },
  { "more bytes than the length", steps = headers({ "Content-Length: 2" }, "{}{}"), gives = {} },
  { "an answer behind the answer",
    steps = send(answer() .. answer { body = '{"id":"stray"}' }, { "wait" }) },
  { "an answer, and another one a little later",
    steps = send(answer(), { "send", answer { body = '{"id":"stray"}' } }, { "wait" }) },
  { "both a length and chunks",
    steps = send(OK .. "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", { "wait" }) },
  { "half-closed after the answer", steps = send(answer(), { "shutdown" }, { "wait" }) },
  { "an answer before the request", first = send(answer(), { "serve" }, { "again" }), methods = { "GET" } },
  { "an answer before the request, and another one after it", methods = { "GET" },
    first = send(answer(), { "serve" }, { "send", answer { body = '{"id":"stray"}' } }, { "wait" }) },
  { "an answer that nobody asked for, on an idle connection", methods = { "GET" },
    steps = send(answer(), { "told" }, { "send", answer { body = '{"id":"stray"}' } }, { "wait" }) },
  { "the begin of an answer that nobody asked for, on an idle connection", methods = { "GET" },
    steps = send(answer(), { "told" }, { "send", "HTTP/1.1 200 OK\r\n" }, { "wait" }) },
  { "closed while idle", methods = { "GET" }, steps = send(answer(), { "told" }) },
  { "reset while idle", methods = { "GET" }, steps = send(answer(), { "told" }, { "reset" }) },
}

add { methods = { "POST" }, body = 8e6, repeats = "none" } {
  { "an answer before a large body went out", kind = "service", status = 413, says = ".",
    first = { { "read", 1000 }, { "send", answer { status = 413 } }, { "wait" } } },
}

-- The same, when what comes first comes byte by byte.
for i = 1, #faults do
  local row = faults[i]
  local first = not row.kind and type(row.steps) == "table" and row.steps[1]
  if first and first[1] == "send" then
    local slow = {}
    for name, value in pairs(row) do
      slow[name] = value
    end
    slow[1] = row[1] .. ", byte by byte"
    slow.steps = { { "drip", first[2]:sub(1, 150), 1, 0 }, { "send", first[2]:sub(151) }, unpack(row.steps, 2) }
    faults[#faults + 1] = slow
  end
end

---- Stalls: the call's time ends them --------------------------------------------------------------------------------

add { kind = "timeout", repeats = "reads", timeout = 0.1, says = "." } {
  { "stall before the request is read", first = { { "deaf" }, { "wait" } } },
  { "stall after the request", steps = { { "wait" } } },
  { "stall inside the status line", steps = send("HTTP/1.1 2", { "wait" }) },
  { "stall inside the headers", steps = send(OK .. "A", { "wait" }) },
  { "stall after an interim answer", steps = send("HTTP/1.1 100 Continue\r\n\r\n", { "wait" }) },
  { "stall after the headers", steps = send(TEN, { "wait" }) },
  { "stall inside the body", steps = send(TEN .. "{", { "wait" }) },
  { "stall without a length", steps = send(OK .. "\r\n{}", { "wait" }) },
  { "stall before the first chunk", steps = send(CHUNKED, { "wait" }) },
  { "stall inside a chunk's size", steps = send(CHUNKED .. "1", { "wait" }) },
  { "stall inside a chunk", steps = send(CHUNKED .. "a\r\n{", { "wait" }) },
  { "stall after a chunk", steps = send(CHUNKED .. "2\r\n{}\r\n", { "wait" }) },
  { "stall inside the last chunk", steps = send(CHUNKED .. "2\r\n{}\r\n0\r\n", { "wait" }) },
  { "drip of a byte from time to time", steps = { { "drip", answer { body = ("1"):rep(9999) }, 1, 0.01 } } },
  { "drip of headers", steps = send(OK, { "drip", ("X: y\r\n"):rep(9999), 6, 0.01 }) },
  { "drip of interim answers", steps = { { "drip", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(999), 25, 0.01 } } },
  { "drip of chunks", steps = send(CHUNKED, { "drip", ("1\r\n1\r\n"):rep(9999), 6, 0.01 }) },
  { "gzip of nothing without end",
    steps = function(given)
      return send(OK .. "Content-Encoding: gzip\r\n\r\n", { "flood", given.gzip.nothing:rep(1000), 1e12 })
    end, growth = 8e6 },
  { "drip in a chunk extension", steps = send(CHUNKED .. "2;", { "drip", ("x"):rep(9999), 1, 0.01 }) },
  { "stall while a large body goes out", first = { { "deaf" }, { "wait" } }, body = 8e6, methods = { "POST" } },
}

add { kind = "timeout", repeats = "all", says = "." } {
  { "stall while connecting, by connect_timeout", connect_timeout = 0.1,
    endpoint = function(given) return "http://127.0.0.1:" .. given.raw.full_port end },
  { "stall while connecting, by timeout", timeout = 0.1,
    endpoint = function(given) return "http://127.0.0.1:" .. given.raw.full_port end },
  { "stall in the TLS handshake, by connect_timeout", connect_timeout = 0.1, first = { { "wait" } },
    endpoint = as_tls },
  { "stall in the TLS handshake, by timeout", timeout = 0.1, first = { { "wait" } }, endpoint = as_tls },
}

---- TLS --------------------------------------------------------------------------------------------------------------

add { kind = "tls", repeats = "none" } {
  { "a certificate that has expired", endpoint = tls "expired", says = "certificate has expired" },
  { "a certificate that is not yet valid", endpoint = tls "future", says = "certificate is not yet valid" },
  { "a certificate of another host", endpoint = tls "elsewhere", says = "subject name matches target host name" },
  { "a certificate signed by itself", endpoint = tls "self", says = "self%-signed certificate" },
  { "a certificate of an unknown authority", endpoint = tls "foreign", says = "unable to get local issuer" },
  { "TLS 1.0", endpoint = tls "tls1", says = "protocol version" },
  { "TLS 1.1", endpoint = tls "tls1_1", says = "protocol version" },
  { "plain HTTP on the TLS port", first = { { "read", 1 }, { "send", answer { status = 400 } }, { "wait" } },
    endpoint = as_tls, says = "does not speak TLS" },
  { "garbage on the TLS port", first = { { "read", 1 }, { "send", ("\255"):rep(100) }, { "wait" } },
    endpoint = as_tls, says = "does not speak TLS" },
  { "an alert in the TLS handshake", first = { { "read", 1 }, { "send", "\21\3\3\0\2\2\40" } }, endpoint = as_tls,
    says = "handshake failure" },
}

return faults
