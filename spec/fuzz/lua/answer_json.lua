--- Fuzz target: any text as an answer, decoded and encoded again by lua-cjson and the binding.

local host = ...

local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"

--- Nulls stand in lists alone, whole numbers are integers, and what is no number is not there.
local function check(value, in_list)
  if value == core.null then
    assert(in_list, "null in an object")
  elseif type(value) == "table" then
    assert(getmetatable(value) == nil or core.lists[getmetatable(value)])
    for key, one in next, value do
      assert(type(key) == "string" or math.type(key) == "integer")
      check(one, type(key) ~= "string")
    end
  elseif type(value) == "number" then
    assert(value == value)
    assert(math.type(value) == "integer" or value % 1 ~= 0 or math.abs(value) > 2 ^ 53, "a whole number as a float")
  else
    assert(type(value) == "string" or type(value) == "boolean")
  end
end

return function(text)
  local value, why = json.decode(text)
  if not value then
    checks.one_line(why)
    -- lua-cjson refuses halves of surrogate pairs, and the byte-order mark.
    local refused = text:find "\\u[dD][89a-fA-F]" or text:find("\239\187\191", 1, true) or text:find "%z"
    assert(refused or not host.json(text), why)
    return
  end
  check(value)
  local again
  again, why = json.encode(value)
  if not again then
    checks.one_line(errors.new("validation", why).message, 8192)
    assert(why:find "not UTF%-8" or why:find "finite" or why:find "2^53" or why:find "nested deeper", why)
    return
  end
  assert(host.json(again), "what was encoded is not JSON")
  assert(checks.same(assert(json.decode(again)), value), "another value comes back")
end
