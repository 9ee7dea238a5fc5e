-- CodeArts Check: operations, types and regions. The only place to add or change one of them.
-- What a row may hold is written at the head of tools/compile_api.lua.
return {
  service = "codeartscheck",
  title = "CodeArts Check",
  aliases = { "codecheck" },
  regions = {
    { "ap-southeast-3", "https://codearts-check.ap-southeast-3.myhuaweicloud.com" },
    { "cn-east-2", "https://codearts-check.cn-east-2.myhuaweicloud.com",
      "https://codearts-check.cn-east-2.myhuaweicloud.cn" },
    { "cn-east-3", "https://codearts-check.cn-east-3.myhuaweicloud.com",
      "https://codearts-check.cn-east-3.myhuaweicloud.cn" },
    { "cn-north-1", "https://codearts-check.cn-north-1.myhuaweicloud.com",
      "https://codearts-check.cn-north-1.myhuaweicloud.cn" },
    { "cn-north-4", "https://codearts-check.cn-north-4.myhuaweicloud.com",
      "https://codearts-check.cn-north-4.myhuaweicloud.cn" },
    { "cn-south-1", "https://codearts-check.cn-south-1.myhuaweicloud.com",
      "https://codearts-check.cn-south-1.myhuaweicloud.cn" },
    { "la-north-2", "https://codearts-check.la-north-2.myhuaweicloud.com" },
    { "sa-brazil-1", "https://codearts-check.sa-brazil-1.myhuaweicloud.com" },
  },
  operations = {
    { "stop_task_by_id", "POST /v2/tasks/{task_id}/stop",
      summary = "Stops a check task.",
      params = {
        { "task_id", "path", "string", required = true, summary = "Check task to stop." },
      },
      response = "StopTaskByIdResponse" },
  },
  types = {
    { "StopTaskByIdResponse" },
  },
}
