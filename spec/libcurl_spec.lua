--- A libcurl at run time that is not the one the module was built with.

local core = require "huaweicloud.core"
local preload = require "support.preload"

-- curl_version_info_data begins with { CURLversion age; const char *version; unsigned int version_num; }
local OTHER = [[
  #define _GNU_SOURCE
  #include <dlfcn.h>
  struct info { int age; const char *version; unsigned int number; char rest[512]; };
  const struct info *curl_version_info(int age) {
    static struct info info;
    info.version = "%d.%d.%d";
    info.number = %d << 16 | %d << 8 | %d;
    return &info;
  }
]]

describe("libcurl", function()
  local built = { core.curl_version():match "^(%d+)%.(%d+)%.(%d+)" }
  for i = 1, 3 do
    built[i] = tonumber(built[i])
  end

  --- What a call says in a process whose libcurl says that it is of another version.
  local function call(major, minor, patch)
    local library = preload.build(OTHER:format(major, minor, patch, major, minor, patch))
    finally(function() library:remove() end)
    return library:run [[
      local client = require("huaweicloud").client("generic", { endpoint = "http://127.0.0.1:1", retries = 0,
        credentials = { ak = "ak", sk = "sk" } })
      print(select(2, client:request { method = "GET", path = "/" }))]]
  end

  it("that is older than the one the module was built for is refused with both versions", function()
    assert.matches(("the libcurl that is loaded is 7.61.0, but this module was built for %s: build it again")
      :format(core.curl_version()), call(7, 61, 0), 1, true)
  end)

  it("that differs in its last number, or is newer, serves", function()
    assert.matches("^network: ", call(built[1], built[2], 0))
    assert.matches("^network: ", call(built[1], built[2] + 1, 0))
    assert.matches("^network: ", call(built[1] + 1, 0, 0))
  end)
end)
