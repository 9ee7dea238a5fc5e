-- OMS: what a migration task and a group of them have in common: where objects come from and go to, and their record.
local state = require "emulator.state"

local migration = {}

-- Completes a record by the fields that a request or a seed gives: both nodes, and those named by `copied`.
function migration.fill(record, fields, copied, cloud_type)
  local src, dst = fields.src_node or {}, fields.dst_node or {}
  record.src_node = {
    bucket = src.bucket or "source-bucket", cloud_type = src.cloud_type or cloud_type,
    region = src.region or "cn-beijing", app_id = src.app_id or "", object_key = src.object_key or { "" },
    list_file = src.list_file,
  }
  record.dst_node = {
    bucket = dst.bucket or "destination-bucket", region = dst.region or "cn-north-4",
    save_prefix = dst.save_prefix or "",
  }
  for _, name in ipairs(copied) do
    if fields[name] ~= nil then record[name] = fields[name] end
  end
  return record
end

-- Remembers a record with how many looks bring it to its outcome.
function migration.put(kind, project, id, record, fields, outcome)
  state.put(kind, project, "", id, {
    record = record, reads = fields.reads or state.setting("task_reads"), done = 0,
    outcome = fields.outcome or outcome, ending_reads = state.setting("ending_reads"),
  })
end

return migration
