-- Byte-level helpers: percent-escapes, hexadecimal, UTF-8, random ids.
local random = require "openssl.rand"

local bytes = {}

-- "%XX" to bytes. "+" stays "+", and a "%" without two digits stays as it is.
function bytes.unescape(s)
  return (s:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

-- Everything outside A-Za-z0-9 - _ . ~ as upper-case %XX.
function bytes.escape(s)
  return (s:gsub("[^A-Za-z0-9%-_%.~]", function(c) return string.format("%%%02X", c:byte()) end))
end

function bytes.hex(s)
  return (s:gsub(".", function(c) return string.format("%02x", c:byte()) end))
end

-- The pieces of s between separators (one character), empty ones included.
function bytes.split(s, separator)
  local pieces = {}
  for piece in (s .. separator):gmatch("([^" .. separator .. "]*)" .. separator) do pieces[#pieces + 1] = piece end
  return pieces
end

function bytes.trim(s)
  return (s:match("^%s*(.-)%s*$"))
end

-- Compares in a time that does not depend on where the two differ.
function bytes.same(a, b)
  if #a ~= #b then return false end
  local bit = require "bit"
  local difference = 0
  for i = 1, #a do difference = bit.bor(difference, bit.bxor(a:byte(i), b:byte(i))) end
  return difference == 0
end

-- Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
function bytes.is_utf8(s)
  local i, length = 1, #s
  while i <= length do
    local first = s:byte(i)
    local more, low, high
    if first < 0x80 then more = 0
    elseif first >= 0xC2 and first <= 0xDF then more = 1
    elseif first >= 0xE0 and first <= 0xEF then more = 2
    elseif first >= 0xF0 and first <= 0xF4 then more = 3
    else return false end
    -- The second byte is where overlong forms, surrogates and too high code points show.
    low = first == 0xE0 and 0xA0 or first == 0xF0 and 0x90 or 0x80
    high = first == 0xED and 0x9F or first == 0xF4 and 0x8F or 0xBF
    for k = 1, more do
      local c = s:byte(i + k)
      if not c or c < low or c > high then return false end
      low, high = 0x80, 0xBF
    end
    i = i + more + 1
  end
  return true
end

-- A string as JSON can carry it: itself, or {"base64": …} when it is not UTF-8.
function bytes.printable(s)
  if bytes.is_utf8(s) then return s end
  return { base64 = ngx.encode_base64(s) }
end

-- 32 hexadecimal digits, as request ids and many resource ids are.
function bytes.random_id()
  return bytes.hex(random.bytes(16))
end

function bytes.uuid()
  local id = bytes.random_id()
  return ("%s-%s-4%s-a%s-%s"):format(id:sub(1, 8), id:sub(9, 12), id:sub(14, 16), id:sub(18, 20), id:sub(21))
end

return bytes
