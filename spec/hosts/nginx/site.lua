-- What the nginx of spec/hosts/nginx_spec.lua runs: calls made in nginx, and what they gave, told as JSON.
local cjson = require "cjson.safe"
local core = require "huaweicloud.core"
local connections = require "huaweicloud.connections"
local huaweicloud = require "huaweicloud"
local semaphore = require "ngx.semaphore"

local PROJECT = "09bb24e6fe80d23d2fa2c010b53b418c"
local FIREWALL = "ebf891cd-2163-48a0-9963-6309f99dd3c4"

local site = { told = {} }

local endpoint, tls_endpoint
local clients = {}

-- Semaphores that are still in use, so that a page can tell of leaks.
local semaphores = setmetatable({}, { __mode = "k" })
local new_semaphore = semaphore.new
semaphore.new = function(...)
  local made, why = new_semaphore(...)
  semaphores[made] = true
  return made, why
end

local function options(given)
  local all = {
    endpoint = endpoint, project_id = PROJECT, retries = 0,
    credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" },
  }
  for name, value in pairs(given or {}) do
    all[name] = value
  end
  return all
end

-- One client of a service for all requests of this worker.
local function client(service)
  clients[service] = clients[service] or assert(huaweicloud.client(service, options()))
  return clients[service]
end

local function path(id)
  return ("/v1/%s/echo/%s"):format(PROJECT, id)
end

-- Calls the service that answers with what it got. Gives the id that came back.
local function echo(id, ...)
  local answer, err = client("generic"):request({ method = "GET", path = path(id) }, ...)
  return answer and answer.segments[4], answer and err or tostring(err)
end

-- A call in whatever phase asks: the phase, and the id that came back.
function site.phase()
  local phase = ngx.get_phase()
  local began = core.now()
  local got, info = echo(phase)
  return cjson.encode { phase = phase, got = got, why = not got and info or nil, seconds = core.now() - began }
end

-- A call from a phase that cannot suspend, started and left alone.
function site.log()
  local began = core.now()
  client("cfw"):start("list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, function(job, err)
    site.told.log_callback = {
      id = job and job.data.id, why = not job and tostring(err) or nil, phase = ngx.get_phase(),
    }
  end)
  site.told.log_started = core.now() - began
  site.told.log = cjson.decode(site.phase())
end

-- Runs as nginx loads its configuration, in the master.
function site.configure(given, tls, master)
  endpoint, tls_endpoint = given, tls
  if master == "calls" then
    -- Now there is a client, and a live connection, that all workers inherit.
    site.told.init = cjson.decode(site.phase())
    assert(site.told.init.got == "init", site.told.init.why)
  end
end

function site.init_worker(master)
  if master == "calls" then
    site.told.init_worker = cjson.decode(site.phase())
    assert(ngx.timer.at(0, function()
      site.told.timer = cjson.decode(site.phase())
    end))
  end
end

-- Runs a function `count` times at once, in light threads; gives how many gave true.
local function at_once(count, run)
  local threads, good = {}, 0
  for i = 1, count do
    threads[i] = ngx.thread.spawn(run, i)
  end
  for i = 1, count do
    local ended, result = ngx.thread.wait(threads[i])
    good = good + ((ended and result) and 1 or 0)
  end
  return good
end

local function get_job(cfw, job_id, ...)
  return cfw:list_job({ job_id = job_id or "f588ce71-e26c-400d-8981-f854355f6849" }, ...)
end

-- Calls whose outcome is to be the same however they wait; those that need a fault get it from the spec.
local outcomes = {
  result = function(given)
    return huaweicloud.cfw(options(given)):list_capture_task { fw_instance_id = FIREWALL, limit = 2, offset = 1 }
  end,
  validation = function(given)
    return huaweicloud.cfw(options(given)):list_job { job = "x" }
  end,
  service = function(given)
    return get_job(huaweicloud.cfw(options(given)), "no-such-job")
  end,
  retries = function(given)
    given.retries = 3
    return get_job(huaweicloud.cfw(options(given)))
  end,
  exhausted = function(given)
    given.retries = 1
    return get_job(huaweicloud.cfw(options(given)))
  end,
  decode = function(given)
    return get_job(huaweicloud.cfw(options(given)))
  end,
  timeout = function(given)
    given.timeout = 0.3
    return get_job(huaweicloud.cfw(options(given)))
  end,
  network = function(given)
    given.endpoint = "http://127.0.0.1:1"
    return get_job(huaweicloud.cfw(options(given)))
  end,
  tls = function(given)
    given.endpoint = tls_endpoint
    return get_job(huaweicloud.cfw(options(given)))
  end,
  endpoints = function(given)
    given.endpoint = { "http://127.0.0.1:1", endpoint }
    return get_job(huaweicloud.cfw(options(given)))
  end,
  clock = function(given)
    given.clock = function() return os.time() - 3600 end
    return get_job(huaweicloud.cfw(options(given)))
  end,
  progress = function(given)
    local calls = 0
    local result, info = huaweicloud.cfw(options(given)):list_capture_task(
      { fw_instance_id = FIREWALL, limit = 1024, offset = 0 }, { on_progress = function() calls = calls + 1 end })
    info.progressed = calls > 0
    return result, info
  end,
}

local pages = {}

function pages.echo(args)
  local got, info = echo(args.id)
  if not got then
    ngx.status = 502 -- luacheck: ignore
  end
  return { id = got or tostring(info), pid = ngx.worker.pid() }
end

function pages.many(args)
  local count = tonumber(args.count)
  local began = core.now()
  local good = at_once(count, function(i)
    return echo(i) == tostring(i)
  end)
  return { good = good, seconds = core.now() - began }
end

-- Functions of parallel(), of which some sleep in nginx's way.
function pages.parallel(args)
  local count, sleeps = tonumber(args.count), args.sleeps == "yes"
  local functions = {}
  for i = 1, count do
    functions[i] = function()
      if sleeps and i % 4 == 0 then
        ngx.sleep(0.005)
      end
      local got, why = echo(i)
      if sleeps and i % 4 == 1 then
        ngx.sleep(0.005)
      end
      return got, why
    end
  end
  local began = core.now()
  local results, failed = huaweicloud.parallel(functions, { limit = count })
  local in_order = true
  for i = 1, count do
    in_order = in_order and results[i] == tostring(i)
  end
  return { in_order = in_order, failed = failed, seconds = core.now() - began }
end

function pages.outcome(args)
  local began = core.now()
  local result, info = outcomes[args.name] { loop = args.loop }
  local told = {
    result = result, kind = info.kind, status = info.status, code = info.code, message = info.message,
    attempts = info.attempts, retryable = info.retryable, operation = info.operation,
    text = info.kind and tostring(info),
  }
  return { told = told, progressed = info.progressed, seconds = core.now() - began }
end

-- Starts calls and cancels one of them at once, one a little later.
function pages.start()
  local got = {}
  local function note(name)
    return function(result, err)
      got[name] = { id = result and result.data.id, kind = err.kind, attempts = err.attempts, seconds = core.now() }
    end
  end
  local cfw = client "cfw"
  local job = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
  local began = core.now()
  cfw:start("list_job", job, note "kept")
  local at_first = cfw:start("list_job", job, note "at_first")
  local later = cfw:start("list_job", job, note "later")
  local started = core.now() - began
  at_first:cancel()
  ngx.sleep(0.02)
  later:cancel()
  while not (got.kept and got.at_first and got.later) do
    ngx.sleep(0.005)
  end
  for _, one in pairs(got) do
    one.seconds = one.seconds - began
  end
  return { started = started, got = got }
end

-- Cancels a call in the pause before its second attempt.
function pages.cancel_pause()
  local cfw = assert(huaweicloud.cfw(options { retries = 3 }))
  local got
  local began = core.now()
  local handle = cfw:start("list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, function(_, err)
    got = { kind = err.kind, attempts = err.attempts, seconds = core.now() - began }
  end)
  ngx.sleep(0.1)
  handle:cancel()
  while not got do
    ngx.sleep(0.005)
  end
  return got
end

-- Closes a client that has calls in flight, then goes on with another one.
function pages.close(args)
  local mine = assert(huaweicloud.cfw(options()))
  local kinds = {}
  local function call_one()
    local _, err = get_job(mine)
    kinds[err.kind] = (kinds[err.kind] or 0) + 1
  end
  local threads = { ngx.thread.spawn(call_one), ngx.thread.spawn(call_one), ngx.thread.spawn(call_one) }
  ngx.sleep(0.03)
  if args.all == "yes" then
    for service, one in pairs(clients) do
      one:close()
      clients[service] = nil
    end
  end
  mine:close()
  for _, thread in ipairs(threads) do
    ngx.thread.wait(thread)
  end
  local again = {}
  for i = 1, 3 do
    again[i] = echo("again" .. i) or "nothing"
  end
  return { kinds = kinds, again = again }
end

-- A connection set that is closed before the driver's timer has run.
function pages.hasty_close()
  local mine = assert(huaweicloud.cfw(options()))
  local kind
  local thread = ngx.thread.spawn(function()
    kind = select(2, get_job(mine)).kind
  end)
  for service, one in pairs(clients) do
    one:close()
    clients[service] = nil
  end
  mine:close()
  ngx.thread.wait(thread)
  return { kind = kind, again = echo "again" or "nothing" }
end

-- Goes through a list; with `quit` it leaves the loop there, with `nap` it sleeps for so long behind each record.
function pages.list(args)
  local began = core.now()
  local count = 0
  local done, why = pcall(function()
    for _ in client "cfw":iterate("list_capture_task", { fw_instance_id = FIREWALL, limit = tonumber(args.limit) }) do
      count = count + 1
      if args.nap then
        ngx.sleep(tonumber(args.nap))
      end
      if count == tonumber(args.quit) then
        break
      end
    end
  end)
  return { count = count, why = not done and tostring(why) or nil, seconds = core.now() - began,
    timers = ngx.timer.running_count() + ngx.timer.pending_count() }
end

-- Waits for a job by name.
function pages.wait()
  local states = {}
  local job, info = client "cfw":wait_job("f588ce71-e26c-400d-8981-f854355f6849", { interval = 0.02, timeout = 10,
    progress = function(_, state) states[#states + 1] = state end })
  return { status = job and job.data.status, why = not job and tostring(info) or nil, states = states }
end

-- Downloads in a light thread, to a path and through a function that takes its time, beside other calls; and an upload.
function pages.files(args)
  local cfw, order, got, sums = client "cfw", {}, nil, {}
  local object = { object_id = FIREWALL }
  local threads = {
    ngx.thread.spawn(function()
      return cfw:download_export_result(object, { to = args.path })
    end),
    ngx.thread.spawn(function()
      local chunks = 0
      got = cfw:download_export_result(object, { to = function(chunk)
        chunks = chunks + 1
        sums[#sums + 1] = #chunk
        if chunks <= 10 then
          ngx.sleep(0.02)
        end
      end })
      order[#order + 1] = "download"
      return got
    end),
    ngx.thread.spawn(function()
      for i = 1, 5 do
        echo(i)
      end
      order[#order + 1] = "calls"
      return true
    end),
  }
  local results = {}
  for i, thread in ipairs(threads) do
    results[i] = select(2, ngx.thread.wait(thread))
  end
  local uploaded, err = cfw:import_rule_acl { object_id = FIREWALL, file = { path = args.path } }
  return { bytes = { results[1] and results[1].bytes, got and got.bytes }, order = table.concat(order, " "),
    uploaded = uploaded and uploaded.data ~= nil, why = not uploaded and tostring(err) or nil, chunks = #sums }
end

-- A download whose consumer takes a minute for each chunk: the visitor will have gone.
function pages.lost(args)
  return client "cfw":download_export_result({ object_id = FIREWALL }, { to = args.path,
    on_progress = function(received)
      if received > 0 then
        ngx.sleep(60)
      end
    end })
end

function pages.state()
  collectgarbage()
  collectgarbage()
  local count = 0
  for _ in pairs(semaphores) do
    count = count + 1
  end
  local http = connections.http()
  return { inflight = http:inflight(), semaphores = count, pid = ngx.worker.pid(), told = site.told }
end

-- Runs what only this spec needs, by name.
function pages.hook(args)
  return { given = site.hooks[args.name]() }
end

function site.content()
  local page = pages[ngx.var.uri:match "[^/]+$"]
  if not page then
    return ngx.exit(404)
  end
  local text = cjson.encode(page(ngx.req.get_uri_args()))
  ngx.say(text)
end

-- Ways to break things, for the configuration to put in place.
site.hooks = {}

local make_bridge = core.bridge

function site.without_bridges()
  core.bridge = function()
    return nil, "no bridge here"
  end
end

function site.with_brittle_bridges()
  local last
  core.bridge = function(...)
    local bridge, why = make_bridge(...)
    last = bridge
    return bridge, why
  end
  function site.hooks.break_bridge()
    last:close()
    return true
  end
end

-- More timers than the module adds to for the sake of speed.
function site.hooks.many_timers()
  for _ = 1, 64 do
    assert(ngx.timer.at(0, function()
      ngx.sleep(1)
    end))
  end
  return true
end

function site.hooks.occupy_timers()
  for _ = 1, 2 do
    assert(ngx.timer.at(0, function()
      ngx.sleep(1.5)
    end))
  end
  -- Both run when this has passed.
  ngx.sleep(0.05)
  return true
end

return site
