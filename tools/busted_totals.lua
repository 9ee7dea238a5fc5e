-- busted output handler: the plain terminal's report, then a last line "N passed, N failed".
-- Failures, errors (also outside a test) and pending tests all count as failed.
return function(options)
  local busted = require("busted")
  local handler = require("busted.outputHandlers.plainTerminal")(options)
  local passed, failed = 0, 0

  -- The base handler's counters: successes, failures and pendings by test; errors wherever they happen.
  busted.subscribe({ "suite", "end" }, function()
    passed = passed + handler.successesCount
    failed = failed + handler.failuresCount + handler.errorsCount + handler.pendingsCount
    return nil, true
  end)
  busted.subscribe({ "exit" }, function()
    io.write(("\n%d passed, %d failed\n"):format(passed, failed))
    io.flush()
    return nil, true
  end)
  return handler
end
