/* Signatures in three stages, kept apart because that makes each testable on its own: canonical request, string to
 * sign, authorization. Time is an argument; nothing reads a clock.
 *
 * Source: Huawei Cloud API signing guide, "AK/SK signing and authentication algorithm", and the official SDKs.
 */
#ifndef HWC_SIGN_H
#define HWC_SIGN_H

#include "credentials.h"
#include "digest.h"
#include "kv.h"

enum hwc_signature {
  HWC_SIGN_HMAC,    /* with the secret key itself */
  HWC_SIGN_DERIVED, /* HMAC with a key for one day, region and service */
  HWC_SIGN_CURVE    /* on an elliptic curve, with a private key derived from the secret one */
};

struct hwc_algorithm {
  const char *name;           /* SDK-HMAC-SHA256 */
  const char *content_header; /* whose value stands for the hash of the body */
  enum hwc_hash hash;
  enum hwc_signature signature;
  enum hwc_curve curve;
};

/* What the signature of a client depends on, besides its keys. */
struct hwc_scope {
  const struct hwc_algorithm *algorithm;
  struct hwc_str region, service; /* for HWC_SIGN_DERIVED alone */
};

/* Finds an algorithm by name; NULL when there is none. */
const struct hwc_algorithm *hwc_algorithm_find(struct hwc_str name);

/* The algorithms by index, SDK-HMAC-SHA256 first; NULL at the end. */
const struct hwc_algorithm *hwc_algorithm_at(size_t index);

#define HWC_SIGN_DATE_SIZE 17 /* "20200608T023900Z" and its terminator */

/* What is signed. All bytes are the caller's. */
struct hwc_sign_input {
  struct hwc_str method;        /* any case; signed in upper case */
  struct hwc_str path;          /* as on the wire, percent-encoded or not; "" is "/" */
  struct hwc_str query;         /* sorted and encoded, from hwc_sign_query; the same bytes go into the URL */
  const struct hwc_kv *headers; /* every header to sign, once; names in any case, values are trimmed */
  struct hwc_str body;          /* hashed unless the algorithm's content header is among the headers, or */
  struct hwc_str body_digest;   /* the hash of a body that is not at hand, in lower-case hex; ptr is NULL when it is */
};

/* Writes epoch seconds as YYYYMMDDTHHMMSSZ (UTC). Returns HWC_EINVAL before 1970 and after 9999. */
enum hwc_code hwc_sign_date(char out[HWC_SIGN_DATE_SIZE], long long seconds);

/* The same for what a clock gives: any number, of which a fraction is left out. */
enum hwc_code hwc_sign_date_at(char out[HWC_SIGN_DATE_SIZE], double seconds);

/* Appends the query as name=value pairs joined by '&', sorted by name, then by value, both encoded. Sorts `query`. */
enum hwc_code hwc_sign_query(struct hwc_buf *out, struct hwc_kv *query);

/* May a header of this name be signed? Names with '_' are not: gateways drop them. */
int hwc_sign_takes(struct hwc_str name);

/* Stage 1. Appends the canonical request to `out`, and the signed headers ("host;x-sdk-date") to `signed_headers`. */
enum hwc_code hwc_sign_canonical_request(struct hwc_buf *out, struct hwc_buf *signed_headers,
                                         const struct hwc_algorithm *algorithm, const struct hwc_sign_input *input);

/* Stage 2. Appends algorithm, date, for a derived key its scope, and the hash of the canonical request. `date` is text
 * from hwc_sign_date. */
enum hwc_code hwc_sign_string_to_sign(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                                      struct hwc_str canonical_request);

/* Stage 3. Appends the value of the Authorization header. A private key on a curve is derived at first need and kept
 * in the credentials. HWC_ENOALGORITHM: this libcrypto has no SM2 or SM3. */
enum hwc_code hwc_sign_authorization(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                                     struct hwc_credentials *credentials, struct hwc_str signed_headers,
                                     struct hwc_str string_to_sign);

#endif
