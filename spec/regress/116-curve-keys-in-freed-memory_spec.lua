--- libcrypto, reading a key on a curve from DER, freed a copy of it as it was; what came next hid that in most runs.

local nginx = require "support.nginx"

describe("keys of curves", function()
  it("leave no copy in memory that was freed", function()
    local build = os.getenv "HWC_BUILD" or "build"
    local asan = os.getenv "HWC_TEST_MODE" == "asan" -- it keeps freed memory itself
    local dir = nginx.shell("mktemp -d"):match "^(%S+)"
    finally(function()
      nginx.shell("rm -rf %s", dir)
    end)
    local output, made = nginx.shell("env -u LD_PRELOAD %s -O1 -Wall -Wextra -Werror -shared -fPIC -o %s/keep.so "
      .. "spec/security/keep_freed.c", os.getenv "CC" or "cc", dir)
    assert(made, output)
    local passed
    output, passed = nginx.shell("env -u LD_PRELOAD %s %s/spec/test_secrets",
      asan and "" or ("LD_PRELOAD=%s/keep.so"):format(dir), build)
    assert.truthy(passed and output:find "%d+ passed, 0 failed%s*$", output)
  end)
end)
