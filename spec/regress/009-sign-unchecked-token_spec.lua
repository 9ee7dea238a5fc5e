--- huaweicloud.sign gave back a security_token that stood beside credentials = {...} unchecked, line ends and all, as
-- a header to send. Two forms of keys in one request are refused.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("a security token beside a table of credentials", function()
  it("is refused by sign", function()
    expect.refused("sign: credentials: give either credentials, or ak, sk and security_token", huaweicloud.sign {
      url = "https://h/", credentials = { ak = "a", sk = "s" }, security_token = "t\r\nX-Evil: 1" })
  end)
end)
