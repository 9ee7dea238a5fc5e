--- Fuzz target: huaweicloud.sign over lines: method, URL, headers as "name: value", an empty line, the body. Among the
--- headers "?name: value" is a pair of the query, and "!name" a header to sign.

local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"

local SK, TOKEN = "sk-0123456789abcdef", "token-0123456789abcdef"

local function read(text)
  local lines = checks.lines(text)
  local given = { method = lines[1], url = lines[2], headers = {}, ak = "AKAKAKAK", sk = SK, security_token = TOKEN,
    date = "20240102T030405Z" }
  for i = 3, #lines do
    if lines[i] == "" then
      given.body = table.concat(lines, "\n", i + 1)
      break
    end
    local mark, name, value = lines[i]:match "^([?!]?)([^:]*):? ?(.*)$"
    if mark == "?" then
      given.query = given.query or {}
      given.query[#given.query + 1] = { name, value }
    elseif mark == "!" then
      given.signed_headers = given.signed_headers or {}
      given.signed_headers[#given.signed_headers + 1] = name
    else
      given.headers[name] = value
    end
  end
  return given
end

--- libFuzzer tries out what it sees compared: the secrets turn up in inputs, and names of headers go in small letters.
local function is_known(text)
  text = text:lower()
  return text:find(SK, 1, true) ~= nil or text:find(TOKEN, 1, true) ~= nil
end

return function(text)
  local given = read(text)
  local headers, stages = huaweicloud.sign(given)
  if not headers then
    assert(stages.kind == "validation" and stages.operation == "sign")
    checks.one_line(stages.message, 512)
    if not is_known(text) then
      checks.hides(stages.message, SK, TOKEN)
    end
    return
  end
  checks.one_line(headers.Authorization, 70000)
  if not is_known(text) then
    checks.hides(headers.Authorization, SK, TOKEN)
  end
  assert(headers.Authorization:find "^SDK%-HMAC%-SHA256 Access=AKAKAKAK, SignedHeaders=.+, Signature=%x+$")
  local lines = checks.lines(stages.canonical_request)
  assert(lines[1] == (given.method or "GET"):upper() and lines[3] == stages.query)
  assert(lines[2]:find "^/" and lines[2]:find "/$" and not lines[2]:find "[%c%s?#]")
  assert(lines[#lines - 1] == stages.signed_headers and lines[#lines - 2] == "")
  -- Signing what was signed gives the same again: the query is in its order, each byte as it goes out.
  given.query = nil
  local target = given.url:gsub("#.*$", ""):gsub("%?.*$", "")
  given.url = target .. (stages.query ~= "" and "?" .. stages.query or "")
  local again, other = huaweicloud.sign(given)
  assert(again and again.Authorization == headers.Authorization, tostring(other))
  assert(core.has_control(stages.query) == false)
end
