--- The option retry: a function of the user that decides on each repetition.

local core = require "huaweicloud.core"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"

describe("the option retry", function()
  local world, client, asked

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    asked = {}
  end)

  after_each(function()
    client:close()
  end)

  --- A client whose function gives these answers, one after the other, then nil.
  local function open(answers, given)
    local options = world:options {
      retries = 5,
      retry = function(...)
        asked[#asked + 1] = { ... }
        return answers[#asked]
      end,
    }
    for name, value in pairs(given or {}) do
      options[name] = value
    end
    client = assert(huaweicloud.cfw(options))
  end

  local function fail(fault)
    world:control("POST", "faults", fault)
  end

  local function get(opts)
    return client:list_job({ job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, opts)
  end

  it("is asked with the error, the number of the attempt and the usual wait", function()
    open {}
    fail { status = 503, count = 2, headers = { ["Retry-After"] = "0" } }
    assert.equal(3, select(2, assert(get())).attempts)
    assert.equal(2, #asked)
    for i, arguments in ipairs(asked) do
      assert.equal("service", arguments[1].kind)
      assert.equal(503, arguments[1].status)
      assert.is_true(arguments[1].retryable)
      assert.equal(i, arguments[2])
      assert.equal(0, arguments[3])
    end
  end)

  it("is asked also when the usual rule says no, with nil for the wait; nil of its own leaves it at that", function()
    open {}
    fail { status = 409 }
    assert.equal(1, expect.failure("service", "", get()).attempts)
    assert.is_nil(asked[1][3])
    assert.is_false(asked[1][1].retryable)
  end)

  it("repeats what the usual rule would not, by seconds", function()
    open { 0, 0.1 }
    fail { status = 409, count = 2 }
    local began = core.now()
    assert.equal(3, select(2, assert(get())).attempts)
    assert.is_true(core.now() - began >= 0.1)
  end)

  it("ends what the usual rule would repeat, by false", function()
    open { false }
    fail { status = 503, count = 9, headers = { ["Retry-After"] = "0" } }
    local err = expect.failure("service", "", get())
    assert.equal(1, err.attempts)
    assert.is_nil(err.retry_error)
  end)

  it("is not asked about successes, nor beyond retries, nor with retries = 0", function()
    open({ 0, 0, 0, 0 }, { retries = 2 })
    assert(get())
    assert.equal(0, #asked)
    fail { status = 503, count = 9 }
    assert.equal(3, expect.failure("service", "", get()).attempts)
    assert.equal(2, #asked)
    assert.equal(1, expect.failure("service", "", get { retries = 0 }).attempts)
    assert.equal(2, #asked)
  end)

  it("cannot reach beyond the deadline", function()
    open { 60 }
    fail { status = 503, count = 9 }
    local began = core.now()
    assert.equal(1, expect.failure("service", "", get { timeout = 5 }).attempts)
    assert.is_true(core.now() - began < 2)
  end)

  it("of a call wins over that of the client", function()
    open { false }
    fail { status = 503, count = 2 }
    assert.equal(3, select(2, assert(get { retry = function() return 0 end })).attempts)
    assert.equal(0, #asked)
  end)

  it("is not asked when the call was cancelled", function()
    open { 0 }
    fail { delay = 5 }
    local results = huaweicloud.parallel({ get, function() error("stop") end }, { stop = true })
    assert.is_nil(results)
    assert.equal(0, #asked)
  end)

  it("may make calls itself", function()
    local inner
    open({}, { retry = function()
      inner = select(2, client:list_job({ job_id = "none" }, { retries = 0 }))
      return 0
    end })
    fail { status = 503 }
    assert.equal(2, select(2, assert(get())).attempts)
    assert.equal(404, inner.status)
  end)

  local nonsense = {
    { "a string", function() return "1" end, "returned a string: it must return seconds, false or nil" },
    { "true", function() return true end, "returned a boolean: it must return seconds" },
    { "a table", function() return {} end, "returned a table" },
    { "a negative number", function() return -1 end, "returned -1: it must return seconds" },
    { "no number", function() return 0 / 0 end, "nan: it must return seconds" },
    { "for ever", function() return math.huge end, "returned inf: it must return seconds" },
    { "an error", function() error("it broke", 0) end, "the function of option retry raised it broke" },
    { "an error that is a table", function() error({}) end, "raised a table" },
    { "an error of the module", function() error(select(2, client:list_job {})) end, "raised validation: list_job" },
    { "an error that cannot be shown", function()
      error(setmetatable({}, { __tostring = function() error("again") end }))
    end, "raised a table" },
    { "an error with a secret", function() error("emulator-secret-key", 0) end, "raised [redacted]" },
  }
  for _, row in ipairs(nonsense) do
    it("that gives " .. row[1] .. " ends the call with the failure, and says what is wrong with it", function()
      open({}, { retry = row[2] })
      fail { status = 503, count = 9, headers = { ["Retry-After"] = "0" } }
      local err = expect.failure("service", "Backend unavailable.", get())
      assert.equal(503, err.status)
      assert.equal(1, err.attempts)
      assert.truthy(err.retry_error:find(row[3], 1, true), err.retry_error)
      assert.truthy(tostring(err):find(err.retry_error, 1, true))
    end)
  end
end)
