-- The commands; nothing else is loaded before one of them is used.

if vim.g.loaded_huawei_captures then
  return
end
vim.g.loaded_huawei_captures = true

vim.api.nvim_create_user_command("HuaweiCaptures", function()
  require("huawei_captures.list").open()
end, { desc = "List packet capture tasks; stop them" })

vim.api.nvim_create_user_command("HuaweiJob", function(command)
  require("huawei_captures.job").follow(command.args)
end, { nargs = 1, desc = "Follow a firewall job until it ends" })

vim.api.nvim_create_user_command("HuaweiCheck", function(command)
  local check = require "huawei_captures.check"
  if command.args == "" then
    check.leave()
  else
    check.follow(command.args)
  end
end, { nargs = "?", desc = "Follow a code check until it ends; without an id, no longer" })

-- Not needed for a clean end, but it gives the keys back to the allocator overwritten.
vim.api.nvim_create_autocmd("VimLeavePre", {
  callback = function()
    if package.loaded.huawei_captures then
      require("huawei_captures").close()
    end
  end,
})
