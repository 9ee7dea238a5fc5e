--- Asks IAM for project and domain ids, once for all who need them, and keeps what it told for an hour. Nothing is ever
--- created.

local cache = require "huaweicloud.cache"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local flight = require "huaweicloud.flight"
local iam = require "huaweicloud.iam"

local is_id = require("huaweicloud.credentials.keys").is_id

local scope_lookup = {}

-- Seconds that a found id is believed.
local TTL = 3600

-- Of this Lua state: all clients share what was found.
local found, flights = cache.memory(), {}

--- What to ask IAM for, by the name of the id.
local kinds = {}

kinds.project_id = {
  operation = "find_project_id",
  path = "/v3/projects",
  query = function(client) return { name = client.region } end,
  read = function(answer) return answer.projects end,
  none = function(client)
    return ('there is no project of region %s in this account, or these keys may not see it: give project_id = "..."'
      .. " to the client"):format(client.region)
  end,
  several = 'give one of them as project_id = "..." to the client',
}

kinds.domain_id = {
  operation = "find_domain_id",
  path = "/v3/auth/domains",
  query = function() return nil end,
  read = function(answer) return answer.domains end,
  none = function()
    return 'IAM tells no domain for these keys: give domain_id = "..." to the client, or allow iam:users:getUser'
  end,
  several = 'give one of them as domain_id = "..." to the client',
}

--- The id in an answer of IAM; nil and why there is not exactly one.
local function pick(kind, name, client, answer, info)
  local ids = {}
  for _, one in ipairs(type(kind.read(answer)) == "table" and kind.read(answer) or {}) do
    if type(one) == "table" and is_id(one.id) then
      ids[#ids + 1] = one.id
    end
  end
  if #ids == 1 then
    return ids[1]
  end
  local trace = errors.word(info.headers["x-iam-trace-id"] or "none")
  if #ids == 0 then
    return nil, ("%s is missing: %s (X-IAM-Trace-Id %s)"):format(name, kind.none(client), trace)
  end
  return nil, ("%s is missing, and IAM tells %d: %s; %s (X-IAM-Trace-Id %s)"):format(name, #ids,
    table.concat(ids, ", ", 1, math.min(#ids, 10)) .. (#ids > 10 and ", ..." or ""), kind.several, trace)
end

--- Asks IAM with held keys; once more when those were refused and better ones can be had.
local function ask(run, kind, endpoint, held)
  local holder = run.client._holder
  for round = 1, 2 do
    if held.replaced then
      -- While this call waited for its turn.
      local fresh, err = holder:get(run)
      if not fresh then
        return nil, err
      end
      held = fresh
    end
    holder:take(held)
    local answer, info = iam.call(run, {
      name = kind.operation, endpoint = endpoint, method = "GET", path = kind.path, query = kind.query(run.client),
      keys = held,
    })
    holder:give_back(held, answer ~= nil)
    if answer or info.status ~= 401 or round == 2 or not holder:refused(held) then
      return answer, info
    end
    local fresh = holder:get(run)
    if not fresh or fresh.fingerprint == held.fingerprint then
      return answer, info
    end
    held = fresh
  end
end

--- Finds an id through IAM. The flight's own work: what fails is told as { kind =, why =, cause = } for all who wait.
local function find(run, kind, name, endpoint, held)
  local answer, info = ask(run, kind, endpoint, held)
  if not answer then
    return nil, { kind = info.kind, cause = info,
      why = ("%s could not be found through IAM: %s; or give %s to the client"):format(name, info.message, name) }
  end
  local id, why = pick(kind, name, run.client, answer, info)
  return id, why and { kind = "validation", why = why }
end

--- Finds an id for a call.
---@param run table
---@param name "project_id"|"domain_id"
---@param held table keys, as keys.hold makes them
---@return string? id
---@return huaweicloud.Error? err
function scope_lookup.find(run, name, held)
  local client, kind = run.client, kinds[name]
  local endpoint, why = iam.endpoint(client, nil, held)
  if not endpoint then
    return nil, errors.new("validation", ("%s: %s"):format(run.name, why), { operation = run.name })
  end
  local store = client._cache or found
  local key = table.concat({ name, held.fingerprint, name == "project_id" and client.region or "",
    tostring(endpoint) }, "\n")
  local id = store:get(key)
  if is_id(id) then
    return id
  end
  run.fetched = true
  local failure
  id, failure = flight.share(flights, key, run, function()
    -- It may have been found while this call waited for its turn.
    local one, problem = store:get(key), nil
    if not is_id(one) then
      one, problem = find(run, kind, name, endpoint, held)
    end
    if one then
      store:set(key, one, TTL)
    end
    return one, problem
  end)
  if id then
    return id
  elseif errors.is(failure) then
    return nil, failure
  elseif call.over(run) then
    return nil, call.cancelled(run)
  elseif call.late(run) then
    return nil, call.out_of_time(run, name)
  end
  if type(failure) == "string" then
    failure = { kind = "credentials", why = failure }
  end
  local cause = failure.cause
  return nil, errors.new(failure.kind, ("%s: %s"):format(run.name, failure.why), {
    operation = run.name, cause = cause, retryable = cause and cause.retryable, status = cause and cause.status,
    code = cause and cause.code, request_id = cause and cause.request_id,
  })
end

return scope_lookup
