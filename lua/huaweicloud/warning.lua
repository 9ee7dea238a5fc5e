--- Tells a client's observer what is not right, but no failure: an event of kind "warning".

local warning = {}

--- Sends the event. What the observer raises is dropped: a warning must not cost an answer.
---@param client huaweicloud.Client
---@param message string one line, without a secret
---@param fields table? further fields of the event
function warning.send(client, message, fields)
  if not client._observer then
    return
  end
  local event = fields or {}
  event.kind, event.service, event.message = "warning", event.service or client.service, message
  pcall(client._observer, event)
end

return warning
