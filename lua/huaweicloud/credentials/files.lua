--- Reads the small files that credentials stand in.

local core = require "huaweicloud.core"

local files = {}

local MOST = 1024 * 1024

--- Where the user's own files are.
---@return string?
function files.home()
  local home = os.getenv "HOME"
  home = home and home ~= "" and home or os.getenv "USERPROFILE"
  return home ~= "" and home or nil
end

--- Reads a whole file.
---@param path string
---@return string? text
---@return string? why not; names the file
---@return boolean? missing there is no such file
function files.read(path)
  if core.has_control(path) then
    return nil, "the path of a file must not hold control bytes"
  end
  local handle, why, number = io.open(path, "rb")
  if not handle then
    return nil, ("%s cannot be read: %s"):format(path, (why:gsub("^.*: ", ""))), number == 2
  end
  local text, reason = handle:read(MOST + 1)
  handle:close()
  if not text and reason then
    return nil, ("%s cannot be read: %s"):format(path, (tostring(reason):gsub("^.*: ", "")))
  elseif text and #text > MOST then
    return nil, ("%s is larger than 1 MiB: it is not what it should be"):format(path)
  end
  return text or ""
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

local warned = {}

--- Warns, once in this process, of a file of secrets that others can read.
---@param path string
---@param context table what a provider is given
function files.check_mode(path, context)
  local mode = core.file_mode(path)
  -- The bits for group and others: rwxrwx, the six lowest.
  if mode and context.client._observer and not warned[path] and (mode % 64 >= 32 or mode % 8 >= 4) then
    warned[path] = true
    context:warn(("%s can be read by other users of this machine: run chmod 600 %s"):format(path, path),
      { file = path })
  end
end

return files
