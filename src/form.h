/* A body of multipart/form-data as a recipe: texts and contents in memory, files by their path. RFC 7578. */
#ifndef HWC_FORM_H
#define HWC_FORM_H

#include "buf.h"

struct hwc_form;

/* One part. The bytes are the caller's; ptr NULL leaves a member out. */
struct hwc_form_part {
  struct hwc_str name;
  struct hwc_str file_name;
  struct hwc_str type;    /* Content-Type */
  struct hwc_str content; /* the bytes themselves, or */
  struct hwc_str path;    /* the file that holds them, without a zero byte */
};

/* Some of the bytes that are sent: in memory, or a whole file. */
struct hwc_form_piece {
  struct hwc_str bytes;
  const char *path; /* NULL when in memory */
};

/* Makes a form without parts, held once; NULL when out of memory. */
struct hwc_form *hwc_form_new(void);

/* Has one more owner; returns the form. Each owner drops it once, the last one frees it. NULL is fine. */
struct hwc_form *hwc_form_hold(struct hwc_form *form);
void hwc_form_drop(struct hwc_form *form);

/* Adds a part, a copy of its bytes included; no file is looked at. Returns HWC_OK, HWC_EINVAL (control bytes in the
 * type), HWC_ELIMIT (beyond HWC_MAX_BODY in memory) or HWC_ENOMEM; the last two stick. */
enum hwc_code hwc_form_add(struct hwc_form *form, const struct hwc_form_part *given);

/* Sets the boundary, of 1 to 70 letters and digits: the form is complete. Returns HWC_EINVAL when it stands in a part
 * that is in memory (try another), or what sticks. */
enum hwc_code hwc_form_seal(struct hwc_form *form, struct hwc_str boundary);

/* The pieces of a sealed form in the order in which they are sent; each is valid as long as the form. */
size_t hwc_form_pieces(const struct hwc_form *form);
struct hwc_form_piece hwc_form_piece(const struct hwc_form *form, size_t index);

#endif
