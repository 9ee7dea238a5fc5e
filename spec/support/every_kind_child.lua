-- lua every_kind_child.lua ENDPOINT PROJECT AK SK: reads lines of Lua, "operation, arguments[, call options]", and
-- answers each with one line: "sent" and what the emulator echoed, as JSON, or the error. Its core is built from
-- every_kind.lua.
local huaweicloud = require "huaweicloud"

local endpoint, project_id, ak, sk = ...
local client = assert(huaweicloud.client("things",
  { endpoint = endpoint, project_id = project_id, credentials = { ak = ak, sk = sk }, retries = 0 }))

-- What the lines may name besides Lua's own.
local loop = { id = "a" }
loop.part = loop
null, looped = huaweicloud.null, loop -- luacheck: ignore 111

for line in io.lines() do
  local operation, arguments, options = assert((loadstring or load)("return " .. line))()
  local echo, err = client[operation](client, arguments, options)
  print(echo and "sent " .. require("cjson").encode(echo) or tostring(err))
end
