-- What a user gets from `make install` and from LuaRocks, and what the module shows to the process that loads it.
-- Child processes start with an empty environment: nothing of the checkout's build or paths reaches them by accident.

local abi = _VERSION:match("%d%.%d")
local lua = jit and "luajit" or "lua" .. abi

-- Runs a shell command from an empty environment. Returns its output and its exit status.
local function run(command, ...)
  command = command:format(...):gsub("'", "'\\''")
  local pipe = assert(io.popen(([[
    env -i PATH="$PATH" HOME="${TMPDIR:-/tmp}/no-such-home" LC_ALL=C sh -c '%s' 2>&1 </dev/null; echo "status $?"
  ]]):format(command)))
  local output, status = pipe:read("*a"):match("^(.-)\n?status (%d+)\n$")
  pipe:close()
  return output, tonumber(status)
end

local function succeed(...)
  local output, status = run(...)
  assert(status == 0, output)
  return output
end

local function sorted_lines(text)
  local lines = {}
  for line in text:gmatch("[^\n]+") do lines[#lines + 1] = line end
  table.sort(lines)
  return lines
end

local function read(name)
  local file = assert(io.open(name))
  local text = file:read("*a")
  file:close()
  return text
end

-- Runs a script in `dir` whose only way to the module is the tree below `prefix`; lua-cjson is the system's.
local function run_installed(dir, prefix, script)
  local cjson = assert(package.searchpath("cjson", package.cpath), "lua-cjson is not installed"):gsub("[^/]+$", "?.so")
  local share, lib = prefix .. "/share/lua/" .. abi, prefix .. "/lib/lua/" .. abi
  return succeed([[cd %s && LUA_PATH="%s/?.lua;%s/?/init.lua" LUA_CPATH="%s/?.so;%s" %s -e '%s']],
    dir, share, share, lib, cjson, lua, script)
end

local REQUIRE = [[local h = require("huaweicloud"); assert(package.loaded["huaweicloud.core"]); io.write(h._VERSION)]]

describe("packaging for " .. lua, function()
  local dir, version

  setup(function()
    dir = succeed("mktemp -d")
    version = read("src/hwc.h"):match('#define HWC_VERSION "([^"]+)"')
  end)

  teardown(function()
    succeed("rm -rf %s", dir)
  end)

  it("states one version", function()
    assert.matches("^%d+%.%d+%.%d+", version)
    assert.equal(version, require("huaweicloud")._VERSION)
    for name in succeed("ls rockspec"):gmatch("[^\n]+") do
      local spec = {}
      local chunk = assert(loadfile("rockspec/" .. name, "t", spec))
      if setfenv then setfenv(chunk, spec) end
      chunk()
      assert.equal(("huaweicloud-%s.rockspec"):format(spec.version), name)
      local stated = spec.version:match("^(.*)%-%d+$")
      if stated ~= "scm" then assert.equal(version, stated) end
    end
  end)

  it("exports one symbol and links no Lua", function()
    local module = (os.getenv("HWC_BUILD") or "build") .. "/" .. abi .. "/huaweicloud/core.so"
    local symbols = succeed("nm -D --defined-only %s", module)
    assert.equal("luaopen_huaweicloud_core", symbols:match("^%x+ T ([%w_]+)$"), symbols)
    assert.is_nil(succeed("readelf -d %s", module):match("liblua%S*"))
  end)

  it("keeps Lua out of the core, and curl and OpenSSL out of the binding", function()
    for name in succeed("ls src"):gmatch("[^\n]+") do
      local binding = name:match("^lua_") or name == "module.c" or name == "compat.h"
      for header in read("src/" .. name):gmatch('#%s*include%s*[<"]([^>"]+)') do
        if binding then
          assert.is_nil(header:match("^curl/") or header:match("^openssl/"), name .. " includes " .. header)
        else
          assert.is_nil(header:match("^lua") or header:match("^lauxlib") or header:match("^compat"),
            name .. " includes " .. header)
        end
      end
    end
  end)

  it("make install puts the Lua files and the module there, and nothing else; uninstall takes them away", function()
    succeed("make install LUA=%s DESTDIR=%s/root PREFIX=/opt/hwc", lua, dir)
    local expected = succeed("find lua -name '*.lua'")
      :gsub("([^\n]+)", function(name) return ("./opt/hwc/share/lua/%s/%s"):format(abi, name:sub(5)) end)
    expected = sorted_lines(expected .. ("\n./opt/hwc/lib/lua/%s/huaweicloud/core.so"):format(abi))
    assert.same(expected, sorted_lines(succeed("cd %s/root && find . ! -type d", dir)))

    assert.equal(version, run_installed(dir, dir .. "/root/opt/hwc", REQUIRE))

    succeed("make uninstall LUA=%s DESTDIR=%s/root PREFIX=/opt/hwc", lua, dir)
    assert.equal("", succeed("cd %s/root && find . ! -type d -o -name huaweicloud", dir))
  end)

  it("lets a distribution choose the directories", function()
    succeed("make install LUA=%s INST_LUADIR=%s/a INST_LIBDIR=%s/b", lua, dir, dir)
    assert.equal("", succeed("test -f %s/a/huaweicloud/init.lua && test -f %s/b/huaweicloud/core.so", dir, dir))
  end)

  it("luarocks accepts the rockspec", function()
    succeed("luarocks lint rockspec/huaweicloud-scm-1.rockspec")
  end)

  it("luarocks make builds a clean checkout offline, leaves it clean, and the rock runs", function()
    local copy, tree = dir .. "/checkout", dir .. "/tree"
    succeed("mkdir %s && cp -R Makefile api lua rockspec src tools %s", copy, copy)
    local before = succeed("cd %s && find . | sort", copy)
    -- LuaRocks knows of Lua 5.1, not of LuaJIT: it has to be told.
    local which = jit and ("LUA=%s LUA_INCDIR=%s"):format(succeed("command -v luajit"),
      succeed("pkg-config --variable=includedir luajit")) or ""
    succeed("cd %s && luarocks make --lua-version %s --deps-mode none --tree %s %s", copy, abi, tree, which)
    assert.equal(before, succeed("cd %s && find . -path ./build -prune -o -print | sort", copy))

    assert.equal(version, run_installed(dir, tree, REQUIRE))
    assert.matches("huaweicloud", succeed("luarocks list --porcelain --lua-version %s --tree %s", abi, tree))
  end)
end)
