--- A locale with a decimal comma, made on the spot: no machine need have one installed.

local locale = {}

local function write(name, text)
  local file = assert(io.open(name, "wb"))
  file:write(text)
  file:close()
end

--- Makes it in a directory of its own: LOCPATH for a child process, where it is called "comma".
function locale.make()
  local pipe = assert(io.popen "mktemp -d")
  local dir = pipe:read "*l"
  pipe:close()
  local charmap = { "<code_set_name> TINY", "<mb_cur_min> 1", "<mb_cur_max> 1", "<escape_char> /", "CHARMAP" }
  for code = 0, 127 do
    charmap[#charmap + 1] = ("<U%04X> /x%02x x"):format(code, code)
  end
  charmap[#charmap + 1] = "END CHARMAP\n"
  write(dir .. "/charmap", table.concat(charmap, "\n"))
  write(dir .. "/source", "LC_NUMERIC\ndecimal_point \"<U002C>\"\nthousands_sep \"\"\ngrouping -1\nEND LC_NUMERIC\n")
  -- It grumbles about all that the locale does not define.
  os.execute(("localedef -c -f %s/charmap -i %s/source %s/comma >%s/log 2>&1"):format(dir, dir, dir, dir))
  return dir
end

function locale.remove(dir)
  os.execute("rm -rf " .. dir)
end

return locale
