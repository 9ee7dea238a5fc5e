--- Fuzz target: any text as each option of a client that is a text. What is wrong is told in one line, without a
--- password.

local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"

local TEXTS = { "proxy", "iam_endpoint", "project_id", "user_agent", "signing_algorithm", "signing_service", "loop" }

local function try(text, name, password)
  local given = { endpoint = "https://h", credentials = { ak = "AKAKAKAK", sk = "SKSKSKSK" }, [name] = text }
  local client, err = huaweicloud.client("cfw", given)
  if client then
    assert(not core.has_control(text))
    checks.one_line(tostring(client))
    client:close()
    return
  end
  assert(err.kind == "validation", err.kind)
  checks.one_line(err.message, 1024)
  if password then
    checks.hides(err.message, password)
  end
end

local function try_keys(text)
  for _, name in ipairs { "ak", "sk", "security_token", "token" } do
    local keys = { ak = "AKAKAKAK", sk = "SKSKSKSK" }
    if name == "token" then
      keys = {}
    end
    keys[name] = text
    local client, err = huaweicloud.client("cfw", { endpoint = "https://h", credentials = keys })
    if client then
      checks.hides(tostring(client), text)
      client:close()
    else
      assert(err.kind == "credentials")
      checks.one_line(err.message, 512)
      if name ~= "ak" then
        checks.hides(err.message, text)
      end
    end
  end
end

return function(text)
  for _, name in ipairs(TEXTS) do
    try(text, name)
  end
  try_keys(text)
  local password = "PaSsWoRd!#" .. #text
  for _, scheme in ipairs { "", "http://", "socks5h://" } do
    try(("%suser:%s@%s"):format(scheme, password, text), "proxy", password)
    try(("%s%s:%s@h"):format(scheme, text, password), "proxy", password)
  end
end
