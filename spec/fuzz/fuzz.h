/* What the fuzz targets share: assertions that end the process, and cutting input into lines. */
#ifndef HWC_FUZZ_H
#define HWC_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define ASSERT(expr) ((expr) ? (void)0 : fuzz_fail(#expr, __FILE__, __LINE__))

__attribute__((noreturn)) static inline void fuzz_fail(const char *expr, const char *file, int line) {
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, expr);
  abort();
}

static inline int fuzz_same(struct hwc_str a, struct hwc_str b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Takes one line off the front, without its end. */
static inline struct hwc_str fuzz_line(struct hwc_str *rest) {
  const char *end = rest->len > 0 ? memchr(rest->ptr, '\n', rest->len) : NULL;
  struct hwc_str line = {rest->ptr, end == NULL ? rest->len : (size_t)(end - rest->ptr)};
  rest->ptr += line.len + (end != NULL);
  rest->len -= line.len + (end != NULL);
  return line;
}

/* Takes a byte off the front; 0 when there is none. */
static inline unsigned fuzz_byte(struct hwc_str *rest) {
  unsigned byte = rest->len > 0 ? (unsigned char)rest->ptr[0] : 0;
  rest->ptr += rest->len > 0;
  rest->len -= rest->len > 0;
  return byte;
}

#endif
