/* Fuzz target: any answer through the error reader. Byte 0 makes the status, byte 1 the length of a header's value. */
#include "escape.h"
#include "fuzz.h"
#include "response.h"

#define SIGNATURE "0123456789abcdef"

/* One line of UTF-8 with neither control characters, C1 included, nor line separators, nor blanks at its ends. */
static void check_text(const char *text, size_t size) {
  const char *end = memchr(text, '\0', size);
  struct hwc_str str = {text, 0};
  ASSERT(end != NULL);
  str.len = (size_t)(end - text);
  ASSERT(!hwc_has_control(str) && hwc_utf8_error(str) == str.len);
  ASSERT(str.len == 0 || (text[0] != ' ' && end[-1] != ' ' && strstr(text, "  ") == NULL));
  for (; text < end; text++) {
    ASSERT(!(text[0] == '\xC2' && (unsigned char)text[1] < 0xA0));
    ASSERT(strncmp(text, "\xE2\x80\xA8", 3) != 0 && strncmp(text, "\xE2\x80\xA9", 3) != 0);
  }
}

static int is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size}, value, body;
  int status = 100 + 2 * (int)fuzz_byte(&rest), redirects = data != NULL && size > 0 && (data[0] & 1);
  size_t len = fuzz_byte(&rest);
  struct hwc_response_error error, again;
  struct hwc_kv headers;
  struct hwc_buf text;
  char id[20];
  value = rest;
  value.len = len < rest.len ? len : rest.len;
  body.ptr = value.ptr + value.len;
  body.len = rest.len - value.len;
  status += redirects; /* 301, 303, 307 */
  hwc_kv_init(&headers, 1024), hwc_buf_init(&text, 1024);
  hwc_buf_add_str(&text, value);
  if (redirects) hwc_buf_add_text(&text, "?Signature=" SIGNATURE);
  hwc_kv_add(&headers, redirects ? HWC_STR("Location") : HWC_STR("X-Request-Id"), hwc_buf_str(&text));
  memset(&error, 0x7F, sizeof(error)), memset(&again, 0, sizeof(again)), memset(id, 0x7F, sizeof(id));
  hwc_response_error(&error, status, &headers, body);
  hwc_response_error(&again, status, &headers, body);
  hwc_response_request_id(id, sizeof(id), &headers, body);
  check_text(error.code, sizeof(error.code));
  check_text(error.message, sizeof(error.message));
  check_text(error.encoded_authorization_message, sizeof(error.encoded_authorization_message));
  check_text(id, sizeof(id));
  ASSERT(error.code[0] != '\0' && error.message[0] != '\0' && (error.has_code == 0 || error.has_code == 1));
  ASSERT(strcmp(error.code, again.code) == 0 && strcmp(error.message, again.message) == 0);
  if (redirects && is_redirect(status) && memmem(value.ptr, value.len, SIGNATURE, strlen(SIGNATURE)) == NULL)
    ASSERT(strstr(error.message, SIGNATURE) == NULL);
  hwc_kv_free(&headers), hwc_buf_free(&text);
  return 0;
}
