--- A directory passed for a ca_file, cert_file or key_file, since it can be opened: each call failed later, with words
-- that named no option. What cannot be read is refused, and so is a ca_path that is no directory.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("an option that names a file", function()
  local function with(name, value)
    return huaweicloud.cfw { endpoint = "https://h", credentials = { token = "t" }, [name] = value }
  end

  it("must not be a directory", function()
    for _, name in ipairs { "ca_file", "cert_file", "key_file" } do
      expect.refused("option " .. name .. ": cannot be read: Is a directory", with(name, "/"))
      assert(with(name, "README.md")):close()
      expect.refused("option " .. name .. ": cannot be read: /dev/null: is not a regular file", with(name, "/dev/null"))
    end
  end)

  it("must be one when it is ca_path", function()
    expect.refused("option ca_path: is not a directory", with("ca_path", "README.md"))
    assert(with("ca_path", "/")):close()
  end)
end)
