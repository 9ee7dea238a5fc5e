--- Errors were made one line by taking out ASCII's control bytes. What else acts on a terminal or in a viewer of logs
-- passed: C1 controls (U+009B begins a sequence as ESC [ does), bytes that are no UTF-8, marks that turn the direction
-- of writing, and characters of no width; so did anything in `err.state`, in the code of a wait, in a comparison of
-- signatures, and texts of any length: a state of 64 MiB made a message of 64 MiB. All text of an error or a warning is
-- cleaned in one place now, and bounded.

local emulator = require "support.emulator"
local errors = require "huaweicloud.errors"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local mismatch = require "huaweicloud.mismatch"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

-- U+009B, ESC, a lone 0x9B, U+202E, U+200B, U+2066, U+00AD, U+061C, U+180E, U+FEFF, U+E0041, U+2028, U+FFF9
local EVIL = "a\194\155b\27[31mc\155d\226\128\174e\226\128\139f\226\129\166g\194\173h\216\156i\225\160\142j"
  .. "\239\187\191k\243\160\129\129l\226\128\168m\239\191\185n\r\no"

--- Says what acts in a text; nil when nothing does.
local function acting(text)
  if text:find "%c" then
    return "a control byte"
  end
  for _, one in ipairs { "\194[\128-\159]", "\226\128[\139-\143\168-\174]", "\226\129[\160-\175]", "\194\173",
    "\216\156",
    "\225\160\142", "\239\187\191", "\243\160", "\239\191[\185-\187]" } do
    if text:find(one) then
      return ("%q"):format(one)
    end
  end
  local rest = text:gsub("[\240-\244][\128-\191][\128-\191][\128-\191]", ""):gsub("[\224-\239][\128-\191][\128-\191]",
    "")
    :gsub("[\194-\223][\128-\191]", "")
  if rest:find "[\128-\255]" then
    return "a byte that is no UTF-8"
  end
end

local function harmless(text, longest)
  assert.is_nil(acting(text), ("%q"):format(text))
  assert.is_true(#text <= (longest or 8192), #text .. " bytes")
end

describe("what acts in a log", function()
  local server

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  local function client(given)
    local options = { endpoint = server.endpoint, project_id = "p", credentials = { ak = "AK-ID", sk = "SK-SECRET" },
      retries = 0, proxy = "", timeout = 20 }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    return assert(huaweicloud.cfw(options))
  end

  local function answer(given)
    server:play { other = { { "read" }, { "send", raw_server.answer(given) }, { "again" } } }
  end

  it("is seen by this spec", function()
    assert.is_string(acting(EVIL))
    for _, text in ipairs { "a\27", "\194\133", "\155", "\226\128\139", "\194" .. "\173", "a\128" } do
      assert.is_string(acting(text), ("%q"):format(text))
    end
    harmless "plain, \195\164, \228\184\173\230\150\135, \240\159\152\128"
  end)

  it("is in no message that is made, whatever is long stays short, and what is harmless stays", function()
    harmless(errors.new("network", EVIL).message)
    harmless(tostring(errors.new("service", EVIL, { operation = EVIL, status = 400, code = EVIL, request_id = EVIL,
      retry_error = EVIL })))
    harmless(errors.new("network", ("x"):rep(1e6)).message)
    harmless(tostring(errors.new("service", "m", { status = 400, code = ("x"):rep(1e6),
      request_id = ("y"):rep(1e6) })), 65536)
    local plain = "\228\184\173\230\150\135: \"a\", \195\164 \240\159\152\128"
    assert.equal(plain, errors.new("network", plain).message)
  end)

  it("is in no error of the service", function()
    local one = client()
    answer { status = 400, headers = { "X-Request-Id: r" .. EVIL:gsub("[\r\n]", "") }, body = EVIL }
    local err = expect.failure("service", "a", one:list_job { job_id = "1" })
    harmless(tostring(err))
    harmless(err.message)
    harmless(err.request_id)
    answer { status = 400, body = '{"error_code":"\\u009b\\u202eX","error_msg":"\\u009b\\u202e\\u200bm\\u2066"}' }
    err = expect.failure("service", "m", one:list_job { job_id = "1" })
    harmless(err.code)
    harmless(tostring(err))
    one:close()
  end)

  it("is in no error of an answer that is no JSON", function()
    local one = client()
    answer { headers = { "Content-Type: text/" .. EVIL:gsub("[\r\n]", "") .. ("x"):rep(60000) }, body = "no" }
    local err = expect.failure("decode", "is not JSON", one:list_job { job_id = "1" })
    harmless(err.message)
    harmless(tostring(err))
    one:close()
  end)

  it("is in no state of a wait, and no state is long", function()
    local one, states = client(), {}
    local function report(_, state)
      states[#states + 1] = state
    end
    answer { body = '{"data":{"status":"\\u001b[31m\\u202e\\u009b' .. ("s"):rep(100000) .. '"}}' }
    local err = expect.failure("timeout", "sss", one:wait_job("1", { timeout = 0.3, interval = 0.1,
      progress = report }))
    harmless(err.message)
    harmless(err.state, 256)
    assert.is_true(#states > 0)
    for _, state in ipairs(states) do
      harmless(state, 256)
    end
    err = expect.failure("timeout", "odd", one:wait_until("list_job", { job_id = "1" }, function()
      return false, "odd" .. EVIL .. ("s"):rep(100000)
    end, { timeout = 0.3, interval = 0.1 }))
    harmless(err.state, 256)
    one:close()
  end)

  it("is in no comparison of signatures", function()
    local found, sentence = mismatch.compare("GET|/" .. EVIL .. "|", "GET|/|")
    harmless(found.theirs)
    harmless(found.ours)
    harmless(sentence)
    found, sentence = mismatch.compare("GET|/|||" .. EVIL .. ":1|||", "GET|/|")
    harmless(found.part)
    harmless(sentence)
  end)

  it("is in no warning", function()
    local services = emulator.start()
    finally(function()
      services:stop()
    end)
    local heard = {}
    local one = client { endpoint = services.endpoint, credentials = function()
      return { ak = emulator.ak, sk = emulator.sk, expires_at = os.time() + 1 }
    end, observer = function(event)
      heard[#heard + 1] = event.kind == "warning" and event.message or nil
    end }
    require("huaweicloud.observer").warn(one, "region", EVIL)
    assert.equal(1, #heard)
    harmless(heard[1])
    one:close()
  end)

  it("is in no error of TLS: the name in a certificate is the server's to choose", function()
    local servers = tls_servers.new()
    finally(function()
      servers:stop()
    end)
    servers:issue("evil", "/CN=evil\27[31m\226\128\174name", "basicConstraints = CA:FALSE")
    local one = client { endpoint = "https://localhost:" .. servers:serve "evil",
      ca_file = servers:path "authority.pem" }
    local err = expect.failure("tls", "evil", one:list_job { job_id = "1" })
    harmless(err.message)
    harmless(tostring(err))
    one:close()
  end)
end)
