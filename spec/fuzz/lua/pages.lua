--- Fuzz target: lines of text as the answers to the pages of a list; the first byte chooses the list.

local call = require "huaweicloud.call"
local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"
local pages = require "huaweicloud.pages"

local lists = {}
for _, service in ipairs { "cfw", "oms", "codeartscheck" } do
  for _, name in ipairs(core.operations(service)) do
    local operation = core.operation(service, name)
    lists[#lists + 1] = operation.pages and operation or nil
  end
end

local answers, asked

-- In the place of the network: the next line that is an answer.
function call.operation_as(_, operation, _, args)
  asked = asked + 1
  assert(type(args) == "table" and args[operation.pages.limit] ~= nil)
  local answer = answers[asked]
  if not answer then
    return nil, errors.new("network", operation.name .. ": the connection broke", { operation = operation.name })
  end
  return answer, { status = 200, headers = {}, attempts = 1 }
end

local client = { _loop = "blocking" }

local function check(err, operation)
  assert(errors.is(err) and (err.kind == "decode" or err.kind == "network"), tostring(err))
  assert(err.operation == operation.name)
  checks.one_line(err.message, 1024)
end

return function(text)
  local operation = lists[(text:byte(1) or 0) % #lists + 1]
  answers = {}
  for _, line in ipairs(checks.lines(text:sub(2))) do
    answers[#answers + 1] = json.decode(line)
  end
  asked = 0
  local records, info, so_far = pages.collect(client, operation, {}, { max = 1000 })
  assert(asked <= #answers + 1 and asked >= 1)
  if not records then
    check(info, operation)
    assert(#so_far <= 1000)
  else
    assert(#records <= 1000 and info.pages == asked)
  end
  local collected, before, count = records or so_far, asked, 0
  asked = 0
  local done, raised = pcall(function()
    for record in pages.iterate(client, operation, {}, { max = 1000 }) do
      count = count + 1
      assert(record == collected[count] or record ~= record)
    end
  end)
  if not done then
    check(raised, operation)
  end
  assert(done == (records ~= nil) and asked == before, "the two ways differ")
  -- A record that is false or null cannot be told from the end by a generic for, but is one.
  assert(count <= #collected)
end
