--- A generic PUT of a string: its bytes as they are

return {
  client = { service = "generic" },
  call = { request = { method = "put", path = "/x", body = "{ \"a\": 1.0 }\n" } },
  wire = [==[
PUT /x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 13

{ "a": 1.0 }
]==],
  answer = {},
  result = {},
}
