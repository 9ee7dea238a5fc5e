/* Fuzz target: the stages of signing over lines: method, path, body, then pairs of name and value, each of which is a
 * header and a query argument. The first eight bytes are a date, too. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sign.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

static struct hwc_str take_line(struct hwc_str *rest) {
  const char *end = rest->len > 0 ? memchr(rest->ptr, '\n', rest->len) : NULL;
  struct hwc_str line = {rest->ptr, end == NULL ? rest->len : (size_t)(end - rest->ptr)};
  rest->ptr += line.len + (end != NULL);
  rest->len -= line.len + (end != NULL);
  return line;
}

static void check_date(const uint8_t *data, size_t size) {
  char text[HWC_SIGN_DATE_SIZE];
  long long seconds = 0;
  memcpy(&seconds, data, size < 8 ? size : 8);
  if (data[0] & 1) seconds &= 0x3fffffffff;
  if (hwc_sign_date(text, seconds) == HWC_OK) {
    ASSERT(seconds >= 0 && seconds <= 253402300799LL && strlen(text) == 16 && text[8] == 'T' && text[15] == 'Z');
    ASSERT(strspn(text, "0123456789") == 8 && strspn(text + 9, "0123456789") == 6);
  } else {
    ASSERT(seconds < 0 || seconds > 253402300799LL);
  }
}

/* Signs; returns the authorization. */
static struct hwc_buf sign(const struct hwc_sign_input *input, size_t names_expected) {
  const struct hwc_scope scope = {hwc_algorithm_at(0), {"", 0}, {"", 0}};
  struct hwc_buf canonical, names, to_sign, authorization;
  struct hwc_credentials credentials;
  struct hwc_error error;
  size_t lines = 0, i;
  hwc_buf_init(&canonical, 1 << 22), hwc_buf_init(&names, 1 << 20);
  hwc_buf_init(&to_sign, 256), hwc_buf_init(&authorization, 1 << 20);
  if (hwc_sign_canonical_request(&canonical, &names, scope.algorithm, input) == HWC_OK) {
    for (i = 0; i < canonical.len; i++) lines += canonical.ptr[i] == '\n';
    ASSERT(lines == 5 + names_expected);
    ASSERT(hwc_sign_string_to_sign(&to_sign, &scope, HWC_STR("20240102T030405Z"), hwc_buf_str(&canonical)) == HWC_OK);
    ASSERT(to_sign.len == 15 + 1 + 16 + 1 + 64);
    hwc_credentials_init(&credentials);
    ASSERT(hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error) == HWC_OK);
    if (hwc_secret_set(&credentials.sk, input->body, &error) != HWC_OK)
      ASSERT(hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error) == HWC_OK);
    ASSERT(hwc_sign_authorization(&authorization, &scope, HWC_STR("20240102T030405Z"), &credentials,
                                  hwc_buf_str(&names), hwc_buf_str(&to_sign)) == HWC_OK);
    hwc_credentials_free(&credentials);
    ASSERT(authorization.len == 15 + 8 + 2 + 16 + names.len + 12 + 64);
  }
  hwc_buf_free(&canonical), hwc_buf_free(&names), hwc_buf_free(&to_sign);
  return authorization;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size};
  struct hwc_kv headers, query;
  struct hwc_sign_input input;
  struct hwc_buf text, first, second;
  size_t names = 0;
  if (size > 0) check_date(data, size);
  input.method = take_line(&rest), input.path = take_line(&rest), input.body = take_line(&rest);
  hwc_kv_init(&headers, HWC_MAX_REQUEST_HEADERS), hwc_kv_init(&query, HWC_MAX_URL), hwc_buf_init(&text, HWC_MAX_URL);
  while (rest.len > 0) {
    struct hwc_str name = take_line(&rest), value = take_line(&rest);
    hwc_kv_add(&headers, name, value), hwc_kv_add(&query, name, value);
    names += hwc_sign_takes(name) != 0;
  }
  ASSERT(hwc_sign_query(&text, &query) == HWC_OK || text.failed == HWC_ELIMIT);
  input.headers = &headers, input.query = hwc_buf_str(&text), input.body_digest = (struct hwc_str){NULL, 0};
  first = sign(&input, names), second = sign(&input, names);
  ASSERT(strcmp(hwc_buf_text(&first), hwc_buf_text(&second)) == 0);
  hwc_kv_free(&headers), hwc_kv_free(&query), hwc_buf_free(&text), hwc_buf_free(&first), hwc_buf_free(&second);
  return 0;
}
