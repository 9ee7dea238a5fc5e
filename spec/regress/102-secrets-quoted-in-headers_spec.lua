--- What a service quotes of a secret is taken out of errors; but an answer with a status of 2xx is no error, and its
-- headers were left as they came. Two errors are made of such answers all the same, with a header in their words: one
-- of
-- an answer that is no JSON names its Content-Type, one of a project that IAM does not tell names X-IAM-Trace-Id; and
-- errors of lists and waits carry headers and request id. A service that put the caller's token there had it logged.
-- The
-- headers and the request id of every answer go through the same sieve now.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local TOKEN = "MIIa-quoted-token-0123456789"

describe("a token that a good answer quotes", function()
  local server, client

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  before_each(function()
    client = assert(huaweicloud.cfw { endpoint = server.endpoint, iam_endpoint = server.endpoint, region = "cn-north-4",
      credentials = { token = TOKEN }, retries = 0, proxy = "" })
  end)

  after_each(function()
    client:close()
  end)

  local function answer(body, ...)
    server:play { other = { { "read" }, { "send", raw_server.answer { body = body, headers = { ... } } },
      { "again" } } }
  end

  it("is not in the error of an answer that is no JSON", function()
    for _, quoted in ipairs { TOKEN, "x" .. TOKEN .. "y", TOKEN:sub(1, 20) } do
      answer("no JSON", "Content-Type: text/" .. quoted, "X-Request-Id: " .. quoted)
      local err = expect.failure("decode", "is not JSON", client:list_job({ project_id = "p", job_id = "1" }))
      if #quoted >= #TOKEN then
        expect.no_secret({ TOKEN }, err)
      end
    end
  end)

  it("is not in the error of a project that IAM does not tell", function()
    answer('{"projects":[]}', "X-IAM-Trace-Id: " .. TOKEN)
    expect.no_secret({ TOKEN }, expect.failure("validation", "X-IAM-Trace-Id ", client:list_job { job_id = "1" }))
  end)

  it("is not in the errors of lists and waits", function()
    answer('{"data":{"records":7}}', "X-Request-Id: " .. TOKEN, "X-Other: " .. TOKEN)
    local list, err = client:collect("list_capture_task", { project_id = "p", fw_instance_id = "f" })
    assert.is_nil(list)
    expect.no_secret({ TOKEN }, err)
    answer('{"data":{"status":"Failed"}}', "X-Request-Id: " .. TOKEN, "X-Other: " .. TOKEN)
    local job
    job, err = client:wait_job { project_id = "p", job_id = "1" }
    assert.is_nil(job)
    expect.no_secret({ TOKEN }, { err.headers, err.request_id, err.message, tostring(err) })
  end)
end)
