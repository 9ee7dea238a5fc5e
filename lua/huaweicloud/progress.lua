--- A progress bar on the terminal that standard error is: how far something is, or a spinner where nobody can say.

local core = require "huaweicloud.core"

local progress = {}

-- The line is never wider, however wide the terminal, and is drawn no more often than so, in seconds.
local WIDEST, APART = 80, 0.1

local BAR = 20
local SPINNER = { "|", "/", "-", "\\" }

---@class huaweicloud.Progress
---@field update fun(self, fraction: number?, text: string?) fraction 0 to 1, nil when unknown
---@field finish fun(self, text: string?) ends with a last line, or leaves none
---@field on_progress fun(received: integer, total: integer) for the call option of that name
local Progress = {}
Progress.__index = Progress

--- Is it on a terminal that nobody else draws on?
local function columns()
  if rawget(_G, "ngx") or rawget(_G, "vim") then
    return nil
  end
  local is_one, width = core.is_terminal(2)
  return is_one and math.min(width or WIDEST, WIDEST) or nil
end

--- The beginning of a text, in no more than `width` cells, as if everything beyond ASCII were two cells wide.
local function cut(text, width)
  local parts, used = {}, 0
  for char in text:gmatch "[%z\1-\127\194-\244][\128-\191]*" do
    used = used + (#char == 1 and 1 or 2)
    if used > width then
      break
    end
    parts[#parts + 1] = char
  end
  return table.concat(parts)
end

--- The same for what others write: harmless to a terminal.
local function fit(text, width)
  return cut(core.line(text, 4 * width), width)
end

local function elapsed(seconds)
  local whole = math.floor(seconds)
  return whole < 60 and whole .. " s" or ("%d:%02d"):format(math.floor(whole / 60), whole % 60)
end

local function bytes(count)
  for _, unit in ipairs { "B", "KiB", "MiB", "GiB" } do
    if count < 1024 or unit == "GiB" then
      return (unit == "B" and "%d %s" or "%.1f %s"):format(count, unit)
    end
    count = count / 1024
  end
end

--- The line for now.
function Progress:line()
  local parts = { self.label }
  if self.fraction then
    local full = math.floor(self.fraction * BAR + 0.5)
    parts[#parts + 1] = ("[%s%s] %3d%%"):format(("#"):rep(full), ("."):rep(BAR - full),
      math.floor(self.fraction * 100 + 0.5))
  else
    parts[#parts + 1] = SPINNER[self.turn % #SPINNER + 1]
  end
  parts[#parts + 1] = self.text
  parts[#parts + 1] = elapsed(core.now() - self.began)
  return cut(table.concat(parts, " "), self.columns - 1)
end

--- Draws anew, unless it was drawn just now.
function Progress:tick()
  local now = core.now()
  if self.columns and now - self.drawn >= APART then
    self.drawn = now
    self.turn = self.turn + 1
    io.stderr:write("\r", self:line(), "\27[K")
    io.stderr:flush()
  end
end

--- Shows how far it is.
---@param fraction number? 0 to 1, nil when unknown
---@param text string? a word on the state
function Progress:update(fraction, text)
  if fraction == nil or fraction == fraction then
    self.fraction = fraction and math.max(0, math.min(1, fraction))
  end
  self.text = text and fit(tostring(text), 40) or nil
  self:tick()
end

--- Ends: with a last line, or by leaving none. May be called again.
---@param text string? the state at the end
function Progress:finish(text)
  if not self.columns then
    return
  end
  if text then
    local last = ("%s: %s, %s"):format(self.label, fit(tostring(text), 40), elapsed(core.now() - self.began))
    io.stderr:write("\r", cut(last, self.columns - 1), "\27[K\n")
  elseif self.drawn > -math.huge then
    io.stderr:write "\r\27[K"
  end
  io.stderr:flush()
  self.columns = nil
end

--- Makes one. It draws only where standard error is a terminal, and neither in nginx nor in Neovim.
---@param label string? what it is that goes on
---@return huaweicloud.Progress
function progress.new(label)
  local self = setmetatable({
    label = fit(tostring(label or "working"), 48), began = core.now(), drawn = -math.huge, turn = 0,
    columns = columns(),
  }, Progress)
  self.on_progress = function(received, total)
    self:update(total > 0 and received / total or nil, bytes(received))
  end
  return self
end

return progress
