-- Cloud Firewall: address sets of a protected object, and the addresses in them.
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local firewalls = require "emulator.cfw.firewalls"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local address_sets = { handlers = {} }

local handlers, refuse = address_sets.handlers, refusals.cfw

---- Records ---------------------------------------------------------------------------------------------------------

-- fields: set_id, object_id, name, description, address_type
function address_sets.put(project, fields)
  state.put("address_set", project, fields.object_id, fields.set_id, {
    set_id = fields.set_id, object_id = fields.object_id, name = fields.name or "addresses",
    description = fields.description or "", address_type = fields.address_type or 0, address_set_type = 0,
    ref_count = 0,
  })
end

-- fields: item_id, set_id, address, address_type, description
function address_sets.put_item(project, fields)
  state.put("address_item", project, fields.set_id, fields.item_id, {
    set_id = fields.set_id,
    record = {
      item_id = fields.item_id, name = fields.address or "192.0.2.1", address = fields.address or "192.0.2.1",
      address_type = fields.address_type or 0, description = fields.description or "",
    },
  })
end

local function remove(project, set)
  for _, id in ipairs(state.ids("address_item", project, set.set_id, 0, 1e9)) do
    state.remove("address_item", project, set.set_id, id)
  end
  state.remove("address_set", project, set.object_id, set.set_id)
end

local function remove_item(project, set_id, id)
  return state.remove("address_item", project, set_id, id)
end

local function contains(text, wanted)
  return wanted == nil or text:find(wanted, 1, true) ~= nil
end

---- Sets ------------------------------------------------------------------------------------------------------------

function handlers.add_address_set(call)
  local body = call.body
  if not firewalls.has_object(call.project, body.object_id) then return refuse.not_found() end
  body.set_id = bytes.uuid()
  address_sets.put(call.project, body)
  return answers.typed(call, { data = { id = body.set_id, name = body.name } })
end

function handlers.list_address_sets(call)
  local wanted = call.arguments
  if not firewalls.has_object(call.project, wanted.object_id) then return refuse.not_found() end
  return firewalls.page(call, state.select("address_set", call.project, wanted.object_id, function(set, id)
    if wanted.address then
      local items = state.select("address_item", call.project, id, function(item)
        return item.record.address == wanted.address
      end)
      if #items == 0 then return false end
    end
    return (not wanted.address_type or wanted.address_type == set.address_type)
      and (not wanted.address_set_type or wanted.address_set_type == set.address_set_type)
      and (contains(set.name, wanted.key_word) or contains(set.description, wanted.key_word))
  end))
end

function handlers.list_address_set_detail(call)
  local set = state.get("address_set", call.project, call.arguments.set_id)
  if not set then return refuse.not_found() end
  return answers.typed(call, { data = {
    id = set.set_id, name = set.name, description = set.description, address_type = set.address_type,
    address_set_type = set.address_set_type,
  } })
end

function handlers.update_address_set(call)
  local name = state.update("address_set", call.project, call.arguments.set_id, function(set)
    if not set then return nil end
    set.name = call.body.name or set.name
    set.description = call.body.description or set.description
    return set.name
  end)
  if not name then return refuse.not_found() end
  return answers.typed(call, { data = { id = call.arguments.set_id, name = name } })
end

function handlers.delete_address_set(call)
  local set = state.get("address_set", call.project, call.arguments.set_id)
  if not set then return refuse.not_found() end
  remove(call.project, set)
  return answers.typed(call, { data = { id = set.set_id, name = set.name } })
end

-- All of them or none.
function handlers.batch_delete_address_sets(call)
  local sets, deleted = {}, {}
  for i, id in ipairs(call.body.set_ids) do
    sets[i] = state.get("address_set", call.project, id)
    if not sets[i] or sets[i].object_id ~= call.body.object_id then return refuse.not_found() end
  end
  for i, set in ipairs(sets) do
    remove(call.project, set)
    deleted[i] = { id = set.set_id, name = set.name }
  end
  return answers.typed(call, { data = deleted })
end

---- Addresses -------------------------------------------------------------------------------------------------------

function handlers.add_address_item(call)
  local set_id, added = call.body.set_id, {}
  if not state.get("address_set", call.project, set_id) then return refuse.not_found() end
  for i, item in ipairs(call.body.address_items or {}) do
    item.set_id, item.item_id = set_id, bytes.uuid()
    address_sets.put_item(call.project, item)
    added[i] = { id = item.item_id }
  end
  return answers.typed(call, { data = { items = added, covered_ip = {} } })
end

function handlers.list_address_items(call)
  local wanted = call.arguments
  if not state.get("address_set", call.project, wanted.set_id) then return refuse.not_found() end
  local records = {}
  for _, item in ipairs(state.select("address_item", call.project, wanted.set_id)) do
    local record = item.record
    if (not wanted.address or wanted.address == record.address)
      and (contains(record.address, wanted.key_word) or contains(record.description, wanted.key_word)) then
      records[#records + 1] = record
    end
  end
  return firewalls.page(call, records, { set_id = wanted.set_id })
end

function handlers.delete_address_item(call)
  local id = call.arguments.item_id
  local item = state.get("address_item", call.project, id)
  if not item or not remove_item(call.project, item.set_id, id) then return refuse.not_found() end
  return answers.typed(call, { data = { id = id, name = item.record.name } })
end

-- All of them or none.
function handlers.batch_delete_address_items(call)
  local ids, set_id = call.body.address_item_ids, call.body.set_id
  for _, id in ipairs(ids) do
    local item = state.get("address_item", call.project, id)
    if not item or item.set_id ~= set_id then return refuse.not_found() end
  end
  for _, id in ipairs(ids) do remove_item(call.project, set_id, id) end
  return answers.typed(call, { data = ids })
end

return address_sets
