/* Fuzz target: any bytes through each of the encodings and the checks of text, and back. */
#include "escape.h"
#include "fuzz.h"

typedef enum hwc_code (*coder)(struct hwc_buf *out, struct hwc_str text);

static struct hwc_buf through(coder code, struct hwc_str text) {
  struct hwc_buf out;
  hwc_buf_init(&out, 3 * text.len);
  ASSERT(code(&out, text) == HWC_OK && strlen(hwc_buf_text(&out)) <= out.len);
  return out;
}

static int same(struct hwc_buf *a, struct hwc_str b) {
  int same = fuzz_same(hwc_buf_str(a), b);
  hwc_buf_free(a);
  return same;
}

/* Holds the text letters, digits, these characters and whole %XX in upper case, and nothing else? */
static int is_encoded(struct hwc_str text, const char *plain) {
  size_t i;
  for (i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) continue;
    if (c == '%' && text.len - i > 2 && strspn(text.ptr + i + 1, "0123456789ABCDEF") >= 2) i += 2;
    else if (c == '\0' || strchr(plain, c) == NULL) return 0;
  }
  return 1;
}

/* Bytes of UTF-8 at the start, found another way: by code points, RFC 3629. */
static size_t utf8_length_by_points(struct hwc_str text) {
  static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t at = 0;
  while (at < text.len) {
    unsigned char lead = (unsigned char)text.ptr[at];
    size_t len = lead < 0x80             ? 1
                 : (lead & 0xE0) == 0xC0 ? 2
                 : (lead & 0xF0) == 0xE0 ? 3
                 : (lead & 0xF8) == 0xF0 ? 4
                                         : 0;
    unsigned long point = len == 1 ? lead : lead & (0x7Fu >> len);
    size_t i;
    if (len == 0 || text.len - at < len) break;
    for (i = 1; i < len && (text.ptr[at + i] & 0xC0) == 0x80; i++) point = point << 6 | (text.ptr[at + i] & 0x3F);
    if (i < len || point < least[len] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) break;
    at += len;
  }
  return at;
}

/* Words of an error about an unknown name, between fences: they stay inside, and in one piece. */
static struct hwc_str candidate(const void *data, size_t i) {
  static const char *const names[] = {"limit", "offset", "fw_instance_id", "", "object_id"};
  (void)data;
  return (struct hwc_str){names[i], strlen(names[i])};
}

static void check_words(struct hwc_str in) {
  char *name = malloc(in.len + 1), out[160];
  struct hwc_str word = {name, 0};
  long near;
  ASSERT(name != NULL);
  memcpy(name, in.ptr, in.len);
  name[in.len] = '\0';
  word.len = strlen(name);
  near = hwc_nearest(word, 5, candidate, NULL);
  ASSERT(near >= -1 && near < 5 && near != 3);
  hwc_tell_unknown(out, sizeof(out), "argument", word, 5, candidate, NULL);
  ASSERT(strlen(out) < sizeof(out) && strncmp(out, "unknown argument \"", 18) == 0);
  ASSERT((near >= 0) == (strstr(out + 18 + (word.len > 64 ? 64 : word.len), "(did you mean \"") != NULL));
  free(name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str in = {(const char *)data, size};
  struct hwc_buf escaped = through(hwc_escape, in), path = through(hwc_escape_path, in);
  struct hwc_buf wire = through(hwc_escape_wire_path, in), decoded = through(hwc_unescape, in), again;
  struct hwc_str before = {in.ptr, hwc_utf8_error(in)};
  again = through(hwc_unescape, hwc_buf_str(&escaped)), ASSERT(same(&again, in));
  again = through(hwc_unescape, hwc_buf_str(&path)), ASSERT(same(&again, in));
  again = through(hwc_escape_wire_path, hwc_buf_str(&wire)), ASSERT(same(&again, hwc_buf_str(&wire)));
  again = through(hwc_escape_wire_path, hwc_buf_str(&path)), ASSERT(same(&again, hwc_buf_str(&path)));
  again = through(hwc_unescape, hwc_buf_str(&wire)), ASSERT(same(&again, hwc_buf_str(&decoded)));
  ASSERT(is_encoded(hwc_buf_str(&escaped), "-_.~") && is_encoded(hwc_buf_str(&path), "-_.~/"));
  ASSERT(!hwc_has_control(hwc_buf_str(&wire)) && hwc_utf8_error(hwc_buf_str(&wire)) == wire.len);
  ASSERT(decoded.len <= size && strpbrk(hwc_buf_text(&wire), " ?#\"\\<>{}|^`") == NULL);
  ASSERT(before.len == utf8_length_by_points(in));
  ASSERT(hwc_utf8_error(before) == before.len && hwc_utf8_length(before) <= before.len);
  ASSERT(!hwc_is_token(in) || (size > 0 && !hwc_has_control(in) && before.len == size));
  check_words(in);
  hwc_buf_free(&escaped), hwc_buf_free(&path), hwc_buf_free(&wire), hwc_buf_free(&decoded);
  return 0;
}
