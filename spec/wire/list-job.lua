--- list_job

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c" },
  call = { "list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" } },
  wire = [==[
GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/f588ce71-e26c-400d-8981-f854355f6849 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature={signature}

]==],
  answer = { body = '{"data":{"begin_time":1641370501000,"end_time":1641370515000,"id":"f588ce71-e26c-400d-8981-f854355f6849",'
    .. '"status":"Success"}}' },
  result = { data = {
    begin_time = 1641370501000, end_time = 1641370515000, id = "f588ce71-e26c-400d-8981-f854355f6849", status = "Success",
  } },
}
