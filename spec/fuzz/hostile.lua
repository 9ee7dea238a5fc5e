--- Calls everything that users can call with what nobody should give it, against a server that answers with what came.
--- Each trial fails with words when something does not hold.

local huaweicloud = require "huaweicloud"
local chance = require "fuzz.chance"
local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local expected = require "fuzz.expected"
local nginx = require "support.nginx"
local sample = require "api.sample"
local values = require "fuzz.values"

local hostile = {}

local AK, SK, TOKEN = "AKFUZZ0123456789", "sk-fuzz-0123456789abcdef", "token-fuzz-0123456789abcdef"
local IDS = { project_id = "09bb24e6fe80d23d2fa2c010b53b418c" }

-- A trial that takes longer hangs, on any machine.
local LONGEST = 60

-- Words of Lua's own: whoever reads them cannot know what to do.
local INTERNAL = { "attempt to ", "bad argument", "stack overflow", "table index is ", "invalid key to 'next'",
  "invalid value %(", "not enough memory", "no integer representation", "'for' ", "protected metatable", "core%.so",
  "invalid option", "must return a string" }

---- The world -------------------------------------------------------------------------------------------------------

--- Starts the server and makes the clients.
function hostile.start()
  local world = { server = nginx.start { conf = "spec/fuzz/echo.conf.in" }, clients = {} }
  world.directory = world.server.dir
  for _, service in ipairs { "cfw", "oms", "codeartscheck", "generic" } do
    world.clients[service] = {}
    for _, way in ipairs { "usual", "strict", "lenient", "unscoped" } do
      world.clients[service][way] = assert(huaweicloud.client(service, hostile.options(world, {
        project_id = way ~= "unscoped" and IDS.project_id or nil,
        strict = way == "strict" or (way ~= "lenient" and nil),
      })))
    end
  end
  world.clients.generic.lenient:close()
  world.clients.generic.lenient = assert(huaweicloud.client("generic", hostile.options(world, {
    credentials = { ak = AK, sk = SK, security_token = TOKEN } })))
  return world
end

--- Options of a client of the server.
function hostile.options(world, given)
  given = given or {}
  given.endpoint, given.retries, given.proxy, given.timeout = world.server.url, 0, "", 30
  given.credentials = given.credentials or { ak = AK, sk = SK }
  given.iam_endpoint = world.server.url
  return given
end

function hostile.stop(world)
  for _, clients in pairs(world.clients) do
    for _, client in pairs(clients) do
      client:close()
    end
  end
  return world.server:stop()
end

---- What holds of every answer --------------------------------------------------------------------------------------

local function check_internal(words)
  for _, one in ipairs(INTERNAL) do
    assert(not words:find(one), "raised words of Lua's own: " .. words)
  end
end

local function check_strings(err, depth)
  for key, value in next, err do
    if type(value) == "string" and key ~= "body" then
      checks.hides(value, SK, TOKEN)
    elseif type(value) == "table" and depth < 3 then
      check_strings(value, depth + 1)
    end
  end
end

--- An error: of a kind that can be, in one line, without a secret; nothing was sent when it is about the arguments.
---@param kinds string those that can be, besides "validation"
local function check_error(err, name, kinds)
  assert(errors.is(err), "the second result is no error but " .. values.show(err))
  assert(err.kind == "validation" or (kinds or ""):find(err.kind, 1, true), ("%s: %s"):format(err.kind, err.message))
  checks.one_line(err.message, 2048)
  checks.one_line(tostring(err), 4096)
  check_strings(err, 0)
  if err.kind == "validation" then
    assert(err.attempts == 0 and err.retryable == false and err.status == nil, "something was sent")
    assert(err.operation == name, "the operation is " .. tostring(err.operation))
    assert(err.message:sub(1, #name + 2) == name .. ": ", err.message)
  end
end

-- What a message about arguments may begin with, besides the name of one.
local BEGINNINGS = { "call option", "unknown call option", "unknown argument \"", "arguments go by name", "headers",
  "body", "the arguments are too large", "the request is too large", "project_id", "domain_id" }

--- The fields of a body that may stand beside the parameters.
local function fields_of(service, operation)
  local body = operation.body
  return body and body.kind == "object" and sample.types(service)[body.name].fields or {}
end

--- Does a message about arguments name one?
local function check_named(message, service, operation, args)
  local words = message:match "^[%w_]+: (.*)$"
  local function begins(name)
    return words:sub(1, #name) == name
  end
  for _, start in ipairs(BEGINNINGS) do
    if begins(start) then
      return
    end
  end
  for _, list in ipairs { operation.params, fields_of(service, operation) } do
    for _, one in ipairs(list) do
      if begins(one.name) then
        return
      end
    end
  end
  for name in next, args do
    -- A zero byte ends it in C.
    local word = type(name) == "string" and name:match "^[^%z]*"
    -- Not cut within a character, which no message shows by halves.
    if word and begins(errors.line(#word > 32 and word:sub(1, 32):gsub("[\192-\255][\128-\191]*$", "") or word)) then
      return
    end
  end
  error("names no argument: " .. message)
end

--- Runs fn; gives what it gave, or nothing and what it raised. What it was given is as it was.
local function run(fn, ...)
  local began, changed = core.now(), values.watch(...)
  local results = { n = select("#", ...), pcall(fn, ...) }
  local took = core.now() - began
  assert(took < LONGEST, ("took %g s"):format(took))
  local what = changed()
  assert(not what, "what was given is changed: " .. tostring(what))
  return results[1], results[2], results[3]
end

--- What was raised can be: what a function of the caller's own raised, or words for a misuse.
local function check_raised(raised, misused, has_callback)
  if rawequal(raised, values.raised) then
    assert(has_callback, "what a metamethod raised came through")
    return
  end
  assert(misused, "raised: " .. (type(raised) == "string" and raised or values.show(raised)))
  assert(type(raised) == "string", "raised a " .. type(raised))
  check_internal(raised)
  assert(#raised < 1024 and not raised:find "[%z\1-\8\11-\31\127]", "raised more than a line: " .. raised:sub(1, 200))
end

--- Is a value no table of arguments or options? (LuaJIT's NULL is nil to some.)
local function is_misuse(value)
  return type(value) ~= "nil" and type(value) ~= "table"
end

---- Options ---------------------------------------------------------------------------------------------------------

local CALL_OPTIONS = { "timeout", "retries", "retry", "headers", "strict", "on_progress", "to", "max", "interval",
  "max_interval", "on_poll", "progress", "limit", "dry_run", "filter", "stop", "timeuot" }

local function good_option(v, name)
  if name == "timeout" or name == "interval" or name == "max_interval" then
    return v:pick { 1, 0.5, 10 }
  elseif name == "retries" or name == "max" or name == "limit" then
    return v:pick { 1, 2, 3 }
  elseif name == "headers" then
    return { ["X-Fuzz"] = "1", ["x-trace"] = v:string() }
  elseif name == "strict" or name == "dry_run" or name == "stop" then
    return v.draw(2) == 1
  end
  return values.idle
end

--- Call options, some of them good.
local function call_options(world, v)
  local made = {}
  for _ = 1, v.draw(3) do
    local name = v:pick(CALL_OPTIONS)
    made[name] = v.draw(3) == 1 and good_option(v, name) or v:value()
  end
  if v.draw(6) == 1 then
    v:deceive(made)
  end
  if type(rawget(made, "to")) == "string" then
    made.to = world.directory .. "/download"
  elseif rawequal(rawget(made, "to"), io.stdout) then
    made.to = assert(io.tmpfile())
  end
  -- True draws on the terminal.
  if rawget(made, "progress") == true then
    made.progress = values.idle
  end
  if v.draw(12) == 1 then
    return v:value()
  end
  return made
end

local function has_callback(opts)
  if type(opts) ~= "table" then
    return false
  end
  for _, name in ipairs { "on_progress", "to", "on_poll", "progress", "filter" } do
    if type(rawget(opts, name)) == "function" then
      return true
    end
  end
  -- What a metatable gives may be one.
  return debug.getmetatable(opts) ~= nil and debug.getmetatable(opts).__index ~= nil
end

--- Kinds that the options of a call may bring.
local function kinds_of(opts)
  return opts ~= nil and "timeout cancelled" or ""
end

---- Operations ------------------------------------------------------------------------------------------------------

local function some_arguments(v, service, operation)
  if v.draw(25) == 1 then
    return v:value()
  end
  local args = sample.arguments(service, operation, { fill = v:pick { "required", "all" },
    strings = v:pick { "plain", "hard" } })
  args = values.copy(args)
  if #fields_of(service, operation) > 0 and v.draw(5) == 1 then
    local body = {}
    for _, field in ipairs(fields_of(service, operation)) do
      body[field.name], args[field.name] = args[field.name], nil
    end
    args.body = body
  end
  for _ = 1, v.draw(4) - 1 do
    v:spoil(args)
  end
  if v.draw(10) == 1 then
    local name = v:pick { "project_id", "project_id", "domain_id", "X-Language", "body" }
    rawset(args, name, v.draw(2) == 1 and v:string() or v:value())
  end
  return args
end

--- What a call gave, as the server saw it.
local function echoed(result)
  if result.head == nil and type(result.body) == "string" then
    result = require("huaweicloud.json").decode(result.body)
  end
  return { head = result.head, body = result.body }
end

--- One call of an operation.
function hostile.operation(world, service, operation, draw)
  local v = values.new(draw)
  local way = v:pick { "usual", "usual", "strict", "lenient", "unscoped" }
  local client = world.clients[service.name][way]
  local args = some_arguments(v, service, operation)
  local opts = v.draw(4) == 1 and call_options(world, v) or nil
  local words = ("client %s, arguments %s, options %s"):format(way, values.show(args), values.show(opts))
  local called = core.operation(service.name, operation.name)
  return words, function()
    local done, result, err = run(called, client, args, opts)
    if not done then
      return check_raised(result, is_misuse(args) or is_misuse(opts), has_callback(opts))
    end
    assert((not is_misuse(args) or args == nil) and (not is_misuse(opts) or opts == nil), "misuse was not raised")
    if result == nil then
      check_error(err, operation.name, kinds_of(opts))
      if err.kind == "validation" then
        check_named(err.message, service, operation, args or {})
      end
      return
    end
    assert(err.status == 200 and err.attempts == 1)
    local plain, given = type(opts) == "table" and opts or {}, type(args) == "table" and args or {}
    if rawget(plain, "to") ~= nil then
      return
    end
    local strict = rawget(plain, "strict")
    local lenient = strict == false or (strict == nil and way == "lenient") or debug.getmetatable(plain) ~= nil
    local headers = rawget(plain, "headers")
    expected.check(service, operation, given, echoed(result), way == "unscoped" and {} or IDS, lenient,
      type(headers) == "table" and headers or {})
  end
end

--- One list, by iterate or collect.
function hostile.pages(world, service, operation, draw)
  local v = values.new(draw)
  local client = world.clients[service.name][v:pick { "usual", "lenient", "unscoped" }]
  local args = some_arguments(v, service, operation)
  local opts = v.draw(3) == 1 and call_options(world, v) or nil
  local method = v:pick { "iterate", "collect" }
  local words = ("%s, arguments %s, options %s"):format(method, values.show(args), values.show(opts))
  local function go(given, options)
    if method == "collect" then
      return client:collect(operation.name, given, options)
    end
    local count = 0
    for _ in client:iterate(operation.name, given, options) do
      count = count + 1
      assert(count < 100, "a list without an end")
    end
    return count
  end
  return words, function()
    local done, result, err = run(go, args, opts)
    if not done and errors.is(result) and method == "iterate" then
      check_error(result, operation.name, kinds_of(opts))
    elseif not done then
      check_raised(result, is_misuse(args) or is_misuse(opts), has_callback(opts))
    elseif result == nil then
      check_error(err, operation.name, kinds_of(opts))
    end
  end
end

--- One wait: of any operation, until at once.
function hostile.wait(world, service, operation, draw)
  local v = values.new(draw)
  local client = world.clients[service.name].usual
  local args = some_arguments(v, service, operation)
  local opts = v.draw(2) == 1 and call_options(world, v) or nil
  return ("wait_until, arguments %s, options %s"):format(values.show(args), values.show(opts)), function()
    local done, result, err = run(client.wait_until, client, operation.name, args, function() return true end, opts)
    if not done then
      check_raised(result, is_misuse(args) or is_misuse(opts), has_callback(opts))
    elseif result == nil then
      check_error(err, operation.name, "timeout")
    end
  end
end

---- Everything else -------------------------------------------------------------------------------------------------

local function some_request(v)
  local given = {
    method = v:pick { "GET", "post", "PUT", "DELETE" }, path = v:pick { "/v3/projects", "/a b/%2F/{project_id}", "/" },
    query = { a = "b", c = { "1", 2, true } }, headers = { ["X-A"] = "b" }, body = v:pick { { a = { 1 } }, "text" },
  }
  for _ = 1, v.draw(4) - 1 do
    v:spoil(given)
  end
  return v.draw(15) == 1 and v:value() or given
end

local function pairs_given(given)
  local list = {}
  for name, value in next, given or {} do
    if type(name) == "number" then
      list[#list + 1] = { value[1], value[2] }
    elseif type(value) == "table" then
      for _, one in ipairs(value) do
        list[#list + 1] = { name, one }
      end
    else
      list[#list + 1] = { name, value }
    end
  end
  return list
end

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

local function is_plain(value, seen)
  seen = seen or {}
  if type(value) ~= "table" or seen[value] then
    return true
  end
  seen[value] = true
  for key, one in next, value do
    if not is_plain(key, seen) or not is_plain(one, seen) then
      return false
    end
  end
  return debug.getmetatable(value) == nil
end

--- What client:request sent is what it was given.
local function check_request(given, result)
  local request = expected.read(result)
  assert(request.method == (given.method or "GET"):upper())
  local path = given.path:gsub("{project_id}", IDS.project_id)
  assert(unescape(request.path) == unescape(path), "another path")
  local listed = pairs_given(given.query)
  assert(#listed == #request.query, "more or less in the query")
  for _, pair in ipairs(request.query) do
    local found
    for _, one in ipairs(listed) do
      found = found or (one[1] == pair[1] and (pair[2] == tostring(one[2]) or tonumber(pair[2]) == one[2]))
    end
    assert(found, "another pair in the query: " .. pair[1]:sub(1, 100))
  end
  if type(given.body) == "string" or given.body == nil then
    assert(request.body == (given.body or ""))
  else
    expected.json(request.body, given.body)
  end
end

--- One generic call.
function hostile.request(world, draw)
  local v = values.new(draw)
  local client = world.clients.generic.usual
  local given = some_request(v)
  local opts = v.draw(4) == 1 and call_options(world, v) or nil
  return ("request %s, options %s"):format(values.show(given), values.show(opts)), function()
    local done, result, err = run(client.request, client, given, opts)
    if not done then
      check_raised(result, type(given) ~= "table" or is_misuse(opts), has_callback(opts))
    elseif result == nil then
      -- nginx knows no method but those of the standard.
      check_error(err, "request", kinds_of(opts) .. "service network decode")
    elseif is_plain(given) and result.head then
      check_request(given, result)
    end
  end
end

local function has_clock(given)
  return type(given) == "table" and (rawget(given, "clock") ~= nil or debug.getmetatable(given) ~= nil)
end

--- One signature.
function hostile.sign(world, draw)
  local v = values.new(draw)
  local given = { method = "GET", url = "https://h/a?b=c", headers = { ["X-A"] = "b" }, body = "{}", ak = AK, sk = SK,
    security_token = TOKEN, query = { d = "e" } }
  for _ = 1, v.draw(5) - 1 do
    local name = v:pick { "method", "url", "host", "path", "query", "headers", "body", "credentials", "ak", "sk",
      "security_token", "signed_headers", "date", "clock", "algorithm", "region", "service", "metod" }
    given[name] = v:value()
  end
  if v.draw(6) == 1 then
    v:spoil(given)
  end
  if v.draw(15) == 1 then
    given = v:value()
  end
  return "sign " .. values.show(given), function()
    local done, headers, stages = run(huaweicloud.sign, given)
    if not done then
      return check_raised(headers, type(given) ~= "table", has_clock(given))
    elseif headers == nil then
      if stages.kind == "credentials" then
        return checks.one_line(stages.message, 1024)
      end
      return check_error(stages, "sign")
    end
    checks.one_line(headers.Authorization, 140000)
    assert(headers["X-Sdk-Date"]:find "^%d+T%d+Z$" and #stages.string_to_sign < 500)
  end
end

local CLIENT_OPTIONS = { "region", "endpoint", "project_id", "domain_id", "credentials", "profile", "iam_endpoint",
  "timeout", "connect_timeout", "retries", "retry", "proxy", "ca_file", "ca_path", "cert_file", "key_file", "verify",
  "http2", "max_response_bytes", "user_agent", "signing_algorithm", "signing_service", "cache", "loop", "strict",
  "observer", "clock", "regoin" }

--- One client, and a call of it where that stays on this machine.
function hostile.client(world, draw)
  local v = values.new(draw)
  local given = hostile.options(world, { project_id = IDS.project_id })
  for _ = 1, v.draw(4) - 1 do
    given[v:pick(CLIENT_OPTIONS)] = v:value()
  end
  if v.draw(5) == 1 then
    v:spoil(given)
  end
  if v.draw(15) == 1 then
    given = v:value()
  end
  local service = v.draw(10) == 1 and v:value() or v:pick { "cfw", "oms", "codecheck", "generic" }
  return ("client %s, options %s"):format(values.show(service), values.show(given)), function()
    local done, client, err = run(huaweicloud.client, service, given)
    if not done then
      return check_raised(client, type(service) ~= "string" or type(given) ~= "table", false)
    elseif client == nil then
      assert(errors.is(err) and (err.kind == "validation" or err.kind == "credentials"), values.show(err))
      checks.one_line(err.message, 2048)
      return check_strings(err, 0)
    end
    checks.one_line(tostring(client), 2048)
    checks.hides(tostring(client), SK)
    local here = client.endpoint == world.server.url and (given.proxy == "" or given.proxy == nil)
    if here and is_plain(given) and type(given.endpoint) == "string" then
      local called, result, why = run(client.request, client, { path = "/x" }, { timeout = 5 })
      if not called then
        check_raised(result, false, given.clock ~= nil)
      elseif not result then
        assert(errors.is(why), values.show(why))
        checks.one_line(why.message, 2048)
        check_strings(why, 0)
      end
    end
    client:close()
  end
end

--- One of the functions that take several things.
function hostile.helper(world, draw)
  local v = values.new(draw)
  local cfw, oms = world.clients.cfw.usual, world.clients.oms.lenient
  local short = { timeout = 0.02, interval = 0.01 }
  local one, two = v:value(), v:value()
  local calls = {
    { "parallel", huaweicloud.parallel, v:pick { one, { values.idle, values.idle } },
      v:pick { two, { limit = one }, { stop = two } } },
    { "help", huaweicloud.help, v:pick { one, "cfw", cfw }, two },
    { "wait_job", cfw.wait_job, cfw, v:pick { one, { job_id = one } }, short },
    { "wait_capture_task", cfw.wait_capture_task, cfw, v:pick { one, { task_id = one, fw_instance_id = two } }, short },
    { "wait_task", oms.wait_task, oms, v:pick { one, { task_id = one, project_id = two } }, short },
    { "stop_running_captures", cfw.stop_running_captures, cfw, v:pick { one, { fw_instance_id = one } },
      v:pick { two, { limit = two }, { filter = two } } },
    { "start", cfw.start, cfw, v:pick { one, "list_job", "wait_job" }, v:pick { two, { job_id = one } },
      v:pick { two, values.idle }, short },
    { "collect", cfw.collect, cfw, one, two },
    { "check_credentials", cfw.check_credentials, cfw, one },
    { "tostring", function(client) return tostring(client) end, cfw },
  }
  for _, name in ipairs { "environment", "profile", "metadata", "pod", "static", "password", "temporary", "agency",
    "federated", "chain" } do
    calls[#calls + 1] = { "credentials." .. name, huaweicloud.credentials[name], v:pick { one, { ak = one, sk = two,
      source = one, profile = two, user_name = one } } }
  end
  calls[#calls + 1] = { "cache.memory", huaweicloud.cache.memory, one }
  local call = v:pick(calls)
  local first = call[3]
  if rawequal(first, cfw) or rawequal(first, oms) then
    first = call[4]
  end
  return ("%s(%s, %s)"):format(call[1], values.show(first), values.show(call[5])), function()
    local done, result, err = run(call[2], call[3], call[4], call[5], call[6], call[7])
    if not done then
      return check_raised(result, true, true)
    elseif result == nil and errors.is(err) then
      checks.one_line(err.message, 2048)
      check_strings(err, 0)
    end
  end
end

--- The client works as on the first day.
function hostile.works(world)
  for _, client in pairs(world.clients.cfw) do
    local result, err = client:list_job { job_id = "j", project_id = IDS.project_id }
    assert(result, tostring(err))
    assert(result.head:find "^GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/j HTTP/1%.1\r\n", result.head)
  end
end

--- Runs trials of one kind; the first that fails ends it, with all that is needed to see it again.
---@param name string of the kind, which makes the choices its own
---@param seed integer
---@param count integer
---@param make fun(draw: function): string, function words, and what is to be run
function hostile.trials(name, seed, count, make)
  local first = chance.number_of(name) + seed
  for i = 1, count do
    local words, trial = make(chance.of_seed(first + i * 7919))
    if hostile.trace then
      hostile.trace(name, i, words)
    end
    local done, why = xpcall(trial, function(raised)
      return type(raised) == "string" and debug.traceback(raised, 2) or values.show(raised)
    end)
    if not done then
      error(("%s, trial %d (again by FUZZ_SEED=%d FUZZ_ONLY=%s): %s\n%s"):format(name, i, seed, name, tostring(why),
        words), 0)
    end
  end
end

return hostile
