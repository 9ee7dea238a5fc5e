-- The model of the services: what api/ says about every operation and type, read once when the emulator starts.
local sample -- loaded with the model

local model = { services = {}, operations = {} }

-- Where two services have one path, and nothing tells which is meant, the earlier one is.
local NAMES = { "cfw", "oms", "codeartscheck" }

-- The checkout that this file stands in: the emulator is not installed.
local function root()
  return debug.getinfo(1, "S").source:match("^@(.*)/emulator/lua/emulator/schema/model%.lua$")
end

-- The first labels of the hosts under which a service is reached: "oms" of oms.cn-north-4.myhuaweicloud.com.
local function labels_of(service)
  local labels = { [service.name] = true }
  for _, alias in ipairs(service.aliases) do labels[alias] = true end
  for _, region in ipairs(service.regions) do
    for _, endpoint in ipairs(region.endpoints) do labels[endpoint:match("^https://([^.]+)")] = true end
  end
  return labels
end

-- Reads api/; runs in the master process, so that all workers share what it makes.
function model.load()
  local from = assert(root(), "the emulator runs from a checkout")
  package.path = from .. "/tools/?.lua;" .. package.path
  sample = require("api.sample")
  local files = {}
  for i, name in ipairs(NAMES) do files[i] = ("%s/api/%s.lua"):format(from, name) end
  for _, service in ipairs(assert(require("api.read").files(files))) do
    service.labels = labels_of(service)
    service.by_name = sample.types(service)
    model.services[service.name] = service
  end
  for _, name in ipairs(NAMES) do
    for _, operation in ipairs(model.services[name].operations) do
      operation.service = model.services[name]
      model.operations[#model.operations + 1] = operation
    end
  end
end

-- The operation of a service, or nil.
function model.operation(service, name)
  for _, operation in ipairs(model.services[service].operations) do
    if operation.name == name then return operation end
  end
end

-- A value of a type of a service with every field in it; options as of sample.value.
function model.value(service, node, name, options)
  return sample.value(service, node, name, options)
end

return model
