--- What `require "huaweicloud"` leaves in the Lua heap, and what it makes on the way, in bytes.
collectgarbage()
local before = collectgarbage "count"
collectgarbage "stop"
require "huaweicloud"
local all = collectgarbage "count"
collectgarbage "restart"
collectgarbage()
collectgarbage()
print(("count=1 heap=%.0f made=%.0f"):format((collectgarbage "count" - before) * 1024, (all - before) * 1024))
