-- One call after another, each with the end that it must have in every host; spec/loop_spec.lua compares the outcomes.
-- { name, faults = for the emulator, options = of the client, call = function(client, world), wants = fields,
--   varies = is all but the kind of its error a matter of time }
-- As a program: HOST ENDPOINT; prints the outcomes as one Lua table by name.
local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
local NO_WAIT = { ["Retry-After"] = "0" }

local function list_job(client)
  return client:list_job(JOB)
end

local function stop_task(client)
  return client:cancel_capture_task {
    fw_instance_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209",
  }
end

--- Another name of the emulator: a new connection, whose making is progress already.
local function new_connection(world)
  return { endpoint = (world.endpoint:gsub("127%.0%.0%.1", "localhost")) }
end

--- The emulator after an address of loopback where it does not listen.
local function second_endpoint(world)
  return { endpoint = { (world.endpoint:gsub("127%.0%.0%.1", "127.0.0.99")), world.endpoint } }
end

local function an_hour_behind()
  return os.time() - 3600
end

local cases = {
  { "success", call = list_job, wants = { status = 200, attempts = 1 } },
  { "service error",
    call = function(client) return client:list_job { job_id = "no-such-job" } end,
    wants = { kind = "service", status = 404, code = "CFW.00200005", attempts = 1, retryable = false } },
  { "validation error",
    call = function(client) return client:list_job { job = "x" } end,
    wants = { kind = "validation", attempts = 0 } },
  { "decode error", faults = { { bad_json = true } }, call = list_job,
    wants = { kind = "decode", status = 200, attempts = 1 } },
  { "too large", options = { max_response_bytes = 16 }, call = list_job, wants = { kind = "decode", status = 200 } },
  { "timeout", faults = { { delay = 20 } }, options = { timeout = 0.1, retries = 2 }, call = list_job,
    wants = { kind = "timeout", attempts = 1, retryable = true } },
  { "timeout of the call", faults = { { delay = 20 } }, options = { retries = 2 },
    call = function(client) return client:list_job(JOB, { timeout = 0.1, retries = 0 }) end,
    wants = { kind = "timeout", attempts = 1 } },
  -- The emulator does not listen on that address of loopback.
  { "refused", options = function(world) return { endpoint = (world.endpoint:gsub("127%.0%.0%.1", "127.0.0.99")) } end,
    call = list_job, wants = { kind = "network", attempts = 1, retryable = true } },
  { "retry, then success", faults = { { status = 503, count = 2, headers = NO_WAIT } }, options = { retries = 2 },
    call = list_job, wants = { status = 200, attempts = 3 } },
  { "no more retries", faults = { { status = 503, count = 3, headers = NO_WAIT } }, options = { retries = 2 },
    call = list_job, wants = { kind = "service", status = 503, attempts = 3, retryable = true } },
  -- On a connection that was used before libcurl repeats a GET by itself.
  { "broken connection, retried", faults = { { drop = true, count = 2 } }, options = { retries = 2 }, call = list_job,
    wants = { status = 200 } },
  { "no time for a retry", faults = { { status = 503, headers = { ["Retry-After"] = "9" } } },
    options = { retries = 2, timeout = 2 }, call = list_job, wants = { kind = "service", status = 503, attempts = 1 } },
  { "POST is not repeated after a 500", faults = { { status = 500 } }, options = { retries = 2 }, call = stop_task,
    wants = { kind = "service", status = 500, attempts = 1, retryable = false } },
  { "POST is not repeated when the connection broke", faults = { { drop = true } }, options = { retries = 2 },
    call = stop_task, wants = { kind = "network", attempts = 1, retryable = false } },
  { "POST is repeated after a 429", faults = { { status = 429, headers = NO_WAIT } }, options = { retries = 2 },
    call = stop_task, wants = { status = 200, attempts = 2 } },
  { "cancelled by close", faults = { { delay = 20 } }, options = new_connection,
    call = function(client) return client:list_job(JOB, { on_progress = function() client:close() end }) end,
    wants = { kind = "cancelled", attempts = 1, retryable = false } },
  { "progress that raises", faults = { { delay = 20 } }, options = new_connection,
    call = function(client)
      local done, why = pcall(client.list_job, client, JOB, { on_progress = function() error("enough", 0) end })
      return nil, { kind = tostring(done), message = why }
    end,
    wants = { kind = "false", message = "enough" } },
  { "the next endpoint", options = second_endpoint, call = list_job, wants = { status = 200, attempts = 2 } },
  { "a clock put right", options = { clock = an_hour_behind }, call = list_job,
    wants = { status = 200, attempts = 2 } },
  { "a repetition by the user's function", faults = { { status = 409, count = 2 } },
    options = { retries = 2, retry = function() return 0.01 end }, call = list_job,
    wants = { status = 200, attempts = 3 } },
  { "wait_until",
    call = function(client)
      -- A job that no late answer of another case moves on.
      return client:wait_until("list_job", { job_id = "0f1e2d3c-4b5a-4697-8877-665544332211" }, function(answer)
        return answer.data.status == "Failed"
      end, { interval = 0.01 })
    end,
    wants = { status = 200, attempts = 1 } },
  { "wait_until in vain",
    call = function(client)
      return client:wait_until("list_job", JOB, function() end, { interval = 10, timeout = 2 })
    end,
    wants = { kind = "timeout" }, varies = true },
  { "wait_until fails",
    call = function(client) return client:wait_until("list_job", { job_id = "no-such-job" }, function() end) end,
    wants = { kind = "service", status = 404 } },
  { "a request of one's own",
    call = function(client, world)
      return client:request { path = "/v1/" .. world.project_id .. "/echo/a", query = { b = 1 } }
    end,
    wants = { status = 200, attempts = 1 } },
}

--- Text without what differs from call to call: ids, ports, times, signatures.
local function plain(text, id)
  if id and #id > 0 then
    text = text:gsub(id:gsub("%p", "%%%0"), "ID")
  end
  return (text:gsub("%d+ milliseconds", "N milliseconds"):gsub("port %d+", "port N"):gsub("after %d+ ms", "after N ms")
    :gsub("%d%d%d%d%d%d%d%dT%d%d%d%d%d%dZ", "DATE"):gsub("Signature=%x+", "SIGNATURE"))
end

--- A value as plain tables; the names of headers alone, for their values differ.
local function copy(value, id, key)
  if key == "timings" then
    return "timings"
  elseif key == "connection" or key == "clock_offset" then
    return key
  elseif type(value) == "string" then
    return key == "request_id" and "ID" or plain(value, id)
  elseif type(value) == "userdata" then
    return "null"
  elseif type(value) ~= "table" then
    return value
  end
  local result = {}
  for name, one in next, value do
    result[name] = key == "headers" and true or copy(one, id, name)
  end
  return result
end

if arg and arg[0] == "spec/support/loop_cases.lua" then
  local huaweicloud = require "huaweicloud"
  local hosts = require "support.hosts"
  local world = setmetatable({ endpoint = arg[2] }, { __index = require "support.emulator" })
  world.control_client = assert(huaweicloud.client("generic",
    { endpoint = world.endpoint, credentials = { token = "control" }, retries = 0 }))
  local outcomes = {}
  hosts.run(arg[1], function()
    for _, case in ipairs(cases) do
      world:reset()
      for _, fault in ipairs(case.faults or {}) do
        world:control("POST", "faults", fault)
      end
      local events = {}
      local options = world:options(type(case.options) == "function" and case.options(world) or case.options)
      options.observer = function(event)
        events[#events + 1] = { ok = event.ok, kind = event.kind, attempt = event.attempt, status = event.status,
          retries = event.retry_in ~= nil }
      end
      local client = assert(huaweicloud.cfw(options))
      local result, outcome = case.call(client, world)
      outcomes[case[1]] = case.varies and { outcome = { kind = outcome.kind }, text = tostring(outcome) == "" } or {
        result = copy(result, outcome.request_id), outcome = copy(outcome, outcome.request_id),
        text = plain(tostring(outcome):gsub("table: .*", "table"), outcome.request_id), events = events,
      }
      client:close()
    end
  end)
  print(require("support.raw_server").encode(outcomes))
end

return cases
