-- Entry points: start() in the master process, serve() for each request, refused() for what nginx itself refuses.
local answer = require "emulator.answer"
local bytes = require "emulator.bytes"
local clock = require "emulator.clock"
local control = require "emulator.control"
local faults = require "emulator.faults"
local gateway = require "emulator.gateway"
local journal = require "emulator.journal"
local request = require "emulator.request"
local model = require "emulator.schema.model"
local seeds = require "emulator.seeds"
local services = require "emulator.services"

local emulator = {}

local CONTROL_PREFIX = "/_emulator/"

function emulator.start()
  model.load()
  services.publish()
  seeds.defaults()
end

-- A client may learn the server's time from the Date header: it tells the same as the gateway's messages.
local function dated(reply)
  if clock.offset() ~= 0 and not reply.headers["Date"] then reply.headers["Date"] = clock.http(clock.now()) end
  return reply
end

function emulator.serve()
  ngx.ctx.request_id = bytes.random_id()
  local arrived = request.read()
  if arrived.path:sub(1, #CONTROL_PREFIX) == CONTROL_PREFIX then return answer.send(control.handle(arrived)) end

  local entry = journal.open(arrived)
  local fault = faults.take(arrived)
  if fault and fault.delay then ngx.sleep(fault.delay) end
  local reply = fault and faults.answer(fault) or gateway.handle(arrived)
  if fault then reply = faults.spoil(fault, reply) end
  journal.close(entry, reply.status)
  return answer.send(dated(reply))
end

function emulator.refused()
  ngx.ctx.request_id = bytes.random_id()
  local status = ngx.status
  if status < 400 then status = 400 end
  return answer.send(gateway.refusal(status))
end

return emulator
