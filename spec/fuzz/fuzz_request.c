/* Fuzz target: a request from lines: method, path, then in turn the value of {a}, a query value, a header value. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "request.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

static struct hwc_str take_line(struct hwc_str *rest) {
  const char *end = rest->len > 0 ? memchr(rest->ptr, '\n', rest->len) : NULL;
  struct hwc_str line = {rest->ptr, end == NULL ? rest->len : (size_t)(end - rest->ptr)};
  rest->ptr += line.len + (end != NULL);
  rest->len -= line.len + (end != NULL);
  return line;
}

/* What goes on the wire can be split by nobody, and a server sees the segments that were signed. */
static void check(const struct hwc_request *request) {
  struct hwc_str path = hwc_buf_str(&request->path), url = hwc_buf_str(&request->url);
  struct hwc_buf plain;
  size_t i;
  hwc_buf_init(&plain, path.len);
  ASSERT(hwc_unescape(&plain, path) == HWC_OK && !hwc_has_dot_segment(hwc_buf_str(&plain)));
  ASSERT(!hwc_has_control(hwc_buf_str(&plain)) && path.ptr[0] == '/' && strpbrk(path.ptr, " ?#{}\\\"") == NULL);
  ASSERT(strncmp(url.ptr, "http://h:81/b/", 14) == 0 && hwc_utf8_error(url) == url.len && !hwc_has_control(url));
  ASSERT(strpbrk(hwc_buf_text(&request->query), " ?#/{}\\\"+") == NULL && hwc_is_token(hwc_buf_str(&request->method)));
  for (i = 0; i < request->headers.count; i++) {
    struct hwc_str name = hwc_kv_name(&request->headers, i), value = hwc_kv_value(&request->headers, i);
    ASSERT(hwc_is_token(name) && memchr(value.ptr, '\n', value.len) == NULL);
  }
  hwc_buf_free(&plain);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size}, method = take_line(&rest), path = take_line(&rest);
  struct hwc_arguments arguments;
  struct hwc_request request, again;
  struct hwc_credentials credentials;
  struct hwc_endpoint endpoint;
  struct hwc_error error = {HWC_OK, ""};
  hwc_arguments_init(&arguments), hwc_request_init(&request), hwc_request_init(&again);
  hwc_credentials_init(&credentials), hwc_endpoint_init(&endpoint);
  hwc_endpoint_parse(&endpoint, HWC_STR("http://h:81/b/"), &error);
  hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error), hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error);
  while (rest.len > 0) {
    struct hwc_str segment = take_line(&rest), query = take_line(&rest), header = take_line(&rest);
    hwc_kv_add(&arguments.path, HWC_STR("a"), segment), hwc_kv_add(&arguments.query, segment, query);
    if (hwc_request_refuses_header(segment, header) == NULL) hwc_kv_set(&arguments.headers, segment, header);
  }
  if (hwc_request_build(&request, method, path, &arguments, &endpoint, &error) == HWC_OK) {
    check(&request);
    ASSERT(hwc_request_sign(&request, &credentials, "20240102T030405Z", &error) == HWC_OK || error.code == HWC_ELIMIT);
    ASSERT(hwc_request_build(&again, method, path, &arguments, &endpoint, &error) == HWC_OK);
    ASSERT(strcmp(hwc_buf_text(&again.url), hwc_buf_text(&request.url)) == 0);
  } else {
    ASSERT((error.code == HWC_EINVAL || error.code == HWC_ELIMIT) && error.text[0] != '\0');
  }
  hwc_arguments_free(&arguments), hwc_request_free(&request), hwc_request_free(&again);
  hwc_credentials_free(&credentials), hwc_endpoint_free(&endpoint);
  return 0;
}
