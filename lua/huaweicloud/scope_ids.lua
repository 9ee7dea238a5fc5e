--- Project and domain ids for calls that name none: those that come with the keys, else those that IAM tells.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local scope_ids = {}

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
      ids[name], err = require("huaweicloud.scope_lookup").find(run, name, held)
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
  -- Raw, for what is not set: each call comes by here.
  local project_id, domain_id = rawget(client, "project_id"), rawget(client, "domain_id")
  local region = rawget(client, "region")
  local wants_project = open and not project_id and region and has(run.path, "{project_id}")
  local wants_domain = not domain_id and (region or client._iam_endpoint) and has(run.path, "{domain_id}")
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
