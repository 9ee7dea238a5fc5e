--- A client: one service, one endpoint, one identity. Its operations are methods.

local core = require "huaweicloud.core"
local budget = require "huaweicloud.budget"
local cache = require "huaweicloud.cache"
local call = require "huaweicloud.call"
local connections = require "huaweicloud.connections"
local endpoints = require "huaweicloud.endpoints"
local credentials = require "huaweicloud.credentials"
local errors = require "huaweicloud.errors"
local loop = require "huaweicloud.loop"
local observer = require "huaweicloud.observer"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"
local region = require "huaweicloud.region"
local scope = require "huaweicloud.scope"
local scope_ids = require "huaweicloud.scope_ids"

---@class huaweicloud.Client
---@field service string
---@field endpoint string
---@field region string?
---@field project_id string?
---@field domain_id string?
local methods = {}

local client = {}

local meta = { __name = "huaweicloud.client" }

-- By service: what its clients can do in several calls, by name.
local flows = {}

-- Those that know of such, loaded at first need, as pages and waits below: many programs need none of them.
local SOURCES = { "huaweicloud.waiters", "huaweicloud.stop_all" }

local flows_of

--- The operation of that name, which becomes a field; else nil, and why.
local function find(self, name)
  local operation = core.operation(self._service, name)
  if operation then
    rawset(self, name, operation)
    return operation
  end
  local names = core.operations(self._service)
  for _, others in ipairs { methods, flows_of(self._service) } do
    for other in pairs(others) do
      names[#names + 1] = other
    end
  end
  return nil, ("%s: %s"):format(self.service, errors.unknown("operation", name, names))
end

--- Finds methods, then operations, which become fields at their first use.
function meta:__index(name)
  if client.fields[name] then
    return nil
  end
  local method, service = methods[name], rawget(self, "_service")
  if method then
    return method
  end
  -- Private fields that are not set, and keys that inspecting tools try, are no misspelt operations.
  if type(name) ~= "string" or name:sub(1, 1) == "_" or not service then
    return nil
  end
  local flow = not core.operation(service, name) and flows_of(service)[name]
  if flow then
    return flow.method
  end
  local operation, why = find(self, name)
  if not operation then
    error(why, 2)
  end
  return operation
end

--- Raises unless a method was called with a colon.
local function check_self(self, name)
  if getmetatable(self) ~= meta then
    error(("call it as client:%s(...), with a colon"):format(name), 3)
  end
end

--- The operation that a method is to call. Raises at the method's caller what no run of the program can mend.
local function operation_for(self, method, name, args, opts)
  if getmetatable(self) ~= meta then
    error(("call it as client:%s(...), with a colon"):format(method), 3)
  elseif self._closed then
    error(("%s: the client is closed"):format(method), 3)
  elseif type(name) ~= "string" or methods[name] or not self._service then
    local shown = type(name) == "string" and errors.line(name:sub(1, 64)) or "a " .. type(name)
    error(("%s: %s is no operation"):format(method, shown), 3)
  end
  for what, value in pairs { arguments = args, ["call options"] = opts } do
    if type(value) ~= "table" then
      error(("%s: %s must be a table, got %s"):format(method, what, type(value)), 3)
    end
  end
  local operation, why = find(self, name)
  if not operation then
    error(("%s: %s"):format(method, why), 3)
  end
  return operation
end

client.fields = { service = true, endpoint = true, region = true, project_id = true, domain_id = true }

function meta:__tostring()
  return ("huaweicloud.%s (%s, %s%s)"):format(self.service, self.endpoint, self._holder.shown,
    self._closed and ", closed" or "")
end

--- Makes a signed call of any path of the service.
---@param given table { method =, path =, query =, headers =, body = }
---@param opts huaweicloud.CallOptions?
---@return table? result
---@return table info_or_err
function methods:request(given, opts)
  return require("huaweicloud.request").call(self, given, opts)
end

local function flow_of(self, name)
  local service = type(self) == "table" and rawget(self, "_service")
  return service and type(name) == "string" and not core.operation(service, name) and flows_of(service)[name] or nil
end

--- Starts what takes several calls; they are a group of their own, which the handle stops.
local function start_flow(self, flow, operation, args, callback, opts)
  local group = parallel.alone "it was cancelled"
  loop.spawn(function()
    local outer = parallel.group()
    parallel.adopt(group)
    local result, info = flow.run(self, operation, args, opts)
    parallel.adopt(outer)
    callback(result, info)
  end, self._loop)
  return {
    cancel = function()
      parallel.stop(group)
    end,
  }
end

--- Starts an operation, or a method of the service as wait_job, and goes on; the callback gets what the plain call
--- would give. For plugins and event handlers: the host's loop calls back later. Where there is no loop it blocks and
--- calls back before it returns.
---@param name string operation or method
---@param args table|string what the plain call takes
---@param callback fun(result: table?, info_or_err: table)
---@param opts huaweicloud.CallOptions?
---@return { cancel: fun() } handle whose cancel() ends the call with an error of kind "cancelled"
function methods:start(name, args, callback, opts)
  local flow = flow_of(self, name)
  local operation = operation_for(self, "start", flow and flow.operation or name,
    not (flow and flow.takes_id) and args or nil, opts)
  if type(callback) ~= "function" then
    error(("start: expected a callback, got %s"):format(type(callback)), 2)
  end
  if flow then
    return start_flow(self, flow, operation, args, callback, opts)
  end
  local run = call.new(self, name)
  loop.spawn(function()
    if self._closed then
      return callback(nil, call.cancelled(run))
    end
    callback(call.operation_as(run, operation, self, args, opts))
  end, self._loop)
  return {
    cancel = function()
      call.cancel(run)
    end,
  }
end

--- Gives an iterator over the records of all pages of a list: `for rule in client:iterate("list_acl_rules", {...}) do`.
--- The next page is fetched while the second half of a page is used, where the host has a loop. A generic `for` has no
--- place for a second result: what fails is raised, as the error object that a call returns.
---@param name string operation whose row has pages
---@param args table? as for the call; its limit is the size of a page (default 100), its offset or marker the beginning
---@param opts huaweicloud.PageOptions? { max = most records; timeout =, retries =, headers = of each page }
---@return fun(): any next_record raises huaweicloud.Error
function methods:iterate(name, args, opts)
  local operation = operation_for(self, "iterate", name, args, opts)
  return require("huaweicloud.pages").iterate(self, operation, args, opts)
end

--- Gives the records of all pages of a list at once.
---@param name string operation whose row has pages
---@param args table? as for iterate
---@param opts huaweicloud.PageOptions?
---@return table? records nil when a page cannot be had
---@return table info_or_err info of the last page, with `pages` (requests) and `total` (as the service told last)
---@return table? so_far the records before the error
function methods:collect(name, args, opts)
  local operation = operation_for(self, "collect", name, args, opts)
  return require("huaweicloud.pages").collect(self, operation, args, opts)
end

--- Calls an operation until `predicate(result)` is true.
---@param name string operation
---@param args table
---@param predicate fun(result: table): any, string? is it so; a word on the state for messages and progress
---@param opts huaweicloud.WaitOptions? { timeout = 600, interval = 1, max_interval = 30, on_poll =, progress = }
---@return table? result the answer that satisfied it
---@return table info_or_err kind "timeout" when it did not come; up to 5 polls in a row may fail if that can pass
function methods:wait_until(name, args, predicate, opts)
  local operation = operation_for(self, "wait_until", name, args, opts)
  if type(predicate) ~= "function" then
    error(("wait_until: expected a predicate, got %s"):format(type(predicate)), 2)
  end
  return require("huaweicloud.wait").until_true(self, operation, args, predicate, opts)
end

--- Ends calls in flight, overwrites the keys. Further calls raise an error. May be called again.
function methods:close()
  check_self(self, "close")
  -- Again, too: the first time may have ended early, for want of memory.
  self._closed = true
  connections.leave(self)
  self._holder:leave(self)
end

--- Asks IAM whether the keys are taken: one signed call that reads the account's projects of the client's region (or,
--- of a client without a region, its domains) and changes nothing.
---@param opts huaweicloud.CallOptions?
---@return table? verdict { ok =, verdict = "ok"|"bad key"|"forbidden"|"unreachable"|"clock off", offset = seconds that
--- the server's clock is ahead of the client's, when that is more than 60 or the verdict, err = what the call gave }
---@return huaweicloud.Error? err where IAM cannot be asked: no region, nor iam_endpoint
function methods:check_credentials(opts)
  check_self(self, "check_credentials")
  if self._closed then
    error("check_credentials: the client is closed", 2)
  end
  return require("huaweicloud.credentials.check").check(self, opts)
end

--- What the clients of a service can do in several calls, by name.
function flows_of(service)
  local own = flows[service]
  if own then
    return own
  end
  own = {}
  for _, source in ipairs(SOURCES) do
    for name, flow in pairs(require(source).of(service)) do
      function flow.method(self, given, opts)
        local operation = operation_for(self, name, flow.operation, not flow.takes_id and given or nil, opts)
        return flow.run(self, operation, given, opts)
      end
      own[name] = flow
    end
  end
  flows[service] = own
  return own
end

--- Gives a function that makes what connections need to know, for a proxy or "" for none. It keeps nothing of the table
--- given, in which keys stand.
local function transport(given)
  local wanted = {
    ca_file = given.ca_file,
    ca_path = given.ca_path,
    cert_file = given.cert_file,
    key_file = given.key_file,
    user_agent = given.user_agent or ("huaweicloud-usdk-lua/%s"):format(core._VERSION),
    verify = given.verify ~= false,
    http2 = given.http2 or false,
    max_response_bytes = given.max_response_bytes or 64 * 1024 * 1024,
  }
  return function(proxy)
    wanted.proxy = proxy
    local made, why = core.options(wanted)
    wanted.proxy = nil
    return made, why
  end
end

--- Makes a client.
---@param service string name or alias of a service, or "generic"
---@param given huaweicloud.ClientOptions
---@return huaweicloud.Client?
---@return huaweicloud.Error?
function client.new(service, given)
  local function refuse(why, kind)
    return nil, errors.new(kind or "validation", ("%s: %s"):format(service:sub(1, 64), why))
  end
  if type(service) ~= "string" then
    error(("service must be a string, got %s"):format(type(service)), 2)
  end
  if type(given) ~= "table" then
    error(("%s: client options must be a table, got %s"):format(errors.line(service:sub(1, 64)), type(given)), 2)
  end
  local own_name = service == "generic" and "generic" or core.service(service)
  if not own_name then
    local known = core.services()
    known[#known + 1] = "generic"
    return refuse(errors.unknown("service", service, known))
  end
  local why
  given, why = options.of_client(given)
  if not given then
    return refuse(why)
  end
  why = loop.missing(given.loop)
  if why then
    return refuse(why)
  end
  local list, warning = region.endpoints(own_name, given)
  if not list then
    return refuse(warning)
  end
  local places = endpoints.new(list)
  local shared = given.cache and cache.guard(given.cache) or nil
  local holder
  holder, why = credentials.holder(given)
  if not holder then
    return refuse(why, "credentials")
  end
  local fixed = not holder.source and holder.held or {}
  local signing_scope
  signing_scope, why = scope.new(given.signing_algorithm, given.region, given.signing_service
    or (own_name ~= "generic" and own_name or nil))
  if not signing_scope then
    return refuse("option signing_algorithm: " .. why)
  end
  local make_transport = transport(given)
  local transport_options
  transport_options, why = make_transport(given.proxy)
  if not transport_options then
    return refuse("option " .. why)
  end
  -- What every call looks at is false rather than nil where it can be: for nil __index would be asked.
  local self = setmetatable({
    service = own_name,
    region = given.region,
    endpoint = places[1].name,
    project_id = given.project_id or fixed.project_id,
    domain_id = given.domain_id or fixed.domain_id,
    _service = own_name ~= "generic" and own_name or nil,
    _endpoint = places[1].endpoint,
    _endpoints = places,
    _budget = budget.new(shared, places[1].name),
    _cache = shared or false,
    _holder = holder,
    _ids = scope_ids,
    _iam_endpoint = given.iam_endpoint or fixed.iam_endpoint or false,
    _scope = signing_scope,
    _signing_algorithm = given.signing_algorithm,
    _transport = transport_options,
    _make_transport = make_transport,
    _timeout = given.timeout or 60,
    _connect_timeout = given.connect_timeout or 10,
    _retries = given.retries or 3,
    _retry = given.retry or false,
    _strict = given.strict,
    _observer = given.observer or false,
    _clock = given.clock or os.time,
    _loop = given.loop or "auto",
    _closed = false,
  }, meta)
  connections.join(self)
  holder:join(self)
  if warning then
    observer.warn(self, "region", warning)
  end
  return self
end

return client
