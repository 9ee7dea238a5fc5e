--- 31 February, 25:61 and zones such as +99:99 were read as some other time, and digits without a point behind the
-- seconds ("12:00:0030Z") were added as whole seconds: keys lived on beyond what their service had said. Such a text
-- is no time. Found by fuzzing dates.lua.

local dates = require "huaweicloud.dates"

describe("a time that does not exist", function()
  it("is none", function()
    for _, text in ipairs { "2026-02-31T12:00:00Z", "2025-02-29T12:00:00Z", "2026-04-31 12:00:00",
      "2026-13-01T12:00:00Z", "2026-00-10T12:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T12:60:00Z",
      "2026-11-22T12:00:61Z",
      "2026-11-22T12:00:0030Z", "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00+24:00", "2026-11-22T12:00:00+08:60" } do
      assert.is_nil(dates.rfc3339(text), text)
    end
  end)

  it("is not one that is seldom", function()
    assert.equal(1709208000, dates.rfc3339 "2024-02-29T12:00:00Z")
    assert.equal(1483228800, dates.rfc3339 "2016-12-31T23:59:60Z")
    assert.equal(1795348800.25, dates.rfc3339 "2026-11-22T12:00:00.25Z")
    assert.equal(-62135596800, dates.rfc3339 "0001-01-01T00:00:00Z") -- what Go writes for none
  end)
end)
