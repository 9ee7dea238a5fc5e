--- A luv program that closed its client after uv.run() died of a segmentation fault at its end: luv (1.44) cannot bear
-- a handle that is closed when its loop does not run any more. The module closes its handle in the loop now, or leaves
-- it to luv, which can do that.

local hosts = require "support.hosts"

local SCRIPT = [[
local huaweicloud, uv = require "huaweicloud", require "luv"
local function make()
  return assert(huaweicloud.client("generic", { endpoint = "http://127.0.0.1:1", proxy = "", retries = 0,
    credentials = { token = "t" } }))
end
local function handles()
  local count = 0
  uv.walk(function(handle) count = count + (handle:is_closing() and 0 or 1) end)
  return count
end
for _ = 1, 3 do
  local client = make()
  coroutine.wrap(function()
    print(select(2, client:request { path = "/x" }).kind)
  end)()
  uv.run()
  client:close()
  -- That of the set, that of the queue, and what closes each as soon as the loop runs again.
  print(handles())
end
]]

describe("a client that is closed after the loop", function()
  it("does not end the program", function()
    local output, status = hosts.shell(hosts.command("-e", SCRIPT))
    assert.equal(("network\n4\n"):rep(3), output)
    assert.equal(0, status)
  end)
end)
