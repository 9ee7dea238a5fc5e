--- What is made of whole answers: results in every shape of JSON, errors in every shape that services use.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("an answer", function()
  local server, cfw, generic

  setup(function()
    server = raw_server.start()
    local options = {
      endpoint = server.endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" }, retries = 0,
      timeout = 20, proxy = "",
    }
    cfw = assert(huaweicloud.cfw(options))
    generic = assert(huaweicloud.client("generic", options))
  end)

  teardown(function()
    cfw:close()
    generic:close()
    server:stop()
  end)

  --- Lets the server say it to a call of an operation.
  local function answer(given)
    server:play { other = { { "read" }, { "send", type(given) == "table" and raw_server.answer(given) or given } } }
    return cfw:list_job { job_id = "1" }
  end

  describe("whose documented type is a text", function()
    local function answer_to_tags(content_type, body)
      server:play { other = { { "read" }, { "send", raw_server.answer {
        headers = { "Content-Type: " .. content_type }, body = body,
      } } } }
      return cfw:create_tag { fw_instance_id = "f", tags = {} }
    end

    it("may be any text, or JSON", function()
      assert.same({ body = "created" }, (assert(answer_to_tags("text/plain", "created"))))
      assert.same({ body = "created" }, (assert(answer_to_tags("application/json", '"created"'))))
      assert.same({}, (assert(answer_to_tags("text/plain", ""))))
      assert.same({}, (assert(answer_to_tags("application/json", "null"))))
    end)

    it("is none when it says that it is JSON", function()
      local result, err = answer_to_tags("application/json", "created")
      assert.is_nil(result)
      assert.equal("decode", err.kind)
    end)
  end)

  describe("of success", function()
    local null = huaweicloud.null

    -- Body, result.
    for title, case in pairs {
      ["without a byte"] = { "", {} },
      ["of blanks"] = { " \r\n\t", {} },
      ["null"] = { "null", {} },
      ["null among blanks"] = { " null\n", {} },
      ["an empty object"] = { "{}", {} },
      ["an empty list"] = { "[]", {} },
      ["a list"] = { '[1,null,"a",{"b":null}]', { 1, null, "a", {} } },
      ["a string"] = { '"a"', { body = "a" } },
      ["a number"] = { "42", { body = 42 } },
      ["true"] = { "true", { body = true } },
      ["false"] = { "false", { body = false } },
      ["null members"] = { '{"a":null,"b":{"c":null},"d":[null]}', { b = {}, d = { null } } },
      ["escapes"] = { '{"a":"\\u4efb\\ud83d\\udd25\\n\\u0000\\/"}', { a = "任🔥\n\0/" } },
      ["an empty name"] = { '{"":1}', { [""] = 1 } },
      ["large integers"] = { '{"a":9007199254740991,"b":-9007199254740991}', {
        a = 9007199254740991, b = -9007199254740991,
      } },
      ["a name twice: the last one counts"] = { '{"a":1,"a":2}', { a = 2 } },
      ["depth that is just allowed"] = { ("["):rep(100) .. ("]"):rep(100), nil },
      ["types that the document does not have"] = {
        '{"data":{"id":7,"status":["Success"],"begin_time":{"a":true},"end_time":false,"more":1}}',
        { data = { id = 7, status = { "Success" }, begin_time = { a = true }, end_time = false, more = 1 } },
      },
      ["data that is no object"] = { '{"data":"text"}', { data = "text" } },
    } do
      it("is a plain table: " .. title, function()
        local result, info = answer { body = case[1] }
        assert.truthy(result, tostring(info))
        if case[2] then
          assert.same(case[2], result)
        end
        assert.equal(200, info.status)
        assert.equal(1, info.attempts)
        assert.is_nil(getmetatable(result))
      end)
    end

    it("has any status from 200 to 299", function()
      for _, status in ipairs { 200, 201, 202, 206, 299 } do
        local result, info = answer { status = status, body = '{"a":1}' }
        assert.same({ a = 1 }, result)
        assert.equal(status, info.status)
      end
    end)

    it("204 has no body, even where the server sends one", function()
      for _, bytes in ipairs {
        "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello",
      } do
        local result, info = answer(bytes)
        assert.same({}, result)
        assert.equal(204, info.status)
      end
    end)

    it("to HEAD has none, whatever its length says", function()
      server:play { { { "read" }, { "send", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\n" }, { "read" },
        { "send", raw_server.answer { body = '{"a":1}' } } } }
      local result, info = assert(generic:request { method = "HEAD", path = "/x" })
      assert.same({}, result)
      assert.equal("5", info.headers["content-length"])
      assert.same({ a = 1 }, (assert(generic:request { path = "/x" })))
      assert.equal(1, #server:heard())
    end)

    it("shows headers whatever the case, the request id and timings", function()
      local _, info = answer { headers = { "x-request-id: 5f1c", "X-Other:  two words  " } }
      assert.equal("5f1c", info.request_id)
      assert.equal("two words", info.headers["X-OTHER"])
      assert.equal("two words", info.headers["x-other"])
      assert.is_nil(info.headers["x-nothing"])
      assert.is_true(info.timings.total > 0)
      assert.is_true(info.timings.total >= info.timings.starttransfer)
    end)

    it("of another type is text for the generic call, an error for an operation", function()
      local html = "<html>\n<body>Sign in</body></html>"
      server:play { other = { { "read" }, { "send", raw_server.answer {
        headers = { "Content-Type: text/html; charset=utf-8" }, body = html,
      } } } }
      assert.same({ body = html }, (assert(generic:request { path = "/x" })))
      local result, err = cfw:list_job { job_id = "1" }
      assert.is_nil(result)
      assert.equal("decode", err.kind)
      assert.equal(200, err.status)
      assert.truthy(err.message:find("text/html", 1, true))
      assert.equal(html, err.body)
    end)
  end)

  describe("that is no JSON gives kind decode:", function()
    for title, body in pairs {
      ["garbage after the end"] = "{} x",
      ["two values"] = "{}{}",
      ["NaN"] = '{"a":NaN}',
      ["Infinity"] = '{"a":-Infinity}',
      ["a hexadecimal number"] = '{"a":0x10}',
      ["a comma too many"] = '{"a":1,}',
      ["a string without end"] = '{"a":"b',
      ["a bare NUL"] = '{"a":"b\0c"}',
      ["single quotes"] = "{'a':1}",
      ["half a surrogate pair"] = '{"a":"\\ud800"}',
      ["101 levels"] = ("["):rep(101) .. ("]"):rep(101),
      ["100,000 levels"] = ("["):rep(100000),
      ["HTML"] = "<html></html>",
      ["control bytes"] = "\27[31m\r\nnot json\7",
      ["a byte order mark"] = "\239\187\191{}",
      ["UTF-16"] = "\255\254{\0}\0",
    } do
      it(title, function()
        local result, err = answer { body = body, headers = { "X-Request-Id: 5f1c", "Content-Type: application/json" } }
        assert.is_nil(result)
        assert.equal("decode", err.kind)
        assert.equal("list_job: the answer (HTTP 200, application/json) is not JSON: ",
          err.message:match "^.- is not JSON: ")
        assert.equal("list_job", err.operation)
        assert.equal(200, err.status)
        assert.equal("5f1c", err.request_id)
        assert.is_false(err.retryable)
        assert.equal(body:sub(1, 4096), err.body)
        assert.is_nil(tostring(err):find "%c")
      end)
    end
  end)

  describe("of an error", function()
    -- Body of HTTP 400; code and message that are read out of it, and the request id where the body has one.
    for _, case in ipairs {
      { '{"error_code":"A","error_msg":"m"}', "A", "m" },
      { '{"errorCode":"A","errorMsg":"m"}', "A", "m" },
      { '{"code":"A","message":"m"}', "A", "m" },
      { '{"error":{"code":"A","message":"m"}}', "A", "m" },
      { '{"whatever":{"error_code":"A","error_msg":"m"}}', "A", "m" },
      { '{"a":{"b":{"code":"A","message":"m"}}}', "A", "m" },
      { '{"error":{"code":404,"message":"x","title":"Not Found"}}', "404", "x" },
      { '{"code":429,"message":"slow down"}', "429", "slow down" },
      { '{"error_code":"A"}', "A", nil },
      { '{"error_msg":"only words"}', "400", "only words" },
      { '{"error_code":"A","error_msg":"m","error":{"code":"B","message":"n"}}', "A", "m" },
      { '{"error":{"code":"B","message":"n"},"error_code":"A","error_msg":"m"}', "A", "m" },
      { '{"errors":[{"error_code":"A","error_msg":"m"},{"error_code":"B","error_msg":"n"}]}', "A", "m" },
      { '[{"error_code":"A","error_msg":"m"}]', "A", "m" },
      { '{"error":"boom"}', "400", "boom" },
      { '{"error_msg":"m","error_code":"APIGW.0301","request_id":"in the body"}', "APIGW.0301", "m", "in the body" },
      { '{"error_code":"A","error_msg":"a\\u4efbb\\n\\u001b[31mc"}', "A", "a任b [31mc" },
      { '{"error_code":null,"error_msg":null}', "400", '{"error_code":null,"error_msg":null}' },
      { '{"error_code":"","error_msg":""}', "400", '{"error_code":"","error_msg":""}' },
      { '{"error_code":{"a":1},"error_msg":["b"]}', "400", nil },
      { "plain words", "400", "plain words" },
      { "<html><h1>502</h1></html>\r\n", "400", "<html><h1>502</h1></html>" },
      { "", "400", "HTTP 400 Bad Request" },
      { "{}", "400", "HTTP 400 Bad Request" },
      { "null", "400", "HTTP 400 Bad Request" },
      { "\27[31mred\r\nforged: line\0", "400", "[31mred forged: line" },
      { "\255\254 bytes", "400", "?? bytes" },
      { '{"error_code":"A","error_msg":"m"', "400", '{"error_code":"A","error_msg":"m"' },
      { ("["):rep(100000), "400", nil },
    } do
      local body, code, message, request_id = case[1], case[2], case[3], case[4]
      it(("is read: %q"):format(body:sub(1, 60)), function()
        local result, err = answer { status = 400, body = body }
        assert.is_nil(result)
        assert.equal("service", err.kind)
        assert.equal(400, err.status)
        assert.equal(code, err.code)
        if message then
          assert.equal(message, err.message)
        end
        assert.equal(request_id, err.request_id)
        assert.equal(body:sub(1, 4096), err.body)
        assert.equal("list_job", err.operation)
        assert.is_false(err.retryable)
        assert.is_nil(err.message:find "%c")
        assert.is_nil(tostring(err):find "%c")
        assert.is_true(#tostring(err) < 5000)
      end)
    end

    it("has its request id from the headers first, also IAM's", function()
      local body = '{"error_code":"A","error_msg":"m","request_id":"in the body"}'
      for header, expected in pairs {
        ["x-request-id: 5f1c"] = "5f1c", ["X-IAM-Trace-Id: trace"] = "trace", ["X-Other: 1"] = "in the body",
      } do
        local _, err = answer { status = 404, body = body, headers = { header } }
        assert.equal(expected, err.request_id)
        assert.truthy(tostring(err):find("request id " .. expected, 1, true))
      end
    end)

    it("has what an administrator can decode", function()
      local _, err = answer { status = 403, body = '{"error":{"code":"A","message":"m",'
        .. '"encoded_authorization_message":"ZW5jb2RlZA=="}}' }
      assert.equal("ZW5jb2RlZA==", err.encoded_authorization_message)
      _, err = answer { status = 403, body = '{"encoded_authorization_message":null,"error_code":"A","error_msg":"m"}' }
      assert.is_nil(err.encoded_authorization_message)
    end)

    it("keeps the first 4 KiB of the body", function()
      for _, length in ipairs { 4095, 4096, 4097, 100000 } do
        local _, err = answer { status = 500, body = ("x"):rep(length) }
        assert.equal(math.min(length, 4096), #err.body)
        assert.is_true(#err.message <= 4096)
      end
    end)

    it("shows the headers", function()
      local _, err = answer { status = 429, headers = { "Retry-After: 7" }, body = "" }
      assert.equal("7", err.headers["retry-after"])
      assert.equal("HTTP 429 Too Many Requests", err.message)
    end)

    it("says when it may be repeated", function()
      for status, retryable in pairs {
        [400] = false, [401] = false, [403] = false, [404] = false, [409] = false, [429] = true, [500] = true,
        [501] = false, [502] = true, [503] = true, [504] = true,
      } do
        local _, err = answer { status = status, body = "<html>proxy</html>" }
        assert.equal(retryable, err.retryable, tostring(status))
        assert.equal(tostring(status), err.code)
      end
    end)

    it("has any status beyond 299", function()
      for _, status in ipairs { 300, 304, 305, 399, 418, 599, 600, 999 } do
        local bytes = ("HTTP/1.1 %d Odd\r\nContent-Length: 0\r\n\r\n"):format(status)
        local result, err = answer(bytes)
        assert.is_nil(result)
        assert.equal("service", err.kind)
        assert.equal(status, err.status)
        assert.truthy(err.message ~= "")
      end
    end)

    it("never shows the keys, even where the service quotes them", function()
      local secret = "SK-SECRET"
      local _, err = answer {
        status = 401, headers = { "X-Echo: " .. secret, "X-Request-Id: " .. secret },
        body = ('{"error_code":"%s","error_msg":"you sent %s","request_id":"%s"}'):format(secret, secret, secret),
      }
      for _, text in ipairs {
        tostring(err), err.message, err.code, err.body, err.request_id, err.headers["x-echo"],
      } do
        assert.is_nil(text:find(secret, 1, true))
      end
    end)
  end)
end)
