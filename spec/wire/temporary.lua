--- Temporary keys: the security token goes along, signed

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c",
    credentials = { ak = "AccessKey", sk = "SecretKey", security_token = "a-security-token==" },
  },
  call = { "list_job", { job_id = "1" } },
  wire = [==[
GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/1 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
X-Security-Token: a-security-token==
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date;x-security-token, Signature={signature}

]==],
  answer = {},
  result = {},
}
