/* The head of an answer: its headers, kept line by line as they come. */
#ifndef HWC_HEAD_H
#define HWC_HEAD_H

#include "kv.h"

struct hwc_head {
  struct hwc_kv headers; /* of the last answer, in order */
  size_t len;            /* bytes of all heads so far, interim answers included */
  int whole;             /* the empty line after the headers came */
  int dropped;           /* the last line was no header: what is folded onto it goes with it */
  int doubtful;          /* it says twice, in different ways, where the body ends */
  const char *wrong;     /* what HWC_EINVAL is about, in words */
};

/* Makes an empty head. Allocates nothing. */
void hwc_head_init(struct hwc_head *head);

/* Frees the headers. May be called again. */
void hwc_head_free(struct hwc_head *head);

/* Takes one line, with the end of line: a status line, a header, the empty line, or a trailer, which is dropped.
 * Returns HWC_OK, HWC_ELIMIT (beyond HWC_MAX_RESPONSE_HEADERS), HWC_EINVAL (where the body ends cannot be told) or
 * HWC_ENOMEM. */
enum hwc_code hwc_head_add(struct hwc_head *head, struct hwc_str line);

/* The content coding of the body; empty when there is none. Returns 0 when there are several. */
int hwc_head_coding(const struct hwc_head *head, struct hwc_str *coding);

/* Does the body go on until the connection ends? */
int hwc_head_open_ended(const struct hwc_head *head, int status);

#endif
