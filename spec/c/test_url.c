/* Unit tests of URLs and of the pairs in their queries. */
#include "url.h"

#include <stdlib.h>

#include "test.h"

static void parts(void) {
  static const struct {
    const char *text, *origin, *path, *query;
  } rows[] = {{"https://h/p?q=1#f", "https://h", "/p", "q=1"},
              {"https://h", "https://h", "/", ""},
              {"https://h?q", "https://h", "/", "q"},
              {"https://h#f?q", "https://h", "/", ""},
              {"https://h/p#f?q", "https://h", "/p", ""},
              {"https://h/p?a?b/c@d", "https://h", "/p", "a?b/c@d"},
              {"https://h/p?", "https://h", "/p", ""},
              {"https://h/@p", "https://h", "/@p", ""},
              {"h:8443/p", "h:8443", "/p", ""},
              {"h/x?u=http://y", "h", "/x", "u=http://y"},
              {"a+b.c-1://h/p", "a+b.c-1://h", "/p", ""},
              {"1a://h/p", "1a:", "//h/p", ""},
              {"://h", ":", "//h", ""},
              {"http:/h", "http:", "/h", ""},
              {"//h/p", "", "//h/p", ""},
              {"/p", "", "/p", ""},
              {"", "", "/", ""}};
  struct hwc_url url;
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    /* Memory of exactly that size, so that a sanitizer sees a read past it. */
    size_t len = strlen(rows[i].text);
    char *text = malloc(len + (len == 0));
    if (text == NULL) abort();
    memcpy(text, rows[i].text, len);
    CHECK(hwc_url_split(&url, (struct hwc_str){text, len}) == NULL);
    CHECK_STR(url.origin, rows[i].origin);
    CHECK_STR(url.path, rows[i].path);
    CHECK_STR(url.query, rows[i].query);
    free(text);
  }
}

static void refused(void) {
  struct hwc_url url;
  struct hwc_str text = {NULL, HWC_MAX_URL + 1};
  char *long_text = malloc(text.len);
  if (long_text == NULL) abort();
  memset(long_text, 'a', text.len);
  text.ptr = long_text;
  CHECK_TEXT(hwc_url_split(&url, text), "is longer than 64 KiB");
  text.len--;
  CHECK(hwc_url_split(&url, text) == NULL);
  CHECK_TEXT(hwc_url_split(&url, HWC_STR("https://me@h/p")), "must not hold a user name");
  CHECK_TEXT(hwc_url_split(&url, HWC_STR("me:x@h")), "must not hold a user name");
  free(long_text);
}

static void pairs(void) {
  static const char *const rows[][2] = {{"a", "1"}, {"b", ""}, {"c", ""}, {"", "d"}, {"e", "f=g"}, {"%41", "%20"}};
  struct hwc_str query = HWC_STR("&a=1&&b=&c&=d&e=f=g&%41=%20&"), name, value;
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    CHECK(hwc_url_next_pair(&query, &name, &value));
    CHECK_STR(name, rows[i][0]);
    CHECK_STR(value, rows[i][1]);
  }
  CHECK(!hwc_url_next_pair(&query, &name, &value));
  query = HWC_STR("");
  CHECK(!hwc_url_next_pair(&query, &name, &value));
}

int main(void) {
  parts();
  refused();
  pairs();
  return test_done();
}
