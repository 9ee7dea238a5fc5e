--- Words about services, operations and their types for a prompt, read from the rows that calls use.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local help = {}

local DEEPEST = 4

--- Adds lines of cells; all columns but the last are as wide as their widest cell.
local function add_table(out, rows)
  local widths = {}
  for _, row in ipairs(rows) do
    for i = 1, #row - 1 do
      widths[i] = math.max(widths[i] or 0, #row[i])
    end
  end
  for _, row in ipairs(rows) do
    local parts = {}
    for i, cell in ipairs(row) do
      parts[i] = i < #row and cell .. (" "):rep(widths[i] - #cell) or cell
    end
    out[#out + 1] = (table.concat(parts, "  "):gsub("%s+$", ""))
  end
end

local units = { string = " characters" }

--- What a value may be: "1 to 1024", "one of a, b".
local function limits(field)
  local low, high, text = field.min, field.max, nil
  local unit = units[field.type] or field.type:find "^list" and " items" or ""
  if low and low == high then
    text = ("%.0f%s"):format(low, unit)
  elseif low and high then
    text = ("%.0f to %.0f%s"):format(low, high, unit)
  elseif low or high then
    text = (low and "at least %.0f%s" or "at most %.0f%s"):format(low or high, unit)
  end
  if field.values then
    text = (text and text .. ", " or "") .. "known: " .. table.concat(field.values, ", ")
  end
  return text
end

local function meaning(field)
  local range = limits(field)
  if field.summary == "" then
    return range or ""
  end
  return field.summary .. (range and " (" .. range .. ")" or "")
end

--- Adds rows for fields and what they hold, each type once. What is required and where it goes is told of arguments.
local function add_fields(rows, fields, depth, seen, sent)
  for _, field in ipairs(fields) do
    local mark = sent and (field.required and "* " or "  ") or ""
    local row = { ("  "):rep(depth) .. mark .. field.name, field.type, meaning(field) }
    if sent then
      table.insert(row, 3, depth == 1 and (field.also or field.place) or "")
    end
    rows[#rows + 1] = row
    if field.object and not seen[field.object] and depth < DEEPEST then
      seen[field.object] = true
      local _, inner = core.type(field.object)
      add_fields(rows, inner, depth + 1, seen, sent)
    end
  end
end

--- Parameters and fields of the body as one list: a name in both is one argument that goes into both.
local function arguments(operation)
  local list, by_name = {}, {}
  for _, fields in ipairs { operation.parameters, operation.body or {} } do
    for _, field in ipairs(fields) do
      local known = by_name[field.name]
      if known then
        known.also = known.place .. ", " .. field.place
        known.required = known.required or field.required
      else
        by_name[field.name] = field
        list[#list + 1] = field
      end
    end
  end
  local body = operation.body_type
  if body and not operation.body then
    list[#list + 1] = { name = "body", place = "body", type = body.type, object = body.object, required = true,
      summary = "" }
  end
  return list
end

local function add_arguments(out, operation)
  local rows = {}
  add_fields(rows, arguments(operation), 1, {}, true)
  if #rows == 0 then
    out[#out + 1] = "\nno arguments"
    return
  end
  out[#out + 1] = "\narguments (* required)"
  add_table(out, rows)
end

local function add_result(out, operation)
  local response = operation.response
  if operation.answer == "stream" then
    out[#out + 1] = "\ngives a download"
  elseif not response then
    out[#out + 1] = "\ngives an empty table"
  else
    out[#out + 1] = "\ngives " .. response.type
    if response.object then
      local rows = {}
      local _, fields = core.type(response.object)
      add_fields(rows, fields, 1, { [response.object] = true })
      add_table(out, rows)
    end
  end
end

local function add_pages(out, operation)
  local pages = operation.pages
  if pages then
    out[#out + 1] = ('\npages by %s and %s, records in %s; for record in %s:iterate("%s", {...}) goes over all'):format(
      pages.limit, pages.offset or pages.marker, pages.records, operation.service, operation.name)
  end
end

local function of_operation(service, name)
  local operation = core.operation(service, name)
  if not operation then
    return nil, errors.new("validation", ("help: %s: %s"):format(service,
      errors.unknown("operation", name, core.operations(service))))
  end
  local out = { ("%s:%s%s"):format(service, name, operation.summary ~= "" and "  " .. operation.summary or "") }
  out[#out + 1] = operation.method .. " " .. operation.path
  add_arguments(out, operation)
  add_result(out, operation)
  add_pages(out, operation)
  return table.concat(out, "\n")
end

local function of_service(service)
  local _, title = core.service(service)
  local names, rows = core.operations(service), {}
  for i, name in ipairs(names) do
    rows[i] = { "  " .. name, core.operation(service, name).summary }
  end
  local out = { ("%s  %s, %d operations"):format(service, title, #names) }
  add_table(out, rows)
  return table.concat(out, "\n")
end

local function of_everything()
  local names, also = {}, {}
  for _, name in ipairs(core.services()) do
    local own = core.service(name)
    if own == name then
      names[#names + 1] = name
    else
      also[own] = (also[own] or "") .. ", also " .. name
    end
  end
  local rows = {}
  for i, name in ipairs(names) do
    local _, title = core.service(name)
    rows[i] = { "  " .. name, ("%s, %d operations%s"):format(title, #core.operations(name), also[name] or "") }
  end
  local out = { "services" }
  add_table(out, rows)
  out[#out + 1] = ('help("%s") lists operations, help("%s", "%s") tells about one'):format(names[1], names[1],
    core.operations(names[1])[1])
  return table.concat(out, "\n")
end

--- Tells about everything, a service or an operation.
---@param service string|huaweicloud.Client|nil
---@param name string? operation
---@return string? text
---@return huaweicloud.Error? err
function help.text(service, name)
  if type(service) == "table" and type(rawget(service, "service")) == "string" then
    service = service.service
  end
  if service ~= nil and type(service) ~= "string" then
    error("help: expected a service or a client, got " .. type(service), 3)
  elseif name ~= nil and type(name) ~= "string" then
    error("help: expected the name of an operation, got " .. type(name), 3)
  end
  if service == nil then
    return of_everything()
  end
  local own = core.service(service)
  if not own then
    return nil, errors.new("validation", "help: " .. errors.unknown("service", service, core.services()))
  elseif name ~= nil then
    return of_operation(own, name)
  end
  return of_service(own)
end

return help
