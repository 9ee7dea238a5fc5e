--- cancel_capture_task to its host, through a proxy (absolute form); the signature is a constant

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", endpoint = "http://cfw.cn-north-4.myhuaweicloud.com",
    through_proxy = true,
  },
  call = { "cancel_capture_task", {
    fw_instance_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", enterprise_project_id = "default",
    task_id = "1dcddab3-7d79-4a56-9e67-4aa0962b98ad",
  } },
  wire = [==[
POST http://cfw.cn-north-4.myhuaweicloud.com/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task/stop?enterprise_project_id=default&fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4 HTTP/1.1
Host: cfw.cn-north-4.myhuaweicloud.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=a4db78cbf1723ef5929493e789f8b408747971a7820c76866da7bdf349f12507
Content-Length: 50

{"task_id":"1dcddab3-7d79-4a56-9e67-4aa0962b98ad"}]==],
  answer = { body = '{ "data" : { "id" : "ebf891cd-2163-48a0-9963-6309f99dd3c4", "name" : "test" } }' },
  result = { data = { id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", name = "test" } },
}
