--- One call, as a script makes it: everything from `require` to the answer. usage: once.lua ENDPOINT [CA_FILE]
local huaweicloud = require "huaweicloud"

local endpoint, ca_file = ...
local client = assert(huaweicloud.cfw {
  endpoint = endpoint, project_id = "small", credentials = { ak = "ACCESSKEY", sk = "secret" }, proxy = "",
  ca_file = ca_file,
})
local page = assert(client:list_capture_task { fw_instance_id = "one", limit = 50, offset = 0 })
assert(page.data.records[1])
