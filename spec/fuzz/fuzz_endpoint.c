/* Fuzz target: any bytes as an endpoint. What is accepted reads the same when it is read again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "endpoint.h"
#include "escape.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

static int same(const struct hwc_buf *a, const struct hwc_buf *b) {
  return strcmp(hwc_buf_text(a), hwc_buf_text(b)) == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char host[] = "abcdefghijklmnopqrstuvwxyz0123456789-._:[]";
  static const char path[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%!$&'()*+,;=:@";
  struct hwc_endpoint endpoint, again;
  struct hwc_error error = {HWC_OK, ""};
  hwc_endpoint_init(&endpoint);
  hwc_endpoint_init(&again);
  if (hwc_endpoint_parse(&endpoint, (struct hwc_str){(const char *)data, size}, &error) != HWC_OK) {
    ASSERT(error.code == HWC_EINVAL && error.text[0] != '\0' && endpoint.origin.len == 0);
  } else {
    const char *prefix = hwc_buf_text(&endpoint.prefix), *origin = hwc_buf_text(&endpoint.origin);
    ASSERT(endpoint.host.len > 0 && strspn(endpoint.host.ptr, host) == endpoint.host.len);
    ASSERT(strspn(prefix, path) == endpoint.prefix.len && !hwc_has_dot_segment(hwc_buf_str(&endpoint.prefix)));
    ASSERT(prefix[0] == '\0' || (prefix[0] == '/' && prefix[endpoint.prefix.len - 1] != '/'));
    ASSERT(strncmp(origin, endpoint.https ? "https://" : "http://", endpoint.https ? 8 : 7) == 0);
    ASSERT(strcmp(origin + (endpoint.https ? 8 : 7), endpoint.host.ptr) == 0);
    ASSERT(hwc_endpoint_parse(&again, hwc_buf_str(&endpoint.origin), &error) == HWC_OK);
    ASSERT(same(&again.origin, &endpoint.origin) && same(&again.host, &endpoint.host) && again.prefix.len == 0);
  }
  hwc_endpoint_free(&endpoint);
  hwc_endpoint_free(&again);
  return 0;
}
