--- The signing algorithms as options of clients, against a gateway that checks them; an OpenSSL without SM2 and SM3.

local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local preload = require "support.preload"

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

describe("a client signs with", function()
  local world

  setup(function() world = emulator.start() end)
  teardown(function() world:stop() end)
  before_each(function() world:reset() end)

  local function open(given)
    local options = world:options()
    options.retries = 0
    for name, value in pairs(given) do
      options[name] = value
    end
    return huaweicloud.cfw(options)
  end

  for _, algorithm in ipairs { "SDK-HMAC-SHA256", "SDK-HMAC-SM3", "V11-HMAC-SHA256", "SDK-ECDSA-P256-SHA256" } do
    it(algorithm .. ", which the gateway takes with the right key alone", function()
      local client = assert(open { signing_algorithm = algorithm, region = "cn-north-4" })
      for _ = 1, 5 do
        assert(client:list_job(JOB))
      end
      assert(client:cancel_capture_task { fw_instance_id = emulator.firewall_id,
        task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209" })
      local sent = world:requests()[1].headers.authorization
      assert.equal(algorithm, sent:match "^(%S+) ")
      client:close()
      client = assert(open { signing_algorithm = algorithm, region = "cn-north-4",
        credentials = { ak = world.ak, sk = "another-secret-key" } })
      assert.equal(401, expect.failure("service", "", client:list_job(JOB)).status)
      client:close()
    end)
  end

  it("V11-HMAC-SHA256 for its region and service", function()
    local client = assert(open { signing_algorithm = "V11-HMAC-SHA256", region = "cn-north-4" })
    assert(client:list_job(JOB))
    assert.matches("Credential=" .. world.ak .. "/%d+/cn%-north%-4/cfw,", world:requests()[1].headers.authorization)
    client:close()
    client = assert(open { signing_algorithm = "V11-HMAC-SHA256", region = "globe", signing_service = "my-cfw" })
    assert(client:list_job(JOB))
    assert.matches("/globe/my%-cfw,", world:requests()[2].headers.authorization)
    client:close()
    expect.refused("option signing_algorithm: region is needed to sign with V11-HMAC-SHA256",
      open { signing_algorithm = "V11-HMAC-SHA256" })
    expect.refused("service must be of letters", open { signing_algorithm = "V11-HMAC-SHA256", region = "r",
      signing_service = "a/b" })
    local options = world:options()
    options.signing_algorithm, options.region = "V11-HMAC-SHA256", "cn-north-4"
    expect.refused("service is needed to sign with V11-HMAC-SHA256", huaweicloud.client("generic", options))
  end)

  it("SDK-SM2-SM3", function()
    local client = assert(open { signing_algorithm = "SDK-SM2-SM3" })
    client:list_job(JOB)
    assert.matches("^SDK%-SM2%-SM3 Access=" .. world.ak .. ", SignedHeaders=[%w;-]+, Signature=30%x+$",
      world:requests()[1].headers.authorization)
    client:close()
  end)
end)

describe("an OpenSSL without SM2 and SM3", function()
  --- Signs in a process whose libcrypto has no SM3, as one that was built so.
  local function sign(library, algorithm)
    return library:run(([[
      local headers, err = require("huaweicloud").sign { url = "https://h", ak = "ak", sk = "sk", algorithm = "%s" }
      print(headers and "signed" or tostring(err))]]):format(algorithm))
  end

  it("gives a clear error for those two alone", function()
    -- libcrypto asks itself for it when it starts: only the module finds it missing.
    local library = preload.build [[
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <string.h>
      const void *EVP_sm3(void) {
        Dl_info caller;
        if (dladdr(__builtin_return_address(0), &caller) == 0 || strstr(caller.dli_fname, "/huaweicloud/core.so") != 0)
          return 0;
        return ((const void *(*)(void))dlsym(dlopen(caller.dli_fname, RTLD_NOW | RTLD_NOLOAD), "EVP_sm3"))();
      }
    ]]
    for _, algorithm in ipairs { "SDK-HMAC-SHA256", "V11-HMAC-SHA256", "SDK-ECDSA-P256-SHA256" } do
      local output = sign(library, algorithm .. '", region = "r", service = "s')
      assert.matches("^signed", output)
    end
    for _, algorithm in ipairs { "SDK-HMAC-SM3", "SDK-SM2-SM3" } do
      assert.matches("this OpenSSL cannot sign with the algorithm: it lacks SM2 or SM3", sign(library, algorithm))
    end
    library:remove()
  end)
end)
