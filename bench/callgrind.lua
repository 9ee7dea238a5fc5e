--- Instructions and allocations of a subject, free of noise. All subjects call clock() where what is measured begins
-- and ends: there callgrind cuts the profile.

local subjects = require "subjects"

local callgrind = {}

local ALLOCATORS = { malloc = true, calloc = true, realloc = true }

callgrind.dir = subjects.programs .. "profile"

--- What callgrind has for each function: a list of { instructions, name, object }, the most first; and the sum.
local function functions(profile, options)
  local list, total = {}, nil
  local annotate = "callgrind_annotate --auto=no --threshold=100 %s %s"
  local annotated = subjects.output(annotate:format(options or "", profile))
  for line in annotated:gmatch "[^\n]+" do
    local spent, where = line:match "^%s*([%d,]+) %([%d. ]+%%%)%s+(.*)$"
    spent = spent and tonumber((spent:gsub(",", "")))
    total = total or spent
    local name, object = (where or ""):match "^.*:([^:]-) %[(.*)%]$"
    -- What is under way when a profile is cut is counted whole: it holds everything.
    if name and spent < 0.99 * total then
      list[#list + 1] = { spent, name, object:match "[^/]*$" }
    end
  end
  return list, total
end

--- Lines of a list, per call.
local function lines(title, list, total, count, most)
  local words = { ("== %s: instructions per call"):format(title) }
  for i = 1, math.min(#list, most) do
    words[i + 1] = ("%9.0f %5.1f %%  %-40s %s"):format(list[i][1] / count, 100 * list[i][1] / total, list[i][2],
      list[i][3] or "")
  end
  return table.concat(words, "\n") .. "\n\n"
end

--- The same list by object: program or library.
local function by_object(list)
  local sums, objects = {}, {}
  for _, one in ipairs(list) do
    if not sums[one[3]] then
      sums[one[3]] = { 0, one[3] }
      objects[#objects + 1] = sums[one[3]]
    end
    sums[one[3]][1] = sums[one[3]][1] + one[1]
  end
  table.sort(objects, function(a, b)
    return a[1] > b[1]
  end)
  return objects
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
---@param more string? further lines
function callgrind.write(name, count, most, more)
  local profile = ("'%s/%s.callgrind.2'"):format(callgrind.dir, name)
  local own, total = functions(profile)
  local file = assert(io.open(("%s/%s.txt"):format(callgrind.dir, name), "w"))
  file:write(lines("by program and library", by_object(own), total, count, most),
    lines("by function, itself", own, total, count, most),
    lines("by function, with all that it calls", functions(profile, "--inclusive=yes"), total, count, 3 * most),
    more or "")
  file:close()
end

return callgrind
