--- A generic path: what stands there escaped stays so, what must be escaped is

return {
  client = { service = "generic" },
  call = { request = { path = "/a b/%E4%BB%BB/任/c%2Fd//e:f" } },
  wire = [==[
GET /a%20b/%E4%BB%BB/%E4%BB%BB/c%2Fd//e:f HTTP/1.1
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
