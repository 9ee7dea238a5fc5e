--- Behind a real nginx with TLS: HTTP/2 where it is offered and asked for, and clients with certificates.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local nginx = require "support.nginx"
local tls_servers = require "support.tls_servers"

local JOB = { job_id = "f588ce71-e26c-400d-8981-f854355f6849" }

describe("behind nginx with TLS,", function()
  local world, certificates, fronts, clients

  local function front(listen, verify)
    local one = nginx.start { conf = "spec/support/tls.conf.in", values = {
      LISTEN = listen, VERIFY = verify, CERTIFICATES = certificates.dir, ENDPOINT = world.endpoint,
    } }
    fronts[#fronts + 1] = one
    return one
  end

  setup(function()
    world, certificates, fronts = emulator.start(), tls_servers.new(), {}
    fronts.h2 = front("ssl http2", "off")
    fronts.plain = front("ssl", "off")
    fronts.mutual = front("ssl http2", "on")
  end)

  teardown(function()
    local complaints = {}
    for i, one in ipairs(fronts) do
      complaints[i] = one:stop()
    end
    certificates:stop()
    world:stop()
    -- Only when all have ended. The services close connections when they are told to; nothing else may go wrong.
    for line in table.concat(complaints, "\n"):gmatch "[^\n]+" do
      assert.truthy(line:find("upstream prematurely closed connection", 1, true), line)
    end
  end)

  before_each(function()
    world:reset()
    clients = {}
  end)

  after_each(function()
    for _, client in ipairs(clients) do
      client:close()
    end
  end)

  local function open(one, given)
    local options = world:options {
      endpoint = "https://localhost:" .. one.port, ca_file = certificates:path "authority.pem", proxy = "",
    }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    clients[#clients + 1] = assert(huaweicloud.cfw(options))
    return clients[#clients]
  end

  --- Calls an operation; the protocol and the connection by the front's own words.
  local function call(client)
    local result, info = assert(client:list_job(JOB))
    assert.equal(JOB.job_id, result.data.id)
    return info.headers["x-protocol"], info.headers["x-connection"]
  end

  describe("HTTP/2", function()
    it("is not used by default, even where it is offered", function()
      assert.equal("HTTP/1.1", (call(open(fronts.h2))))
      assert.equal("HTTP/1.1", (call(open(fronts.h2, { http2 = false }))))
    end)

    it("is used where it is offered, and its requests have signatures that hold", function()
      local client = open(fronts.h2, { http2 = true })
      assert.equal("HTTP/2.0", (call(client)))
      local _, info = assert(client:request { method = "PUT", path = "/v1/{project_id}/echo/a b", query = { x = "1" },
        body = { text = ("x"):rep(100000) }, headers = { ["X-Note"] = "n" } })
      assert.equal("HTTP/2.0", info.headers["x-protocol"])
      assert.is_string(info.request_id)
      local err = expect.failure("service", "", client:list_job { job_id = "none" })
      assert.equal(404, err.status)
      assert.equal("HTTP/2.0", err.headers["X-Protocol"])
      assert(client:cancel_capture_task { fw_instance_id = world.firewall_id,
        task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209" })
    end)

    it("gives way to HTTP/1.1 where it is not offered, and where there is no TLS", function()
      assert.equal("HTTP/1.1", (call(open(fronts.plain, { http2 = true }))))
      local client = open(fronts.plain, { http2 = true, endpoint = world.endpoint })
      assert.equal("Running", assert(client:list_job(JOB)).data.status)
    end)

    it("is a matter of each client: their connections are kept apart", function()
      local with, without = open(fronts.h2, { http2 = true }), open(fronts.h2)
      for _ = 1, 3 do
        assert.equal("HTTP/2.0", (call(with)))
        assert.equal("HTTP/1.1", (call(without)))
      end
    end)

    --- Makes 20 calls at once of 0.2 s each; the connections that carried them, and the seconds that all took.
    local function burst(client)
      world:control("POST", "faults", { delay = 0.2, count = 20 })
      local calls = {}
      for i = 1, 20 do
        calls[i] = function()
          return { call(client) }
        end
      end
      local began = core.now()
      local results, failed = huaweicloud.parallel(calls)
      for _, one in ipairs(results) do
        assert.is_nil(getmetatable(one), tostring(one))
      end
      assert.equal(0, failed)
      local seen, count = {}, 0
      for _, one in ipairs(results) do
        count = count + (seen[one[2]] and 0 or 1)
        seen[one[2]] = true
      end
      return count, core.now() - began
    end

    it("carries calls at once on one connection", function()
      -- By another name for the host: libcurl stops sharing where some client gets HTTP/1.1 from the same one.
      local count, took = burst(open(fronts.h2, { http2 = true, endpoint = "https://127.0.0.1:" .. fronts.h2.port }))
      assert.equal(1, count)
      assert.is_true(took < 2, took)
      assert.equal(20, (burst(open(fronts.h2))))
    end)

    it("does not repeat a POST that broke off, and repeats a GET", function()
      local client = open(fronts.h2, { http2 = true, retries = 1 })
      world:control("POST", "faults", { cut = true, count = 1 })
      local err = expect.failure("network", "", client:cancel_capture_task { fw_instance_id = "f", task_id = "t" })
      assert.equal(1, err.attempts)
      assert.is_false(err.retryable)
      world:control("POST", "faults", { cut = true, count = 1 })
      assert.equal(2, select(2, assert(client:list_job(JOB))).attempts)
    end)

    it("needs a certificate that is trusted as much as HTTP/1.1 does", function()
      local client = open(fronts.h2, { http2 = true, ca_file = certificates:path "stranger.pem" })
      expect.failure("tls", "unable to get local issuer certificate", client:list_job(JOB))
      assert.equal(0, #world:requests())
    end)
  end)

  describe("a client's certificate", function()
    local function keys(name, given)
      given = given or {}
      given.cert_file, given.key_file = certificates:path(name .. ".pem"), certificates:path(name .. ".key")
      return given
    end

    for _, http2 in ipairs { false, true } do
      it("lets a client in, http2 = " .. tostring(http2), function()
        local client = open(fronts.mutual, keys("client", { http2 = http2 }))
        local _, info = assert(client:list_job(JOB))
        assert.equal("CN=client", info.headers["x-client"])
        assert.equal(http2 and "HTTP/2.0" or "HTTP/1.1", info.headers["x-protocol"])
      end)

      it("is asked for, http2 = " .. tostring(http2), function()
        local err = expect.failure("service", "", open(fronts.mutual, { http2 = http2 }):list_job(JOB))
        assert.equal(400, err.status)
        assert.truthy(err.body:find("No required SSL certificate was sent", 1, true))
        err = expect.failure("service", "",
          open(fronts.mutual, keys("strange-client", { http2 = http2 })):list_job(JOB))
        assert.truthy(err.body:find("The SSL certificate error", 1, true))
        assert.equal(0, #world:requests())
      end)
    end

    it("is that of its client alone: no other is let in on the same connection", function()
      local with, without = open(fronts.mutual, keys "client"), open(fronts.mutual)
      assert(with:list_job(JOB))
      assert.equal(400, expect.failure("service", "", without:list_job(JOB)).status)
      assert(with:list_job(JOB))
    end)
  end)
end)
