--- A path argument with every other mark of ASCII

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "list_job", { job_id = "!#$()*,:;<=>?@[]^{|}" } },
  wire = [==[
GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/%21%23%24%28%29%2A%2C%3A%3B%3C%3D%3E%3F%40%5B%5D%5E%7B%7C%7D HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}

]==],
  answer = {},
  result = {},
}
