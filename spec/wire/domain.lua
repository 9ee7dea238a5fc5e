--- A domain of the client goes along as a signed header

return {
  client = { service = "codeartscheck", domain_id = "a-domain" },
  call = { "stop_task_by_id", { task_id = "1" } },
  wire = [==[
POST /v2/tasks/1/stop HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Domain-Id: a-domain
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-domain-id;x-sdk-date, Signature={signature}
Content-Length: 0

]==],
  answer = {},
  result = {},
}
