---@meta _
-- Object Storage Migration Service for language servers; nothing loads this. Generated from api/oms.lua by `make docs`; do not edit.

---@class huaweicloud.oms.Client : huaweicloud.Client
local Client = {}

--- `POST /v2/{project_id}/tasks/batch-update`
---@param args huaweicloud.oms.batch_update_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.BatchUpdateTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_update_tasks(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets/prefix`
---@param args huaweicloud.oms.check_prefix.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CheckPrefixResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_prefix(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets/url-source-list-file`
---@param args huaweicloud.oms.check_url_source_list_file_format.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CheckUrlSourceListFileFormatResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_url_source_list_file_format(args, opts) end

--- `POST /v2/{project_id}/sync-tasks/{sync_task_id}/events`
---@param args huaweicloud.oms.create_sync_events.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateSyncEventsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_sync_events(args, opts) end

--- `POST /v2/{project_id}/sync-tasks`
---@param args huaweicloud.oms.create_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_sync_task(args, opts) end

--- `POST /v2/{project_id}/tasks`
---@param args huaweicloud.oms.create_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task(args, opts) end

--- `POST /v2/{project_id}/taskgroups`
---@param args huaweicloud.oms.create_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task_group(args, opts) end

--- `DELETE /v2/{project_id}/sync-tasks/{sync_task_id}`
---@param args huaweicloud.oms.delete_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_sync_task(args, opts) end

--- `DELETE /v2/{project_id}/tasks/{task_id}`
---@param args huaweicloud.oms.delete_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task(args, opts) end

--- `DELETE /v2/{project_id}/taskgroups/{group_id}`
---@param args huaweicloud.oms.delete_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task_group(args, opts) end

--- `GET /`
---@param args? huaweicloud.oms.list_api_versions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListApiVersionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_api_versions(args, opts) end

--- `GET /v2/{project_id}/sync-tasks/{sync_task_id}/statistics`
---@param args huaweicloud.oms.list_sync_task_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListSyncTaskStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_sync_task_statistic(args, opts) end

--- `GET /v2/{project_id}/sync-tasks`
---@param args? huaweicloud.oms.list_sync_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListSyncTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_sync_tasks(args, opts) end

--- `GET /v2/{project_id}/taskgroups`
---@param args? huaweicloud.oms.list_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_group(args, opts) end

--- `GET /v2/{project_id}/tasks`
---@param args? huaweicloud.oms.list_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_tasks(args, opts) end

--- `PUT /v2/{project_id}/taskgroups/{group_id}/retry`
---@param args huaweicloud.oms.retry_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.RetryTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:retry_task_group(args, opts) end

--- `GET /{version}`
---@param args huaweicloud.oms.show_api_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowApiInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_api_info(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets`
---@param args huaweicloud.oms.show_bucket_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return string[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_list(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets/objects`
---@param args huaweicloud.oms.show_bucket_objects.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowBucketObjectsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_objects(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets/regions`
---@param args huaweicloud.oms.show_bucket_region.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowBucketRegionResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_region(args, opts) end

--- `POST /v2/{project_id}/objectstorage/buckets/cdn-info`
---@param args huaweicloud.oms.show_cdn_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowCdnInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_cdn_info(args, opts) end

--- `GET /v2/{project_id}/objectstorage/cloud-type`
---@param args huaweicloud.oms.show_cloud_type.Arguments
---@param opts? huaweicloud.CallOptions
---@return string[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_cloud_type(args, opts) end

--- `GET /v2/{project_id}/objectstorage/data-center`
---@param args? huaweicloud.oms.show_region_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowRegionInfoResp[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_region_info(args, opts) end

--- `GET /v2/{project_id}/sync-tasks/{sync_task_id}`
---@param args huaweicloud.oms.show_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_sync_task(args, opts) end

--- `GET /v2/{project_id}/tasks/{task_id}`
---@param args huaweicloud.oms.show_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task(args, opts) end

--- `GET /v2/{project_id}/taskgroups/{group_id}`
---@param args huaweicloud.oms.show_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_group(args, opts) end

--- `POST /v2/{project_id}/sync-tasks/{sync_task_id}/start`
---@param args huaweicloud.oms.start_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StartSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:start_sync_task(args, opts) end

--- `POST /v2/{project_id}/tasks/{task_id}/start`
---@param args huaweicloud.oms.start_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StartTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:start_task(args, opts) end

--- `PUT /v2/{project_id}/taskgroups/{group_id}/start`
---@param args huaweicloud.oms.start_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StartTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:start_task_group(args, opts) end

--- Pauses a synchronization task that is synchronizing (offered in cn-north-4 and cn-east-3).
---
--- `POST /v2/{project_id}/sync-tasks/{sync_task_id}/stop`
---@param args huaweicloud.oms.stop_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StopSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_sync_task(args, opts) end

--- `POST /v2/{project_id}/tasks/{task_id}/stop`
---@param args huaweicloud.oms.stop_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StopTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_task(args, opts) end

--- `PUT /v2/{project_id}/taskgroups/{group_id}/stop`
---@param args huaweicloud.oms.stop_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StopTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_task_group(args, opts) end

--- `PUT /v2/{project_id}/tasks/{task_id}/bandwidth-policy`
---@param args huaweicloud.oms.update_bandwidth_policy.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdateBandwidthPolicyResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_bandwidth_policy(args, opts) end

--- `POST /v2/{project_id}/privacy-agreements`
---@param args? huaweicloud.oms.update_privacy_agreement_record.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdatePrivacyAgreementRecordResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_privacy_agreement_record(args, opts) end

--- `PUT /v2/{project_id}/taskgroups/{group_id}/update`
---@param args huaweicloud.oms.update_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdateTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_group(args, opts) end

---@class huaweicloud.oms.batch_update_tasks.Arguments
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[]
---@field group_id? string
---@field ids? integer[]
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.check_prefix.Arguments
---@field cloud_type string
---@field bucket_name string
---@field file_name string
---@field data_center string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string
---@field security_token? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.check_url_source_list_file_format.Arguments
---@field obs_bucket string
---@field list_file_key string
---@field ak string
---@field sk string
---@field region string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_sync_events.Arguments
---@field sync_task_id string
---@field object_keys string[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_sync_task.Arguments
---@field src_region string
---@field src_bucket string
---@field src_ak string
---@field src_sk string
---@field dst_ak string
---@field dst_sk string
---@field dst_region string
---@field dst_bucket string
---@field src_cloud_type? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field description? string
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field app_id? string
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field consistency_check? "size_last_modified"|"crc64"|"transmission"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_task.Arguments
---@field src_node huaweicloud.oms.SrcNodeReq
---@field dst_node huaweicloud.oms.DstNodeReq
---@field task_type? "list"|"url_list"|"object"|"prefix"|string
---@field description? string
---@field migrate_since? integer
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field smn_config? huaweicloud.oms.SmnConfig
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field enable_failed_object_recording? boolean
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_task_group.Arguments
---@field src_node huaweicloud.oms.TaskGroupSrcNode
---@field dst_node huaweicloud.oms.TaskGroupDstNode
---@field description? string
---@field enable_metadata_migration? boolean
---@field enable_failed_object_recording? boolean
---@field enable_restore? boolean
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field smn_config? huaweicloud.oms.SmnConfig
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field migrate_since? integer
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_sync_task.Arguments
---@field sync_task_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_task.Arguments
---@field task_id integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_task_group.Arguments
---@field group_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_api_versions.Arguments

---@class huaweicloud.oms.list_sync_task_statistic.Arguments
---@field sync_task_id string
---@field data_type "REQUEST"|"SUCCESS"|"FAILURE"|"SKIP"|"SIZE"|string
---@field start_time integer
---@field end_time integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_sync_tasks.Arguments
---@field limit? integer
---@field offset? integer
---@field status? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_task_group.Arguments
---@field limit? integer
---@field offset? integer
---@field status? integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_tasks.Arguments
---@field group_id? string
---@field limit? integer
---@field offset? integer
---@field status? integer
---@field task_name? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.retry_task_group.Arguments
---@field group_id string
---@field src_ak? string
---@field src_sk? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field connection_string? string
---@field json_auth_file? string
---@field dst_ak? string
---@field dst_sk? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field migrate_failed_object? boolean
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_api_info.Arguments
---@field version string

---@class huaweicloud.oms.show_bucket_list.Arguments
---@field cloud_type string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_bucket_objects.Arguments
---@field cloud_type string
---@field file_path string
---@field data_center string
---@field page_size integer
---@field behind_filename string
---@field bucket_name string
---@field ak? string
---@field sk? string
---@field connection_string? string
---@field json_auth_file? string
---@field app_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_bucket_region.Arguments
---@field cloud_type string
---@field bucket_name string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_cdn_info.Arguments
---@field ak string
---@field sk string
---@field cloud_type string
---@field region string
---@field bucket string
---@field source_cdn huaweicloud.oms.SourceCdnReq
---@field connection_string? string
---@field app_id? string
---@field prefix? huaweicloud.oms.PrefixKeyInfo
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_cloud_type.Arguments
---@field type string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_region_info.Arguments
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_sync_task.Arguments
---@field sync_task_id string
---@field query_time integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_task.Arguments
---@field task_id integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_task_group.Arguments
---@field group_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_sync_task.Arguments
---@field sync_task_id string
---@field src_ak string
---@field src_sk string
---@field dst_ak string
---@field dst_sk string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_task.Arguments
---@field task_id integer
---@field dst_ak string
---@field dst_sk string
---@field src_ak? string
---@field src_sk? string
---@field connection_string? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field json_auth_file? string
---@field src_security_token? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field dst_security_token? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field migrate_failed_object? boolean
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_task_group.Arguments
---@field group_id string
---@field dst_ak string
---@field dst_sk string
---@field src_ak? string
---@field src_sk? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field connection_string? string
---@field json_auth_file? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.stop_sync_task.Arguments
---@field sync_task_id string Task to pause. 0 to 255 characters.
---@field project_id? string Project; the client's own when left out. 1 to 1024 characters.

---@class huaweicloud.oms.stop_task.Arguments
---@field task_id integer
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.stop_task_group.Arguments
---@field group_id string
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_bandwidth_policy.Arguments
---@field task_id integer
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_privacy_agreement_record.Arguments
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_task_group.Arguments
---@field group_id string
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[]
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.BandwidthPolicyDto
---@field end? string
---@field max_bandwidth? integer
---@field start? string

---@class huaweicloud.oms.BatchUpdateTasksReq
---@field group_id? string
---@field ids? integer[]
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[]
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string

---@class huaweicloud.oms.BatchUpdateTasksResponse

---@class huaweicloud.oms.CheckPrefixReq
---@field cloud_type string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string
---@field bucket_name string
---@field file_name string
---@field data_center string
---@field security_token? string

---@class huaweicloud.oms.CheckPrefixResponse
---@field exist? boolean

---@class huaweicloud.oms.CheckUrlSourceListFileFormatReq
---@field obs_bucket string
---@field list_file_key string
---@field ak string
---@field sk string
---@field region string

---@class huaweicloud.oms.CheckUrlSourceListFileFormatResponse

---@class huaweicloud.oms.CheckedKey
---@field key? string
---@field is_etag_matching? boolean
---@field is_object_existing? boolean

---@class huaweicloud.oms.CreateSyncEventsResponse

---@class huaweicloud.oms.CreateSyncTaskReq
---@field src_cloud_type? string
---@field src_region string
---@field src_bucket string
---@field src_ak string
---@field src_sk string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field dst_ak string
---@field dst_sk string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field dst_region string
---@field dst_bucket string
---@field description? string
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field app_id? string
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field consistency_check? "size_last_modified"|"crc64"|"transmission"|string

---@class huaweicloud.oms.CreateSyncTaskResponse
---@field sync_task_id? string

---@class huaweicloud.oms.CreateTaskGroupReq
---@field src_node huaweicloud.oms.TaskGroupSrcNode
---@field description? string
---@field dst_node huaweicloud.oms.TaskGroupDstNode
---@field enable_metadata_migration? boolean
---@field enable_failed_object_recording? boolean
---@field enable_restore? boolean
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field smn_config? huaweicloud.oms.SmnConfig
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field migrate_since? integer
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean

---@class huaweicloud.oms.CreateTaskGroupResponse
---@field group_id? string

---@class huaweicloud.oms.CreateTaskReq
---@field task_type? "list"|"url_list"|"object"|"prefix"|string
---@field src_node huaweicloud.oms.SrcNodeReq
---@field dst_node huaweicloud.oms.DstNodeReq
---@field description? string
---@field migrate_since? integer
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field source_cdn? huaweicloud.oms.SourceCdnReq
---@field smn_config? huaweicloud.oms.SmnConfig
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field enable_failed_object_recording? boolean
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string

---@class huaweicloud.oms.CreateTaskResponse
---@field id? integer
---@field task_name? string

---@class huaweicloud.oms.DeleteSyncTaskResponse

---@class huaweicloud.oms.DeleteTaskGroupResponse

---@class huaweicloud.oms.DeleteTaskResponse

---@class huaweicloud.oms.DstNodeReq
---@field ak string
---@field sk string
---@field security_token? string
---@field bucket string
---@field save_prefix? string
---@field region string
---@field crypto_type? "DEFAULT"|"KMS"|string
---@field kms_key_id? string

---@class huaweicloud.oms.DstNodeResp
---@field bucket? string
---@field region? string
---@field save_prefix? string

---@class huaweicloud.oms.ErrorReasonResp
---@field error_code? string
---@field error_msg? string

---@class huaweicloud.oms.FailedObjectRecordDto
---@field result? boolean
---@field list_file_key? string
---@field error_code? string

---@class huaweicloud.oms.Link
---@field href? string
---@field rel? string

---@class huaweicloud.oms.ListApiVersionsResponse
---@field versions? huaweicloud.oms.Version[]

---@class huaweicloud.oms.ListBucketsReq
---@field cloud_type string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string

---@class huaweicloud.oms.ListFile
---@field list_file_key? string
---@field obs_bucket? string
---@field list_file_num? string

---@class huaweicloud.oms.ListSyncTaskStatisticResponse
---@field sync_task_id? string
---@field statistic_time_type? "FIVE_MINUTES"|"ONE_HOUR"|string
---@field statistic_datas? huaweicloud.oms.StatisticTypeData[]

---@class huaweicloud.oms.ListSyncTasksResponse
---@field tasks? huaweicloud.oms.SyncTaskInfo[]
---@field count? integer

---@class huaweicloud.oms.ListTaskGroupResponse
---@field count? integer
---@field taskgroups? huaweicloud.oms.TaskGroupResp[]

---@class huaweicloud.oms.ListTasksResponse
---@field tasks? huaweicloud.oms.TaskResp[]
---@field count? integer

---@class huaweicloud.oms.PrefixKeyInfo
---@field keys string[]

---@class huaweicloud.oms.RegionInfo
---@field cloud_type? string
---@field value? string
---@field description? string

---@class huaweicloud.oms.RetryTaskGroupReq
---@field src_ak? string
---@field src_sk? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field connection_string? string
---@field json_auth_file? string
---@field dst_ak? string
---@field dst_sk? string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field migrate_failed_object? boolean

---@class huaweicloud.oms.RetryTaskGroupResponse

---@class huaweicloud.oms.ShowApiInfoResponse
---@field id? string
---@field links? huaweicloud.oms.Link[]
---@field status? "CURRENT"|"DEPRECATED"|"SUPPORTED"|string
---@field updated? string

---@class huaweicloud.oms.ShowBucketObjectsResponse
---@field next_page? boolean
---@field next_marker? string
---@field records? huaweicloud.oms.ShowBucketRecord[]

---@class huaweicloud.oms.ShowBucketRecord
---@field name? string
---@field size? string

---@class huaweicloud.oms.ShowBucketRegionReq
---@field cloud_type string
---@field ak? string
---@field sk? string
---@field json_auth_file? string
---@field connection_string? string
---@field app_id? string
---@field bucket_name string

---@class huaweicloud.oms.ShowBucketRegionResponse
---@field id? string
---@field name? string
---@field support? boolean

---@class huaweicloud.oms.ShowBucketReq
---@field cloud_type string
---@field file_path string
---@field ak? string
---@field sk? string
---@field connection_string? string
---@field json_auth_file? string
---@field data_center string
---@field page_size integer
---@field behind_filename string
---@field app_id? string
---@field bucket_name string

---@class huaweicloud.oms.ShowCdnInfoReq
---@field ak string
---@field sk string
---@field connection_string? string
---@field cloud_type string
---@field region string
---@field app_id? string
---@field bucket string
---@field prefix? huaweicloud.oms.PrefixKeyInfo
---@field source_cdn huaweicloud.oms.SourceCdnReq

---@class huaweicloud.oms.ShowCdnInfoResponse
---@field is_same_cloud_type? boolean
---@field is_download_available? boolean
---@field checked_keys? huaweicloud.oms.CheckedKey[]

---@class huaweicloud.oms.ShowRegionInfoResp
---@field service_name? string
---@field region_list? huaweicloud.oms.RegionInfo[]

---@class huaweicloud.oms.ShowSyncTaskResponse
---@field sync_task_id? string
---@field src_cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"UCloud"|string
---@field src_region? string
---@field src_bucket? string
---@field create_time? integer
---@field last_start_time? integer
---@field dst_bucket? string
---@field dst_region? string
---@field description? string
---@field status? "SYNCHRONIZING"|"STOPPED"|string
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field app_id? string
---@field monthly_acceptance_request? integer
---@field monthly_success_object? integer
---@field monthly_failure_object? integer
---@field monthly_skip_object? integer
---@field monthly_size? integer
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string

---@class huaweicloud.oms.ShowTaskGroupResponse
---@field group_id? string
---@field status? integer
---@field error_reason? huaweicloud.oms.ErrorReasonResp
---@field src_node? huaweicloud.oms.TaskGroupSrcNodeResp
---@field description? string
---@field dst_node? huaweicloud.oms.TaskGroupDstNodeResp
---@field enable_metadata_migration? boolean
---@field enable_failed_object_recording? boolean
---@field enable_restore? boolean
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field smn_config? huaweicloud.oms.SmnInfo
---@field source_cdn? huaweicloud.oms.SourceCdnResp
---@field migrate_since? integer
---@field migrate_speed? integer
---@field total_time? integer
---@field start_time? integer
---@field total_task_num? integer
---@field create_task_num? integer
---@field failed_task_num? integer
---@field complete_task_num? integer
---@field paused_task_num? integer
---@field executing_task_num? integer
---@field waiting_task_num? integer
---@field total_num? integer
---@field create_complete_num? integer
---@field success_num? integer
---@field fail_num? integer
---@field skip_num? integer
---@field total_size? integer
---@field create_complete_size? integer
---@field complete_size? integer
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field obs_system? string
---@field enable_requester_pays? boolean

---@class huaweicloud.oms.ShowTaskResponse
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field complete_size? integer
---@field description? string
---@field dst_node? huaweicloud.oms.DstNodeResp
---@field enable_failed_object_recording? boolean
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field error_reason? huaweicloud.oms.ErrorReasonResp
---@field failed_num? integer
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto
---@field group_id? string
---@field id? integer
---@field is_query_over? boolean
---@field left_time? integer
---@field migrate_since? integer
---@field migrate_speed? integer
---@field name? string
---@field progress? number
---@field real_size? integer
---@field skipped_num? integer
---@field src_node? huaweicloud.oms.SrcNodeResp
---@field start_time? integer
---@field status? integer
---@field successful_num? integer
---@field task_type? "list"|"object"|"prefix"|"url_list"|string
---@field group_type? "NORMAL_TASK"|"SYNC_TASK"|"GROUP_TASK"|string
---@field total_num? integer
---@field total_size? integer
---@field total_time? integer
---@field smn_info? huaweicloud.oms.SmnInfo
---@field source_cdn? huaweicloud.oms.SourceCdnResp
---@field success_record_error_reason? string
---@field skip_record_error_reason? string
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean
---@field obs_system? "BUCKET"|"PFS"|string
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string

---@class huaweicloud.oms.SmnConfig
---@field language? "zh-cn"|"en-us"|string
---@field topic_urn string
---@field trigger_conditions string[]
---@field message_template_name? string

---@class huaweicloud.oms.SmnInfo
---@field notify_result? boolean
---@field notify_error_message? string
---@field topic_name? string

---@class huaweicloud.oms.SourceCdnReq
---@field authentication_key? string
---@field authentication_type "NONE"|"QINIU_PRIVATE_AUTHENTICATION"|"ALIYUN_OSS_A"|"ALIYUN_OSS_B"|"ALIYUN_OSS_C"|"KSYUN_PRIVATE_AUTHENTICATION"|"AZURE_SAS_TOKEN"|"TENCENT_COS_A"|"TENCENT_COS_B"|"TENCENT_COS_C"|"TENCENT_COS_D"|string
---@field domain string
---@field protocol "http"|"https"|string
---@field crypto_type? "DEFAULT"|"KMS"|string
---@field kms_key_id? string

---@class huaweicloud.oms.SourceCdnResp
---@field domain? string
---@field protocol? "http"|"https"|string
---@field authentication_type? "NONE"|"QINIU_PRIVATE_AUTHENTICATION"|"ALIYUN_OSS_A"|"ALIYUN_OSS_B"|"ALIYUN_OSS_C"|"KSYUN_PRIVATE_AUTHENTICATION"|"AZURE_SAS_TOKEN"|"TENCENT_COS_A"|"TENCENT_COS_B"|"TENCENT_COS_C"|"TENCENT_COS_D"|string

---@class huaweicloud.oms.SrcNodeReq
---@field cloud_type? string
---@field region? string
---@field ak? string
---@field sk? string
---@field connection_string? string
---@field json_auth_file? string
---@field security_token? string
---@field app_id? string
---@field bucket? string
---@field object_key? string[]
---@field list_file? huaweicloud.oms.ListFile
---@field crypto_type? "DEFAULT"|"KMS"|string
---@field kms_key_id? string

---@class huaweicloud.oms.SrcNodeResp
---@field bucket? string
---@field cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"URLSource"|"UCloud"|"Google"|string
---@field region? string
---@field app_id? string
---@field object_key? string[]
---@field list_file? huaweicloud.oms.ListFile

---@class huaweicloud.oms.StartSyncTaskReq
---@field src_ak string
---@field src_sk string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field dst_ak string
---@field dst_sk string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string

---@class huaweicloud.oms.StartSyncTaskResponse

---@class huaweicloud.oms.StartTaskGroupReq
---@field src_ak? string
---@field src_sk? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field connection_string? string
---@field json_auth_file? string
---@field dst_ak string
---@field dst_sk string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string

---@class huaweicloud.oms.StartTaskGroupResponse

---@class huaweicloud.oms.StartTaskReq
---@field src_ak? string
---@field src_sk? string
---@field connection_string? string
---@field src_crypto_type? "DEFAULT"|"KMS"|string
---@field src_kms_key_id? string
---@field json_auth_file? string
---@field src_security_token? string
---@field dst_ak string
---@field dst_sk string
---@field dst_crypto_type? "DEFAULT"|"KMS"|string
---@field dst_kms_key_id? string
---@field dst_security_token? string
---@field source_cdn_authentication_key? string
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string
---@field source_cdn_kms_key_id? string
---@field migrate_failed_object? boolean

---@class huaweicloud.oms.StartTaskResponse

---@class huaweicloud.oms.StatisticData
---@field time_stamp? integer
---@field statistic_num? integer

---@class huaweicloud.oms.StatisticTypeData
---@field data_type? "REQUEST"|"SUCCESS"|"FAILURE"|"SKIP"|"SIZE"|string
---@field data? huaweicloud.oms.StatisticData[]

---@class huaweicloud.oms.StopSyncTaskResponse

---@class huaweicloud.oms.StopTaskGroupResponse

---@class huaweicloud.oms.StopTaskResponse

---@class huaweicloud.oms.SyncObjectReq
---@field object_keys string[]

---@class huaweicloud.oms.SyncTaskInfo
---@field sync_task_id? string
---@field src_cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"UCloud"|string
---@field src_region? string
---@field src_bucket? string
---@field create_time? integer
---@field last_start_time? integer
---@field dst_bucket? string
---@field dst_region? string
---@field description? string
---@field status? "SYNCHRONIZING"|"STOPPED"|string
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field app_id? string
---@field source_cdn? huaweicloud.oms.SourceCdnResp
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string

---@class huaweicloud.oms.TaskGroupDstNode
---@field ak string
---@field sk string
---@field crypto_type? "DEFAULT"|"KMS"|string
---@field kms_key_id? string
---@field region string
---@field bucket string
---@field cloud_type? string
---@field save_prefix? string

---@class huaweicloud.oms.TaskGroupDstNodeResp
---@field bucket? string
---@field region? string
---@field save_prefix? string

---@class huaweicloud.oms.TaskGroupResp
---@field group_id? string
---@field status? integer
---@field error_reason? huaweicloud.oms.ErrorReasonResp
---@field src_node? huaweicloud.oms.TaskGroupSrcNodeResp
---@field description? string
---@field dst_node? huaweicloud.oms.TaskGroupDstNodeResp
---@field enable_metadata_migration? boolean
---@field enable_failed_object_recording? boolean
---@field enable_restore? boolean
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field smn_config? huaweicloud.oms.SmnInfo
---@field source_cdn? huaweicloud.oms.SourceCdnResp
---@field migrate_since? integer
---@field migrate_speed? integer
---@field total_time? integer
---@field start_time? integer
---@field total_task_num? integer
---@field create_task_num? integer
---@field failed_task_num? integer
---@field complete_task_num? integer
---@field paused_task_num? integer
---@field executing_task_num? integer
---@field waiting_task_num? integer
---@field total_num? integer
---@field create_complete_num? integer
---@field success_num? integer
---@field fail_num? integer
---@field skip_num? integer
---@field total_size? integer
---@field create_complete_size? integer
---@field complete_size? integer
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field obs_system? string
---@field enable_requester_pays? boolean

---@class huaweicloud.oms.TaskGroupSrcNode
---@field ak? string
---@field sk? string
---@field connection_string? string
---@field crypto_type? "DEFAULT"|"KMS"|string
---@field kms_key_id? string
---@field json_auth_file? string
---@field app_id? string
---@field region? string
---@field object_key? string[]
---@field bucket? string
---@field cloud_type? string
---@field list_file? huaweicloud.oms.ListFile

---@class huaweicloud.oms.TaskGroupSrcNodeResp
---@field bucket? string
---@field cloud_type? "AWS"|"AZURE"|"ALIYUN"|"TENCENT"|"HUAWEICLOUD"|"QINGCLOUD"|"KINGSOFTCLOUD"|"BAIDU"|"QINIU"|"URLSOURCE"|"UCLOUD"|"GOOGLE"|string
---@field region? string
---@field app_id? string
---@field object_key? string[]
---@field list_file? huaweicloud.oms.ListFile

---@class huaweicloud.oms.TaskResp
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[]
---@field complete_size? integer
---@field description? string
---@field dst_node? huaweicloud.oms.DstNodeResp
---@field enable_failed_object_recording? boolean
---@field enable_metadata_migration? boolean
---@field enable_restore? boolean
---@field error_reason? huaweicloud.oms.ErrorReasonResp
---@field failed_num? integer
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto
---@field group_id? string
---@field id? integer
---@field is_query_over? boolean
---@field left_time? integer
---@field migrate_since? integer
---@field migrate_speed? integer
---@field name? string
---@field progress? number
---@field real_size? integer
---@field skipped_num? integer
---@field src_node? huaweicloud.oms.SrcNodeResp
---@field start_time? integer
---@field status? integer
---@field successful_num? integer
---@field task_type? "list"|"object"|"prefix"|"url_list"|string
---@field group_type? "NORMAL_TASK"|"SYNC_TASK"|"GROUP_TASK"|string
---@field total_num? integer
---@field total_size? integer
---@field total_time? integer
---@field smn_info? huaweicloud.oms.SmnInfo
---@field source_cdn? huaweicloud.oms.SourceCdnResp
---@field success_record_error_reason? string
---@field skip_record_error_reason? string
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string
---@field enable_requester_pays? boolean
---@field obs_system? "BUCKET"|"PFS"|string
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string

---@class huaweicloud.oms.UpdateBandwidthPolicyReq
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[]

---@class huaweicloud.oms.UpdateBandwidthPolicyResponse

---@class huaweicloud.oms.UpdatePrivacyAgreementRecordResponse

---@class huaweicloud.oms.UpdateTaskGroupResponse

---@class huaweicloud.oms.Version
---@field id? string
---@field links? huaweicloud.oms.Link[]
---@field status? "CURRENT"|"DEPRECATED"|"SUPPORTED"|string
---@field updated? string
