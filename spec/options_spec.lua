--- Options of clients and of calls: each bad one is refused by name, before anything happens.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local KEYS = { ak = "AKAKAKAKAKAKAKAKAKAK", sk = "SKSKSKSKSKSKSKSKSKSK" }
local nan = 0 / 0

--- A client with one more option.
local function with(name, value)
  local options = { endpoint = "https://cfw.example.com", project_id = "p", credentials = KEYS }
  options[name] = value
  return huaweicloud.cfw(options)
end

local function it_refuses(name, value, what, text)
  it(("refuses %s that %s"):format(name, what), function()
    local err = expect.refused({ "cfw: option " .. name, text }, with(name, value))
    expect.no_secret({ KEYS.sk }, err)
  end)
end

describe("client options:", function()
  local texts = { "region", "project_id", "domain_id", "endpoint", "ca_file", "ca_path", "cert_file", "key_file",
    "user_agent", "proxy" }
  for _, name in ipairs(texts) do
    it_refuses(name, 5, "is a number", "expected string, got number")
    it_refuses(name, "a\r\nX-Evil: 1", "holds a line end", "must not hold control bytes")
    it_refuses(name, "a\0b", "holds a zero byte", "must not hold control bytes")
    if name ~= "proxy" then
      it_refuses(name, "", "is empty", "must not be empty")
    end
  end

  for _, name in ipairs { "timeout", "connect_timeout" } do
    it_refuses(name, "60", "is a string", "expected a number of seconds, got string")
    it_refuses(name, 0, "is zero", "must be more than 0")
    it_refuses(name, -1, "is negative", "must be more than 0")
    it_refuses(name, nan, "is not a number", "must be more than 0")
    it_refuses(name, math.huge, "is infinite", "at most 86400 seconds, got inf")
  end

  it_refuses("retries", -1, "is negative", "must be a whole number from 0 to 100, got -1")
  it_refuses("retries", 1.5, "is a fraction", "must be a whole number from 0 to 100, got 1.5")
  it_refuses("retries", 1e9, "is huge", "must be a whole number from 0 to 100")
  it_refuses("retries", nan, "is not a number", "must be a whole number from 0 to 100")
  it_refuses("retries", true, "is a boolean", "expected a whole number, got boolean")
  it_refuses("retry", 3, "is a number", "expected function, got number")
  it_refuses("http2", "yes", "is a string", "expected boolean, got string")
  it_refuses("max_response_bytes", 0, "is zero", "must be a whole number from 1")
  it_refuses("max_response_bytes", 2 ^ 53, "is beyond reason", "must be a whole number from 1 to 1099511627776")
  it_refuses("verify", "no", "is a string", "expected boolean, got string")
  it_refuses("observer", {}, "is a table", "expected function, got table")
  it_refuses("clock", 1700000000, "is a number", "expected function, got number")
  it_refuses("signing_algorithm", "HMAC-MD5", "is unknown", "got HMAC-MD5")
  it_refuses("loop", "libevent", "is unknown", "got libevent")
  it_refuses("credentials", "AKAKAK", "is a string", "expected table or function, got string")

  describe("files:", function()
    for _, name in ipairs { "ca_file", "cert_file", "key_file" } do
      it_refuses(name, "/does/not/exist.pem", "does not exist", "cannot be read: /does/not/exist.pem")
      it_refuses(name, "/", "is a directory", "cannot be read: Is a directory")
    end
    it_refuses("ca_path", "/does/not/exist", "does not exist", "cannot be read: /does/not/exist")
    it_refuses("ca_path", "README.md", "is a file", "is not a directory")
  end)

  describe("endpoints:", function()
    local bad = {
      ["ftp://host"] = "must begin with https:// (or http://)",
      ["https://"] = "has no host name",
      ["https://host:0"] = "has a port that is not a number from 1 to 65535",
      ["https://host:65536"] = "has a port that is not a number from 1 to 65535",
      ["https://host:80x"] = "has characters after the host that belong to no URL",
      ["https://host?a=1"] = "has characters after the host",
      ["https://host/a?b=1"] = "must not hold a query or a fragment",
      ["https://host/a#b"] = "must not hold a query or a fragment",
      ["https://host/../b"] = "must not hold '.' or '..' in its path",
      ["https://host/a%2e"] = "must not hold percent-encoded characters",
      ["https://[::1"] = "has brackets without an IPv6 address",
      ["https://-host"] = "has a host name that begins with '.' or '-'",
      ["https://ho st"] = "has characters after the host",
      ["https://" .. ("h"):rep(600)] = "is longer than 512 bytes",
    }
    for endpoint, text in pairs(bad) do
      it_refuses("endpoint", endpoint, "is " .. endpoint:sub(1, 20), text)
    end

    it_refuses("endpoint", {}, "is an empty list", "expected string or list of strings, got an empty table")
    it_refuses("endpoint", { url = "https://host" }, "is a table with names", "got a table with other keys")
    it_refuses("endpoint", { "https://host", 5 }, "holds a number", "item 2 expected string, got number")
    it_refuses("endpoint", { "https://host", "" }, "holds an empty text", "item 2 must not be empty")
    it_refuses("endpoint", { "https://host", "ftp://host" }, "holds another scheme",
      'endpoint[2]: "ftp://host" must begin with https://')
    it_refuses("endpoint", { "https://host", "https://u:hunter2@host" }, "holds a password",
      "endpoint[2]: must not hold a user name")

    for _, endpoint in ipairs { "https://user:hunter2@host", "https://hunter2@host/path", "https://x:1hunter2@host" } do
      it("never shows the password in " .. endpoint:gsub("hunter2", "***"), function()
        local err = expect.refused("option endpoint: must not hold a user name", with("endpoint", endpoint))
        expect.no_secret({ "hunter2" }, err)
      end)
    end
  end)

  describe("proxies:", function()
    it_refuses("proxy", "ftp://host:1", "has a scheme that is none", "must begin with http://, https://, socks4://")
    it_refuses("proxy", "http://host:99999", "has no such port", "has a port that is not a number")
    it_refuses("proxy", "http://", "has no host", "has no host name")
    it_refuses("proxy", "http://host/path", "has a path", "must not hold a path")

    it("never shows the password", function()
      for _, proxy in ipairs { "ftp://u:hunter2@host", "http://u:hunter2@bad host", "http://u:hunter2@host:99999",
        "u:hunter2@", "http://u:hunter2@host/a" } do
        expect.no_secret({ "hunter2" }, expect.refused("option proxy: ", with("proxy", proxy)))
      end
    end)

    it("takes those that curl knows, and none", function()
      for _, proxy in ipairs { "", "host", "host:3128", "http://host:3128/", "https://u:p@host", "SOCKS5h://[::1]:1080",
        "u:p@host:3128" } do
        assert(with("proxy", proxy)):close()
      end
    end)
  end)

  describe("credentials:", function()
    local function it_names(what, credentials, text)
      it("are refused with " .. what, function()
        local err = expect.failure("credentials", { "cfw: ", "credentials", text }, with("credentials", credentials))
        assert.equal(0, err.attempts)
        expect.no_secret({ KEYS.sk, "hunter2" }, err)
      end)
    end
    it_names("no ak", { sk = KEYS.sk }, "ak is missing: give ak and sk, or token")
    it_names("no sk", { ak = KEYS.ak }, "sk is missing: it goes with ak")
    it_names("an empty sk", { ak = KEYS.ak, sk = "" }, "sk: is empty")
    it_names("a line end from a file", { ak = KEYS.ak, sk = "hunter2hunter2\n" }, "sk: holds a space, a control byte")
    it_names("a zero byte", { ak = "A\0K", sk = KEYS.sk }, "ak: holds a space, a control byte")
    it_names("a sk that is no string", { ak = KEYS.ak, sk = 5 }, "sk: expected string, got number")
    it_names("a misspelt field", { ak = KEYS.ak, sk = KEYS.sk, security_tokens = "hunter2" },
      'unknown credentials field "security_tokens" (did you mean "security_token"?)')
    it_names("a list", { KEYS.ak, KEYS.sk }, "credentials field names are strings, got a number")
    it_names("token and keys", { token = "hunter2", ak = KEYS.ak, sk = KEYS.sk }, "give either token, or ak and sk")
    it_names("token and security token", { token = "hunter2", security_token = "hunter2" }, "give either token, or ak")
    it_names("an endless token", { token = ("x"):rep(40000) }, "token: is longer than 32 KiB")
  end)

  it("name an unknown option and the one that was meant", function()
    expect.refused('cfw: unknown option "time_out" (did you mean "timeout"?)', with("time_out", 5))
    expect.refused('cfw: unknown option "zzz"', with("zzz", 5))
    expect.refused("cfw: option names are strings, got a number", with(1, "cn-north-4"))
    expect.refused("cfw: option names are strings, got a table", with({}, 5))
  end)

  it("keep control bytes of an unknown option out of the message", function()
    local err = expect.refused("unknown option", with("a\nb\27[31m", 1))
    assert.is_nil(err.message:find("%c"))
  end)

  it("are checked, too, when they come from a metatable", function()
    local defaults = { endpoint = "https://cfw.example.com", credentials = KEYS, timeout = "60" }
    expect.refused("cfw: option timeout: expected a number", huaweicloud.cfw(setmetatable({}, { __index = defaults })))
  end)

  it("are not kept: changing the table later changes nothing", function()
    local options = { endpoint = "https://a.example.com", credentials = { ak = "A12345678", sk = "S" } }
    local client = assert(huaweicloud.cfw(options))
    options.endpoint, options.credentials.ak = "https://b.example.com", "B12345678"
    assert.equal("huaweicloud.cfw (https://a.example.com, ak A123...)", tostring(client))
    client:close()
  end)
end)

describe("an unknown service", function()
  it("is named, with the one that was meant", function()
    expect.refused('unknown service "cfww" (did you mean "cfw"?)', huaweicloud.client("cfww", {}))
    expect.refused('unknown service "genric" (did you mean "generic"?)', huaweicloud.client("genric", {}))
    expect.refused('unknown service ""', huaweicloud.client("", {}))
    expect.refused('unknown service "cfw\\0"', huaweicloud.client("cfw\0", {}))
  end)
end)

describe("call options:", function()
  local client

  setup(function()
    client = assert(with("retries", 0))
  end)

  teardown(function()
    client:close()
  end)

  local bad = {
    { "a misspelt name", { retrys = 1 }, 'unknown call option "retrys" (did you mean "retry"?)' },
    { "a number as name", { 5 }, "call option names are strings, got a number" },
    { "a timeout of zero", { timeout = 0 }, "call option timeout: must be more than 0" },
    { "a timeout that is a string", { timeout = "5" }, "call option timeout: expected a number of seconds" },
    { "a negative number of retries", { retries = -1 }, "call option retries: must be a whole number" },
    { "a retry that is a number", { retry = 1 }, "call option retry: expected function, got number" },
    { "headers that are a string", { headers = "X-A: 1" }, "call option headers: expected table, got string" },
    { "on_progress that is true", { on_progress = true }, "call option on_progress: expected function, got boolean" },
    { "a header that is a number", { headers = { ["X-A"] = 1 } }, "headers: expected a table of string names" },
    { "a list of headers", { headers = { "X-A: 1" } }, "headers: expected a table of string names" },
    { "a line end in a header", { headers = { ["X-A"] = "1\r\nX-B: 2" } }, 'headers["X-A"]: must not hold control' },
    { "a header name with a space", { headers = { ["X A"] = "1" } }, 'headers["X A"]: is not a header name' },
    { "an empty header name", { headers = { [""] = "1" } }, "is not a header name" },
    { "a header of the client's own", { headers = { Authorization = "x" } }, "is set by the client itself" },
    { "another host", { headers = { hOST = "x" } }, "is set by the client itself" },
    { "a header of 64 KiB", { headers = { ["X-A"] = ("x"):rep(65536) } }, "are too large: at most 64 KiB of URL" },
  }
  for _, row in ipairs(bad) do
    it("refuse " .. row[1], function()
      local err = expect.refused({ "list_job: ", row[3] }, client:list_job({ job_id = "j" }, row[2]))
      assert.equal("list_job", err.operation)
      err = expect.refused({ "request: " }, client:request({ path = "/" }, row[2]))
      assert.equal("request", err.operation)
    end)
  end
end)

describe("misuse raises at the caller's line:", function()
  local client

  before_each(function()
    client = assert(with("retries", 0))
  end)

  after_each(function()
    client:close()
  end)

  for _, value in ipairs { 5, "x", true, print } do
    it("options that are a " .. type(value), function()
      expect.misuse("cfw: client options must be a table, got " .. type(value), function()
        local made = huaweicloud.cfw(value)
        return made
      end)
    end)

    it("arguments that are a " .. type(value), function()
      expect.misuse("list_job: arguments must be a table, got " .. type(value), function()
        local result = client:list_job(value)
        return result
      end)
      expect.misuse("request: expected a table, got " .. type(value), function()
        local result = client:request(value)
        return result
      end)
      expect.misuse("sign: expected a table, got " .. type(value), function()
        local result = huaweicloud.sign(value)
        return result
      end)
    end)

    it("call options that are a " .. type(value), function()
      expect.misuse("list_job: call options must be a table, got " .. type(value), function()
        local result = client:list_job({ job_id = "j" }, value)
        return result
      end)
      expect.misuse("request: call options must be a table, got " .. type(value), function()
        local result = client:request({ path = "/" }, value)
        return result
      end)
    end)
  end

  it("no options at all", function()
    expect.misuse("cfw: client options must be a table, got nil", function()
      local made = huaweicloud.cfw()
      return made
    end)
  end)

  it("a service that is no string", function()
    expect.misuse("service must be a string, got nil", function()
      local made = huaweicloud.client(nil, {})
      return made
    end)
  end)

  it("a closed client", function()
    client:close()
    expect.misuse("list_job: the client is closed", function()
      local result = client:list_job { job_id = "j" }
      return result
    end)
    expect.misuse("request: the client is closed", function()
      local result = client:request { path = "/" }
      return result
    end)
  end)

  it("a dot where a colon belongs", function()
    expect.misuse("call it as client:list_job{...}, with a colon", function()
      local result = client.list_job { job_id = "j" }
      return result
    end)
    expect.misuse("call it as client:list_job{...}, with a colon", function()
      local result = client.list_job()
      return result
    end)
    expect.misuse("call it as client:request{...}, with a colon", function()
      local result = client.request { path = "/" }
      return result
    end)
    expect.misuse("call it as client:close(...), with a colon", function()
      client.close()
    end)
    expect.misuse("call it as client:wait_until(...), with a colon", function()
      client.wait_until("list_job", {}, print)
    end)
  end)

  it("an operation that does not exist", function()
    expect.misuse('cfw: unknown operation "list_jobs" (did you mean "list_job"?)', function()
      client:list_jobs {}
    end)
    expect.misuse('cfw: unknown operation "clos" (did you mean "close"?)', function()
      client:clos()
    end)
    expect.misuse('cfw: unknown operation "stop_sync_task"', function()
      client:stop_sync_task {}
    end)
  end)
end)
