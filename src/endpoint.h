/* Where a service answers: scheme, host and path prefix, taken from text that a user gives. */
#ifndef HWC_ENDPOINT_H
#define HWC_ENDPOINT_H

#include "buf.h"

struct hwc_endpoint {
  struct hwc_buf origin; /* https://host[:port] */
  struct hwc_buf host;   /* host[:port] as it is sent and signed; the scheme's own port is left out */
  struct hwc_buf prefix; /* "" or "/base": goes before every path */
  int https;
};

/* Makes an empty endpoint. Allocates nothing. */
void hwc_endpoint_init(struct hwc_endpoint *endpoint);

/* Frees what the endpoint owns and leaves it empty. */
void hwc_endpoint_free(struct hwc_endpoint *endpoint);

/* Reads `text`: [http[s]://]host[:port][/prefix]; without a scheme it is https. Brackets hold an IPv6 address.
 * Returns HWC_OK, or HWC_EINVAL with words in `error`. RFC 3986, section 3. */
enum hwc_code hwc_endpoint_parse(struct hwc_endpoint *endpoint, struct hwc_str text, struct hwc_error *error);

#endif
