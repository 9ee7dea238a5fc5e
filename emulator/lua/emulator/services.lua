-- What the services do: for each operation of the model a handler that remembers, or the answer that the model gives.
--
-- A handler gets a call: operation, request, project (the path's), arguments (of path, query and header by name),
-- body (plain values), refuse (the service's way to say that an argument is wrong); it returns an answer.
local answers = require "emulator.answers"
local echo = require "emulator.echo"
local iam = require "emulator.iam"
local lists = require "emulator.lists"
local metadata = require "emulator.metadata"
local model = require "emulator.schema.model"
local refusals = require "emulator.refusals"
local router = require "emulator.router"
local schema = require "emulator.schema"
local sts = require "emulator.sts"

local services = {}

-- Who remembers: each gives its handlers by the operation's name.
local NOUNS = {
  cfw = { "firewalls", "capture_tasks", "address_sets", "black_white_lists" },
  oms = { "sync_tasks", "tasks", "task_groups" },
  codeartscheck = { "check_tasks" },
}

-- Publishes everything under its path; runs once, in the master process.
function services.publish()
  for _, operation in ipairs(model.operations) do router.add(operation.method, operation.path, operation) end
  for name, nouns in pairs(NOUNS) do
    for _, noun in ipairs(nouns) do
      for called, handler in pairs(require(("emulator.%s.%s"):format(name, noun)).handlers) do
        local operation = assert(model.operation(name, called), called)
        assert(not operation.handler, called)
        operation.handler = handler
      end
    end
  end
  router.add("GET", "/v3/projects", { handle = iam.list_projects })
  router.add("GET", "/v3/auth/domains", { handle = iam.list_domains })
  sts.publish(router)
  metadata.publish(router)
  router.add("ANY", "/v1/{project_id}/echo/{rest...}", { handle = echo.answer })
end

-- Answers a request that was let in. target and values are what router.find gave.
function services.answer(target, request, values)
  if target.handle then return target.handle(request) end
  local refuse = refusals[target.service.name].invalid
  local arguments, body = schema.read(target, request, values)
  if not arguments then return refuse(body) end
  local call = {
    operation = target, request = request, project = values.project_id, arguments = arguments, body = body,
    refuse = refuse,
  }
  if target.handler and not lists.ordered(target) then return target.handler(call) end
  return answers.generic(call)
end

return services
