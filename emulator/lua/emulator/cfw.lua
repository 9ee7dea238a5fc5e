-- Cloud Firewall: firewalls, the jobs that create them, and packet capture tasks.
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local json = require "emulator.json"
local state = require "emulator.state"

local cfw = {}

local SUCCESSFUL, RUNNING, STOPPED, ENDING = 1, 2, 4, 5
cfw.capture_statuses = { SUCCESSFUL, RUNNING, STOPPED, ENDING }

local function missing(name)
  return answer.error(400, "CFW.00200001", "Empty or invalid parameter: " .. name .. ".")
end

local function not_found(status)
  return answer.error(status or 400, "CFW.00200005", "Operation content does not exist.")
end

local function wrong_status()
  return answer.error(400, "CFW.00200016", "Incorrect instance status.")
end

-- The firewall that a request names, or nil and the error.
local function named_firewall(request, project)
  local id = request:argument("fw_instance_id")
  if not id or id == "" then return nil, missing("fw_instance_id") end
  local firewall = state.get("firewall", project, id)
  if not firewall then return nil, not_found() end
  return firewall
end

---- Firewalls and jobs --------------------------------------------------------------------------------------------

function cfw.put_firewall(project, fields)
  state.put("firewall", project, "", fields.fw_instance_id, {
    fw_instance_id = fields.fw_instance_id, name = fields.name, fw_instance_name = fields.name,
    resource_id = fields.fw_instance_id, enterprise_project_id = "0", charge_mode = 1, engine_type = 1,
    ha_type = 1, service_type = 0, status = 2, support_ipv6 = true, is_old_firewall_instance = false,
    is_available_obs = true, is_support_threat_tags = true, support_url_filtering = true,
  })
end

function cfw.list_firewall_detail(request, parameters)
  local project = parameters.project_id
  local limit, offset = request:integer("limit", 1, 1024), request:integer("offset", 0, 1e9)
  if not limit then return missing("limit") end
  if not offset then return missing("offset") end
  if not request:integer("service_type", 0, 1) then return missing("service_type") end
  local wanted = request:argument("fw_instance_id")
  local records, total = {}, 0
  for _, id in ipairs(state.ids("firewall", project, "", 0, state.count("firewall", project, ""))) do
    if not wanted or wanted == id then
      if total >= offset and #records < limit then records[#records + 1] = state.get("firewall", project, id) end
      total = total + 1
    end
  end
  return answer.json(200, { data = { limit = limit, offset = offset, total = total, records = json.list(records) } })
end

-- A pay-per-use firewall is there when its job has succeeded.
function cfw.create_firewall(request, parameters)
  local body = request:object()
  if not body then return missing("body") end
  if type(body.name) ~= "string" or body.name == "" then return missing("name") end
  if type(body.flavor) ~= "table" or type(body.flavor.version) ~= "string" then return missing("flavor") end
  local charge = body.charge_info
  if type(charge) ~= "table" or type(charge.charge_mode) ~= "string" then return missing("charge_info") end
  local job = bytes.uuid()
  cfw.put_job(parameters.project_id, { id = job, firewall = { fw_instance_id = bytes.uuid(), name = body.name } })
  if type(body.tags) == "table" then body.tags = json.list(body.tags) end
  return answer.json(200, { job_id = job, data = body })
end

-- A job answers "Running" reads times, then its outcome. firewall: what its success creates.
function cfw.put_job(project, fields)
  state.put("job", project, "", fields.id, {
    status = fields.status or "Running",
    reads = fields.reads or state.setting("job_reads"),
    outcome = fields.outcome or "Success",
    begin_time = fields.begin_time or clock.milliseconds(),
    end_time = fields.end_time,
    firewall = fields.firewall,
  })
end

function cfw.list_job(_, parameters)
  local project, id = parameters.project_id, parameters.job_id
  local finished
  local job = state.update("job", project, id, function(job)
    if not job then return nil end
    if job.status == "Running" then
      if job.reads > 0 then
        job.reads = job.reads - 1
        return job
      end
      job.status, finished = job.outcome, true
    end
    job.end_time = job.end_time or clock.milliseconds()
    return job
  end)
  if not job then return not_found(404) end
  if finished and job.status == "Success" and job.firewall then cfw.put_firewall(project, job.firewall) end
  local data = { id = id, status = job.status, begin_time = job.begin_time }
  if job.status ~= "Running" then data.end_time = job.end_time end
  return answer.json(200, { data = data })
end

---- Packet capture tasks ------------------------------------------------------------------------------------------

-- fields: any of the documented fields of a capture task, fw_instance_id, and ending_reads.
function cfw.put_capture_task(project, firewall, fields)
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

function cfw.list_capture_task(request, parameters)
  local project = parameters.project_id
  local limit, offset = request:integer("limit", 1, 1024), request:integer("offset", 0, 1e9)
  if not limit then return missing("limit") end
  if not offset then return missing("offset") end
  local firewall, refusal = named_firewall(request, project)
  if not firewall then return refusal end

  local id = firewall.fw_instance_id
  local records = {}
  for i, task_id in ipairs(state.ids("capture_task", project, id, offset, limit)) do
    local task = state.get("capture_task", project, task_id)
    if task.record.status == ENDING then
      task = state.update("capture_task", project, task_id, function(fresh)
        if fresh.record.status == ENDING then advance(fresh) end
        return fresh
      end)
    end
    records[i] = task.record
  end
  local total = state.count("capture_task", project, id)
  return answer.json(200, { data = { limit = limit, offset = offset, records = json.list(records), total = total } })
end

local function check_address(address)
  return type(address) == "table" and type(address.address) == "string"
    and type(address.address_type) == "number" and type(address.type) == "number"
end

function cfw.create_capture_task(request, parameters)
  local firewall, refusal = named_firewall(request, parameters.project_id)
  if not firewall then return refusal end
  local body = request:object()
  if not body then return missing("body") end
  if type(body.name) ~= "string" or body.name == "" then return missing("name") end
  if type(body.duration) ~= "number" then return missing("duration") end
  if type(body.max_packets) ~= "number" or body.max_packets > 1000000 then return missing("max_packets") end
  if not check_address(body.source) then return missing("source") end
  if not check_address(body.destination) then return missing("destination") end
  local service = body.service
  if type(service) ~= "table" or type(service.protocol) ~= "number" then return missing("service") end

  local function port(value) return type(value) == "string" and value or "" end
  cfw.put_capture_task(parameters.project_id, firewall.fw_instance_id, {
    task_id = bytes.uuid(), name = body.name, duration = body.duration, max_packets = body.max_packets,
    source_address = body.source.address, source_address_type = body.source.address_type,
    dest_address = body.destination.address, dest_address_type = body.destination.address_type,
    protocol = service.protocol, source_port = port(service.source_port), dest_port = port(service.dest_port),
  })
  return answer.json(200, { data = { id = firewall.fw_instance_id, name = firewall.name } })
end

function cfw.cancel_capture_task(request, parameters)
  local firewall, refusal = named_firewall(request, parameters.project_id)
  if not firewall then return refusal end
  local body = request:object()
  local task_id = body and body.task_id
  if type(task_id) ~= "string" or task_id == "" then return missing("task_id") end

  refusal = state.update("capture_task", parameters.project_id, task_id, function(task)
    if not task or task.firewall ~= firewall.fw_instance_id then return not_found() end
    if task.record.status ~= RUNNING then return wrong_status() end
    task.record.status = ENDING
    task.record.modified_date = clock.slashed(clock.now())
    return nil
  end)
  return refusal or answer.json(200, { data = { id = firewall.fw_instance_id, name = firewall.name } })
end

return cfw
