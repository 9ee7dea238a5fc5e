--- Names and values of any length went into messages whole; a name beyond 8 KiB left the message empty; and a value
-- whose __tostring raises raised out of the call that was to refuse it. Words show so much of a value as a log can
-- take. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local LONG = ("y"):rep(70000)
local hostile = setmetatable({}, { __tostring = function() error("raised by tostring", 0) end })

describe("words for what is refused", function()
  local cfw, options

  setup(function()
    options = { endpoint = "https://h", project_id = "p", credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" } }
    cfw = assert(huaweicloud.cfw(options))
  end)

  teardown(function()
    cfw:close()
  end)

  local function with(name, value)
    local given = {}
    for key, one in pairs(options) do
      given[key] = one
    end
    given[name] = value
    return huaweicloud.cfw(given)
  end

  local function is_short(err)
    assert(#err.message < 2048, #err.message .. " bytes")
  end

  it("name a long argument", function()
    is_short(expect.refused("list_job: yyyyyyyy",
      cfw:list_job({ job_id = "j", [LONG] = huaweicloud.null }, { strict = false })))
    is_short(expect.refused("query yyyyyyyy", cfw:request { path = "/", query = { [LONG] = { 0 / 0 } } }))
  end)

  it("name a deep one by its ends", function()
    local deep = 0 / 0
    for i = 1, 80 do
      deep = { [("k"):rep(60) .. i] = deep }
    end
    is_short(expect.refused({ ".kkkk", "...", "is not a finite number" }, cfw:request { path = "/", body = deep,
      method = "POST" }))
  end)

  it("name a long option", function()
    is_short(expect.refused("option ca_file: cannot be read", with("ca_file", LONG)))
    is_short(expect.refused('option loop: must be auto or', with("loop", LONG)))
    is_short(expect.refused("yyyyyyyy", huaweicloud.client(LONG, options)))
  end)

  it("do without the tostring of a value", function()
    expect.refused("option loop: must be auto or", with("loop", hostile))
    expect.refused("option signing_algorithm: must be", with("signing_algorithm", hostile))
    expect.refused('signed_headers: there is no header "a table" to sign', huaweicloud.sign { url = "https://h/",
      ak = "AKAKAKAK", sk = "SKSKSKSK", signed_headers = { hostile } })
    expect.refused("list_job: job_id: expected string", cfw:wait_job({ job_id = hostile }, { timeout = 1 }))
    assert.equal("function 1 raised: a table", huaweicloud.parallel({ function() error(hostile) end })[1].message)
    expect.misuse("start: a table is no operation", function()
      cfw:start(hostile, {}, print)
    end)
  end)
end)
