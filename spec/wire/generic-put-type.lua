--- A generic PUT of another type

return {
  client = { service = "generic" },
  call = { request = {
    method = "PUT", path = "/x", body = "<a/>", headers = { ["Content-Type"] = "application/xml" },
  } },
  wire = [==[
PUT /x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Content-Type: application/xml
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}
Content-Length: 4

<a/>]==],
  answer = {},
  result = {},
}
