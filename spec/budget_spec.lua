--- The budget of repetitions: what costs, what earns, and what happens when it is used up.

local budget = require "huaweicloud.budget"
local emulator = require "support.emulator"
local expect = require "support.expect"
local huaweicloud = require "huaweicloud"
local raw_server = require "support.raw_server"

describe("a budget", function()
  local function times(err)
    local full, count = budget.new(), 0
    while budget.pays(full, err) do
      count = count + 1
    end
    return count, full
  end

  it("pays for 100 repetitions, or 50 after timeouts", function()
    assert.equal(100, (times { kind = "service" }))
    assert.equal(100, (times { kind = "network" }))
    assert.equal(50, (times { kind = "timeout" }))
  end)

  it("earns one repetition by five successes, and never more than it can hold", function()
    local _, empty = times { kind = "service" }
    for _ = 1, 4 do
      budget.reward(empty)
      assert.is_false(budget.pays(empty, { kind = "service" }))
    end
    budget.reward(empty)
    assert.is_true(budget.pays(empty, { kind = "service" }))
    local full = budget.new()
    budget.reward(full)
    assert.equal(500, full.tokens)
  end)

  it("gives nothing when there is too little", function()
    local purse = budget.new()
    assert.is_false(purse:spend(501))
    assert.is_true(purse:spend(500))
    assert.is_false(purse:spend(1))
  end)
end)

describe("a service that keeps failing", function()
  local world, client

  setup(function()
    world = emulator.start()
  end)

  teardown(function()
    world:stop()
  end)

  before_each(function()
    world:reset()
    client = assert(huaweicloud.cfw(world:options { retries = 3 }))
  end)

  after_each(function()
    client:close()
  end)

  local function get(opts)
    return client:list_job({ job_id = "f588ce71-e26c-400d-8981-f854355f6849" }, opts)
  end

  local function fail(count)
    world:control("POST", "faults", { status = 503, count = count, headers = { ["Retry-After"] = "0" } })
  end

  it("is soon called no more often than without repetitions, and errors say so", function()
    fail(1000)
    local requests = 0
    for _ = 1, 33 do
      local err = expect.failure("service", "", get())
      assert.is_nil(err.retries_refused)
      requests = requests + err.attempts
    end
    assert.equal(132, requests)
    -- 99 of 100 are used: one more repetition, and then none.
    assert.equal(2, expect.failure("service", "", get()).attempts)
    for _ = 1, 10 do
      local err = expect.failure("service", "Backend unavailable.", get())
      assert.equal(1, err.attempts)
      assert.is_true(err.retries_refused)
      assert.is_true(err.retryable)
      assert.truthy(tostring(err):find("not repeated: too much has failed lately", 1, true))
    end
  end)

  it("earns repetitions by answering again", function()
    client._budget:spend(500)
    fail(1)
    assert.equal(1, expect.failure("service", "", get()).attempts)
    for _ = 1, 5 do
      assert(get())
    end
    fail(1)
    assert.equal(2, select(2, assert(get())).attempts)
    fail(1)
    assert.is_true(expect.failure("service", "", get()).retries_refused)
  end)

  it("does not cost other clients anything", function()
    client._budget:spend(500)
    local other = assert(huaweicloud.cfw(world:options { retries = 3 }))
    fail(1)
    assert.equal(2, select(2, assert(other:list_job { job_id = "f588ce71-e26c-400d-8981-f854355f6849" })).attempts)
    other:close()
  end)

  it("is not what an error tells of that nobody would have repeated", function()
    client._budget:spend(500)
    assert.is_nil(expect.failure("service", "", client:list_job { job_id = "none" }).retries_refused)
    fail(1)
    assert.is_nil(expect.failure("service", "", get { retries = 0 }).retries_refused)
  end)

  it("may share a budget: it needs two methods", function()
    local spent, earned = 0, 0
    client._budget = {
      spend = function(_, tokens)
        spent = spent + tokens
        return spent <= 10
      end,
      earn = function(_, tokens)
        earned = earned + tokens
      end,
    }
    fail(9)
    assert.equal(3, expect.failure("service", "", get()).attempts)
    world:control("DELETE", "faults")
    assert(get())
    assert.equal(15, spent)
    assert.equal(1, earned)
  end)

  it("costs a timeout twice as much", function()
    local server = raw_server.start()
    local gone = assert(huaweicloud.cfw(world:options { endpoint = "http://127.0.0.1:" .. server.full_port, retries = 3,
      connect_timeout = 0.05, retry = function() return 0 end, proxy = "" }))
    expect.failure("timeout", "", gone:list_job { job_id = "j" })
    assert.equal(500 - 3 * 10, gone._budget.tokens)
    gone:close()
    server:stop()
  end)
end)
