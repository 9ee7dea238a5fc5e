--- Reads pages of Markdown as GitHub does: headings with their anchors, and links.

local markdown = {}

--- Lines of a page outside of fences: function(line, number).
local function each_line(path, use)
  local fenced, number = false, 0
  for line in io.lines(path) do
    number = number + 1
    if line:find "^%s*```" then
      fenced = not fenced
    elseif not fenced then
      use(line, number)
    end
  end
end

--- The anchors of a page: a set of names, and the headings by anchor.
function markdown.anchors(path)
  local found = {}
  each_line(path, function(line)
    local heading = line:match "^#+%s+(.-)%s*$"
    if heading then
      heading = heading:gsub("%[(.-)%]%b()", "%1"):gsub("`", "")
      local base = heading:lower():gsub("[^%w%s_\128-\255-]", ""):gsub("%s", "-")
      local anchor, count = base, 0
      while found[anchor] do
        count = count + 1
        anchor = base .. "-" .. count
      end
      found[anchor] = heading
    end
  end)
  return found
end

--- The links of a page, without those in code: { text =, target =, line = }.
function markdown.links(path)
  local found = {}
  each_line(path, function(line, number)
    line = line:gsub("`[^`]*`", function(code)
      return ("x"):rep(#code)
    end)
    for text, target in line:gmatch "%[([^%[%]]*)%]%(([^()%s]+)%)" do
      found[#found + 1] = { text = text, target = target, line = number }
    end
  end)
  return found
end

return markdown
