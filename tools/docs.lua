-- Writes what is generated for users: declarations for language servers and the pages of the reference.
--
--   lua tools/docs.lua DIRECTORY api/cfw.lua api/codeartscheck.lua api/oms.lua
--
-- DIRECTORY gets lua/huaweicloud/types/SERVICE.lua and docs/reference/SERVICE.md; both folders have to be there.
-- Any Lua from 5.1 on; the same input gives the same bytes.

local directory = (arg and arg[0] or ""):match("^(.*/)") or "./"
package.path = directory .. "?.lua;" .. package.path

local read = require "api.read"
local reference = require "docs.reference"
local stubs = require "docs.stubs"

local function write(path, text)
  local handle = assert(io.open(path, "wb"))
  assert(handle:write(text))
  assert(handle:close())
end

local function main(target, ...)
  if not target or select("#", ...) == 0 then
    io.stderr:write("usage: lua tools/docs.lua DIRECTORY API.lua...\n")
    return 1
  end
  local services, why = read.files { ... }
  if not services then
    io.stderr:write("docs: ", why, "\n")
    return 1
  end
  for _, service in ipairs(services) do
    write(("%s/lua/huaweicloud/types/%s.lua"):format(target, service.name), stubs.text(service))
    write(("%s/docs/reference/%s.md"):format(target, service.name), reference.text(service))
  end
  return 0
end

os.exit(main(...), true)
