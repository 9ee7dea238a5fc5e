--- A body field with Chinese and Japanese

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "cancel_capture_task", { fw_instance_id = "f", task_id = "任务 キャプチャ" } },
  wire = [==[
POST /v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task/stop?fw_instance_id=f HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}
Content-Length: 36

{"task_id":"任务 キャプチャ"}]==],
  answer = {},
  result = {},
}
