--- Draws results as SVG: bars for what is held against a baseline, curves for how costs grow.

local chart = {}

local INK, PALE, GRID, FONT = "#24292f", "#57606a", "#d0d7de", "DejaVu Sans, Helvetica, Arial, sans-serif"
local COLOURS = { "#8c959f", "#0969da", "#1a7f37", "#bf8700" }
local MET, MISSED, PEER = "#1a7f37", "#cf222e", "#8c959f"

local function escape(text)
  return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;"))
end

local function sheet(width, height, title)
  return { ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="%s"'
    .. ' font-size="12"><title>%s</title><rect width="100%%" height="100%%" fill="#ffffff"/>')
    :format(width, height, width, height, FONT, escape(title)) }
end

local function text(into, x, y, words, more)
  into[#into + 1] = ('<text x="%.1f" y="%.1f" fill="%s" %s>%s</text>'):format(x, y, INK, more or "", escape(words))
end

local function line(into, x1, y1, x2, y2, colour, width)
  into[#into + 1] = ('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s" stroke-width="%g"/>')
    :format(x1, y1, x2, y2, colour, width or 1)
end

local function finish(into)
  into[#into + 1] = "</svg>"
  return table.concat(into, "\n") .. "\n"
end

-- Of a bar: where it begins, how long 1.0 is, how high it and its line are.
local LEFT, ONE, BAR, ROW = 330, 380, 11, 17

--- Speed as a part of the baseline's: a bar for each row that tells a rate, a stroke for its budget.
function chart.bars(rows)
  local shown = {}
  for _, row in ipairs(rows) do
    if row.ratio and (row.metric == "rate" or row.metric == "signatures") then
      shown[#shown + 1] = row
    end
  end
  local width, height = LEFT + math.floor(1.15 * ONE) + 70, #shown * ROW + 70
  local into, y, title = sheet(width, height, "Speed as a part of the C baseline's"), 46, nil
  text(into, 10, 20, "Speed as a part of the C baseline's (1.0); black strokes are budgets", 'font-weight="bold"')
  for tenth = 0, 12, 2 do
    local x = LEFT + tenth / 10 * ONE
    line(into, x, 32, x, height - 22, tenth == 10 and PALE or GRID)
    text(into, x, height - 8, ("%.1f"):format(tenth / 10), 'text-anchor="middle"')
  end
  for _, row in ipairs(shown) do
    if row.title ~= title then
      text(into, 10, y, row.title)
      title = row.title
    end
    text(into, LEFT - 8, y, row.subject, 'text-anchor="end"')
    local colour = row.met == nil and PEER or row.met and MET or MISSED
    into[#into + 1] = ('<rect x="%d" y="%.1f" width="%.1f" height="%d" fill="%s"/>')
      :format(LEFT, y - BAR + 1, math.min(row.ratio, 1.15) * ONE, BAR, colour)
    text(into, LEFT + math.min(row.ratio, 1.15) * ONE + 6, y, ("%.2f"):format(row.ratio))
    if row.budget then
      local x = LEFT + row.budget.at_least * ONE
      line(into, x, y - BAR - 1, x, y + 3, "#000000", 2)
    end
    y = y + ROW
  end
  return finish(into)
end

---- Curves ----------------------------------------------------------------------------------------------------------

local PANEL_WIDTH, PANEL_HEIGHT, MARGIN = 400, 280, 60

--- The smallest and the largest power of ten around some values.
local function decades(lists)
  local least, most = math.huge, 0
  for _, list in ipairs(lists) do
    for _, value in ipairs(list) do
      if value > 0 then
        least, most = math.min(least, value), math.max(most, value)
      end
    end
  end
  return math.floor(math.log(least, 10)), math.max(math.ceil(math.log(most, 10)), math.floor(math.log(least, 10)) + 1)
end

local function short(power)
  return power >= 0 and power <= 5 and ("%d"):format(10 ^ power // 1 | 0) or power >= -3 and ("%g"):format(10.0 ^ power)
    or ("1e%d"):format(power)
end

--- One series on logarithmic scales, in a panel whose corner is at x, y.
local function panel(into, series, x, y)
  local values = {}
  for i, one in ipairs(series.lines) do
    values[i] = one.values
  end
  local x_from, x_to = decades { series.at }
  local y_from, y_to = decades(values)
  local wide, high = PANEL_WIDTH - 1.6 * MARGIN, PANEL_HEIGHT - 1.6 * MARGIN
  local function at(horizontal, vertical)
    return x + MARGIN + (math.log(horizontal, 10) - x_from) / (x_to - x_from) * wide,
      y + 0.7 * MARGIN + high - (math.log(vertical, 10) - y_from) / (y_to - y_from) * high
  end
  text(into, x + MARGIN, y + 18, ("%s, %s"):format(series.title, series.unit), 'font-weight="bold"')
  for power = x_from, x_to do
    local left, bottom = at(10.0 ^ power, 10.0 ^ y_from)
    local _, top = at(10.0 ^ power, 10.0 ^ y_to)
    line(into, left, bottom, left, top, GRID)
    text(into, left, bottom + 16, short(power), 'text-anchor="middle"')
  end
  for power = y_from, y_to do
    local left, bottom = at(10.0 ^ x_from, 10.0 ^ power)
    local right = at(10.0 ^ x_to, 10.0 ^ power)
    line(into, left, bottom, right, bottom, GRID)
    text(into, left - 6, bottom + 4, short(power), 'text-anchor="end"')
  end
  text(into, x + MARGIN + wide, y + 0.7 * MARGIN + high + 32, series.x, 'text-anchor="end"')
  for i, one in ipairs(series.lines) do
    local points, colour = {}, COLOURS[#series.lines == 2 and i + 1 or i]
    for k, value in ipairs(one.values) do
      if value > 0 then
        points[#points + 1] = ("%.1f,%.1f"):format(at(series.at[k], value))
      end
    end
    into[#into + 1] = ('<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>')
      :format(table.concat(points, " "), colour)
    text(into, x + MARGIN + 8, y + 0.7 * MARGIN + 14 * i, one.name, ('style="fill:%s"'):format(colour))
  end
end

--- How costs grow: a panel for each series.
function chart.curves(list)
  local rows = math.ceil(#list / 2)
  local into = sheet(2 * PANEL_WIDTH, rows * PANEL_HEIGHT, "How costs grow")
  for i, series in ipairs(list) do
    panel(into, series, (i - 1) % 2 * PANEL_WIDTH, (i - 1) // 2 * PANEL_HEIGHT)
  end
  return finish(into)
end

return chart
