--- A token: X-Auth-Token, and neither date nor signature

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", credentials = { token = "a-token/with+signs==" } },
  call = { "list_job", { job_id = "1" } },
  wire = [==[
GET /v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/1 HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Auth-Token: a-token/with+signs==

]==],
  answer = {},
  result = {},
}
