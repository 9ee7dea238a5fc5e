-- lua run.lua [5.4|5.1 ...]: has allocations of Lua fail, one after the other; `make torture-alloc` runs this. Of a
-- section that has at least twice ALLOC_MOST (200) only one in so many. Prints what was run, at last "N passed, N
-- failed".

local alloc = require "support.alloc"

local most = tonumber(os.getenv "ALLOC_MOST" or 200)

local passed, failed = 0, 0
local self = alloc.start()

for _, abi in ipairs(#arg > 0 and arg or { "5.4", "5.1" }) do
  print("== Lua " .. abi)
  local output, good, bad = self:run(abi, { most = most })
  print((output:gsub("Uncaught[^\n]*\n", ""):gsub("System Error[^\n]*\n", ""):gsub("%d+ passed, %d+ failed%s*$", "")))
  passed, failed = passed + good, failed + bad
end

self:stop()
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0)
