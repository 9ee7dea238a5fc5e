--- huaweicloud.sign: the published vectors at all stages, and what it refuses.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local vectors = require "support.vectors"

--- What a vector asks for, as sign takes it.
local function request_of(vector)
  local request = { method = vector.method, host = vector.host, path = vector.path, ak = vector.ak, sk = vector.sk,
    body = table.concat(vector.body, "\n"), signed_headers = vector.signed_header, query = {}, headers = {},
    algorithm = vector.algorithm, region = vector.region, service = vector.service }
  for i, pair in ipairs(vector.query) do
    request.query[i] = { pair:match "^([^=]*)=(.*)$" }
  end
  for _, header in ipairs(vector.header) do
    local name, value = header:match "^([^:]*):(.*)$"
    request.headers[name] = value
  end
  return request
end

--- The same, with host, path and query in one URL.
local function with_url(request)
  local query = {}
  for i, pair in ipairs(request.query) do
    query[i] = (pair[1] .. "=" .. pair[2]):gsub("[^%w=]", function(c) return ("%%%02x"):format(c:byte()) end)
  end
  request.url = "https://" .. request.host .. request.path .. "?" .. table.concat(query, "&")
  request.host, request.path, request.query = nil, nil, nil
  return request
end

local function check(vector, headers, stages)
  assert.equal(table.concat(vector.canonical_request, "\n"), stages.canonical_request)
  assert.equal(table.concat(vector.string_to_sign, "\n"), stages.string_to_sign)
  assert.equal(vector.authorization, headers.Authorization)
  assert.equal(table.concat(vector.signed_header, ";"), stages.signed_headers)
end

describe("the signing vector", function()
  local signed = 0

  for _, name in ipairs(vectors.names()) do
    local vector = vectors.read(name)
    if vector.authorization then
      signed = signed + 1
      it(name .. " comes out at every stage", function()
        check(vector, huaweicloud.sign(request_of(vector)))
      end)

      it(name .. " comes out of a URL, too", function()
        check(vector, huaweicloud.sign(with_url(request_of(vector))))
      end)
    end
  end

  it("is one of 36", function()
    assert.equal(36, signed)
  end)
end)

--- Does the openssl command verify a signature, in hex, of a text with a public point, in hex?
local function verifies(vector, signature, text)
  local sm2 = vector.algorithm == "SDK-SM2-SM3"
  -- SubjectPublicKeyInfo of RFC 5480 with a named curve.
  local head = sm2 and "3059301306072a8648ce3d020106082a811ccf5501822d034200"
    or "3059301306072a8648ce3d020106082a8648ce3d030107034200"
  local dir = io.popen("mktemp -d"):read()
  local function write(name, hex, raw)
    local file = assert(io.open(dir .. "/" .. name, "wb"))
    file:write(raw or (hex:gsub("%x%x", function(byte) return string.char(tonumber(byte, 16)) end)))
    file:close()
  end
  write("key.der", head .. "04" .. vector.qx .. vector.qy)
  write("signature", signature)
  write("text", nil, text)
  local pipe = io.popen(("cd %s && openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key.der -in text "
    .. "-sigfile signature -digest %s %s 2>&1; rm -rf %s"):format(dir, sm2 and "sm3" or "sha256",
    sm2 and "-pkeyopt distid:1234567812345678" or "", dir))
  local output = pipe:read "*a"
  pipe:close()
  return output:find "Verified Successfully" ~= nil
end

describe("a signature on a curve", function()
  for _, name in ipairs { "ecdsa_p256", "sm2" } do
    local vector = vectors.read(name)
    it("verifies with the published public key: " .. vector.algorithm, function()
      assert.is_true(verifies(vector, vector.signature_der, table.concat(vector.string_to_sign, "\n")))
      local headers, stages = huaweicloud.sign { url = "https://service.endpoint.myhuaweicloud.com/resources?size=1",
        ak = vector.ak, sk = vector.sk, date = "20200608T023900Z", algorithm = vector.algorithm }
      assert.equal(table.concat(vector.string_to_sign, "\n"), stages.string_to_sign)
      local signature = headers.Authorization:match("^" .. vector.algorithm:gsub("%-", "%%-")
        .. " Access=AccessKey, SignedHeaders=host;x%-sdk%-date, Signature=(%x+)$")
      assert.is_true(verifies(vector, signature, stages.string_to_sign))
      assert.is_false(verifies(vector, signature, stages.string_to_sign .. " "))
    end)
  end
end)

describe("huaweicloud.sign", function()
  local function request(fields)
    local given = { url = "https://cfw.cn-north-4.myhuaweicloud.com/v1/p/firewalls", ak = "AKAKAKAKAKAK",
      sk = "SKSKSKSKSKSK", date = "20200608T023900Z" }
    for name, value in pairs(fields or {}) do
      given[name] = value
    end
    return given
  end

  it("is a GET without a body, of all headers, unless told otherwise", function()
    local headers, stages = assert(huaweicloud.sign(request { headers = { ["X-Project-Id"] = "p", Accept = "*/*" } }))
    assert.equal("accept;host;x-project-id;x-sdk-date", stages.signed_headers)
    assert.truthy(stages.canonical_request:find("^GET\n/v1/p/firewalls/\n\naccept:%*/%*\nhost:cfw"))
    assert.equal("20200608T023900Z", headers["X-Sdk-Date"])
    assert.is_nil(headers["X-Security-Token"])
  end)

  it("takes the keys in a table as clients do", function()
    local flat = assert(huaweicloud.sign(request()))
    local nested = request()
    nested.credentials, nested.ak, nested.sk = { ak = nested.ak, sk = nested.sk }, nil, nil
    assert.same(flat, (assert(huaweicloud.sign(nested))))
  end)

  it("signs a security token and gives it back as a header", function()
    local headers, stages = assert(huaweicloud.sign(request { security_token = "TOKENTOKENTOKEN" }))
    assert.equal("TOKENTOKENTOKEN", headers["X-Security-Token"])
    assert.equal("host;x-sdk-date;x-security-token", stages.signed_headers)
    assert.truthy(stages.canonical_request:find("\nx-security-token:TOKENTOKENTOKEN\n", 1, true))
  end)

  it("leaves the key out of everything that it gives", function()
    local headers, stages = assert(huaweicloud.sign(request()))
    expect.no_secret({ "SKSKSKSKSKSK" }, { headers, stages })
  end)

  it("takes the time from date, from a header that is there already, from the clock", function()
    local function date_of(fields)
      local given = request(fields)
      given.date = fields.date
      return assert(huaweicloud.sign(given))["X-Sdk-Date"]
    end
    assert.equal("20200608T023900Z", date_of { date = "20200608T023900Z" })
    assert.equal("20240102T030405Z", date_of { date = "20200608T023900Z",
      headers = { ["x-sdk-date"] = "20240102T030405Z" } })
    assert.equal("19700101T000000Z", date_of { clock = function() return 0 end })
    assert.equal("20240229T235959Z", date_of { clock = function() return 1709251199.9 end })
    assert.equal("99991231T235959Z", date_of { clock = function() return 253402300799 end })
    assert.truthy(date_of({}):find "^20%d%d[01]%d[0-3]%dT%d%d%d%d%d%dZ$")
  end)

  it("keeps the time of a header, however long the others are", function()
    local headers = { ["X-Sdk-Date"] = "20240102T030405Z", ["X-Long"] = ("a"):rep(380) }
    for i = 1, 200 do
      headers["X-Long"] = headers["X-Long"] .. "a"
      local signed, stages = assert(huaweicloud.sign(request { headers = headers, security_token = ("t"):rep(i) }))
      assert.equal("20240102T030405Z", signed["X-Sdk-Date"])
      assert.equal("SDK-HMAC-SHA256\n20240102T030405Z\n", stages.string_to_sign:sub(1, 33))
    end
  end)

  it("merges the query of the URL with the one given, and gives what to send", function()
    local url = "https://h/p?b=%E4%B8%AD&a=2&c"
    local _, stages = assert(huaweicloud.sign(request { url = url, query = { a = { 10, 1 } } }))
    assert.equal("a=1&a=10&a=2&b=%E4%B8%AD&c=", stages.query)
  end)

  it("drops the fragment and the scheme's own port", function()
    local _, stages = assert(huaweicloud.sign(request { url = "https://H.example.com:443/a#b?c=1" }))
    assert.truthy(stages.canonical_request:find("GET\n/a/\n\nhost:h.example.com\n", 1, true))
  end)

  it("signs bodies of any bytes", function()
    local _, stages = assert(huaweicloud.sign(request { method = "POST", body = "\0\255" }))
    assert.equal("06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8",
      stages.canonical_request:match "%x+$")
  end)

  local bad = {
    { "no address at all", { url = false }, "url is missing" },
    { "an empty URL", { url = "" }, "url: has no host name" },
    { "another scheme", { url = "ftp://h/p" }, "url: must begin with https://" },
    { "a user in the URL", { url = "https://u:hunter2@h/p" }, "url: must not hold a user name" },
    { "a line end in the URL", { url = "https://h/p\r\nX: 1" }, "path: must not hold control bytes" },
    { "an endless URL", { url = "https://h/p?" .. ("x"):rep(70000) }, "url: is longer than 64 KiB" },
    { "an endless path", { url = false, host = "h", path = "/" .. ("x"):rep(70000) }, "too large to sign" },
    { "a URL and a host", { host = "h" }, "url: give either url, or host and path" },
    { "a URL and a path", { path = "/" }, "url: give either url, or host and path" },
    { "an empty host", { url = false, host = "" }, "host: must not be empty" },
    { "a line end in the host", { url = false, host = "h\nx-evil:1" }, "host: must not be empty nor hold control" },
    { "a path without a slash", { url = false, host = "h", path = "v1" }, 'path: must begin with "/"' },
    { "a query in the path", { url = false, host = "h", path = "/v1?a=1" }, 'must not hold control bytes, "?" or' },
    { "a method of two words", { method = "GET /" }, "method: must be a word like GET or POST" },
    { "an empty method", { method = "" }, "method: must be a word like GET or POST" },
    { "a method that is a number", { method = 5 }, "method: expected string, got number" },
    { "a body that is a table", { body = {} }, "body: expected string, got table" },
    { "an unknown field", { headres = {} }, 'unknown field "headres" (did you mean "headers"?)' },
    { "a number as a name", { [1] = "x" }, "field names are strings, got a number" },
    { "a date in another form", { date = "2020-06-08T02:39:00Z" }, "date: must look like 20200608T023900Z" },
    { "a line end after the date", { date = "20200608T023900Z\n" }, "date: must look like 20200608T023900Z" },
    { "a bad date in the headers", { headers = { ["X-Sdk-Date"] = "now" } }, "date: must look like" },
    { "a clock that says nothing", { date = false, clock = function() end }, "epoch seconds, got a nil" },
    { "a clock that gives text", { date = false, clock = function() return "0" end }, "epoch seconds, got a string" },
    { "a clock before 1970", { date = false, clock = function() return -1 end }, "clock: is outside the years 1970" },
    { "a clock after 9999", { date = false, clock = function() return 1e12 end }, "clock: is outside the years" },
    { "a clock of NaN", { date = false, clock = function() return 0 / 0 end }, "clock: is outside the years" },
    { "a list of headers", { headers = { "a: b" } }, "headers: expected a table of string names and string values" },
    { "a header that is a number", { headers = { a = 1 } }, "headers: expected a table of string names" },
    { "a header name with a colon", { headers = { ["a:b"] = "1" } }, 'headers: "a:b" is not a header name' },
    { "a line end in a header", { headers = { a = "1\r\nb: 2" } }, "headers: a must not hold control bytes" },
    { "a header twice", { headers = { a = "1", A = "2" } }, " is there twice" },
    { "a header that is not there", { signed_headers = { "x-sdk-date", "x-b" } }, 'there is no header "x-b" to sign' },
    { "a signed header that is no name", { signed_headers = { 5 } }, 'there is no header "5" to sign' },
    { "no date among those signed", { signed_headers = { "host" } }, "signed_headers: x-sdk-date must be among them" },
    { "a header that gateways drop", { headers = { a_b = "" }, signed_headers = { "a_b" } }, "a_b cannot be signed" },
    { "a query of functions", { query = { a = print } }, "query a: expected string, number, boolean or a list" },
    { "two forms of keys", { credentials = { ak = "a", sk = "b" } }, "credentials: give either credentials, or ak" },
  }
  for _, row in ipairs(bad) do
    it("refuses " .. row[1], function()
      local given = request(row[2])
      for name, value in pairs(given) do
        given[name] = value or nil
      end
      local err = expect.refused({ "sign: ", row[3] }, huaweicloud.sign(given))
      assert.equal("sign", err.operation)
      expect.no_secret({ "SKSKSKSKSKSK", "hunter2" }, err)
    end)
  end

  local no_keys = {
    { "no keys", {}, "credentials: ak is missing" },
    { "no sk", { ak = "a" }, "credentials: sk is missing" },
    { "an empty sk", { ak = "a", sk = "" }, "credentials: sk: is empty" },
    { "a line end in the token", { ak = "a", sk = "b", security_token = "t\nX: 1" }, "security_token: holds a space" },
    { "a token, which signs nothing", { credentials = { token = "t" } }, "a token is sent as X-Auth-Token" },
    { "keys that are numbers", { credentials = { ak = 1, sk = 2 } }, "ak: expected string, got number" },
  }
  for _, row in ipairs(no_keys) do
    it("refuses " .. row[1], function()
      local given = { url = "https://h/" }
      for name, value in pairs(row[2]) do
        given[name] = value
      end
      expect.failure("credentials", { "sign: ", row[3] }, huaweicloud.sign(given))
    end)
  end
end)
