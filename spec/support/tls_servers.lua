--- TLS servers with certificates of every kind, made when the specs run: openssl s_server, one process for each.

local tls_servers = {}

local CONFIG = [[
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[good]
subjectAltName = DNS:localhost, IP:127.0.0.1
[elsewhere]
subjectAltName = DNS:elsewhere.example.com
[client]
extendedKeyUsage = clientAuth
[later]
database = issued/index
serial = issued/serial
new_certs_dir = issued
default_md = sha256
policy = any
[any]
commonName = supplied
]]

-- $1 names a certificate, $2 its extensions, $3 its days, $4 its authority.
local MAKE = [[
set -e
cd "$dir"
key() { openssl ecparam -name prime256v1 -genkey -noout -out $1.key; }
root() {
  key $1
  openssl req -x509 -new -sha256 -days 10 -config config -extensions ca -subj "/CN=$1" -key $1.key -out $1.pem
}
issue() {
  key $1
  openssl req -new -sha256 -config config -subj "/CN=$1" -key $1.key -out csr
  openssl x509 -req -sha256 -days $3 -in csr -CA $4.pem -CAkey $4.key -set_serial $$ -extfile config -extensions $2 \
    -out $1.pem
}
root authority
root stranger
issue good good 10 authority
issue elsewhere elsewhere 10 authority
issue expired good -1 authority
issue foreign good 10 stranger
# Good from tomorrow on.
key future
openssl req -new -sha256 -config config -subj /CN=future -key future.key -out csr
mkdir issued && : >issued/index && echo 01 >issued/serial
openssl ca -batch -notext -config config -name later -extensions good -startdate $(date -u -d +1day +%y%m%d%H%M%SZ) \
  -enddate $(date -u -d +9days +%y%m%d%H%M%SZ) -in csr -cert authority.pem -keyfile authority.key -out future.pem
issue client client 10 authority
issue strange-client client 10 stranger
key self
openssl req -x509 -new -sha256 -days 10 -config config -extensions good -subj /CN=self -key self.key -out self.pem
head -c 300 client.pem >garbage.pem
: >empty.pem
cp client.key closed.key
]]

local function run(command)
  local pipe = assert(io.popen(command .. " 2>&1; echo status=$?"))
  local output = pipe:read "*a"
  pipe:close()
  assert(output:match "status=(%d+)%s*$" == "0", output)
  return output
end

--- Makes the certificates; field dir.
function tls_servers.new()
  local self = setmetatable({ dir = run("mktemp -d"):match "^(%S+)", running = {} }, { __index = tls_servers })
  for name, text in pairs { config = CONFIG, make = MAKE } do
    local file = assert(io.open(self:path(name), "w"))
    file:write(text)
    file:close()
  end
  run(("dir=%s sh %s/make"):format(self.dir, self.dir))
  return self
end

--- The path of one of the files.
function tls_servers:path(name)
  return self.dir .. "/" .. name
end

--- Makes one more certificate of the authority's, with a subject and extensions in the words of openssl's
--- configuration.
function tls_servers:issue(name, subject, extensions)
  for file, text in pairs { ext = extensions or "subjectAltName = DNS:localhost", subject = subject } do
    local handle = assert(io.open(self:path(name .. "." .. file), "w"))
    handle:write(text)
    handle:close()
  end
  run(([[set -e; cd %s; openssl ecparam -name prime256v1 -genkey -noout -out %s.key
    openssl req -new -sha256 -utf8 -config config -subj "$(cat %s.subject)" -key %s.key -out csr
    openssl x509 -req -sha256 -days 10 -in csr -CA authority.pem -CAkey authority.key -set_serial $$ -extfile %s.ext \
      -out %s.pem]]):format(self.dir, name, name, name, name, name))
end

--- Starts a server with a certificate; returns its port. It answers any GET with a page about the connection.
function tls_servers:serve(name, options)
  -- The shell becomes timeout, which ends the server with itself; at the latest after fifteen minutes. What it
  -- complains of goes to a file: a pipe that nobody reads fills up, and then the server stands still.
  local pipe = assert(io.popen(("cd %s && echo $$ && exec env -u LD_PRELOAD timeout 900 openssl s_server -www "
    .. "-accept 127.0.0.1:0 -cert %s.pem -key %s.key %s </dev/null 2>>errors")
    :format(self.dir, name, name, options or "")))
  local pid, port = assert(pipe:read "*l"), nil
  local said = ""
  while not port do
    local line = assert(pipe:read "*l", "the server did not start: " .. said)
    said = said .. line
    port = line:match "^ACCEPT 127%.0%.0%.1:(%d+)"
  end
  self.running[#self.running + 1] = { pid = pid, pipe = pipe }
  return tonumber(port)
end

--- Ends all servers and removes the files.
function tls_servers:stop()
  for _, one in ipairs(self.running) do
    os.execute("kill " .. one.pid)
    one.pipe:close()
  end
  os.execute("rm -rf " .. self.dir)
end

return tls_servers
