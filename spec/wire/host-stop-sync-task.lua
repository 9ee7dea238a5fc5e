--- stop_sync_task to its host, through a proxy (absolute form); the signature is a constant: a POST without a body, answered with none

return {
  client = {
    service = "oms", project_id = "2c0689c860ad4728a497c91ec0844383", endpoint = "http://oms.cn-north-4.myhuaweicloud.com",
    through_proxy = true,
  },
  call = { "stop_sync_task", { sync_task_id = "0d146099-8cf4-437d-b6ef-88e043771c8b" } },
  wire = [==[
POST http://oms.cn-north-4.myhuaweicloud.com/v2/2c0689c860ad4728a497c91ec0844383/sync-tasks/0d146099-8cf4-437d-b6ef-88e043771c8b/stop HTTP/1.1
Host: oms.cn-north-4.myhuaweicloud.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 2c0689c860ad4728a497c91ec0844383
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=a5eb00e41e9fd509d7c14f25a989c74b58a03bcdf139c1e2393d11991f810b98
Content-Length: 0

]==],
  answer = { body = "" },
  result = {},
}
