-- Cloud Firewall: packet capture tasks.
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local firewalls = require "emulator.cfw.firewalls"
local json = require "emulator.json"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local capture_tasks = { handlers = {} }

local handlers, refuse = capture_tasks.handlers, refusals.cfw

local SUCCESSFUL, RUNNING, STOPPED, ENDING = 1, 2, 4, 5
capture_tasks.statuses = { SUCCESSFUL, RUNNING, STOPPED, ENDING }

local MOST_PACKETS = 1000000

-- fields: any of the documented fields of a capture task, fw_instance_id, and ending_reads.
function capture_tasks.put(project, firewall, fields)
  local now = clock.slashed(clock.now())
  local record = {
    capture_size = "--", created_date = now, dest_address = "2.2.2.2", dest_address_type = 0, dest_port = "",
    duration = 3, is_deleted = 0, max_packets = 100000, modified_date = now, name = "capture",
    protocol = -1, remaining_days = 7, source_address = "1.1.1.1", source_address_type = 0, source_port = "",
    status = RUNNING,
  }
  for name in pairs(record) do
    if fields[name] ~= nil then record[name] = fields[name] end
  end
  record.task_id = fields.task_id
  state.put("capture_task", project, firewall, fields.task_id,
    { record = record, firewall = firewall, reads_left = fields.ending_reads or state.setting("ending_reads") })
end

-- A task that is ending shows so for some reads, then has stopped.
local function advance(task)
  if task.reads_left > 0 then
    task.reads_left = task.reads_left - 1
    return
  end
  task.record.status, task.record.capture_size = STOPPED, "500kb"
  task.record.modified_date = clock.slashed(clock.now())
end

local function answer_with(call, firewall)
  return answers.typed(call, { data = { id = firewall.fw_instance_id, name = firewall.name } })
end

-- Only the records of the page are read: there may be thousands of tasks.
function handlers.list_capture_task(call)
  local firewall, refusal = firewalls.named(call)
  if not firewall then return refusal end
  local id, limit, offset = firewall.fw_instance_id, call.arguments.limit, call.arguments.offset
  local records = {}
  for _, task_id in ipairs(state.ids("capture_task", call.project, id, offset, limit)) do
    local task = state.get("capture_task", call.project, task_id)
    if task and task.record.status == ENDING then
      task = state.update("capture_task", call.project, task_id, function(fresh)
        if fresh and fresh.record.status == ENDING then advance(fresh) end
        return fresh
      end)
    end
    if task then records[#records + 1] = task.record end
  end
  return answers.typed(call, { data = {
    limit = limit, offset = offset, records = json.list(records), total = state.count("capture_task", call.project, id),
  } })
end

function handlers.create_capture_task(call)
  local firewall, refusal = firewalls.named(call)
  if not firewall then return refusal end
  local body = call.body
  if body.name == "" then return call.refuse("name: is empty") end
  if body.max_packets > MOST_PACKETS then return call.refuse("max_packets: must be at most " .. MOST_PACKETS) end
  capture_tasks.put(call.project, firewall.fw_instance_id, {
    task_id = bytes.uuid(), name = body.name, duration = body.duration, max_packets = body.max_packets,
    source_address = body.source.address, source_address_type = body.source.address_type,
    dest_address = body.destination.address, dest_address_type = body.destination.address_type,
    protocol = body.service.protocol, source_port = body.service.source_port, dest_port = body.service.dest_port,
  })
  return answer_with(call, firewall)
end

function handlers.cancel_capture_task(call)
  local firewall, refusal = firewalls.named(call)
  if not firewall then return refusal end
  refusal = state.update("capture_task", call.project, call.body.task_id, function(task)
    if not task or task.firewall ~= firewall.fw_instance_id then return refuse.not_found() end
    if task.record.status ~= RUNNING then return refuse.wrong_status() end
    task.record.status = ENDING
    task.record.modified_date = clock.slashed(clock.now())
    return nil
  end)
  return refusal or answer_with(call, firewall)
end

-- All of them or none: one that is unknown or still captures stops the deletion.
function handlers.delete_capture_task(call)
  local firewall, refusal = firewalls.named(call)
  if not firewall then return refusal end
  for _, task_id in ipairs(call.body.task_ids) do
    local task = state.get("capture_task", call.project, task_id)
    if not task or task.firewall ~= firewall.fw_instance_id then return refuse.not_found() end
    if task.record.status == RUNNING or task.record.status == ENDING then return refuse.wrong_status() end
  end
  for _, task_id in ipairs(call.body.task_ids) do
    state.remove("capture_task", call.project, firewall.fw_instance_id, task_id)
  end
  return answer_with(call, firewall)
end

-- There is a file to fetch when a task has captured something.
function handlers.list_capture_result(call)
  local firewall, refusal = firewalls.named(call)
  if not firewall then return refusal end
  local task = state.get("capture_task", call.project, call.arguments.task_id)
  if not task or task.firewall ~= firewall.fw_instance_id then return refuse.not_found() end
  if task.record.status ~= SUCCESSFUL and task.record.status ~= STOPPED then return refuse.wrong_status() end
  return answers.typed(call, { data = { file_list = { {
    file_name = task.record.name .. ".pcap", file_path = call.arguments.task_id .. "/capture.pcap",
  } } } })
end

return capture_tasks
