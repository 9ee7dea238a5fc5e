-- Measures every host against a C program on libcurl, in one interleaved run; `make bench` builds both and runs this.
-- usage: hosts.lua ROOT BUILD        Compare inside one table only: client and server share the machine.

local root, build = arg[1], arg[2]
local REPETITIONS = tonumber(os.getenv "BENCH_REPETITIONS") or 5
local IN_FLIGHT = { 1, 16, 64 }

local function shell(command, ...)
  local pipe = assert(io.popen(command:format(...) .. " 2>&1; echo status=$?"))
  local output, status = pipe:read("*a"):match "^(.-)\n?status=(%d+)%s*$"
  pipe:close()
  assert(status == "0", output)
  return output
end

local dir = shell "mktemp -d"

local function write(name, text)
  local file = assert(io.open(dir .. "/" .. name, "w"))
  file:write(text)
  file:close()
end

local CONFIG = [[
%s
%s
worker_processes 1;
pid %s/%s.pid;
error_log %s/%s.log error;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 100000000;
  client_body_temp_path %s/body; proxy_temp_path %s/proxy;
  fastcgi_temp_path %s/f; uwsgi_temp_path %s/u; scgi_temp_path %s/s;
  lua_package_path "%s/lua/?.lua;%s/lua/?/init.lua;/usr/share/lua/5.1/?.lua;;";
  lua_package_cpath "%s/%s/5.1/?.so;;";
  server {
    listen 127.0.0.1:%d backlog=1024;
    %s
  }
}
]]

--- Starts an nginx on a port that is free now; tries others when somebody was quicker.
local function nginx(name, locations)
  local modules = ""
  for module in shell("ls /usr/lib/nginx/modules/ndk_http_module.so /usr/lib/nginx/modules/ngx_http_lua_module.so")
    :gmatch "[^\n]+" do
    modules = modules .. "load_module " .. module .. ";\n"
  end
  local user = shell "id -u" == "0" and "user root;" or ""
  for _ = 1, 20 do
    local port = math.random(20000, 32000)
    write(name .. ".conf", CONFIG:format(modules, user, dir, name, dir, name, dir, dir, dir, dir, dir, root, root, root,
      build, port, locations))
    if pcall(shell, "nginx -p %s -c %s/%s.conf", dir, dir, name) then
      return port
    end
  end
  error "no free port for nginx"
end

math.randomseed(os.time())
local started, upstream = pcall(nginx, "upstream", [[
    default_type application/json;
    location = /small { return 200 '{"data":{"id":"f588ce71-e26c-400d-8981-f854355f6849","status":"Success"}}'; }
    location = /late { content_by_lua_block { ngx.sleep(0.05) ngx.print '{"data":{"status":"Success"}}' } }]])
local endpoint = "http://127.0.0.1:" .. tostring(upstream)
local port = started and nginx("host", ([[
    location = /run {
      content_by_lua_block {
        assert(loadfile "%s/bench/host_child.lua")("nginx", "%s", ngx.var.arg_path, ngx.var.arg_n, ngx.var.arg_c)
      }
    }]]):format(root, endpoint))

local function paths(abi)
  return ("LUA_PATH='%s/lua/?.lua;%s/lua/?/init.lua;;' LUA_CPATH='%s/%s/%s/?.so;;' ")
    :format(root, root, root, build, abi)
end

local function lua(name)
  return function(path, n, count)
    return paths "5.4" .. ("lua5.4 %s/bench/host_child.lua %s %s %s %d %d")
      :format(root, name, endpoint, path, n, count)
  end
end

local function c_program(path, n, count)
  return ("%s/%s/bench/curl_multi %s%s %d %d"):format(root, build, endpoint, path, n, count)
end

local rows = {
  { "C, one easy handle", function(path, _, count) return c_program(path, 0, count) end, alone = true },
  { "C, curl_multi", c_program },
  { "blocking call", lua "blocking", alone = true },
  { "plain parallel", lua "parallel" },
  { "luv", lua "luv" },
  { "cqueues", lua "cqueues" },
  { "nginx", function(path, n, count)
    return ("curl -sSf 'http://127.0.0.1:%d/run?path=%s&n=%d&c=%d'"):format(port, path, n, count)
  end },
  { "nvim", function(path, n, count)
    return paths "5.1" .. ("nvim --headless -u NONE -i NONE -n -c \"lua assert(loadfile '%s/bench/host_child.lua')"
      .. "('nvim', '%s', '%s', %d, %d)\" </dev/null"):format(root, endpoint, path, n, count)
  end },
}

local function median(list)
  table.sort(list)
  return list[math.floor(#list / 2) + 1]
end

local function run()
  local figures = {}
  for repetition = 1, REPETITIONS do
    for _, path in ipairs { "/small", "/late" } do
      for _, n in ipairs(IN_FLIGHT) do
        for _, row in ipairs(rows) do
          if n == 1 or not row.alone then
            local count = path == "/small" and 2000 or n * 5
            local output = shell("%s", row[2](path, n, count))
            local rate, middle = output:match "(%d+) (%d+)%s*$"
            assert(rate, output)
            local key = row[1] .. path .. n
            figures[key] = figures[key] or { rate = {}, middle = {} }
            table.insert(figures[key].rate, tonumber(rate))
            table.insert(figures[key].middle, tonumber(middle))
          end
        end
      end
    end
    io.stderr:write(("\rrepetition %d of %d"):format(repetition, REPETITIONS))
  end
  io.stderr:write "\r                        \r"
  return figures
end

local function show(figures)
  local function rate(name, path, n)
    local got = figures[name .. path .. n]
    return got and median(got.rate)
  end
  for _, path in ipairs { "/small", "/late" } do
    print(path == "/small" and "Small JSON, http, keep-alive" or "\nThe same, 50 ms late")
    local head = ("%-20s"):format "in flight"
    for _, n in ipairs(IN_FLIGHT) do
      head = head .. ("%8d%8s%8s%8s"):format(n, "p50 us", "of C", "of blk")
    end
    print(head)
    for _, row in ipairs(rows) do
      local line = ("%-20s"):format(row[1])
      for _, n in ipairs(IN_FLIGHT) do
        local got = rate(row[1], path, n)
        if got then
          local c = rate(n == 1 and "C, one easy handle" or "C, curl_multi", path, n)
          line = line .. ("%8d%8d%8.2f%8.2f"):format(got, median(figures[row[1] .. path .. n].middle), got / c,
            got / rate("blocking call", path, 1))
        end
      end
      print(line)
    end
  end
  print(("\nCalls per second, medians of %d; \"of C\": of one easy handle at 1 in flight, else of curl_multi;\n"
    .. "\"of blk\": of our blocking call."):format(REPETITIONS))
end

local done, result = xpcall(function()
  assert(started, upstream)
  show(run())
end, debug.traceback)
for _, name in ipairs { "upstream", "host" } do
  os.execute(("kill $(cat %s/%s.pid 2>/dev/null) 2>/dev/null"):format(dir, name))
end
os.execute("rm -rf " .. dir)
if not done then
  io.stderr:write(tostring(result), "\n")
  os.exit(1)
end
