/* A growable byte buffer with a mandatory cap; the first failure sticks, so callers check once. */
#ifndef HWC_BUF_H
#define HWC_BUF_H

#include "hwc.h"

/* The buffers that own one piece of memory. */
struct hwc_owners {
  unsigned count;
  int secret; /* it is one for any of them */
};

struct hwc_buf {
  char *ptr;                 /* always terminated by a zero byte once anything was added; NULL before */
  size_t len;                /* bytes in use, without the terminator */
  size_t size;               /* bytes allocated */
  size_t max;                /* cap on len */
  enum hwc_code failed;      /* first failure, sticky until reset */
  int secret;                /* bytes are overwritten before their memory goes */
  int borrowed;              /* the memory is somebody else's */
  struct hwc_owners *owners; /* of the memory; NULL: this buffer alone */
};

/* Makes an empty buffer that never holds more than `max` bytes. Allocates nothing. */
void hwc_buf_init(struct hwc_buf *buf, size_t max);

/* As hwc_buf_init, for keys and tokens: no copy of the bytes stays behind when the buffer grows or goes. */
void hwc_buf_init_secret(struct hwc_buf *buf, size_t max);

/* Makes an empty buffer over `size` bytes of the caller's, which must outlive it: it holds one byte less, and needs no
 * other memory. */
void hwc_buf_borrow(struct hwc_buf *buf, char *space, size_t size);

/* Makes an empty buffer hold the bytes of `from`, which is not borrowed, without a copy. The memory goes with the last
 * of those that own it; nothing can be added to them before they are freed. Failure sticks in `out`. */
enum hwc_code hwc_buf_share(struct hwc_buf *out, struct hwc_buf *from);

/* Frees the memory and leaves an empty, usable buffer of the same kind; one that was borrowed holds nothing then. */
void hwc_buf_free(struct hwc_buf *buf);

/* Empties the buffer, forgets a failure and keeps the memory. */
void hwc_buf_reset(struct hwc_buf *buf);

/* Appends bytes, which must not be the buffer's own: it may move. Returns HWC_OK, HWC_ELIMIT or HWC_ENOMEM (also when
 * an earlier call failed). */
enum hwc_code hwc_buf_add(struct hwc_buf *buf, const void *bytes, size_t len);
enum hwc_code hwc_buf_add_str(struct hwc_buf *buf, struct hwc_str str);
enum hwc_code hwc_buf_add_text(struct hwc_buf *buf, const char *text);
enum hwc_code hwc_buf_add_char(struct hwc_buf *buf, char c);

/* Appends `len` uninitialised bytes and returns where they start, or NULL on failure. */
char *hwc_buf_extend(struct hwc_buf *buf, size_t len);

/* The bytes as a string; "" when empty. Valid until the next change. */
struct hwc_str hwc_buf_str(const struct hwc_buf *buf);
const char *hwc_buf_text(const struct hwc_buf *buf);

#endif
