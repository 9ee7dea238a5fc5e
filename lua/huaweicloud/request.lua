--- The generic signed call: any method and path of any service.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"
local options = require "huaweicloud.options"
local query = require "huaweicloud.query"

local request = {}

local fields = {
  method = options.of_type "string", path = options.of_type "string", query = options.of_type "table",
  headers = options.of_type "table", body = function() end,
}

local has_body = { POST = true, PUT = true, PATCH = true }

--- The body as bytes, and its content type.
local function body_of(given, method)
  local body = given.body
  if body == nil then
    return has_body[method] and "" or nil, "application/json"
  end
  if type(body) == "string" then
    return body, "application/json"
  end
  local text, why = json.encode(body)
  if not text then
    return nil, nil, "body: " .. why
  end
  return text, "application/json"
end

--- The client's ids, the headers of the request and those of the call; the later wins, whatever its letters' case.
local function headers_of(project_id, domain_id, given, opts)
  local headers = { ["x-project-id"] = project_id, ["x-domain-id"] = domain_id }
  for _, source in ipairs { given or {}, opts or {} } do
    for name, value in pairs(source) do
      headers[type(name) == "string" and name:lower() or name] = value
    end
  end
  return headers
end

--- Makes a signed call of any service.
---@param client huaweicloud.Client
---@param given table { method = "GET", path = "/v3/projects", query = {}, headers = {}, body = string|table }; the path
--- may hold {project_id} and {domain_id}
---@param opts huaweicloud.CallOptions?
---@return table? result the decoded body; { body = text } when the answer is not JSON
---@return table info_or_err
function request.call(client, given, opts)
  if type(client) ~= "table" or not rawget(client, "_endpoint") then
    error("call it as client:request{...}, with a colon", 2)
  elseif client._closed then
    error("request: the client is closed", 2)
  end
  if type(given) ~= "table" then
    error(("request: expected a table, got %s"):format(type(given)), 2)
  end
  local checked, err = call.options("request", opts)
  if not checked then
    return nil, err
  end
  local function refuse(why)
    return nil, errors.new("validation", "request: " .. why, { operation = "request" })
  end
  local why
  given, why = options.take(fields, given, "field", "")
  if not given then
    return refuse(why)
  elseif given.path == nil then
    return refuse 'path is missing, as in path = "/v3/projects"'
  end
  local method = (given.method or "GET"):upper()
  local body, content_type
  body, content_type, why = body_of(given, method)
  if why then
    return refuse(why)
  end
  local pairs_list
  pairs_list, why = query.pairs(given.query)
  if not pairs_list then
    return refuse(why)
  end
  local run = call.new(client, "request")
  run.method, run.path, run.any_type = method, given.path, true
  call.begin(run, checked)
  local arguments
  arguments, err = client._ids:place(run, true, function(project_id, domain_id)
    return core.generic({ project_id = project_id, domain_id = domain_id }, pairs_list,
      headers_of(project_id, domain_id, given.headers, checked.headers), body, content_type)
  end)
  if not arguments then
    return nil, err
  end
  return call.run(run, arguments, checked)
end

return request
