--- An endpoint that cannot be used was shown in the error, and with it the password of https://user:password@host. One
-- with an "@" is not shown.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("the password of an endpoint", function()
  it("is not in the error", function()
    for _, endpoint in ipairs { "https://user:hunter2@host", "https://hunter2@host" } do
      local err = expect.refused("option endpoint: must not hold a user name", huaweicloud.cfw { endpoint = endpoint,
        credentials = { ak = "a", sk = "s" } })
      expect.no_secret({ "hunter2" }, err)
    end
  end)
end)
