--- Asks one provider of credentials after the other, until one has keys.

local errors = require "huaweicloud.errors"

local chain = { name = "the chain", builtin = true }
chain.__index = chain

--- Makes a chain. A provider that is not set up is passed over; one that is set up but broken ends the search: to go on
--- with somebody else's keys would be a surprise.
---@param providers table[]
---@return table provider
function chain.of(providers)
  return setmetatable({ providers = providers }, chain)
end

--- The metadata service where nobody asked for it: on an ECS alone, for elsewhere nobody answers, and that takes time.
local on_an_ecs = {
  name = "metadata",
  fetch = function(_, context)
    local metadata = require "huaweicloud.credentials.metadata"
    if not metadata.is_here() then
      return nil, "this machine is no ECS by what its firmware says; if it is one, say credentials ="
        .. " huaweicloud.credentials.metadata()"
    end
    return metadata.new():fetch(context)
  end,
}

--- Makes the default chain: environment, profile file, pod identity, and metadata on an ECS.
---@param opts table? { metadata = true to ask the metadata service wherever this runs, false never to; profile = name }
---@return table provider
function chain.new(opts)
  local types = { metadata = "boolean", profile = "string" }
  opts = require("huaweicloud.options").of_provider("chain", opts or {}, types)
  local providers = {
    require("huaweicloud.credentials.environment").new(),
    require("huaweicloud.credentials.profile").new { profile = opts.profile },
    require("huaweicloud.credentials.pod").new(),
  }
  if opts.metadata then
    providers[4] = require("huaweicloud.credentials.metadata").new()
  elseif opts.metadata == nil then
    providers[4] = on_an_ecs
  end
  return chain.of(providers)
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string|huaweicloud.Error|nil why
---@return boolean? broken
function chain:fetch(context)
  local told = {}
  for i, provider in ipairs(self.providers) do
    local keys, why, broken = provider:fetch(context)
    if keys then
      return keys
    end
    if broken and i == 1 then
      return nil, why, true
    end
    told[i] = ("%s: %s"):format(provider.name or "provider " .. i,
      errors.is(why) and why.message or errors.show(why or "no keys, and no reason"))
    if broken then
      -- The error itself, which tells whether it may pass; with what those before it said.
      local err = errors.is(why) and why or nil
      local message = table.concat(told, "; ")
      if err then
        err.message = errors.line(message)
      end
      return nil, err or message, true
    end
  end
  return nil, "none has keys: " .. table.concat(told, "; ")
end

return chain
