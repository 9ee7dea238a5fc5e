-- The services as their users see them: one table of arguments for each operation, and what each type is for.

local model = {}

-- The objects of a service by name.
function model.objects(service)
  local objects = {}
  for _, object in ipairs(service.types) do objects[object.name] = object end
  return objects
end

-- The groups of a service; one without any has a single group of everything.
function model.groups(service)
  if #service.groups > 0 then return service.groups end
  return { { name = "operations", title = "Operations", operations = service.operations } }
end

local function copy(field)
  local made = {}
  for key, value in pairs(field) do made[key] = value end
  made.places = { field.place }
  return made
end

-- The arguments of an operation, required ones first, else in the order of the api file. An argument is a field with
-- `places`: a name that stands in query and body is one argument that goes into both.
function model.arguments(operation, objects)
  local all, by_name = {}, {}
  local function add(field)
    local known = by_name[field.name]
    if known then
      table.insert(known.places, field.place)
      known.required = known.required or field.required
      known.summary = known.summary or field.summary
      return
    end
    by_name[field.name] = copy(field)
    table.insert(all, by_name[field.name])
  end
  for _, param in ipairs(operation.params) do add(param) end
  local body = operation.body
  if body and body.kind == "object" then
    for _, field in ipairs(objects[body.name].fields) do add(field) end
  elseif body then
    add { name = "body", place = "body", type = body, required = true }
  end
  local sorted = {}
  for _, wanted in ipairs { true, false } do
    for _, argument in ipairs(all) do
      if (argument.required or false) == wanted then table.insert(sorted, argument) end
    end
  end
  return sorted
end

-- Is there {project_id} or {domain_id} in the path that the client knows and the call may replace?
function model.from_client(operation)
  for _, param in ipairs(operation.params) do
    if param.place == "path" and param.name == "project_id" then return nil end
  end
  return operation.path:find("{project_id}", 1, true) and "project_id" or nil
end

-- Calls use(name) for every object that a type holds, itself included, once for a `seen` table.
function model.each_object(node, objects, seen, use)
  while node and node.item do node = node.item end
  if not node or node.kind ~= "object" or seen[node.name] then return end
  seen[node.name] = true
  if use then use(node.name) end
  for _, field in ipairs(objects[node.name].fields) do model.each_object(field.type, objects, seen, use) end
end

-- The names of the types that answers hold.
function model.answered(service)
  local objects, seen = model.objects(service), {}
  for _, operation in ipairs(service.operations) do model.each_object(operation.response, objects, seen) end
  return seen
end

local UNITS = { string = "characters", list = "items" }

-- "1 to 1024.", "At most 64 characters."; nil when there is no range.
function model.range(field)
  local low, high = field.min, field.max
  if not low and not high then return nil end
  local text
  if low and high then
    text = low == high and ("%.0f"):format(low) or ("%.0f to %.0f"):format(low, high)
  else
    text = low and ("At least %.0f"):format(low) or ("At most %.0f"):format(high)
  end
  local unit = UNITS[field.type.kind]
  return text .. (unit and " " .. unit or "") .. "."
end

-- The type of the records of a list that comes in pages.
function model.record(operation, objects)
  local node = operation.response
  for name in operation.pages.records:gmatch("[^.]+") do
    for _, field in ipairs(objects[node.name].fields) do
      if field.name == name then
        node = field.type
        break
      end
    end
  end
  return node.item
end

-- What a call gives: "stream", "scalar" (a lone value, which is found under body), "table", or the type itself.
function model.result(operation)
  if operation.answer == "stream" then return "stream" end
  local response = operation.response
  if not response or response.kind == "any" then return "table" end
  if response.kind == "object" or response.item then return response end
  return "scalar"
end

return model
