--- A generic POST without a body says so

return {
  client = { service = "generic" },
  call = { request = { method = "POST", path = "/x" } },
  wire = [==[
POST /x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/json
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 0

]==],
  answer = {},
  result = {},
}
