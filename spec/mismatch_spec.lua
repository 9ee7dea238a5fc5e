--- A signature that does not match: what the gateway has signed otherwise, in one line.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local mismatch = require "huaweicloud.mismatch"
local raw_server = require "support.raw_server"

local OURS = table.concat({ "GET", "/v1/p/x/", "a=1&b=2", "host:h.example.com", "x-project-id:p", "x-sdk-date:D", "",
  "host;x-project-id;x-sdk-date", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }, "\n")

--- The gateway's text of it, with one thing otherwise.
local function theirs(what, instead)
  local text = OURS:gsub("\n", "|")
  local from, to = text:find(what, 1, true)
  return text:sub(1, from - 1) .. instead .. text:sub(to + 1)
end

describe("two canonical requests", function()
  local cases = {
    { "GET", "POST", 1, "method", "POST", "GET" },
    { "/v1/p/x/", "/v1/p/y/", 2, "path", "/v1/p/y/", "/v1/p/x/" },
    { "a=1&b=2", "a=1", 3, "query", "a=1", "a=1&b=2" },
    { "host:h.example.com", "host:other", 4, "header host", "host:other", "host:h.example.com" },
    { "x-project-id:p|", "", 5, "header x-project-id", "x-sdk-date:D", "x-project-id:p" },
    { "x-sdk-date:D", "x-sdk-date:E", 6, "header x-sdk-date", "x-sdk-date:E", "x-sdk-date:D" },
    { "host;x-project-id", "host", 8, "signed headers", "host;x-sdk-date", "host;x-project-id;x-sdk-date" },
    { "e3b0c4", "f3b0c4", 9, "hash of the body" },
  }
  for _, case in ipairs(cases) do
    it("differ first in the " .. case[4], function()
      local found, sentence = mismatch.compare(theirs(case[1], case[2]), OURS)
      assert.equal(case[3], found.line)
      assert.equal(case[4], found.part)
      assert.equal(case[5] or found.theirs, found.theirs)
      assert.equal(case[6] or found.ours, found.ours)
      assert.truthy(sentence:find("is the " .. case[4] .. ': "' .. found.theirs .. '" there, "' .. found.ours, 1, true))
      assert.is_nil(sentence:find "%c")
    end)
  end

  it("are the same: then it is the key", function()
    local found, sentence = mismatch.compare(theirs("GET", "GET"), OURS)
    assert.same({ same = true }, found)
    assert.truthy(sentence:find("the secret key does not belong to this access key", 1, true))
    assert.is_nil(sentence:find("as far as it is shown", 1, true))
  end)

  it("may be cut off: the last line says nothing then", function()
    local whole = theirs("GET", "GET")
    for length = 1, #whole - 1 do
      local found, sentence = mismatch.compare(whole:sub(1, length), OURS, false)
      assert.is_true(found.same)
      assert.truthy(sentence:find("as far as it is shown", 1, true))
    end
    assert.equal(2, mismatch.compare(theirs("/v1/p/x/", "/v1/p/y/"):sub(1, 60), OURS, false).line)
  end)

  it("say so when the gateway saw no body", function()
    local with_body = OURS:gsub("%x+$", ("ab"):rep(32))
    local found, sentence = mismatch.compare(theirs("GET", "GET"), with_body)
    assert.equal("hash of the body", found.part)
    assert.truthy(sentence:find("the gateway saw no body", 1, true))
  end)

  it("never show a token", function()
    for _, name in ipairs { "x-security-token", "x-auth-token", "authorization", "cookie" } do
      local ours = OURS:gsub("x%-project%-id:p", name .. ":hunter2-hunter2")
      local found, sentence = mismatch.compare((ours:gsub("hunter2%-", "hunter3-")), ours)
      assert.equal("header " .. name, found.part)
      expect.no_secret({ "hunter2", "hunter3" }, { found, sentence })
    end
  end)

  it("may be anything", function()
    for _, text in ipairs { "", "|", "||||||||||||||||||", ("x"):rep(5000), "GET|/v1/p/x/|a=1&b=2|" } do
      assert.is_table((mismatch.compare(text, OURS)))
      assert.is_table((mismatch.compare(text, "")))
    end
    assert.is_true(#mismatch.compare(("x"):rep(5000), OURS).theirs <= 200)
  end)
end)

describe("a signature that does not match", function()
  local world, client, server

  setup(function()
    world, server = emulator.start(), raw_server.start()
  end)

  teardown(function()
    world:stop()
    server:stop()
  end)

  before_each(function()
    world:reset()
  end)

  after_each(function()
    client:close()
  end)

  it("because of a wrong secret key is told as that", function()
    local keys = { ak = world.ak, sk = "another-secret-key" }
    client = assert(huaweicloud.cfw(world:options { credentials = keys }))
    local calls = {
      function() return client:list_job { job_id = "a|b c%/ü" } end,
      function()
        return client:list_capture_task { fw_instance_id = world.firewall_id, limit = 1, offset = 0 }
      end,
      function() return client:cancel_capture_task { fw_instance_id = "f", task_id = "t" } end,
      function()
        return client:request { method = "PUT", path = "/v1/{project_id}/echo/x", query = { ["a b"] = { "2", "1" } },
          body = { a = ("x"):rep(2000) }, headers = { ["X-Note"] = "a|b", ["X-Long"] = ("y"):rep(1500) } }
      end,
    }
    for _, one in ipairs(calls) do
      local err = expect.failure("service", { "Incorrect IAM authentication information: verify aksk signature fail",
        " -- the gateway's canonical request is the same as ours: the secret key does not belong" }, one())
      assert.same({ same = true }, err.mismatch)
      assert.equal(1, err.attempts)
      expect.no_secret({ keys.sk }, err)
    end
  end)

  it("with temporary keys does not show the token", function()
    local keys = { ak = "EMULATORTEMPKEY", sk = "another-secret-key", security_token = "emulator-security-token" }
    client = assert(huaweicloud.cfw(world:options { credentials = keys }))
    local err = expect.failure("service", "the secret key does not belong", client:list_job { job_id = "j" })
    expect.no_secret({ keys.sk, keys.security_token }, err)
  end)

  it("because something on the way has changed the request is told as that", function()
    -- The gateway answers with what it has signed of a request that went through other hands.
    local function answer(change)
      server:play { other = { { "read" }, { "send", raw_server.answer { status = 200 } } } }
      client = assert(huaweicloud.cfw(world:options { endpoint = server.endpoint, proxy = "",
        clock = function() return 1700000000 end }))
      assert(client:list_job { job_id = "j" })
      local headers = server:heard()[1].requests[1]
      local canonical = change(table.concat({ "GET", ("/v3/%s/jobs/j/"):format(world.project_id), "",
        "host:127.0.0.1:" .. server.port, "x-project-id:" .. world.project_id,
        "x-sdk-date:" .. headers:match "X%-Sdk%-Date: (%S+)", "", "host;x-project-id;x-sdk-date",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }, "|"))
      server:play { other = { { "read" }, { "send", raw_server.answer { status = 401,
        body = ('{"error_msg":"Incorrect IAM authentication information: verify aksk signature fail, '
          .. 'canonicalRequest:%s","error_code":"APIGW.0301","request_id":"r"}'):format(canonical) } } } }
      local err = expect.failure("service", "", client:list_job { job_id = "j" })
      return err.mismatch, err
    end
    assert.same({ same = true }, (answer(function(text) return text end)))
    local found, err = answer(function(text) return (text:gsub("/jobs/j/", "/jobs/k/")) end)
    assert.equal("path", found.part)
    assert.truthy(err.message:find(('"/v3/%s/jobs/k/" there, "/v3/%s/jobs/j/" here'):format(world.project_id,
      world.project_id), 1, true))
    assert.truthy(tostring(err):find("/jobs/k/", 1, true))
    assert.equal("header host", (answer(function(text) return (text:gsub("host:127.0.0.1", "host:proxy")) end)).part)
    found, err = answer(function(text) return (text:gsub("e3b0c4.*", ("ab"):rep(32))) end)
    assert.equal("hash of the body", found.part)
    assert.equal(1, err.attempts)
  end)

  it("and says nothing of it is left at that", function()
    server:play { other = { { "read" }, { "send", raw_server.answer { status = 401,
      body = '{"error_msg":"verify aksk signature fail","error_code":"APIGW.0301"}' } }, { "again" } } }
    client = assert(huaweicloud.cfw(world:options { endpoint = server.endpoint, proxy = "" }))
    local err = expect.failure("service", "verify aksk signature fail", client:list_job { job_id = "j" })
    assert.is_nil(err.mismatch)
    assert.equal("verify aksk signature fail", err.message)
  end)
end)
