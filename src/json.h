/* A pull tokenizer for JSON text (RFC 8259): knows nothing of Lua, keeps no tree, caps the nesting. */
#ifndef HWC_JSON_H
#define HWC_JSON_H

#include "buf.h"

enum hwc_json_token {
  HWC_JSON_BAD,    /* not JSON, or nested too deep; final */
  HWC_JSON_END,    /* the text is used up */
  HWC_JSON_OBJECT, /* { */
  HWC_JSON_OBJECT_END,
  HWC_JSON_LIST, /* [ */
  HWC_JSON_LIST_END,
  HWC_JSON_NAME, /* name of the member that follows; `text` is the raw inside of the quotes */
  HWC_JSON_STRING,
  HWC_JSON_NUMBER,
  HWC_JSON_TRUE,
  HWC_JSON_FALSE,
  HWC_JSON_NULL
};

struct hwc_json {
  struct hwc_str in;
  size_t at;
  struct hwc_str text; /* of the last NAME, STRING or NUMBER: points into `in` */
  unsigned depth;
  unsigned char stack[HWC_MAX_DEPTH]; /* '{' or '[' per open level */
  unsigned char expect;               /* what may come next; internal */
};

/* Starts reading `in`, which the caller keeps alive. */
void hwc_json_init(struct hwc_json *json, struct hwc_str in);

/* Reads the next token. */
enum hwc_json_token hwc_json_next(struct hwc_json *json);

/* Passes over the rest of the value whose first token was just read. Returns HWC_OK or HWC_EINVAL. */
enum hwc_code hwc_json_skip(struct hwc_json *json, enum hwc_json_token first);

/* Appends the raw inside of a JSON string with its escapes resolved, as UTF-8 (a lone surrogate becomes U+FFFD). */
enum hwc_code hwc_json_unescape(struct hwc_buf *out, struct hwc_str raw);

#endif
