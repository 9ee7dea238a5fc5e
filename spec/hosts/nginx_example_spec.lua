-- examples/nginx, in a real nginx against the emulator.

local cjson = require "cjson"
local emulator = require "support.emulator"
local nginx = require "support.nginx"

local CONF = "examples/nginx/nginx.conf"

describe("the nginx example", function()
  local cloud, site

  -- The configuration as it stands there, but for the port, the files and the user.
  local function edit(text)
    local function change(from, to)
      local at, last = text:find(from, 1, true)
      assert(at, from)
      text = text:sub(1, at - 1) .. to .. text:sub(last + 1)
    end
    change("127.0.0.1:8080;", "127.0.0.1:@PORT@;")
    change("build/huaweicloud-captures.pid", "@DIR@/nginx.pid")
    change("error_log stderr warn;", 'error_log "@DIR@/error.log" warn; @USER@')
    change("$prefix/build", "@BUILD@")
    local temps = ""
    for _, name in ipairs { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" } do
      temps = temps .. (' %s_temp_path "@DIR@/%s";'):format(name, name)
    end
    change("access_log off;", "access_log off;" .. temps)
    return text
  end

  local function start(every)
    local env = ("CLOUD_SDK_AK=%s CLOUD_SDK_SK=%s HUAWEICLOUD_ENDPOINT=%s HUAWEICLOUD_PROJECT_ID=%s"
      .. " HUAWEICLOUD_FIREWALL=%s HUAWEICLOUD_SWEEP_MINUTES=30 HUAWEICLOUD_SWEEP_EVERY=%s"):format(cloud.ak, cloud.sk,
      cloud.endpoint, cloud.project_id, cloud.firewall_id, every)
    site = nginx.start { conf = CONF, prefix = nginx.shell "pwd", edit = edit, env = env }
  end

  local function statuses()
    local found = {}
    for _, capture in ipairs(site:ask "/captures".captures) do
      found[capture.id] = capture.status
    end
    return found
  end

  local function delete(id)
    return tonumber((nginx.shell("%s -X DELETE -o /dev/null -w '%%{http_code}' %s/captures/%s",
      nginx.curl, site.url, id)))
  end

  setup(function()
    cloud = emulator.start()
  end)

  before_each(function()
    cloud:reset()
  end)

  after_each(function()
    if site then
      site:stop()
      site = nil
    end
  end)

  teardown(function()
    cloud:stop()
  end)

  it("lists captures and stops one", function()
    start(3600)
    local first = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209"
    assert.same({
      [first] = "running", ["1dcddab3-7d79-4a56-9e67-4aa0962b98ad"] = "running",
      ["7f0a9a52-3f0b-4c5e-8a55-0d1b6f2f9c11"] = "running", ["b3c6e6a8-90a4-4f4e-9d0c-5f7f3a1e2d22"] = "successful",
      ["c91d2f7b-6c1e-4b7b-8f0e-2a9d4e5c3b33"] = "stopped",
    }, statuses())
    assert.equal(202, delete(first))
    assert.equal("ending", statuses()[first])
    assert.equal("stopped", statuses()[first])
    assert.equal(400, delete(first))
    cloud:control("POST", "faults", { count = 9, status = 500, match = "/v1/" })
    local answer, status = site:get "/captures"
    assert.equal(502, status)
    assert.equal("service", answer.error.kind)
    cloud:reset()
    cloud:control("POST", "seed", { clear = true, capture_tasks_count = 450 })
    assert.equal(450, #site:ask "/captures".captures)
    cloud:control("POST", "seed", { clear = true })
    assert.matches('^{"captures":%[%]}', (nginx.shell("%s %s/captures", nginx.curl, site.url)))
    local complaints = site:stop()
    site = nil
    assert.equal("", complaints)
  end)

  it("stops all that run, and tells in a dry run which these are", function()
    start(3600)
    local function post(query)
      local output = nginx.shell("%s -X POST -w ' %%{http_code}' '%s/captures/stop%s'", nginx.curl, site.url, query)
      local body, status = output:match "^(.*)%s+(%d+)$"
      local told = cjson.decode(body)
      for name, list in pairs(told) do
        if type(list) == "table" then
          table.sort(list)
        end
        told[name] = type(list) == "table" and table.concat(list, " ") or list
      end
      return told, tonumber(status)
    end
    local running = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad 24e6bb6d-d335-48fd-b9c7-bbaaa851d209"
      .. " 7f0a9a52-3f0b-4c5e-8a55-0d1b6f2f9c11"
    local told, status = post "?dry_run=1"
    assert.same({ dry_run = true, stopped = running, ended = "", refused = "" }, told)
    assert.equal(200, status)
    assert.equal("running", statuses()["24e6bb6d-d335-48fd-b9c7-bbaaa851d209"])
    told, status = post ""
    assert.same({ dry_run = false, stopped = running, ended = "", refused = "" }, told)
    assert.equal(200, status)
    for _, state in pairs(statuses()) do
      assert.not_equal("running", state)
    end
    assert.equal("", post("").stopped)
    cloud:reset()
    cloud:control("POST", "faults", { status = 403, match = "^POST " })
    told, status = post ""
    assert.equal(502, status)
    assert.equal(36, #told.refused)
    assert.equal(73, #told.stopped)
    cloud:control("POST", "faults", { count = 9, status = 403, match = "^GET " })
    local answer
    answer, status = site:get "/captures/stop"
    assert.equal(405, status, tostring(answer))
    assert.equal("403", (nginx.shell("%s -X POST -o /dev/null -w '%%{http_code}' %s/captures/stop", nginx.curl,
      site.url)))
    local complaints = site:stop()
    site = nil
    assert.equal("", complaints)
  end)

  it("sweeps captures that have run for longer than allowed", function()
    local function ago(minutes)
      return os.date("!%Y/%m/%d %H:%M:%S", os.time() - minutes * 60)
    end
    cloud:control("POST", "seed", { clear = true, capture_tasks = {
      { task_id = "0001", status = 2, fw_instance_id = cloud.firewall_id, created_date = ago(31) },
      { task_id = "0002", status = 2, fw_instance_id = cloud.firewall_id, created_date = ago(29) },
      { task_id = "0003", status = 2, fw_instance_id = cloud.firewall_id, created_date = "2024/06/04 11:23:50" },
      { task_id = "0004", status = 1, fw_instance_id = cloud.firewall_id, created_date = "2024/06/04 11:23:50" },
    } })
    start(0.2)
    nginx.await(10, "the sweep", function()
      local found = statuses()
      return found["0001"] == "stopped" and found["0003"] == "stopped"
    end)
    local found = statuses()
    assert.equal("running", found["0002"])
    assert.equal("successful", found["0004"])
    -- One worker of the two sweeps.
    local stops = 0
    for _, request in ipairs(cloud:requests()) do
      stops = stops + (request.method == "POST" and 1 or 0)
    end
    assert.equal(2, stops)
    local complaints = site:stop()
    site = nil
    assert.equal("", complaints)
  end)
end)
