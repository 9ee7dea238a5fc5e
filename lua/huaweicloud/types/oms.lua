---@meta _
-- Object Storage Migration Service for language servers; nothing loads this. Generated from api/oms.lua by `make docs`; do not edit.

---@class huaweicloud.oms.Client : huaweicloud.Client
local Client = {}

--- Changes bandwidth plan and priority of several tasks, or of a group's tasks.
---
--- `POST /v2/{project_id}/tasks/batch-update`
---@param args huaweicloud.oms.batch_update_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.BatchUpdateTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:batch_update_tasks(args, opts) end

--- Checks whether a prefix exists in a bucket.
---
--- `POST /v2/{project_id}/objectstorage/buckets/prefix`
---@param args huaweicloud.oms.check_prefix.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CheckPrefixResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_prefix(args, opts) end

--- Checks the format of a URL list file in an OBS bucket.
---
--- `POST /v2/{project_id}/objectstorage/buckets/url-source-list-file`
---@param args huaweicloud.oms.check_url_source_list_file_format.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CheckUrlSourceListFileFormatResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:check_url_source_list_file_format(args, opts) end

--- Hands a synchronization task the keys of the objects to copy.
---
--- `POST /v2/{project_id}/sync-tasks/{sync_task_id}/events`
---@param args huaweicloud.oms.create_sync_events.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateSyncEventsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_sync_events(args, opts) end

--- Creates a synchronization task; answers with its id.
---
--- `POST /v2/{project_id}/sync-tasks`
---@param args huaweicloud.oms.create_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_sync_task(args, opts) end

--- Creates a migration task; answers with its id and name.
---
--- `POST /v2/{project_id}/tasks`
---@param args huaweicloud.oms.create_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task(args, opts) end

--- Creates a migration task group; answers with its id.
---
--- `POST /v2/{project_id}/taskgroups`
---@param args huaweicloud.oms.create_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.CreateTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:create_task_group(args, opts) end

--- Deletes a synchronization task.
---
--- `DELETE /v2/{project_id}/sync-tasks/{sync_task_id}`
---@param args huaweicloud.oms.delete_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_sync_task(args, opts) end

--- Deletes a migration task.
---
--- `DELETE /v2/{project_id}/tasks/{task_id}`
---@param args huaweicloud.oms.delete_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task(args, opts) end

--- Deletes a migration task group.
---
--- `DELETE /v2/{project_id}/taskgroups/{group_id}`
---@param args huaweicloud.oms.delete_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.DeleteTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:delete_task_group(args, opts) end

--- Lists the versions of the service's interface.
---
--- `GET /`
---@param args? huaweicloud.oms.list_api_versions.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListApiVersionsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_api_versions(args, opts) end

--- Shows figures of a synchronization task over time.
---
--- `GET /v2/{project_id}/sync-tasks/{sync_task_id}/statistics`
---@param args huaweicloud.oms.list_sync_task_statistic.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListSyncTaskStatisticResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_sync_task_statistic(args, opts) end

--- Lists synchronization tasks, filtered by state.
---
--- `GET /v2/{project_id}/sync-tasks`
---@param args? huaweicloud.oms.list_sync_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListSyncTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_sync_tasks(args, opts) end

--- Lists migration task groups, filtered by state.
---
--- `GET /v2/{project_id}/taskgroups`
---@param args? huaweicloud.oms.list_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_task_group(args, opts) end

--- Lists migration tasks, filtered by group, name and state.
---
--- `GET /v2/{project_id}/tasks`
---@param args? huaweicloud.oms.list_tasks.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ListTasksResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:list_tasks(args, opts) end

--- Retries a migration task group, on request only its failed objects.
---
--- `PUT /v2/{project_id}/taskgroups/{group_id}/retry`
---@param args huaweicloud.oms.retry_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.RetryTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:retry_task_group(args, opts) end

--- Shows one version of the service's interface.
---
--- `GET /{version}`
---@param args huaweicloud.oms.show_api_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowApiInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_api_info(args, opts) end

--- Lists the buckets that the given keys can see.
---
--- `POST /v2/{project_id}/objectstorage/buckets`
---@param args huaweicloud.oms.show_bucket_list.Arguments
---@param opts? huaweicloud.CallOptions
---@return string[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_list(args, opts) end

--- Lists the objects under a path of a bucket, a page at a time.
---
--- `POST /v2/{project_id}/objectstorage/buckets/objects`
---@param args huaweicloud.oms.show_bucket_objects.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowBucketObjectsResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_objects(args, opts) end

--- Shows the region of a bucket and whether it is supported.
---
--- `POST /v2/{project_id}/objectstorage/buckets/regions`
---@param args huaweicloud.oms.show_bucket_region.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowBucketRegionResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_bucket_region(args, opts) end

--- Checks whether objects of a bucket can be fetched through a CDN domain.
---
--- `POST /v2/{project_id}/objectstorage/buckets/cdn-info`
---@param args huaweicloud.oms.show_cdn_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowCdnInfoResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_cdn_info(args, opts) end

--- Lists the cloud vendors that a migration can name.
---
--- `GET /v2/{project_id}/objectstorage/cloud-type`
---@param args huaweicloud.oms.show_cloud_type.Arguments
---@param opts? huaweicloud.CallOptions
---@return string[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_cloud_type(args, opts) end

--- Lists the regions of each cloud vendor that a migration can name.
---
--- `GET /v2/{project_id}/objectstorage/data-center`
---@param args? huaweicloud.oms.show_region_info.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowRegionInfoResp[]? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_region_info(args, opts) end

--- Shows a synchronization task with its monthly figures.
---
--- `GET /v2/{project_id}/sync-tasks/{sync_task_id}`
---@param args huaweicloud.oms.show_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_sync_task(args, opts) end

--- Shows a migration task with its progress and object counts.
---
--- `GET /v2/{project_id}/tasks/{task_id}`
---@param args huaweicloud.oms.show_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task(args, opts) end

--- Shows a migration task group with counts of its tasks and objects.
---
--- `GET /v2/{project_id}/taskgroups/{group_id}`
---@param args huaweicloud.oms.show_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.ShowTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:show_task_group(args, opts) end

--- Starts a synchronization task again; the keys of both sides have to be given.
---
--- `POST /v2/{project_id}/sync-tasks/{sync_task_id}/start`
---@param args huaweicloud.oms.start_sync_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StartSyncTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:start_sync_task(args, opts) end

--- Starts a migration task; the destination keys have to be given again.
---
--- `POST /v2/{project_id}/tasks/{task_id}/start`
---@param args huaweicloud.oms.start_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StartTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:start_task(args, opts) end

--- Starts a migration task group; the destination keys have to be given again.
---
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

--- Stops a migration task; start_task goes on with it.
---
--- `POST /v2/{project_id}/tasks/{task_id}/stop`
---@param args huaweicloud.oms.stop_task.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StopTaskResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_task(args, opts) end

--- Stops a migration task group; start_task_group goes on with it.
---
--- `PUT /v2/{project_id}/taskgroups/{group_id}/stop`
---@param args huaweicloud.oms.stop_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.StopTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:stop_task_group(args, opts) end

--- Replaces the bandwidth plan of a migration task.
---
--- `PUT /v2/{project_id}/tasks/{task_id}/bandwidth-policy`
---@param args huaweicloud.oms.update_bandwidth_policy.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdateBandwidthPolicyResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_bandwidth_policy(args, opts) end

--- Updates the record of the privacy agreement; takes no body.
---
--- `POST /v2/{project_id}/privacy-agreements`
---@param args? huaweicloud.oms.update_privacy_agreement_record.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdatePrivacyAgreementRecordResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_privacy_agreement_record(args, opts) end

--- Replaces the bandwidth plan of a migration task group.
---
--- `PUT /v2/{project_id}/taskgroups/{group_id}/update`
---@param args huaweicloud.oms.update_task_group.Arguments
---@param opts? huaweicloud.CallOptions
---@return huaweicloud.oms.UpdateTaskGroupResponse? result
---@return huaweicloud.Info|huaweicloud.Error info_or_err
function Client:update_task_group(args, opts) end

---@alias huaweicloud.oms.ListOperation "list_sync_tasks"|"list_task_group"|"list_tasks"|"show_bucket_objects"

--- Gives an iterator over the records of all pages; what fails is raised.
---@overload fun(self: huaweicloud.oms.Client, name: "list_sync_tasks", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.oms.SyncTaskInfo
---@overload fun(self: huaweicloud.oms.Client, name: "list_task_group", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.oms.TaskGroupResp
---@overload fun(self: huaweicloud.oms.Client, name: "list_tasks", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.oms.TaskResp
---@overload fun(self: huaweicloud.oms.Client, name: "show_bucket_objects", args?: table, opts?: huaweicloud.PageOptions): fun(): huaweicloud.oms.ShowBucketRecord
---@param name huaweicloud.oms.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return fun(): any next_record
function Client:iterate(name, args, opts) end

--- Gives the records of all pages at once.
---@overload fun(self: huaweicloud.oms.Client, name: "list_sync_tasks", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.oms.SyncTaskInfo[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.oms.Client, name: "list_task_group", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.oms.TaskGroupResp[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.oms.Client, name: "list_tasks", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.oms.TaskResp[]?, huaweicloud.Info|huaweicloud.Error, table?
---@overload fun(self: huaweicloud.oms.Client, name: "show_bucket_objects", args?: table, opts?: huaweicloud.PageOptions): huaweicloud.oms.ShowBucketRecord[]?, huaweicloud.Info|huaweicloud.Error, table?
---@param name huaweicloud.oms.ListOperation
---@param args? table as for the call; limit is the size of a page
---@param opts? huaweicloud.PageOptions
---@return table? records
---@return huaweicloud.Info|huaweicloud.Error info_or_err
---@return table? so_far
function Client:collect(name, args, opts) end

---@class huaweicloud.oms.batch_update_tasks.Arguments
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field group_id? string Task group whose tasks are changed.
---@field ids? integer[] Tasks to change.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.check_prefix.Arguments
---@field cloud_type string Cloud vendor of the bucket.
---@field bucket_name string Name of the bucket.
---@field file_name string Prefix to look for.
---@field data_center string Region of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field security_token? string Security token that belongs to a temporary access key.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.check_url_source_list_file_format.Arguments
---@field obs_bucket string OBS bucket that holds the list file.
---@field list_file_key string Key of the list file in its bucket.
---@field ak string Access key for the OBS bucket.
---@field sk string Secret key for the OBS bucket.
---@field region string Region of the OBS bucket.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_sync_events.Arguments
---@field sync_task_id string Synchronization task that is meant.
---@field object_keys string[] Keys of the objects to synchronize.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_sync_task.Arguments
---@field src_region string Region of the source bucket.
---@field src_bucket string Source bucket.
---@field src_ak string Access key for the source.
---@field src_sk string Secret key for the source.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field dst_region string Region of the destination bucket.
---@field dst_bucket string Destination bucket.
---@field src_cloud_type? string Cloud vendor of the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field description? string Free text about the task.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field app_id? string App id, for clouds that want one.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field consistency_check? "size_last_modified"|"crc64"|"transmission"|string How source and destination objects are compared.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_task.Arguments
---@field src_node huaweicloud.oms.SrcNodeReq Source of the migration.
---@field dst_node huaweicloud.oms.DstNodeReq Destination of the migration.
---@field task_type? "list"|"url_list"|"object"|"prefix"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field description? string Free text about the task.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field smn_config? huaweicloud.oms.SmnConfig Notification about the migration.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.create_task_group.Arguments
---@field src_node huaweicloud.oms.TaskGroupSrcNode Source of the migration.
---@field dst_node huaweicloud.oms.TaskGroupDstNode Destination of the migration.
---@field description? string Free text about the task group.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field smn_config? huaweicloud.oms.SmnConfig Notification about the migration.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_sync_task.Arguments
---@field sync_task_id string Synchronization task that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_task.Arguments
---@field task_id integer Migration task that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.delete_task_group.Arguments
---@field group_id string Id of the task group.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_api_versions.Arguments

---@class huaweicloud.oms.list_sync_task_statistic.Arguments
---@field sync_task_id string Synchronization task that is meant.
---@field data_type "REQUEST"|"SUCCESS"|"FAILURE"|"SKIP"|"SIZE"|string Figure that is meant: REQUEST, SUCCESS, FAILURE, SKIP or SIZE.
---@field start_time integer Start of the time span.
---@field end_time integer End of the time span.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_sync_tasks.Arguments
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field status? string Only tasks in this state: SYNCHRONIZING or STOPPED.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_task_group.Arguments
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field status? integer Only: 0 waiting, 1 running, 2 monitoring, 3 paused, 4-5 failed, 6 complete, 7 pausing, 8-9 deletion.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.list_tasks.Arguments
---@field group_id? string Only tasks of this group.
---@field limit? integer Most records on this page.
---@field offset? integer Records skipped before this page; 0 is the first page.
---@field status? integer Only: 1 waiting, 2 running, 3 stopped, 4 failed, 5 succeeded, 6 retrying, 7 pausing.
---@field task_name? string Only tasks with this name.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.retry_task_group.Arguments
---@field group_id string Id of the task group.
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field dst_ak? string Access key for the destination.
---@field dst_sk? string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field migrate_failed_object? boolean Whether only the objects that failed are migrated.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_api_info.Arguments
---@field version string Version of the interface.

---@class huaweicloud.oms.show_bucket_list.Arguments
---@field cloud_type string Cloud vendor of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_bucket_objects.Arguments
---@field cloud_type string Cloud vendor of the bucket.
---@field file_path string Path whose objects are listed.
---@field data_center string Region of the bucket.
---@field page_size integer Most objects on this page.
---@field behind_filename string Object name after which the page begins.
---@field bucket_name string Name of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_bucket_region.Arguments
---@field cloud_type string Cloud vendor of the bucket.
---@field bucket_name string Name of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_cdn_info.Arguments
---@field ak string Access key for the bucket's cloud.
---@field sk string Secret key for the bucket's cloud.
---@field cloud_type string Cloud vendor of the bucket.
---@field region string Region of the bucket.
---@field bucket string Name of the bucket.
---@field source_cdn huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field prefix? huaweicloud.oms.PrefixKeyInfo Keys to check.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_cloud_type.Arguments
---@field type string Which kind of cloud types to list.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_region_info.Arguments
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_sync_task.Arguments
---@field sync_task_id string Synchronization task that is meant.
---@field query_time integer Time for which the monthly figures are asked.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_task.Arguments
---@field task_id integer Migration task that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.show_task_group.Arguments
---@field group_id string Id of the task group.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_sync_task.Arguments
---@field sync_task_id string Synchronization task that is meant.
---@field src_ak string Access key for the source.
---@field src_sk string Secret key for the source.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_task.Arguments
---@field task_id integer Migration task that is meant.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field src_security_token? string Security token that belongs to a temporary src_ak.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field dst_security_token? string Security token that belongs to a temporary dst_ak.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field migrate_failed_object? boolean Whether only the objects that failed are migrated.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.start_task_group.Arguments
---@field group_id string Id of the task group.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.stop_sync_task.Arguments
---@field sync_task_id string Task to pause. 0 to 255 characters.
---@field project_id? string Project; the client's own when left out. 1 to 1024 characters.

---@class huaweicloud.oms.stop_task.Arguments
---@field task_id integer Migration task that is meant.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.stop_task_group.Arguments
---@field group_id string Id of the task group.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_bandwidth_policy.Arguments
---@field task_id integer Migration task that is meant.
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_privacy_agreement_record.Arguments
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.update_task_group.Arguments
---@field group_id string Id of the task group.
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field project_id? string Instead of the client's.

---@class huaweicloud.oms.BandwidthPolicyDto
---@field end? string End of the span.
---@field max_bandwidth? integer Largest bandwidth in the span, a 64-bit number.
---@field start? string Start of the span.

---@class huaweicloud.oms.BatchUpdateTasksReq
---@field group_id? string Task group whose tasks are changed.
---@field ids? integer[] Tasks to change.
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.

---@class huaweicloud.oms.BatchUpdateTasksResponse

---@class huaweicloud.oms.CheckPrefixReq
---@field cloud_type string Cloud vendor of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field bucket_name string Name of the bucket.
---@field file_name string Prefix to look for.
---@field data_center string Region of the bucket.
---@field security_token? string Security token that belongs to a temporary access key.

---@class huaweicloud.oms.CheckPrefixResponse
---@field exist? boolean Whether the prefix exists.

---@class huaweicloud.oms.CheckUrlSourceListFileFormatReq
---@field obs_bucket string OBS bucket that holds the list file.
---@field list_file_key string Key of the list file in its bucket.
---@field ak string Access key for the OBS bucket.
---@field sk string Secret key for the OBS bucket.
---@field region string Region of the OBS bucket.

---@class huaweicloud.oms.CheckUrlSourceListFileFormatResponse

---@class huaweicloud.oms.CheckedKey
---@field key? string Key of the object.
---@field is_etag_matching? boolean Whether the ETag matches.
---@field is_object_existing? boolean Whether the object exists.

---@class huaweicloud.oms.CreateSyncEventsResponse

---@class huaweicloud.oms.CreateSyncTaskReq
---@field src_cloud_type? string Cloud vendor of the source.
---@field src_region string Region of the source bucket.
---@field src_bucket string Source bucket.
---@field src_ak string Access key for the source.
---@field src_sk string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field dst_region string Region of the destination bucket.
---@field dst_bucket string Destination bucket.
---@field description? string Free text about the task.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field app_id? string App id, for clouds that want one.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field consistency_check? "size_last_modified"|"crc64"|"transmission"|string How source and destination objects are compared.

---@class huaweicloud.oms.CreateSyncTaskResponse
---@field sync_task_id? string Synchronization task that is meant.

---@class huaweicloud.oms.CreateTaskGroupReq
---@field src_node huaweicloud.oms.TaskGroupSrcNode Source of the migration.
---@field description? string Free text about the task group.
---@field dst_node huaweicloud.oms.TaskGroupDstNode Destination of the migration.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field smn_config? huaweicloud.oms.SmnConfig Notification about the migration.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.

---@class huaweicloud.oms.CreateTaskGroupResponse
---@field group_id? string Id of the task group.

---@class huaweicloud.oms.CreateTaskReq
---@field task_type? "list"|"url_list"|"object"|"prefix"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field src_node huaweicloud.oms.SrcNodeReq Source of the migration.
---@field dst_node huaweicloud.oms.DstNodeReq Destination of the migration.
---@field description? string Free text about the task.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field source_cdn? huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.
---@field smn_config? huaweicloud.oms.SmnConfig Notification about the migration.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.

---@class huaweicloud.oms.CreateTaskResponse
---@field id? integer Id of the new task, a 64-bit number.
---@field task_name? string Name of the new task.

---@class huaweicloud.oms.DeleteSyncTaskResponse

---@class huaweicloud.oms.DeleteTaskGroupResponse

---@class huaweicloud.oms.DeleteTaskResponse

---@class huaweicloud.oms.DstNodeReq
---@field ak string Access key for the bucket's cloud.
---@field sk string Secret key for the bucket's cloud.
---@field security_token? string Security token that belongs to a temporary access key.
---@field bucket string Name of the bucket.
---@field save_prefix? string Prefix that objects get at the destination.
---@field region string Region of the bucket.
---@field crypto_type? "DEFAULT"|"KMS"|string Kind of encryption: DEFAULT or KMS.
---@field kms_key_id? string KMS key, for crypto_type KMS.

---@class huaweicloud.oms.DstNodeResp
---@field bucket? string Name of the bucket.
---@field region? string Region of the bucket.
---@field save_prefix? string Prefix that objects get at the destination.

---@class huaweicloud.oms.ErrorReasonResp
---@field error_code? string Code of the error.
---@field error_msg? string Text of the error.

---@class huaweicloud.oms.FailedObjectRecordDto
---@field result? boolean Whether the list of failed objects was recorded.
---@field list_file_key? string Key of the list file in its bucket.
---@field error_code? string Code of the error.

---@class huaweicloud.oms.Link
---@field href? string Address of the link.
---@field rel? string How the link relates to the version.

---@class huaweicloud.oms.ListApiVersionsResponse
---@field versions? huaweicloud.oms.Version[] Versions of the interface.

---@class huaweicloud.oms.ListBucketsReq
---@field cloud_type string Cloud vendor of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.

---@class huaweicloud.oms.ListFile
---@field list_file_key? string Key of the list file in its bucket.
---@field obs_bucket? string OBS bucket that holds the list file.
---@field list_file_num? string

---@class huaweicloud.oms.ListSyncTaskStatisticResponse
---@field sync_task_id? string Synchronization task that is meant.
---@field statistic_time_type? "FIVE_MINUTES"|"ONE_HOUR"|string Step of the figures: FIVE_MINUTES or ONE_HOUR.
---@field statistic_datas? huaweicloud.oms.StatisticTypeData[] Figures, one list for each kind.

---@class huaweicloud.oms.ListSyncTasksResponse
---@field tasks? huaweicloud.oms.SyncTaskInfo[] Tasks of this page.
---@field count? integer Records on all pages together.

---@class huaweicloud.oms.ListTaskGroupResponse
---@field count? integer Records on all pages together.
---@field taskgroups? huaweicloud.oms.TaskGroupResp[] Task groups of this page.

---@class huaweicloud.oms.ListTasksResponse
---@field tasks? huaweicloud.oms.TaskResp[] Tasks of this page.
---@field count? integer Records on all pages together.

---@class huaweicloud.oms.PrefixKeyInfo
---@field keys string[] Prefixes or object keys.

---@class huaweicloud.oms.RegionInfo
---@field cloud_type? string Cloud vendor that the region belongs to.
---@field value? string Name of the region as other operations want it.
---@field description? string Name of the region for people.

---@class huaweicloud.oms.RetryTaskGroupReq
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field dst_ak? string Access key for the destination.
---@field dst_sk? string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field migrate_failed_object? boolean Whether only the objects that failed are migrated.

---@class huaweicloud.oms.RetryTaskGroupResponse

---@class huaweicloud.oms.ShowApiInfoResponse
---@field id? string Name of the version.
---@field links? huaweicloud.oms.Link[] Links to the version.
---@field status? "CURRENT"|"DEPRECATED"|"SUPPORTED"|string State of the version: CURRENT, SUPPORTED or DEPRECATED.
---@field updated? string When the version was last updated.

---@class huaweicloud.oms.ShowBucketObjectsResponse
---@field next_page? boolean Whether there is a further page.
---@field next_marker? string Where the next page begins: behind_filename of the next call.
---@field records? huaweicloud.oms.ShowBucketRecord[] Objects of this page.

---@class huaweicloud.oms.ShowBucketRecord
---@field name? string Key of the object.
---@field size? string Size of the object, as text.

---@class huaweicloud.oms.ShowBucketRegionReq
---@field cloud_type string Cloud vendor of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field bucket_name string Name of the bucket.

---@class huaweicloud.oms.ShowBucketRegionResponse
---@field id? string Id of the region.
---@field name? string Name of the region.
---@field support? boolean Whether the region is supported.

---@class huaweicloud.oms.ShowBucketReq
---@field cloud_type string Cloud vendor of the bucket.
---@field file_path string Path whose objects are listed.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field data_center string Region of the bucket.
---@field page_size integer Most objects on this page.
---@field behind_filename string Object name after which the page begins.
---@field app_id? string App id, for clouds that want one.
---@field bucket_name string Name of the bucket.

---@class huaweicloud.oms.ShowCdnInfoReq
---@field ak string Access key for the bucket's cloud.
---@field sk string Secret key for the bucket's cloud.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field cloud_type string Cloud vendor of the bucket.
---@field region string Region of the bucket.
---@field app_id? string App id, for clouds that want one.
---@field bucket string Name of the bucket.
---@field prefix? huaweicloud.oms.PrefixKeyInfo Keys to check.
---@field source_cdn huaweicloud.oms.SourceCdnReq CDN through which the source objects are fetched.

---@class huaweicloud.oms.ShowCdnInfoResponse
---@field is_same_cloud_type? boolean Whether the CDN belongs to the same cloud as the bucket.
---@field is_download_available? boolean Whether objects can be fetched through the CDN.
---@field checked_keys? huaweicloud.oms.CheckedKey[] Objects that were checked, each with its result.

---@class huaweicloud.oms.ShowRegionInfoResp
---@field service_name? string Name of the cloud vendor's service.
---@field region_list? huaweicloud.oms.RegionInfo[] Regions of the vendor.

---@class huaweicloud.oms.ShowSyncTaskResponse
---@field sync_task_id? string Synchronization task that is meant.
---@field src_cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"UCloud"|string Cloud vendor of the source.
---@field src_region? string Region of the source bucket.
---@field src_bucket? string Source bucket.
---@field create_time? integer When the task was created.
---@field last_start_time? integer When the task was last started.
---@field dst_bucket? string Destination bucket.
---@field dst_region? string Region of the destination bucket.
---@field description? string Free text about the task.
---@field status? "SYNCHRONIZING"|"STOPPED"|string State of the task: SYNCHRONIZING or STOPPED.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field app_id? string App id, for clouds that want one.
---@field monthly_acceptance_request? integer Requests accepted in the month.
---@field monthly_success_object? integer Objects synchronized in the month.
---@field monthly_failure_object? integer Objects that failed in the month.
---@field monthly_skip_object? integer Objects skipped in the month.
---@field monthly_size? integer Size of the objects synchronized in the month.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.

---@class huaweicloud.oms.ShowTaskGroupResponse
---@field group_id? string Id of the task group.
---@field status? integer 0 waiting, 1 creating or running, 2 monitoring, 3 paused, 4-5 failed, 6 complete, 7 pausing, 8-9 deletion.
---@field error_reason? huaweicloud.oms.ErrorReasonResp Why the task failed.
---@field src_node? huaweicloud.oms.TaskGroupSrcNodeResp Source of the migration.
---@field description? string Free text about the task group.
---@field dst_node? huaweicloud.oms.TaskGroupDstNodeResp Destination of the migration.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field smn_config? huaweicloud.oms.SmnInfo Result of the notification.
---@field source_cdn? huaweicloud.oms.SourceCdnResp CDN through which the source objects are fetched.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field migrate_speed? integer Speed of the migration.
---@field total_time? integer Time that the migration has taken.
---@field start_time? integer When the task group was started.
---@field total_task_num? integer Number of tasks in the group.
---@field create_task_num? integer Number of tasks that have been created.
---@field failed_task_num? integer Number of tasks that failed.
---@field complete_task_num? integer Number of tasks that are complete.
---@field paused_task_num? integer Number of tasks that are paused.
---@field executing_task_num? integer Number of tasks that run.
---@field waiting_task_num? integer Number of tasks that wait.
---@field total_num? integer Number of objects in all.
---@field create_complete_num? integer Objects that tasks have been created for.
---@field success_num? integer Number of objects that were migrated.
---@field fail_num? integer Number of objects that failed.
---@field skip_num? integer Number of objects that were skipped.
---@field total_size? integer Size of the objects in all.
---@field create_complete_size? integer Size of the objects that tasks have been created for.
---@field complete_size? integer Size of what has been migrated.
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto Record of the objects that failed.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field obs_system? string Kind of the OBS storage: BUCKET or PFS.
---@field enable_requester_pays? boolean Whether requester pays is used.

---@class huaweicloud.oms.ShowTaskResponse
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field complete_size? integer Size of what has been migrated.
---@field description? string Free text about the task.
---@field dst_node? huaweicloud.oms.DstNodeResp Destination of the migration.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field error_reason? huaweicloud.oms.ErrorReasonResp Why the task failed.
---@field failed_num? integer Number of objects that failed.
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto Record of the objects that failed.
---@field group_id? string Task group that the task belongs to.
---@field id? integer Id of the task, a 64-bit number.
---@field is_query_over? boolean Whether the query is over.
---@field left_time? integer Time that the task still needs.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field migrate_speed? integer Speed of the migration.
---@field name? string Name of the task.
---@field progress? number Progress from 0 to 1.
---@field real_size? integer Size of what has really been transferred.
---@field skipped_num? integer Number of objects that were skipped.
---@field src_node? huaweicloud.oms.SrcNodeResp Source of the migration.
---@field start_time? integer When the task was started.
---@field status? integer 1 waiting, 2 running, 3 stopped, 4 failed, 5 succeeded, 6 retrying, 7 pausing.
---@field successful_num? integer Number of objects that were migrated.
---@field task_type? "list"|"object"|"prefix"|"url_list"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field group_type? "NORMAL_TASK"|"SYNC_TASK"|"GROUP_TASK"|string Whether the task stands alone, synchronizes or belongs to a group.
---@field total_num? integer Number of objects in all.
---@field total_size? integer Size of the objects in all.
---@field total_time? integer Time that the migration has taken.
---@field smn_info? huaweicloud.oms.SmnInfo Result of the notification.
---@field source_cdn? huaweicloud.oms.SourceCdnResp CDN through which the source objects are fetched.
---@field success_record_error_reason? string Why migrated objects could not be recorded.
---@field skip_record_error_reason? string Why skipped objects could not be recorded.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.
---@field obs_system? "BUCKET"|"PFS"|string Kind of the OBS storage: BUCKET or PFS.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.

---@class huaweicloud.oms.SmnConfig
---@field language? "zh-cn"|"en-us"|string Language of the messages: zh-cn or en-us.
---@field topic_urn string Notification topic that messages go to.
---@field trigger_conditions string[] When a notification is sent.
---@field message_template_name? string Message template of the notification.

---@class huaweicloud.oms.SmnInfo
---@field notify_result? boolean Whether the notification was sent.
---@field notify_error_message? string Why the notification failed.
---@field topic_name? string Name of the notification topic.

---@class huaweicloud.oms.SourceCdnReq
---@field authentication_key? string Key for the CDN's URL authentication.
---@field authentication_type "NONE"|"QINIU_PRIVATE_AUTHENTICATION"|"ALIYUN_OSS_A"|"ALIYUN_OSS_B"|"ALIYUN_OSS_C"|"KSYUN_PRIVATE_AUTHENTICATION"|"AZURE_SAS_TOKEN"|"TENCENT_COS_A"|"TENCENT_COS_B"|"TENCENT_COS_C"|"TENCENT_COS_D"|string How the CDN authenticates URLs.
---@field domain string Domain name of the CDN.
---@field protocol "http"|"https"|string Protocol of the CDN: http or https.
---@field crypto_type? "DEFAULT"|"KMS"|string Kind of encryption: DEFAULT or KMS.
---@field kms_key_id? string KMS key, for crypto_type KMS.

---@class huaweicloud.oms.SourceCdnResp
---@field domain? string Domain name of the CDN.
---@field protocol? "http"|"https"|string Protocol of the CDN: http or https.
---@field authentication_type? "NONE"|"QINIU_PRIVATE_AUTHENTICATION"|"ALIYUN_OSS_A"|"ALIYUN_OSS_B"|"ALIYUN_OSS_C"|"KSYUN_PRIVATE_AUTHENTICATION"|"AZURE_SAS_TOKEN"|"TENCENT_COS_A"|"TENCENT_COS_B"|"TENCENT_COS_C"|"TENCENT_COS_D"|string How the CDN authenticates URLs.

---@class huaweicloud.oms.SrcNodeReq
---@field cloud_type? string Cloud vendor of the bucket.
---@field region? string Region of the bucket.
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field security_token? string Security token that belongs to a temporary access key.
---@field app_id? string App id, for clouds that want one.
---@field bucket? string Name of the bucket.
---@field object_key? string[] Keys or prefixes of the objects to migrate.
---@field list_file? huaweicloud.oms.ListFile File in an OBS bucket that lists the objects.
---@field crypto_type? "DEFAULT"|"KMS"|string Kind of encryption: DEFAULT or KMS.
---@field kms_key_id? string KMS key, for crypto_type KMS.

---@class huaweicloud.oms.SrcNodeResp
---@field bucket? string Name of the bucket.
---@field cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"URLSource"|"UCloud"|"Google"|string Cloud vendor of the bucket.
---@field region? string Region of the bucket.
---@field app_id? string App id, for clouds that want one.
---@field object_key? string[] Keys or prefixes of the objects to migrate.
---@field list_file? huaweicloud.oms.ListFile File in an OBS bucket that lists the objects.

---@class huaweicloud.oms.StartSyncTaskReq
---@field src_ak string Access key for the source.
---@field src_sk string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.

---@class huaweicloud.oms.StartSyncTaskResponse

---@class huaweicloud.oms.StartTaskGroupReq
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.

---@class huaweicloud.oms.StartTaskGroupResponse

---@class huaweicloud.oms.StartTaskReq
---@field src_ak? string Access key for the source.
---@field src_sk? string Secret key for the source.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field src_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source: DEFAULT or KMS.
---@field src_kms_key_id? string KMS key, for src_crypto_type KMS.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field src_security_token? string Security token that belongs to a temporary src_ak.
---@field dst_ak string Access key for the destination.
---@field dst_sk string Secret key for the destination.
---@field dst_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the destination: DEFAULT or KMS.
---@field dst_kms_key_id? string KMS key, for dst_crypto_type KMS.
---@field dst_security_token? string Security token that belongs to a temporary dst_ak.
---@field source_cdn_authentication_key? string Key for the URL authentication of the source's CDN.
---@field source_cdn_crypto_type? "DEFAULT"|"KMS"|string Kind of encryption for the source's CDN: DEFAULT or KMS.
---@field source_cdn_kms_key_id? string KMS key, for source_cdn_crypto_type KMS.
---@field migrate_failed_object? boolean Whether only the objects that failed are migrated.

---@class huaweicloud.oms.StartTaskResponse

---@class huaweicloud.oms.StatisticData
---@field time_stamp? integer Point in time that the figure belongs to.
---@field statistic_num? integer The figure.

---@class huaweicloud.oms.StatisticTypeData
---@field data_type? "REQUEST"|"SUCCESS"|"FAILURE"|"SKIP"|"SIZE"|string Figure that is meant: REQUEST, SUCCESS, FAILURE, SKIP or SIZE.
---@field data? huaweicloud.oms.StatisticData[] Figures over time.

---@class huaweicloud.oms.StopSyncTaskResponse

---@class huaweicloud.oms.StopTaskGroupResponse

---@class huaweicloud.oms.StopTaskResponse

---@class huaweicloud.oms.SyncObjectReq
---@field object_keys string[] Keys of the objects to synchronize.

---@class huaweicloud.oms.SyncTaskInfo
---@field sync_task_id? string Synchronization task that is meant.
---@field src_cloud_type? "AWS"|"Azure"|"Aliyun"|"Tencent"|"HuaweiCloud"|"QingCloud"|"KingsoftCloud"|"Baidu"|"Qiniu"|"UCloud"|string Cloud vendor of the source.
---@field src_region? string Region of the source bucket.
---@field src_bucket? string Source bucket.
---@field create_time? integer When the task was created.
---@field last_start_time? integer When the task was last started.
---@field dst_bucket? string Destination bucket.
---@field dst_region? string Region of the destination bucket.
---@field description? string Free text about the task.
---@field status? "SYNCHRONIZING"|"STOPPED"|string State of the task: SYNCHRONIZING or STOPPED.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field app_id? string App id, for clouds that want one.
---@field source_cdn? huaweicloud.oms.SourceCdnResp CDN through which the source objects are fetched.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.

---@class huaweicloud.oms.TaskGroupDstNode
---@field ak string Access key for the bucket's cloud.
---@field sk string Secret key for the bucket's cloud.
---@field crypto_type? "DEFAULT"|"KMS"|string Kind of encryption: DEFAULT or KMS.
---@field kms_key_id? string KMS key, for crypto_type KMS.
---@field region string Region of the bucket.
---@field bucket string Name of the bucket.
---@field cloud_type? string Cloud vendor of the bucket.
---@field save_prefix? string Prefix that objects get at the destination.

---@class huaweicloud.oms.TaskGroupDstNodeResp
---@field bucket? string Name of the bucket.
---@field region? string Region of the bucket.
---@field save_prefix? string Prefix that objects get at the destination.

---@class huaweicloud.oms.TaskGroupResp
---@field group_id? string Id of the task group.
---@field status? integer 0 waiting, 1 creating or running, 2 monitoring, 3 paused, 4-5 failed, 6 complete, 7 pausing, 8-9 deletion.
---@field error_reason? huaweicloud.oms.ErrorReasonResp Why the task failed.
---@field src_node? huaweicloud.oms.TaskGroupSrcNodeResp Source of the migration.
---@field description? string Free text about the task group.
---@field dst_node? huaweicloud.oms.TaskGroupDstNodeResp Destination of the migration.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field task_type? "LIST"|"URL_LIST"|"PREFIX"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field smn_config? huaweicloud.oms.SmnInfo Result of the notification.
---@field source_cdn? huaweicloud.oms.SourceCdnResp CDN through which the source objects are fetched.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field migrate_speed? integer Speed of the migration.
---@field total_time? integer Time that the migration has taken.
---@field start_time? integer When the task group was started.
---@field total_task_num? integer Number of tasks in the group.
---@field create_task_num? integer Number of tasks that have been created.
---@field failed_task_num? integer Number of tasks that failed.
---@field complete_task_num? integer Number of tasks that are complete.
---@field paused_task_num? integer Number of tasks that are paused.
---@field executing_task_num? integer Number of tasks that run.
---@field waiting_task_num? integer Number of tasks that wait.
---@field total_num? integer Number of objects in all.
---@field create_complete_num? integer Objects that tasks have been created for.
---@field success_num? integer Number of objects that were migrated.
---@field fail_num? integer Number of objects that failed.
---@field skip_num? integer Number of objects that were skipped.
---@field total_size? integer Size of the objects in all.
---@field create_complete_size? integer Size of the objects that tasks have been created for.
---@field complete_size? integer Size of what has been migrated.
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto Record of the objects that failed.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field obs_system? string Kind of the OBS storage: BUCKET or PFS.
---@field enable_requester_pays? boolean Whether requester pays is used.

---@class huaweicloud.oms.TaskGroupSrcNode
---@field ak? string Access key for the bucket's cloud.
---@field sk? string Secret key for the bucket's cloud.
---@field connection_string? string Connection string, for clouds that give access by one.
---@field crypto_type? "DEFAULT"|"KMS"|string Kind of encryption: DEFAULT or KMS.
---@field kms_key_id? string KMS key, for crypto_type KMS.
---@field json_auth_file? string JSON key file, for clouds that give access by one.
---@field app_id? string App id, for clouds that want one.
---@field region? string Region of the bucket.
---@field object_key? string[] Keys or prefixes of the objects to migrate.
---@field bucket? string Name of the bucket.
---@field cloud_type? string Cloud vendor of the bucket.
---@field list_file? huaweicloud.oms.ListFile File in an OBS bucket that lists the objects.

---@class huaweicloud.oms.TaskGroupSrcNodeResp
---@field bucket? string Name of the bucket.
---@field cloud_type? "AWS"|"AZURE"|"ALIYUN"|"TENCENT"|"HUAWEICLOUD"|"QINGCLOUD"|"KINGSOFTCLOUD"|"BAIDU"|"QINIU"|"URLSOURCE"|"UCLOUD"|"GOOGLE"|string Cloud vendor of the bucket.
---@field region? string Region of the bucket.
---@field app_id? string App id, for clouds that want one.
---@field object_key? string[] Keys or prefixes of the objects to migrate.
---@field list_file? huaweicloud.oms.ListFile File in an OBS bucket that lists the objects.

---@class huaweicloud.oms.TaskResp
---@field bandwidth_policy? huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.
---@field complete_size? integer Size of what has been migrated.
---@field description? string Free text about the task.
---@field dst_node? huaweicloud.oms.DstNodeResp Destination of the migration.
---@field enable_failed_object_recording? boolean Whether objects that failed are recorded.
---@field enable_metadata_migration? boolean Whether metadata of the objects is migrated too.
---@field enable_restore? boolean Whether archived objects are restored for the migration.
---@field error_reason? huaweicloud.oms.ErrorReasonResp Why the task failed.
---@field failed_num? integer Number of objects that failed.
---@field failed_object_record? huaweicloud.oms.FailedObjectRecordDto Record of the objects that failed.
---@field group_id? string Task group that the task belongs to.
---@field id? integer Id of the task, a 64-bit number.
---@field is_query_over? boolean Whether the query is over.
---@field left_time? integer Time that the task still needs.
---@field migrate_since? integer Only objects changed after this time, a 64-bit number.
---@field migrate_speed? integer Speed of the migration.
---@field name? string Name of the task.
---@field progress? number Progress from 0 to 1.
---@field real_size? integer Size of what has really been transferred.
---@field skipped_num? integer Number of objects that were skipped.
---@field src_node? huaweicloud.oms.SrcNodeResp Source of the migration.
---@field start_time? integer When the task was started.
---@field status? integer 1 waiting, 2 running, 3 stopped, 4 failed, 5 succeeded, 6 retrying, 7 pausing.
---@field successful_num? integer Number of objects that were migrated.
---@field task_type? "list"|"object"|"prefix"|"url_list"|string How the objects are chosen, such as by list, URL list, key or prefix.
---@field group_type? "NORMAL_TASK"|"SYNC_TASK"|"GROUP_TASK"|string Whether the task stands alone, synchronizes or belongs to a group.
---@field total_num? integer Number of objects in all.
---@field total_size? integer Size of the objects in all.
---@field total_time? integer Time that the migration has taken.
---@field smn_info? huaweicloud.oms.SmnInfo Result of the notification.
---@field source_cdn? huaweicloud.oms.SourceCdnResp CDN through which the source objects are fetched.
---@field success_record_error_reason? string Why migrated objects could not be recorded.
---@field skip_record_error_reason? string Why skipped objects could not be recorded.
---@field object_overwrite_mode? "NO_OVERWRITE"|"SIZE_LAST_MODIFIED_COMPARISON_OVERWRITE"|"CRC64_COMPARISON_OVERWRITE"|"FULL_OVERWRITE"|string When an object at the destination is overwritten.
---@field dst_storage_policy? "STANDARD"|"IA"|"ARCHIVE"|"DEEP_ARCHIVE"|"SRC_STORAGE_MAPPING"|string Storage class at the destination; SRC_STORAGE_MAPPING follows the source.
---@field consistency_check? "size_last_modified"|"crc64"|"no_check"|string How source and destination objects are compared.
---@field enable_requester_pays? boolean Whether requester pays is used.
---@field obs_system? "BUCKET"|"PFS"|string Kind of the OBS storage: BUCKET or PFS.
---@field task_priority? "HIGH"|"MEDIUM"|"LOW"|string Priority of the task: HIGH, MEDIUM or LOW.

---@class huaweicloud.oms.UpdateBandwidthPolicyReq
---@field bandwidth_policy huaweicloud.oms.BandwidthPolicyDto[] Bandwidth plan: spans of time, each with its largest bandwidth.

---@class huaweicloud.oms.UpdateBandwidthPolicyResponse

---@class huaweicloud.oms.UpdatePrivacyAgreementRecordResponse

---@class huaweicloud.oms.UpdateTaskGroupResponse

---@class huaweicloud.oms.Version
---@field id? string Name of the version.
---@field links? huaweicloud.oms.Link[] Links to the version.
---@field status? "CURRENT"|"DEPRECATED"|"SUPPORTED"|string State of the version: CURRENT, SUPPORTED or DEPRECATED.
---@field updated? string When the version was last updated.
