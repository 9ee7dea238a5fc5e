--- stop_task_by_id to its host, through a proxy (absolute form); the signature is a constant: a POST without a body, answered with null

return {
  client = {
    service = "codeartscheck", endpoint = "http://codearts-check.cn-north-4.myhuaweicloud.com",
    through_proxy = true,
  },
  call = { "stop_task_by_id", { task_id = "2b31ed5200000000ebedb6e500000000" } },
  wire = [==[
POST http://codearts-check.cn-north-4.myhuaweicloud.com/v2/tasks/2b31ed5200000000ebedb6e500000000/stop HTTP/1.1
Host: codearts-check.cn-north-4.myhuaweicloud.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature=071a057c8579d5c044d2536427834173c199ac4ea359097f2dca9bcc70ec1e06
Content-Length: 0

]==],
  answer = { body = "null" },
  result = {},
}
