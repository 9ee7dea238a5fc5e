/* A pull tokenizer for JSON text: one position, one stack of open brackets, no memory of its own. */
#include "json.h"

#include <string.h>

/* What may come next; kept in json->expect. */
enum expect {
  VALUE,
  FIRST_ITEM, /* a value, or the end of an empty list */
  FIRST_NAME, /* a name, or the end of an empty object */
  NAME,
  MORE,    /* a comma, or the end of the list or object */
  NOTHING, /* the end of the text */
  BROKEN
};

void hwc_json_init(struct hwc_json *json, struct hwc_str in) {
  memset(json, 0, sizeof(*json));
  json->in = in;
  json->expect = VALUE;
  if (in.len >= 3 && memcmp(in.ptr, "\xEF\xBB\xBF", 3) == 0) json->at = 3;
}

/* Passes over white space. Returns the byte that follows, or -1 at the end of the text. */
static int peek(struct hwc_json *json) {
  for (; json->at < json->in.len; json->at++) {
    char c = json->in.ptr[json->at];
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return (unsigned char)c;
  }
  return -1;
}

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* Bytes of the escape whose backslash stands at `at`; 0 when it is not one. */
static size_t escape_length(struct hwc_str in, size_t at) {
  size_t i;
  if (in.len - at < 2) return 0;
  switch (in.ptr[at + 1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': return 2;
    case 'u':
      if (in.len - at < 6) return 0;
      for (i = at + 2; i < at + 6; i++)
        if (hex_value(in.ptr[i]) < 0) return 0;
      return 6;
    default: return 0;
  }
}

/* Reads the string whose opening quote stands at the position, into json->text. */
static int read_string(struct hwc_json *json) {
  size_t start = ++json->at;
  while (json->at < json->in.len) {
    char c = json->in.ptr[json->at];
    size_t step = 1;
    if ((unsigned char)c < 0x20) return 0;
    if (c == '"') {
      json->text.ptr = json->in.ptr + start;
      json->text.len = json->at++ - start;
      return 1;
    }
    if (c == '\\') step = escape_length(json->in, json->at);
    if (step == 0) return 0;
    json->at += step;
  }
  return 0;
}

/* Passes over a run of digits. Returns how many there are. */
static size_t digits(struct hwc_json *json) {
  size_t start = json->at;
  while (json->at < json->in.len && is_digit(json->in.ptr[json->at])) json->at++;
  return json->at - start;
}

/* Passes over `a` or `b` when it is the next byte. */
static int accept(struct hwc_json *json, char a, char b) {
  if (json->at >= json->in.len || (json->in.ptr[json->at] != a && json->in.ptr[json->at] != b)) return 0;
  json->at++;
  return 1;
}

static int read_number(struct hwc_json *json) {
  size_t start = json->at;
  accept(json, '-', '-');
  /* A leading zero stands alone: the digits after it break the structure at the next token. */
  if (!accept(json, '0', '0') && digits(json) == 0) return 0;
  if (accept(json, '.', '.') && digits(json) == 0) return 0;
  if (accept(json, 'e', 'E')) {
    accept(json, '+', '-');
    if (digits(json) == 0) return 0;
  }
  json->text.ptr = json->in.ptr + start;
  json->text.len = json->at - start;
  return 1;
}

static int read_word(struct hwc_json *json, const char *word) {
  size_t len = strlen(word);
  if (json->in.len - json->at < len || memcmp(json->in.ptr + json->at, word, len) != 0) return 0;
  json->at += len;
  return 1;
}

static unsigned char after_value(const struct hwc_json *json) {
  return json->depth == 0 ? NOTHING : MORE;
}

static enum hwc_json_token open_level(struct hwc_json *json, char bracket) {
  if (json->depth >= HWC_MAX_DEPTH) return HWC_JSON_BAD;
  json->at++;
  json->stack[json->depth++] = (unsigned char)bracket;
  json->expect = bracket == '{' ? FIRST_NAME : FIRST_ITEM;
  return bracket == '{' ? HWC_JSON_OBJECT : HWC_JSON_LIST;
}

static enum hwc_json_token close_level(struct hwc_json *json) {
  int object = json->stack[--json->depth] == '{';
  json->at++;
  json->expect = after_value(json);
  return object ? HWC_JSON_OBJECT_END : HWC_JSON_LIST_END;
}

/* Reads a name and the colon after it. */
static enum hwc_json_token read_name(struct hwc_json *json) {
  if (!read_string(json) || peek(json) != ':') return HWC_JSON_BAD;
  json->at++;
  json->expect = VALUE;
  return HWC_JSON_NAME;
}

/* Reads the value that starts with `c`. */
static enum hwc_json_token read_value(struct hwc_json *json, int c) {
  enum hwc_json_token token = HWC_JSON_BAD;
  if (c == '{' || c == '[') return open_level(json, (char)c);
  if (c == '"') token = read_string(json) ? HWC_JSON_STRING : HWC_JSON_BAD;
  else if (c == 't') token = read_word(json, "true") ? HWC_JSON_TRUE : HWC_JSON_BAD;
  else if (c == 'f') token = read_word(json, "false") ? HWC_JSON_FALSE : HWC_JSON_BAD;
  else if (c == 'n') token = read_word(json, "null") ? HWC_JSON_NULL : HWC_JSON_BAD;
  else if (c >= 0) token = read_number(json) ? HWC_JSON_NUMBER : HWC_JSON_BAD;
  json->expect = after_value(json);
  return token;
}

/* May the innermost list or object end here, and is `c` its bracket? */
static int ends_level(const struct hwc_json *json, int c) {
  if (json->expect != MORE && json->expect != FIRST_ITEM && json->expect != FIRST_NAME) return 0;
  return c == (json->stack[json->depth - 1] == '{' ? '}' : ']');
}

enum hwc_json_token hwc_json_next(struct hwc_json *json) {
  enum hwc_json_token token = HWC_JSON_BAD;
  int c = peek(json);
  if (json->expect == NOTHING && c < 0) return HWC_JSON_END;
  if (json->expect == MORE && c == ',') {
    json->at++;
    json->expect = json->stack[json->depth - 1] == '{' ? NAME : VALUE;
    c = peek(json);
  }
  if (ends_level(json, c)) token = close_level(json);
  else if ((json->expect == NAME || json->expect == FIRST_NAME) && c == '"') token = read_name(json);
  else if (json->expect == VALUE || json->expect == FIRST_ITEM) token = read_value(json, c);
  if (token == HWC_JSON_BAD) json->expect = BROKEN;
  return token;
}

enum hwc_code hwc_json_skip(struct hwc_json *json, enum hwc_json_token first) {
  unsigned outside;
  switch (first) {
    case HWC_JSON_STRING:
    case HWC_JSON_NUMBER:
    case HWC_JSON_TRUE:
    case HWC_JSON_FALSE:
    case HWC_JSON_NULL: return HWC_OK;
    case HWC_JSON_OBJECT:
    case HWC_JSON_LIST: break;
    default: return HWC_EINVAL;
  }
  outside = json->depth - 1;
  while (json->depth > outside)
    if (hwc_json_next(json) == HWC_JSON_BAD) return HWC_EINVAL;
  return HWC_OK;
}

/* The UTF-16 unit of the \uXXXX at `at`; 0 when there is none, which never counts as half of a pair. */
static unsigned unit_at(struct hwc_str raw, size_t at) {
  unsigned unit = 0;
  size_t i;
  if (at >= raw.len || raw.ptr[at] != '\\' || escape_length(raw, at) != 6) return 0;
  for (i = at + 2; i < at + 6; i++) unit = unit * 16 + (unsigned)hex_value(raw.ptr[i]);
  return unit;
}

static enum hwc_code add_utf8(struct hwc_buf *out, unsigned long point) {
  char bytes[4];
  size_t len = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  size_t i;
  for (i = len; i-- > 1; point >>= 6) bytes[i] = (char)(0x80 | (point & 0x3F));
  bytes[0] = (char)(lead[len] | point);
  return hwc_buf_add(out, bytes, len);
}

/* Appends the character of the \uXXXX at `at`, or of the surrogate pair. Returns how many bytes it takes. */
static size_t add_unicode(struct hwc_buf *out, struct hwc_str raw, size_t at) {
  unsigned long point = unit_at(raw, at);
  unsigned low = unit_at(raw, at + 6);
  size_t taken = 6;
  if (point >= 0xD800 && point <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
    point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    taken = 12;
  } else if (point >= 0xD800 && point <= 0xDFFF) {
    point = 0xFFFD;
  }
  add_utf8(out, point);
  return taken;
}

/* The byte that a two-byte escape stands for. */
static char plain(char c) {
  switch (c) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return c;
  }
}

enum hwc_code hwc_json_unescape(struct hwc_buf *out, struct hwc_str raw) {
  size_t at = 0;
  while (at < raw.len && out->failed == HWC_OK) {
    const char *start = raw.ptr + at, *slash = memchr(start, '\\', raw.len - at);
    size_t run = slash == NULL ? raw.len - at : (size_t)(slash - start);
    hwc_buf_add(out, start, run);
    at += run;
    if (slash == NULL) break;
    switch (escape_length(raw, at)) {
      case 2:
        hwc_buf_add_char(out, plain(raw.ptr[at + 1]));
        at += 2;
        break;
      case 6: at += add_unicode(out, raw, at); break;
      default: return HWC_EINVAL;
    }
  }
  return out->failed;
}
