--- Writes what was measured: the table on the terminal, the files in bench/results, the tables in docs/performance.md.

local cjson = require "cjson"

local report = {}

local function number(row, value)
  return value and row.format:format(value) or ""
end

local function budget_of(row)
  local budget = row.budget
  if not budget then
    return ""
  end
  return (budget.at_least and ">= %s" or "<= %s"):format(("%g"):format(budget.at_least or budget.at_most))
end

--- The cells of a row of the table, as text.
local function cells(row)
  if row.missing then
    return { row.title, row.subject, row.unit, "not installed", "", "", "", "", "" }
  end
  local spread = row.low and (row.ratio and ("%.2f-%.2f"):format(row.low, row.high)
    or ("%s-%s"):format(number(row, row.low), number(row, row.high))) or ""
  return { row.title, row.subject, row.unit, number(row, row.value), number(row, row.baseline),
    row.ratio and ("%.2f"):format(row.ratio) or "", spread, budget_of(row),
    row.met == nil and "" or row.met and "yes" or "NO" }
end

local HEAD = { "what", "who", "unit", "value", "baseline", "ratio", "spread", "budget", "met" }

--- One row for each line of a table; a title that repeats is left out.
local function lines(rows)
  local list, last = {}, nil
  for _, row in ipairs(rows) do
    local made = cells(row)
    local title = made[1]
    if title == last then
      made[1] = ""
    end
    last = title
    list[#list + 1] = made
  end
  return list
end

--- Prints the table, and how many budgets are met. Columns of numbers stand to the right.
function report.print(rows)
  local list, widths = lines(rows), {}
  table.insert(list, 1, HEAD)
  for _, made in ipairs(list) do
    for i, cell in ipairs(made) do
      widths[i] = math.max(widths[i] or 1, #cell)
    end
  end
  for _, made in ipairs(list) do
    local words = {}
    for i, cell in ipairs(made) do
      words[i] = ("%" .. ((i <= 3 or i == 9) and "-" or "") .. widths[i] .. "s"):format(cell)
    end
    print((table.concat(words, "  "):gsub("%s+$", "")))
  end
  local met, all = 0, 0
  for _, row in ipairs(rows) do
    if row.met ~= nil then
      met, all = met + (row.met and 1 or 0), all + 1
    end
  end
  print(("\n%d of %d budgets met"):format(met, all))
end

--- The table in Markdown.
function report.markdown(rows)
  local list = { "| " .. table.concat(HEAD, " | ") .. " |", "|" .. ("---|"):rep(#HEAD) }
  for _, made in ipairs(lines(rows)) do
    made[9] = made[9] == "NO" and "**no**" or made[9]
    list[#list + 1] = "| " .. table.concat(made, " | ") .. " |"
  end
  return table.concat(list, "\n")
end

---- How costs grow ---------------------------------------------------------------------------------------------------

--- The cells of a series: a row for each line, a column for each value of what grows.
local function grid(series)
  local rows = { { ("%s, %s by %s"):format(series.title, series.unit, series.x) } }
  for _, value in ipairs(series.at) do
    table.insert(rows[1], ("%d"):format(value))
  end
  table.insert(rows[1], series.lines[1].slope and "one more" or "last/least")
  table.insert(rows[1], series.lines[1].slope and "power" or "")
  for _, line in ipairs(series.lines) do
    local row = { line.name }
    for _, value in ipairs(line.values) do
      row[#row + 1] = ("%.4g"):format(value)
    end
    row[#row + 1] = ("%.3g"):format(line.slope or line.factor)
    row[#row + 1] = line.power and ("%.2f"):format(line.power) or ""
    rows[#rows + 1] = row
  end
  return rows
end

--- Prints a series.
function report.print_series(series)
  local rows, widths = grid(series), {}
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row) do
      widths[i] = math.max(widths[i] or 1, #cell)
    end
  end
  print ""
  for _, row in ipairs(rows) do
    local words = {}
    for i, cell in ipairs(row) do
      words[i] = ("%" .. (i == 1 and "-" or "") .. widths[i] .. "s"):format(cell)
    end
    print((table.concat(words, "  "):gsub("%s+$", "")))
  end
end

--- A series in Markdown.
function report.markdown_series(series)
  local list = {}
  for i, row in ipairs(grid(series)) do
    list[#list + 1] = "| " .. table.concat(row, " | ") .. " |"
    if i == 1 then
      list[2] = "|" .. ("---|"):rep(#row)
    end
  end
  return table.concat(list, "\n")
end

---- Files -----------------------------------------------------------------------------------------------------------

--- Encodes with sorted keys and one row per line, so that two results can be compared by eye.
local function encode(value, depth)
  if type(value) ~= "table" then
    return cjson.encode(value)
  end
  local parts, is_list = {}, value[1] ~= nil or next(value) == nil
  if is_list then
    for i, item in ipairs(value) do
      parts[i] = encode(item, depth + 1)
    end
  else
    local names = {}
    for name in pairs(value) do
      names[#names + 1] = name
    end
    table.sort(names)
    for i, name in ipairs(names) do
      parts[i] = cjson.encode(name) .. ":" .. encode(value[name], depth + 1)
    end
  end
  local open, close = is_list and "[" or "{", is_list and "]" or "}"
  if depth < 2 then
    return open .. "\n" .. table.concat(parts, ",\n") .. "\n" .. close
  end
  return open .. table.concat(parts, ",") .. close
end

local function write(name, text)
  local file = assert(io.open(name, "w"))
  file:write(text)
  file:close()
end

--- Writes results; what has six digits enough is rounded to them.
function report.save(name, results)
  local function round(value)
    if type(value) == "table" then
      local copy = {}
      for key, item in pairs(value) do
        copy[key] = round(item)
      end
      return copy
    end
    return type(value) == "number" and value % 1 ~= 0 and tonumber(("%.6g"):format(value)) or value
  end
  write(name, encode(round(results), 0) .. "\n")
end

--- Reads results; nil when there are none.
function report.load(name)
  local file = io.open(name)
  if not file then
    return nil
  end
  local results = cjson.decode(file:read "*a")
  file:close()
  return results
end

--- Puts text between the two markers of a page: <!-- NAME --> and <!-- /NAME -->.
function report.fill(page, name, text)
  local file = assert(io.open(page))
  local old = file:read "*a"
  file:close()
  local head, tail = ("<!-- %s -->\n"):format(name), ("<!-- /%s -->"):format(name)
  local _, from = old:find(head, 1, true)
  local to = old:find(tail, 1, true)
  assert(from and to, ("%s has no place for %s"):format(page, name))
  write(page, old:sub(1, from) .. "\n" .. text .. "\n\n" .. old:sub(to))
end

report.write = write

return report
