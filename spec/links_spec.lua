--- Every link inside the project's pages leads to a file or a heading that is there.

local markdown = require "support.markdown"

local function pages()
  local found = {}
  local pipe = assert(io.popen "ls *.md; find docs examples -name '*.md' | sort")
  for path in pipe:lines() do
    found[#found + 1] = path
  end
  pipe:close()
  return found
end

--- "docs/reference/" and "../../README.md" as "README.md".
local function resolve(folder, target)
  local path = folder .. target
  local count
  repeat
    path, count = path:gsub("[^/]+/%.%./", "", 1)
  until count == 0
  return path
end

local anchors = {}

local function anchors_of(path)
  anchors[path] = anchors[path] or markdown.anchors(path)
  return anchors[path]
end

local function exists(path)
  local file = io.open(path)
  if file then
    file:close()
  end
  return file ~= nil
end

describe("links", function()
  for _, page in ipairs(pages()) do
    it("of " .. page .. " resolve", function()
      for _, link in ipairs(markdown.links(page)) do
        local where = ("%s:%d: (%s)"):format(page, link.line, link.target)
        if not link.target:find "^%a+:" then
          local path, anchor = link.target:match "^([^#]*)#?(.*)$"
          path = path == "" and page or resolve(page:match "^(.*/)" or "", path)
          assert(exists(path), where .. ": there is no " .. path)
          if anchor ~= "" then
            assert(anchors_of(path)[anchor], where .. ": there is no such heading")
          end
        end
      end
    end)
  end
end)
