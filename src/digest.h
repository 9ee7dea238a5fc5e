/* What the core takes from libcrypto: digests, HMAC, signatures on elliptic curves, randomness; and hex, comparison in
 * constant time, cleansing. digest.c alone knows OpenSSL. */
#ifndef HWC_DIGEST_H
#define HWC_DIGEST_H

#include "buf.h"

#define HWC_DIGEST_SIZE 32
#define HWC_SCALAR_SIZE 32

enum hwc_hash {
  HWC_SHA256, /* FIPS 180-4 */
  HWC_SM3     /* GB/T 32905; not in every libcrypto */
};

enum hwc_curve {
  HWC_P256, /* ECDSA over SHA-256. FIPS 186-4 */
  HWC_SM2   /* SM2 over SM3 with the identity 1234567812345678. GB/T 32918; not in every libcrypto */
};

/* A private key on a curve. */
struct hwc_eckey;

/* A secret key made ready for HMAC, which takes a third of the time then. */
struct hwc_mac;

/* The digest of `data`. Returns HWC_OK, or HWC_ENOMEM, HWC_ENOALGORITHM (SM3 alone) or HWC_ECRYPTO: so does everything
 * here, and HWC_ECRYPTO may be memory, too, where libcrypto does not say. */
enum hwc_code hwc_digest(enum hwc_hash hash, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str data);

/* Makes a key ready. *mac is NULL unless HWC_OK. Free with hwc_mac_free. RFC 2104. */
enum hwc_code hwc_mac_new(struct hwc_mac **mac, enum hwc_hash hash, struct hwc_str key);

/* HMAC of `data`. */
enum hwc_code hwc_mac_sign(struct hwc_mac *mac, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str data);

/* Cleanses and frees a key; NULL is fine. */
void hwc_mac_free(struct hwc_mac *mac);

/* The three at once, for a key that is used once. */
enum hwc_code hwc_hmac(enum hwc_hash hash, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str key, struct hwc_str data);

/* Makes the key of a private scalar, big-endian, from 1 to the order of the curve less 1. *key is
 * NULL unless HWC_OK. Free with hwc_eckey_free. */
enum hwc_code hwc_eckey_new(struct hwc_eckey **key, enum hwc_curve curve, const unsigned char scalar[HWC_SCALAR_SIZE]);

/* Cleanses and frees a key; NULL is fine. */
void hwc_eckey_free(struct hwc_eckey *key);

/* Appends the signature of `data`, a DER sequence of r and s, to `out`. It is randomised: no two are the same. */
enum hwc_code hwc_eckey_sign(struct hwc_eckey *key, struct hwc_buf *out, struct hwc_str data);

/* The digest of bytes that come piece by piece. */
struct hwc_hashing;

/* Begins one; *hashing is NULL unless HWC_OK. Free with hwc_hashing_free. */
enum hwc_code hwc_hashing_new(struct hwc_hashing **hashing, enum hwc_hash hash);

/* Takes the next bytes, and give the digest of all. */
enum hwc_code hwc_hashing_add(struct hwc_hashing *hashing, struct hwc_str data);
enum hwc_code hwc_hashing_end(struct hwc_hashing *hashing, unsigned char out[HWC_DIGEST_SIZE]);

/* NULL is fine. */
void hwc_hashing_free(struct hwc_hashing *hashing);

/* Appends `len` bytes as lower-case hex. */
enum hwc_code hwc_hex(struct hwc_buf *out, const unsigned char *bytes, size_t len);

/* Compares in a time that depends on the lengths alone; not zero when equal. */
int hwc_equal(struct hwc_str a, struct hwc_str b);

/* A random number in [0, 1), for back-off. Falls to 0.5 when libcrypto has no randomness. */
double hwc_random(void);

/* Fills `out` with random bytes. */
enum hwc_code hwc_random_bytes(unsigned char *out, size_t len);

/* Overwrites memory in a way that the compiler keeps. */
void hwc_cleanse(void *bytes, size_t len);

#endif
