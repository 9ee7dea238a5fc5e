--- What the nginx of the soak runs: pages that make many calls at once, in light threads of the request or in a timer.

local connections = require "huaweicloud.connections"
local huaweicloud = require "huaweicloud"
local mix = require "load.mix"

local site = {}

local given
local mine

function site.configure(endpoint, tls_endpoint, ca_file)
  given = { endpoint = endpoint, tls_endpoint = tls_endpoint, ca_file = ca_file }
end

--- The clients of this worker.
local function clients()
  if not mine then
    math.randomseed(ngx.worker.pid())
    given.cache = huaweicloud.cache.shared "fleet"
    mine = mix.new(given)
  end
  return mine
end

--- Makes calls of a lane, `width` at once, until `count` have begun; gives the notes.
local function make_calls(lane, count, width)
  local notes, begun = {}, 0
  local function note(line)
    notes[#notes + 1] = line
  end
  local function next_call()
    begun = begun + 1
    return { lane = lane, n = begun, note = note }
  end
  local threads = {}
  for i = 1, width do
    threads[i] = ngx.thread.spawn(function()
      while begun < count do
        clients():call(next_call(), next_call)
      end
    end)
  end
  for _, thread in ipairs(threads) do
    local good, why = ngx.thread.wait(thread)
    if not good then
      note("a thread raised: " .. tostring(why))
    end
  end
  return ("%s\nbegun %d"):format(table.concat(notes, "\n"), begun)
end

local pages = {}

--- Tells who works, then makes calls and tells what came of them; whoever hears "begun" has heard all.
function pages.soak(arguments)
  ngx.say(ngx.worker.pid())
  ngx.flush(true)
  ngx.say(make_calls(tonumber(arguments.lane), tonumber(arguments.count), 64))
end

--- The same in a timer that outlives the request; told() has the notes afterwards.
function pages.timer(arguments)
  ngx.say(ngx.worker.pid())
  local lane, count = tonumber(arguments.lane), tonumber(arguments.count)
  local started, why = ngx.timer.at(0, function(premature)
    local told = premature and "begun 0" or make_calls(lane, count, 16)
    assert(ngx.shared.told:set(lane, told, 120))
  end)
  ngx.say(started and "started" or why)
end

function pages.told(arguments)
  ngx.say(ngx.shared.told:get(tonumber(arguments.lane)) or "not yet")
end

--- Changes something under the calls of this worker.
function pages.stir()
  clients():stir()
  ngx.say "stirred"
end

function pages.state()
  local http = connections.http()
  ngx.say(ngx.worker.pid(), " ", http and http:inflight() or 0, " ", ngx.timer.running_count())
end

--- Ends what the clients of this worker hold.
function pages.close()
  if mine then
    mine:close()
    mine = nil
  end
  ngx.say(ngx.worker.pid())
end

function site.content()
  local page = pages[ngx.var.uri:sub(2)]
  if not page then
    return ngx.exit(404)
  end
  page(ngx.req.get_uri_args())
end

return site
