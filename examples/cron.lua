--- For cron: stops packet captures that were left running, on any number of firewalls at once.
---
---   cron.lua [--dry-run] FIREWALL_ID...
---
--- Prints one line for each action, and nothing when there is nothing to do, so cron mails only what matters.
--- Exit status: 0 all is well, 1 something failed, 2 wrong use. Environment: HUAWEICLOUD_REGION (or _ENDPOINT),
--- HUAWEICLOUD_PROJECT_ID, CLOUD_SDK_AK, CLOUD_SDK_SK.

local huaweicloud = require "huaweicloud"

local RUNNING = 2

local function complain(text)
  io.stderr:write("cron.lua: ", text, "\n")
end

local firewalls, dry_run = {}, false
for _, argument in ipairs(arg) do
  if argument == "--dry-run" then
    dry_run = true
  elseif argument:sub(1, 1) == "-" then
    complain("unknown option " .. argument)
    os.exit(2, true)
  else
    firewalls[#firewalls + 1] = argument
  end
end
if #firewalls == 0 then
  complain("usage: cron.lua [--dry-run] FIREWALL_ID...")
  os.exit(2, true)
end

local cfw, refused = huaweicloud.cfw {
  region = os.getenv "HUAWEICLOUD_REGION",
  endpoint = os.getenv "HUAWEICLOUD_ENDPOINT",
  project_id = os.getenv "HUAWEICLOUD_PROJECT_ID",
  credentials = { ak = os.getenv "CLOUD_SDK_AK" or "", sk = os.getenv "CLOUD_SDK_SK" or "" },
  timeout = 30,
}
if not cfw then
  complain(tostring(refused))
  os.exit(2, true)
end

--- The captures of a firewall that run.
local function running_captures(firewall)
  local found = {}
  local tasks, err = cfw:collect("list_capture_task", { fw_instance_id = firewall, limit = 1024 })
  if not tasks then
    return nil, err
  end
  for _, task in ipairs(tasks) do
    if task.status == RUNNING then
      found[#found + 1] = { firewall = firewall, id = task.task_id, name = task.name }
    end
  end
  return found
end

--- Runs `work(item)` for every item at once. Gives the results of those that succeeded; `failures` counts the others.
local failures = 0
local function for_each(items, work)
  local functions, good = {}, {}
  for i, item in ipairs(items) do
    functions[i] = function()
      local result, err = work(item)
      if result then
        good[#good + 1] = result
        return result
      end
      complain(("%s: %s"):format(type(item) == "table" and item.id or item, tostring(err)))
      return nil, err
    end
  end
  local _, failed = huaweicloud.parallel(functions, { limit = 8 })
  failures = failures + failed
  return good
end

local captures = {}
for _, found in ipairs(for_each(firewalls, running_captures)) do
  for _, capture in ipairs(found) do
    captures[#captures + 1] = capture
  end
end

for_each(captures, function(capture)
  if not dry_run then
    local answer, err = cfw:cancel_capture_task { fw_instance_id = capture.firewall, task_id = capture.id }
    if not answer then
      return nil, err
    end
  end
  print(("%s capture %s (%s) of firewall %s"):format(dry_run and "would stop" or "stopped", capture.id,
    capture.name or "", capture.firewall))
  return true
end)

cfw:close()
os.exit(failures == 0 and 0 or 1, true)
