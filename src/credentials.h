/* Keys and tokens of one identity, in memory that is overwritten when they go. */
#ifndef HWC_CREDENTIALS_H
#define HWC_CREDENTIALS_H

#include "digest.h"

/* Longest key or token: an IAM token is documented with up to 16384 bytes. */
#define HWC_MAX_SECRET ((size_t)32 * 1024)

/* One secret; allocated once at its exact size, so that growth leaves no copy behind. */
struct hwc_secret {
  char *ptr; /* NULL when there is none */
  size_t len;
};

struct hwc_credentials {
  struct hwc_secret ak; /* access key id; not secret, but kept with its key */
  struct hwc_secret sk;
  struct hwc_secret security_token; /* comes with a temporary ak and sk */
  struct hwc_secret token;          /* X-Auth-Token: used instead of a signature */
  /* What the sk comes to, made at first need, NULL before. */
  struct hwc_eckey *keys[2]; /* by enum hwc_curve */
  struct hwc_mac *macs[2];   /* by enum hwc_hash */
};

/* Makes empty credentials. Allocates nothing. */
void hwc_credentials_init(struct hwc_credentials *credentials);

/* Overwrites and frees every secret. May be called again. */
void hwc_credentials_free(struct hwc_credentials *credentials);

/* Copies `value` into one of the four secrets; refuses control bytes, spaces and non-ASCII bytes, which no key or
 * token has. Returns HWC_OK, or HWC_EINVAL with words (never the value) in `error` or HWC_ENOMEM: the secret stays as
 * it was then. */
enum hwc_code hwc_secret_set(struct hwc_secret *secret, struct hwc_str value, struct hwc_error *error);

/* The bytes of a secret, borrowed. */
struct hwc_str hwc_secret_str(const struct hwc_secret *secret);

#endif
