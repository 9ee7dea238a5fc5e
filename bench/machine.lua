--- What the figures were measured on, in words: the class of the machine and the versions, nothing that names it.

local subjects = require "subjects"

local machine = {}

local function first(words, pattern)
  local said, output = pcall(subjects.output, words)
  return said and output:match(pattern) or nil
end

--- Why a peer or a tool cannot be used, by its name; nil where it can.
function machine.missing()
  local function try(words)
    return not pcall(subjects.output, words) and "not installed" or nil
  end
  return {
    ["lcurl.lua"] = try "luajit -e 'require \"curl\" require \"socket\" require \"cjson\"'",
    ["luasocket.lua"] = try "lua5.4 -e 'require \"ssl\" require \"socket.http\" require \"cjson\"'",
    sdk = try(("test -d '%snode_modules/@huaweicloud/huaweicloud-sdk-core' && command -v node")
      :format(subjects.programs)),
    valgrind = try "command -v valgrind",
    strace = try "command -v strace",
  }
end

--- Lines for results.
function machine.describe()
  return {
    cores = tonumber(first("nproc", "%d+")),
    system = first("uname -sm", "[^\n]+"),
    distribution = first("sed -n 's/^PRETTY_NAME=//p' /etc/os-release", '"?([^"\n]+)'),
    lua = first("lua5.4 -v", "Lua ([%d.]+)"),
    luajit = first("luajit -v", "LuaJIT (%S+)"),
    libcurl = first("lua5.4 -e 'print(require(\"huaweicloud.core\").curl_version())'", "[%d.]+"),
    openssl = first("openssl version", "OpenSSL ([%d.]+)"),
    nginx = first("PATH=$PATH:/usr/sbin nginx -v", "nginx/([%d.]+)"),
    node = first("node --version", "v([%d.]+)"),
    date = os.date "!%Y-%m-%d",
  }
end

return machine
