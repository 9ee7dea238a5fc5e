--- The documented 403 of stop_sync_task, with a request id

return {
  client = { service = "oms", project_id = "2c0689c860ad4728a497c91ec0844383" },
  call = { "stop_sync_task", { sync_task_id = "1" } },
  wire = [==[
POST /v2/2c0689c860ad4728a497c91ec0844383/sync-tasks/1/stop HTTP/1.1
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
  answer = { status = 403, headers = { "X-Request-Id: 5f1c" }, body = '{"error_msg":"no right","error_code":"OMS.1050"}' },
  err = {
    kind = "service", status = 403, code = "OMS.1050", message = "no right", request_id = "5f1c", retryable = false,
    operation = "stop_sync_task", attempts = 1,
  },
}
