--- Where credentials come from: makes the providers, and reads what a client was given.

local errors = require "huaweicloud.errors"

---@class huaweicloud.credentials
local credentials = {}

--- Makes a provider of keys that do not change.
---@param given huaweicloud.Keys
---@return table provider
function credentials.static(given)
  if type(given) ~= "table" then
    error("credentials.static: expected a table of keys, got " .. type(given), 2)
  end
  local copy = {}
  for name, value in next, given do
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
  if type(given) ~= "table" or rawget(given, 1) == nil then
    return chain.new(given)
  end
  local providers = {}
  while rawget(given, #providers + 1) ~= nil do
    local i = #providers + 1
    providers[i] = credentials.source(rawget(given, i), ("credentials.chain: item %d"):format(i))
  end
  return chain.of(providers)
end

local function read_traits(value)
  return type(value.fetch) == "function", value.name, value.builtin == true
end

--- Is it a provider? Then also its name, and whether it is one of this module's. One whose metatable raises is none.
local function is_provider(value)
  if type(value) ~= "table" then
    return false
  end
  local done, is, name, builtin = pcall(read_traits, value)
  if not done or not is then
    return false
  end
  return true, type(name) == "string" and name or "a provider", builtin
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
      return nil, "it raised: " .. errors.show(keys), true
    end,
  }
end

--- Gives a provider for a source: a provider, a function, or a table of keys. Raises for anything else.
---@param given any
---@param what string words for the error
---@return table provider
function credentials.source(given, what)
  local is, name, builtin = is_provider(given)
  if is then
    return builtin and given or guard(name, function(context)
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
  local is, name, builtin = is_provider(value)
  if value ~= nil and given.profile ~= nil then
    return nil, "give either credentials or profile, not both"
  elseif type(value) == "table" and not is then
    if rawget(value, "name") ~= nil and rawget(value, "ak") == nil and rawget(value, "token") == nil then
      return nil, "credentials: a provider needs a function fetch(self, context)"
    end
    local held, why = require("huaweicloud.credentials.static").hold(value)
    return held and holder.fixed(held), why
  elseif is then
    return holder.of(value, name, builtin)
  elseif value ~= nil then
    return holder.of(credentials.source(value, "credentials"), "a function")
  elseif given.profile then
    return holder.of(credentials.profile { profile = given.profile }, "profile", true)
  end
  return holder.of(credentials.chain(), "the chain", true)
end

return credentials
