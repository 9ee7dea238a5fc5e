/* Fuzz target: any bytes through each of the encodings and the checks of text, and back. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"

#define ASSERT(expr) ((expr) ? (void)0 : abort())

typedef enum hwc_code (*coder)(struct hwc_buf *out, struct hwc_str text);

static struct hwc_buf through(coder code, struct hwc_str text) {
  struct hwc_buf out;
  hwc_buf_init(&out, 3 * text.len);
  ASSERT(code(&out, text) == HWC_OK && strlen(hwc_buf_text(&out)) <= out.len);
  return out;
}

static int same(struct hwc_buf *a, struct hwc_str b) {
  int same = a->len == b.len && (b.len == 0 || memcmp(a->ptr, b.ptr, b.len) == 0);
  hwc_buf_free(a);
  return same;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str in = {(const char *)data, size};
  struct hwc_buf escaped = through(hwc_escape, in), path = through(hwc_escape_path, in);
  struct hwc_buf wire = through(hwc_escape_wire_path, in), plain = through(hwc_unescape, in), again;
  struct hwc_str before = {in.ptr, hwc_utf8_error(in)};
  again = through(hwc_unescape, hwc_buf_str(&escaped)), ASSERT(same(&again, in));
  again = through(hwc_unescape, hwc_buf_str(&path)), ASSERT(same(&again, in));
  again = through(hwc_escape_wire_path, hwc_buf_str(&wire)), ASSERT(same(&again, hwc_buf_str(&wire)));
  again = through(hwc_escape_wire_path, hwc_buf_str(&path)), ASSERT(same(&again, hwc_buf_str(&path)));
  again = through(hwc_unescape, hwc_buf_str(&wire)), ASSERT(same(&again, hwc_buf_str(&plain)));
  ASSERT(!hwc_has_control(hwc_buf_str(&wire)) && hwc_utf8_error(hwc_buf_str(&wire)) == wire.len);
  ASSERT(memchr(hwc_buf_text(&escaped), '/', escaped.len) == NULL && plain.len <= size);
  ASSERT(before.len <= size && hwc_utf8_error(before) == before.len && hwc_utf8_length(before) <= before.len);
  ASSERT(!hwc_is_token(in) || (size > 0 && !hwc_has_control(in) && before.len == size));
  hwc_buf_free(&escaped), hwc_buf_free(&path), hwc_buf_free(&wire), hwc_buf_free(&plain);
  return 0;
}
