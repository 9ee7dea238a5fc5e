--- Fuzz target: any text as INI. What is read can be written and read again; what is wrong is told by the number of its
--- line, never by its words.

local checks = require "fuzz.checks"
local ini = require "huaweicloud.ini"

-- All that may be said.
local WORDS = {
  ["a quote is not closed"] = true, ["something follows the closing quote"] = true,
  ["it holds a control byte"] = true, ["the section has no name"] = true, ["the section is there twice"] = true,
  ["expected [section], key = value, or a comment that begins with # or ;"] = true,
  ["a key stands before the first [section]"] = true, ["the key is there twice in its section"] = true,
}

--- Writes sections; nil when a value has both quotes in it, which no text can say.
local function write(sections)
  local lines = {}
  for name, section in pairs(sections) do
    lines[#lines + 1] = "[" .. name .. "]"
    for key, value in pairs(section) do
      local quote = not value:find('"', 1, true) and '"' or not value:find("'", 1, true) and "'"
      if not quote then
        return nil
      end
      lines[#lines + 1] = key .. "=" .. quote .. value .. quote
    end
  end
  return table.concat(lines, "\r\n")
end

return function(text)
  local sections, line, why = ini.parse(text)
  if not sections then
    assert(WORDS[why], why)
    assert(math.type(line) == "integer" and line >= 1 and line <= #checks.lines(text))
    return
  end
  for name, section in pairs(sections) do
    assert(name ~= "" and not name:find "[%c%[%]]" and not name:find "^%s" and not name:find "%s$")
    for key, value in pairs(section) do
      assert(key:find "^[%w_.-]+$" and key == key:lower())
      assert(type(value) == "string" and not value:find "%c")
    end
  end
  local again = write(sections)
  assert(not again or checks.same(assert(ini.parse(again)), sections), "another thing comes back")
end
