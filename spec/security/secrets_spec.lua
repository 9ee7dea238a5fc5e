--- Which strings keep secrets alive: none that can be reached from anything, once a client has its keys, but for those
--- of
--- a provider that has to hold what it was made of. And which texts show them: none.

local core = require "huaweicloud.core"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local identity = require "support.identity"
local raw_server = require "support.raw_server"
local reach = require "support.reach"

local credentials = huaweicloud.credentials

describe("a secret", function()
  local server, dir

  setup(function()
    server = raw_server.start()
    dir = identity.directory()
  end)

  teardown(function()
    server:stop()
    dir.close()
  end)

  --- Made anew wherever it is needed, so that nothing here keeps one.
  local function secret(n)
    return ("%s%d%s"):format("reach", n, ("-me-not"):rep(6))
  end

  --- Where secrets stand in all of this Lua state, but for what the running functions hold.
  local function standing(client)
    collectgarbage()
    collectgarbage()
    local texts, found = {}, {}
    for n = 1, 9 do
      texts[n] = secret(n)
    end
    for _, path in ipairs(reach.strings({ client or {}, debug.getregistry(), package.loaded }, texts)) do
      if not path:find("!", 1, true) then
        found[#found + 1] = (path:gsub("^reach(%d)[^:]*", "%1"))
      end
    end
    return found
  end

  local function answers(...)
    local script = {}
    for _, one in ipairs { ... } do
      script[#script + 1] = { "read" }
      script[#script + 1] = { "send", raw_server.answer(one) }
    end
    script[#script + 1] = { "wait" }
    server:play { other = script }
  end

  local function open(source, given)
    local options = { endpoint = server.endpoint, iam_endpoint = server.endpoint, region = "cn-north-4",
      project_id = "p",
      proxy = "", retries = 0, timeout = 20, credentials = source }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    return assert(huaweicloud.cfw(options))
  end

  local function keys_answer()
    return { body = ('{"credential":{"access":"AK-TEMP","secret":"%s","securitytoken":"%s",'
      .. '"expires_at":"2099-01-01T00:00:00Z"}}')
      :format(secret(5), secret(6)) }
  end

  local PLAIN = { body = "{}" }

  it("is found by the search, wherever it is kept", function()
    local hidden = secret(1)
    local function keeper()
      return hidden
    end
    assert.same({ "it.1^hidden" }, reach.strings({ keeper }, hidden))
    assert.same({ "it.a<meta>.b" }, reach.strings({ a = setmetatable({}, { b = hidden }) }, hidden))
    assert.same({ "it[a key]" }, reach.strings({ [hidden] = true }, hidden))
    local co = coroutine.create(function(given)
      coroutine.yield(given)
    end)
    coroutine.resume(co, { hidden })
    assert.equal(1, #reach.strings({ co }, hidden))
    package.loaded["a.module.of.this.spec"] = keeper
    assert.is_true(#standing() > 0)
    package.loaded["a.module.of.this.spec"] = nil
    hidden = nil -- luacheck: ignore
    keeper()
    assert.same({}, standing())
  end)

  --- The ways to get keys: what the source is, what is answered, and what else the client is given.
  local ways = {
    ["keys"] = function()
      answers(PLAIN)
      return { ak = "AK-ID", sk = secret(1), security_token = secret(2) }
    end,
    ["a token"] = function()
      answers(PLAIN)
      return { token = secret(1) }
    end,
    ["a function"] = function()
      answers(PLAIN)
      return function()
        return { ak = "AK-ID", sk = secret(1), security_token = secret(2), expires_at = os.time() + 3600 }
      end
    end,
    ["the profile file"] = function()
      answers(PLAIN)
      return credentials.profile { file = dir.file("profile",
        ("[basic]\nak = AK-ID\nsk = %s\nsecurity_token = '%s'\n"):format(secret(1), secret(2))) }
    end,
    ["temporary keys of a function's"] = function()
      answers(keys_answer(), PLAIN)
      return credentials.temporary { source = function()
        return { ak = "AK-ID", sk = secret(1) }
      end }
    end,
    ["an agency"] = function()
      answers(keys_answer(), PLAIN)
      return credentials.agency { agency_name = "a", domain_name = "d", source = function()
        return { ak = "AK-ID", sk = secret(1) }
      end }
    end,
    ["an identity provider"] = function()
      answers({ headers = { "X-Subject-Token: " .. secret(3) }, body = "{}" }, keys_answer(), PLAIN)
      return credentials.federated { idp_id = "i", id_token_file = dir.file("id-token", secret(4) .. "\n") }
    end,
    ["the metadata service"] = function()
      answers({ body = secret(3) }, keys_answer(), PLAIN)
      return credentials.metadata { endpoint = server.endpoint }
    end,
    ["a pod"] = function()
      answers(keys_answer(), PLAIN)
      return credentials.pod { uri = server.endpoint .. "/keys", token_file = dir.file("pod-token", secret(4)) }
    end,
    ["a chain"] = function()
      answers(PLAIN)
      return credentials.chain { function() return nil, "none" end, function()
        return { ak = "AK-ID", sk = secret(1) }
      end }
    end,
  }

  for name, way in pairs(ways) do
    it("of " .. name .. " is kept in C alone", function()
      local client = open(way(), { proxy = "" })
      local result, err = client:list_job { job_id = "1" }
      assert.truthy(result, tostring(err))
      assert.same({}, standing(client))
      client:close()
      assert.same({}, standing(client))
    end)
  end

  it("that a provider needs again is kept by the provider alone, behind a function", function()
    answers({ headers = { "X-Subject-Token: " .. secret(3) },
      body = '{"token":{"expires_at":"2099-01-01T00:00:00Z"}}' }, PLAIN)
    local provider = credentials.password { user_name = "u", password = secret(1), domain_name = "d" }
    local client = open(provider)
    assert(client:list_job { job_id = "1" })
    for _, path in ipairs(standing(client)) do
      assert.truthy(path:find "^1: it.*%.source%.password^value$", path)
    end
    assert.equal(1, #reach.strings(provider, secret(1)))
    for name, value in pairs(provider) do
      assert.is_true(type(value) ~= "string" or not value:find(secret(1), 1, true), name)
    end
    client:close()
  end)

  it("of a proxy is kept in C alone", function()
    local client = open({ token = "t" }, { proxy = "http://user:" .. secret(1) .. "@127.0.0.1:1" })
    assert.is_nil((client:list_job { job_id = "1" }))
    assert.same({}, standing(client))
    client:close()
  end)

  it("is in no text about those that hold it", function()
    local held = core.credentials { ak = "AK-ID-OF-MINE", sk = secret(1), security_token = secret(2) }
    local client = open { ak = "AK-ID-OF-MINE", sk = secret(1), security_token = secret(2) }
    local shown = { tostring(held), tostring(client), tostring(client._holder), tostring(client._transport) }
    expect.no_secret({ secret(1), secret(2), "AK-ID-OF-MINE", "AK-ID" }, shown)
    assert.equal("ak AK-I...", shown[1])
    assert.equal("token", tostring(core.credentials { token = secret(1) }))
    assert.equal("ak ...", tostring(core.credentials { ak = "SHORT", sk = "x" }))
    client:close()
    assert.equal("none", tostring(client._holder.held.credentials))
  end)

  it("is what a metatable does not give away", function()
    local held = core.credentials { ak = "AK-ID", sk = secret(1) }
    assert.equal("protected", getmetatable(held))
    assert.is_false(pcall(setmetatable, held, {}))
    assert.is_nil(held.sk)
    assert.is_nil(held.__gc)
  end)

  it("stays out of errors whatever a service does with it", function()
    local client = open { ak = "AK-ID", sk = secret(1), security_token = secret(2) }
    local events = {}
    client._observer = function(event)
      events[#events + 1] = event
    end
    local found = {}
    for _, quoted in ipairs { secret(1), secret(2) } do
      for _, given in ipairs {
        { status = 400, body = quoted }, { status = 400, body = ('{"error_code":"%s","error_msg":"%s"}'):format(quoted,
          quoted) },
        { status = 302, headers = { "Location: https://" .. quoted .. "/" .. quoted } },
        { status = 401, body = ('{"error_code":"APIGW.0301",'
          .. '"error_msg":"canonicalRequest:GET|/|%s|"}'):format(quoted) },
        { status = 200, body = "no " .. quoted, headers = { "Content-Type: text/" .. quoted } },
        { status = 503, headers = { "Retry-After: " .. quoted, "X-Request-Id: " .. quoted, quoted .. ": x" } },
      } do
        server:play { other = { { "read" }, { "send", raw_server.answer(given) }, { "again" } } }
        local _, err = client:list_job { job_id = "1" }
        -- A header's name is the service's own: what it calls its headers is not looked through.
        err.headers[quoted:lower()] = nil
        found[#found + 1] = err
      end
    end
    assert.equal(12, #found)
    expect.no_secret({ secret(1), secret(2) }, { found, events })
    client:close()
  end)
end)
