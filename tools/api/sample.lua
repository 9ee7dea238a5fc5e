-- Makes up plausible values for anything that a checked model (read.lua) describes: arguments of operations for specs
-- and examples, answers for the emulator. The same input gives the same values.

local sample = {}

---- Values by name ----------------------------------------------------------------------------------------------

-- Arguments that name records of a freshly started emulator, in the state that the operation asks for:
-- "service.operation.argument", or "service.*.argument" where any operation will do.
local FIXED = {
  ["cfw.*.fw_instance_id"] = "ebf891cd-2163-48a0-9963-6309f99dd3c4",
  ["cfw.*.object_id"] = "ae42418e-f077-41a0-9d3b-5b2f5ad9102b",
  ["cfw.*.job_id"] = "f588ce71-e26c-400d-8981-f854355f6849",
  ["cfw.cancel_capture_task.task_id"] = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad",
  ["cfw.list_capture_result.task_id"] = "b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22",
  ["cfw.delete_capture_task.task_ids"] = { "c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33" },
  ["cfw.list_address_items.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.list_address_set_detail.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.update_address_set.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.delete_address_set.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.batch_delete_address_sets.set_ids"] = { "8773c082-2a6c-4529-939a-edc28ef1a67c" },
  ["cfw.add_address_item.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.batch_delete_address_items.set_id"] = "8773c082-2a6c-4529-939a-edc28ef1a67c",
  ["cfw.batch_delete_address_items.address_item_ids"] = { "65cb47b9-0b7f-4fd7-bc25-8bd1a5ba1ef1" },
  ["cfw.delete_address_item.item_id"] = "65cb47b9-0b7f-4fd7-bc25-8bd1a5ba1ef1",
  ["cfw.delete_black_white_list.list_id"] = "2eee3fe8-0b9b-49ac-8e7f-eaafa321e99a",
  ["cfw.update_black_white_list.list_id"] = "2eee3fe8-0b9b-49ac-8e7f-eaafa321e99a",
  ["cfw.batch_delete_black_white_lists.list_ids"] = { "2eee3fe8-0b9b-49ac-8e7f-eaafa321e99a" },
  ["oms.*.sync_task_id"] = "0d146099-8cf4-437d-b6ef-88e043771c8b",
  ["oms.start_sync_task.sync_task_id"] = "31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d",
  ["oms.*.task_id"] = 104219846516001,
  ["oms.start_task.task_id"] = 104219846516002,
  ["oms.delete_task.task_id"] = 104219846516003,
  ["oms.batch_update_tasks.ids"] = { 104219846516001, 104219846516002 },
  ["oms.*.group_id"] = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a01",
  ["oms.start_task_group.group_id"] = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a02",
  ["oms.delete_task_group.group_id"] = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a03",
  ["oms.retry_task_group.group_id"] = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a03",
  ["oms.list_sync_tasks.status"] = "SYNCHRONIZING",
  ["oms.show_api_info.version"] = "v2",
  ["oms.delete_sync_task.sync_task_id"] = "31e9b7e6-6ffb-452f-9842-6ce35a1b2c3d",
  ["oms.show_bucket_objects.behind_filename"] = "",
  ["cfw.*.marker"] = "00000000-0000-4000-8000-000000000001",
  ["codeartscheck.*.task_id"] = "2b31ed5200000000ebedb6e500000000",
  ["codeartscheck.run_task.task_id"] = "2b31ed5200000000ebedb6e500000001",
  ["codeartscheck.delete_task.task_id"] = "2b31ed5200000000ebedb6e500000001",
}

-- The first pattern that fits the name of a field decides; a name that fits none is its own value. "%s" stands for an
-- id, a value that begins with "!" is a form of EPOCH.
local EPOCH = 1717503600 -- 2024-06-04T12:20:00Z

local TEXTS = {
  { "^project_id$", "09bb24e6fe80d23d2fa2c010b53b418c" },
  { "^enterprise_project_id$", "0" },
  { "_?ids?$", "%s" },
  { "^git_url$", "https://example.com/group/project.git" }, { "branch$", "master" },
  { "cidr$", "192.0.2.0/24" }, { "^ip_blacklist$", "192.0.2.1,192.0.2.2" },
  { "ipv6$", "2001:db8::1" }, { "address$", "192.0.2.10" }, { "_ip$", "192.0.2.10" }, { "^ip$", "192.0.2.10" },
  { "port$", "443" }, { "ports$", "80,443" },
  { "domain_?n?a?m?e?$", "www.example.com" }, { "host$", "www.example.com" }, { "url$", "https://www.example.com/" },
  { "^language", "java" }, { "region$", "cn-north-4" }, { "^data_center$", "cn-beijing" },
  { "cloud_type$", "Aliyun" }, { "bucket", "sample-bucket" }, { "file_?n?a?m?e?$", "folder/file.txt" },
  { "_ak$", "SAMPLEACCESSKEY" }, { "^ak$", "SAMPLEACCESSKEY" }, { "_sk$", "sample-secret-key" },
  { "^sk$", "sample-secret-key" }, { "^topic_urn$", "urn:smn:cn-north-4:09bb24e6fe80d23d2fa2c010b53b418c:topic" },
  { "_time$", "!%Y-%m-%d %H:%M:%S" }, { "_date$", "!%Y/%m/%d %H:%M:%S" },
  { "^start$", "08:00" }, { "^end$", "18:00" },
  { "^version$", "v2" }, { "^time_zone$", "GMT+08:00" }, { "severity$", "1" }, { "direction", "0" },
  { "^charge_mode$", "postPaid" }, { "^period_type$", "month" }, { "^action$", "0" }, { "protocol$", "TCP" },
}

local NUMBERS = {
  { "^limit$", 10 }, { "^page_size$", 10 }, { "^offset$", 0 },
  { "^long_connect_time$", 600 }, { "^start_time$", 1717500000000 }, { "_time$", 1717503600000 },
  { "_date$", 1717503600000 },
  { "^migrate_since$", 1717500000000 }, { "_stamp$", 1717503600000 },
  { "port$", 443 }, { "^protocol$", 6 }, { "^duration$", 3 }, { "^max_packets$", 100000 },
  { "bandwidth$", 1048576 }, { "^list_type$", 4 }, { "address_type$", 0 }, { "direction$", 0 }, { "progress", 0.5 },
}

-- What breaks escaping, quoting, splitting and counting. Each is a legal segment of a path, a query value and JSON.
local HARD = {
  "two  words ", "100% + 5%2F+%", 'he said "no" & left', "防火墙规则：测试", "😀 and 👩‍👩‍👧", "a/b\\c", "::1",
  "x=1&y=2?z#f;g", "it's <b>{project_id}</b>", "naïve — ‹ünïcode›", "fe80::1%eth0", "~!*'():@,$[]|^`", "null", "+",
}

-- The value of the first row that fits, remembered: records of long lists ask for the same names again and again.
local function by_name(rows, name)
  rows.seen = rows.seen or {}
  if rows.seen[name] == nil then
    rows.seen[name] = false
    for _, row in ipairs(rows) do
      if name:find(row[1]) then rows.seen[name] = row[2] break end
    end
  end
  return rows.seen[name] or nil
end

-- An id of the form that the services use, the n-th of its kind.
local function uuid(n)
  return ("00000000-0000-4000-8000-%012d"):format(n)
end

-- Bytes at which characters start: the characters of a string of UTF-8.
local function characters(text)
  return #text:gsub("[\128-\191]", "")
end

local function fit(text, field)
  local count = characters(text)
  if field.max and count > field.max then text, count = ("x"):rep(field.max), field.max end
  return text .. ("x"):rep((field.min or 0) - count)
end

---- Values by type --------------------------------------------------------------------------------------------------

local make

local function make_text(self, name, field)
  local text = by_name(TEXTS, name)
  local is_id = text == "%s"
  if self.hard and (not is_id or field.place == "path") and name ~= "project_id" then
    self.turn = self.turn % #HARD + 1
    return fit(HARD[self.turn], field)
  end
  if is_id then return fit(uuid(self.serial), field) end
  -- Logs come newest first.
  if text and text:find("^!") then return fit(os.date(text, EPOCH - self.serial + 1), field) end
  -- In a list of records even those without an id are told apart.
  return fit(text or name:gsub("_", " ") .. ((self.numbered or self.serial > 1) and " " .. self.serial or ""), field)
end

local function make_number(self, name, field)
  local value = by_name(NUMBERS, name) or (name:find("id$") and self.serial) or 1
  if value > 1e12 then value = value - 1000 * (self.serial - 1) end
  if field.type.kind == "integer" then value = math.floor(value) end
  return math.max(field.min or value, math.min(field.max or value, value))
end

local function make_list(self, name, field)
  local list, fixed, serial = {}, self.fixed, self.serial
  local count = math.max(field.min or 0, math.min(field.max or 2, self.items))
  self.fixed = self.fixed_in_lists
  for i = 1, count do
    self.serial = i
    list[i] = make(self, name, { type = field.type.item, place = field.place, values = field.values })
  end
  self.fixed, self.serial = fixed, serial
  return self.mark and self.mark(list) or list
end

-- An object; a type inside itself ends where it may be left out, which is an empty list in an answer.
local function make_object(self, node)
  local object = {}
  self.open[node.name] = (self.open[node.name] or 0) + 1
  for _, field in ipairs(self.types[node.name].fields) do
    local inner = field.type
    while inner.item do inner = inner.item end
    local again = inner.name and (self.open[inner.name] or 0) > 0
    if field.required or self.all and not again then
      object[field.name] = make(self, field.name, field)
    elseif self.numbered and field.type.kind == "list" then
      object[field.name] = self.mark and self.mark {} or {}
    end
  end
  self.open[node.name] = self.open[node.name] - 1
  return object
end

-- The value that was fixed for a name, where its type fits.
local function fixed_value(self, name, field)
  local value = self.fixed[name]
  if value == nil then return nil end
  local kinds = { string = "string", integer = "number", number = "number", list = "table", object = "table" }
  if type(value) == kinds[field.type.kind] then return value end
end

function make(self, name, field)
  local kind = field.type.kind
  local fixed = fixed_value(self, name, field)
  if fixed ~= nil then return fixed end
  if field.values and kind ~= "list" then
    return kind == "string" and field.values[1] or tonumber(field.values[1])
  end
  if kind == "string" then return make_text(self, name, field) end
  if kind == "integer" or kind == "number" then return make_number(self, name, field) end
  if kind == "boolean" then return true end
  if kind == "list" then return make_list(self, name, field) end
  if kind == "object" then return make_object(self, field.type) end
  if kind == "map" then return { key = make(self, name, { type = field.type.item, place = field.place }) } end
  if kind == "file" then
    local content = "sample\0file\r\n--bytes\255"
    return self.all and { content = content, name = "规则 1.xlsx" } or content
  end
  return { sample = make_text(self, name, { type = { kind = "string" } }) }
end

local indexes = setmetatable({}, { __mode = "k" })

-- The types of a service by name.
function sample.types(service)
  local index = indexes[service]
  if not index then
    index = {}
    for _, object in ipairs(service.types) do index[object.name] = object end
    indexes[service] = index
  end
  return index
end

-- A value of a type, for answers: every field is there. options: serial (ids and texts differ by it), fixed (values by
-- the name of their field, outside lists), items (in each list, 2), mark (a function that marks a list as one).
function sample.value(service, node, name, options)
  local self = {
    types = sample.types(service), all = true, serial = options.serial or 1, items = options.items or 2, turn = 0,
    open = {}, fixed = options.fixed or {}, fixed_in_lists = {}, mark = options.mark, numbered = true,
  }
  return make(self, name, { type = node })
end

local function fixed_arguments(service, operation)
  return setmetatable({}, { __index = function(_, name)
    local value = FIXED[("%s.%s.%s"):format(service.name, operation.name, name)]
    if value == nil then value = FIXED[("%s.*.%s"):format(service.name, name)] end
    return value
  end })
end

-- Arguments for a call of an operation, by wire name, the fields of its body beside them; a body that is a list, a map
-- or any stands under `body`. options:
--   fill     "required" (default) or "all"
--   strings  "plain" (default) or "hard": spaces, CJK, emoji, signs, in every string that is no enum, and no id that
--            has to be known or of a fixed form
function sample.arguments(service, operation, options)
  local self = {
    types = sample.types(service), all = options and options.fill == "all", serial = 1, turn = #operation.name % #HARD,
    hard = options and options.strings == "hard", open = {}, fixed = fixed_arguments(service, operation),
  }
  self.fixed_in_lists = self.fixed
  self.items = self.all and 2 or 1
  local arguments = {}
  for _, param in ipairs(operation.params) do
    if param.required or self.all then arguments[param.name] = make(self, param.name, param) end
  end
  if operation.body and operation.body.kind == "object" then
    for name, value in pairs(make_object(self, operation.body)) do arguments[name] = value end
  elseif operation.body then
    arguments.body = make(self, "body", { type = operation.body })
  end
  return arguments
end

return sample
