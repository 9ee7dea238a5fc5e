--- The documented 401 of stop_task_by_id

return {
  client = { service = "codeartscheck" },
  call = { "stop_task_by_id", { task_id = "1" } },
  wire = [==[
POST /v2/tasks/1/stop HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 0

]==],
  answer = { status = 401, body = '{ "error_code" : "CC.00000003", "error_msg" : "Authentication information expired." }' },
  err = {
    kind = "service", status = 401, code = "CC.00000003", message = "Authentication information expired.", retryable = false,
    operation = "stop_task_by_id", attempts = 1,
  },
}
