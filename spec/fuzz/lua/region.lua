--- Fuzz target: any text as a region, and as what the environment says of one.

local host = ...

local checks = require "fuzz.checks"
local huaweicloud = require "huaweicloud"

local VARIABLE = "HUAWEICLOUD_SDK_REGION_CFW_CN_NORTH_4"

-- What a message says by itself.
local OWN = "environment variable " .. VARIABLE .. " option endpoint: must not hold a user name"

--- What stands before an "@" may be a password.
local function check_words(text, err)
  assert(err.kind == "validation")
  checks.one_line(err.message, 2048)
  for part in text:gmatch "([^@,%s]+)@" do
    local password = part:match "([^/:]*)$"
    if not OWN:find(password, 1, true) and not text:gsub("@.*", ""):sub(1, -#password - 1):find(password, 1, true) then
      checks.hides(err.message, password)
    end
  end
end

local function try(text, given)
  given.credentials, given.project_id = { ak = "AKAKAKAK", sk = "SKSKSKSK" }, "p"
  local client, err = huaweicloud.cfw(given)
  if client then
    assert(client.endpoint:find "^https?://[%w._:%[%]-]+")
    client:close()
  else
    check_words(text, err)
  end
end

return function(text)
  try("", { region = text })
  try(text, { endpoint = text })
  host.setenv(VARIABLE, (text:gsub("%z", "")))
  try(text, { region = "cn-north-4" })
  host.setenv(VARIABLE)
end
