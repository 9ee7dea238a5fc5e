--- Reads LuaCATS annotations of Lua files: classes, fields, aliases, functions, and the grammar of their types.
--- https://luals.github.io/wiki/annotations/

local luacats = {}

local SYMBOLS = { "...", "[]", "|", "?", ":", ",", "<", ">", "(", ")", "{", "}", "[", "]" }

--- The token at `at`: { kind = "name"|"string"|"number"|symbol, text = }, and where the next one begins; nil at an end.
local function token(text, at)
  at = text:find("%S", at)
  if not at then
    return nil, at
  end
  local quote = text:match("^[\"']", at)
  if quote then
    local stop = at + 1
    while stop <= #text and text:sub(stop, stop) ~= quote do
      stop = stop + (text:sub(stop, stop) == "\\" and 2 or 1)
    end
    if stop > #text then
      error("a string without an end: " .. text:sub(at), 0)
    end
    return { kind = "string", text = text:sub(at + 1, stop - 1):gsub("\\(.)", "%1") }, stop + 1
  end
  local number = text:match("^%-?%d+%.?%d*", at)
  if number then
    return { kind = "number", text = number }, at + #number
  end
  local name = text:match("^[%a_][%w_.%-]*%*?", at)
  if name then
    name = name:gsub("[.%-]+$", "")
    return { kind = "name", text = name }, at + #name
  end
  for _, symbol in ipairs(SYMBOLS) do
    if text:sub(at, at + #symbol - 1) == symbol then
      return { kind = symbol, text = symbol }, at + #symbol
    end
  end
  return nil, at
end

local Reader = {}
Reader.__index = Reader

function Reader:peek()
  return (token(self.text, self.at))
end

function Reader:next()
  local found, at = token(self.text, self.at)
  if not found then
    error(("expected more at %q"):format(self.text:sub(self.at)), 0)
  end
  self.at = at
  return found
end

--- Takes the token if it is of that kind.
function Reader:take(kind)
  local found, at = token(self.text, self.at)
  if found and found.kind == kind then
    self.at = at
    return found
  end
end

function Reader:expect(kind)
  return self:take(kind) or error(("expected %s at %q"):format(kind, self.text:sub(self.at)), 0)
end

--- "name", "name?" or "..." with ": type" behind it.
function Reader:parameter()
  local name = (self:take "..." or self:expect "name").text
  local optional = self:take "?" ~= nil
  return { name = name, optional = optional, type = self:take ":" and self:type() or { kind = "name", name = "any" } }
end

--- What stands behind "fun".
function Reader:callable()
  local found = { kind = "fun", params = {}, returns = {} }
  self:expect "("
  while not self:take ")" do
    found.params[#found.params + 1] = self:parameter()
    if not self:take "," then
      self:expect ")"
      break
    end
  end
  if self:take ":" then
    repeat
      local before = self.at
      -- A return may have a name.
      local named = self:take "name" and self:take ":"
      if not named then
        self.at = before
      end
      found.returns[#found.returns + 1] = self:type()
    until not self:take ","
  end
  return found
end

function Reader:literal_table()
  local found = { kind = "table", fields = {} }
  while not self:take "}" do
    found.fields[#found.fields + 1] = self:parameter()
    if not self:take "," then
      self:expect "}"
      break
    end
  end
  return found
end

function Reader:primary()
  local first = self:next()
  if first.kind == "string" or first.kind == "number" then
    return { kind = "literal", value = first.kind == "number" and tonumber(first.text) or first.text }
  elseif first.kind == "(" then
    local inner = self:type()
    self:expect ")"
    return inner
  elseif first.kind == "{" then
    return self:literal_table()
  elseif first.kind == "..." then
    return { kind = "rest", item = self:primary() }
  elseif first.kind ~= "name" then
    error(("a type cannot begin with %s in %q"):format(first.text, self.text), 0)
  end
  local open = self:peek()
  if first.text == "fun" and open and open.kind == "(" then
    return self:callable()
  end
  local found = { kind = "name", name = first.text }
  if self:take "<" then
    found.of = {}
    repeat
      found.of[#found.of + 1] = self:type()
    until not self:take ","
    self:expect ">"
  end
  return found
end

--- A type: unions of what may have [] and ? behind it.
function Reader:type()
  local members = {}
  repeat
    local member = self:primary()
    while true do
      if self:take "[]" then
        member = { kind = "list", item = member }
      elseif self:take "?" then
        member = { kind = "optional", item = member }
      else
        break
      end
    end
    members[#members + 1] = member
  until not self:take "|"
  return #members == 1 and members[1] or { kind = "union", members = members }
end

local function reader(text, at)
  return setmetatable({ text = text, at = at or 1 }, Reader)
end

--- Reads a type expression. Returns it and what stands behind it; raises when it is none.
function luacats.type(text)
  local self = reader(text)
  local found = self:type()
  return found, (text:sub(self.at):gsub("^%s+", ""))
end

--- A type as text, the same for the same type.
function luacats.show(node)
  local function all(list, between)
    local parts = {}
    for i, item in ipairs(list) do
      parts[i] = (item.name and item.type and item.name .. (item.optional and "?" or "") .. ": " or "")
        .. luacats.show(item.type or item)
    end
    return table.concat(parts, between)
  end
  local function inner(item)
    local text = luacats.show(item)
    return (item.kind == "union" or item.kind == "fun") and "(" .. text .. ")" or text
  end
  if node.kind == "name" then
    return node.name .. (node.of and "<" .. all(node.of, ", ") .. ">" or "")
  elseif node.kind == "literal" then
    return type(node.value) == "string" and ("%q"):format(node.value) or ("%.0f"):format(node.value)
  elseif node.kind == "list" then
    return inner(node.item) .. "[]"
  elseif node.kind == "optional" then
    return inner(node.item) .. "?"
  elseif node.kind == "rest" then
    return "..." .. luacats.show(node.item)
  elseif node.kind == "union" then
    return all(node.members, "|")
  elseif node.kind == "table" then
    return "{ " .. all(node.fields, ", ") .. " }"
  end
  return "fun(" .. all(node.params, ", ") .. ")" .. (#node.returns > 0 and ": " .. all(node.returns, ", ") or "")
end

--- Calls use(name) for every name of a type or class in a type.
function luacats.names(node, use)
  if node.kind == "name" then
    use(node.name)
  end
  for _, part in ipairs { node.item or false, node.type or false } do
    if part then
      luacats.names(part, use)
    end
  end
  for _, list in ipairs { "of", "members", "fields", "params", "returns" } do
    for _, part in ipairs(node[list] or {}) do
      luacats.names(part.type or part, use)
    end
  end
end

local tags = {}

function tags.class(file, rest)
  local self = reader(rest)
  if self:take "(" then -- (exact)
    self:expect "name"
    self:expect ")"
  end
  local class = { name = self:expect("name").text, parents = {}, fields = {}, methods = {} }
  if self:take ":" then
    repeat
      class.parents[#class.parents + 1] = self:type()
    until not self:take ","
  end
  file.classes[#file.classes + 1] = class
  file.class = class
end

function tags.field(file, rest)
  local self = reader(rest)
  local name
  if self:take "[" then
    name = self:expect("string").text
    self:expect "]"
  else
    name = self:expect("name").text
  end
  local field = { name = name, optional = self:take "?" ~= nil, type = self:type() }
  field.text = rest:sub(self.at):gsub("^%s+", "")
  if not file.class then
    error("a field without a class", 0)
  end
  table.insert(file.class.fields, field)
end

function tags.alias(file, rest)
  local self = reader(rest)
  local alias = { name = self:expect("name").text }
  alias.type = self:type()
  file.aliases[#file.aliases + 1] = alias
end

function tags.param(file, rest)
  local self = reader(rest)
  local name = (self:take "..." or self:expect "name").text
  table.insert(file.pending.params, { name = name, optional = self:take "?" ~= nil, type = self:type() })
end

tags["return"] = function(file, rest)
  local self = reader(rest)
  repeat
    table.insert(file.pending.returns, { type = self:type() })
    self:take "name"
  until not self:take ","
end

function tags.overload(file, rest)
  table.insert(file.pending.overloads, { type = reader(rest):type() })
end

function tags.type(file, rest)
  table.insert(file.types, { type = reader(rest):type() })
end

function tags.meta() end
tags.async, tags.deprecated, tags.nodoc, tags.private, tags.see = tags.meta, tags.meta, tags.meta, tags.meta, tags.meta

local function pending()
  return { params = {}, returns = {}, overloads = {}, text = {} }
end

--- Reads one file. Returns { classes =, aliases =, functions =, types =, meta = }; raises where an annotation is wrong.
--- A function has name ("Client:list_job"), arguments (names), params, returns, overloads and text (lines).
function luacats.read(path)
  local file = { path = path, classes = {}, aliases = {}, functions = {}, types = {}, owners = {} }
  file.pending = pending()
  local number = 0
  for line in io.lines(path) do
    number = number + 1
    local tag, rest = line:match "^%s*%-%-%-%s*@(%a+)%s*(.*)$"
    local text = line:match "^%s*%-%-%-%s?(.*)$"
    if tag then
      file.meta = file.meta or (number == 1 and tag == "meta")
      local known, why = tags[tag], "there is no such annotation"
      local ok = known and true
      if known then
        ok, why = pcall(known, file, rest)
      end
      if not ok then
        error(("%s:%d: @%s %s: %s"):format(path, number, tag, rest, why), 0)
      end
    elseif text then
      table.insert(file.pending.text, text)
    else
      local name, arguments = line:match "^%s*function%s+([%w_.:]+)%s*(%b())"
      if not name then
        name, arguments = line:match "^%s*local%s+function%s+([%w_]+)%s*(%b())"
      end
      if not name then
        name, arguments = line:match '^%s*([%w_.]+)%s*=%s*function%s*(%b())'
      end
      if name then
        local found = file.pending
        found.name, found.arguments, found.line = name, {}, number
        for argument in arguments:gmatch "[%w_.]+" do
          table.insert(found.arguments, argument)
        end
        table.insert(file.functions, found)
      elseif file.class then
        local variable = line:match "^local%s+([%w_]+)%s*=%s*{"
        if variable then
          file.owners[variable], file.class.variable = file.class, variable
        end
      end
      if not line:find "^%s*%-%-" then
        file.pending, file.class = pending(), nil
      end
    end
  end
  return file
end

return luacats
