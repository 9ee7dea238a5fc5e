--- The service of the load specs, inside nginx: each request meets a fate, drawn from its id and how often that came.
-- It notes what came and what became of it, by lane (a client that numbers its calls from 1) and number, so that the
-- client's notes can be held against it. Signatures are checked as the emulator checks them.

local bit = require "bit"
local cjson = require "cjson"
local fates = require "load.fates"

local service = {}

local AK, SK = "LOADACCESSKEY", "load-secret-key"

-- Keys of the metadata service live so long, in seconds.
local LIFE = 6

-- Nothing that a client allows lasts so long, in seconds.
local STALL = 8

-- No call may be seen more often: 4 attempts, one for the clock, one for the keys, and libcurl's own.
local MOST = 12

local keys = { [AK] = { secret = SK } }
local minted = 0

-- The emulator's check asks for the keys of an account: here it is this one.
package.loaded["emulator.account"] = {
  key = function(ak)
    return keys[ak]
  end,
}
local signature = require "emulator.signature"
local request = require "emulator.request"

local lanes = {}
local report = { violations = {}, played = {}, requests = 0, open = 0, most = 0, metadata = 0 }

local function violation(...)
  if #report.violations < 100 then
    table.insert(report.violations, (...):format(select(2, ...)))
  end
end

--- A number of 0 <= x < 1 that depends on all of the arguments alone.
local function chance(...)
  local h = 0x2545F491
  for _, value in ipairs { ... } do
    h = bit.bxor(h, value)
    h = bit.tobit(bit.bxor(h, bit.lshift(h, 13)))
    h = bit.tobit(bit.bxor(h, bit.rshift(h, 17)))
    h = bit.tobit(bit.bxor(h, bit.lshift(h, 5)) + 0x9E3779B9)
    h = bit.bxor(bit.rshift(h, 15), h)
  end
  return (h % 2 ^ 32) / 2 ^ 32
end

local function header(name, value)
  ngx.header[name] = value
end

--- An answer that nginx sends as it is, and behind which the connection goes on.
local function answer(status, body)
  ngx.status = status
  header("Content-Length", #body)
  ngx.print(body)
end

local function wrong(status, code, message)
  answer(status, cjson.encode { error_code = code, error_msg = message, request_id = ngx.header["X-Request-Id"] })
end

-- ---- what is played

--- The whole body of a good answer.
local function body_of(call, filling)
  return ('{"data":{"id":"%d-%d","request":%d,"status":"Success","filling":"%s"}}'):format(call.lane, call.n,
    call.k, filling or "")
end

local function head_of(call, length)
  return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: %s\r\nContent-Length: %d\r\n")
    :format(call.id, length)
end

--- Bytes past nginx: what follows is up to the caller, and then the connection ends.
local function raw(...)
  local socket = ngx.req.socket(true)
  for _, bytes in ipairs { ... } do
    -- The client may be gone.
    if not socket or not socket:send(bytes) then
      return
    end
  end
end

-- A gzip stream (RFC 1952) of one block that is stored as it is.
local function gzip(text)
  local function little(number, count)
    local bytes = {}
    for i = 1, count do
      bytes[i] = string.char(number % 256)
      number = math.floor(number / 256)
    end
    return table.concat(bytes)
  end
  return "\31\139\8\0\0\0\0\0\0\3\1" .. little(#text, 2) .. little(65535 - #text, 2) .. text
    .. little(ngx.crc32_long(text), 4) .. little(#text, 4)
end

local plays = {}

function plays.a(call)
  answer(200, body_of(call))
end

function plays.b(call)
  local body = body_of(call)
  ngx.print(body:sub(1, 20))
  ngx.flush()
  ngx.print(body:sub(21))
end

function plays.c(call)
  header("Content-Encoding", "gzip")
  answer(200, gzip(body_of(call)))
end

function plays.d(call)
  answer(200, body_of(call, fates.filling(call.n)))
end

function plays.e(call)
  ngx.sleep(0.1 + 1.2 * call.x)
  answer(200, body_of(call))
end

function plays.f(call)
  local body = body_of(call)
  header("Content-Length", #body)
  for i = 1, #body, 16 do
    ngx.print(body:sub(i, i + 15))
    ngx.flush()
    ngx.sleep(0.02)
  end
end

function plays.g(call)
  local body = body_of(call)
  raw(("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"):rep(3),
    head_of(call, #body) .. "Connection: close\r\n\r\n", body)
end

-- A request that comes until then is not heard, and its connection breaks.
function plays.h(call)
  local body = body_of(call)
  raw(head_of(call, #body) .. "\r\n" .. body)
  ngx.sleep(2 * call.x ^ 3)
end

function plays.i()
  ngx.status = 204
end

-- What follows looks like an answer. Who takes it for one has mixed two calls up.
function plays.j(call)
  local body, other = body_of(call), body_of { lane = 0, n = 0, k = 0 }
  raw(head_of(call, #body) .. "\r\n" .. body .. head_of(call, #other) .. "\r\n" .. other)
  ngx.sleep(0.1)
end

function plays.A()
  wrong(404, "CFW.00200005", "no such record")
end

function plays.B()
  wrong(500, "CFW.00000001", "internal error")
end

function plays.C()
  header("Retry-After", "0")
  wrong(503, "CFW.00000002", "busy")
end

function plays.D(call)
  header("Retry-After", call.x < 0.3 and "1" or "0")
  wrong(503, "APIGW.0201", "Backend unavailable.")
end

function plays.E(call)
  header("Retry-After", call.x < 0.2 and "1" or call.x < 0.4 and ngx.http_time(ngx.time() + 1) or "0")
  wrong(429, "APIGW.0308", "The throttling threshold has been reached")
end

function plays.F()
  header("Location", "/_load/elsewhere")
  wrong(302, "CFW.00000003", "elsewhere")
end

function plays.M()
  ngx.exit(444)
end

function plays.N(call)
  raw(head_of(call, 10):sub(1, 20 + math.floor(call.x * 60)))
  ngx.exit(444)
end

function plays.O(call)
  local body = body_of(call)
  header("Content-Length", #body)
  ngx.print(body:sub(1, 30))
  ngx.flush(true)
  ngx.exit(444)
end

plays.P = plays.M
plays.Q = plays.O

function plays.R()
  ngx.sleep(STALL)
  ngx.exit(444)
end

function plays.S(call)
  local body = body_of(call)
  header("Content-Length", #body)
  ngx.print(body:sub(1, 30))
  ngx.flush()
  ngx.sleep(STALL)
  ngx.exit(444)
end

function plays.T()
  raw "220 mail.example.com ESMTP\r\n250 \0\1\2\255\r\n"
end

function plays.U(call)
  answer(200, body_of(call):sub(1, -10))
end

function plays.V(call)
  header("Content-Encoding", "gzip")
  answer(200, (gzip(body_of(call)):gsub("Success", "Sucess!")))
end

function plays.W(call)
  local body = body_of(call)
  raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", ("%x\r\n%s\r\n"):format(#body, body), "nonsense\r\n\r\n")
end

-- ---- what comes

--- The id that a request carries: in its path, its query, or its body.
local function find_id(came)
  local lane, n = came.uri:match "(%d+)%-(%d+)%f[^%d]"
  if not lane then
    lane, n = came.body:match '"(%d+)%-(%d+)"'
  end
  return tonumber(lane), tonumber(n)
end

--- Refuses a request for what its signature says; nil when there is nothing to say.
local function refusal(came)
  local good, why = signature.verify(came, came:header "authorization" or "")
  if good then
    return nil
  end
  local expected = why:find "^signature expired" or why:find "^the temporary access key has expired"
  if not expected then
    violation("%s %s: %s", came.method, came.uri, why)
  end
  return why
end

--- Notes a request; the call that it belongs to, with the fate that it meets.
local function note(came)
  local lane, n = find_id(came)
  local notes = lanes[lane]
  if not notes then
    violation("of no call: %s %s %s", came.method, came.uri, came.body)
    return nil
  end
  local before = notes.seen[n] or ""
  local call = { lane = lane, n = n, k = #before + 1 }
  call.id = ("%d-%d-%d"):format(lane, n, call.k)
  header("X-Request-Id", call.id)
  call.why = (not notes.even or n % 16 == 1) and refusal(came)
  call.x = chance(notes.seed, lane, n, call.k, 2)
  call.fate = call.why and fates.of "K" or notes.even and fates.even(n)
    or fates.draw(chance(notes.seed, lane, n, call.k, 1))
  if came.method == "POST" and before:find "[^DEK]" then
    violation("POST %d-%d came again after %s", lane, n, before)
  elseif call.k > MOST then
    violation("%d-%d came %d times", lane, n, call.k)
  end
  notes.seen[n] = before .. call.fate.letter
  report.played[call.fate.letter] = (report.played[call.fate.letter] or 0) + 1
  return call
end

function service.serve()
  report.requests, report.open = report.requests + 1, report.open + 1
  report.most = math.max(report.most, report.open)
  local came = request.read()
  local call = note(came)
  if not call then
    answer(400, "{}")
  elseif call.why then
    wrong(401, "APIGW.0301", "Incorrect IAM authentication information: " .. call.why)
  elseif call.fate.reset then
    ngx.var.played = ("%d-%d-%d-%s-%g"):format(call.lane, call.n, call.k, call.fate.letter, call.x)
    return ngx.exec "@reset"
  else
    plays[call.fate.letter](call)
  end
end

--- Is called as a request ends, however that comes.
function service.ended()
  report.open = report.open - 1
end

function service.play_again()
  local lane, n, k, letter, x = ngx.var.played:match "^(%d+)%-(%d+)%-(%d+)%-(%a)%-(.+)$"
  local call = { lane = tonumber(lane), n = tonumber(n), k = tonumber(k), x = tonumber(x) }
  call.id = ("%s-%s-%s"):format(lane, n, k)
  header("X-Request-Id", call.id)
  plays[letter](call)
end

-- ---- the metadata service, and what the specs ask

local pages = {}

function pages.PUT_token()
  ngx.print "load-token"
end

--- Keys that live for a few seconds; one request in ten fails.
function pages.GET_securitykey()
  report.metadata = report.metadata + 1
  local x = chance(report.metadata, 3)
  if x < 0.05 then
    return wrong(500, "Metadata", "failure")
  elseif x < 0.1 then
    return ngx.exit(444)
  elseif x < 0.3 then
    ngx.sleep(0.5)
  end
  minted = minted + 1
  local ak, ends = "LOADTEMP" .. minted, ngx.now() + LIFE
  local key = { secret = "secret-" .. ak, security_token = "token-" .. ak, ends = ends }
  keys[ak] = key
  keys["LOADTEMP" .. minted - 1000] = nil
  ngx.print(cjson.encode { credential = {
    access = ak, secret = key.secret, securitytoken = key.security_token,
    expires_at = os.date("!%Y-%m-%dT%H:%M:%S.000000Z", math.floor(ends)),
  } })
end

--- Opens a lane; its number.
function pages.open()
  local arguments = ngx.req.get_uri_args()
  lanes[#lanes + 1] = { seen = {}, seed = tonumber(arguments.seed) or 0, even = arguments.even ~= nil }
  ngx.print(#lanes)
end

--- What became of the requests of a lane: a line for each call, a letter for each request.
function pages.lane()
  local arguments = ngx.req.get_uri_args()
  local seen = lanes[tonumber(arguments.lane)].seen
  for n = 1, tonumber(arguments.count) do
    ngx.print(seen[n] or "", "\n")
  end
end

function pages.report()
  report.minted = minted
  ngx.print(cjson.encode(report))
end

function pages.elsewhere()
  violation "a redirect was followed"
  answer(200, "{}")
end

function service.tell()
  local name = ngx.var.uri:match "[^/]+$"
  local page = pages[name] or pages[ngx.var.request_method .. "_" .. name]
  if not page then
    return ngx.exit(404)
  end
  page()
end

service.ak, service.sk = AK, SK

return service
