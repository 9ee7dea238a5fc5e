/* The head of an answer: its headers, kept line by line as they come. */
#ifndef HWC_HEAD_H
#define HWC_HEAD_H

#include "kv.h"

struct hwc_head {
  struct hwc_kv headers; /* of the last answer, in order */
  size_t len;            /* bytes of all heads so far, interim answers included */
  int whole;             /* the empty line after the headers came */
  int dropped;           /* the last line was no header: what is folded onto it goes with it */
};

/* Makes an empty head. Allocates nothing. */
void hwc_head_init(struct hwc_head *head);

/* Frees the headers. May be called again. */
void hwc_head_free(struct hwc_head *head);

/* Takes one line, with the end of line: a status line, a header, the empty line, or a trailer, which is dropped.
 * Returns HWC_OK, HWC_ELIMIT (beyond HWC_MAX_RESPONSE_HEADERS), HWC_EINVAL (a Content-Length that is no number, or
 * another one than before: where the answer ends is anybody's guess) or HWC_ENOMEM. */
enum hwc_code hwc_head_add(struct hwc_head *head, struct hwc_str line);

#endif
