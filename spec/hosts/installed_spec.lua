--- The rock for LuaJIT, installed in a tree of its own, works in nginx by lua_package_cpath and in Neovim by
--- package.cpath: nothing of the checkout is on their paths.

local emulator = require "support.emulator"
local nginx = require "support.nginx"

local JOB = [[
  local huaweicloud = require "huaweicloud"
  local cfw = assert(huaweicloud.cfw {
    endpoint = "%s", project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
    credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" },
  })
  local job, err = cfw:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }
  io.stdout:write(job and job.data.status or tostring(err), "\n")
]]

describe("an installed rock", function()
  local services, dir, tree

  local function succeed(command, ...)
    local output, done = nginx.shell("env -u LD_PRELOAD -u MAKEFLAGS -u LUA_PATH -u LUA_CPATH " .. command, ...)
    assert(done, output)
    return output
  end

  setup(function()
    services = emulator.start()
    dir = succeed "mktemp -d"
    tree = dir .. "/tree"
    succeed("sh -c 'mkdir %s/checkout && cp -R Makefile api lua rockspec src tools %s/checkout'", dir, dir)
    succeed("sh -c 'cd %s/checkout && luarocks make --lua-version 5.1 --deps-mode none --tree %s "
      .. "LUA=$(command -v luajit) LUA_INCDIR=$(pkg-config --variable=includedir luajit)'", dir, tree)
  end)

  teardown(function()
    services:stop()
    succeed("rm -rf %s", dir)
  end)

  before_each(function()
    services:reset()
  end)

  it("works in nginx", function()
    local server = nginx.start {
      conf = "spec/hosts/nginx/installed.conf.in", values = { TREE = tree, ENDPOINT = services.endpoint },
    }
    finally(function()
      server:stop()
    end)
    assert.equal("Running", (server:get "/job"))
  end)

  it("works in Neovim", function()
    local script = assert(io.open(dir .. "/job.lua", "w"))
    script:write(('package.path = "%s/share/lua/5.1/?.lua;%s/share/lua/5.1/?/init.lua;" .. package.path\n'):format(
      tree, tree), ('package.cpath = "%s/lib/lua/5.1/?.so;" .. package.cpath\n'):format(tree),
      JOB:format(services.endpoint))
    script:close()
    local output = succeed("nvim --headless -u NONE -i NONE -n -c 'luafile %s/job.lua' -c 'qa!' </dev/null", dir)
    assert.equal("Running", output:match "%S+")
  end)
end)
