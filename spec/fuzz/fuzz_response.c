/* Fuzz target: any answer through the error reader. Byte 0 makes the status, byte 1 the length of a header's value. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "response.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

static void check_text(const char *text, size_t size) {
  const char *end = memchr(text, '\0', size);
  ASSERT(end != NULL);
  for (; text < end; text++) ASSERT((unsigned char)*text >= 0x20 && *text != 0x7F);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_response_error error;
  struct hwc_kv headers;
  struct hwc_str value = {(const char *)data + 2, 0}, body;
  char id[20];
  int status;
  if (size < 2) return 0;
  status = 100 + 2 * data[0];
  value.len = data[1] < size - 2 ? data[1] : size - 2;
  body.ptr = value.ptr + value.len;
  body.len = size - 2 - value.len;
  hwc_kv_init(&headers, 1024);
  hwc_kv_add(&headers, data[0] & 1 ? HWC_STR("Location") : HWC_STR("X-Request-Id"), value);
  memset(&error, 0x7F, sizeof(error));
  memset(id, 0x7F, sizeof(id));
  hwc_response_error(&error, status, &headers, body);
  hwc_response_request_id(id, sizeof(id), &headers, body);
  check_text(error.code, sizeof(error.code));
  check_text(error.message, sizeof(error.message));
  check_text(error.encoded_authorization_message, sizeof(error.encoded_authorization_message));
  check_text(id, sizeof(id));
  ASSERT(error.code[0] != '\0' && error.message[0] != '\0' && (error.has_code == 0 || error.has_code == 1));
  hwc_kv_free(&headers);
  return 0;
}
