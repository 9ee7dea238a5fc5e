--- Downloads and uploads in every host that is a Lua program; those in nginx and Neovim are with their hosts' specs.

local hosts = require "support.hosts"

describe("files", function()
  hosts.scenarios("spec/support/transfer_scenarios.lua", { "blocking", "parallel", "luv", "cqueues" })
end)
