--- A generic GET: the query as pairs

return {
  client = { service = "generic" },
  call = { request = { path = "/x", query = { { "ip", "::1" }, { "ip", "10.0.0.1" }, { "ip", "a,b" } } } },
  wire = [==[
GET /x?ip=10.0.0.1&ip=%3A%3A1&ip=a%2Cb HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}

]==],
  answer = {},
  result = {},
}
