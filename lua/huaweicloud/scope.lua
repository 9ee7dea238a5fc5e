--- What a signature depends on besides keys: the algorithm, and for derived keys region and service.

local core = require "huaweicloud.core"

local scope = {}

local DEFAULT = "SDK-HMAC-SHA256"

local names, derived = {}, {}
local plain = {} -- by algorithm: the scope of all signatures, where keys are not derived for one
for i, algorithm in ipairs(core.algorithms()) do
  names[i] = algorithm.name
  derived[algorithm.name] = algorithm.derived
end

--- Names of the algorithms, the default first.
---@return string[]
function scope.algorithms()
  return { (table.unpack or unpack)(names) }
end

--- Says what is wrong with a scope part: it stands between slashes.
local function check_part(value, what, algorithm)
  if not value then
    return ("%s is needed to sign with %s"):format(what, algorithm)
  elseif value == "" or value:find("[^%w._-]") then
    return ("%s must be of letters, digits, '.', '_' and '-' to sign with %s"):format(what, algorithm)
  end
end

--- Makes the scope of signatures.
---@param algorithm string? default SDK-HMAC-SHA256
---@param region string? id of the region, or "globe" for global services; for V11-HMAC-SHA256 alone
---@param service string? the service's name in signatures; for V11-HMAC-SHA256 alone
---@return userdata? scope
---@return string? why not
function scope.new(algorithm, region, service)
  algorithm = algorithm or DEFAULT
  if not derived[algorithm] then
    local one, why = plain[algorithm], nil
    if not one then
      one, why = core.scope(algorithm, "", "")
      plain[algorithm] = one
    end
    return one, why
  end
  local why = check_part(region, "region", algorithm) or check_part(service, "service", algorithm)
  if why then
    return nil, why
  end
  return core.scope(algorithm, region, service)
end

return scope
