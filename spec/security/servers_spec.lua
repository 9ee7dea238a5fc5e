--- Answers that try to keep a client busy, to make it wait, grow or go elsewhere. Lists: spec/regress/099; lengths:
--- 100;
-- headers: 101; caps on what is received, and gzip: spec/network_spec.lua.

local clock = require "huaweicloud.clock"
local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a hostile server", function()
  local server, other, clients

  setup(function()
    server, other = raw_server.start(), raw_server.start()
  end)

  teardown(function()
    server:stop()
    other:stop()
  end)

  before_each(function()
    clients = {}
    clock.forget()
  end)

  after_each(function()
    for _, client in ipairs(clients) do
      client:close()
    end
    clock.forget()
  end)

  local function open(given, service)
    local options = { endpoint = server.endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" },
      retries = 0,
      proxy = "", timeout = 20 }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    local client = assert(huaweicloud.client(service or "cfw", options))
    clients[#clients + 1] = client
    return client
  end

  local function answer(given, where)
    (where or server):play { other = { { "read" }, { "send", raw_server.answer(given) }, { "again" } } }
  end

  local function requests(where)
    local all = {}
    for _, connection in ipairs((where or server):heard()) do
      for _, request in ipairs(connection.requests) do
        all[#all + 1] = request
      end
    end
    return all
  end

  it("that asks for patience gets none beyond the call's own time", function()
    for value, attempts in pairs { ["1000000000000"] = 1, ["86400"] = 1, [("9"):rep(300)] = 1, [("9"):rep(70000)] = 1,
      ["Sun, 06 Nov 9999 08:49:37 GMT"] = 1, ["Fri, 31 Dec 9999 23:59:59 GMT"] = 1, ["-5"] = 2, ["1e3"] = 2,
        ["0x10"] = 2,
      ["nan"] = 2, ["inf"] = 2, ["1;2"] = 2, ["Sun, 99 Nov 1994 08:49:37 GMT"] = 2,
        ["Sun, 06 Nov 0000 08:49:37 GMT"] = 2,
      ["\226\128\174"] = 2, ["0"] = 2 } do
      answer { status = 503, headers = { "Retry-After: " .. value } }
      local began = core.now()
      local result, err = open({ retries = 1, timeout = 10 }):list_job { job_id = "1" }
      assert.is_nil(result)
      assert.equal(attempts, err.attempts, value:sub(1, 40))
      assert.is_true(core.now() - began < 9)
    end
  end)

  it("that asks a wait for patience does not outlast it", function()
    answer { status = 503, headers = { "Retry-After: 1000000000000" } }
    local began = core.now()
    local result, err = open():wait_job("1", { timeout = 1, interval = 0.1 })
    assert.is_nil(result)
    assert.equal("timeout", err.kind)
    assert.is_true(core.now() - began < 9)
  end)

  it("whose states never end does not outlast a wait", function()
    for _, state in ipairs { "7", '"Runing"', "{}", "[]", "true", "null", "1e999", '""', '"' .. ("x"):rep(100000)
      .. '"' } do
      answer { body = '{"data":{"status":' .. state .. "}}" }
      local result, err = open():wait_job("1", { timeout = 0.4, interval = 0.1 })
      assert.is_nil(result, state)
      assert.equal("timeout", err.kind, tostring(err))
      assert.is_true(#tostring(err) < 2000)
    end
  end)

  it("whose figures make no sense breaks no wait and no bar", function()
    for _, progress in ipairs { "1e999", "-1e999", "-5", "1e308", '"nan"', '"inf"', '"0x1p-5"', "{}", "[]", "true",
      '"' .. ("9"):rep(1000) .. '"' } do
      answer { body = ('{"task_status":0,"progress":{"ratio":%s},"status":2}'):format(progress) }
      local seen = {}
      local result = open({}, "codeartscheck"):wait_check("1", { timeout = 0.3, interval = 0.1,
        progress = function(fraction)
        seen[#seen + 1] = fraction == nil and "nothing" or fraction
      end })
      assert.is_nil(result)
      assert.is_true(#seen > 0, progress)
      answer { body = ('{"status":2,"progress":%s}'):format(progress) }
      local _, err = open({}, "oms"):wait_task(1, { timeout = 0.3, interval = 0.1, progress = function() end })
      assert.equal("timeout", err.kind, tostring(err))
    end
  end)

  local NOW = 1700000000

  local function frozen()
    return NOW
  end

  local function refusal(date)
    return { status = 401, headers = { "Date: " .. date }, body = '{"error_code":"APIGW.0301","error_msg":"no"}' }
  end

  it("can shift the time of its own signatures alone, and only between 2020 and 2099", function()
    local function dates(where)
      local list = {}
      for i, request in ipairs(requests(where)) do
        list[i] = request:match "X%-Sdk%-Date: (%S+)"
      end
      return list
    end
    local right = core.date(NOW)
    for date, expected in pairs {
      ["Sun, 06 Nov 1994 08:49:37 GMT"] = { right }, ["Sun, 06 Nov 9999 08:49:37 GMT"] = { right },
      ["Sat, 01 Jan 2101 00:00:00 GMT"] = { right }, ["Thu, 01 Jan 1970 00:00:00 GMT"] = { right },
        ["nonsense"] = { right },
      ["Thu, 14 Nov 2030 22:13:20 GMT"] = { right, "20301114T221320Z" },
    } do
      clock.forget()
      answer(refusal(date))
      local client = open { clock = frozen }
      assert.is_nil((client:list_job { job_id = "1" }))
      assert.same(expected, dates(), date)
      -- It has not helped, so nothing is kept of it: not for the next call, nor for another endpoint.
      assert.is_nil((client:list_job { job_id = "1" }))
      assert.equal(right, dates()[#expected + 1], date)
      answer({}, other)
      assert(open({ clock = frozen, endpoint = other.endpoint }):list_job { job_id = "1" })
      assert.same({ right }, dates(other))
    end
    -- One that does take the shifted time is believed for itself alone.
    clock.forget()
    local good = { "send", raw_server.answer() }
    server:play { other = { { "read" }, { "send", raw_server.answer(refusal "Thu, 14 Nov 2030 22:13:20 GMT") },
      { "read" }, good,
      { "read" }, good, { "wait" } } }
    local client = open { clock = frozen }
    assert(client:list_job { job_id = "1" })
    assert(client:list_job { job_id = "1" })
    assert.same({ right, "20301114T221320Z", "20301114T221320Z" }, dates())
    answer({}, other)
    assert(open({ clock = frozen, endpoint = other.endpoint }):list_job { job_id = "1" })
    assert.same({ right }, dates(other))
  end)

  it("cannot shift it through a shared cache that somebody else writes to", function()
    for _, offset in ipairs { "1e300", "-1e300", "nan", "inf", "x", "1e9999", "", ("9"):rep(400) } do
      clock.forget()
      answer {}
      local shared = huaweicloud.cache.memory()
      local poisoned = { get = function(_, key) return key:find "^clock" and offset or nil end,
        set = function() return true end,
        incr = function(_, ...) return shared:incr(...) end }
      assert(open({ cache = poisoned }):list_job { job_id = "1" })
      local date = requests()[1]:match "X%-Sdk%-Date: (%S+)"
      assert.is_true(math.abs(require("huaweicloud.dates").basic(date) - os.time()) < 120, date)
    end
  end)

  it("that names a thing by what is no name has it stopped nowhere else", function()
    for _, id in ipairs { '"../../../v1/p/firewall"', '"..%2f.."', '"a\\r\\nX-Evil: 1"', "{}", "[1]", "true", "1e999",
      '""',
      '"' .. ("x"):rep(70000) .. '"' } do
      answer { body = ('{"data":{"total":1,"records":[{"task_id":%s,"status":2}]}}'):format(id) }
      local report, err = open():stop_running_captures { fw_instance_id = "f" }
      local sent = 0
      for _, request in ipairs(requests()) do
        assert.truthy(request:find "^%u+ /v1/p/capture%-task[?%s/]", request:sub(1, 100))
        assert.is_nil(request:find "\nX%-Evil")
        sent = sent + (request:find "^GET" and 0 or 1)
      end
      if report then
        assert.equal(1, #report.stopped + #report.already + #report.refused)
        assert.is_true(sent <= 1)
      else
        assert.equal("decode", err.kind, tostring(err))
      end
    end
  end)

  it("whose JSON is deep, wide or full of digits is an error or an answer, soon", function()
    local wide = {}
    for i = 1, 20000 do
      -- The first and last bytes of all are the same: what LuaJIT's hash looks at in the middle of nowhere.
      wide[i] = ('"aaaa%06d%s":1'):format(i, ("a"):rep(54))
    end
    for name, body in pairs {
      deep = ("["):rep(1000000), ["deep and whole"] = ("["):rep(50000) .. ("]"):rep(50000),
        objects = ('{"a":'):rep(100000),
      wide = "{" .. table.concat(wide, ",") .. "}", digits = ("9"):rep(1000000), exponent = "1e" .. ("9"):rep(100000),
      zeros = "0." .. ("0"):rep(1000000) .. "1", escapes = '"' .. ("\\u0000"):rep(100000) .. '"',
      empties = "[" .. ("[],"):rep(200000) .. "[]]",
    } do
      answer { body = body }
      local began = core.now()
      local result, err = open():list_job { job_id = "1" }
      assert.truthy(result or err.kind == "decode", name .. ": " .. tostring(err))
      assert.is_true(core.now() - began < 15, name)
      answer { status = 400, body = body }
      err = expect.failure("service", "", open():list_job { job_id = "1" })
      assert.is_true(#tostring(err) < 20000)
    end
  end)
end)
