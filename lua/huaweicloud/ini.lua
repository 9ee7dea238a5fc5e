--- Reads INI text: sections of keys and values. A line that it cannot read is named by its number, never shown: it may
--- hold a key. Texts are cut, never put together: LuaJIT does that in a buffer of its own, where a key would stay.

local ini = {}

local function trim(text)
  return text:match "^%s*(.-)%s*$"
end

--- The value behind "=": quoted as a whole, or up to a comment that follows a blank.
local function value_of(text)
  local quote = text:sub(1, 1)
  if quote ~= '"' and quote ~= "'" then
    local comment = text:find "^[#;]" or text:find "%s[#;]"
    return trim(comment and text:sub(1, comment - 1) or text)
  end
  local value, rest = text:match("^" .. quote .. "([^" .. quote .. "]*)" .. quote .. "%s*(.*)$")
  if not value then
    return nil, "a quote is not closed"
  elseif rest ~= "" and not rest:find "^[#;]" then
    return nil, "something follows the closing quote"
  end
  return value
end

--- Takes in one line. Returns the section that holds from here on, or nil and what is wrong.
local function read_line(sections, section, line)
  line = trim(line)
  if line == "" or line:find "^[#;]" then
    return section or false
  elseif line:find "%c" then
    return nil, "it holds a control byte"
  end
  local name = line:match "^%[%s*([^%[%]]-)%s*%]%s*$" or line:match "^%[%s*([^%[%]]-)%s*%]%s*[#;]"
  if name then
    if name == "" then
      return nil, "the section has no name"
    elseif sections[name] then
      return nil, "the section is there twice"
    end
    sections[name] = {}
    return sections[name]
  end
  local key, rest = line:match "^([%w_.-]+)%s*=%s*(.*)$"
  if not key then
    return nil, "expected [section], key = value, or a comment that begins with # or ;"
  elseif not section then
    return nil, "a key stands before the first [section]"
  end
  key = key:lower()
  if section[key] ~= nil then
    return nil, "the key is there twice in its section"
  end
  local value, why = value_of(rest)
  section[key] = value
  return value and section, why
end

--- Reads a whole text.
---@param text string
---@return table<string, table<string, string>>? sections by name; keys are in lower case
---@return integer? line that is wrong
---@return string? why
function ini.parse(text)
  local sections, section, number = {}, false, 0
  local at = text:find "^\239\187\191" and 4 or 1
  repeat
    local stop = text:find("\n", at, true) or #text + 1
    number = number + 1
    local why
    section, why = read_line(sections, section, text:sub(at, stop - 1))
    if section == nil then
      return nil, number, why
    end
    at = stop + 1
  until at > #text
  return sections
end

return ini
