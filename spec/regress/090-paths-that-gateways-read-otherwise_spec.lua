--- A path was looked at once, as it is decoded once, with "/" between its segments. Servers and gateways exist that
-- decode twice, cut what follows a ";" ("..;/" of Java's), take "\" for "/", or decode overlong UTF-8: each of them saw
-- ".." where none was found, and went to another path than the signed one. All these are looked through now.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a path that somebody may read as another one", function()
  local server, cfw, generic

  setup(function()
    server = raw_server.start()
    local options = { endpoint = server.endpoint, project_id = "p", credentials = { token = "t" }, retries = 0,
      proxy = "" }
    cfw, generic = assert(huaweicloud.cfw(options)), assert(huaweicloud.client("generic", options))
  end)

  teardown(function()
    cfw:close()
    generic:close()
    server:stop()
  end)

  before_each(function()
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
  end)

  for _, id in ipairs { "%2e%2e", "%2E.", "%252e%252e", "a%2f..%2fb", "a%252f%252e%252e", "..;", "..;x=y", "a/..;/b",
    ".;",
    "..\\..\\b", "a\\..", "%5c..%5c", "..%3b", "\192\174\192\174", "\224\128\174", "\255", "a\192\175b", "%c0%ae",
      "%ff" } do
    it(("is refused as an argument: %q"):format(id), function()
      expect.refused("job_id: must not ", cfw:list_job { job_id = id })
      assert.equal(0, #server:heard())
    end)
  end

  for _, path in ipairs { "/a/%252e%252e/b", "/a/..;/b", "/a;..;/..;x", "/a/..\\b", "/a%5c..%5cb", "/%c0%ae%c0%ae/b",
    "/a/%25252e%25252e" } do
    it(("is refused as a path: %q"):format(path), function()
      expect.refused("the path must not hold ", generic:request { path = path })
      assert.equal(0, #server:heard())
    end)
  end

  it("is refused as the prefix of an endpoint", function()
    for _, prefix in ipairs { "/..;/x", "/a;/..;b", "/..\\x", "/a\\..\\b" } do
      local endpoint, why = core.endpoint("https://cfw.example.com" .. prefix)
      assert.is_nil(endpoint)
      assert.truthy(why:find "'%.' or '%.%.'", why)
    end
  end)

  it("is not one that only looks odd", function()
    for _, id in ipairs { "a;b", "..a", "a..", "...", "%", "%zz", "100%", "a%20b", "\\", "a\\b", ";..", "\195\164",
      "a%2fb",
      "%252f" } do
      assert(cfw:list_job { job_id = id })
    end
    for _, path in ipairs { "/a;b/c", "/a..b/...", "/100%", "/a%2Fb", "/\195\164" } do
      assert(generic:request { path = path })
    end
  end)
end)
