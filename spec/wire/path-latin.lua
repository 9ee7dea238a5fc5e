--- A path argument with accents, composed and not

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "list_job", { job_id = "é é" } },
  wire = [==[
GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/%C3%A9%20%C3%A9 HTTP/1.1
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
