/* Signing keys that are derived from an access key and its secret. Bytes in, bytes out. */
#ifndef HWC_DERIVE_H
#define HWC_DERIVE_H

#include "digest.h"

#define HWC_DERIVED_SIZE 64 /* characters of a derived key */

/* The key of V11-HMAC-SHA256 for a scope such as "20200608/cn-north-4/cfw": HKDF of RFC 5869 with one block, the ak as
 * salt and the scope as info; the key is its text in lower-case hex, not terminated. Returns HWC_OK or HWC_ECRYPTO. */
enum hwc_code hwc_derive_text(char out[HWC_DERIVED_SIZE], struct hwc_str ak, struct hwc_str sk, struct hwc_str scope);

/* The private scalar of the algorithms on curves: counter mode of NIST SP 800-108 over HMAC, taken by the test of FIPS
 * 186-4, B.4.2. `label` is the name of the algorithm. Returns HWC_OK, HWC_ENOALGORITHM or HWC_ECRYPTO. */
enum hwc_code hwc_derive_scalar(unsigned char out[HWC_SCALAR_SIZE], enum hwc_curve curve, struct hwc_str label,
                                struct hwc_str ak, struct hwc_str sk);

#endif
