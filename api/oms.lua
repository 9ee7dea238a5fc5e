-- Object Storage Migration Service (OMS): operations, types and regions. The only place to add or change one of them.
-- What a row may hold is written at the head of tools/compile_api.lua.
return {
  service = "oms",
  title = "Object Storage Migration Service",
  regions = {
    { "af-south-1", "https://oms.af-south-1.myhuaweicloud.com" },
    { "ap-southeast-1", "https://oms.ap-southeast-1.myhuaweicloud.com" },
    { "ap-southeast-2", "https://oms.ap-southeast-2.myhuaweicloud.com" },
    { "ap-southeast-3", "https://oms.ap-southeast-3.myhuaweicloud.com" },
    { "ap-southeast-4", "https://oms.ap-southeast-4.myhuaweicloud.com" },
    { "ap-southeast-5", "https://oms.ap-southeast-5.myhuaweicloud.com" },
    { "cn-east-2", "https://oms.cn-east-2.myhuaweicloud.com" },
    { "cn-east-3", "https://oms.cn-east-3.myhuaweicloud.com" },
    { "cn-east-4", "https://oms.cn-east-4.myhuaweicloud.com" },
    { "cn-north-1", "https://oms.cn-north-1.myhuaweicloud.com" },
    { "cn-north-12", "https://oms.cn-north-12.myhuaweicloud.com" },
    { "cn-north-4", "https://oms.cn-north-4.myhuaweicloud.com" },
    { "cn-north-9", "https://oms.cn-north-9.myhuaweicloud.com" },
    { "cn-south-1", "https://oms.cn-south-1.myhuaweicloud.com" },
    { "cn-south-4", "https://oms.cn-south-4.myhuaweicloud.com" },
    { "cn-southwest-2", "https://oms.cn-southwest-2.myhuaweicloud.com" },
    { "la-north-2", "https://oms.la-north-2.myhuaweicloud.com" },
    { "la-south-2", "https://oms.la-south-2.myhuaweicloud.com" },
    { "me-east-1", "https://oms.me-east-1.myhuaweicloud.com" },
    { "sa-brazil-1", "https://oms.sa-brazil-1.myhuaweicloud.com" },
    { "tr-west-1", "https://oms.tr-west-1.myhuaweicloud.com" },
  },
  operations = {
    { "stop_sync_task", "POST /v2/{project_id}/sync-tasks/{sync_task_id}/stop",
      summary = "Pauses a synchronization task that is synchronizing (offered in cn-north-4 and cn-east-3).",
      params = {
        { "project_id", "path", "string", min = 1, max = 1024, summary = "Project; the client's own when left out." },
        { "sync_task_id", "path", "string", required = true, min = 0, max = 255, summary = "Task to pause." },
      },
      response = "StopSyncTaskResponse" },
  },
  types = {
    { "StopSyncTaskResponse" },
  },
}
