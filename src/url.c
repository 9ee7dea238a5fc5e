/* Splits URLs. */
#include "url.h"

#include <string.h>

static struct hwc_str head_of(struct hwc_str text, size_t len) {
  return (struct hwc_str){text.ptr, len};
}

static struct hwc_str rest_of(struct hwc_str text, size_t start) {
  return start < text.len ? (struct hwc_str){text.ptr + start, text.len - start} : HWC_STR("");
}

/* Bytes before the first that is one of three. */
static size_t until(struct hwc_str text, char a, char b, char c) {
  size_t i = 0;
  while (i < text.len && text.ptr[i] != a && text.ptr[i] != b && text.ptr[i] != c) i++;
  return i;
}

/* Bytes of "scheme://" at the start; 0 when there is none. RFC 3986, section 3.1. */
static size_t scheme_len(struct hwc_str text) {
  size_t i = 0;
  while (i < text.len && ((text.ptr[i] >= 'a' && text.ptr[i] <= 'z') || (text.ptr[i] >= 'A' && text.ptr[i] <= 'Z') ||
                          (i > 0 && ((text.ptr[i] >= '0' && text.ptr[i] <= '9') || text.ptr[i] == '+' ||
                                     text.ptr[i] == '-' || text.ptr[i] == '.'))))
    i++;
  return i > 0 && text.len - i >= 3 && memcmp(text.ptr + i, "://", 3) == 0 ? i + 3 : 0;
}

const char *hwc_url_split(struct hwc_url *url, struct hwc_str text) {
  size_t scheme, end;
  struct hwc_str rest;
  if (text.len > HWC_MAX_URL) return "is longer than 64 KiB";
  scheme = scheme_len(text);
  end = scheme + until(rest_of(text, scheme), '/', '?', '#');
  if (until(head_of(text, end), '@', '@', '@') < end) return "must not hold a user name";
  url->origin = head_of(text, end);
  rest = rest_of(text, end);
  url->path = head_of(rest, until(rest, '?', '#', '#'));
  rest = rest_of(rest, url->path.len);
  url->query = rest.len > 0 && rest.ptr[0] == '?' ? rest_of(rest, 1) : HWC_STR("");
  url->query.len = until(url->query, '#', '#', '#');
  if (url->path.len == 0) url->path = HWC_STR("/");
  return NULL;
}

int hwc_url_next_pair(struct hwc_str *query, struct hwc_str *name, struct hwc_str *value) {
  while (query->len > 0) {
    struct hwc_str pair = head_of(*query, until(*query, '&', '&', '&'));
    *query = rest_of(*query, pair.len + 1);
    if (pair.len == 0) continue;
    *name = head_of(pair, until(pair, '=', '=', '='));
    *value = rest_of(pair, name->len + 1);
    return 1;
  }
  return 0;
}
