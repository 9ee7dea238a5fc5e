--- The time of signatures: the client's clock, put right by what gateways say of theirs. The offset is learned from an
--- answer that refuses a signature, tried once in the same call, and kept when that helped.

local core = require "huaweicloud.core"
local observer = require "huaweicloud.observer"

local clock = {}

-- A smaller difference is no reason for a refusal: gateways allow 15 minutes.
local TOLERATED = 60
-- A service whose clock shows another century is not to be believed: 2020 to 2099.
local EARLIEST, LATEST = 1577836800, 4102444800

-- Seconds to add, by clock function and by endpoint: what was learned of one clock says nothing about another.
local learned = setmetatable({}, { __mode = "k" })

-- Seconds for which a shared cache keeps an offset, and after which it is asked again.
local KEPT, ASKED_AGAIN = 3600, 60

local asked = {} -- by key: when to ask the cache next

--- The key of an offset in a shared cache; nil where there is none to share: other machines have other clocks, and a
--- clock of the user's own is nobody else's.
local function key_of(client, place)
  if not client._cache or client._clock ~= os.time then
    return nil
  end
  if not clock.machine then
    local file = io.open "/proc/sys/kernel/hostname"
    clock.machine = file and file:read "*l" or "?"
    if file then
      file:close()
    end
  end
  return ("clock\n%s\n%s"):format(clock.machine, place.name)
end

local function keep(client, place, offset)
  local by_endpoint = learned[client._clock] or {}
  learned[client._clock] = by_endpoint
  by_endpoint[place.name] = offset ~= 0 and offset or nil
end

local function stored(client, place)
  local by_endpoint = learned[client._clock]
  local known = by_endpoint and by_endpoint[place.name]
  if known or not client._cache then
    return known or 0
  end
  local key = key_of(client, place)
  if key and (asked[key] or 0) <= core.now() then
    asked[key] = core.now() + ASKED_AGAIN
    known = tonumber((client._cache:get(key)))
    keep(client, place, known or 0)
  end
  return known or 0
end

local function store(client, place, offset)
  keep(client, place, offset)
  local key = key_of(client, place)
  if key then
    client._cache:set(key, tostring(offset), KEPT)
  end
end

--- Forgets all that was learned.
function clock.forget()
  learned, asked = setmetatable({}, { __mode = "k" }), {}
end

--- The client's own clock, checked.
---@param client huaweicloud.Client
---@return number? epoch seconds
---@return string? why not
function clock.own(client)
  local now = client._clock()
  if type(now) ~= "number" then
    return nil, "option clock: must return epoch seconds, got a " .. type(now)
  elseif not (now >= 0 and now < 253402300800) then
    return nil, ("option clock: must return epoch seconds of the years 1970 to 9999, got %s"):format(now)
  end
  return now
end

--- The time by the clock of the service that a run calls.
---@param run table
---@return number? epoch seconds
---@return string? why not
function clock.now(run)
  local now, why = clock.own(run.client)
  if not now then
    return nil, why
  end
  local offset = run.trial and run.trial.place == run.place and run.trial.offset or stored(run.client, run.place)
  local right = now + offset
  -- The client's clock was set since: what was learned of it leads out of the calendar.
  if not (right >= 0 and right < 253402300800) then
    store(run.client, run.place, 0)
    right, offset = now, 0
  end
  run.clock_offset = offset ~= 0 and offset or nil
  return right
end

--- Does a gateway refuse who asks? That is all that a wrong time looks like.
local function refuses(err)
  return err.kind == "service" and err.status == 401 and err.code ~= nil and err.code:find "^APIGW?%.0301$" ~= nil
end

--- How far the time of a signature was off, in whole seconds; nil when it was right, second: is that certain?
local function error_of(run, err)
  local dates = require "huaweicloud.dates"
  local signed, server = err.message:match "signature time: *(%d+T%d+Z), *server time: *(%d+T%d+Z)"
  local theirs, ours = dates.basic(server), run.signed_at
  if not theirs or signed ~= core.date(ours) then
    theirs, ours = dates.http(err.headers.date), clock.now(run)
  end
  if not theirs or not ours or theirs < EARLIEST or theirs >= LATEST then
    return nil, false
  end
  local off = math.floor(theirs - ours + 0.5)
  return math.abs(off) > TOLERATED and off or nil, true
end

--- Looks whether a refusal is one of the time. When it is, the next attempt of the run has a better one.
---@param run table
---@param err huaweicloud.Error
---@return boolean repaired is another attempt worth its while
function clock.repair(run, err)
  local credentials = run.keys and run.keys.credentials
  if not credentials or tostring(credentials) == "token" or not refuses(err) then
    return false
  end
  if run.trial then
    -- Neither that offset nor the one before has helped.
    store(run.client, run.place, 0)
    return false
  end
  local off, certain = error_of(run, err)
  if off then
    run.trial = { place = run.place, offset = (run.clock_offset or 0) + off }
    return true
  elseif not certain and run.clock_offset then
    -- It worked once; nobody says that it still does.
    store(run.client, run.place, 0)
    run.trial = { place = run.place, offset = 0 }
    return true
  end
  return false
end

--- Notes what became of a time that a run has tried: any answer but that refusal says that it was good.
---@param run table
---@param outcome table info, or an error with a status
function clock.settle(run, outcome)
  local trial, client = run.trial, run.client
  if not trial or trial.place ~= run.place or refuses(outcome) then
    return
  end
  if stored(client, run.place) ~= trial.offset then
    store(client, run.place, trial.offset)
    local words = trial.offset == 0 and "the client's clock is right again"
      or ("the client's clock is %d s %s that of the service; signatures have the service's time"):format(
        math.abs(trial.offset), trial.offset > 0 and "behind" or "ahead of")
    observer.warn(client, "clock", words, { endpoint = run.place.name, clock_offset = trial.offset })
  end
end

return clock
