--- Holds the keys of a source: fetches them at first need, anew before they expire, once for all calls that wait.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local clock = require "huaweicloud.clock"
local errors = require "huaweicloud.errors"
local flight = require "huaweicloud.flight"
local keys = require "huaweicloud.credentials.keys"
local observer = require "huaweicloud.observer"

local holder = {}

---@class huaweicloud.Holder
---@field source table? that keys come from; nil: those held are all there will be
---@field held table? as keys.hold makes it
---@field users table<huaweicloud.Client, boolean>
local Holder = {}
Holder.__index = Holder

-- In seconds: fetch anew so long before keys expire, or a third of their life when that is less.
local AHEAD = 40 * 60

-- In seconds: while the old keys live, a refresh that failed is not tried again for so long; nor are keys that were
-- refused as soon as they had come.
local PATIENCE = 30

--- Holds keys for good.
---@param held table as keys.hold makes it
---@return huaweicloud.Holder
function holder.fixed(held)
  return setmetatable({ held = held, shown = tostring(held.credentials), users = setmetatable({}, { __mode = "k" }) },
    Holder)
end

--- Gives the holder of a provider: one, however many clients use it.
---@param source table with fetch(self, context)
---@param name string
---@param builtin boolean? is it one of this module's
---@return huaweicloud.Holder
function holder.of(source, name, builtin)
  local self = rawget(source, "_holder")
  if not self then
    self = setmetatable({
      source = source, name = name, builtin = builtin, shown = "credentials from " .. name, flights = {},
      users = setmetatable({}, { __mode = "k" }), not_before = 0,
    }, Holder)
    rawset(source, "_holder", self)
  end
  return self
end

--- What a provider is given to work with.
local Context = {}
Context.__index = Context

--- Says something through the observer.
function Context:warn(message, fields)
  observer.warn(self.client, "credentials", message, fields)
end

--- Overwrites keys that nobody uses any more.
local function drop(held)
  held.replaced = true
  if held.uses == 0 then
    held.credentials:close()
  end
end

--- Puts new keys in the place of old ones.
local function replace(self, held, now)
  local old = self.held
  if held.expires_at then
    local life = held.expires_at - now
    -- Keys that come expired come from a service whose clock is right: ours is not, and tells nothing of their life.
    held.refresh_at = life > 0 and held.expires_at - math.min(AHEAD, life / 3) or nil
    held.expires_at = life > 0 and held.expires_at or nil
  end
  held.since = core.now()
  self.held, self.shown = held, tostring(held.credentials)
  if old then
    drop(old)
  end
  return held
end

local function fetch_from(source, context)
  return source:fetch(context)
end

--- Asks a provider. What one of the user's raises is told like any other reason.
local function ask(self, context)
  if self.builtin then
    return self.source:fetch(context)
  end
  local returned, given, why = pcall(fetch_from, self.source, context)
  if returned then
    return given, why
  end
  return nil, "it raised: " .. errors.show(given)
end

--- Fetches keys. Gives them held; nil and why, which is text or an error.
local function fetch(self, run)
  local context = setmetatable({ run = run, client = run.client, region = run.client.region }, Context)
  local given, why = ask(self, context)
  if given == nil then
    return nil, why or "gave no keys, and no reason"
  end
  local held
  held, why = keys.hold(given)
  if not held then
    return nil, why
  elseif run.client._closed then
    held.credentials:close()
    return nil, call.cancelled(run)
  end
  local was_refused = self.held and self.held.refused
  held = replace(self, held, clock.own(run.client) or os.time())
  held.after_refusal = was_refused
  return held
end

--- An error of the call's own from why keys could not be had, which all who waited share.
local function failure(self, run, why)
  local ended = errors.is(why) and (why.kind == "cancelled" or why.kind == "timeout")
  if ended and (call.over(run) or call.late(run)) then
    return call.over(run) and call.cancelled(run) or call.out_of_time(run, "credentials from " .. self.name)
  end
  local cause = errors.is(why) and why or nil
  return errors.new("credentials", ("%s: credentials from %s: %s"):format(run.name, self.name,
    cause and cause.message or errors.show(why)), {
    operation = run.name, cause = cause, retryable = cause and cause.retryable, status = cause and cause.status,
    code = cause and cause.code, request_id = cause and cause.request_id,
  })
end

--- The keys held, if they can be used without asking anybody.
---@param client huaweicloud.Client
---@return table? held
function Holder:fresh(client)
  local held = self.held
  if not held or held.refused then
    return nil
  elseif held.refresh_at and (clock.own(client) or os.time()) >= held.refresh_at then
    return nil
  end
  return held
end

--- Gives keys for a call; suspends while they are fetched.
---@param run table
---@return table? held
---@return huaweicloud.Error? err
function Holder:get(run)
  local held = self:fresh(run.client)
  if held then
    return held
  end
  held = self.held
  local alive = held and not held.refused and (clock.own(run.client) or os.time()) < held.expires_at
  if alive and (core.now() < self.not_before or flight.under_way(self.flights, "keys")) then
    return held
  end
  run.fetched = true
  local fresh, why = flight.share(self.flights, "keys", run, function()
    -- They may have come while this call waited for its turn.
    local come = self:fresh(run.client)
    if come then
      return come
    end
    return fetch(self, run)
  end)
  if fresh and fresh.replaced then
    -- While this call waited for its turn.
    return self:get(run)
  elseif fresh then
    return fresh
  end
  local err = failure(self, run, why)
  if not alive or err.kind ~= "credentials" then
    return nil, err
  end
  self.not_before = core.now() + PATIENCE
  observer.warn(run.client, "credentials", ("%s; the old keys live on for %.0f s"):format(err.message,
    held.expires_at - (clock.own(run.client) or os.time())), { operation = run.name })
  return held
end

--- Notes that an attempt uses keys: they are not overwritten before it gives them back.
---@param held table
---@return table held
function Holder:take(held)
  held.uses = held.uses + 1
  return held
end

--- Notes that an attempt no longer uses keys.
---@param held table
---@param proven boolean? a service took them
function Holder:give_back(held, proven)
  held.uses = held.uses - 1
  held.proven = held.proven or proven
  if held.replaced and held.uses == 0 then
    held.credentials:close()
  end
end

--- Notes that a service refused keys. Is there reason to hope for better ones?
---@param held table
---@return boolean
function Holder:refused(held)
  if not self.source or not held or not held.temporary then
    return false
  end
  -- Keys that were fetched because others had been refused: it is not the keys' fault.
  if held.after_refusal and not held.proven and core.now() < held.since + PATIENCE then
    return false
  end
  held.refused = true
  return true
end

--- Notes that a client uses the keys.
function Holder:join(client)
  self.users[client] = true
end

--- Lets go of a client; with the last one the keys are overwritten, once no attempt uses them.
function Holder:leave(client)
  self.users[client] = nil
  if next(self.users) == nil and self.held then
    drop(self.held)
    self.held = self.source == nil and self.held or nil
  end
end

return holder
