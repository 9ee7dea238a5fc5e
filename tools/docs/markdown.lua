-- Markdown as GitHub reads it: text that is no markup, anchors of headings, tables.

local markdown = {}

-- Text in which nothing is markup but `code`. Names, which are the words with an underscore in them, become links where
-- `links` has an anchor for them, else code.
function markdown.text(text, links)
  local parts, inside = {}, false
  for piece, tick in text:gmatch("([^`]*)(`?)") do
    if inside then
      piece = piece:gsub("|", "\\|")
    else
      piece = piece:gsub("[|<*\\]", "\\%0"):gsub("[%w_]+", function(word)
        if not word:find("_", 1, true) then return nil end
        return links[word] and ("[%s](#%s)"):format(word, links[word]) or "`" .. word .. "`"
      end)
    end
    parts[#parts + 1] = piece
    parts[#parts + 1] = tick
    if tick ~= "" then inside = not inside end
  end
  return table.concat(parts)
end

-- `text` as code; it may stand in a table.
function markdown.code(text)
  return "`" .. text:gsub("|", "\\|") .. "`"
end

-- Makes the anchors of one page: each heading, in the order of the page, gets the next one of its name.
function markdown.anchors()
  local taken = {}
  return function(heading)
    local anchor = heading:lower():gsub("[^%w _-]", ""):gsub(" ", "-")
    local count = taken[anchor]
    taken[anchor] = (count or 0) + 1
    if not count then return anchor end
    local numbered = ("%s-%d"):format(anchor, count)
    taken[numbered] = 1
    return numbered
  end
end

-- A table; a column without any content is left out, unless it is the first.
function markdown.table(heads, rows)
  local shown = {}
  for column = 1, #heads do
    local used = column == 1
    for _, row in ipairs(rows) do used = used or row[column] ~= "" end
    if used then shown[#shown + 1] = column end
  end
  local function line(cells)
    local parts = {}
    for i, column in ipairs(shown) do parts[i] = cells[column] == "" and "" or " " .. cells[column] end
    return "|" .. table.concat(parts, " |") .. " |"
  end
  local lines = { line(heads), "|" .. ("---|"):rep(#shown) }
  for _, row in ipairs(rows) do lines[#lines + 1] = line(row) end
  return lines
end

return markdown
