/* Keeps the headers of the last answer; those of interim answers and trailers go. */
#include "head.h"

#include <string.h>

#include "escape.h"

void hwc_head_init(struct hwc_head *head) {
  hwc_kv_init(&head->headers, HWC_MAX_RESPONSE_HEADERS);
  head->len = 0;
  head->whole = 0;
  head->dropped = 0;
}

void hwc_head_free(struct hwc_head *head) {
  hwc_kv_free(&head->headers);
}

static int is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

static struct hwc_str trim(struct hwc_str text) {
  while (text.len > 0 && is_blank(text.ptr[0])) text.ptr++, text.len--;
  while (text.len > 0 && is_blank(text.ptr[text.len - 1])) text.len--;
  return text;
}

/* What could pass for the end of a line, or of a text, becomes a space. RFC 9110, section 5.5. */
static void blank_out(struct hwc_buf *text, size_t from) {
  size_t i;
  for (i = from; i < text->len; i++)
    if (text->ptr[i] == '\r' || text->ptr[i] == '\0') text->ptr[i] = ' ';
}

/* Keeps a header line, or what a folded line adds to the one before. RFC 9112, section 5.2. */
static void keep(struct hwc_head *head, struct hwc_str line) {
  struct hwc_kv *headers = &head->headers;
  const char *colon = memchr(line.ptr, ':', line.len);
  struct hwc_str name = {line.ptr, colon == NULL ? 0 : (size_t)(colon - line.ptr)}, value;
  size_t before = headers->text.len;
  if (line.ptr[0] == ' ' || line.ptr[0] == '\t') {
    if (!head->dropped) hwc_kv_append(headers, trim(line));
  } else {
    head->dropped = colon == NULL || !hwc_is_token(name);
    if (head->dropped) return;
    value.ptr = colon + 1;
    value.len = line.len - name.len - 1;
    hwc_kv_add(headers, name, trim(value));
  }
  blank_out(&headers->text, before);
}

/* RFC 9112, section 6.3: a length that cannot be read, or two that differ, cannot be recovered from. */
static int is_sound_length(const struct hwc_kv *headers, struct hwc_str line) {
  static const char name[] = "Content-Length";
  struct hwc_str start = {line.ptr, line.len < sizeof(name) ? line.len : sizeof(name)}, value, before;
  size_t i;
  if (start.len < sizeof(name) || start.ptr[--start.len] != ':' || !hwc_kv_same_name(start, HWC_STR("Content-Length")))
    return 1;
  value.ptr = line.ptr + sizeof(name);
  value.len = line.len - sizeof(name);
  value = trim(value);
  for (i = 0; i < value.len; i++)
    if (value.ptr[i] < '0' || value.ptr[i] > '9') return 0;
  before = hwc_kv_get(headers, name);
  return value.len > 0 &&
         (before.ptr == NULL || (before.len == value.len && memcmp(before.ptr, value.ptr, value.len) == 0));
}

enum hwc_code hwc_head_add(struct hwc_head *head, struct hwc_str line) {
  if (line.len > HWC_MAX_RESPONSE_HEADERS - head->len) return HWC_ELIMIT;
  /* Not taken back for a new head: a stream of interim answers must end somewhere. */
  head->len += line.len;
  if (line.len >= 5 && memcmp(line.ptr, "HTTP/", 5) == 0) {
    /* Headers of an interim answer (100, 103) are not those of the answer. */
    head->headers.count = 0;
    head->whole = 0;
  } else if (line.len > 0 && (line.ptr[0] == '\r' || line.ptr[0] == '\n')) {
    head->whole = 1;
  } else if (line.len > 0 && !head->whole) {
    /* After the head come trailers, which must not pass for headers. */
    if (!is_sound_length(&head->headers, line)) return HWC_EINVAL;
    keep(head, line);
  }
  return head->headers.text.failed;
}
