-- Records put in from outside: the defaults that a start and a reset make, and what tests order. Checked as a whole,
-- then stored as a whole, so that a refused order changes nothing.
local account = require "emulator.account"
local cfw = require "emulator.cfw"
local codeartscheck = require "emulator.codeartscheck"
local oms = require "emulator.oms"
local state = require "emulator.state"

local seeds = {}

local MAX_RECORDS = 20000

---- Field checks ----------------------------------------------------------------------------------------------------

local function text(value)
  if type(value) ~= "string" then return "must be a text" end
end

local function id(value)
  if type(value) ~= "string" or value == "" or #value > 1024 then return "must be a text of 1 to 1024 bytes" end
end

local function number(value)
  if type(value) ~= "number" then return "must be a number" end
end

local function reads(value)
  if type(value) ~= "number" or value % 1 ~= 0 or value < 0 or value > 1000000 then
    return "must be a whole number from 0 to 1000000"
  end
end

local function flag(value)
  if type(value) ~= "boolean" then return "must be true or false" end
end

local function one_of(...)
  local allowed = { ... }
  return function(value)
    for _, each in ipairs(allowed) do
      if value == each then return nil end
    end
    return "must be one of " .. table.concat(allowed, ", ")
  end
end

---- What can be ordered ---------------------------------------------------------------------------------------------

-- Each list: its fields, which of them is the id, and how one entry is stored.
local lists = {
  projects = {
    id = "id",
    fields = { id = id, name = text },
    put = function(entry) state.put("project", "", "", entry.id, { name = entry.name or entry.id }) end,
  },
  firewalls = {
    id = "fw_instance_id",
    fields = { fw_instance_id = id, name = text, project_id = id },
    put = function(entry)
      entry.name = entry.name or "test"
      cfw.put_firewall(entry.project_id or account.default_project, entry)
    end,
  },
  capture_tasks = {
    id = "task_id",
    fields = {
      task_id = id, fw_instance_id = id, project_id = id, ending_reads = reads,
      status = one_of(unpack(cfw.capture_statuses)),
      capture_size = text, created_date = text, dest_address = text, dest_address_type = number, dest_port = text,
      duration = number, is_deleted = number, max_packets = number, modified_date = text, name = text,
      protocol = number, remaining_days = number, source_address = text, source_address_type = number,
      source_port = text,
    },
    put = function(entry)
      cfw.put_capture_task(entry.project_id or account.default_project,
        entry.fw_instance_id or account.default_firewall, entry)
    end,
  },
  jobs = {
    id = "id",
    fields = {
      id = id, project_id = id, reads = reads, begin_time = number, end_time = number,
      status = one_of("Running", "Success", "Failed"), outcome = one_of("Success", "Failed"),
    },
    put = function(entry) cfw.put_job(entry.project_id or account.default_project, entry) end,
  },
  check_tasks = {
    id = "task_id",
    fields = { task_id = id, reads = reads, status = one_of(0, 1, 2, 3), outcome = one_of(1, 2) },
    put = codeartscheck.put,
  },
  sync_tasks = {
    id = "sync_task_id",
    fields = {
      sync_task_id = id, project_id = id, status = one_of("SYNCHRONIZING", "STOPPED"),
      src_cloud_type = text, src_region = text, src_bucket = text, dst_region = text, dst_bucket = text,
      description = text, enable_metadata_migration = flag, enable_restore = flag, app_id = text,
      object_overwrite_mode = text, dst_storage_policy = text, consistency_check = text,
      create_time = number, last_start_time = number,
    },
    put = function(entry) oms.put(entry.project_id or account.default_project, entry) end,
  },
}

-- Projects and firewalls first: the rest refers to them.
local order = { "projects", "firewalls", "capture_tasks", "jobs", "check_tasks", "sync_tasks" }

local settings = {
  job_reads = 2, check_reads = 3, ending_reads = 1,
  key_seconds = 86400, token_seconds = 86400, metadata_version = 2, metadata_agency = 1,
}

local function check_list(name, entries)
  local kind = lists[name]
  if type(entries) ~= "table" or (next(entries) ~= nil and #entries == 0) then return name .. " must be a list" end
  if #entries > MAX_RECORDS then return name .. " takes at most " .. MAX_RECORDS .. " records" end
  for i, entry in ipairs(entries) do
    local where = ("%s[%d]"):format(name, i)
    if type(entry) ~= "table" then return where .. " must be an object" end
    if entry[kind.id] == nil then return where .. " needs " .. kind.id end
    for field, value in pairs(entry) do
      local check = kind.fields[field]
      if not check then return ("%s has the unknown field '%s'"):format(where, tostring(field)) end
      local why = check(value)
      if why then return ("%s.%s %s"):format(where, field, why) end
    end
  end
end

-- nil when the order is sound, else a sentence.
function seeds.complaint(input)
  for name, value in pairs(input) do
    if lists[name] then
      local why = check_list(name, value)
      if why then return why end
    elseif name == "capture_tasks_count" then
      if type(value) ~= "number" or value % 1 ~= 0 or value < 0 or value > MAX_RECORDS then
        return "capture_tasks_count must be a whole number from 0 to " .. MAX_RECORDS
      end
    elseif name == "settings" then
      if type(value) ~= "table" then return "settings must be an object" end
      for field, one in pairs(value) do
        if not settings[field] then return "settings has the unknown field '" .. tostring(field) .. "'" end
        local why = reads(one)
        if why then return "settings." .. field .. " " .. why end
      end
    elseif name == "clear" then
      if type(value) ~= "boolean" then return "clear must be true or false" end
    else
      return "unknown field '" .. tostring(name) .. "'"
    end
  end
end

-- The account, the settings and one firewall: what a project has before anything happens in it.
local function empty()
  state.clear()
  for name, value in pairs(settings) do state.set(name, value) end
  for _, project in ipairs(account.projects) do lists.projects.put(project) end
  lists.firewalls.put { fw_instance_id = account.default_firewall, name = "test" }
end

-- Stores a sound order and returns how many records of each list it made.
function seeds.apply(input)
  if input.clear then empty() end
  for name, value in pairs(input.settings or {}) do state.set(name, value) end
  local made = {}
  for _, name in ipairs(order) do
    for _, entry in ipairs(input[name] or {}) do lists[name].put(entry) end
    if input[name] then made[name] = #input[name] end
  end
  -- The same ids every time: a spec can name the n-th of them.
  for n = 1, input.capture_tasks_count or 0 do
    lists.capture_tasks.put { task_id = ("00000000-0000-4000-8000-%012d"):format(n), name = ("capture-%05d"):format(n) }
  end
  if input.capture_tasks_count then made.capture_tasks_count = input.capture_tasks_count end
  return made
end

-- The records of the documents' own examples, and some beside them: enough for a demonstration.
function seeds.defaults()
  empty()
  seeds.apply {
    capture_tasks = {
      { task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209", name = "zhuabaotest",
        created_date = "2024/06/04 11:23:50", modified_date = "2024/06/04 11:23:50" },
      { task_id = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad", name = "dns-out", protocol = 17, dest_port = "53",
        created_date = "2024/06/04 12:00:00", modified_date = "2024/06/04 12:00:00" },
      { task_id = "7f0a9a52-3f0b-4c5e-8a55-0d1b6f2f9c11", name = "web-in", protocol = 6, dest_port = "443",
        created_date = "2024/06/04 12:05:00", modified_date = "2024/06/04 12:05:00" },
      { task_id = "b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22", name = "finished", status = 1, capture_size = "500kb",
        created_date = "2024/06/03 09:00:00", modified_date = "2024/06/03 09:03:00" },
      { task_id = "c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33", name = "stopped-before", status = 4, capture_size = "120kb",
        created_date = "2024/06/03 10:00:00", modified_date = "2024/06/03 10:01:00" },
    },
    jobs = {
      { id = "f588ce71-e26c-400d-8981-f854355f6849", begin_time = 1641370501000, end_time = 1641370515000 },
      { id = "0f1e2d3c-4b5a-4697-8877-665544332211", begin_time = 1641370501000, end_time = 1641370515000,
        outcome = "Failed" },
    },
    check_tasks = {
      { task_id = "2b31ed5200000000ebedb6e500000000", reads = 5 },
      { task_id = "2b31ed5200000000ebedb6e500000001", status = 2 },
    },
    -- The document's task is in the second project; the default project has one of the same id.
    sync_tasks = {
      { sync_task_id = "0d146099-8cf4-437d-b6ef-88e043771c8b", project_id = account.projects[2].id },
      { sync_task_id = "0d146099-8cf4-437d-b6ef-88e043771c8b" },
      { sync_task_id = "31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d", status = "STOPPED" },
    },
  }
end

return seeds
