---@meta _
-- CodeArts Check for language servers; nothing loads this. Generated from api/codeartscheck.lua by `make docs`; do not edit.

---@class huaweicloud.codeartscheck.Client : huaweicloud.Client
local Client = {}

--- `GET /v2/{project_id}/tasks/{task_id}/ruleset/{ruleset_id}/check-parameters`
---@param args huaweicloud.codeartscheck.check_parameters.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.TaskCheckParamters[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_parameters(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/checkrecord`
---@param args huaweicloud.codeartscheck.check_record.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CheckRecordResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_record(args, opts) end

--- `GET /v3/{project_id}/tasks/{task_id}/ruleset/{ruleset_id}/check-parameters`
---@param args huaweicloud.codeartscheck.check_ruleset_parameters.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CheckRulesetParametersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_ruleset_parameters(args, opts) end

--- `POST /v2/ruleset`
---@param args huaweicloud.codeartscheck.create_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CreateRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_ruleset(args, opts) end

--- `POST /v2/{project_id}/task`
---@param args huaweicloud.codeartscheck.create_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.CreateTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task(args, opts) end

--- `DELETE /v2/{project_id}/ruleset/{ruleset_id}`
---@param args huaweicloud.codeartscheck.delete_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.DeleteRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_ruleset(args, opts) end

--- `DELETE /v2/tasks/{task_id}`
---@param args huaweicloud.codeartscheck.delete_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.DeleteTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task(args, opts) end

--- `GET /v2/rules`
---@param args? huaweicloud.codeartscheck.list_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rules(args, opts) end

--- `GET /v2/{project_id}/rulesets`
---@param args? huaweicloud.codeartscheck.list_rulesets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListRulesetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rulesets(args, opts) end

--- `POST /v2/{project_id}/tasks/{task_id}/config-parameters`
---@param args huaweicloud.codeartscheck.list_task_parameter.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListTaskParameterResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_parameter(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/rulesets`
---@param args huaweicloud.codeartscheck.list_task_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.TaskRulesetInfo[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_ruleset(args, opts) end

--- `GET /v2/{project_id}/ruleset/{ruleset_id}/rules`
---@param args huaweicloud.codeartscheck.list_template_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ListTemplateRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_template_rules(args, opts) end

--- `POST /v2/tasks/{task_id}/run`
---@param args huaweicloud.codeartscheck.run_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.RunTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:run_task(args, opts) end

--- `POST /v2/{project_id}/ruleset/{ruleset_id}/{language}/default`
---@param args huaweicloud.codeartscheck.set_defaul_template.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.SetDefaulTemplateResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:set_defaul_template(args, opts) end

--- `GET /v2/tasks/{task_id}/progress`
---@param args huaweicloud.codeartscheck.show_progress_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowProgressDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_progress_detail(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/metrics-summary`
---@param args huaweicloud.codeartscheck.show_task_cmetrics.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskCmetricsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_cmetrics(args, opts) end

--- `GET /v2/tasks/{task_id}/defects-detail`
---@param args huaweicloud.codeartscheck.show_task_defects.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDefectsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_defects(args, opts) end

--- `GET /v2/tasks/{task_id}/defects-statistic`
---@param args huaweicloud.codeartscheck.show_task_defects_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDefectsStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_defects_statistic(args, opts) end

--- `GET /v2/tasks/{task_id}/defects-summary`
---@param args huaweicloud.codeartscheck.show_task_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_detail(args, opts) end

--- `GET /v2/{project_id}/tasks`
---@param args? huaweicloud.codeartscheck.show_task_list_by_project_id.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskListByProjectIdResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_list_by_project_id(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/listpathtree`
---@param args huaweicloud.codeartscheck.show_task_path_tree.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskPathTreeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_path_tree(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/settings`
---@param args huaweicloud.codeartscheck.show_task_settings.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTaskSettingsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_settings(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}/log-detail`
---@param args huaweicloud.codeartscheck.show_tasklog.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.ShowTasklogResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_tasklog(args, opts) end

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

--- `PUT /v2/tasks/{task_id}/defect-status`
---@param args huaweicloud.codeartscheck.update_defect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateDefectStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_defect_status(args, opts) end

--- `POST /v2/{project_id}/tasks/{task_id}/config-ignorepath`
---@param args huaweicloud.codeartscheck.update_ignore_path.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateIgnorePathResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_ignore_path(args, opts) end

--- `PUT /v2/tasks/{task_id}/ruleset`
---@param args huaweicloud.codeartscheck.update_task_ruleset.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateTaskRulesetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_ruleset(args, opts) end

--- `POST /v2/{project_id}/tasks/{task_id}/settings`
---@param args huaweicloud.codeartscheck.update_task_settings.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.codeartscheck.UpdateTaskSettingsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_settings(args, opts) end

---@class huaweicloud.codeartscheck.check_parameters.Arguments
---@field task_id string
---@field ruleset_id string
---@field language string
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.check_record.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.
---@field offset? integer
---@field limit? integer
---@field start_time? string
---@field end_time? string

---@class huaweicloud.codeartscheck.check_ruleset_parameters.Arguments
---@field task_id string
---@field ruleset_id string
---@field language string
---@field project_id? string Project; the client's own when left out.
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.create_ruleset.Arguments
---@field project_id string
---@field template_name string
---@field language string
---@field is_default string
---@field rule_ids string
---@field uncheck_ids? string
---@field template_id? string
---@field custom_attributes? huaweicloud.codeartscheck.CustomAttributes[]

---@class huaweicloud.codeartscheck.create_task.Arguments
---@field git_url string
---@field git_branch string
---@field language string[]
---@field project_id? string Project; the client's own when left out.
---@field check_type? string[]
---@field rule_sets? huaweicloud.codeartscheck.RuleSetV2[]
---@field task_type? string
---@field username? string
---@field access_token? string
---@field endpoint_id? string
---@field inc_config? huaweicloud.codeartscheck.IncConfigV2
---@field enable_fossbot? boolean
---@field resource_pool_id? string

---@class huaweicloud.codeartscheck.delete_ruleset.Arguments
---@field ruleset_id string
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.delete_task.Arguments
---@field task_id string

---@class huaweicloud.codeartscheck.list_rules.Arguments
---@field rule_languages? string
---@field rule_severity? string
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.list_rulesets.Arguments
---@field project_id? string Project; the client's own when left out.
---@field category? string
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.list_task_parameter.Arguments
---@field task_id string
---@field check_id integer
---@field ruleset_id string
---@field language string
---@field status string
---@field task_check_settings huaweicloud.codeartscheck.TaskCheckSettingsItem[]
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.list_task_ruleset.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.list_template_rules.Arguments
---@field ruleset_id string
---@field types string
---@field project_id? string Project; the client's own when left out.
---@field languages? string
---@field tags? string
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.run_task.Arguments
---@field task_id string
---@field username? string
---@field access_token? string
---@field git_url? string
---@field git_branch? string

---@class huaweicloud.codeartscheck.set_defaul_template.Arguments
---@field ruleset_id string
---@field language string
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.show_progress_detail.Arguments
---@field task_id string

---@class huaweicloud.codeartscheck.show_task_cmetrics.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.show_task_defects.Arguments
---@field task_id string
---@field offset? integer
---@field limit? integer
---@field status_ids? string
---@field severity? string

---@class huaweicloud.codeartscheck.show_task_defects_statistic.Arguments
---@field task_id string

---@class huaweicloud.codeartscheck.show_task_detail.Arguments
---@field task_id string

---@class huaweicloud.codeartscheck.show_task_list_by_project_id.Arguments
---@field project_id? string Project; the client's own when left out.
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.show_task_path_tree.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.
---@field current_path? string
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.show_task_settings.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.show_tasklog.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.
---@field execute_id? string

---@class huaweicloud.codeartscheck.show_tasks_rulesets.Arguments
---@field task_id string
---@field project_id? string Project; the client's own when left out.
---@field offset? integer
---@field limit? integer

---@class huaweicloud.codeartscheck.stop_task_by_id.Arguments
---@field task_id string Check task to stop.

---@class huaweicloud.codeartscheck.update_defect_status.Arguments
---@field task_id string
---@field defect_id? string
---@field defect_status? string

---@class huaweicloud.codeartscheck.update_ignore_path.Arguments
---@field task_id string
---@field ignore_path_settings huaweicloud.codeartscheck.IgnorePathSettingItem[]
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.update_task_ruleset.Arguments
---@field task_id string
---@field body huaweicloud.codeartscheck.UpdateTaskRulesetItem[]

---@class huaweicloud.codeartscheck.update_task_settings.Arguments
---@field task_id string
---@field task_advanced_settings huaweicloud.codeartscheck.TaskAdvancedSettingsItem[]
---@field project_id? string Project; the client's own when left out.

---@class huaweicloud.codeartscheck.CheckConfigInfo
---@field name? string
---@field cfg_key? string
---@field default_value? string
---@field option_value? string
---@field is_required? integer
---@field description? string
---@field type? integer
---@field status? string
---@field value? string

---@class huaweicloud.codeartscheck.CheckRecordDataInfo
---@field check_time? string
---@field check_end_time? string
---@field issue_counts? huaweicloud.codeartscheck.CheckRecordIssueCountsInfo

---@class huaweicloud.codeartscheck.CheckRecordIssueCountsInfo
---@field critical? integer
---@field serious? integer
---@field normal? integer
---@field prompt? integer

---@class huaweicloud.codeartscheck.CheckRecordResponse
---@field data? huaweicloud.codeartscheck.CheckRecordDataInfo[]
---@field total? integer

---@class huaweicloud.codeartscheck.CheckRulesetParametersResponse
---@field data? huaweicloud.codeartscheck.TaskCheckParamters[]
---@field total? integer

---@class huaweicloud.codeartscheck.ConfigTaskParameterBody
---@field check_id integer
---@field ruleset_id string
---@field language string
---@field status string
---@field task_check_settings huaweicloud.codeartscheck.TaskCheckSettingsItem[]

---@class huaweicloud.codeartscheck.CreateRulesetResponse
---@field template_id? string

---@class huaweicloud.codeartscheck.CreateTaskRequestV2
---@field check_type? string[]
---@field git_url string
---@field git_branch string
---@field language string[]
---@field rule_sets? huaweicloud.codeartscheck.RuleSetV2[]
---@field task_type? string
---@field username? string
---@field access_token? string
---@field endpoint_id? string
---@field inc_config? huaweicloud.codeartscheck.IncConfigV2
---@field enable_fossbot? boolean
---@field resource_pool_id? string

---@class huaweicloud.codeartscheck.CreateTaskResponse
---@field task_id? string

---@class huaweicloud.codeartscheck.CustomAttributes
---@field attribute? string
---@field rules? huaweicloud.codeartscheck.CustomAttributesRule[]

---@class huaweicloud.codeartscheck.CustomAttributesRule
---@field rule_id? string
---@field value? string
---@field rule_config_list? huaweicloud.codeartscheck.RuleConfig[]

---@class huaweicloud.codeartscheck.DefectEvents
---@field events? huaweicloud.codeartscheck.DefectEvents[]
---@field description? string
---@field fix_suggestions? string[]
---@field line? integer
---@field end_line? integer
---@field code_context_start_line? integer
---@field main? boolean
---@field path? string
---@field tag? string
---@field main_buggy_code? string
---@field code_context? string

---@class huaweicloud.codeartscheck.DefectFragmentV2
---@field line_num? string
---@field line_content? string
---@field start_offset? integer
---@field end_offset? integer

---@class huaweicloud.codeartscheck.DefectInfoV2
---@field defect_id? string
---@field defect_checker_name? string
---@field defect_status? string
---@field rule_system_tags? string
---@field rule_name? string
---@field line_number? string
---@field defect_content? string
---@field defect_level? string
---@field file_path? string
---@field created_at? string
---@field issue_key? string
---@field fragment? huaweicloud.codeartscheck.DefectFragmentV2[]
---@field events? huaweicloud.codeartscheck.DefectEvents[]

---@class huaweicloud.codeartscheck.DeleteRulesetResponse

---@class huaweicloud.codeartscheck.DeleteTaskResponse

---@class huaweicloud.codeartscheck.IgnorePathSettingItem
---@field file_path string
---@field checkbox_status string

---@class huaweicloud.codeartscheck.IncConfigV2
---@field parent_task_id? string
---@field git_source_branch? string
---@field git_target_branch? string
---@field merge_id? string
---@field event_type? string
---@field action? string
---@field title? string

---@class huaweicloud.codeartscheck.ListRulesResponse
---@field info? huaweicloud.codeartscheck.RuleListItem[]
---@field total? integer

---@class huaweicloud.codeartscheck.ListRulesetsResponse
---@field info? huaweicloud.codeartscheck.RulesetItem[]
---@field total? integer

---@class huaweicloud.codeartscheck.ListTaskParameterResponse

---@class huaweicloud.codeartscheck.ListTemplateRulesResponse
---@field info? huaweicloud.codeartscheck.RuleItem[]
---@field total? integer

---@class huaweicloud.codeartscheck.LogInfo
---@field display_name? string
---@field log? string
---@field level? string
---@field analysis? string
---@field faq? string

---@class huaweicloud.codeartscheck.MetricInfo
---@field code_size? string
---@field raw_lines? string
---@field methods_total? string
---@field cyclomatic_complexity_total? string
---@field cyclomatic_complexity_per_method? string
---@field maximum_cyclomatic_complexity? string
---@field huge_cyclomatic_complexity_total? string
---@field huge_cyclomatic_complexity_ratio? string
---@field cca_cyclomatic_complexity_total? string
---@field cca_cyclomatic_complexity_per_method? string
---@field maximum_cca_cyclomatic_complexity? string
---@field huge_cca_cyclomatic_complexity_total? string
---@field cyclomatic_complexity_adequacy? string
---@field maximum_depth? string
---@field huge_depth_total? string
---@field huge_depth_ratio? string
---@field method_lines? string
---@field lines_per_method? string
---@field huge_method_total? string
---@field huge_method_ratio? string
---@field files_total? string
---@field folders_total? string
---@field lines_per_file? string
---@field huge_headerfile_total? string
---@field huge_headerfile_ratio? string
---@field huge_non_headerfile_total? string
---@field huge_non_headerfile_ratio? string
---@field huge_folder_total? string
---@field huge_folder_ratio? string
---@field file_duplication_total? string
---@field file_duplication_ratio? string
---@field non_hfile_duplication_total? string
---@field non_hfile_duplication_ratio? string
---@field code_duplication_total? string
---@field code_duplication_ratio? string
---@field non_hfile_code_duplication_total? string
---@field non_hfile_code_duplication_ratio? string
---@field unsafe_functions_total? string
---@field unsafe_functions_kloc? string
---@field redundant_code_total? string
---@field redundant_code_kloc? string
---@field warning_suppression_total? string
---@field warning_suppression_kloc? string

---@class huaweicloud.codeartscheck.ParamInfo
---@field url? string
---@field branch? string
---@field language? string
---@field exclude_dir? string
---@field encode? string
---@field compile_config? string
---@field rule_template? string

---@class huaweicloud.codeartscheck.ProgressDetailV2
---@field ratio? string
---@field info? string

---@class huaweicloud.codeartscheck.RuleConfig
---@field id? integer
---@field rule_id? integer
---@field default_value? string
---@field option_value? string
---@field option_key? string
---@field option_name? string
---@field template_id? string
---@field description? string

---@class huaweicloud.codeartscheck.RuleItem
---@field rule_id? string
---@field rule_language? string
---@field rule_name? string
---@field rule_severity? string
---@field rule_tages? string
---@field checked? string
---@field rule_config_list? huaweicloud.codeartscheck.RuleConfig[]

---@class huaweicloud.codeartscheck.RuleListItem
---@field rule_set? string
---@field rule_id? string
---@field rule_language? string
---@field rule_name? string
---@field rule_severity? string
---@field rule_tages? string
---@field right_example? string
---@field error_example? string
---@field revise_opinion? string
---@field rule_desc? string

---@class huaweicloud.codeartscheck.RuleSetV2
---@field ruleset_id? string
---@field language string

---@class huaweicloud.codeartscheck.Ruleset
---@field project_id string
---@field template_name string
---@field language string
---@field is_default string
---@field rule_ids string
---@field uncheck_ids? string
---@field template_id? string
---@field custom_attributes? huaweicloud.codeartscheck.CustomAttributes[]

---@class huaweicloud.codeartscheck.RulesetItem
---@field template_id? string
---@field language? string
---@field template_name? string
---@field creator_id? string
---@field creator_name? string
---@field template_create_time? string
---@field is_used? string
---@field rule_ids? string
---@field is_default? string
---@field is_devcloud_project_default? string
---@field is_default_template? string

---@class huaweicloud.codeartscheck.RunRequestV2
---@field username? string
---@field access_token? string
---@field git_url? string
---@field git_branch? string

---@class huaweicloud.codeartscheck.RunTaskResponse
---@field exec_id? string

---@class huaweicloud.codeartscheck.SetDefaulTemplateResponse

---@class huaweicloud.codeartscheck.ShowProgressDetailResponse
---@field task_status? integer
---@field progress? huaweicloud.codeartscheck.ProgressDetailV2

---@class huaweicloud.codeartscheck.ShowTaskCmetricsResponse
---@field task_id? string
---@field task_name? string
---@field creator_id? string
---@field git_url? string
---@field git_branch? string
---@field last_check_time? string
---@field last_exec_time? string
---@field check_type? string
---@field created_at? string
---@field metric_info? huaweicloud.codeartscheck.MetricInfo

---@class huaweicloud.codeartscheck.ShowTaskDefectsResponse
---@field defects? huaweicloud.codeartscheck.DefectInfoV2[]
---@field total? integer

---@class huaweicloud.codeartscheck.ShowTaskDefectsStatisticResponse
---@field severity? huaweicloud.codeartscheck.StatisticSeverityV2
---@field status? huaweicloud.codeartscheck.StatisticStatusV2

---@class huaweicloud.codeartscheck.ShowTaskDetailResponse
---@field task_id? string
---@field task_name? string
---@field creator_id? string
---@field git_url? string
---@field git_branch? string
---@field last_check_time? string
---@field code_line_total? integer
---@field code_line? integer
---@field code_quality? number
---@field issue_count? integer
---@field risk_coefficient? number
---@field duplication_ratio? string
---@field complexity_count? integer
---@field duplicated_lines? integer
---@field comment_lines? integer
---@field comment_ratio? string
---@field duplicated_blocks? integer
---@field last_exec_time? string
---@field check_type? string
---@field created_at? string
---@field cyclomatic_complexity_per_method? string
---@field cyclomatic_complexity_per_file? string
---@field critical_count? string
---@field major_count? string
---@field minor_count? string
---@field suggestion_count? string
---@field is_access? string
---@field trigger_type? string
---@field file_duplication_ratio? string

---@class huaweicloud.codeartscheck.ShowTaskListByProjectIdResponse
---@field tasks? huaweicloud.codeartscheck.SimpleTaskInfoV2[]
---@field total? integer

---@class huaweicloud.codeartscheck.ShowTaskPathTreeResponse
---@field info? huaweicloud.codeartscheck.TreeNode[]
---@field total? integer

---@class huaweicloud.codeartscheck.ShowTaskSettingsResponse
---@field info? huaweicloud.codeartscheck.TaskAdvancedSettings[]
---@field total? integer

---@class huaweicloud.codeartscheck.ShowTasklogResponse
---@field param_info? huaweicloud.codeartscheck.ParamInfo
---@field log_info? huaweicloud.codeartscheck.LogInfo[]

---@class huaweicloud.codeartscheck.ShowTasksRulesetsResponse
---@field info? huaweicloud.codeartscheck.TaskRulesetInfo[]
---@field total? integer

---@class huaweicloud.codeartscheck.SimpleTaskInfoV2
---@field task_id? string
---@field task_name? string
---@field creator_id? string
---@field git_url? string
---@field git_branch? string
---@field created_at? string
---@field last_check_time? string

---@class huaweicloud.codeartscheck.StatisticSeverityV2
---@field critical? integer
---@field major? integer
---@field minor? integer
---@field suggestion? integer

---@class huaweicloud.codeartscheck.StatisticStatusV2
---@field unresolved? integer
---@field resolved? integer
---@field dismissed? integer

---@class huaweicloud.codeartscheck.StopTaskByIdResponse

---@class huaweicloud.codeartscheck.TaskAdvancedSettings
---@field key? string
---@field value? string
---@field option_value? string
---@field description? string

---@class huaweicloud.codeartscheck.TaskAdvancedSettingsItem
---@field key string
---@field value string

---@class huaweicloud.codeartscheck.TaskCheckParamters
---@field check_id? integer
---@field name? string
---@field checker_configs? huaweicloud.codeartscheck.CheckConfigInfo[]

---@class huaweicloud.codeartscheck.TaskCheckSettingsItem
---@field cfg_key string
---@field status string
---@field cfg_value? string

---@class huaweicloud.codeartscheck.TaskRulesetInfo
---@field template_id? string
---@field language? string
---@field template_name? string
---@field type? string
---@field status? string

---@class huaweicloud.codeartscheck.TreeNode
---@field file_name? string
---@field file_path? string
---@field is_leaf? boolean
---@field checkbox_status? string

---@class huaweicloud.codeartscheck.UpdateDefectRequestBody
---@field defect_id? string
---@field defect_status? string

---@class huaweicloud.codeartscheck.UpdateDefectStatusResponse

---@class huaweicloud.codeartscheck.UpdateIgnorePathRequestBody
---@field ignore_path_settings huaweicloud.codeartscheck.IgnorePathSettingItem[]

---@class huaweicloud.codeartscheck.UpdateIgnorePathResponse

---@class huaweicloud.codeartscheck.UpdateTaskRulesetItem
---@field language string
---@field rule_set_id string
---@field if_use string
---@field status string

---@class huaweicloud.codeartscheck.UpdateTaskRulesetResponse

---@class huaweicloud.codeartscheck.UpdateTaskSettingsRequestBody
---@field task_advanced_settings huaweicloud.codeartscheck.TaskAdvancedSettingsItem[]

---@class huaweicloud.codeartscheck.UpdateTaskSettingsResponse
