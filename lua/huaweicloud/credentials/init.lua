--- Where credentials come from: makes the providers, and reads what a client was given.

---@class huaweicloud.credentials
local credentials = {}

--- Makes a provider of keys that do not change.
---@param given huaweicloud.Keys
---@return table provider
function credentials.static(given)
  local copy = {}
  for name, value in pairs(given) do
    copy[name] = value
  end
  return { name = "static keys", fetch = function() return copy end }
end

--- Makes a provider that takes keys from environment variables, HUAWEICLOUD_SDK_AK and the like.
---@return table provider
function credentials.environment()
  return require("huaweicloud.credentials.environment").new()
end

--- Makes a provider that takes keys from the profile file.
---@param opts table? { profile =, file = }
---@return table provider
function credentials.profile(opts)
  return require("huaweicloud.credentials.profile").new(opts)
end

--- Makes a provider that asks the metadata service of the ECS for the keys of its agency.
---@param opts table? { endpoint = }
---@return table provider
function credentials.metadata(opts)
  return require("huaweicloud.credentials.metadata").new(opts)
end

--- Makes a provider that asks the identity service of a pod's cluster.
---@param opts table? { uri =, token_file = }
---@return table provider
function credentials.pod(opts)
  return require("huaweicloud.credentials.pod").new(opts)
end

--- Makes a provider of IAM tokens for a name and a password.
---@param opts table { user_name =, password =, domain_name =, project_id =, project_name =, iam_endpoint = }
---@return table provider
function credentials.password(opts)
  return require("huaweicloud.credentials.iam").password(opts)
end

--- Makes a provider of temporary keys for a token or permanent keys.
---@param opts table { source =, duration_seconds =, iam_endpoint = }
---@return table provider
function credentials.temporary(opts)
  return require("huaweicloud.credentials.iam").temporary(opts)
end

--- Makes a provider of the keys of an agency.
---@param opts table { agency_name =, domain_name =, domain_id =, source =, duration_seconds =, session_user_name =,
--- iam_endpoint = }
---@return table provider
function credentials.agency(opts)
  return require("huaweicloud.credentials.iam").agency(opts)
end

--- Makes a provider of keys for the token of an identity provider.
---@param opts table { idp_id =, id_token_file =, iam_endpoint = }
---@return table provider
function credentials.federated(opts)
  return require("huaweicloud.credentials.iam").federated(opts)
end

--- Makes a chain: the default one, or one of providers, functions and tables of keys in a list.
---@param given table? list of sources, or { metadata = true|false, profile = name } for the default chain
---@return table provider
function credentials.chain(given)
  local chain = require "huaweicloud.credentials.chain"
  if type(given) ~= "table" or given[1] == nil then
    return chain.new(given)
  end
  local providers = {}
  for i, one in ipairs(given) do
    providers[i] = credentials.source(one, ("credentials.chain: item %d"):format(i))
  end
  return chain.of(providers)
end

--- Is it a provider?
local function is_provider(value)
  return type(value) == "table" and type(value.fetch) == "function"
end

--- Makes a provider of a user's function; what that raises is told like any other reason.
local function guard(name, ask)
  return {
    name = name,
    fetch = function(_, context)
      local returned, keys, why, broken = pcall(ask, context)
      if returned then
        return keys, why, broken
      end
      return nil, "it raised: " .. tostring(keys), true
    end,
  }
end

--- Gives a provider for a source: a provider, a function, or a table of keys. Raises for anything else.
---@param given any
---@param what string words for the error
---@return table provider
function credentials.source(given, what)
  if is_provider(given) then
    return given.builtin and given or guard(given.name or "a provider", function(context)
      return given:fetch(context)
    end)
  elseif type(given) == "function" then
    return guard("a function", given)
  elseif type(given) == "table" then
    return credentials.static(given)
  end
  error(("%s: expected keys, a provider or a function, got %s"):format(what, type(given)), 3)
end

--- Reads a client's option.
---@param given table the client's options
---@return huaweicloud.Holder? holder
---@return string? why
function credentials.holder(given)
  local holder = require "huaweicloud.credentials.holder"
  local value = given.credentials
  if value ~= nil and given.profile ~= nil then
    return nil, "give either credentials or profile, not both"
  elseif type(value) == "table" and not is_provider(value) then
    if value.name ~= nil and value.ak == nil and value.token == nil then
      return nil, "credentials: a provider needs a function fetch(self, context)"
    end
    local held, why = require("huaweicloud.credentials.static").hold(value)
    return held and holder.fixed(held), why
  elseif is_provider(value) then
    return holder.of(value)
  elseif value ~= nil then
    return holder.of(credentials.source(value, "credentials"))
  elseif given.profile then
    return holder.of(credentials.profile { profile = given.profile })
  end
  return holder.of(credentials.chain())
end

return credentials
