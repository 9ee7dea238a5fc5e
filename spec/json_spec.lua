--- JSON in and out, on whichever lua-cjson the interpreter finds.

local cjson = require "cjson"
local huaweicloud = require "huaweicloud"
local json = require "huaweicloud.json"

local null = huaweicloud.null

--- Is it an integer where Lua has them, and a whole number elsewhere?
local function is_integer(value)
  return type(value) == "number" and value % 1 == 0 and (not math.type or math.type(value) == "integer")
end

describe("JSON that is read", function()
  it("gives an empty table for an empty body, null and blanks", function()
    for _, text in ipairs { "", "null", " null\n", " \r\n\t", "{}", "[]" } do
      assert.same({}, (json.decode(text)))
    end
  end)

  it("gives a lone scalar as the field body", function()
    assert.same({ body = "text" }, (json.decode '"text"'))
    assert.same({ body = 1.5 }, (json.decode "1.5"))
    assert.same({ body = true }, (json.decode "true"))
    assert.same({ body = false }, (json.decode "false"))
    assert.is_true(is_integer(json.decode("7").body))
  end)

  it("has no null in an object, and keeps those of a list", function()
    local value = json.decode '{"a":null,"b":{"c":null,"d":1},"e":[null,{"f":null},[null]]}'
    assert.is_nil(next(value.e[2]))
    assert.same({ b = { d = 1 }, e = { null, {}, { null } } }, value)
    assert.equal(null, value.e[1])
    assert.equal(cjson.null, value.e[1])
    assert.equal(3, #value.e)
  end)

  it("has integers up to 2^53 either way, however they are written", function()
    local value = json.decode "[0,-0,1,-1,9007199254740991,9007199254740992,-9007199254740992,1e3,1.0]"
    local expected = { 0, 0, 1, -1, 2 ^ 53 - 1, 2 ^ 53, -2 ^ 53, 1000, 1 }
    for i, number in ipairs(expected) do
      assert.is_true(is_integer(value[i]), "item " .. i)
      assert.is_true(number == value[i], "item " .. i)
    end
    assert.equal("9007199254740992", ("%d"):format(value[6]))
    assert.is_true(is_integer(json.decode('{"a":{"b":[5]}}').a.b[1]))
  end)

  it("keeps fractions, and numbers beyond the integers", function()
    local value = json.decode "[0.1,-1.5,1e300,3.141592653589793,5e-324]"
    local expected = { 0.1, -1.5, 1e300, 3.141592653589793, 5e-324 }
    for i, number in ipairs(expected) do
      assert.is_true(number == value[i], "item " .. i)
    end
  end)

  it("keeps text, byte for byte", function()
    local value = json.decode [==["\"\\\/\b\f\n\r\t\u0000\u00fc\u4e2d\ud83d\ude00 ü中😀"]==]
    assert.equal("\"\\/\b\f\n\r\t\0ü中😀 ü中😀", value.body)
  end)

  it("may have any name, also one that looks like a number", function()
    assert.same({ ["1"] = "a", [""] = "b", ["a.b"] = "c" }, (json.decode '{"1":"a","":"b","a.b":"c"}'))
  end)

  local function nested(depth)
    return ("["):rep(depth) .. ("]"):rep(depth)
  end

  it("may be nested 100 levels deep and no deeper", function()
    assert.is_table((json.decode(nested(100))))
    local value, why = json.decode(nested(101))
    assert.is_nil(value)
    assert.truthy(why:find("too many nested data structures", 1, true), why)
    assert.is_nil((json.decode(nested(100000))))
    assert.is_nil((json.decode(('{"a":'):rep(101) .. "1" .. ("}"):rep(101))))
  end)

  for _, text in ipairs { "{", "[1,2", '{"a"}', "{a:1}", "[1,]", "tru", "NaN", "[Infinity]", "[-inf]", "0x10", "[nan]",
    '"open', '"\\x"', '"\\ud800', "{}{}", "<html></html>", "\0", "'a'", "\255", "// no\n{}" } do
    it(("is refused when it is %q"):format(text), function()
      local value, why = json.decode(text)
      assert.is_nil(value)
      assert.is_string(why)
    end)
  end
end)

describe("JSON that is written", function()
  it("has numbers as short as they can be, and exact", function()
    local written = { [0.1] = "0.1", [1.5] = "1.5", [1 / 3] = "0.3333333333333333", [1e300] = "1e+300",
      [0.1 + 0.2] = "0.30000000000000004", [2 ^ 53] = "9007199254740992", [-2 ^ 53] = "-9007199254740992",
      [1e15] = "1000000000000000", [123456789.125] = "123456789.125", [5e-324] = "4.94065645841247e-324",
      [1.7976931348623157e308] = "1.7976931348623157e+308", [100] = "100" }
    for number, text in pairs(written) do
      assert.equal(text, json.encode(number))
      assert.is_true(tonumber(text) == number)
    end
    assert.equal("0", json.encode(-0.0))
  end)

  it("has 64-bit integers where Lua has them", function()
    if math.maxinteger then
      assert.equal("9223372036854775807", json.encode(math.maxinteger))
      assert.equal("-9223372036854775808", json.encode(math.mininteger))
    else
      assert.equal("9007199254740991", json.encode(2 ^ 53 - 1))
    end
  end)

  it("has no other numbers", function()
    for _, number in ipairs { 0 / 0, math.huge, -math.huge } do
      local text, why = json.encode { a = number }
      assert.is_nil(text)
      assert.equal("a: is not a finite number, and JSON has no other", why)
    end
  end)

  it("has tables as lists when they have an item 1, and as objects when not", function()
    assert.equal("{}", json.encode {})
    assert.equal('[1,"a",true,false,null]', json.encode { 1, "a", true, false, null })
    assert.equal('{"a":[{}]}', json.encode { a = { {} } })
    assert.equal('{"a":null}', json.encode { a = null })
    assert.equal('{"a":null}', json.encode { a = cjson.null })
  end)

  it("has text escaped", function()
    local text = "\"\\/\b\f\n\r\t\1\31\127\0 ü中😀"
    local written = json.encode { text }
    assert.is_nil(written:find("[%z\1-\31]"))
    assert.equal(text, cjson.decode(written)[1])
  end)

  local bad = {
    { "broken UTF-8", { a = { "x\255" } }, "a[1]: is not UTF-8 at byte 2 and cannot be sent as JSON text" },
    { "a broken name", { ["\255"] = 1 }, "is not UTF-8 at byte 1" },
    { "a function", { a = { b = print } }, "a.b: expected a value that JSON knows, got function" },
    { "a thread", { coroutine.create(print) }, "[1]: expected a value that JSON knows, got thread" },
    { "a userdata", io.stdout, "expected a value that JSON knows, got userdata" },
    { "holes", { 1, nil, nil, 4 }, "the list has holes: its last item is 4, but it holds 2" },
    { "a list with a name", { 1, a = 2 }, "expected a list, got a table with keys other than 1, 2, 3" },
    { "a fraction as key", { [1.5] = 1 }, "expected string keys, got a number key" },
    { "a boolean as key", { [true] = 1 }, "expected string keys, got a boolean key" },
  }
  for _, row in ipairs(bad) do
    it("does not have " .. row[1], function()
      local text, why = json.encode(row[2])
      assert.is_nil(text)
      assert.truthy(why:find(row[3], 1, true), why)
    end)
  end

  it("ends at 100 levels, and where a table holds itself", function()
    local deep = 1
    for _ = 1, 100 do
      deep = { deep }
    end
    assert.equal(("["):rep(100) .. "1" .. ("]"):rep(100), json.encode(deep))
    local text, why = json.encode { deep }
    assert.is_nil(text)
    assert.truthy(why:find("is nested deeper than 100 levels", 1, true), why)
    local loop = {}
    loop.loop = loop
    text, why = json.encode(loop)
    assert.is_nil(text)
    assert.truthy(why:find("does a table hold itself?", 1, true), why)
  end)

  it("calls no metamethod", function()
    local function bomb()
      error("a metamethod was called")
    end
    local value = setmetatable({ a = 1 }, { __index = bomb, __len = bomb, __pairs = bomb, __tostring = bomb })
    assert.equal('{"a":1}', json.encode(value))
  end)
end)

describe("the host's lua-cjson", function()
  it("keeps its settings, which do not matter here", function()
    local saved = { cjson.decode_max_depth(), cjson.encode_number_precision(), cjson.encode_max_depth(),
      cjson.decode_invalid_numbers() }
    finally(function()
      cjson.decode_max_depth(saved[1])
      cjson.encode_number_precision(saved[2])
      cjson.encode_max_depth(saved[3])
      cjson.decode_invalid_numbers(saved[4])
    end)
    cjson.decode_max_depth(2)
    cjson.encode_max_depth(2)
    cjson.encode_number_precision(3)
    cjson.decode_invalid_numbers(true)

    assert.equal("[[[0.123456789]]]", json.encode { { { 0.123456789 } } })
    assert.same({ { { {} } } }, (json.decode "[[[[]]]]"))
    assert.is_nil((json.decode "[NaN]"))

    assert.equal(2, cjson.decode_max_depth())
    assert.equal(2, cjson.encode_max_depth())
    assert.equal(3, cjson.encode_number_precision())
  end)
end)
