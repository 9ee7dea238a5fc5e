--- The commands that run what is measured. Each subject prints one line of figures: count=, wall=, cpu=, others.
-- A command is { environment, program }, both in shell words: a tool to run it under goes between.

local subjects = {}

local root = assert(io.popen("pwd")):read "*l"
local build = os.getenv "HWC_BUILD" or "build"
build = build:sub(1, 1) == "/" and build or root .. "/" .. build

subjects.programs = build .. "/bench/"

-- What the paths stand for: the operations that the subjects call.
subjects.INSTANCE = "ebf891cd-2163-48a0-9963-6309f99dd3c4"
subjects.QUERY = ("?fw_instance_id=%s&limit=50&offset=0"):format(subjects.INSTANCE)
subjects.CANCEL_BYTES = #('{"task_id":"%s"}'):format(subjects.INSTANCE)

function subjects.quote(text)
  return "'" .. tostring(text):gsub("'", "'\\''") .. "'"
end

local function join(words)
  local quoted = {}
  for i, word in ipairs(words) do
    quoted[i] = subjects.quote(word)
  end
  return table.concat(quoted, " ")
end

-- Another interpreter than Debian's, say one with symbols for a profile.
subjects.interpreters = {
  ["5.4"] = os.getenv "BENCH_LUA" or "lua5.4",
  ["5.1"] = os.getenv "BENCH_LUAJIT" or "luajit",
}

--- Shell words before an interpreter that is to find the module and the subjects.
local function paths(abi)
  return ("LUA_PATH='%s/lua/?.lua;%s/lua/?/init.lua;%s/bench/?.lua;;' LUA_CPATH='%s/%s/?.so;;' ")
    :format(root, root, root, build, abi)
end

--- A Lua subject of the module. `abi`: "5.4", or "5.1" for LuaJIT.
function subjects.lua(abi, file, ...)
  return { paths(abi), join { subjects.interpreters[abi], ("%s/bench/subjects/%s"):format(root, file), ... } }
end

--- A program for an interpreter that can find the module.
function subjects.program(abi, text)
  return { paths(abi), join { subjects.interpreters[abi], "-e", text } }
end

--- A peer: no module to be found. `interpreter`: "lua5.4" or "luajit".
function subjects.peer(interpreter, file, ...)
  return { ("LUA_PATH='%s/bench/?.lua;;' "):format(root),
    join { interpreter, ("%s/bench/subjects/%s"):format(root, file), ... } }
end

--- A program in C: "http" with its options, "sign" or "process".
function subjects.c(name, ...)
  return { "", join { subjects.programs .. name, ... } }
end

--- The core of the official SDK for Node.js.
function subjects.sdk(ca_file, ...)
  return { ("NODE_PATH=%snode_modules NODE_EXTRA_CA_CERTS=%s "):format(subjects.programs, ca_file),
    join { "node", root .. "/bench/subjects/sdk.js", ... } }
end

--- Inside Neovim.
function subjects.nvim(...)
  local words = {}
  for i, word in ipairs { ... } do
    words[i] = "'" .. word .. "'"
  end
  return { paths "5.1", join { "nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c",
    ("lua assert(loadfile '%s/bench/subjects/calls.lua')(%s)"):format(root, table.concat(words, ", ")) } }
end

--- A page of the nginx that makes calls itself.
function subjects.nginx(host, what, endpoint, in_flight, count, ca_file, more)
  local page = "%s/run?what=%s&endpoint=%s&n=%d&count=%d&ca_file=%s&more=%s"
  return { "", join { "curl", "-q", "-sSf", "--noproxy", "*",
    page:format(host, what, endpoint, in_flight, count, ca_file or "", more or "") } }
end

--- The shell words of a command, under a tool.
---@param tool string? shell words that take a program and its arguments
function subjects.shell(command, tool)
  return command[1] .. (tool and tool .. " " or "") .. command[2]
end

--- Runs shell words without input; what they print. Raises it when they fail.
function subjects.output(words)
  local pipe = assert(io.popen(("{ %s; } 2>&1 </dev/null; echo status=$?"):format(words)))
  local output, status = pipe:read("*a"):match "^(.-)\n?status=(%d+)%s*$"
  pipe:close()
  if status ~= "0" then
    error(words .. "\n" .. output, 0)
  end
  return output
end

--- Runs a subject; its figures, by name.
function subjects.run(command)
  local output, figures = subjects.output(subjects.shell(command)), {}
  for name, value in output:gmatch "([%l%d_]+)=(%S+)" do
    figures[name] = tonumber(value)
  end
  if not figures.count then
    error(subjects.shell(command) .. "\n" .. output, 0)
  end
  return figures
end

return subjects
