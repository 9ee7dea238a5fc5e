--- Finds the first line in which the gateway's canonical request and ours differ, when a signature did not match.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"
local json = require "huaweicloud.json"

local mismatch = {}

local MARK = "canonicalRequest:"
-- The core cuts messages off at this length.
local LONGEST_MESSAGE = 1023
local SHOWN = 200

local empty_hashes = {
  ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] = true, -- SHA-256
  ["1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"] = true, -- SM3
}

local secret_headers = { ["x-security-token"] = true, ["x-auth-token"] = true, ["authorization"] = true,
  ["cookie"] = true }

--- The canonical request in a text of the gateway; it comes last, with '|' for line ends.
local function quoted(text)
  local from = text:find(MARK, 1, true)
  return from and text:sub(from + #MARK)
end

--- What the gateway has signed, and whether all of it is there: out of the body, as a message is cut off early.
local function gateways(err)
  local body = err.body and json.decode(err.body)
  for _, source in pairs(type(body) == "table" and body or {}) do
    local texts = type(source) == "table" and source or { source }
    for _, text in pairs(texts) do
      local found = type(text) == "string" and quoted(text)
      if found then
        return found, true
      end
    end
  end
  return quoted(err.message), #err.message < LONGEST_MESSAGE
end

local function lines_of(text)
  local lines = {}
  for line in (text .. "|"):gmatch "([^|]*)|" do
    lines[#lines + 1] = line
  end
  return lines
end

--- What stands in a line of a canonical request with so many lines.
local function part_of(number, lines)
  if number <= 3 then
    return ({ "method", "path", "query" })[number]
  elseif number == #lines then
    return "hash of the body"
  elseif number == #lines - 1 then
    return "signed headers"
  end
  local name = lines[number]:match "^([^:]+):"
  return name and "header " .. name or "end of the headers", name
end

--- A line as it stands in messages.
local function shown(line)
  return errors.line((line or "[nothing]"):sub(1, SHOWN))
end

--- Compares two canonical requests.
---@param theirs string with '|' or line ends
---@param ours string
---@param complete boolean? false when `theirs` may have been cut off
---@return table { line =, part =, theirs =, ours = }, or { same = true }
---@return string sentence
function mismatch.compare(theirs, ours, complete)
  local their_lines, our_lines = lines_of((theirs:gsub("\n", "|"))), lines_of((ours:gsub("\n", "|")))
  local count = math.max(#their_lines, #our_lines)
  for number = 1, count do
    local their, our = their_lines[number], our_lines[number]
    if complete == false and number >= #their_lines then
      break
    end
    if their ~= our then
      local lines = our and our_lines or their_lines
      local part, header = part_of(number, lines)
      if header and secret_headers[header] then
        their, our = their and "[not shown]", our and "[not shown]"
      end
      their, our, part = shown(their), shown(our), errors.word(part)
      local sentence = ('the first difference between the gateway\'s canonical request and ours is the %s: "%s" there, '
        .. '"%s" here'):format(part, their, our)
      if their == our then
        -- A secret, a control byte, or what comes after so much as is shown.
        sentence = sentence .. "; what differs is not shown"
      end
      if part == "hash of the body" and empty_hashes[their] then
        sentence = sentence .. " (the gateway saw no body)"
      end
      return { line = number, part = part, theirs = their, ours = our }, sentence
    end
  end
  return { same = true }, "the gateway's canonical request is the same as ours"
    .. (complete == false and ", as far as it is shown" or "")
    .. ": the secret key does not belong to this access key"
end

--- Adds to the error of a 401 what the gateway saw otherwise, when it says so.
---@param run table
---@param err huaweicloud.Error
---@param arguments userdata
function mismatch.explain(run, err, arguments)
  if err.kind ~= "service" or not run.signed_at or not err.message:find(MARK, 1, true) then
    return
  end
  local credentials = run.keys and run.keys.credentials
  local ours = credentials and core.canonical_request(run.method, run.path, arguments, run.place.endpoint, credentials,
    run.scope or run.client._scope, run.signed_at)
  local theirs, complete = gateways(err)
  if not ours or not theirs then
    return
  end
  local sentence
  -- The secrets in what the gateway has sent are taken out already.
  err.mismatch, sentence = mismatch.compare(theirs, credentials:redact(ours), complete)
  err.message = errors.line(("%s -- %s"):format(err.message, sentence))
end

return mismatch
