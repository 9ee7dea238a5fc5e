/* Holds secrets and cleanses them. */
#include "credentials.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void hwc_credentials_init(struct hwc_credentials *credentials) {
  memset(credentials, 0, sizeof(*credentials));
}

static void forget(struct hwc_secret *secret) {
  hwc_cleanse(secret->ptr, secret->len);
  free(secret->ptr);
  secret->ptr = NULL;
  secret->len = 0;
}

void hwc_credentials_free(struct hwc_credentials *credentials) {
  size_t i;
  forget(&credentials->ak);
  forget(&credentials->sk);
  forget(&credentials->security_token);
  forget(&credentials->token);
  for (i = 0; i < sizeof(credentials->keys) / sizeof(credentials->keys[0]); i++) {
    hwc_eckey_free(credentials->keys[i]);
    credentials->keys[i] = NULL;
  }
  for (i = 0; i < sizeof(credentials->macs) / sizeof(credentials->macs[0]); i++) {
    hwc_mac_free(credentials->macs[i]);
    credentials->macs[i] = NULL;
  }
}

static const char *check(struct hwc_str value) {
  size_t i;
  if (value.len == 0) return "is empty";
  if (value.len > HWC_MAX_SECRET) return "is longer than 32 KiB";
  for (i = 0; i < value.len; i++)
    if ((unsigned char)value.ptr[i] <= 0x20 || (unsigned char)value.ptr[i] >= 0x7f)
      return "holds a space, a control byte or a non-ASCII byte (a line end from a file, perhaps?)";
  return NULL;
}

enum hwc_code hwc_secret_set(struct hwc_secret *secret, struct hwc_str value, struct hwc_error *error) {
  const char *why = check(value);
  char *copy;
  if (why != NULL) {
    error->code = HWC_EINVAL;
    snprintf(error->text, sizeof(error->text), "%s", why);
    return HWC_EINVAL;
  }
  copy = malloc(value.len);
  if (copy == NULL) {
    error->code = HWC_ENOMEM;
    snprintf(error->text, sizeof(error->text), "cannot be held: out of memory");
    return HWC_ENOMEM;
  }
  memcpy(copy, value.ptr, value.len);
  forget(secret); /* not before: `value` may be this very secret */
  secret->ptr = copy;
  secret->len = value.len;
  return HWC_OK;
}

struct hwc_str hwc_secret_str(const struct hwc_secret *secret) {
  struct hwc_str str = {secret->ptr == NULL ? "" : secret->ptr, secret->len};
  return str;
}
