--- Fuzz target: any text as what a gateway says of the request that it has signed differently.

local checks = require "fuzz.checks"
local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local identity = require "huaweicloud.identity"
local json = require "huaweicloud.json"
local mismatch = require "huaweicloud.mismatch"

local SK, TOKEN = "sk-0123456789abcdef", "token-0123456789abcdef"

local run = {
  method = "GET", path = "/v1/{project_id}/things", signed_at = 1795000000,
  keys = { credentials = assert(core.credentials { ak = "AKAKAKAK", sk = SK, security_token = TOKEN }) },
  place = { endpoint = assert(core.endpoint "https://h") }, scope = core.scope("SDK-HMAC-SHA256", "", ""),
}
local arguments = assert(core.generic({ project_id = "p" }, { { "a", "b" } }, {}, nil, "application/json"))
local ours = assert(core.canonical_request(run.method, run.path, arguments, run.place.endpoint, run.keys.credentials,
  run.scope, run.signed_at))

local function explain(message, body)
  local fields = identity.redact(run, { status = 401, code = "APIGW.0301", message = message, body = body })
  local err = errors.new("service", fields.message, fields)
  mismatch.explain(run, err, arguments)
  checks.one_line(err.message, 4096)
  checks.one_line(tostring(err), 8192)
  checks.hides(err.message, SK, TOKEN)
  if err.mismatch and not err.mismatch.same then
    assert(err.mismatch.theirs ~= err.mismatch.ours or err.message:find("what differs is not shown", 1, true))
    for _, name in ipairs { "theirs", "ours" } do
      assert(#err.mismatch[name] <= 200)
      checks.hides(err.mismatch[name], SK, TOKEN)
    end
  end
end

return function(text)
  local message = "verify failed, canonicalRequest:" .. text:sub(1, 900)
  explain(message, text)
  explain("see canonicalRequest:", json.encode { error_msg = message } or text)
  local found = mismatch.compare(ours .. text, ours)
  assert((text == "") == (found.same == true))
  found = mismatch.compare(text, text)
  assert(found.same)
  -- A part of ours differs from nothing when it may have been cut off.
  found = mismatch.compare(ours:sub(1, #text % #ours), ours, false)
  assert(found.same)
end
