--- lua-cjson takes a zero byte after a document for the end of the text, so that an answer with anything behind it
-- passed for a whole one. The text is looked at first, and refused.

local json = require "huaweicloud.json"

describe("an answer with a zero byte", function()
  it("is not JSON", function()
    for _, text in ipairs { '{"a":1}\0', '{"a":1}\0{"b":2}', '\0', '{"a":"x\0y"}' } do
      local value, why = json.decode(text)
      assert.is_nil(value)
      assert.equal("it holds a zero byte", why)
    end
    assert.same({ a = "\0" }, (json.decode '{"a":"\\u0000"}'))
  end)
end)
