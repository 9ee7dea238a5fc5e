--- list_capture_task to its host, through a proxy (absolute form); the signature is a constant

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", endpoint = "http://cfw.cn-north-4.myhuaweicloud.com",
    through_proxy = true,
  },
  call = { "list_capture_task", {
    fw_instance_id = "ebf891cd-2163-48a0-9963-6309f99dd3c4", enterprise_project_id = "default", limit = 50, offset = 0,
  } },
  wire = [==[
GET http://cfw.cn-north-4.myhuaweicloud.com/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task?enterprise_project_id=default&fw_instance_id=ebf891cd-2163-48a0-9963-6309f99dd3c4&limit=50&offset=0 HTTP/1.1
Host: cfw.cn-north-4.myhuaweicloud.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=978af98c2c5ea08b24820790cbe98d8a9dda78587ee170da67d10cb6241f623a

]==],
  answer = { body = '{"data":{"limit":50,"offset":0,"total":1,"records":[{"task_id":"24e6bb6d-d335-48fd-b9c7-bbaaa851d209",'
    .. '"status":2,"protocol":-1,"dest_port":""}]}}' },
  result = { data = { limit = 50, offset = 0, total = 1, records = { {
    task_id = "24e6bb6d-d335-48fd-b9c7-bbaaa851d209", status = 2, protocol = -1, dest_port = "",
  } } } },
}
