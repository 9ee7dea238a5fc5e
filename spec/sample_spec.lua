--- Made-up arguments (tools/api/sample.lua): complete, of the declared types, accepted, the same each time.

local huaweicloud = require "huaweicloud"

package.path = "tools/?.lua;" .. package.path
local read = require "api.read"
local sample = require "api.sample"

local function service_of(text)
  return assert(read.text([[return { service = "things", title = "Things", regions = {},
    operations = { ]] .. text .. [[ } }]], "things.lua"))
end

local things = service_of [[
    { "make_thing", "POST /v1/{project_id}/things/{kind}",
      params = {
        { "kind", "path", "string", required = true, max = 8 },
        { "limit", "query", "integer", required = true, min = 20, max = 30 },
        { "tags", "query", { list = "string" }, min = 3 },
      },
      body = "Thing" },
    { "put_list", "PUT /v1/{project_id}/things", body = { list = "Part" } },
  },
  types = {
    { "Thing",
      { "name", "string", required = true },
      { "colour", "string", enum = { "red", "green" } },
      { "part_id", "string" },
      { "part", "Part" },
      { "labels", { map = "string" } } },
    { "Part",
      { "size", "integer", required = true },
      { "parts", { list = "Part" } } },
]]

local function arguments(name, options)
  for _, operation in ipairs(things.operations) do
    if operation.name == name then
      return sample.arguments(things, operation, options)
    end
  end
end

describe("sample arguments", function()
  it("hold what is required", function()
    assert.same({ kind = "kind", limit = 20, name = "name" }, arguments "make_thing")
    assert.same({ body = { { size = 1 } } }, arguments "put_list")
  end)

  it("hold everything on demand; a type inside itself ends", function()
    assert.same({
      kind = "kind", limit = 20, tags = { "tags", "tags 2" }, name = "name", colour = "red",
      part_id = "00000000-0000-4000-8000-000000000001", part = { size = 1 }, labels = { key = "labels" },
    }, (function()
      local given = arguments("make_thing", { fill = "all" })
      given.tags[3] = nil
      return given
    end)())
  end)

  it("fit the declared bounds", function()
    local given = arguments("make_thing", { fill = "all", strings = "hard" })
    assert.equal(3, #given.tags)
    assert.is_true(#given.kind:gsub("[\128-\191]", "") <= 8)
  end)

  it("are hard where no one form is needed", function()
    local given = arguments("make_thing", { fill = "all", strings = "hard" })
    assert.equal("red", given.colour)
    assert.equal("00000000-0000-4000-8000-000000000001", given.part_id)
    for _, text in ipairs { given.name, given.labels.key, given.tags[1], given.tags[2] } do
      assert.falsy(text:find "^[%w_-]+$" and text ~= "null", text)
    end
  end)

  it("are accepted for every operation, and the same each time", function()
    local client_of = {}
    local services = assert(read.files { "api/cfw.lua", "api/oms.lua", "api/codeartscheck.lua" })
    for _, service in ipairs(services) do
      client_of[service.name] = assert(huaweicloud.client(service.name, {
        endpoint = "http://127.0.0.1:1", project_id = "p", credentials = { token = "t" }, retries = 0,
      }))
      for _, operation in ipairs(service.operations) do
        for _, fill in ipairs { "required", "all" } do
          for _, strings in ipairs { "plain", "hard" } do
            local options = { fill = fill, strings = strings }
            local given = sample.arguments(service, operation, options)
            assert.same(given, sample.arguments(service, operation, options))
            local _, err = client_of[service.name][operation.name](client_of[service.name], given)
            if operation.content_type ~= "multipart/form-data" then
              assert.equal("network", err.kind, tostring(err))
            end
          end
        end
      end
      client_of[service.name]:close()
    end
  end)
end)
