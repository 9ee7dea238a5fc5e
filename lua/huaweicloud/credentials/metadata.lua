--- Credentials of the agency of an ECS, from its metadata service.

local core = require "huaweicloud.core"
local errand = require "huaweicloud.errand"
local errors = require "huaweicloud.errors"
local files = require "huaweicloud.credentials.files"
local options = require "huaweicloud.options"
local read_answer = require "huaweicloud.credentials.answer"

local metadata = {
  name = "metadata", builtin = true,
  firmware = "/sys/class/dmi/id", -- where the kernel shows what the firmware tells
}
metadata.__index = metadata

local ENDPOINT = "http://169.254.169.254"
local TOKEN_PATH, KEYS_PATH = "/meta-data/latest/api/token", "/openstack/latest/securitykey"

-- Seconds: for a token of the service's, for one request, and until a service without tokens is asked for one again.
local TTL, TIMEOUT, V1 = 21600, 3, 24 * 3600

--- Makes the provider.
---@param opts table? { endpoint = URL, default http://169.254.169.254 }
---@return table provider
function metadata.new(opts)
  local own = options.of_provider("metadata", opts or {}, { endpoint = "string" })
  return setmetatable(own, metadata)
end

--- Is this machine an ECS? Its firmware tells; nobody is asked over the network.
---@return boolean
function metadata.is_here()
  local function says(name)
    return (files.read(metadata.firmware .. "/" .. name) or ""):match "^%s*(.-)%s*$"
  end
  local product = says "product_name"
  return says("chassis_asset_tag"):upper() == "HUAWEICLOUD" or product == "OpenStack Nova"
    or product == "OpenStack Compute"
end

--- One request; never through a proxy, since the service is the machine's own.
local function ask(self, context, endpoint, given)
  given.service, given.endpoint, given.timeout, given.connect_timeout = "metadata", endpoint, TIMEOUT, TIMEOUT
  given.transport, given.private, given.retries = errand.direct(context.client), true, 1
  return errand.run(context.run, given)
end

--- Asks for a token. Gives none where the service knows of none.
local function get_token(self, context, endpoint)
  if self.v1_till and core.now() < self.v1_till then
    return nil
  end
  local answer, info = ask(self, context, endpoint, {
    name = "create_metadata_token", method = "PUT", path = TOKEN_PATH, raw = true,
    headers = { ["X-Metadata-Token-Ttl-Seconds"] = tostring(TTL) },
  })
  if answer then
    local token = answer.body:match "^%s*(.-)%s*$"
    if token == "" or core.has_control(token) then
      return nil, errors.new("decode", "create_metadata_token: the answer is not a token")
    end
    return token
  elseif info.status == 404 or info.status == 405 or info.status == 503 then
    self.v1_till = core.now() + V1
    return nil
  end
  return nil, info
end

--- Asks for keys.
local function get_keys(self, context, endpoint, token)
  return ask(self, context, endpoint, {
    name = "get_metadata_keys", method = "GET", path = KEYS_PATH, headers = { ["X-Metadata-Token"] = token },
    secrets = { token },
  })
end

local function explain(err)
  if err.status == 404 or (err.message or ""):find("Cloud Service Agency", 1, true) then
    return "the metadata service has no keys for this machine: give the ECS an agency (" .. err.message .. ")"
  end
  return err
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function metadata:fetch(context)
  local endpoint, why = core.endpoint(self.endpoint or ENDPOINT)
  if not endpoint then
    return nil, "option endpoint: " .. why, true
  end
  local token, err = get_token(self, context, endpoint)
  if err then
    return nil, err, true
  end
  local answer, info = get_keys(self, context, endpoint, token)
  local refused = not answer and info.status == 401
  if refused and not info.message:find("Please configure Cloud Service Agency first", 1, true) then
    -- The token was not taken; or there was none, and by now there has to be one.
    self.v1_till = nil
    token, err = get_token(self, context, endpoint)
    if err then
      return nil, err, true
    end
    answer, info = get_keys(self, context, endpoint, token)
  end
  if not answer then
    return nil, explain(info), true
  end
  local keys = read_answer.keys(answer)
  return keys, not keys and "the answer of the metadata service holds no keys" or nil, true
end

return metadata
