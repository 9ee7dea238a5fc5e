---@meta _
-- CodeArts Check for language servers; nothing loads this. Generated from api/codeartscheck.lua by `make docs`; do not edit.

---@class huaweicloud.codeartscheck.Client : huaweicloud.Client
local Client = {}

--- Lists the checker parameters of a task's rule set for a language, all at once.
---
--- `GET /v2/{project_id}/tasks/{task_id}/ruleset/{ruleset_id}/check-parameters`
---@param args huaweicloud.codeartscheck.check_parameters.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.TaskCheckParamters[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_parameters(args, opts) end

--- Lists the past checks of a task with their issue counts.
---
--- `GET /v2/{project_id}/tasks/{task_id}/checkrecord`
---@param args huaweicloud.codeartscheck.check_record.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CheckRecordResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_record(args, opts) end

--- Lists the checker parameters of a task's rule set, a page at a time (v3).
---
--- `GET /v3/{project_id}/tasks/{task_id}/ruleset/{ruleset_id}/check-parameters`
---@param args huaweicloud.codeartscheck.check_ruleset_parameters.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CheckRulesetParametersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_ruleset_parameters(args, opts) end

--- Creates a rule set out of rule ids; answers with its id.
---
--- `POST /v2/ruleset`
---@param args huaweicloud.codeartscheck.create_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CreateRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_ruleset(args, opts) end

--- Creates a check task for a repository and branch; answers with its id.
---
--- `POST /v2/{project_id}/task`
---@param args huaweicloud.codeartscheck.create_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CreateTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task(args, opts) end

--- Deletes a rule set.
---
--- `DELETE /v2/{project_id}/ruleset/{ruleset_id}`
---@param args huaweicloud.codeartscheck.delete_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.DeleteRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_ruleset(args, opts) end

--- Deletes a check task.
---
--- `DELETE /v2/tasks/{task_id}`
---@param args huaweicloud.codeartscheck.delete_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.DeleteTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task(args, opts) end

--- Lists rules by language and severity, with examples and advice.
---
--- `GET /v2/rules`
---@param args? huaweicloud.codeartscheck.list_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rules(args, opts) end

--- Lists the rule sets of a project.
---
--- `GET /v2/{project_id}/rulesets`
---@param args? huaweicloud.codeartscheck.list_rulesets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListRulesetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rulesets(args, opts) end

--- Configures the parameters of a checker of a task (despite its name).
---
--- `POST /v2/{project_id}/tasks/{task_id}/config-parameters`
---@param args huaweicloud.codeartscheck.list_task_parameter.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListTaskParameterResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_parameter(args, opts) end

--- Lists the rule sets of a task, all at once.
---
--- `GET /v2/{project_id}/tasks/{task_id}/rulesets`
---@param args huaweicloud.codeartscheck.list_task_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.TaskRulesetInfo[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_ruleset(args, opts) end

--- Lists the rules of a rule set, with their settings.
---
--- `GET /v2/{project_id}/ruleset/{ruleset_id}/rules`
---@param args huaweicloud.codeartscheck.list_template_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListTemplateRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_template_rules(args, opts) end

--- Runs a check task; answers with the id of the execution.
---
--- `POST /v2/tasks/{task_id}/run`
---@param args huaweicloud.codeartscheck.run_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.RunTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:run_task(args, opts) end

--- Makes a rule set the default of its project for a language.
---
--- `POST /v2/{project_id}/ruleset/{ruleset_id}/{language}/default`
---@param args huaweicloud.codeartscheck.set_defaul_template.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.SetDefaulTemplateResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:set_defaul_template(args, opts) end

--- Shows state and progress of a running check.
---
--- `GET /v2/tasks/{task_id}/progress`
---@param args huaweicloud.codeartscheck.show_progress_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowProgressDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_progress_detail(args, opts) end

--- Shows the code metrics of a task: size, complexity, duplication and more.
---
--- `GET /v2/{project_id}/tasks/{task_id}/metrics-summary`
---@param args huaweicloud.codeartscheck.show_task_cmetrics.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskCmetricsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_cmetrics(args, opts) end

--- Lists the defects that a task has found, with file, line and code.
---
--- `GET /v2/tasks/{task_id}/defects-detail`
---@param args huaweicloud.codeartscheck.show_task_defects.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDefectsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_defects(args, opts) end

--- Counts the defects of a task by severity and by status.
---
--- `GET /v2/tasks/{task_id}/defects-statistic`
---@param args huaweicloud.codeartscheck.show_task_defects_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDefectsStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_defects_statistic(args, opts) end

--- Shows the overall figures of a task: issues, lines, duplication, complexity.
---
--- `GET /v2/tasks/{task_id}/defects-summary`
---@param args huaweicloud.codeartscheck.show_task_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_detail(args, opts) end

--- Lists the check tasks of a project.
---
--- `GET /v2/{project_id}/tasks`
---@param args? huaweicloud.codeartscheck.show_task_list_by_project_id.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskListByProjectIdResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_list_by_project_id(args, opts) end

--- Lists files and directories of a task's code below a path, with their selection.
---
--- `GET /v2/{project_id}/tasks/{task_id}/listpathtree`
---@param args huaweicloud.codeartscheck.show_task_path_tree.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskPathTreeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_path_tree(args, opts) end

--- Lists the advanced settings of a task.
---
--- `GET /v2/{project_id}/tasks/{task_id}/settings`
---@param args huaweicloud.codeartscheck.show_task_settings.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskSettingsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_settings(args, opts) end

--- Shows parameters and log of a run of a check task.
---
--- `GET /v2/{project_id}/tasks/{task_id}/log-detail`
---@param args huaweicloud.codeartscheck.show_tasklog.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTasklogResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_tasklog(args, opts) end

--- Lists the rule sets of a task, a page at a time (v3).
---
--- `GET /v3/{project_id}/tasks/{task_id}/rulesets`
---@param args huaweicloud.codeartscheck.show_tasks_rulesets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTasksRulesetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_tasks_rulesets(args, opts) end

--- Stops a check task.
---
--- `POST /v2/tasks/{task_id}/stop`
---@param args huaweicloud.codeartscheck.stop_task_by_id.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.StopTaskByIdResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_task_by_id(args, opts) end

--- Changes the status of a defect.
---
--- `PUT /v2/tasks/{task_id}/defect-status`
---@param args huaweicloud.codeartscheck.update_defect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateDefectStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_defect_status(args, opts) end

--- Changes which paths a task ignores.
---
--- `POST /v2/{project_id}/tasks/{task_id}/config-ignorepath`
---@param args huaweicloud.codeartscheck.update_ignore_path.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateIgnorePathResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_ignore_path(args, opts) end

--- Changes which rule sets a task uses, per language.
---
--- `PUT /v2/tasks/{task_id}/ruleset`
---@param args huaweicloud.codeartscheck.update_task_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateTaskRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_ruleset(args, opts) end

--- Changes advanced settings of a task.
---
--- `POST /v2/{project_id}/tasks/{task_id}/settings`
---@param args huaweicloud.codeartscheck.update_task_settings.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateTaskSettingsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_settings(args, opts) end

---@alias huaweicloud.codeartscheck.ListOperation "check_record"|"check_ruleset_parameters"|"list_rules"|"list_rulesets"|"list_template_rules"|"show_task_defects"|"show_task_list_by_project_id"|"show_task_path_tree"|"show_task_settings"|"show_tasks_rulesets"

--- Gives an iterator over the records of all pages; what fails is raised.
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "check_record", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.CheckRecordDataInfo
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "check_ruleset_parameters", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.TaskCheckParamters
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_rules", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.RuleListItem
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_rulesets", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.RulesetItem
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_template_rules", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.RuleItem
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_defects", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.DefectInfoV2
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_list_by_project_id", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.SimpleTaskInfoV2
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_path_tree", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.TreeNode
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_settings", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.TaskAdvancedSettings
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_tasks_rulesets", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.codeartscheck.TaskRulesetInfo
---@param name huaweicloud.codeartscheck.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return fun(): any next_record
function Client:iterate(name, args, opts) end

--- Gives the records of all pages at once.
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "check_record", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.CheckRecordDataInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "check_ruleset_parameters", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.TaskCheckParamters[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_rules", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.RuleListItem[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_rulesets", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.RulesetItem[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "list_template_rules", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.RuleItem[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_defects", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.DefectInfoV2[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_list_by_project_id", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.SimpleTaskInfoV2[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_path_tree", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.TreeNode[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_task_settings", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.TaskAdvancedSettings[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.codeartscheck.Client, name: "show_tasks_rulesets", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.codeartscheck.TaskRulesetInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@param name huaweicloud.codeartscheck.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return table? records
---@return huaweicloud.Info|huaweicloud.Error info_or_err
---@return table? so_far
function Client:collect(name, args, opts) end

---@class huaweicloud.codeartscheck.check_parameters.Arguments
---@field task_id string Check task that is meant.
---@field ruleset_id string Id of the rule set.
---@field language string Programming language.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.check_record.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field start_time? string Start of the time span.
---@field end_time? string End of the time span.

---@class huaweicloud.codeartscheck.check_ruleset_parameters.Arguments
---@field task_id string Check task that is meant.
---@field ruleset_id string Id of the rule set.
---@field language string Programming language.
---@field project_id? string Project; the client's own when left out.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.create_ruleset.Arguments
---@field project_id string Project that the rule set belongs to.
---@field template_name string Name of the rule set.
---@field language string Programming language.
---@field is_default string Whether the rule set is a default one.
---@field rule_ids string Ids of the rules, as text.
---@field uncheck_ids? string Ids of the rules that are not chosen, as text.
---@field template_id? string Id of the rule set.
---@field custom_attributes? huaweicloud.codeartscheck.CustomAttributes[] Settings of rules of your own.

---@class huaweicloud.codeartscheck.create_task.Arguments
---@field git_url string Address of the repository.
---@field git_branch string Branch that is checked.
---@field language string[] Programming language.
---@field project_id? string Project; the client's own when left out.
---@field check_type? string[] Kind or kinds of check.
---@field rule_sets? huaweicloud.codeartscheck.RuleSetV2[] Rule sets to use, one for each language.
---@field task_type? string Kind of the task.
---@field username? string User name for the repository.
---@field access_token? string Access token for the repository.
---@field endpoint_id? string Service endpoint that gives access to the repository.
---@field inc_config? huaweicloud.codeartscheck.IncConfigV2 Merge request that is checked, for an incremental check.
---@field enable_fossbot? boolean Whether fossbot is on.
---@field resource_pool_id? string Resource pool that runs the check.

---@class huaweicloud.codeartscheck.delete_ruleset.Arguments
---@field ruleset_id string Rule set to delete.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.delete_task.Arguments
---@field task_id string Check task to delete.

---@class huaweicloud.codeartscheck.list_rules.Arguments
---@field rule_languages? string Only rules for these programming languages.
---@field rule_severity? string Only rules of this severity.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.list_rulesets.Arguments
---@field project_id? string Project; the client's own when left out.
---@field category? string Kind of rule sets to list.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.list_task_parameter.Arguments
---@field task_id string Check task that is meant.
---@field check_id integer Id of the checker, a number.
---@field ruleset_id string Id of the rule set.
---@field language string Programming language.
---@field status string Status of the checker.
---@field task_check_settings huaweicloud.codeartscheck.TaskCheckSettingsItem[] Settings of the checker.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.list_task_ruleset.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.list_template_rules.Arguments
---@field ruleset_id string Id of the rule set.
---@field types string Kind of rules to list.
---@field project_id? string Project; the client's own when left out.
---@field languages? string Only rules for these programming languages.
---@field tags? string Only rules with these tags.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.run_task.Arguments
---@field task_id string Check task to run.
---@field username? string User name for the repository.
---@field access_token? string Access token for the repository.
---@field git_url? string Address of the repository.
---@field git_branch? string Branch that is checked.

---@class huaweicloud.codeartscheck.set_defaul_template.Arguments
---@field ruleset_id string Id of the rule set.
---@field language string Programming language that the default is for.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.show_progress_detail.Arguments
---@field task_id string Check task that is meant.

---@class huaweicloud.codeartscheck.show_task_cmetrics.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.show_task_defects.Arguments
---@field task_id string Check task that is meant.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field status_ids? string Only defects with one of these statuses.
---@field severity? string Only defects of this severity.

---@class huaweicloud.codeartscheck.show_task_defects_statistic.Arguments
---@field task_id string Check task that is meant.

---@class huaweicloud.codeartscheck.show_task_detail.Arguments
---@field task_id string Check task that is meant.

---@class huaweicloud.codeartscheck.show_task_list_by_project_id.Arguments
---@field project_id? string Project; the client's own when left out.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.show_task_path_tree.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.
---@field current_path? string Path whose files and directories are listed.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.show_task_settings.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.show_tasklog.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.
---@field execute_id? string Execution whose log is meant.

---@class huaweicloud.codeartscheck.show_tasks_rulesets.Arguments
---@field task_id string Check task that is meant.
---@field project_id? string Project; the client's own when left out.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.

---@class huaweicloud.codeartscheck.stop_task_by_id.Arguments
---@field task_id string Check task to stop.

---@class huaweicloud.codeartscheck.update_defect_status.Arguments
---@field task_id string Check task that is meant.
---@field defect_id? string Id of the defect.
---@field defect_status? string New status of the defect.

---@class huaweicloud.codeartscheck.update_ignore_path.Arguments
---@field task_id string Check task that is meant.
---@field ignore_path_settings huaweicloud.codeartscheck.IgnorePathSettingItem[] Paths with their selection.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.update_task_ruleset.Arguments
---@field task_id string Check task that is meant.
---@field body huaweicloud.codeartscheck.UpdateTaskRulesetItem[]

---@class huaweicloud.codeartscheck.update_task_settings.Arguments
---@field task_id string Check task that is meant.
---@field task_advanced_settings huaweicloud.codeartscheck.TaskAdvancedSettingsItem[] Settings to change.
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.CheckConfigInfo
---@field name? string Name of the setting.
---@field cfg_key? string Key of the setting.
---@field default_value? string Value unless another is set.
---@field option_value? string Value that is set or can be chosen.
---@field is_required? integer Whether a value must be given (numeric flag).
---@field description? string What the setting is for.
---@field type? integer Kind of the setting (numeric code).
---@field status? string Status of the setting.
---@field value? string Value that is set.

---@class huaweicloud.codeartscheck.CheckRecordDataInfo
---@field check_time? string When the check began.
---@field check_end_time? string When the check ended.
---@field issue_counts? huaweicloud.codeartscheck.CheckRecordIssueCountsInfo Number of issues by severity.

---@class huaweicloud.codeartscheck.CheckRecordIssueCountsInfo
---@field critical? integer Number of critical issues.
---@field serious? integer Number of serious issues.
---@field normal? integer Number of issues of normal severity.
---@field prompt? integer Number of issues that are only hints.

---@class huaweicloud.codeartscheck.CheckRecordResponse
---@field data? huaweicloud.codeartscheck.CheckRecordDataInfo[] Past checks of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.CheckRulesetParametersResponse
---@field data? huaweicloud.codeartscheck.TaskCheckParamters[] Checkers of this page with their settings.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ConfigTaskParameterBody
---@field check_id integer Id of the checker, a number.
---@field ruleset_id string Id of the rule set.
---@field language string Programming language.
---@field status string Status of the checker.
---@field task_check_settings huaweicloud.codeartscheck.TaskCheckSettingsItem[] Settings of the checker.

---@class huaweicloud.codeartscheck.CreateRulesetResponse
---@field template_id? string Id of the new rule set.

---@class huaweicloud.codeartscheck.CreateTaskRequestV2
---@field check_type? string[] Kind or kinds of check.
---@field git_url string Address of the repository.
---@field git_branch string Branch that is checked.
---@field language string[] Programming language.
---@field rule_sets? huaweicloud.codeartscheck.RuleSetV2[] Rule sets to use, one for each language.
---@field task_type? string Kind of the task.
---@field username? string User name for the repository.
---@field access_token? string Access token for the repository.
---@field endpoint_id? string Service endpoint that gives access to the repository.
---@field inc_config? huaweicloud.codeartscheck.IncConfigV2 Merge request that is checked, for an incremental check.
---@field enable_fossbot? boolean Whether fossbot is on.
---@field resource_pool_id? string Resource pool that runs the check.

---@class huaweicloud.codeartscheck.CreateTaskResponse
---@field task_id? string Id of the new check task.

---@class huaweicloud.codeartscheck.CustomAttributes
---@field attribute? string Name of the attribute.
---@field rules? huaweicloud.codeartscheck.CustomAttributesRule[] Rules with their settings.

---@class huaweicloud.codeartscheck.CustomAttributesRule
---@field rule_id? string Id of the rule.
---@field value? string Value that is set.
---@field rule_config_list? huaweicloud.codeartscheck.RuleConfig[] Settings of the rule.

---@class huaweicloud.codeartscheck.DefectEvents
---@field events? huaweicloud.codeartscheck.DefectEvents[] Steps that lead to the defect.
---@field description? string What happens at this place.
---@field fix_suggestions? string[] Suggestions for a fix.
---@field line? integer Line of the place.
---@field end_line? integer Last line of the place.
---@field code_context_start_line? integer First line of the code around the place.
---@field main? boolean Whether this is the main place.
---@field path? string Path of the file.
---@field tag? string Tag of the place.
---@field main_buggy_code? string Code at the main place.
---@field code_context? string Code around the place.

---@class huaweicloud.codeartscheck.DefectFragmentV2
---@field line_num? string Number of the line.
---@field line_content? string Content of the line.
---@field start_offset? integer Offset in the line at which the defect begins.
---@field end_offset? integer Offset in the line at which the defect ends.

---@class huaweicloud.codeartscheck.DefectInfoV2
---@field defect_id? string Id of the defect.
---@field defect_checker_name? string Checker that found the defect.
---@field defect_status? string Status of the defect.
---@field rule_system_tags? string Tags of the rule.
---@field rule_name? string Name of the rule.
---@field line_number? string Line of the defect.
---@field defect_content? string What is wrong.
---@field defect_level? string Severity of the defect.
---@field file_path? string Path of the file.
---@field created_at? string Time of creation.
---@field issue_key? string Key of the issue.
---@field fragment? huaweicloud.codeartscheck.DefectFragmentV2[] Lines of code around the defect.
---@field events? huaweicloud.codeartscheck.DefectEvents[] Steps that lead to the defect.

---@class huaweicloud.codeartscheck.DeleteRulesetResponse

---@class huaweicloud.codeartscheck.DeleteTaskResponse

---@class huaweicloud.codeartscheck.IgnorePathSettingItem
---@field file_path string Path of the file or directory.
---@field checkbox_status string Selection state of the path.

---@class huaweicloud.codeartscheck.IncConfigV2
---@field parent_task_id? string Task of the full check that the incremental one belongs to.
---@field git_source_branch? string Branch that is to be merged.
---@field git_target_branch? string Branch that is merged into.
---@field merge_id? string Id of the merge request.
---@field event_type? string Kind of the event.
---@field action? string Action of the merge request event.
---@field title? string Title of the merge request.

---@class huaweicloud.codeartscheck.ListRulesResponse
---@field info? huaweicloud.codeartscheck.RuleListItem[] Rules of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ListRulesetsResponse
---@field info? huaweicloud.codeartscheck.RulesetItem[] Rule sets of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ListTaskParameterResponse

---@class huaweicloud.codeartscheck.ListTemplateRulesResponse
---@field info? huaweicloud.codeartscheck.RuleItem[] Rules of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.LogInfo
---@field display_name? string Name of the step that wrote the log.
---@field log? string Text of the log.
---@field level? string Level of the log.
---@field analysis? string Analysis of the log.
---@field faq? string Hints on the log.

---@class huaweicloud.codeartscheck.MetricInfo
---@field code_size? string Size of the code.
---@field raw_lines? string Lines as they stand in the files.
---@field methods_total? string Number of methods.
---@field cyclomatic_complexity_total? string Cyclomatic complexity in all.
---@field cyclomatic_complexity_per_method? string Cyclomatic complexity per method.
---@field maximum_cyclomatic_complexity? string Largest cyclomatic complexity.
---@field huge_cyclomatic_complexity_total? string Number of methods with huge cyclomatic complexity.
---@field huge_cyclomatic_complexity_ratio? string Share of methods with huge cyclomatic complexity.
---@field cca_cyclomatic_complexity_total? string CCA cyclomatic complexity in all.
---@field cca_cyclomatic_complexity_per_method? string CCA cyclomatic complexity per method.
---@field maximum_cca_cyclomatic_complexity? string Largest CCA cyclomatic complexity.
---@field huge_cca_cyclomatic_complexity_total? string Number of methods with huge CCA cyclomatic complexity.
---@field cyclomatic_complexity_adequacy? string Adequacy of the cyclomatic complexity.
---@field maximum_depth? string Deepest nesting.
---@field huge_depth_total? string Number of methods that are nested very deep.
---@field huge_depth_ratio? string Share of methods that are nested very deep.
---@field method_lines? string Lines in methods.
---@field lines_per_method? string Lines per method.
---@field huge_method_total? string Number of huge methods.
---@field huge_method_ratio? string Share of huge methods.
---@field files_total? string Number of files.
---@field folders_total? string Number of directories.
---@field lines_per_file? string Lines per file.
---@field huge_headerfile_total? string Number of huge header files.
---@field huge_headerfile_ratio? string Share of huge header files.
---@field huge_non_headerfile_total? string Number of huge files that are no header files.
---@field huge_non_headerfile_ratio? string Share of huge files that are no header files.
---@field huge_folder_total? string Number of huge directories.
---@field huge_folder_ratio? string Share of huge directories.
---@field file_duplication_total? string File duplication in all.
---@field file_duplication_ratio? string Ratio of file duplication.
---@field non_hfile_duplication_total? string File duplication outside header files in all.
---@field non_hfile_duplication_ratio? string Ratio of file duplication outside header files.
---@field code_duplication_total? string Code duplication in all.
---@field code_duplication_ratio? string Ratio of code duplication.
---@field non_hfile_code_duplication_total? string Code duplication outside header files in all.
---@field non_hfile_code_duplication_ratio? string Ratio of code duplication outside header files.
---@field unsafe_functions_total? string Number of unsafe functions.
---@field unsafe_functions_kloc? string Unsafe functions per thousand lines.
---@field redundant_code_total? string Redundant code in all.
---@field redundant_code_kloc? string Redundant code per thousand lines.
---@field warning_suppression_total? string Number of suppressed warnings.
---@field warning_suppression_kloc? string Suppressed warnings per thousand lines.

---@class huaweicloud.codeartscheck.ParamInfo
---@field url? string Address of the repository.
---@field branch? string Branch of the repository.
---@field language? string Programming language.
---@field exclude_dir? string Directories that are left out.
---@field encode? string Encoding of the files.
---@field compile_config? string Settings for the compilation.
---@field rule_template? string Rule set of the run.

---@class huaweicloud.codeartscheck.ProgressDetailV2
---@field ratio? string Progress as a percentage, as text.
---@field info? string What is going on, as text.

---@class huaweicloud.codeartscheck.RuleConfig
---@field id? integer Id of the setting, a number.
---@field rule_id? integer Id of the rule.
---@field default_value? string Value unless another is set.
---@field option_value? string Value that is set or can be chosen.
---@field option_key? string Key of the setting.
---@field option_name? string Name of the setting.
---@field template_id? string Id of the rule set.
---@field description? string What the setting is for.

---@class huaweicloud.codeartscheck.RuleItem
---@field rule_id? string Id of the rule.
---@field rule_language? string Programming language of the rule.
---@field rule_name? string Name of the rule.
---@field rule_severity? string Severity of the rule.
---@field rule_tages? string Tags of the rule (the service spells it so).
---@field checked? string Whether the rule is chosen in the rule set.
---@field rule_config_list? huaweicloud.codeartscheck.RuleConfig[] Settings of the rule.

---@class huaweicloud.codeartscheck.RuleListItem
---@field rule_set? string Rule set that the rule belongs to.
---@field rule_id? string Id of the rule.
---@field rule_language? string Programming language of the rule.
---@field rule_name? string Name of the rule.
---@field rule_severity? string Severity of the rule.
---@field rule_tages? string Tags of the rule (the service spells it so).
---@field right_example? string Example of code that follows the rule.
---@field error_example? string Example of code that breaks the rule.
---@field revise_opinion? string Advice for a fix.
---@field rule_desc? string What the rule says.

---@class huaweicloud.codeartscheck.RuleSetV2
---@field ruleset_id? string Id of the rule set.
---@field language string Programming language.

---@class huaweicloud.codeartscheck.Ruleset
---@field project_id string Project that the rule set belongs to.
---@field template_name string Name of the rule set.
---@field language string Programming language.
---@field is_default string Whether the rule set is a default one.
---@field rule_ids string Ids of the rules, as text.
---@field uncheck_ids? string Ids of the rules that are not chosen, as text.
---@field template_id? string Id of the rule set.
---@field custom_attributes? huaweicloud.codeartscheck.CustomAttributes[] Settings of rules of your own.

---@class huaweicloud.codeartscheck.RulesetItem
---@field template_id? string Id of the rule set.
---@field language? string Programming language.
---@field template_name? string Name of the rule set.
---@field creator_id? string User who created it.
---@field creator_name? string Name of the user who created it.
---@field template_create_time? string When the rule set was created.
---@field is_used? string Whether the rule set is in use.
---@field rule_ids? string Ids of the rules, as text.
---@field is_default? string Whether the rule set is a default one.
---@field is_devcloud_project_default? string Whether the rule set is the default of the project.
---@field is_default_template? string Whether the rule set is the default.

---@class huaweicloud.codeartscheck.RunRequestV2
---@field username? string User name for the repository.
---@field access_token? string Access token for the repository.
---@field git_url? string Address of the repository.
---@field git_branch? string Branch that is checked.

---@class huaweicloud.codeartscheck.RunTaskResponse
---@field exec_id? string Id of the execution that was started.

---@class huaweicloud.codeartscheck.SetDefaulTemplateResponse

---@class huaweicloud.codeartscheck.ShowProgressDetailResponse
---@field task_status? integer 0 checking, 1 failed, 2 succeeded, 3 aborted.
---@field progress? huaweicloud.codeartscheck.ProgressDetailV2 How far the check is.

---@class huaweicloud.codeartscheck.ShowTaskCmetricsResponse
---@field task_id? string Check task that is meant.
---@field task_name? string Name of the check task.
---@field creator_id? string User who created it.
---@field git_url? string Address of the repository.
---@field git_branch? string Branch that is checked.
---@field last_check_time? string When the last check took place.
---@field last_exec_time? string Time of the last execution, as text.
---@field check_type? string Kind or kinds of check.
---@field created_at? string Time of creation.
---@field metric_info? huaweicloud.codeartscheck.MetricInfo The code metrics.

---@class huaweicloud.codeartscheck.ShowTaskDefectsResponse
---@field defects? huaweicloud.codeartscheck.DefectInfoV2[] Defects of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ShowTaskDefectsStatisticResponse
---@field severity? huaweicloud.codeartscheck.StatisticSeverityV2 Number of defects by severity.
---@field status? huaweicloud.codeartscheck.StatisticStatusV2 Number of defects by status.

---@class huaweicloud.codeartscheck.ShowTaskDetailResponse
---@field task_id? string Check task that is meant.
---@field task_name? string Name of the check task.
---@field creator_id? string User who created it.
---@field git_url? string Address of the repository.
---@field git_branch? string Branch that is checked.
---@field last_check_time? string When the last check took place.
---@field code_line_total? integer Lines in all.
---@field code_line? integer Lines of code.
---@field code_quality? number Rating of the code quality.
---@field issue_count? integer Number of issues.
---@field risk_coefficient? number Risk of the code as a number.
---@field duplication_ratio? string Ratio of duplication.
---@field complexity_count? integer Complexity in all.
---@field duplicated_lines? integer Number of duplicate lines.
---@field comment_lines? integer Lines of comment.
---@field comment_ratio? string Share of comment lines.
---@field duplicated_blocks? integer Number of duplicate blocks.
---@field last_exec_time? string Time of the last execution, as text.
---@field check_type? string Kind or kinds of check.
---@field created_at? string Time of creation.
---@field cyclomatic_complexity_per_method? string Cyclomatic complexity per method.
---@field cyclomatic_complexity_per_file? string Cyclomatic complexity per file.
---@field critical_count? string Number of critical defects.
---@field major_count? string Number of major defects.
---@field minor_count? string Number of minor defects.
---@field suggestion_count? string Number of defects that are suggestions.
---@field is_access? string
---@field trigger_type? string What sets off a check.
---@field file_duplication_ratio? string Ratio of file duplication.

---@class huaweicloud.codeartscheck.ShowTaskListByProjectIdResponse
---@field tasks? huaweicloud.codeartscheck.SimpleTaskInfoV2[] Check tasks of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ShowTaskPathTreeResponse
---@field info? huaweicloud.codeartscheck.TreeNode[] Files and directories of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ShowTaskSettingsResponse
---@field info? huaweicloud.codeartscheck.TaskAdvancedSettings[] Settings of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.ShowTasklogResponse
---@field param_info? huaweicloud.codeartscheck.ParamInfo Parameters of the run.
---@field log_info? huaweicloud.codeartscheck.LogInfo[] Logs of the steps.

---@class huaweicloud.codeartscheck.ShowTasksRulesetsResponse
---@field info? huaweicloud.codeartscheck.TaskRulesetInfo[] Rule sets of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.codeartscheck.SimpleTaskInfoV2
---@field task_id? string Check task that is meant.
---@field task_name? string Name of the check task.
---@field creator_id? string User who created it.
---@field git_url? string Address of the repository.
---@field git_branch? string Branch that is checked.
---@field created_at? string Time of creation.
---@field last_check_time? string When the last check took place.

---@class huaweicloud.codeartscheck.StatisticSeverityV2
---@field critical? integer Number of critical defects.
---@field major? integer Number of major defects.
---@field minor? integer Number of minor defects.
---@field suggestion? integer Number of defects that are suggestions.

---@class huaweicloud.codeartscheck.StatisticStatusV2
---@field unresolved? integer Number of defects that are open.
---@field resolved? integer Number of defects that were resolved.
---@field dismissed? integer Number of defects that were dismissed.

---@class huaweicloud.codeartscheck.StopTaskByIdResponse

---@class huaweicloud.codeartscheck.TaskAdvancedSettings
---@field key? string Key of the setting.
---@field value? string Value that is set.
---@field option_value? string Value that is set or can be chosen.
---@field description? string What the setting is for.

---@class huaweicloud.codeartscheck.TaskAdvancedSettingsItem
---@field key string Key of the setting.
---@field value string Value that is set.

---@class huaweicloud.codeartscheck.TaskCheckParamters
---@field check_id? integer Id of the checker, a number.
---@field name? string Name of the checker.
---@field checker_configs? huaweicloud.codeartscheck.CheckConfigInfo[] Settings of the checker.

---@class huaweicloud.codeartscheck.TaskCheckSettingsItem
---@field cfg_key string Key of the setting.
---@field status string Status of the setting.
---@field cfg_value? string Value of the setting.

---@class huaweicloud.codeartscheck.TaskRulesetInfo
---@field template_id? string Id of the rule set.
---@field language? string Programming language.
---@field template_name? string Name of the rule set.
---@field type? string Kind of the rule set.
---@field status? string Status of the rule set in the task.

---@class huaweicloud.codeartscheck.TreeNode
---@field file_name? string Name of the file or directory.
---@field file_path? string Path of the file or directory.
---@field is_leaf? boolean Whether it has nothing below it.
---@field checkbox_status? string Selection state of the path.

---@class huaweicloud.codeartscheck.UpdateDefectRequestBody
---@field defect_id? string Id of the defect.
---@field defect_status? string New status of the defect.

---@class huaweicloud.codeartscheck.UpdateDefectStatusResponse

---@class huaweicloud.codeartscheck.UpdateIgnorePathRequestBody
---@field ignore_path_settings huaweicloud.codeartscheck.IgnorePathSettingItem[] Paths with their selection.

---@class huaweicloud.codeartscheck.UpdateIgnorePathResponse

---@class huaweicloud.codeartscheck.UpdateTaskRulesetItem
---@field language string Programming language.
---@field rule_set_id string Id of the rule set.
---@field if_use string Whether the rule set is used.
---@field status string Status of the rule set in the task.

---@class huaweicloud.codeartscheck.UpdateTaskRulesetResponse

---@class huaweicloud.codeartscheck.UpdateTaskSettingsRequestBody
---@field task_advanced_settings huaweicloud.codeartscheck.TaskAdvancedSettingsItem[] Settings to change.

---@class huaweicloud.codeartscheck.UpdateTaskSettingsResponse
