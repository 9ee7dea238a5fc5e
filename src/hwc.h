/* Types and limits that every file of the core shares. */
#ifndef HWC_H
#define HWC_H

#include <stddef.h>

/* The one place where the version stands; a spec holds the rockspec and the Lua layer against it. */
#define HWC_VERSION "0.1.0"

/* Bytes that somebody else owns; not terminated unless said so. */
struct hwc_str {
  const char *ptr;
  size_t len;
};

/* A string literal as bytes. */
#define HWC_STR(literal) ((struct hwc_str){"" literal "", sizeof(literal) - 1})

/* Result of a core function: 0 is success. */
enum hwc_code {
  HWC_OK = 0,
  HWC_ENOMEM,      /* an allocation failed */
  HWC_ELIMIT,      /* a cap was reached */
  HWC_EINVAL,      /* an argument cannot be used; the text says why */
  HWC_ECRYPTO,     /* libcrypto refused */
  HWC_ENOALGORITHM /* this libcrypto lacks the algorithm */
};

/* Why a core function failed, in words for the user; filled on failure only. */
struct hwc_error {
  enum hwc_code code;
  char text[320];
};

/* Caps. Each one has an error that names it. */
#define HWC_MAX_URL ((size_t)64 * 1024)               /* path or query of one request, bytes */
#define HWC_MAX_REQUEST_HEADERS ((size_t)64 * 1024)   /* all headers of one request, bytes */
#define HWC_MAX_RESPONSE_HEADERS ((size_t)256 * 1024) /* all headers of one answer, bytes */
#define HWC_MAX_BODY ((size_t)256 * 1024 * 1024)      /* a request body held in memory, bytes */
#define HWC_MAX_DEPTH 100                             /* nesting of JSON in and out */

#endif
