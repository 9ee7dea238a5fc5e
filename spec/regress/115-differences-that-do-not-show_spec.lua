--- When the gateway's canonical request differed from ours in nothing that a message shows, as a tab at the end of a
--- line, the error named two equal texts as the difference. It says now that what differs is not shown.

local mismatch = require "huaweicloud.mismatch"

describe("the comparison of canonical requests", function()
  local function sentence(theirs, ours)
    return (select(2, mismatch.compare(theirs .. "\n/\n\nhost:h\n\nhost\nhash", ours .. "\n/\n\nhost:h\n\nhost\nhash")))
  end

  it("says when the difference is not to be seen", function()
    assert.truthy(sentence("GET\t", "GET"):find('"GET" there, "GET" here; what differs is not shown', 1, true))
    assert.truthy(sentence(("G"):rep(201), ("G"):rep(202)):find("what differs is not shown", 1, true))
  end)

  it("shows it where it can", function()
    assert.truthy(sentence("PUT", "GET"):find '"PUT" there, "GET" here$')
  end)
end)
