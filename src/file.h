/* Small files that are read whole: keys, tokens, settings. Whatever else stands at their path holds nobody up. */
#ifndef HWC_FILE_H
#define HWC_FILE_H

#include "buf.h"

enum hwc_file_kind { HWC_FILE_REGULAR, HWC_FILE_DIRECTORY, HWC_FILE_PIPE, HWC_FILE_OTHER };

struct hwc_file_facts {
  enum hwc_file_kind kind;
  unsigned mode; /* permission bits */
  int trusted;   /* it belongs to this user, or to root */
};

/* Asks what stands at a path, behind links. Returns 0, or a number of errno. */
int hwc_file_stat(const char *path, struct hwc_file_facts *facts);

/* Reads all of a regular file, or what comes through a pipe within a few seconds. Fills `facts`, of the very file that
 * is read. Returns 0; or a number of errno, and then words in `error`: EFBIG when it is larger than out->max, EINVAL
 * when it is neither. */
int hwc_file_read(struct hwc_buf *out, const char *path, struct hwc_file_facts *facts, struct hwc_error *error);

#endif
