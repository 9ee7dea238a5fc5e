--- Configuration, and the clients that the windows share.

local huaweicloud = require "huaweicloud"

local captures = {}

---@class huawei_captures.Config
---@field firewall_id string whose captures are listed
---@field client table options of the clients: region or endpoint, project_id, credentials ...
---@field page integer tasks in one request
---@field job_interval number seconds between two questions about a job or a check, at first
captures.config = {
  client = {},
  page = 100,
  job_interval = 1,
}

local clients = {}

--- Takes the configuration; may be called again.
---@param given huawei_captures.Config
function captures.setup(given)
  captures.config = vim.tbl_deep_extend("force", captures.config, given or {})
  captures.close()
end

--- Shows an error that is no surprise to the user: one line.
function captures.complain(err)
  vim.notify("huawei_captures: " .. tostring(err), vim.log.levels.ERROR)
end

--- The client of a service, made at first need; nil when it cannot be made, which the user has been told then.
---@param service string? "cfw" when left out
---@return huaweicloud.Client?
function captures.client(service)
  service = service or "cfw"
  if not clients[service] then
    if service == "cfw" and not captures.config.firewall_id then
      captures.complain 'say which firewall: require("huawei_captures").setup { firewall_id = ..., client = { ... } }'
      return nil
    end
    local client, err = huaweicloud.client(service, captures.config.client)
    if not client then
      captures.complain(err)
    end
    clients[service] = client
  end
  return clients[service]
end

--- Ends what is in flight.
function captures.close()
  for service, client in pairs(clients) do
    client:close()
    clients[service] = nil
  end
end

return captures
