--- huaweicloud.sign with signed_headers that did not name x-sdk-date signed an empty time: no gateway takes that. It
-- is refused.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("signed headers without the date", function()
  it("are refused", function()
    expect.refused("sign: signed_headers: x-sdk-date must be among them", huaweicloud.sign {
      url = "https://h/", ak = "a", sk = "s", signed_headers = { "host" } })
  end)
end)
