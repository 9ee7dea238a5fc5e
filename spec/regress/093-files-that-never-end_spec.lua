--- Files of keys, tokens, regions and certificates were opened as they are: a FIFO that nobody writes to held the whole
-- process for ever, an nginx worker with all its requests, too. What is no regular file is refused now, but for a pipe
-- that brings its bytes (a shell's <(...)), which is waited for five seconds at most.

local core = require "huaweicloud.core"
local huaweicloud = require "huaweicloud"
local nginx = require "support.nginx"

describe("a FIFO that nobody writes to", function()
  local dir

  setup(function()
    dir = nginx.shell("mktemp -d"):match "^(%S+)"
    assert(select(2, nginx.shell("mkfifo -m 600 %s/fifo && mkdir %s/home", dir, dir)))
  end)

  teardown(function()
    nginx.shell("rm -rf %s", dir)
  end)

  local LOCAL = 'endpoint = "http://127.0.0.1:1", project_id = "p", retries = 0, timeout = 10, proxy = ""'

  --- Runs a line of code in a process of its own, in which `huaweicloud` is the module; what it prints.
  local function run(environment, code)
    local lua = jit and "luajit" or "lua5.4"
    local file = assert(io.open(dir .. "/script.lua", "w"))
    file:write('local huaweicloud = require "huaweicloud"\n', code)
    file:close()
    local output, done = nginx.shell("env HOME=%s/home %s LUA_PATH='%s' LUA_CPATH='%s' timeout 60 "
      .. "%s %s/script.lua </dev/null",
      dir, environment, package.path, package.cpath, lua, dir)
    assert(done, output)
    return output
  end

  local CALL = "print(select(2, huaweicloud.cfw({ %s }):list_job { job_id = '1' }))"

  it("as the profile file is an error, or passed by", function()
    local output = run(("HUAWEICLOUD_SDK_CREDENTIALS_FILE=%s/fifo"):format(dir), CALL:format(LOCAL))
    assert.truthy(output:find("^credentials: list_job: .*/fifo "), output)
  end)

  it("as the file of an identity provider's token, or of a pod's", function()
    local output = run(("HUAWEICLOUD_SDK_IDP_ID=x HUAWEICLOUD_SDK_ID_TOKEN_FILE=%s/fifo"):format(dir),
      CALL:format(LOCAL))
    assert.truthy(output:find("^credentials: list_job: .*/fifo "), output)
    output = run(("HC_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/ HC_CONTAINER_AUTHORIZATION_TOKEN_FILE=%s/fifo")
      :format(dir), CALL:format(LOCAL))
    assert.truthy(output:find("^credentials: list_job: .*/fifo "), output)
  end)

  it("as the file of regions", function()
    local output = run(("HUAWEICLOUD_SDK_REGIONS_FILE=%s/fifo"):format(dir),
      'print(select(2, huaweicloud.cfw { region = "cn-north-4", credentials = { token = "t" } }))')
    assert.truthy(output:find("^validation: .*/fifo"), output)
  end)

  it("as a file of certificates or a key", function()
    for _, option in ipairs { "ca_file", "cert_file", "key_file", "ca_path" } do
      local output = run("",
        ("print(select(2, huaweicloud.cfw { %s, credentials = { token = 't' }, %s = %q }))"):format(LOCAL,
        option, dir .. "/fifo"))
      assert.truthy(output:find("^validation: cfw: option " .. option .. ": "), output)
    end
  end)

  it("and devices are no files either", function()
    for _, path in ipairs { "/dev/zero", "/dev/null", dir, dir .. "/fifo" } do
      local made, err = huaweicloud.cfw { endpoint = "http://127.0.0.1:1", credentials = { token = "t" },
        ca_file = path }
      assert.is_nil(made)
      assert.equal("validation", err.kind)
      assert.truthy(err.message:find("option ca_file: ", 1, true))
    end
    local text, why = core.read_file("/dev/zero", 10)
    assert.is_nil(text)
    assert.truthy(why:find("not a regular file", 1, true), why)
  end)

  it("is another thing than a pipe that brings keys", function()
    local code = CALL:format(LOCAL .. ", observer = function(event) print(event.kind) end")
    local output = run(("sh -c 'exec 9<<X\n[basic]\nak = AK-ID\nsk = SK-SECRET\nX\n"
      .. "exec env HUAWEICLOUD_SDK_CREDENTIALS_FILE="
      .. "/dev/fd/9 \"$@\"' sh"), code)
    assert.truthy(output:find "network: list_job: ", output)
    output = run(("sh -c '(sleep 0.2; printf \"[basic]\\nak = AK-ID\\n\"; sleep 0.2; "
      .. "printf \"sk = SK-SECRET\\n\") >%s/fifo & "
      .. "exec env HUAWEICLOUD_SDK_CREDENTIALS_FILE=%s/fifo \"$@\"' sh"):format(dir, dir), code)
    assert.truthy(output:find "network: list_job: ", output)
  end)
end)
