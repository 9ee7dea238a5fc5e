--- The project id in an answer of IAM, or in a shared cache, went into paths and headers as it was: with "/" in it, one
-- that decodes paths early saw other segments; with a line end, every later call failed with words on an argument that
-- nobody had given. An id is letters, digits, "-", "_" and "." now, at most 64; anything else is no id.

local cache = require "huaweicloud.cache"
local huaweicloud = require "huaweicloud"
local expect = require "support.expect"
local raw_server = require "support.raw_server"

describe("an id that cannot be one", function()
  local server

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  local ODD = { "../../v1/other", "a/b", "a%2fb", "x\r\nX-Evil: 1", "a b", "..", "", ("x"):rep(65), "\195\164", "?x=y" }

  local function client(given)
    local options = { endpoint = server.endpoint, iam_endpoint = server.endpoint, region = "cn-north-4", retries = 0,
      proxy = "",
      credentials = { ak = "AK-" .. tostring({}):gsub("%W", ""), sk = "SK-SECRET" } }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    return assert(huaweicloud.cfw(options))
  end

  local function answer(body, headers)
    server:play { other = { { "read" }, { "send", raw_server.answer { body = body, headers = headers } },
      { "again" } } }
  end

  local function requests()
    local count = 0
    for _, connection in ipairs(server:heard()) do
      count = count + #connection.requests
    end
    return count
  end

  it("is none in an answer of IAM", function()
    for _, id in ipairs(ODD) do
      local one = client()
      answer(('{"projects":[{"id":%s}]}'):format(require("huaweicloud.json").encode(id)))
      expect.failure("validation", "project_id is missing", one:list_job { job_id = "1" })
      assert.equal(1, requests())
      one:close()
    end
    local one = client()
    answer '{"projects":[{"id":"../x"},{"id":"09bb24e6fe80d23d2fa2c010b53b418c"}]}'
    assert(one:list_job { job_id = "1" })
    one:close()
  end)

  it("is none in a shared cache, whose server others may reach", function()
    for _, id in ipairs(ODD) do
      local shared = cache.memory()
      local poisoned = { set = function() return true end, incr = function(_, ...) return shared:incr(...) end,
        get = function() return id end }
      local one = client { cache = poisoned }
      answer '{"projects":[{"id":"09bb24e6fe80d23d2fa2c010b53b418c"}]}'
      assert(one:list_job { job_id = "1" })
      assert.equal(2, requests())
      one:close()
    end
  end)

  it("is none in the answer that brings a token", function()
    for _, id in ipairs(ODD) do
      local one = client { credentials = huaweicloud.credentials.password { user_name = "u", password = "p",
        domain_name = "d" } }
      answer(('{"token":{"expires_at":"2099-01-01T00:00:00Z","project":{"id":%s,"domain":{"id":%s}}}}'):format(
        require("huaweicloud.json").encode(id), require("huaweicloud.json").encode(id)), { "X-Subject-Token: a-token" })
      expect.failure("validation", "project_id is missing", one:list_job { job_id = "1" })
      one:close()
    end
  end)
end)
