--- huaweicloud.sign took the machine's time when the clock that it was given returned no number: a test that froze
-- time wrongly got a signature that looked right. It is refused.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a clock that gives no number", function()
  it("is refused by sign", function()
    for _, now in ipairs { "1700000000", {}, false } do
      expect.refused("sign: clock: must return epoch seconds, got a " .. type(now), huaweicloud.sign {
        url = "https://h/", ak = "a", sk = "s", clock = function() return now end })
    end
  end)
end)
