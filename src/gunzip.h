/* Undoes the encoding "gzip" (RFC 1952) of a body while it comes. gunzip.c alone knows zlib. */
#ifndef HWC_GUNZIP_H
#define HWC_GUNZIP_H

#include "buf.h"

struct hwc_gunzip;

/* Begins one. Returns NULL when out of memory. Free with hwc_gunzip_free. */
struct hwc_gunzip *hwc_gunzip_new(void);

/* Frees it. NULL is fine. */
void hwc_gunzip_free(struct hwc_gunzip *gunzip);

/* Decodes bytes and appends what they hold, at most `room` bytes of it. *used tells how many of `in` are done with:
 * fewer than all only when there was no more room; the rest is to be given again.
 * Returns HWC_OK, HWC_EINVAL (no gzip, or damaged), HWC_ELIMIT (`out` is full) or HWC_ENOMEM; nothing may follow then.
 */
enum hwc_code hwc_gunzip_add(struct hwc_gunzip *gunzip, struct hwc_str in, size_t room, struct hwc_buf *out,
                             size_t *used);

/* Has everything ended that began, with the right checksum? */
int hwc_gunzip_whole(const struct hwc_gunzip *gunzip);

#endif
