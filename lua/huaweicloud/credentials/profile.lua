--- Credentials from the profile file, ~/.huaweicloud/credentials.

local environment = require "huaweicloud.credentials.environment"
local errors = require "huaweicloud.errors"
local files = require "huaweicloud.credentials.files"
local ini = require "huaweicloud.ini"
local options = require "huaweicloud.options"

local profile = { name = "profile", builtin = true }
profile.__index = profile

local known = { "ak", "sk", "security_token", "project_id", "domain_id", "idp_id", "id_token_file", "iam_endpoint" }
local is_known = {}
for _, name in ipairs(known) do
  is_known[name] = true
end

--- Makes the provider.
---@param opts table? { profile = name of a section, else HUAWEICLOUD_SDK_PROFILE, else [basic], else [global];
--- file = path, else HUAWEICLOUD_SDK_CREDENTIALS_FILE, else ~/.huaweicloud/credentials }
---@return table provider
function profile.new(opts)
  local own = options.of_provider("profile", opts or {}, { profile = "string", file = "string" })
  return setmetatable(own, profile)
end

--- The section to go by.
---@return table? section
---@return string name_or_why
local function choose(sections, wanted, path)
  if wanted then
    local section = sections[wanted]
    return section, section and wanted
      or ("%s: %s"):format(path, errors.unknown("profile", wanted, errors.names(sections)))
  end
  for _, name in ipairs { "basic", "global" } do
    if sections[name] then
      return sections[name], name
    end
  end
  return nil, ("%s has neither [basic] nor [global]: add one, or name a profile"):format(path)
end

--- Says what is wrong with a section; nil when nothing is.
local function complaint(section)
  for name, value in pairs(section) do
    if not is_known[name] then
      return errors.unknown("key", name, known)
    elseif value == "" then
      return name .. " is empty"
    end
  end
  for _, pair in ipairs { { "idp_id", "id_token_file" }, { "ak", "sk" } } do
    for i = 1, 2 do
      if section[pair[i]] and not section[pair[3 - i]] then
        return ("%s is there but %s is not: they go together"):format(pair[i], pair[3 - i])
      end
    end
  end
  if not section.ak and not section.idp_id then
    return "it has neither ak and sk, nor idp_id and id_token_file"
  end
end

---@param context table
---@return huaweicloud.Keys? keys
---@return string? why
---@return boolean? broken it is set up, but wrong
function profile:fetch(context)
  local named_file, named = environment.profile()
  local path, wanted = self.file or named_file, self.profile or named
  local asked = path ~= nil or wanted ~= nil
  if not path then
    local home = files.home()
    if not home then
      return nil, "HOME is not set to an absolute path, so there is no ~/.huaweicloud/credentials", asked
    end
    path = home .. "/.huaweicloud/credentials"
  end
  local text, facts, missing = files.read(path)
  if not text then
    return nil, missing and ("there is no file %s"):format(path) or facts, asked or not missing
  end
  files.check_mode(path, facts, context)
  local sections, line, reason = ini.parse(text)
  if not sections then
    return nil, ("%s, line %d: %s"):format(path, line, reason), true
  end
  local section, name = choose(sections, wanted, path)
  if not section then
    return nil, name, true
  end
  local why = complaint(section)
  if why then
    return nil, ("%s, [%s]: %s"):format(path, name, why), true
  end
  if not section.idp_id then
    return section
  end
  local keys, broken
  keys, why, broken = require("huaweicloud.credentials.iam").federated {
    idp_id = section.idp_id, id_token_file = section.id_token_file, iam_endpoint = section.iam_endpoint,
  }:fetch(context)
  if keys then
    keys.project_id, keys.domain_id = section.project_id, section.domain_id
    keys.iam_endpoint = section.iam_endpoint
  end
  return keys, why, broken
end

return profile
