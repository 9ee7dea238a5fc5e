--- Holds what a client noted of its calls (mix.lua) against what the service noted of their requests (service.lua).

local fates = require "load.fates"

local ledger = {}

-- What a client can make of an answer that is whole, and of which it may complain all the same: it is too large for it.
local LARGE = "d"

-- An answer without its end, as the bytes of a file are.
local CUT = "U"

--- What is wrong with a call of which the service noted `seen`; nil when nothing is.
local function complaint(call, seen, margin)
  local last = seen ~= "" and fates.of(seen:sub(-1)) or nil
  if call.wrong ~= "" then
    return call.wrong
  elseif call.took > call.timeout + margin then
    return ("it ended after %d ms"):format(call.took)
  elseif call.attempts > (call.retries + 1) * 2 + 2 then
    return "too many attempts"
  elseif call.method == "POST" and #seen > call.attempts then
    return "there were more requests than attempts"
  elseif call.kind == "timeout" and call.took < call.timeout - 5 then
    return ("it was given up after %d ms"):format(call.took)
  elseif call.kind == "ok" or call.kind == "service" then
    if call.k ~= #seen then
      return ("it ended with the answer to request %d"):format(call.k)
    elseif not last or (call.kind == "ok") ~= (last.good or last.letter == CUT and call.way == "download" or false)
      or (last.status or call.status) ~= call.status then
      return ("it ended with status %d"):format(call.status)
    end
  elseif call.kind == "decode" and not (last and (last.unread or last.letter == LARGE)) then
    return "its answer could be read"
  elseif call.kind == "network" and last and (last.good or last.unread or (last.status and call.method == "POST"))
    and #seen >= call.attempts then
    return "there was a whole answer"
  end
end

--- Compares the notes of a lane. `count` calls were begun; what is noted of no end counts as lost, unless `cut` is set:
--- then the process was ended from outside.
---@param lines fun(): string? gives a line of the client's after the other
---@param seen table<integer, string> letters by number of the call
---@param given table { count =, margin = milliseconds that a call may take longer, cut = boolean? }
---@param report table? to add to: { complaints =, ended = , kinds = counts, ways = counts, latest = milliseconds }
---@return table report
function ledger.compare(lines, seen, given, report)
  report = report or { complaints = {}, ended = 0, kinds = {}, ways = {}, latest = 0, requests = 0 }
  local ends = {}
  local sorts = {}
  local function complain(n, why)
    -- A few of each sort, so that many of one do not hide another.
    local sort = why:gsub("%d+", "n"):sub(1, 20)
    sorts[sort] = (sorts[sort] or 0) + 1
    if sorts[sort] <= 10 then
      table.insert(report.complaints, ("call %d: %s"):format(n, why))
    end
  end
  for line in lines do
    local n, method, way, kind, status, k, attempts, retries, timeout, took, ended, wrong = line:match(
      "^(%d+) (%u+) (%S+) (%l+) (%d+) (%d+) (%d+) (%d+) (%d+) (%d+) (%S+) (.*)$")
    if not n then
      complain(0, "cannot be read: " .. line)
    else
      local call = {
        n = tonumber(n), method = method, way = way, kind = kind, status = tonumber(status), k = tonumber(k),
        attempts = tonumber(attempts), retries = tonumber(retries), timeout = tonumber(timeout), took = tonumber(took),
        ended = ended, wrong = wrong,
      }
      ends[call.n] = (ends[call.n] or 0) + 1
      report.ended = report.ended + 1
      report.kinds[kind] = (report.kinds[kind] or 0) + 1
      report.ways[way] = (report.ways[way] or 0) + 1
      report.latest = math.max(report.latest, call.took - call.timeout)
      local why = complaint(call, seen[call.n] or "", given.margin)
      if why then
        complain(call.n, ("%s; the service saw \"%s\"; %s"):format(why, seen[call.n] or "", line))
      end
    end
  end
  for n = 1, given.count do
    report.requests = report.requests + #(seen[n] or "")
    if ends[n] ~= 1 and not (given.cut and not ends[n]) then
      complain(n, ("ended %d times; the service saw \"%s\""):format(ends[n] or 0, seen[n] or ""))
    end
  end
  return report
end

--- What of a report is to be read by people.
function ledger.words(report)
  local words = {}
  for kind, count in pairs(report.kinds) do
    words[#words + 1] = ("%s %d"):format(kind, count)
  end
  table.sort(words)
  return ("%d calls in %d requests: %s; the latest %d ms after its time"):format(report.ended, report.requests,
    table.concat(words, ", "), report.latest)
end

return ledger
