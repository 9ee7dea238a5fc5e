--- A generic GET: the query in the order of the signature, repeated names kept

return {
  client = { service = "generic" },
  call = { request = {
    path = "/v3/projects",
    query = { name = "cn-north-4", b = { "2", "1", "2" }, B = true, a = 1.5, ["a b"] = "" },
  } },
  wire = [==[
GET /v3/projects?B=true&a=1.5&a%20b=&b=1&b=2&b=2&name=cn-north-4 HTTP/1.1
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
