--- What targets and fuzzers ask of words that users read.

local checks = {}

--- A text without control bytes, of a length that a log can take.
function checks.one_line(text, most)
  assert(type(text) == "string", "words are a " .. type(text))
  assert(text ~= "", "no words")
  if text:find "%c" then
    error(("more than one line, or a control byte: %q"):format(text), 2)
  elseif #text > (most or 1024) then
    error(("%d bytes of words: %q"):format(#text, text), 2)
  end
  return text
end

--- None of the secrets that cannot stand there by chance is in the text.
function checks.hides(text, ...)
  for _, secret in ipairs { ... } do
    if #secret >= 8 and secret:find "%d" and text:find(secret, 1, true) then
      error(("a secret is in %q"):format(text), 2)
    end
  end
end

--- The lines of a text.
function checks.lines(text)
  local lines = {}
  for line in (text .. "\n"):gmatch "([^\n]*)\n" do
    lines[#lines + 1] = line
  end
  return lines
end

--- Are two values the same, all the way down?
function checks.same(one, other)
  if type(one) ~= "table" or type(other) ~= "table" then
    return one == other
  end
  for key, value in next, one do
    if not checks.same(value, other[key]) then
      return false
    end
  end
  for key in next, other do
    if one[key] == nil then
      return false
    end
  end
  return true
end

return checks
