--- Dates of services: what is one, and what only looks like it.

local dates = require "huaweicloud.dates"

describe("a date", function()
  it("of HTTP is read", function()
    assert.equal(784111777, dates.http "Sun, 06 Nov 1994 08:49:37 GMT")
    assert.equal(1709210096, dates.http "Thu, 29 Feb 2024 12:34:56 GMT")
    assert.equal(253402300799, dates.http "Fri, 31 Dec 9999 23:59:59 GMT")
    assert.equal(0, dates.http "Thu, 01 Jan 1970 00:00:00 GMT")
  end)

  it("of signatures is read", function()
    assert.equal(1639723383, dates.basic "20211217T064303Z")
    assert.equal(1639724284, dates.basic "20211217T065804Z")
    assert.equal(0, dates.basic "19700101T000000Z")
  end)

  it("that is none of the calendar is none", function()
    for _, text in ipairs { "Sun, 31 Feb 2024 00:00:00 GMT", "Sun, 29 Feb 2023 00:00:00 GMT",
      "Sun, 00 Jan 2024 00:00:00 GMT", "Sun, 32 Jan 2024 00:00:00 GMT", "Sun, 01 Jan 2024 24:00:00 GMT",
      "Sun, 01 Jan 2024 00:60:00 GMT", "Sun, 01 Jan 2024 00:00:60 GMT", "Sun, 01 Jan 1969 00:00:00 GMT",
      "Sun, 01 Jan 0000 00:00:00 GMT", "Sun, 01 jan 2024 00:00:00 GMT" } do
      assert.is_nil(dates.http(text), text)
    end
    for _, text in ipairs { "20210229T000000Z", "20211301T000000Z", "20211200T000000Z", "20211217T240000Z",
      "20211217T006000Z", "19691231T235959Z", "00000000T000000Z" } do
      assert.is_nil(dates.basic(text), text)
    end
  end)

  it("with anything before, between or behind is none", function()
    for _, text in ipairs { "", " Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
      "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun, 06 Nov 99999 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT", "784111777" } do
      assert.is_nil(dates.http(text), text)
    end
    for _, text in ipairs { "", "20211217T064303", "20211217 064303Z", " 20211217T064303Z", "20211217T064303Z0" } do
      assert.is_nil(dates.basic(text), text)
    end
    assert.is_nil(dates.http(nil))
    assert.is_nil(dates.basic(nil))
  end)
end)
