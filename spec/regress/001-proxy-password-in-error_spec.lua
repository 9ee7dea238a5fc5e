--- libcurl quotes the URL of a proxy that it cannot read ("Unsupported proxy syntax in 'http://user:password@...'"),
-- and that went into the error as it was. The option is checked before libcurl sees it, and words of libcurl that
-- hold an "@" are replaced by its general ones: a proxy may come from the environment, too.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

describe("the password of a proxy", function()
  it("is not in the error when the option cannot be used", function()
    expect.no_secret({ "hunter2" }, expect.refused("option proxy: has a port that is not a number", huaweicloud.cfw {
      region = "cn-north-4", credentials = { ak = "a", sk = "s" }, proxy = "http://user:hunter2@host:999999" }))
  end)

  it("is not in the error when the environment's cannot be used", function()
    local program = [[
      local huaweicloud = require "huaweicloud"
      local client = huaweicloud.cfw { endpoint = "http://127.0.0.1:1", project_id = "p", retries = 0,
        credentials = { ak = "a", sk = "s" } }
      io.write(tostring(select(2, client:list_job { job_id = "j" })))
    ]]
    for _, proxy in ipairs { "http://user:hunter2@host:999999", "foo://user:hunter2@host:1" } do
      local pipe = assert(io.popen(("env -u no_proxy -u NO_PROXY http_proxy='%s' %s -e '%s' 2>&1"):format(proxy, lua,
        program)))
      local said = pipe:read "*a"
      pipe:close()
      assert.truthy(said:find "^network: list_job: %w", said)
      assert.is_nil(said:find("hunter2", 1, true))
    end
  end)
end)
