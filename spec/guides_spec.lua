--- Runs every Lua snippet of the guides, and holds what they say of errors against the code.

local emulator = require "support.emulator"
local luacats = require "support.luacats"
local retry = require "huaweicloud.retry"
local snippets = require "support.snippets"

local function guides()
  local found = {}
  local pipe = assert(io.popen "ls docs/*.md docs/hosts/plain.md")
  for path in pipe:lines() do
    found[#found + 1] = path
  end
  pipe:close()
  return found
end

describe("the guides", function()
  local services, runner

  setup(function()
    services = emulator.start()
    runner = snippets.runner(services)
  end)

  teardown(function()
    services:stop()
  end)

  before_each(function()
    services:reset()
  end)

  --- What a busted file in a guide finds: its tests run one after another.
  local function busted_globals()
    local hooks = {}
    local function hook(name)
      return function(run)
        hooks[name] = run
      end
    end
    local function call(name)
      if hooks[name] then
        hooks[name]()
      end
    end
    local started
    return {
      assert = assert,
      setup = hook "setup", teardown = hook "teardown", before_each = hook "before_each",
      it = function(_, test)
        if not started then
          call "setup"
        end
        started = true
        call "before_each"
        test()
      end,
      describe = function(_, body)
        local ok, why = pcall(body)
        if started then
          call "teardown"
        end
        assert(ok, why)
      end,
    }
  end

  for _, path in ipairs(guides()) do
    for _, block in ipairs(snippets.blocks(path, "lua")) do
      it(("run: %s:%d"):format(path, block.line), function()
        local lines = runner:run(("\n"):rep(block.line - 1) .. block.code, path, busted_globals())
        assert.is_nil(snippets.missing(block.code, lines), table.concat(lines, "\n"))
      end)
    end
  end

  it("promise what each snippet on lists, waits and stops prints", function()
    local blocks = snippets.blocks("docs/paging-and-waiting.md", "lua")
    assert.equal(3, #blocks)
    for _, block in ipairs(blocks) do
      assert.truthy(block.code:find("%-%-> "), block.code)
    end
  end)

  it("tell every kind and every field of errors", function()
    local text = snippets.read "docs/errors.md"
    local class = luacats.read("lua/huaweicloud/errors.lua").classes[1]
    assert.equal("huaweicloud.Error", class.name)
    for _, field in ipairs(class.fields) do
      assert(text:find("\n| `" .. field.name .. "` |", 1, true), field.name)
      for _, kind in ipairs(field.name == "kind" and field.type.members or {}) do
        assert(text:find("\n| `" .. kind.value .. "` |", 1, true), kind.value)
      end
    end
  end)

  it("say what is repeated as it is", function()
    local text = snippets.read "docs/errors.md"
    local rows = 0
    for failure, safe, other in text:gmatch "\n| ([^|]*) | (n?o?t?[repeated]*) | (%a+)[^|]* |" do
      for i, said in ipairs { safe, other } do
        local method = ({ "GET", "POST" })[i]
        for status in failure:gmatch "%d%d%d" do
          local err = { kind = "service", status = tonumber(status), code = failure:find "APIGW" and "APIGW.1" }
          rows = rows + 1
          assert.equal(said == "repeated", retry.retryable(method, err, true), method .. " " .. failure)
        end
        if failure:find "`network`" then
          rows = rows + 1
          assert.equal(said == "repeated", retry.retryable(method, { kind = "network" }, failure:find "after" ~= nil))
        end
      end
    end
    assert.equal(16, rows)
  end)
end)
