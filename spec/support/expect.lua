--- What most specs say about errors, in one line each.

local assert = require "luassert"

local expect = {}

--- The two results of a call are nil and an error of this kind whose message holds all of the texts. Gives the error.
function expect.failure(kind, texts, result, err)
  assert.is_nil(result)
  assert.equal(kind, err.kind, tostring(err))
  for _, text in ipairs(type(texts) == "table" and texts or { texts }) do
    if not err.message:find(text, 1, true) then
      error(("%q is not in the message: %s"):format(text, err.message), 2)
    end
  end
  return err
end

--- As failure, for arguments and options: refused before any request was made.
function expect.refused(texts, result, err)
  expect.failure("validation", texts, result, err)
  assert.equal(0, err.attempts)
  assert.is_false(err.retryable)
  return err
end

--- The function raises an error that holds the text and names the file of the caller, not one of the module's.
function expect.misuse(text, fn)
  local done, why = pcall(fn)
  assert.is_false(done, "it did not raise")
  if not tostring(why):find(text, 1, true) then
    error(("%q is not in the error: %s"):format(text, tostring(why)), 2)
  end
  assert.truthy(tostring(why):find("^[^:]*_spec%.lua:%d+: "), "blames another place: " .. tostring(why))
end

--- All strings that can be reached from a value, its keys and its metatable's tostring included.
function expect.strings(value, found, seen)
  found, seen = found or {}, seen or {}
  if type(value) == "string" then
    found[#found + 1] = value
  elseif type(value) == "table" and not seen[value] then
    seen[value] = true
    found[#found + 1] = tostring(value)
    for key, one in next, value do
      expect.strings(key, found, seen)
      expect.strings(one, found, seen)
    end
  end
  return found
end

--- None of the secrets stands in any string that can be reached from the value.
function expect.no_secret(secrets, value)
  for _, text in ipairs(expect.strings(value)) do
    for _, secret in ipairs(secrets) do
      if text:find(secret, 1, true) then
        error(("a secret is in %q"):format(text), 2)
      end
    end
  end
end

return expect
