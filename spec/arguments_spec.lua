--- Arguments of the five documented operations: what is refused before a request is made, and what is sent.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local KEYS = { ak = "AKAKAKAKAKAKAKAKAKAK", sk = "SKSKSKSKSKSKSKSKSKSK" }
local services = { list_capture_task = "cfw", cancel_capture_task = "cfw", list_job = "cfw", stop_sync_task = "oms",
  stop_task_by_id = "codeartscheck" }

-- Arguments that are right; a case changes one thing.
local right = {
  list_capture_task = { fw_instance_id = "fw", limit = 50, offset = 0 },
  cancel_capture_task = { fw_instance_id = "fw", task_id = "t" },
  list_job = { job_id = "j" },
  stop_sync_task = { sync_task_id = "s" },
  stop_task_by_id = { task_id = "t" },
}

local GONE = {} -- stands for nil in a change

local function changed(operation, change)
  local arguments = {}
  for name, value in pairs(right[operation]) do
    arguments[name] = value
  end
  for name, value in pairs(change) do
    arguments[name] = value
    if value == GONE then
      arguments[name] = nil
    end
  end
  return arguments
end

describe("arguments:", function()
  local clients

  setup(function()
    clients = {}
    for _, service in ipairs { "cfw", "oms", "codeartscheck" } do
      clients[service] = assert(huaweicloud.client(service,
        { endpoint = "https://api.example.com", project_id = "p", credentials = KEYS, retries = 0 }))
    end
  end)

  teardown(function()
    for _, client in pairs(clients) do
      client:close()
    end
  end)

  local function it_refuses(operation, what, change, text)
    it(("%s refuses %s"):format(operation, what), function()
      local client = clients[services[operation]]
      local err = expect.refused({ operation .. ": ", text }, client[operation](client, changed(operation, change)))
      assert.equal(operation, err.operation)
      assert.is_nil(tostring(err):find("%c"))
    end)
  end

  describe("one that is missing", function()
    it_refuses("list_capture_task", "no fw_instance_id", { fw_instance_id = GONE },
      "fw_instance_id: is missing (string, goes into the")
    it_refuses("list_capture_task", "no limit", { limit = GONE }, "limit: is missing (integer, goes into the query)")
    it_refuses("list_capture_task", "no offset", { offset = GONE }, "offset: is missing (integer, goes into the query)")
    it_refuses("cancel_capture_task", "no fw_instance_id", { fw_instance_id = GONE },
      "fw_instance_id: is missing (string, goes into")
    it_refuses("cancel_capture_task", "no task_id", { task_id = GONE }, "task_id: is missing (string)")
    it_refuses("cancel_capture_task", "an empty body", { task_id = GONE, body = {} },
      "body.task_id: is missing (string)")
    it_refuses("list_job", "no job_id", { job_id = GONE }, "job_id: is missing (string, goes into the path)")
    it_refuses("stop_sync_task", "no sync_task_id", { sync_task_id = GONE },
      "sync_task_id: is missing (string, goes into the path)")
    it_refuses("stop_task_by_id", "no task_id", { task_id = GONE }, "task_id: is missing (string, goes into the path)")

    it("may be all of them", function()
      for operation, service in pairs(services) do
        local client = clients[service]
        expect.refused("is missing", client[operation](client))
        expect.refused("is missing", client[operation](client, {}))
      end
    end)

    it("may be the project id, which the client has not", function()
      for operation, service in pairs(services) do
        if operation ~= "stop_task_by_id" then
          local client = assert(huaweicloud.client(service, { endpoint = "https://h", credentials = KEYS }))
          expect.refused("project_id: is missing", client[operation](client, right[operation]))
          client:close()
        end
      end
    end)
  end)

  describe("one that is unknown", function()
    it_refuses("list_capture_task", "a misspelt name", { limt = 5 }, 'unknown argument "limt" (did you mean "limit"?)')
    it_refuses("list_capture_task", "a shortened name", { ["fw_instance"] = "x" },
      'unknown argument "fw_instance" (did you mean "fw_instance_id"?)')
    it_refuses("list_capture_task", "a name of the wire in capitals", { Limit = 5 }, '(did you mean "limit"?)')
    it_refuses("cancel_capture_task", "a misspelt body field", { task_idd = "x" }, '(did you mean "task_id"?)')
    it_refuses("cancel_capture_task", "a misspelt field in body", { task_id = GONE, body = { taskid = "x" } },
      'body: unknown field "taskid" (did you mean "task_id"?)')
    it_refuses("list_job", "a misspelt project", { project = "x" }, '(did you mean "project_id"?)')
    it_refuses("list_job", "a body that it has not", { body = {} }, 'unknown argument "body"')
    it_refuses("stop_task_by_id", "a project that it has not", { project_id = "x" }, 'unknown argument "project_id"')
    it_refuses("stop_sync_task", "a name with control bytes", { ["a\r\nb"] = "x" }, "unknown argument")
    it_refuses("stop_sync_task", "a name of 10,000 letters", { [("x"):rep(10000)] = "x" }, "unknown argument")
    it_refuses("stop_sync_task", "an empty name", { [""] = "x" }, 'unknown argument ""')
    it_refuses("list_job", "a name that goes on after a zero byte", { ["job_id\0"] = "x" }, "unknown argument")

    for _, operation in ipairs { "list_capture_task", "stop_sync_task", "cancel_capture_task" } do
      it_refuses(operation, "a number as a name", { [1] = "x" }, "arguments go by name, as in { limit = 50 }")
      it_refuses(operation, "a boolean as a name", { [true] = "x" }, "but there is a boolean key")
      it_refuses(operation, "a table as a name", { [{}] = "x" }, "but there is a table key")
    end
  end)

  describe("one of the wrong type", function()
    local wrong = { number = 5, boolean = true, table = {}, ["function"] = print, null = huaweicloud.null,
      thread = coroutine.create(print), userdata = io.stdout }
    for kind, value in pairs(wrong) do
      it_refuses("list_capture_task", "a " .. kind .. " as a query text", { fw_instance_id = value },
        "fw_instance_id: expected string, got " .. kind)
      it_refuses("list_job", "a " .. kind .. " as an id of the path", { job_id = value },
        "job_id: expected string, got " .. kind)
      it_refuses("stop_sync_task", "a " .. kind .. " as a project", { project_id = value },
        "project_id: expected string")
      it_refuses("list_job", "a " .. kind .. " as an undeclared project", { project_id = value },
        "project_id: expected string")
      if kind ~= "number" then
        it_refuses("list_capture_task", "a " .. kind .. " as a number", { limit = value },
          "limit: expected integer, got " .. kind)
      end
      if kind ~= "null" then
        it_refuses("cancel_capture_task", "a " .. kind .. " as a body text", { task_id = value },
          "task_id: expected string, got " .. kind)
      end
      if kind ~= "table" and kind ~= "null" then
        it_refuses("cancel_capture_task", "a " .. kind .. " as body", { task_id = GONE, body = value },
          "body: expected a table, got " .. kind)
      end
    end

    it_refuses("list_capture_task", "false for an id", { fw_instance_id = false }, "expected string, got boolean")
    it_refuses("list_capture_task", "a number in quotes", { limit = "50" }, "limit: expected integer, got string")
    it_refuses("cancel_capture_task", "a list as body", { task_id = GONE, body = { "t" } },
      "body: expected field names, got a number key")
    it_refuses("cancel_capture_task", "a text as body", { task_id = GONE, body = '{"task_id":"t"}' },
      "body: expected a table, got string")
  end)

  describe("a number", function()
    local function it_refuses_number(what, value, text)
      it_refuses("list_capture_task", what .. " as limit", { limit = value }, "limit: " .. text)
    end
    it_refuses_number("0", 0, "must be 1 to 1024, got 0")
    it_refuses_number("1025", 1025, "must be 1 to 1024, got 1025")
    it_refuses_number("-1", -1, "must be 1 to 1024, got -1")
    it_refuses_number("2^53", 2 ^ 53, "must be 1 to 1024, got")
    it_refuses_number("2^53 + 2", 2 ^ 53 + 2, "the number is beyond 2^53 and cannot be sent exactly: 9007199254740994")
    it_refuses_number("1e300", 1e300, "the number is beyond 2^53")
    it_refuses_number("1.5", 1.5, "expected integer, got 1.5")
    it_refuses_number("a hair above 1", 1 + 2 ^ -52, "expected integer, got")
    it_refuses_number("NaN", 0 / 0, "expected integer, got")
    it_refuses_number("infinity", math.huge, "expected integer, got inf")
    it_refuses_number("minus infinity", -math.huge, "expected integer, got -inf")
    it_refuses("list_capture_task", "-1 as offset", { offset = -1 }, "offset: must be at least 0, got -1")
    it_refuses_number("the greatest integer", math.maxinteger or 2 ^ 53, "must be 1 to 1024")
    it_refuses_number("the least integer", math.mininteger or -2 ^ 53, "must be 1 to 1024")
  end)

  describe("an id of the path", function()
    local ids = { list_job = "job_id", stop_sync_task = "sync_task_id", stop_task_by_id = "task_id" }
    for operation, name in pairs(ids) do
      it_refuses(operation, "an empty one", { [name] = "" }, name .. ": must not be empty")
      for _, dots in ipairs { ".", "..", "a/..", "../b", "a/./b", "/..", "./" } do
        it_refuses(operation, "the dot segment " .. dots, { [name] = dots }, name .. ": must not be '.' or '..'")
      end
      for what, text in pairs { ["a line end"] = "a\r\nb", ["a zero byte"] = "a\0b", DEL = "a\127", tab = "a\tb" } do
        it_refuses(operation, what, { [name] = text }, name .. ": must not hold control bytes")
      end
      it_refuses(operation, "64 KiB", { [name] = ("x"):rep(66000) },
        operation == "stop_sync_task" and "sync_task_id: the length in characters must be 0 to 255, got 66000"
          or "too large: at most 64 KiB of URL")
    end
    it_refuses("stop_sync_task", "256 characters", { sync_task_id = ("ä"):rep(256) }, "must be 0 to 255, got 256")
    it_refuses("stop_sync_task", "a project of dots", { project_id = ".." }, "project_id: must not be '.' or '..'")
    it_refuses("list_job", "an empty project", { project_id = "" }, "project_id: must not be empty")
  end)

  describe("text", function()
    it_refuses("list_capture_task", "a zero byte in the query", { fw_instance_id = "a\0b" }, "must not hold control")
    it_refuses("list_capture_task", "a line end in the query", { fw_instance_id = "a\n" }, "must not hold control")
    it_refuses("list_capture_task", "80 KiB of query", { fw_instance_id = ("x"):rep(80000) }, "at most 64 KiB of URL")
    it_refuses("cancel_capture_task", "broken UTF-8 in the body", { task_id = "ab\255" },
      "task_id: is not UTF-8 at byte 3 and cannot be sent as JSON text")
    it_refuses("cancel_capture_task", "half a character", { task_id = "\228\184" }, "is not UTF-8 at byte 1")
    it_refuses("cancel_capture_task", "a surrogate", { task_id = "x\237\160\128" }, "is not UTF-8 at byte 2")
    it_refuses("cancel_capture_task", "an overlong slash", { task_id = "\192\175" }, "is not UTF-8 at byte 1")
    it_refuses("cancel_capture_task", "a point beyond Unicode", { task_id = "\244\144\128\128" }, "is not UTF-8")
  end)

  describe("body", function()
    it_refuses("cancel_capture_task", "the same field flat and in body", { body = { task_id = "t" } },
      "task_id: give it inside body, next to the other fields")
    it_refuses("cancel_capture_task", "a body with control bytes in a name",
      { task_id = GONE, body = { ["a\nb"] = 1 } }, "body: unknown field")
    it_refuses("cancel_capture_task", "a query field in body",
      { fw_instance_id = GONE, task_id = GONE, body = { fw_instance_id = "f", task_id = "t" } },
      'body: unknown field "fw_instance_id"')

    it("that holds itself is refused by its unknown name", function()
      local body = { task_id = "t" }
      body.body = body
      expect.refused('unknown field "body"', clients.cfw:cancel_capture_task { fw_instance_id = "f", body = body })
    end)
  end)

  it("are read without metamethods: none is called, none can raise", function()
    local function bomb()
      error("a metamethod was called")
    end
    local trap = { __index = bomb, __len = bomb, __pairs = bomb, __newindex = bomb, __tostring = bomb }
    expect.refused("job_id: is missing", clients.cfw:list_job(setmetatable({}, trap)))
    expect.refused("body.task_id: is missing",
      clients.cfw:cancel_capture_task(setmetatable({ fw_instance_id = "f", body = setmetatable({}, trap) }, trap)))
    expect.refused("limit: expected integer, got table",
      clients.cfw:list_capture_task(changed("list_capture_task", { limit = setmetatable({}, trap) })))
  end)

  it("stay as they are", function()
    local arguments = { fw_instance_id = "f", body = { task = "t" } }
    expect.refused("unknown field", clients.cfw:cancel_capture_task(arguments))
    assert.same({ fw_instance_id = "f", body = { task = "t" } }, arguments)
  end)
end)

describe("arguments that are sent:", function()
  local world, cfw, oms, check

  setup(function()
    world = emulator.start()
    cfw = assert(huaweicloud.cfw(world:options()))
    oms = assert(huaweicloud.oms(world:options()))
    check = assert(huaweicloud.codeartscheck(world:options()))
  end)

  teardown(function()
    cfw:close()
    oms:close()
    check:close()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  --- The one request that came, whatever the answer to it was.
  local function sent()
    local requests = world:requests()
    assert.equal(1, #requests)
    assert.not_equal(401, requests[1].status, "the signature is wrong")
    return requests[1]
  end

  it("an id of the path is one segment, whatever is in it", function()
    cfw:list_job { job_id = "a/b c?d=1&e#f%41ü+\"" }
    assert.equal("/v3/" .. world.project_id .. "/jobs/a%2Fb%20c%3Fd%3D1%26e%23f%2541%C3%BC%2B%22", sent().request_uri)
  end)

  it("three dots are no dot segment", function()
    cfw:list_job { job_id = "..." }
    assert.equal("/v3/" .. world.project_id .. "/jobs/...", sent().request_uri)
  end)

  it("a query text is escaped", function()
    cfw:list_capture_task { fw_instance_id = "a&b=c ü/?", enterprise_project_id = "", limit = 1, offset = 0 }
    assert.equal("/v1/" .. world.project_id .. "/capture-task?enterprise_project_id=&fw_instance_id="
      .. "a%26b%3Dc%20%C3%BC%2F%3F&limit=1&offset=0", sent().request_uri)
  end)

  it("whole numbers have no fraction, whatever Lua calls them", function()
    cfw:list_capture_task { fw_instance_id = "f", limit = 1024.0, offset = 2 ^ 53 }
    assert.truthy(sent().request_uri:find("&limit=1024&offset=9007199254740992$"))
    world:reset()
    cfw:list_capture_task { fw_instance_id = "f", limit = 1, offset = -0.0 }
    assert.truthy(sent().request_uri:find("&limit=1&offset=0$"))
  end)

  it("body fields stand flat or under body, and look the same", function()
    cfw:cancel_capture_task { fw_instance_id = "f", task_id = "t" }
    local flat = sent()
    assert.equal('{"task_id":"t"}', flat.body)
    assert.equal("application/json", flat.headers["content-type"])
    world:reset()
    cfw:cancel_capture_task { fw_instance_id = "f", body = { task_id = "t" } }
    assert.equal(flat.body, sent().body)
  end)

  it("body texts are JSON, byte for byte what they were", function()
    local text = "\"\\/\b\f\n\r\t\1\31\127\0 ü中😀"
    cfw:cancel_capture_task { fw_instance_id = "f", task_id = text }
    assert.equal(text, require("cjson").decode(sent().body).task_id)
  end)

  it("an explicit null is sent", function()
    cfw:cancel_capture_task { fw_instance_id = "f", task_id = huaweicloud.null }
    assert.equal('{"task_id":null}', sent().body)
  end)

  it("a POST without a body says that it has none", function()
    check:stop_task_by_id { task_id = "t" }
    assert.equal("0", sent().headers["content-length"])
  end)

  it("a project of the call comes before the client's", function()
    cfw:list_job { job_id = "j", project_id = world.other_project_id }
    local request = sent()
    assert.truthy(request.request_uri:find("/v3/" .. world.other_project_id, 1, true))
    assert.equal(world.other_project_id, request.headers["x-project-id"])
    world:reset()
    oms:stop_sync_task { sync_task_id = "s", project_id = world.other_project_id }
    assert.truthy(sent().request_uri:find("/v2/" .. world.other_project_id, 1, true))
  end)
end)
