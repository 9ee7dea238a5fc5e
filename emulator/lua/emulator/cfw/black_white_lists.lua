-- Cloud Firewall: entries of the blacklist (4) and the whitelist (5) of a protected object.
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local firewalls = require "emulator.cfw.firewalls"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local black_white_lists = { handlers = {} }

local handlers, refuse = black_white_lists.handlers, refusals.cfw

local CHANGEABLE = { "direction", "address_type", "address", "protocol", "port", "description" }

---- Records ---------------------------------------------------------------------------------------------------------

-- fields: list_id, object_id, list_type, and the documented ones of an entry
function black_white_lists.put(project, fields)
  local now = clock.milliseconds()
  local record = {
    list_id = fields.list_id, direction = 0, address_type = 0, address = "192.0.2.1", protocol = 6, port = "80",
    description = "", created_date = now, modified_date = now,
  }
  for _, name in ipairs(CHANGEABLE) do
    if fields[name] ~= nil then record[name] = fields[name] end
  end
  state.put("list_entry", project, fields.object_id, fields.list_id,
    { object_id = fields.object_id, list_type = fields.list_type or 4, record = record })
end

local function entries(project, object_id, list_type)
  return state.select("list_entry", project, object_id, function(entry) return entry.list_type == list_type end)
end

-- Is there one for the same traffic?
local function find_same(present, item)
  for _, entry in ipairs(present) do
    local record = entry.record
    if record.address == item.address and record.direction == item.direction and record.protocol == item.protocol
      and record.port == item.port then
      return entry
    end
  end
end

local function answer_with(call, record)
  return answers.typed(call, { data = { id = record.list_id, name = record.address } })
end

---- Operations ------------------------------------------------------------------------------------------------------

function handlers.add_black_white_list(call)
  local body = call.body
  if not firewalls.has_object(call.project, body.object_id) then return refuse.not_found() end
  body.list_id = bytes.uuid()
  black_white_lists.put(call.project, body)
  return answer_with(call, body)
end

-- Tells which were there already; these are not added again.
function handlers.batch_create_black_white_list(call)
  local body = call.body
  if not firewalls.has_object(call.project, body.object_id) then return refuse.not_found() end
  local data = { success_list = {}, duplicated_list = {}, failed_list = {} }
  for _, item in ipairs(body.list_items) do
    item.port, item.description = item.port or "", item.description or ""
    item.address_type = item.address_type or 0
    if find_same(entries(call.project, body.object_id, body.list_type), item) then
      table.insert(data.duplicated_list, item)
    else
      table.insert(data.success_list, item)
      local fields = { list_id = bytes.uuid(), object_id = body.object_id, list_type = body.list_type }
      for _, name in ipairs(CHANGEABLE) do fields[name] = item[name] end
      black_white_lists.put(call.project, fields)
    end
  end
  return answers.typed(call, { data = data })
end

function handlers.list_black_white_lists(call)
  local wanted = call.arguments
  if not firewalls.has_object(call.project, wanted.object_id) then return refuse.not_found() end
  local records = {}
  for _, entry in ipairs(entries(call.project, wanted.object_id, wanted.list_type)) do
    local record = entry.record
    if (not wanted.address_type or wanted.address_type == record.address_type)
      and (not wanted.address or wanted.address == record.address)
      and (not wanted.port or wanted.port == record.port) then
      records[#records + 1] = record
    end
  end
  return firewalls.page(call, records)
end

function handlers.update_black_white_list(call)
  local record = state.update("list_entry", call.project, call.arguments.list_id, function(entry)
    if not entry then return nil end
    for _, name in ipairs(CHANGEABLE) do
      if call.body[name] ~= nil then entry.record[name] = call.body[name] end
    end
    entry.record.modified_date = clock.milliseconds()
    return entry.record
  end)
  return record and answer_with(call, record) or refuse.not_found()
end

function handlers.delete_black_white_list(call)
  local id = call.arguments.list_id
  local entry = state.get("list_entry", call.project, id)
  if not entry or not state.remove("list_entry", call.project, entry.object_id, id) then return refuse.not_found() end
  return answer_with(call, entry.record)
end

-- All of them or none.
function handlers.batch_delete_black_white_lists(call)
  local body = call.body
  for _, id in ipairs(body.list_ids) do
    local entry = state.get("list_entry", call.project, id)
    if not entry or entry.object_id ~= body.object_id or entry.list_type ~= body.list_type then
      return refuse.not_found()
    end
  end
  for _, id in ipairs(body.list_ids) do state.remove("list_entry", call.project, body.object_id, id) end
  return answers.typed(call, { data = body.list_ids })
end

return black_white_lists
