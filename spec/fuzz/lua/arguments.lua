--- Fuzz target: bytes that choose an operation and its arguments, through the binding that checks and writes them.

local host = ...

package.path = "emulator/lua/?.lua;" .. package.path

local chance = require "fuzz.chance"
local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local expected = require "fuzz.expected"
local json = require "huaweicloud.json"
local read = require "api.read"
local sample = require "api.sample"
local values = require "fuzz.values"

local DATE = 1795000000

local endpoint, scope = assert(core.endpoint "https://h"), core.scope("SDK-HMAC-SHA256", "", "")
local credentials = assert(core.credentials { ak = "AKAKAKAK", sk = "sk-0123456789abcdef" })

local operations = {}
for _, service in ipairs(assert(read.files { "api/cfw.lua", "api/oms.lua", "api/codeartscheck.lua" })) do
  for _, operation in ipairs(service.operations) do
    operations[#operations + 1] = { service = service, row = operation,
      operation = assert(core.operation(service.name, operation.name)) }
  end
end

--- What goes on the wire cannot be split, and begins as the operation says.
local function check_request(one, arguments)
  local canonical, why = core.canonical_request(one.row.method, one.row.path, arguments, endpoint, credentials, scope,
    DATE)
  if not canonical then
    checks.one_line(why)
    return
  end
  local lines = checks.lines(canonical)
  assert(lines[1] == one.row.method and lines[2]:find "^/" and #lines >= 8)
  assert(not lines[2]:find "[%c%s?#]" and not lines[3]:find "[%c%s?#/]")
  for i = 4, #lines - 3 do
    assert(lines[i]:find "^[%w-]+:[^%c]*$", lines[i])
  end
  assert(lines[#lines - 2] == "" and lines[#lines]:find "^%x+$")
end

local function check_operation(v)
  local one = v:pick(operations)
  local args = sample.arguments(one.service, one.row, { fill = v:pick { "required", "all" },
    strings = v:pick { "plain", "hard" } })
  args = values.copy(args)
  for _ = 1, v.draw(4) - 1 do
    v:spoil(args)
  end
  local headers = v.draw(4) == 1 and { [v:string()] = v:value() } or nil
  local project, domain = v:pick { "p", false } or nil, v:pick { "d", false } or nil
  local changed = values.watch(args)
  local arguments, why = core.arguments(one.operation, args, project, domain, headers, json.quote,
    v:pick { true, false, "usual" })
  assert(not changed(), "the arguments are changed")
  if arguments then
    check_request(one, arguments)
  else
    checks.one_line(errors.new("validation", why).message, 2048)
  end
end

local function check_value(v)
  local value = v:value()
  local text, why = json.encode(value)
  if text then
    assert(host.json(text), text)
    -- The second reader is in Lua, and slow.
    if #text < 1e5 then
      expected.json(text, value)
    end
  else
    checks.one_line(errors.new("validation", why).message, 2048)
  end
end

return function(bytes)
  local v = values.new(chance.of_bytes(bytes), true)
  if v.draw(3) == 1 then
    check_value(v)
  else
    check_operation(v)
  end
end
