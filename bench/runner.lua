--- Runs the subjects of groups in turn, again and again, and holds them against the first of their group.
--
-- A group is { id =, title =, subjects =, metrics = { names }, budgets = { metric = { at_least = or at_most =, of =
-- "value" where it is not the ratio } }, count = fixed number of units, once = true where there is no noise, baselines
-- = how many of the first subjects are a baseline (the fastest of them counts), alone = true where there is none }.
-- A subject is { name =, command = function(count) }, or run = function(count) that gives figures; `ours = true` has
-- the budgets, `missing` says why it cannot run.

local subjects = require "subjects"

local runner = {}

-- What figures tell, and how it is written.
runner.metrics = {
  rate = { title = "calls/s", format = "%.0f", more = true, of = function(f) return f.count / f.wall end },
  cpu = { title = "CPU, us", format = "%.1f", of = function(f) return f.cpu / f.count * 1e6 end },
  time = { title = "ms", format = "%.2f", of = function(f) return f.wall / f.count * 1e3 end },
  total = { title = "ms in all", format = "%.1f", of = function(f) return f.wall * 1e3 end },
  signatures = { title = "signatures/s", format = "%.0f", more = true, of = function(f) return f.count / f.wall end },
  added = { title = "ms more", format = "%.2f", difference = true, of = function(f) return f.wall / f.count * 1e3 end },
  rss = { title = "RSS, MiB", format = "%.1f", of = function(f) return f.rss / 2 ^ 20 end },
  heap = { title = "heap, KiB", format = "%.0f", of = function(f) return f.heap / 1024 end },
  garbage = { title = "garbage, B", format = "%.0f", of = function(f) return f.garbage / f.count end },
  instructions = { title = "instructions", format = "%.0f", of = function(f) return f.instructions / f.count end },
  allocations = { title = "allocations", format = "%.1f", of = function(f) return f.allocations / f.count end },
  connections = { title = "connections", format = "%.0f", of = function(f) return f.connections end },
  growth = { title = "growth, KiB", format = "%.0f", of = function(f) return f.growth / 1024 end },
  p50 = { title = "p50, ms", format = "%.3f", of = function(f) return f.p50 * 1e3 end },
  p99 = { title = "p99, ms", format = "%.3f", of = function(f) return f.p99 * 1e3 end },
  later = { title = "p50, ms later", format = "%.3f", difference = true, of = function(f) return f.p50 * 1e3 end },
  later99 = { title = "p99, ms later", format = "%.3f", difference = true, of = function(f) return f.p99 * 1e3 end },
  wakeups = { title = "wake-ups", format = "%.0f", of = function(f) return f.wakeups end },
}

function runner.median(list)
  local sorted = { table.unpack(list) }
  table.sort(sorted)
  local middle = #sorted // 2
  return #sorted % 2 == 1 and sorted[middle + 1] or (sorted[middle] + sorted[middle + 1]) / 2
end

local function run(subject, count)
  return subject.run and subject.run(count) or subjects.run(subject.command(count))
end

--- Finds how many units take about so many seconds.
local function calibrate(group, subject, seconds)
  if group.count or group.once then
    return group.count or 1
  end
  local count = group.first or 20
  while true do
    local wall = run(subject, count).wall
    if wall > seconds / 4 or count >= 1e6 then
      return math.max(group.least or 1, math.ceil(count * seconds / wall))
    end
    count = math.ceil(count * math.min(20, seconds / 2 / wall))
  end
end

--- All figures of all subjects: figures[repetition][subject].
---@param seconds number that a run is to take
---@param say fun(words: string)
function runner.run(groups, repetitions, seconds, say)
  for _, group in ipairs(groups) do
    group.figures = {}
    for _, subject in ipairs(group.subjects) do
      if not subject.missing then
        say(("trying %s: %s"):format(group.title, subject.name))
        subject.count = calibrate(group, subject, group.seconds and math.min(seconds * 4, group.seconds) or seconds)
      end
    end
  end
  for repetition = 1, repetitions do
    for _, group in ipairs(groups) do
      say(("%d of %d: %s"):format(repetition, repetitions, group.title))
      if repetition <= (group.once and 1 or group.repetitions or repetitions) then
        group.figures[repetition] = {}
        for i, subject in ipairs(group.subjects) do
          group.figures[repetition][i] = not subject.missing and run(subject, subject.count) or false
        end
      end
    end
  end
  say ""
end

--- The values of a subject, one for each repetition.
function runner.values_of(group, index, metric)
  local list = {}
  for repetition, figures in ipairs(group.figures) do
    list[repetition] = figures[index] and metric.of(figures[index])
  end
  return list
end

--- Which of the baselines is the fastest.
local function best_baseline(group)
  local best, least = 1, math.huge
  for i = 1, (group.baselines or 1) > 1 and group.baselines or 0 do
    local middle = runner.median(runner.values_of(group, i, runner.metrics.time))
    if middle < least then
      best, least = i, middle
    end
  end
  return best
end

local function is_met(budget, value)
  if budget.at_least then
    return value >= budget.at_least
  end
  return value <= budget.at_most
end

--- A subject held against the baseline, in one metric.
local function row_of(group, index, base, name)
  local metric, subject = runner.metrics[name], group.subjects[index]
  local row = { group = group.id, title = group.title, subject = subject.name, metric = name, unit = metric.title,
    format = metric.format, ours = subject.ours or false, baseline_name = group.subjects[base].name }
  if subject.missing then
    row.missing = subject.missing
    return row
  end
  local values, ratios = runner.values_of(group, index, metric), {}
  row.value = runner.median(values)
  if base ~= index then
    local bases = runner.values_of(group, base, metric)
    row.baseline = runner.median(bases)
    for i, value in ipairs(values) do
      ratios[i] = metric.difference and value - bases[i] or value / bases[i]
    end
    table.sort(ratios)
    if #ratios > 1 then
      row.low, row.high = ratios[1], ratios[#ratios]
    end
    if metric.difference then
      row.value = runner.median(ratios)
    else
      row.ratio = runner.median(ratios)
    end
  end
  local budget = subject.ours and group.budgets and group.budgets[name]
  if budget then
    row.budget = budget
    row.met = is_met(budget, (budget.of == "value" or not row.ratio) and row.value or row.ratio)
  end
  return row
end

--- The rows of the table.
function runner.rows(groups)
  local rows = {}
  for _, group in ipairs(groups) do
    local base = group.alone and 0 or best_baseline(group)
    for _, name in ipairs(group.metrics) do
      for index in ipairs(group.subjects) do
        if index ~= base then
          rows[#rows + 1] = row_of(group, index, base == 0 and index or base, name)
        end
      end
    end
  end
  return rows
end

return runner
