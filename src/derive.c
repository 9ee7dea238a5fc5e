/* Key derivation for V11-HMAC-SHA256, SDK-ECDSA-P256-SHA256 and SDK-SM2-SM3. */
#include "derive.h"

#include <string.h>

#include "credentials.h"

#define MAX_MESSAGE (HWC_MAX_SECRET + 1024) /* label, access key or scope, counters */

enum hwc_code hwc_derive_text(char out[HWC_DERIVED_SIZE], struct hwc_str ak, struct hwc_str sk, struct hwc_str scope) {
  unsigned char prk[HWC_DIGEST_SIZE], okm[HWC_DIGEST_SIZE];
  struct hwc_str key = {(const char *)prk, sizeof(prk)};
  struct hwc_buf message, hex;
  enum hwc_code code;
  hwc_buf_init(&message, MAX_MESSAGE);
  hwc_buf_init_secret(&hex, HWC_DERIVED_SIZE);
  hwc_buf_add_str(&message, scope);
  code = hwc_buf_add_char(&message, 1);
  if (code == HWC_OK) code = hwc_hmac(HWC_SHA256, prk, ak, sk);
  if (code == HWC_OK) code = hwc_hmac(HWC_SHA256, okm, key, hwc_buf_str(&message));
  if (code == HWC_OK) code = hwc_hex(&hex, okm, sizeof(okm));
  if (code == HWC_OK) memcpy(out, hex.ptr, HWC_DERIVED_SIZE);
  hwc_cleanse(prk, sizeof(prk));
  hwc_cleanse(okm, sizeof(okm));
  hwc_buf_free(&hex);
  hwc_buf_free(&message);
  return code;
}

/* The order of each curve less 2, big-endian: the largest candidate that is taken. */
static const unsigned char largest[][HWC_SCALAR_SIZE] = {
    {0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x4f},
    {0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0x72, 0x03, 0xdf, 0x6b, 0x21, 0xc6, 0x05, 0x2b, 0x53, 0xbb, 0xf4, 0x09, 0x39, 0xd5, 0x41, 0x21}};

static void add_one(unsigned char scalar[HWC_SCALAR_SIZE]) {
  int i = HWC_SCALAR_SIZE - 1;
  while (i >= 0 && ++scalar[i] == 0) i--;
}

enum hwc_code hwc_derive_scalar(unsigned char out[HWC_SCALAR_SIZE], enum hwc_curve curve, struct hwc_str label,
                                struct hwc_str ak, struct hwc_str sk) {
  static const char first[] = {0, 0, 0, 1}, bits[] = {0, 0, 1, 0}; /* block 1; 256 bits, as 32-bit numbers */
  enum hwc_code code = HWC_ECRYPTO;
  struct hwc_buf message;
  int counter;
  hwc_buf_init(&message, MAX_MESSAGE);
  for (counter = 0; counter <= 255; counter++) {
    hwc_buf_reset(&message);
    hwc_buf_add(&message, first, sizeof(first));
    hwc_buf_add_str(&message, label);
    hwc_buf_add_char(&message, 0);
    hwc_buf_add_str(&message, ak);
    hwc_buf_add_char(&message, (char)counter);
    code = hwc_buf_add(&message, bits, sizeof(bits));
    if (code == HWC_OK) code = hwc_hmac(curve == HWC_SM2 ? HWC_SM3 : HWC_SHA256, out, sk, hwc_buf_str(&message));
    if (code != HWC_OK || memcmp(out, largest[curve], HWC_SCALAR_SIZE) <= 0) break;
    code = HWC_ECRYPTO;
  }
  hwc_buf_free(&message);
  if (code == HWC_OK) add_one(out);
  return code;
}
