--- A generic path with the client's project

return {
  client = { service = "generic", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { request = { path = "/v1/{project_id}/x" } },
  wire = [==[
GET /v1/09bb24e6fe80d23d2fa2c010b53b418c/x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
x-project-id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}

]==],
  answer = {},
  result = {},
}
