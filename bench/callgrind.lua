--- Instructions and allocations of a subject, free of noise. All subjects call clock() where what is measured begins
-- and ends: there callgrind cuts the profile.

local subjects = require "subjects"

local callgrind = {}

local ALLOCATORS = { malloc = true, calloc = true, realloc = true }

callgrind.dir = subjects.programs .. "profile"

--- The functions that take most, in instructions per call.
local function functions(profile, count, title, most, options)
  local lines, total = { ("== by function: %s, instructions per call"):format(title) }, nil
  local annotated = subjects.output(("callgrind_annotate --threshold=100 %s %s"):format(options or "", profile))
  for line in annotated:gmatch "[^\n]+" do
    local spent, where = line:match "^%s*([%d,]+) %([%d. ]+%%%)%s+(.*)$"
    spent = spent and tonumber((spent:gsub(",", "")))
    total = total or spent
    local name, object = (where or ""):match "^.*:([^:]-) %[(.*)%]$"
    -- What is under way when a profile is cut is counted whole: it holds everything.
    if name and spent < total and #lines <= most then
      lines[#lines + 1] = ("%9.0f %5.1f %%  %-40s %s"):format(spent / count, 100 * spent / total, name,
        object:match "[^/]*$")
    end
  end
  return table.concat(lines, "\n") .. "\n\n"
end

--- Runs a subject of so many calls; `name` is that of the files it leaves.
---@return table figures { count =, instructions =, allocations = }, of all calls
function callgrind.run(name, command, count)
  local out = ("%s/%s.callgrind"):format(callgrind.dir, name)
  subjects.output(("mkdir -p '%s'; rm -f '%s'*"):format(callgrind.dir, out))
  subjects.output(subjects.shell(command, ("valgrind --quiet --tool=callgrind --dump-before=clock"
    .. " --compress-strings=no --callgrind-out-file='%s'"):format(out)))
  local file = assert(io.open(out .. ".2"))
  local figures, callee = { count = count, allocations = 0 }, nil
  for line in file:lines() do
    callee = line:match "^cfn=(.*)" or callee
    local calls = line:match "^calls=(%d+)"
    if calls and ALLOCATORS[callee] then
      figures.allocations = figures.allocations + tonumber(calls)
    end
    figures.instructions = figures.instructions or tonumber(line:match "^totals: (%d+)")
      or tonumber(line:match "^summary: (%d+)")
  end
  file:close()
  return figures
end

--- Writes which functions took most in such a run.
function callgrind.write(name, count, most)
  local profile = ("'%s/%s.callgrind.2'"):format(callgrind.dir, name)
  local file = assert(io.open(("%s/%s.txt"):format(callgrind.dir, name), "w"))
  file:write(functions(profile, count, "what a function itself takes", most),
    functions(profile, count, "with all that it calls", 3 * most, "--inclusive=yes"))
  file:close()
end

return callgrind
