--- The load and the soak of spec/load, for some seconds: `make torture-load` runs them for longer.

local harness = require "load.harness"

-- Under a sanitizer everything takes longer, and memory is its own.
local asan = os.getenv "HWC_TEST_MODE" == "asan"

-- For a longer run under a sanitizer.
local calls, seconds = tonumber(os.getenv "LOAD_CALLS" or 5000), tonumber(os.getenv "SOAK_SECONDS")

describe("under load", function()
  local self

  before_each(function()
    self = harness.start()
  end)

  -- Ends the service; nothing may have been wrong there, either.
  local function finish()
    local report = self:report()
    local complaints = self:stop()
    self = nil
    assert.same({}, report.violations)
    assert.equal("", complaints)
    return report
  end

  after_each(function()
    if self then
      self:stop()
    end
  end)

  it("every call has its own answer, and nothing grows", function()
    local report = self:even { abi = harness.abi, count = calls, step = calls / 5, seconds = 600,
      grows = not asan and 3072 or nil }
    assert.same({}, report.complaints)
    assert.equal(5, #report.curve)
    assert.is_true(finish().requests >= calls)
  end)

  it("every call ends once, in time and as it may, whatever goes wrong", function()
    local seed = os.time() % 1000000
    local reports = self:soak {
      hosts = {
        { abi = harness.abi, host = "parallel" }, { abi = harness.abi, host = "luv" },
        { abi = harness.abi, host = "cqueues" },
      },
      seconds = seconds or 4, width = 64, seed = seed, margin = asan and 60000 or 5000, patience = 300,
    }()
    for _, report in ipairs(reports) do
      assert.same({}, report.complaints, ("seed %d, %s"):format(seed, report.host))
      assert.is_true(report.ended >= 64 and (report.kinds.ok or 0) > 0)
    end
    finish()
  end)

  if jit then
    it("every call in nginx does, while workers come and go", function()
      local seed = os.time() % 1000000
      local report = self:visit {
        seconds = seconds or 12, visitors = 3, seed = seed, margin = asan and 60000 or 5000, patience = 300,
      }()
      assert.same({}, report.complaints, "seed " .. seed)
      assert.is_true(report.counts.reloads > 0 and report.counts.whole > 0)
      finish()
    end)
  end
end)
