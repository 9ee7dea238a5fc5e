--- With strict = false, the project_id (or domain_id) of an operation whose path has none went into the body and, not
-- looked at, into the header X-Project-Id: a line end in it began a header of the caller's choice. Every value is
-- checked before it becomes a header now, and once more where requests are built. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a project_id that becomes a header", function()
  it("is one line", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.codeartscheck { endpoint = server.endpoint, strict = false, retries = 0,
      proxy = "", credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" } })
    finally(function()
      client:close()
      server:stop()
    end)
    for _, name in ipairs { "project_id", "domain_id" } do
      expect.refused({ "run_task: ", name .. ": must not hold control bytes" },
        client:run_task { task_id = "t", [name] = "p\r\nX-Evil: 1" })
    end
    server:play { other = { { "read" }, { "send", raw_server.answer() } } }
    assert(client:run_task { task_id = "t", project_id = "p" })
    assert.truthy(server:heard_all(1)[1].bytes:find("\r\nX-Project-Id: p\r\n", 1, true))
  end)
end)
