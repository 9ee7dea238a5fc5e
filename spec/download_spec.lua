--- Downloads: bytes to a path, a handle or a function, whole or not at all.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local files = require "support.files"
local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local OK = "HTTP/1.1 200 OK\r\n"

-- Arguments of the download that is a POST.
local LOGS = {
  fw_instance_id = "f", start_time = 1, end_time = 2, log_type = "internet", type = "flow", time_zone = "GMT+08:00",
}

describe("a download", function()
  local site, server, client

  setup(function()
    site = files.start()
    server = raw_server.start()
    site:put("all", files.bytes(100003))
    site:make("some", 300000, true)
    site:make("large", 20000000, true)
    site:put("page", '{"a":1}')
  end)

  teardown(function()
    server:stop()
    site:stop()
  end)

  before_each(function()
    client = site:client()
  end)

  after_each(function()
    client:close()
    site:clear()
  end)

  local function get(object, to, opts)
    opts = opts or {}
    opts.to = to
    return client:download_export_result({ object_id = object }, opts)
  end

  --- Downloads from the raw server, which plays these connections; options of the client.
  local function get_raw(scripts, to, given, opts)
    server:play(scripts)
    client:close()
    client = files.open(server.endpoint, given)
    return get("x", to, opts)
  end

  --- A sink that keeps what it gets.
  local function keeper()
    local chunks = {}
    return function(chunk)
      chunks[#chunks + 1] = chunk
    end, chunks
  end

  describe("without `to`", function()
    it("is the field body, as it came", function()
      local result, info = assert(get "all")
      assert.equal(files.bytes(100003), result.body)
      assert.equal(200, info.status)
      assert.equal("100003", info.headers["content-length"])
      assert.equal('{"a":1}', assert(get "page").body)
      for _, name in ipairs { "download_import_result", "download_import_template" } do
        assert.equal('{"a":1}', assert(client[name](client, { object_id = "page" })).body)
      end
    end)

    it("is bounded by max_response_bytes", function()
      client = site:client { max_response_bytes = 100002 }
      expect.failure("decode", "max_response_bytes", get "all")
      client = site:client { max_response_bytes = 100003 }
      assert.equal(100003, #assert(get "all").body)
    end)

    it("is an error when the service refuses", function()
      assert.equal(404, expect.failure("service", "404", get "none").status)
    end)
  end)

  describe("to a path", function()
    it("is there as it came, and alone", function()
      for _, object in ipairs { "all", "some", "large" } do
        local path = site:path "file"
        local result, info = assert(get(object, path))
        assert.is_true(site:same(object, "file"))
        assert.same({ bytes = #site:read "file", path = path }, result)
        assert.equal(200, info.status)
        assert.equal(1, info.attempts)
        assert.is_true(info.timings.total > 0)
        assert.equal("file", site:names())
      end
    end)

    it("takes the place of a file when it is whole, and not before", function()
      site:write("file", "old")
      local seen = {}
      assert(get("large", site:path "file", { on_progress = function(received, total)
        seen[#seen + 1] = received < total and site:read "file" or nil
      end }))
      assert.is_true(#seen > 0)
      for _, bytes in ipairs(seen) do
        assert.equal("old", bytes)
      end
      assert.is_true(site:same("large", "file"))
    end)

    it("may be empty", function()
      site:put("empty", "")
      assert.equal(0, assert(get("empty", site:path "file")).bytes)
      assert.equal("", site:read "file")
    end)

    it("leaves what was there, and nothing else, when it fails", function()
      site:write("file", "old")
      local path = site:path "file"
      expect.failure("service", "404", get("none", path))
      expect.failure("network", "", get_raw({ { { "read" }, { "reset" } } }, path))
      for _, broken in ipairs {
        "Content-Length: 10\r\n\r\n123456789", "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n5\r\n123", "Transfer-Encoding: chunked\r\n\r\nzz\r\n12345\r\n",
      } do
        for _, ending in ipairs { { "read", 0 }, { "reset" } } do
          local err = expect.failure("network", "", get_raw({ other = {
            { "read" }, { "send", OK .. broken }, ending,
          } }, path))
          assert.equal(1, err.attempts)
          assert.is_true(err.retryable)
          assert.equal("old", site:read "file")
          assert.equal("file", site:names())
        end
      end
    end)

    it("refuses a path that cannot be written before anything is sent", function()
      server:play { other = { { "read" } } }
      client = files.open(server.endpoint)
      for path, why in pairs {
        [site:path "none/file"] = "No such file or directory", [site.out] = "Is a directory",
        [site:path "none/"] = "Is a directory", ["/proc/1/none"] = "",
      } do
        local err = expect.failure("validation", { "download_export_result: call option to: cannot be written: ", why },
          get("x", path))
        assert.equal(0, err.attempts)
      end
      assert.equal(0, #server:heard())
      assert.equal("", site:names())
    end)

    it("ends when the disk is full", function()
      local err = expect.failure("cancelled",
        "download_export_result: cannot be written: /dev/full: No space left on device", get("all", "/dev/full"))
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
    end)

    it("begins anew when it breaks", function()
      local function cut(bytes)
        return { { "read" }, { "send", OK .. "Content-Length: 20\r\n\r\n" .. bytes } }
      end
      local result, info = assert(get_raw({ cut "longer than it", cut "", {
        { "read" }, { "send", raw_server.answer { body = "it is at last" } },
      } }, site:path "file", { retries = 3 }))
      assert.equal(3, info.attempts)
      assert.equal(13, result.bytes)
      assert.equal("it is at last", site:read "file")
      assert.equal("file", site:names())
    end)
  end)

  describe("to a handle", function()
    it("is written, and the handle stays open", function()
      local handle = assert(io.open(site:path "file", "wb"))
      handle:write "before "
      local result = assert(get("large", handle))
      assert.same({ bytes = 20000000 }, result)
      handle:write " after"
      handle:close()
      site:write("expected", "before ")
      os.execute(("{ cat %s/files/large; printf ' after'; } >>%s/expected"):format(site.dir, site.out))
      assert.equal(site:read "expected", site:read "file")
    end)

    it("ends when it cannot be written", function()
      for _, object in ipairs { "large", "page" } do
        local handle = assert(io.open("/dev/full", "wb"))
        expect.failure("cancelled", "the file handle cannot be written: No space left on device", get(object, handle))
        handle:close()
      end
      local handle = assert(io.open(site:write("file", ""), "rb"))
      expect.failure("cancelled", "the file handle cannot be written: Bad file descriptor", get("page", handle))
      handle:close()
    end)

    it("ends when it is closed meanwhile", function()
      for _, object in ipairs { "large", "page" } do
        local handle = assert(io.open(site:path "file", "wb"))
        expect.failure("cancelled", "the file handle cannot be written: it was closed", get(object, handle, {
          on_progress = function()
            if io.type(handle) == "file" then
              handle:close()
            end
          end,
        }))
      end
    end)
  end)

  describe("through a function", function()
    it("comes in order, in pieces of bounded size", function()
      local take, chunks = keeper()
      assert.same({ bytes = 20000000 }, (assert(get("large", take))))
      assert.is_true(#chunks > 20000000 / 262144)
      for _, chunk in ipairs(chunks) do
        assert.is_true(#chunk > 0 and #chunk <= 262144)
      end
      site:write("file", table.concat(chunks))
      assert.is_true(site:same("large", "file"))
    end)

    it("ends when the function gives false", function()
      local count = 0
      local err = expect.failure("cancelled",
        "download_export_result: the function that takes the bytes ended it: enough", get("large", function()
          count = count + 1
          return count < 3, "enough"
        end, { retries = 3 }))
      assert.equal(3, count)
      assert.equal(1, err.attempts)
      local _, bare = get("large", function() return false end)
      assert.equal("download_export_result: the function that takes the bytes ended it", bare.message)
      -- Also at the last chunk.
      expect.failure("cancelled", "ended it", get("page", function() return false end))
      -- Whatever else it gives is no such wish.
      assert(get("page", function() return nil, "why" end))
      assert.equal('{"a":1}', assert(get "page").body)
    end)

    it("raises what the function raises, and the client lives on", function()
      local done, why = pcall(get, "large", function() error({ "mine" }) end)
      assert.is_false(done)
      assert.same({ "mine" }, why)
      assert.equal('{"a":1}', assert(get "page").body)
      assert.equal(0, require("huaweicloud.connections").http():inflight())
    end)

    it("is cancelled when the function closes the client", function()
      expect.failure("cancelled", "the client was closed", get("large", function() client:close() end))
    end)

    it("does not see the body of an error", function()
      local take, chunks = keeper()
      local err = expect.failure("service", "no such thing", get_raw({ { { "read" }, { "send", raw_server.answer {
        status = 500, body = '{"error_code":"CFW.1","error_msg":"no such thing"}',
      } } } }, take))
      assert.equal("CFW.1", err.code)
      assert.equal(0, #chunks)
    end)
  end)

  describe("is repeated", function()
    local cut = { { "read" }, { "send", OK .. "Content-Length: 20\r\n\r\n1234" } }
    local unready = { { "read" }, { "send", raw_server.answer { status = 503, headers = { "Retry-After: 0" } } } }
    local good = { { "read" }, { "send", raw_server.answer { body = "good" } } }

    it("as long as a function or a handle has got nothing", function()
      local take, chunks = keeper()
      local result, info = assert(get_raw({ { { "read" }, { "reset" } }, unready, good }, take, { retries = 3 }))
      assert.equal(4, result.bytes)
      assert.equal(3, info.attempts)
      assert.same({ "good" }, chunks)
    end)

    it("not after their first byte", function()
      local take, chunks = keeper()
      local handle = assert(io.open(site:path "file", "wb"))
      for _, to in ipairs { take, handle } do
        local err = expect.failure("network", "", get_raw({ {
          { "read" }, { "drip", OK .. "Content-Length: 90\r\n\r\n1234", 1000, 0.1 }, { "reset" },
        }, good }, to, { retries = 3 }))
        assert.equal(1, err.attempts)
        assert.is_true(err.retryable) -- by the caller, who knows what to do with the bytes
      end
      handle:close()
      assert.same({ "1234" }, chunks)
      assert.equal("1234", site:read "file")
    end)

    it("not when it is a POST whose answer broke", function()
      server:play { cut, good }
      client = files.open(server.endpoint, { retries = 3 })
      local err = expect.failure("network", "", client:export_logs(LOGS, { to = site:path "file" }))
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
      assert.equal("", site:names())
    end)

    it("not by a pause longer than the client's timeout", function()
      local err = expect.failure("service", "", get_raw({ { { "read" }, { "send", raw_server.answer {
        status = 503, headers = { "Retry-After: 7" } } } } }, site:path "file", { retries = 3, timeout = 5 }))
      assert.equal(1, err.attempts)
    end)
  end)

  it("may be the answer to a POST", function()
    local result = assert(client:export_logs(LOGS, { to = site:path "file" }))
    local line = '{"start_time":1,"end_time":2,"log_type":"internet","type":"flow"'
    assert.equal(line, site:read("file"):sub(1, #line))
    assert.equal(3, select(2, site:read("file"):gsub("\n", "")))
    assert.equal(#site:read "file", result.bytes)
  end)

  it("may be the answer to a request of one's own", function()
    local take, chunks = keeper()
    local result = assert(client:request({ path = "/v1/p/acl-rule/export-result", query = { object_id = "page" } },
      { to = take }))
    assert.equal(7, result.bytes)
    assert.same({ '{"a":1}' }, chunks)
  end)

  it("asks for no encoding; one that comes is undone", function()
    local pipe = assert(io.popen("printf '%s' 'once upon a time' | gzip -c | od -An -v -tx1"))
    local zipped = pipe:read("*a"):gsub("%s", ""):gsub("%x%x", function(hex)
      return string.char(tonumber(hex, 16))
    end)
    pipe:close()
    for _, to in ipairs { site:path "file", false } do
      local result = assert(get_raw({ { { "read" }, { "send",
        raw_server.answer { body = zipped, headers = { "Content-Encoding: gzip" } } } } }, to or nil))
      assert.equal("once upon a time", to and site:read "file" or result.body)
      assert.truthy(server:heard()[1].bytes:find("\r\nAccept-Encoding: identity\r\n", 1, true))
    end
    client:close()
    client = site:client()
    local info = select(2, assert(get("all", site:path "file")))
    assert.is_nil(info.headers["content-encoding"])
  end)

  it("is not bounded by max_response_bytes when it goes somewhere", function()
    client = site:client { max_response_bytes = 10 }
    assert.equal(20000000, assert(get("large", site:path "file")).bytes)
  end)

  describe("tells its progress", function()
    local function watch(...)
      local last, calls, known = 0, 0, nil
      local to = select(2, ...)
      local result = assert(get_raw((...), to, nil, { on_progress = function(received, total)
        assert(received >= last, "the number shrank")
        last, calls, known = received, calls + 1, total
      end }))
      return result.bytes, last, calls, known
    end

    it("to the last chunk, with the total where it is known", function()
      local body = files.bytes(5000)
      local bytes, last, calls, known = watch({ {
        { "read" }, { "drip", raw_server.answer { body = body }, 500, 0.01 },
      } }, site:path "file")
      assert.same({ 5000, 5000, 5000 }, { bytes, last, known })
      assert.is_true(calls > 3)
      bytes, last, calls, known = watch({ {
        { "read" },
        { "drip", OK .. "Transfer-Encoding: chunked\r\n\r\n1388\r\n" .. body .. "\r\n0\r\n\r\n", 500, 0.01 },
      } }, site:path "file")
      assert.same({ 5000, 5000, -1 }, { bytes, last, known })
      assert.is_true(calls > 3)
      assert.equal(body, site:read "file")
    end)

    it("and ends when the function raises", function()
      local done, why = pcall(get, "large", site:path "file", { on_progress = function() error({ "mine" }) end })
      assert.is_false(done)
      assert.same({ "mine" }, why)
      assert.equal("", site:names())
    end)
  end)

  describe("has its time:", function()
    local body = files.bytes(1000)
    local function drip(seconds)
      return { { { "read" }, { "drip", raw_server.answer { body = body }, 100, seconds }, { "wait" } } }
    end

    it("the client's timeout is for a stall, not for the whole", function()
      local began = core.now()
      assert.equal(1000, assert(get_raw(drip(0.1), site:path "file", { timeout = 0.6 * hosts.patience })).bytes)
      assert.is_true(core.now() - began > 0.9)
      assert.equal(body, site:read "file")
    end)

    it("the call's own is for the whole", function()
      local began = core.now()
      local err = expect.failure("timeout", "",
        get_raw(drip(0.1), site:path "file", { timeout = 20 }, { timeout = 0.5 }))
      assert.is_true(core.now() - began >= 0.45 and core.now() - began < 3)
      assert.is_true(err.retryable)
      assert.equal("", site:names())
    end)

    it("a stall ends it, before and after the first byte", function()
      for i, first in ipairs { "", OK, OK .. "Content-Length: 10\r\n\r\n12345" } do
        local began = core.now()
        local err = expect.failure("timeout", "no byte came for 0.3 s, the client's timeout",
          get_raw({ { { "read" }, { "send", first }, { "wait" } } }, site:path "file", { timeout = 0.3 }))
        local took = core.now() - began
        assert.is_true(took >= 0.3 and took < 3, i .. ": " .. took)
        assert.equal(1, err.attempts)
        assert.is_true(err.retryable)
        assert.equal("", site:names())
      end
    end)

    it("a stall is followed by another attempt where one may be", function()
      local scripts = { { { "read" }, { "send", OK .. "Content-Length: 10\r\n\r\n12345" }, { "wait" } },
        { { "read" }, { "send", raw_server.answer { body = "good" } } } }
      local _, info = assert(get_raw(scripts, site:path "file", { timeout = 0.7, retries = 2 }))
      assert.equal(2, info.attempts)
      assert.equal("good", site:read "file")
      local err = expect.failure("timeout", "", get_raw(scripts, function() end, { timeout = 0.3, retries = 2 }))
      assert.equal(1, err.attempts)
    end)

    it("an error answer has the client's timeout as a whole", function()
      local began = core.now()
      expect.failure("timeout", "", get_raw({ { { "read" }, { "drip",
        raw_server.answer { status = 500, body = body }, 50, 0.1 } } }, site:path "file", { timeout = 0.5 }))
      assert.is_true(core.now() - began < 1.8)
    end)

    it("whoever takes the bytes may take it", function()
      client = site:client { timeout = 0.15 }
      local count = 0
      local result = assert(get("large", function()
        count = count + 1
        if count % 20 == 0 then
          hosts.sleep(0.3)
        end
      end))
      assert.equal(20000000, result.bytes)
    end)
  end)

  it("never waits for a wake-up that does not come", function()
    -- The whole window may be full before the transfer has been started, and nothing more comes then.
    client = site:client { timeout = 5 }
    for _ = 1, 100 do
      local began = core.now()
      assert.equal(20000000, assert(get("large", function() end)).bytes)
      assert.is_true(core.now() - began < 4)
    end
  end)

  it("of 300 MB needs little memory", function()
    site:make("huge", 300000000)
    local script = [[local files = require "support.files"
      local client = files.open(arg[1])
      local function most() return tonumber(io.open("/proc/self/status"):read("*a"):match "VmHWM:%s*(%d+)") end
      local to = arg[2] ~= "function" and arg[2] or function(chunk) end
      assert(client:download_export_result({ object_id = "some" }, { to = to }))
      local before = most()
      local result = assert(client:download_export_result({ object_id = "huge" }, { to = to }))
      assert(result.bytes == 300000000)
      print(before, most())]]
    local file = site:write("script.lua", script)
    for _, to in ipairs { site:path "file", "function" } do
      local output = hosts.shell(hosts.command(file, site.url, to))
      local before, most = output:match "^(%d+)%s+(%d+)"
      assert(before, output)
      -- KiB.
      assert.is_true(hosts.patience > 1 or tonumber(most) < 32 * 1024, output)
      assert.is_true(hosts.patience > 1 or most - before < 8 * 1024, output)
    end
    assert.is_true(site:same("huge", "file"))
  end)

  describe("refuses `to`", function()
    it("of another type", function()
      for _, case in ipairs {
        { 5, "expected a path, an open file handle or a function, got number" },
        { true, "expected a path, an open file handle or a function, got boolean" },
        { {}, "expected a path, an open file handle or a function, got table" },
        { "", "must not be empty" }, { "a\0b", "must not hold zero bytes" },
      } do
        expect.refused({ "download_export_result: call option to: ", case[2] }, get("all", case[1]))
      end
      local handle = assert(io.open(site:path "file", "wb"))
      handle:close()
      expect.refused("call option to: the file handle is closed", get("all", handle))
    end)

    it("for an operation that is no download", function()
      expect.refused("list_job: call option to: this operation is no download",
        client:list_job({ job_id = "x" }, { to = site:path "file" }))
      assert.equal("", site:names())
    end)
  end)

  it("stays with the parent of a process that is forked off", function()
    local script = [[local ffi = require "ffi"
      ffi.cdef "int fork(void); int waitpid(int, int *, int); void _exit(int);"
      local files = require "support.files"
      local client, child = files.open(arg[1]), nil
      local result, err = client:download_export_result({ object_id = "large" }, { to = arg[2], on_progress = function()
        child = child or ffi.C.fork()
        if child == 0 then
          client:list_job { job_id = "x" } -- the child makes connections of its own
        end
      end })
      if child == 0 then
        collectgarbage()
        ffi.C._exit(tostring(err):find("^cancelled: .*: it is the parent process that makes it") and 7 or 8)
      end
      local status = ffi.new "int[1]"
      ffi.C.waitpid(child, status, 0)
      print(result and result.bytes or err, status[0] / 256)]]
    local file = site:write("script.lua", script)
    local output = hosts.shell((hosts.command(file, site.url, site:path "file"):gsub("lua5%.4 ", "luajit ")
      :gsub("/5%.4/%?%.so", "/5.1/?.so")))
    assert.equal("20000000\t7\n", output)
    assert.is_true(site:same("large", "file"))
    assert.equal("file script.lua", site:names())
  end)
end)
