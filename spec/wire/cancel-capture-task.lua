--- cancel_capture_task

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "cancel_capture_task", {
    fw_instance_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", enterprise_project_id = "default",
    task_id = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad",
  } },
  wire = [==[
POST /v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task/stop?enterprise_project_id=default&fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}
Content-Length: 50

{"task_id":"1dcddab3-7d79-4a56-9e67-4aa0962b98ad"}]==],
  answer = { body = '{ "data" : { "id" : "ebf891cd-2163-48a0-9963-6309f99dd3c4", "name" : "test" } }' },
  result = { data = { id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", name = "test" } },
}
