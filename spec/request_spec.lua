--- The generic signed call: what goes out, as the emulator saw it, and what comes back.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local ECHO = "/v1/{project_id}/echo/"

describe("client:request", function()
  local world, client

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    client = assert(huaweicloud.client("generic", world:options { domain_id = "domain-1" }))
  end)

  after_each(function()
    client:close()
  end)

  --- Makes a call, and gives what arrived. A wrong signature would not come this far.
  local function echo(given, opts)
    given.path = given.path or ECHO
    local result, info = client:request(given, opts)
    assert.is_table(result, tostring(info))
    return result, info
  end

  describe("the query", function()
    local function uri(query)
      return echo({ query = query }).request_uri:match "%?(.*)$"
    end

    it("is a table of names and values", function()
      assert.equal("a=1&b=x&c=true&d=false", uri { a = 1, b = "x", c = true, d = false })
    end)

    it("repeats a name for each item of a list, sorted as the signature wants it", function()
      assert.equal("ip=10.0.0.1&ip=10.0.0.2&n=2", uri { ip = { "10.0.0.2", "10.0.0.1" }, n = 2 })
      assert.equal("b=", uri { a = {}, b = { "" } })
    end)

    it("may be a list of pairs", function()
      assert.equal("A=3&a=0&a=1&b=2", uri { { "b", 2 }, { "a", "1" }, { "A", 3 }, { "a", 0 } })
    end)

    it("is escaped, names and values", function()
      assert.equal("x=%00%0A%FF&%C3%BC%20=%26%3D%2B%2F%3F%23%25", uri { ["ü "] = "&=+/?#%", x = "\0\n\255" })
      assert.equal("x=-_.~%21%2A%27%28%29", uri { x = "-_.~!*'()" })
    end)

    it("has exact numbers", function()
      assert.equal("a=0.1&b=9007199254740992&c=-3&d=0.30000000000000004",
        uri { a = 0.1, b = 2 ^ 53, c = -3.0, d = 0.1 + 0.2 })
    end)

    it("may be missing or empty", function()
      assert.is_nil(uri(nil))
      assert.is_nil(uri {})
    end)
  end)

  describe("the body", function()
    it("is any text, as it is", function()
      local result = echo { method = "POST", body = "<xml/>", headers = { ["Content-Type"] = "text/xml" } }
      assert.equal("<xml/>", result.body)
      assert.equal("text/xml", result.headers["content-type"])
    end)

    it("may be any bytes", function()
      assert.equal(4, echo({ method = "PUT", body = "\0\255\r\n" }).body_length)
    end)

    it("is JSON when it is a table", function()
      local result = echo { method = "POST", body = { a = { 1, 2.5, "x", huaweicloud.null } } }
      assert.equal('{"a":[1,2.5,"x",null]}', result.body)
      assert.equal("application/json", result.headers["content-type"])
    end)

    it("is empty for a POST without one, and absent for a GET", function()
      assert.equal("0", echo({ method = "POST" }).headers["content-length"])
      assert.is_nil(echo({}).headers["content-length"])
    end)

    it("may go with DELETE and GET when it is given", function()
      assert.equal('{"ids":["a"]}', echo({ method = "DELETE", body = { ids = { "a" } } }).body)
      assert.equal("x", echo({ method = "GET", body = "x" }).body)
    end)

    it("may be larger than any buffer", function()
      assert.equal(3000000, echo({ method = "POST", body = ("x"):rep(3000000) }).body_length)
    end)
  end)

  describe("the method", function()
    it("is GET unless it is named, in any case of letters", function()
      assert.equal("GET", echo({}).method)
      assert.equal("PATCH", echo({ method = "patch" }).method)
      assert.equal("OPTIONS", echo({ method = "OPTIONS" }).method)
    end)

    it("may be HEAD, which has no answer to decode", function()
      local result, info = echo { method = "HEAD" }
      assert.same({}, result)
      assert.equal(200, info.status)
    end)
  end)

  describe("the path", function()
    it("gets the client's ids, each as one segment", function()
      assert.equal("/v1/" .. world.project_id .. "/echo/domain-1", echo({ path = ECHO .. "{domain_id}" }).request_uri)
    end)

    it("keeps what is escaped, and escapes the rest", function()
      assert.equal("/v1/" .. world.project_id .. "/echo/a%2Fb/%E4%B8%AD/:@!$&'()*+,;=%20%25x/",
        echo({ path = ECHO .. "a%2Fb/中/:@!$&'()*+,;= %x/" }).request_uri)
    end)
  end)

  describe("headers", function()
    it("of the client, the request and the call meet; the last one wins, whatever its letters", function()
      local headers = echo({ headers = { ["X-A"] = "request", ["x-b"] = "request", ["x-project-id"] = "mine" } },
        { headers = { ["X-B"] = "call", ["X-Domain-Id"] = "call" } }).headers
      assert.equal("request", headers["x-a"])
      assert.equal("call", headers["x-b"])
      assert.equal("mine", headers["x-project-id"])
      assert.equal("call", headers["x-domain-id"])
    end)

    it("name project and domain, and sign all that begin with X-", function()
      local headers = echo({ headers = { ["X-Trace"] = "t", Accept = "text/plain" } }).headers
      assert.equal(world.project_id, headers["x-project-id"])
      assert.equal("domain-1", headers["x-domain-id"])
      assert.truthy(headers.authorization:find("=host;x-domain-id;x-project-id;x-sdk-date;x-trace,", 1, true))
      assert.equal("text/plain", headers.accept)
    end)

    it("may be empty", function()
      assert.equal("", echo({ headers = { ["X-Empty"] = "" } }).headers["x-empty"])
    end)
  end)

  describe("the answer", function()
    local function answer(fault)
      world:control("POST", "faults", fault)
      return client:request { path = ECHO }
    end

    it("is plain text under body when it is no JSON and does not say so", function()
      local result, info = answer { status = 200, body = "<p>hi</p>", headers = { ["Content-Type"] = "text/html" } }
      assert.same({ body = "<p>hi</p>" }, result)
      assert.equal("text/html", info.headers["content-type"])
    end)

    it("is a failure when it says that it is JSON and is not", function()
      local err = expect.failure("decode", { "request: the answer (HTTP 200, application/json) is not JSON" },
        answer { status = 200, body = "<p>hi</p>", headers = { ["Content-Type"] = "application/json" } })
      assert.equal("<p>hi</p>", err.body)
      assert.equal(200, err.status)
      assert.is_string(err.request_id)
    end)

    it("is an empty table when there is none", function()
      for _, body in ipairs { "", "null", "{}" } do
        assert.same({}, (answer { status = 200, body = body }))
      end
      assert.same({}, (answer { status = 204, body = "" }))
    end)

    it("is a failure for a redirect, which is not followed", function()
      local err = expect.failure("service", { "redirect to http://127.0.0.1:1/x", "redirects are not followed" },
        answer { status = 302, body = "", headers = { Location = "http://127.0.0.1:1/x?secret=1" } })
      assert.equal(302, err.status)
      assert.equal(1, #world:requests())
      assert.is_nil(tostring(err):find("secret=1", 1, true))
    end)
  end)

  it("works on a client of any service", function()
    local cfw = assert(huaweicloud.cfw(world:options()))
    assert.is_table((cfw:request { path = ECHO }))
    cfw:close()
  end)

  it("may be made with a token, which is not signed", function()
    local other = assert(huaweicloud.client("generic", world:options { credentials = { token = "emulator-token" } }))
    local headers = assert(other:request { path = ECHO }).headers
    assert.equal("emulator-token", headers["x-auth-token"])
    assert.is_nil(headers.authorization)
    assert.is_nil(headers["x-sdk-date"])
    other:close()
  end)

  it("may be made with temporary keys, whose token is signed", function()
    local other = assert(huaweicloud.client("generic", world:options { credentials = { ak = "EMULATORTEMPKEY",
      sk = "emulator-temp-secret", security_token = "emulator-security-token" } }))
    local headers = assert(other:request { path = ECHO }).headers
    assert.equal("emulator-security-token", headers["x-security-token"])
    assert.truthy(headers.authorization:find(";x%-security%-token,"))
    other:close()
  end)

  it("goes below the path of the endpoint", function()
    local below = assert(huaweicloud.client("generic", world:options { endpoint = world.endpoint .. "/v1/" }))
    assert.equal("/v1/" .. world.project_id .. "/echo/x", assert(below:request { path = "/{project_id}/echo/x" })
      .request_uri)
    below:close()
  end)

  local bad = {
    { "nothing", {}, 'path is missing, as in path = "/v3/projects"' },
    { "an unknown field", { path = "/", methd = "GET" }, 'unknown field "methd" (did you mean "method"?)' },
    { "a number as a name", { [1] = "/" }, "field names are strings, got a number" },
    { "a path that is a number", { path = 5 }, "path: expected string, got number" },
    { "a method that is a table", { path = "/", method = {} }, "method: expected string, got table" },
    { "headers that are a text", { path = "/", headers = "X: 1" }, "headers: expected table, got string" },
    { "a query that is a text", { path = "/", query = "a=1" }, "query: expected table, got string" },
    { "an empty path", { path = "" }, "the path must begin with '/'" },
    { "a path without a slash", { path = "v1" }, "the path must begin with '/'" },
    { "a whole URL as path", { path = "https://host/" }, "the path must begin with '/'" },
    { "a query in the path", { path = "/?a=1" }, "must not hold '?' or '#': give the query as a table" },
    { "a fragment in the path", { path = "/#a" }, "must not hold '?' or '#'" },
    { "a dot segment", { path = "/a/../b" }, "must not hold '.' or '..' segments" },
    { "an escaped dot segment", { path = "/a/%2e%2E/b" }, "must not hold '.' or '..' segments" },
    { "a line end in the path", { path = "/a\r\nX: 1" }, "must not hold control bytes" },
    { "an escaped line end", { path = "/a%0d%0a" }, "must not hold control bytes" },
    { "a zero byte in the path", { path = "/a\0b" }, "must not hold control bytes" },
    { "an unknown placeholder", { path = "/{task_id}" }, "task_id is needed for the path" },
    { "half a placeholder", { path = "/{task_id" }, "the path has a '{' without a name and '}'" },
    { "a path of 70,000 bytes", { path = "/" .. ("x"):rep(70000) }, "at most 64 KiB of URL" },
    { "a query of 70,000 bytes", { path = "/", query = { a = ("x"):rep(70000) } }, "at most 64 KiB of URL" },
    { "a method of two words", { path = "/", method = "GET /x" }, "the method is not a word like GET or POST" },
    { "an empty method", { path = "/", method = "" }, "the method is not a word like GET or POST" },
    { "a line end in the method", { path = "/", method = "GET\r\n" }, "the method is not a word" },
    { "a function in the query", { path = "/", query = { a = print } }, "query a: expected string, number, boolean" },
    { "a null in the query", { path = "/", query = { a = huaweicloud.null } }, "got userdata" },
    { "a map in the query", { path = "/", query = { a = { b = 1 } } }, "query a: expected a list without holes" },
    { "a list with holes", { path = "/", query = { a = { 1, nil, 3 } } }, "query a: expected a list without holes" },
    { "lists in lists", { path = "/", query = { a = { { 1 } } } }, "query a: expected string, number, boolean or a" },
    { "NaN in the query", { path = "/", query = { a = 0 / 0 } }, "query a: is not a finite number" },
    { "a list of texts as query", { path = "/", query = { "a=1" } }, "expected { name = value } or a list of" },
    { "a pair of three", { path = "/", query = { { "a", "b", "c" } } }, "or a list of { name, value }" },
    { "a boolean as name in the query", { path = "/", query = { [true] = 1 } }, "names are strings, got a boolean" },
    { "a function in the body", { path = "/", body = { a = print } }, "body: a: expected a value that JSON knows" },
    { "a body that is a function", { path = "/", body = print }, "body: expected a value that JSON knows" },
    { "NaN in the body", { path = "/", body = { 0 / 0 } }, "body: [1]: is not a finite number" },
    { "a header that is a number", { path = "/", headers = { a = 1 } }, "headers: expected a table of string names" },
    { "a list of headers", { path = "/", headers = { "a: 1" } }, "headers: expected a table of string names" },
    { "a header of the client's own", { path = "/", headers = { Host = "x" } }, "is set by the client itself" },
    { "a length of one's own", { path = "/", headers = { ["content-length"] = "1" } }, "is set by the client itself" },
  }
  for _, row in ipairs(bad) do
    it("refuses " .. row[1], function()
      local err = expect.refused({ "request: ", row[3] }, client:request(row[2]))
      assert.equal("request", err.operation)
      assert.same({}, world:requests())
    end)
  end
end)
