--- A query argument with what looks escaped: it is text like any other

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "list_capture_task", {
    fw_instance_id = "f", limit = 1, offset = 0, enterprise_project_id = "a%2Fb%20c%zz",
  } },
  wire = [==[
GET /v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task?enterprise_project_id=a%252Fb%2520c%25zz&fw_instance_id=f&limit=1&offset=0 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}

]==],
  answer = {},
  result = {},
}
