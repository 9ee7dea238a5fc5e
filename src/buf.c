/* Growable byte buffer with a cap and a sticky failure. */
#include "buf.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void hwc_buf_init(struct hwc_buf *buf, size_t max) {
  memset(buf, 0, sizeof(*buf));
  /* A quarter of the address space is beyond any real cap and keeps the size arithmetic below free of overflow. */
  buf->max = max < SIZE_MAX / 4 ? max : SIZE_MAX / 4;
}

void hwc_buf_init_secret(struct hwc_buf *buf, size_t max) {
  hwc_buf_init(buf, max);
  buf->secret = 1;
}

void hwc_buf_borrow(struct hwc_buf *buf, char *space, size_t size) {
  hwc_buf_init(buf, size - 1);
  buf->ptr = space;
  buf->size = size;
  buf->borrowed = 1;
  space[0] = '\0';
}

/* Gives memory back; overwritten first when it held a secret. */
static void discard(struct hwc_buf *buf) {
  int secret = buf->secret || (buf->owners != NULL && buf->owners->secret);
  if (buf->owners != NULL && --buf->owners->count > 0) return;
  free(buf->owners);
  if (secret && buf->ptr != NULL) explicit_bzero(buf->ptr, buf->size);
  if (!buf->borrowed) free(buf->ptr);
}

enum hwc_code hwc_buf_share(struct hwc_buf *out, struct hwc_buf *from) {
  int secret = out->secret;
  if (from->failed != HWC_OK) return out->failed = from->failed;
  if (from->len == 0) return out->failed;
  if (from->owners == NULL) {
    from->owners = malloc(sizeof(*from->owners));
    if (from->owners == NULL) return out->failed = HWC_ENOMEM;
    from->owners->count = 1;
    from->owners->secret = 0;
  }
  from->owners->count++;
  from->owners->secret |= from->secret | secret;
  *out = *from;
  out->secret = secret;
  return HWC_OK;
}

void hwc_buf_free(struct hwc_buf *buf) {
  size_t max = buf->borrowed ? 0 : buf->max;
  int secret = buf->secret;
  discard(buf);
  hwc_buf_init(buf, max);
  buf->secret = secret;
}

void hwc_buf_reset(struct hwc_buf *buf) {
  buf->len = 0;
  buf->failed = HWC_OK;
  if (buf->ptr != NULL) buf->ptr[0] = '\0';
}

/* Makes room for `len` more bytes and the terminator. */
static enum hwc_code reserve(struct hwc_buf *buf, size_t len) {
  size_t size;
  char *ptr;
  if (buf->failed != HWC_OK) return buf->failed;
  if (len > buf->max - buf->len || buf->owners != NULL) return buf->failed = HWC_ELIMIT;
  if (buf->len + len < buf->size) return HWC_OK;
  /* Twice as much, or all that is needed: of a large body that comes at once no more. */
  size = buf->size < 256 ? 512 : 2 * buf->size;
  if (size <= buf->len + len) size = buf->len + len + 1;
  ptr = buf->secret ? malloc(size) : realloc(buf->ptr, size);
  if (ptr == NULL) return buf->failed = HWC_ENOMEM;
  if (buf->secret) {
    /* realloc would leave the old bytes in freed memory. */
    if (buf->len > 0) memcpy(ptr, buf->ptr, buf->len);
    discard(buf);
  }
  buf->ptr = ptr;
  buf->size = size;
  return HWC_OK;
}

char *hwc_buf_extend(struct hwc_buf *buf, size_t len) {
  char *start;
  if (reserve(buf, len) != HWC_OK) return NULL;
  start = buf->ptr + buf->len;
  buf->len += len;
  buf->ptr[buf->len] = '\0';
  return start;
}

enum hwc_code hwc_buf_add(struct hwc_buf *buf, const void *bytes, size_t len) {
  char *start = hwc_buf_extend(buf, len);
  if (start == NULL) return buf->failed;
  if (len > 0) memcpy(start, bytes, len);
  return HWC_OK;
}

enum hwc_code hwc_buf_add_str(struct hwc_buf *buf, struct hwc_str str) {
  return hwc_buf_add(buf, str.ptr, str.len);
}

enum hwc_code hwc_buf_add_text(struct hwc_buf *buf, const char *text) {
  return hwc_buf_add(buf, text, strlen(text));
}

enum hwc_code hwc_buf_add_char(struct hwc_buf *buf, char c) {
  return hwc_buf_add(buf, &c, 1);
}

struct hwc_str hwc_buf_str(const struct hwc_buf *buf) {
  struct hwc_str str = {hwc_buf_text(buf), buf->len};
  return str;
}

const char *hwc_buf_text(const struct hwc_buf *buf) {
  return buf->ptr == NULL ? "" : buf->ptr;
}
