/* The only file that includes OpenSSL: digests, HMAC, cleansing. */
#include "digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <limits.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdint.h>

enum hwc_code hwc_sha256(unsigned char out[HWC_SHA256_SIZE], struct hwc_str data) {
  return EVP_Digest(data.ptr, data.len, out, NULL, EVP_sha256(), NULL) == 1 ? HWC_OK : HWC_ECRYPTO;
}

enum hwc_code hwc_hmac_sha256(unsigned char out[HWC_SHA256_SIZE], struct hwc_str key, struct hwc_str data) {
  unsigned int len = 0;
  /* HMAC() takes an int: a key beyond that is no key of this service. */
  if (key.len > INT_MAX) return HWC_ECRYPTO;
  /* NULL would be "the key of last time". */
  if (key.ptr == NULL) key.ptr = "";
  if (HMAC(EVP_sha256(), key.ptr, (int)key.len, (const unsigned char *)data.ptr, data.len, out, &len) == NULL)
    return HWC_ECRYPTO;
  return len == HWC_SHA256_SIZE ? HWC_OK : HWC_ECRYPTO;
}

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
  if (RAND_bytes((unsigned char *)&number, sizeof(number)) != 1) return 0.5;
  return (double)number / 4294967296.0;
}

void hwc_cleanse(void *bytes, size_t len) {
  if (bytes != NULL) OPENSSL_cleanse(bytes, len);
}
