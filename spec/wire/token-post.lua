--- A token on a POST with a body

return {
  client = { service = "cfw", project_id = "09bb24e6fe80d23d2fa2c010b53b418c", credentials = { token = "t" } },
  call = { "cancel_capture_task", { fw_instance_id = "f", task_id = "1" } },
  wire = [==[
POST /v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task/stop?fw_instance_id=f HTTP/1.1
Host: 127.0.0.1:{port}
User-Agent: huaweicloud-usdk-lua/{version}
Accept: */*
Accept-Encoding: gzip
X-Project-Id: 09bb24e6fe80d23d2fa2c010b53b418c
Content-Type: application/json
X-Auth-Token: t
Content-Length: 15

{"task_id":"1"}]==],
  answer = {},
  result = {},
}
