--- Fuzz target: any text as a file of api/, through the compiler to the C that it writes.

local checks = require "fuzz.checks"
local emit = require "api.emit"
local read = require "api.read"
local rows = require "api.rows"

-- A file sees no globals; of a string's methods this one can eat all memory before anybody counts steps.
getmetatable("").__index.rep = nil

--- Is a line of C whole: one literal or none, without a trigraph; a comment that ends where the line does?
local function check_line(line)
  assert(not line:find "[%c\128-\255]", line)
  local code, comment = line:match "^(.-)/%*(.*)%*/$"
  code = (code or line):gsub("\\.", "")
  assert(not code:find '"' or code:find '^%s*"[^"]*",?$' or code == '#include "operation_rows.h"', line)
  assert(not code:find("??", 1, true), line)
  assert(not comment or not comment:find "%*/" and not comment:find "/%*", line)
end

return function(text)
  local done, service, why = pcall(read.text, text, "file.lua")
  if not done then
    -- The file's own loop ran for too long, or took all memory: both are its author's affair.
    assert(tostring(service):find "runs for too long" or tostring(service):find "not enough memory", service)
    return
  elseif not service then
    checks.one_line(why, 4096)
    return
  end
  local made = assert(rows.make { service })
  local code = emit.c(made, { service })
  assert(code == emit.c(assert(rows.make { service }), { service }), "other bytes for the same input")
  for line in code:gmatch "[^\n]+" do
    check_line(line)
  end
end
