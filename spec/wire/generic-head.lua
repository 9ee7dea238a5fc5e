--- A generic HEAD

return {
  client = { service = "generic" },
  call = { request = { method = "HEAD", path = "/x" } },
  wire = [==[
HEAD /x HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature={signature}

]==],
  answer = { headers = { "Content-Length: 5" }, body = false },
  result = {},
}
