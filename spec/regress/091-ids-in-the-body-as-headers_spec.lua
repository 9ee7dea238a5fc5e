--- A `project_id` or `domain_id` that is a field of the body (create_ruleset of CodeArts Check; any operation with
-- strict = false) also becomes the header X-Project-Id or X-Domain-Id, and no check of headers was made on the way: a
-- line end in it began a header of the argument's choice, and a signed one. Each such header is checked now.

local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("an id in the body", function()
  it("cannot bring a header of its own", function()
    local server = raw_server.start()
    server:play { other = { { "read" }, { "send", raw_server.answer() }, { "again" } } }
    local function client(strict)
      return assert(huaweicloud.codeartscheck { endpoint = server.endpoint, project_id = "p", strict = strict,
        credentials = { ak = "AK-ID", sk = "SK-SECRET" }, retries = 0, proxy = "" })
    end
    local usual, lenient = client(nil), client(false)
    finally(function()
      usual:close()
      lenient:close()
      server:stop()
    end)
    local ruleset = { template_name = "t", language = "Java", is_default = "0", rule_ids = "1" }
    local task = { git_url = "g", git_branch = "b", language = { "Java" } }
    for _, id in ipairs { "x\r\nX-Evil: 1", "x\nX-Evil: 1", "x\0", "x\r" } do
      ruleset.project_id, task.domain_id = id, id
      expect.refused("project_id: must not hold control bytes", usual:create_ruleset(ruleset))
      expect.refused("domain_id: must not hold control bytes", lenient:create_task(task))
    end
    assert.equal(0, #server:heard())
    ruleset.project_id, task.domain_id = "own-project", "own-domain"
    assert(usual:create_ruleset(ruleset))
    assert(lenient:create_task(task))
    local heard = {}
    for _, connection in ipairs(server:heard()) do
      for _, request in ipairs(connection.requests) do
        heard[#heard + 1] = request
      end
    end
    assert.truthy(heard[1]:find("\r\nX-Project-Id: own-project\r\n", 1, true))
    assert.truthy(heard[2]:find("\r\nX-Domain-Id: own-domain\r\n", 1, true))
  end)
end)
