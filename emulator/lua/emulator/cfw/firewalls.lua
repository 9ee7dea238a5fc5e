-- Cloud Firewall: firewalls, and the jobs that create them.
local account = require "emulator.account"
local answer = require "emulator.answer"
local answers = require "emulator.answers"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local refusals = require "emulator.refusals"
local state = require "emulator.state"

local firewalls = { handlers = {} }

local handlers, refuse = firewalls.handlers, refusals.cfw

---- Records ---------------------------------------------------------------------------------------------------------

-- fields: fw_instance_id, name, object_id (of what it protects)
function firewalls.put(project, fields)
  local id = fields.fw_instance_id
  local object = fields.object_id or (id == account.default_firewall and account.default_object) or bytes.uuid()
  state.put("firewall", project, "", id, {
    fw_instance_id = id, name = fields.name, fw_instance_name = fields.name, resource_id = id,
    enterprise_project_id = "0", charge_mode = 1, engine_type = 1, ha_type = 1, service_type = 0, status = 2,
    support_ipv6 = true, is_old_firewall_instance = false, is_available_obs = true, is_support_threat_tags = true,
    support_url_filtering = true,
    protect_objects = { { object_id = object, object_name = fields.name, type = 0 } },
  })
  state.put("protect_object", project, "", object, { fw_instance_id = id })
end

-- A job answers "Running" reads times, then its outcome. firewall: what its success creates.
function firewalls.put_job(project, fields)
  state.put("job", project, "", fields.id, {
    status = fields.status or "Running",
    reads = fields.reads or state.setting("job_reads"),
    outcome = fields.outcome or "Success",
    begin_time = fields.begin_time or clock.milliseconds(),
    end_time = fields.end_time,
    firewall = fields.firewall,
  })
end

-- The firewall that a call names, or nil and the refusal.
function firewalls.named(call)
  local firewall = state.get("firewall", call.project, call.arguments.fw_instance_id)
  if not firewall then return nil, refuse.not_found() end
  return firewall
end

-- Is there a protected object of this id?
function firewalls.has_object(project, id)
  return state.get("protect_object", project, id) ~= nil
end

-- The page of these records that a call asks for, as the lists of this service have it.
function firewalls.page(call, records, more)
  local limit, offset = call.arguments.limit, call.arguments.offset
  if limit < 1 or limit > 1024 then return call.refuse("limit: must be 1 to 1024") end
  if offset < 0 then return call.refuse("offset: must be at least 0") end
  local data = { limit = limit, offset = offset, total = #records, records = {} }
  for i = offset + 1, math.min(offset + limit, #records) do data.records[#data.records + 1] = records[i] end
  for name, value in pairs(more or {}) do data[name] = value end
  return answers.typed(call, { data = data })
end

---- Operations ------------------------------------------------------------------------------------------------------

function handlers.list_firewall_detail(call)
  local wanted = call.arguments
  return firewalls.page(call, state.select("firewall", call.project, "", function(firewall, id)
    return (not wanted.fw_instance_id or wanted.fw_instance_id == id)
      and (not wanted.name or wanted.name == firewall.name)
  end))
end

-- A pay-per-use firewall is there when its job has succeeded.
function handlers.create_firewall(call)
  local job = bytes.uuid()
  firewalls.put_job(call.project, {
    id = job, firewall = { fw_instance_id = bytes.uuid(), name = call.body.name },
  })
  return answers.typed(call, { job_id = job, data = call.body })
end

function handlers.list_job(call)
  local project, id = call.project, call.arguments.job_id
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
  if not job then return refuse.not_found(404) end
  if finished and job.status == "Success" and job.firewall then firewalls.put(project, job.firewall) end
  -- Not completed by the model: the times are integers, whatever it says, and one that runs has no end.
  local data = { id = id, status = job.status, begin_time = job.begin_time }
  if job.status ~= "Running" then data.end_time = job.end_time end
  return answer.json(200, { data = data })
end

return firewalls
