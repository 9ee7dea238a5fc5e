--- What is left of secrets in the memory of the process once their client is closed and Lua has collected its garbage.
--- The child runs in a host whose Lua overwrites what it frees: so the copies that the core made, and those that a Lua
--- string of the module still keeps alive, show; what lua5.4 and luajit alone leave in freed memory is theirs, and told
--- in docs/reliability/security.md. spec/c/test_secrets.c looks for derived keys.

local nginx = require "support.nginx"
local raw_server = require "support.raw_server"

local abi = jit and "luajit" or "lua5.4"
local modules = ("%s/%s"):format(os.getenv "HWC_BUILD" or "build", _VERSION:match "%d%.%d")

describe("after a client is closed", function()
  local dir

  setup(function()
    dir = nginx.shell("mktemp -d"):match "^(%S+)"
    local output, made = nginx.shell("env -u LD_PRELOAD %s -O1 -Wall -Wextra -Werror -Ispec/c -o %s/host "
      .. "spec/security/wiping_host.c $(pkg-config --cflags --libs %s) -Wl,-E", os.getenv "CC" or "cc", dir, abi)
    assert(made, output)
  end)

  teardown(function()
    nginx.shell("rm -rf %s", dir)
  end)

  --- Runs the child; gives what was found by name.
  local function look(mode, host)
    nginx.shell("rm -rf %s/work; mkdir -p %s/work %s/home", dir, dir, dir)
    local output, done = nginx.shell("env HOME=%s/home HUAWEICLOUD_SDK_AK=AK-ID LUA_PATH='lua/?.lua;lua/?/init.lua;"
      .. "spec/?.lua;;' LUA_CPATH='%s/?.so;;' timeout 600 "
      .. "%s/host %s spec/security/memory_child.lua %s/work %s </dev/null", dir,
      modules, dir, mode, dir, host)
    assert(done, output)
    local found, count = {}, 0
    for text in output:gmatch "found (%b{})" do
      local one = raw_server.decode(text)
      found[one.name], count = one, count + 1
    end
    assert.equal(18, count)
    return found
  end

  for _, host in ipairs { "", "luv" } do
    it("nothing is left of a key that was given, read or derived" .. (host == "" and "" or ", in luv"), function()
      local found = look("wipe", host)
      for _, name in ipairs { "keys, SDK-HMAC-SHA256", "keys, SDK-HMAC-SM3", "keys, V11-HMAC-SHA256",
        "keys, SDK-ECDSA-P256-SHA256", "keys, SDK-SM2-SM3", "keys, a call that fails", "the profile file", "a function",
        "a chain", "temporary keys: the source's key", "a proxy's password, without a call" } do
        local one = found[name]
        -- While the client is open there is one copy: the search would see more.
        assert.is_true(one.open[1] >= 3, name)
        assert.equal(0, one.closed[1], name .. ": " .. one.place)
      end
      assert.equal(0, found["signing alone"].open[1], found["signing alone"].place)
      -- What was put into the environment is there still, and nowhere else.
      local itself = found["the environment itself"]
      assert.is_true(itself.closed[1] >= 3)
      assert.equal(itself.closed[1], found["the environment"].closed[1], found["the environment"].place)
      -- What went over the network was in libcurl's buffers, which it does not overwrite; the module's own copy is
      -- gone.
      for _, name in ipairs { "a security token", "a token" } do
        assert.is_true(found[name].closed[1] <= found[name].open[1] - 3, name)
      end
    end)
  end

  it("the search sees what a Lua without such a host leaves", function()
    local left = 0
    for name, one in pairs(look("plain", "")) do
      left = left + (name:find "^keys" and one.closed[1] or 0)
    end
    assert.is_true(left > 0)
  end)
end)
