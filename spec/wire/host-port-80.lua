--- The port that http has anyway is in neither URL nor Host

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", endpoint = "http://example.com:80",
    through_proxy = true,
  },
  call = { "list_job", { job_id = "1" } },
  wire = [==[
GET http://example.com/v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/1 HTTP/1.1
Host: example.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=ab8f4e65c6aff2f622dcc6c715708518bc8f6ac56e4e15c567e44084dcebcd2f

]==],
  answer = {},
  result = {},
}
