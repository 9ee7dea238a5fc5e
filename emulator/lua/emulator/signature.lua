-- Verification of request signatures, from what arrived alone: nothing here is shared with the code under test.
local digest = require "openssl.digest"
local hmac = require "openssl.hmac"
local pkey = require "openssl.pkey"
local account = require "emulator.account"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"

local signature = {}

local WINDOW = 15 * 60 -- seconds that a signing time may be off

local algorithms = {
  ["SDK-HMAC-SHA256"] = { hash = "sha256", content_header = "x-sdk-content-sha256" },
  ["SDK-HMAC-SM3"] = { hash = "sm3", content_header = "x-sdk-content-sm3" },
  ["V11-HMAC-SHA256"] = { hash = "sha256", content_header = "x-sdk-content-sha256", scoped = true },
  ["SDK-ECDSA-P256-SHA256"] = { hash = "sha256", content_header = "x-sdk-content-sha256", curve = true },
}

local function hex_digest(hash, data)
  return bytes.hex(digest.new(hash):final(data))
end

local function from_hex(hex)
  return (hex:gsub("%x%x", function(byte) return string.char(tonumber(byte, 16)) end))
end

-- The largest candidate for a private key on P-256: the order of the curve less two.
local LARGEST = from_hex "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254f"
-- ECPrivateKey (RFC 5915) around a private key on P-256.
local DER_HEAD, DER_TAIL = from_hex "30310201010420", from_hex "a00a06082a8648ce3d030107"

-- The key on P-256 that belongs to an access key, by NIST SP 800-108 and FIPS 186-4, B.4.2.
local function curve_key(access_key, secret)
  for counter = 0, 255 do
    local candidate = hmac.new(secret, "sha256"):final("\0\0\0\1SDK-ECDSA-P256-SHA256\0" .. access_key
      .. string.char(counter) .. "\0\0\1\0")
    if candidate <= LARGEST then
      local head, last = candidate:match "^(.-)([^\255]\255*)$"
      last = string.char(last:byte() + 1) .. ("\0"):rep(#last - 1)
      return pkey.new(DER_HEAD .. head .. last .. DER_TAIL, "DER")
    end
  end
end

-- Is that the signature of the text?
local function matches(algorithm, access_key, secret, scope, to_sign, given)
  if algorithm.curve then
    local done, good = pcall(function()
      return curve_key(access_key, secret):verify(from_hex(given), digest.new("sha256"):update(to_sign))
    end)
    return done and good
  end
  if algorithm.scoped then
    local derived = hmac.new(access_key, "sha256"):final(secret)
    secret = bytes.hex(hmac.new(derived, "sha256"):final(scope .. "\1"))
  end
  return bytes.same(bytes.hex(hmac.new(secret, algorithm.hash):final(to_sign)), given:lower())
end

-- name, access key, signed headers, signature and the scope of a derived key; nil when the header has another form.
local function parse(authorization)
  local name, access_key, list, given =
    authorization:match("^(%S+) Access=([^,%s]+), SignedHeaders=([^,%s]+), Signature=(%x+)$")
  if algorithms[name] and not algorithms[name].scoped then return name, access_key, list, given end
  local scope
  name, access_key, scope, list, given =
    authorization:match("^(%S+) Credential=([^/,%s]+)/([^,%s]+), SignedHeaders=([^,%s]+), Signature=(%x+)$")
  if algorithms[name] and algorithms[name].scoped then return name, access_key, list, given, scope end
end

-- The gateway canonicalises the decoded path: "%2F" in a segment counts as "/".
local function canonical_uri(path)
  local segments = bytes.split(bytes.unescape(path), "/")
  for i, segment in ipairs(segments) do segments[i] = bytes.escape(segment) end
  local uri = table.concat(segments, "/")
  if uri:sub(-1) ~= "/" then uri = uri .. "/" end
  return uri
end

local function canonical_query(query)
  local sorted = {}
  for i, pair in ipairs(query) do sorted[i] = pair end
  -- LuaJIT compares strings byte by byte, whatever the locale.
  table.sort(sorted, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[2] < b[2]
  end)
  for i, pair in ipairs(sorted) do sorted[i] = bytes.escape(pair[1]) .. "=" .. bytes.escape(pair[2]) end
  return table.concat(sorted, "&")
end

-- One line for each value, sorted where a header came more than once; nil and the name when one is missing.
local function canonical_headers(headers, names)
  local lines = {}
  for _, name in ipairs(names) do
    local values = headers[name]
    if values == nil then return nil, name end
    if type(values) ~= "table" then values = { values } end
    local trimmed = {}
    for i, value in ipairs(values) do trimmed[i] = bytes.trim(value == true and "" or value) end
    table.sort(trimmed)
    for _, value in ipairs(trimmed) do lines[#lines + 1] = name .. ":" .. value .. "\n" end
  end
  return table.concat(lines)
end

local function check_names(names)
  local previous = ""
  local seen = {}
  for _, name in ipairs(names) do
    if name == "" or name ~= name:lower() then return "the signed headers must be lower-case names" end
    if name <= previous then return "the signed headers must be sorted and without repetition" end
    previous = name
    seen[name] = true
  end
  if not seen["x-sdk-date"] then return "x-sdk-date must be a signed header" end
  return nil, seen
end

-- true, or nil and what the gateway says after "Incorrect IAM authentication information: ".
function signature.verify(request, authorization)
  local name, access_key, list, given, scope = parse(authorization)
  local algorithm = algorithms[name]
  if not algorithm then return nil, "the Authorization header has an unknown form" end

  local key = account.key(access_key)
  if not key then return nil, "Get secretKey failed,ak:" .. access_key .. ",err:ak not exist" end

  if key.ends and clock.now() >= key.ends then return nil, "the temporary access key has expired,ak:" .. access_key end

  local names = bytes.split(list, ";")
  local complaint, signed = check_names(names)
  if complaint then return nil, complaint end

  local date = bytes.trim(request:header("x-sdk-date") or "")
  local signing_time = clock.parse_basic(date)
  if not signing_time then return nil, "x-sdk-date is not of the form YYYYMMDDTHHMMSSZ" end
  local now = clock.now()
  if math.abs(now - signing_time) > WINDOW then
    return nil, ("signature expired, signature time:%s,server time:%s"):format(date, clock.basic(now))
  end

  if key.security_token then
    local token = request:header("x-security-token")
    if not token then return nil, "a temporary access key needs x-security-token" end
    if not signed["x-security-token"] then return nil, "x-security-token must be a signed header" end
    if not bytes.same(bytes.trim(token), key.security_token) then return nil, "the security token is invalid" end
  end

  local lines, missing = canonical_headers(request.headers, names)
  if not lines then return nil, "the signed header " .. missing .. " is not in the request" end

  local payload = request:header(algorithm.content_header)
  payload = payload and bytes.trim(payload) or hex_digest(algorithm.hash, request.body)

  local canonical = table.concat({
    request.method, canonical_uri(request.path), canonical_query(request.query), lines, list, payload,
  }, "\n")
  local parts = { name, date, hex_digest(algorithm.hash, canonical) }
  if scope then table.insert(parts, 3, scope) end
  local to_sign = table.concat(parts, "\n")
  if scope and scope:sub(1, 8) ~= date:sub(1, 8) then return nil, "the day of the scope is not that of x-sdk-date" end

  if matches(algorithm, access_key, key.secret, scope, to_sign, given) then return true end
  return nil, "verify aksk signature fail, canonicalRequest:" .. canonical:gsub("\n", "|")
end

return signature
