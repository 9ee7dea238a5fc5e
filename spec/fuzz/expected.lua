--- Holds what has arrived at a server against what a caller gave: each path segment, pair of the query, header and byte
--- of JSON. Tables are read raw, as the module reads arguments.

package.path = "emulator/lua/?.lua;tools/?.lua;" .. package.path

local core = require "huaweicloud.core"
local multipart = require "support.multipart"
local sample = require "api.sample"
local tree = require "emulator.schema.tree"

local expected = {}

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(digits)
    return string.char(tonumber(digits, 16))
  end))
end

--- Is a number written exactly so?
local function is_number(text, number)
  if not text:find "^%-?%d+%.?%d*[eE]?[+-]?%d*$" then
    return false
  elseif math.type and math.type(number) == "integer" then
    return text == ("%d"):format(number)
  elseif number % 1 == 0 and math.abs(number) <= 2 ^ 53 then
    return text == ("%.0f"):format(number + 0.0)
  end
  return tonumber(text) == number
end

--- A scalar as text outside of JSON.
local function is_text(text, value)
  if type(value) == "number" then
    return is_number(text, value)
  end
  return text == tostring(value)
end

---- JSON ------------------------------------------------------------------------------------------------------------

local function count_of(given)
  local count = 0
  for _ in next, given do
    count = count + 1
  end
  return count
end

local check_value

local function check_object(node, given, fields, types)
  assert(node.kind == "object", "an object has become a " .. node.kind)
  assert(#node.names == count_of(given), "more or fewer fields than were given")
  for _, name in ipairs(node.names) do
    check_value(node.fields[name], rawget(given, name), fields and fields(name), types)
  end
end

local function fields_of(type_node, types)
  return function(name)
    for _, field in ipairs(types[type_node.name].fields) do
      if field.name == name then
        return field.type
      end
    end
  end
end

local function check_list(node, given, item, types)
  assert(node.kind == "list", "a list has become a " .. node.kind)
  assert(#node.items == count_of(given), "more or fewer items than were given")
  for i, one in ipairs(node.items) do
    check_value(one, rawget(given, i), item, types)
  end
end

--- A node of the JSON tree against a value; `node_type` is nil where nothing is known of it.
function check_value(node, given, node_type, types)
  local kind = node_type and node_type.kind or "any"
  if rawequal(given, core.null) then
    assert(node.kind == "null", "null has become a " .. node.kind)
  elseif type(given) == "number" then
    assert(node.kind == "number" and is_number(node.text, given), "another number has come")
    assert(kind == "any" or kind == "integer" or kind == "number", "a number as " .. kind)
  elseif type(given) ~= "table" then
    assert(type(given) == "string" or type(given) == "boolean", "a " .. type(given) .. " was sent")
    assert(node.kind == type(given) and node.value == given, "another " .. type(given) .. " has come")
    assert(kind == "any" or kind == type(given), "a " .. type(given) .. " as " .. kind)
  elseif kind == "object" then
    check_object(node, given, fields_of(node_type, types), types)
  elseif kind == "map" then
    check_object(node, given, function() return node_type.item end, types)
  elseif kind == "list" then
    check_list(node, given, node_type.item, types)
  else
    assert(kind == "any", "a table as " .. kind)
    if rawget(given, 1) ~= nil then
      check_list(node, given, nil, types)
    elseif next(given) ~= nil then
      check_object(node, given, nil, types)
    else
      assert(node.kind == "object" and #node.names == 0 or node.kind == "list" and #node.items == 0)
    end
  end
end

--- A JSON text against a value without a type.
function expected.json(text, given)
  local node = assert(tree.read(text))
  check_value(node, given)
end

---- Requests --------------------------------------------------------------------------------------------------------

--- The bytes that came, taken apart: method, path, query as a list of pairs, headers by lower-case name, body.
function expected.read(echo)
  local line, rest = echo.head:match "^([^\r\n]*)\r\n(.*)$"
  local method, path, query = line:match "^(%S+) ([^%s?]*)%??(%S*) HTTP/1%.1$"
  assert(method, "the request line is " .. line:sub(1, 200))
  local request = { method = method, path = path, query = {}, headers = {}, body = echo.body }
  for pair in query:gmatch "[^&]+" do
    local name, value = pair:match "^([^=]*)=(.*)$"
    request.query[#request.query + 1] = { unescape(name), unescape(value) }
  end
  for header in rest:gmatch "([^\r\n]*)\r\n" do
    local name, value = header:match "^([^:]+):%s*(.-)%s*$"
    if name then
      assert(not request.headers[name:lower()], "the header " .. name .. " came twice")
      request.headers[name:lower()] = value
    else
      assert(header == "", "a line that is no header: " .. header:sub(1, 200))
    end
  end
  return request
end

--- Takes a pair out of a list of pairs; each may be there only so often as it was given.
local function take(pairs_left, name, value)
  for i, pair in ipairs(pairs_left) do
    if pair[1] == name and is_text(pair[2], value) then
      table.remove(pairs_left, i)
      return true
    end
  end
end

local function expect_query(left, name, value)
  if type(value) == "table" then
    for i = 1, count_of(value) do
      assert(take(left, name, rawget(value, i)), ("query %s: item %d did not come"):format(name, i))
    end
  else
    assert(take(left, name, value), ("query %s did not come"):format(name))
  end
end

local function check_path(operation, args, request, ids)
  local segments = {}
  for segment in request.path:gmatch "/([^/]*)" do
    segments[#segments + 1] = unescape(segment)
  end
  local count = 0
  for piece in operation.path:gmatch "/([^/]*)" do
    count = count + 1
    local name = piece:match "^{(.*)}$"
    local value = name and rawget(args, name)
    if name and value == nil then
      value = ids[name]
    end
    local came = segments[count]
    local right = came and (name and is_text(came, value) or came == piece)
    assert(right, ("segment %d is %s"):format(count, tostring(came)))
  end
  assert(#segments == count, "more segments than the path has")
end

local function trimmed(text)
  return (text:gsub("^[ \t]+", ""):gsub("[ \t]+$", ""))
end

--- Places the arguments of a flat call; gives the names that none of the parameters is.
local function check_parameters(operation, args, request)
  local named = { project_id = operation.path:find("{project_id}", 1, true) ~= nil,
    domain_id = operation.path:find("{domain_id}", 1, true) ~= nil }
  local left = request.query
  for _, param in ipairs(operation.params) do
    local value = rawget(args, param.name)
    named[param.name] = true
    if value ~= nil and param.place == "query" then
      expect_query(left, param.name, value)
    elseif value ~= nil and param.place == "header" then
      assert(is_text(request.headers[param.name:lower()] or "", type(value) == "string" and trimmed(value) or value),
        "header " .. param.name)
    end
  end
  return named
end

-- Headers that go out besides those of the arguments.
local OWN = { host = true, ["x-sdk-date"] = true, authorization = true, ["user-agent"] = true, accept = true,
  ["content-type"] = true, ["content-length"] = true, ["accept-encoding"] = true, ["x-project-id"] = true,
  ["x-domain-id"] = true, ["x-security-token"] = true }

--- No header came but those that the operation and the call's options name.
local function check_headers(operation, request, more)
  local named = {}
  for _, param in ipairs(operation.params) do
    named[param.name:lower()] = param.place == "header" or nil
  end
  for name in next, more do
    named[type(name) == "string" and name:lower() or name] = true
  end
  for name in next, request.headers do
    assert(OWN[name] or named[name], "a header that nobody gave: " .. name)
  end
end

local function check_form(operation, given, request, types)
  local parts = multipart.parse(request.headers["content-type"], request.body)
  local by_name = {}
  for _, part in ipairs(parts) do
    assert(not by_name[part.name], "a part came twice")
    by_name[part.name] = part
  end
  for _, field in ipairs(types[operation.body.name].fields) do
    local value = rawget(given, field.name)
    local part = by_name[field.name]
    if value ~= nil then
      assert(part, "the part " .. field.name .. " did not come")
      if field.type.kind == "file" then
        assert(part.content == (type(value) == "table" and rawget(value, "content") or value), "another file came")
      elseif type(value) ~= "table" then
        assert(is_text(part.content, value), "another text came")
      else
        check_value(assert(tree.read(part.content)), value, field.type, types)
      end
    end
  end
end

--- What was sent for the arguments of an operation of a service (as api.read gives both).
---@param ids table { project_id =, domain_id = } of the client
---@param lenient boolean? were names sent that are not documented
---@param headers table those of the call's options
function expected.check(service, operation, args, echo, ids, lenient, headers)
  local request, types = expected.read(echo), sample.types(service)
  check_headers(operation, request, headers)
  assert(request.method == operation.method, "another method")
  check_path(operation, args, request, ids)
  local named = check_parameters(operation, args, request)
  local body, in_body = rawget(args, "body"), {}
  local flat = operation.body and operation.body.kind == "object" and body == nil
  local whole = operation.body and body ~= nil
  for name, value in next, args do
    local field = flat and fields_of(operation.body, types)(name)
    if field or (flat and not named[name]) then
      assert(field or lenient, "a name that is unknown was sent")
      in_body[name] = value
    elseif not named[name] and not (whole and name == "body") then
      assert(lenient, "a name that is unknown was sent")
      expect_query(request.query, name, value)
    end
  end
  assert(#request.query == 0, "more in the query than was given")
  if operation.content_type:find "^multipart" then
    check_form(operation, whole and body or in_body, request, types)
  elseif whole then
    check_value(assert(tree.read(request.body)), body, operation.body, types)
  elseif flat and request.body ~= "" then
    check_object(assert(tree.read(request.body)), in_body, fields_of(operation.body, types), types)
  else
    assert(request.body == "" and next(in_body) == nil, "a body that nobody gave, or none")
  end
  return request
end

return expected
