-- Records put in from outside: the defaults that a start and a reset make, and what tests order. Checked as a whole,
-- then stored as a whole, so that a refused order changes nothing.
local account = require "emulator.account"
local address_sets = require "emulator.cfw.address_sets"
local black_white_lists = require "emulator.cfw.black_white_lists"
local capture_tasks = require "emulator.cfw.capture_tasks"
local check_tasks = require "emulator.codeartscheck.check_tasks"
local firewalls = require "emulator.cfw.firewalls"
local made_up = require "emulator.lists"
local records = require "emulator.default_records"
local state = require "emulator.state"
local sync_tasks = require "emulator.oms.sync_tasks"
local task_groups = require "emulator.oms.task_groups"
local tasks = require "emulator.oms.tasks"

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

local function whole(low, high)
  return function(value)
    if type(value) ~= "number" or value % 1 ~= 0 or value < low or value > high then
      return ("must be a whole number from %.0f to %.0f"):format(low, high)
    end
  end
end

local reads = whole(0, 1000000)

local function flag(value)
  if type(value) ~= "boolean" then return "must be true or false" end
end

local function one_of(allowed)
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
    fields = { fw_instance_id = id, name = text, project_id = id, object_id = id },
    put = function(entry)
      entry.name = entry.name or "test"
      firewalls.put(entry.project_id or account.default_project, entry)
    end,
  },
  capture_tasks = {
    id = "task_id",
    fields = {
      task_id = id, fw_instance_id = id, project_id = id, ending_reads = reads,
      status = one_of(capture_tasks.statuses),
      capture_size = text, created_date = text, dest_address = text, dest_address_type = number, dest_port = text,
      duration = number, is_deleted = number, max_packets = number, modified_date = text, name = text,
      protocol = number, remaining_days = number, source_address = text, source_address_type = number,
      source_port = text,
    },
    put = function(entry)
      capture_tasks.put(entry.project_id or account.default_project,
        entry.fw_instance_id or account.default_firewall, entry)
    end,
  },
  jobs = {
    id = "id",
    fields = {
      id = id, project_id = id, reads = reads, begin_time = number, end_time = number,
      status = one_of { "Running", "Success", "Failed" }, outcome = one_of { "Success", "Failed" },
    },
    put = function(entry) firewalls.put_job(entry.project_id or account.default_project, entry) end,
  },
  address_sets = {
    id = "set_id",
    fields = { set_id = id, object_id = id, project_id = id, name = text, description = text, address_type = number },
    put = function(entry)
      entry.object_id = entry.object_id or account.default_object
      address_sets.put(entry.project_id or account.default_project, entry)
    end,
  },
  address_items = {
    id = "item_id",
    fields = { item_id = id, set_id = id, project_id = id, address = text, description = text, address_type = number },
    needs = "set_id",
    put = function(entry) address_sets.put_item(entry.project_id or account.default_project, entry) end,
  },
  black_white_lists = {
    id = "list_id",
    fields = {
      list_id = id, object_id = id, project_id = id, list_type = one_of { 4, 5 }, direction = number,
      address_type = number, address = text, protocol = number, port = text, description = text,
    },
    put = function(entry)
      entry.object_id = entry.object_id or account.default_object
      black_white_lists.put(entry.project_id or account.default_project, entry)
    end,
  },
  check_tasks = {
    id = "task_id",
    fields = {
      task_id = id, project_id = id, reads = reads, status = one_of(check_tasks.statuses),
      outcome = one_of(check_tasks.outcomes), task_name = text, git_url = text, git_branch = text,
    },
    put = function(entry) check_tasks.put(entry.project_id or account.default_project, entry) end,
  },
  sync_tasks = {
    id = "sync_task_id",
    fields = {
      sync_task_id = id, project_id = id, status = one_of(sync_tasks.statuses),
      src_cloud_type = text, src_region = text, src_bucket = text, dst_region = text, dst_bucket = text,
      description = text, enable_metadata_migration = flag, enable_restore = flag, app_id = text,
      object_overwrite_mode = text, dst_storage_policy = text, consistency_check = text,
      create_time = number, last_start_time = number,
    },
    put = function(entry) sync_tasks.put(entry.project_id or account.default_project, entry) end,
  },
  tasks = {
    id = "id",
    fields = {
      id = whole(1, 2 ^ 53), project_id = id, status = one_of(tasks.statuses), outcome = one_of(tasks.outcomes),
      reads = reads, group_id = id, name = text, description = text, task_type = text, task_priority = text,
    },
    put = function(entry) tasks.put(entry.project_id or account.default_project, entry) end,
  },
  task_groups = {
    id = "group_id",
    fields = {
      group_id = id, project_id = id, status = one_of(task_groups.statuses), outcome = one_of(task_groups.outcomes),
      reads = reads, description = text, task_type = text,
    },
    put = function(entry) task_groups.put(entry.project_id or account.default_project, entry) end,
  },
}

-- Projects and firewalls first: the rest refers to them.
local order = {
  "projects", "firewalls", "capture_tasks", "jobs", "address_sets", "address_items", "black_white_lists",
  "check_tasks", "sync_tasks", "tasks", "task_groups",
}

-- Each setting: what it starts as, and its check.
local settings = {
  job_reads = { 2, reads }, check_reads = { 3, reads }, task_reads = { 3, reads }, ending_reads = { 1, reads },
  download_bytes = { 2048, whole(0, 2 ^ 40) },
  key_seconds = { 86400, reads }, token_seconds = { 86400, reads }, metadata_version = { 2, reads },
  metadata_agency = { 1, reads },
}

-- What can be ordered of a list that is made up; a number alone is the total.
local list_orders = { total = whole(0, 1000000), short = whole(0, 1000000), grow = whole(-1000000, 1000000) }

local function check_list(name, entries)
  local kind = lists[name]
  if type(entries) ~= "table" or (next(entries) ~= nil and #entries == 0) then return name .. " must be a list" end
  if #entries > MAX_RECORDS then return name .. " takes at most " .. MAX_RECORDS .. " records" end
  for i, entry in ipairs(entries) do
    local where = ("%s[%d]"):format(name, i)
    if type(entry) ~= "table" then return where .. " must be an object" end
    for _, needed in ipairs { kind.id, kind.needs } do
      if entry[needed] == nil then return where .. " needs " .. needed end
    end
    for field, value in pairs(entry) do
      local check = kind.fields[field]
      if not check then return ("%s has the unknown field '%s'"):format(where, tostring(field)) end
      local why = check(value)
      if why then return ("%s.%s %s"):format(where, field, why) end
    end
  end
end

-- Checks the fields of an object by functions of their names.
local function check_fields(name, value, checks)
  if type(value) ~= "table" then return name .. " must be an object" end
  for field, one in pairs(value) do
    local check = checks[field]
    if not check then return ("%s has the unknown field '%s'"):format(name, tostring(field)) end
    local why = check(one)
    if why then return ("%s.%s %s"):format(name, field, why) end
  end
end

local function check_made_up(value)
  if type(value) ~= "table" then return "lists must be an object" end
  for name, ordered in pairs(value) do
    if not made_up.operation(tostring(name)) then return ("lists: '%s' is no operation with pages"):format(name) end
    if type(ordered) == "number" then ordered = { total = ordered } end
    local why = check_fields("lists." .. name, ordered, list_orders)
    if why then return why end
    if not ordered.total then return ("lists.%s needs total"):format(name) end
  end
end

local function check_settings(value)
  local checks = {}
  for name, setting in pairs(settings) do checks[name] = setting[2] end
  return check_fields("settings", value, checks)
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
      local why = check_settings(value)
      if why then return why end
    elseif name == "lists" then
      local why = check_made_up(value)
      if why then return why end
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
  for name, setting in pairs(settings) do state.set(name, setting[1]) end
  for _, project in ipairs(account.projects) do lists.projects.put(project) end
  lists.firewalls.put { fw_instance_id = account.default_firewall, name = "test" }
end

-- Stores a sound order and returns how many records of each list it made.
function seeds.apply(input)
  if input.clear then empty() end
  for name, value in pairs(input.settings or {}) do state.set(name, value) end
  for name, ordered in pairs(input.lists or {}) do
    made_up.order(name, type(ordered) == "number" and { total = ordered } or ordered)
  end
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

-- What a start and a reset make.
function seeds.defaults()
  empty()
  seeds.apply(records)
end

return seeds
