--- The one maker of errors, and how they look in a log.

local core = require "huaweicloud.core"

local errors = {}

---@class huaweicloud.Error
---@field kind "validation"|"credentials"|"network"|"timeout"|"tls"|"service"|"decode"|"cancelled"
---@field message string what is wrong and what to do; for kind "service" the service's own words
---@field operation string? name of the operation
---@field retryable boolean would the same call be safe, and might it succeed, a second time
---@field attempts integer requests that were made
---@field endpoint string? where the last of them went
---@field failures table[]? when several endpoints could not be reached: { endpoint =, kind =, message = } for each
---@field clock_offset number? seconds that were added to the client's clock for the signature
---@field mismatch table? what the gateway's canonical request has otherwise: { line =, part =, theirs =, ours = }
---@field retries_refused boolean? there was no repetition since too much has failed lately
---@field retry_error string? what is wrong with the function of the option retry
---@field status integer? HTTP status
---@field code string? the service's code, or the status as text
---@field request_id string? what the service's support asks for
---@field headers table<string, string>? of the answer, case-insensitive
---@field body string? of the answer, its first 4 KiB
---@field result table? of a wait: the last answer
---@field state string? of a wait that took too long: the last state seen, where it is known
---@field encoded_authorization_message string? what an IAM administrator can decode
---@field cause huaweicloud.Error? of a call that was made on the way: for keys, or for a project id

local meta = { __name = "huaweicloud.error" }

-- Bytes of a message, of a log line, and of a word such as a state: no service can make them longer.
local LONGEST_MESSAGE, LONGEST_LINE, LONGEST_WORD = 8192, 16384, 256

--- Makes text fit for one line of a log: what comes from the network must not forge lines, move a cursor, or hide.
---@param text string
---@return string
function errors.line(text)
  return core.line(text, LONGEST_MESSAGE)
end

--- The same for what stands for a state or a name.
---@param value any
---@return string
function errors.word(value)
  return core.line(errors.show(value), LONGEST_WORD)
end

--- Gives one line for a log, never with a secret in it.
function meta:__tostring()
  local parts = { self.kind, ": " }
  if self.operation and self.message:sub(1, #self.operation) ~= self.operation then
    parts[#parts + 1] = self.operation .. ": "
  end
  if self.status then
    parts[#parts + 1] = self.status .. " "
    if self.code and self.code ~= tostring(self.status) then
      parts[#parts + 1] = self.code .. ": "
    end
  end
  parts[#parts + 1] = self.message
  local notes = {}
  if self.request_id then
    notes[#notes + 1] = "request id " .. self.request_id
  end
  if self.attempts > 1 then
    notes[#notes + 1] = self.attempts .. " attempts"
  end
  if self.retries_refused then
    notes[#notes + 1] = "not repeated: too much has failed lately"
  end
  if self.retry_error then
    notes[#notes + 1] = self.retry_error
  end
  if #notes > 0 then
    parts[#parts + 1] = " (" .. table.concat(notes, ", ") .. ")"
  end
  return core.line(table.concat(parts), LONGEST_LINE)
end

--- Makes an error.
---@param kind string
---@param message string
---@param fields table? further fields; taken over as they are
---@return huaweicloud.Error
function errors.new(kind, message, fields)
  local err = fields or {}
  err.kind = kind
  err.message = errors.line(message)
  err.retryable = err.retryable or false
  err.attempts = err.attempts or 0
  return setmetatable(err, meta)
end

--- Is it an error of this module?
---@param value any
---@return boolean
function errors.is(value)
  return getmetatable(value) == meta
end

-- Bytes of a value that words show.
local SHOWN = 512

--- Words for a value of somebody else's, such as what a function of theirs raised. Its own __tostring may raise, too.
---@param value any
---@return string
function errors.show(value)
  local done, text = pcall(tostring, value)
  return done and type(text) == "string" and text:sub(1, SHOWN) or "a " .. type(value)
end

--- The names of a table in order, as errors.unknown takes them.
---@param schema table<string, any>
---@return string[]
function errors.names(schema)
  local list = {}
  for name in pairs(schema) do
    list[#list + 1] = name
  end
  table.sort(list)
  return list
end

--- Takes secrets out of a text, also where JSON has written "/" as "\/".
---@param text string
---@param secrets string[]?
---@return string
function errors.redact(text, secrets)
  for _, secret in ipairs(secrets or {}) do
    for _, form in ipairs { secret, (secret:gsub("/", "\\/")) } do
      local from, to = text:find(form, 1, true)
      while from and #form >= 4 do
        text = text:sub(1, from - 1) .. "[redacted]" .. text:sub(to + 1)
        from, to = text:find(form, from + 10, true)
      end
    end
  end
  return text
end

--- Words for a name that does not exist, with the one that was probably meant.
---@param what string "option", "operation", ...
---@param name any
---@param known string[]
---@return string message
function errors.unknown(what, name, known)
  if type(name) ~= "string" then
    return ("%s names are strings, got a %s"):format(what, type(name))
  end
  local near = core.nearest(name, known)
  local hint = near and (" (did you mean %q?)"):format(near) or ""
  return ("unknown %s %q%s"):format(what, name:sub(1, 64), hint)
end

return errors
