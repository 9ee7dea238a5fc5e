--- A service that tells a `total` and gives the same page again and again, whatever the offset, kept a loop going until
-- the total was reached: for ever, with a total of 10^15 or one that grows; so did one that gives the same page with a
-- new marker each time. After a hundred pages in a row that are alike the list is given up now. (Without a total the
-- second one is enough, as before: there nothing else tells the end.)

local errors = require "huaweicloud.errors"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a list whose pages are all alike", function()
  local server, cfw

  setup(function()
    server = raw_server.start()
    cfw = assert(huaweicloud.cfw { endpoint = server.endpoint, project_id = "p", credentials = { token = "t" },
      retries = 0,
      proxy = "" })
  end)

  teardown(function()
    cfw:close()
    server:stop()
  end)

  it("ends with an error, though its total says that there is more", function()
    local page = '{"data":{"total":1e15,"records":[{"task_id":"a"},{"task_id":"b"}]}}'
    server:play { other = { { "read" }, { "send", raw_server.answer { body = page } }, { "again" } } }
    local list, err, so_far = cfw:collect("list_capture_task", { fw_instance_id = "f" })
    assert.is_nil(list)
    assert.equal("decode", err.kind, tostring(err))
    assert.truthy(err.message:find("100 pages in a row were the same", 1, true), err.message)
    assert.is_true(#so_far >= 200 and #so_far < 500, #so_far)
    local seen = 0
    local done, raised = pcall(function()
      for _ in cfw:iterate("list_capture_task", { fw_instance_id = "f" }) do
        seen = seen + 1
        assert(seen < 500)
      end
    end)
    assert.is_false(done)
    assert.is_true(errors.is(raised), tostring(raised))
  end)

  it("may be alike for a while", function()
    local script = {}
    for i = 1, 250 do
      local page = ('{"data":{"total":250,"records":[{"task_id":"%s"}]}}'):format(i % 90 == 0 and i or "a")
      script[#script + 1] = { "read" }
      script[#script + 1] = { "send", raw_server.answer { body = page } }
    end
    server:play { other = script }
    local list, err = cfw:collect("list_capture_task", { fw_instance_id = "f", limit = 1 })
    assert.equal(250, list and #list, tostring(err))
    assert.is_false(errors.is(list))
  end)

  it("ends with an error when each page has a new marker", function()
    local name
    for _, one in ipairs(require("huaweicloud.core").operations "cfw") do
      local operation = require("huaweicloud.core").operation("cfw", one)
      name = name or (operation.pages and operation.pages.marker and one)
    end
    local operation = require("huaweicloud.core").operation("cfw", name)
    local args = {}
    for _, parameter in ipairs(operation.parameters) do
      if parameter.required and parameter.name ~= operation.pages.limit
        and parameter.name ~= operation.pages.marker then
        args[parameter.name] = "x"
      end
    end
    local script = {}
    local function nest(path, value)
      for part in path:reverse():gmatch "[^.]+" do
        value = ('{"%s":%s}'):format(part:reverse(), value)
      end
      return value
    end
    for i = 1, 250 do
      local records, marker = nest(operation.pages.records, '[{"id":"a"}]'), nest(operation.pages.next,
        ('"m%d"'):format(i))
      -- Both paths begin with the same member, or with different ones.
      local first, second = records:match '^{"([^"]+)":(.*)}$'
      local other, third = marker:match '^{"([^"]+)":(.*)}$'
      local body = first == other and ('{"%s":%s,%s}'):format(first, second:sub(1, -2), third:sub(2))
        or records:sub(1, -2) .. "," .. marker:sub(2)
      script[#script + 1] = { "read" }
      script[#script + 1] = { "send", raw_server.answer { body = body } }
    end
    server:play { other = script }
    local list, err = cfw:collect(name, args)
    assert.is_nil(list)
    assert.equal("decode", err.kind, tostring(err))
    assert.truthy(err.message:find("100 pages in a row were the same", 1, true), err.message)
  end)
end)
