--- JSON is the same on both lineages of lua-cjson, the original 2.1.0 (Debian's) and OpenResty's 2.1.0.x.
-- HWC_CJSON_CPATH names the cpath of a second lua-cjson, with %V for 5.4 or 5.1: all specs but those of the hosts,
-- which start interpreters of their own, run on that, too.

local cjson = require "cjson"
local core = require "huaweicloud.core"
local json = require "huaweicloud.json"
local safe = require "cjson.safe"

local abi = _VERSION:match "%d%.%d"
local lua = jit and "luajit" or "lua" .. abi
local second = (os.getenv "HWC_CJSON_CPATH" or ""):gsub("%%V", abi)

local function decoded(text)
  return (assert(json.decode("[" .. text .. "]")))[1]
end

describe("lua-cjson " .. cjson._VERSION .. ":", function()
  it("is of one of the two lineages", function()
    local openresty = cjson._VERSION:find "^2%.1%.0%.%d" ~= nil
    assert.is_true(openresty or cjson._VERSION == "2.1.0")
    assert.equal(openresty, cjson.empty_array ~= nil)
    assert.equal(core.null, cjson.null)
  end)

  it("quotes text, with / escaped or not", function()
    assert.equal([["\"\\ \b\f\n\r\t\u0000\u0001\u001f\u007f é😀"]], json.quote("\"\\ \b\f\n\r\t\0\1\31\127 é😀"))
    assert.equal([["a/b"]], (json.quote("a/b"):gsub("\\/", "/")))
  end)

  it("decodes numbers as integers to 2^53, and others as floats", function()
    for text, value in pairs {
      ["0"] = 0, ["-0"] = 0, ["1.0"] = 1, ["1e3"] = 1000, ["-7"] = -7, ["9007199254740991"] = 2^53 - 1,
      ["-9007199254740992"] = -2^53,
    } do
      assert.equal(value, decoded(text))
      assert.equal(math.type and "integer", math.type and math.type(decoded(text)))
    end
    for text, value in pairs { ["0.1"] = 0.1, ["-2.5e-3"] = -0.0025, ["1e22"] = 1e22, ["1e400"] = math.huge } do
      assert.equal(value, decoded(text))
      assert.equal(math.type and "float", math.type and math.type(decoded(text)))
    end
    assert.equal(2^60, decoded "1152921504606846976" + 0.0)
  end)

  it("settles nulls, keys that come twice, escapes and lone scalars", function()
    assert.same({ b = { core.null, 1 }, c = {} }, json.decode [[{"a":null,"b":[null,1],"c":{"d":null}}]])
    assert.same({ a = 2 }, json.decode [[{"a":1,"a":2}]])
    assert.same({}, json.decode [[{"a":1,"a":null}]])
    assert.same({ "😀/\0" }, json.decode [=[["\ud83d\ude00\/\u0000"]]=])
    assert.same({ body = false }, json.decode "false")
    assert.same({}, json.decode " null\n")
  end)

  it("refuses what is not JSON", function()
    for _, text in ipairs {
      "[NaN]", "[-Infinity]", "[inf]", "[0x10]", "[012]", "[+1]", "[-]", "[1e]", "[1 2]", "[1,]", "{a:1}", "[1]x",
      [=[["\ud83d"]]=], [=[["\q"]]=], '"open', "/**/[1]", ("["):rep(101) .. ("]"):rep(101),
    } do
      local value, why = json.decode(text)
      assert.is_nil(value, text)
      assert.is_string(why)
    end
    assert.is_table(json.decode(("["):rep(100) .. ("]"):rep(100)))
  end)

  it("knows an empty list by the marks of OpenResty's, where there are any", function()
    assert.equal("{}", json.encode {})
    assert.equal("{}", json.encode(setmetatable({}, {})))
    if not cjson.empty_array then
      assert.is_nil(next(core.lists))
      return
    end
    for _, module in ipairs { cjson, safe } do
      assert.equal("[]", json.encode(module.empty_array))
      assert.equal('{"a":[[]]}', json.encode { a = { module.empty_array } })
      for _, metatable in ipairs { module.array_mt, module.empty_array_mt } do
        assert.equal("[]", json.encode(setmetatable({}, metatable)))
        assert.equal("[1]", json.encode(setmetatable({ 1 }, metatable)))
      end
    end
  end)

  it("keeps the host's settings and ours apart", function()
    local function set(depth, marks)
      for _, host in ipairs { cjson, safe } do
        host.decode_max_depth(depth)
        if host.decode_array_with_array_mt then
          host.decode_array_with_array_mt(marks)
        end
      end
    end
    assert.equal(1000, cjson.decode_max_depth())
    assert.equal(1000, safe.decode_max_depth())
    assert.is_true(cjson.decode_invalid_numbers())
    assert.is_true(safe.decode_invalid_numbers())
    finally(function()
      set(1000, false)
    end)
    set(1, true)
    assert.is_nil(safe.decode "[[1]]")
    assert.same({ { 1 } }, json.decode "[[1]]")
    assert.is_nil(getmetatable(decoded "[]"))
  end)

  if second ~= "" then
    it("all specs pass on " .. second, function()
      assert.is_truthy(package.searchpath("cjson", second), "no lua-cjson there")
      -- The variable of this interpreter alone: the emulator is LuaJIT whatever runs the specs.
      local pipe = assert(io.popen(([[
        env HWC_CJSON_CPATH= LUA_CPATH%s='%s;%s' %s "$(command -v busted)" --output=tools/busted_totals.lua \
          $(find spec -name '*_spec.lua' ! -path 'spec/hosts/*' | sort) 2>&1 </dev/null
      ]]):format(jit and "" or "_5_4", second, package.cpath, lua)))
      local output = pipe:read "*a"
      pipe:close()
      assert.truthy(output:find "\n[1-9]%d* passed, 0 failed\n$", output)
    end)
  end
end)
