--- list_job to its host, through a proxy (absolute form); the signature is a constant

return {
  client = {
    service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", endpoint = "http://cfw.cn-north-4.myhuaweicloud.com",
    through_proxy = true,
  },
  call = { "list_job", { job_id = "f588ce71-e26c-400d-8981-f854355f6849" } },
  wire = [==[
GET http://cfw.cn-north-4.myhuaweicloud.com/v3/09bb24e6fe80d23d2fa2c010b53b418c/jobs/f588ce71-e26c-400d-8981-f854355f6849 HTTP/1.1
Host: cfw.cn-north-4.myhuaweicloud.com
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
Proxy-Connection: Keep-Alive
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
X-Sdk-Date: 20200608T023900Z
Authorization: SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date, Signature=edd5a569bb19804e9e7b1f169a7dc0cfd386682fd07da28996e49f098141f63d

]==],
  answer = { body = '{"data":{"begin_time":1641370501000,"end_time":1641370515000,"id":"f588ce71-e26c-400d-8981-f854355f6849",'
    .. '"status":"Success"}}' },
  result = { data = {
    begin_time = 1641370501000, end_time = 1641370515000, id = "f588ce71-e26c-400d-8981-f854355f6849", status = "Success",
  } },
}
