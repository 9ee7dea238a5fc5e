/* Fuzz target: any bytes through the JSON tokenizer, by every token and by skipping, and through unescape. */
#include <stdint.h>
#include <stdlib.h>

#include "json.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

static void unescape(struct hwc_str raw, int checked) {
  struct hwc_buf out;
  enum hwc_code code;
  hwc_buf_init(&out, raw.len);
  code = hwc_json_unescape(&out, raw);
  ASSERT(code == HWC_OK || (!checked && (code == HWC_EINVAL || code == HWC_ELIMIT)));
  ASSERT(out.len <= raw.len && hwc_buf_text(&out)[out.len] == '\0');
  hwc_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str in = {(const char *)data, size};
  struct hwc_json json, skipped;
  enum hwc_json_token token;
  size_t count = 0;
  hwc_json_init(&json, in);
  while ((token = hwc_json_next(&json)) != HWC_JSON_BAD && token != HWC_JSON_END) {
    ASSERT(++count <= size && json.at <= size && json.depth <= HWC_MAX_DEPTH);
    if (token != HWC_JSON_NAME && token != HWC_JSON_STRING && token != HWC_JSON_NUMBER) continue;
    ASSERT(json.text.ptr >= in.ptr && json.text.ptr + json.text.len <= in.ptr + size);
    unescape(json.text, 1);
  }
  ASSERT(hwc_json_next(&json) == token && (token == HWC_JSON_BAD || (json.depth == 0 && json.at == size)));
  hwc_json_init(&skipped, in);
  ASSERT(hwc_json_skip(&skipped, hwc_json_next(&skipped)) == HWC_OK || token == HWC_JSON_BAD);
  ASSERT(hwc_json_next(&skipped) == token);
  unescape(in, 0);
  return 0;
}
