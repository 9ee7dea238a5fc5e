/* The only file that includes OpenSSL. */
#include "digest.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
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

enum hwc_code hwc_hmac(enum hwc_hash hash, unsigned char out[HWC_DIGEST_SIZE], struct hwc_str key,
                       struct hwc_str data) {
  const EVP_MD *md = digest_of(hash);
  unsigned int len = 0;
  if (md == NULL) return HWC_ENOALGORITHM;
  /* HMAC() takes an int: a key beyond that is no key of this service. */
  if (key.len > INT_MAX) return HWC_ECRYPTO;
  /* NULL would be "the key of last time". */
  if (key.ptr == NULL) key.ptr = "";
  ERR_set_mark();
  return verdict(HMAC(md, key.ptr, (int)key.len, (const unsigned char *)data.ptr, data.len, out, &len) != NULL &&
                     len == HWC_DIGEST_SIZE,
                 lack_of(hash == HWC_SM3));
}

/* ---- keys on curves */

#define DER_HEAD 7 /* SEQUENCE, version 1, OCTET STRING of the scalar */
#define DER_TAIL 12
#define DER_SIZE (DER_HEAD + HWC_SCALAR_SIZE + DER_TAIL)

/* ECPrivateKey of RFC 5915 without the public key, which libcrypto works out: the one form that all its versions read
 * without functions that a later one has withdrawn. */
static void write_der(unsigned char der[DER_SIZE], enum hwc_curve curve, const unsigned char *scalar) {
  static const unsigned char head[DER_HEAD] = {0x30, DER_SIZE - 2, 0x02, 0x01, 0x01, 0x04, HWC_SCALAR_SIZE};
  static const unsigned char p256[DER_TAIL] = {0xa0, 0x0a, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
  static const unsigned char sm2[DER_TAIL] = {0xa0, 0x0a, 0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d};
  memcpy(der, head, DER_HEAD);
  memcpy(der + DER_HEAD, scalar, HWC_SCALAR_SIZE);
  memcpy(der + DER_HEAD + HWC_SCALAR_SIZE, curve == HWC_SM2 ? sm2 : p256, DER_TAIL);
}

enum hwc_code hwc_eckey_new(struct hwc_eckey **key, enum hwc_curve curve, const unsigned char scalar[HWC_SCALAR_SIZE]) {
  unsigned char der[DER_SIZE];
  const unsigned char *at = der;
  EVP_PKEY *pkey;
  enum hwc_code code;
  *key = NULL;
  write_der(der, curve, scalar);
  ERR_set_mark();
  pkey = d2i_PrivateKey(EVP_PKEY_EC, NULL, &at, DER_SIZE);
  hwc_cleanse(der, sizeof(der));
#if OPENSSL_VERSION_NUMBER < 0x30000000L && !defined(OPENSSL_NO_SM2)
  if (pkey != NULL && curve == HWC_SM2 && EVP_PKEY_set_alias_type(pkey, EVP_PKEY_SM2) != 1) {
    EVP_PKEY_free(pkey);
    pkey = NULL;
  }
#endif
  code = verdict(pkey != NULL, lack_of(curve == HWC_SM2));
  if (code != HWC_OK) return code;
  *key = calloc(1, sizeof(**key));
  if (*key == NULL) {
    EVP_PKEY_free(pkey);
    return HWC_ENOMEM;
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
