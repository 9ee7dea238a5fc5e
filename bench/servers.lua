--- What the subjects call: an nginx on loopback over http, one over https, and one that makes calls itself.

local nginx = require "support.nginx"
local tls_servers = require "support.tls_servers"

local servers = {}
servers.__index = servers

--- A record of a list of capture tasks, with every field that the service documents.
local function record(number)
  return ('{"capture_size":"--","created_date":"2024/02/26 10:47:04","dest_address":"2.2.2.2","dest_address_type":0,'
    .. '"dest_port":"","duration":3,"is_deleted":0,"max_packets":100000,"modified_date":"2024/02/26 10:50:05",'
    .. '"name":"trace %05d","protocol":-1,"remaining_days":7,"source_address":"1.1.1.1","source_address_type":0,'
    .. '"source_port":"","status":2,"task_id":"24e6bb6d-d335-48fd-b9c7-bbaaa85%05d"}'):format(number, number)
end

--- A page as the service sends it.
local function page(first, count, limit, total)
  local records = {}
  for i = 1, count do
    records[i] = record(first + i)
  end
  return ('{"data":{"limit":%d,"offset":%d,"total":%d,"records":[%s]}}'):format(limit, first, total,
    table.concat(records, ","))
end

--- Starts all of them. Fields http, https, host (of support.nginx), ca_file, page(count) = path of a file.
---@param counts integer[] sizes of the pages that the upstream is to have
function servers.start(counts)
  local self = setmetatable({ certificates = tls_servers.new() }, servers)
  self.ca_file = self.certificates:path "authority.pem"
  local function write(name, text)
    local file = assert(io.open(self.certificates:path(name), "w"))
    file:write(text)
    file:close()
  end
  for _, count in ipairs(counts) do
    write("page-" .. count, page(0, count, count, count))
  end
  for first = 0, 9000, 1000 do
    write("list-" .. first, page(first, 1000, 1000, 10000))
  end
  local values = { CERTIFICATES = self.certificates.dir, PAGES = self.certificates.dir, SMALL = page(0, 1, 50, 1) }
  for name, listen in pairs { http = "", https = "ssl" } do
    values.LISTEN = listen
    self[name] = nginx.start { conf = "bench/upstream.conf.in", values = values }
  end
  self.https.url = self.https.url:gsub("^http:", "https:")
  self.host = nginx.start { conf = "bench/host.conf.in" }
  return self
end

function servers:page(count)
  return self.certificates:path("page-" .. count)
end

--- How many connections a server has had so far.
---@param scheme string "http" or "https"
function servers:connections(scheme)
  return tonumber((nginx.shell("%s --cacert %s %s/connection", nginx.curl, self.ca_file, self[scheme].url)))
end

--- Ends all; returns what they complained of.
function servers:stop()
  local complaints = ""
  for _, name in ipairs { "host", "http", "https" } do
    if self[name] then
      complaints = complaints .. self[name]:stop()
    end
  end
  self.certificates:stop()
  return complaints
end

return servers
