--- Uploads: forms with files from memory or from disk, as the service gets them.

local cjson = require "cjson"
local expect = require "support.expect"
local files = require "support.files"
local hosts = require "support.hosts"
local huaweicloud = require "huaweicloud"
local multipart = require "support.multipart"
local raw_server = require "support.raw_server"

describe("an upload", function()
  local site, server, client

  setup(function()
    site = files.start()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
    site:stop()
  end)

  before_each(function()
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    client = files.open(server.endpoint)
  end)

  after_each(function()
    client:close()
    site:clear()
  end)

  local function import(file, opts)
    return client:import_rule_acl({ object_id = "o", file = file }, opts)
  end

  --- Uploads a file. Gives the one part that the service got, and the head of the request.
  local function sent(file, opts)
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    assert(import(file, opts))
    local heard = server:heard()
    local parts, head, body = multipart.of_request(heard[#heard].requests[1])
    assert.equal(1, #parts)
    return parts[1], head, body
  end

  describe("sends", function()
    it("a string as the file's bytes, whatever they are", function()
      for _, bytes in ipairs { files.bytes(1000), "", "\r\n", "--", files.bytes(3000000) } do
        local part, head = sent(bytes)
        assert.same({ "file", "file", "application/octet-stream" }, { part.name, part.filename, part.type })
        assert.is_true(bytes == part.content)
        assert.equal("POST /v1/p/acl-rule/import?object_id=o HTTP/1.1\r\n", head:match "^[^\n]*\n")
        assert.is_nil(head:find "Expect")
        assert.is_nil(head:find "Transfer%-Encoding")
      end
    end)

    it("a file from disk, under its own name", function()
      local path = site:write("rules.xlsx", files.bytes(700001))
      local part = sent { path = path }
      assert.same({ "file", "rules.xlsx", "application/octet-stream" }, { part.name, part.filename, part.type })
      assert.is_true(files.bytes(700001) == part.content)
      -- A second time from the same arguments, and an empty one.
      assert.is_true(files.bytes(700001) == sent { path = path }.content)
      site:write("rules.xlsx", "")
      assert.equal("", sent { path = path }.content)
    end)

    it("the name and the type that were given", function()
      local path = site:write("rules.xlsx", "abc")
      for _, file in ipairs { { path = path }, { content = "abc" } } do
        file.name, file.content_type = "my rules.csv", "text/csv"
        local part = sent(file)
        assert.same({ "my rules.csv", "text/csv", "abc" }, { part.filename, part.type, part.content })
      end
      assert.equal("file", sent({ content = "abc" }).filename)
    end)

    it("names as they are, but for what would end them", function()
      assert.equal("规则 ü%22;%22.xlsx", sent({ content = "", name = '规则 ü";".xlsx' }).filename)
      assert.equal("a%22b.txt", sent({ path = site:write('a"b.txt', "") }).filename)
    end)

    it("under body = {} as well", function()
      server:play { other = { { "read" }, { "send", raw_server.answer() } } }
      assert(client:import_rule_acl { object_id = "o", body = { file = "abc" } })
      assert.equal("abc", multipart.of_request(server:heard()[1].requests[1])[1].content)
    end)

    it("what is signed: the bytes that go out", function()
      local path = site:write("rules.xlsx", files.bytes(100000))
      for _, file in ipairs { { path = path }, "abc" } do
        local _, head, body = sent(file)
        local headers = {}
        for name, value in head:gmatch "\r\n([%w-]+): ([^\r]*)" do
          headers[name] = value
        end
        local signed = assert(huaweicloud.sign {
          method = "POST", url = server.endpoint .. "/v1/p/acl-rule/import?object_id=o", body = body,
          headers = { ["X-Sdk-Date"] = headers["X-Sdk-Date"], ["X-Project-Id"] = headers["X-Project-Id"] },
          ak = "AK-ID", sk = "SK-SECRET",
        })
        assert.equal(signed.Authorization, headers.Authorization)
      end
    end)

    it("with a token in the place of a signature", function()
      client = files.open(server.endpoint, { credentials = { token = "the-token" } })
      local part, head = sent { path = site:write("rules.xlsx", "abc") }
      assert.equal("abc", part.content)
      assert.truthy(head:find("\r\nX-Auth-Token: the-token\r\n", 1, true))
      assert.is_nil(head:find "Authorization")
    end)

    it("the digest of another algorithm where that signs", function()
      client = files.open(server.endpoint, { signing_algorithm = "SDK-HMAC-SM3" })
      local _, head, body = sent { path = site:write("rules.xlsx", files.bytes(1000)) }
      local signed = assert(huaweicloud.sign {
        method = "POST", url = server.endpoint .. "/v1/p/acl-rule/import?object_id=o", body = body,
        headers = { ["X-Sdk-Date"] = head:match "X%-Sdk%-Date: (%w+)", ["X-Project-Id"] = "p" },
        ak = "AK-ID", sk = "SK-SECRET", algorithm = "SDK-HMAC-SM3",
      })
      assert.equal(signed.Authorization, head:match "Authorization: ([^\r]*)")
    end)

    it("what a boundary of before was: the next one is another", function()
      local _, _, body = sent "abc"
      local _, _, second = sent(body)
      assert.are_not.equal(body:match "^[^\r]+", second:match "^[^\r]+")
    end)
  end)

  describe("is refused", function()
    local cases = {
      { nil, "import_rule_acl: file: is missing (file)" },
      { 5, "import_rule_acl: file: expected the bytes as a string, or a table with path or content, got number" },
      { huaweicloud.null, "import_rule_acl: file: expected the bytes as a string, or a table with path or content" },
      { {}, "import_rule_acl: file: give either path or content" },
      { { name = "x" }, "import_rule_acl: file: give either path or content" },
      { { path = "Makefile", content = "x" }, "import_rule_acl: file: give either path or content" },
      { { pth = "x" }, 'import_rule_acl: file: unknown field "pth" (did you mean "path"?)' },
      { { path = "Makefile", mode = "x" }, 'import_rule_acl: file: unknown field "mode"' },
      { { "Makefile" }, "import_rule_acl: file: expected path or content by name" },
      { { path = "/x/rules.xlsx" },
        "import_rule_acl: file.path: cannot be read: /x/rules.xlsx: No such file or directory" },
      { { path = "/tmp" }, "import_rule_acl: file.path: cannot be read: /tmp: Is a directory" },
      { { path = "/dev/zero" }, "import_rule_acl: file.path: cannot be read: /dev/zero: Not a regular file" },
      { { path = "" }, "import_rule_acl: file.path: must not be empty" },
      { { path = "Makefile\0x" }, "import_rule_acl: file.path: must not hold zero bytes" },
      { { path = 5 }, "import_rule_acl: file.path: expected string, got number" },
      { { content = true }, "import_rule_acl: file.content: expected string, got boolean" },
      { { content = "", name = "a\r\nb" }, "import_rule_acl: file.name: must not hold control bytes" },
      { { content = "", name = "" }, "import_rule_acl: file.name: must not be empty" },
      { { content = "", content_type = "a\nb" }, "import_rule_acl: file.content_type: must not hold control bytes" },
      { { content = "", content_type = {} }, "import_rule_acl: file.content_type: expected string, got table" },
    }

    it("when the file is none, naming the argument", function()
      for _, case in ipairs(cases) do
        expect.refused(case[2], import(case[1]))
      end
      local _, err = client:import_rule_acl { object_id = "o", body = { file = { path = "/x" } } }
      assert.equal("import_rule_acl: body.file.path: cannot be read: /x: No such file or directory", err.message)
      assert.equal(0, #server:heard())
    end)

    it("when its name on disk cannot be sent, unless another is given", function()
      local path = site:write("a\nb", "abc")
      expect.refused("file: the file's name holds control bytes: give another name", import { path = path })
      assert.equal("ab", sent({ path = path, name = "ab" }).filename)
    end)

    it("with names that are none of the form's", function()
      expect.refused('unknown argument "fil" (did you mean "file"?)',
        client:import_rule_acl { object_id = "o", fil = "" })
      expect.refused('body: unknown field "fil" (did you mean "file"?)',
        client:import_rule_acl { object_id = "o", body = { fil = "" } })
      expect.refused("body: expected a table", client:import_rule_acl { object_id = "o", body = "abc" })
      expect.refused("object_id: is missing", client:import_rule_acl { file = "" })
    end)

    it("with a content type of the caller's", function()
      expect.refused('headers["content-type"]: is set by the client itself: it tells where the parts of the form end',
        import("", { headers = { ["content-type"] = "text/plain" } }))
    end)
  end)

  describe("is repeated", function()
    local unready = raw_server.answer {
      status = 503, body = '{"error_code":"APIGW.0201","error_msg":"x"}', headers = { "Retry-After: 0" },
    }

    it("whole, and signed anew", function()
      local path = site:write("rules.xlsx", files.bytes(500000))
      local now = 1591583940
      for _, file in ipairs { { path = path }, files.bytes(500000) } do
        server:play { { { "read" }, { "send", unready }, { "read" }, { "send", raw_server.answer() } } }
        client:close()
        client = files.open(server.endpoint, { retries = 1, clock = function()
          now = now + 1
          return now
        end })
        local _, info = assert(import(file))
        assert.equal(2, info.attempts)
        local requests, signatures = server:heard()[1].requests, {}
        for i = 1, 2 do
          local parts, head = multipart.of_request(requests[i])
          assert.is_true(files.bytes(500000) == parts[1].content)
          signatures[i] = head:match "Signature=(%x+)"
        end
        assert.are_not.equal(signatures[1], signatures[2])
      end
    end)

    it("as the file is then; when it is gone that is told", function()
      local path = site:write("rules.xlsx", "first")
      local function play(change)
        server:play { { { "read" }, { "send", unready }, { "read" }, { "send", raw_server.answer() } } }
        client:close()
        client = files.open(server.endpoint, { retries = 1, observer = change })
        return import { path = path }
      end
      assert(play(function() site:write("rules.xlsx", "second, and longer") end))
      assert.equal("second, and longer", multipart.of_request(server:heard()[1].requests[2])[1].content)
      local err = expect.failure("validation", "import_rule_acl: cannot be read: " .. path .. ": No such file",
        play(function() os.remove(path) end))
      assert.equal(1, err.attempts)
    end)

    it("not when it may have been carried out", function()
      server:play { { { "read" }, { "reset" } } }
      client = files.open(server.endpoint, { retries = 3 })
      local err = expect.failure("network", "", import { path = site:write("rules.xlsx", "abc") })
      assert.equal(1, err.attempts)
      assert.equal(1, #server:heard())
    end)
  end)

  describe("from disk", function()
    it("ends with an error when the file changes meanwhile", function()
      client = site:client()
      for what, change in pairs {
        grows = "printf x >>%s", shrinks = "truncate -s 50000000 %s", ["is touched"] = "touch -d '1 hour ago' %s",
      } do
        assert(os.execute(("truncate -s 100000000 %s"):format(site:path "rules.xlsx")))
        local changed
        local err = expect.failure("validation",
          "import_rule_acl: the file changed while it was sent: " .. site:path "rules.xlsx",
          import({ path = site:path "rules.xlsx" }, { retries = 3, on_progress = function()
            changed = changed or os.execute(change:format(site:path "rules.xlsx"))
          end }))
        assert.equal(1, err.attempts, what)
        assert.is_false(err.retryable)
      end
      -- The client lives on.
      assert(client:list_job { job_id = "x" })
    end)

    it("ends in time, and when the client is closed, without a descriptor left", function()
      local function descriptors()
        local pipe = assert(io.popen "ls -l /proc/$PPID/fd")
        local text = pipe:read "*a"
        pipe:close()
        return select(2, text:gsub("rules%.xlsx", ""))
      end
      assert(os.execute(("truncate -s 50000000 %s"):format(site:path "rules.xlsx")))
      server:play { other = { { "deaf" }, { "wait" } } }
      expect.failure("timeout", "", import({ path = site:path "rules.xlsx" }, { timeout = 0.5 }))
      assert.equal(0, descriptors())
      local seen
      expect.failure("cancelled", "the client was closed", import({ path = site:path "rules.xlsx" }, {
        on_progress = function()
          seen = descriptors()
          client:close()
        end,
      }))
      assert.equal(1, seen)
      assert.equal(0, descriptors())
    end)

    it("of 100 MB needs little memory, and comes byte for byte", function()
      assert(os.execute(("head -c 100000000 /dev/urandom >%s"):format(site:path "rules.xlsx")))
      local script = site:write("script.lua", [[local files = require "support.files"
        local client = files.open(arg[1])
        local function most() return tonumber(io.open("/proc/self/status"):read("*a"):match "VmHWM:%s*(%d+)") end
        assert(client:import_rule_acl { object_id = "o", file = "small" })
        local before = most()
        local result, err = client:import_rule_acl { object_id = "o", file = { path = arg[2] } }
        print(before, most(), result and result.file or err)]])
      local output = hosts.shell(hosts.command(script, site.url, site:path "rules.xlsx"))
      local before, most, kept = output:match "^(%d+)%s+(%d+)%s+(/%S+)"
      assert(kept, output)
      -- KiB.
      assert.is_true(hosts.patience > 1 or tonumber(most) < 32 * 1024, output)
      assert.is_true(hosts.patience > 1 or most - before < 8 * 1024, output)
      -- Between the head of its part and the end of the form.
      local file = assert(io.open(kept, "rb"))
      local start = file:read(2000):find("\r\n\r\n", 1, true) + 3
      file:close()
      local output_of = io.popen(("tail -c +%d %s | head -c 100000000 | cmp - %s && echo same"):format(start + 1, kept,
        site:path "rules.xlsx"))
      assert.equal("same\n", output_of:read "*a")
      output_of:close()
    end)

    it("tells what the service made of it", function()
      client = site:client()
      local result, info = assert(import { path = site:write("rules.xlsx", files.bytes(70000)) })
      assert.equal(200, info.status)
      local file = assert(io.open(result.file, "rb"))
      local parts = multipart.parse(result.head:match "Content%-Type: ([^\r]*)", file:read "*a")
      file:close()
      assert.is_true(files.bytes(70000) == parts[1].content)
      assert.truthy(cjson.encode(result))
    end)
  end)
end)
