--- Choices for fuzzers: the same ones in every Lua for the same seed, or those that bytes say.

local chance = {}

-- Park and Miller's generator with the multiplier of 1993: all of it is exact in a double.
local MULTIPLIER, MODULUS = 48271, 2 ^ 31 - 1

--- Gives draw(n): a whole number from 1 to n.
---@param seed integer
function chance.of_seed(seed)
  local state = seed % (MODULUS - 1) + 1
  for _ = 1, 4 do
    state = state * MULTIPLIER % MODULUS
  end
  return function(n)
    state = state * MULTIPLIER % MODULUS
    -- The upper bits are the better ones.
    return math.floor(state / MODULUS * n) + 1
  end
end

--- The same, chosen by bytes; 1 when they are used up.
---@param bytes string
function chance.of_bytes(bytes)
  local at = 0
  return function(n)
    at = at + 1
    local byte = bytes:byte(at) or 0
    if n > 256 then
      at = at + 1
      byte = byte * 256 + (bytes:byte(at) or 0)
    end
    return byte % n + 1
  end
end

--- A number for a text, to begin with: each operation has choices of its own.
---@param text string
function chance.number_of(text)
  local number = 7
  for i = 1, #text do
    number = (number * 31 + text:byte(i)) % MODULUS
  end
  return number
end

return chance
