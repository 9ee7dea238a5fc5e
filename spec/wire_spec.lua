--- Golden requests: what a call with a frozen clock and fixed keys writes on the wire, to the byte, and what it makes
--- of the answer. A case is a file of spec/wire: `client` (options over the defaults below), `call` ({ operation,
--- arguments, options } or { request = ... }), `wire` (its lines end in CRLF there), `answer`, and `result` or `err`.
--- In `wire`, {port} is the server's, {version} the module's, and {signature} is computed here, by luaossl.

local digest = require "openssl.digest"
local hmac = require "openssl.hmac"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

local DATE = 1591583940 -- 20200608T023900Z

local function hex(bytes)
  return (bytes:gsub(".", function(c)
    return ("%02x"):format(c:byte())
  end))
end

local function escape(text)
  return (text:gsub("[^%w_.~-]", function(c)
    return ("%%%02X"):format(c:byte())
  end))
end

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(code)
    return string.char(tonumber(code, 16))
  end))
end

--- The canonical request as a gateway derives it: from what it received alone.
local function canonical(head, body)
  local method, path, query = head:match "^(%S+) ([^ ?]+)%??(%S*) HTTP/1.1\r\n"
  path = path:gsub("^http://[^/]*", "")
  local uri = unescape(path):gsub("[^/]+", escape):gsub("([^/])$", "%1/")
  local pairs_list = {}
  for name, value in query:gmatch "([^&=]+)=([^&]*)" do
    pairs_list[#pairs_list + 1] = { unescape(name), unescape(value) }
  end
  table.sort(pairs_list, function(a, b)
    return a[1] < b[1] or a[1] == b[1] and a[2] < b[2]
  end)
  for i, pair in ipairs(pairs_list) do
    pairs_list[i] = escape(pair[1]) .. "=" .. escape(pair[2])
  end
  local headers, names = {}, head:match "SignedHeaders=([^,]+)"
  for name in names:gmatch "[^;]+" do
    for line in head:gmatch "[^\r\n]+" do
      local key, value = line:match "^([%w-]+): *(.*)$"
      if key and key:lower() == name then
        headers[#headers + 1] = name .. ":" .. value .. "\n"
      end
    end
  end
  return table.concat({ method, uri, table.concat(pairs_list, "&"), table.concat(headers), names,
    hex(digest.new("sha256"):final(body)) }, "\n")
end

local function signature(head, body)
  local to_sign = "SDK-HMAC-SHA256\n20200608T023900Z\n" .. hex(digest.new("sha256"):final(canonical(head, body)))
  return hex(hmac.new("SecretKey", "sha256"):final(to_sign))
end

--- Replaces {port} and {version} in the strings of a table.
local function fill(value, names)
  if type(value) == "string" then
    return (value:gsub("{(%l+)}", names))
  elseif type(value) ~= "table" then
    return value
  end
  local copy = {}
  for key, one in pairs(value) do
    copy[key] = fill(one, names)
  end
  return copy
end

--- The bytes that a case expects.
local function expected_bytes(case, names)
  local head, body = case.wire:match "^(.-\n)\n(.*)$"
  body = case.body or body
  head = fill(head, names):gsub("\n", "\r\n")
  if case.body then
    head = head:gsub("Content%-Length: %d+", "Content-Length: " .. #body)
  end
  if head:find("{signature}", 1, true) then
    head = head:gsub("{signature}", signature(head, body))
  end
  return head .. "\r\n" .. body
end

--- The bytes of an answer; body = false is one without.
local function answer_bytes(given)
  if given.body ~= false then
    return raw_server.answer(given)
  end
  return ("HTTP/1.1 %d Whatever\r\n"):format(given.status or 200) .. table.concat(given.headers or {}, "\r\n")
    .. (given.headers and "\r\n\r\n" or "\r\n")
end

local function file_names()
  local pipe, names = assert(io.popen("ls spec/wire")), {}
  for name in pipe:lines() do
    names[#names + 1] = name:match "^(.+)%.lua$"
  end
  pipe:close()
  return names
end

describe("on the wire", function()
  local server

  setup(function()
    server = raw_server.start()
  end)

  teardown(function()
    server:stop()
  end)

  local function make_client(case, names)
    local options = {
      endpoint = server.endpoint, credentials = { ak = "AccessKey", sk = "SecretKey" }, retries = 0, proxy = "",
      timeout = 20,
      clock = function()
        return DATE
      end,
    }
    for name, value in pairs(fill(case.client, names)) do
      options[name] = value
    end
    if options.through_proxy then
      options.proxy = server.endpoint
    end
    local service = options.service
    options.service, options.through_proxy = nil, nil
    return assert(huaweicloud.client(service, options))
  end

  local function make_call(client, call)
    if call.request then
      return client:request(call.request, call[1])
    end
    return client[call[1]](client, call[2], call[3])
  end

  for _, name in ipairs(file_names()) do
    local case = dofile("spec/wire/" .. name .. ".lua")
    it(name, function()
      local names = { port = tostring(server.port), version = huaweicloud._VERSION }
      server:play { { { "read" }, { "send", answer_bytes(case.answer) }, { "again" } } }
      local client = make_client(case, names)
      local result, info = make_call(client, case.call)
      client:close()
      local heard = server:heard()
      assert.equal(1, #heard)
      assert.equal(expected_bytes(case, names), heard[1].bytes)
      if case.err then
        assert.is_nil(result)
        for field, value in pairs(case.err) do
          assert.equal(value, info[field], field)
        end
      else
        assert.same(case.result, result)
        assert.equal(case.answer.status or 200, info.status)
      end
    end)
  end

  it("has the cases", function()
    assert.is_true(#file_names() >= 70)
  end)
end)
