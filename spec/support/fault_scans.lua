-- Every byte at which an answer, or what TLS puts around it, can break: scenarios of fault_scenarios.lua,
-- { name, function(session) }. `make torture-faults` tries every byte in every loop; else each loop tries some.

local hosts = require "support.hosts"

local OK = "HTTP/1.1 200 OK\r\n"

-- In how many steps a scan goes: { plain, TLS, with a renegotiation }.
local EVERY, FEW = { 1, 1, 5 }, { 7, 61, 397 }

-- Calls of a scan that are in flight together, where they can be.
local WIDTH = 8

local scans = {}

local function say(what, ...)
  error(what:format(...), 0)
end

local function strides(host)
  if hosts.torture then
    return host == "blocking" and EVERY or { 1, 3, 61 }
  end
  return host == "blocking" and { 1, 17, 499 } or FEW
end

---- Plain answers -----------------------------------------------------------------------------------------------------

local BODY = '{"id":"########"}'

local answers = {
  ["with a length"] = function()
    return ("%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"):format(OK, #BODY, BODY)
  end,
  ["in chunks"] = function()
    return OK .. 'Transfer-Encoding: chunked\r\n\r\n7\r\n{"id":"\r\n8;x\r\n########\r\n2\r\n"}\r\n'
      .. "0\r\nX-Late: 1\r\n\r\n"
  end,
  ["in gzip"] = function(given)
    return ("%sContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s"):format(OK, #given.gzip.text, given.gzip.text)
  end,
  ["in gzip and chunks"] = function(given)
    return ("%sContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"):format(OK,
      #given.gzip.text, given.gzip.text)
  end,
  ["without a length"] = function()
    return OK .. "\r\n" .. BODY
  end,
}

--- What must come of an answer of which so many bytes come: the kind of the error, or nil for success; and whether the
--- answer is empty.
local function expected(bytes, cut, ending)
  local head = select(2, bytes:find("\r\n\r\n", 1, true))
  local chunked = bytes:find "chunked"
  local endless = not bytes:find "Content%-Length" and not chunked
  if chunked and cut == #bytes - 1 and ending == "close" then
    return nil -- libcurl does not wait for the last line feed
  elseif endless and ending == "close" and cut >= head then
    -- Its end is the end of the connection: what is missing is only seen in what is there.
    return cut > head and cut < #bytes and "decode" or nil, cut == head
  end
  return (cut < #bytes or endless) and "network" or nil
end

local function check(self, job, result, err)
  local kind, empty = expected(job.bytes, job.cut, job.ending)
  local what = ("%s, %s after %d of %d bytes: "):format(job.method, job.ending, job.cut, #job.bytes)
  if not kind then
    if not result then
      say("%s%s", what, tostring(err))
    elseif not empty and not (job.bytes:find "########" and result.id == job.id or result.a == 1) then
      say("%s another answer", what)
    end
  elseif result then
    say("%s it passes for whole", what)
  elseif err.kind ~= kind or err.retryable ~= (kind == "network" and job.method == "GET") then
    say("%s%s, retryable %s", what, tostring(err), tostring(err.retryable))
  end
end

--- Makes the calls of a scan. On connections that were used before, a fine call comes before each.
local function scan(self, bytes, used)
  local jobs, stride = {}, strides(self.host.name)[1]
  for cut = 0, #bytes, stride do
    for i = 0, 3 do
      -- Between two steps the methods and the endings of the step before are tried.
      local job = { bytes = bytes, cut = math.min(#bytes, cut + math.floor(i * stride / 4)),
        ending = i % 2 == 0 and "reset" or "close", method = i < 2 and "GET" or "POST", id = self:id() }
      job.whole = not expected(bytes, job.cut, job.ending)
      jobs[#jobs + 1] = job
    end
  end
  self.raw:play { other = { { "serve" }, { "cut", bytes } } }
  local client, next_job = self:open { retries = 0 }, 1
  local function make(job)
    if used then
      self:call_fine(client, "GET")
    end
    check(self, job, client:request { method = job.method, path = "/fault/" .. job.id,
      query = { cut = job.cut, ending = job.ending }, body = job.method == "POST" and { x = 1 } or nil })
  end
  local workers = {}
  for i = 1, self.host.name == "blocking" and 1 or WIDTH do
    workers[i] = function()
      while jobs[next_job] do
        local job = jobs[next_job]
        next_job = next_job + 1
        if not job.whole then
          make(job)
        end
      end
      return true
    end
  end
  self:beside(workers)
  for _, job in ipairs(jobs) do
    if job.whole then
      make(job)
      -- The connection looks as if it could be used again until its end is here, before the answer to this.
      self.raw:tally()
    end
  end
  local seen = {}
  for _, connection in ipairs(self.raw:tally()) do
    for _, line in ipairs(connection) do
      local id = line:match "/fault/(%d+)$"
      seen[id or 1] = (seen[id or 1] or 0) + 1
    end
  end
  for _, job in ipairs(jobs) do
    -- libcurl repeats a GET by itself when not even a line came on a connection that was used before.
    local most = used and job.method == "GET" and 2 or 1
    if (seen[job.id] or 0) < 1 or seen[job.id] > most then
      say("%s, %s after %d bytes: seen %d times", job.method, job.ending, job.cut, seen[job.id] or 0)
    end
  end
  return #jobs
end

for title, make in pairs(answers) do
  for _, used in ipairs { false, true } do
    scans[#scans + 1] = { ("an answer %s that breaks at each byte%s"):format(title,
      used and ", on a connection used before" or ""), function(self)
      return scan(self, make(self.given), used)
    end }
  end
end

---- TLS ---------------------------------------------------------------------------------------------------------------

local PLAIN = "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n" .. BODY
local ENDLESS = OK .. "\r\n" .. BODY

--- Makes one call after another through the proxy, of which each connection ends after another byte.
--- `script(most, ending)` gives the steps of a connection, `last` is how the service ends its own.
local function scan_tls(self, given)
  local from, jobs, scripts, least, client = given.from or 0, {}, {}, math.huge, nil
  local function call(method)
    local id = self:id()
    local result, err = client:request { method = method, path = "/fault/" .. id,
      query = { cut = 9999, ending = given.last }, body = method == "POST" and { x = 1 } or nil }
    return id, result, err
  end
  local function new_client()
    if client then
      client:close()
    end
    client = self:open { endpoint = "https://127.0.0.1:" .. self.proxy.port, retries = 0 }
  end
  self.raw:play { other = { { "serve" }, { "cut", given.bytes } } }
  -- How much comes of one that is not cut differs by some bytes: signatures do.
  for _ = 1, 3 do
    new_client()
    self.proxy:play { other = given.script() }
    local id, result, err = call "GET"
    if not result or result.id ~= id then
      say("uncut: %s", tostring(err))
    end
    least = math.min(least, self.proxy:tally()[1].passed)
  end
  new_client()
  if from < 0 then
    from = least + from
  end
  local combination = #self.host.name
  for cut = from, least - 8, given.stride do
    -- In a blocking program all four at each byte, else one after the other.
    for _ = 1, self.host.name == "blocking" and 4 or 1 do
      combination = combination + 1
      local job = { cut = cut, ending = combination % 2 == 0 and "reset" or "close",
        method = combination % 4 < 2 and "GET" or "POST" }
      jobs[#jobs + 1], scripts[#jobs + 1] = job, given.script(job.cut, job.ending)
    end
  end
  self.proxy:play(scripts)
  self.raw:play { other = { { "serve" }, { "cut", given.bytes } } }
  self:beside { function()
    for _, job in ipairs(jobs) do
      local result, err
      job.id, result, err = call(job.method)
      local words = ("%s, %s after %d of %d bytes: "):format(job.method, job.ending, job.cut, least)
      if result then
        say("%s it passes for whole", words)
      elseif err.kind ~= "network" then
        say("%s%s", words, tostring(err))
      end
      job.retryable = err.retryable
    end
    return true
  end }
  local seen = {}
  for _, server in ipairs { self.raw, self.proxy } do
    for _, connection in ipairs(server:tally()) do
      for _, line in ipairs(connection) do
        local id = line:match "/fault/(%d+)$"
        seen[id] = (seen[id] or 0) + 1
      end
    end
  end
  for _, job in ipairs(jobs) do
    if (seen[job.id] or 0) > 1 or (job.method == "POST" and job.retryable and seen[job.id]) then
      say("%s cut after %d bytes: seen %d times", job.method, job.cut, seen[job.id])
    end
  end
  client:close()
  return #jobs
end

for _, version in ipairs { "1.2", "1.3" } do
  local function pass(self)
    return function(most, ending)
      return { { "pass", self.given.fronts[version], most, ending } }
    end
  end
  scans[#scans + 1] = { ("TLS %s that breaks at each byte"):format(version), function(self)
    return scan_tls(self, { script = pass(self), bytes = PLAIN, last = "wait", stride = strides(self.host.name)[2] })
  end }
  scans[#scans + 1] = { ("TLS %s that ends without a farewell after a body without a length"):format(version),
    function(self)
      return scan_tls(self, { script = pass(self), bytes = ENDLESS, last = "close", from = -60,
        stride = math.max(1, math.floor(strides(self.host.name)[2] / 5)) })
    end }
end

scans[#scans + 1] = { "a renegotiation that breaks at each byte", function(self)
  return scan_tls(self, { bytes = PLAIN, last = "wait", from = -1000, stride = strides(self.host.name)[3],
    script = function(most, ending)
      return { { "tls", self.given.certificates, "-tls1_2 -no_resumption_on_reneg", most, ending },
        { "serve" }, { "renegotiate" },
        { "cut", PLAIN } }
    end })
end }

return scans
