--- The keys of a run: taken before each attempt, given back after it, fetched anew once when a service refuses them.

local errors = require "huaweicloud.errors"

local identity = {}

--- Takes the secrets out of texts: services quote what they were sent.
---@param run table
---@param fields table<string, any>
---@return table<string, any> fields
function identity.redact(run, fields)
  local credentials = run.keys and run.keys.credentials
  for name, value in pairs(fields) do
    if type(value) == "string" then
      fields[name] = errors.redact(credentials and credentials:redact(value) or value, run.secrets)
    end
  end
  return fields
end

--- Takes the keys for the next attempt: the client's, unless the run has its own or is to go without.
---@param run table
---@return huaweicloud.Error? why there are none
function identity.take(run)
  if run.errand then
    return nil
  end
  local holder = run.client._holder
  local keys, err = holder:get(run)
  local refusal = run.refusal
  if refusal and (not keys or keys.fingerprint == run.refused_keys) then
    -- The same keys would be refused again: what the service said stays.
    return refusal
  end
  -- What becomes of other keys is not told by what became of those.
  run.refusal = nil
  run.keys, run.taken = keys, false
  if keys then
    holder:take(keys)
    run.taken = true
  end
  return err
end

--- Gives the keys back after an attempt: they may have been replaced meanwhile, and this may have been their last use.
---@param run table
---@param succeeded boolean?
function identity.give_back(run, succeeded)
  if run.taken then
    run.taken = false
    run.client._holder:give_back(run.keys, succeeded)
  end
end

--- Is a refused call worth one more attempt with fresh keys?
---@param run table
---@param err huaweicloud.Error
---@return boolean
function identity.renew(run, err)
  if err.status ~= 401 or run.errand or run.refused_keys or not run.client._holder:refused(run.keys) then
    return false
  end
  run.refused_keys, run.refusal = run.keys.fingerprint, err
  return true
end

return identity
