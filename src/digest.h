/* SHA-256 and HMAC from libcrypto, hex, constant-time comparison and cleansing. digest.c alone knows OpenSSL. */
#ifndef HWC_DIGEST_H
#define HWC_DIGEST_H

#include "buf.h"

#define HWC_SHA256_SIZE 32

/* SHA-256 of `data`. FIPS 180-4. Returns HWC_OK or HWC_ECRYPTO. */
enum hwc_code hwc_sha256(unsigned char out[HWC_SHA256_SIZE], struct hwc_str data);

/* HMAC-SHA256 of `data` under `key`. RFC 2104. Returns HWC_OK or HWC_ECRYPTO. */
enum hwc_code hwc_hmac_sha256(unsigned char out[HWC_SHA256_SIZE], struct hwc_str key, struct hwc_str data);

/* Appends `len` bytes as lower-case hex. */
enum hwc_code hwc_hex(struct hwc_buf *out, const unsigned char *bytes, size_t len);

/* Compares in a time that depends on the lengths alone; not zero when equal. */
int hwc_equal(struct hwc_str a, struct hwc_str b);

/* A random number in [0, 1), for back-off. Falls to 0.5 when libcrypto has no randomness. */
double hwc_random(void);

/* Overwrites memory in a way that the compiler keeps. */
void hwc_cleanse(void *bytes, size_t len);

#endif
