/* The only file that includes OpenSSL. */
#define OPENSSL_API_COMPAT 0x10101000L /* HMAC_CTX and EC_KEY are called deprecated from 3.0 on */
#include "digest.h"

#include <limits.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SIGNATURE_SIZE 128 /* DER of two numbers of 32 bytes needs 72 at most */
#define SM2_IDENTITY "1234567812345678"

struct hwc_eckey {
  EVP_PKEY *pkey;
  enum hwc_curve curve;
};

/* ---- errors */

/* SHA-256 and P-256 are in every libcrypto that works at all. */
static enum hwc_code lack_of(int chinese) {
  return chinese ? HWC_ENOALGORITHM : HWC_ECRYPTO;
}

/* Does libcrypto say that it has not the algorithm? */
static int is_unsupported(int reason) {
#ifdef ERR_R_UNSUPPORTED
  if (reason == ERR_R_UNSUPPORTED) return 1;
#endif
  return reason == EVP_R_UNSUPPORTED_ALGORITHM;
}

/* HWC_OK when it was done; else why libcrypto refused, as far as it says so: HWC_ENOMEM, HWC_ENOALGORITHM where `lacks`
 * is the answer to an algorithm that it has not, or HWC_ECRYPTO, for running out of memory goes unsaid in places. Its
 * queue of errors is as it was at ERR_set_mark, or empty: the rest would pass for an error of the host's next TLS
 * connection. */
static enum hwc_code verdict(int done, enum hwc_code lacks) {
  enum hwc_code code = HWC_ECRYPTO;
  unsigned long error;
  if (done) {
    ERR_pop_to_mark();
    return HWC_OK;
  }
  while ((error = ERR_get_error()) != 0) {
    int reason = ERR_GET_REASON(error);
    if (reason == ERR_R_MALLOC_FAILURE) code = HWC_ENOMEM;
    else if (is_unsupported(reason) && code == HWC_ECRYPTO) code = lacks;
  }
  return code;
}

/* ---- digests */

#if OPENSSL_VERSION_NUMBER >= 0x30000000L
static pthread_once_t sha256_once = PTHREAD_ONCE_INIT;
static const EVP_MD *sha256; /* kept for ever; NULL where it could not be had, as without memory */

static void fetch_sha256(void) {
  ERR_set_mark();
  sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  ERR_pop_to_mark();
}

/* OpenSSL 3 looks EVP_sha256() up by its name again at each use. */
static const EVP_MD *get_sha256(void) {
  pthread_once(&sha256_once, fetch_sha256);
  return sha256 != NULL ? sha256 : EVP_sha256();
}
#else
#define get_sha256 EVP_sha256
#endif

/* NULL when this libcrypto was built without it, or may not use it. */
static const EVP_MD *digest_of(enum hwc_hash hash) {
#ifdef OPENSSL_NO_SM3
  return hash == HWC_SM3 ? NULL : get_sha256();
#else
  return hash == HWC_SM3 ? EVP_sm3() : get_sha256();
#endif
}

enum hwc_code hwc_digest(enum hwc_hash hash, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str data) {
  const EVP_MD *md = digest_of(hash);
  if (md == NULL) return HWC_ENOALGORITHM;
  ERR_set_mark();
  return verdict(EVP_Digest(data.ptr, data.len, out, NULL, md, NULL) == 1, lack_of(hash == HWC_SM3));
}

/* ---- HMAC. HMAC_CTX serves every version: what OpenSSL 3 has in its place takes six times as long to set up. */

enum hwc_code hwc_mac_new(struct hwc_mac **mac, enum hwc_hash hash, struct hwc_str key) {
  const EVP_MD *md = digest_of(hash);
  HMAC_CTX *context;
  enum hwc_code code;
  *mac = NULL;
  if (md == NULL) return HWC_ENOALGORITHM;
  /* HMAC_Init_ex takes an int: a key beyond that is no key of this service. */
  if (key.len > INT_MAX) return HWC_ECRYPTO;
  /* NULL would be "the key of last time". */
  if (key.ptr == NULL) key.ptr = "";
  ERR_set_mark();
  context = HMAC_CTX_new();
  code =
      verdict(context != NULL && HMAC_Init_ex(context, key.ptr, (int)key.len, md, NULL) == 1, lack_of(hash == HWC_SM3));
  if (code == HWC_OK) *mac = (struct hwc_mac *)context;
  else HMAC_CTX_free(context);
  return code;
}

enum hwc_code hwc_mac_sign(struct hwc_mac *mac, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str data) {
  HMAC_CTX *context = (HMAC_CTX *)mac;
  unsigned int len = 0;
  ERR_set_mark();
  return verdict(HMAC_Init_ex(context, NULL, 0, NULL, NULL) == 1 &&
                     HMAC_Update(context, (const unsigned char *)data.ptr, data.len) == 1 &&
                     HMAC_Final(context, out, &len) == 1 && len == HWC_DIGEST_SIZE,
                 HWC_ECRYPTO);
}

void hwc_mac_free(struct hwc_mac *mac) {
  HMAC_CTX_free((HMAC_CTX *)mac);
}

enum hwc_code hwc_hmac(enum hwc_hash hash, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str key,
                       struct hwc_str data) {
  struct hwc_mac *mac;
  enum hwc_code code = hwc_mac_new(&mac, hash, key);
  if (code == HWC_OK) code = hwc_mac_sign(mac, out, data);
  hwc_mac_free(mac);
  return code;
}

/* ---- keys on curves */

/* Takes memory that is overwritten when it goes, unlike what reads a key from DER, and works out the public key. */
static EC_KEY *read_scalar(enum hwc_curve curve, const unsigned char scalar[HWC_SCALAR_SIZE]) {
  EC_KEY *key = EC_KEY_new_by_curve_name(curve == HWC_SM2 ? NID_sm2 : NID_X9_62_prime256v1);
  BIGNUM *number = BN_secure_new();
  EC_POINT *point = key != NULL ? EC_POINT_new(EC_KEY_get0_group(key)) : NULL;
  int done = point != NULL && number != NULL && BN_bin2bn(scalar, HWC_SCALAR_SIZE, number) != NULL &&
             EC_POINT_mul(EC_KEY_get0_group(key), point, number, NULL, NULL, NULL) == 1 &&
             EC_KEY_set_private_key(key, number) == 1 && EC_KEY_set_public_key(key, point) == 1;
  EC_POINT_free(point);
  BN_clear_free(number);
  if (done) return key;
  EC_KEY_free(key);
  return NULL;
}

enum hwc_code hwc_eckey_new(struct hwc_eckey **key, enum hwc_curve curve, const unsigned char scalar[HWC_SCALAR_SIZE]) {
  EVP_PKEY *pkey;
  EC_KEY *eckey;
  enum hwc_code code;
  int done;
  *key = NULL;
  ERR_set_mark();
  pkey = EVP_PKEY_new();
  eckey = read_scalar(curve, scalar);
  done = pkey != NULL && eckey != NULL && EVP_PKEY_set1_EC_KEY(pkey, eckey) == 1;
#if OPENSSL_VERSION_NUMBER < 0x30000000L && !defined(OPENSSL_NO_SM2)
  if (done && curve == HWC_SM2) done = EVP_PKEY_set_alias_type(pkey, EVP_PKEY_SM2) == 1;
#endif
  EC_KEY_free(eckey);
  code = verdict(done, lack_of(curve == HWC_SM2));
  if (code == HWC_OK) *key = calloc(1, sizeof(**key));
  if (*key == NULL) {
    EVP_PKEY_free(pkey);
    return code == HWC_OK ? HWC_ENOMEM : code;
  }
  (*key)->pkey = pkey;
  (*key)->curve = curve;
  return HWC_OK;
}

void hwc_eckey_free(struct hwc_eckey *key) {
  if (key == NULL) return;
  EVP_PKEY_free(key->pkey);
  free(key);
}

enum hwc_code hwc_eckey_sign(struct hwc_eckey *key, struct hwc_buf *out, struct hwc_str data) {
  unsigned char signature[SIGNATURE_SIZE];
  size_t len = sizeof(signature);
  const EVP_MD *md = digest_of(key->curve == HWC_SM2 ? HWC_SM3 : HWC_SHA256);
  EVP_PKEY_CTX *context;
  EVP_MD_CTX *digest;
  enum hwc_code code;
  int done;
  ERR_set_mark();
  context = EVP_PKEY_CTX_new(key->pkey, NULL);
  digest = EVP_MD_CTX_new();
  done = context != NULL && digest != NULL && md != NULL;
#ifndef OPENSSL_NO_SM2
  if (done && key->curve == HWC_SM2) done = EVP_PKEY_CTX_set1_id(context, SM2_IDENTITY, strlen(SM2_IDENTITY)) > 0;
#endif
  if (done) {
    EVP_MD_CTX_set_pkey_ctx(digest, context);
    done = EVP_DigestSignInit(digest, NULL, md, NULL, key->pkey) == 1 &&
           EVP_DigestSign(digest, signature, &len, (const unsigned char *)data.ptr, data.len) == 1 &&
           len <= sizeof(signature); /* OpenSSL 3.0 gives 2^32 - 1 and no error when memory is out */
  }
  EVP_MD_CTX_free(digest);
  EVP_PKEY_CTX_free(context);
  code = verdict(done, lack_of(key->curve == HWC_SM2));
  if (code == HWC_OK) return hwc_buf_add(out, (const char *)signature, len);
  return out->failed = code;
}

/* ---- digests of what comes piece by piece */

enum hwc_code hwc_hashing_new(struct hwc_hashing **hashing, enum hwc_hash hash) {
  const EVP_MD *md = digest_of(hash);
  EVP_MD_CTX *context;
  enum hwc_code code;
  *hashing = NULL;
  if (md == NULL) return HWC_ENOALGORITHM;
  ERR_set_mark();
  context = EVP_MD_CTX_new();
  code = verdict(context != NULL && EVP_DigestInit_ex(context, md, NULL) == 1, lack_of(hash == HWC_SM3));
  if (code == HWC_OK) *hashing = (struct hwc_hashing *)context;
  else EVP_MD_CTX_free(context);
  return code;
}

enum hwc_code hwc_hashing_add(struct hwc_hashing *hashing, struct hwc_str data) {
  ERR_set_mark();
  return verdict(EVP_DigestUpdate((EVP_MD_CTX *)hashing, data.ptr, data.len) == 1, HWC_ECRYPTO);
}

enum hwc_code hwc_hashing_end(struct hwc_hashing *hashing, unsigned char out[HWC_DIGEST_SIZE]) {
  ERR_set_mark();
  return verdict(EVP_DigestFinal_ex((EVP_MD_CTX *)hashing, out, NULL) == 1, HWC_ECRYPTO);
}

void hwc_hashing_free(struct hwc_hashing *hashing) {
  EVP_MD_CTX_free((EVP_MD_CTX *)hashing);
}

/* ---- bytes */

enum hwc_code hwc_hex(struct hwc_buf *out, const unsigned char *bytes, size_t len) {
  static const char digits[] = "0123456789abcdef";
  char *hex = hwc_buf_extend(out, len * 2);
  size_t i;
  if (hex == NULL) return out->failed;
  for (i = 0; i < len; i++) {
    hex[2 * i] = digits[bytes[i] >> 4];
    hex[2 * i + 1] = digits[bytes[i] & 15];
  }
  return HWC_OK;
}

int hwc_equal(struct hwc_str a, struct hwc_str b) {
  return a.len == b.len && CRYPTO_memcmp(a.ptr, b.ptr, a.len) == 0;
}

double hwc_random(void) {
  uint32_t number = 0;
  if (hwc_random_bytes((unsigned char *)&number, sizeof(number)) != HWC_OK) return 0.5;
  return (double)number / 4294967296.0;
}

enum hwc_code hwc_random_bytes(unsigned char *out, size_t len) {
  ERR_set_mark();
  return verdict(len <= INT_MAX && RAND_bytes(out, (int)len) == 1, HWC_ECRYPTO);
}

void hwc_cleanse(void *bytes, size_t len) {
  if (bytes != NULL) OPENSSL_cleanse(bytes, len);
}
