-- IAM, as far as clients need it to find their project and domain ids.
local account = require "emulator.account"
local answer = require "emulator.answer"
local json = require "emulator.json"
local state = require "emulator.state"

local iam = {}

local MAX_PROJECTS = 1000

local function reply(request, value)
  value.links = { self = "https://" .. (request:header("host") or "localhost") .. request.path,
    next = json.null, previous = json.null }
  local out = answer.json(200, value)
  out.headers["X-IAM-Trace-Id"] = "token_emulator_" .. ngx.ctx.request_id
  return out
end

function iam.list_projects(request)
  local wanted = request:argument("name")
  local projects = {}
  for _, id in ipairs(state.ids("project", "", "", 0, MAX_PROJECTS)) do
    local project = state.get("project", "", id)
    if not wanted or project.name == wanted then
      projects[#projects + 1] = {
        id = id, name = project.name, domain_id = account.domain.id, parent_id = account.domain.id,
        is_domain = false, enabled = true, description = "",
      }
    end
  end
  return reply(request, { projects = json.list(projects) })
end

function iam.list_domains(request)
  return reply(request, { domains = json.list {
    { id = account.domain.id, name = account.domain.name, enabled = true, description = "" },
  } })
end

return iam
