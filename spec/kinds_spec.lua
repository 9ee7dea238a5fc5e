--- Arguments of every kind that an api file can declare: the module is built with such a file, in its own directory.

local cjson = require "cjson"
local emulator = require "support.emulator"

local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"

local function shell(command, ...)
  local pipe = assert(io.popen(command:format(...) .. " 2>&1; echo status=$?"))
  local output = pipe:read "*a"
  pipe:close()
  assert(output:find "status=0%s*$", output)
  return (output:gsub("status=0%s*$", ""))
end

local cases = {} -- each says in Lua what is called, and what becomes of it

local function sends(source, body, query)
  cases[#cases + 1] = { source = source, body = body, query = query }
end

local function refuses(source, text)
  cases[#cases + 1] = { source = source, refusal = text }
end

---- Lists

sends("'make_thing', { kind = 'k', parts = {} }", '{"parts":[]}')
sends("'make_thing', { kind = 'k', parts = { { id = 'a' }, { part = { id = 'c' }, id = 'b' } } }",
  '{"parts":[{"id":"a"},{"id":"b","part":{"id":"c"}}]}')
sends("'make_thing', { kind = 'k', grid = { {}, { 1, 2 }, {} } }", '{"grid":[[],[1,2],[]]}')
sends("'make_thing', { kind = 'k', grid = { null, { null } } }", '{"grid":[null,[null]]}')
sends("'put_list', { body = {} }", "[]")
sends("'put_list', { body = { { id = 'a' } } }", '[{"id":"a"}]')
sends("'drop_things', { ids = {} }", '{"ids":[]}')
refuses("'put_list'", "body: is missing: this operation takes its list or value as body = ...")
refuses("'put_list', { { id = 'a' } }", "arguments go by name")
refuses("'put_list', { body = { id = 'a' } }", "body: expected a list, got a table with keys other than")
refuses("'put_list', { body = { {} } }", "body[1].id: is missing (string)")
refuses("'put_list', { body = 'x' }", "body: expected a list, got string")
refuses("'make_thing', { kind = 'k', parts = { { id = 'a' }, { id = 'b' }, { id = 'c' } } }",
  "parts: the number of items must be at most 2, got 3")
refuses("'make_thing', { kind = 'k', parts = { { id = 'a', part = { id = 5 } } } }",
  "parts[1].part.id: expected string, got number")
refuses("'make_thing', { kind = 'k', parts = { { id = 'a', prt = {} } } }",
  'parts[1]: unknown field "prt" (did you mean "part"?)')
refuses("'make_thing', { kind = 'k', parts = { [2] = { id = 'a' } } }",
  "parts: the list has holes: its last item is 2, but it holds 1; huaweicloud.null stands for")
refuses("'make_thing', { kind = 'k', grid = { [1e15] = {} } }", "grid: the list has holes")
refuses("'make_thing', { kind = 'k', grid = { [0] = {} } }", "grid: expected a list, got a table with")
refuses("'make_thing', { kind = 'k', grid = { { 1.5 } } }", "grid[1][1]: expected integer, got 1.5")
refuses("'make_thing', { kind = 'k', parts = 5 }", "parts: expected a list, got number")
refuses("'put_list', { body = { looped } }",
  "is nested deeper than 100 levels (does a table hold itself?)")

---- Maps and values without a type

sends("'make_thing', { kind = 'k', labels = {} }", '{"labels":{}}')
sends("'make_thing', { kind = 'k', labels = { ['a\"/b'] = 'c' } }", '{"labels":{"a\\"\\/b":"c"}}')
sends("'make_thing', { kind = 'k', extra = { 1, { a = true } } }", '{"extra":[1,{"a":true}]}')
sends("'put_any', { body = 'text' }", '"text"')
sends("'put_any', { body = false }", "false")
sends("'put_any', { body = null }", "null")
refuses("'make_thing', { kind = 'k', labels = { 'a' } }", "labels: expected string keys, got a number key")
refuses("'make_thing', { kind = 'k', labels = { a = 1 } }", "labels.a: expected string, got number")
refuses("'make_thing', { kind = 'k', labels = { a = '\\255' } }", "labels.a: is not UTF-8 at byte 1")
refuses("'make_thing', { kind = 'k', labels = { ['\\255'] = 'a' } }", "is not UTF-8 at byte 1")
refuses("'make_thing', { kind = 'k', labels = { [('x'):rep(5000)] = 1 } }", "x: expected string, got number")
refuses("'make_thing', { kind = 'k', extra = { a = { print } } }",
  "extra.a[1]: expected a value that JSON knows, got function")
refuses("'put_any'", "body: is missing")

---- Numbers

sends("'make_thing', { kind = 'k', serial = 2^53, weight = 0.1 }",
  '{"serial":9007199254740992,"weight":0.1}')
sends("'make_thing', { kind = 'k', weight = 5 }", '{"weight":5}')
sends("'make_thing', { kind = 'k', weight = 1/3 }", '{"weight":0.3333333333333333}')
sends("'make_thing', { kind = 'k', weight = -1e-7, count = -1.0 }", '{"count":-1,"weight":-1e-07}')
sends("'make_thing', { kind = 'k', big = math.maxinteger or 2^53 }", nil,
  "big=" .. (math.maxinteger and "9223372036854775807" or "9007199254740992"))
sends("'make_thing', { kind = 'k', ratio = 0.5, sizes = { 1, 2.0 } }", nil, "ratio=0.5&sizes=1&sizes=2")
refuses("'make_thing', { kind = 'k', serial = 2^53 + 2 }", "serial: the number is beyond 2^53")
refuses("'make_thing', { kind = 'k', weight = 0/0 }", "weight: is not a finite number")
refuses("'make_thing', { kind = 'k', ratio = -1/0 }", "ratio: is not a finite number")
refuses("'make_thing', { kind = 'k', count = 11 }", "count: must be -1 to 10, got 11")
refuses("'make_thing', { kind = 'k', count = -2 }", "count: must be -1 to 10, got -2")
refuses("'make_thing', { kind = 'k', ratio = '1' }", "ratio: expected number, got string")

---- Booleans and texts

sends("'make_thing', { kind = 'k', flag = false, on = true }", '{"on":true}', "flag=false")
sends("'make_thing', { kind = 'k', name = 'ü中😀x' }", '{"name":"ü中😀x"}',
  "name=%C3%BC%E4%B8%AD%F0%9F%98%80x")
sends("'make_thing', { kind = 'k', name = 'q', body = { name = 'b' } }", '{"name":"b"}', "name=q")
refuses("'make_thing', { kind = 'k', on = 'true' }", "on: expected boolean, got string")
refuses("'make_thing', { kind = 'k', flag = 0 }", "flag: expected boolean, got number")
refuses("'make_thing', { kind = 'k', name = 'ü中😀xy' }", "name: the length in characters must be 1 to 4, got 5")
refuses("'make_thing', { kind = 'k', body = { name = '' } }", "body.name: the length in characters must be 1")
refuses("'make_thing', { kind = '123456789' }", "kind: the length in characters must be at most 8, got 9")

---- Query lists and headers

sends("'make_thing', { kind = 'k', tags = { 'b', 'a b', 'b' } }", nil, "tags=a%20b&tags=b&tags=b")
sends("'make_thing', { kind = 'k', tags = 'one' }", nil, "tags=one")
sends("'make_thing', { kind = 'k', tags = {} }", "{}")
sends("'make_thing', { kind = 'k', ['X-Trace'] = 'a' }", "{}")
refuses("'make_thing', { kind = 'k', tags = { 'a', 'b', 'c', 'd' } }", "the number of items must be at most 3")
refuses("'make_thing', { kind = 'k', tags = { 'a', 5 } }", "tags: expected string, got number")
refuses("'make_thing', { kind = 'k', tags = { a = 'b' } }", "tags: expected a list, got a table with keys other than")
refuses("'make_thing', { kind = 'k', tags = { 'a', nil, 'c' } }", "tags: the list has holes: its last item is 3")
refuses("'make_thing', { kind = 'k', ['X-Trace'] = 'a\\r\\nb' }", "X-Trace: must not hold control bytes")

---- Values and names that are not documented

sends("'make_thing', { kind = 'k', colour = 'blue', level = 3, shape = 'flat' }", '{"shape":"flat"}',
  "colour=blue&level=3")
sends("'make_thing', { kind = 'k', colour = 'red', level = 5, shape = 'round' }, { strict = true }",
  '{"shape":"round"}', "colour=red&level=5")
sends("'make_thing', { kind = 'k', shape = null }, { strict = true }", '{"shape":null}')
refuses("'make_thing', { kind = 'k', colour = 'blue' }, { strict = true }",
  'colour: "blue" is not among the documented values, and strict = true lets no other pass: red, green')
refuses("'make_thing', { kind = 'k', colour = 're' }, { strict = true }", 'colour: "re" is not among')
refuses("'make_thing', { kind = 'k', level = 3 }, { strict = true }", 'level: "3" is not among the documented values')
refuses("'make_thing', { kind = 'k', shape = 'flat' }, { strict = true }",
  'shape: "flat" is not among the documented values, and strict = true lets no other pass: round, square')
refuses("'make_thing', { kind = 'k', body = { shape = 'flat' } }, { strict = true }", 'body.shape: "flat" is not among')
refuses("'make_thing', { kind = 'k', more = 1 }, { strict = true }", 'unknown argument "more"')
sends("'make_thing', { kind = 'k', more = { 1, a = { true } } == nil, on = true }, { strict = false }",
  '{"on":true,"more":false}', "")
sends("'make_thing', { kind = 'k', more = { { a = 'b' } } }, { strict = false }", '{"more":[{"a":"b"}]}')
sends("'make_thing', { kind = 'k', parts = { { id = 'a', prt = 1.5 } } }, { strict = false }",
  '{"parts":[{"id":"a","prt":1.5}]}')
sends("'make_thing', { kind = 'k', body = { on = true }, more = { 'a b', 2, true }, flagged = false }, "
  .. "{ strict = false }",
  '{"on":true}', "flagged=false&more=2&more=a%20b&more=true")
sends("'put_list', { body = { { id = 'a' } }, more = 'x' }, { strict = false }", '[{"id":"a"}]', "more=x")
refuses("'put_list', { body = {}, more = { {} } }, { strict = false }", "more: expected a scalar, got table")
refuses("'put_list', { body = {}, more = 'a\\nb' }, { strict = false }", "more: must not hold control bytes")
refuses("'make_thing', { kind = 'k', more = print }, { strict = false }",
  "more: expected a value that JSON knows, got function")
refuses("'make_thing', { kind = 'k', parts = { {} } }, { strict = false }", "parts[1].id: is missing")
refuses("'make_thing', { kind = 'k', on = 1 }, { strict = false }", "on: expected boolean, got number")
refuses("'make_thing', { kind = 'k' }, { strict = 'yes' }", "call option strict: expected boolean, got string")

---- Forms

-- Expected is the body with every delimiter as "--B" and without line ends: "--B|headers|content--B--".
local function sends_form(source, ...)
  local parts = {}
  for _, part in ipairs { ... } do
    parts[#parts + 1] = "--B\r\nContent-Disposition: form-data; " .. part:gsub("|", "\r\n") .. "\r\n"
  end
  cases[#cases + 1] = { source = source, form = table.concat(parts) .. "--B--\r\n" }
end

local BYTES = "Content-Type: application/octet-stream||"
local JSON = "Content-Type: application/json||"

sends_form("'put_form', { kind = 'k' }")
sends_form("'put_form', { kind = 'k', first = 'abc', second = { content = 'd', name = 'e', content_type = 'f/g' }, "
  .. "name = 'ü' }", 'name="name"||ü', 'name="first"; filename="first"|' .. BYTES .. "abc",
  'name="second"; filename="e"|Content-Type: f/g||d')
sends_form("'put_form', { kind = 'k', on = false, count = 5.0, weight = 0.1, name = 'a\\tb' }", 'name="name"||a\tb',
  'name="on"||false', 'name="count"||5', 'name="weight"||0.1')
sends_form("'put_form', { kind = 'k', on = true, weight = 2^53 }", 'name="on"||true', 'name="weight"||9007199254740992')
sends_form("'put_form', { kind = 'k', part = { id = 'ä\"', part = { id = 'b' } }, tags = { 'x', 'y' } }",
  'name="part"|' .. JSON .. '{"id":"ä\\"","part":{"id":"b"}}', 'name="tags"|' .. JSON .. '["x","y"]')
sends_form("'put_form', { kind = 'k', tags = {} }", 'name="tags"|' .. JSON .. "[]")
sends_form("'put_form', { kind = 'k', extra = 'text' }", 'name="extra"||text')
sends_form("'put_form', { kind = 'k', extra = 1.5 }", 'name="extra"||1.5')
sends_form("'put_form', { kind = 'k', extra = { a = { 1 } } }", 'name="extra"|' .. JSON .. '{"a":[1]}')
sends_form("'put_form', { kind = 'k', body = { name = 'x' } }", 'name="name"||x')
sends_form("'put_form', { kind = 'k', more = 5 }, { strict = false }", 'name="more"||5')
sends_form("'put_form', { kind = 'k', ['a\"b'] = 'c', first = '' }, { strict = false }", 'name="a%22b"||c',
  'name="first"; filename="first"|' .. BYTES)
sends_form("'put_form', { kind = 'k', body = { more = { 1 } } }, { strict = false }", 'name="more"|' .. JSON .. "[1]")
sends_form("'put_form', { kind = 'k', name = 'good' }, { strict = true }", 'name="name"||good')
refuses("'put_form', { kind = 'k', name = 'goo' }, { strict = true }", 'name: "goo" is not among the documented values')
refuses("'put_form', { kind = 'k', name = 'good!' }", "name: the length in characters must be at most 4, got 5")
refuses("'put_form', { kind = 'k', name = '\\255' }", "name: is not UTF-8: only a file can hold any bytes")
refuses("'put_form', { kind = 'k', name = 5 }", "name: expected string, got number")
refuses("'put_form', { kind = 'k', name = null }", "name: a form has no null: leave it out")
refuses("'put_form', { kind = 'k', count = 11 }", "count: must be at most 10, got 11")
refuses("'put_form', { kind = 'k', count = '1' }", "count: expected integer, got string")
refuses("'put_form', { kind = 'k', part = {} }", "part.id: is missing (string)")
refuses("'put_form', { kind = 'k', tags = { 'a', 'b', 'c' } }", "tags: the number of items must be at most 2")
refuses("'put_form', { kind = 'k', extra = print }", "extra: expected a value that JSON knows, got function")
refuses("'put_form', { kind = 'k', body = { name = 'x' }, on = true }", "on: give it inside body")
refuses("'put_form', { kind = 'k', ['a\\n'] = 'c' }, { strict = false }", "a name must not hold control bytes")

describe("arguments of every kind:", function()
  local dir, world, answers

  setup(function()
    dir = shell("mktemp -d"):match "%S+"
    world = emulator.start()
    -- The make of `make test` may have passed its own flags on, and a sanitizer that compilers do without.
    shell("env -u MAKEFLAGS -u MFLAGS -u LD_PRELOAD "
      .. "make -j2 BUILD=%s API=spec/support/every_kind.lua LUA=%s CFLAGS=-O0", dir, lua)
    local file = assert(io.open(dir .. "/cases", "wb"))
    for _, case in ipairs(cases) do
      file:write(case.source, "\n")
    end
    file:close()
    -- Before the module of the specs, in whichever variable that comes.
    local modules = ("%s/%s/?.so;%s"):format(dir, _VERSION:match "%d%.%d", package.cpath)
    local output = shell([[env -u LD_PRELOAD LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="%s" LUA_CPATH_5_4="%s" ]]
      .. "%s spec/support/every_kind_child.lua %s %s %s %s <%s/cases", modules, modules, lua, world.endpoint,
      world.project_id, world.ak, world.sk, dir)
    answers = {}
    for line in output:gmatch "[^\n]+" do
      answers[#answers + 1] = line
    end
    assert.equal(#cases, #answers, output)
  end)

  teardown(function()
    world:stop()
    shell("rm -rf %s", dir)
  end)

  local function check_sent(case, answer)
    local json = answer:match "^sent (.*)$"
    assert.is_string(json, answer)
    local echo = cjson.decode(json)
    if case.form then
      local boundary = echo.body:match "^%-%-(%w+)"
      assert.equal(case.form, (echo.body:gsub(boundary, "B")))
      assert.equal("multipart/form-data; boundary=" .. boundary, echo.headers["content-type"])
    end
    if case.body then
      assert.equal(case.body, echo.body)
    end
    if case.query then
      assert.equal(case.query, echo.request_uri:match "%?(.*)$" or "")
    end
  end

  for i, case in ipairs(cases) do
    it(case.source .. (case.refusal and " is refused" or " is sent"), function()
      if case.refusal then
        assert.truthy(answers[i]:find("validation: ", 1, true), answers[i])
        assert.truthy(answers[i]:find(case.refusal, 1, true), answers[i])
      else
        check_sent(case, answers[i])
      end
    end)
  end
end)
