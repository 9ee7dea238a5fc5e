--- The pages of the reference: made from the api files, complete, and every example runs.

package.path = "tools/?.lua;" .. package.path

local emulator = require "support.emulator"
local markdown = require "support.markdown"
local read = require "api.read"
local snippets = require "support.snippets"

local API = { "api/cfw.lua", "api/codeartscheck.lua", "api/oms.lua" }
local LARGEST = 512 * 1024 -- GitHub shows a larger page as plain text

local services = assert(read.files(API))

local function page_of(service)
  return "docs/reference/" .. service.name .. ".md"
end

--- An operation that the emulator does not answer yet; uploads and downloads, which the module does not make yet.
local function not_there_yet(operation, err)
  return err.code == "APIGW.0101" or operation.answer == "stream" or operation.content_type:find "^multipart"
end

--- The sections below the headings of the third level, by heading: text without the heading.
local function sections(path)
  local found, heading = {}, nil
  for line in io.lines(path) do
    heading = line:match "^##+ (.*)$" or heading
    if heading then
      found[heading] = (found[heading] or "") .. line .. "\n"
    end
  end
  return found
end

describe("the reference", function()
  it("is what `make docs` writes", function()
    local lua = jit and "luajit" or "lua5.4"
    local pipe = assert(io.popen(([[
      dir=$(mktemp -d) && mkdir -p $dir/lua/huaweicloud/types $dir/docs/reference &&
      %s tools/docs.lua $dir %s && diff -r $dir/docs/reference docs/reference; rm -r "$dir"]]):format(lua,
      table.concat(API, " "))))
    assert.equal("", pipe:read "*a", "run `make docs`")
    pipe:close()
  end)

  for _, service in ipairs(services) do
    local page = page_of(service)

    describe("of " .. service.name, function()
      it("is a page that GitHub shows", function()
        assert(#snippets.read(page) < LARGEST, #snippets.read(page))
        for anchor, heading in pairs(markdown.anchors(page)) do
          assert.falsy(anchor:find "%-%d+$", heading .. " stands twice")
        end
      end)

      it("tells every operation with its arguments and what it gives", function()
        local objects, found = {}, sections(page)
        for _, object in ipairs(service.types) do
          objects[object.name] = object
        end
        for _, operation in ipairs(service.operations) do
          local text = found[operation.name]
          assert(text, operation.name .. " is missing")
          assert(text:find("`" .. operation.method .. " " .. operation.path .. "`", 1, true), operation.name)
          local fields = {}
          for _, param in ipairs(operation.params) do
            fields[#fields + 1] = param
          end
          local body = operation.body and objects[operation.body.name]
          for _, field in ipairs(body and body.fields or {}) do
            fields[#fields + 1] = field
          end
          for _, field in ipairs(fields) do
            local row = text:match("\n(| `" .. field.name:gsub("%p", "%%%0") .. "` |[^\n]*)")
            assert(row, operation.name .. " lacks " .. field.name)
            assert(row:find(field.place, 1, true), row)
            assert(not field.required or row:find("| yes |", 1, true), row)
            assert(not field.max or row:find(("%.0f"):format(field.max), 1, true), row)
            for _, value in ipairs(field.values or {}) do
              assert(row:find("`" .. value .. "`", 1, true), row)
            end
          end
          local response = operation.response
          if response and response.name then
            assert(text:find(("Gives [%s](#%s)."):format(response.name, response.name:lower()), 1, true), text)
          end
          assert.equal(operation.pages ~= nil, text:find "Pages: " ~= nil, operation.name)
        end
      end)

      it("has the fields of every type that it names", function()
        local found, count = sections(page), 0
        for _, object in ipairs(service.types) do
          local text = found[object.name]
          if text then
            count = count + 1
            for _, field in ipairs(object.fields) do
              assert(text:find("\n| `" .. field.name .. "` |", 1, true), object.name .. " lacks " .. field.name)
            end
          end
        end
        assert(count > #service.types / 3, count)
      end)
    end)
  end

  it("is listed on the page of all documents", function()
    local listed = {}
    for _, link in ipairs(markdown.links "docs/README.md") do
      listed["docs/" .. link.target] = true
    end
    local pipe = assert(io.popen "find docs -name '*.md' | sort")
    for path in pipe:lines() do
      assert(listed[path] or path == "docs/README.md", "docs/README.md does not link to " .. path)
    end
    pipe:close()
  end)
end)

describe("the examples of the reference", function()
  local started, runner

  setup(function()
    started = emulator.start()
    runner = snippets.runner(started)
  end)

  teardown(function()
    started:stop()
  end)

  before_each(function()
    started:reset()
  end)

  for _, service in ipairs(services) do
    local blocks = snippets.blocks(page_of(service), "lua")

    it("are one for each operation of " .. service.name, function()
      local names = {}
      for i = 2, #blocks do
        names[i - 1] = blocks[i].heading
      end
      table.sort(names)
      local expected = {}
      for i, operation in ipairs(service.operations) do
        expected[i] = operation.name
      end
      assert.same(expected, names)
    end)

    local by_name = {}
    for _, operation in ipairs(service.operations) do
      by_name[operation.name] = operation
    end
    for i = 2, #blocks do
      local block = blocks[i]
      it(("run: %s.%s"):format(service.name, block.heading), function()
        -- The lines that the page begins with stand in for all examples; lines are counted as on the page.
        local head = blocks[1].code:gsub("\n", " ")
        local code = head .. ("\n"):rep(block.line - 1) .. block.code
        local _, failures = runner:run(code, page_of(service))
        local operation = by_name[block.heading]
        if failures[1] and not_there_yet(operation, failures[1]) then
          return
        end
        assert.is_nil(failures[1] and tostring(failures[1]))
        local requests = started:requests()
        local last = requests[#requests]
        assert.equal(operation.method, last.method)
        local pattern = operation.path:gsub("[%.%-]", "%%%0"):gsub("{[%w_]+}", "[^/]+")
        assert.truthy(last.request_uri:match("^([^?]*)"):find("^" .. pattern .. "$"), last.request_uri)

        -- The same when the service refuses: the example says so and ends.
        started:control("POST", "faults", { status = 403 })
        local printed
        printed, failures = runner:run(code, page_of(service))
        assert.equal(1, #printed)
        assert.equal(403, failures[1].status)
      end)
    end
  end
end)
