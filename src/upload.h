/* One reading of a form from its start to its end: the body of one attempt. Files stay open until it is freed. */
#ifndef HWC_UPLOAD_H
#define HWC_UPLOAD_H

#include "digest.h"
#include "form.h"

struct hwc_upload;

/* Looks whether a file can be sent: one that can be read, and a regular one. Returns HWC_OK, or HWC_EINVAL with words
 * in `error`. */
enum hwc_code hwc_upload_check(const char *path, struct hwc_error *error);

/* Holds a sealed form and opens its files: from here on they must not change. Returns NULL with words in `error` when
 * one cannot be read, or out of memory. */
struct hwc_upload *hwc_upload_new(struct hwc_form *form, struct hwc_error *error);

/* Closes the files and drops the form. NULL is fine. */
void hwc_upload_free(struct hwc_upload *upload);

/* Bytes in all. */
long long hwc_upload_length(const struct hwc_upload *upload);

/* Reads on for the digest of the whole, about `budget` bytes. *done tells that all was read: hwc_upload_digest has it,
 * and the reading is back at the start. Returns HWC_OK, or HWC_EINVAL or HWC_ECRYPTO with words in `error`. */
enum hwc_code hwc_upload_hash(struct hwc_upload *upload, enum hwc_hash hash, size_t budget, int *done,
                              struct hwc_error *error);

/* The digest in lower-case hex; ptr is NULL while there is none. */
struct hwc_str hwc_upload_digest(const struct hwc_upload *upload);

/* Gives the next bytes, at most `size`. Returns how many, 0 at the end, -1 when a file cannot be read or is not what
 * it was when it was opened: hwc_upload_words says which. */
long long hwc_upload_read(struct hwc_upload *upload, char *out, size_t size);

/* Goes back to the start. */
void hwc_upload_rewind(struct hwc_upload *upload);

/* What went wrong when reading; "" when nothing did. */
const char *hwc_upload_words(const struct hwc_upload *upload);

#endif
