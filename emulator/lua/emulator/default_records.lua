-- The records of the documents' own examples, and some beside them: enough for a demonstration.
local account = require "emulator.account"

return {
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
  address_sets = {
    { set_id = "8773c082-2a6c-4529-939a-edc28ef1a67c", name = "offices" },
  },
  address_items = {
    { item_id = "65cb47b9-0b7f-4fd7-bc25-8bd1a5ba1ef1", set_id = "8773c082-2a6c-4529-939a-edc28ef1a67c",
      address = "192.0.2.10", description = "first floor" },
    { item_id = "65cb47b9-0b7f-4fd7-bc25-8bd1a5ba1ef2", set_id = "8773c082-2a6c-4529-939a-edc28ef1a67c",
      address = "192.0.2.11", description = "second floor" },
  },
  black_white_lists = {
    { list_id = "2eee3fe8-0b9b-49ac-8e7f-eaafa321e99a", list_type = 4, address = "198.51.100.7" },
    { list_id = "2eee3fe8-0b9b-49ac-8e7f-eaafa321e99b", list_type = 5, address = "203.0.113.9" },
  },
  tasks = {
    { id = 104219846516001, name = "running" },
    { id = 104219846516002, name = "stopped", status = 3 },
    { id = 104219846516003, name = "succeeded", status = 5 },
    { id = 104219846516004, name = "failed", status = 4 },
  },
  task_groups = {
    { group_id = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a01" },
    { group_id = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a02", status = 3 },
    { group_id = "6e0bb1b5-0c9e-4a53-8e1e-5c1d1a5e7a03", status = 5 },
  },
}
