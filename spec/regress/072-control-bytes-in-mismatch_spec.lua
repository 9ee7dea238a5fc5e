--- What a gateway quoted of the canonical request went into the error's message as it came, control bytes included: a
-- log of messages could be made to show lines that nobody wrote. It is one line now, as every message. Found by
-- fuzzing mismatch.lua.

local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a mismatch with control bytes", function()
  it("is told in one line", function()
    local server = raw_server.start()
    local client = assert(huaweicloud.client("generic", { endpoint = server.endpoint, retries = 0, proxy = "",
      credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" } }))
    finally(function()
      client:close()
      server:stop()
    end)
    local body = [[{"error_code":"APIGW.0301","error_msg":"verify failed, canonicalRequest:GET|/x/]]
      .. [[\r\u001b[31m2026-11-22 all is well||host:h"}]]
    server:play { other = { { "read" }, { "send", raw_server.answer { status = 401, body = body } } } }
    local result, err = client:request { path = "/x" }
    assert.is_nil(result)
    assert.equal("path", err.mismatch.part)
    for _, text in ipairs { err.message, err.mismatch.theirs, tostring(err) } do
      assert.is_nil(text:find "%c", text)
      assert.truthy(text:find("/x/ [31m2026-11-22 all is well", 1, true), text)
    end
  end)
end)
