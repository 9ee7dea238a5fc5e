-- The unsigned paths under /_emulator/ by which tests order faults, records and time, and read what arrived.
local answer = require "emulator.answer"
local clock = require "emulator.clock"
local faults = require "emulator.faults"
local journal = require "emulator.journal"
local seeds = require "emulator.seeds"

local control = {}

local MAX_OFFSET = 10 * 365 * 86400

local function done(value)
  return answer.json(200, value or { ok = true })
end

local function refuse(why)
  return answer.json(400, { error = why })
end

local function health()
  return done { status = "ok", time = clock.basic(clock.now()), clock_offset = clock.offset(),
    workers = ngx.worker.count(), pid = ngx.worker.pid() }
end

local function add_fault(_, input)
  local why = faults.complaint(input)
  if why then return refuse(why) end
  local added, full = faults.add(input)
  if not added then return refuse(full) end
  return done { ok = true, waiting = #faults.waiting() }
end

local function list_faults()
  return done { faults = faults.waiting() }
end

local function clear_faults()
  faults.clear()
  return done()
end

local function reset()
  faults.clear()
  journal.clear()
  clock.set_offset(0)
  seeds.defaults()
  return done()
end

local function seed(_, input)
  local why = seeds.complaint(input)
  if why then return refuse(why) end
  return done { ok = true, made = seeds.apply(input) }
end

local function set_clock(_, input)
  for name in pairs(input) do
    if name ~= "offset" then return refuse("unknown field '" .. tostring(name) .. "'") end
  end
  local offset = input.offset
  if type(offset) ~= "number" or math.abs(offset) > MAX_OFFSET then
    return refuse("offset must be a number of seconds, at most ten years either way")
  end
  clock.set_offset(offset)
  return done { ok = true, time = clock.basic(clock.now()) }
end

local function list_requests()
  return done { requests = journal.list() }
end

local function clear_requests()
  journal.clear()
  return done()
end

-- body = true: the handler gets the body as a JSON object.
local actions = {
  ["GET /_emulator/health"] = { run = health },
  ["GET /_emulator/faults"] = { run = list_faults },
  ["POST /_emulator/faults"] = { run = add_fault, body = true },
  ["DELETE /_emulator/faults"] = { run = clear_faults },
  ["POST /_emulator/reset"] = { run = reset },
  ["POST /_emulator/seed"] = { run = seed, body = true },
  ["POST /_emulator/clock"] = { run = set_clock, body = true },
  ["GET /_emulator/requests"] = { run = list_requests },
  ["DELETE /_emulator/requests"] = { run = clear_requests },
}

function control.handle(request)
  local action = actions[request.method .. " " .. request.path]
  if not action then
    return answer.json(404, { error = "no such control: " .. request.method .. " " .. request.path })
  end
  local input
  if action.body then
    input = request:object()
    if not input then return refuse("the body must be a JSON object") end
  end
  return action.run(request, input)
end

return control
