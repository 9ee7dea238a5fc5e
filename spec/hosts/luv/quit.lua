-- lua quit.lua HOW: a luv program that ends in one of many ways while calls are in flight; the spec looks at its end.
local uv = require "luv"
local huaweicloud = require "huaweicloud"

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

local client = assert(huaweicloud.cfw { endpoint = os.getenv "HWC_ENDPOINT", retries = 0,
  project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
  credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" } })

local function start(slow)
  local path = slow and "list_capture_task" or "list_job"
  local args = slow and { fw_instance_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", limit = 1, offset = 0 } or JOB
  client:start(path, args, function(_, err) io.stderr:write("called back ", err and err.kind or "", "\n") end)
  coroutine.wrap(function() client[path](client, args) end)()
end

-- The spec has ordered a long delay for lists: they are still in flight when the jobs have come.
local ways = {
  exit = function() os.exit(0) end,
  exit_and_close = function() os.exit(0, true) end,
  stop = function() uv.stop() end,
  close = function() client:close() end,
  callback = function()
    client:start("list_job", JOB, function() error "raised in a callback" end)
  end,
  coroutine = function()
    coroutine.wrap(function()
      client:list_job(JOB)
      error(setmetatable({}, { __tostring = function() return "raised in a coroutine" end }))
    end)()
  end,
}

for _ = 1, 3 do
  start(true)
end
client:start("list_job", JOB, function(job, err)
  assert(job, err)
  ways[arg[1]]()
end)
uv.run()
print "the loop ended"
