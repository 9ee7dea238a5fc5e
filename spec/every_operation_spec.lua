--- Every operation of the three services, called by the module on the emulator, which checks the signature and every
--- value against api/: with what is required alone, with everything, with strings that are hard to carry.

local cjson = require "cjson"
local emulator = require "support.emulator"
local huaweicloud = require "huaweicloud"

package.path = "tools/?.lua;" .. package.path
local read = require "api.read"
local sample = require "api.sample"

local WAYS = {
  { fill = "required" },
  { fill = "all" },
  { fill = "all", strings = "hard" },
}

--- What the module cannot do yet: such a call has to fail in this way. Without these lines the cases below hold.
local NOT_YET = {
  import_rule_acl = "validation", download_export_result = "decode", download_import_result = "decode",
  download_import_template = "decode", export_logs = "decode",
}

--- Fields that an answer may do without, and why.
local MAY_BE_ABSENT = {
  ["list_job.data.end_time"] = true, -- while the job runs
  ["list_organization_accounts.marker"] = true, ["list_organization_tree.marker"] = true, -- on the last page
  ["show_bucket_objects.next_marker"] = true,
}

--- Fields that arrive as another type than the documents say.
local ARRIVES_AS = { ["list_job.data.begin_time"] = "integer" }

local MOST_LOGGED = 4096 -- bytes of a body in the emulator's log

local services = assert(read.files { "api/cfw.lua", "api/oms.lua", "api/codeartscheck.lua" })

---- What is expected of an answer

local function whole(value)
  return math.type and math.type(value) == "integer" or not math.type and value % 1 == 0
end

local function check_value(value, node, where, types)
  local kind = ARRIVES_AS[where] or node.kind
  if value == nil and MAY_BE_ABSENT[where] then
    return
  end
  assert(value ~= nil, where .. " is absent")
  if kind == "integer" then
    assert(type(value) == "number" and whole(value), where .. " is no integer")
  elseif kind == "list" then
    assert(type(value) == "table" and (#value > 0 or next(value) == nil), where .. " is no list")
    for i, item in ipairs(value) do
      check_value(item, node.item, ("%s[%d]"):format(where, i), types)
    end
  elseif kind == "map" then
    assert(type(value) == "table", where .. " is no map")
    for name, item in pairs(value) do
      check_value(item, node.item, where .. "." .. name, types)
    end
  elseif kind == "object" then
    assert(type(value) == "table", where .. " is no object")
    for _, field in ipairs(types[node.name].fields) do
      check_value(value[field.name], field.type, where .. "." .. field.name, types)
    end
  elseif kind ~= "any" then
    assert(type(value) == kind, where .. " is no " .. kind)
  end
end

local function check_result(operation, result, info, types)
  assert.equal(200, info.status)
  if operation.answer == "stream" then
    assert.equal(2048, #result.body)
    assert.equal("000000000000032\n", result.body:sub(33, 48))
    assert.equal("application/octet-stream", info.headers["content-type"])
  elseif operation.response.kind == "string" then
    assert.equal("string", type(result.body))
  else
    check_value(result, operation.response, operation.name, types)
  end
end

---- What is expected to have arrived

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(digits)
    return string.char(tonumber(digits, 16))
  end))
end

local function text_of(value)
  return type(value) == "number" and ("%.0f"):format(value) or tostring(value)
end

local function check_path(operation, arguments, path)
  local segments = {}
  for segment in path:gmatch "/([^/]*)" do
    segments[#segments + 1] = unescape(segment)
  end
  local i = 0
  for piece in operation.path:gmatch "/([^/]*)" do
    i = i + 1
    local name = piece:match "^{(.*)}$"
    local expected = not name and piece or arguments[name] or name == "project_id" and emulator.project_id
    assert.equal(text_of(expected), segments[i])
  end
end

local function check_query(operation, arguments, query)
  local arrived, expected = {}, {}
  for pair in query:gmatch "[^&]+" do
    arrived[#arrived + 1] = unescape(pair)
  end
  for _, param in ipairs(operation.params) do
    local value = arguments[param.name]
    if param.place == "query" and value ~= nil then
      for _, one in ipairs(type(value) == "table" and value or { value }) do
        expected[#expected + 1] = param.name .. "=" .. text_of(one)
      end
    end
  end
  table.sort(arrived)
  table.sort(expected)
  assert.same(expected, arrived)
end

--- A body as the arguments say it. Of long JSON only the length is known, of files what the log says of them.
local function check_body(operation, arguments, request, types)
  if not operation.body then
    assert.equal(0, request.body_length)
    return
  end
  if operation.content_type:find "^multipart" then
    local file = arguments.file
    assert.equal(#(type(file) == "table" and file.content or file), request.files[1].length)
    assert.equal(type(file) == "table" and file.name or request.files[1].filename, request.files[1].filename)
    return
  elseif request.body_length > MOST_LOGGED then
    return
  end
  local expected = arguments.body
  if operation.body.kind == "object" then
    expected = {}
    for _, field in ipairs(types[operation.body.name].fields) do
      expected[field.name] = arguments[field.name]
    end
  end
  assert.same(expected, cjson.decode(request.body == "" and "{}" or request.body))
end

local function check_request(service, operation, arguments, request)
  local types = sample.types(service)
  assert.equal(service.name .. "." .. operation.name, request.operation)
  assert.equal(operation.method, request.method)
  local path, query = request.request_uri:match "^([^?]*)%??(.*)$"
  check_path(operation, arguments, path)
  check_query(operation, arguments, query)
  check_body(operation, arguments, request, types)
end

---- The calls

describe("every operation:", function()
  local world
  local clients = {}

  setup(function()
    world = emulator.start()
    for _, service in ipairs(services) do
      -- Two services have an operation under GET /v2/{project_id}/tasks: the name of the host tells them apart.
      local endpoint = world.endpoint:gsub("127%.0%.0%.1", service.name .. ".localhost")
      clients[service.name] = assert(huaweicloud.client(service.name, world:options { endpoint = endpoint }))
    end
  end)

  teardown(function()
    for _, client in pairs(clients) do
      client:close()
    end
    world:stop()
  end)

  for _, service in ipairs(services) do
    for _, operation in ipairs(service.operations) do
      local kind = NOT_YET[operation.name]
      it(("%s %s%s"):format(service.name, operation.name, kind and " fails for now" or ""), function()
        for _, way in ipairs(WAYS) do
          world:reset()
          local client, arguments = clients[service.name], sample.arguments(service, operation, way)
          local result, info = client[operation.name](client, arguments)
          if kind then
            assert.is_nil(result)
            assert.equal(kind, info.kind, tostring(info))
          else
            assert(result, tostring(info))
            check_result(operation, result, info, sample.types(service))
            local requests = world:requests()
            assert.equal(1, #requests)
            check_request(service, operation, arguments, requests[1])
          end
        end
      end)
    end
  end
end)
