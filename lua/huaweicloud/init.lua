--- The public module: clients by service, signing alone, null.

local core = require "huaweicloud.core"
local cache = require "huaweicloud.cache"
local client = require "huaweicloud.client"
local credentials = require "huaweicloud.credentials"
local parallel = require "huaweicloud.parallel"

---@class huaweicloud
---@field cfw fun(options: huaweicloud.ClientOptions): huaweicloud.cfw.Client?, huaweicloud.Error?
---@field oms fun(options: huaweicloud.ClientOptions): huaweicloud.oms.Client?, huaweicloud.Error?
---@field codeartscheck fun(options: huaweicloud.ClientOptions): huaweicloud.codeartscheck.Client?, huaweicloud.Error?
---@field codecheck fun(options: huaweicloud.ClientOptions): huaweicloud.codeartscheck.Client?, huaweicloud.Error?
local huaweicloud = {
  --- Version of the module.
  ---@type string
  _VERSION = core._VERSION,

  --- JSON null: sends an explicit null; stands for null inside lists of an answer. Equal to cjson.null and ngx.null.
  null = core.null,
}

--- Makes a client of a service.
---@param service string "cfw", "oms", "codeartscheck" (or "codecheck"), or "generic" for signed calls of any service
---@param options huaweicloud.ClientOptions
---@return huaweicloud.Client? client
---@return huaweicloud.Error? err of kind "validation" or "credentials", naming the option
---@overload fun(service: "cfw", options: huaweicloud.ClientOptions): huaweicloud.cfw.Client?, huaweicloud.Error?
---@overload fun(service: "oms", options: huaweicloud.ClientOptions): huaweicloud.oms.Client?, huaweicloud.Error?
---@overload fun(service: "codeartscheck", options: huaweicloud.ClientOptions): huaweicloud.codeartscheck.Client?, huaweicloud.Error?
---@overload fun(service: "codecheck", options: huaweicloud.ClientOptions): huaweicloud.codeartscheck.Client?, huaweicloud.Error?
function huaweicloud.client(service, options)
  return client.new(service, options)
end

for _, service in ipairs(core.services()) do
  huaweicloud[service] = function(options)
    return client.new(service, options)
  end
end

--- Gives words for a prompt about all services, one of them, or one operation: print(huaweicloud.help("cfw", "list_job")).
---@param service? string|huaweicloud.Client
---@param operation? string
---@return string? text
---@return huaweicloud.Error? err of kind "validation", with the name that was probably meant
function huaweicloud.help(service, operation)
  -- Loaded at first use: most programs never ask.
  local text, err = require("huaweicloud.help").text(service, operation)
  if not text then
    return nil, err
  end
  return text
end

huaweicloud.credentials = credentials
huaweicloud.cache = cache

--- Signs a request for a transport of one's own.
---@param given table as huaweicloud.sign's
---@return table? headers
---@return table stages_or_err
function huaweicloud.sign(given)
  -- Loaded at first use, as progress: most programs need neither.
  return require("huaweicloud.sign").sign(given)
end

--- Makes a progress bar on the terminal.
---@param label string? what it is that goes on
---@return huaweicloud.Progress
function huaweicloud.progress(label)
  return require("huaweicloud.progress").new(label)
end

huaweicloud.parallel = parallel.run

return huaweicloud
