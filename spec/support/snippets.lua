--- Runs the Lua snippets of documents against the emulator: what a page shows, works.

local errors = require "huaweicloud.errors"
local huaweicloud = require "huaweicloud"

local snippets = {}

--- Where the emulator stands on the pages; another one stands in for it.
snippets.EXAMPLE_ENDPOINT = "http://127.0.0.1:26602"

local load_text = loadstring or load -- luacheck: ignore

--- The text of a file.
function snippets.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

--- The blocks of a language on a page, in order: { code =, line = of the first line of the code, heading = before it }.
function snippets.blocks(path, language)
  local found, block, heading, number, fenced = {}, nil, nil, 0, false
  for line in (snippets.read(path) .. "\n"):gmatch "(.-)\n" do
    number = number + 1
    if line:find "^```" then
      fenced = not fenced
      if block then
        block.code = table.concat(block.lines, "\n") .. "\n"
        found[#found + 1] = block
      end
      block = fenced and line == "```" .. language and { line = number + 1, heading = heading, lines = {} } or nil
    elseif block then
      table.insert(block.lines, line)
    elseif not fenced and line:find "^#" then
      heading = line:match "^#+%s+(.*)$"
    end
  end
  return found
end

local Runner = {}
Runner.__index = Runner

--- Runs snippets against a started emulator (support.emulator).
function snippets.runner(services)
  return setmetatable({ services = services }, Runner)
end

--- The module as snippets see it: the same, but that every client goes to the emulator and is closed after the snippet.
--- One that a snippet started itself it reaches, too.
function Runner:module(clients)
  local module = {}
  local function redirect(service)
    return function(options)
      local copy = {}
      for name, value in pairs(options) do
        copy[name] = value
      end
      if not tostring(options.endpoint):find "^http://127%.0%.0%.1:" then
        copy.endpoint, copy.region = self.services.endpoint, nil
      end
      local client, err = huaweicloud.client(service, copy)
      clients[#clients + 1] = client
      return client, err
    end
  end
  for _, service in ipairs { "cfw", "oms", "codeartscheck", "codecheck" } do
    module[service] = redirect(service)
  end
  module.client = function(service, options)
    return redirect(service)(options)
  end
  return setmetatable(module, { __index = huaweicloud })
end

--- Runs a snippet. Returns the lines that it printed, and those errors of the module that it printed.
---@param code string
---@param name string for messages
---@param globals table? what else the snippet finds
function Runner:run(code, name, globals)
  local printed, failures, clients = {}, {}, {}
  local environment = {
    require = function(module)
      return module == "huaweicloud" and self:module(clients) or require(module)
    end,
    print = function(...)
      local line = {}
      for i = 1, select("#", ...) do
        local value = (select(i, ...))
        line[i] = tostring(value)
        failures[#failures + 1] = errors.is(value) and value or nil
      end
      printed[#printed + 1] = table.concat(line, "\t")
    end,
    io = setmetatable({
      popen = function(command, mode)
        return io.popen("unset LD_PRELOAD; " .. command, mode) -- a sanitizer's runtime is none of its business
      end,
    }, { __index = io }),
    os = setmetatable({
      getenv = function(variable)
        local keys = { CLOUD_SDK_AK = self.services.ak, CLOUD_SDK_SK = self.services.sk }
        return keys[variable]
      end,
      exit = function()
        error("the snippet gave up: " .. table.concat(printed, "\n"))
      end,
    }, { __index = os }),
  }
  code = code:gsub(snippets.EXAMPLE_ENDPOINT:gsub("%p", "%%%0"), self.services.endpoint)
  for key, value in pairs(globals or {}) do
    environment[key] = value
  end
  setmetatable(environment, { __index = _G })
  local chunk
  if setfenv then
    chunk = setfenv(assert(load_text(code, "=" .. name)), environment)
  else
    chunk = assert(load(code, "=" .. name, "t", environment))
  end
  local ok, why = pcall(chunk)
  for _, client in ipairs(clients) do
    client:close()
  end
  if not ok then
    error(why, 0)
  end
  return printed, failures
end

--- A line as a page can show it: the tabs that print sets are blanks there.
local function shown(line)
  return line and line:gsub("%s+", " ")
end

--- Says which line a snippet promises in a comment, as "--> text", and did not print, in order; nil when all came.
function snippets.missing(code, printed)
  local at = 1
  for promised in code:gmatch "%-%->%s?([^\n]*)" do
    while shown(printed[at]) ~= shown(promised) do
      if not printed[at] then
        return promised
      end
      at = at + 1
    end
    at = at + 1
  end
end

return snippets
