--- Options, fields of a request, queries, headers, keys and lists of functions were read several times, and by pairs():
-- a metatable that gave something else the second time got values past the checks, one that raised raised out of the
-- call, and one whose __pairs has no end held the program up for ever. Each field is read once now, and what a
-- metatable raises is a reason. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local function raises()
  error("raised by a metatable", 0)
end

--- A table whose fields are good at the first reading, and bad ever after.
local function fickle(good, bad)
  local read = {}
  return setmetatable({}, { __index = function(_, name)
    local first = not read[name]
    read[name] = true
    if first then
      return good[name]
    end
    return bad
  end })
end

local endless = setmetatable({}, { __pairs = function()
  return function() return "name", "value" end
end })

describe("a table that changes", function()
  local client, keys

  setup(function()
    keys = { ak = "AKAKAKAK", sk = "SKSKSKSK" }
    client = assert(huaweicloud.cfw { endpoint = "https://h", project_id = "p", credentials = keys, retries = 0 })
  end)

  teardown(function()
    client:close()
  end)

  it("is read once: options of a client", function()
    local good = { endpoint = "https://h", project_id = "p", retries = 1, timeout = 5, credentials = keys }
    local made = assert(huaweicloud.cfw(fickle(good, {})))
    assert.equal("p", made.project_id)
    made:close()
    expect.refused("options: their metatable raised raised by a metatable",
      huaweicloud.cfw(setmetatable({}, { __index = raises })))
    expect.refused("option endpoint: expected string or list of strings", huaweicloud.cfw {
      endpoint = setmetatable({}, { __len = function() return 1 end, __index = function() return "https://h" end }),
      credentials = keys })
  end)

  it("is read once: keys", function()
    local made = assert(huaweicloud.cfw { endpoint = "https://h", credentials = fickle(keys, {}) })
    made:close()
    local none, err = huaweicloud.cfw { endpoint = "https://h", credentials = setmetatable({}, { __index = raises }) }
    assert.is_nil(none)
    assert.equal("credentials", err.kind)
  end)

  it("is read once: options of a call, a list and a wait", function()
    local bad = setmetatable({}, { __index = raises })
    expect.refused("list_job: call options: their metatable raised", client:list_job({ job_id = "j" }, bad))
    expect.refused("list_eips: options: their metatable raised", client:collect("list_eips", { object_id = "o" }, bad))
    expect.refused("list_job: wait options: their metatable raised",
      client:wait_until("list_job", { job_id = "j" }, function() end, bad))
    expect.refused("call option timeout: expected a number",
      client:list_job({ job_id = "j" }, fickle({ timeout = {} }, 5)))
  end)

  it("is read once: a request", function()
    expect.refused("request: fields: their metatable raised", client:request(setmetatable({}, { __index = raises })))
    expect.refused("request: path is missing", client:request { query = endless, headers = endless })
    expect.refused("request: query a: expected a list without holes", client:request { path = "/x",
      query = { a = setmetatable({ x = 1 }, { __index = function() return "v" end }) } })
  end)

  it("is read once: a signature", function()
    local given = { ak = "AKAKAKAK", sk = "SKSKSKSK", url = "https://h/", date = "20240102T030405Z" }
    assert.equal(huaweicloud.sign(given).Authorization, huaweicloud.sign(fickle(given, {})).Authorization)
    expect.refused("sign: fields: their metatable raised", huaweicloud.sign(setmetatable({}, { __index = raises })))
    given.headers, given.query = endless, endless
    assert(huaweicloud.sign(given))
  end)

  it("is read once: functions to run at once", function()
    local list = setmetatable({ function() return 1 end }, { __len = function() return 0 / 0 end, __index = raises })
    assert.same({ 1 }, (huaweicloud.parallel(list, endless)))
  end)

  it("is read raw: arguments", function()
    local unscoped = assert(huaweicloud.cfw { endpoint = "https://h", credentials = keys })
    expect.refused("list_job: project_id: is missing",
      unscoped:list_job(setmetatable({ job_id = "j" }, { __index = raises })))
    unscoped:close()
  end)
end)
