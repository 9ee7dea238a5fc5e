/* A file that is written beside its place and moved there when it is whole. A device is written where it is. */
#ifndef HWC_DRAFT_H
#define HWC_DRAFT_H

#include "buf.h"

struct hwc_draft {
  int fd;               /* -1: not open */
  long owner;           /* the process that made it */
  struct hwc_buf path;  /* where it is; empty for a device */
  struct hwc_buf place; /* where it goes */
};

/* Makes a closed draft. Allocates nothing. */
void hwc_draft_init(struct hwc_draft *draft);

/* Opens an empty draft for the file `path`, which may exist; `nonce` makes its name one that no other has. Returns
 * HWC_OK, or HWC_EINVAL or HWC_ENOMEM with words in `error`. Close it with hwc_draft_close in either case. */
enum hwc_code hwc_draft_open(struct hwc_draft *draft, const char *path, const char *nonce, struct hwc_error *error);

/* Appends bytes. Returns HWC_OK, or HWC_EINVAL with words. */
enum hwc_code hwc_draft_write(struct hwc_draft *draft, struct hwc_str bytes, struct hwc_error *error);

/* Empties it. Returns HWC_OK, or HWC_EINVAL with words: what a device got is gone. */
enum hwc_code hwc_draft_rewind(struct hwc_draft *draft, struct hwc_error *error);

/* Moves it to its place and closes it. Returns HWC_OK, or HWC_EINVAL with words: the place is as it was then. */
enum hwc_code hwc_draft_commit(struct hwc_draft *draft, struct hwc_error *error);

/* Removes it, unless it was moved to its place. May be called again; a process that was forked off leaves the file to
 * its parent. */
void hwc_draft_close(struct hwc_draft *draft);

#endif
