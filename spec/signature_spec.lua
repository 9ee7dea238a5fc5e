--- Signatures against a gateway that checks them on code of its own: whatever the arguments are, the right keys pass;
-- what was altered on the way, or signed with other keys or at another time, does not.

local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"
local json = require "huaweicloud.json"
local raw_server = require "support.raw_server"

local PROJECT = emulator.project_id

local function escape(text)
  return (text:gsub("[^%w_.~-]", function(c)
    return ("%%%02X"):format(c:byte())
  end))
end

--- Strings that signatures have failed on: each mark of ASCII alone and inside, what looks escaped, every plane of
-- Unicode, and mixtures of all that (the same ones in each run).
local function hard_strings()
  local list, pieces = {}, {}
  for code = 0x20, 0x7e do
    local c = string.char(code)
    if not c:find "%w" then
      list[#list + 1] = "a" .. c .. "b"
      list[#list + 1] = c .. c .. "z"
      pieces[#pieces + 1] = c
    end
  end
  local known = {
    "a b", " leading", "trailing ", "a  b", "a/b", "/", "//", "a//b/", "/a", "100%", "%", "%%", "%2",
    "%2F", "%2f", "%252F", "%00", "%0a", "%zz", "a%20b", "+", "a+b", "a+b c", "&", "a&b=c", "=", "==",
    "a=b", ";", "a;b", "'", '"', "\\", "a\\b", "`", "::1", "fe80::1%eth0", "10.0.0.0/8", "~", "~user",
    "!'()*", "-._~", "...", "..a", "a..", ".a.", "$HOME", "${x}", "{a}", "{project_id}", "#", "a#b", "?",
    "a?b=c", "<a href='x'>", "|", "^", "@", "a@b", ",", "a,b", "[1]", "null", "true", "0", "-0", "1e3",
    "任务", "防火墙 策略", "キャプチャ", "한국어", "العربية", "עברית", "हिन्दी", "ไทย", "é", "e\204\129", "ß", "İ", "ſ",
    "Ω", "ﬁ", "Å", "🔥", "👩‍🚒", "🏳️‍🌈", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "\239\191\189", "\226\128\168", "\226\128\174abc",
    "\239\187\191bom", "\194\160", "\194\128", "\244\143\191\191", ("x"):rep(255), ("任"):rep(255),
    ("%"):rep(200), ("+"):rep(200), ("/"):rep(100) .. "x", (" "):rep(100), "2020-06-08T02:39:00+08:00",
    "SDK-HMAC-SHA256",
  }
  for _, one in ipairs(known) do
    list[#list + 1] = one
    pieces[#pieces + 1] = one
  end
  local state = 20200608
  for _ = 1, 80 do
    local parts = {}
    for i = 1, 5 do
      state = (state * 16807) % 2147483647
      parts[i] = pieces[state % #pieces + 1]
    end
    list[#list + 1] = table.concat(parts)
  end
  return list
end

--- Is it a path segment? "." and "..", also between slashes, are refused: servers fold them. Some decode twice, take
--- a backslash for a slash, or drop what follows a semicolon.
local function is_segment(text)
  for _ = 1, 3 do
    text = text:gsub("%%(%x%x)", function(hex)
      return string.char(tonumber(hex, 16))
    end)
  end
  return not text:find "%c" and not ("/" .. text:gsub("\\", "/"):gsub(";[^/]*", "") .. "/"):find "/%.%.?/"
end

describe("a signature", function()
  local services, raw, cfw, generic

  setup(function()
    services = emulator.start()
    raw = raw_server.start()
    cfw = assert(huaweicloud.cfw(services:options()))
    generic = assert(huaweicloud.client("generic", services:options()))
  end)

  teardown(function()
    cfw:close()
    generic:close()
    raw:stop()
    services:stop()
  end)

  before_each(function()
    services:reset()
  end)

  describe("passes with the right keys, for each hard string", function()
    local list = hard_strings()

    it("of which there are many", function()
      assert.is_true(#list >= 200, tostring(#list))
      local seen = {}
      for _, text in ipairs(list) do
        seen[text] = true
      end
      local count = 0
      for _ in pairs(seen) do
        count = count + 1
      end
      assert.is_true(count >= 200, tostring(count))
    end)

    it("as a path argument", function()
      for _, text in ipairs(list) do
        local result, err = cfw:list_job { job_id = text }
        assert.is_nil(result)
        if is_segment(text) then
          -- No such job: but who asks was let in.
          assert.equal(404, err.status, text .. ": " .. tostring(err))
          assert.equal("CFW.00200005", err.code, text)
        else
          assert.equal("validation", err.kind)
        end
      end
    end)

    it("as a query argument", function()
      for _, text in ipairs(list) do
        local page, err = cfw:list_capture_task {
          fw_instance_id = emulator.firewall_id, limit = 1, offset = 0, enterprise_project_id = text,
        }
        assert.truthy(page, text .. ": " .. tostring(err))
      end
    end)

    it("as a field of the body", function()
      for _, text in ipairs(list) do
        local result, err = cfw:cancel_capture_task { fw_instance_id = emulator.firewall_id, task_id = text }
        assert.is_nil(result)
        assert.equal(400, err.status, text .. ": " .. tostring(err))
        assert.equal("CFW.00200005", err.code, text)
      end
    end)

    it("in every place of a generic call at once, and arrives as it was", function()
      for _, text in ipairs(list) do
        local segment = is_segment(text) and text or "x"
        local echo, err = generic:request {
          method = "POST", path = "/v1/{project_id}/echo/" .. escape(segment) .. "/end",
          query = { { text, "1" }, { "name", text }, { "name", "b" }, { "name", "B" }, { "", text } },
          headers = { ["X-Text"] = text:gsub("^%s+", ""):gsub("%s+$", "") .. "." },
          body = { text = text, [text] = { text } },
        }
        assert.truthy(echo, text .. ": " .. tostring(err))
        assert.same({ "v1", PROJECT, "echo", segment, "end" }, echo.segments)
        local expected = { { text, "1" }, { "name", text }, { "name", "b" }, { "name", "B" }, { "", text } }
        local function order(a, b)
          return a[1] < b[1] or a[1] == b[1] and a[2] < b[2]
        end
        table.sort(expected, order)
        table.sort(echo.query, order)
        assert.same(expected, echo.query)
        assert.same({ text = text == "text" and { text } or text, [text] = { text } }, json.decode(echo.body))
        assert.equal(text:gsub("^%s+", ""):gsub("%s+$", "") .. ".", echo.headers["x-text"])
      end
    end)

    it("in a path that stands as text: what is escaped stays, what is not is escaped", function()
      for _, text in ipairs(list) do
        local plain = text:gsub("[/%%?#{}]", "-")
        if is_segment(plain) then
          local echo, err = generic:request { path = "/v1/{project_id}/echo/" .. plain .. "/end" }
          assert.truthy(echo, text .. ": " .. tostring(err))
          assert.equal(plain, echo.segments[4])
        end
      end
    end)
  end)

  it("passes for bytes of every value in the query and in the body", function()
    local every = {}
    for code = 0, 255 do
      every[#every + 1] = string.char(code)
    end
    every = table.concat(every)
    local echo = assert(generic:request {
      method = "PUT", path = "/v1/{project_id}/echo", body = every,
      headers = { ["Content-Type"] = "application/binary" },
    })
    assert.equal(256, echo.body_length)
    assert.is_nil(echo.body)
    assert.is_string(echo.body_base64)
    echo = assert(generic:request { path = "/v1/{project_id}/echo", query = { x = every:sub(129) } })
    assert.is_string(echo.query[1][2].base64)
  end)

  it("passes for a long path, query and body", function()
    local echo = assert(generic:request {
      method = "POST", path = "/v1/{project_id}/echo/" .. ("x"):rep(2000), query = { q = ("任 "):rep(300) },
      body = ("0123456789"):rep(200000),
    })
    assert.equal(2000000, echo.body_length)
    assert.equal(("任 "):rep(300), echo.query[1][2])
    assert.equal(2000, #echo.segments[4])
  end)

  it("passes for 200 query pairs and for repeated ones", function()
    local pairs_list = {}
    for i = 1, 200 do
      pairs_list[i] = { "n" .. i % 7, ("v%d"):format(i * 37 % 50) }
    end
    local echo = assert(generic:request { path = "/v1/{project_id}/echo", query = pairs_list })
    assert.equal(200, #echo.query)
  end)

  --- Checks a refusal as the gateway words it; gives the message.
  local function refused(result, err)
    assert.is_nil(result)
    assert.equal("service", err.kind)
    assert.equal(401, err.status)
    assert.equal("APIGW.0301", err.code)
    assert.is_false(err.retryable)
    assert.truthy(err.message:find("Incorrect IAM authentication information: ", 1, true))
    assert.is_string(err.request_id)
    return err.message
  end

  local function with(given, call)
    local client = assert(huaweicloud.cfw(services:options(given)))
    finally(function()
      client:close()
    end)
    return (call or client.list_job)(client, { job_id = "a b/c" })
  end

  --- A clock that is off, and goes off by as much again at each look: the client cannot put it right.
  local function drifting(start, step)
    local looks = -1
    return function()
      looks = looks + 1
      return os.time() + start + looks * step
    end
  end

  describe("is refused", function()
    it("with a wrong secret key; the words have the gateway's canonical request", function()
      local message = refused(with { credentials = { ak = services.ak, sk = services.sk .. "x" } })
      local host = services.endpoint:gsub("^http://", "")
      assert.truthy(message:find("verify aksk signature fail, canonicalRequest:GET|/v3/" .. PROJECT
        .. "/jobs/a%20b/c/||host:" .. host .. "|x-project-id:" .. PROJECT .. "|x-sdk-date:", 1, true), message)
      assert.truthy(message:find("|host;x-project-id;x-sdk-date|"
        .. "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1, true), message)
    end)

    it("with an unknown access key", function()
      assert.truthy(refused(with { credentials = { ak = "NOBODY", sk = services.sk } }):find("NOBODY", 1, true))
    end)

    it("with temporary keys without their token, with another's, and with a token for other keys", function()
      local function keys(sk, token)
        return { credentials = { ak = "EMULATORTEMPKEY", sk = sk, security_token = token } }
      end
      refused(with(keys("emulator-temp-secret", nil)))
      refused(with(keys("emulator-temp-secret", "wrong")))
      refused(with(keys("wrong", "emulator-security-token")))
      local _, err = with(keys("emulator-temp-secret", "emulator-security-token"))
      assert.equal(404, err.status)
    end)

    it("when a token is wrong", function()
      local result, err = with { credentials = { token = "nobody's" } }
      assert.is_nil(result)
      assert.equal(401, err.status)
    end)

    it("an hour off, in both directions; the words have both times", function()
      for _, offset in ipairs { -3600, 3600, -901 * 2, 901 * 2 } do
        local message = refused(with { clock = drifting(offset, offset) })
        local signed, now = message:match "signature expired, signature time:(%d+T%d+Z),server time:(%d+T%d+Z)"
        assert.truthy(signed and now, message)
        assert.equal(offset < 0, signed < now)
      end
    end)

    it("no sooner than after 15 minutes", function()
      for _, offset in ipairs { -800, 800 } do
        local _, err = with { clock = function()
          return os.time() + offset
        end }
        assert.equal(404, err.status)
      end
    end)

    it("when the server's own clock is off", function()
      services:control("POST", "clock", { offset = 7200 })
      assert.truthy(refused(with { clock = drifting(0, -7200) }):find("signature expired", 1, true))
    end)
  end)

  describe("made by sign()", function()
    local body = '{"task_id":"a b"}'
    local path = "/v1/" .. PROJECT .. "/echo/a%20b/%E4%BB%BB"

    --- The parts of a signed request; `change` may alter them before they are sent.
    local function send(change)
      local host = services.endpoint:gsub("^http://", "")
      local headers, stages = assert(huaweicloud.sign {
        method = "POST", url = services.endpoint .. path .. "?b=2&a=%E4%BB%BB&a=x%20y", body = body,
        headers = { ["X-Project-Id"] = PROJECT, ["X-Empty"] = "", ["Content-Type"] = "application/json" },
        ak = services.ak, sk = services.sk,
      })
      local parts = {
        method = "POST", path = path, query = "b=2&a=%E4%BB%BB&a=x%20y", body = body, headers = {
          { "Host", host }, { "X-Project-Id", PROJECT }, { "X-Empty", "" }, { "Content-Type", "application/json" },
          { "X-Sdk-Date", headers["X-Sdk-Date"] }, { "Authorization", headers.Authorization },
          { "User-Agent", "raw" }, { "Connection", "close" },
        },
      }
      if change then
        change(parts)
      end
      local lines = { ("%s %s?%s HTTP/1.1"):format(parts.method, parts.path, parts.query) }
      for _, header in ipairs(parts.headers) do
        lines[#lines + 1] = header[1] .. ": " .. header[2]
      end
      lines[#lines + 1] = ("Content-Length: %d\r\n\r\n"):format(#parts.body)
      local answer = raw:fetch(tonumber(host:match "%d+$"), table.concat(lines, "\r\n") .. parts.body)
      return tonumber(answer:match "^HTTP/1.1 (%d+)"), answer, stages
    end

    --- Sets a header of the parts; nil removes it.
    local function set(parts, name, value)
      for i, header in ipairs(parts.headers) do
        if header[1] == name then
          if value then
            header[2] = value
          else
            table.remove(parts.headers, i)
          end
          return
        end
      end
      error("no header " .. name)
    end

    local function get(parts, name)
      for _, header in ipairs(parts.headers) do
        if header[1] == name then
          return header[2]
        end
      end
    end

    it("passes as it is", function()
      local status, answer = send()
      assert.equal(200, status, answer)
    end)

    -- What a proxy may do on the way.
    for title, change in pairs {
      ["another user agent"] = function(parts)
        set(parts, "User-Agent", "proxy/1.0")
      end,
      ["a header more"] = function(parts)
        parts.headers[#parts.headers + 1] = { "Via", "1.1 proxy" }
      end,
      ["headers in another order"] = function(parts)
        parts.headers[1], parts.headers[5] = parts.headers[5], parts.headers[1]
      end,
      ["blanks around a value"] = function(parts)
        set(parts, "X-Project-Id", "  " .. PROJECT .. " \t")
      end,
      ["the query in another order"] = function(parts)
        parts.query = "a=x%20y&b=2&a=%E4%BB%BB"
      end,
      ["escapes in small letters, and one too many"] = function(parts)
        parts.path = parts.path:gsub("%%E4%%BB%%BB", "%%e4%%bb%%bb")
        parts.query = "%61=x%20y&b=2&a=%e4%bb%bb"
      end,
    } do
      it("passes with " .. title, function()
        local status, answer = send(change)
        assert.equal(200, status, answer)
      end)
    end

    for title, change in pairs {
      ["another method"] = function(parts)
        parts.method = "PUT"
      end,
      ["another path"] = function(parts)
        parts.path = parts.path:gsub("a%%20b", "a%%20c")
      end,
      ["a longer path"] = function(parts)
        parts.path = parts.path .. "/x"
      end,
      ["another query value"] = function(parts)
        parts.query = parts.query:gsub("b=2", "b=3")
      end,
      ["another query name"] = function(parts)
        parts.query = parts.query:gsub("b=2", "B=2")
      end,
      ["a query pair more"] = function(parts)
        parts.query = parts.query .. "&c="
      end,
      ["a query pair less"] = function(parts)
        parts.query = parts.query:gsub("b=2&", "")
      end,
      ["a query pair twice"] = function(parts)
        parts.query = parts.query .. "&b=2"
      end,
      ["another body"] = function(parts)
        parts.body = parts.body:gsub("a b", "a c")
      end,
      ["a longer body"] = function(parts)
        parts.body = parts.body .. "\n"
      end,
      ["no body"] = function(parts)
        parts.body = ""
      end,
      ["another value of a signed header"] = function(parts)
        set(parts, "X-Project-Id", emulator.other_project_id)
      end,
      ["a value in a signed header that was empty"] = function(parts)
        set(parts, "X-Empty", "x")
      end,
      ["another host"] = function(parts)
        set(parts, "Host", "elsewhere")
      end,
      ["another signed type"] = function(parts)
        set(parts, "Content-Type", "text/plain")
      end,
      ["another time"] = function(parts)
        set(parts, "X-Sdk-Date", os.date("!%Y%m%dT%H%M%SZ", os.time() + 60))
      end,
      ["a signed header less in the list"] = function(parts)
        set(parts, "Authorization", (get(parts, "Authorization"):gsub("x%-empty;", "")))
      end,
    } do
      it("is refused with " .. title .. "; the words have the canonical request", function()
        local status, answer, stages = send(change)
        assert.equal(401, status, answer)
        assert.truthy(answer:find("APIGW.0301", 1, true), answer)
        assert.truthy(answer:find("verify aksk signature fail, canonicalRequest:", 1, true), answer)
        -- What the gateway saw is not what was signed.
        local seen = json.decode(answer:match "\r\n\r\n(.*)$").error_msg:match "canonicalRequest:(.*)$"
        assert.truthy(seen)
        assert.are_not.equal((stages.canonical_request:gsub("\n", "|")), seen)
      end)
    end

    it("is refused with a digit of it changed, though the gateway saw what was signed", function()
      local status, answer, stages = send(function(parts)
        set(parts, "Authorization", (get(parts, "Authorization"):gsub(".$", function(digit)
          return digit == "0" and "1" or "0"
        end)))
      end)
      assert.equal(401, status, answer)
      local seen = json.decode(answer:match "\r\n\r\n(.*)$").error_msg:match "canonicalRequest:(.*)$"
      assert.equal((stages.canonical_request:gsub("\n", "|")), seen)
    end)

    for title, change in pairs {
      ["no Authorization"] = function(parts)
        set(parts, "Authorization", nil)
      end,
      ["an Authorization of another kind"] = function(parts)
        set(parts, "Authorization", "Bearer abc")
      end,
      ["no date"] = function(parts)
        set(parts, "X-Sdk-Date", nil)
      end,
      ["a signed header less"] = function(parts)
        set(parts, "X-Empty", nil)
      end,
      ["the signature of another algorithm"] = function(parts)
        set(parts, "Authorization", (get(parts, "Authorization"):gsub("SHA256", "SM3")))
      end,
    } do
      it("is refused with " .. title, function()
        local status, answer = send(change)
        assert.equal(401, status, answer)
        assert.truthy(answer:find("APIGW.0301", 1, true), answer)
      end)
    end
  end)
end)
