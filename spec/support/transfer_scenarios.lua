-- Downloads and uploads beside other calls, wherever they run: scenarios of spec/transfer_spec.lua.
local huaweicloud = require "huaweicloud"
local connections = require "huaweicloud.connections"
local core = require "huaweicloud.core"
local files = require "support.files"
local hosts = require "support.hosts"
local own_time = require "support.own_time"
local raw_server = require "support.raw_server"

local function same(expected, got, what)
  if expected ~= got then
    error(("%s: expected %s, got %s"):format(what or "value", tostring(expected), tostring(got)), 2)
  end
end

--- Runs a scenario with a service of files of its own, and looks whether it left anything.
local function with_files(run)
  return function(_, host)
    local site = files.start()
    local done, why = xpcall(function()
      site:make("large", 20000000, true)
      local client = site:client()
      run(site, client, host)
      client:close()
      same("", site:names(), "files")
    end, debug.traceback)
    site:stop()
    assert(done, why)
  end
end

local function list_job(client)
  local job = assert(client:list_job { job_id = "x" })
  same("quick", job.data.id)
end

--- A server that sends so many bytes of a body and then nothing more.
local function half_way(run)
  local server = raw_server.start()
  server:play { other = { { "read" },
    { "send", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" .. files.bytes(500000) }, { "wait" } } }
  local done, why = xpcall(run, debug.traceback, server)
  server:stop()
  assert(done, why)
end

return {
  { "downloads to a path beside other calls", with_files(function(site, client)
    local quick = 0
    local functions = {}
    for i = 1, 4 do
      functions[i] = function()
        return client:download_export_result({ object_id = "large" }, { to = site:path("kept" .. i) })
      end
    end
    for i = 5, 40 do
      functions[i] = function()
        list_job(client)
        quick = quick + 1
        return true
      end
    end
    local results, failed = huaweicloud.parallel(functions)
    same(0, failed, tostring(results[1]))
    same(36, quick)
    for i = 1, 4 do
      same(20000000, results[i].bytes)
      assert(site:same("large", "kept" .. i))
      os.remove(site:path("kept" .. i))
    end
  end) },

  { "a slow consumer holds up nobody else", with_files(function(_, client, host)
    local received, order = 0, {}
    local results, failed = huaweicloud.parallel {
      function()
        local chunks = 0
        local result, err = client:download_export_result({ object_id = "large" }, { to = function(chunk)
          received, chunks = received + #chunk, chunks + 1
          if chunks <= 20 then
            host.sleep(0.02)
          end
        end })
        order[#order + 1] = "download"
        return result, err
      end,
      function()
        for _ = 1, 20 do
          list_job(client)
        end
        order[#order + 1] = "calls"
        return true
      end,
    }
    same(0, failed, tostring(results[1]))
    same(20000000, received)
    same("calls download", table.concat(order, " "))
  end) },

  { "a slow consumer is no stall", with_files(function(site, _, host)
    local client = site:client { timeout = 0.2 * hosts.patience }
    local chunks = 0
    assert(client:download_export_result({ object_id = "large" }, { to = function()
      chunks = chunks + 1
      if chunks == 2 then
        host.sleep(0.5 * hosts.patience)
      end
    end }))
    client:close()
  end) },

  { "a stall ends one, and the others go on", with_files(function(site, client)
    half_way(function(server)
      local stalled = files.open(server.endpoint, { timeout = 0.3 })
      local began = core.now()
      local results, failed = huaweicloud.parallel {
        function() return stalled:download_export_result({ object_id = "x" }, { to = site:path "file" }) end,
        function() return client:download_export_result({ object_id = "large" }, { to = site:path "kept" }) end,
      }
      assert(core.now() - began < 10)
      same(1, failed)
      same("timeout", results[1].kind, results[1].message)
      same(20000000, results[2].bytes)
      os.remove(site:path "kept")
      stalled:close()
    end)
  end) },

  { "the end of parallel, of the handle and of the client end it, without a trace", with_files(function(site)
    half_way(function(server)
      local sleep = hosts.sleep
      for _, how in ipairs { "parallel", "handle", "client" } do
        local client = files.open(server.endpoint)
        local got, err = 0, nil
        local opts = { to = how == "handle" and function(chunk) got = got + #chunk end or site:path "file",
          on_progress = function(received) got = received end }
        local began = core.now()
        local _, first = huaweicloud.parallel({
          function()
            if how == "handle" then
              local handle
              handle = client:start("download_export_result", { object_id = "x" }, function(_, given)
                err = given
              end, opts)
              while got == 0 do
                sleep(0.005)
              end
              handle.cancel()
              while not err do
                sleep(0.005)
              end
              return true
            end
            local _
            _, err = client:download_export_result({ object_id = "x" }, opts)
            return nil, err
          end,
          function()
            while got == 0 do
              sleep(0.005)
            end
            if how == "parallel" then
              return nil, "stop"
            elseif how == "client" then
              client:close()
            end
            return true
          end,
        }, { stop = how == "parallel" })
        assert(core.now() - began < 10)
        assert(how ~= "parallel" or first == "stop")
        same("cancelled", err.kind, how)
        same(0, connections.http():inflight(), "in flight after " .. how)
        same("", site:names())
        client:close()
      end
    end)
  end) },

  { "survives the garbage collector", with_files(function(_, client)
    local received, ended = 0, false
    local results, failed = huaweicloud.parallel {
      function()
        -- With a time of its own, so that no timer knows of it.
        local result, err = client:download_export_result({ object_id = "slow-large" }, { timeout = 60,
          to = function(chunk)
            received = received + #chunk
            return received < 600000, "enough"
          end })
        ended = true
        return result, err
      end,
      function()
        while not ended do
          collectgarbage()
          hosts.sleep(0.01)
        end
      end,
    }
    same(1, failed)
    assert(results[1].message:find("enough", 1, true), results[1].message)
  end) },

  { "progress that waits loses no bytes", with_files(function(site, _, host)
    site:put("small", "some bytes")
    -- A connection of its own, whose making is progress already.
    local client = files.open((site.url:gsub("127%.0%.0%.1", "localhost")))
    local results = huaweicloud.parallel {
      function()
        local got = ""
        assert(client:download_export_result({ object_id = "small" }, {
          to = function(chunk) got = got .. chunk end, on_progress = function() host.sleep(0.1) end,
        }))
        return got
      end,
    }
    same("some bytes", results[1])
    client:close()
  end) },

  { "a large upload holds up nobody while it is hashed", with_files(function(site)
    assert(os.execute(("truncate -s 60000000 %s"):format(site:path "kept")))
    -- The slowest of the digests.
    local client = site:client { signing_algorithm = "SDK-HMAC-SM3" }
    local ended, ticks, gap = false, 0, 0
    local results, failed = huaweicloud.parallel {
      function()
        local result, err = client:import_rule_acl { object_id = "o", file = { path = site:path "kept" } }
        ended = true
        return result, err
      end,
      function()
        local last = own_time()
        while not ended do
          hosts.sleep(0.002)
          local now = own_time()
          ticks, gap, last = ticks + 1, math.max(gap, now - last), now
        end
        return true
      end,
    }
    same(0, failed, tostring(results[1]))
    assert(ticks > 20, ticks)
    assert(gap < 0.1 * hosts.patience, gap)
    os.remove(site:path "kept")
    client:close()
  end) },
}
