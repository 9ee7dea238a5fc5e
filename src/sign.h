/* SDK-HMAC-SHA256 in three stages, kept apart because that makes each testable on its own:
 * canonical request, string to sign, authorization. Time is an argument; nothing reads a clock.
 *
 * Source: Huawei Cloud API signing guide, "AK/SK signing and authentication algorithm".
 */
#ifndef HWC_SIGN_H
#define HWC_SIGN_H

#include "kv.h"

#define HWC_SIGN_ALGORITHM "SDK-HMAC-SHA256"
#define HWC_SIGN_DATE_SIZE 17 /* "20200608T023900Z" and its terminator */

/* What is signed. All bytes are the caller's. */
struct hwc_sign_input {
  struct hwc_str method;        /* any case; signed in upper case */
  struct hwc_str path;          /* as on the wire, percent-encoded or not; "" is "/" */
  struct hwc_str query;         /* sorted and encoded, from hwc_sign_query; the same bytes go into the URL */
  const struct hwc_kv *headers; /* every header to sign, once; names in any case, values are trimmed */
  struct hwc_str body;          /* hashed unless X-Sdk-Content-Sha256 is among the headers */
};

/* Writes epoch seconds as YYYYMMDDTHHMMSSZ (UTC). Returns HWC_EINVAL before 1970 and after 9999. */
enum hwc_code hwc_sign_date(char out[HWC_SIGN_DATE_SIZE], long long seconds);

/* Appends the query as name=value pairs joined by '&', sorted by name, then by value, both encoded. Sorts `query`. */
enum hwc_code hwc_sign_query(struct hwc_buf *out, struct hwc_kv *query);

/* May a header of this name be signed? Names with '_' are not: gateways drop them. */
int hwc_sign_takes(struct hwc_str name);

/* Stage 1. Appends the canonical request to `out`, and the signed headers ("host;x-sdk-date") to `signed_headers`. */
enum hwc_code hwc_sign_canonical_request(struct hwc_buf *out, struct hwc_buf *signed_headers,
                                         const struct hwc_sign_input *input);

/* Stage 2. Appends algorithm, date and the hash of the canonical request. */
enum hwc_code hwc_sign_string_to_sign(struct hwc_buf *out, struct hwc_str date, struct hwc_str canonical_request);

/* Stage 3. Appends the value of the Authorization header. */
enum hwc_code hwc_sign_authorization(struct hwc_buf *out, struct hwc_str ak, struct hwc_str sk,
                                     struct hwc_str signed_headers, struct hwc_str string_to_sign);

#endif
