--- What a client and a call can be given, checked before anything else happens.

local cache = require "huaweicloud.cache"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local scope = require "huaweicloud.scope"

local options = {}

local MAX_SECONDS = 86400

-- Bytes of what the operating system says of a path: the end, where the reason stands.
local SHOWN = 256

local function text(value)
  if type(value) ~= "string" then
    return "expected string, got " .. type(value)
  elseif value == "" then
    return "must not be empty"
  elseif core.has_control(value) then
    return "must not hold control bytes"
  end
end

--- Opens a path that an option names; second, what is wrong with it. What is neither a file nor a directory is not
--- opened: that may take for ever.
local function open(value)
  local why = text(value)
  if why then
    return nil, why
  end
  local facts = core.stat(value)
  if facts and facts.kind ~= "file" and facts.kind ~= "directory" then
    return nil, "cannot be read: " .. value .. ": is not a regular file"
  end
  local handle, reason = io.open(value, "rb")
  return handle, not handle and "cannot be read: " .. reason:sub(-SHOWN) or nil
end

local function file(value)
  local handle, why = open(value)
  if not handle then
    return why
  end
  -- Opening a directory succeeds, reading it does not.
  local _, reason = handle:read(0)
  handle:close()
  return reason and "cannot be read: " .. reason
end

local function directory(value)
  local handle, why = open(value)
  if not handle then
    return why
  end
  local _, reason = handle:read(0)
  handle:close()
  return not reason and "is not a directory" or nil
end

--- One text, or a list of them.
local function endpoint(value)
  if type(value) ~= "table" then
    return text(value)
  end
  local count, list = 0, {}
  for _ in next, value do
    count = count + 1
  end
  if count == 0 then
    return "expected string or list of strings, got an empty table"
  end
  for i = 1, count do
    list[i] = rawget(value, i)
    if list[i] == nil then
      return "expected string or list of strings, got a table with other keys"
    end
    local why = text(list[i])
    if why then
      return ("item %d %s"):format(i, why)
    end
  end
  return nil, list
end

local proxy_schemes = { http = true, https = true, socks4 = true, socks4a = true, socks5 = true, socks5h = true }

--- The value is in no message: it may hold a password.
local function proxy(value)
  if value == "" then
    return nil
  end
  local why = text(value)
  if why then
    return why
  end
  local scheme, rest = value:match("^(%a[%w+.-]*)://(.*)$")
  if scheme and not proxy_schemes[scheme:lower()] then
    return "must begin with http://, https://, socks4://, socks4a://, socks5:// or socks5h://"
  end
  local host = (rest or value):gsub("^.*@", ""):gsub("/$", "")
  local parsed, reason = core.endpoint("http://" .. host)
  return not parsed and reason or host:find("/", 1, true) and "must not hold a path" or nil
end

local function seconds(value)
  if type(value) ~= "number" then
    return "expected a number of seconds, got " .. type(value)
  elseif not (value > 0 and value <= MAX_SECONDS) then
    return ("must be more than 0 and at most %d seconds, got %s"):format(MAX_SECONDS, value)
  end
end

local function whole(low, high)
  return function(value)
    if type(value) ~= "number" then
      return "expected a whole number, got " .. type(value)
    elseif not (value >= low and value <= high) or value % 1 ~= 0 then
      return ("must be a whole number from %d to %d, got %s"):format(low, high, value)
    end
  end
end

--- A copy of what a table itself holds, without its metatable.
local function plain(value)
  if getmetatable(value) == nil then
    return value
  end
  local copy = {}
  for name, one in next, value do
    copy[name] = one
  end
  return copy
end

--- Makes a rule: of that type; a table counts by what it holds itself.
---@param wanted string
---@return fun(value: any): string?, table?
function options.of_type(wanted)
  return function(value)
    if type(value) ~= wanted then
      return ("expected %s, got %s"):format(wanted, type(value))
    end
    return nil, wanted == "table" and plain(value) or nil
  end
end

local of_type = options.of_type

local function table_or_function(value)
  if type(value) ~= "table" and type(value) ~= "function" then
    return "expected table or function, got " .. type(value)
  end
end

local function one_of(known)
  return function(value)
    for _, one in ipairs(known) do
      if rawequal(value, one) then
        return nil
      end
    end
    return ("must be %s, got %s"):format(table.concat(known, " or "),
      type(value) == "string" and value:sub(1, 64) or "a " .. type(value))
  end
end

---@class huaweicloud.ClientOptions
---@field region string? id of a region, as "cn-north-4"
---@field endpoint (string|string[])? [https://]host[:port][/prefix]; wins over region; of several the first that can
---be reached is used
---@field project_id string?
---@field domain_id string?
---@field credentials table|function|nil { ak =, sk =, security_token = }, or { token = }, or a provider, or a function
---that gives such a table (or nil and why not); default: the chain of huaweicloud.credentials.chain
---@field profile string? section of ~/.huaweicloud/credentials to take the keys from
---@field iam_endpoint string? [https://]host[:port][/prefix] of IAM; default: the region's
---@field timeout number? seconds for a whole call with all its attempts, default 60
---@field connect_timeout number? seconds, default 10
---@field retries integer? repetitions after failures, default 3
---@field retry (fun(err: huaweicloud.Error, attempt: integer, wait: number?): number|false|nil)? decides on each
---repetition: seconds to wait, false for none, nil for the usual rule, which gives `wait`
---@field proxy string? URL; "" uses none, whatever the environment says
---@field ca_file string? PEM file of trusted certificates
---@field ca_path string? directory of them
---@field cert_file string? client certificate
---@field key_file string? its key
---@field verify boolean? check the server's certificate, default true
---@field http2 boolean? use HTTP/2 over TLS where the server offers it, default false
---@field max_response_bytes integer? default 64 MiB
---@field user_agent string?
---@field signing_algorithm string? "SDK-HMAC-SHA256" (default), "SDK-HMAC-SM3", "V11-HMAC-SHA256" (which needs region),
---"SDK-ECDSA-P256-SHA256", "SDK-SM2-SM3"
---@field signing_service string? name of the service in signatures of V11-HMAC-SHA256; default: the client's service
---@field cache huaweicloud.Cache? where project ids, clock offsets and the budget of repetitions are shared: of
---huaweicloud.cache, or any table with get, set and incr; default: this Lua state
---@field loop string? "auto" (default), "blocking", "cqueues", "luv" or "ngx"
---@field strict boolean? true: a value that is not among the documented ones of its argument is refused; false: names
---that are not documented are sent, too; left out: such names are refused and values are the service's to judge
---@field observer function? called with one table for every attempt, and for warnings; never holds a secret
---@field clock function? gives epoch seconds for signatures, default os.time; a learned offset is added
local client = {
  region = text,
  endpoint = endpoint,
  project_id = text,
  domain_id = text,
  credentials = table_or_function,
  profile = text,
  iam_endpoint = text,
  timeout = seconds,
  connect_timeout = seconds,
  retries = whole(0, 100),
  retry = of_type "function",
  proxy = proxy,
  ca_file = file,
  ca_path = directory,
  cert_file = file,
  key_file = file,
  verify = of_type "boolean",
  http2 = of_type "boolean",
  max_response_bytes = whole(1, 2 ^ 40),
  user_agent = text,
  signing_algorithm = one_of(scope.algorithms()),
  signing_service = text,
  cache = cache.check,
  loop = one_of { "auto", "blocking", "cqueues", "luv", "ngx" },
  strict = of_type "boolean",
  observer = of_type "function",
  clock = of_type "function",
}

---@class huaweicloud.CallOptions
---@field timeout number? seconds, instead of the client's
---@field retries integer? instead of the client's
---@field retry function? instead of the client's
---@field headers table<string, string>? further headers; X- headers are signed
---@field strict boolean? instead of the client's
---@field on_progress fun(received: integer, total: integer)? called while the answer comes; total is -1 when unknown
---@field to? string|file*|fun(chunk: string): boolean?, string? where the bytes of a download go, instead of
---`result.body`: to a path (the file is there when it is whole; an existing one is untouched until then), into an open
---file handle (it stays open), or through a function that is called with each chunk in order, and ends the call when it
---returns false and, if it likes, why. A path that cannot be opened is an error of kind "validation", before anything
---is sent. A write that fails later, on a full disk, say, ends the call with kind "cancelled", as false does. Without
---`timeout` the whole may take any time, but the client's `timeout` is the longest that no byte may come
local call = {
  timeout = seconds,
  retries = whole(0, 100),
  retry = of_type "function",
  headers = of_type "table",
  strict = of_type "boolean",
  on_progress = of_type "function",
  to = function(value)
    return require("huaweicloud.sink").check(value)
  end,
}

-- Of a list that comes in pages: those of each call, and one more.
local pages = { max = whole(1, 2 ^ 53) }
for name, rule in pairs(call) do
  pages[name] = rule
end

local function duration(value)
  if type(value) ~= "number" then
    return "expected a number of seconds, got " .. type(value)
  elseif value ~= value or value <= 0 then
    return ("must be more than 0 seconds, got %s"):format(value)
  end
end

-- Of a wait, which may last longer than any call.
local wait = {
  timeout = duration,
  interval = duration,
  max_interval = duration,
  on_poll = of_type "function",
  progress = function(value)
    if type(value) ~= "boolean" and type(value) ~= "function" then
      return "expected true, false or a function, got " .. type(value)
    end
  end,
}

-- Of a helper that stops everything: those of each call, and three more.
local stop = { limit = whole(1, 2 ^ 53), dry_run = of_type "boolean", filter = of_type "function" }
for name, rule in pairs(call) do
  stop[name] = rule
end

--- What a table has under the names of a schema. By name, not by traversal: what a metatable adds counts, too.
local function read(schema, given)
  local own = {}
  if getmetatable(given) == nil then
    for name, value in next, given do
      own[name] = value
    end
    return own
  end
  for name in pairs(schema) do
    own[name] = given[name]
  end
  return own
end

--- Takes what a table has under the names of a schema, each read once and checked: a metatable may give another value
--- at the next reading, or raise.
---@param schema table<string, function> rules by name: rule(value) gives what is wrong, or nil and what to use instead
---@param given table
---@param what string "option", "call option", "field"
---@param before string? what stands before a name in messages, default: `what`
---@return table? own a plain table
---@return string? why
function options.take(schema, given, what, before)
  for name in next, given do
    if not schema[name] then
      return nil, errors.unknown(what, name, errors.names(schema))
    end
  end
  local done, own = pcall(read, schema, given)
  if not done then
    return nil, ("%ss: their metatable raised %s"):format(what, errors.show(own))
  end
  for name, value in pairs(own) do
    local why, instead = schema[name](value)
    if why then
      return nil, ("%s%s: %s"):format(before or what .. " ", name, why)
    end
    own[name] = instead or value
  end
  return own
end

--- Takes the options of a client.
---@param given table
---@return huaweicloud.ClientOptions? own
---@return string? why
function options.of_client(given)
  return options.take(client, given, "option")
end

--- Takes the options of a call.
---@param given table
---@return huaweicloud.CallOptions? own
---@return string? why
function options.of_call(given)
  return options.take(call, given, "call option")
end

--- The options of a call among those of something that makes several.
---@param given table taken as above
---@return huaweicloud.CallOptions
function options.for_calls(given)
  local found = {}
  for name in pairs(call) do
    found[name] = given[name]
  end
  return found
end

--- Takes the options of a list that is read page by page.
---@param given table
---@return huaweicloud.PageOptions? own
---@return string? why
function options.of_pages(given)
  return options.take(pages, given, "option")
end

--- Takes the options of a wait.
---@param given table
---@return huaweicloud.WaitOptions? own
---@return string? why
function options.of_wait(given)
  return options.take(wait, given, "wait option")
end

--- Takes the options of a helper that stops everything.
---@param given table
---@return huaweicloud.StopOptions? own
---@return string? why
function options.of_stop(given)
  return options.take(stop, given, "option")
end

local function anything() end

--- Takes the options of a provider of credentials. Raises at the line that made it: nil in its place would be taken for
--- the default chain.
---@param name string of the provider
---@param given any
---@param types table<string, string> by option; "any" for what is checked elsewhere
---@param required string[]?
---@return table own
function options.of_provider(name, given, types, required)
  local function refuse(why)
    error(("credentials.%s: %s"):format(name, why), 4)
  end
  if type(given) ~= "table" then
    refuse("expected a table of options, got " .. type(given))
  end
  local schema = {}
  for option, wanted in pairs(types) do
    schema[option] = wanted == "string" and text or wanted == "any" and anything or of_type(wanted)
  end
  local own, why = options.take(schema, given, "option", "")
  if not own then
    refuse(why)
  end
  for _, option in ipairs(required or {}) do
    if own[option] == nil then
      refuse(option .. " is missing")
    end
  end
  return own
end

return options
