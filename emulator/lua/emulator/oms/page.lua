-- One page of a list of OMS: limit 1 to 100 (10), offset from 0, the total as count.
local answers = require "emulator.answers"

local DEFAULT_LIMIT, MOST = 10, 100

-- name: of the field that holds the records
return function(call, name, records)
  local limit, offset = call.arguments.limit or DEFAULT_LIMIT, call.arguments.offset or 0
  if limit < 1 or limit > MOST then return call.refuse("limit: must be 1 to " .. MOST) end
  if offset < 0 then return call.refuse("offset: must be at least 0") end
  local page = {}
  for i = offset + 1, math.min(offset + limit, #records) do page[#page + 1] = records[i] end
  return answers.typed(call, { [name] = page, count = #records })
end
