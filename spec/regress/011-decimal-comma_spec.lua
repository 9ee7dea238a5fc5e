--- lua-cjson learns the locale's decimal point when an instance is made. With a decimal comma set later, [1,5] came
-- out as { 1.5 }, and 1.5 was no JSON. The instance is made anew when the decimal point is another one.

local locale = require "support.locale"

local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

describe("a locale with a decimal comma", function()
  local dir

  setup(function()
    dir = locale.make()
  end)

  teardown(function()
    locale.remove(dir)
  end)

  it("changes neither what is read nor what is written", function()
    local program = [[
      local json, query = require "huaweicloud.json", require "huaweicloud.query"
      local function check()
        local value = assert(json.decode "[1,5,1.5,-0.25,1e-3]")
        assert(#value == 5 and value[1] == 1 and value[2] == 5 and value[3] == 3 / 2 and value[5] == 1 / 1000)
        assert(json.encode { 3 / 2, 1 / 3 } == "[1.5,0.3333333333333333]")
        assert(query.pairs({ a = 3 / 2 })[1][2] == "1.5")
      end
      check()
      assert(os.setlocale("comma", "numeric"), "no such locale")
      check()
      os.setlocale("C", "numeric")
      check()
      io.write "the same"
    ]]
    -- glibc leaks what it read from LOCPATH.
    local pipe = assert(io.popen(("ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 LOCPATH=%s %s -e '%s' 2>&1"):format(
      dir, lua, program)))
    local said = pipe:read "*a"
    pipe:close()
    assert.equal("the same", said)
  end)
end)
