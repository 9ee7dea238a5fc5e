--- An IPv6 host keeps its brackets (through a proxy, for a machine may have no IPv6)

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", endpoint = "http://[::1]:8080",
    through_proxy = true,
  },
  call = { "list_job", { job_id = "1" } },
  wire = [==[
GET http://[::1]:8080/v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/1 HTTP/1.1
Host: [::1]:8080
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=e85ca922f26309f397ef10332eba38f564cb84adee70ddd0e52330f9ac21f41d

]==],
  answer = {},
  result = {},
}
