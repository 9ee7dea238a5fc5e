--- stop_sync_task: a POST without a body, answered with none

return {
  client = { service = "oms", project_id = "2c0689c860ad4728a497c91ec0844383" },
  call = { "stop_sync_task", { sync_task_id = "0d146099-8cf4-437d-b6ef-88e043771c8b" } },
  wire = [==[
POST /v2/2c0689c860ad4728a497c91ec0844383/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b/stop HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 2c0689c860ad4728a497c91ec0844383
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}
Content-Length: 0

]==],
  answer = { body = "" },
  result = {},
}
