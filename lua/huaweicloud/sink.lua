--- Where the bytes of a download go: into a file, to an open handle, or through a function.

local core = require "huaweicloud.core"
local errors = require "huaweicloud.errors"

local sink = {}

---@class huaweicloud.Sink
---@field write fun(chunk: string): boolean?, string? takes the next bytes; nil and why when it cannot, or will not
---@field finish fun(): boolean?, string? all is there
---@field discard fun() nothing more comes; may be called again
---@field rewind (fun(): boolean?, string?)? forgets what it got, so that another attempt can begin; nil: it cannot
---@field path string?

local function nothing()
  return true
end

--- Into a file beside the path, which takes the path's place at the end.
local function to_path(path)
  local draft, why = core.draft(path)
  if not draft then
    return nil, why
  end
  return {
    path = path,
    write = function(chunk)
      return draft:write(chunk)
    end,
    finish = function()
      return draft:commit()
    end,
    discard = function()
      draft:close()
    end,
    rewind = function()
      return draft:rewind()
    end,
  }
end

local function to_handle(handle)
  local function told(done, why)
    return done, not done and "the file handle cannot be written: " .. tostring(why) or nil
  end
  return {
    write = function(chunk)
      -- The caller's own code may have closed it meanwhile; Lua would raise an error.
      if io.type(handle) ~= "file" then
        return told(nil, "it was closed")
      end
      return told(handle:write(chunk))
    end,
    finish = function()
      if io.type(handle) ~= "file" then
        return told(nil, "it was closed")
      end
      return told(handle:flush())
    end,
    discard = nothing,
  }
end

local function to_function(take)
  return {
    write = function(chunk)
      local go_on, why = take(chunk)
      if go_on == false then
        return nil, "the function that takes the bytes ended it" .. (why ~= nil and ": " .. errors.show(why) or "")
      end
      return true
    end,
    finish = nothing,
    discard = nothing,
  }
end

--- Says what is wrong with the call option; nil when nothing is.
---@param to any
---@return string? why
function sink.check(to)
  if type(to) == "string" then
    return to == "" and "must not be empty" or to:find("\0", 1, true) and "must not hold zero bytes" or nil
  elseif io.type(to) == "closed file" then
    return "the file handle is closed"
  elseif type(to) ~= "function" and io.type(to) ~= "file" then
    return "expected a path, an open file handle or a function, got " .. type(to)
  end
end

--- Opens the sink for a call option that was checked.
---@param to string|file*|function
---@return huaweicloud.Sink?
---@return string? why not
function sink.open(to)
  return (type(to) == "string" and to_path or type(to) == "function" and to_function or to_handle)(to)
end

return sink
