/* Fuzz target: any bytes as a URL. Its parts, put together again, are the text; each stops where it must. */
#include "url.h"

#include "fuzz.h"

static int has(struct hwc_str text, const char *set) {
  size_t i;
  for (i = 0; i < text.len; i++)
    if (text.ptr[i] != '\0' && strchr(set, text.ptr[i]) != NULL) return 1;
  return 0;
}

/* The pairs, put together again, are the query, but for those that are empty. */
static void check_pairs(struct hwc_str query) {
  struct hwc_str rest = query, name, value;
  const char *at = query.ptr;
  while (hwc_url_next_pair(&rest, &name, &value)) {
    while (at < name.ptr) ASSERT(*at++ == '&');
    ASSERT(!has(name, "&=") && !has(value, "&"));
    at += name.len;
    if (at < query.ptr + query.len && *at == '=') {
      at++;
      ASSERT(value.len == 0 || value.ptr == at);
      at += value.len;
    } else {
      ASSERT(value.len == 0 && name.len > 0);
    }
    ASSERT(at == query.ptr + query.len || *at == '&');
  }
  while (at < query.ptr + query.len) ASSERT(*at++ == '&');
  ASSERT(rest.len == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str text = {(const char *)data, size};
  struct hwc_url url;
  const char *why = hwc_url_split(&url, text), *at;
  if (why != NULL) {
    ASSERT(size > HWC_MAX_URL || memchr(data, '@', size) != NULL);
    return 0;
  }
  ASSERT(url.origin.ptr == text.ptr && !has(url.origin, "?#@"));
  at = text.ptr + url.origin.len;
  if (url.path.ptr == at) at += url.path.len;
  else ASSERT(url.path.len == 1 && url.path.ptr[0] == '/' && (at == text.ptr + size || *at == '?' || *at == '#'));
  ASSERT(url.path.ptr[0] == '/' && !has(url.path, "?#"));
  if (at < text.ptr + size && *at == '?') at += 1 + url.query.len;
  else ASSERT(url.query.len == 0);
  ASSERT(!has(url.query, "#"));
  ASSERT(at == text.ptr + size || *at == '#');
  check_pairs(url.query);
  return 0;
}
