--- Takes a body of multipart/form-data apart, on a code path of its own. RFC 2046, section 5.1.1; RFC 7578.

local multipart = {}

--- The parts in order: { name =, filename =, type =, content =, headers = { lower-case name = value } }.
---@param content_type string
---@param body string
function multipart.parse(content_type, body)
  local boundary = assert(content_type:match "^multipart/form%-data; boundary=([%w'()+_,./:=?-]+)$", content_type)
  assert(#boundary <= 70, "the boundary is too long")
  local delimiter = "\r\n--" .. boundary
  -- The line break before a delimiter belongs to it, and the first one may do without.
  local text, at = "\r\n" .. body, 1
  local parts = {}
  assert(text:sub(1, #delimiter) == delimiter, "there is something before the first part")
  while true do
    at = at + #delimiter
    if text:sub(at, at + 1) == "--" then
      assert(text:sub(at + 2) == "\r\n", "there is something after the last part")
      return parts
    end
    assert(text:sub(at, at + 1) == "\r\n", "there is something after a boundary")
    local blank = assert(text:find("\r\n\r\n", at, true), "a part has no head")
    local next_one = assert(text:find(delimiter, blank + 2, true), "a part has no end")
    local part = { headers = {}, content = text:sub(blank + 4, next_one - 1) }
    for line in (text:sub(at + 2, blank - 1) .. "\r\n"):gmatch "(.-)\r\n" do
      local name, value = line:match "^([%w-]+): (.*)$"
      assert(name and not part.headers[name:lower()], line)
      part.headers[name:lower()] = value
    end
    local disposition = part.headers["content-disposition"]
    part.name, part.filename = disposition:match '^form%-data; name="([^"]*)"; filename="([^"]*)"$'
    part.name = part.name or assert(disposition:match '^form%-data; name="([^"]*)"$', disposition)
    part.type = part.headers["content-type"]
    parts[#parts + 1] = part
    at = next_one
  end
end

--- The same of a whole request as it went over the wire.
function multipart.of_request(bytes)
  local head, body = bytes:match "^(.-\r\n)\r\n(.*)$"
  local length = tonumber(head:match "\r\nContent%-Length: (%d+)\r\n")
  assert(length == #body, "the length is wrong")
  return multipart.parse(head:match "\r\nContent%-Type: ([^\r]*)\r\n", body), head, body
end

return multipart
