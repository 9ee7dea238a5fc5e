--- What host.c runs while allocations fail. Without arguments it gives the names of the sections; with them it makes
-- one ready and gives the function that runs it, which tells what came of it: "done" and its result as text, "out" (it
-- said that memory was out), or "wrong" and why.
-- ALLOC_ENDPOINT, ALLOC_TLS_ENDPOINT and ALLOC_CA_FILE name the emulator, ALLOC_DIR a directory for files.

local host, name, kind = ...

local names = {}
local sections = {}

--- Adds a section: `run` goes on while allocations fail, with what `open` has made before.
local function section(title, run, open)
  names[#names + 1] = title
  sections[title] = { run = run, open = open }
end

local endpoint, dir = os.getenv "ALLOC_ENDPOINT", os.getenv "ALLOC_DIR"
local huaweicloud

local KEYS = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" }
local PROJECT, FIREWALL = "09bb24e6fe80d23d2fa2c010b53b418c", "ebf891cd-2163-48a0-9963-6309f99dd3c4"
local CAPTURES = { fw_instance_id = FIREWALL, limit = 2, offset = 0 }

---- Helpers that run under failures -----------------------------------------------------------------------------------

--- A result; raises its error.
local function must(result, err)
  if result == nil then
    error(err, 0)
  end
  return result
end

--- The error that is wanted; raises any other one.
local function refusal(kind_wanted, result, err)
  if result ~= nil or err.kind ~= kind_wanted then
    error(err or "no error", 0)
  end
  return { kind = err.kind, code = err.code, status = err.status, message = err.message, attempts = err.attempts }
end

local function client(options)
  local given = { endpoint = endpoint, project_id = PROJECT, credentials = KEYS, timeout = 20, proxy = "" }
  for key, value in pairs(options or {}) do
    given[key] = value or nil
  end
  return must(huaweicloud.cfw(given))
end

--- What is always the same of a list of capture tasks: their states depend on when one looks.
local function ids(records)
  local list = {}
  for i, record in ipairs(records) do
    list[i] = record.task_id
  end
  return list
end

local function generic(at)
  return must(huaweicloud.client("generic", { endpoint = at, credentials = KEYS, proxy = "", timeout = 20 }))
end

---- Sections ----------------------------------------------------------------------------------------------------------

local function forget_modules()
  for loaded in pairs(package.loaded) do
    if loaded:find "^huaweicloud" or loaded:find "^cjson" then
      package.loaded[loaded] = nil
    end
  end
end

-- Before 5.2 a module whose loading was cut short cannot be loaded any more.
if _VERSION ~= "Lua 5.1" then
  section("require", function()
    forget_modules()
    return require("huaweicloud")._VERSION
  end)
end

section("client", function()
  local one = must(huaweicloud.cfw {
    region = "cn-north-4", project_id = PROJECT, credentials = { ak = "AKAKAKAKAK", sk = "SK", security_token = "t" },
    timeout = 5, retries = 2, user_agent = "u", observer = print, clock = os.time, signing_algorithm = "SDK-HMAC-SM3",
    proxy = "http://127.0.0.1:1",
  })
  local text = tostring(one)
  one:close()
  return text
end)

section("keys", function()
  return must(require("huaweicloud.credentials.keys").hold(KEYS)).fingerprint
end)

--- The main things, in one.
section("everything", function()
  local one = client()
  local page = must(one:list_capture_task(CAPTURES))
  local err = refusal("service", one:list_job { job_id = "no-such-job" })
  local list = {}
  for task in one:iterate("list_capture_task", { fw_instance_id = FIREWALL, limit = 3 }) do
    list[#list + 1] = task.task_id
  end
  one:close()
  collectgarbage()
  return { ids(page.data.records), err, list }
end)

section("call", function(one)
  local page, info = one:list_capture_task(CAPTURES)
  must(page, info)
  return { ids(page.data.records), total = page.data.total, status = info.status, attempts = info.attempts }
end, client)

section("service error", function(one)
  return refusal("service", one:list_job { job_id = "no-such-job" })
end, client)

section("bad arguments", function(one)
  local first = refusal("validation", one:list_job { job = "x" })
  local second = refusal("validation", one:add_address_item {
    set_id = "s", address_items = { { address = { 1 } } },
  })
  return { first, second, select(2, huaweicloud.cfw { region = "cn-nort-4", credentials = KEYS }).message }
end, client)

section("json", function()
  local json = require "huaweicloud.json"
  local text = '{"a":null,"b":[1,null,2.5,9007199254740991],"c":{"d":[[],{}],"e":"\\u00e4"},"n":[[[[[[1]]]]]]}'
  local value, why = json.decode(text)
  must(value, why)
  local back = must(json.encode { list = { 1, 2, { x = "y" } }, text = ("long"):rep(100), number = 0.1 })
  return { value, #back }
end)

section("sign", function()
  local headers, stages = huaweicloud.sign {
    method = "POST", url = "https://cfw.cn-north-4.myhuaweicloud.com/v1/a%20b?x=1&y=2&x=0", ak = "AK", sk = "SK",
    headers = { ["Content-Type"] = "application/json" }, body = "{}", date = "20200608T023900Z", security_token = "t",
  }
  must(headers, stages)
  return { headers, stages }
end)

section("pages", function(one)
  local list = {}
  for task in one:iterate("list_capture_task", { fw_instance_id = FIREWALL, limit = 2 }) do
    list[#list + 1] = task.task_id
  end
  local all = must(one:collect("list_capture_task", { fw_instance_id = FIREWALL, limit = 3 }))
  return { list, ids(all) }
end, client)

--- An iterator that goes on after an error either gives every record or raises again.
section("pages after an error", function(one)
  local list, raised = {}, nil
  local next_record = one:iterate("list_capture_task", { fw_instance_id = FIREWALL, limit = 1 })
  for _ = 1, 20 do
    local done, record = pcall(next_record)
    if not done then
      raised = raised or record
    elseif record == nil then
      break
    else
      list[#list + 1] = record.task_id
    end
  end
  if raised and #list < 5 then
    error(raised, 0)
  end
  return list
end, client)

section("request", function(one)
  local answer = must(one:request {
    method = "PUT", path = "/v1/" .. PROJECT .. "/echo/x", query = { { "a", "1" }, { "b", "2" } },
    headers = { ["X-Test"] = "v" }, body = { list = { 1, 2, 3 } },
  })
  return { answer.method, answer.body, answer.query }
end, function() return generic(endpoint) end)

local function counting()
  return generic("http://127.0.0.1:" .. host.port())
end

--- Nothing that is not idempotent goes out twice: the server counts.
section("POST", function(one)
  local before = host.requests()
  must(one:request({ method = "POST", path = "/none", body = "{}" }, { retry = function() return 0 end }))
  return host.requests() - before
end, counting)

--- The server reads the request and drops the connection.
section("POST that is dropped", function(one)
  local before = host.requests()
  local err = refusal("network", one:request { method = "POST", path = "/drop", body = "{}" })
  return { err.kind, host.requests() - before }
end, counting)

section("repetitions", function(one)
  local err = refusal("network", one:request({ path = "/x" }, { retries = 1, retry = function() return 0 end }))
  return { err.kind, err.attempts }
end, function()
  return must(huaweicloud.client("generic", {
    endpoint = { "http://127.0.0.1:1", "http://127.0.0.1:2" }, credentials = KEYS, proxy = "",
    observer = function() end,
  }))
end)

section("upload", function(one)
  must(one:import_rule_acl {
    object_id = "o", file = { path = dir .. "/upload", name = "n", content_type = "text/plain" },
  })
  must(one:import_rule_acl { object_id = "o", file = "bytes of a file" })
  return "uploaded"
end, client)

section("download", function(one)
  local result = must(one:download_export_result({ object_id = "o" }, { to = dir .. "/download" }))
  local got = 0
  must(one:download_export_result({ object_id = "o" }, { to = function(bytes) got = got + #bytes end }))
  return { result.bytes, got }
end, client)

section("start", function(one)
  local results = {}
  one:start("list_capture_task", CAPTURES, function(page, info)
    results[1] = page and ids(page.data.records) or info
  end)
  local handle = one:start("wait_job", "f588ce71-e26c-400d-8981-f854355f6849", function(job, info)
    results[2] = job and job.data.status or info
  end, { interval = 0.001 })
  handle.cancel()
  for i = 1, 2 do
    if results[i] == nil or type(results[i]) == "table" and results[i].kind then
      error(results[i] or "no call back", 0)
    end
  end
  return results
end, client)

section("parallel", function(one)
  local functions = {}
  for i = 1, 5 do
    functions[i] = function()
      local page, err = one:list_capture_task { fw_instance_id = FIREWALL, limit = i, offset = 0 }
      return page and ids(page.data.records), err
    end
  end
  local results, failed = huaweicloud.parallel(functions, { limit = 3 })
  if failed ~= 0 then
    for i = 1, 5 do
      must(results[i].kind == nil or nil, results[i])
    end
  end
  return results
end, client)

section("wait", function(one)
  local polls = 0
  local result = must(one:wait_until("list_capture_task", CAPTURES, function()
    polls = polls + 1
    return polls >= 2, "state"
  end, { interval = 0.001, on_poll = function() end }))
  return { polls >= 2, ids(result.data.records) }
end, client)

--- Keys from a function, a project that IAM tells, and temporary keys that three calls wait for.
section("identity", function(both)
  local page = must(both.asking:list_capture_task(CAPTURES))
  local functions = {}
  for i = 1, 3 do
    functions[i] = function()
      local again, err = both.temporary:list_capture_task(CAPTURES)
      return again and ids(again.data.records), err
    end
  end
  local results, failed = huaweicloud.parallel(functions)
  for i = 1, failed == 0 and 0 or 3 do
    must(results[i].kind == nil or nil, results[i])
  end
  return { ids(page.data.records), results }
end, function()
  return {
    asking = client {
      project_id = false, region = "cn-north-4", iam_endpoint = endpoint,
      credentials = function()
        return { ak = KEYS.ak, sk = KEYS.sk, expires_at = os.time() + 36000 }
      end,
    },
    temporary = client { credentials = huaweicloud.credentials.temporary { source = KEYS, iam_endpoint = endpoint } },
    close = function(self)
      self.asking:close()
      self.temporary:close()
    end,
  }
end)

section("TLS", function(one)
  return ids(must(one:list_capture_task(CAPTURES)).data.records)
end, function()
  return client { endpoint = os.getenv "ALLOC_TLS_ENDPOINT", ca_file = os.getenv "ALLOC_CA_FILE" }
end)

section("help", function()
  return { #must(huaweicloud.help()), #must(huaweicloud.help("cfw", "list_job")) }
end)

--- Makes three calls, each in what `spawn` makes of a function, and has the loop turn until it is over.
local function in_loop(one, spawn, turn, over)
  local results, raised = {}, nil
  local function note(done, why)
    raised = raised or not done and (why or "unknown")
  end
  local functions = {}
  for i = 1, 3 do
    local function run()
      local page, err = one:list_capture_task { fw_instance_id = FIREWALL, limit = i, offset = 0 }
      results[i] = page and ids(page.data.records) or err
    end
    functions[i] = function()
      note(pcall(run))
    end
  end
  for i = 1, 3 do
    note(pcall(spawn, functions[i]))
  end
  local till = os.time() + 8
  -- Where there will be no more memory the loop cannot go on.
  while not over() and not (raised and host.forever()) do
    note(turn())
    if os.time() > till then
      error("the loop does not end; before that: " .. tostring(raised), 0)
    end
  end
  if raised then
    error(raised, 0)
  end
  for i = 1, 3 do
    if type(results[i]) ~= "table" or results[i].kind then
      error(results[i] or "no result", 0)
    end
  end
  return results
end

--- A client in a program that has a loop. The modules are loaded: cqueues leaks when its own cannot be.
local function in_host(loop)
  return function()
    require("huaweicloud.loop." .. loop)
    return client { loop = loop }
  end
end

-- On LuaJIT cqueues ends a coroutine without a word when it gets no memory to resume it.
if _VERSION ~= "Lua 5.1" then
  section("cqueues", function(one)
    local queue = require("cqueues").new()
    return in_loop(one, function(run) queue:wrap(run) end, function()
      local turned, done, why = pcall(queue.loop, queue, 0.2)
      return turned and done, turned and why or done
    end, function() return queue:empty() end)
  end, in_host "cqueues")
end

--- An error in a callback of luv's ends the program; the host knows.
section("luv", function(one)
  local uv = require "luv"
  return in_loop(one, function(run) coroutine.wrap(run)() end, function() return pcall(uv.run, "once") end,
    function() return not uv.loop_alive() end)
end, in_host "luv")

---- The judgement -----------------------------------------------------------------------------------------------------

if not host then
  return names
end

local function text_of(value, depth)
  if type(value) ~= "table" then
    return tostring(value)
  end
  local keys, parts = {}, {}
  for key in pairs(value) do
    keys[#keys + 1] = key
  end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for i, key in ipairs(keys) do
    parts[i] = tostring(key) .. "=" .. (depth == 9 and "..." or text_of(value[key], (depth or 0) + 1))
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

--- Is it how Lua, lua-cjson or the module say that memory is out?
local function is_memory(value)
  local words = tostring(value)
  return words:find("memory", 1, true) or words:find("Memory", 1, true)
end

local this = sections[name]
if name ~= "require" then
  huaweicloud = require "huaweicloud"
end
local opened

local function run()
  return this.run(opened)
end

--- Where there was no memory even to end them, transfers end by themselves.
local function flown_out()
  local connections = require "huaweicloud.connections"
  local till = os.time() + 3
  while connections.http():inflight() > 0 and os.time() < till do
    connections.http():wait(100)
    connections.step()
  end
  return connections.http():inflight() == 0
end

return function(reference)
  -- Here, in a process of its own: the descriptors of a loop are not for two.
  opened = this.open and this.open()
  if _VERSION == "Lua 5.1" then
    run() -- so that all that it loads is there
  end
  local done, value = host.attempt(run)
  local verdict, words
  if done then
    words = text_of(value)
    verdict = (reference == "" or words == reference) and "done" or is_memory(words) and "out" or "wrong"
  elseif is_memory(value) then
    verdict = "out"
  elseif name == "TLS" and kind == "c" or name == "cqueues" and tostring(value):find("stack overflow", 1, true) then
    verdict = "vague" -- libcrypto does not always say why; cqueues says something else
  else
    verdict, words = "wrong", tostring(value)
  end

  -- What a failure has left is garbage, and goes; nothing is in flight.
  collectgarbage()
  collectgarbage()
  if name == "require" then
    forget_modules()
  end
  huaweicloud = require "huaweicloud"
  local inflight = require("huaweicloud.connections").http():inflight()
  if inflight > 0 and not host.forever() then
    return "wrong", ("%d transfers are in flight"):format(inflight)
  end

  -- The same state, and the same client, must be as good as new.
  local again, result = pcall(run)
  if not again then
    return "wrong", "afterwards: " .. tostring(result)
  elseif reference ~= "" and text_of(result) ~= reference then
    return "wrong", "afterwards: " .. text_of(result)
  end
  if not flown_out() then
    return "wrong", "a transfer is in flight without end"
  end
  if opened then
    opened:close()
  end
  return verdict, words
end
