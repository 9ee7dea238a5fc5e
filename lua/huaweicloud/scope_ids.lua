--- Project and domain ids for calls that name none: those that come with the keys, else those that IAM tells, kept for
--- an hour. Nothing is ever created.

local core = require "huaweicloud.core"
local cache = require "huaweicloud.cache"
local call = require "huaweicloud.call"
local errors = require "huaweicloud.errors"
local flight = require "huaweicloud.flight"
local iam = require "huaweicloud.iam"

local scope_ids = {}

-- Seconds that a found id is believed.
local TTL = 3600

-- Of this Lua state: all clients share what was found.
local found, flights = cache.new(), {}

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
    if type(one) == "table" and type(one.id) == "string" and one.id ~= "" then
      ids[#ids + 1] = one.id
    end
  end
  if #ids == 1 then
    return ids[1]
  end
  local trace = info.headers["x-iam-trace-id"] or "none"
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
local function lookup(run, name, held)
  local client, kind = run.client, kinds[name]
  local endpoint, why = iam.endpoint(client, nil, held)
  if not endpoint then
    return nil, errors.new("validation", ("%s: %s"):format(run.name, why), { operation = run.name })
  end
  local store = client._cache or found
  local key = table.concat({ name, held.fingerprint, name == "project_id" and client.region or "",
    tostring(endpoint) }, "\n")
  local id = store:get(key)
  if id then
    return id
  end
  run.fetched = true
  local failure
  id, failure = flight.share(flights, key, run, function()
    -- It may have been found while this call waited for its turn.
    local one, problem = store:get(key), nil
    if not one then
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

local function refuse(run, why)
  return nil, errors.new("validation", ("%s: %s"):format(run.name, why), { operation = run.name })
end

-- So long, in seconds, a client goes by what it was told last, without a look into the cache.
local MEMO = 60

--- What the client was told last, for keys that are still the same.
local function recall(client, name, held)
  local memo = client._memo
  return memo and memo.fingerprint == held.fingerprint and core.now() < memo.till and memo[name] or nil
end

local function remember(client, name, held, id)
  local memo = client._memo
  if not memo or memo.fingerprint ~= held.fingerprint or core.now() >= memo.till then
    memo = { fingerprint = held.fingerprint, till = core.now() + MEMO }
    client._memo = memo
  end
  memo[name] = id
end

--- Gets the ids that a call lacks; `wanted` lists the names of those that may be looked up.
---@return table? ids by name
---@return huaweicloud.Error? err
local function gather(run, open, wanted, build)
  local client = run.client
  local ids = { project_id = client.project_id, domain_id = client.domain_id }
  local held = client._holder:fresh(client)
  local ready = held ~= nil
  for _, name in ipairs(wanted) do
    ready = ready and (held[name] or recall(client, name, held)) ~= nil
  end
  if not ready then
    -- What is wrong with the arguments is said before anybody is asked.
    local tried, why = build(ids.project_id or open and "-" or nil, ids.domain_id or "-")
    if not tried then
      return refuse(run, why)
    end
  end
  local err
  if not held then
    held, err = client._holder:get(run)
    if not held then
      return nil, err
    end
  end
  ids.project_id, ids.domain_id = ids.project_id or held.project_id, ids.domain_id or held.domain_id
  for _, name in ipairs(wanted) do
    ids[name] = ids[name] or recall(client, name, held)
    if not ids[name] then
      ids[name], err = lookup(run, name, held)
      if not ids[name] then
        return nil, err
      end
      remember(client, name, held, ids[name])
    end
  end
  return ids
end

local function has(path, placeholder)
  return path:find(placeholder, 1, true) ~= nil
end

--- Has the arguments of a call built, with the ids that its path needs.
---@param run table with client, name, path, deadline
---@param open boolean may a project id be looked up; false when the call names one, or takes one of another kind
---@param build fun(project_id: string?, domain_id: string?): userdata?, string? arguments, or nil and why not
---@return userdata? arguments
---@return huaweicloud.Error? err
function scope_ids:place(run, open, build)
  local client = run.client
  local project_id, domain_id = client.project_id, client.domain_id
  local wants_project = open and not project_id and client.region and has(run.path, "{project_id}")
  local wants_domain = not domain_id and (client.region or client._iam_endpoint) and has(run.path, "{domain_id}")
  if client._holder.source or wants_project or wants_domain then
    local wanted = { wants_project and "project_id" or wants_domain and "domain_id" or nil,
      wants_project and wants_domain and "domain_id" or nil }
    local ids, err = gather(run, open, wanted, build)
    if not ids then
      return nil, err
    end
    project_id, domain_id = ids.project_id, ids.domain_id
  end
  local arguments, why = build(project_id, domain_id)
  if not arguments then
    return refuse(run, why)
  end
  return arguments
end

return scope_ids
