--- What keys are held as, what tells them apart, and the times and files that come with them.

local core = require "huaweicloud.core"
local dates = require "huaweicloud.dates"
local expect = require "support.expect"
local identity = require "support.identity"
local keys = require "huaweicloud.credentials.keys"

describe("held keys", function()
  it("are told apart by every secret, and by where one ends", function()
    local seen = {}
    for _, given in ipairs {
      { ak = "AK12345678", sk = "SK12345678" }, { ak = "AK12345678", sk = "SK12345679" },
      { ak = "AK12345679", sk = "SK12345678" }, { ak = "AK1234567", sk = "8SK12345678" },
      { ak = "AK12345678", sk = "SK12345678", security_token = "T" }, { token = "AK12345678" },
      { token = "SK12345678" },
    } do
      local fingerprint = keys.hold(given).fingerprint
      assert.truthy(fingerprint:find "^%x+$")
      assert.equal(64, #fingerprint)
      assert.is_nil(seen[fingerprint])
      assert.equal(fingerprint, keys.hold(given).fingerprint)
      seen[fingerprint] = true
    end
  end)

  it("hold no secret that Lua can see", function()
    expect.no_secret({ "SK12345678", "TOKENTOKEN" },
      keys.hold { ak = "AK12345678", sk = "SK12345678", security_token = "TOKENTOKEN" })
  end)

  it("are temporary when they come with a token or a time", function()
    assert.is_false(keys.hold({ ak = "A", sk = "S" }).temporary)
    assert.is_true(keys.hold({ ak = "A", sk = "S", security_token = "T" }).temporary)
    assert.is_true(keys.hold({ token = "T" }).temporary)
    assert.is_true(keys.hold({ ak = "A", sk = "S", expires_at = 5 }).temporary)
    assert.equal(1578455407.574, keys.hold({ token = "T", expires_at = "2020-01-08T03:50:07.574000Z" }).expires_at)
  end)
end)

describe("times", function()
  for text, seconds in pairs {
    ["1970-01-01T00:00:00Z"] = 0,
    ["2020-01-08T03:50:07.574000Z"] = 1578455407.574,
    ["2020-01-08T03:50:07Z"] = 1578455407,
    ["2020-01-08T03:50:07"] = 1578455407,
    ["2020-01-08T11:50:07+08:00"] = 1578455407,
    ["2020-01-08 03:50:07.5-0000"] = 1578455407.5,
    ["2024-02-29T12:00:00Z"] = 1709208000,
    ["2000-12-31T23:59:59z"] = 978307199,
  } do
    it(text .. " is read", function()
      assert.equal(seconds, dates.rfc3339(text))
    end)
  end

  for _, text in ipairs { "", "now", "2020-01-08", "2020-13-08T03:50:07Z", "2020-00-08T03:50:07Z",
    "2020-01-32T03:50:07Z", "2020-01-08T03:50:07 UTC", "20200108T035007Z", "2020-01-08T03:50:07Zx" } do
    it(("%q is none"):format(text), function()
      assert.is_nil(dates.rfc3339(text))
    end)
  end

  it("other values are none", function()
    assert.is_nil(dates.rfc3339(5))
    assert.is_nil(dates.rfc3339(nil))
  end)
end)

describe("what stands at a path", function()
  it("is told with its mode and whose it is, nil where there is nothing", function()
    local dir = identity.directory()
    for _, mode in ipairs { "600", "644", "755" } do
      local path = dir.file("x", "text", mode)
      assert.same({ kind = "file", mode = tonumber(mode, 8), trusted = true }, core.stat(path))
      assert.same({ "text", core.stat(path) }, { core.read_file(path, 4) })
    end
    assert.equal("directory", core.stat(dir.path).kind)
    assert.equal("other", core.stat("/dev/null").kind)
    assert.same({ nil, "No such file or directory" }, { core.stat(dir.path .. "/none") })
    assert.same({ nil, "No such file or directory", true, false }, { core.read_file(dir.path .. "/none", 4) })
    assert.same({ nil, "File too large", false, true }, { core.read_file(dir.path .. "/x", 3) })
    dir.close()
  end)
end)
