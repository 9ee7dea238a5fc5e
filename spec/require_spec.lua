--- What loading the module costs, in a process that does nothing else.

local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

--- What a program prints.
local function output_of(program)
  local pipe = assert(io.popen(("LUA_PATH='%s' LUA_CPATH='%s' %s -e '%s' 2>&1"):format(package.path, package.cpath, lua,
    program)))
  local output = pipe:read "*a"
  pipe:close()
  return output
end

describe("require", function()
  it("leaves at most 300 KiB on the heap", function()
    local output = output_of [[
      collectgarbage() local before = collectgarbage "count"
      require "huaweicloud"
      collectgarbage() collectgarbage()
      print(collectgarbage "count" - before)]]
    assert.is_true((tonumber(output) or math.huge) <= 300, output)
  end)

  it("loads nothing that a program with a plain call does without", function()
    local output = output_of [[
      local huaweicloud = require "huaweicloud"
      local client = assert(huaweicloud.cfw { endpoint = "http://127.0.0.1:1", project_id = "p", proxy = "",
        retries = 0, credentials = { ak = "ACCESSKEY", sk = "secret" } })
      assert(not client:list_capture_task { fw_instance_id = "f", limit = 1, offset = 0 })
      assert(not package.loaded["huaweicloud.waiters"])
      client:wait_job("1", { timeout = 0.001 })
      for _, name in ipairs { "pages", "wait", "waiters", "stop_all", "dates", "sink", "request", "sign" } do
        print(name, package.loaded["huaweicloud." .. name] ~= nil)
      end]]
    assert.equal("pages\tfalse\nwait\ttrue\nwaiters\ttrue\nstop_all\ttrue\ndates\tfalse\nsink\tfalse\nrequest\tfalse\n"
      .. "sign\tfalse\n", output)
  end)
end)
