-- Reads multipart/form-data (RFC 7578): the parts of a body, each with its headers, to the byte.
local multipart = {}

local function fail(text, ...)
  error({ text = "body: " .. text:format(...) }, 0)
end

-- A quoted text that begins at this position, and where it ends; a backslash takes what follows as it is.
local function read_quoted(value, position)
  local stop = position
  repeat
    stop = value:find('["\\]', stop + 1)
    if not stop then fail("a quote without its end: %s", value) end
    local escaped = value:sub(stop, stop) == "\\"
    if escaped then stop = stop + 1 end
  until not escaped
  local text = value:sub(position + 1, stop - 1):gsub('\\(["\\])', "%1")
  return text, stop
end

-- The parameters of a header: form-data; name="file"; filename="a \"b\".txt". Browsers write %22 for a quote.
local function parameters(value)
  local found, position = {}, #value:match("^[^;]*") + 1
  while position <= #value do
    local _, last, name = value:find("^;%s*([%w*-]+)=", position)
    if not last then fail("a part has the parameters %s", value:sub(position)) end
    local text
    if value:sub(last + 1, last + 1) == '"' then
      text, position = read_quoted(value, last + 1)
    else
      text = value:match("^[^;%s]*", last + 1)
      position = last + #text
    end
    found[name:lower()] = text:gsub("%%22", '"')
    position = value:match("^%s*()", position + 1)
  end
  return found
end

local function read_headers(text)
  local headers = {}
  for line in (text .. "\r\n"):gmatch("(.-)\r\n") do
    if line ~= "" then
      local name, value = line:match("^([%w-]+):%s*(.-)%s*$")
      if not name then fail("a part has the header line %q", line) end
      headers[name:lower()] = value
    end
  end
  return headers
end

local function read_part(text)
  local head, content
  if text:sub(1, 2) == "\r\n" then head, content = "", text:sub(3)
  else head, content = text:match("^(.-)\r\n\r\n(.*)$") end
  if not head then fail("a part has no empty line after its headers") end
  local headers = read_headers(head)
  local disposition = headers["content-disposition"] or ""
  if not disposition:lower():find("^form%-data%s*;") then fail("a part has no Content-Disposition: form-data") end
  local given = parameters(disposition)
  if not given.name then fail("a part has no name") end
  return { name = given.name, filename = given.filename, content_type = headers["content-type"], content = content }
end

-- The parts in their order: { name =, filename =, content_type =, content = }. Raises { text = … } when it is none.
function multipart.read(content_type, text)
  local boundary = content_type:match('[bB][oO][uU][nN][dD][aA][rR][yY]="([^"]+)"')
    or content_type:match("[bB][oO][uU][nN][dD][aA][rR][yY]=([^%s;]+)")
  if not boundary or #boundary > 70 then fail("Content-Type has no boundary of 1 to 70 characters") end
  local opening, divider = "--" .. boundary, "\r\n--" .. boundary
  if text:sub(1, #opening) ~= opening then fail("does not begin with its boundary") end
  local parts, at = {}, #opening + 1
  while text:sub(at, at + 1) ~= "--" do
    if text:sub(at, at + 1) ~= "\r\n" then fail("a boundary is not followed by a new line") end
    local stop, last = text:find(divider, at + 2, true)
    if not stop then fail("has no closing boundary") end
    parts[#parts + 1] = read_part(text:sub(at + 2, stop - 1))
    at = last + 1
  end
  return parts
end

return multipart
