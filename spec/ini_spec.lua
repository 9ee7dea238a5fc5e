--- The reader of profile files: what it takes, what it names by its line, and that nothing makes it raise.

local ini = require "huaweicloud.ini"

describe("INI text", function()
  local function value_of(line)
    local sections, number, why = ini.parse("[s]\n" .. line)
    return sections and sections.s.k, number, why
  end

  it("has sections of keys and values", function()
    assert.same({ basic = { ak = "A", sk = "S" }, ["my profile"] = { ak = "B" }, empty = {} },
      ini.parse "[basic]\nak = A\nsk=S\n\n[my profile]\nak =B\n[empty]\n")
    assert.same({}, ini.parse "")
  end)

  it("may begin with a byte order mark, and have the line ends of Windows", function()
    assert.same({ s = { k = "v", l = "w" } }, ini.parse "\239\187\191[s]\r\nk = v\r\nl = w\r\n")
  end)

  it("may be indented, and have comments", function()
    assert.same({ s = { k = "v" } }, ini.parse "# one\n; two\n  [ s ]  # three\n\t# four\n  k = v ; five\n")
  end)

  for _, case in ipairs {
    { "k = a b", "a b" }, { "k = a#b;c", "a#b;c" }, { "k = a # b", "a" }, { "k = # b", "" }, { "k =", "" },
    { 'k = " a # b "', " a # b " }, { "k = 'it \"is\"' ; x", 'it "is"' }, { 'k = ""', "" }, { "k = a=b==", "a=b==" },
    { "K = v", "v" },
  } do
    it(("reads %s"):format(case[1]), function()
      assert.equal(case[2], value_of(case[1]))
    end)
  end

  for _, case in ipairs {
    { "k hunter2", "expected [section]" }, { "= hunter2", "expected [section]" }, { "[]", "the section has no name" },
    { "[s", "expected [section]" }, { "[s]", "the section is there twice" }, { "k = v\nk = hunter2", "there twice", 3 },
    { 'k = "hunter2', "a quote is not closed" }, { 'k = "hunter2" x', "something follows" },
    { "k = hun\0ter2", "a control byte" },
  } do
    it(("names the line of %q, and shows nothing of it"):format(case[1]), function()
      local sections, number, why = ini.parse("[s]\n" .. case[1])
      assert.is_nil(sections)
      assert.equal(case[3] or 2, number)
      assert.truthy(why:find(case[2], 1, true), why)
      assert.is_nil(why:find("hunter2", 1, true))
    end)
  end

  it("has no key before the first section", function()
    assert.same({ nil, 1, "a key stands before the first [section]" }, { ini.parse "ak = A" })
  end)

  it("of random bytes never makes it raise", function()
    local pieces = { "[", "]", "=", '"', "'", "#", ";", "\n", "\r", " ", "\t", "\0", "ak", "sk", "basic",
      "\239\187\191", "\255", "[basic]\n", "ak = x\n", "\\", "%", "%b", "\1" }
    local seed = 20261122
    local function random(n)
      -- A generator of its own: the same texts on every run and in every interpreter.
      seed = (seed * 16807) % 2147483647
      return seed % n + 1
    end
    local read = 0
    for _ = 1, 20000 do
      local text = {}
      for i = 1, random(24) do
        text[i] = random(4) == 1 and string.char(random(256) - 1) or pieces[random(#pieces)]
      end
      local sections, number, why = ini.parse(table.concat(text))
      if sections then
        read = read + 1
        for name, section in pairs(sections) do
          assert(type(name) == "string" and type(section) == "table")
          for key, value in pairs(section) do
            assert(type(key) == "string" and type(value) == "string")
          end
        end
      else
        assert(type(number) == "number" and type(why) == "string")
      end
    end
    assert.is_true(read > 100, "hardly any text was sound")
  end)
end)
