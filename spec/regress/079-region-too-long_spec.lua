--- A region that looked like a new one, and was too long for a host's name, raised an error of the module's own. It is
--- an unknown region, like any other that cannot be.

local huaweicloud = require "huaweicloud"

describe("a region that looks like a new one", function()
  local function open(letters)
    local region = ("cn-%s-1"):format(("q"):rep(letters))
    return huaweicloud.cfw { region = region, project_id = "p", credentials = { token = "t" } }
  end

  it("is unknown when no host can have the name", function()
    for _, letters in ipairs { 59, 250, 1000 } do
      local client, err = open(letters)
      assert.is_nil(client)
      assert.equal("validation", err.kind)
      assert.truthy(err.message:find("unknown region", 1, true), err.message)
    end
  end)

  it("is tried when one can", function()
    assert(open(58)):close()
  end)
end)
