--- How often a client may repeat what failed. Without a limit all clients of a service that is down would send it
--- several times their load; with it they soon send it no more than without repetitions.

local budget = {}

local CAPACITY = 500
local REPETITION, AFTER_TIMEOUT = 5, 10
local SUCCESS = 1

---@class huaweicloud.Budget what stands in for it, as one that several processes share, has these two methods
local methods = {}

--- Takes tokens out.
---@param tokens integer
---@return boolean enough false when there were too few; none is taken then
function methods:spend(tokens)
  if self.tokens < tokens then
    return false
  end
  self.tokens = self.tokens - tokens
  return true
end

--- Puts tokens back; what is beyond the capacity is lost.
---@param tokens integer
function methods:earn(tokens)
  self.tokens = math.min(CAPACITY, self.tokens + tokens)
end

local meta = { __index = methods }

--- Makes a full one.
---@return huaweicloud.Budget
function budget.new()
  return setmetatable({ tokens = CAPACITY }, meta)
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
