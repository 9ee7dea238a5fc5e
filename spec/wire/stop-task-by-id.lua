--- stop_task_by_id: a POST without a body, answered with null

return {
  client = { service = "codeartscheck" },
  call = { "stop_task_by_id", { task_id = "2b31ed5200000000ebedb6e500000000" } },
  wire = [==[
POST /v2/tasks/2b31ed5200000000ebedb6e500000000/stop HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 0

]==],
  answer = { body = "null" },
  result = {},
}
