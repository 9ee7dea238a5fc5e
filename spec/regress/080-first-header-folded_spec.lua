--- libcurl 7.83 to 8.0 keeps a pointer to the last header of the transfer before when a handle is used again. An answer
--- whose headers begin with the continuation of one wrote through it into freed memory: the server could crash the
--- process, or worse. Each transfer has a handle of its own now, and such an answer is an error of kind "network".

local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local PROGRAM = [[
local huaweicloud = require "huaweicloud"
local client = assert(huaweicloud.client("generic",
  { endpoint = arg[1], credentials = { token = "t" }, retries = 0, proxy = "" }))
for _ = 1, 200 do
  assert(client:request { path = "/fine" })
  local result, err = client:request { method = "POST", path = "/fault" }
  assert(not result and err.kind == "network" and err.message:find("begin in the middle", 1, true), tostring(err))
end
client:close()
io.write "sound"
]]

describe("an answer whose first header continues none", function()
  it("harms nobody", function()
    local server, name = raw_server.start(), os.tmpname()
    local file = assert(io.open(name, "w"))
    file:write(PROGRAM)
    file:close()
    finally(function()
      server:stop()
      os.remove(name)
    end)
    server:play { other = { { "read" },
      { "send", raw_server.answer { headers = { "X-One: " .. ("1"):rep(100), "X-Two: " .. ("2"):rep(100) } } },
      { "read" },
      { "send", "HTTP/1.1 200 OK\r\n " .. ("x"):rep(500) .. ": c\r\nContent-Length: 2\r\n\r\n{}" } } }
    local output, status = hosts.shell(hosts.command(name, server.endpoint))
    assert.equal("sound", output)
    assert.equal(0, status)
  end)
end)
