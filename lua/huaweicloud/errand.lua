--- Calls that a client makes on its own account, to IAM, the metadata service and the like: they wait, are observed and
--- end as the call does that they are made for.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local flight = require "huaweicloud.flight"
local json = require "huaweicloud.json"
local query = require "huaweicloud.query"

local errand = {}

-- An IAM that does not answer in this time, in seconds, will not answer.
local TIMEOUT = 15

--- Splits a URL that somebody configured.
---@param url string
---@return userdata? endpoint
---@return string path_or_why
---@return table? query
function errand.split(url)
  local origin, path, pairs_list
  if url:find "^%a[%w+.-]*://" then
    origin, path, pairs_list = core.split_url(url)
  end
  if not origin then
    return nil, "must be a URL like http://host/path, without a user name"
  end
  local endpoint, why = core.endpoint(origin)
  return endpoint, why or path, pairs_list
end

--- Makes one call for another.
---@param outer table run of the call that needs it; with `client` and `deadline`
---@param given table { name =, service =, endpoint =, method =, path =, query =, headers =, body = table or text;
--- authorization =, timeout =, connect_timeout =, retries =; keys = { credentials = } or nothing for a call without a
--- signature; scope =, transport =, raw = true for an answer that is text; secrets = list of strings, private = true }
---@return table? result
---@return table info_or_err
function errand.run(outer, given)
  local client = outer.client
  local left = outer.deadline - core.now()
  if left <= 0 then
    return nil, call.out_of_time(outer)
  end
  local body = given.body
  if type(body) == "table" then
    body = assert(json.encode(body))
  end
  local list, why = query.pairs(given.query)
  local arguments
  if list then
    arguments, why = core.generic({}, list, given.headers or {}, body, "application/json;charset=UTF-8", given.private,
      given.authorization)
  end
  if not arguments then
    return nil, errors.new("validation", ("%s: %s"):format(given.name, why))
  end
  local run = call.new(client, given.name)
  run.outer, run.errand, run.method, run.path, run.any_type = outer, true, given.method, given.path, true
  run.service, run.endpoint, run.scope, run.transport = given.service, given.endpoint, given.scope, given.transport
  run.keys, run.secrets, run.private, run.raw = given.keys, given.secrets, given.private, given.raw
  run.connect_timeout = given.connect_timeout
  local timeout = math.min(given.timeout or TIMEOUT, left)
  local opts = { timeout = timeout, retries = math.min(given.retries or 2, client._retries) }
  flight.extend(outer, timeout)
  outer.inner = run
  call.begin(run, opts)
  local result, info = call.run(run, arguments, opts)
  outer.inner = nil
  -- The transfer counts whole milliseconds: its time may end a little before the call's.
  outer.cut_short = not result and info.kind == "timeout" and timeout == left
  if not result and given.private then
    info.headers, info.body = nil, nil
  end
  return result, info
end

--- Options of transfers that no proxy may see: those to services of the machine itself.
---@param client huaweicloud.Client
---@return userdata
function errand.direct(client)
  client._direct = client._direct or assert(client._make_transport "")
  return client._direct
end

return errand
