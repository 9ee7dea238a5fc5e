--- An answer with two Content-Length headers that differ, or with one that is no number ("2, 100"), was taken with the
--- last one, or with as much of it as could be read. Whatever stands between client and service may have taken the
--- other, and then the rest of this answer is the next call's. RFC 9112, section 6.3, calls it an error that cannot be
--- recovered from: it is one of kind "network" now, and its connection is not used again.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("an answer that tells its length", function()
  local server, client

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  before_each(function()
    client = assert(huaweicloud.cfw { endpoint = server.endpoint, project_id = "p", credentials = { token = "t" },
      retries = 0,
      proxy = "", timeout = 20 })
  end)

  after_each(function()
    client:close()
  end)

  local function call(head)
    local good = { { "read" }, { "send", raw_server.answer { body = '{"fresh":true}' } }, { "again" } }
    server:play { { { "read" }, { "send", "HTTP/1.1 200 OK\r\n" .. head .. "\r\n\r\n{}" }, { "read" },
      { "send", raw_server.answer { body = '{"used":true}' } } }, other = good }
    local result, err = client:list_job { job_id = "1" }
    return result, err, (assert(client:list_job { job_id = "2" }))
  end

  for _, head in ipairs { "Content-Length: 100\r\nContent-Length: 2", "Content-Length: 2\r\nContent-Length: 100",
    "Content-Length: 2, 100", "Content-Length: 2, 2", "Content-Length: +2", "Content-Length: 2 2",
      "Content-Length: 0x2",
    "Content-Length: 2\r\nX-A: b\r\ncontent-length: 3", "Content-Length: 2\r\nContent-Length: 02", "Content-Length: ",
    "Content-Length: 2;", "Content-Length: 2\r\n 3", "Content-Length: " .. ("9"):rep(20) } do
    it(("in two ways is an error: %q"):format(head), function()
      local result, err, after = call(head)
      assert.is_nil(result)
      assert.equal("network", err.kind, tostring(err))
      assert.truthy(err.message:find("Content-Length", 1, true), err.message)
      assert.is_true(after.fresh)
    end)
  end

  for _, head in ipairs { "Content-Length: 2", "Content-Length: 2\r\nContent-Length: 2", "content-length:2",
    "Content-Length:  2 " } do
    it(("in one way is fine: %q"):format(head), function()
      local result, err, after = call(head)
      assert.same({}, result, tostring(err))
      assert.is_true(after.used)
    end)
  end
end)
