/* The parts of a URL, borrowed from its text. RFC 3986, section 3. */
#ifndef HWC_URL_H
#define HWC_URL_H

#include "hwc.h"

struct hwc_url {
  struct hwc_str origin; /* [scheme://]host[:port], as hwc_endpoint_parse reads it */
  struct hwc_str path;   /* "/" when there is none */
  struct hwc_str query;  /* without the '?' */
};

/* Splits `text`; a fragment is left out. Returns NULL, or in words why it cannot be used; whether the origin is good is
 * for hwc_endpoint_parse to say. */
const char *hwc_url_split(struct hwc_url *url, struct hwc_str text);

/* Takes the next pair off the front of a query, as it stands there, still encoded; those that are empty are left out.
 * Returns 0 when there is none. */
int hwc_url_next_pair(struct hwc_str *query, struct hwc_str *name, struct hwc_str *value);

#endif
