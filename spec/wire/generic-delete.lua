--- A generic DELETE without a body: no length, no type

return {
  client = { service = "generic" },
  call = { request = { method = "DELETE", path = "/x/1" } },
  wire = [==[
DELETE /x/1 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}

]==],
  answer = { status = 204, body = false },
  result = {},
}
