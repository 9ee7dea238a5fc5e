--- Credentials of a pod, from the identity service of its cluster.

local errand = require "huaweicloud.errand"
local files = require "huaweicloud.credentials.files"
local options = require "huaweicloud.options"
local read_answer = require "huaweicloud.credentials.answer"

local pod = { name = "pod", builtin = true }
pod.__index = pod

local URI, TOKEN_FILE = "HC_CONTAINER_CREDENTIALS_FULL_URI", "HC_CONTAINER_AUTHORIZATION_TOKEN_FILE"
local TIMEOUT = 5

--- Makes the provider.
---@param opts table? { uri = URL, token_file = path }, default: what the environment variables
--- HC_CONTAINER_CREDENTIALS_FULL_URI and HC_CONTAINER_AUTHORIZATION_TOKEN_FILE say
---@return table provider
function pod.new(opts)
  options.check_provider("pod", opts or {}, { uri = "string", token_file = "string" })
  return setmetatable({ uri = opts and opts.uri, token_file = opts and opts.token_file }, pod)
end

local function setting(given, name)
  local value = given or os.getenv(name)
  return value ~= "" and value or nil
end

--- Does the token go over a network that others may read? To the machine itself, or a link-local address of it, it does
--- not.
local function is_exposed(endpoint)
  local host = endpoint:host():gsub(":%d+$", "")
  return tostring(endpoint):find "^http:" ~= nil and host ~= "localhost" and not host:find "^127%.%d+%.%d+%.%d+$"
    and not host:find "^169%.254%.%d+%.%d+$" and host ~= "[::1]" and not host:find "^%[fe[89ab]%x:"
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken it is set up, but wrong
function pod:fetch(context)
  local uri, token_file = setting(self.uri, URI), setting(self.token_file, TOKEN_FILE)
  if not uri and not token_file then
    return nil, ("neither %s nor %s is set"):format(URI, TOKEN_FILE)
  elseif not uri or not token_file then
    local there, missing = uri and URI or TOKEN_FILE, uri and TOKEN_FILE or URI
    return nil, ("%s is set but %s is not: they go together"):format(there, missing), true
  end
  local endpoint, path, query = errand.split(uri)
  if not endpoint then
    return nil, ("%s %s"):format(URI, path), true
  end
  local token, why = files.read_secret(token_file)
  if not token then
    return nil, why, true
  end
  if is_exposed(endpoint) then
    context:warn(("the pod's token goes unencrypted to %s: the address should be one of https, or of this machine")
      :format(tostring(endpoint)))
  end
  local answer, info = errand.run(context.run, {
    name = "get_pod_keys", service = "pod", endpoint = endpoint, method = "POST", path = path, query = query,
    authorization = token, body = "{}", timeout = TIMEOUT, connect_timeout = TIMEOUT, retries = 1,
    transport = errand.direct(context.client), secrets = { token }, private = true,
  })
  if not answer then
    return nil, info, true
  end
  local keys = read_answer.keys(answer)
  return keys, not keys and "the answer of the pod identity service holds no keys" or nil, true
end

return pod
