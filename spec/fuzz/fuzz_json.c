/* Fuzz target: any bytes through the JSON tokenizer, by every token and by skipping, held against a second reader that
 * works another way; and through unescape. */
#include "escape.h"
#include "fuzz.h"
#include "json.h"

static void unescape(struct hwc_str raw, int checked) {
  struct hwc_buf out;
  enum hwc_code code;
  hwc_buf_init(&out, raw.len);
  code = hwc_json_unescape(&out, raw);
  ASSERT(code == HWC_OK || (!checked && (code == HWC_EINVAL || code == HWC_ELIMIT)));
  ASSERT(out.len <= raw.len && hwc_buf_text(&out)[out.len] == '\0');
  if (hwc_utf8_error(raw) == raw.len) ASSERT(hwc_utf8_error(hwc_buf_str(&out)) == out.len);
  hwc_buf_free(&out);
}

/* ---- the second reader: recursive, from the grammar of RFC 8259 */

struct reader {
  const char *at, *end;
};

static char see(const struct reader *in) {
  return in->at < in->end ? *in->at : '\0';
}

static void blanks(struct reader *in) {
  while (in->at < in->end && *in->at != '\0' && strchr(" \t\r\n", *in->at) != NULL) in->at++;
}

static int word(struct reader *in, const char *text) {
  size_t len = strlen(text);
  if ((size_t)(in->end - in->at) < len || memcmp(in->at, text, len) != 0) return 0;
  in->at += len;
  return 1;
}

static int digits(struct reader *in) {
  const char *start = in->at;
  while (in->at < in->end && *in->at >= '0' && *in->at <= '9') in->at++;
  return in->at > start;
}

static int number(struct reader *in) {
  word(in, "-");
  if (!word(in, "0") && !digits(in)) return 0;
  if (word(in, ".") && !digits(in)) return 0;
  if (word(in, "e") || word(in, "E")) {
    if (!word(in, "+")) word(in, "-");
    if (!digits(in)) return 0;
  }
  return 1;
}

static int string(struct reader *in) {
  static const char hex[] = "0123456789abcdefABCDEF";
  int i;
  if (!word(in, "\"")) return 0;
  while (in->at < in->end && *in->at != '"') {
    if ((unsigned char)*in->at < 0x20) return 0;
    if (*in->at++ != '\\') continue;
    if (see(in) == '\0' || strchr("\"\\/bfnrtu", see(in)) == NULL) return 0;
    if (*in->at++ != 'u') continue;
    for (i = 0; i < 4; i++, in->at++)
      if (see(in) == '\0' || strchr(hex, see(in)) == NULL) return 0;
  }
  return word(in, "\"");
}

static int value(struct reader *in, int depth);

static int members(struct reader *in, int depth, int named, const char *end) {
  blanks(in);
  if (word(in, end)) return 1;
  do {
    blanks(in);
    if (named) {
      if (!string(in)) return 0;
      blanks(in);
      if (!word(in, ":")) return 0;
    }
    if (!value(in, depth)) return 0;
    blanks(in);
  } while (word(in, ","));
  return word(in, end);
}

static int value(struct reader *in, int depth) {
  blanks(in);
  if (see(in) == '"') return string(in);
  if (see(in) == '{' || see(in) == '[') {
    int named = *in->at++ == '{';
    return depth < HWC_MAX_DEPTH && members(in, depth + 1, named, named ? "}" : "]");
  }
  return word(in, "true") || word(in, "false") || word(in, "null") || number(in);
}

static int is_json(struct hwc_str text) {
  struct reader in = {text.ptr, text.ptr + text.len};
  word(&in, "\xEF\xBB\xBF");
  if (!value(&in, 0)) return 0;
  blanks(&in);
  return in.at == in.end;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str in = {(const char *)data, size};
  struct hwc_json json, skipped;
  enum hwc_json_token token;
  size_t count = 0;
  hwc_json_init(&json, in);
  while ((token = hwc_json_next(&json)) != HWC_JSON_BAD && token != HWC_JSON_END) {
    ASSERT(++count <= size && json.at <= size && json.depth <= HWC_MAX_DEPTH);
    if (token != HWC_JSON_NAME && token != HWC_JSON_STRING && token != HWC_JSON_NUMBER) continue;
    ASSERT(json.text.ptr >= in.ptr && json.text.ptr + json.text.len <= in.ptr + size);
    unescape(json.text, 1);
  }
  ASSERT(hwc_json_next(&json) == token && (token == HWC_JSON_BAD || (json.depth == 0 && json.at == size)));
  ASSERT((token == HWC_JSON_END) == is_json(in));
  hwc_json_init(&skipped, in);
  ASSERT(hwc_json_skip(&skipped, hwc_json_next(&skipped)) == HWC_OK || token == HWC_JSON_BAD);
  ASSERT(hwc_json_next(&skipped) == token);
  unescape(in, 0);
  return 0;
}
