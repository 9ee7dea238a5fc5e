--- Lists that come in pages: a generic `for` over all records, and all of them at once. How an operation is paged
--- stands in api/ and shows as `operation.pages`.

local core = require "huaweicloud.core"
local call = require "huaweicloud.call"
local connections = require "huaweicloud.connections"
local errors = require "huaweicloud.errors"
local loop = require "huaweicloud.loop"
local options = require "huaweicloud.options"
local parallel = require "huaweicloud.parallel"

local pages = {}

-- Records on a page where the caller names no limit.
local SIZE = 100

-- A service that filters may send empty pages; one that sends so many in a row will not come to an end.
local MOST_EMPTY = 1000

-- Nor will one that sends so many in a row that are alike.
local MOST_ALIKE = 100

---@class huaweicloud.PageOptions: huaweicloud.CallOptions the call options are those of each page
---@field max integer? most records

---- Arguments -------------------------------------------------------------------------------------------------------

--- Where an argument goes, and what may stand there.
local function place_of(operation, name)
  local place = { name = name }
  for key, fields in pairs { query = operation.parameters, body = operation.body } do
    for _, field in ipairs(fields) do
      if field.name == name then
        place[key] = true
        place.type, place.required, place.min, place.max = field.type, field.required, field.min, field.max
      end
    end
  end
  return place
end

--- Sets an argument in a reader's own copy: beside the others, or in `body` where the caller gives one.
local function put(args, place, value)
  local body = args.body
  if place.query or type(body) ~= "table" then
    args[place.name] = value
  end
  if place.body and type(body) == "table" then
    body[place.name] = value
  end
end

local function get(args, place)
  local value = args[place.name]
  if value == nil and place.body and type(args.body) == "table" then
    value = args.body[place.name]
  end
  if value ~= core.null then
    return value
  end
end

local function copy(given)
  local made = {}
  for name, value in next, given or {} do
    made[name] = value
  end
  return made
end

--- "log_id=log_id next_date=event_time,hit_time" as places with the fields that fill them.
local function places_of_last(operation, text)
  local list = {}
  for name, fields in (text or ""):gmatch "(%S+)=(%S+)" do
    local place = place_of(operation, name)
    place.fields = {}
    for field in fields:gmatch "[^,]+" do
      place.fields[#place.fields + 1] = field
    end
    list[#list + 1] = place
  end
  return list
end

--- A value of an answer as an argument takes it; nil when it cannot.
local function fit(place, value)
  local wanted, got = place.type, type(value)
  if wanted == "string" and got == "number" then
    return value % 1 == 0 and math.abs(value) < 2 ^ 63 and ("%d"):format(value) or tostring(value)
  elseif wanted == "integer" and got == "string" then
    return value:find "^%-?%d+$" and tonumber(value) or nil
  end
  return (wanted == "integer" and "number" or wanted) == got and value or nil
end

---- Readers ---------------------------------------------------------------------------------------------------------

---@class huaweicloud.pages.Reader goes through a list page by page
---@field args table its own copy, with the place of the next page in it
---@field records table? of the page that came last
---@field over boolean? there is no further page
---@field left number how many records the caller still takes
---@field total integer? the newest that the service told
---@field pages integer requests so far
---@field fetch table? the next page, under way

--- Puts the arguments for the first page in their places. Returns what is wrong, or nil.
local function set_out(reader)
  local args, facts, operation = reader.args, reader.facts, reader.operation
  local place = place_of(operation, facts.limit)
  local limit = get(args, place)
  if type(limit) == "number" and limit < 1 then
    return ("%s: must be at least 1, got %s"):format(facts.limit, limit)
  end
  if limit == nil then
    limit = math.max(math.min(SIZE, place.max or SIZE, reader.left), place.min or 1)
    put(args, place, limit)
  end
  reader.limit = limit
  if facts.offset then
    reader.offset_place = place_of(operation, facts.offset)
    reader.offset = get(args, reader.offset_place) or 0
    put(args, reader.offset_place, reader.offset)
  else
    reader.marker_place = place_of(operation, facts.marker)
    local marker = get(args, reader.marker_place) or (reader.marker_place.required and "" or nil)
    put(args, reader.marker_place, marker)
    -- What is no marker, NaN among it, the call will refuse.
    reader.markers = { [marker == marker and marker or ""] = true }
  end
  reader.last = places_of_last(operation, facts.last)
end

--- Makes a reader.
---@return huaweicloud.pages.Reader?
---@return huaweicloud.Error? err
local function open(client, operation, args, opts)
  local name, facts = operation.name, operation.pages
  local own, why
  if facts then
    own, why = options.of_pages(opts or {})
  else
    why = ("its answer does not come in pages: client:%s{...} gives all of it"):format(name)
  end
  own = own or {}
  local reader = {
    client = client, operation = operation, name = name, facts = facts, args = copy(args),
    opts = options.for_calls(own), left = own.max or math.huge, index = 0, count = 0, pages = 0, empty = 0,
    alike = 0, failure = false,
  }
  if type(reader.args.body) == "table" then
    reader.args.body = copy(reader.args.body)
  end
  why = why or set_out(reader)
  if why then
    return nil, errors.new("validation", ("%s: %s"):format(name, why), { operation = name })
  end
  return reader
end

---- Answers ---------------------------------------------------------------------------------------------------------

local function is_list(value)
  return type(value) == "table" and (value[1] ~= nil or next(value) == nil)
end

--- What stands at a path, nil when nothing does; second, what is in the way.
local function look(answer, path)
  local value, way = answer, nil
  for name in path:gmatch "[^.]+" do
    if type(value) ~= "table" or value[1] ~= nil then
      return nil, ("%s is %s, not an object"):format(way or "the answer",
        type(value) == "table" and "a list" or "a " .. type(value))
    end
    value, way = value[name], way and way .. "." .. name or name
    if value == nil or value == core.null then
      return nil
    end
  end
  return value
end

--- The number of records in all, where the answer tells it.
local function total_of(reader, answer)
  local total = reader.facts.total and tonumber((look(answer, reader.facts.total)))
  return total and total >= 0 and total < math.huge and total or nil
end

--- The records of an answer, or nil and what is wrong with it.
local function records_of(reader, answer, total)
  local path = reader.facts.records
  local records, why = look(answer, path)
  if why then
    return nil, why
  elseif records ~= nil then
    return is_list(records) and records, ("%s is a %s, not a list"):format(path,
      type(records) == "table" and "object" or type(records))
  elseif answer.body ~= nil and next(answer) == "body" and next(answer, "body") == nil then
    return nil, "the answer is not an object" -- but a bare value
  end
  local known = total or reader.total
  if known and known > reader.offset then
    return nil, ("%s is missing, though there are %.0f in all"):format(path, known)
  end
  return {}
end

local function same(one, other)
  if type(one) ~= "table" or type(other) ~= "table" then
    return one == other
  end
  for key, value in pairs(one) do
    if not same(value, other[key]) then
      return false
    end
  end
  for key in pairs(other) do
    if one[key] == nil then
      return false
    end
  end
  return true
end

--- Arguments that the page's last record gives.
local function follow_last(reader, record)
  for _, place in ipairs(reader.last) do
    local value
    for _, field in ipairs(place.fields) do
      local found = type(record) == "table" and record[field]
      if found and found ~= core.null then
        value = fit(place, found)
        if value == nil then
          return ("%s of the last record cannot be the argument %s of the next page: it is not %s"):format(field,
            place.name, place.type)
        end
        break
      end
    end
    put(reader.args, place, value)
  end
end

--- Notes whether the page is the one before it again. Returns whether that has happened too often. Of a list that tells
--- its end nothing is kept for that before it has become long.
local function is_stuck(reader, records, total)
  local count = #records
  if (total or reader.facts.marker) and reader.pages < MOST_ALIKE then
    return false
  end
  local alike = count > 0 and count == reader.last_count and same(reader.first_record, records[1])
    and same(reader.last_record, records[count])
  reader.alike = alike and reader.alike + 1 or 0
  reader.last_count, reader.first_record, reader.last_record = count, records[1], records[count]
  return reader.alike == MOST_ALIKE
end

--- Goes on behind the page: by its records, by what the service says there are. Returns what is wrong, or nil.
local function follow_offset(reader, records, total)
  local count, limit = #records, reader.limit
  local behind = reader.offset + count
  if count == 0 then
    -- The service may have filtered a page's records away; what else it counts lies beyond.
    reader.over = not total or total - reader.offset <= limit
    behind = reader.offset + limit
  elseif total then
    reader.over = behind >= total
  else
    reader.over = count < limit
    if reader.alike > 0 then
      return ("the page from offset %.0f is the one before it again: the service does not heed the offset")
        :format(reader.offset)
    end
  end
  reader.offset = behind
  if not reader.over then
    put(reader.args, reader.offset_place, behind)
    return count > 0 and follow_last(reader, records[count]) or nil
  end
end

--- Goes on at the marker. Returns what is wrong, or nil.
local function follow_marker(reader, answer)
  local facts = reader.facts
  local marker, why = look(answer, facts.next)
  local more = facts.more and look(answer, facts.more)
  if why then
    return why
  elseif marker == nil or marker == "" or more == false then
    reader.over = true
    return nil
  end
  local fitting = fit(reader.marker_place, marker)
  if fitting == nil then
    return ("%s is a %s, not a marker"):format(facts.next, type(marker))
  elseif reader.markers[fitting] then
    return ("%s is a marker that came before, so the list would have no end: %q"):format(facts.next,
      tostring(marker):sub(1, 64))
  end
  reader.markers[fitting] = true
  put(reader.args, reader.marker_place, fitting)
end

--- Takes a page in. Returns true, or nil and the error.
local function take(reader, answer, info)
  reader.pages = reader.pages + 1
  local total = total_of(reader, answer)
  local records, why = records_of(reader, answer, total)
  if records then
    reader.total = total or reader.total
    reader.empty = records[1] == nil and reader.empty + 1 or 0
    local stuck = is_stuck(reader, records, total)
    if reader.facts.offset then
      why = follow_offset(reader, records, total)
    else
      why = follow_marker(reader, answer)
    end
    if not why and not reader.over and reader.empty == MOST_EMPTY then
      why = ("%d pages in a row were empty, and the service says that there are more"):format(MOST_EMPTY)
    elseif not why and not reader.over and stuck then
      why = ("%d pages in a row were the same, and the service says that there are more"):format(MOST_ALIKE)
    end
  end
  if why then
    return nil, errors.new("decode", ("%s: %s"):format(reader.name, why), { operation = reader.name,
      status = info.status, headers = info.headers, request_id = info.request_id, attempts = info.attempts })
  end
  reader.records, reader.count, reader.index, reader.info, reader.tried = records, #records, 0, info, nil
  return true
end

---- Requests --------------------------------------------------------------------------------------------------------

local function request(reader, run)
  local client, opts = reader.client, reader.opts
  if reader.deadline then
    opts.timeout = math.max(0.001, math.min(client._timeout, reader.deadline - core.now()))
  end
  if client._closed then
    return nil, call.cancelled { client = client, name = reader.name, attempts = 0 }
  end
  return call.operation_as(run, reader.operation, client, reader.args, opts)
end

--- Makes what requests the next page for whoever will come for it. Not in place: nginx empties the stack of a request
--- that it drops, and with it the variables that a closure made there still shares.
local function fetcher(reader, fetch, group)
  return function()
    parallel.adopt(group)
    fetch.begun = true
    fetch.well, fetch.answer, fetch.info = pcall(request, reader, fetch.run)
    fetch.done = true
    connections.signal(fetch)
  end
end

--- Begins the next page where the host has a loop; once for each page.
local function look_ahead(reader)
  reader.tried = true
  local wanted = reader.client._loop
  local fetch = { run = call.new(reader.client, reader.name), adapter = loop.current(wanted), begun = false,
    done = false, ready = false, well = false, answer = false, info = false }
  if loop.beside(fetcher(reader, fetch, parallel.group()), wanted) then
    reader.fetch = fetch
  end
end

--- Gives the next answer: the one under way, or a new one.
local function next_answer(reader)
  local fetch = reader.fetch
  reader.fetch = nil
  if fetch and fetch.begun and (fetch.done or fetch.adapter == loop.current(reader.client._loop)) then
    while not fetch.done do
      fetch.adapter.wait(fetch)
    end
    if not fetch.well then
      error(fetch.answer, 0)
    elseif fetch.answer or fetch.info.kind ~= "cancelled" then
      return fetch.answer, fetch.info
    end
    -- It ended with what it was begun in; whoever comes now may be somewhere else.
  elseif fetch then
    -- It has not had its turn yet, or never will where this one waits: it ends before it makes a request.
    call.cancel(fetch.run)
  end
  return request(reader, call.new(reader.client, reader.name))
end

--- Turns to the next page. Returns true, or nil and the error.
local function turn(reader)
  reader.records = nil
  local answer, info = next_answer(reader)
  if not answer then
    return nil, info
  end
  local known, taken, err = pcall(take, reader, answer, info)
  if not known then
    -- For want of memory. Where the next page begins may be lost: the error stays.
    reader.failure = taken
    error(taken, 0)
  end
  return taken, err
end

local MAIN = {}

--- The next record; nil when there is none. Raises the error that a page ends with.
local function step(reader)
  local co = coroutine.running() or MAIN
  if reader.busy and reader.busy ~= co then
    error(("%s: another coroutine waits for the next page of this iterator: give each its own"):format(reader.name), 3)
  elseif reader.failure then
    error(reader.failure, 0)
  end
  while reader.index == reader.count and not reader.over and reader.left > 0 do
    reader.busy = co
    local turned, err = turn(reader)
    reader.busy = nil
    if not turned then
      reader.failure = err
      error(err, 0)
    end
  end
  if reader.index == reader.count or reader.left == 0 then
    reader.records = nil
    return nil
  end
  local used, rest = reader.index, reader.count - reader.index
  if not reader.over and not reader.tried and used * 2 >= reader.count and reader.left > rest then
    look_ahead(reader)
  end
  reader.index = used + 1
  reader.left = reader.left - 1
  return reader.records[reader.index]
end

--- Makes an iterator over the records of all pages.
---@param client huaweicloud.Client
---@param operation userdata
---@param args table?
---@param opts huaweicloud.PageOptions?
---@return fun(): any next_record raises the error object when a page cannot be had
function pages.iterate(client, operation, args, opts)
  local reader, err = open(client, operation, args, opts)
  if not reader then
    error(err, 0)
  end
  return function()
    local record = step(reader) -- no tail call: misuse is blamed on the caller
    return record
  end
end

--- Reads the records of all pages.
---@param client huaweicloud.Client
---@param operation userdata
---@param args table?
---@param opts huaweicloud.PageOptions?
---@return table? records nil when a page cannot be had
---@return table info_or_err info of the last page, with `pages` (requests) and `total` (as the service told last)
---@return table? so_far the records before the error
function pages.collect(client, operation, args, opts)
  local reader, err = open(client, operation, args, opts)
  local list = {}
  if not reader then
    return nil, err, list
  end
  while not reader.over and reader.left > 0 do
    local turned
    turned, err = turn(reader)
    if not turned then
      return nil, err, list
    end
    local wanted = math.min(reader.count, reader.left)
    for i = 1, wanted do
      list[#list + 1] = reader.records[i]
    end
    reader.left = reader.left - wanted
  end
  local info = reader.info
  info.pages, info.total = reader.pages, reader.total
  return list, info
end

--- Looks through the pages until a record is the one.
---@param client huaweicloud.Client
---@param operation userdata
---@param args table?
---@param is_it fun(record: any): boolean
---@param deadline number by core.now(): no call may take longer
---@return any? record nil when there is none, too
---@return table info_or_err
function pages.find(client, operation, args, is_it, deadline)
  local reader, err = open(client, operation, args)
  if not reader then
    return nil, err
  end
  reader.deadline = deadline
  while not reader.over do
    local turned
    turned, err = turn(reader)
    if not turned then
      return nil, err
    end
    for _, record in ipairs(reader.records) do
      if is_it(record) then
        return record, reader.info
      end
    end
  end
  return nil, reader.info
end

return pages
