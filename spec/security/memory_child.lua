-- wiping_host MODE memory_child.lua DIRECTORY [luv]: uses keys from every source, in every way, and tells how often
-- each secret stood in memory while its client was open, and once it was closed; for memory_spec.lua. One Lua table a
-- line.
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

-- What it compiles keeps values in slots of the stack that the program is done with, at one time and not at another.
if jit then
  jit.off()
end

local dir, host = arg[1], arg[2]
local server = raw_server.start()
local uv = host == "luv" and require "luv" or nil

--- A whole cycle does not free what a finalizer held: the second one does.
local function collect()
  for _ = 1, 3 do
    collectgarbage()
  end
end

local function tell(name, secrets, was, is, places)
  print("found " .. raw_server.encode { name = name, secrets = secrets, open = was, closed = is, place = places })
end

--- Runs code as the host runs it.
local function run(code)
  if not uv then
    return code()
  end
  local co = coroutine.create(code)
  assert(coroutine.resume(co))
  uv.run()
  assert(coroutine.status(co) == "dead")
end

local function count(secrets)
  local found, place = {}, ""
  for i, n in ipairs(secrets) do
    local places, first = standing(n) -- luacheck: ignore
    found[i], place = places, first ~= "" and first or place
  end
  return found, place
end

--- Has a client made and used, counts, closes it, drops all, and counts again.
local function use(name, secrets, make)
  local client
  run(function()
    client = make()
  end)
  collect()
  local was = count(secrets)
  client:close()
  client = nil -- luacheck: ignore
  if uv then
    uv.run "nowait" -- what was closed is let go of in the loop's next round
  end
  collect()
  local is, place = count(secrets)
  tell(name, secrets, was, is, place)
end

--- The server answers with these, one after another; numbers are secrets.
local function answer(...)
  local script = {}
  for i, given in ipairs { ... } do
    local path = ("%s/answer-%d"):format(dir, i)
    local length = 0
    for _, part in ipairs(given.body) do
      length = length + (type(part) == "string" and #part or part == 8 and 400 or 40)
    end
    local parts = { "HTTP/1.1 200 OK\r\nContent-Length: " .. length .. "\r\n" }
    for _, part in ipairs(given.headers or {}) do
      parts[#parts + 1] = part
    end
    parts[#parts + 1] = "\r\n"
    for _, part in ipairs(given.body) do
      parts[#parts + 1] = part
    end
    write_secret(path, (table.unpack or unpack)(parts)) -- luacheck: ignore
    script[#script + 1] = { "read" }
    script[#script + 1] = { "file", path }
  end
  script[#script + 1] = { "wait" }
  server:play { script, other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
end

local PLAIN = { body = { "{}" } }

local function options(given)
  local all = { endpoint = server.endpoint, iam_endpoint = server.endpoint, region = "cn-north-4", project_id = "p",
    proxy = "", retries = 0, timeout = 20, loop = uv and "luv" or "blocking" }
  for name, value in pairs(given) do
    all[name] = value
  end
  return all
end

local function called(given)
  local client = assert(huaweicloud.cfw(options(given)))
  assert(client:list_job { job_id = "1" })
  return client
end

for _, algorithm in ipairs { "SDK-HMAC-SHA256", "SDK-HMAC-SM3", "V11-HMAC-SHA256", "SDK-ECDSA-P256-SHA256",
  "SDK-SM2-SM3" } do
  answer(PLAIN)
  use("keys, " .. algorithm, { 1 }, function()
    return called { signing_algorithm = algorithm, credentials = { ak = "AK-ID", sk = secret(1) } } -- luacheck: ignore
  end)
end

answer()
use("keys, a call that fails", { 1 }, function()
  local client = assert(huaweicloud.cfw(options { endpoint = "http://127.0.0.1:1",
    credentials = { ak = "AK-ID", sk = secret(1) } })) -- luacheck: ignore
  assert(not client:list_job { job_id = "1" })
  assert(not client:list_job {})
  return client
end)

answer { body = { '{"error_code":"APIGW.0301","error_msg":"you said ', 1, '"}' } }
use("signing alone", { 1 }, function()
  assert(huaweicloud.sign { method = "GET", url = "https://h/p", ak = "AK-ID", sk = secret(1) }) -- luacheck: ignore
  return { close = function() end }
end)

use("a proxy's password, without a call", { 2 }, function()
  local client = assert(huaweicloud.cfw(options { credentials = { token = "t" },
    proxy = "http://u:" .. secret(2) .. "@127.0.0.1:1" })) -- luacheck: ignore
  -- LuaJIT puts texts together in one buffer, and leaves them there: this goes over it.
  assert(#("x"):rep(10000) == 10000)
  return client
end)

answer(PLAIN)
use("a security token", { 8 }, function()
  return called { credentials = { ak = "AK-ID", sk = "SK-SECRET", security_token = secret(8) } } -- luacheck: ignore
end)

answer(PLAIN)
use("a token", { 2 }, function()
  return called { credentials = { token = secret(2) } } -- luacheck: ignore
end)

write_secret(dir .. "/credentials", "[basic]\nak = AK-ID\nsk = ", 3, "\n") -- luacheck: ignore
answer(PLAIN)
use("the profile file", { 3 }, function()
  return called { credentials = huaweicloud.credentials.profile { file = dir .. "/credentials" } }
end)

answer(PLAIN)
use("a function", { 1 }, function()
  return called { credentials = function()
    return { ak = "AK-ID", sk = secret(1), expires_at = os.time() + 3600 } -- luacheck: ignore
  end }
end)

answer(PLAIN)
use("a chain", { 1 }, function()
  return called { credentials = huaweicloud.credentials.chain { function() return nil, "none" end,
    { ak = "AK-ID", sk = secret(1) } } } -- luacheck: ignore
end)

local KEYS = { body = { '{"credential":{"access":"AK-TEMP","secret":"', 5, '","securitytoken":"', 8,
  '","expires_at":"2099-01-01T00:00:00Z"}}' } }

answer(KEYS, PLAIN)
use("temporary keys: the source's key", { 4 }, function()
  return called { credentials = huaweicloud.credentials.temporary { source = { ak = "AK-ID", sk = secret(4) } } } -- luacheck: ignore
end)
collect()
tell("temporary keys: those that came", { 5, 8 }, { -1, -1 }, count { 5, 8 })

answer({ headers = { "X-Subject-Token: ", 6, "\r\n" }, body = { '{"token":{"expires_at":"2099-01-01T00:00:00Z"}}' } },
  PLAIN)
use("a password, and the token for it", { 7, 6 }, function()
  return called { credentials = huaweicloud.credentials.password { user_name = "u", password = secret(7), domain_name = "d" } } -- luacheck: ignore
end)

-- The last: what stands in the environment stays there.
set_secret("HUAWEICLOUD_SDK_SK", 1) -- luacheck: ignore
local before = count { 1 }[1]
answer(PLAIN)
use("the environment", { 1 }, function()
  return called { credentials = huaweicloud.credentials.environment() }
end)
print("found " .. raw_server.encode { name = "the environment itself", secrets = { 1 }, open = { before },
  closed = { before },
  place = "" })

server:stop()
