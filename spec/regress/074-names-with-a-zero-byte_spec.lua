--- "body\0x" passed for "body", and what stood there was never sent: nobody heard of the mistake. Names are compared
-- whole. Found by the Lua-level fuzzer.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("an argument's name with a zero byte", function()
  it("is unknown", function()
    local cfw = assert(huaweicloud.cfw { endpoint = "https://h", project_id = "p",
      credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" } })
    expect.refused('cancel_capture_task: unknown argument "body',
      cfw:cancel_capture_task { fw_instance_id = "f", task_id = "t", ["body\0x"] = { task_id = "other" } })
    cfw:close()
  end)
end)
