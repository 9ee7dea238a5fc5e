--- Tells whether IAM takes a client's keys, and if not, why.

local call = require "huaweicloud.call"
local clock = require "huaweicloud.clock"
local dates = require "huaweicloud.dates"
local errors = require "huaweicloud.errors"
local iam = require "huaweicloud.iam"

local check = {}

-- Seconds that clocks may be apart: beyond the first it is told, beyond the second gateways refuse signatures.
local NOTABLE, REFUSED = 60, 15 * 60

--- Seconds that the server's clock is ahead of the client's, by what the server says.
local function offset_of(client, answer_or_err)
  local now = clock.own(client)
  local server = dates.http((answer_or_err.headers or {}).date)
    or dates.basic((answer_or_err.message or ""):match "server time:(%d+T%d+Z)")
  return now and server and math.floor(server - now + 0.5) or nil
end

local function verdict_of(err, offset)
  if err.kind == "service" and (err.status == 401 or err.status == 403) and offset and math.abs(offset) >= REFUSED then
    return "clock off"
  elseif err.kind == "service" and err.status == 401 then
    return "bad key"
  elseif err.kind == "service" and err.status == 403 then
    return "forbidden"
  elseif err.kind == "credentials" and not err.retryable then
    return "bad key"
  end
  return "unreachable"
end

--- Asks IAM.
---@param client huaweicloud.Client
---@param opts huaweicloud.CallOptions?
---@return table? verdict
---@return huaweicloud.Error? err
function check.check(client, opts)
  local checked, err = call.options("check_credentials", opts)
  if not checked then
    return nil, err
  end
  local run = call.new(client, "check_credentials")
  if not client.region and not client._iam_endpoint then
    return nil, errors.new("validation", "check_credentials: give region or iam_endpoint to the client:"
      .. " with endpoint alone it is not known which IAM to ask", { operation = run.name })
  end
  call.begin(run, checked)
  local held, answer, info
  held, info = client._holder:get(run)
  if held then
    local endpoint, why = iam.endpoint(client, nil, held)
    if not endpoint then
      return nil, errors.new("validation", "check_credentials: " .. why, { operation = run.name })
    end
    client._holder:take(held)
    answer, info = iam.call(run, {
      name = run.name, endpoint = endpoint, method = "GET",
      path = client.region and "/v3/projects" or "/v3/auth/domains",
      query = client.region and { name = client.region } or nil, keys = held, retries = checked.retries,
    })
    client._holder:give_back(held, answer ~= nil)
  end
  if not answer and info.kind == "cancelled" then
    return nil, info
  end
  local offset = offset_of(client, info)
  local verdict
  if not answer then
    verdict = verdict_of(info, offset)
  else
    -- The call was made again with the service's time: so the keys are good, and the clock is to be told of.
    verdict = info.clock_offset and math.abs(info.clock_offset) >= REFUSED and "clock off" or "ok"
  end
  return {
    ok = answer ~= nil, verdict = verdict, err = not answer and info or nil,
    offset = offset and (math.abs(offset) > NOTABLE or verdict == "clock off") and offset or nil,
  }
end

return check
