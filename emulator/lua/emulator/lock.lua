-- Locks across workers: what reads a shared record, changes it and writes it back does so alone.
local lock = {}

local locks = ngx.shared.emulator_locks

local SECONDS = 5 -- after which a lock of a dead worker falls
local TRIES = 2000

-- Runs fn alone under this name and returns its first two values; an error in fn frees the lock and goes on.
function lock.held(name, fn)
  local tries = 0
  while not locks:add(name, true, SECONDS) do
    tries = tries + 1
    if tries > TRIES then error("the lock " .. name:gsub("%z", "/") .. " stays held") end
    ngx.sleep(0.001)
  end
  local ok, a, b = pcall(fn)
  locks:delete(name)
  if not ok then error(a, 0) end
  return a, b
end

return lock
