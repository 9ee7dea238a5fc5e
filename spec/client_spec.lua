--- Clients: what they show, what they give beside an answer, and what they leave behind.

local cjson = require "cjson"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local KEYS = { ak = "AKAKAKAKAKAKAKAKAKAK", sk = "SKSKSKSKSKSKSKSKSKSK" }
local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

-- Counts the descriptors of the process that runs it, by itself: a child that looks may come too early or too late.
-- Error 2 is "no such file"; a socket cannot be opened either, but is there.
local DESCRIPTORS = [[
  local function descriptors()
    local count = 0
    for fd = 0, 255 do
      local file, _, code = io.open("/proc/self/fd/" .. fd, "r+")
      if file then file:close() end
      if file or code ~= 2 then count = count + 1 end
    end
    return count
  end
]]

local function output_of(command)
  local pipe = assert(io.popen(command))
  local output = pipe:read "*a"
  pipe:close()
  return output
end

local function make(service, options)
  options = options or {}
  options.endpoint, options.credentials = options.endpoint or "https://api.example.com", options.credentials or KEYS
  return assert(huaweicloud.client(service, options))
end

describe("the module", function()
  it("has a version, null, a function for each service and its alias, and nothing else", function()
    assert.truthy(huaweicloud._VERSION:find "^%d+%.%d+%.%d+$")
    for _, name in ipairs { "cfw", "oms", "codeartscheck", "codecheck", "client", "sign" } do
      assert.is_function(huaweicloud[name])
    end
    assert.is_nil(huaweicloud.generic)
  end)

  it("has the null of lua-cjson", function()
    assert.equal(cjson.null, huaweicloud.null)
    assert.not_equal(nil, huaweicloud.null)
  end)

  it("sets no global", function()
    local program = [[
      local before = {}
      for name in pairs(_G) do before[name] = true end
      require "huaweicloud"
      for name in pairs(_G) do assert(before[name], name) end
      io.write "clean"
    ]]
    assert.equal("clean", output_of(("%s -e '%s' 2>&1"):format(lua, program)))
  end)

  it("opens nothing and starts no thread when it is loaded", function()
    local program = DESCRIPTORS .. [[
      local function quiet(before)
        local status = io.open "/proc/self/status"
        local alone = status:read("*a"):find "Threads:%s*1\n"
        status:close()
        return alone and descriptors() == before
      end
      local before = descriptors()
      local huaweicloud = require "huaweicloud"
      assert(quiet(before))
      local client = assert(huaweicloud.cfw { region = "cn-north-4", credentials = { ak = "a", sk = "s" } })
      assert(client:list_capture_task {} == nil)
      assert(quiet(before), "a client opens nothing either")
      io.write "quiet"
    ]]
    assert.equal("quiet", output_of(("%s -e '%s' 2>&1"):format(lua, program)))
  end)

  it("says what to do when lua-cjson is missing", function()
    local program = [[
      package.preload["cjson.safe"] = function() error("no such module", 0) end
      print(select(2, pcall(require, "huaweicloud")))
    ]]
    assert.truthy(output_of(("%s -e '%s' 2>&1"):format(lua, program))
      :find("huaweicloud needs lua-cjson: install Debian's lua-cjson", 1, true))
  end)
end)

describe("a client", function()
  it("shows service, endpoint and four characters of the access key", function()
    local client = make "cfw"
    assert.equal("huaweicloud.cfw (https://api.example.com, ak AKAK...)", tostring(client))
    client:close()
    assert.equal("huaweicloud.cfw (https://api.example.com, ak AKAK..., closed)", tostring(client))
  end)

  it("shows nothing of a short key, nor of a token", function()
    for _, keys in ipairs { { ak = "AKAKAKA", sk = "s" }, { token = "AKAKAKAKAKAK" } } do
      local client = make("oms", { credentials = keys })
      expect.no_secret({ "AK" }, tostring(client))
      client:close()
    end
  end)

  it("holds no key in any field", function()
    local client = make("oms", { credentials = { ak = KEYS.ak, sk = KEYS.sk, security_token = "TOKENTOKEN" } })
    expect.no_secret({ KEYS.sk, KEYS.ak, "TOKENTOKEN" }, client)
    client:close()
  end)

  it("has its own name when it was made by an alias", function()
    for _, name in ipairs { "codecheck", "codeartscheck" } do
      local client = huaweicloud[name] { region = "cn-north-4", credentials = KEYS }
      assert.equal("codeartscheck", client.service)
      client:close()
      assert.equal("codeartscheck", make(name).service)
    end
  end)

  it("has readable fields, nil where nothing was given", function()
    local client = make("cfw", { region = "cn-north-4", project_id = "p" })
    assert.equal("cn-north-4", client.region)
    assert.equal("p", client.project_id)
    assert.is_nil(client.domain_id)
    assert.is_nil(client[1])
    assert.is_nil(client._anything)
    client:close()
  end)

  it("may be closed twice", function()
    local client = make "cfw"
    client:close()
    client:close()
    expect.misuse("list_job: the client is closed", function()
      client:list_job { job_id = "j" }
    end)
  end)

  it("that is given up is collected", function()
    local seen = setmetatable({}, { __mode = "k" })
    for _ = 1, 100 do
      seen[make "cfw"] = true
    end
    collectgarbage()
    collectgarbage()
    assert.is_nil(next(seen))
  end)
end)

describe("an operation", function()
  local client

  setup(function()
    client = make "cfw"
  end)

  teardown(function()
    client:close()
  end)

  it("tells its name, method and path", function()
    local operation = client.list_job
    assert.equal("userdata", type(operation))
    assert.equal("list_job", operation.name)
    assert.equal("GET", operation.method)
    assert.equal("/v3/{project_id}/jobs/{job_id}", operation.path)
    assert.equal("cfw", operation.service)
    assert.equal("cfw.list_job: GET /v3/{project_id}/jobs/{job_id}", tostring(operation))
    assert.is_nil(operation.no_such_field)
  end)

  it("tells its parameters in order", function()
    local names = {}
    for i, parameter in ipairs(client.list_capture_task.parameters) do
      names[i] = parameter.name
      assert.equal("query", parameter.place)
      assert.equal(parameter.name ~= "enterprise_project_id", parameter.required)
    end
    assert.same({ "enterprise_project_id", "fw_instance_id", "limit", "offset" }, names)
    local limit = client.list_capture_task.parameters[3]
    assert.equal("integer", limit.type)
    assert.equal(1, limit.min)
    assert.equal(1024, limit.max)
    assert.is_string(limit.summary)
    assert.equal("task_id", client.cancel_capture_task.body[1].name)
    assert.is_nil(client.list_capture_task.body)
  end)

  it("is the same thing each time, and is called with a client", function()
    assert.equal(client.list_job, client.list_job)
    local list_job = client.list_job
    expect.refused("job_id: is missing", list_job(client, {}))
    expect.refused("job_id: is missing", list_job(client))
  end)

  it("cannot be changed", function()
    assert.is_false(pcall(function()
      client.list_job.method = "DELETE"
    end))
    assert.equal("protected", getmetatable(client.list_job))
  end)

  it("is refused when it is called with something that is no client", function()
    local list_job = client.list_job
    for _, other in ipairs { {}, "cfw", 5, setmetatable({}, { __index = function() error "touched" end }) } do
      expect.misuse("call it as client:list_job{...}, with a colon", function()
        list_job(other, { job_id = "j" })
      end)
    end
  end)
end)

describe("against a service, a client", function()
  local world, server

  setup(function()
    world = emulator.start()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
    world:stop()
  end)

  before_each(function()
    world:reset()
  end)

  local function list(client)
    return client:list_capture_task { fw_instance_id = world.firewall_id, limit = 1, offset = 0 }
  end

  it("tells of an answer its status, headers, request id, attempts and times", function()
    local client = make("cfw", world:options())
    local _, info = assert(list(client))
    assert.equal(200, info.status)
    assert.equal(1, info.attempts)
    assert.equal(world:requests()[1].request_id, info.request_id)
    for _, name in ipairs { "content-type", "Content-Type", "CONTENT-TYPE" } do
      assert.equal("application/json", info.headers[name])
    end
    assert.is_nil(info.headers["x-none"])
    assert.is_nil(info.headers[1])
    local times = info.timings
    assert.is_true(0 < times.pretransfer and times.pretransfer <= times.starttransfer)
    assert.is_true(times.starttransfer <= times.total and times.total < 60)
    assert.is_number(times.namelookup)
    assert.is_number(times.connect)
    assert.equal(0, times.appconnect)
    client:close()
  end)

  it("shares its connection with another client", function()
    local one, two = make("cfw", world:options()), make("oms", world:options())
    assert(list(one))
    expect.failure("service", "", two:stop_sync_task { sync_task_id = "none" })
    one:close()
    expect.failure("service", "", two:stop_sync_task { sync_task_id = "none" })
    local requests = world:requests()
    assert.equal(requests[1].connection, requests[2].connection)
    assert.equal(requests[1].connection, requests[3].connection)
    two:close()
  end)

  it("closes its connections when it is the last one, and opens them again at need", function()
    local program = DESCRIPTORS .. [[
      local huaweicloud = require "huaweicloud"
      local function make()
        return assert(huaweicloud.cfw { endpoint = "%s", project_id = "%s", retries = 0,
          credentials = { ak = "%s", sk = "%s" } })
      end
      local function call(client)
        assert(select(2, client:list_job { job_id = "none" }).status == 404)
      end
      local before = descriptors()
      local one, two = make(), make()
      call(one)
      call(two)
      local open = descriptors()
      assert(open > before)
      one:close()
      assert(descriptors() == open, "another client may need them")
      two:close()
      assert(descriptors() == before, "none is left to need them")
      local three = make()
      call(three)
      assert(descriptors() == open)
      three:close()
      assert(descriptors() == before)
      io.write "as before"
    ]]
    assert.equal("as before", output_of(("%s -e '%s' 2>&1"):format(lua,
      program:format(world.endpoint, world.project_id, world.ak, world.sk))))
  end)

  it("may be used inside coroutines, where it blocks as elsewhere", function()
    local client = make("cfw", world:options())
    local step = coroutine.wrap(function()
      local page = assert(list(client))
      coroutine.yield(page.data.limit)
      return (select(2, client:list_job { job_id = "none" })).status
    end)
    assert.equal(1, step())
    assert.equal(404, step())
    client:close()
  end)

  it("leaves nothing behind in a coroutine that is given up between calls", function()
    local client = make("cfw", world:options())
    local co = coroutine.create(function()
      list(client)
      coroutine.yield()
      list(client)
    end)
    assert(coroutine.resume(co))
    co = nil -- luacheck: ignore 311
    collectgarbage()
    assert(list(client))
    client:close()
  end)

  it("has exact integers and no null fields in what it gives", function()
    local client = make("cfw", world:options())
    world:control("POST", "faults", { status = 200, body =
      '{"data":{"total":9007199254740992,"limit":50,"name":null,"records":[null,{"a":null,"b":0.5}]}}' })
    local data = assert(list(client)).data
    assert.equal("9007199254740992", ("%d"):format(data.total))
    assert.is_nil(data.name)
    assert.equal(huaweicloud.null, data.records[1])
    assert.same({ b = 0.5 }, data.records[2])
    client:close()
  end)

  it("never refuses an answer for a type that is not the documented one", function()
    local client = make("cfw", world:options())
    for _, body in ipairs { '{"data":5}', '{"data":[]}', '{"data":{"records":"none"}}', "[1,2]", '"text"', "7" } do
      world:control("POST", "faults", { status = 200, body = body })
      assert.is_table((list(client)))
    end
    client:close()
  end)

  describe("ends with its process,", function()
    local program = [[
      local huaweicloud = require "huaweicloud"
      client = assert(huaweicloud.cfw { endpoint = "%s", project_id = "p", retries = 0,
        credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" } })
      assert(select(2, client:list_job { job_id = "j" }).status == 403)
      io.write "called "
      io.flush()
      %s
    ]]
    local ends = {
      ["at the end of the script"] = { "", 0 },
      ["closed"] = { "client:close()", 0 },
      ["by os.exit"] = { "os.exit(3)", 3 },
      ["by os.exit that closes the state"] = { "os.exit(4, true)", 4 },
      ["by an error"] = { "error('x', 0)", 1 },
      ["by os.exit in a coroutine"] = { "coroutine.wrap(function() os.exit(5) end)()", 5 },
      ["by os.exit in the observer"] = {
        "client._observer = function() os.exit(6, true) end client:list_job { job_id = 'j' }", 6 },
      ["by os.exit while a call is in flight"] = { [[
        local half = assert(huaweicloud.cfw { endpoint = arg[1], project_id = "p", proxy = "",
          credentials = { token = "t" } })
        half:list_job({ job_id = "j" }, { on_progress = function() os.exit(7, true) end })]], 7 },
    }
    for how, one in pairs(ends) do
      it(how, function()
        world:control("POST", "faults", { status = 403, match = "/v3" })
        server:play { { { "read" }, { "send", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" }, { "wait" } } }
        -- What a process that exits has not freed is no leak.
        local output = output_of(("echo '%s' | ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 %s - %s 2>&1; echo status $?")
          :format(program:format(world.endpoint, one[1]):gsub("'", "'\\''"), lua, server.endpoint))
        assert.truthy(output:find "^called ", output)
        assert.equal(tostring(one[2]), output:match "status (%d+)%s*$", output)
        assert.is_nil(output:find("egmentation", 1, true))
      end)
    end
  end)
end)
