--- Credentials that IAM gives: tokens for passwords; temporary keys for tokens, keys, agencies, identity providers.

local files = require "huaweicloud.credentials.files"
local iam = require "huaweicloud.iam"
local keys = require "huaweicloud.credentials.keys"
local options = require "huaweicloud.options"
local read_answer = require "huaweicloud.credentials.answer"

local providers = {}

local TOKENS, SECURITY_TOKENS, ID_TOKENS = "/v3/auth/tokens", "/v3.0/OS-CREDENTIAL/securitytokens",
  "/v3.0/OS-AUTH/id-token/tokens"

-- Seconds that federated keys are asked for.
local FEDERATED_LIFE = 21600

--- Text that is shown to nobody: a provider's field would be, by tools that print tables.
local function hide(value)
  return function() return value end
end

local function ask(self, context, given)
  local endpoint, why = iam.endpoint(context.client, self.iam_endpoint, given.held)
  if not endpoint then
    return nil, why
  end
  given.endpoint, given.method, given.private = endpoint, "POST", true
  return iam.call(context.run, given)
end

--- Gets keys from a source that another provider builds on, held for the time of one call.
local function borrow(source, context)
  local given, why, broken = source:fetch(context)
  if given == nil then
    return nil, why, broken
  end
  local held
  held, why = keys.hold(given)
  return held, why, true
end

local function securitytokens(self, context, given)
  given.name, given.path = given.name or "create_temporary_keys", SECURITY_TOKENS
  local answer, info = ask(self, context, given)
  if not answer then
    return nil, info, true
  end
  local found = read_answer.keys(answer)
  return found, not found and "the answer of IAM holds no keys" or nil, true
end

-- ---- password

local Password = { name = "password", builtin = true }
Password.__index = Password

--- Makes a provider of tokens for a name and a password. The password stays in Lua's memory as long as the provider
--- does, which cannot be overwritten: keys are the better choice where they can be had.
---@param opts table { user_name =, password =, domain_name = the account's; project_id = or project_name = scope of the
--- token, default: the project of the client's region, or the account where there is no region; iam_endpoint = }
---@return table provider
function providers.password(opts)
  opts = options.of_provider("password", opts, {
    user_name = "string", password = "string", domain_name = "string", project_id = "string", project_name = "string",
    iam_endpoint = "string",
  }, { "user_name", "password", "domain_name" })
  return setmetatable({
    user_name = opts.user_name, password = hide(opts.password), domain_name = opts.domain_name,
    project_id = opts.project_id, project_name = opts.project_name, iam_endpoint = opts.iam_endpoint,
  }, Password)
end

--- What the token is to be good for.
local function scope_of(self, context)
  local project_id = self.project_id or (not self.project_name and context.client.project_id) or nil
  local project_name = self.project_name or context.region
  if project_id then
    return { project = { id = project_id } }
  elseif project_name then
    return { project = { name = project_name } }
  end
  return { domain = { name = self.domain_name } }
end

local function field(value, ...)
  for _, name in ipairs { ... } do
    value = type(value) == "table" and value[name] or nil
  end
  return type(value) == "string" and value or nil
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function Password:fetch(context)
  local password = self.password()
  local answer, info = ask(self, context, {
    name = "create_token", path = TOKENS, query = { nocatalog = "true" }, secrets = { password },
    body = { auth = {
      identity = { methods = { "password" }, password = { user = {
        name = self.user_name, password = password, domain = { name = self.domain_name },
      } } },
      scope = scope_of(self, context),
    } },
  })
  if not answer then
    return nil, info, true
  end
  local token, expires_at = info.headers["x-subject-token"], field(answer, "token", "expires_at")
  if not token or not expires_at then
    return nil, "the answer of IAM holds no token, or not when it expires", true
  end
  local project_id = field(answer, "token", "project", "id")
  local domain_id = field(answer, "token", "project", "domain", "id") or field(answer, "token", "domain", "id")
  return {
    token = token, expires_at = expires_at, project_id = keys.is_id(project_id) and project_id or nil,
    domain_id = keys.is_id(domain_id) and domain_id or nil,
  }
end

-- ---- temporary keys

local Temporary = { name = "temporary", builtin = true }
Temporary.__index = Temporary

local function duration_of(name, opts)
  local seconds = opts.duration_seconds or 3600
  if not (seconds >= 900 and seconds <= 86400) or seconds % 1 ~= 0 then
    error(("credentials.%s: duration_seconds must be a whole number from 900 to 86400"):format(name), 3)
  end
  return math.floor(seconds)
end

--- Makes a provider of temporary keys, for a token or permanent keys.
---@param opts table { source = keys, provider or function; duration_seconds = 900 to 86400, default 3600;
--- iam_endpoint = }
---@return table provider
function providers.temporary(opts)
  opts = options.of_provider("temporary", opts,
    { source = "any", duration_seconds = "number", iam_endpoint = "string" }, { "source" })
  return setmetatable({
    source = require("huaweicloud.credentials").source(opts.source, "credentials.temporary: source"),
    duration_seconds = duration_of("temporary", opts), iam_endpoint = opts.iam_endpoint,
  }, Temporary)
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function Temporary:fetch(context)
  local held, why, broken = borrow(self.source, context)
  if not held then
    return nil, why, broken
  end
  local given = { keys = held, held = held, body = { auth = { identity = {
    methods = { "token" }, token = { duration_seconds = self.duration_seconds },
  } } } }
  local found
  found, why, broken = securitytokens(self, context, given)
  held.credentials:close()
  if found then
    found.project_id, found.domain_id, found.iam_endpoint = held.project_id, held.domain_id, held.iam_endpoint
  end
  return found, why, broken
end

-- ---- agency

local Agency = { name = "agency", builtin = true }
Agency.__index = Agency

--- Makes a provider of the keys of an agency, which another account, or a service, has entrusted.
---@param opts table { agency_name =, domain_name = or domain_id = of the account that owns the agency; source = keys,
--- provider or function that may assume it; duration_seconds = 900 to 86400, default 3600; session_user_name =,
--- iam_endpoint = }
---@return table provider
function providers.agency(opts)
  opts = options.of_provider("agency", opts, {
    agency_name = "string", domain_name = "string", domain_id = "string", source = "any", duration_seconds = "number",
    session_user_name = "string", iam_endpoint = "string",
  }, { "agency_name", "source" })
  if (opts.domain_name == nil) == (opts.domain_id == nil) then
    error("credentials.agency: give one of domain_name and domain_id", 2)
  end
  return setmetatable({
    agency_name = opts.agency_name, domain_name = opts.domain_name, domain_id = opts.domain_id,
    source = require("huaweicloud.credentials").source(opts.source, "credentials.agency: source"),
    duration_seconds = duration_of("agency", opts), session_user_name = opts.session_user_name,
    iam_endpoint = opts.iam_endpoint,
  }, Agency)
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function Agency:fetch(context)
  local held, why, broken = borrow(self.source, context)
  if not held then
    return nil, why, broken
  end
  local found
  found, why, broken = securitytokens(self, context, {
    name = "assume_agency", keys = held, held = held, body = { auth = { identity = {
      methods = { "assume_role" }, assume_role = {
        agency_name = self.agency_name, domain_name = self.domain_name, domain_id = self.domain_id,
        duration_seconds = self.duration_seconds,
        session_user = self.session_user_name and { name = self.session_user_name } or nil,
      },
    } } },
  })
  held.credentials:close()
  -- The agency's projects are another account's: nothing of the source's ids holds for them.
  return found, why, broken
end

-- ---- federated

local Federated = { name = "federated", builtin = true }
Federated.__index = Federated

--- Makes a provider of keys for the token of an identity provider, which is read from its file at each refresh.
---@param opts table { idp_id =, id_token_file = path; iam_endpoint = }
---@return table provider
function providers.federated(opts)
  local own = options.of_provider("federated", opts,
    { idp_id = "string", id_token_file = "string", iam_endpoint = "string" }, { "idp_id", "id_token_file" })
  return setmetatable(own, Federated)
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function Federated:fetch(context)
  local id_token, why = files.read_secret(self.id_token_file)
  if not id_token then
    return nil, why, true
  end
  local answer, info = ask(self, context, {
    name = "create_federated_token", path = ID_TOKENS, headers = { ["X-Idp-Id"] = self.idp_id },
    secrets = { id_token }, body = { auth = { id_token = { id = id_token } } },
  })
  if not answer then
    return nil, info, true
  end
  local token = info.headers["x-subject-token"]
  if not token then
    return nil, "the answer of IAM holds no token", true
  end
  return securitytokens(self, context, { secrets = { token }, body = { auth = { identity = {
    methods = { "token" }, token = { id = token, duration_seconds = FEDERATED_LIFE },
  } } } })
end

return providers
