---@meta _
-- Cloud Firewall for language servers; nothing loads this. Generated from api/cfw.lua by `make docs`; do not edit.

---@class huaweicloud.cfw.Client : huaweicloud.Client
local Client = {}

--- Adds one or more access rules, each at a chosen position.
---
--- `POST /v1/{project_id}/acl-rule`
---@param args huaweicloud.cfw.add_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_acl_rule(args, opts) end

--- Adds one or more addresses to an address set.
---
--- `POST /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.add_address_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAddressItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_address_item(args, opts) end

--- Creates an empty address set.
---
--- `POST /v1/{project_id}/address-set`
---@param args huaweicloud.cfw.add_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_address_set(args, opts) end

--- Adds one entry to the blacklist or the whitelist.
---
--- `POST /v1/{project_id}/black-white-list`
---@param args huaweicloud.cfw.add_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_black_white_list(args, opts) end

--- Adds a custom DNS server, given by its IP address in the path.
---
--- `POST /v1/{project_id}/dns/server/{server_ip}/status`
---@param args huaweicloud.cfw.add_custom_dns_server.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddCustomDnsServerResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_custom_dns_server(args, opts) end

--- Creates a domain set with its first domain names.
---
--- `POST /v1/{project_id}/domain-set`
---@param args huaweicloud.cfw.add_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_domain_set(args, opts) end

--- Adds domain names to a domain set.
---
--- `POST /v1/{project_id}/domain-set/domains/{set_id}`
---@param args huaweicloud.cfw.add_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_domains(args, opts) end

--- Adds elastic IPs to the alarm whitelist.
---
--- `POST /v1/{project_id}/eip/alarm-whitelist`
---@param args huaweicloud.cfw.add_eip_alarm_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddEipAlarmWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_eip_alarm_whitelist(args, opts) end

--- Sets up the sending of logs to LTS.
---
--- `POST /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.add_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_log_config(args, opts) end

--- Adds one or more services (protocol and ports) to a service set.
---
--- `POST /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.add_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_service_items(args, opts) end

--- Creates an empty service set.
---
--- `POST /v1/{project_id}/service-set`
---@param args huaweicloud.cfw.add_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.AddServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:add_service_set(args, opts) end

--- Adds accounts to the multi-account management of a firewall.
---
--- `POST /v1/{project_id}/system/multi-account/accounts`
---@param args huaweicloud.cfw.batch_add_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchAddAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_add_accounts(args, opts) end

--- Adds several entries to a list; the answer sorts them into added, duplicate and failed.
---
--- `POST /v1/{project_id}/black-white-lists`
---@param args huaweicloud.cfw.batch_create_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreateBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_black_white_list(args, opts) end

--- Adds several entries to the intrusion prevention whitelist.
---
--- `POST /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/batch-create`
---@param args huaweicloud.cfw.batch_create_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreateIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_ips_whitelist(args, opts) end

--- Adds several private network segments to the east-west firewall.
---
--- `POST /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments/batch-create`
---@param args huaweicloud.cfw.batch_create_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchCreatePrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_create_private_network_segments(args, opts) end

--- Deletes several access rules.
---
--- `DELETE /v1/{project_id}/acl-rule`
---@param args huaweicloud.cfw.batch_delete_acl_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAclRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_acl_rules(args, opts) end

--- Deletes several addresses of an address set.
---
--- `DELETE /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.batch_delete_address_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAddressItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_address_items(args, opts) end

--- Deletes several address sets.
---
--- `POST /v1/{project_id}/address-sets/batch-delete`
---@param args huaweicloud.cfw.batch_delete_address_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteAddressSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_address_sets(args, opts) end

--- Deletes several entries of one list.
---
--- `DELETE /v1/{project_id}/black-white-list`
---@param args huaweicloud.cfw.batch_delete_black_white_lists.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteBlackWhiteListsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_black_white_lists(args, opts) end

--- Deletes several of your own signatures.
---
--- `POST /v1/{project_id}/ips/custom-rule/batch-delete`
---@param args huaweicloud.cfw.batch_delete_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_customer_ips(args, opts) end

--- Deletes several domain sets.
---
--- `POST /v1/{project_id}/domain-sets/batch-delete`
---@param args? huaweicloud.cfw.batch_delete_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_domain_set(args, opts) end

--- Deletes several entries of the intrusion prevention whitelist.
---
--- `POST /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/batch-delete`
---@param args huaweicloud.cfw.batch_delete_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_ips_whitelist(args, opts) end

--- Deletes several private network segments of the east-west firewall.
---
--- `POST /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments/batch-delete`
---@param args huaweicloud.cfw.batch_delete_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeletePrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_private_network_segments(args, opts) end

--- Deletes several schedules.
---
--- `POST /v1/{project_id}/schedules/batch-delete`
---@param args huaweicloud.cfw.batch_delete_schedules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteSchedulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_schedules(args, opts) end

--- Deletes several services of a service set.
---
--- `DELETE /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.batch_delete_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_service_items(args, opts) end

--- Deletes several service sets.
---
--- `POST /v1/{project_id}/service-sets/batch-delete`
---@param args huaweicloud.cfw.batch_delete_service_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchDeleteServiceSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_delete_service_sets(args, opts) end

--- Removes accounts from the multi-account management of a firewall.
---
--- `POST /v1/{project_id}/system/multi-account/batch-delete`
---@param args huaweicloud.cfw.batch_remove_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchRemoveAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_remove_accounts(args, opts) end

--- Applies one action to several access rules.
---
--- `PUT /v1/{project_id}/acl-rule/action`
---@param args huaweicloud.cfw.batch_update_acl_rule_actions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.BatchUpdateAclRuleActionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_update_acl_rule_actions(args, opts) end

--- Sets the action of several of your own signatures.
---
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

--- Turns the east-west protection on or off.
---
--- `POST /v1/{project_id}/firewall/east-west/protect`
---@param args huaweicloud.cfw.change_east_west_firewall_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeEastWestFirewallStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_east_west_firewall_status(args, opts) end

--- Switches the protection of the named elastic IPs; the answer lists those that failed.
---
--- `POST /v1/{project_id}/eip/protect`
---@param args huaweicloud.cfw.change_eip_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeEipStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_eip_status(args, opts) end

--- Changes the intrusion prevention mode of a protected object.
---
--- `POST /v1/{project_id}/ips/protect`
---@param args huaweicloud.cfw.change_ips_protect_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsProtectModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_protect_mode(args, opts) end

--- Changes what intrusion prevention signatures do, or sets them back to their default.
---
--- `POST /v1/{project_id}/ips-rule/mode`
---@param args? huaweicloud.cfw.change_ips_rule_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsRuleModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_rule_mode(args, opts) end

--- Turns a part of intrusion prevention on or off.
---
--- `POST /v1/{project_id}/ips/switch`
---@param args huaweicloud.cfw.change_ips_switch_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ChangeIpsSwitchStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:change_ips_switch_status(args, opts) end

--- Starts a packet capture with a filter, a duration and a packet limit.
---
--- `POST /v1/{project_id}/capture-task`
---@param args huaweicloud.cfw.create_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_capture_task(args, opts) end

--- Creates an intrusion prevention signature of your own.
---
--- `POST /v1/{project_id}/ips/custom-rule`
---@param args huaweicloud.cfw.create_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_customer_ips(args, opts) end

--- Creates the east-west firewall on an enterprise router with an inspection CIDR.
---
--- `POST /v1/{project_id}/firewall/east-west`
---@param args huaweicloud.cfw.create_east_west_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateEastWestFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_east_west_firewall(args, opts) end

--- Creates a firewall; answers with a job id to follow with list_job, or an order id.
---
--- `POST /v2/{project_id}/firewall`
---@param args huaweicloud.cfw.create_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_firewall(args, opts) end

--- Creates a report profile: daily, weekly or for a span of your own.
---
--- `POST /v1/{project_id}/report-profile`
---@param args huaweicloud.cfw.create_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_report_profile(args, opts) end

--- Creates a schedule, absolute or with repeating periods.
---
--- `POST /v1/{project_id}/schedule`
---@param args huaweicloud.cfw.create_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.CreateScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_schedule(args, opts) end

--- Adds tags to a firewall.
---
--- `POST /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/create`
---@param args huaweicloud.cfw.create_tag.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_tag(args, opts) end

--- Deletes an access rule.
---
--- `DELETE /v1/{project_id}/acl-rule/{acl_rule_id}`
---@param args huaweicloud.cfw.delete_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_acl_rule(args, opts) end

--- Clears the hit counts of the named access rules.
---
--- `DELETE /v1/{project_id}/acl-rule/count`
---@param args huaweicloud.cfw.delete_acl_rule_hit_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_acl_rule_hit_count(args, opts) end

--- Deletes one address of an address set.
---
--- `DELETE /v1/{project_id}/address-items/{item_id}`
---@param args huaweicloud.cfw.delete_address_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAddressItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_address_item(args, opts) end

--- Deletes an address set.
---
--- `DELETE /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.delete_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_address_set(args, opts) end

--- Deletes an entry of the blacklist or the whitelist.
---
--- `DELETE /v1/{project_id}/black-white-list/{list_id}`
---@param args huaweicloud.cfw.delete_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_black_white_list(args, opts) end

--- Deletes one or more packet capture tasks.
---
--- `POST /v1/{project_id}/capture-task/batch-delete`
---@param args huaweicloud.cfw.delete_capture_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteCaptureTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_capture_task(args, opts) end

--- Deletes a domain set.
---
--- `DELETE /v1/{project_id}/domain-set/{set_id}`
---@param args huaweicloud.cfw.delete_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_domain_set(args, opts) end

--- Deletes domain names of a domain set.
---
--- `DELETE /v1/{project_id}/domain-set/domains/{set_id}`
---@param args huaweicloud.cfw.delete_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_domains(args, opts) end

--- Deletes a firewall by its resource id.
---
--- `DELETE /v2/{project_id}/firewall/{resource_id}`
---@param args huaweicloud.cfw.delete_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_firewall(args, opts) end

--- Deletes the IP blacklists of the given effect scopes.
---
--- `DELETE /v1/{project_id}/ptf/ip-blacklist`
---@param args huaweicloud.cfw.delete_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_ip_blacklist(args, opts) end

--- Deletes a report profile.
---
--- `DELETE /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.delete_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_report_profile(args, opts) end

--- Deletes a schedule.
---
--- `DELETE /v1/{project_id}/schedule/{schedule_id}`
---@param args huaweicloud.cfw.delete_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_schedule(args, opts) end

--- Deletes one service of a service set.
---
--- `DELETE /v1/{project_id}/service-items/{item_id}`
---@param args huaweicloud.cfw.delete_service_item.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteServiceItemResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_service_item(args, opts) end

--- Deletes a service set.
---
--- `DELETE /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.delete_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.DeleteServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_service_set(args, opts) end

--- Deletes tags of a firewall.
---
--- `DELETE /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/delete`
---@param args huaweicloud.cfw.delete_tag.Arguments
---@param opts? huaweicloud.CallOptions
---@return { body: string }? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_tag(args, opts) end

--- Downloads the file of exported access rules.
---
--- `GET /v1/{project_id}/acl-rule/export-result`
---@param args huaweicloud.cfw.download_export_result.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_export_result(args, opts) end

--- Downloads the result file of an import of access rules.
---
--- `GET /v1/{project_id}/acl-rule/import-result`
---@param args huaweicloud.cfw.download_import_result.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_import_result(args, opts) end

--- Downloads the template file for an import of access rules.
---
--- `GET /v1/{project_id}/acl-rule/import-template`
---@param args huaweicloud.cfw.download_import_template.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:download_import_template(args, opts) end

--- Turns the IP blacklist function on or off.
---
--- `POST /v1/{project_id}/ptf/ip-blacklist/switch`
---@param args huaweicloud.cfw.enable_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:enable_ip_blacklist(args, opts) end

--- Turns multi-account management on for a firewall.
---
--- `POST /v1/{project_id}/system/multi-account/enable`
---@param args huaweicloud.cfw.enable_multi_account.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.EnableMultiAccountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:enable_multi_account(args, opts) end

--- Exports the named IP blacklist as a file.
---
--- `POST /v1/{project_id}/ptf/ip-blacklist/export`
---@param args huaweicloud.cfw.export_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ExportIpBlacklistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_ip_blacklist(args, opts) end

--- Exports the logs that pass free filters as a file.
---
--- `POST /v1/{project_id}/cfw/{fw_instance_id}/logs/export`
---@param args huaweicloud.cfw.export_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.Download? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_logs(args, opts) end

--- Starts the export of the access rules of a protected object.
---
--- `POST /v1/{project_id}/acl-rule/export`
---@param args huaweicloud.cfw.export_rule_acl.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ExportRuleAclResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:export_rule_acl(args, opts) end

--- Imports an IP blacklist; list_ip_blacklist shows how the import went.
---
--- `POST /v1/{project_id}/ptf/ip-blacklist/import`
---@param args huaweicloud.cfw.import_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:import_ip_blacklist(args, opts) end

--- Uploads a file of access rules and starts their import.
---
--- `POST /v1/{project_id}/acl-rule/import`
---@param args huaweicloud.cfw.import_rule_acl.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ImportRuleAclResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:import_rule_acl(args, opts) end

--- Lists access control logs of a span of time, a page at a time.
---
--- `GET /v1/{project_id}/cfw/logs/access-control`
---@param args huaweicloud.cfw.list_access_control_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAccessControlLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_access_control_logs(args, opts) end

--- Lists the added accounts with their counts of elastic IPs.
---
--- `GET /v1/{project_id}/system/multi-account/accounts`
---@param args huaweicloud.cfw.list_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_accounts(args, opts) end

--- Shows how often each of the named access rules was hit.
---
--- `POST /v1/{project_id}/acl-rule/count`
---@param args huaweicloud.cfw.list_acl_rule_hit_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRuleHitCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rule_hit_count(args, opts) end

--- Shows how often and when last each of the named access rules was hit.
---
--- `POST /v1/{project_id}/cfw/{fw_instance_id}/acl-rule/hit-info/batch-query`
---@param args huaweicloud.cfw.list_acl_rule_hit_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRuleHitStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rule_hit_status(args, opts) end

--- Lists the access rules of a protected object, filtered by what they match and do.
---
--- `GET /v1/{project_id}/acl-rules`
---@param args huaweicloud.cfw.list_acl_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAclRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_acl_rules(args, opts) end

--- Lists the addresses in an address set.
---
--- `GET /v1/{project_id}/address-items`
---@param args huaweicloud.cfw.list_address_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_items(args, opts) end

--- Shows one address set.
---
--- `GET /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.list_address_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_set_detail(args, opts) end

--- Lists the address sets of a protected object.
---
--- `GET /v1/{project_id}/address-sets`
---@param args huaweicloud.cfw.list_address_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAddressSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_address_sets(args, opts) end

--- Lists the advanced intrusion prevention rules of a protected object.
---
--- `GET /v1/{project_id}/advanced-ips-rules`
---@param args huaweicloud.cfw.list_advanced_ips_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAdvancedIpsRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_advanced_ips_rules(args, opts) end

--- Lists the elastic IPs on the alarm whitelist of a firewall.
---
--- `GET /v1/{project_id}/eip/alarm-whitelist/{fw_instance_id}`
---@param args huaweicloud.cfw.list_alarm_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAlarmWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_alarm_whitelist(args, opts) end

--- Lists attack logs of a span of time, a page at a time.
---
--- `GET /v1/{project_id}/cfw/logs/attack`
---@param args huaweicloud.cfw.list_attack_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAttackLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_attack_logs(args, opts) end

--- Lists attack figures per source or destination address.
---
--- `GET /v1/{project_id}/cfw/logs/attack-statistic`
---@param args huaweicloud.cfw.list_attack_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListAttackStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_attack_statistic(args, opts) end

--- Lists the entries of the blacklist or the whitelist.
---
--- `GET /v1/{project_id}/black-white-lists`
---@param args huaweicloud.cfw.list_black_white_lists.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListBlackWhiteListsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_black_white_lists(args, opts) end

--- Lists the files that a packet capture has made, with links to fetch them.
---
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

--- Lists your own intrusion prevention signatures.
---
--- `GET /v1/{project_id}/ips/custom-rule`
---@param args huaweicloud.cfw.list_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_customer_ips(args, opts) end

--- Lists the DNS servers of a firewall.
---
--- `GET /v1/{project_id}/dns/servers`
---@param args? huaweicloud.cfw.list_dns_servers.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDnsServersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_dns_servers(args, opts) end

--- Lists the IP addresses that a domain name resolves to.
---
--- `GET /v1/{project_id}/domain/parse/{domain_name}`
---@param args huaweicloud.cfw.list_domain_parse_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainParseDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_parse_detail(args, opts) end

--- Lists the IP addresses resolved for one entry of a domain set.
---
--- `GET /v1/{project_id}/domain/parse-ip-list/{domain_address_id}`
---@param args huaweicloud.cfw.list_domain_parse_ip.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainParseIpResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_parse_ip(args, opts) end

--- Lists the resolved IP addresses of a domain entry, those in excess apart.
---
--- `GET /v2/{project_id}/rule/domain/resolve-ip-list/{domain_address_id}`
---@param args huaweicloud.cfw.list_domain_resolve_ip.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainResolveIpResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_resolve_ip(args, opts) end

--- Lists the domain sets of a protected object, with the rules that use them.
---
--- `GET /v1/{project_id}/domain-sets`
---@param args huaweicloud.cfw.list_domain_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domain_sets(args, opts) end

--- Lists the domain names in a domain set.
---
--- `GET /v1/{project_id}/domain-set/domains/{domain_set_id}`
---@param args huaweicloud.cfw.list_domains.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListDomainsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_domains(args, opts) end

--- Shows the east-west firewall: router, inspection VPC, subnets and protected resources.
---
--- `GET /v1/{project_id}/firewall/east-west`
---@param args huaweicloud.cfw.list_east_west_firewall.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEastWestFirewallResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_east_west_firewall(args, opts) end

--- Counts all elastic IPs and the protected ones.
---
--- `GET /v1/{project_id}/eip-count/{object_id}`
---@param args huaweicloud.cfw.list_eip_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEipCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_eip_count(args, opts) end

--- Lists elastic IPs with their owner, device and protection state.
---
--- `GET /v1/{project_id}/eips/protect`
---@param args huaweicloud.cfw.list_eips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListEipsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_eips(args, opts) end

--- Lists firewalls with their flavor, features and protected objects (object_id).
---
--- `GET /v1/{project_id}/firewall/exist`
---@param args huaweicloud.cfw.list_firewall_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFirewallDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_firewall_detail(args, opts) end

--- Lists firewalls, filtered by keyword and tags, and tells what the user may buy.
---
--- `POST /v1/{project_id}/firewalls/list`
---@param args huaweicloud.cfw.list_firewall_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFirewallListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_firewall_list(args, opts) end

--- Lists flow logs of a span of time, a page at a time.
---
--- `GET /v1/{project_id}/cfw/logs/flow`
---@param args huaweicloud.cfw.list_flow_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFlowLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_flow_logs(args, opts) end

--- Lists traffic figures per address, port, protocol, host, application or region.
---
--- `GET /v1/{project_id}/cfw/logs/flow-statistic`
---@param args huaweicloud.cfw.list_flow_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListFlowStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_flow_statistic(args, opts) end

--- Lists the imported IP blacklists with the state of their import.
---
--- `GET /v1/{project_id}/ptf/ip-blacklist`
---@param args huaweicloud.cfw.list_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpBlacklistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ip_blacklist(args, opts) end

--- Shows whether the IP blacklist function is on.
---
--- `GET /v1/{project_id}/ptf/ip-blacklist/switch`
---@param args huaweicloud.cfw.list_ip_blacklist_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpBlacklistSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ip_blacklist_switch(args, opts) end

--- Shows the intrusion prevention mode of a protected object.
---
--- `GET /v1/{project_id}/ips/protect`
---@param args huaweicloud.cfw.list_ips_protect_mode.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsProtectModeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_protect_mode(args, opts) end

--- Lists intrusion prevention signatures, filtered by level, group, CVE and more.
---
--- `GET /v1/{project_id}/ips-rule`
---@param args huaweicloud.cfw.list_ips_rules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsRulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_rules(args, opts) end

--- Shows the states of basic defense and virtual patches.
---
--- `GET /v1/{project_id}/ips/switch`
---@param args huaweicloud.cfw.list_ips_switch_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListIpsSwitchStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_ips_switch_status(args, opts) end

--- Lists the intrusion prevention whitelist of a firewall.
---
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

--- Shows which logs of a firewall go to which LTS stream.
---
--- `GET /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.list_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_log_config(args, opts) end

--- Lists attack, access control, flow or URL logs that pass free filters.
---
--- `POST /v1/{project_id}/cfw/{fw_instance_id}/logs`
---@param args huaweicloud.cfw.list_logs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListLogsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_logs(args, opts) end

--- Lists the accounts of the organization below a parent.
---
--- `GET /v1/{project_id}/system/multi-account/organization-accounts`
---@param args huaweicloud.cfw.list_organization_accounts.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListOrganizationAccountsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_organization_accounts(args, opts) end

--- Lists the units and accounts of the organization below a parent.
---
--- `GET /v1/{project_id}/system/multi-account/organization-tree`
---@param args huaweicloud.cfw.list_organization_tree.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListOrganizationTreeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_organization_tree(args, opts) end

--- Lists the private network segments of the east-west firewall, with their quota.
---
--- `GET /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments`
---@param args huaweicloud.cfw.list_private_network_segments.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListPrivateNetworkSegmentsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_private_network_segments(args, opts) end

--- Lists the tags in use on the firewalls of the project.
---
--- `GET /v2/{project_id}/cfw-cfw/tags`
---@param args huaweicloud.cfw.list_project_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListProjectTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_project_tags(args, opts) end

--- Lists the protected VPCs, own ones and those of others apart.
---
--- `GET /v1/{project_id}/vpcs/protection`
---@param args huaweicloud.cfw.list_protected_vpcs.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListProtectedVpcsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_protected_vpcs(args, opts) end

--- Lists the geographic regions with their ids and names, for rules by region.
---
--- `GET /v1/{project_id}/regions`
---@param args huaweicloud.cfw.list_regions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListRegionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_regions(args, opts) end

--- Lists the reports that a profile has made.
---
--- `GET /v1/{project_id}/report/history/{report_profile_id}`
---@param args huaweicloud.cfw.list_report_history.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListReportHistoryResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_report_history(args, opts) end

--- Lists the report profiles of a firewall.
---
--- `GET /v1/{project_id}/report-profile`
---@param args huaweicloud.cfw.list_report_profiles.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListReportProfilesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_report_profiles(args, opts) end

--- Lists the tags of a firewall, system tags apart.
---
--- `GET /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags`
---@param args huaweicloud.cfw.list_resource_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListResourceTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_resource_tags(args, opts) end

--- Lists the tags used on access rules.
---
--- `GET /v2/{project_id}/cfw-acl/tags`
---@param args huaweicloud.cfw.list_rule_acl_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListRuleAclTagsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_rule_acl_tags(args, opts) end

--- Lists the schedules of a protected object.
---
--- `GET /v1/{project_id}/schedules`
---@param args huaweicloud.cfw.list_schedules.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListSchedulesResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_schedules(args, opts) end

--- Lists the services in a service set.
---
--- `GET /v1/{project_id}/service-items`
---@param args huaweicloud.cfw.list_service_items.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceItemsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_items(args, opts) end

--- Shows one service set.
---
--- `GET /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.list_service_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_set_detail(args, opts) end

--- Lists the service sets of a protected object.
---
--- `GET /v1/{project_id}/service-sets`
---@param args huaweicloud.cfw.list_service_sets.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ListServiceSetsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_service_sets(args, opts) end

--- Retries the import of an IP blacklist.
---
--- `POST /v1/{project_id}/ptf/ip-blacklist/retry`
---@param args huaweicloud.cfw.retry_ip_blacklist.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:retry_ip_blacklist(args, opts) end

--- Saves tags on a firewall.
---
--- `PUT /v2/{project_id}/cfw-cfw/{fw_instance_id}/tags/save`
---@param args huaweicloud.cfw.save_tags.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:save_tags(args, opts) end

--- Shows the access control records behind one entry of a ranking.
---
--- `GET /v1/{project_id}/cfw/logs/top-access-detail`
---@param args huaweicloud.cfw.show_access_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAccessDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_access_detail(args, opts) end

--- Ranks access control hits by rule, address, region or port.
---
--- `GET /v1/{project_id}/cfw/logs/access-top`
---@param args huaweicloud.cfw.show_access_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAccessTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_access_top(args, opts) end

--- Shows the alarm settings of a firewall.
---
--- `GET /v1/{project_id}/cfw/alarm/config`
---@param args huaweicloud.cfw.show_alarm_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAlarmConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_alarm_config(args, opts) end

--- Shows the anti-virus action for each scanned protocol.
---
--- `GET /v1/{project_id}/anti-virus/rule`
---@param args huaweicloud.cfw.show_anti_virus_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAntiVirusRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_anti_virus_rule(args, opts) end

--- Shows whether the anti-virus function is on.
---
--- `GET /v1/{project_id}/anti-virus/switch`
---@param args huaweicloud.cfw.show_anti_virus_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAntiVirusSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_anti_virus_switch(args, opts) end

--- Shows the attack logs behind one entry of a ranking.
---
--- `GET /v1/{project_id}/cfw/logs/attack-detail`
---@param args huaweicloud.cfw.show_attack_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_detail(args, opts) end

--- Ranks attacks by one or more properties, such as type, rule or address.
---
--- `GET /v1/{project_id}/cfw/logs/top-attack`
---@param args huaweicloud.cfw.show_attack_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_top(args, opts) end

--- Counts the attacks of a span of time: all, denied and permitted.
---
--- `GET /v1/{project_id}/cfw/logs/total-attack`
---@param args huaweicloud.cfw.show_attack_total.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTotalResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_total(args, opts) end

--- Shows denied and permitted attacks over time.
---
--- `GET /v1/{project_id}/cfw/logs/trend-attack`
---@param args huaweicloud.cfw.show_attack_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAttackTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_attack_trend(args, opts) end

--- Shows whether elastic IPs are protected automatically, with EIP counts.
---
--- `GET /v1/{project_id}/eip/auto-protect-status/{object_id}`
---@param args huaweicloud.cfw.show_auto_protect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowAutoProtectStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_auto_protect_status(args, opts) end

--- Shows the used and the largest amount of one configuration quota.
---
--- `GET /v2/{project_id}/cfw/{fw_instance_id}/quota`
---@param args huaweicloud.cfw.show_config_quota.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowConfigQuotaResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_config_quota(args, opts) end

--- Shows one of your own intrusion prevention signatures.
---
--- `GET /v1/{project_id}/ips/custom-rule/{ips_cfw_id}`
---@param args huaweicloud.cfw.show_customer_ips_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowCustomerIpsInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_customer_ips_info(args, opts) end

--- Shows one domain set with the rules that use it.
---
--- `GET /v1/{project_id}/domain-set/{domain_set_id}`
---@param args huaweicloud.cfw.show_domain_set_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowDomainSetDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_domain_set_detail(args, opts) end

--- Lists the enterprise routers associated with the east-west firewall.
---
--- `GET /v1/{project_id}/firewall/east-west/enterprise-router`
---@param args huaweicloud.cfw.show_ew_associated_er.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowEwAssociatedErResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ew_associated_er(args, opts) end

--- Lists the inspection VPCs associated with the east-west firewall.
---
--- `GET /v1/{project_id}/firewall/east-west/inspection-vpc`
---@param args huaweicloud.cfw.show_ew_associated_vpc.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowEwAssociatedVpcResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ew_associated_vpc(args, opts) end

--- Shows how far the export of access rules is.
---
--- `GET /v1/{project_id}/acl-rule/export-status`
---@param args huaweicloud.cfw.show_export_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowExportStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_export_status(args, opts) end

--- Shows the content of one report.
---
--- `GET /v1/{project_id}/report/{report_id}`
---@param args huaweicloud.cfw.show_firewall_report.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFirewallReportResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_firewall_report(args, opts) end

--- Shows the sessions behind one entry of a traffic ranking.
---
--- `GET /v1/{project_id}/cfw/logs/flow-detail`
---@param args huaweicloud.cfw.show_flow_detail.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowDetailResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_detail(args, opts) end

--- Ranks traffic by one or more properties, ordered by records or bytes.
---
--- `GET /v1/{project_id}/cfw/logs/flow-top`
---@param args huaweicloud.cfw.show_flow_top.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowTopResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_top(args, opts) end

--- Shows inbound and outbound flow over time, for chosen IPs or VPCs on request.
---
--- `GET /v1/{project_id}/cfw/logs/flow-trend`
---@param args huaweicloud.cfw.show_flow_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowFlowTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_flow_trend(args, opts) end

--- Shows how far the import of access rules is.
---
--- `GET /v1/{project_id}/acl-rule/import-status`
---@param args huaweicloud.cfw.show_import_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowImportStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_import_status(args, opts) end

--- Shows versions and update times of the intrusion prevention rule sets.
---
--- `GET /v1/{project_id}/ips-rule/detail`
---@param args huaweicloud.cfw.show_ips_update_time.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowIpsUpdateTimeResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_ips_update_time(args, opts) end

--- Counts risky IPs, risky hosts or open ports in the logs.
---
--- `GET /v1/{project_id}/logs/count`
---@param args huaweicloud.cfw.show_logs_count.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowLogsCountResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_logs_count(args, opts) end

--- Shows one report profile.
---
--- `GET /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.show_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_report_profile(args, opts) end

--- Shows the EIP protection state of a firewall, with the elastic IPs that failed.
---
--- `GET /v1/{project_id}/eip/protection-status/{fw_instance_id}`
---@param args huaweicloud.cfw.show_sn_firewall_protection_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowSnFirewallProtectionStatusResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_sn_firewall_protection_status(args, opts) end

--- Shows the traffic rate over time, inbound and outbound, as average or maximum.
---
--- `GET /v1/{project_id}/cfw/logs/traffic-trend`
---@param args huaweicloud.cfw.show_traffic_trend.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.ShowTrafficTrendResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_traffic_trend(args, opts) end

--- Turns the automatic protection of elastic IPs on or off.
---
--- `POST /v1/{project_id}/eip/auto-protect-status/switch`
---@param args huaweicloud.cfw.switch_auto_protect_status.Arguments
---@param opts? huaweicloud.CallOptions
---@return table? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:switch_auto_protect_status(args, opts) end

--- Switches the bypass for all elastic IPs of a firewall at once.
---
--- `POST /v1/{project_id}/eip/protect/all/{fw_instance_id}/operation`
---@param args huaweicloud.cfw.switch_firewall_eip_protection.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.SwitchFirewallEipProtectionResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:switch_firewall_eip_protection(args, opts) end

--- Changes an access rule.
---
--- `PUT /v1/{project_id}/acl-rule/{acl_rule_id}`
---@param args huaweicloud.cfw.update_acl_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAclRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_acl_rule(args, opts) end

--- Moves an access rule to another position.
---
--- `PUT /v1/{project_id}/acl-rule/order/{acl_rule_id}`
---@param args huaweicloud.cfw.update_acl_rule_order.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAclRuleOrderResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_acl_rule_order(args, opts) end

--- Changes the name and description of an address set.
---
--- `PUT /v1/{project_id}/address-sets/{set_id}`
---@param args huaweicloud.cfw.update_address_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAddressSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_address_set(args, opts) end

--- Changes action, parameters and state of an advanced intrusion prevention rule.
---
--- `POST /v1/{project_id}/advanced-ips-rule`
---@param args? huaweicloud.cfw.update_advanced_ips_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAdvancedIpsRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_advanced_ips_rule(args, opts) end

--- Changes an alarm setting of a firewall.
---
--- `PUT /v1/{project_id}/cfw/alarm/config`
---@param args huaweicloud.cfw.update_alarm_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAlarmConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_alarm_config(args, opts) end

--- Changes the anti-virus action for scanned protocols.
---
--- `PUT /v1/{project_id}/anti-virus/rule`
---@param args? huaweicloud.cfw.update_anti_virus_rule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAntiVirusRuleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_anti_virus_rule(args, opts) end

--- Turns the anti-virus function on or off.
---
--- `PUT /v1/{project_id}/anti-virus/switch`
---@param args? huaweicloud.cfw.update_anti_virus_switch.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateAntiVirusSwitchResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_anti_virus_switch(args, opts) end

--- Changes an entry of the blacklist or the whitelist.
---
--- `PUT /v1/{project_id}/black-white-list/{list_id}`
---@param args huaweicloud.cfw.update_black_white_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateBlackWhiteListResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_black_white_list(args, opts) end

--- Changes one of your own intrusion prevention signatures.
---
--- `PUT /v1/{project_id}/ips/custom-rule/{ips_cfw_id}`
---@param args huaweicloud.cfw.update_customer_ips.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateCustomerIpsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_customer_ips(args, opts) end

--- Replaces the DNS servers of a firewall and its health check domain.
---
--- `PUT /v1/{project_id}/dns/servers`
---@param args huaweicloud.cfw.update_dns_servers.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateDnsServersResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_dns_servers(args, opts) end

--- Changes the name and description of a domain set.
---
--- `PUT /v1/{project_id}/domain-set/{set_id}`
---@param args huaweicloud.cfw.update_domain_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateDomainSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_domain_set(args, opts) end

--- Renames a firewall.
---
--- `PUT /v1/{project_id}/firewall/name`
---@param args huaweicloud.cfw.update_firewall_name.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateFirewallNameResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_firewall_name(args, opts) end

--- Changes an entry of the intrusion prevention whitelist.
---
--- `PUT /v1/{project_id}/cfw/{fw_instance_id}/ips/whitelist/{list_id}`
---@param args huaweicloud.cfw.update_ips_whitelist.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateIpsWhitelistResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_ips_whitelist(args, opts) end

--- Changes the sending of logs to LTS.
---
--- `PUT /v1/{project_id}/cfw/logs/configuration`
---@param args huaweicloud.cfw.update_log_config.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateLogConfigResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_log_config(args, opts) end

--- Changes the description of a configured object, named by set, item and type.
---
--- `PUT /v1/{project_id}/config/object/description`
---@param args? huaweicloud.cfw.update_object_config_desc.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateObjectConfigDescResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_object_config_desc(args, opts) end

--- Changes one private network segment of the east-west firewall.
---
--- `PUT /v2/{project_id}/firewall/{fw_instance_id}/east-west/private-network-segments`
---@param args huaweicloud.cfw.update_private_network_segment.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdatePrivateNetworkSegmentResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_private_network_segment(args, opts) end

--- Changes a report profile.
---
--- `PUT /v1/{project_id}/report-profile/{report_profile_id}`
---@param args huaweicloud.cfw.update_report_profile.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateReportProfileResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_report_profile(args, opts) end

--- Changes a schedule.
---
--- `PUT /v1/{project_id}/schedule/{schedule_id}`
---@param args huaweicloud.cfw.update_schedule.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateScheduleResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_schedule(args, opts) end

--- Changes the name and description of a service set.
---
--- `PUT /v1/{project_id}/service-sets/{set_id}`
---@param args huaweicloud.cfw.update_service_set.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.cfw.UpdateServiceSetResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_service_set(args, opts) end

---@alias huaweicloud.cfw.ListOperation "list_access_control_logs"|"list_accounts"|"list_acl_rules"|"list_address_items"|"list_address_sets"|"list_alarm_whitelist"|"list_attack_logs"|"list_black_white_lists"|"list_capture_task"|"list_customer_ips"|"list_dns_servers"|"list_domain_sets"|"list_domains"|"list_east_west_firewall"|"list_eips"|"list_firewall_detail"|"list_firewall_list"|"list_flow_logs"|"list_ip_blacklist"|"list_ips_rules"|"list_ips_whitelists"|"list_logs"|"list_organization_accounts"|"list_organization_tree"|"list_project_tags"|"list_report_history"|"list_report_profiles"|"list_rule_acl_tags"|"list_schedules"|"list_service_items"|"list_service_sets"|"show_anti_virus_rule"

--- Gives an iterator over the records of all pages; what fails is raised.
---@overload fun(self: huaweicloud.cfw.Client, name: "list_access_control_logs", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_accounts", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.AccountVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_acl_rules", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.RuleAclListResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_address_items", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.AddressItemListResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_address_sets", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.AddressSetListResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_alarm_whitelist", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.EipInfo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_attack_logs", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_black_white_lists", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.BlackWhiteListResponseDataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_capture_task", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.CaptureTaskVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_customer_ips", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.CustomerIpsListVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_dns_servers", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.DnsServersResponseDTO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_domain_sets", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.DomainSetVo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_domains", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.DomainInfo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_east_west_firewall", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.EwProtectResourceInfo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_eips", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.EipResource
---@overload fun(self: huaweicloud.cfw.Client, name: "list_firewall_detail", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.GetFirewallInstanceResponseRecord
---@overload fun(self: huaweicloud.cfw.Client, name: "list_firewall_list", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.FirewallInstanceVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_flow_logs", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ip_blacklist", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.IpBlacklistVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ips_rules", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.IpsRuleVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ips_whitelists", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.IpsWhiteListVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_logs", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.LogVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_organization_accounts", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.OrganizationAccountInfo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_organization_tree", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.OrganizationAccountInfo
---@overload fun(self: huaweicloud.cfw.Client, name: "list_project_tags", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.TagValue
---@overload fun(self: huaweicloud.cfw.Client, name: "list_report_history", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ReportHistoryVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_report_profiles", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ReportProfileVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_rule_acl_tags", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.TagsVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_schedules", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ScheduleVO
---@overload fun(self: huaweicloud.cfw.Client, name: "list_service_items", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ServiceItemListResponseDtoDataRecords
---@overload fun(self: huaweicloud.cfw.Client, name: "list_service_sets", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ServiceSet
---@overload fun(self: huaweicloud.cfw.Client, name: "show_anti_virus_rule", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.cfw.ScanProtocolConfig
---@param name huaweicloud.cfw.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return fun(): any next_record
function Client:iterate(name, args, opts) end

--- Gives the records of all pages at once.
---@overload fun(self: huaweicloud.cfw.Client, name: "list_access_control_logs", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_accounts", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.AccountVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_acl_rules", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.RuleAclListResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_address_items", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.AddressItemListResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_address_sets", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.AddressSetListResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_alarm_whitelist", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.EipInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_attack_logs", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_black_white_lists", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.BlackWhiteListResponseDataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_capture_task", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.CaptureTaskVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_customer_ips", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.CustomerIpsListVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_dns_servers", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.DnsServersResponseDTO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_domain_sets", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.DomainSetVo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_domains", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.DomainInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_east_west_firewall", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.EwProtectResourceInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_eips", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.EipResource[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_firewall_detail", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.GetFirewallInstanceResponseRecord[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_firewall_list", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.FirewallInstanceVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_flow_logs", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ip_blacklist", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.IpBlacklistVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ips_rules", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.IpsRuleVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_ips_whitelists", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.IpsWhiteListVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_logs", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.LogVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_organization_accounts", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.OrganizationAccountInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_organization_tree", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.OrganizationAccountInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_project_tags", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.TagValue[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_report_history", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ReportHistoryVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_report_profiles", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ReportProfileVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_rule_acl_tags", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.TagsVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_schedules", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ScheduleVO[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_service_items", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ServiceItemListResponseDtoDataRecords[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "list_service_sets", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ServiceSet[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.cfw.Client, name: "show_anti_virus_rule", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.cfw.ScanProtocolConfig[]?, huaweicloud.Info|huaweicloud.Error, table?
---@param name huaweicloud.cfw.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return table? records
---@return huaweicloud.Info|huaweicloud.Error info_or_err
---@return table? so_far
function Client:collect(name, args, opts) end

---@class huaweicloud.cfw.add_acl_rule.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field type 0|1|2|integer Kind of the rules (code 0, 1 or 2).
---@field rules huaweicloud.cfw.AddRuleAclDtoRules[] Rules to add.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_address_item.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field address_items? huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems[] Addresses to add to the set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_address_set.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the address set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field description? string Free text about the address set.
---@field address_type? integer Family of the addresses (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_black_white_list.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field direction integer Direction of the traffic.
---@field address_type integer Family of the addresses (numeric code).
---@field address string IP address or addresses, as text.
---@field protocol integer Protocol of the traffic.
---@field port string Port or ports.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field description? string Free text about the list entry.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_custom_dns_server.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field server_ip string IP address of the DNS server.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_domain_set.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the domain set.
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[] Domain names of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field description? string Free text about the domain set.
---@field domain_set_type? integer Kind of the domain set (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_domains.Arguments
---@field set_id string Id of the set.
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[] Domain names of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_eip_alarm_whitelist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field eip_infos? huaweicloud.cfw.EipInfo[] Elastic IPs to add.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_log_config.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field lts_enable integer Whether logs go to LTS at all (numeric flag).
---@field lts_log_group_id string LTS log group of the streams.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field lts_attack_log_stream_id? string LTS stream for attack logs.
---@field lts_attack_log_stream_enable? integer Whether attack logs go to LTS (numeric flag).
---@field lts_access_log_stream_id? string LTS stream for access control logs.
---@field lts_access_log_stream_enable? integer Whether access control logs go to LTS (numeric flag).
---@field lts_flow_log_stream_id? string LTS stream for flow logs.
---@field lts_flow_log_stream_enable? integer Whether flow logs go to LTS (numeric flag).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_service_items.Arguments
---@field set_id string Id of the set.
---@field service_items huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems[] Services to add to the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.add_service_set.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the service set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field description? string Free text about the service set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_add_accounts.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field accounts? huaweicloud.cfw.AccountInfo[] Accounts to add or remove.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_black_white_list.Arguments
---@field list_items huaweicloud.cfw.BlackWhiteInfo[] Entries to add to the list.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_ips_whitelist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field ips_white_list_dto_list huaweicloud.cfw.IpsWhiteListDto[] Whitelist entries to add.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_create_private_network_segments.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field private_network_segments huaweicloud.cfw.PrivateNetworkSegmentVO[] Private network segments to add.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_acl_rules.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field rule_ids string[] Rules to delete.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_address_items.Arguments
---@field set_id string Id of the set.
---@field address_item_ids string[] Items to delete from the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_address_sets.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids string[] Sets to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_black_white_lists.Arguments
---@field list_ids string[] Entries to delete.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_customer_ips.Arguments
---@field ips_ids string[] Signatures that are meant.
---@field fw_instance_id string Firewall that is meant.
---@field action_type? 0|1|integer Action that all the signatures get (code 0 or 1).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_domain_set.Arguments
---@field fw_instance_id? string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids? string[] Sets to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_ips_whitelist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field list_ids string[] Whitelist entries to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_private_network_segments.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field conf_ids string[] Private network segments to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_schedules.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field schedule_ids string[] Schedules to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_service_items.Arguments
---@field set_id string Id of the set.
---@field service_item_ids string[] Items to delete from the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_delete_service_sets.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids string[] Sets to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_remove_accounts.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field accounts? huaweicloud.cfw.AccountInfo[] Accounts to add or remove.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_update_acl_rule_actions.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field action string Action that all the rules get.
---@field rule_ids string[] Rules to change.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.batch_update_customer_ips_action.Arguments
---@field ips_ids string[] Signatures that are meant.
---@field fw_instance_id string Firewall that is meant.
---@field action_type? 0|1|integer Action that all the signatures get (code 0 or 1).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.cancel_capture_task.Arguments
---@field fw_instance_id string Firewall that captures.
---@field task_id string Capture task to stop: task_id of a record of list_capture_task.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_east_west_firewall_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status 0|1|integer Whether the east-west protection is on (code 0 or 1).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_eip_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status integer Whether the elastic IPs are protected (numeric code).
---@field ip_infos huaweicloud.cfw.EipOperateProtectReqIpInfos[] Elastic IPs to switch.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_protect_mode.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field mode integer Intrusion prevention mode (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_rule_mode.Arguments
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field ips_ids? string[] Signatures that are meant.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string What the signatures shall do.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.change_ips_switch_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field ips_type 2|integer Part of intrusion prevention to switch; 2 is the only known code.
---@field status integer Whether the part is to be on (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_capture_task.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field destination huaweicloud.cfw.CaptureRuleAddressDto Destination address to capture.
---@field duration integer Minutes that the capture lasts.
---@field max_packets integer Packets after which the capture ends.
---@field name string Name of the task.
---@field service huaweicloud.cfw.CaptureServiceDto Protocol and ports to capture.
---@field source huaweicloud.cfw.CaptureRuleAddressDto Source address to capture.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_customer_ips.Arguments
---@field action_type 0|1|integer Action of the signature (code 0 or 1).
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer Operating system that the signature protects (numeric code).
---@field attack_type integer Kind of attack (numeric code).
---@field contents huaweicloud.cfw.IpsContent[] Contents that the signature looks for.
---@field direction integer Direction of the traffic.
---@field dst_port huaweicloud.cfw.Port Destination ports.
---@field fw_instance_id string Firewall that is meant.
---@field ips_name string Name of the signature.
---@field protocol integer Protocol of the traffic.
---@field severity integer Severity of the signature (numeric code).
---@field software integer Software that the signature protects (numeric code).
---@field src_port huaweicloud.cfw.Port Source ports.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_east_west_firewall.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field er_id string Id of the enterprise router.
---@field inspection_cidr string Address range of the inspection VPC in CIDR notation.
---@field mode string Mode of the east-west firewall.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_firewall.Arguments
---@field name string Name of the firewall.
---@field flavor huaweicloud.cfw.CreateFirewallReqFlavor Edition and size of the firewall.
---@field charge_info huaweicloud.cfw.CreateFirewallReqChargeInfo How the firewall is paid for.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field tags? huaweicloud.cfw.CreateFirewallReqTags[] Tags of the new firewall.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_report_profile.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field category "daily"|"weekly"|"custom"|string Kind of report: daily, weekly or custom.
---@field name string Name of the report profile.
---@field description? string Free text about the report profile.
---@field send_period? integer When the report is sent (numeric code).
---@field send_week_day? integer Day of the week on which the report is sent (numeric code).
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field status? 0|1|integer Whether the profile is on (code 0 or 1).
---@field topic_urn? string Notification topic that messages go to.
---@field subscription_type? 0|1|integer Kind of subscription to the report (code 0 or 1).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_schedule.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the schedule.
---@field description? string Free text about the schedule.
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[] Periods of a repeating schedule.
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute The single time span of an absolute schedule.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.create_tag.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field tags? huaweicloud.cfw.CreateTag[] Tags to set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_acl_rule.Arguments
---@field acl_rule_id string Access rule that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_acl_rule_hit_count.Arguments
---@field rule_ids string[] Rules whose hit counts are cleared.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_address_item.Arguments
---@field item_id string Address item to delete.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_address_set.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_black_white_list.Arguments
---@field list_id string Id of the list entry.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_capture_task.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field task_ids string[] Capture tasks to delete.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_domain_set.Arguments
---@field set_id string Id of the set.
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_domains.Arguments
---@field set_id string Id of the set.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field domain_address_ids string[] Domain names to delete, by the ids of list_domains.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_firewall.Arguments
---@field resource_id string Firewall to delete, by its resource id.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field effect_scope? integer[] Where the blacklist takes effect (numeric codes).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_report_profile.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field report_profile_id string Report profile that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_schedule.Arguments
---@field schedule_id string Id of the schedule.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_service_item.Arguments
---@field item_id string Service item to delete.
---@field fw_instance_id? string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_service_set.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.delete_tag.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field tags? huaweicloud.cfw.ResourceTag[] Tags to delete.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_export_result.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_import_result.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.download_import_template.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.enable_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field status integer Whether the IP blacklist function is to be on (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.enable_multi_account.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field name string Name of the IP blacklist to export.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_logs.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field type "attack"|"acl"|"flow"|"url"|string Kind of logs: attack, acl, flow or url.
---@field filters? huaweicloud.cfw.Filter[] Conditions that a log has to meet.
---@field time_zone? string Time zone for the times in the file.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.export_rule_acl.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.import_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field add_type? integer How the list is added (numeric code).
---@field ip_blacklist? string The IP blacklist to import.
---@field effect_scope? integer[] Where the blacklist takes effect (numeric codes).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.import_rule_acl.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field file string|huaweicloud.File File with the access rules.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_access_control_logs.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field limit integer Most records on this page.
---@field rule_id? string Id of the rule.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field app? string Application that the traffic belongs to.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field next_date? integer Date at which the next page begins, given together with log_id.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field log_type? "internet"|"nat"|"vpc"|string Border whose logs are meant, such as internet, nat or vpc.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field dst_host? string Destination host.
---@field rule_name? string Name of the rule.
---@field action? string What is done with matching traffic.
---@field src_region_name? string Name of the source region.
---@field dst_region_name? string Name of the destination region.
---@field src_province_name? string Name of the source province.
---@field dst_province_name? string Name of the destination province.
---@field src_city_name? string Name of the source city.
---@field dst_city_name? string Name of the destination city.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_accounts.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rule_hit_count.Arguments
---@field rule_ids string[] Rules whose hit counts are asked.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rule_hit_status.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field rule_ids string[] Rules whose hits are asked.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_acl_rules.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field type? 0|1|2|integer Kind of rule (code 0, 1 or 2).
---@field ip? string Only rules that match this IP address.
---@field name? string Only rules whose name matches this.
---@field direction? integer Only rules for this direction (numeric code).
---@field status? 0|1|integer Only rules in this state (code 0 or 1).
---@field action_type? 0|1|integer Only rules with this action (code 0 or 1).
---@field address_type? 0|1|integer Only rules with this family of addresses (code 0 or 1).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field tags_id? string Only rules with this tag.
---@field source? string Only rules that match this source.
---@field destination? string Only rules that match this destination.
---@field service? string Only rules that match this service.
---@field application? string Only rules that name this application.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_items.Arguments
---@field set_id string Id of the set.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field key_word? string Only records that match this text.
---@field address? string IP address or addresses, as text.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_address_set_type? integer Kind of address sets to look at (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_set_detail.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_address_set_type? integer Kind of address sets to look at (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_address_sets.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field key_word? string Only records that match this text.
---@field address? string IP address or addresses, as text.
---@field address_type? integer Family of the addresses (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_address_set_type? integer Kind of address sets to look at (numeric code).
---@field address_set_type? integer Kind of the address set (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_advanced_ips_rules.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_alarm_whitelist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field ip_address? string Only this IP address.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_attack_logs.Arguments
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field limit integer Most records on this page.
---@field fw_instance_id string Firewall that is meant.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field app? string Application that the traffic belongs to.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field next_date? integer Date at which the next page begins, given together with log_id.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field action? string What is done with matching traffic.
---@field direction? string Direction of the traffic.
---@field attack_type? string Kind of attack.
---@field attack_rule? string Rule that recognized the attack.
---@field level? string Severity of the attack.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field dst_host? string Destination host.
---@field log_type? "internet"|"nat"|"vpc"|string Border whose logs are meant, such as internet, nat or vpc.
---@field attack_rule_id? string Id of the rule that recognized the attack.
---@field src_region_name? string Name of the source region.
---@field dst_region_name? string Name of the destination region.
---@field src_province_name? string Name of the source province.
---@field dst_province_name? string Name of the destination province.
---@field src_city_name? string Name of the source city.
---@field dst_city_name? string Name of the destination city.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_attack_statistic.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field item "dst"|"src"|string Whether figures are grouped by destination (dst) or source (src).
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field size? integer Most entries in the answer.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_black_white_lists.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field list_type 4|5|integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.
---@field port? string Port or ports.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_capture_result.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field task_id string Id of the capture task.
---@field type? integer Kind of result (numeric code).
---@field ip? string[] One or more IP addresses.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_capture_task.Arguments
---@field fw_instance_id string Firewall whose tasks are listed.
---@field limit integer Most records on this page. 1 to 1024.
---@field offset integer Records to skip; 0 is the first page. At least 0.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_customer_ips.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field action_type? integer Only signatures with this action (numeric code).
---@field affected_os? integer Operating system that the signature protects (numeric code).
---@field attack_type? integer Kind of attack.
---@field ips_name? string Name of the signature.
---@field ips_id? string Id of the signature.
---@field protocol? integer Protocol of the traffic.
---@field severity? integer Only signatures of this severity (numeric code).
---@field software? integer Software that the signature protects (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_dns_servers.Arguments
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field fw_instance_id? string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_parse_detail.Arguments
---@field domain_name string Domain name to resolve.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field address_type? integer Family of the addresses (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_parse_ip.Arguments
---@field domain_address_id string Id of a domain name in a domain set.
---@field domain_set_id string Id of the domain set.
---@field fw_instance_id string Firewall that is meant.
---@field address_type? integer Family of the addresses (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_resolve_ip.Arguments
---@field domain_address_id string Id of a domain name in a domain set.
---@field fw_instance_id string Firewall that is meant.
---@field address_type? string Family of the addresses (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domain_sets.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field key_word? string Only records that match this text.
---@field domain_set_type? integer Kind of the domain set (numeric code).
---@field config_status? integer Only sets whose configuration is in this state (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_domains.Arguments
---@field domain_set_id string Id of the domain set.
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field domain_name? string Only domain names that match this.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_east_west_firewall.Arguments
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_eip_count.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_eips.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field key_word? string Only records that match this text.
---@field status? string Only elastic IPs in this protection state.
---@field sync? integer Synchronization flag (a number).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field device_key? string Only elastic IPs of devices that match this text.
---@field address_type? integer Family of the addresses (numeric code).
---@field fw_instance_id? string Firewall that is meant.
---@field fw_key_word? string Only elastic IPs of firewalls that match this text.
---@field eps_id? string Only elastic IPs of this enterprise project.
---@field tags? string Only elastic IPs with these tags.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_firewall_detail.Arguments
---@field offset integer Records skipped before this page; 0 is the first page.
---@field limit integer Most records on this page.
---@field service_type integer Kind of service of the firewall (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field name? string Only firewalls whose name matches this.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_firewall_list.Arguments
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field key_word? string Only firewalls that match this text.
---@field tags? huaweicloud.cfw.TagInfo[] Only firewalls with these tags.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_flow_logs.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field limit integer Most records on this page.
---@field direction? string Direction of the traffic.
---@field log_type? "internet"|"vpc"|"nat"|string Border whose logs are meant, such as internet, nat or vpc.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field app? string Application that the traffic belongs to.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field next_date? integer Date at which the next page begins, given together with log_id.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field dst_host? string Destination host.
---@field src_region_name? string Name of the source region.
---@field dst_region_name? string Name of the destination region.
---@field src_province_name? string Name of the source province.
---@field dst_province_name? string Name of the destination province.
---@field src_city_name? string Name of the source city.
---@field dst_city_name? string Name of the destination city.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_flow_statistic.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field item "src_ip"|"dst_ip"|"dst_port"|"protocol"|"dst_host"|"app"|"risk_ip"|"risk_host"|"open_port"|"dst_region_name"|"src_region_name"|string What the figures are grouped by, such as src_ip, dst_port or app.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field asset_type? "public"|"private"|string Only traffic of public or of private assets.
---@field size? integer Most entries in the answer.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ip_blacklist_switch.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_protect_mode.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_rules.Arguments
---@field limit integer Most records on this page.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field affected_application_like? integer Only signatures for this application (numeric code).
---@field create_time? integer Only signatures created at this time (number).
---@field fw_instance_id? string Firewall that is meant.
---@field ips_cve_like? integer Only signatures whose CVE matches this.
---@field ips_group? integer Only signatures of this protection mode (numeric code).
---@field ips_id? string Id of the signature.
---@field ips_level? integer Only signatures of this severity (numeric code).
---@field ips_name_like? string Only signatures whose name contains this.
---@field ips_rules_type_like? integer Only signatures of this kind (numeric code).
---@field ips_status? string Only signatures that do this now.
---@field is_updated_ips_rule_queried? boolean Whether only updated signatures are listed.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_switch_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_ips_whitelists.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field source_address? string Source IP address.
---@field dest_address? string Destination IP address.
---@field name? string Only entries whose name matches this.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_job.Arguments
---@field job_id string Job named by the answer that started the creation.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_log_config.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_logs.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field type "attack"|"acl"|"flow"|"url"|string Kind of logs: attack, acl, flow or url.
---@field filters? huaweicloud.cfw.Filter[] Conditions that a log has to meet.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field log_id? string Log at which the next page begins.
---@field next_date? integer Date at which the next page begins, given together with log_id.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_organization_accounts.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field parent_id? string Entry of the organization whose accounts are listed.
---@field limit? integer Most records on this page.
---@field marker? string Mark of the last answer; where the next page begins.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_organization_tree.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field parent_id? string Entry of the organization whose children are listed.
---@field limit? integer Most records on this page.
---@field marker? string Mark of the last answer; where the next page begins.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_private_network_segments.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_project_tags.Arguments
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_protected_vpcs.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_regions.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_report_history.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field report_profile_id string Report profile that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_report_profiles.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field category? "daily"|"weekly"|"custom"|string Kind of report: daily, weekly or custom.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_resource_tags.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_rule_acl_tags.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field limit integer Most records on this page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_schedules.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field name? string Only schedules whose name matches this.
---@field desc? string Only schedules with this description.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_items.Arguments
---@field set_id string Id of the set.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field key_word? string Only records that match this text.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_service_set_type? integer Kind of service sets to look at (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_set_detail.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_service_set_type? integer Kind of service sets to look at (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.list_service_sets.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field key_word? string Only records that match this text.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field query_service_set_type? integer Kind of service sets to look at (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.retry_ip_blacklist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field name? string Name of the IP blacklist whose import is retried.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.save_tags.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field tags? huaweicloud.cfw.CreateTag[] Tags to set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_access_detail.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field item "top_deny_rule"|"src_ip"|"dst_ip"|"src_region"|"dst_region"|"dst_port"|string Ranking that item_id belongs to.
---@field item_id string Entry of the ranking that is opened.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field log_type? "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_access_top.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field item "strategy_dashboard"|"strategy_hit_info"|"top_deny_rule"|"src_ip"|"dst_ip"|"src_region"|"dst_region"|"dst_port"|string Ranking that is wanted.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field log_type? "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field rule_id? string[] Only these rules.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_alarm_config.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_anti_virus_rule.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field engine_type? integer Kind of engine of the firewall (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_anti_virus_switch.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_detail.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field action 0|1|integer Only attacks that were treated so (code 0 or 1).
---@field item "src_region_id"|"attack_type"|"in_src_ip"|"out_src_ip"|"dst_port"|"dst_ip"|"attack_rule"|"src_ip"|string Ranking that value belongs to.
---@field value string Entry of the ranking that is opened.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_top.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field action 0|1|integer Only attacks that were treated so (code 0 or 1).
---@field item string[] Rankings that are wanted.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field size? integer Most entries in the answer.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_total.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_attack_trend.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_auto_protect_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_config_quota.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field config_type string Kind of configuration whose quota is asked.
---@field set_id? string Set whose quota is asked, for quotas of sets.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_customer_ips_info.Arguments
---@field ips_cfw_id string Id of your own signature within the firewall.
---@field fw_instance_id string Firewall that is meant.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_domain_set_detail.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field domain_set_id string Id of the domain set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ew_associated_er.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ew_associated_vpc.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_export_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_firewall_report.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field report_profile_id string Report profile that is meant.
---@field report_id string Id of the report.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_detail.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field item "src_ip"|"dst_ip"|"dst_port"|"protocol"|"dst_host"|"app"|"dst_region_name"|"src_region_name"|string Ranking that value belongs to.
---@field value string Entry of the ranking that is opened.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field asset_type? "public"|"private"|string Only traffic of public or of private assets.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_top.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field item string[] Rankings that are wanted.
---@field order "record"|"byte"|string What the ranking is ordered by: record or byte.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field asset_type? "public"|"private"|string Only traffic of public or of private assets.
---@field size? integer Most entries in the answer.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_flow_trend.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field direction? "in2out"|"out2in"|string Direction of the traffic.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field asset_type? "public"|"private"|string Only traffic of public or of private assets.
---@field ip? string[] Only these IP addresses.
---@field vpc? string[] Only these VPCs.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_import_status.Arguments
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_ips_update_time.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_logs_count.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field item "risk_ip"|"risk_host"|"open_port"|string What is counted: risky IPs, risky hosts or open ports.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_report_profile.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field report_profile_id string Report profile that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_sn_firewall_protection_status.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.show_traffic_trend.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field agg_type "avg"|"max"|string How values are drawn together: avg is the average, max the maximum.
---@field range? 0|1|2|integer Ready-made time span (code 0, 1 or 2); otherwise give start_time and end_time.
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.
---@field vgw_id? string[] Virtual gateway that the traffic passed.
---@field ip? string[] Only these IP addresses.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.switch_auto_protect_status.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status integer Whether elastic IPs are to be protected automatically (numeric code).
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.switch_firewall_eip_protection.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field bypass_operation integer Whether to switch the bypass on or off (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_acl_rule.Arguments
---@field acl_rule_id string Access rule that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field address_type? 0|1|integer Family of the addresses (numeric code).
---@field name? string Name of the access rule.
---@field direction? 0|1|integer Direction of the traffic.
---@field action_type? 0|1|integer What is done with matching traffic (numeric code).
---@field status? integer Whether the rule is enabled (numeric code).
---@field applications? string[] Applications that the rule applies to.
---@field description? string Free text about the access rule.
---@field long_connect_time_hour? integer Hours that a connection is kept.
---@field long_connect_time_minute? integer Minutes that a connection is kept.
---@field long_connect_time_second? integer Seconds that a connection is kept.
---@field long_connect_time? integer How long a connection is kept.
---@field long_connect_enable? 0|1|integer Whether long connections are kept (numeric flag).
---@field source? huaweicloud.cfw.RuleAddressDto Source that the rule matches.
---@field destination? huaweicloud.cfw.RuleAddressDto Destination that the rule matches.
---@field service? huaweicloud.cfw.RuleServiceDto Service that the rule matches.
---@field type? 0|1|2|integer Kind of the rule (code 0, 1 or 2).
---@field tag? huaweicloud.cfw.TagsVO Tag of the rule.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_acl_rule_order.Arguments
---@field acl_rule_id string Access rule that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field dest_rule_id? string Rule that the new position refers to.
---@field top? integer Whether the rule goes to the head of the list (numeric flag).
---@field bottom? integer Whether the rule goes to the end of the list (numeric flag).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_address_set.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field name? string Name of the address set.
---@field description? string Free text about the address set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_advanced_ips_rule.Arguments
---@field fw_instance_id? string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field action? integer Action of the advanced rule (numeric code).
---@field ips_rule_id? string Id of the advanced rule.
---@field ips_rule_type? integer Kind of the advanced rule (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field param? string Parameters of the advanced rule, as text.
---@field status? integer Whether the advanced rule is on (numeric code).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_alarm_config.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field account_name? string Name of the account.
---@field alarm_id? string Id of the alarm setting.
---@field alarm_time_period? integer Time span in which alarms are sent (numeric code).
---@field alarm_type? integer Kind of alarm (numeric code).
---@field enable_status? integer Whether the alarm is on (numeric code).
---@field frequency_count? integer Number of events that set off an alarm.
---@field frequency_time? integer Time in which the events are counted.
---@field language? string Language of the messages.
---@field severity? string Severities that set off an alarm, as text.
---@field topic_urn? string Notification topic that messages go to.
---@field username? string User who is told.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_anti_virus_rule.Arguments
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[] Action for each scanned protocol.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_anti_virus_switch.Arguments
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field anti_virus_status? integer Whether the anti-virus function is on (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_black_white_list.Arguments
---@field list_id string Id of the list entry.
---@field address string IP address or addresses, as text.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field direction? integer Direction of the traffic.
---@field address_type? integer Family of the addresses (numeric code).
---@field protocol? integer Protocol of the traffic.
---@field port? string Port or ports.
---@field description? string Free text about the list entry.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_customer_ips.Arguments
---@field ips_cfw_id string Id of your own signature within the firewall.
---@field action_type 0|1|integer Action of the signature (code 0 or 1).
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer Operating system that the signature protects (numeric code).
---@field attack_type integer Kind of attack (numeric code).
---@field contents huaweicloud.cfw.IpsContent[] Contents that the signature looks for.
---@field direction integer Direction of the traffic.
---@field dst_port huaweicloud.cfw.Port Destination ports.
---@field fw_instance_id string Firewall that is meant.
---@field ips_name string Name of the signature.
---@field protocol integer Protocol of the traffic.
---@field severity integer Severity of the signature (numeric code).
---@field software integer Software that the signature protects (numeric code).
---@field src_port huaweicloud.cfw.Port Source ports.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_dns_servers.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field dns_server huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer[] DNS servers, the complete new list.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field health_check_domain_name? string Domain name that is asked for to check the DNS servers.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_domain_set.Arguments
---@field set_id string Id of the set.
---@field fw_instance_id string Firewall that is meant.
---@field name string Name of the domain set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field description? string Free text about the domain set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_firewall_name.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field fw_instance_name string New name of the firewall.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_ips_whitelist.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field list_id string Id of the list entry.
---@field source_address string Source IP address.
---@field dest_address string Destination IP address.
---@field ip_version integer Version of the IP addresses (numeric code).
---@field name string Name of the whitelist entry.
---@field effective_scopes string[] Where the whitelist entry takes effect.
---@field ips_id? string Id of the signature.
---@field description? string Free text about the whitelist entry.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_log_config.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field lts_enable integer Whether logs go to LTS at all (numeric flag).
---@field lts_log_group_id string LTS log group of the streams.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field lts_attack_log_stream_id? string LTS stream for attack logs.
---@field lts_attack_log_stream_enable? integer Whether attack logs go to LTS (numeric flag).
---@field lts_access_log_stream_id? string LTS stream for access control logs.
---@field lts_access_log_stream_enable? integer Whether access control logs go to LTS (numeric flag).
---@field lts_flow_log_stream_id? string LTS stream for flow logs.
---@field lts_flow_log_stream_enable? integer Whether flow logs go to LTS (numeric flag).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_object_config_desc.Arguments
---@field description? string The new description.
---@field fw_instance_id? string Firewall that is meant.
---@field item_id? string Id of the item.
---@field set_id? string Id of the set.
---@field type? string Kind of the object.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_private_network_segment.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field protect_network string Address range of the segment.
---@field conf_id? string Id of the private network segment.
---@field az_info? string Availability zones of the segment.
---@field subnet_name? string Name of the subnet.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_report_profile.Arguments
---@field fw_instance_id string Firewall that is meant.
---@field report_profile_id string Report profile that is meant.
---@field description? string Free text about the report profile.
---@field name? string Name of the report profile.
---@field send_period? integer When the report is sent (numeric code).
---@field send_week_day? integer Day of the week on which the report is sent (numeric code).
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field status? 0|1|integer Whether the profile is on (code 0 or 1).
---@field topic_urn? string Notification topic that messages go to.
---@field subscription_type? 0|1|integer Kind of subscription to the report (code 0 or 1).
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_schedule.Arguments
---@field schedule_id string Id of the schedule.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the schedule.
---@field description? string Free text about the schedule.
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[] Periods of a repeating schedule.
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute The single time span of an absolute schedule.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.update_service_set.Arguments
---@field set_id string Id of the set.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field fw_instance_id? string Firewall that is meant.
---@field name? string Name of the service set.
---@field description? string Free text about the service set.
---@field project_id? string Instead of the client's.

---@class huaweicloud.cfw.AccessDetailVO
---@field all_session_count? integer Number of all sessions.
---@field session_count? integer Number of sessions.
---@field dst_ip_count? integer Number of destination IP addresses.
---@field dst_port_count? integer Number of destination ports.
---@field hit_count? integer Number of hits.
---@field protocol_count? integer Number of protocols.
---@field recent_end_time? integer End of the latest time span with records.
---@field recent_start_time? integer Start of the latest time span with records.
---@field record_total? integer Number of records in all.
---@field records? huaweicloud.cfw.AccessLogInfo[] Access control records.
---@field rule_hit_count? integer Number of hits of the rule.
---@field src_ip_count? integer Number of source IP addresses.

---@class huaweicloud.cfw.AccessLogInfo
---@field action? string What was done with the traffic.
---@field app? string Application that the traffic belongs to.
---@field url? string URL of the request.
---@field dst_host? string Destination host.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.
---@field hit_time? integer When the rule was hit.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field protocol? string Protocol of the traffic.
---@field rule_id? string Id of the rule.
---@field rule_name? string Name of the rule.
---@field rule_type? integer Kind of the rule (numeric code).
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.
---@field vgw_id? string Virtual gateway that the traffic passed.
---@field qos_rule_id? string Id of the QoS rule.
---@field qos_rule_name? string Name of the QoS rule.
---@field qos_rule_type? integer Kind of the QoS rule (numeric code).

---@class huaweicloud.cfw.AccessPolicy
---@field changed? integer Change of the number of access rules.
---@field eip? integer Number of access rules for elastic IPs.
---@field nat? integer Number of access rules for NAT.
---@field total? integer Number of access rules.

---@class huaweicloud.cfw.AccessTopMemberVO
---@field count? string Number of hits, as text.
---@field item? string Entry of the ranking.
---@field name? string Name of the entry.

---@class huaweicloud.cfw.AccessTopStatisticsVO
---@field agg_time? integer Point in time that the figures belong to.
---@field deny_access_top_counts? integer Denied accesses at this point in time.
---@field permit_access_top_counts? integer Permitted accesses at this point in time.
---@field total_access_top_counts? integer All accesses at this point in time.

---@class huaweicloud.cfw.AccessTopVO
---@field all_hit_rule_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of all rules that were hit.
---@field deny_count? integer Number of denied ones.
---@field deny_top_one_acl_id? string Id of the rule that denied most.
---@field deny_top_one_acl_name? string Name of the rule that denied most.
---@field hit_count? integer Number of hits.
---@field in2out_deny_dst_ip_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of destination addresses of denied outbound traffic.
---@field in2out_deny_dst_port_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of destination ports of denied outbound traffic.
---@field in2out_deny_dst_region_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of destination regions of denied outbound traffic.
---@field in2out_deny_src_ip_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of source addresses of denied outbound traffic.
---@field out2in_deny_dst_ip_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of destination addresses of denied inbound traffic.
---@field out2in_deny_dst_port_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of destination ports of denied inbound traffic.
---@field out2in_deny_src_ip_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of source addresses of denied inbound traffic.
---@field out2in_deny_src_port_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of source ports of denied inbound traffic.
---@field out2in_deny_src_region_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of source regions of denied inbound traffic.
---@field permit_count? integer Number of permitted ones.
---@field permit_top_one_acl_id? string Id of the rule that permitted most.
---@field permit_top_one_acl_name? string Name of the rule that permitted most.
---@field records? huaweicloud.cfw.AccessTopStatisticsVO[] Accesses over time.
---@field top_deny_rule_list? huaweicloud.cfw.AccessTopMemberVO[] Ranking of rules that denied traffic.

---@class huaweicloud.cfw.AccountDto
---@field accounts? huaweicloud.cfw.AccountInfo[] Accounts to add or remove.

---@class huaweicloud.cfw.AccountInfo
---@field account_id string Id of the account.

---@class huaweicloud.cfw.AccountVO
---@field account_id? string Id of the account.
---@field account_name? string Name of the account.
---@field eip_count_protected? integer Elastic IPs of the account that are protected.
---@field eip_count_total? integer Elastic IPs of the account.
---@field eip_count_unprotected? integer Elastic IPs of the account that are not protected.
---@field organization_id? string Id of the organization.
---@field project_id? string Id of the project.
---@field project_name? string Name of the project.

---@class huaweicloud.cfw.AddAclRuleResponse
---@field data? huaweicloud.cfw.RuleIdList Ids and names of the new rules.

---@class huaweicloud.cfw.AddAddressItemResponse
---@field data? huaweicloud.cfw.AddressItems Content of the answer.

---@class huaweicloud.cfw.AddAddressItemsInfoDto
---@field set_id string Id of the set.
---@field address_items? huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems[] Addresses to add to the set.

---@class huaweicloud.cfw.AddAddressItemsInfoDtoAddressItems
---@field address_type? integer Family of the addresses (numeric code).
---@field address string IP address or addresses, as text.
---@field description? string Free text about the address item.

---@class huaweicloud.cfw.AddAddressSetDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the address set.
---@field description? string Free text about the address set.
---@field address_type? integer Family of the addresses (numeric code).

---@class huaweicloud.cfw.AddAddressSetResponse
---@field data? huaweicloud.cfw.AddressSetId Content of the answer.

---@class huaweicloud.cfw.AddBlackWhiteBatchDto
---@field list_items huaweicloud.cfw.BlackWhiteInfo[] Entries to add to the list.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field object_id string Protected object, from protect_objects of list_firewall_detail.

---@class huaweicloud.cfw.AddBlackWhiteListBatchVO
---@field duplicated_list? huaweicloud.cfw.BlackWhiteInfo[] Entries that were on the list already.
---@field failed_list? huaweicloud.cfw.BlackWhiteInfo[] Entries that could not be added.
---@field success_list? huaweicloud.cfw.BlackWhiteInfo[] Entries that were added.

---@class huaweicloud.cfw.AddBlackWhiteListDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field direction integer Direction of the traffic.
---@field address_type integer Family of the addresses (numeric code).
---@field address string IP address or addresses, as text.
---@field protocol integer Protocol of the traffic.
---@field port string Port or ports.
---@field description? string Free text about the list entry.

---@class huaweicloud.cfw.AddBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId Content of the answer.

---@class huaweicloud.cfw.AddCustomDnsServerResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.AddDomainListDto
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[] Domain names of the set.

---@class huaweicloud.cfw.AddDomainSetInfoDto
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the domain set.
---@field description? string Free text about the domain set.
---@field domain_names huaweicloud.cfw.DomainSetInfoDto[] Domain names of the set.
---@field domain_set_type? integer Kind of the domain set (numeric code).

---@class huaweicloud.cfw.AddDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData Content of the answer.

---@class huaweicloud.cfw.AddDomainsResponse
---@field data? huaweicloud.cfw.DomainSetResponseData Content of the answer.

---@class huaweicloud.cfw.AddEipAlarmWhitelistRequestBody
---@field eip_infos? huaweicloud.cfw.EipInfo[] Elastic IPs to add.
---@field fw_instance_id string Firewall that is meant.

---@class huaweicloud.cfw.AddEipAlarmWhitelistRespData
---@field id? string Id of the alarm whitelist entry.

---@class huaweicloud.cfw.AddEipAlarmWhitelistResponse
---@field data? huaweicloud.cfw.AddEipAlarmWhitelistRespData Content of the answer.

---@class huaweicloud.cfw.AddLogConfigResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.AddRuleAclDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field type 0|1|2|integer Kind of the rules (code 0, 1 or 2).
---@field rules huaweicloud.cfw.AddRuleAclDtoRules[] Rules to add.

---@class huaweicloud.cfw.AddRuleAclDtoRules
---@field name string Name of the access rule.
---@field sequence huaweicloud.cfw.OrderRuleAclDto Position of the rule among the others.
---@field address_type 0|1|2|integer Family of the addresses (numeric code).
---@field action_type integer What is done with matching traffic (numeric code).
---@field status 0|1|integer Whether the rule is enabled (code 0 or 1).
---@field applications? string[] Applications that the rule applies to.
---@field long_connect_time? integer How long a connection is kept.
---@field long_connect_time_hour? integer Hours that a connection is kept.
---@field long_connect_time_minute? integer Minutes that a connection is kept.
---@field long_connect_time_second? integer Seconds that a connection is kept.
---@field long_connect_enable 0|1|integer Whether long connections are kept (numeric flag).
---@field description? string Free text about the access rule.
---@field direction? 0|1|integer Direction of the traffic.
---@field source huaweicloud.cfw.RuleAddressDtoForRequest Source that the rule matches.
---@field destination huaweicloud.cfw.RuleAddressDtoForRequest Destination that the rule matches.
---@field service huaweicloud.cfw.RuleServiceDto Service that the rule matches.
---@field tag? huaweicloud.cfw.TagsVO Tag of the rule.

---@class huaweicloud.cfw.AddServiceItemsResponse
---@field data? huaweicloud.cfw.ServiceItemIds Content of the answer.

---@class huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBody
---@field set_id string Id of the set.
---@field service_items huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems[] Services to add to the set.

---@class huaweicloud.cfw.AddServiceItemsUsingPOSTRequestBodyServiceItems
---@field protocol integer Protocol of the traffic.
---@field source_port string Source port.
---@field dest_port string Destination port.
---@field description? string Free text about the service.

---@class huaweicloud.cfw.AddServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId Content of the answer.

---@class huaweicloud.cfw.AddServiceSetUsingPOSTRequestBody
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the service set.
---@field description? string Free text about the service set.

---@class huaweicloud.cfw.AddressGroupVO
---@field address_set_type? integer Kind of the address set (numeric code).
---@field name? string Name of the address set.
---@field set_id? string Id of the set.

---@class huaweicloud.cfw.AddressItemId
---@field id? string Id of the address item.
---@field name? string Name of the address item.

---@class huaweicloud.cfw.AddressItemIdWithoutName
---@field id? string Id of the address item.

---@class huaweicloud.cfw.AddressItemListResponseDTOData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field set_id? string Id of the set.
---@field records? huaweicloud.cfw.AddressItemListResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.AddressItemListResponseDTODataRecords
---@field item_id? string Id of the item.
---@field name? string Name of the address item.
---@field description? string Free text about the address item.
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.

---@class huaweicloud.cfw.AddressItems
---@field items? huaweicloud.cfw.AddressItemIdWithoutName[] Addresses that were added.
---@field covered_ip? huaweicloud.cfw.CoveredIPVO[] Covered addresses that the service reports.

---@class huaweicloud.cfw.AddressSetDetailResponseDTOData
---@field id? string Id of the address set.
---@field name? string Name of the address set.
---@field description? string Free text about the address set.
---@field address_set_type? integer Kind of the address set (numeric code).
---@field address_type? integer Family of the addresses (numeric code).

---@class huaweicloud.cfw.AddressSetId
---@field id? string Id of the address set.
---@field name? string Name of the address set.

---@class huaweicloud.cfw.AddressSetListResponseDTOData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.AddressSetListResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.AddressSetListResponseDTODataRecords
---@field set_id? string Id of the set.
---@field ref_count? integer Number of places that use it.
---@field description? string Free text about the address set.
---@field address_type? integer Family of the addresses (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field address_set_type? integer Kind of the address set (numeric code).
---@field name? string Name of the address set.

---@class huaweicloud.cfw.AdvancedIpsRuleDto
---@field action? integer Action of the advanced rule (numeric code).
---@field ips_rule_id? string Id of the advanced rule.
---@field ips_rule_type? integer Kind of the advanced rule (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field param? string Parameters of the advanced rule, as text.
---@field status? integer Whether the advanced rule is on (numeric code).

---@class huaweicloud.cfw.AdvancedIpsRuleListVo
---@field advanced_ips_rules? huaweicloud.cfw.AdvancedIpsRuleVo[] Advanced intrusion prevention rules.
---@field total? integer Number of advanced rules.

---@class huaweicloud.cfw.AdvancedIpsRuleVo
---@field action? integer Action of the advanced rule (numeric code).
---@field ips_rule_id? string Id of the advanced rule.
---@field ips_rule_type? integer Kind of the advanced rule (numeric code).
---@field param? string Parameters of the advanced rule, as text.
---@field status? integer Whether the advanced rule is on (numeric code).

---@class huaweicloud.cfw.AlarmConfig
---@field account_name? string Name of the account.
---@field alarm_id? string Id of the alarm setting.
---@field alarm_time_period? integer Time span in which alarms are sent (numeric code).
---@field alarm_type? integer Kind of alarm (numeric code).
---@field enable_status? integer Whether the alarm is on (numeric code).
---@field frequency_count? integer Number of events that set off an alarm.
---@field frequency_time? integer Time in which the events are counted.
---@field language? string Language of the messages.
---@field name? string Name of the alarm setting.
---@field severity? string Severities that set off an alarm, as text.
---@field topic_urn? string Notification topic that messages go to.
---@field username? string User who is told.

---@class huaweicloud.cfw.AntiVirusRuleDto
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[] Action for each scanned protocol.

---@class huaweicloud.cfw.AntiVirusRuleVO
---@field id? string Id of the object.
---@field name? string Name of the object.
---@field scan_protocol_configs? huaweicloud.cfw.ScanProtocolConfig[] Action for each scanned protocol.
---@field total? integer Number of scanned protocols.

---@class huaweicloud.cfw.AntiVirusSwitchDto
---@field anti_virus_status? integer Whether the anti-virus function is on (numeric code).
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.

---@class huaweicloud.cfw.AntiVirusVO
---@field anti_virus_status? integer Whether the anti-virus function is on (numeric code).
---@field id? string Id of the object.
---@field name? string Name of the object.

---@class huaweicloud.cfw.AttackDetailVO
---@field app_count? integer Number of applications.
---@field attack_rule_count? integer Number of rules that recognized an attack.
---@field attack_type_count? integer Number of kinds of attack.
---@field count? integer Number of attacks.
---@field dst_ip_count? integer Number of destination IP addresses.
---@field dst_port_count? integer Number of destination ports.
---@field end_time? integer End of the time span.
---@field records? huaweicloud.cfw.AttackLog[] Attack logs.
---@field src_ip_count? integer Number of source IP addresses.
---@field start_time? integer Start of the time span.
---@field total? integer Number of records in all.

---@class huaweicloud.cfw.AttackEvent
---@field changed? integer Change of the number of attacks.
---@field deny? integer Number of denied ones.
---@field total? integer Number of attacks.

---@class huaweicloud.cfw.AttackLog
---@field action? string What was done with the traffic.
---@field app? string Application that the traffic belongs to.
---@field attack_rule? string Rule that recognized the attack.
---@field attack_rule_id? string Id of the rule that recognized the attack.
---@field attack_type? string Kind of attack.
---@field direction? string Direction of the traffic.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.
---@field event_time? integer When the attack took place.
---@field level? string Severity of the attack.
---@field protocol? string Protocol of the traffic.
---@field source? string What recognized the attack.
---@field src_ip? string Source IP address.
---@field real_ip? string Real IP address of the source.
---@field tag? integer Tag of the log (numeric code).
---@field src_port? integer Source port.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.
---@field vgw_id? string Virtual gateway that the traffic passed.

---@class huaweicloud.cfw.AttackReport
---@field dst_ip? huaweicloud.cfw.ItemVO[] Ranking of destination IP addresses.
---@field ips_mode? integer Intrusion prevention mode (numeric code).
---@field level? huaweicloud.cfw.ItemVO[] Ranking of severities.
---@field rule? huaweicloud.cfw.ItemVO[] Ranking of rules.
---@field src_ip? huaweicloud.cfw.ItemVO[] Ranking of source IP addresses.
---@field trend? huaweicloud.cfw.TrendVO[] Attacks over time.
---@field type? huaweicloud.cfw.ItemVO[] Ranking of kinds of attack.

---@class huaweicloud.cfw.AttackStatisticRespBody
---@field apps? huaweicloud.cfw.TopInfo[] Ranking of applications.
---@field associated_name? string Name of what the address is bound to.
---@field associated_type? string Kind of what the address is bound to.
---@field attack_count? integer Number of attacks.
---@field attack_type? string Kind of attack.
---@field deny_count? integer Number of denied ones.
---@field dst_ports? huaweicloud.cfw.TopInfo[] Ranking of destination ports.
---@field ip? string IP address.
---@field latest_time? integer When the last attack took place.
---@field region_id? string Id of the region.
---@field region_name? string Name of the region.
---@field src_type? string Kind of the source.
---@field vgw_id? string Virtual gateway that the traffic passed.

---@class huaweicloud.cfw.AttackTopRespBody
---@field attack_rule? huaweicloud.cfw.TopInfo[] Ranking of rules that recognized attacks.
---@field attack_type? huaweicloud.cfw.TopInfo[] Ranking of kinds of attack.
---@field dst_ip? huaweicloud.cfw.TopInfo[] Ranking of destination IP addresses.
---@field dst_port? huaweicloud.cfw.TopInfo[] Ranking of destination ports.
---@field in_src_ip? huaweicloud.cfw.TopInfo[]
---@field level? huaweicloud.cfw.TopInfo[] Ranking of severities.
---@field out_src_ip? huaweicloud.cfw.TopInfo[]
---@field src_ip? huaweicloud.cfw.TopInfo[] Ranking of source IP addresses.
---@field src_region_id? huaweicloud.cfw.TopInfo[] Ranking of source regions.

---@class huaweicloud.cfw.AttackTrendRespBody
---@field deny_count? integer Number of denied ones.
---@field permit_count? integer Number of permitted ones.
---@field time? integer Point in time that the figures belong to.

---@class huaweicloud.cfw.BatchAddAccountsResponse
---@field data? huaweicloud.cfw.MultiAccountRespData Content of the answer.

---@class huaweicloud.cfw.BatchCreateBlackWhiteListResponse
---@field data? huaweicloud.cfw.AddBlackWhiteListBatchVO Content of the answer.

---@class huaweicloud.cfw.BatchCreateIpsWhiteListDto
---@field ips_white_list_dto_list huaweicloud.cfw.IpsWhiteListDto[] Whitelist entries to add.

---@class huaweicloud.cfw.BatchCreateIpsWhitelistResponse
---@field data? huaweicloud.cfw.IpsWhitelistRespData Content of the answer.

---@class huaweicloud.cfw.BatchCreatePrivateNetworkSegmentsResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.BatchCustomerIpsRespData
---@field id? string Id of the object.

---@class huaweicloud.cfw.BatchDeleteAclRulesResponse
---@field data? huaweicloud.cfw.BatchDeleteAclRulesResponseData Content of the answer.

---@class huaweicloud.cfw.BatchDeleteAclRulesResponseData
---@field responseDatas? huaweicloud.cfw.BatchDeleteRuleInfo[] Objects that were dealt with, with id and name.

---@class huaweicloud.cfw.BatchDeleteAddressItemsResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.BatchDeleteAddressSetsDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids string[] Sets to delete.

---@class huaweicloud.cfw.BatchDeleteAddressSetsRespData
---@field name? string Name of the address set.
---@field id? string Id of the address set.

---@class huaweicloud.cfw.BatchDeleteAddressSetsResponse
---@field data? huaweicloud.cfw.BatchDeleteAddressSetsRespData[] Content of the answer.

---@class huaweicloud.cfw.BatchDeleteBlackWhiteListsResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.BatchDeleteCustomerIpsResponse
---@field data? huaweicloud.cfw.BatchCustomerIpsRespData Content of the answer.

---@class huaweicloud.cfw.BatchDeleteDomainSetResponse
---@field data? huaweicloud.cfw.DeleteDomainSetResponseDatas Content of the answer.

---@class huaweicloud.cfw.BatchDeleteDomainSetsDto
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids? string[] Sets to delete.

---@class huaweicloud.cfw.BatchDeleteIpsWhiteListRequestBody
---@field list_ids string[] Whitelist entries to delete.

---@class huaweicloud.cfw.BatchDeleteIpsWhitelistResponse
---@field data? huaweicloud.cfw.IpsWhitelistRespData Content of the answer.

---@class huaweicloud.cfw.BatchDeletePrivateNetworkSegmentsResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.BatchDeleteRuleInfo
---@field name? string Name of the access rule.
---@field id? string Id of the access rule.

---@class huaweicloud.cfw.BatchDeleteSchedulesRequestBody
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field schedule_ids string[] Schedules to delete.

---@class huaweicloud.cfw.BatchDeleteSchedulesResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.BatchDeleteServiceItemsResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.BatchDeleteServiceSetsDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field set_ids string[] Sets to delete.

---@class huaweicloud.cfw.BatchDeleteServiceSetsRespData
---@field name? string Name of the service set.
---@field id? string Id of the service set.

---@class huaweicloud.cfw.BatchDeleteServiceSetsResponse
---@field data? huaweicloud.cfw.BatchDeleteServiceSetsRespData[] Content of the answer.

---@class huaweicloud.cfw.BatchRemoveAccountsResponse
---@field data? huaweicloud.cfw.MultiAccountRespData Content of the answer.

---@class huaweicloud.cfw.BatchUpdateAclRuleActionsResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.BatchUpdateCustomerIpsActionResponse
---@field data? huaweicloud.cfw.BatchCustomerIpsRespData Content of the answer.

---@class huaweicloud.cfw.BlackWhiteInfo
---@field address? string IP address or addresses, as text.
---@field address_type? integer Family of the addresses (numeric code).
---@field description? string Free text about the list entry.
---@field direction? integer Direction of the traffic.
---@field port? string Port or ports.
---@field protocol? 6|17|1|58|-1|132|integer Protocol: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6, -1 any, or 132.

---@class huaweicloud.cfw.BlackWhiteListId
---@field id? string Id of the list entry.
---@field name? string Name of the list entry.

---@class huaweicloud.cfw.BlackWhiteListResponseData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.BlackWhiteListResponseDataRecords[] Records of this page.

---@class huaweicloud.cfw.BlackWhiteListResponseDataRecords
---@field list_id? string Id of the list entry.
---@field direction? integer Direction of the traffic.
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.
---@field protocol? integer Protocol of the traffic.
---@field port? string Port or ports.
---@field description? string Free text about the list entry.
---@field created_date? integer Time of creation.
---@field modified_date? integer Time of the last change.

---@class huaweicloud.cfw.CancelCaptureTaskDto
---@field task_id string Capture task to stop: task_id of a record of list_capture_task.

---@class huaweicloud.cfw.CancelCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId What was stopped.

---@class huaweicloud.cfw.CaptureFile
---@field file_name? string Name of the file.
---@field url? string Link to the file.
---@field file_path? string Path of the file.

---@class huaweicloud.cfw.CaptureResultUrlVO
---@field captcha? string Captcha that belongs to the captured files.
---@field expires? integer Expiry of the links (a number).
---@field file_list? huaweicloud.cfw.CaptureFile[] Captured files.
---@field request_header? huaweicloud.cfw.HostHeaderInfo Headers to send when a file is fetched.
---@field url? string Link to the captured files.

---@class huaweicloud.cfw.CaptureRuleAddressDto
---@field address string IP address or addresses, as text.
---@field address_type integer Family of the address: 0 IPv4, 1 IPv6.
---@field type integer How the address is given (numeric code).

---@class huaweicloud.cfw.CaptureServiceDto
---@field dest_port? string Destination port.
---@field protocol integer Protocol to capture: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6, -1 any.
---@field source_port? string Source port.

---@class huaweicloud.cfw.CaptureTaskDto
---@field destination huaweicloud.cfw.CaptureRuleAddressDto Destination address to capture.
---@field duration integer Minutes that the capture lasts.
---@field max_packets integer Packets after which the capture ends.
---@field name string Name of the task.
---@field service huaweicloud.cfw.CaptureServiceDto Protocol and ports to capture.
---@field source huaweicloud.cfw.CaptureRuleAddressDto Source address to capture.

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
---@field data? huaweicloud.cfw.ChangeEastWestFirewallStatusResponseData Content of the answer.

---@class huaweicloud.cfw.ChangeEastWestFirewallStatusResponseData
---@field id? string Id of the object.

---@class huaweicloud.cfw.ChangeEipStatusResponse
---@field data? huaweicloud.cfw.EIPSwitchStatusVO Content of the answer.

---@class huaweicloud.cfw.ChangeIpsProtectModeResponse
---@field data? huaweicloud.cfw.CommonResponseDTOData Content of the answer.

---@class huaweicloud.cfw.ChangeIpsRuleModeResponse
---@field data? huaweicloud.cfw.IpsRuleChangeRespBody Content of the answer.

---@class huaweicloud.cfw.ChangeIpsSwitchStatusResponse
---@field data? huaweicloud.cfw.CommonResponseDTOData Content of the answer.

---@class huaweicloud.cfw.ChangeProtectStatusRequestBody
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status 0|1|integer Whether the east-west protection is on (code 0 or 1).

---@class huaweicloud.cfw.ChangedVO
---@field changed? integer Change against the time before.
---@field total? integer Number in all.
---@field value? integer Number now.

---@class huaweicloud.cfw.ClearAccessLogRuleHitCountsDto
---@field rule_ids string[] Rules whose hit counts are cleared.

---@class huaweicloud.cfw.CommonResponseDTOData
---@field id? string Id of the object.

---@class huaweicloud.cfw.CoveredIPVO
---@field ip? string IP address.
---@field covered_Ip? string

---@class huaweicloud.cfw.CreateCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId Content of the answer.

---@class huaweicloud.cfw.CreateCustomerIpsRespData
---@field id? string Id of the signature.

---@class huaweicloud.cfw.CreateCustomerIpsResponse
---@field data? huaweicloud.cfw.CreateCustomerIpsRespData Content of the answer.

---@class huaweicloud.cfw.CreateEWFirewallInspectVpcResp
---@field vpc_id? string Id of the VPC.
---@field subnet_ids? string[] Subnets of the inspection VPC.

---@class huaweicloud.cfw.CreateEWFirewallResp
---@field id? string Id of the east-west firewall.
---@field er? huaweicloud.cfw.Er Enterprise router.
---@field inspertion_vpc? huaweicloud.cfw.CreateEWFirewallInspectVpcResp Inspection VPC (the service spells it so).

---@class huaweicloud.cfw.CreateEastWestFirewallRequestBody
---@field er_id string Id of the enterprise router.
---@field inspection_cidr string Address range of the inspection VPC in CIDR notation.
---@field mode string Mode of the east-west firewall.

---@class huaweicloud.cfw.CreateEastWestFirewallResponse
---@field data? huaweicloud.cfw.CreateEWFirewallResp Content of the answer.

---@class huaweicloud.cfw.CreateFirewallReq
---@field name? string Name of the firewall.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field tags? huaweicloud.cfw.CreateFirewallReqTags[] Tags of the new firewall.
---@field flavor? huaweicloud.cfw.CreateFirewallReqFlavor Edition and size of the firewall.
---@field charge_info? huaweicloud.cfw.CreateFirewallReqChargeInfo How the firewall is paid for.

---@class huaweicloud.cfw.CreateFirewallReqChargeInfo
---@field charge_mode? string How the firewall is paid for.
---@field period_type? string Length of a period that is bought.
---@field period_num? integer Number of periods that are bought.
---@field is_auto_renew? boolean Whether the firewall is renewed automatically.
---@field is_auto_pay? boolean Whether the order is paid automatically.

---@class huaweicloud.cfw.CreateFirewallReqFlavor
---@field version? "Standard"|"Professional"|string Edition: Standard or Professional.
---@field extend_eip_count? integer Elastic IPs beyond those that the edition includes.
---@field extend_bandwidth? integer Bandwidth beyond what the edition includes.
---@field extend_vpc_count? integer VPCs beyond those that the edition includes.

---@class huaweicloud.cfw.CreateFirewallReqTags
---@field key? string Key of the tag.
---@field value? string Value of the tag.

---@class huaweicloud.cfw.CreateFirewallResponse
---@field job_id? string Job to follow with list_job, for a pay-per-use firewall.
---@field order_id? string Order to pay, for a firewall that is paid in advance.
---@field data? huaweicloud.cfw.CreateFirewallReq What was asked for.

---@class huaweicloud.cfw.CreateReportProfileDto
---@field category "daily"|"weekly"|"custom"|string Kind of report: daily, weekly or custom.
---@field description? string Free text about the report profile.
---@field name string Name of the report profile.
---@field send_period? integer When the report is sent (numeric code).
---@field send_week_day? integer Day of the week on which the report is sent (numeric code).
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field status? 0|1|integer Whether the profile is on (code 0 or 1).
---@field topic_urn? string Notification topic that messages go to.
---@field subscription_type? 0|1|integer Kind of subscription to the report (code 0 or 1).

---@class huaweicloud.cfw.CreateReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData Content of the answer.

---@class huaweicloud.cfw.CreateScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData Content of the answer.

---@class huaweicloud.cfw.CreateTag
---@field key? string Key of the tag.
---@field value? string Value of the tag.

---@class huaweicloud.cfw.CreateTagsDto
---@field tags? huaweicloud.cfw.CreateTag[] Tags to set.

---@class huaweicloud.cfw.CustomerIpsListVO
---@field action? integer Action of the signature (numeric code).
---@field affected_os? integer Operating system that the signature protects (numeric code).
---@field attack_type? integer Kind of attack (numeric code).
---@field config_status? integer State of the configuration (numeric code).
---@field content? string Contents that the signature looks for.
---@field dst_port_type? integer Kind of the destination ports (numeric code).
---@field dst_ports? string Destination ports.
---@field ips_cfw_id? string Id of your own signature within the firewall.
---@field ips_id? string Id of the signature.
---@field ips_name? string Name of the signature.
---@field protocol? integer Protocol of the traffic.
---@field severity? integer Severity of the signature (numeric code).
---@field software? integer Software that the signature protects (numeric code).
---@field src_port_type? integer Kind of the source ports (numeric code).
---@field src_ports? string Source ports.
---@field group_id? string Id of the group.

---@class huaweicloud.cfw.CustomerIpsPageInfo
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.CustomerIpsListVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.CustomerIpsSaveDto
---@field action_type 0|1|integer Action of the signature (code 0 or 1).
---@field affected_os 0|1|2|3|4|5|6|7|8|9|10|integer Operating system that the signature protects (numeric code).
---@field attack_type integer Kind of attack (numeric code).
---@field contents huaweicloud.cfw.IpsContent[] Contents that the signature looks for.
---@field direction integer Direction of the traffic.
---@field dst_port huaweicloud.cfw.Port Destination ports.
---@field fw_instance_id string Firewall that is meant.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field ips_name string Name of the signature.
---@field protocol integer Protocol of the traffic.
---@field severity integer Severity of the signature (numeric code).
---@field software integer Software that the signature protects (numeric code).
---@field src_port huaweicloud.cfw.Port Source ports.

---@class huaweicloud.cfw.CustomerIpsVO
---@field action? integer Action of the signature (numeric code).
---@field group_id? string Id of the group.
---@field affected_os? integer Operating system that the signature protects (numeric code).
---@field attack_type? integer Kind of attack (numeric code).
---@field config_status? integer State of the configuration (numeric code).
---@field contents? huaweicloud.cfw.IpsContent[] Contents that the signature looks for.
---@field direction? integer Direction of the traffic.
---@field dst_port? huaweicloud.cfw.Port Destination ports.
---@field ips_cfw_id? string Id of your own signature within the firewall.
---@field ips_id? string Id of the signature.
---@field ips_name? string Name of the signature.
---@field protocol? integer Protocol of the traffic.
---@field severity? integer Severity of the signature (numeric code).
---@field software? integer Software that the signature protects (numeric code).
---@field src_port? huaweicloud.cfw.Port Source ports.

---@class huaweicloud.cfw.DeleteAclRuleResponse
---@field data? huaweicloud.cfw.RuleId Content of the answer.

---@class huaweicloud.cfw.DeleteAddressItemResponse
---@field data? huaweicloud.cfw.AddressItemId Content of the answer.

---@class huaweicloud.cfw.DeleteAddressItemsInfoDto
---@field set_id string Id of the set.
---@field address_item_ids string[] Items to delete from the set.

---@class huaweicloud.cfw.DeleteAddressSetResponse
---@field data? huaweicloud.cfw.AddressSetId Content of the answer.

---@class huaweicloud.cfw.DeleteBlackWhiteDto
---@field list_ids string[] Entries to delete.
---@field list_type integer Which list is meant, blacklist or whitelist (code 4 or 5).
---@field object_id string Protected object, from protect_objects of list_firewall_detail.

---@class huaweicloud.cfw.DeleteBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId Content of the answer.

---@class huaweicloud.cfw.DeleteCaptureTaskDto
---@field task_ids string[] Capture tasks to delete.

---@class huaweicloud.cfw.DeleteCaptureTaskResponse
---@field data? huaweicloud.cfw.CaptureTaskId Content of the answer.

---@class huaweicloud.cfw.DeleteDomainDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field domain_address_ids string[] Domain names to delete, by the ids of list_domains.

---@class huaweicloud.cfw.DeleteDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData Content of the answer.

---@class huaweicloud.cfw.DeleteDomainSetResponseDatas
---@field responseDatas? huaweicloud.cfw.DomainSetId[] Objects that were dealt with, with id and name.

---@class huaweicloud.cfw.DeleteDomainsResponse
---@field data? huaweicloud.cfw.DomainSetResponseData Content of the answer.

---@class huaweicloud.cfw.DeleteFirewallResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.DeletePrivateNetworkSegmentsDto
---@field conf_ids string[] Private network segments to delete.

---@class huaweicloud.cfw.DeleteReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData Content of the answer.

---@class huaweicloud.cfw.DeleteRuleAclDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field rule_ids string[] Rules to delete.

---@class huaweicloud.cfw.DeleteScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData Content of the answer.

---@class huaweicloud.cfw.DeleteServiceItemDto
---@field set_id string Id of the set.
---@field service_item_ids string[] Items to delete from the set.

---@class huaweicloud.cfw.DeleteServiceItemResponse
---@field data? huaweicloud.cfw.DeleteServiceItemResponseBodyData Content of the answer.

---@class huaweicloud.cfw.DeleteServiceItemResponseBodyData
---@field id? string Id of the service.
---@field name? string Name of the service.

---@class huaweicloud.cfw.DeleteServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId Content of the answer.

---@class huaweicloud.cfw.DeleteTagsDto
---@field tags? huaweicloud.cfw.ResourceTag[] Tags to delete.

---@class huaweicloud.cfw.DnsServersResponseDTO
---@field id? integer Id of the DNS server, a number.
---@field is_applied? integer Whether the DNS server is in use (numeric flag).
---@field is_customized? integer Whether the DNS server is one of your own (numeric flag).
---@field server_ip? string IP address of the DNS server.
---@field status? integer State of the DNS server (numeric code).
---@field health_check_domain_name? string Domain name that is asked for to check the DNS servers.

---@class huaweicloud.cfw.DomainInfo
---@field domain_address_id? string Id of a domain name in a domain set.
---@field domain_name? string Domain name.
---@field description? string Free text about the domain name.

---@class huaweicloud.cfw.DomainSetId
---@field name? string Name of the domain set.
---@field id? string Id of the domain set.

---@class huaweicloud.cfw.DomainSetInfoDto
---@field domain_name string Domain name.
---@field description? string Free text about the domain name.

---@class huaweicloud.cfw.DomainSetResponseData
---@field id? string Id of the domain set.
---@field name? string Name of the domain set.

---@class huaweicloud.cfw.DomainSetVo
---@field set_id? string Id of the set.
---@field name? string Name of the domain set.
---@field description? string Free text about the domain set.
---@field ref_count? integer Number of places that use it.
---@field domain_set_type? integer Kind of the domain set (numeric code).
---@field config_status? integer State of the configuration (numeric code).
---@field rules? huaweicloud.cfw.UseRuleVO[] Rules that use the set.

---@class huaweicloud.cfw.EIPSwitchStatusVO
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field fail_eip_id_list? string[] Ids of the elastic IPs that failed.
---@field fail_eip_list? huaweicloud.cfw.FailedEipInfo[] Elastic IPs that failed, with their errors.
---@field id? string Id of the object.

---@class huaweicloud.cfw.Eip
---@field protected? huaweicloud.cfw.ChangedVO Protected ones and their change.
---@field total? integer Number of elastic IPs.

---@class huaweicloud.cfw.EipBypassDto
---@field bypass_operation integer Whether to switch the bypass on or off (numeric code).

---@class huaweicloud.cfw.EipCountRespData
---@field eip_total? integer All elastic IPs.
---@field eip_protected? integer Protected elastic IPs.
---@field eip_protected_self? integer Elastic IPs that this firewall itself protects.

---@class huaweicloud.cfw.EipInfo
---@field eip_id? string Id of the elastic IP.
---@field fw_instance_id? string Firewall that is meant.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field public_ip? string IPv4 address of the elastic IP.
---@field public_ipv6? string IPv6 address of the elastic IP.
---@field type? integer Kind of the elastic IP (numeric code).

---@class huaweicloud.cfw.EipOperateProtectReq
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status integer Whether the elastic IPs are protected (numeric code).
---@field ip_infos huaweicloud.cfw.EipOperateProtectReqIpInfos[] Elastic IPs to switch.

---@class huaweicloud.cfw.EipOperateProtectReqIpInfos
---@field id? string Id of the elastic IP.
---@field public_ip? string IPv4 address of the elastic IP.
---@field public_ipv6? string IPv6 address of the elastic IP.

---@class huaweicloud.cfw.EipResource
---@field id? string Id of the elastic IP.
---@field public_ip? string IPv4 address of the elastic IP.
---@field status? 0|1|integer Whether the elastic IP is protected (code 0 or 1).
---@field public_ipv6? string IPv6 address of the elastic IP.
---@field enterprise_project_id? string Enterprise project of the elastic IP.
---@field device_id? string Id of the device that the elastic IP is bound to.
---@field device_name? string Name of the device that the address is bound to.
---@field device_owner? string Owner of the device that the elastic IP is bound to.
---@field associate_instance_type? string Kind of the instance that the address is bound to.
---@field fw_instance_name? string Name of the firewall.
---@field fw_instance_id? string Firewall that is meant.
---@field fw_enterprise_project_id? string Enterprise project of the firewall.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field tags? string Tags of the elastic IP, as text.
---@field domain_id? string Account that the elastic IP belongs to.
---@field fw_domain_id? string Account that the firewall belongs to.
---@field bypass_status? integer Whether traffic of the elastic IP bypasses the firewall (numeric code).

---@class huaweicloud.cfw.EipResponseData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.EipResource[] Records of this page.

---@class huaweicloud.cfw.EnableMultiAccountRespData
---@field id? string Id of the object.
---@field name? string Name of the object.
---@field trust_service_status? integer State of the trusted service (numeric code).

---@class huaweicloud.cfw.EnableMultiAccountResponse
---@field data? huaweicloud.cfw.EnableMultiAccountRespData Content of the answer.

---@class huaweicloud.cfw.Er
---@field er_id? string Id of the enterprise router.
---@field er_attach_id? string Attachment of the firewall to the enterprise router.

---@class huaweicloud.cfw.ErInfo
---@field er_id? string Id of the enterprise router.
---@field name? string Name of the enterprise router.

---@class huaweicloud.cfw.ErInstance
---@field id? string Id of the enterprise router.
---@field name? string Name of the enterprise router.
---@field project_id? string Id of the project.
---@field attachment_id? string Attachment of the firewall to the enterprise router.

---@class huaweicloud.cfw.EwPrivateNetworkSegmentsDto
---@field private_network_segments huaweicloud.cfw.PrivateNetworkSegmentVO[] Private network segments to add.

---@class huaweicloud.cfw.EwProtectResourceInfo
---@field protected_resource_type? integer Kind of the protected resource (numeric code).
---@field protected_resource_name? string Name of the protected resource.
---@field protected_resource_id? string Id of the protected resource.
---@field protected_resource_nat_name? string Name of the NAT gateway of the protected resource.
---@field protected_resource_nat_id? string Id of the NAT gateway of the protected resource.
---@field protected_resource_project_id? string Project of the protected resource.
---@field protected_resource_mode? string Mode of the protected resource.
---@field status? integer State of the protection of the resource (numeric code).

---@class huaweicloud.cfw.ExportIpBlacklistResponse
---@field body? any The whole answer.
---@field ["Content-Disposition"]? string How the file is to be stored, usually with its name.
---@field ["Content-Length"]? integer Size of the file in bytes.
---@field ["Content-Type"]? string Media type of the file.

---@class huaweicloud.cfw.ExportLogsRequestBody
---@field filters? huaweicloud.cfw.Filter[] Conditions that a log has to meet.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field type "attack"|"acl"|"flow"|"url"|string Kind of logs: attack, acl, flow or url.
---@field time_zone? string Time zone for the times in the file.

---@class huaweicloud.cfw.ExportRuleAclRequestBody
---@field object_id string Protected object, from protect_objects of list_firewall_detail.

---@class huaweicloud.cfw.ExportRuleAclResponse
---@field data? huaweicloud.cfw.RuleAclResponseData Content of the answer.

---@class huaweicloud.cfw.ExportStatusVO
---@field id? string Id of the export.
---@field status? integer State of the export (numeric code).

---@class huaweicloud.cfw.FailedEipInfo
---@field id? string Id of the elastic IP.
---@field error_message? string Text of the error.

---@class huaweicloud.cfw.Filter
---@field field string Field of the log that is compared.
---@field values? string[] Values, any of which fits.
---@field operator "equal"|"not_equal"|"contain"|"starts_with"|string How field and values are compared.

---@class huaweicloud.cfw.FirewallInstanceResource
---@field resource_id? string Id of the cloud resource.
---@field cloud_service_type? string Cloud service that the resource belongs to.
---@field resource_type? string Kind of the resource.
---@field resource_spec_code? string Specification code of the resource.
---@field resource_size? integer Size of the resource.
---@field resource_size_measure_id? integer Unit of the resource's size (numeric code).

---@class huaweicloud.cfw.FirewallInstanceVO
---@field fw_instance_id? string Firewall that is meant.
---@field resource_id? string Id of the firewall as a cloud resource.
---@field name? string Name of the firewall.
---@field fw_instance_name? string Name of the firewall.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field ha_type? integer Kind of high availability (numeric code).
---@field charge_mode? integer How the firewall is paid for.
---@field service_type? integer Kind of service of the firewall (numeric code).
---@field engine_type? integer Kind of engine of the firewall (numeric code).
---@field flavor? huaweicloud.cfw.Flavor Edition and size of the firewall.
---@field status? integer State of the firewall (numeric code).
---@field tags? string Tags of the firewall, as text.

---@class huaweicloud.cfw.FirewallProtectionStatusVO
---@field protection_status? integer State of the protection (numeric code).
---@field id? string Id of the object.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field failed_eip_list? string[] Elastic IPs that failed.
---@field failed_eip_id_list? string[] Ids of the elastic IPs that failed.

---@class huaweicloud.cfw.FirewallReport
---@field attack_info? huaweicloud.cfw.AttackReport Attack part of the report.
---@field category? string Kind of report: daily, weekly or custom.
---@field internet_firewall? huaweicloud.cfw.InternetReport Report on the internet border.
---@field send_time? integer When the report was sent.
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field vpc_firewall? huaweicloud.cfw.VpcReport Report on the VPC border.

---@class huaweicloud.cfw.FirewallStatusVO
---@field available_eip_count? integer Elastic IPs that can still be protected.
---@field beyond_max_count? boolean Whether there are more elastic IPs than can be protected.
---@field eip_protected_self? integer Elastic IPs that this firewall itself protects.
---@field eip_total? integer All elastic IPs.
---@field eip_un_protected? integer Elastic IPs that are not protected.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field status? integer Whether elastic IPs are protected automatically (numeric code).

---@class huaweicloud.cfw.Flavor
---@field version? 0|1|2|3|integer Edition of the firewall (code 0, 1, 2 or 3).
---@field eip_count? integer Elastic IPs that the firewall can protect in all.
---@field vpc_count? integer VPCs that the firewall can protect in all.
---@field bandwidth? integer Bandwidth that the firewall protects in all.
---@field log_storage? integer Log storage of the firewall in all.
---@field default_bandwidth? integer Bandwidth that the edition includes.
---@field default_eip_count? integer Elastic IPs that the edition includes.
---@field default_log_storage? integer Log storage that the edition includes.
---@field default_vpc_count? integer VPCs that the edition includes.

---@class huaweicloud.cfw.FlowAnalysisVO
---@field app_count? integer Number of applications.
---@field bytes? number Bytes of the flow.
---@field dst_ip_count? integer Number of destination IP addresses.
---@field dst_port_count? integer Number of destination ports.
---@field end_time? integer End of the time span.
---@field records? huaweicloud.cfw.SessionVO[] Records of this page.
---@field request_byte? number Bytes of the requests.
---@field response_byte? number Bytes of the responses.
---@field sessions? integer Number of sessions.
---@field src_ip_count? integer Number of source IP addresses.
---@field start_time? integer Start of the time span.

---@class huaweicloud.cfw.FlowDetailsVO
---@field apps? huaweicloud.cfw.ItemVO[] Ranking of applications.
---@field associate_instance_type? string Kind of the instance that the address is bound to.
---@field device_name? string Name of the device that the address is bound to.
---@field item? string Value that the figures are grouped by.
---@field last_time? integer When it was seen last.
---@field agg_start_time? integer Start of the time that the figures sum up.
---@field agg_end_time? integer End of the time that the figures sum up.
---@field ports? huaweicloud.cfw.ItemVO[] Ranking of ports.
---@field region? string Region of the address.
---@field request_byte? number Bytes of the requests.
---@field response_byte? number Bytes of the responses.
---@field sessions? integer Number of sessions.
---@field tags? string Tags.
---@field src_ip? huaweicloud.cfw.ItemVO[] Ranking of source IP addresses.
---@field dst_ip? huaweicloud.cfw.ItemVO[] Ranking of destination IP addresses.
---@field protocol? string Protocol of the traffic.

---@class huaweicloud.cfw.FlowTrendVO
---@field agg_time? integer Point in time that the figures belong to.
---@field in_bps? number Inbound traffic rate in bits per second.
---@field out_bps? number Outbound traffic rate in bits per second.

---@class huaweicloud.cfw.GetCreateFirewallJobResponseData
---@field id? string Id of the job.
---@field status? "Running"|"Success"|"Failed"|string State of the job.
---@field begin_time? string When the job began: documented as yyyy-mm-ddThh:mm:ssZ, arrives as milliseconds since 1970.
---@field end_time? string When the job ended: documented as yyyy-mm-ddThh:mm:ssZ, arrives as milliseconds since 1970.

---@class huaweicloud.cfw.GetEastWestFirewallResponseBody
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field project_id? string Id of the project.
---@field status? integer State of the east-west protection (numeric code).
---@field firewall_associated_subnets? huaweicloud.cfw.SubnetInfo[] Subnets that the firewall is associated with.
---@field er? huaweicloud.cfw.ErInstance Enterprise router.
---@field inspection_vpc? huaweicloud.cfw.VpcDetail Inspection VPC of the firewall.
---@field protect_infos? huaweicloud.cfw.EwProtectResourceInfo[] Protected resources.
---@field total? integer Protected resources on all pages together.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field mode? string Mode of the east-west firewall.

---@class huaweicloud.cfw.GetFirewallInstanceData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.GetFirewallInstanceResponseRecord[] Records of this page.

---@class huaweicloud.cfw.GetFirewallInstanceResponseRecord
---@field fw_instance_id? string Firewall that is meant.
---@field name? string Name of the firewall.
---@field ha_type? integer Kind of high availability (numeric code).
---@field charge_mode? integer How the firewall is paid for.
---@field service_type? integer Kind of service of the firewall (numeric code).
---@field engine_type? integer Kind of engine of the firewall (numeric code).
---@field flavor? huaweicloud.cfw.Flavor Edition and size of the firewall.
---@field protect_objects? huaweicloud.cfw.ProtectObjectVO[] Protected objects of the firewall; their object_id is asked for by many operations.
---@field status? integer State of the firewall (numeric code).
---@field is_old_firewall_instance? boolean Whether the firewall is one of the old kind.
---@field is_available_obs? boolean Whether OBS is available to the firewall.
---@field is_support_threat_tags? boolean Whether the firewall supports threat tags.
---@field support_ipv6? boolean Whether the firewall supports IPv6.
---@field feature_toggle? table<string, boolean> Features of the firewall by name, each on or off.
---@field resources? huaweicloud.cfw.FirewallInstanceResource[] Cloud resources that the firewall consists of.
---@field fw_instance_name? string Name of the firewall.
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field resource_id? string Id of the firewall as a cloud resource.
---@field support_url_filtering? boolean Whether the firewall supports URL filtering.
---@field tags? string Tags of the firewall, as text.

---@class huaweicloud.cfw.HitStatusResponseData
---@field records? huaweicloud.cfw.RuleHitStatusListVO[] Hits of the rules.

---@class huaweicloud.cfw.HostHeaderInfo
---@field Host? string Host header to send when a file is fetched.

---@class huaweicloud.cfw.HttpFirewallInstanceListResponseData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field project_id? string Id of the project.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.FirewallInstanceVO[] Records of this page.

---@class huaweicloud.cfw.HttpGetAclTagResponseData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.TagsVO[] Records of this page.

---@class huaweicloud.cfw.HttpListAlarmWhiteListResponseData
---@field list? huaweicloud.cfw.EipInfo[] Elastic IPs on the alarm whitelist.
---@field pages? integer Number of pages.
---@field size? integer Size of the list.

---@class huaweicloud.cfw.HttpQueryCaptureTaskResponseData
---@field limit? integer Most records on this page. 1 to 1024.
---@field offset? integer Records skipped before this page. At least 0.
---@field total? integer Capture tasks on all pages together.
---@field records? huaweicloud.cfw.CaptureTaskVO[] Capture tasks of this page.

---@class huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTOData
---@field total? integer Logs found in all.
---@field limit? integer Most records on this page.
---@field records? huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTODataRecords
---@field action? string What was done with the traffic.
---@field rule_name? string Name of the rule.
---@field rule_id? string Id of the rule.
---@field hit_time? integer When the rule was hit.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field app? string Application that the traffic belongs to.
---@field dst_host? string Destination host.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.

---@class huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTOData
---@field total? integer Logs found in all.
---@field limit? integer Most records on this page.
---@field records? huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTODataRecords
---@field direction? "out2in"|"in2out"|string Direction of the traffic.
---@field action? string What was done with the traffic.
---@field event_time? integer When the attack took place.
---@field attack_type? string Kind of attack.
---@field attack_rule? string Rule that recognized the attack.
---@field level? string Severity of the attack.
---@field source? string What recognized the attack.
---@field packet_length? integer Length of the packet.
---@field attack_rule_id? string Id of the rule that recognized the attack.
---@field hit_time? integer When the rule was hit.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field packet? string Content of the packet.
---@field app? string Application that the traffic belongs to.
---@field packetMessages? huaweicloud.cfw.PacketMessage[] Content of the packet, line by line.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.

---@class huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTOData
---@field total? integer Logs found in all.
---@field limit? integer Most records on this page.
---@field records? huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTODataRecords
---@field bytes? number Bytes of the flow.
---@field direction? "out2in"|"in2out"|string Direction of the traffic.
---@field packets? integer Packets of the flow.
---@field start_time? integer When the flow began.
---@field end_time? integer When the flow ended.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field dst_ip? string Destination IP address.
---@field app? string Application that the traffic belongs to.
---@field dst_port? integer Destination port.
---@field protocol? string Protocol of the traffic.
---@field dst_host? string Destination host.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.

---@class huaweicloud.cfw.ImportRuleAclRequestBody
---@field file string|huaweicloud.File File with the access rules.

---@class huaweicloud.cfw.ImportRuleAclResponse
---@field data? huaweicloud.cfw.RuleAclResponseData Content of the answer.

---@class huaweicloud.cfw.In2Out
---@field dst_host? huaweicloud.cfw.ItemVO[] Ranking of destination hosts.
---@field dst_ip? huaweicloud.cfw.ItemVO[] Ranking of destination IP addresses.
---@field dst_port? huaweicloud.cfw.ItemVO[] Ranking of destination ports.
---@field src_ip? huaweicloud.cfw.ItemVO[] Ranking of source IP addresses.

---@class huaweicloud.cfw.InspectionVpcInfo
---@field inspection_vpc_id? string Id of the inspection VPC.
---@field name? string Name of the inspection VPC.

---@class huaweicloud.cfw.InternetReport
---@field eip? huaweicloud.cfw.Eip Elastic IPs.
---@field in2out? huaweicloud.cfw.In2Out Traffic from inside to outside.
---@field out2in? huaweicloud.cfw.Out2in Traffic from outside to inside.
---@field overview? huaweicloud.cfw.Overview Main figures.
---@field traffic_trend? huaweicloud.cfw.TrendVO[] Traffic over time.

---@class huaweicloud.cfw.IpBlacklistDeleteDto
---@field effect_scope? integer[] Where the blacklist takes effect (numeric codes).

---@class huaweicloud.cfw.IpBlacklistEnableDto
---@field status integer Whether the IP blacklist function is to be on (numeric code).

---@class huaweicloud.cfw.IpBlacklistImportDto
---@field add_type? integer How the list is added (numeric code).
---@field ip_blacklist? string The IP blacklist to import.
---@field effect_scope? integer[] Where the blacklist takes effect (numeric codes).

---@class huaweicloud.cfw.IpBlacklistSwitchInfoVo
---@field status? integer Whether the IP blacklist function is on (numeric code).

---@class huaweicloud.cfw.IpBlacklistVO
---@field name? string Name of the IP blacklist.
---@field effect_scope? integer[] Where the blacklist takes effect (numeric codes).
---@field import_status? integer State of the import (numeric code).
---@field import_time? integer When the list was imported.
---@field error_message? string Text of the error.

---@class huaweicloud.cfw.IpRegionDto
---@field region_id? string Id of the region.
---@field description_cn? string Name of the region in Chinese.
---@field description_en? string Name of the region in English.
---@field region_type? integer Kind of the region (numeric code).

---@class huaweicloud.cfw.IpRegionResponseBodyData
---@field region_id? string Id of the region.
---@field description_cn? string Name of the region in Chinese.
---@field description_en? string Name of the region in English.
---@field region_type? integer Kind of the region (numeric code).
---@field superior_region_id? string Id of the region that this one lies in.

---@class huaweicloud.cfw.IpsContent
---@field content? string Content to look for.
---@field depth? integer How far the content is looked for.
---@field is_hex? boolean Whether the content is written in hexadecimal.
---@field is_ignore? boolean
---@field is_uri? boolean Whether the content is looked for in the URI.
---@field offset? integer Where in the data the search begins.
---@field relative_position? integer Where the search for the content starts (numeric code).

---@class huaweicloud.cfw.IpsCustomerBatchDto
---@field action_type? 0|1|integer Action that all the signatures get (code 0 or 1).
---@field ips_ids string[] Signatures that are meant.
---@field fw_instance_id string Firewall that is meant.

---@class huaweicloud.cfw.IpsProtectDTO
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field mode integer Intrusion prevention mode (numeric code).

---@class huaweicloud.cfw.IpsProtectModeObject
---@field id? string Id of the object.
---@field mode? integer Intrusion prevention mode (numeric code).

---@class huaweicloud.cfw.IpsRuleChangeDto
---@field ips_ids? string[] Signatures that are meant.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string What the signatures shall do.

---@class huaweicloud.cfw.IpsRuleChangeRespBody
---@field error_code? string Code of the error.
---@field error_msg? string Text of the error.
---@field group_id? string Id of the group.
---@field id? string Id of the object.
---@field ips_ids? string[] Signatures that are meant.
---@field result? boolean Whether it worked.

---@class huaweicloud.cfw.IpsRuleListVO
---@field fw_instance_id? string Firewall that is meant.
---@field limit? integer Most records on this page.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.IpsRuleVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.IpsRuleUpdateTimeVO
---@field ips_type? integer Kind of the rule set (numeric code).
---@field ips_version? string Version of the rule set.
---@field update_time? integer Time of the last update.

---@class huaweicloud.cfw.IpsRuleVO
---@field affected_application? string Application that the signature protects.
---@field create_time? string Time of creation.
---@field default_status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string What the signature does by default.
---@field ips_cve? string CVE that the signature belongs to.
---@field ips_group? "OBSERVE"|"STRICTLY"|"MEDIUM"|"LOW"|string Protection mode that the signature belongs to.
---@field ips_id? string Id of the signature.
---@field ips_level? "FATAL"|"HIGH"|"MEDIUM"|"LOW"|"UNKNOWNS"|string Severity of the signature.
---@field ips_name? string Name of the signature.
---@field ips_rules_type? string Kind of attack that the signature recognizes.
---@field ips_status? "OBSERVE"|"ENABLE"|"CLOSE"|"DEFAULT"|"ALL_DEFAULT"|string What the signature does now.

---@class huaweicloud.cfw.IpsSwitchDTO
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field ips_type 2|integer Part of intrusion prevention to switch; 2 is the only known code.
---@field status integer Whether the part is to be on (numeric code).

---@class huaweicloud.cfw.IpsSwitchResponseDTO
---@field id? string Id of the object.
---@field basic_defense_status? integer Whether basic defense is on (numeric code).
---@field virtual_patches_status? integer Whether virtual patches are on (numeric code).

---@class huaweicloud.cfw.IpsWhiteListDto
---@field source_address string Source IP address.
---@field dest_address string Destination IP address.
---@field ip_version integer Version of the IP addresses (numeric code).
---@field name string Name of the whitelist entry.
---@field ips_id? string Id of the signature.
---@field effective_scopes string[] Where the whitelist entry takes effect.
---@field description? string Free text about the whitelist entry.

---@class huaweicloud.cfw.IpsWhiteListVO
---@field source_address? string Source IP address.
---@field dest_address? string Destination IP address.
---@field name? string Name of the whitelist entry.
---@field list_id? string Id of the list entry.
---@field effective_scopes? string[] Where the whitelist entry takes effect.
---@field ips_id? string Id of the signature.
---@field ip_version? integer Version of the IP addresses (numeric code).
---@field description? string Free text about the whitelist entry.

---@class huaweicloud.cfw.IpsWhitelistRespData
---@field list_ids? string[] Ids of the list entries.

---@class huaweicloud.cfw.ItemInfo
---@field max_quota? integer Largest amount that is allowed.
---@field used_quota? integer Amount that is used.
---@field extras_info? table<string, string> Further figures by name.

---@class huaweicloud.cfw.ItemVO
---@field key? string Entry of the ranking.
---@field name? string Name of the entry.
---@field value? integer Figure of the entry.

---@class huaweicloud.cfw.ListAccessControlLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwAccessControllerLogsResponseDTOData One page of access control logs.

---@class huaweicloud.cfw.ListAccountsResponse
---@field data? huaweicloud.cfw.PageDataAccountVO One page of accounts.

---@class huaweicloud.cfw.ListAclRuleHitCountResponse
---@field data? huaweicloud.cfw.RuleHitCountRecords Content of the answer.

---@class huaweicloud.cfw.ListAclRuleHitStatusRequestBody
---@field rule_ids string[] Rules whose hits are asked.

---@class huaweicloud.cfw.ListAclRuleHitStatusResponse
---@field data? huaweicloud.cfw.HitStatusResponseData Content of the answer.

---@class huaweicloud.cfw.ListAclRulesResponse
---@field data? huaweicloud.cfw.RuleAclListResponseDTOData One page of access rules.

---@class huaweicloud.cfw.ListAddressItemsResponse
---@field data? huaweicloud.cfw.AddressItemListResponseDTOData One page of addresses.

---@class huaweicloud.cfw.ListAddressSetDetailResponse
---@field data? huaweicloud.cfw.AddressSetDetailResponseDTOData Content of the answer.

---@class huaweicloud.cfw.ListAddressSetsResponse
---@field data? huaweicloud.cfw.AddressSetListResponseDTOData One page of address sets.

---@class huaweicloud.cfw.ListAdvancedIpsRulesResponse
---@field data? huaweicloud.cfw.AdvancedIpsRuleListVo Content of the answer.

---@class huaweicloud.cfw.ListAlarmWhitelistResponse
---@field data? huaweicloud.cfw.HttpListAlarmWhiteListResponseData One page of elastic IPs.

---@class huaweicloud.cfw.ListAttackLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwAttackLogsResponseDTOData One page of attack logs.

---@class huaweicloud.cfw.ListAttackStatisticResponse
---@field data? huaweicloud.cfw.AttackStatisticRespBody[] Content of the answer.

---@class huaweicloud.cfw.ListBlackWhiteListsResponse
---@field data? huaweicloud.cfw.BlackWhiteListResponseData One page of list entries.

---@class huaweicloud.cfw.ListCaptureResultResponse
---@field data? huaweicloud.cfw.CaptureResultUrlVO Links to the captured files.

---@class huaweicloud.cfw.ListCaptureTaskResponse
---@field data? huaweicloud.cfw.HttpQueryCaptureTaskResponseData One page of capture tasks.

---@class huaweicloud.cfw.ListCustomerIpsResponse
---@field data? huaweicloud.cfw.CustomerIpsPageInfo One page of your own signatures.

---@class huaweicloud.cfw.ListDnsServersResponse
---@field data? huaweicloud.cfw.DnsServersResponseDTO[] DNS servers.
---@field total? integer Number of DNS servers.

---@class huaweicloud.cfw.ListDomainParseDetailResponse
---@field data? string[] IP addresses.

---@class huaweicloud.cfw.ListDomainParseIpResponse
---@field data? string[] IP addresses.

---@class huaweicloud.cfw.ListDomainResolveIpResponse
---@field data? huaweicloud.cfw.ParseIpListResponse Content of the answer.

---@class huaweicloud.cfw.ListDomainResponseData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field project_id? string Id of the project.
---@field records? huaweicloud.cfw.DomainInfo[] Records of this page.
---@field set_id? string Id of the set.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListDomainSetsResponse
---@field data? huaweicloud.cfw.ListDomainsetsResponseData One page of domain sets.

---@class huaweicloud.cfw.ListDomainsResponse
---@field data? huaweicloud.cfw.ListDomainResponseData One page of domain names.

---@class huaweicloud.cfw.ListDomainsetsResponseData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.DomainSetVo[] Records of this page.

---@class huaweicloud.cfw.ListEastWestFirewallResponse
---@field data? huaweicloud.cfw.GetEastWestFirewallResponseBody Content of the answer.

---@class huaweicloud.cfw.ListEipCountResponse
---@field data? huaweicloud.cfw.EipCountRespData Counts of elastic IPs.

---@class huaweicloud.cfw.ListEipsResponse
---@field data? huaweicloud.cfw.EipResponseData One page of elastic IPs.

---@class huaweicloud.cfw.ListFirewallDetailResponse
---@field data? huaweicloud.cfw.GetFirewallInstanceData One page of firewalls.

---@class huaweicloud.cfw.ListFirewallListResponse
---@field user_support_eps? boolean Whether the user has enterprise projects.
---@field has_ndr? boolean
---@field is_support_postpaid? boolean Whether pay-per-use is on offer.
---@field is_support_basic_version? boolean Whether the basic edition is on offer.
---@field is_support_buy_professional? boolean Whether the professional edition can be bought.
---@field data? huaweicloud.cfw.HttpFirewallInstanceListResponseData One page of firewalls.

---@class huaweicloud.cfw.ListFlowLogsResponse
---@field data? huaweicloud.cfw.HttpQueryCfwFlowLogsResponseDTOData One page of flow logs.

---@class huaweicloud.cfw.ListFlowStatisticRespData
---@field records? huaweicloud.cfw.FlowDetailsVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListFlowStatisticResponse
---@field data? huaweicloud.cfw.ListFlowStatisticRespData Content of the answer.

---@class huaweicloud.cfw.ListIpBlacklistResponse
---@field data? huaweicloud.cfw.PageDataIpBlacklistsVo One page of IP blacklists.

---@class huaweicloud.cfw.ListIpBlacklistSwitchResponse
---@field data? huaweicloud.cfw.IpBlacklistSwitchInfoVo Content of the answer.

---@class huaweicloud.cfw.ListIpsProtectModeResponse
---@field data? huaweicloud.cfw.IpsProtectModeObject Content of the answer.

---@class huaweicloud.cfw.ListIpsRulesResponse
---@field data? huaweicloud.cfw.IpsRuleListVO One page of signatures.

---@class huaweicloud.cfw.ListIpsSwitchStatusResponse
---@field data? huaweicloud.cfw.IpsSwitchResponseDTO Content of the answer.

---@class huaweicloud.cfw.ListIpsWhiteListsVO
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.IpsWhiteListVO[] Records of this page.

---@class huaweicloud.cfw.ListIpsWhitelistsResponse
---@field data? huaweicloud.cfw.ListIpsWhiteListsVO One page of whitelist entries.

---@class huaweicloud.cfw.ListJobResponse
---@field data? huaweicloud.cfw.GetCreateFirewallJobResponseData The job.

---@class huaweicloud.cfw.ListLogConfigResponse
---@field data? huaweicloud.cfw.LogConfigDto Which logs go to which LTS stream.

---@class huaweicloud.cfw.ListLogsRequestBody
---@field filters? huaweicloud.cfw.Filter[] Conditions that a log has to meet.
---@field limit integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field log_id? string Log at which the next page begins.
---@field next_date? integer Date at which the next page begins, given together with log_id.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field log_type "internet"|"nat"|"vpc"|"vgw"|string Border whose logs are meant, such as internet, nat or vpc.
---@field type "attack"|"acl"|"flow"|"url"|string Kind of logs: attack, acl, flow or url.

---@class huaweicloud.cfw.ListLogsRespData
---@field limit? integer Most records on this page.
---@field records? huaweicloud.cfw.LogVO[] Records of this page.
---@field total? integer Logs found in all.

---@class huaweicloud.cfw.ListLogsResponse
---@field data? huaweicloud.cfw.ListLogsRespData One page of logs.

---@class huaweicloud.cfw.ListOrganizationAccountsResponse
---@field data? huaweicloud.cfw.OrganizationAccountInfo[] Accounts below the parent.
---@field marker? string Mark of the last answer; where the next page begins.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListOrganizationTreeResponse
---@field data? huaweicloud.cfw.OrganizationAccountInfo[] Entries below the parent.
---@field marker? string Mark of the last answer; where the next page begins.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListPrivateNetworkSegmentsResponse
---@field data? huaweicloud.cfw.ListPrivateNetworkSegmentsVO Content of the answer.

---@class huaweicloud.cfw.ListPrivateNetworkSegmentsVO
---@field private_network_list? huaweicloud.cfw.PrivateNetworkSegmentVO[] Private network segments.
---@field total? integer Number of private network segments.
---@field quota? integer Largest number of private network segments.
---@field support_az_list? string[] Availability zones that are supported.

---@class huaweicloud.cfw.ListProjectTagsResponse
---@field tags? huaweicloud.cfw.TagValue[] Tags.

---@class huaweicloud.cfw.ListProtectedVpcsResponse
---@field data? huaweicloud.cfw.VPCProtectsVo Protected VPCs.

---@class huaweicloud.cfw.ListRegionsResponse
---@field data? huaweicloud.cfw.IpRegionResponseBodyData[] Regions.

---@class huaweicloud.cfw.ListReportHistoryRespData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.ReportHistoryVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListReportHistoryResponse
---@field data? huaweicloud.cfw.ListReportHistoryRespData One page of reports.

---@class huaweicloud.cfw.ListReportProfilesRespData
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.ReportProfileVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ListReportProfilesResponse
---@field data? huaweicloud.cfw.ListReportProfilesRespData One page of report profiles.

---@class huaweicloud.cfw.ListResourceTagsResponse
---@field data? string Content of the answer.
---@field sys_tags? huaweicloud.cfw.ResourceTag[] Tags that the system has set.
---@field tags? huaweicloud.cfw.ResourceTag[] Tags.

---@class huaweicloud.cfw.ListRuleAclTagsResponse
---@field data? huaweicloud.cfw.HttpGetAclTagResponseData One page of tags.

---@class huaweicloud.cfw.ListRuleHitCountDto
---@field rule_ids string[] Rules whose hit counts are asked.

---@class huaweicloud.cfw.ListSchedulesResponse
---@field data? huaweicloud.cfw.PageDataScheduleVO One page of schedules.

---@class huaweicloud.cfw.ListServiceItemsResponse
---@field data? huaweicloud.cfw.ServiceItemListResponseDtoData One page of services.

---@class huaweicloud.cfw.ListServiceSetDetailResponse
---@field data? huaweicloud.cfw.ServiceSetDetailResponseDto Content of the answer.

---@class huaweicloud.cfw.ListServiceSetsResponse
---@field data? huaweicloud.cfw.ServiceSetRecords One page of service sets.

---@class huaweicloud.cfw.LogConfigDto
---@field fw_instance_id? string Firewall that is meant.
---@field lts_enable? integer Whether logs go to LTS at all (numeric flag).
---@field lts_log_group_id? string LTS log group of the streams.
---@field lts_attack_log_stream_id? string LTS stream for attack logs.
---@field lts_attack_log_stream_enable? integer Whether attack logs go to LTS (numeric flag).
---@field lts_access_log_stream_id? string LTS stream for access control logs.
---@field lts_access_log_stream_enable? integer Whether access control logs go to LTS (numeric flag).
---@field lts_flow_log_stream_id? string LTS stream for flow logs.
---@field lts_flow_log_stream_enable? integer Whether flow logs go to LTS (numeric flag).

---@class huaweicloud.cfw.LogVO
---@field app? string Application that the traffic belongs to.
---@field bytes? number Bytes of the flow.
---@field direction? string Direction of the traffic.
---@field dst_host? string Destination host.
---@field dst_ip? string Destination IP address.
---@field dst_port? integer Destination port.
---@field end_time? integer When the flow ended.
---@field log_id? string Id of the log; as a parameter it marks where the next page begins.
---@field packets? number Packets of the flow.
---@field protocol? string Protocol of the traffic.
---@field src_ip? string Source IP address.
---@field src_port? integer Source port.
---@field start_time? integer When the flow began.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field dst_province_id? string Id of the destination province.
---@field dst_province_name? string Name of the destination province.
---@field dst_city_id? string Id of the destination city.
---@field dst_city_name? string Name of the destination city.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field src_province_id? string Id of the source province.
---@field src_province_name? string Name of the source province.
---@field src_city_id? string Id of the source city.
---@field src_city_name? string Name of the source city.
---@field vgw_id? string Virtual gateway that the traffic passed.
---@field sctp_verification_tag? integer SCTP verification tag.
---@field sctp_is_handshake_flow? string Whether the flow is an SCTP handshake.
---@field qos_rule_id? string Id of the QoS rule.
---@field qos_rule_name? string Name of the QoS rule.
---@field qos_channel_id? string Id of the QoS channel.
---@field qos_channel_name? string Name of the QoS channel.
---@field qos_drop_packets? number Packets that QoS dropped.
---@field qos_drop_bytes? number Bytes that QoS dropped.
---@field qos_rule_type? integer Kind of the QoS rule (numeric code).
---@field qos_channel_type? integer Kind of the QoS channel (numeric code).
---@field action? string What was done with the traffic.
---@field url? string URL of the request.
---@field hit_time? integer When the rule was hit.
---@field rule_id? string Id of the rule.
---@field rule_name? string Name of the rule.
---@field rule_type? integer Kind of the rule (numeric code).
---@field attack_rule? string Rule that recognized the attack.
---@field attack_rule_id? string Id of the rule that recognized the attack.
---@field attack_type? string Kind of attack.
---@field event_time? integer When the attack took place.
---@field level? string Severity of the attack.
---@field packet? string Content of the packet.
---@field source? string What recognized the attack.
---@field real_ip? string Real IP address of the source.
---@field tag? integer Tag of the log (numeric code).

---@class huaweicloud.cfw.MultiAccountRespData
---@field id? string Id of the object.
---@field name? string Name of the object.
---@field trust_service_status? integer State of the trusted service (numeric code).

---@class huaweicloud.cfw.OrderRuleAclDto
---@field dest_rule_id? string Rule that the new position refers to.
---@field top? integer Whether the rule goes to the head of the list (numeric flag).
---@field bottom? integer Whether the rule goes to the end of the list (numeric flag).

---@class huaweicloud.cfw.OrderRuleId
---@field id? string Id of the access rule.

---@class huaweicloud.cfw.OrganizationAccountInfo
---@field delegated? boolean Whether the account is a delegated one.
---@field id? string Id of the entry in the organization.
---@field name? string Name of the entry in the organization.
---@field org_type? string Kind of the entry in the organization.
---@field parent_id? string Entry of the organization that this one lies below.
---@field urn? string Uniform resource name of the entry.

---@class huaweicloud.cfw.Out2in
---@field dst_ip? huaweicloud.cfw.ItemVO[] Ranking of destination IP addresses.
---@field dst_port? huaweicloud.cfw.ItemVO[] Ranking of destination ports.
---@field src_ip? huaweicloud.cfw.ItemVO[] Ranking of source IP addresses.

---@class huaweicloud.cfw.Overview
---@field access_policies? huaweicloud.cfw.AccessPolicy Counts of access rules.
---@field assets? huaweicloud.cfw.ChangedVO Protected assets and their change.
---@field attack_event? huaweicloud.cfw.AttackEvent Counts of attacks.
---@field traffic_peak? huaweicloud.cfw.TrendVO Traffic at its peak.

---@class huaweicloud.cfw.PacketMessage
---@field hex_index? string Where the line of hexadecimal bytes begins in the packet.
---@field hexs? string[] Bytes of the line, in hexadecimal.
---@field utf8_String? string The line as UTF-8 text.

---@class huaweicloud.cfw.PageDataAccountVO
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.AccountVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.PageDataIpBlacklistsVo
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.IpBlacklistVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.PageDataScheduleVO
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field records? huaweicloud.cfw.ScheduleVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ParseIpListResponse
---@field excess_ip? string[] Resolved addresses in excess.
---@field parsed_success_ip? string[] Addresses that were resolved.

---@class huaweicloud.cfw.Port
---@field port_type? integer Kind of the ports (numeric code).
---@field ports? string Ports.

---@class huaweicloud.cfw.PrivateNetworkSegmentVO
---@field conf_id? string Id of the private network segment.
---@field protect_network? string Address range of the segment.
---@field az_info? string Availability zones of the segment.
---@field subnet_name? string Name of the subnet.

---@class huaweicloud.cfw.ProtectObjectVO
---@field object_id? string Id of the protected object.
---@field object_name? string Name of the protected object.
---@field type? 0|1|integer Kind of the protected object (code 0 or 1).

---@class huaweicloud.cfw.QueryFireWallInstanceDto
---@field enterprise_project_id? string Enterprise project of the firewall; 0 where enterprise projects are not in use.
---@field key_word? string Only firewalls that match this text.
---@field tags? huaweicloud.cfw.TagInfo[] Only firewalls with these tags.
---@field limit integer Most records on this page.
---@field offset integer Records skipped before this page; 0 is the first page.

---@class huaweicloud.cfw.ReportHistoryVO
---@field report_id? string Id of the report.
---@field send_time? integer When the report was sent.
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.

---@class huaweicloud.cfw.ReportProfileInfoVO
---@field category? string Kind of report: daily, weekly or custom.
---@field description? string Free text about the report profile.
---@field name? string Name of the report profile.
---@field send_period? integer When the report is sent (numeric code).
---@field send_week_day? integer Day of the week on which the report is sent (numeric code).
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field status? integer Whether the profile is on (numeric code).
---@field topic_name? string Name of the notification topic.
---@field topic_urn? string Notification topic that messages go to.
---@field subscription_type? integer Kind of subscription to the report (code 0 or 1).

---@class huaweicloud.cfw.ReportProfileRespData
---@field id? string Id of the report profile.
---@field name? string Name of the report profile.

---@class huaweicloud.cfw.ReportProfileVO
---@field profile_id? string Id of the report profile.
---@field name? string Name of the report profile.
---@field category? string Kind of report: daily, weekly or custom.
---@field status? integer Whether the profile is on (numeric code).
---@field report_id? string Id of the last report.
---@field last_time? integer When the profile made its last report.

---@class huaweicloud.cfw.ResourceTag
---@field key? string Key of the tag.
---@field value? string Value of the tag.
---@field update_time? string Time of the last update.

---@class huaweicloud.cfw.ResponseData
---@field id? string Id of the object.

---@class huaweicloud.cfw.RuleAclListResponseDTOData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.
---@field up_rules_count? integer Number of rules that are up.
---@field records? huaweicloud.cfw.RuleAclListResponseDTODataRecords[] Records of this page.

---@class huaweicloud.cfw.RuleAclListResponseDTODataRecords
---@field rule_id? string Id of the rule.
---@field order_id? integer Position of the rule in the list.
---@field applications? string[] Applications that the rule applies to.
---@field address_type? integer Family of the addresses (numeric code).
---@field name? string Name of the access rule.
---@field direction? 0|1|integer Direction of the traffic.
---@field action_type? integer What is done with matching traffic (numeric code).
---@field status? integer Whether the rule is enabled (numeric code).
---@field description? string Free text about the access rule.
---@field long_connect_time? integer How long a connection is kept.
---@field long_connect_enable? integer Whether long connections are kept (numeric flag).
---@field long_connect_time_hour? integer Hours that a connection is kept.
---@field long_connect_time_minute? integer Minutes that a connection is kept.
---@field long_connect_time_second? integer Seconds that a connection is kept.
---@field source? huaweicloud.cfw.RuleAddressDtoForResponse Source that the rule matches.
---@field destination? huaweicloud.cfw.RuleAddressDtoForResponse Destination that the rule matches.
---@field service? huaweicloud.cfw.RuleServiceDtoForResponse Service that the rule matches.
---@field type? 0|1|2|integer Kind of the rule (code 0, 1 or 2).
---@field created_date? string Time of creation.
---@field modified_date? string Time of the last change.
---@field last_open_time? string When the rule was last enabled.
---@field tag? huaweicloud.cfw.TagsVO Tag of the rule.

---@class huaweicloud.cfw.RuleAclResponseData
---@field id? string Id of the object.

---@class huaweicloud.cfw.RuleAddressDto
---@field type integer How the address is given, such as address, set, domain or region (numeric code).
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.
---@field address_set_id? string Id of the address set.
---@field address_set_name? string Name of the address set.
---@field domain_address_name? string Domain name that the rule matches.
---@field region_list_json? string Regions that the rule matches, as JSON text.
---@field region_list? huaweicloud.cfw.IpRegionDto[] Regions that the rule matches.
---@field domain_set_id? string Id of the domain set.
---@field domain_set_name? string Name of the domain set.
---@field ip_address? string[] IP addresses.
---@field address_group? string[] Address sets that the rule names.
---@field address_group_names? huaweicloud.cfw.AddressGroupVO[] Address sets that the rule names, with ids and names.
---@field address_set_type? integer Kind of the address set (numeric code).
---@field predefined_group? string[] Predefined sets that the rule names.

---@class huaweicloud.cfw.RuleAddressDtoForRequest
---@field type integer How the address is given, such as address, set, domain or region (numeric code).
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.
---@field address_set_id? string Id of the address set.
---@field address_set_name? string Name of the address set.
---@field domain_address_name? string Domain name that the rule matches.
---@field region_list_json? string Regions that the rule matches, as JSON text.
---@field region_list? huaweicloud.cfw.IpRegionDto[] Regions that the rule matches.
---@field domain_set_id? string Id of the domain set.
---@field domain_set_name? string Name of the domain set.
---@field ip_address? string[] IP addresses.
---@field address_set_type? integer Kind of the address set (numeric code).
---@field predefined_group? string[] Predefined sets that the rule names.
---@field address_group? string[] Address sets that the rule names.

---@class huaweicloud.cfw.RuleAddressDtoForResponse
---@field type? integer How the address is given, such as address, set, domain or region (numeric code).
---@field address_type? integer Family of the addresses (numeric code).
---@field address? string IP address or addresses, as text.
---@field address_set_id? string Id of the address set.
---@field address_set_name? string Name of the address set.
---@field domain_address_name? string Domain name that the rule matches.
---@field region_list_json? string Regions that the rule matches, as JSON text.
---@field region_list? huaweicloud.cfw.IpRegionDto[] Regions that the rule matches.
---@field domain_set_id? string Id of the domain set.
---@field domain_set_name? string Name of the domain set.
---@field ip_address? string[] IP addresses.
---@field address_group? string[] Address sets that the rule names.
---@field address_group_names? huaweicloud.cfw.AddressGroupVO[] Address sets that the rule names, with ids and names.
---@field address_set_type? integer Kind of the address set (numeric code).

---@class huaweicloud.cfw.RuleHitCountObject
---@field rule_id? string Id of the rule.
---@field rule_hit_count? integer Number of hits of the rule.

---@class huaweicloud.cfw.RuleHitCountRecords
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.RuleHitCountObject[] Records of this page.

---@class huaweicloud.cfw.RuleHitStatusListVO
---@field rule_id? string Id of the rule.
---@field rule_hit_count? integer Number of hits of the rule.
---@field rule_last_hit_time? integer When the rule was hit last.

---@class huaweicloud.cfw.RuleId
---@field id? string Id of the access rule.
---@field name? string Name of the access rule.

---@class huaweicloud.cfw.RuleIdList
---@field rules? huaweicloud.cfw.RuleId[] Ids and names of the rules.

---@class huaweicloud.cfw.RuleServiceDto
---@field type integer How the service is given, such as protocol and ports or set (numeric code).
---@field protocol? integer Protocol of the traffic.
---@field protocols? integer[] Protocols (numeric codes).
---@field source_port? string Source port.
---@field dest_port? string Destination port.
---@field service_set_id? string Id of the service set.
---@field service_set_name? string Name of the service set.
---@field custom_service? huaweicloud.cfw.ServiceItem[] Services written into the rule itself.
---@field predefined_group? string[] Predefined sets that the rule names.
---@field service_group? string[] Service sets that the rule names.
---@field service_group_names? huaweicloud.cfw.ServiceGroupVO[] Service sets that the rule names, with ids and names.
---@field service_set_type? integer Kind of the service set (numeric code).

---@class huaweicloud.cfw.RuleServiceDtoForResponse
---@field type? integer How the service is given, such as protocol and ports or set (numeric code).
---@field protocol? integer Protocol of the traffic.
---@field protocols? integer[] Protocols (numeric codes).
---@field source_port? string Source port.
---@field dest_port? string Destination port.
---@field service_set_id? string Id of the service set.
---@field service_set_name? string Name of the service set.
---@field custom_service? huaweicloud.cfw.ServiceItem[] Services written into the rule itself.
---@field service_group? string[] Service sets that the rule names.
---@field service_group_names? huaweicloud.cfw.ServiceGroupVO[] Service sets that the rule names, with ids and names.
---@field service_set_type? integer Kind of the service set (numeric code).

---@class huaweicloud.cfw.ScanProtocolConfig
---@field action? integer What is done when a virus is found (numeric code).
---@field protocol_type? integer Scanned protocol (numeric code).

---@class huaweicloud.cfw.ScheduleInfoDTO
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field name string Name of the schedule.
---@field description? string Free text about the schedule.
---@field periodic? huaweicloud.cfw.ScheduleInfoDTOPeriodic[] Periods of a repeating schedule.
---@field absolute? huaweicloud.cfw.ScheduleInfoDTOAbsolute The single time span of an absolute schedule.

---@class huaweicloud.cfw.ScheduleInfoDTOAbsolute
---@field start_time? integer Start of the time span.
---@field end_time? integer End of the time span.

---@class huaweicloud.cfw.ScheduleInfoDTOPeriodic
---@field type integer Kind of the period (numeric code).
---@field start_time string When the period begins, as text.
---@field end_time string When the period ends, as text.
---@field week_mask? integer[] Days of the week of the period (numeric codes).
---@field start_week? integer First day of the week of the period.
---@field end_week? integer Last day of the week of the period.

---@class huaweicloud.cfw.ScheduleRespData
---@field id? string Id of the schedule.
---@field name? string Name of the schedule.

---@class huaweicloud.cfw.ScheduleVO
---@field schedule_id? string Id of the schedule.
---@field name? string Name of the schedule.
---@field description? string Free text about the schedule.
---@field ref_count? integer Number of places that use it.
---@field periodic? huaweicloud.cfw.ScheduleVOPeriodic[] Periods of a repeating schedule.
---@field absolute? huaweicloud.cfw.ScheduleVOAbsolute The single time span of an absolute schedule.

---@class huaweicloud.cfw.ScheduleVOAbsolute
---@field start_time? string Start of the time span.
---@field end_time? string End of the time span.

---@class huaweicloud.cfw.ScheduleVOPeriodic
---@field type? integer Kind of the period (numeric code).
---@field start_time? string When the period begins, as text.
---@field end_time? string When the period ends, as text.
---@field week_mask? integer[] Days of the week of the period (numeric codes).
---@field start_week? integer First day of the week of the period.
---@field end_week? integer Last day of the week of the period.

---@class huaweicloud.cfw.ServiceGroupVO
---@field name? string Name of the service set.
---@field protocols? integer[] Protocols (numeric codes).
---@field service_set_type? integer Kind of the service set (numeric code).
---@field set_id? string Id of the set.

---@class huaweicloud.cfw.ServiceItem
---@field protocol? integer Protocol of the traffic.
---@field source_port? string Source port.
---@field dest_port? string Destination port.
---@field description? string Free text about the service.
---@field name? string Name of the service.

---@class huaweicloud.cfw.ServiceItemIds
---@field items? huaweicloud.cfw.ServiceItemIdsItems[] Services that were added.

---@class huaweicloud.cfw.ServiceItemIdsItems
---@field id? string Id of the service.

---@class huaweicloud.cfw.ServiceItemListResponseDtoData
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field set_id? string Id of the set.
---@field records? huaweicloud.cfw.ServiceItemListResponseDtoDataRecords[] Records of this page.

---@class huaweicloud.cfw.ServiceItemListResponseDtoDataRecords
---@field item_id? string Id of the item.
---@field protocol? integer Protocol of the traffic.
---@field source_port? string Source port.
---@field dest_port? string Destination port.
---@field description? string Free text about the service.

---@class huaweicloud.cfw.ServiceSet
---@field set_id? string Id of the set.
---@field name? string Name of the service set.
---@field description? string Free text about the service set.
---@field service_set_type? integer Kind of the service set (numeric code).
---@field ref_count? integer Number of places that use it.
---@field project_id? string Id of the project.
---@field protocols? integer[] Protocols (numeric codes).

---@class huaweicloud.cfw.ServiceSetDetailResponseDto
---@field id? string Id of the service set.
---@field name? string Name of the service set.
---@field description? string Free text about the service set.
---@field service_set_type? integer Kind of the service set (numeric code).

---@class huaweicloud.cfw.ServiceSetId
---@field id? string Id of the service set.
---@field name? string Name of the service set.

---@class huaweicloud.cfw.ServiceSetRecords
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field limit? integer Most records on this page.
---@field total? integer Records on all pages together.
---@field records? huaweicloud.cfw.ServiceSet[] Records of this page.

---@class huaweicloud.cfw.SessionVO
---@field app? string Application that the traffic belongs to.
---@field bytes? number Bytes of the flow.
---@field dst_associate_instance_type? string Kind of the instance that the destination address is bound to.
---@field dst_device_name? string Name of the destination device.
---@field dst_ip? string Destination IP address.
---@field dst_port? string Destination port.
---@field dst_host? string Destination host.
---@field dst_region_id? string Id of the destination region.
---@field dst_region_name? string Name of the destination region.
---@field end_time? integer When the sessions ended.
---@field protocol? string Protocol of the traffic.
---@field request_byte? number Bytes of the requests.
---@field response_byte? number Bytes of the responses.
---@field sessions? integer Number of sessions.
---@field src_associate_instance_type? string Kind of the instance that the source address is bound to.
---@field src_device_name? string Name of the source device.
---@field src_ip? string Source IP address.
---@field src_region_id? string Id of the source region.
---@field src_region_name? string Name of the source region.
---@field start_time? integer When the sessions began.

---@class huaweicloud.cfw.ShowAccessDetailResponse
---@field data? huaweicloud.cfw.AccessDetailVO Content of the answer.

---@class huaweicloud.cfw.ShowAccessTopResponse
---@field data? huaweicloud.cfw.AccessTopVO Content of the answer.

---@class huaweicloud.cfw.ShowAlarmConfigResponse
---@field data? any Content of the answer.
---@field alarm_configs? huaweicloud.cfw.AlarmConfig[] Alarm settings, one for each kind of alarm.

---@class huaweicloud.cfw.ShowAntiVirusRuleResponse
---@field data? huaweicloud.cfw.AntiVirusRuleVO Content of the answer.

---@class huaweicloud.cfw.ShowAntiVirusSwitchResponse
---@field data? huaweicloud.cfw.AntiVirusVO Content of the answer.

---@class huaweicloud.cfw.ShowAttackDetailResponse
---@field data? huaweicloud.cfw.AttackDetailVO Content of the answer.

---@class huaweicloud.cfw.ShowAttackTopResponse
---@field data? huaweicloud.cfw.AttackTopRespBody Content of the answer.

---@class huaweicloud.cfw.ShowAttackTotalRespData
---@field attack_count? integer Number of attacks.
---@field deny_count? integer Number of denied ones.
---@field permit_count? integer Number of permitted ones.
---@field risk_ports? integer Number of ports at risk.

---@class huaweicloud.cfw.ShowAttackTotalResponse
---@field data? huaweicloud.cfw.ShowAttackTotalRespData Content of the answer.

---@class huaweicloud.cfw.ShowAttackTrendResponse
---@field data? huaweicloud.cfw.AttackTrendRespBody[] Content of the answer.

---@class huaweicloud.cfw.ShowAutoProtectStatusResponse
---@field data? huaweicloud.cfw.FirewallStatusVO Content of the answer.

---@class huaweicloud.cfw.ShowConfigQuotaDto
---@field item_info? huaweicloud.cfw.ItemInfo Quota and use of the items.
---@field max_quota? integer Largest amount that is allowed.
---@field quota_type? string Kind of quota.
---@field used_quota? integer Amount that is used.

---@class huaweicloud.cfw.ShowConfigQuotaResponse
---@field data? huaweicloud.cfw.ShowConfigQuotaDto Content of the answer.

---@class huaweicloud.cfw.ShowCustomerIpsInfoResponse
---@field data? huaweicloud.cfw.CustomerIpsVO Content of the answer.

---@class huaweicloud.cfw.ShowDomainSetDetailResponse
---@field data? huaweicloud.cfw.DomainSetVo Content of the answer.

---@class huaweicloud.cfw.ShowEwAssociatedErRespData
---@field er_list? huaweicloud.cfw.ErInfo[] Enterprise routers.

---@class huaweicloud.cfw.ShowEwAssociatedErResponse
---@field data? huaweicloud.cfw.ShowEwAssociatedErRespData Content of the answer.

---@class huaweicloud.cfw.ShowEwAssociatedVpcRespData
---@field inspection_vpc_list? huaweicloud.cfw.InspectionVpcInfo[] Inspection VPCs.

---@class huaweicloud.cfw.ShowEwAssociatedVpcResponse
---@field data? huaweicloud.cfw.ShowEwAssociatedVpcRespData Content of the answer.

---@class huaweicloud.cfw.ShowExportStatusResponse
---@field data? huaweicloud.cfw.ExportStatusVO Content of the answer.

---@class huaweicloud.cfw.ShowFirewallReportResponse
---@field data? huaweicloud.cfw.FirewallReport The report.

---@class huaweicloud.cfw.ShowFlowDetailResponse
---@field data? huaweicloud.cfw.FlowAnalysisVO Content of the answer.

---@class huaweicloud.cfw.ShowFlowTopResponse
---@field data? table<string, huaweicloud.cfw.ItemVO[]> Rankings by name, each a list of entries.

---@class huaweicloud.cfw.ShowFlowTrendRespData
---@field records? huaweicloud.cfw.FlowTrendVO[] Records of this page.
---@field total? integer Records on all pages together.

---@class huaweicloud.cfw.ShowFlowTrendResponse
---@field data? huaweicloud.cfw.ShowFlowTrendRespData Content of the answer.

---@class huaweicloud.cfw.ShowImportStatusId
---@field id? string Id of the import.
---@field status? integer State of the import (numeric code).

---@class huaweicloud.cfw.ShowImportStatusResponse
---@field data? huaweicloud.cfw.ShowImportStatusId Content of the answer.

---@class huaweicloud.cfw.ShowIpsUpdateTimeResponse
---@field data? huaweicloud.cfw.IpsRuleUpdateTimeVO[] Content of the answer.

---@class huaweicloud.cfw.ShowLogsCountRespData
---@field count? integer Number that was found.

---@class huaweicloud.cfw.ShowLogsCountResponse
---@field data? huaweicloud.cfw.ShowLogsCountRespData Content of the answer.

---@class huaweicloud.cfw.ShowReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileInfoVO Content of the answer.

---@class huaweicloud.cfw.ShowSnFirewallProtectionStatusResponse
---@field data? huaweicloud.cfw.FirewallProtectionStatusVO Content of the answer.

---@class huaweicloud.cfw.ShowTrafficTrendResponse
---@field data? huaweicloud.cfw.TrafficTrendVO[] Content of the answer.

---@class huaweicloud.cfw.StatisticPeriod
---@field end_time? integer End of the time span.
---@field start_time? integer Start of the time span.

---@class huaweicloud.cfw.SubnetInfo
---@field availability_zone? string Availability zone of the subnet.
---@field cidr? string Address range in CIDR notation.
---@field name? string Name of the subnet.
---@field id? string Id of the subnet.
---@field gateway_ip? string IP address of the subnet's gateway.
---@field vpc_id? string Id of the VPC.
---@field ipv6_enable? boolean Whether the subnet has IPv6.

---@class huaweicloud.cfw.SwitchEipStatusDto
---@field fw_instance_id string Firewall that is meant.
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field status integer Whether elastic IPs are to be protected automatically (numeric code).

---@class huaweicloud.cfw.SwitchFirewallEipProtectionRespData
---@field protection_status? integer State of the protection (numeric code).
---@field id? string Id of the object.
---@field object_id? string Protected object, from protect_objects of list_firewall_detail.

---@class huaweicloud.cfw.SwitchFirewallEipProtectionResponse
---@field data? huaweicloud.cfw.SwitchFirewallEipProtectionRespData Content of the answer.
---@field fail_reason? string Why the operation failed.

---@class huaweicloud.cfw.TagInfo
---@field key? string Key of the tag.
---@field values? string[] Values, any of which fits.

---@class huaweicloud.cfw.TagValue
---@field key? string Key of the tag.
---@field value? string[] Values in use with the key.

---@class huaweicloud.cfw.TagsVO
---@field tag_id? string Id of the tag.
---@field tag_key? string Key of the tag.
---@field tag_value? string Value of the tag.

---@class huaweicloud.cfw.TopInfo
---@field count? integer Number of attacks.
---@field item? string Entry of the ranking.
---@field item_id? string Id of the entry.

---@class huaweicloud.cfw.TrafficTrendVO
---@field agg_time? integer Point in time that the figures belong to.
---@field bps? number Traffic rate in bits per second.
---@field in_bps? number Inbound traffic rate in bits per second.
---@field out_bps? number Outbound traffic rate in bits per second.

---@class huaweicloud.cfw.TrendVO
---@field agg_time? integer Point in time that the figures belong to.
---@field bps? number Traffic rate in bits per second.
---@field deny? integer Number of denied ones.
---@field in_bps? number Inbound traffic rate in bits per second.
---@field out_bps? number Outbound traffic rate in bits per second.
---@field permit? integer Number of permitted ones.

---@class huaweicloud.cfw.UpdateAclRuleOrderResponse
---@field data? huaweicloud.cfw.OrderRuleId Content of the answer.

---@class huaweicloud.cfw.UpdateAclRuleResponse
---@field data? huaweicloud.cfw.RuleId Content of the answer.

---@class huaweicloud.cfw.UpdateAddressSetDto
---@field name? string Name of the address set.
---@field description? string Free text about the address set.

---@class huaweicloud.cfw.UpdateAddressSetResponse
---@field data? huaweicloud.cfw.UpdateAddressSetResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateAddressSetResponseData
---@field id? string Id of the address set.
---@field name? string Name of the address set.

---@class huaweicloud.cfw.UpdateAdvancedIpsRuleResponse
---@field data? huaweicloud.cfw.ResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateAlarmConfigResponse
---@field data? huaweicloud.cfw.ResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateAntiVirusRuleResponse
---@field data? huaweicloud.cfw.ResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateAntiVirusSwitchResponse
---@field data? huaweicloud.cfw.ResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateAttackLogAlarmConfigDto
---@field account_name? string Name of the account.
---@field alarm_id? string Id of the alarm setting.
---@field alarm_time_period? integer Time span in which alarms are sent (numeric code).
---@field alarm_type? integer Kind of alarm (numeric code).
---@field enable_status? integer Whether the alarm is on (numeric code).
---@field frequency_count? integer Number of events that set off an alarm.
---@field frequency_time? integer Time in which the events are counted.
---@field language? string Language of the messages.
---@field severity? string Severities that set off an alarm, as text.
---@field topic_urn? string Notification topic that messages go to.
---@field username? string User who is told.

---@class huaweicloud.cfw.UpdateBlackWhiteListDto
---@field direction? integer Direction of the traffic.
---@field address_type? integer Family of the addresses (numeric code).
---@field address string IP address or addresses, as text.
---@field protocol? integer Protocol of the traffic.
---@field port? string Port or ports.
---@field description? string Free text about the list entry.

---@class huaweicloud.cfw.UpdateBlackWhiteListResponse
---@field data? huaweicloud.cfw.BlackWhiteListId Content of the answer.

---@class huaweicloud.cfw.UpdateCustomerIpsRespData
---@field id? string Id of the signature.

---@class huaweicloud.cfw.UpdateCustomerIpsResponse
---@field data? huaweicloud.cfw.UpdateCustomerIpsRespData Content of the answer.

---@class huaweicloud.cfw.UpdateDnsServersRequestBody
---@field dns_server huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer[] DNS servers, the complete new list.
---@field health_check_domain_name? string Domain name that is asked for to check the DNS servers.

---@class huaweicloud.cfw.UpdateDnsServersRequestBodyDnsServer
---@field server_ip string IP address of the DNS server.
---@field is_customized integer Whether the DNS server is one of your own (numeric flag).
---@field is_applied integer Whether the DNS server is in use (numeric flag).

---@class huaweicloud.cfw.UpdateDnsServersResponse
---@field data? string[] Content of the answer.

---@class huaweicloud.cfw.UpdateDomainSetInfoDto
---@field name string Name of the domain set.
---@field description? string Free text about the domain set.

---@class huaweicloud.cfw.UpdateDomainSetResponse
---@field data? huaweicloud.cfw.DomainSetResponseData Content of the answer.

---@class huaweicloud.cfw.UpdateFirewallNameDto
---@field fw_instance_name string New name of the firewall.

---@class huaweicloud.cfw.UpdateFirewallNameRespData
---@field id? string Id of the firewall.
---@field name? string Name of the firewall.

---@class huaweicloud.cfw.UpdateFirewallNameResponse
---@field data? huaweicloud.cfw.UpdateFirewallNameRespData Content of the answer.

---@class huaweicloud.cfw.UpdateIpsWhitelistDto
---@field source_address string Source IP address.
---@field dest_address string Destination IP address.
---@field ip_version integer Version of the IP addresses (numeric code).
---@field name string Name of the whitelist entry.
---@field ips_id? string Id of the signature.
---@field effective_scopes string[] Where the whitelist entry takes effect.
---@field description? string Free text about the whitelist entry.

---@class huaweicloud.cfw.UpdateIpsWhitelistRespData
---@field ips_whitelist_id? string Id of the whitelist entry.

---@class huaweicloud.cfw.UpdateIpsWhitelistResponse
---@field data? huaweicloud.cfw.UpdateIpsWhitelistRespData Content of the answer.

---@class huaweicloud.cfw.UpdateLogConfigResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.UpdateObjectConfigDesc
---@field description? string The new description.
---@field fw_instance_id? string Firewall that is meant.
---@field item_id? string Id of the item.
---@field set_id? string Id of the set.
---@field type? string Kind of the object.

---@class huaweicloud.cfw.UpdateObjectConfigDescResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.UpdatePrivateNetworkSegmentResponse
---@field data? string Content of the answer.

---@class huaweicloud.cfw.UpdateReportProfileDto
---@field description? string Free text about the report profile.
---@field name? string Name of the report profile.
---@field send_period? integer When the report is sent (numeric code).
---@field send_week_day? integer Day of the week on which the report is sent (numeric code).
---@field statistic_period? huaweicloud.cfw.StatisticPeriod Time span that the report covers.
---@field status? 0|1|integer Whether the profile is on (code 0 or 1).
---@field topic_urn? string Notification topic that messages go to.
---@field subscription_type? 0|1|integer Kind of subscription to the report (code 0 or 1).

---@class huaweicloud.cfw.UpdateReportProfileResponse
---@field data? huaweicloud.cfw.ReportProfileRespData Content of the answer.

---@class huaweicloud.cfw.UpdateRuleAclDto
---@field address_type? 0|1|integer Family of the addresses (numeric code).
---@field name? string Name of the access rule.
---@field direction? 0|1|integer Direction of the traffic.
---@field action_type? 0|1|integer What is done with matching traffic (numeric code).
---@field status? integer Whether the rule is enabled (numeric code).
---@field applications? string[] Applications that the rule applies to.
---@field description? string Free text about the access rule.
---@field long_connect_time_hour? integer Hours that a connection is kept.
---@field long_connect_time_minute? integer Minutes that a connection is kept.
---@field long_connect_time_second? integer Seconds that a connection is kept.
---@field long_connect_time? integer How long a connection is kept.
---@field long_connect_enable? 0|1|integer Whether long connections are kept (numeric flag).
---@field source? huaweicloud.cfw.RuleAddressDto Source that the rule matches.
---@field destination? huaweicloud.cfw.RuleAddressDto Destination that the rule matches.
---@field service? huaweicloud.cfw.RuleServiceDto Service that the rule matches.
---@field type? 0|1|2|integer Kind of the rule (code 0, 1 or 2).
---@field tag? huaweicloud.cfw.TagsVO Tag of the rule.

---@class huaweicloud.cfw.UpdateScheduleResponse
---@field data? huaweicloud.cfw.ScheduleRespData Content of the answer.

---@class huaweicloud.cfw.UpdateSecurityPolciesActionDto
---@field object_id string Protected object, from protect_objects of list_firewall_detail.
---@field action string Action that all the rules get.
---@field rule_ids string[] Rules to change.

---@class huaweicloud.cfw.UpdateServiceSetResponse
---@field data? huaweicloud.cfw.ServiceSetId Content of the answer.

---@class huaweicloud.cfw.UpdateServiceSetUsingPUTRequestBody
---@field name? string Name of the service set.
---@field description? string Free text about the service set.

---@class huaweicloud.cfw.UseRuleVO
---@field id? string Id of the access rule.
---@field name? string Name of the access rule.

---@class huaweicloud.cfw.VPCProtectsVo
---@field total? integer Number of protected VPCs.
---@field self_total? integer Number of own protected VPCs.
---@field other_total? integer Number of protected VPCs of other accounts.
---@field protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[] All protected VPCs.
---@field self_protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[] Own VPCs that are protected.
---@field other_protect_vpcs? huaweicloud.cfw.VpcAttachmentDetail[] VPCs of other accounts that are protected.
---@field total_assets? integer Number of all assets.

---@class huaweicloud.cfw.Vpc
---@field protected? huaweicloud.cfw.ChangedVO Protected ones and their change.
---@field total? integer Number of VPCs.

---@class huaweicloud.cfw.VpcAttachmentDetail
---@field vpc_id? string Id of the VPC.

---@class huaweicloud.cfw.VpcDetail
---@field id? string Id of the VPC.
---@field name? string Name of the VPC.
---@field cidr? string Address range in CIDR notation.

---@class huaweicloud.cfw.VpcReport
---@field app? huaweicloud.cfw.ItemVO[] Ranking of applications.
---@field dst_ip? huaweicloud.cfw.ItemVO[] Ranking of destination IP addresses.
---@field overview? huaweicloud.cfw.Overview Main figures.
---@field src_ip? huaweicloud.cfw.ItemVO[] Ranking of source IP addresses.
---@field traffic_trend? huaweicloud.cfw.TrendVO[] Traffic over time.
---@field vpc? huaweicloud.cfw.Vpc VPCs.
