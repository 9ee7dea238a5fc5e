--- A queue of those whose turn has come. To be told needs no memory: nobody waits for ever because there was none.

local queue = {}

---@class huaweicloud.Queue
---@field first table|false
---@field last table|false

---@return huaweicloud.Queue
function queue.new()
  return { first = false, last = false }
end

--- What can stand in a queue.
---@param one table
---@return table one
function queue.member(one)
  one.next, one.queued = false, false
  return one
end

--- Adds one, unless it stands there.
---@param self huaweicloud.Queue
---@param one table
---@return boolean added
function queue.push(self, one)
  if one.queued then
    return false
  end
  one.queued = true
  if self.last then
    self.last.next = one
  else
    self.first = one
  end
  self.last = one
  return true
end

--- Takes the first; nil when there is none.
---@param self huaweicloud.Queue
---@return table? one
function queue.pop(self)
  local one = self.first
  if not one then
    return nil
  end
  self.first = one.next
  self.last = self.first and self.last
  one.next, one.queued = false, false
  return one
end

return queue
