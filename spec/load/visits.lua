-- lua visits.lua SITE_PORT MASTER SERVICE_PORT SECONDS VISITORS MARGIN SEED: visits the nginx of the soak, reloads it
-- every few seconds, and ends workers in every way meanwhile. Holds what each page tells of its calls against what the
-- service saw of them. Prints a JSON object: the report of ledger.compare, with what else was counted.

local cjson = require "cjson"
local uv = require "luv"
local gauge = require "load.gauge"
local ledger = require "load.ledger"
local nginx = require "support.nginx"

local site_port, master, service_port = tonumber(arg[1]), tonumber(arg[2]), tonumber(arg[3])
local seconds, visitors, margin, seed = tonumber(arg[4]), tonumber(arg[5]), tonumber(arg[6]), tonumber(arg[7])

-- After a reload an old worker has its requests to answer; it may take so long, in seconds.
local OLD = 45

-- Seconds between two things that are done to nginx.
local PACE = 4

math.randomseed(seed)

local report = { complaints = {}, ended = 0, kinds = {}, ways = {}, latest = 0, requests = 0 }
local counts = { whole = 0, cut = 0, left = 0, timers = 0, untold = 0, reloads = 0, term = 0, quit = 0, kill = 0 }
local killed, ended_at = {}, -math.huge -- workers that were ended at once, and when the last was
local till

local function complain(...)
  if #report.complaints < 100 then
    table.insert(report.complaints, (...):format(select(2, ...)))
  end
end

local function now()
  uv.update_time()
  return uv.now() / 1000
end

local function sleep(time)
  local co, timer = coroutine.running(), uv.new_timer()
  timer:start(math.ceil(time * 1000), 0, function()
    timer:close()
    assert(coroutine.resume(co))
  end)
  coroutine.yield()
end

--- Gets a page: everything that came until the end of the connection, without the head. `patience` seconds later it
--- leaves.
local function get(port, path, patience)
  local co, socket, leave = coroutine.running(), uv.new_tcp(), uv.new_timer()
  local bytes, over, left = {}, false, false
  local function finish()
    if not over then
      over = true
      leave:close()
      socket:close()
      assert(coroutine.resume(co))
    end
  end
  leave:start(math.ceil(patience * 1000), 0, function()
    left = true
    finish()
  end)
  socket:connect("127.0.0.1", port, function(err)
    if over then
      return
    elseif err then
      return finish()
    end
    socket:write("GET " .. path .. " HTTP/1.0\r\nHost: localhost\r\n\r\n")
    socket:read_start(function(problem, data)
      if problem or not data then
        return finish()
      end
      bytes[#bytes + 1] = data
    end)
  end)
  coroutine.yield()
  return table.concat(bytes):match "\r\n\r\n(.*)$" or "", left
end

local function ask_service(path, ...)
  return (get(service_port, "/_load/" .. path:format(...), 60))
end

--- Holds the notes of a lane against those of the service.
local function compare(lane, text)
  local begun = tonumber(text:match "begun (%d+)%s*$")
  local seen = {}
  for line in ask_service("lane?lane=%d&count=%d", lane, begun):gmatch "([^\n]*)\n" do
    seen[#seen + 1] = line
  end
  local lines = text:gsub("^%d+\n", ""):gsub("\n*begun %d+%s*$", "")
  local before = #report.complaints
  ledger.compare(lines:gmatch "[^\n]+", seen, { count = begun, margin = margin }, report)
  for i = before + 1, #report.complaints do
    report.complaints[i] = ("lane %d, %s"):format(lane, report.complaints[i])
  end
end

--- A page that did not come to its end: may that be? Only where its worker was ended at once.
local function forgive(what, lane, text, began)
  local pid = tonumber(text:match "^(%d+)\n")
  if pid and not killed[pid] or not pid and ended_at < began then
    complain("%s of lane %d in worker %s was cut off: %s", what, lane, tostring(pid), text:sub(1, 200))
  end
  counts.cut = counts.cut + 1
end

local visit = {}

function visit.soak(lane)
  local began = now()
  local text = get(site_port, ("/soak?lane=%d&count=%d"):format(lane, 64 + math.random(96)), 120)
  if not text:find "begun %d+%s*$" then
    return forgive("a visit", lane, text, began)
  end
  counts.whole = counts.whole + 1
  compare(lane, text)
end

--- Leaves before the page is whole.
function visit.leave(lane)
  local _, left = get(site_port, ("/soak?lane=%d&count=100"):format(lane), 0.02 + math.random())
  counts.left = counts.left + (left and 1 or 0)
end

function visit.timer(lane)
  local began = now()
  local text = get(site_port, ("/timer?lane=%d&count=32"):format(lane), 30)
  if not text:find "\n.*\n" then
    return forgive("a timer", lane, text, began)
  elseif not text:find "\nstarted\n" then
    -- A worker that is about to end starts none.
    return text:find "process exiting" or complain("no timer: %s", text)
  end
  local pid = tonumber(text:match "^%d+")
  local told
  repeat
    sleep(0.5)
    told = get(site_port, "/told?lane=" .. lane, 30)
  until told:find "begun %d+%s*$" or now() - began > OLD
  if told:find "begun %d+%s*$" then
    counts.timers = counts.timers + 1
    return compare(lane, told)
  elseif not killed[pid] then
    complain("the timer of lane %d in worker %d was never heard of again", lane, pid)
  end
  counts.untold = counts.untold + 1
end

local draws = { "soak", "soak", "soak", "soak", "leave", "leave", "timer" }

local function visitor()
  while now() < till do
    local lane = tonumber(ask_service("open?seed=%d", math.random(1e6)))
    visit[draws[math.random(#draws)]](lane)
  end
end

-- ---- what is done to nginx

local function workers()
  local pids = {}
  for pid in nginx.read(("/proc/%d/task/%d/children"):format(master, master)):gmatch "%d+" do
    pids[#pids + 1] = tonumber(pid)
  end
  return pids
end

local old = {} -- by pid: since when a worker is to end

local function look_at_old()
  local alive = {}
  for _, pid in ipairs(workers()) do
    alive[pid] = true
    if old[pid] and now() - old[pid] > OLD then
      complain("worker %d still goes on %.0f s after it was to end", pid, now() - old[pid])
      old[pid] = math.huge
    end
  end
  -- Another worker may get the number of one that is gone.
  for pid in pairs(old) do
    old[pid] = alive[pid] and old[pid] or nil
  end
  counts.most = math.max(counts.most or 0, #workers())
  return alive
end

local deeds = {
  { "term", "sigterm" }, { "quit", "sigquit" }, { "kill", "sigkill" },
}

local function disturb()
  local round = 0
  while now() < till do
    sleep(PACE * (0.5 + math.random()))
    round = round + 1
    look_at_old()
    local pids, young = workers(), {}
    for _, pid in ipairs(pids) do
      young[#young + 1] = not old[pid] and pid or nil
    end
    -- One that is to end anyway complains of what it is cut off from.
    if round % 3 ~= 0 or #young == 0 then
      for _, pid in ipairs(pids) do
        old[pid] = old[pid] or now()
      end
      counts.reloads = counts.reloads + 1
      if counts.reloads == 5 then
        counts.master_after_4 = gauge.rss(master)
      end
      uv.kill(master, "sighup")
    else
      local deed, pid = deeds[math.floor(round / 3) % 3 + 1], young[math.random(#young)]
      if deed[1] ~= "quit" then
        killed[pid], ended_at = true, math.huge
      else
        old[pid] = old[pid] or now()
      end
      uv.kill(pid, deed[2])
      counts[deed[1]] = counts[deed[1]] + 1
      if deed[1] ~= "quit" then
        -- The kernel takes a moment to end it.
        while nginx.is_alive(pid) and now() < till + 10 do
          sleep(0.02)
        end
        sleep(0.1)
        ended_at = now()
      end
    end
  end
end

local function stir()
  while now() < till do
    sleep(0.5)
    get(site_port, "/stir", 30)
  end
end

local function run()
  till = now() + seconds
  local left = visitors + 2
  local function ended()
    left = left - 1
  end
  for i = 1, left do
    coroutine.wrap(function()
      (i <= visitors and visitor or i == visitors + 1 and disturb or stir)()
      ended()
    end)()
  end
  uv.run()
  if left > 0 then
    complain("%d visitors have not come back", left)
  end
  counts.master_at_end = gauge.rss(master)
end

run()
report.counts = counts
report.killed = {}
for pid in pairs(killed) do
  table.insert(report.killed, pid)
end
print(cjson.encode(report))
