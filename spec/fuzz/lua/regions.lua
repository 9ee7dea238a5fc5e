--- Fuzz target: any text as the user's file of regions; the first line is the region that is looked for.

local host = ...

local options = require "huaweicloud.options"
local region = require "huaweicloud.region"

return function(text)
  local id, yaml = text:match "^([^\n]*)\n?(.*)$"
  if not options.of_client { region = id } then
    id = "cn-north-4"
  end
  host.setenv("HUAWEICLOUD_SDK_REGIONS_FILE", host.write(yaml))
  local list, words = region.endpoints("cfw", { region = id })
  host.setenv "HUAWEICLOUD_SDK_REGIONS_FILE"
  if list then
    assert(#list > 0)
    for _, endpoint in ipairs(list) do
      assert(tostring(endpoint):find "^https?://[%w._:%[%]-]+")
    end
  end
  assert(list or words, "neither endpoints nor words")
  assert(words == nil or #words < 4096, "words without end")
end
