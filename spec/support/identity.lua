--- Makes a call in a process of its own, whose environment a spec chooses; tells what came of it.
--
-- identity.call(world, { NAME = "value" }, "return { option = ... }") gives { ok =, kind =, message =, text = of the
-- error or nil, shown = tostring(client), project = that the call was made for, events = from the observer }.

local hosts = require "support.hosts"
local raw_server = require "support.raw_server"

local identity = {}

local CHILD = "spec/support/identity_child.lua"

local function quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

--- Runs the child.
---@param world table emulator
---@param environment table<string, string>
---@param options string? Lua code that gives options for the client, over endpoint, iam_endpoint and region
function identity.call(world, environment, options)
  local words = { "env" }
  for name, value in pairs(environment) do
    words[#words + 1] = quote(name .. "=" .. value)
  end
  words[#words + 1] = hosts.command(CHILD, world.endpoint, options or "return {}")
  local output = hosts.shell(table.concat(words, " "))
  return raw_server.decode((assert(output:match "verdict (%b{})\n", output)))
end

--- A directory of files for a spec: file(name, text, mode) writes one and gives its path; close() removes all.
function identity.directory()
  local pipe = assert(io.popen "mktemp -d")
  local dir = pipe:read "*l"
  pipe:close()
  return {
    path = dir,
    file = function(name, text, mode)
      local path = dir .. "/" .. name
      local handle = assert(io.open(path, "wb"))
      handle:write(text)
      handle:close()
      os.execute(("chmod %s %s"):format(mode or "600", path))
      return path
    end,
    close = function()
      os.execute("rm -rf " .. dir)
    end,
  }
end

--- How often the emulator was asked for paths that begin so, since its reset.
function identity.count(world, prefix)
  local count = 0
  for _, request in ipairs(world:requests()) do
    count = count + (request.request_uri:sub(1, #prefix) == prefix and 1 or 0)
  end
  return count
end

return identity
