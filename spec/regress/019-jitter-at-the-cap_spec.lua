--- The wait before the next attempt was drawn first and capped after that: after a Retry-After of minutes, or some
-- attempts, all clients waited for the cap, and came back together. It is drawn below the cap.

local retry = require "huaweicloud.retry"

describe("a wait after a long wait", function()
  it("is spread over all that the cap allows", function()
    for _, previous in ipairs { 20, 1000, 86400 } do
      local below = 0
      for _ = 1, 1000 do
        below = below + (retry.delay(previous) < 10 and 1 or 0)
      end
      -- About half of them; 0 to 7 before.
      assert.is_true(below > 250 and below < 750)
    end
  end)
end)
