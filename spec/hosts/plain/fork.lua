-- luajit fork.lua ENDPOINT: forks while calls are in flight; each process says what became of them there.
local ffi = require "ffi"
local huaweicloud = require "huaweicloud"
local world = setmetatable({ endpoint = arg[1] }, { __index = require "support.emulator" })

ffi.cdef "int fork(void); int waitpid(int pid, int *status, int options); void _exit(int status);"

local cfw = assert(huaweicloud.cfw(world:options()))
local job = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
assert(cfw:list_job(job)) -- a connection that both would have

local pid, ended = nil, {}
local results = huaweicloud.parallel {
  function()
    local answer, err = cfw:list_job { job_id = "late" }
    ended[1] = answer and "answered" or err.kind .. " " .. err.message
  end,
  function()
    pid = ffi.C.fork()
    local answer, err = cfw:list_job(job)
    return answer and answer.data.id or tostring(err)
  end,
}
assert(results[2] == job.job_id, results[2])
if pid == 0 then
  io.stdout:write("child: ", ended[1], "\n")
  cfw:close()
  io.stdout:flush()
  ffi.C._exit(0)
end
ffi.C.waitpid(pid, nil, 0)
-- The child has closed its own connections only.
assert(cfw:list_job(job))
io.stdout:write("parent: ", ended[1], "\n")
