--- Reads the small files that credentials stand in.

local core = require "huaweicloud.core"

local files = {}

local MOST = 1024 * 1024

--- Where the user's own files are. Not in a place that depends on where the program was started: somebody else may have
--- put a file there.
---@return string?
function files.home()
  local home = os.getenv "HOME"
  return home and home:sub(1, 1) == "/" and home or nil
end

--- Reads a whole file.
---@param path string
---@return string? text
---@return table|string facts_or_why facts as core.stat's; why not, with the file's name in it
---@return boolean? missing there is no such file
---@return boolean? larger than any such file
function files.read(path)
  if core.has_control(path) then
    return nil, "the path of a file must not hold control bytes"
  end
  local text, facts, missing, larger = core.read_file(path, MOST)
  if text then
    return text, facts
  elseif larger then
    return nil, ("%s is larger than 1 MiB: it is not what it should be"):format(path), false, true
  end
  return nil, ("%s cannot be read: %s"):format(path, facts), missing
end

--- Reads a file that holds one secret, without the blanks and line ends around it.
---@param path string
---@return string? secret
---@return string? why not
function files.read_secret(path)
  local text, why = files.read(path)
  if not text then
    return nil, why
  end
  text = text:match "^%s*(.-)%s*$"
  if text == "" then
    return nil, path .. " is empty"
  end
  return text
end

--- Has a mode one of two bits: those with these values for group and for others?
local function has(mode, group, others)
  return math.floor(mode / group) % 2 == 1 or math.floor(mode / others) % 2 == 1
end

--- Says who else can change what stands in a file, or put another one in its place; nil when nobody can.
---@param path string
---@param facts table as core.stat's
---@return string? words
function files.changeable(path, facts)
  if facts.kind ~= "file" then
    return nil
  elseif not facts.trusted then
    return ("%s belongs to another user, who can change it"):format(path)
  elseif has(facts.mode, 16, 2) then
    return ("%s can be changed by other users of this machine: run chmod 600 %s"):format(path, path)
  end
  local directory = path:match "^(.*)/[^/]*$" or "."
  local around = core.stat(directory == "" and "/" or directory)
  -- In a directory with the sticky bit everybody changes his own files alone.
  if around and (not around.trusted or has(around.mode, 16, 2) and math.floor(around.mode / 512) % 2 == 0) then
    return ("other users of this machine can put another file in the place of %s: its directory is theirs to change")
      :format(path)
  end
end

local warned = {}

--- Warns, once in this process, of a file of secrets that others can read or change.
---@param path string
---@param facts table as core.stat's
---@param context table what a provider is given
function files.check_mode(path, facts, context)
  if not context.client._observer or warned[path] then
    return
  end
  local words = files.changeable(path, facts)
  if not words and facts.kind == "file" and has(facts.mode, 32, 4) then
    words = ("%s can be read by other users of this machine: run chmod 600 %s"):format(path, path)
  end
  if words then
    warned[path] = true
    context:warn(words, { file = path })
  end
end

return files
