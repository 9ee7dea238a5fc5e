--- How often a client may repeat what failed. Without a limit all clients of a service that is down would send it
--- several times their load; with it they soon send it no more than without repetitions.

local budget = {}

local CAPACITY = 500
local REPETITION, AFTER_TIMEOUT = 5, 10
local SUCCESS = 1

-- Seconds in which all clients that share a cache may spend as much as one alone holds.
local WINDOW = 60

---@class huaweicloud.Budget what stands in for it, as one that several processes share, has these two methods
local methods = {}

--- Is there room for as much in what a fleet may spend in a minute?
local function fleet_allows(self, tokens)
  if not self.cache then
    return true
  end
  if self.cache:incr(self.key, tokens, WINDOW) <= CAPACITY then
    return true
  end
  self.cache:incr(self.key, -tokens, WINDOW)
  return false
end

--- Takes tokens out.
---@param tokens integer
---@return boolean enough false when there were too few; none is taken then
function methods:spend(tokens)
  if self.tokens < tokens or not fleet_allows(self, tokens) then
    return false
  end
  self.tokens = self.tokens - tokens
  return true
end

--- Puts tokens back; what is beyond the capacity is lost.
---@param tokens integer
function methods:earn(tokens)
  tokens = self.tokens + tokens
  self.tokens = tokens < CAPACITY and tokens or CAPACITY
end

local meta = { __index = methods }

--- Makes a full one.
---@param shared table? cache of a fleet, as cache.guard makes it: its clients have one budget for each endpoint,
--- besides their own
---@param endpoint string?
---@return huaweicloud.Budget
function budget.new(shared, endpoint)
  return setmetatable({ tokens = CAPACITY, cache = shared, key = shared and "budget\n" .. endpoint }, meta)
end

--- Pays for the repetition of a call that failed.
---@param self huaweicloud.Budget
---@param err huaweicloud.Error
---@return boolean
function budget.pays(self, err)
  return self:spend(err.kind == "timeout" and AFTER_TIMEOUT or REPETITION)
end

--- Notes a call that succeeded.
---@param self huaweicloud.Budget
function budget.reward(self)
  self:earn(SUCCESS)
end

return budget
