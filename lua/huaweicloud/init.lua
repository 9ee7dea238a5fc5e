--- The public module: clients by service, signing alone, null.

local core = require "huaweicloud.core"
local client = require "huaweicloud.client"
local credentials = require "huaweicloud.credentials"
local parallel = require "huaweicloud.parallel"
local sign = require "huaweicloud.sign"

---@class huaweicloud
local huaweicloud = {
  --- Version of the module.
  ---@type string
  _VERSION = core._VERSION,

  --- JSON null: sends an explicit null; stands for null inside lists of an answer. Equal to cjson.null and ngx.null.
  null = core.null,
}

--- Makes a client of a service.
---@param service string "cfw", "oms", "codeartscheck" (or "codecheck"), or "generic" for signed calls of any service
---@param options table client options; see docs/reference or README
---@return huaweicloud.Client? client
---@return huaweicloud.Error? err of kind "validation" or "credentials", naming the option
function huaweicloud.client(service, options)
  return client.new(service, options)
end

for _, service in ipairs(core.services()) do
  huaweicloud[service] = function(options)
    return client.new(service, options)
  end
end

huaweicloud.credentials = credentials
huaweicloud.sign = sign.sign
huaweicloud.parallel = parallel.run

return huaweicloud
