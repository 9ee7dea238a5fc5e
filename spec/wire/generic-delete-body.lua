--- A generic DELETE with a body that was asked for

return {
  client = { service = "generic" },
  call = { request = { method = "DELETE", path = "/x", body = { ids = { "1" } } } },
  wire = [==[
DELETE /x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 13

{"ids":["1"]}]==],
  answer = {},
  result = {},
}
