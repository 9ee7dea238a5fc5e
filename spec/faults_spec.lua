--- Faults of the network, one table of them, in every loop: each gives one clear error of the right kind, in time,
--- sends nothing twice that must not be, and leaves the loop, the other calls and the client as they were.

local hosts = require "support.hosts"
local nginx = require "support.nginx"
local raw_server = require "support.raw_server"
local tls_servers = require "support.tls_servers"

local function output_of(command)
  local pipe = assert(io.popen(command))
  local output = pipe:read "*a"
  pipe:close()
  return output
end

--- The configuration of a front that speaks one version of TLS, and leaves lengths as they are.
local function only(version)
  return function(text)
    return (text:gsub("ssl_certificate ", ("ssl_protocols TLSv%s; ssl_session_tickets off; proxy_buffering off;"
      .. " chunked_transfer_encoding off;\n    ssl_certificate "):format(version), 1))
  end
end

describe("faults", function()
  local servers = {}

  teardown(function()
    for _, one in ipairs(servers) do
      one:stop()
    end
  end)

  --- Starts what all hosts share.
  local function prepare()
    local build = os.getenv "HWC_BUILD" or "build"
    local resolver = (build:sub(1, 1) == "/" and build or os.getenv "PWD" .. "/" .. build) .. "/spec/slow_resolver.so"
    assert(io.open(resolver), "make c-tests builds " .. resolver):close()
    local raw, proxy, certificates = raw_server.start(), raw_server.start(), tls_servers.new()
    servers = { raw, proxy, certificates }
    local fronts = {}
    for _, version in ipairs { "1.2", "1.3" } do
      local front = nginx.start { conf = "spec/support/tls.conf.in", edit = only(version), values = {
        LISTEN = "ssl", VERIFY = "off", CERTIFICATES = certificates.dir, ENDPOINT = raw.endpoint,
      } }
      servers[#servers + 1], fronts[version] = front, front.port
    end
    local old = "-cipher DEFAULT@SECLEVEL=0 "
    local ports = {
      expired = certificates:serve "expired", future = certificates:serve "future", self = certificates:serve "self",
      elsewhere = certificates:serve "elsewhere", foreign = certificates:serve "foreign",
      tls1 = certificates:serve("good", old .. "-tls1"), tls1_1 = certificates:serve("good", old .. "-tls1_1"),
    }
    return {
      raw = raw:ports(), proxy = proxy:ports(), tls = ports, ca_file = certificates:path "authority.pem",
      certificates = certificates.dir, fronts = fronts, gate = certificates:path "gate",
      gzip = {
        text = output_of(([[printf '{"a":1,"b":"%s"}' | gzip -n]]):format(("c"):rep(50))),
        members = output_of [[(printf '{"a"' | gzip -n; printf ':1}' | gzip -n)]],
        nothing = output_of "printf '' | gzip -n",
        bomb = output_of "head -c 100000000 /dev/zero | gzip -n",
        bomb_in_gzip = output_of "head -c 100000000 /dev/zero | gzip -n | gzip -n",
      },
    }, ("LD_PRELOAD=\"$LD_PRELOAD %s\" HWC_RESOLVER_GATE=%s"):format(resolver, certificates:path "gate")
  end

  hosts.scenarios("spec/support/fault_scenarios.lua", { "blocking", "parallel", "luv", "cqueues", "nginx", "nvim" },
    prepare)
end)
