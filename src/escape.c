/* Percent-encoding, text checks and "did you mean". */
#include "escape.h"

#include <stdio.h>
#include <string.h>

static int is_unreserved(unsigned char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/* Does %XX stand at `i`? */
static int is_escape(struct hwc_str text, size_t i) {
  return text.ptr[i] == '%' && text.len - i > 2 && hex_value(text.ptr[i + 1]) >= 0 && hex_value(text.ptr[i + 2]) >= 0;
}

/* Appends `raw`; bytes that are not unreserved and not in `keep` become %XX. A '%' in `keep` stands for whole %XX. */
static enum hwc_code escape_except(struct hwc_buf *out, struct hwc_str raw, const char *keep) {
  static const char digits[] = "0123456789ABCDEF";
  size_t i, start = 0;
  for (i = 0; i < raw.len; i++) {
    unsigned char c = (unsigned char)raw.ptr[i];
    char *hex;
    if (is_unreserved(c)) continue;
    if (c != '\0' && strchr(keep, c) != NULL && (c != '%' || is_escape(raw, i))) continue;
    hwc_buf_add(out, raw.ptr + start, i - start);
    hex = hwc_buf_extend(out, 3);
    if (hex == NULL) break;
    hex[0] = '%';
    hex[1] = digits[c >> 4];
    hex[2] = digits[c & 15];
    start = i + 1;
  }
  if (start < raw.len) hwc_buf_add(out, raw.ptr + start, raw.len - start);
  return out->failed;
}

enum hwc_code hwc_escape(struct hwc_buf *out, struct hwc_str raw) {
  return escape_except(out, raw, "");
}

enum hwc_code hwc_escape_path(struct hwc_buf *out, struct hwc_str raw) {
  return escape_except(out, raw, "/");
}

enum hwc_code hwc_escape_wire_path(struct hwc_buf *out, struct hwc_str path) {
  return escape_except(out, path, "/%!$&'()*+,;=:@");
}

enum hwc_code hwc_unescape(struct hwc_buf *out, struct hwc_str text) {
  size_t i = 0;
  while (i < text.len && out->failed == HWC_OK) {
    size_t start = i;
    while (i < text.len && !is_escape(text, i)) i++;
    hwc_buf_add(out, text.ptr + start, i - start);
    if (i == text.len) break;
    hwc_buf_add_char(out, (char)(hex_value(text.ptr[i + 1]) * 16 + hex_value(text.ptr[i + 2])));
    i += 3;
  }
  return out->failed;
}

int hwc_has_dot_segment(struct hwc_str path) {
  size_t start = 0, i;
  int ended = 0; /* by a ';': the rest of the segment does not count */
  for (i = 0; i <= path.len; i++) {
    char c = i < path.len ? path.ptr[i] : '/';
    if (c != '/' && c != '\\' && (c != ';' || ended)) continue;
    if (!ended &&
        ((i - start == 1 && path.ptr[start] == '.') || (i - start == 2 && memcmp(path.ptr + start, "..", 2) == 0)))
      return 1;
    ended = c == ';';
    if (!ended) start = i + 1;
  }
  return 0;
}

static enum hwc_trick trick_of(struct hwc_str path) {
  if (hwc_has_control(path)) return HWC_TRICK_CONTROL;
  if (hwc_has_dot_segment(path)) return HWC_TRICK_DOTS;
  return hwc_utf8_error(path) < path.len ? HWC_TRICK_BYTES : HWC_NO_TRICK;
}

#define MOST_DECODINGS 4 /* beyond that a path is refused unread */

enum hwc_trick hwc_path_trick(struct hwc_str path) {
  struct hwc_buf plain[2];
  enum hwc_trick trick = trick_of(path);
  int round;
  hwc_buf_init(&plain[0], HWC_MAX_URL);
  hwc_buf_init(&plain[1], HWC_MAX_URL);
  for (round = 0; trick == HWC_NO_TRICK && memchr(path.ptr, '%', path.len) != NULL; round++) {
    struct hwc_buf *next = &plain[round % 2];
    hwc_buf_reset(next);
    if (hwc_unescape(next, path) != HWC_OK) trick = HWC_TRICK_MEMORY;
    else if (next->len == path.len) break;
    else if (round == MOST_DECODINGS) trick = HWC_TRICK_DEPTH;
    path = hwc_buf_str(next);
    if (trick == HWC_NO_TRICK) trick = trick_of(path);
  }
  hwc_buf_free(&plain[0]);
  hwc_buf_free(&plain[1]);
  return trick;
}

int hwc_has_control(struct hwc_str text) {
  size_t i;
  for (i = 0; i < text.len; i++)
    if ((unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7f) return 1;
  return 0;
}

int hwc_is_header_value(struct hwc_str value) {
  size_t i;
  for (i = 0; i < value.len; i++) {
    unsigned char c = (unsigned char)value.ptr[i];
    if ((c < 0x20 && c != '\t') || c == 0x7f) return 0;
  }
  return 1;
}

int hwc_is_token(struct hwc_str text) {
  size_t i;
  for (i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
          (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL)))
      return 0;
  }
  return text.len > 0;
}

/* Length of the UTF-8 character at the start of `at`, 0 when it is not one. RFC 3629, section 4. */
static size_t utf8_character(const unsigned char *at, size_t left) {
  unsigned char lowest = 0x80, highest = 0xbf;
  size_t len, i;
  if (at[0] < 0x80) return 1;
  if (at[0] < 0xc2 || at[0] > 0xf4) return 0;
  len = at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
  if (left < len) return 0;
  if (at[0] == 0xe0) lowest = 0xa0;  /* overlong */
  if (at[0] == 0xed) highest = 0x9f; /* surrogates */
  if (at[0] == 0xf0) lowest = 0x90;
  if (at[0] == 0xf4) highest = 0x8f; /* beyond U+10FFFF */
  if (at[1] < lowest || at[1] > highest) return 0;
  for (i = 2; i < len; i++)
    if (at[i] < 0x80 || at[i] > 0xbf) return 0;
  return len;
}

size_t hwc_utf8_error(struct hwc_str text) {
  size_t i = 0;
  while (i < text.len) {
    size_t len = utf8_character((const unsigned char *)text.ptr + i, text.len - i);
    if (len == 0) break;
    i += len;
  }
  return i;
}

size_t hwc_utf8_length(struct hwc_str text) {
  size_t i, length = 0;
  for (i = 0; i < text.len; i++)
    if (((unsigned char)text.ptr[i] & 0xc0) != 0x80) length++;
  return length;
}

#define LONGEST_WORD 63

/* Levenshtein distance of two words, at most LONGEST_WORD bytes each. */
static size_t distance(struct hwc_str a, struct hwc_str b) {
  size_t row[LONGEST_WORD + 1], i, j;
  for (j = 0; j <= b.len; j++) row[j] = j;
  for (i = 1; i <= a.len; i++) {
    size_t diagonal = i - 1; /* what row[0] was */
    row[0] = i;
    for (j = 1; j <= b.len; j++) {
      size_t best = diagonal + (a.ptr[i - 1] != b.ptr[j - 1]);
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      diagonal = row[j];
      row[j] = best;
    }
  }
  return row[b.len];
}

long hwc_nearest(struct hwc_str word, size_t count, struct hwc_str (*candidate)(const void *data, size_t i),
                 const void *data) {
  size_t i, nearest = 1 + (word.len + 2) / 3;
  long found = -1;
  if (word.len == 0 || word.len > LONGEST_WORD) return -1;
  for (i = 0; i < count; i++) {
    struct hwc_str name = candidate(data, i);
    size_t far;
    if (name.len == 0 || name.len > LONGEST_WORD) continue;
    /* "job" for "job_id": a beginning says more than its distance. */
    far = word.len >= 3 && word.len < name.len && memcmp(word.ptr, name.ptr, word.len) == 0 ? 1 : distance(word, name);
    if (far < nearest && far < name.len) {
      nearest = far;
      found = (long)i;
    }
  }
  return found;
}

void hwc_tell_unknown(char *out, size_t size, const char *what, struct hwc_str name, size_t count,
                      struct hwc_str (*candidate)(const void *data, size_t i), const void *data) {
  long near = hwc_nearest(name, count, candidate, data);
  int used = snprintf(out, size, "unknown %s \"%.64s\"", what, name.ptr);
  if (near >= 0 && used >= 0 && (size_t)used < size)
    snprintf(out + used, size - (size_t)used, " (did you mean \"%s\"?)", candidate(data, (size_t)near).ptr);
}
