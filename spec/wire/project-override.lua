--- A project of the call comes before the client's, in path and header

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "list_job", { job_id = "1", project_id = "2c0689c860ad4728a497c91ec0844383" } },
  wire = [==[
GET /v3/2c0689c860ad4728a497c91ec0844383/jobs/1 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 2c0689c860ad4728a497c91ec0844383
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}

]==],
  answer = {},
  result = {},
}
