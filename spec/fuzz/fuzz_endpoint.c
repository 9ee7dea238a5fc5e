/* Fuzz target: any bytes as an endpoint. What is accepted reads the same when it is read again. */
#include "endpoint.h"
#include "escape.h"
#include "fuzz.h"

/* Reads what an endpoint prints as: the same comes back. A prefix stands there as users write it, not encoded. */
static void check_again(const struct hwc_endpoint *endpoint) {
  struct hwc_endpoint again;
  struct hwc_error error = {HWC_OK, ""};
  struct hwc_buf printed;
  hwc_endpoint_init(&again);
  hwc_buf_init(&printed, 8192);
  hwc_buf_add_str(&printed, hwc_buf_str(&endpoint->origin));
  ASSERT(hwc_unescape(&printed, hwc_buf_str(&endpoint->prefix)) == HWC_OK);
  /* With the scheme that was left out it may be longer than an endpoint may be. */
  ASSERT(printed.len <= 512 + 8);
  ASSERT((hwc_endpoint_parse(&again, hwc_buf_str(&printed), &error) == HWC_OK) == (printed.len <= 512));
  if (printed.len > 512) hwc_endpoint_parse(&again, hwc_buf_str(&endpoint->origin), &error);
  ASSERT(fuzz_same(hwc_buf_str(&again.origin), hwc_buf_str(&endpoint->origin)));
  ASSERT(fuzz_same(hwc_buf_str(&again.host), hwc_buf_str(&endpoint->host)));
  ASSERT(printed.len > 512 || fuzz_same(hwc_buf_str(&again.prefix), hwc_buf_str(&endpoint->prefix)));
  ASSERT(again.https == endpoint->https);
  hwc_endpoint_free(&again);
  hwc_buf_free(&printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char host[] = "abcdefghijklmnopqrstuvwxyz0123456789-._:[]";
  static const char path[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%!$&'()*+,;=:@";
  struct hwc_endpoint endpoint;
  struct hwc_error error = {HWC_OK, ""};
  hwc_endpoint_init(&endpoint);
  if (hwc_endpoint_parse(&endpoint, (struct hwc_str){(const char *)data, size}, &error) != HWC_OK) {
    ASSERT(error.code == HWC_EINVAL && error.text[0] != '\0' && endpoint.origin.len == 0);
    ASSERT(!hwc_has_control((struct hwc_str){error.text, strlen(error.text)}));
  } else {
    const char *prefix = hwc_buf_text(&endpoint.prefix), *origin = hwc_buf_text(&endpoint.origin);
    ASSERT(endpoint.host.len > 0 && strspn(endpoint.host.ptr, host) == endpoint.host.len);
    ASSERT(strspn(prefix, path) == endpoint.prefix.len && !hwc_has_dot_segment(hwc_buf_str(&endpoint.prefix)));
    ASSERT(prefix[0] == '\0' || (prefix[0] == '/' && prefix[endpoint.prefix.len - 1] != '/'));
    ASSERT(strncmp(origin, endpoint.https ? "https://" : "http://", endpoint.https ? 8 : 7) == 0);
    ASSERT(strcmp(origin + (endpoint.https ? 8 : 7), endpoint.host.ptr) == 0);
    check_again(&endpoint);
  }
  hwc_endpoint_free(&endpoint);
  return 0;
}
