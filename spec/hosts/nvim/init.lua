-- The user's init.lua of the editors that the specs start: the plugin, set up for the emulator.
vim.opt.runtimepath:prepend "examples/nvim"
require("huawei_captures").setup {
  firewall_id = os.getenv "HWC_FIREWALL" or "ebf891cd-2163-48a0-9963-6309f99dd3c4",
  page = 2,
  job_interval = 0.2,
  client = {
    endpoint = os.getenv "HWC_ENDPOINT",
    project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
    credentials = { ak = "EMULATORACCESSKEY", sk = "emulator-secret-key" },
    retries = 0,
  },
}
