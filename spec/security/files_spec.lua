--- Files that others can write, or that are not what they should be: settings, keys, regions, drafts of downloads.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local files = require "support.files"
local huaweicloud = require "huaweicloud"
local identity = require "support.identity"
local nginx = require "support.nginx"

describe("a file of", function()
  local world, dir, home

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    dir = identity.directory()
    home = dir.path .. "/home"
    assert(select(2, nginx.shell("mkdir -m 700 %s && mkdir -m 700 %s/.huaweicloud", home, home)))
  end)

  after_each(function()
    nginx.shell("chmod -R u+rwx %s", dir.path)
    dir.close()
  end)

  local function sh(command, ...)
    local output, done = nginx.shell(command, ...)
    assert(done, output)
    return output
  end

  local function with(environment, options)
    local all = { HOME = home }
    for name, value in pairs(environment or {}) do
      all[name] = value
    end
    return identity.call(world, all, options)
  end

  local function warnings(got)
    local list = {}
    for _, event in ipairs(got.events) do
      list[#list + 1] = event.kind == "warning" and event.message or nil
    end
    return list
  end

  local KEYS = ("[basic]\nak = %s\nsk = %s\n"):format(emulator.ak, emulator.sk)

  describe("keys", function()
    local function profile(mode)
      return dir.file("home/.huaweicloud/credentials", KEYS, mode)
    end

    for what, case in pairs {
      ["that others can write"] = { "622", "can be changed by other users of this machine: run chmod 600 " },
      ["that a group can write"] = { "660", "can be changed by other users of this machine: run chmod 600 " },
      ["that others can read"] = { "644", "can be read by other users of this machine: run chmod 600 " },
    } do
      it(what .. " brings a warning, once, and is used", function()
        local path = profile(case[1])
        local got = with()
        assert.is_true(got.ok, got.text)
        assert.same({ path .. " " .. case[2] .. path }, warnings(got))
      end)
    end

    it("in a directory that others can write brings a warning, but for one that has the sticky bit", function()
      local path = profile()
      sh("chmod 777 %s/.huaweicloud", home)
      assert.same({ ("other users of this machine can put another file in the place of %s: "
        .. "its directory is theirs to change")
        :format(path) }, warnings((with())))
      sh("chmod 1777 %s/.huaweicloud", home)
      assert.same({}, warnings((with())))
      sh("chmod 770 %s/.huaweicloud", home)
      assert.equal(1, #warnings((with())))
      sh("chmod 755 %s/.huaweicloud", home)
      assert.same({}, warnings((with())))
    end)

    it("is judged by where a link leads", function()
      local path = dir.file("elsewhere", KEYS, "644")
      sh("ln -s %s %s/.huaweicloud/credentials", path, home)
      local got = with()
      assert.is_true(got.ok, got.text)
      assert.equal(1, #warnings(got))
      sh("ln -sf loop %s/.huaweicloud/credentials; ln -sf credentials %s/.huaweicloud/loop", home, home)
      got = with()
      assert.is_false(got.ok)
      assert.truthy(got.message:find("Too many levels of symbolic links", 1, true), got.message)
    end)

    it("that is a directory, a device, or endless is an error that names it", function()
      for path, words in pairs { ["/dev/zero"] = "it is not a regular file", ["/dev/null"] = "it is not a regular file",
        [home] = "Is a directory", [home .. "/huge"] = "is larger than 1 MiB" } do
        sh("truncate -s 3000M %s/huge", home)
        local got = with { HUAWEICLOUD_SDK_CREDENTIALS_FILE = path }
        assert.is_false(got.ok)
        assert.equal("credentials", got.kind)
        assert.truthy(got.message:find(words, 1, true), got.message)
        assert.truthy(got.message:find(path, 1, true), got.message)
      end
    end)

    it("is not looked for where HOME is no absolute path: somebody else may own the directory a program starts in",
      function()
      profile()
      for _, relative in ipairs { "home", ".", "./home", "~", "" } do
        local got = with { HOME = relative }
        assert.is_false(got.ok, relative)
        assert.truthy(got.message:find("HOME is not set to an absolute path", 1, true), got.message)
      end
    end)

    it("with a line end, a colon or a zero byte in its name or its values makes no header and no other file", function()
      for _, path in ipairs { home .. "/a\nb", home .. "/a\27[2J" } do
        local got = with { HUAWEICLOUD_SDK_CREDENTIALS_FILE = path }
        assert.is_false(got.ok)
        assert.is_nil(got.text:find "%c")
      end
      for _, text in ipairs { "[basic]\nak = A\r\n B\nsk = x\n", "[basic]\nak = A\0B\nsk = x\n",
        "[basic]\nak = A\rX: y\nsk = x\n",
        "[basic]\nak = A B\nsk = x\n", "[basic]\nak = \195\132\nsk = x\n" } do
        dir.file("home/.huaweicloud/credentials", text)
        local got = with()
        assert.is_false(got.ok)
        assert.equal("credentials", got.kind, got.text)
        assert.same({}, world:requests())
      end
    end)
  end)

  describe("a token", function()
    it("with a line end in it is no header", function()
      for _, token in ipairs { "emulator-pod-token\r\nX-Evil: 1", "emulator-pod-token\nX", "a\0b", "a\27b" } do
        local got = with({ HC_CONTAINER_CREDENTIALS_FULL_URI = world.endpoint .. "/pod-identity/credentials",
          HC_CONTAINER_AUTHORIZATION_TOKEN_FILE = dir.file("token", token) },
          'return { credentials = require("huaweicloud").credentials.pod() }')
        assert.is_false(got.ok)
        assert.equal("credentials", got.kind)
        assert.is_nil(got.text:find("emulator-pod-token", 1, true))
        assert.same({}, world:requests())
      end
    end)

    it("goes over no network in the clear without a word", function()
      local token = dir.file("token", "emulator-pod-token")
      for uri, warned in pairs { ["http://127.0.0.1:1/x"] = 0, ["http://localhost:1/x"] = 0, ["http://[::1]:1/x"] = 0,
        ["http://[fe80::1]:1/x"] = 0, ["https://192.0.2.1:1/x"] = 0, ["http://127.0.0.1.evil.invalid/x"] = 1,
        ["http://localhost.evil.invalid/x"] = 1, ["http://169.254.evil.invalid/x"] = 1 } do
        local got = with({ HC_CONTAINER_CREDENTIALS_FULL_URI = uri, HC_CONTAINER_AUTHORIZATION_TOKEN_FILE = token },
          'return { credentials = require("huaweicloud").credentials.pod(), timeout = 0.2 }')
        assert.is_false(got.ok)
        assert.equal(warned, #warnings(got), uri)
        for _, text in ipairs(warnings(got)) do
          assert.truthy(text:find("goes unencrypted to http://", 1, true), text)
        end
      end
    end)
  end)

  describe("regions", function()
    local MAKE = [[local client, err = require("huaweicloud").cfw { region = %q, credentials = { token = "t" },
      observer = function(event) print("warning " .. event.message) end } print(client and client.endpoint or err)]]

    --- Makes a client in a process of its own; what it prints.
    local function make(text, region, mode)
      dir.file("home/.huaweicloud/regions.yaml", text, mode)
      local script = dir.file("script.lua", MAKE:format(region or "cn-north-4"))
      return nginx.shell("env HOME=%s LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='%s/%s/?.so;;' timeout 60 %s %s",
        home,
        os.getenv "HWC_BUILD" or "build", _VERSION:match "%d%.%d", jit and "luajit" or "lua5.4", script)
    end

    it("that others can write brings a warning: it says where signatures go", function()
      local text = "cfw: [ { id: cn-north-4, endpoint: cfw.example.com } ]"
      assert.equal("https://cfw.example.com", (make(text)))
      assert.equal("https://cfw.example.com", (make(text, nil, "644")))
      assert.truthy(make(text, nil, "666"):find("^warning regions file .*/regions.yaml can be changed by other users"))
      sh("chmod 777 %s/.huaweicloud", home)
      assert.truthy(make(text):find("^warning regions file other users of this machine can put another file"))
    end)

    it("makes nothing but tables and texts, however it is written", function()
      local marker = home .. "/made"
      for _, tag in ipairs { "!!python/object/apply:os.system", "!lua", "!ruby/object:Gem",
        "tag:yaml.org,2002:lua/function",
        "!<tag:yaml.org,2002:js/function>", "!!binary" } do
        local output = make(("cfw: [ { id: cn-north-4, endpoint: %s 'touch %s' } ]"):format(
          tag:find "^tag" and "!<" .. tag .. ">" or tag, marker))
        assert.is_nil(io.open(marker), output)
        assert.truthy(output:find "^validation: " or output:find "^https://cfw%.cn%-north%-4%.myhuaweicloud%.com",
          output)
      end
    end)

    it("cannot grow, nest or turn in itself without an end", function()
      local laughs = { "a0: &a0 [ x, x, x, x, x, x, x, x, x, x ]" }
      for i = 1, 30 do
        laughs[#laughs + 1] = ("a%d: &a%d [ %s ]"):format(i, i, (("*a%d, "):format(i - 1)):rep(9)
          .. ("*a%d"):format(i - 1))
      end
      laughs[#laughs + 1] = "cfw: *a30"
      local merges = { "m0: &m0 { k0: 0 }" }
      for i = 1, 300 do
        merges[#merges + 1] = ("m%d: &m%d { <<: *m%d, k%d: 1 }"):format(i, i, i - 1, i)
      end
      for name, text in pairs {
        laughs = table.concat(laughs, "\n"), merges = table.concat(merges, "\n"),
        ["turns"] = "cfw: &a [ *a, { id: cn-north-4, endpoint: *a } ]",
        ["nests"] = "cfw: " .. ("["):rep(200000), ["nests and ends"] = "cfw: " .. ("["):rep(400000)
          .. ("]"):rep(400000),
        ["maps"] = "cfw: " .. ("{a: "):rep(100000), ["lists"] = ("- "):rep(300000) .. "x",
          ["keys"] = ("? "):rep(300000) .. "x",
        ["mixed"] = ("- ? "):rep(100000) .. "x", ["tabs"] = "cfw:\n" .. ("-\t"):rep(300000),
          ["values"] = (": "):rep(300000),
        ["indents"] = (function()
          local lines = {}
          for i = 0, 1300 do
            lines[i + 1] = (" "):rep(i) .. "a:"
          end
          return table.concat(lines, "\n")
        end)(),
      } do
        local began = core.now()
        local output = make(text)
        assert.truthy(output:find "^https://cfw%.cn%-north%-4%.myhuaweicloud%.com"
          or output:find "^validation: cfw: regions file ",
          name .. ": " .. output:sub(1, 300))
        assert.is_true(core.now() - began < 50, name)
        assert.is_true(#output < 2000, name)
      end
    end)

    it("names hosts, and nothing else", function()
      for _, endpoint in ipairs { "http://good@evil", "https://a/..", "file:///etc/passwd", "'2130706433'",
        "\"a\\r\\nX: y\"" } do
        assert.truthy(make(("cfw: [ { id: cn-north-4, endpoint: %s } ]"):format(endpoint))
          :find "^validation: cfw: regions file ")
      end
    end)
  end)
end)

describe("a download", function()
  local world, out

  setup(function()
    world = files.start()
    out = world.out
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:clear()
    world:put("object", "what came")
  end)

  local function download(to)
    local client = world:client()
    local result, err = client:download_import_template({ object_id = "object" }, { to = to })
    client:close()
    return result, err
  end

  it("leaves no file of a guessable name, and none that more may read than the one before", function()
    local seen = {}
    for i = 1, 5 do
      local draft = assert(core.draft(out .. "/f" .. i))
      local name = nginx.shell("ls -A %s | grep huaweicloud", out)
      assert.truthy(name:find "^%.huaweicloud%-%x%x%x%x%x%x%x%x%x%x%x%x%x%x%x%x$", name)
      assert.is_nil(seen[name])
      seen[name] = true
      draft:close()
    end
    assert.equal("", (nginx.shell("ls -A %s", out)))
    for _, mode in ipairs { "600", "640", "666" } do
      world:write("old", "old")
      nginx.shell("chmod %s %s/old", mode, out)
      assert(download(out .. "/old"))
      assert.equal(mode, (nginx.shell("stat -c %%a %s/old", out)))
      assert.equal("what came", world:read "old")
    end
  end)

  it("writes through no link that appears while it comes", function()
    world:write("victim", "victim")
    local client = world:client()
    -- When the first bytes come the place is free; then a link stands there.
    local made = false
    assert(client:download_import_template({ object_id = "object" }, { to = out .. "/new", on_progress = function()
      if not made then
        made = true
        nginx.shell("ln -sf victim %s/new", out)
      end
    end }))
    client:close()
    assert.is_true(made)
    assert.equal("victim", world:read "victim")
    assert.equal("what came", world:read "new")
    assert.equal("regular file", (nginx.shell("stat -c %%F %s/new", out)))
  end)

  it("keeps no bit of a file that runs as its owner", function()
    world:write("tool", "old")
    nginx.shell("chmod 4755 %s/tool", out)
    assert(download(out .. "/tool"))
    assert.equal("755", (nginx.shell("stat -c %%a %s/tool", out)))
  end)

  it("goes to no path with a zero byte in it", function()
    local result, err = download(out .. "/a\0b")
    assert.is_nil(result)
    assert.equal("validation", err.kind)
    assert.equal("", (nginx.shell("ls -A %s", out)))
  end)
end)

it("the module writes no file, and starts no program, by itself", function()
  -- Nothing of what could is named in it but the draft of a download; modules of Lua are loaded by their names alone.
  local found = {}
  for _, pattern in ipairs { "io%.popen", "os%.execute", "os%.tmpname", "os%.remove", "os%.rename", "loadfile",
    "dofile",
    "loadstring", "%f[%w_]load%s*%(" } do
    local names = assert(io.popen "find lua/huaweicloud -name '*.lua'")
    for name in names:lines() do
      if nginx.read(name):find(pattern) then
        found[#found + 1] = name .. ": " .. pattern
      end
    end
    names:close()
  end
  assert.same({}, found)
  assert.is_table(huaweicloud)
end)
