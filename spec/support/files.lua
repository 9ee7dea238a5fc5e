--- A service of files for the specs of downloads and uploads: a real nginx, with files.conf.in beside this file.

local huaweicloud = require "huaweicloud"
local nginx = require "support.nginx"

local files = {}
files.__index = files

--- Bytes of all values, so many.
function files.bytes(length)
  local all = {}
  for i = 0, 255 do
    all[i + 1] = string.char(i)
  end
  local block = table.concat(all)
  return (block:rep(math.ceil(length / 256))):sub(1, length)
end

--- Starts one; fields url, dir (of its own, the service's files are in `dir/files`) and out (a directory for the spec).
function files.start()
  local self = setmetatable({ nginx = nginx.start { conf = "spec/support/files.conf.in" } }, files)
  self.url, self.dir, self.out = self.nginx.url, self.nginx.dir, self.nginx.dir .. "/out"
  assert(select(2, nginx.shell("mkdir %s/files %s", self.dir, self.out)))
  return self
end

--- Ends it and removes all files.
function files:stop()
  self.nginx:stop()
end

--- Has the service give these bytes for an object.
function files:put(name, bytes)
  self:write("../files/" .. name, bytes)
end

--- Has the service give so many bytes for an object: random ones with `seed`, else zeros that take no space.
function files:make(name, size, random)
  local command = random and "head -c %d /dev/urandom >%s/files/%s" or "truncate -s %d %s/files/%s"
  assert(select(2, nginx.shell(command, size, self.dir, name)))
end

--- A file in the spec's own directory.
function files:path(name)
  return self.out .. "/" .. name
end

function files:write(name, bytes)
  local file = assert(io.open(self:path(name), "wb"))
  file:write(bytes)
  file:close()
  return self:path(name)
end

--- Its bytes; nil when it is not there.
function files:read(name)
  local file = io.open(self:path(name), "rb")
  local bytes = file and file:read "*a"
  if file then
    file:close()
  end
  return bytes
end

--- Names in the spec's own directory, hidden ones, too.
function files:names()
  return (nginx.shell("ls -A %s | tr '\\n' ' '", self.out):gsub(" $", ""))
end

--- Do two files hold the same?
function files:same(object, name)
  return select(2, nginx.shell("cmp %s/files/%s %s/%s", self.dir, object, self.out, name))
end

--- Empties the spec's own directory.
function files:clear()
  nginx.shell("find %s -mindepth 1 -delete", self.out)
end

--- A client of the service with the options given over the defaults.
function files:client(given)
  return files.open(self.url, given)
end

function files.open(endpoint, given)
  local options = {
    endpoint = endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" }, retries = 0, timeout = 20,
    proxy = "",
  }
  for name, value in pairs(given or {}) do
    options[name] = value
  end
  return assert(huaweicloud.cfw(options))
end

return files
