-- The services' records: JSON in a shared dictionary, so that all workers see the same and a reset is one flush.
--
-- A record has a kind ("capture_task"), a scope (mostly the project id) and an id; it stands in one list, which
-- belongs to (kind, scope, group) and keeps the order of creation.
local json = require "emulator.json"
local lock = require "emulator.lock"

local state = {}

local records = ngx.shared.emulator_state

-- Plain concatenation: LuaJIT compiles it, as it does the dictionary's calls, but not a vararg between them,
-- and those calls are thirty times slower when interpreted.
local function record_key(kind, scope, id)
  return "record\0" .. kind .. "\0" .. scope .. "\0" .. id
end

local function list_key(kind, scope, group)
  return "list\0" .. kind .. "\0" .. scope .. "\0" .. group .. "\0"
end

local function setting_key(name)
  return "setting\0" .. name
end

local function store(name, value)
  -- safe_set: a full dictionary is an error; set() would silently throw away old records.
  local ok, why = records:safe_set(name, value)
  if not ok then error("the emulator's state is full: " .. why) end
end

function state.get(kind, scope, id)
  local source = records:get(record_key(kind, scope, id))
  return source and json.decode(source)
end

local function append(list, id)
  lock.held(list, function()
    local position = (records:get(list .. "count") or 0) + 1
    store(list .. position, id)
    store(list .. "count", position)
  end)
end

-- Those behind it move up.
local function take_out(list, id)
  lock.held(list, function()
    local count, gap = records:get(list .. "count") or 0, nil
    for position = 1, count do
      if gap then records:set(list .. position - 1, records:get(list .. position)) end
      if records:get(list .. position) == id then gap = position end
    end
    if gap then
      records:delete(list .. count)
      store(list .. "count", count - 1)
    end
  end)
end

-- Creates or replaces a record. A replaced one keeps its place in its list.
function state.put(kind, scope, group, id, record)
  local name = record_key(kind, scope, id)
  return lock.held(name, function()
    local fresh = not records:get(name)
    store(name, json.encode(record))
    if fresh then append(list_key(kind, scope, group), id) end
  end)
end

-- Removes a record. false when there is none.
function state.remove(kind, scope, group, id)
  local name = record_key(kind, scope, id)
  return lock.held(name, function()
    if not records:get(name) then return false end
    records:delete(name)
    take_out(list_key(kind, scope, group), id)
    return true
  end)
end

-- Gives the record to fn, keeps what fn did to it, and returns what fn returns. fn gets nil when there is no record.
function state.update(kind, scope, id, fn)
  local name = record_key(kind, scope, id)
  return lock.held(name, function()
    local source = records:get(name)
    if not source then return fn(nil) end
    local record = json.decode(source)
    local a, b = fn(record)
    store(name, json.encode(record))
    return a, b
  end)
end

function state.count(kind, scope, group)
  return records:get(list_key(kind, scope, group) .. "count") or 0
end

-- The ids from offset (0 = the oldest) on, at most limit of them.
function state.ids(kind, scope, group, offset, limit)
  local ids, list = {}, list_key(kind, scope, group)
  for position = offset + 1, math.min(offset + limit, state.count(kind, scope, group)) do
    ids[#ids + 1] = records:get(list .. position)
  end
  return ids
end

-- All records of a list that `accept` takes (called with a record and its id), the oldest first.
function state.select(kind, scope, group, accept)
  local found = {}
  for _, id in ipairs(state.ids(kind, scope, group, 0, state.count(kind, scope, group))) do
    local record = state.get(kind, scope, id)
    if record and (not accept or accept(record, id)) then found[#found + 1] = record end
  end
  return found
end

-- Settings that specs change: a number or a text under a name.
function state.setting(name)
  return records:get(setting_key(name))
end

function state.set(name, value)
  store(setting_key(name), value)
end

-- The next number of a row: 0, 1, 2 and so on.
function state.count_up(name)
  return records:incr("number\0" .. name, 1, -1)
end

function state.clear()
  records:flush_all()
  records:flush_expired()
end

return state
