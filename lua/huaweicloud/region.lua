--- Region or endpoint option -> where a service answers.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local region = {}

--- Finds the endpoint of a client.
---@param service string "generic" has no regions
---@param options huaweicloud.ClientOptions
---@return userdata? endpoint
---@return string? why there is none
function region.endpoint(service, options)
  if options.endpoint then
    local endpoint, why = core.endpoint(options.endpoint)
    if not endpoint and options.endpoint:find("@", 1, true) then
      -- What stands before it may be a password: the URL is not shown.
      return nil, "option endpoint: must not hold a user name"
    end
    return endpoint, why and ('option endpoint: "%s" %s'):format(options.endpoint:sub(1, 128), why)
  end
  if service == "generic" then
    return nil, "option endpoint is missing: a generic client has no regions"
  end
  if not options.region then
    local count = #core.regions(service)
    return nil, ('option region is missing: give region = "cn-north-4" (one of %d), or endpoint = "https://..."')
      :format(count)
  end
  local endpoints = core.region(service, options.region)
  if not endpoints then
    return nil, ("option region: %s; %s has %s"):format(
      errors.unknown("region", options.region, core.regions(service)), service,
      table.concat(core.regions(service), ", "))
  end
  return core.endpoint(endpoints[1])
end

return region
