--- Keys from the environment and from the profile file, as processes find them, and the default chain of both.

local emulator = require "support.emulator"
local identity = require "support.identity"

local AK, SK = "EMULATORACCESSKEY", "emulator-secret-key"
local TEMP = { HUAWEICLOUD_SDK_AK = "EMULATORTEMPKEY", HUAWEICLOUD_SDK_SK = "emulator-temp-secret",
  HUAWEICLOUD_SDK_SECURITY_TOKEN = "emulator-security-token" }

describe("keys of a process", function()
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
    home = dir.path
    os.execute(("mkdir -p %s/.huaweicloud"):format(home))
  end)

  after_each(function()
    dir.close()
  end)

  local function with(environment, options)
    local all = { HOME = home }
    for name, value in pairs(environment) do
      all[name] = value
    end
    return identity.call(world, all, options)
  end

  local function profile(text, mode)
    return dir.file(".huaweicloud/credentials", text, mode)
  end

  local function fails(outcome, ...)
    assert.is_false(outcome.ok)
    assert.equal("credentials", outcome.kind, outcome.text)
    for _, text in ipairs { ... } do
      assert.truthy(outcome.message:find(text, 1, true), ("%q is not in: %s"):format(text, outcome.message))
    end
    for _, secret in ipairs { SK, "hunter2", "emulator-temp-secret" } do
      assert.is_nil(outcome.text:find(secret, 1, true), outcome.text)
    end
    assert.same({}, world:requests())
  end

  describe("from the environment:", function()
    it("a pair", function()
      local got = with { HUAWEICLOUD_SDK_AK = AK, HUAWEICLOUD_SDK_SK = SK }
      assert.is_true(got.ok, got.text)
      assert.equal(AK, got.ak)
      assert.truthy(got.shown:find("ak EMUL...", 1, true))
    end)

    it("a temporary pair, with the project", function()
      local variables = { HUAWEICLOUD_SDK_PROJECT_ID = world.other_project_id }
      for name, value in pairs(TEMP) do
        variables[name] = value
      end
      local got = with(variables)
      assert.is_true(got.ok, got.text)
      assert.equal("emulator-security-token", got.security_token)
      assert.equal(world.other_project_id, got.project)
      assert.equal(0, identity.count(world, "/v3/projects"))
    end)

    it("an id token, which wins over a pair", function()
      local got = with { HUAWEICLOUD_SDK_AK = AK, HUAWEICLOUD_SDK_SK = SK, HUAWEICLOUD_SDK_IDP_ID = "emulator-idp",
        HUAWEICLOUD_SDK_ID_TOKEN_FILE = dir.file("token", "emulator-id-token\n") }
      assert.is_true(got.ok, got.text)
      assert.truthy(got.ak:find "^TEMP")
    end)

    it("the IAM endpoint", function()
      local got = with({ HUAWEICLOUD_SDK_AK = AK, HUAWEICLOUD_SDK_SK = SK,
        HUAWEICLOUD_SDK_IAM_ENDPOINT = world.endpoint }, 'return { iam_endpoint = "" }')
      assert.is_true(got.ok, got.text)
      assert.equal(world.project_id, got.project)
    end)

    it("half a pair names what is missing, and nobody else's keys are taken", function()
      profile(("[basic]\nak = %s\nsk = %s\n"):format(AK, SK))
      fails(with { HUAWEICLOUD_SDK_AK = AK }, "HUAWEICLOUD_SDK_AK is set but HUAWEICLOUD_SDK_SK is not")
      fails(with { HUAWEICLOUD_SDK_SK = SK }, "HUAWEICLOUD_SDK_SK is set but HUAWEICLOUD_SDK_AK is not")
      fails(with { HUAWEICLOUD_SDK_IDP_ID = "x" }, "HUAWEICLOUD_SDK_ID_TOKEN_FILE is not")
    end)

    it("an empty variable counts as not set", function()
      fails(with { HUAWEICLOUD_SDK_AK = "", HUAWEICLOUD_SDK_SK = "" }, "environment: neither HUAWEICLOUD_SDK_AK")
    end)

    it("a key that cannot be one is named, not shown", function()
      fails(with { HUAWEICLOUD_SDK_AK = AK, HUAWEICLOUD_SDK_SK = "hunter2 hunter2" }, "sk: holds a space")
    end)

    it("an id token that is not there names the file", function()
      fails(with { HUAWEICLOUD_SDK_IDP_ID = "emulator-idp", HUAWEICLOUD_SDK_ID_TOKEN_FILE = home .. "/none" },
        home .. "/none cannot be read: No such file")
      fails(with { HUAWEICLOUD_SDK_IDP_ID = "emulator-idp", HUAWEICLOUD_SDK_ID_TOKEN_FILE = dir.file("t", " \n") },
        "/t is empty")
    end)
  end)

  describe("from the profile file:", function()
    it("of [basic], else of [global]", function()
      profile(("[global]\nak = x\nsk = y\n[basic]\nak = %s\nsk = '%s' # mine\n"):format(AK, SK))
      assert.equal(AK, with({}).ak)
      profile(("[global]\nak = %s\nsk = %s\n"):format(AK, SK))
      assert.equal(AK, with({}).ak)
    end)

    it("of a named profile, by option or environment", function()
      profile(("[basic]\nak = x\nsk = y\n[prod]\nak = %s\nsk = %s\nproject_id = %s\n"):format(AK, SK,
        world.other_project_id))
      for _, got in ipairs {
        with { HUAWEICLOUD_SDK_PROFILE = "prod" },
        with({ HUAWEICLOUD_SDK_AK = "other", HUAWEICLOUD_SDK_SK = "other" }, 'return { profile = "prod" }'),
        with({}, 'return { credentials = require("huaweicloud").credentials.profile { profile = "prod" } }'),
      } do
        assert.is_true(got.ok, got.text)
        assert.equal(AK, got.ak)
        assert.equal(world.other_project_id, got.project)
      end
    end)

    it("of the file that the environment names", function()
      local got = with { HUAWEICLOUD_SDK_CREDENTIALS_FILE = dir.file("mine", ("[basic]\nak=%s\nsk=%s"):format(AK, SK)) }
      assert.is_true(got.ok, got.text)
    end)

    it("with an id token, its IAM and a project", function()
      profile(("[basic]\nidp_id = emulator-idp\nid_token_file = %s\niam_endpoint = %s\nproject_id = %s\n"):format(
        dir.file("token", "emulator-id-token"), world.endpoint, world.other_project_id))
      local got = with({}, 'return { iam_endpoint = "" }')
      assert.is_true(got.ok, got.text)
      assert.truthy(got.ak:find "^TEMP")
      assert.equal(world.other_project_id, got.project)
    end)

    it("a warning is given when others can read it, once", function()
      local text = ("[basic]\nak = %s\nsk = %s\n"):format(AK, SK)
      for mode, count in pairs { ["600"] = 0, ["640"] = 1, ["604"] = 1, ["400"] = 0, ["711"] = 0 } do
        profile(text, mode)
        local got, warnings = with({}, [[
          local credentials = require("huaweicloud").credentials
          local profile = credentials.profile()
          return { credentials = function(context)
            profile:fetch(context)
            return profile:fetch(context)
          end }]]), 0
        assert.is_true(got.ok, got.text)
        for _, event in ipairs(got.events) do
          if event.kind == "warning" then
            warnings = warnings + 1
            assert.truthy(event.message:find("chmod 600 " .. home, 1, true), event.message)
            assert.equal("generic", event.service)
          end
        end
        assert.equal(count, warnings, mode)
        os.execute(("rm -f %s/.huaweicloud/credentials"):format(home))
      end
    end)

    for what, case in pairs {
      ["a broken line"] = { "[basic]\nak = A\nsk hunter2\n", "/.huaweicloud/credentials, line 3: expected" },
      ["half a pair"] = { "[basic]\nak = A\n", "[basic]: ak is there but sk is not" },
      ["a misspelt key"] = { "[basic]\nak = A\nsecret = hunter2\nsk = hunter2hunter2", 'unknown key "secret"' },
      ["an empty key"] = { "[basic]\nak = A\nsk =\n", "sk is empty" },
      ["no keys"] = { "[basic]\nproject_id = p\n", "it has neither ak and sk, nor idp_id" },
      ["no section"] = { "[prod]\nak = A\nsk = hunter2\n", "has neither [basic] nor [global]" },
      ["an empty file"] = { "", "has neither [basic] nor [global]" },
    } do
      it(what .. " is named", function()
        profile(case[1])
        fails(with {}, "profile: ", case[2])
      end)
    end

    it("a profile that is not there is named, with the one that was meant", function()
      profile "[prod]\nak = A\nsk = hunter2\n"
      fails(with { HUAWEICLOUD_SDK_PROFILE = "prd" }, 'unknown profile "prd" (did you mean "prod"?)')
    end)

    it("a file that was asked for and is not there is named", function()
      fails(with { HUAWEICLOUD_SDK_CREDENTIALS_FILE = home .. "/none" }, "there is no file " .. home .. "/none")
      fails(with { HUAWEICLOUD_SDK_CREDENTIALS_FILE = home }, "cannot be read: Is a directory")
    end)
  end)

  it("that are nowhere: each source of the default chain says what it has not", function()
    local got = with {}
    fails(got, "credentials from the chain: none has keys: environment: neither HUAWEICLOUD_SDK_AK",
      "; profile: there is no file " .. home .. "/.huaweicloud/credentials; pod: neither HC_CONTAINER_",
      "; metadata: this machine is no ECS")
    assert.is_nil(got.text:find "\n")
  end)

  it("of a pod come after those of the profile", function()
    local pod = { HC_CONTAINER_CREDENTIALS_FULL_URI = world.endpoint .. "/pod-identity/credentials?a=b%20c",
      HC_CONTAINER_AUTHORIZATION_TOKEN_FILE = dir.file("pod", "emulator-pod-token\n") }
    local got = with(pod)
    assert.is_true(got.ok, got.text)
    assert.truthy(got.ak:find "^TEMP")
    assert.equal("/pod-identity/credentials?a=b%20c", world:requests()[1].request_uri)
    profile(("[basic]\nak = %s\nsk = %s\n"):format(AK, SK))
    assert.equal(AK, with(pod).ak)
  end)

  it("of a pod that is half set up: what is missing is named", function()
    fails(with { HC_CONTAINER_CREDENTIALS_FULL_URI = world.endpoint },
      "pod: HC_CONTAINER_CREDENTIALS_FULL_URI is set but HC_CONTAINER_AUTHORIZATION_TOKEN_FILE is not")
    fails(with { HC_CONTAINER_AUTHORIZATION_TOKEN_FILE = "/x" }, "HC_CONTAINER_CREDENTIALS_FULL_URI is not")
    local both = { HC_CONTAINER_CREDENTIALS_FULL_URI = "http://u:hunter2@host/",
      HC_CONTAINER_AUTHORIZATION_TOKEN_FILE = "/x" }
    fails(with(both), "HC_CONTAINER_CREDENTIALS_FULL_URI must be a URL")
    both.HC_CONTAINER_CREDENTIALS_FULL_URI = world.endpoint
    fails(with(both), "/x cannot be read")
  end)

  it("of an ECS are asked for where the firmware tells that it is one", function()
    local code = [[
      local metadata = require "huaweicloud.credentials.metadata"
      metadata.firmware = os.getenv "FIRMWARE"
      local new = metadata.new
      metadata.new = function() return new { endpoint = os.getenv "METADATA" } end
      return {}]]
    for file, tag in pairs { chassis_asset_tag = "HUAWEICLOUD\n", product_name = "OpenStack Nova\n" } do
      dir.file(file, tag)
      local got = with({ FIRMWARE = dir.path, METADATA = world.endpoint }, code)
      assert.is_true(got.ok, got.text)
      assert.truthy(got.ak:find "^TEMP")
      world:reset()
      dir.file(file, "VirtualBox\n")
      fails(with({ FIRMWARE = dir.path, METADATA = world.endpoint }, code), "metadata: this machine is no ECS")
    end
  end)
end)
