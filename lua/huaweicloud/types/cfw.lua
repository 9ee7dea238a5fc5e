---@meta _
-- Cloud Firewall for language servers; nothing loads this. Generated from api/cfw.lua by `make docs`; do not edit.

---@class huaweicloud.cfw.Client : huaweicloud.Client
local Client = {}

--- `POST /v1/{project_id}/acl-rule`
---@param args huaweicloud.cfw.add_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_acl_rule(args, opts) end

--- `POST /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.add_address_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAddressItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_address_item(args, opts) end

--- `POST /v1/{project_id}/address-set`
---@param args huaweicloud.cfw.add_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_address_set(args, opts) end

--- `POST /v1/{project_id}/black-white-list`
---@param args huaweicloud.cfw.add_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_black_white_list(args, opts) end

--- `POST /v1/{project_id}/dns/server/{server_ip}/status`
---@param args huaweicloud.cfw.add_custom_dns_server.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddCustomDnsServerResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_custom_dns_server(args, opts) end

--- `POST /v1/{project_id}/domain-set`
---@param args huaweicloud.cfw.add_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_domain_set(args, opts) end

--- `POST /v1/{project_id}/domain-set/domains/{set_id}`
---@param args huaweicloud.cfw.add_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_domains(args, opts) end

--- `POST /v1/{project_id}/eip/alarm-whitelist`
---@param args huaweicloud.cfw.add_eip_alarm_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddEipAlarmWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_eip_alarm_whitelist(args, opts) end

--- `POST /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.add_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_log_config(args, opts) end

--- `POST /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.add_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_service_items(args, opts) end

--- `POST /v1/{project_id}/service-set`
---@param args huaweicloud.cfw.add_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_service_set(args, opts) end

--- `POST /v1/{project_id}/system/multi-account/accounts`
---@param args huaweicloud.cfw.batch_add_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchAddAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_add_accounts(args, opts) end

--- `POST /v1/{project_id}/black-white-lists`
---@param args huaweicloud.cfw.batch_create_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreateBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_black_white_list(args, opts) end

--- `POST /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/batch-create`
---@param args huaweicloud.cfw.batch_create_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreateIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_ips_whitelist(args, opts) end

--- `POST /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments/batch-create`
---@param args huaweicloud.cfw.batch_create_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreatePrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_private_network_segments(args, opts) end

--- `DELETE /v1/{project_id}/acl-rule`
---@param args huaweicloud.cfw.batch_delete_acl_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAclRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_acl_rules(args, opts) end

--- `DELETE /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.batch_delete_address_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAddressItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_address_items(args, opts) end

--- `POST /v1/{project_id}/address-sets/batch-delete`
---@param args huaweicloud.cfw.batch_delete_address_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAddressSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_address_sets(args, opts) end

--- `DELETE /v1/{project_id}/black-white-list`
---@param args huaweicloud.cfw.batch_delete_black_white_lists.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteBlackWhiteListsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_black_white_lists(args, opts) end

--- `POST /v1/{project_id}/ips/custom-rule/batch-delete`
---@param args huaweicloud.cfw.batch_delete_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_customer_ips(args, opts) end

--- `POST /v1/{project_id}/domain-sets/batch-delete`
---@param args? huaweicloud.cfw.batch_delete_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_domain_set(args, opts) end

--- `POST /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/batch-delete`
---@param args huaweicloud.cfw.batch_delete_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_ips_whitelist(args, opts) end

--- `POST /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments/batch-delete`
---@param args huaweicloud.cfw.batch_delete_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeletePrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_private_network_segments(args, opts) end

--- `POST /v1/{project_id}/schedules/batch-delete`
---@param args huaweicloud.cfw.batch_delete_schedules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteSchedulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_schedules(args, opts) end

--- `DELETE /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.batch_delete_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_service_items(args, opts) end

--- `POST /v1/{project_id}/service-sets/batch-delete`
---@param args huaweicloud.cfw.batch_delete_service_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteServiceSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_service_sets(args, opts) end

--- `POST /v1/{project_id}/system/multi-account/batch-delete`
---@param args huaweicloud.cfw.batch_remove_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchRemoveAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_remove_accounts(args, opts) end

--- `PUT /v1/{project_id}/acl-rule/action`
---@param args huaweicloud.cfw.batch_update_acl_rule_actions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchUpdateAclRuleActionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_update_acl_rule_actions(args, opts) end

--- `POST /v1/{project_id}/ips/custom-rule/action`
---@param args huaweicloud.cfw.batch_update_customer_ips_action.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchUpdateCustomerIpsActionResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_update_customer_ips_action(args, opts) end

--- Stops a packet capture task.
---
--- `POST /v1/{project_id}/capture-task/stop`
---@param args huaweicloud.cfw.cancel_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CancelCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:cancel_capture_task(args, opts) end

--- `POST /v1/{project_id}/firewall/east-west/protect`
---@param args huaweicloud.cfw.change_east_west_firewall_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeEastWestFirewallStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_east_west_firewall_status(args, opts) end

--- `POST /v1/{project_id}/eip/protect`
---@param args huaweicloud.cfw.change_eip_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeEipStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_eip_status(args, opts) end

--- `POST /v1/{project_id}/ips/protect`
---@param args huaweicloud.cfw.change_ips_protect_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsProtectModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_protect_mode(args, opts) end

--- `POST /v1/{project_id}/ips-rule/mode`
---@param args? huaweicloud.cfw.change_ips_rule_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsRuleModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_rule_mode(args, opts) end

--- `POST /v1/{project_id}/ips/switch`
---@param args huaweicloud.cfw.change_ips_switch_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsSwitchStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_switch_status(args, opts) end

--- `POST /v1/{project_id}/capture-task`
---@param args huaweicloud.cfw.create_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_capture_task(args, opts) end

--- `POST /v1/{project_id}/ips/custom-rule`
---@param args huaweicloud.cfw.create_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_customer_ips(args, opts) end

--- `POST /v1/{project_id}/firewall/east-west`
---@param args huaweicloud.cfw.create_east_west_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateEastWestFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_east_west_firewall(args, opts) end

--- `POST /v2/{project_id}/firewall`
---@param args huaweicloud.cfw.create_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_firewall(args, opts) end

--- `POST /v1/{project_id}/report-profile`
---@param args huaweicloud.cfw.create_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_report_profile(args, opts) end

--- `POST /v1/{project_id}/schedule`
---@param args huaweicloud.cfw.create_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_schedule(args, opts) end

--- `POST /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/create`
---@param args huaweicloud.cfw.create_tag.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_tag(args, opts) end

--- `DELETE /v1/{project_id}/acl-rule/{acl_rule_id}`
---@param args huaweicloud.cfw.delete_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_acl_rule(args, opts) end

--- `DELETE /v1/{project_id}/acl-rule/count`
---@param args huaweicloud.cfw.delete_acl_rule_hit_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_acl_rule_hit_count(args, opts) end

--- `DELETE /v1/{project_id}/address-items/{item_id}`
---@param args huaweicloud.cfw.delete_address_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAddressItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_address_item(args, opts) end

--- `DELETE /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.delete_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_address_set(args, opts) end

--- `DELETE /v1/{project_id}/black-white-list/{list_id}`
---@param args huaweicloud.cfw.delete_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_black_white_list(args, opts) end

--- `POST /v1/{project_id}/capture-task/batch-delete`
---@param args huaweicloud.cfw.delete_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_capture_task(args, opts) end

--- `DELETE /v1/{project_id}/domain-set/{set_id}`
---@param args huaweicloud.cfw.delete_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_domain_set(args, opts) end

--- `DELETE /v1/{project_id}/domain-set/domains/{set_id}`
---@param args huaweicloud.cfw.delete_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_domains(args, opts) end

--- `DELETE /v2/{project_id}/firewall/{resource_id}`
---@param args huaweicloud.cfw.delete_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_firewall(args, opts) end

--- `DELETE /v1/{project_id}/ptf/ip-blacklist`
---@param args huaweicloud.cfw.delete_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_ip_blacklist(args, opts) end

--- `DELETE /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.delete_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_report_profile(args, opts) end

--- `DELETE /v1/{project_id}/schedule/{schedule_id}`
---@param args huaweicloud.cfw.delete_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_schedule(args, opts) end

--- `DELETE /v1/{project_id}/service-items/{item_id}`
---@param args huaweicloud.cfw.delete_service_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteServiceItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_service_item(args, opts) end

--- `DELETE /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.delete_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_service_set(args, opts) end

--- `DELETE /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/delete`
---@param args huaweicloud.cfw.delete_tag.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_tag(args, opts) end

--- `GET /v1/{project_id}/acl-rule/export-result`
---@param args huaweicloud.cfw.download_export_result.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_export_result(args, opts) end

--- `GET /v1/{project_id}/acl-rule/import-result`
---@param args huaweicloud.cfw.download_import_result.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_import_result(args, opts) end

--- `GET /v1/{project_id}/acl-rule/import-template`
---@param args huaweicloud.cfw.download_import_template.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_import_template(args, opts) end

--- `POST /v1/{project_id}/ptf/ip-blacklist/switch`
---@param args huaweicloud.cfw.enable_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:enable_ip_blacklist(args, opts) end

--- `POST /v1/{project_id}/system/multi-account/enable`
---@param args huaweicloud.cfw.enable_multi_account.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.EnableMultiAccountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:enable_multi_account(args, opts) end

--- `POST /v1/{project_id}/ptf/ip-blacklist/export`
---@param args huaweicloud.cfw.export_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ExportIpBlacklistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_ip_blacklist(args, opts) end

--- `POST /v1/{project_id}/cfw/{fw_instance_id}/logs/export`
---@param args huaweicloud.cfw.export_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_logs(args, opts) end

--- `POST /v1/{project_id}/acl-rule/export`
---@param args huaweicloud.cfw.export_rule_acl.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ExportRuleAclResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_rule_acl(args, opts) end

--- `POST /v1/{project_id}/ptf/ip-blacklist/import`
---@param args huaweicloud.cfw.import_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:import_ip_blacklist(args, opts) end

--- `POST /v1/{project_id}/acl-rule/import`
---@param args huaweicloud.cfw.import_rule_acl.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ImportRuleAclResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:import_rule_acl(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/access-control`
---@param args huaweicloud.cfw.list_access_control_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAccessControlLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_access_control_logs(args, opts) end

--- `GET /v1/{project_id}/system/multi-account/accounts`
---@param args huaweicloud.cfw.list_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_accounts(args, opts) end

--- `POST /v1/{project_id}/acl-rule/count`
---@param args huaweicloud.cfw.list_acl_rule_hit_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRuleHitCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rule_hit_count(args, opts) end

--- `POST /v1/{project_id}/cfw/{fw_instance_id}/acl-rule/hit-info/batch-query`
---@param args huaweicloud.cfw.list_acl_rule_hit_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRuleHitStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rule_hit_status(args, opts) end

--- `GET /v1/{project_id}/acl-rules`
---@param args huaweicloud.cfw.list_acl_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rules(args, opts) end

--- `GET /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.list_address_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_items(args, opts) end

--- `GET /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.list_address_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_set_detail(args, opts) end

--- `GET /v1/{project_id}/address-sets`
---@param args huaweicloud.cfw.list_address_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_sets(args, opts) end

--- `GET /v1/{project_id}/advanced-ips-rules`
---@param args huaweicloud.cfw.list_advanced_ips_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAdvancedIpsRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_advanced_ips_rules(args, opts) end

--- `GET /v1/{project_id}/eip/alarm-whitelist/{fw_instance_id}`
---@param args huaweicloud.cfw.list_alarm_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAlarmWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_alarm_whitelist(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/attack`
---@param args huaweicloud.cfw.list_attack_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAttackLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_attack_logs(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/attack-statistic`
---@param args huaweicloud.cfw.list_attack_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAttackStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_attack_statistic(args, opts) end

--- `GET /v1/{project_id}/black-white-lists`
---@param args huaweicloud.cfw.list_black_white_lists.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListBlackWhiteListsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_black_white_lists(args, opts) end

--- `GET /v1/{project_id}/capture-task/capture-result`
---@param args huaweicloud.cfw.list_capture_result.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListCaptureResultResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_capture_result(args, opts) end

--- Lists the packet capture tasks of a firewall.
---
--- `GET /v1/{project_id}/capture-task`
---@param args huaweicloud.cfw.list_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_capture_task(args, opts) end

--- `GET /v1/{project_id}/ips/custom-rule`
---@param args huaweicloud.cfw.list_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_customer_ips(args, opts) end

--- `GET /v1/{project_id}/dns/servers`
---@param args? huaweicloud.cfw.list_dns_servers.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDnsServersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_dns_servers(args, opts) end

--- `GET /v1/{project_id}/domain/parse/{domain_name}`
---@param args huaweicloud.cfw.list_domain_parse_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainParseDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_parse_detail(args, opts) end

--- `GET /v1/{project_id}/domain/parse-ip-list/{domain_address_id}`
---@param args huaweicloud.cfw.list_domain_parse_ip.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainParseIpResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_parse_ip(args, opts) end

--- `GET /v2/{project_id}/rule/domain/resolve-ip-list/{domain_address_id}`
---@param args huaweicloud.cfw.list_domain_resolve_ip.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainResolveIpResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_resolve_ip(args, opts) end

--- `GET /v1/{project_id}/domain-sets`
---@param args huaweicloud.cfw.list_domain_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_sets(args, opts) end

--- `GET /v1/{project_id}/domain-set/domains/{domain_set_id}`
---@param args huaweicloud.cfw.list_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domains(args, opts) end

--- `GET /v1/{project_id}/firewall/east-west`
---@param args huaweicloud.cfw.list_east_west_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEastWestFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_east_west_firewall(args, opts) end

--- `GET /v1/{project_id}/eip-count/{object_id}`
---@param args huaweicloud.cfw.list_eip_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEipCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_eip_count(args, opts) end

--- `GET /v1/{project_id}/eips/protect`
---@param args huaweicloud.cfw.list_eips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEipsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_eips(args, opts) end

--- `GET /v1/{project_id}/firewall/exist`
---@param args huaweicloud.cfw.list_firewall_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFirewallDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_firewall_detail(args, opts) end

--- `POST /v1/{project_id}/firewalls/list`
---@param args huaweicloud.cfw.list_firewall_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFirewallListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_firewall_list(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/flow`
---@param args huaweicloud.cfw.list_flow_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFlowLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_flow_logs(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/flow-statistic`
---@param args huaweicloud.cfw.list_flow_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFlowStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_flow_statistic(args, opts) end

--- `GET /v1/{project_id}/ptf/ip-blacklist`
---@param args huaweicloud.cfw.list_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpBlacklistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ip_blacklist(args, opts) end

--- `GET /v1/{project_id}/ptf/ip-blacklist/switch`
---@param args huaweicloud.cfw.list_ip_blacklist_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpBlacklistSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ip_blacklist_switch(args, opts) end

--- `GET /v1/{project_id}/ips/protect`
---@param args huaweicloud.cfw.list_ips_protect_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsProtectModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_protect_mode(args, opts) end

--- `GET /v1/{project_id}/ips-rule`
---@param args huaweicloud.cfw.list_ips_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_rules(args, opts) end

--- `GET /v1/{project_id}/ips/switch`
---@param args huaweicloud.cfw.list_ips_switch_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsSwitchStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_switch_status(args, opts) end

--- `GET /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist`
---@param args huaweicloud.cfw.list_ips_whitelists.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsWhitelistsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_whitelists(args, opts) end

--- Shows how far the creation of a pay-per-use firewall is.
---
--- `GET /v3/{project_id}/jobs/{job_id}`
---@param args huaweicloud.cfw.list_job.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListJobResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_job(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.list_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_log_config(args, opts) end

--- `POST /v1/{project_id}/cfw/{fw_instance_id}/logs`
---@param args huaweicloud.cfw.list_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_logs(args, opts) end

--- `GET /v1/{project_id}/system/multi-account/organization-accounts`
---@param args huaweicloud.cfw.list_organization_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListOrganizationAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_organization_accounts(args, opts) end

--- `GET /v1/{project_id}/system/multi-account/organization-tree`
---@param args huaweicloud.cfw.list_organization_tree.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListOrganizationTreeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_organization_tree(args, opts) end

--- `GET /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments`
---@param args huaweicloud.cfw.list_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListPrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_private_network_segments(args, opts) end

--- `GET /v2/{project_id}/cfw-cfw/tags`
---@param args huaweicloud.cfw.list_project_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListProjectTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_project_tags(args, opts) end

--- `GET /v1/{project_id}/vpcs/protection`
---@param args huaweicloud.cfw.list_protected_vpcs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListProtectedVpcsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_protected_vpcs(args, opts) end

--- `GET /v1/{project_id}/regions`
---@param args huaweicloud.cfw.list_regions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListRegionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_regions(args, opts) end

--- `GET /v1/{project_id}/report/history/{report_profile_id}`
---@param args huaweicloud.cfw.list_report_history.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListReportHistoryResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_report_history(args, opts) end

--- `GET /v1/{project_id}/report-profile`
---@param args huaweicloud.cfw.list_report_profiles.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListReportProfilesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_report_profiles(args, opts) end

--- `GET /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags`
---@param args huaweicloud.cfw.list_resource_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListResourceTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_resource_tags(args, opts) end

--- `GET /v2/{project_id}/cfw-acl/tags`
---@param args huaweicloud.cfw.list_rule_acl_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListRuleAclTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rule_acl_tags(args, opts) end

--- `GET /v1/{project_id}/schedules`
---@param args huaweicloud.cfw.list_schedules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListSchedulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_schedules(args, opts) end

--- `GET /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.list_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_items(args, opts) end

--- `GET /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.list_service_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_set_detail(args, opts) end

--- `GET /v1/{project_id}/service-sets`
---@param args huaweicloud.cfw.list_service_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_sets(args, opts) end

--- `POST /v1/{project_id}/ptf/ip-blacklist/retry`
---@param args huaweicloud.cfw.retry_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:retry_ip_blacklist(args, opts) end

--- `PUT /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/save`
---@param args huaweicloud.cfw.save_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:save_tags(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/top-access-detail`
---@param args huaweicloud.cfw.show_access_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAccessDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_access_detail(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/access-top`
---@param args huaweicloud.cfw.show_access_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAccessTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_access_top(args, opts) end

--- `GET /v1/{project_id}/cfw/alarm/config`
---@param args huaweicloud.cfw.show_alarm_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAlarmConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_alarm_config(args, opts) end

--- `GET /v1/{project_id}/anti-virus/rule`
---@param args huaweicloud.cfw.show_anti_virus_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAntiVirusRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_anti_virus_rule(args, opts) end

--- `GET /v1/{project_id}/anti-virus/switch`
---@param args huaweicloud.cfw.show_anti_virus_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAntiVirusSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_anti_virus_switch(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/attack-detail`
---@param args huaweicloud.cfw.show_attack_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_detail(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/top-attack`
---@param args huaweicloud.cfw.show_attack_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_top(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/total-attack`
---@param args huaweicloud.cfw.show_attack_total.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTotalResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_total(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/trend-attack`
---@param args huaweicloud.cfw.show_attack_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_trend(args, opts) end

--- `GET /v1/{project_id}/eip/auto-protect-status/{object_id}`
---@param args huaweicloud.cfw.show_auto_protect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAutoProtectStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_auto_protect_status(args, opts) end

--- `GET /v2/{project_id}/cfw/{fw_instance_id}/quota`
---@param args huaweicloud.cfw.show_config_quota.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowConfigQuotaResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_config_quota(args, opts) end

--- `GET /v1/{project_id}/ips/custom-rule/{ips_cfw_id}`
---@param args huaweicloud.cfw.show_customer_ips_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowCustomerIpsInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_customer_ips_info(args, opts) end

--- `GET /v1/{project_id}/domain-set/{domain_set_id}`
---@param args huaweicloud.cfw.show_domain_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowDomainSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_domain_set_detail(args, opts) end

--- `GET /v1/{project_id}/firewall/east-west/enterprise-router`
---@param args huaweicloud.cfw.show_ew_associated_er.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowEwAssociatedErResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ew_associated_er(args, opts) end

--- `GET /v1/{project_id}/firewall/east-west/inspection-vpc`
---@param args huaweicloud.cfw.show_ew_associated_vpc.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowEwAssociatedVpcResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ew_associated_vpc(args, opts) end

--- `GET /v1/{project_id}/acl-rule/export-status`
---@param args huaweicloud.cfw.show_export_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowExportStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_export_status(args, opts) end

--- `GET /v1/{project_id}/report/{report_id}`
---@param args huaweicloud.cfw.show_firewall_report.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFirewallReportResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_firewall_report(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/flow-detail`
---@param args huaweicloud.cfw.show_flow_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_detail(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/flow-top`
---@param args huaweicloud.cfw.show_flow_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_top(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/flow-trend`
---@param args huaweicloud.cfw.show_flow_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_trend(args, opts) end

--- `GET /v1/{project_id}/acl-rule/import-status`
---@param args huaweicloud.cfw.show_import_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowImportStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_import_status(args, opts) end

--- `GET /v1/{project_id}/ips-rule/detail`
---@param args huaweicloud.cfw.show_ips_update_time.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowIpsUpdateTimeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ips_update_time(args, opts) end

--- `GET /v1/{project_id}/logs/count`
---@param args huaweicloud.cfw.show_logs_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowLogsCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_logs_count(args, opts) end

--- `GET /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.show_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_report_profile(args, opts) end

--- `GET /v1/{project_id}/eip/protection-status/{fw_instance_id}`
---@param args huaweicloud.cfw.show_sn_firewall_protection_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowSnFirewallProtectionStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_sn_firewall_protection_status(args, opts) end

--- `GET /v1/{project_id}/cfw/logs/traffic-trend`
---@param args huaweicloud.cfw.show_traffic_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowTrafficTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_traffic_trend(args, opts) end

--- `POST /v1/{project_id}/eip/auto-protect-status/switch`
---@param args huaweicloud.cfw.switch_auto_protect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:switch_auto_protect_status(args, opts) end

--- `POST /v1/{project_id}/eip/protect/all/{fw_instance_id}/operation`
---@param args huaweicloud.cfw.switch_firewall_eip_protection.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.SwitchFirewallEipProtectionResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:switch_firewall_eip_protection(args, opts) end

--- `PUT /v1/{project_id}/acl-rule/{acl_rule_id}`
---@param args huaweicloud.cfw.update_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_acl_rule(args, opts) end

--- `PUT /v1/{project_id}/acl-rule/order/{acl_rule_id}`
---@param args huaweicloud.cfw.update_acl_rule_order.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAclRuleOrderResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_acl_rule_order(args, opts) end

--- `PUT /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.update_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_address_set(args, opts) end

--- `POST /v1/{project_id}/advanced-ips-rule`
---@param args? huaweicloud.cfw.update_advanced_ips_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAdvancedIpsRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_advanced_ips_rule(args, opts) end

--- `PUT /v1/{project_id}/cfw/alarm/config`
---@param args huaweicloud.cfw.update_alarm_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAlarmConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_alarm_config(args, opts) end

--- `PUT /v1/{project_id}/anti-virus/rule`
---@param args? huaweicloud.cfw.update_anti_virus_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAntiVirusRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_anti_virus_rule(args, opts) end

--- `PUT /v1/{project_id}/anti-virus/switch`
---@param args? huaweicloud.cfw.update_anti_virus_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAntiVirusSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_anti_virus_switch(args, opts) end

--- `PUT /v1/{project_id}/black-white-list/{list_id}`
---@param args huaweicloud.cfw.update_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_black_white_list(args, opts) end

--- `PUT /v1/{project_id}/ips/custom-rule/{ips_cfw_id}`
---@param args huaweicloud.cfw.update_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_customer_ips(args, opts) end

--- `PUT /v1/{project_id}/dns/servers`
---@param args huaweicloud.cfw.update_dns_servers.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateDnsServersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_dns_servers(args, opts) end

--- `PUT /v1/{project_id}/domain-set/{set_id}`
---@param args huaweicloud.cfw.update_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_domain_set(args, opts) end

--- `PUT /v1/{project_id}/firewall/name`
---@param args huaweicloud.cfw.update_firewall_name.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateFirewallNameResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_firewall_name(args, opts) end

--- `PUT /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/{list_id}`
---@param args huaweicloud.cfw.update_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_ips_whitelist(args, opts) end

--- `PUT /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.update_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_log_config(args, opts) end

--- `PUT /v1/{project_id}/config/object/description`
---@param args? huaweicloud.cfw.update_object_config_desc.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateObjectConfigDescResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_object_config_desc(args, opts) end

--- `PUT /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments`
---@param args huaweicloud.cfw.update_private_network_segment.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdatePrivateNetworkSegmentResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_private_network_segment(args, opts) end

--- `PUT /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.update_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_report_profile(args, opts) end

--- `PUT /v1/{project_id}/schedule/{schedule_id}`
---@param args huaweicloud.cfw.update_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_schedule(args, opts) end

--- `PUT /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.update_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_service_set(args, opts) end

---@class huaweicloud.cfw.add_acl_rule.Arguments
---@field object_id string
---@field type 0|1|2|integer
---@field rules huaweicloud.cfw.AddRuleAclDtoRules[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_address_item.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field address_items? huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_address_set.Arguments
---@field object_id string
---@field name string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field description? string
---@field address_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_black_white_list.Arguments
---@field object_id string
---@field list_type integer
---@field direction integer
---@field address_type integer
---@field address string
---@field protocol integer
---@field port string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_custom_dns_server.Arguments
---@field fw_instance_id string
---@field server_ip string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_domain_set.Arguments
---@field fw_instance_id string
---@field object_id string
---@field name string
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[]
---@field enterprise_project_id? string
---@field description? string
---@field domain_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_domains.Arguments
---@field set_id string
---@field fw_instance_id string
---@field object_id string
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[]
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_eip_alarm_whitelist.Arguments
---@field fw_instance_id string
---@field eip_infos? huaweicloud.cfw.EipInfo[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_log_config.Arguments
---@field fw_instance_id string
---@field lts_enable integer
---@field lts_log_group_id string
---@field enterprise_project_id? string
---@field lts_attack_log_stream_id? string
---@field lts_attack_log_stream_enable? integer
---@field lts_access_log_stream_id? string
---@field lts_access_log_stream_enable? integer
---@field lts_flow_log_stream_id? string
---@field lts_flow_log_stream_enable? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_service_items.Arguments
---@field set_id string
---@field service_items huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_service_set.Arguments
---@field object_id string
---@field name string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_add_accounts.Arguments
---@field fw_instance_id string
---@field accounts? huaweicloud.cfw.AccountInfo[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_black_white_list.Arguments
---@field list_items huaweicloud.cfw.BlackWhiteInfo[]
---@field list_type integer
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_ips_whitelist.Arguments
---@field fw_instance_id string
---@field ips_white_list_dto_list huaweicloud.cfw.IpsWhiteListDto[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_private_network_segments.Arguments
---@field fw_instance_id string
---@field private_network_segments huaweicloud.cfw.PrivateNetworkSegmentVO[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_acl_rules.Arguments
---@field object_id string
---@field rule_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_address_items.Arguments
---@field set_id string
---@field address_item_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_address_sets.Arguments
---@field object_id string
---@field set_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_black_white_lists.Arguments
---@field list_ids string[]
---@field list_type integer
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_customer_ips.Arguments
---@field ips_ids string[]
---@field fw_instance_id string
---@field action_type? 0|1|integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_domain_set.Arguments
---@field fw_instance_id? string
---@field enterprise_project_id? string
---@field object_id? string
---@field set_ids? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_ips_whitelist.Arguments
---@field fw_instance_id string
---@field list_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_private_network_segments.Arguments
---@field fw_instance_id string
---@field conf_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_schedules.Arguments
---@field object_id string
---@field schedule_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_service_items.Arguments
---@field set_id string
---@field service_item_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_service_sets.Arguments
---@field object_id string
---@field set_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_remove_accounts.Arguments
---@field fw_instance_id string
---@field accounts? huaweicloud.cfw.AccountInfo[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_update_acl_rule_actions.Arguments
---@field object_id string
---@field action string
---@field rule_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_update_customer_ips_action.Arguments
---@field ips_ids string[]
---@field fw_instance_id string
---@field action_type? 0|1|integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.cancel_capture_task.Arguments
---@field fw_instance_id string Firewall that captures.
---@field task_id string Capture task to stop: task_id of a record of list_capture_task.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_east_west_firewall_status.Arguments
---@field object_id string
---@field status 0|1|integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_eip_status.Arguments
---@field object_id string
---@field status integer
---@field ip_infos huaweicloud.cfw.EipOperateProtectReqIpInfos[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_protect_mode.Arguments
---@field object_id string
---@field mode integer
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_rule_mode.Arguments
---@field enterprise_project_id? string
---@field ips_ids? string[]
---@field object_id? string
---@field status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_switch_status.Arguments
---@field object_id string
---@field ips_type 2|integer
---@field status integer
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_capture_task.Arguments
---@field fw_instance_id string
---@field destination huaweicloud.cfw.CaptureRuleAddressDto
---@field duration integer
---@field max_packets integer
---@field name string
---@field service huaweicloud.cfw.CaptureServiceDto
---@field source huaweicloud.cfw.CaptureRuleAddressDto
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_customer_ips.Arguments
---@field action_type 0|1|integer
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer
---@field attack_type integer
---@field contents huaweicloud.cfw.IpsContent[]
---@field direction integer
---@field dst_port huaweicloud.cfw.Port
---@field fw_instance_id string
---@field ips_name string
---@field protocol integer
---@field severity integer
---@field software integer
---@field src_port huaweicloud.cfw.Port
---@field object_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_east_west_firewall.Arguments
---@field fw_instance_id string
---@field er_id string
---@field inspection_cidr string
---@field mode string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_firewall.Arguments
---@field name string
---@field flavor huaweicloud.cfw.CreateFirewallReqFlavor
---@field charge_info huaweicloud.cfw.CreateFirewallReqChargeInfo
---@field enterprise_project_id? string
---@field tags? huaweicloud.cfw.CreateFirewallReqTags[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_report_profile.Arguments
---@field fw_instance_id string
---@field category "daily"|"weekly"|"custom"|string
---@field name string
---@field description? string
---@field send_period? integer
---@field send_week_day? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field status? 0|1|integer
---@field topic_urn? string
---@field subscription_type? 0|1|integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_schedule.Arguments
---@field object_id string
---@field name string
---@field description? string
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[]
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_tag.Arguments
---@field fw_instance_id string
---@field tags? huaweicloud.cfw.CreateTag[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_acl_rule.Arguments
---@field acl_rule_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_acl_rule_hit_count.Arguments
---@field rule_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_address_item.Arguments
---@field item_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_address_set.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_black_white_list.Arguments
---@field list_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_capture_task.Arguments
---@field fw_instance_id string
---@field task_ids string[]
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_domain_set.Arguments
---@field set_id string
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_domains.Arguments
---@field set_id string
---@field object_id string
---@field domain_address_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_firewall.Arguments
---@field resource_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_ip_blacklist.Arguments
---@field fw_instance_id string
---@field effect_scope? integer[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_report_profile.Arguments
---@field fw_instance_id string
---@field report_profile_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_schedule.Arguments
---@field schedule_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_service_item.Arguments
---@field item_id string
---@field fw_instance_id? string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_service_set.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_tag.Arguments
---@field fw_instance_id string
---@field tags? huaweicloud.cfw.ResourceTag[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_export_result.Arguments
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_import_result.Arguments
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_import_template.Arguments
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.enable_ip_blacklist.Arguments
---@field fw_instance_id string
---@field status integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.enable_multi_account.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_ip_blacklist.Arguments
---@field fw_instance_id string
---@field name string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_logs.Arguments
---@field fw_instance_id string
---@field start_time integer
---@field end_time integer
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field type "attack"|"acl"|"flow"|"url"|string
---@field filters? huaweicloud.cfw.Filter[]
---@field time_zone? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_rule_acl.Arguments
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.import_ip_blacklist.Arguments
---@field fw_instance_id string
---@field add_type? integer
---@field ip_blacklist? string
---@field effect_scope? integer[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.import_rule_acl.Arguments
---@field object_id string
---@field file string|huaweicloud.File
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_access_control_logs.Arguments
---@field fw_instance_id string
---@field start_time integer
---@field end_time integer
---@field limit integer
---@field rule_id? string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field dst_port? integer
---@field protocol? string
---@field app? string
---@field log_id? string
---@field next_date? integer
---@field offset? integer
---@field log_type? "internet"|"nat"|"vpc"|string
---@field enterprise_project_id? string
---@field dst_host? string
---@field rule_name? string
---@field action? string
---@field src_region_name? string
---@field dst_region_name? string
---@field src_province_name? string
---@field dst_province_name? string
---@field src_city_name? string
---@field dst_city_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_accounts.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rule_hit_count.Arguments
---@field rule_ids string[]
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rule_hit_status.Arguments
---@field fw_instance_id string
---@field rule_ids string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rules.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field type? 0|1|2|integer
---@field ip? string
---@field name? string
---@field direction? integer
---@field status? 0|1|integer
---@field action_type? 0|1|integer
---@field address_type? 0|1|integer
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field tags_id? string
---@field source? string
---@field destination? string
---@field service? string
---@field application? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_items.Arguments
---@field set_id string
---@field limit integer
---@field offset integer
---@field key_word? string
---@field address? string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_address_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_set_detail.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_address_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_sets.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field key_word? string
---@field address? string
---@field address_type? integer
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_address_set_type? integer
---@field address_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_advanced_ips_rules.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_alarm_whitelist.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field ip_address? string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_attack_logs.Arguments
---@field start_time integer
---@field end_time integer
---@field limit integer
---@field fw_instance_id string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field dst_port? integer
---@field protocol? string
---@field app? string
---@field log_id? string
---@field next_date? integer
---@field offset? integer
---@field action? string
---@field direction? string
---@field attack_type? string
---@field attack_rule? string
---@field level? string
---@field enterprise_project_id? string
---@field dst_host? string
---@field log_type? "internet"|"nat"|"vpc"|string
---@field attack_rule_id? string
---@field src_region_name? string
---@field dst_region_name? string
---@field src_province_name? string
---@field dst_province_name? string
---@field src_city_name? string
---@field dst_city_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_attack_statistic.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field item "dst"|"src"|string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field size? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_black_white_lists.Arguments
---@field object_id string
---@field list_type 4|5|integer
---@field limit integer
---@field offset integer
---@field address_type? integer
---@field address? string
---@field port? string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_capture_result.Arguments
---@field fw_instance_id string
---@field task_id string
---@field type? integer
---@field ip? string[]
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_capture_task.Arguments
---@field fw_instance_id string Firewall whose tasks are listed.
---@field limit integer Most records on this page. 1 to 1024.
---@field offset integer Records to skip; 0 is the first page. At least 0.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_customer_ips.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field action_type? integer
---@field affected_os? integer
---@field attack_type? integer
---@field ips_name? string
---@field ips_id? string
---@field protocol? integer
---@field severity? integer
---@field software? integer
---@field object_id? string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_dns_servers.Arguments
---@field limit? integer
---@field offset? integer
---@field fw_instance_id? string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_parse_detail.Arguments
---@field domain_name string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field address_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_parse_ip.Arguments
---@field domain_address_id string
---@field domain_set_id string
---@field fw_instance_id string
---@field address_type? integer
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_resolve_ip.Arguments
---@field domain_address_id string
---@field fw_instance_id string
---@field address_type? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_sets.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field object_id string
---@field enterprise_project_id? string
---@field key_word? string
---@field domain_set_type? integer
---@field config_status? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domains.Arguments
---@field domain_set_id string
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field enterprise_project_id? string
---@field domain_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_east_west_firewall.Arguments
---@field limit integer
---@field offset integer
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_eip_count.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_eips.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field key_word? string
---@field status? string
---@field sync? integer
---@field enterprise_project_id? string
---@field device_key? string
---@field address_type? integer
---@field fw_instance_id? string
---@field fw_key_word? string
---@field eps_id? string
---@field tags? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_firewall_detail.Arguments
---@field offset integer
---@field limit integer
---@field service_type integer
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_firewall_list.Arguments
---@field limit integer
---@field offset integer
---@field enterprise_project_id? string
---@field key_word? string
---@field tags? huaweicloud.cfw.TagInfo[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_flow_logs.Arguments
---@field fw_instance_id string
---@field start_time integer
---@field end_time integer
---@field limit integer
---@field direction? string
---@field log_type? "internet"|"vpc"|"nat"|string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field dst_port? integer
---@field protocol? string
---@field app? string
---@field log_id? string
---@field next_date? integer
---@field offset? integer
---@field enterprise_project_id? string
---@field dst_host? string
---@field src_region_name? string
---@field dst_region_name? string
---@field src_province_name? string
---@field dst_province_name? string
---@field src_city_name? string
---@field dst_city_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_flow_statistic.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field item "src_ip"|"dst_ip"|"dst_port"|"protocol"|"dst_host"|"app"|"risk_ip"|"risk_host"|"open_port"|"dst_region_name"|"src_region_name"|string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field asset_type? "public"|"private"|string
---@field size? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ip_blacklist.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ip_blacklist_switch.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_protect_mode.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_rules.Arguments
---@field limit integer
---@field object_id string
---@field offset integer
---@field affected_application_like? integer
---@field create_time? integer
---@field fw_instance_id? string
---@field ips_cve_like? integer
---@field ips_group? integer
---@field ips_id? string
---@field ips_level? integer
---@field ips_name_like? string
---@field ips_rules_type_like? integer
---@field ips_status? string
---@field is_updated_ips_rule_queried? boolean
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_switch_status.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_whitelists.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field source_address? string
---@field dest_address? string
---@field name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_job.Arguments
---@field job_id string Job named by the answer that started the creation.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_log_config.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_logs.Arguments
---@field fw_instance_id string
---@field limit integer
---@field start_time integer
---@field end_time integer
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field type "attack"|"acl"|"flow"|"url"|string
---@field filters? huaweicloud.cfw.Filter[]
---@field offset? integer
---@field log_id? string
---@field next_date? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_organization_accounts.Arguments
---@field fw_instance_id string
---@field parent_id? string
---@field limit? integer
---@field marker? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_organization_tree.Arguments
---@field fw_instance_id string
---@field parent_id? string
---@field limit? integer
---@field marker? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_private_network_segments.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_project_tags.Arguments
---@field limit integer
---@field offset integer
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_protected_vpcs.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_regions.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_report_history.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field report_profile_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_report_profiles.Arguments
---@field fw_instance_id string
---@field limit integer
---@field offset integer
---@field category? "daily"|"weekly"|"custom"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_resource_tags.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_rule_acl_tags.Arguments
---@field fw_instance_id string
---@field offset integer
---@field limit integer
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_schedules.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field name? string
---@field desc? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_items.Arguments
---@field set_id string
---@field limit integer
---@field offset integer
---@field key_word? string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_service_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_set_detail.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_service_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_sets.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field key_word? string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field query_service_set_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.retry_ip_blacklist.Arguments
---@field fw_instance_id string
---@field name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.save_tags.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field tags? huaweicloud.cfw.CreateTag[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_access_detail.Arguments
---@field fw_instance_id string
---@field item "top_deny_rule"|"src_ip"|"dst_ip"|"src_region"|"dst_region"|"dst_port"|string
---@field item_id string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field log_type? "internet"|"nat"|"vpc"|"vgw"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_access_top.Arguments
---@field fw_instance_id string
---@field item "strategy_dashboard"|"strategy_hit_info"|"top_deny_rule"|"src_ip"|"dst_ip"|"src_region"|"dst_region"|"dst_port"|string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field log_type? "internet"|"nat"|"vpc"|"vgw"|string
---@field rule_id? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_alarm_config.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_anti_virus_rule.Arguments
---@field object_id string
---@field limit integer
---@field offset integer
---@field enterprise_project_id? string
---@field engine_type? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_anti_virus_switch.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_detail.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field action 0|1|integer
---@field item "src_region_id"|"attack_type"|"in_src_ip"|"out_src_ip"|"dst_port"|"dst_ip"|"attack_rule"|"src_ip"|string
---@field value string
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_top.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field action 0|1|integer
---@field item string[]
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field size? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_total.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_trend.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_auto_protect_status.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_config_quota.Arguments
---@field fw_instance_id string
---@field config_type string
---@field set_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_customer_ips_info.Arguments
---@field ips_cfw_id string
---@field fw_instance_id string
---@field object_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_domain_set_detail.Arguments
---@field fw_instance_id string
---@field domain_set_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ew_associated_er.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ew_associated_vpc.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_export_status.Arguments
---@field object_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_firewall_report.Arguments
---@field fw_instance_id string
---@field report_profile_id string
---@field report_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_detail.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field item "src_ip"|"dst_ip"|"dst_port"|"protocol"|"dst_host"|"app"|"dst_region_name"|"src_region_name"|string
---@field value string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field asset_type? "public"|"private"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_top.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field item string[]
---@field order "record"|"byte"|string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field asset_type? "public"|"private"|string
---@field size? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_trend.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field range? 0|1|2|integer
---@field direction? "in2out"|"out2in"|string
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field asset_type? "public"|"private"|string
---@field ip? string[]
---@field vpc? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_import_status.Arguments
---@field object_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ips_update_time.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_logs_count.Arguments
---@field fw_instance_id string
---@field item "risk_ip"|"risk_host"|"open_port"|string
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_report_profile.Arguments
---@field fw_instance_id string
---@field report_profile_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_sn_firewall_protection_status.Arguments
---@field fw_instance_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_traffic_trend.Arguments
---@field fw_instance_id string
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field agg_type "avg"|"max"|string
---@field range? 0|1|2|integer
---@field start_time? integer
---@field end_time? integer
---@field vgw_id? string[]
---@field ip? string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.switch_auto_protect_status.Arguments
---@field fw_instance_id string
---@field object_id string
---@field status integer
---@field enterprise_project_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.switch_firewall_eip_protection.Arguments
---@field fw_instance_id string
---@field bypass_operation integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_acl_rule.Arguments
---@field acl_rule_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field address_type? 0|1|integer
---@field name? string
---@field direction? 0|1|integer
---@field action_type? 0|1|integer
---@field status? integer
---@field applications? string[]
---@field description? string
---@field long_connect_time_hour? integer
---@field long_connect_time_minute? integer
---@field long_connect_time_second? integer
---@field long_connect_time? integer
---@field long_connect_enable? 0|1|integer
---@field source? huaweicloud.cfw.RuleAddressDto
---@field destination? huaweicloud.cfw.RuleAddressDto
---@field service? huaweicloud.cfw.RuleServiceDto
---@field type? 0|1|2|integer
---@field tag? huaweicloud.cfw.TagsVO
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_acl_rule_order.Arguments
---@field acl_rule_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field dest_rule_id? string
---@field top? integer
---@field bottom? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_address_set.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field name? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_advanced_ips_rule.Arguments
---@field fw_instance_id? string
---@field enterprise_project_id? string
---@field action? integer
---@field ips_rule_id? string
---@field ips_rule_type? integer
---@field object_id? string
---@field param? string
---@field status? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_alarm_config.Arguments
---@field fw_instance_id string
---@field enterprise_project_id? string
---@field account_name? string
---@field alarm_id? string
---@field alarm_time_period? integer
---@field alarm_type? integer
---@field enable_status? integer
---@field frequency_count? integer
---@field frequency_time? integer
---@field language? string
---@field severity? string
---@field topic_urn? string
---@field username? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_anti_virus_rule.Arguments
---@field enterprise_project_id? string
---@field object_id? string
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_anti_virus_switch.Arguments
---@field enterprise_project_id? string
---@field anti_virus_status? integer
---@field object_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_black_white_list.Arguments
---@field list_id string
---@field address string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field direction? integer
---@field address_type? integer
---@field protocol? integer
---@field port? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_customer_ips.Arguments
---@field ips_cfw_id string
---@field action_type 0|1|integer
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer
---@field attack_type integer
---@field contents huaweicloud.cfw.IpsContent[]
---@field direction integer
---@field dst_port huaweicloud.cfw.Port
---@field fw_instance_id string
---@field ips_name string
---@field protocol integer
---@field severity integer
---@field software integer
---@field src_port huaweicloud.cfw.Port
---@field object_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_dns_servers.Arguments
---@field fw_instance_id string
---@field dns_server huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer[]
---@field enterprise_project_id? string
---@field health_check_domain_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_domain_set.Arguments
---@field set_id string
---@field fw_instance_id string
---@field name string
---@field enterprise_project_id? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_firewall_name.Arguments
---@field fw_instance_id string
---@field fw_instance_name string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_ips_whitelist.Arguments
---@field fw_instance_id string
---@field list_id string
---@field source_address string
---@field dest_address string
---@field ip_version integer
---@field name string
---@field effective_scopes string[]
---@field ips_id? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_log_config.Arguments
---@field fw_instance_id string
---@field lts_enable integer
---@field lts_log_group_id string
---@field enterprise_project_id? string
---@field lts_attack_log_stream_id? string
---@field lts_attack_log_stream_enable? integer
---@field lts_access_log_stream_id? string
---@field lts_access_log_stream_enable? integer
---@field lts_flow_log_stream_id? string
---@field lts_flow_log_stream_enable? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_object_config_desc.Arguments
---@field description? string
---@field fw_instance_id? string
---@field item_id? string
---@field set_id? string
---@field type? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_private_network_segment.Arguments
---@field fw_instance_id string
---@field protect_network string
---@field conf_id? string
---@field az_info? string
---@field subnet_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_report_profile.Arguments
---@field fw_instance_id string
---@field report_profile_id string
---@field description? string
---@field name? string
---@field send_period? integer
---@field send_week_day? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field status? 0|1|integer
---@field topic_urn? string
---@field subscription_type? 0|1|integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_schedule.Arguments
---@field schedule_id string
---@field object_id string
---@field name string
---@field description? string
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[]
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_service_set.Arguments
---@field set_id string
---@field enterprise_project_id? string
---@field fw_instance_id? string
---@field name? string
---@field description? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.AccessDetailVO
---@field all_session_count? integer
---@field session_count? integer
---@field dst_ip_count? integer
---@field dst_port_count? integer
---@field hit_count? integer
---@field protocol_count? integer
---@field recent_end_time? integer
---@field recent_start_time? integer
---@field record_total? integer
---@field records? huaweicloud.cfw.AccessLogInfo[]
---@field rule_hit_count? integer
---@field src_ip_count? integer

---@class huaweicloud.cfw.AccessLogInfo
---@field action? string
---@field app? string
---@field url? string
---@field dst_host? string
---@field dst_ip? string
---@field dst_port? integer
---@field dst_region_id? string
---@field dst_region_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string
---@field hit_time? integer
---@field log_id? string
---@field protocol? string
---@field rule_id? string
---@field rule_name? string
---@field rule_type? integer
---@field src_ip? string
---@field src_port? integer
---@field src_region_id? string
---@field src_region_name? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string
---@field vgw_id? string
---@field qos_rule_id? string
---@field qos_rule_name? string
---@field qos_rule_type? integer

---@class huaweicloud.cfw.AccessPolicy
---@field changed? integer
---@field eip? integer
---@field nat? integer
---@field total? integer

---@class huaweicloud.cfw.AccessTopMemberVO
---@field count? string
---@field item? string
---@field name? string

---@class huaweicloud.cfw.AccessTopStatisticsVO
---@field agg_time? integer
---@field deny_access_top_counts? integer
---@field permit_access_top_counts? integer
---@field total_access_top_counts? integer

---@class huaweicloud.cfw.AccessTopVO
---@field all_hit_rule_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field deny_count? integer
---@field deny_top_one_acl_id? string
---@field deny_top_one_acl_name? string
---@field hit_count? integer
---@field in2out_deny_dst_ip_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field in2out_deny_dst_port_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field in2out_deny_dst_region_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field in2out_deny_src_ip_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field out2in_deny_dst_ip_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field out2in_deny_dst_port_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field out2in_deny_src_ip_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field out2in_deny_src_port_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field out2in_deny_src_region_list? huaweicloud.cfw.AccessTopMemberVO[]
---@field permit_count? integer
---@field permit_top_one_acl_id? string
---@field permit_top_one_acl_name? string
---@field records? huaweicloud.cfw.AccessTopStatisticsVO[]
---@field top_deny_rule_list? huaweicloud.cfw.AccessTopMemberVO[]

---@class huaweicloud.cfw.AccountDto
---@field accounts? huaweicloud.cfw.AccountInfo[]

---@class huaweicloud.cfw.AccountInfo
---@field account_id string

---@class huaweicloud.cfw.AccountVO
---@field account_id? string
---@field account_name? string
---@field eip_count_protected? integer
---@field eip_count_total? integer
---@field eip_count_unprotected? integer
---@field organization_id? string
---@field project_id? string
---@field project_name? string

---@class huaweicloud.cfw.AddAclRuleResponse
---@field data? huaweicloud.cfw.RuleIdList

---@class huaweicloud.cfw.AddAddressItemResponse
---@field data? huaweicloud.cfw.AddressItems

---@class huaweicloud.cfw.AddAddressItemsInfoDto
---@field set_id string
---@field address_items? huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems[]

---@class huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems
---@field address_type? integer
---@field address string
---@field description? string

---@class huaweicloud.cfw.AddAddressSetDto
---@field object_id string
---@field name string
---@field description? string
---@field address_type? integer

---@class huaweicloud.cfw.AddAddressSetResponse
---@field data? huaweicloud.cfw.AddressSetId

---@class huaweicloud.cfw.AddBlackWhiteBatchDto
---@field list_items huaweicloud.cfw.BlackWhiteInfo[]
---@field list_type integer
---@field object_id string

---@class huaweicloud.cfw.AddBlackWhiteListBatchVO
---@field duplicated_list? huaweicloud.cfw.BlackWhiteInfo[]
---@field failed_list? huaweicloud.cfw.BlackWhiteInfo[]
---@field success_list? huaweicloud.cfw.BlackWhiteInfo[]

---@class huaweicloud.cfw.AddBlackWhiteListDto
---@field object_id string
---@field list_type integer
---@field direction integer
---@field address_type integer
---@field address string
---@field protocol integer
---@field port string
---@field description? string

---@class huaweicloud.cfw.AddBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId

---@class huaweicloud.cfw.AddCustomDnsServerResponse
---@field data? string

---@class huaweicloud.cfw.AddDomainListDto
---@field fw_instance_id string
---@field object_id string
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[]

---@class huaweicloud.cfw.AddDomainSetInfoDto
---@field fw_instance_id string
---@field object_id string
---@field name string
---@field description? string
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[]
---@field domain_set_type? integer

---@class huaweicloud.cfw.AddDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData

---@class huaweicloud.cfw.AddDomainsResponse
---@field data? huaweicloud.cfw.DomainSetResponseData

---@class huaweicloud.cfw.AddEipAlarmWhitelistRequestBody
---@field eip_infos? huaweicloud.cfw.EipInfo[]
---@field fw_instance_id string

---@class huaweicloud.cfw.AddEipAlarmWhitelistRespData
---@field id? string

---@class huaweicloud.cfw.AddEipAlarmWhitelistResponse
---@field data? huaweicloud.cfw.AddEipAlarmWhitelistRespData

---@class huaweicloud.cfw.AddLogConfigResponse
---@field data? string

---@class huaweicloud.cfw.AddRuleAclDto
---@field object_id string
---@field type 0|1|2|integer
---@field rules huaweicloud.cfw.AddRuleAclDtoRules[]

---@class huaweicloud.cfw.AddRuleAclDtoRules
---@field name string
---@field sequence huaweicloud.cfw.OrderRuleAclDto
---@field address_type 0|1|2|integer
---@field action_type integer
---@field status 0|1|integer
---@field applications? string[]
---@field long_connect_time? integer
---@field long_connect_time_hour? integer
---@field long_connect_time_minute? integer
---@field long_connect_time_second? integer
---@field long_connect_enable 0|1|integer
---@field description? string
---@field direction? 0|1|integer
---@field source huaweicloud.cfw.RuleAddressDtoForRequest
---@field destination huaweicloud.cfw.RuleAddressDtoForRequest
---@field service huaweicloud.cfw.RuleServiceDto
---@field tag? huaweicloud.cfw.TagsVO

---@class huaweicloud.cfw.AddServiceItemsResponse
---@field data? huaweicloud.cfw.ServiceItemIds

---@class huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBody
---@field set_id string
---@field service_items huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems[]

---@class huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems
---@field protocol integer
---@field source_port string
---@field dest_port string
---@field description? string

---@class huaweicloud.cfw.AddServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId

---@class huaweicloud.cfw.AddServiceSetUsingPOSTRequestBody
---@field object_id string
---@field name string
---@field description? string

---@class huaweicloud.cfw.AddressGroupVO
---@field address_set_type? integer
---@field name? string
---@field set_id? string

---@class huaweicloud.cfw.AddressItemId
---@field id? string
---@field name? string

---@class huaweicloud.cfw.AddressItemIdWithoutName
---@field id? string

---@class huaweicloud.cfw.AddressItemListResponseDTOData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field set_id? string
---@field records? huaweicloud.cfw.AddressItemListResponseDTODataRecords[]

---@class huaweicloud.cfw.AddressItemListResponseDTODataRecords
---@field item_id? string
---@field name? string
---@field description? string
---@field address_type? integer
---@field address? string

---@class huaweicloud.cfw.AddressItems
---@field items? huaweicloud.cfw.AddressItemIdWithoutName[]
---@field covered_ip? huaweicloud.cfw.CoveredIPVO[]

---@class huaweicloud.cfw.AddressSetDetailResponseDTOData
---@field id? string
---@field name? string
---@field description? string
---@field address_set_type? integer
---@field address_type? integer

---@class huaweicloud.cfw.AddressSetId
---@field id? string
---@field name? string

---@class huaweicloud.cfw.AddressSetListResponseDTOData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field records? huaweicloud.cfw.AddressSetListResponseDTODataRecords[]

---@class huaweicloud.cfw.AddressSetListResponseDTODataRecords
---@field set_id? string
---@field ref_count? integer
---@field description? string
---@field address_type? integer
---@field object_id? string
---@field address_set_type? integer
---@field name? string

---@class huaweicloud.cfw.AdvancedIpsRuleDto
---@field action? integer
---@field ips_rule_id? string
---@field ips_rule_type? integer
---@field object_id? string
---@field param? string
---@field status? integer

---@class huaweicloud.cfw.AdvancedIpsRuleListVo
---@field advanced_ips_rules? huaweicloud.cfw.AdvancedIpsRuleVo[]
---@field total? integer

---@class huaweicloud.cfw.AdvancedIpsRuleVo
---@field action? integer
---@field ips_rule_id? string
---@field ips_rule_type? integer
---@field param? string
---@field status? integer

---@class huaweicloud.cfw.AlarmConfig
---@field account_name? string
---@field alarm_id? string
---@field alarm_time_period? integer
---@field alarm_type? integer
---@field enable_status? integer
---@field frequency_count? integer
---@field frequency_time? integer
---@field language? string
---@field name? string
---@field severity? string
---@field topic_urn? string
---@field username? string

---@class huaweicloud.cfw.AntiVirusRuleDto
---@field object_id? string
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[]

---@class huaweicloud.cfw.AntiVirusRuleVO
---@field id? string
---@field name? string
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[]
---@field total? integer

---@class huaweicloud.cfw.AntiVirusSwitchDto
---@field anti_virus_status? integer
---@field object_id? string

---@class huaweicloud.cfw.AntiVirusVO
---@field anti_virus_status? integer
---@field id? string
---@field name? string

---@class huaweicloud.cfw.AttackDetailVO
---@field app_count? integer
---@field attack_rule_count? integer
---@field attack_type_count? integer
---@field count? integer
---@field dst_ip_count? integer
---@field dst_port_count? integer
---@field end_time? integer
---@field records? huaweicloud.cfw.AttackLog[]
---@field src_ip_count? integer
---@field start_time? integer
---@field total? integer

---@class huaweicloud.cfw.AttackEvent
---@field changed? integer
---@field deny? integer
---@field total? integer

---@class huaweicloud.cfw.AttackLog
---@field action? string
---@field app? string
---@field attack_rule? string
---@field attack_rule_id? string
---@field attack_type? string
---@field direction? string
---@field dst_ip? string
---@field dst_port? integer
---@field dst_region_id? string
---@field dst_region_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string
---@field event_time? integer
---@field level? string
---@field protocol? string
---@field source? string
---@field src_ip? string
---@field real_ip? string
---@field tag? integer
---@field src_port? integer
---@field src_region_id? string
---@field src_region_name? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string
---@field vgw_id? string

---@class huaweicloud.cfw.AttackReport
---@field dst_ip? huaweicloud.cfw.ItemVO[]
---@field ips_mode? integer
---@field level? huaweicloud.cfw.ItemVO[]
---@field rule? huaweicloud.cfw.ItemVO[]
---@field src_ip? huaweicloud.cfw.ItemVO[]
---@field trend? huaweicloud.cfw.TrendVO[]
---@field type? huaweicloud.cfw.ItemVO[]

---@class huaweicloud.cfw.AttackStatisticRespBody
---@field apps? huaweicloud.cfw.TopInfo[]
---@field associated_name? string
---@field associated_type? string
---@field attack_count? integer
---@field attack_type? string
---@field deny_count? integer
---@field dst_ports? huaweicloud.cfw.TopInfo[]
---@field ip? string
---@field latest_time? integer
---@field region_id? string
---@field region_name? string
---@field src_type? string
---@field vgw_id? string

---@class huaweicloud.cfw.AttackTopRespBody
---@field attack_rule? huaweicloud.cfw.TopInfo[]
---@field attack_type? huaweicloud.cfw.TopInfo[]
---@field dst_ip? huaweicloud.cfw.TopInfo[]
---@field dst_port? huaweicloud.cfw.TopInfo[]
---@field in_src_ip? huaweicloud.cfw.TopInfo[]
---@field level? huaweicloud.cfw.TopInfo[]
---@field out_src_ip? huaweicloud.cfw.TopInfo[]
---@field src_ip? huaweicloud.cfw.TopInfo[]
---@field src_region_id? huaweicloud.cfw.TopInfo[]

---@class huaweicloud.cfw.AttackTrendRespBody
---@field deny_count? integer
---@field permit_count? integer
---@field time? integer

---@class huaweicloud.cfw.BatchAddAccountsResponse
---@field data? huaweicloud.cfw.MultiAccountRespData

---@class huaweicloud.cfw.BatchCreateBlackWhiteListResponse
---@field data? huaweicloud.cfw.AddBlackWhiteListBatchVO

---@class huaweicloud.cfw.BatchCreateIpsWhiteListDto
---@field ips_white_list_dto_list huaweicloud.cfw.IpsWhiteListDto[]

---@class huaweicloud.cfw.BatchCreateIpsWhitelistResponse
---@field data? huaweicloud.cfw.IpsWhitelistRespData

---@class huaweicloud.cfw.BatchCreatePrivateNetworkSegmentsResponse
---@field data? string

---@class huaweicloud.cfw.BatchCustomerIpsRespData
---@field id? string

---@class huaweicloud.cfw.BatchDeleteAclRulesResponse
---@field data? huaweicloud.cfw.BatchDeleteAclRulesResponseData

---@class huaweicloud.cfw.BatchDeleteAclRulesResponseData
---@field responseDatas? huaweicloud.cfw.BatchDeleteRuleInfo[]

---@class huaweicloud.cfw.BatchDeleteAddressItemsResponse
---@field data? string[]

---@class huaweicloud.cfw.BatchDeleteAddressSetsDto
---@field object_id string
---@field set_ids string[]

---@class huaweicloud.cfw.BatchDeleteAddressSetsRespData
---@field name? string
---@field id? string

---@class huaweicloud.cfw.BatchDeleteAddressSetsResponse
---@field data? huaweicloud.cfw.BatchDeleteAddressSetsRespData[]

---@class huaweicloud.cfw.BatchDeleteBlackWhiteListsResponse
---@field data? string[]

---@class huaweicloud.cfw.BatchDeleteCustomerIpsResponse
---@field data? huaweicloud.cfw.BatchCustomerIpsRespData

---@class huaweicloud.cfw.BatchDeleteDomainSetResponse
---@field data? huaweicloud.cfw.DeleteDomainSetResponseDatas

---@class huaweicloud.cfw.BatchDeleteDomainSetsDto
---@field object_id? string
---@field set_ids? string[]

---@class huaweicloud.cfw.BatchDeleteIpsWhiteListRequestBody
---@field list_ids string[]

---@class huaweicloud.cfw.BatchDeleteIpsWhitelistResponse
---@field data? huaweicloud.cfw.IpsWhitelistRespData

---@class huaweicloud.cfw.BatchDeletePrivateNetworkSegmentsResponse
---@field data? string

---@class huaweicloud.cfw.BatchDeleteRuleInfo
---@field name? string
---@field id? string

---@class huaweicloud.cfw.BatchDeleteSchedulesRequestBody
---@field object_id string
---@field schedule_ids string[]

---@class huaweicloud.cfw.BatchDeleteSchedulesResponse
---@field data? string[]

---@class huaweicloud.cfw.BatchDeleteServiceItemsResponse
---@field data? string[]

---@class huaweicloud.cfw.BatchDeleteServiceSetsDto
---@field object_id string
---@field set_ids string[]

---@class huaweicloud.cfw.BatchDeleteServiceSetsRespData
---@field name? string
---@field id? string

---@class huaweicloud.cfw.BatchDeleteServiceSetsResponse
---@field data? huaweicloud.cfw.BatchDeleteServiceSetsRespData[]

---@class huaweicloud.cfw.BatchRemoveAccountsResponse
---@field data? huaweicloud.cfw.MultiAccountRespData

---@class huaweicloud.cfw.BatchUpdateAclRuleActionsResponse
---@field data? string[]

---@class huaweicloud.cfw.BatchUpdateCustomerIpsActionResponse
---@field data? huaweicloud.cfw.BatchCustomerIpsRespData

---@class huaweicloud.cfw.BlackWhiteInfo
---@field address? string
---@field address_type? integer
---@field description? string
---@field direction? integer
---@field port? string
---@field protocol? 6|17|1|58|-1|132|integer

---@class huaweicloud.cfw.BlackWhiteListId
---@field id? string
---@field name? string

---@class huaweicloud.cfw.BlackWhiteListResponseData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field records? huaweicloud.cfw.BlackWhiteListResponseDataRecords[]

---@class huaweicloud.cfw.BlackWhiteListResponseDataRecords
---@field list_id? string
---@field direction? integer
---@field address_type? integer
---@field address? string
---@field protocol? integer
---@field port? string
---@field description? string
---@field created_date? integer
---@field modified_date? integer

---@class huaweicloud.cfw.CancelCaptureTaskDto
---@field task_id string Capture task to stop: task_id of a record of list_capture_task.

---@class huaweicloud.cfw.CancelCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId What was stopped.

---@class huaweicloud.cfw.CaptureFile
---@field file_name? string
---@field url? string
---@field file_path? string

---@class huaweicloud.cfw.CaptureResultUrlVO
---@field captcha? string
---@field expires? integer
---@field file_list? huaweicloud.cfw.CaptureFile[]
---@field request_header? huaweicloud.cfw.HostHeaderInfo
---@field url? string

---@class huaweicloud.cfw.CaptureRuleAddressDto
---@field address string
---@field address_type integer
---@field type integer

---@class huaweicloud.cfw.CaptureServiceDto
---@field dest_port? string
---@field protocol integer
---@field source_port? string

---@class huaweicloud.cfw.CaptureTaskDto
---@field destination huaweicloud.cfw.CaptureRuleAddressDto
---@field duration integer
---@field max_packets integer
---@field name string
---@field service huaweicloud.cfw.CaptureServiceDto
---@field source huaweicloud.cfw.CaptureRuleAddressDto

---@class huaweicloud.cfw.CaptureTaskId
---@field id? string Id of the firewall.
---@field name? string Name of the firewall.

---@class huaweicloud.cfw.CaptureTaskVO
---@field capture_size? string Size of the captured packets with its unit, such as 500kb.
---@field created_date? string Time of creation, such as 2024/08/31 10:17:30.
---@field dest_address? string Destination IP address.
---@field dest_address_type? integer Family of the destination address: 0 IPv4, 1 IPv6.
---@field dest_port? string Destination port.
---@field duration? integer Minutes that the capture lasts.
---@field is_deleted? integer Whether the task was deleted: 0 no, 1 yes.
---@field max_packets? integer Packets after which the capture ends.
---@field modified_date? string Time of the last change, such as 2024/08/31 10:17:30.
---@field name? string Name of the task.
---@field protocol? integer Captured protocol: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6, -1 any.
---@field remaining_days? integer Days until the capture is removed.
---@field source_address? string Source IP address.
---@field source_address_type? integer Family of the source address: 0 IPv4, 1 IPv6.
---@field source_port? string Source port.
---@field status? integer State of the task: 1 successful, 2 running, 4 stopped, 5 ending.
---@field task_id? string Id of the task.

---@class huaweicloud.cfw.ChangeEastWestFirewallStatusResponse
---@field data? huaweicloud.cfw.ChangeEastWestFirewallStatusResponseData

---@class huaweicloud.cfw.ChangeEastWestFirewallStatusResponseData
---@field id? string

---@class huaweicloud.cfw.ChangeEipStatusResponse
---@field data? huaweicloud.cfw.EIPSwitchStatusVO

---@class huaweicloud.cfw.ChangeIpsProtectModeResponse
---@field data? huaweicloud.cfw.CommonResponseDTOData

---@class huaweicloud.cfw.ChangeIpsRuleModeResponse
---@field data? huaweicloud.cfw.IpsRuleChangeRespBody

---@class huaweicloud.cfw.ChangeIpsSwitchStatusResponse
---@field data? huaweicloud.cfw.CommonResponseDTOData

---@class huaweicloud.cfw.ChangeProtectStatusRequestBody
---@field object_id string
---@field status 0|1|integer

---@class huaweicloud.cfw.ChangedVO
---@field changed? integer
---@field total? integer
---@field value? integer

---@class huaweicloud.cfw.ClearAccessLogRuleHitCountsDto
---@field rule_ids string[]

---@class huaweicloud.cfw.CommonResponseDTOData
---@field id? string

---@class huaweicloud.cfw.CoveredIPVO
---@field ip? string
---@field covered_Ip? string

---@class huaweicloud.cfw.CreateCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId

---@class huaweicloud.cfw.CreateCustomerIpsRespData
---@field id? string

---@class huaweicloud.cfw.CreateCustomerIpsResponse
---@field data? huaweicloud.cfw.CreateCustomerIpsRespData

---@class huaweicloud.cfw.CreateEWFirewallInspectVpcResp
---@field vpc_id? string
---@field subnet_ids? string[]

---@class huaweicloud.cfw.CreateEWFirewallResp
---@field id? string
---@field er? huaweicloud.cfw.Er
---@field inspertion_vpc? huaweicloud.cfw.CreateEWFirewallInspectVpcResp

---@class huaweicloud.cfw.CreateEastWestFirewallRequestBody
---@field er_id string
---@field inspection_cidr string
---@field mode string

---@class huaweicloud.cfw.CreateEastWestFirewallResponse
---@field data? huaweicloud.cfw.CreateEWFirewallResp

---@class huaweicloud.cfw.CreateFirewallReq
---@field name? string
---@field enterprise_project_id? string
---@field tags? huaweicloud.cfw.CreateFirewallReqTags[]
---@field flavor? huaweicloud.cfw.CreateFirewallReqFlavor
---@field charge_info? huaweicloud.cfw.CreateFirewallReqChargeInfo

---@class huaweicloud.cfw.CreateFirewallReqChargeInfo
---@field charge_mode? string
---@field period_type? string
---@field period_num? integer
---@field is_auto_renew? boolean
---@field is_auto_pay? boolean

---@class huaweicloud.cfw.CreateFirewallReqFlavor
---@field version? "Standard"|"Professional"|string
---@field extend_eip_count? integer
---@field extend_bandwidth? integer
---@field extend_vpc_count? integer

---@class huaweicloud.cfw.CreateFirewallReqTags
---@field key? string
---@field value? string

---@class huaweicloud.cfw.CreateFirewallResponse
---@field job_id? string
---@field order_id? string
---@field data? huaweicloud.cfw.CreateFirewallReq

---@class huaweicloud.cfw.CreateReportProfileDto
---@field category "daily"|"weekly"|"custom"|string
---@field description? string
---@field name string
---@field send_period? integer
---@field send_week_day? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field status? 0|1|integer
---@field topic_urn? string
---@field subscription_type? 0|1|integer

---@class huaweicloud.cfw.CreateReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData

---@class huaweicloud.cfw.CreateScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData

---@class huaweicloud.cfw.CreateTag
---@field key? string
---@field value? string

---@class huaweicloud.cfw.CreateTagsDto
---@field tags? huaweicloud.cfw.CreateTag[]

---@class huaweicloud.cfw.CustomerIpsListVO
---@field action? integer
---@field affected_os? integer
---@field attack_type? integer
---@field config_status? integer
---@field content? string
---@field dst_port_type? integer
---@field dst_ports? string
---@field ips_cfw_id? string
---@field ips_id? string
---@field ips_name? string
---@field protocol? integer
---@field severity? integer
---@field software? integer
---@field src_port_type? integer
---@field src_ports? string
---@field group_id? string

---@class huaweicloud.cfw.CustomerIpsPageInfo
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.CustomerIpsListVO[]
---@field total? integer

---@class huaweicloud.cfw.CustomerIpsSaveDto
---@field action_type 0|1|integer
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer
---@field attack_type integer
---@field contents huaweicloud.cfw.IpsContent[]
---@field direction integer
---@field dst_port huaweicloud.cfw.Port
---@field fw_instance_id string
---@field object_id? string
---@field ips_name string
---@field protocol integer
---@field severity integer
---@field software integer
---@field src_port huaweicloud.cfw.Port

---@class huaweicloud.cfw.CustomerIpsVO
---@field action? integer
---@field group_id? string
---@field affected_os? integer
---@field attack_type? integer
---@field config_status? integer
---@field contents? huaweicloud.cfw.IpsContent[]
---@field direction? integer
---@field dst_port? huaweicloud.cfw.Port
---@field ips_cfw_id? string
---@field ips_id? string
---@field ips_name? string
---@field protocol? integer
---@field severity? integer
---@field software? integer
---@field src_port? huaweicloud.cfw.Port

---@class huaweicloud.cfw.DeleteAclRuleResponse
---@field data? huaweicloud.cfw.RuleId

---@class huaweicloud.cfw.DeleteAddressItemResponse
---@field data? huaweicloud.cfw.AddressItemId

---@class huaweicloud.cfw.DeleteAddressItemsInfoDto
---@field set_id string
---@field address_item_ids string[]

---@class huaweicloud.cfw.DeleteAddressSetResponse
---@field data? huaweicloud.cfw.AddressSetId

---@class huaweicloud.cfw.DeleteBlackWhiteDto
---@field list_ids string[]
---@field list_type integer
---@field object_id string

---@class huaweicloud.cfw.DeleteBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId

---@class huaweicloud.cfw.DeleteCaptureTaskDto
---@field task_ids string[]

---@class huaweicloud.cfw.DeleteCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId

---@class huaweicloud.cfw.DeleteDomainDto
---@field object_id string
---@field domain_address_ids string[]

---@class huaweicloud.cfw.DeleteDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData

---@class huaweicloud.cfw.DeleteDomainSetResponseDatas
---@field responseDatas? huaweicloud.cfw.DomainSetId[]

---@class huaweicloud.cfw.DeleteDomainsResponse
---@field data? huaweicloud.cfw.DomainSetResponseData

---@class huaweicloud.cfw.DeleteFirewallResponse
---@field data? string

---@class huaweicloud.cfw.DeletePrivateNetworkSegmentsDto
---@field conf_ids string[]

---@class huaweicloud.cfw.DeleteReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData

---@class huaweicloud.cfw.DeleteRuleAclDto
---@field object_id string
---@field rule_ids string[]

---@class huaweicloud.cfw.DeleteScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData

---@class huaweicloud.cfw.DeleteServiceItemDto
---@field set_id string
---@field service_item_ids string[]

---@class huaweicloud.cfw.DeleteServiceItemResponse
---@field data? huaweicloud.cfw.DeleteServiceItemResponseBodyData

---@class huaweicloud.cfw.DeleteServiceItemResponseBodyData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.DeleteServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId

---@class huaweicloud.cfw.DeleteTagsDto
---@field tags? huaweicloud.cfw.ResourceTag[]

---@class huaweicloud.cfw.DnsServersResponseDTO
---@field id? integer
---@field is_applied? integer
---@field is_customized? integer
---@field server_ip? string
---@field status? integer
---@field health_check_domain_name? string

---@class huaweicloud.cfw.DomainInfo
---@field domain_address_id? string
---@field domain_name? string
---@field description? string

---@class huaweicloud.cfw.DomainSetId
---@field name? string
---@field id? string

---@class huaweicloud.cfw.DomainSetInfoDto
---@field domain_name string
---@field description? string

---@class huaweicloud.cfw.DomainSetResponseData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.DomainSetVo
---@field set_id? string
---@field name? string
---@field description? string
---@field ref_count? integer
---@field domain_set_type? integer
---@field config_status? integer
---@field rules? huaweicloud.cfw.UseRuleVO[]

---@class huaweicloud.cfw.EIPSwitchStatusVO
---@field object_id? string
---@field fail_eip_id_list? string[]
---@field fail_eip_list? huaweicloud.cfw.FailedEipInfo[]
---@field id? string

---@class huaweicloud.cfw.Eip
---@field protected? huaweicloud.cfw.ChangedVO
---@field total? integer

---@class huaweicloud.cfw.EipBypassDto
---@field bypass_operation integer

---@class huaweicloud.cfw.EipCountRespData
---@field eip_total? integer
---@field eip_protected? integer
---@field eip_protected_self? integer

---@class huaweicloud.cfw.EipInfo
---@field eip_id? string
---@field fw_instance_id? string
---@field object_id? string
---@field public_ip? string
---@field public_ipv6? string
---@field type? integer

---@class huaweicloud.cfw.EipOperateProtectReq
---@field object_id string
---@field status integer
---@field ip_infos huaweicloud.cfw.EipOperateProtectReqIpInfos[]

---@class huaweicloud.cfw.EipOperateProtectReqIpInfos
---@field id? string
---@field public_ip? string
---@field public_ipv6? string

---@class huaweicloud.cfw.EipResource
---@field id? string
---@field public_ip? string
---@field status? 0|1|integer
---@field public_ipv6? string
---@field enterprise_project_id? string
---@field device_id? string
---@field device_name? string
---@field device_owner? string
---@field associate_instance_type? string
---@field fw_instance_name? string
---@field fw_instance_id? string
---@field fw_enterprise_project_id? string
---@field object_id? string
---@field tags? string
---@field domain_id? string
---@field fw_domain_id? string
---@field bypass_status? integer

---@class huaweicloud.cfw.EipResponseData
---@field limit? integer
---@field offset? integer
---@field total? integer
---@field records? huaweicloud.cfw.EipResource[]

---@class huaweicloud.cfw.EnableMultiAccountRespData
---@field id? string
---@field name? string
---@field trust_service_status? integer

---@class huaweicloud.cfw.EnableMultiAccountResponse
---@field data? huaweicloud.cfw.EnableMultiAccountRespData

---@class huaweicloud.cfw.Er
---@field er_id? string
---@field er_attach_id? string

---@class huaweicloud.cfw.ErInfo
---@field er_id? string
---@field name? string

---@class huaweicloud.cfw.ErInstance
---@field id? string
---@field name? string
---@field project_id? string
---@field attachment_id? string

---@class huaweicloud.cfw.EwPrivateNetworkSegmentsDto
---@field private_network_segments huaweicloud.cfw.PrivateNetworkSegmentVO[]

---@class huaweicloud.cfw.EwProtectResourceInfo
---@field protected_resource_type? integer
---@field protected_resource_name? string
---@field protected_resource_id? string
---@field protected_resource_nat_name? string
---@field protected_resource_nat_id? string
---@field protected_resource_project_id? string
---@field protected_resource_mode? string
---@field status? integer

---@class huaweicloud.cfw.ExportIpBlacklistResponse
---@field body? any
---@field ["Content-Disposition"]? string
---@field ["Content-Length"]? integer
---@field ["Content-Type"]? string

---@class huaweicloud.cfw.ExportLogsRequestBody
---@field filters? huaweicloud.cfw.Filter[]
---@field start_time integer
---@field end_time integer
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field type "attack"|"acl"|"flow"|"url"|string
---@field time_zone? string

---@class huaweicloud.cfw.ExportRuleAclRequestBody
---@field object_id string

---@class huaweicloud.cfw.ExportRuleAclResponse
---@field data? huaweicloud.cfw.RuleAclResponseData

---@class huaweicloud.cfw.ExportStatusVO
---@field id? string
---@field status? integer

---@class huaweicloud.cfw.FailedEipInfo
---@field id? string
---@field error_message? string

---@class huaweicloud.cfw.Filter
---@field field string
---@field values? string[]
---@field operator "equal"|"not_equal"|"contain"|"starts_with"|string

---@class huaweicloud.cfw.FirewallInstanceResource
---@field resource_id? string
---@field cloud_service_type? string
---@field resource_type? string
---@field resource_spec_code? string
---@field resource_size? integer
---@field resource_size_measure_id? integer

---@class huaweicloud.cfw.FirewallInstanceVO
---@field fw_instance_id? string
---@field resource_id? string
---@field name? string
---@field fw_instance_name? string
---@field enterprise_project_id? string
---@field ha_type? integer
---@field charge_mode? integer
---@field service_type? integer
---@field engine_type? integer
---@field flavor? huaweicloud.cfw.Flavor
---@field status? integer
---@field tags? string

---@class huaweicloud.cfw.FirewallProtectionStatusVO
---@field protection_status? integer
---@field id? string
---@field object_id? string
---@field failed_eip_list? string[]
---@field failed_eip_id_list? string[]

---@class huaweicloud.cfw.FirewallReport
---@field attack_info? huaweicloud.cfw.AttackReport
---@field category? string
---@field internet_firewall? huaweicloud.cfw.InternetReport
---@field send_time? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field vpc_firewall? huaweicloud.cfw.VpcReport

---@class huaweicloud.cfw.FirewallStatusVO
---@field available_eip_count? integer
---@field beyond_max_count? boolean
---@field eip_protected_self? integer
---@field eip_total? integer
---@field eip_un_protected? integer
---@field object_id? string
---@field status? integer

---@class huaweicloud.cfw.Flavor
---@field version? 0|1|2|3|integer
---@field eip_count? integer
---@field vpc_count? integer
---@field bandwidth? integer
---@field log_storage? integer
---@field default_bandwidth? integer
---@field default_eip_count? integer
---@field default_log_storage? integer
---@field default_vpc_count? integer

---@class huaweicloud.cfw.FlowAnalysisVO
---@field app_count? integer
---@field bytes? number
---@field dst_ip_count? integer
---@field dst_port_count? integer
---@field end_time? integer
---@field records? huaweicloud.cfw.SessionVO[]
---@field request_byte? number
---@field response_byte? number
---@field sessions? integer
---@field src_ip_count? integer
---@field start_time? integer

---@class huaweicloud.cfw.FlowDetailsVO
---@field apps? huaweicloud.cfw.ItemVO[]
---@field associate_instance_type? string
---@field device_name? string
---@field item? string
---@field last_time? integer
---@field agg_start_time? integer
---@field agg_end_time? integer
---@field ports? huaweicloud.cfw.ItemVO[]
---@field region? string
---@field request_byte? number
---@field response_byte? number
---@field sessions? integer
---@field tags? string
---@field src_ip? huaweicloud.cfw.ItemVO[]
---@field dst_ip? huaweicloud.cfw.ItemVO[]
---@field protocol? string

---@class huaweicloud.cfw.FlowTrendVO
---@field agg_time? integer
---@field in_bps? number
---@field out_bps? number

---@class huaweicloud.cfw.GetCreateFirewallJobResponseData
---@field id? string Id of the job.
---@field status? "Running"|"Success"|"Failed"|string State of the job.
---@field begin_time? string When the job began: documented as yyyy-mm-ddThh:mm:ssZ, arrives as milliseconds since 1970.
---@field end_time? string When the job ended: documented as yyyy-mm-ddThh:mm:ssZ, arrives as milliseconds since 1970.

---@class huaweicloud.cfw.GetEastWestFirewallResponseBody
---@field object_id? string
---@field project_id? string
---@field status? integer
---@field firewall_associated_subnets? huaweicloud.cfw.SubnetInfo[]
---@field er? huaweicloud.cfw.ErInstance
---@field inspection_vpc? huaweicloud.cfw.VpcDetail
---@field protect_infos? huaweicloud.cfw.EwProtectResourceInfo[]
---@field total? integer
---@field offset? integer
---@field limit? integer
---@field mode? string

---@class huaweicloud.cfw.GetFirewallInstanceData
---@field limit? integer
---@field offset? integer
---@field total? integer
---@field records? huaweicloud.cfw.GetFirewallInstanceResponseRecord[]

---@class huaweicloud.cfw.GetFirewallInstanceResponseRecord
---@field fw_instance_id? string
---@field name? string
---@field ha_type? integer
---@field charge_mode? integer
---@field service_type? integer
---@field engine_type? integer
---@field flavor? huaweicloud.cfw.Flavor
---@field protect_objects? huaweicloud.cfw.ProtectObjectVO[]
---@field status? integer
---@field is_old_firewall_instance? boolean
---@field is_available_obs? boolean
---@field is_support_threat_tags? boolean
---@field support_ipv6? boolean
---@field feature_toggle? table<string, boolean>
---@field resources? huaweicloud.cfw.FirewallInstanceResource[]
---@field fw_instance_name? string
---@field enterprise_project_id? string
---@field resource_id? string
---@field support_url_filtering? boolean
---@field tags? string

---@class huaweicloud.cfw.HitStatusResponseData
---@field records? huaweicloud.cfw.RuleHitStatusListVO[]

---@class huaweicloud.cfw.HostHeaderInfo
---@field Host? string

---@class huaweicloud.cfw.HttpFirewallInstanceListResponseData
---@field limit? integer
---@field offset? integer
---@field project_id? string
---@field total? integer
---@field records? huaweicloud.cfw.FirewallInstanceVO[]

---@class huaweicloud.cfw.HttpGetAclTagResponseData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field records? huaweicloud.cfw.TagsVO[]

---@class huaweicloud.cfw.HttpListAlarmWhiteListResponseData
---@field list? huaweicloud.cfw.EipInfo[]
---@field pages? integer
---@field size? integer

---@class huaweicloud.cfw.HttpQueryCaptureTaskResponseData
---@field limit? integer Most records on this page. 1 to 1024.
---@field offset? integer Records skipped before this page. At least 0.
---@field total? integer Capture tasks on all pages together.
---@field records? huaweicloud.cfw.CaptureTaskVO[] Capture tasks of this page.

---@class huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTOData
---@field total? integer
---@field limit? integer
---@field records? huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords[]

---@class huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords
---@field action? string
---@field rule_name? string
---@field rule_id? string
---@field hit_time? integer
---@field src_region_id? string
---@field src_region_name? string
---@field dst_region_id? string
---@field dst_region_name? string
---@field log_id? string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field dst_port? integer
---@field protocol? string
---@field app? string
---@field dst_host? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string

---@class huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTOData
---@field total? integer
---@field limit? integer
---@field records? huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords[]

---@class huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords
---@field direction? "out2in"|"in2out"|string
---@field action? string
---@field event_time? integer
---@field attack_type? string
---@field attack_rule? string
---@field level? string
---@field source? string
---@field packet_length? integer
---@field attack_rule_id? string
---@field hit_time? integer
---@field log_id? string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field dst_port? integer
---@field protocol? string
---@field packet? string
---@field app? string
---@field packetMessages? huaweicloud.cfw.PacketMessage[]
---@field src_region_id? string
---@field src_region_name? string
---@field dst_region_id? string
---@field dst_region_name? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string

---@class huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTOData
---@field total? integer
---@field limit? integer
---@field records? huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords[]

---@class huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords
---@field bytes? number
---@field direction? "out2in"|"in2out"|string
---@field packets? integer
---@field start_time? integer
---@field end_time? integer
---@field log_id? string
---@field src_ip? string
---@field src_port? integer
---@field dst_ip? string
---@field app? string
---@field dst_port? integer
---@field protocol? string
---@field dst_host? string
---@field dst_region_id? string
---@field dst_region_name? string
---@field src_region_id? string
---@field src_region_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string

---@class huaweicloud.cfw.ImportRuleAclRequestBody
---@field file string|huaweicloud.File

---@class huaweicloud.cfw.ImportRuleAclResponse
---@field data? huaweicloud.cfw.RuleAclResponseData

---@class huaweicloud.cfw.In2Out
---@field dst_host? huaweicloud.cfw.ItemVO[]
---@field dst_ip? huaweicloud.cfw.ItemVO[]
---@field dst_port? huaweicloud.cfw.ItemVO[]
---@field src_ip? huaweicloud.cfw.ItemVO[]

---@class huaweicloud.cfw.InspectionVpcInfo
---@field inspection_vpc_id? string
---@field name? string

---@class huaweicloud.cfw.InternetReport
---@field eip? huaweicloud.cfw.Eip
---@field in2out? huaweicloud.cfw.In2Out
---@field out2in? huaweicloud.cfw.Out2in
---@field overview? huaweicloud.cfw.Overview
---@field traffic_trend? huaweicloud.cfw.TrendVO[]

---@class huaweicloud.cfw.IpBlacklistDeleteDto
---@field effect_scope? integer[]

---@class huaweicloud.cfw.IpBlacklistEnableDto
---@field status integer

---@class huaweicloud.cfw.IpBlacklistImportDto
---@field add_type? integer
---@field ip_blacklist? string
---@field effect_scope? integer[]

---@class huaweicloud.cfw.IpBlacklistSwitchInfoVo
---@field status? integer

---@class huaweicloud.cfw.IpBlacklistVO
---@field name? string
---@field effect_scope? integer[]
---@field import_status? integer
---@field import_time? integer
---@field error_message? string

---@class huaweicloud.cfw.IpRegionDto
---@field region_id? string
---@field description_cn? string
---@field description_en? string
---@field region_type? integer

---@class huaweicloud.cfw.IpRegionResponseBodyData
---@field region_id? string
---@field description_cn? string
---@field description_en? string
---@field region_type? integer
---@field superior_region_id? string

---@class huaweicloud.cfw.IpsContent
---@field content? string
---@field depth? integer
---@field is_hex? boolean
---@field is_ignore? boolean
---@field is_uri? boolean
---@field offset? integer
---@field relative_position? integer

---@class huaweicloud.cfw.IpsCustomerBatchDto
---@field action_type? 0|1|integer
---@field ips_ids string[]
---@field fw_instance_id string

---@class huaweicloud.cfw.IpsProtectDTO
---@field object_id string
---@field mode integer

---@class huaweicloud.cfw.IpsProtectModeObject
---@field id? string
---@field mode? integer

---@class huaweicloud.cfw.IpsRuleChangeDto
---@field ips_ids? string[]
---@field object_id? string
---@field status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string

---@class huaweicloud.cfw.IpsRuleChangeRespBody
---@field error_code? string
---@field error_msg? string
---@field group_id? string
---@field id? string
---@field ips_ids? string[]
---@field result? boolean

---@class huaweicloud.cfw.IpsRuleListVO
---@field fw_instance_id? string
---@field limit? integer
---@field object_id? string
---@field offset? integer
---@field records? huaweicloud.cfw.IpsRuleVO[]
---@field total? integer

---@class huaweicloud.cfw.IpsRuleUpdateTimeVO
---@field ips_type? integer
---@field ips_version? string
---@field update_time? integer

---@class huaweicloud.cfw.IpsRuleVO
---@field affected_application? string
---@field create_time? string
---@field default_status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string
---@field ips_cve? string
---@field ips_group? "OBSERVE"|"STRICTLY"|"MEDIUM"|"LOW"|string
---@field ips_id? string
---@field ips_level? "FATAL"|"HIGH"|"MEDIUM"|"LOW"|"UNKNOWNS"|string
---@field ips_name? string
---@field ips_rules_type? string
---@field ips_status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string

---@class huaweicloud.cfw.IpsSwitchDTO
---@field object_id string
---@field ips_type 2|integer
---@field status integer

---@class huaweicloud.cfw.IpsSwitchResponseDTO
---@field id? string
---@field basic_defense_status? integer
---@field virtual_patches_status? integer

---@class huaweicloud.cfw.IpsWhiteListDto
---@field source_address string
---@field dest_address string
---@field ip_version integer
---@field name string
---@field ips_id? string
---@field effective_scopes string[]
---@field description? string

---@class huaweicloud.cfw.IpsWhiteListVO
---@field source_address? string
---@field dest_address? string
---@field name? string
---@field list_id? string
---@field effective_scopes? string[]
---@field ips_id? string
---@field ip_version? integer
---@field description? string

---@class huaweicloud.cfw.IpsWhitelistRespData
---@field list_ids? string[]

---@class huaweicloud.cfw.ItemInfo
---@field max_quota? integer
---@field used_quota? integer
---@field extras_info? table<string, string>

---@class huaweicloud.cfw.ItemVO
---@field key? string
---@field name? string
---@field value? integer

---@class huaweicloud.cfw.ListAccessControlLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTOData

---@class huaweicloud.cfw.ListAccountsResponse
---@field data? huaweicloud.cfw.PageDataAccountVO

---@class huaweicloud.cfw.ListAclRuleHitCountResponse
---@field data? huaweicloud.cfw.RuleHitCountRecords

---@class huaweicloud.cfw.ListAclRuleHitStatusRequestBody
---@field rule_ids string[]

---@class huaweicloud.cfw.ListAclRuleHitStatusResponse
---@field data? huaweicloud.cfw.HitStatusResponseData

---@class huaweicloud.cfw.ListAclRulesResponse
---@field data? huaweicloud.cfw.RuleAclListResponseDTOData

---@class huaweicloud.cfw.ListAddressItemsResponse
---@field data? huaweicloud.cfw.AddressItemListResponseDTOData

---@class huaweicloud.cfw.ListAddressSetDetailResponse
---@field data? huaweicloud.cfw.AddressSetDetailResponseDTOData

---@class huaweicloud.cfw.ListAddressSetsResponse
---@field data? huaweicloud.cfw.AddressSetListResponseDTOData

---@class huaweicloud.cfw.ListAdvancedIpsRulesResponse
---@field data? huaweicloud.cfw.AdvancedIpsRuleListVo

---@class huaweicloud.cfw.ListAlarmWhitelistResponse
---@field data? huaweicloud.cfw.HttpListAlarmWhiteListResponseData

---@class huaweicloud.cfw.ListAttackLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTOData

---@class huaweicloud.cfw.ListAttackStatisticResponse
---@field data? huaweicloud.cfw.AttackStatisticRespBody[]

---@class huaweicloud.cfw.ListBlackWhiteListsResponse
---@field data? huaweicloud.cfw.BlackWhiteListResponseData

---@class huaweicloud.cfw.ListCaptureResultResponse
---@field data? huaweicloud.cfw.CaptureResultUrlVO

---@class huaweicloud.cfw.ListCaptureTaskResponse
---@field data? huaweicloud.cfw.HttpQueryCaptureTaskResponseData One page of capture tasks.

---@class huaweicloud.cfw.ListCustomerIpsResponse
---@field data? huaweicloud.cfw.CustomerIpsPageInfo

---@class huaweicloud.cfw.ListDnsServersResponse
---@field data? huaweicloud.cfw.DnsServersResponseDTO[]
---@field total? integer

---@class huaweicloud.cfw.ListDomainParseDetailResponse
---@field data? string[]

---@class huaweicloud.cfw.ListDomainParseIpResponse
---@field data? string[]

---@class huaweicloud.cfw.ListDomainResolveIpResponse
---@field data? huaweicloud.cfw.ParseIpListResponse

---@class huaweicloud.cfw.ListDomainResponseData
---@field limit? integer
---@field offset? integer
---@field project_id? string
---@field records? huaweicloud.cfw.DomainInfo[]
---@field set_id? string
---@field total? integer

---@class huaweicloud.cfw.ListDomainSetsResponse
---@field data? huaweicloud.cfw.ListDomainsetsResponseData

---@class huaweicloud.cfw.ListDomainsResponse
---@field data? huaweicloud.cfw.ListDomainResponseData

---@class huaweicloud.cfw.ListDomainsetsResponseData
---@field limit? integer
---@field offset? integer
---@field total? integer
---@field records? huaweicloud.cfw.DomainSetVo[]

---@class huaweicloud.cfw.ListEastWestFirewallResponse
---@field data? huaweicloud.cfw.GetEastWestFirewallResponseBody

---@class huaweicloud.cfw.ListEipCountResponse
---@field data? huaweicloud.cfw.EipCountRespData

---@class huaweicloud.cfw.ListEipsResponse
---@field data? huaweicloud.cfw.EipResponseData

---@class huaweicloud.cfw.ListFirewallDetailResponse
---@field data? huaweicloud.cfw.GetFirewallInstanceData

---@class huaweicloud.cfw.ListFirewallListResponse
---@field user_support_eps? boolean
---@field has_ndr? boolean
---@field is_support_postpaid? boolean
---@field is_support_basic_version? boolean
---@field is_support_buy_professional? boolean
---@field data? huaweicloud.cfw.HttpFirewallInstanceListResponseData

---@class huaweicloud.cfw.ListFlowLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTOData

---@class huaweicloud.cfw.ListFlowStatisticRespData
---@field records? huaweicloud.cfw.FlowDetailsVO[]
---@field total? integer

---@class huaweicloud.cfw.ListFlowStatisticResponse
---@field data? huaweicloud.cfw.ListFlowStatisticRespData

---@class huaweicloud.cfw.ListIpBlacklistResponse
---@field data? huaweicloud.cfw.PageDataIpBlacklistsVo

---@class huaweicloud.cfw.ListIpBlacklistSwitchResponse
---@field data? huaweicloud.cfw.IpBlacklistSwitchInfoVo

---@class huaweicloud.cfw.ListIpsProtectModeResponse
---@field data? huaweicloud.cfw.IpsProtectModeObject

---@class huaweicloud.cfw.ListIpsRulesResponse
---@field data? huaweicloud.cfw.IpsRuleListVO

---@class huaweicloud.cfw.ListIpsSwitchStatusResponse
---@field data? huaweicloud.cfw.IpsSwitchResponseDTO

---@class huaweicloud.cfw.ListIpsWhiteListsVO
---@field limit? integer
---@field offset? integer
---@field total? integer
---@field records? huaweicloud.cfw.IpsWhiteListVO[]

---@class huaweicloud.cfw.ListIpsWhitelistsResponse
---@field data? huaweicloud.cfw.ListIpsWhiteListsVO

---@class huaweicloud.cfw.ListJobResponse
---@field data? huaweicloud.cfw.GetCreateFirewallJobResponseData The job.

---@class huaweicloud.cfw.ListLogConfigResponse
---@field data? huaweicloud.cfw.LogConfigDto

---@class huaweicloud.cfw.ListLogsRequestBody
---@field filters? huaweicloud.cfw.Filter[]
---@field limit integer
---@field offset? integer
---@field log_id? string
---@field next_date? integer
---@field start_time integer
---@field end_time integer
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string
---@field type "attack"|"acl"|"flow"|"url"|string

---@class huaweicloud.cfw.ListLogsRespData
---@field limit? integer
---@field records? huaweicloud.cfw.LogVO[]
---@field total? integer

---@class huaweicloud.cfw.ListLogsResponse
---@field data? huaweicloud.cfw.ListLogsRespData

---@class huaweicloud.cfw.ListOrganizationAccountsResponse
---@field data? huaweicloud.cfw.OrganizationAccountInfo[]
---@field marker? string
---@field total? integer

---@class huaweicloud.cfw.ListOrganizationTreeResponse
---@field data? huaweicloud.cfw.OrganizationAccountInfo[]
---@field marker? string
---@field total? integer

---@class huaweicloud.cfw.ListPrivateNetworkSegmentsResponse
---@field data? huaweicloud.cfw.ListPrivateNetworkSegmentsVO

---@class huaweicloud.cfw.ListPrivateNetworkSegmentsVO
---@field private_network_list? huaweicloud.cfw.PrivateNetworkSegmentVO[]
---@field total? integer
---@field quota? integer
---@field support_az_list? string[]

---@class huaweicloud.cfw.ListProjectTagsResponse
---@field tags? huaweicloud.cfw.TagValue[]

---@class huaweicloud.cfw.ListProtectedVpcsResponse
---@field data? huaweicloud.cfw.VPCProtectsVo

---@class huaweicloud.cfw.ListRegionsResponse
---@field data? huaweicloud.cfw.IpRegionResponseBodyData[]

---@class huaweicloud.cfw.ListReportHistoryRespData
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.ReportHistoryVO[]
---@field total? integer

---@class huaweicloud.cfw.ListReportHistoryResponse
---@field data? huaweicloud.cfw.ListReportHistoryRespData

---@class huaweicloud.cfw.ListReportProfilesRespData
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.ReportProfileVO[]
---@field total? integer

---@class huaweicloud.cfw.ListReportProfilesResponse
---@field data? huaweicloud.cfw.ListReportProfilesRespData

---@class huaweicloud.cfw.ListResourceTagsResponse
---@field data? string
---@field sys_tags? huaweicloud.cfw.ResourceTag[]
---@field tags? huaweicloud.cfw.ResourceTag[]

---@class huaweicloud.cfw.ListRuleAclTagsResponse
---@field data? huaweicloud.cfw.HttpGetAclTagResponseData

---@class huaweicloud.cfw.ListRuleHitCountDto
---@field rule_ids string[]

---@class huaweicloud.cfw.ListSchedulesResponse
---@field data? huaweicloud.cfw.PageDataScheduleVO

---@class huaweicloud.cfw.ListServiceItemsResponse
---@field data? huaweicloud.cfw.ServiceItemListResponseDtoData

---@class huaweicloud.cfw.ListServiceSetDetailResponse
---@field data? huaweicloud.cfw.ServiceSetDetailResponseDto

---@class huaweicloud.cfw.ListServiceSetsResponse
---@field data? huaweicloud.cfw.ServiceSetRecords

---@class huaweicloud.cfw.LogConfigDto
---@field fw_instance_id? string
---@field lts_enable? integer
---@field lts_log_group_id? string
---@field lts_attack_log_stream_id? string
---@field lts_attack_log_stream_enable? integer
---@field lts_access_log_stream_id? string
---@field lts_access_log_stream_enable? integer
---@field lts_flow_log_stream_id? string
---@field lts_flow_log_stream_enable? integer

---@class huaweicloud.cfw.LogVO
---@field app? string
---@field bytes? number
---@field direction? string
---@field dst_host? string
---@field dst_ip? string
---@field dst_port? integer
---@field end_time? integer
---@field log_id? string
---@field packets? number
---@field protocol? string
---@field src_ip? string
---@field src_port? integer
---@field start_time? integer
---@field dst_region_id? string
---@field dst_region_name? string
---@field dst_province_id? string
---@field dst_province_name? string
---@field dst_city_id? string
---@field dst_city_name? string
---@field src_region_id? string
---@field src_region_name? string
---@field src_province_id? string
---@field src_province_name? string
---@field src_city_id? string
---@field src_city_name? string
---@field vgw_id? string
---@field sctp_verification_tag? integer
---@field sctp_is_handshake_flow? string
---@field qos_rule_id? string
---@field qos_rule_name? string
---@field qos_channel_id? string
---@field qos_channel_name? string
---@field qos_drop_packets? number
---@field qos_drop_bytes? number
---@field qos_rule_type? integer
---@field qos_channel_type? integer
---@field action? string
---@field url? string
---@field hit_time? integer
---@field rule_id? string
---@field rule_name? string
---@field rule_type? integer
---@field attack_rule? string
---@field attack_rule_id? string
---@field attack_type? string
---@field event_time? integer
---@field level? string
---@field packet? string
---@field source? string
---@field real_ip? string
---@field tag? integer

---@class huaweicloud.cfw.MultiAccountRespData
---@field id? string
---@field name? string
---@field trust_service_status? integer

---@class huaweicloud.cfw.OrderRuleAclDto
---@field dest_rule_id? string
---@field top? integer
---@field bottom? integer

---@class huaweicloud.cfw.OrderRuleId
---@field id? string

---@class huaweicloud.cfw.OrganizationAccountInfo
---@field delegated? boolean
---@field id? string
---@field name? string
---@field org_type? string
---@field parent_id? string
---@field urn? string

---@class huaweicloud.cfw.Out2in
---@field dst_ip? huaweicloud.cfw.ItemVO[]
---@field dst_port? huaweicloud.cfw.ItemVO[]
---@field src_ip? huaweicloud.cfw.ItemVO[]

---@class huaweicloud.cfw.Overview
---@field access_policies? huaweicloud.cfw.AccessPolicy
---@field assets? huaweicloud.cfw.ChangedVO
---@field attack_event? huaweicloud.cfw.AttackEvent
---@field traffic_peak? huaweicloud.cfw.TrendVO

---@class huaweicloud.cfw.PacketMessage
---@field hex_index? string
---@field hexs? string[]
---@field utf8_String? string

---@class huaweicloud.cfw.PageDataAccountVO
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.AccountVO[]
---@field total? integer

---@class huaweicloud.cfw.PageDataIpBlacklistsVo
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.IpBlacklistVO[]
---@field total? integer

---@class huaweicloud.cfw.PageDataScheduleVO
---@field limit? integer
---@field offset? integer
---@field records? huaweicloud.cfw.ScheduleVO[]
---@field total? integer

---@class huaweicloud.cfw.ParseIpListResponse
---@field excess_ip? string[]
---@field parsed_success_ip? string[]

---@class huaweicloud.cfw.Port
---@field port_type? integer
---@field ports? string

---@class huaweicloud.cfw.PrivateNetworkSegmentVO
---@field conf_id? string
---@field protect_network? string
---@field az_info? string
---@field subnet_name? string

---@class huaweicloud.cfw.ProtectObjectVO
---@field object_id? string
---@field object_name? string
---@field type? 0|1|integer

---@class huaweicloud.cfw.QueryFireWallInstanceDto
---@field enterprise_project_id? string
---@field key_word? string
---@field tags? huaweicloud.cfw.TagInfo[]
---@field limit integer
---@field offset integer

---@class huaweicloud.cfw.ReportHistoryVO
---@field report_id? string
---@field send_time? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod

---@class huaweicloud.cfw.ReportProfileInfoVO
---@field category? string
---@field description? string
---@field name? string
---@field send_period? integer
---@field send_week_day? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field status? integer
---@field topic_name? string
---@field topic_urn? string
---@field subscription_type? integer

---@class huaweicloud.cfw.ReportProfileRespData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.ReportProfileVO
---@field profile_id? string
---@field name? string
---@field category? string
---@field status? integer
---@field report_id? string
---@field last_time? integer

---@class huaweicloud.cfw.ResourceTag
---@field key? string
---@field value? string
---@field update_time? string

---@class huaweicloud.cfw.ResponseData
---@field id? string

---@class huaweicloud.cfw.RuleAclListResponseDTOData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field object_id? string
---@field up_rules_count? integer
---@field records? huaweicloud.cfw.RuleAclListResponseDTODataRecords[]

---@class huaweicloud.cfw.RuleAclListResponseDTODataRecords
---@field rule_id? string
---@field order_id? integer
---@field applications? string[]
---@field address_type? integer
---@field name? string
---@field direction? 0|1|integer
---@field action_type? integer
---@field status? integer
---@field description? string
---@field long_connect_time? integer
---@field long_connect_enable? integer
---@field long_connect_time_hour? integer
---@field long_connect_time_minute? integer
---@field long_connect_time_second? integer
---@field source? huaweicloud.cfw.RuleAddressDtoForResponse
---@field destination? huaweicloud.cfw.RuleAddressDtoForResponse
---@field service? huaweicloud.cfw.RuleServiceDtoForResponse
---@field type? 0|1|2|integer
---@field created_date? string
---@field modified_date? string
---@field last_open_time? string
---@field tag? huaweicloud.cfw.TagsVO

---@class huaweicloud.cfw.RuleAclResponseData
---@field id? string

---@class huaweicloud.cfw.RuleAddressDto
---@field type integer
---@field address_type? integer
---@field address? string
---@field address_set_id? string
---@field address_set_name? string
---@field domain_address_name? string
---@field region_list_json? string
---@field region_list? huaweicloud.cfw.IpRegionDto[]
---@field domain_set_id? string
---@field domain_set_name? string
---@field ip_address? string[]
---@field address_group? string[]
---@field address_group_names? huaweicloud.cfw.AddressGroupVO[]
---@field address_set_type? integer
---@field predefined_group? string[]

---@class huaweicloud.cfw.RuleAddressDtoForRequest
---@field type integer
---@field address_type? integer
---@field address? string
---@field address_set_id? string
---@field address_set_name? string
---@field domain_address_name? string
---@field region_list_json? string
---@field region_list? huaweicloud.cfw.IpRegionDto[]
---@field domain_set_id? string
---@field domain_set_name? string
---@field ip_address? string[]
---@field address_set_type? integer
---@field predefined_group? string[]
---@field address_group? string[]

---@class huaweicloud.cfw.RuleAddressDtoForResponse
---@field type? integer
---@field address_type? integer
---@field address? string
---@field address_set_id? string
---@field address_set_name? string
---@field domain_address_name? string
---@field region_list_json? string
---@field region_list? huaweicloud.cfw.IpRegionDto[]
---@field domain_set_id? string
---@field domain_set_name? string
---@field ip_address? string[]
---@field address_group? string[]
---@field address_group_names? huaweicloud.cfw.AddressGroupVO[]
---@field address_set_type? integer

---@class huaweicloud.cfw.RuleHitCountObject
---@field rule_id? string
---@field rule_hit_count? integer

---@class huaweicloud.cfw.RuleHitCountRecords
---@field limit? integer
---@field offset? integer
---@field total? integer
---@field records? huaweicloud.cfw.RuleHitCountObject[]

---@class huaweicloud.cfw.RuleHitStatusListVO
---@field rule_id? string
---@field rule_hit_count? integer
---@field rule_last_hit_time? integer

---@class huaweicloud.cfw.RuleId
---@field id? string
---@field name? string

---@class huaweicloud.cfw.RuleIdList
---@field rules? huaweicloud.cfw.RuleId[]

---@class huaweicloud.cfw.RuleServiceDto
---@field type integer
---@field protocol? integer
---@field protocols? integer[]
---@field source_port? string
---@field dest_port? string
---@field service_set_id? string
---@field service_set_name? string
---@field custom_service? huaweicloud.cfw.ServiceItem[]
---@field predefined_group? string[]
---@field service_group? string[]
---@field service_group_names? huaweicloud.cfw.ServiceGroupVO[]
---@field service_set_type? integer

---@class huaweicloud.cfw.RuleServiceDtoForResponse
---@field type? integer
---@field protocol? integer
---@field protocols? integer[]
---@field source_port? string
---@field dest_port? string
---@field service_set_id? string
---@field service_set_name? string
---@field custom_service? huaweicloud.cfw.ServiceItem[]
---@field service_group? string[]
---@field service_group_names? huaweicloud.cfw.ServiceGroupVO[]
---@field service_set_type? integer

---@class huaweicloud.cfw.ScanProtocolConfig
---@field action? integer
---@field protocol_type? integer

---@class huaweicloud.cfw.ScheduleInfoDTO
---@field object_id string
---@field name string
---@field description? string
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[]
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute

---@class huaweicloud.cfw.ScheduleInfoDTOAbsolute
---@field start_time? integer
---@field end_time? integer

---@class huaweicloud.cfw.ScheduleInfoDTOPeriodic
---@field type integer
---@field start_time string
---@field end_time string
---@field week_mask? integer[]
---@field start_week? integer
---@field end_week? integer

---@class huaweicloud.cfw.ScheduleRespData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.ScheduleVO
---@field schedule_id? string
---@field name? string
---@field description? string
---@field ref_count? integer
---@field periodic? huaweicloud.cfw.ScheduleVOPeriodic[]
---@field absolute? huaweicloud.cfw.ScheduleVOAbsolute

---@class huaweicloud.cfw.ScheduleVOAbsolute
---@field start_time? string
---@field end_time? string

---@class huaweicloud.cfw.ScheduleVOPeriodic
---@field type? integer
---@field start_time? string
---@field end_time? string
---@field week_mask? integer[]
---@field start_week? integer
---@field end_week? integer

---@class huaweicloud.cfw.ServiceGroupVO
---@field name? string
---@field protocols? integer[]
---@field service_set_type? integer
---@field set_id? string

---@class huaweicloud.cfw.ServiceItem
---@field protocol? integer
---@field source_port? string
---@field dest_port? string
---@field description? string
---@field name? string

---@class huaweicloud.cfw.ServiceItemIds
---@field items? huaweicloud.cfw.ServiceItemIdsItems[]

---@class huaweicloud.cfw.ServiceItemIdsItems
---@field id? string

---@class huaweicloud.cfw.ServiceItemListResponseDtoData
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field set_id? string
---@field records? huaweicloud.cfw.ServiceItemListResponseDtoDataRecords[]

---@class huaweicloud.cfw.ServiceItemListResponseDtoDataRecords
---@field item_id? string
---@field protocol? integer
---@field source_port? string
---@field dest_port? string
---@field description? string

---@class huaweicloud.cfw.ServiceSet
---@field set_id? string
---@field name? string
---@field description? string
---@field service_set_type? integer
---@field ref_count? integer
---@field project_id? string
---@field protocols? integer[]

---@class huaweicloud.cfw.ServiceSetDetailResponseDto
---@field id? string
---@field name? string
---@field description? string
---@field service_set_type? integer

---@class huaweicloud.cfw.ServiceSetId
---@field id? string
---@field name? string

---@class huaweicloud.cfw.ServiceSetRecords
---@field offset? integer
---@field limit? integer
---@field total? integer
---@field records? huaweicloud.cfw.ServiceSet[]

---@class huaweicloud.cfw.SessionVO
---@field app? string
---@field bytes? number
---@field dst_associate_instance_type? string
---@field dst_device_name? string
---@field dst_ip? string
---@field dst_port? string
---@field dst_host? string
---@field dst_region_id? string
---@field dst_region_name? string
---@field end_time? integer
---@field protocol? string
---@field request_byte? number
---@field response_byte? number
---@field sessions? integer
---@field src_associate_instance_type? string
---@field src_device_name? string
---@field src_ip? string
---@field src_region_id? string
---@field src_region_name? string
---@field start_time? integer

---@class huaweicloud.cfw.ShowAccessDetailResponse
---@field data? huaweicloud.cfw.AccessDetailVO

---@class huaweicloud.cfw.ShowAccessTopResponse
---@field data? huaweicloud.cfw.AccessTopVO

---@class huaweicloud.cfw.ShowAlarmConfigResponse
---@field data? any
---@field alarm_configs? huaweicloud.cfw.AlarmConfig[]

---@class huaweicloud.cfw.ShowAntiVirusRuleResponse
---@field data? huaweicloud.cfw.AntiVirusRuleVO

---@class huaweicloud.cfw.ShowAntiVirusSwitchResponse
---@field data? huaweicloud.cfw.AntiVirusVO

---@class huaweicloud.cfw.ShowAttackDetailResponse
---@field data? huaweicloud.cfw.AttackDetailVO

---@class huaweicloud.cfw.ShowAttackTopResponse
---@field data? huaweicloud.cfw.AttackTopRespBody

---@class huaweicloud.cfw.ShowAttackTotalRespData
---@field attack_count? integer
---@field deny_count? integer
---@field permit_count? integer
---@field risk_ports? integer

---@class huaweicloud.cfw.ShowAttackTotalResponse
---@field data? huaweicloud.cfw.ShowAttackTotalRespData

---@class huaweicloud.cfw.ShowAttackTrendResponse
---@field data? huaweicloud.cfw.AttackTrendRespBody[]

---@class huaweicloud.cfw.ShowAutoProtectStatusResponse
---@field data? huaweicloud.cfw.FirewallStatusVO

---@class huaweicloud.cfw.ShowConfigQuotaDto
---@field item_info? huaweicloud.cfw.ItemInfo
---@field max_quota? integer
---@field quota_type? string
---@field used_quota? integer

---@class huaweicloud.cfw.ShowConfigQuotaResponse
---@field data? huaweicloud.cfw.ShowConfigQuotaDto

---@class huaweicloud.cfw.ShowCustomerIpsInfoResponse
---@field data? huaweicloud.cfw.CustomerIpsVO

---@class huaweicloud.cfw.ShowDomainSetDetailResponse
---@field data? huaweicloud.cfw.DomainSetVo

---@class huaweicloud.cfw.ShowEwAssociatedErRespData
---@field er_list? huaweicloud.cfw.ErInfo[]

---@class huaweicloud.cfw.ShowEwAssociatedErResponse
---@field data? huaweicloud.cfw.ShowEwAssociatedErRespData

---@class huaweicloud.cfw.ShowEwAssociatedVpcRespData
---@field inspection_vpc_list? huaweicloud.cfw.InspectionVpcInfo[]

---@class huaweicloud.cfw.ShowEwAssociatedVpcResponse
---@field data? huaweicloud.cfw.ShowEwAssociatedVpcRespData

---@class huaweicloud.cfw.ShowExportStatusResponse
---@field data? huaweicloud.cfw.ExportStatusVO

---@class huaweicloud.cfw.ShowFirewallReportResponse
---@field data? huaweicloud.cfw.FirewallReport

---@class huaweicloud.cfw.ShowFlowDetailResponse
---@field data? huaweicloud.cfw.FlowAnalysisVO

---@class huaweicloud.cfw.ShowFlowTopResponse
---@field data? table<string, huaweicloud.cfw.ItemVO[]>

---@class huaweicloud.cfw.ShowFlowTrendRespData
---@field records? huaweicloud.cfw.FlowTrendVO[]
---@field total? integer

---@class huaweicloud.cfw.ShowFlowTrendResponse
---@field data? huaweicloud.cfw.ShowFlowTrendRespData

---@class huaweicloud.cfw.ShowImportStatusId
---@field id? string
---@field status? integer

---@class huaweicloud.cfw.ShowImportStatusResponse
---@field data? huaweicloud.cfw.ShowImportStatusId

---@class huaweicloud.cfw.ShowIpsUpdateTimeResponse
---@field data? huaweicloud.cfw.IpsRuleUpdateTimeVO[]

---@class huaweicloud.cfw.ShowLogsCountRespData
---@field count? integer

---@class huaweicloud.cfw.ShowLogsCountResponse
---@field data? huaweicloud.cfw.ShowLogsCountRespData

---@class huaweicloud.cfw.ShowReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileInfoVO

---@class huaweicloud.cfw.ShowSnFirewallProtectionStatusResponse
---@field data? huaweicloud.cfw.FirewallProtectionStatusVO

---@class huaweicloud.cfw.ShowTrafficTrendResponse
---@field data? huaweicloud.cfw.TrafficTrendVO[]

---@class huaweicloud.cfw.StatisticPeriod
---@field end_time? integer
---@field start_time? integer

---@class huaweicloud.cfw.SubnetInfo
---@field availability_zone? string
---@field cidr? string
---@field name? string
---@field id? string
---@field gateway_ip? string
---@field vpc_id? string
---@field ipv6_enable? boolean

---@class huaweicloud.cfw.SwitchEipStatusDto
---@field fw_instance_id string
---@field object_id string
---@field status integer

---@class huaweicloud.cfw.SwitchFirewallEipProtectionRespData
---@field protection_status? integer
---@field id? string
---@field object_id? string

---@class huaweicloud.cfw.SwitchFirewallEipProtectionResponse
---@field data? huaweicloud.cfw.SwitchFirewallEipProtectionRespData
---@field fail_reason? string

---@class huaweicloud.cfw.TagInfo
---@field key? string
---@field values? string[]

---@class huaweicloud.cfw.TagValue
---@field key? string
---@field value? string[]

---@class huaweicloud.cfw.TagsVO
---@field tag_id? string
---@field tag_key? string
---@field tag_value? string

---@class huaweicloud.cfw.TopInfo
---@field count? integer
---@field item? string
---@field item_id? string

---@class huaweicloud.cfw.TrafficTrendVO
---@field agg_time? integer
---@field bps? number
---@field in_bps? number
---@field out_bps? number

---@class huaweicloud.cfw.TrendVO
---@field agg_time? integer
---@field bps? number
---@field deny? integer
---@field in_bps? number
---@field out_bps? number
---@field permit? integer

---@class huaweicloud.cfw.UpdateAclRuleOrderResponse
---@field data? huaweicloud.cfw.OrderRuleId

---@class huaweicloud.cfw.UpdateAclRuleResponse
---@field data? huaweicloud.cfw.RuleId

---@class huaweicloud.cfw.UpdateAddressSetDto
---@field name? string
---@field description? string

---@class huaweicloud.cfw.UpdateAddressSetResponse
---@field data? huaweicloud.cfw.UpdateAddressSetResponseData

---@class huaweicloud.cfw.UpdateAddressSetResponseData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.UpdateAdvancedIpsRuleResponse
---@field data? huaweicloud.cfw.ResponseData

---@class huaweicloud.cfw.UpdateAlarmConfigResponse
---@field data? huaweicloud.cfw.ResponseData

---@class huaweicloud.cfw.UpdateAntiVirusRuleResponse
---@field data? huaweicloud.cfw.ResponseData

---@class huaweicloud.cfw.UpdateAntiVirusSwitchResponse
---@field data? huaweicloud.cfw.ResponseData

---@class huaweicloud.cfw.UpdateAttackLogAlarmConfigDto
---@field account_name? string
---@field alarm_id? string
---@field alarm_time_period? integer
---@field alarm_type? integer
---@field enable_status? integer
---@field frequency_count? integer
---@field frequency_time? integer
---@field language? string
---@field severity? string
---@field topic_urn? string
---@field username? string

---@class huaweicloud.cfw.UpdateBlackWhiteListDto
---@field direction? integer
---@field address_type? integer
---@field address string
---@field protocol? integer
---@field port? string
---@field description? string

---@class huaweicloud.cfw.UpdateBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId

---@class huaweicloud.cfw.UpdateCustomerIpsRespData
---@field id? string

---@class huaweicloud.cfw.UpdateCustomerIpsResponse
---@field data? huaweicloud.cfw.UpdateCustomerIpsRespData

---@class huaweicloud.cfw.UpdateDnsServersRequestBody
---@field dns_server huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer[]
---@field health_check_domain_name? string

---@class huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer
---@field server_ip string
---@field is_customized integer
---@field is_applied integer

---@class huaweicloud.cfw.UpdateDnsServersResponse
---@field data? string[]

---@class huaweicloud.cfw.UpdateDomainSetInfoDto
---@field name string
---@field description? string

---@class huaweicloud.cfw.UpdateDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData

---@class huaweicloud.cfw.UpdateFirewallNameDto
---@field fw_instance_name string

---@class huaweicloud.cfw.UpdateFirewallNameRespData
---@field id? string
---@field name? string

---@class huaweicloud.cfw.UpdateFirewallNameResponse
---@field data? huaweicloud.cfw.UpdateFirewallNameRespData

---@class huaweicloud.cfw.UpdateIpsWhitelistDto
---@field source_address string
---@field dest_address string
---@field ip_version integer
---@field name string
---@field ips_id? string
---@field effective_scopes string[]
---@field description? string

---@class huaweicloud.cfw.UpdateIpsWhitelistRespData
---@field ips_whitelist_id? string

---@class huaweicloud.cfw.UpdateIpsWhitelistResponse
---@field data? huaweicloud.cfw.UpdateIpsWhitelistRespData

---@class huaweicloud.cfw.UpdateLogConfigResponse
---@field data? string

---@class huaweicloud.cfw.UpdateObjectConfigDesc
---@field description? string
---@field fw_instance_id? string
---@field item_id? string
---@field set_id? string
---@field type? string

---@class huaweicloud.cfw.UpdateObjectConfigDescResponse
---@field data? string

---@class huaweicloud.cfw.UpdatePrivateNetworkSegmentResponse
---@field data? string

---@class huaweicloud.cfw.UpdateReportProfileDto
---@field description? string
---@field name? string
---@field send_period? integer
---@field send_week_day? integer
---@field statistic_period? huaweicloud.cfw.StatisticPeriod
---@field status? 0|1|integer
---@field topic_urn? string
---@field subscription_type? 0|1|integer

---@class huaweicloud.cfw.UpdateReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData

---@class huaweicloud.cfw.UpdateRuleAclDto
---@field address_type? 0|1|integer
---@field name? string
---@field direction? 0|1|integer
---@field action_type? 0|1|integer
---@field status? integer
---@field applications? string[]
---@field description? string
---@field long_connect_time_hour? integer
---@field long_connect_time_minute? integer
---@field long_connect_time_second? integer
---@field long_connect_time? integer
---@field long_connect_enable? 0|1|integer
---@field source? huaweicloud.cfw.RuleAddressDto
---@field destination? huaweicloud.cfw.RuleAddressDto
---@field service? huaweicloud.cfw.RuleServiceDto
---@field type? 0|1|2|integer
---@field tag? huaweicloud.cfw.TagsVO

---@class huaweicloud.cfw.UpdateScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData

---@class huaweicloud.cfw.UpdateSecurityPolciesActionDto
---@field object_id string
---@field action string
---@field rule_ids string[]

---@class huaweicloud.cfw.UpdateServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId

---@class huaweicloud.cfw.UpdateServiceSetUsingPUTRequestBody
---@field name? string
---@field description? string

---@class huaweicloud.cfw.UseRuleVO
---@field id? string
---@field name? string

---@class huaweicloud.cfw.VPCProtectsVo
---@field total? integer
---@field self_total? integer
---@field other_total? integer
---@field protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[]
---@field self_protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[]
---@field other_protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[]
---@field total_assets? integer

---@class huaweicloud.cfw.Vpc
---@field protected? huaweicloud.cfw.ChangedVO
---@field total? integer

---@class huaweicloud.cfw.VpcAttachmentDetail
---@field vpc_id? string

---@class huaweicloud.cfw.VpcDetail
---@field id? string
---@field name? string
---@field cidr? string

---@class huaweicloud.cfw.VpcReport
---@field app? huaweicloud.cfw.ItemVO[]
---@field dst_ip? huaweicloud.cfw.ItemVO[]
---@field overview? huaweicloud.cfw.Overview
---@field src_ip? huaweicloud.cfw.ItemVO[]
---@field traffic_trend? huaweicloud.cfw.TrendVO[]
---@field vpc? huaweicloud.cfw.Vpc
