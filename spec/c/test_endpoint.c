/* Unit tests of endpoints: a table of good ones and what becomes of them, and a table of bad ones. */
#include "endpoint.h"

#include <stdlib.h>

#include "test.h"

static struct hwc_endpoint endpoint;

/* Reads an endpoint out of memory of exactly its size, so that a sanitizer sees a read past it. */
static enum hwc_code parse(struct hwc_str text, struct hwc_error *error) {
  char *copy = malloc(text.len > 0 ? text.len : 1);
  enum hwc_code code;
  if (copy == NULL) abort();
  memcpy(copy, text.ptr, text.len);
  code = hwc_endpoint_parse(&endpoint, (struct hwc_str){copy, text.len}, error);
  free(copy);
  return code;
}

struct good {
  const char *text, *origin, *host, *prefix;
};

static void good_ones(void) {
  static const struct good rows[] = {
      {"cfw.cn-north-4.myhuaweicloud.com", "https://cfw.cn-north-4.myhuaweicloud.com",
       "cfw.cn-north-4.myhuaweicloud.com", ""},
      {"https://h.example.com", "https://h.example.com", "h.example.com", ""},
      {"https://h.example.com/", "https://h.example.com", "h.example.com", ""},
      {"https://h.example.com///", "https://h.example.com", "h.example.com", ""},
      {"HTTPS://H.Example.COM", "https://h.example.com", "h.example.com", ""},
      {"Http://h", "http://h", "h", ""},
      {"h:8443", "https://h:8443", "h:8443", ""},
      {"https://h:443", "https://h", "h", ""}, /* the port of the scheme is neither sent nor signed */
      {"https://h:0443/", "https://h", "h", ""},
      {"https://h:80", "https://h:80", "h:80", ""},
      {"http://h:80", "http://h", "h", ""},
      {"http://h:443", "http://h:443", "h:443", ""},
      {"http://h:1", "http://h:1", "h:1", ""},
      {"http://h:65535", "http://h:65535", "h:65535", ""},
      {"http://127.0.0.1:8080/base/", "http://127.0.0.1:8080", "127.0.0.1:8080", "/base"},
      {"h/a/b", "https://h", "h", "/a/b"},
      {"h//a", "https://h", "h", "//a"},
      {"h/a...b/.c/..d", "https://h", "h", "/a...b/.c/..d"},
      {"h/a b\xC3\xA4{}", "https://h", "h", "/a%20b%C3%A4%7B%7D"},
      {"h/:8080@x", "https://h", "h", "/:8080@x"},
      {"https://[::1]", "https://[::1]", "[::1]", ""},
      {"[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443", "/x"},
      {"https://[::ffff:1.2.3.4]:443", "https://[::ffff:1.2.3.4]", "[::ffff:1.2.3.4]", ""},
      {"my_host-1.x", "https://my_host-1.x", "my_host-1.x", ""}};
  struct hwc_error error;
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    int failed = test_failed;
    error.text[0] = '\0';
    CHECK(parse((struct hwc_str){rows[i].text, strlen(rows[i].text)}, &error) == HWC_OK);
    CHECK_TEXT(hwc_buf_text(&endpoint.origin), rows[i].origin);
    CHECK_TEXT(hwc_buf_text(&endpoint.host), rows[i].host);
    CHECK_TEXT(hwc_buf_text(&endpoint.prefix), rows[i].prefix);
    CHECK(endpoint.https == (rows[i].origin[4] == 's'));
    if (test_failed > failed) fprintf(stderr, "  endpoint %s: %s\n", rows[i].text, error.text);
  }
}

struct bad {
  struct hwc_str text;
  const char *words;
};

#define BAD(literal, words)                                                                                            \
  { {literal, sizeof(literal) - 1}, words }

static void bad_ones(void) {
  static const struct bad rows[] = {BAD("", "no host"),
                                    BAD("https://", "no host"),
                                    BAD("https:///path", "no host"),
                                    BAD("//host", "no host"),
                                    BAD("/path", "no host"),
                                    BAD(" h", "no host"),
                                    BAD("?x", "no host"),
                                    BAD("@h", "no host"),
                                    BAD("ftp://h", "https://"),
                                    BAD("httpss://h", "https://"),
                                    BAD("https+unix://h", "https://"),
                                    BAD("javascript://h", "https://"),
                                    BAD("://h", "https://"),
                                    BAD("https:h", "port"),
                                    BAD("https:/h", "port"),
                                    BAD("mailto:a", "port"),
                                    BAD("h:", "port"),
                                    BAD("h:/x", "port"),
                                    BAD("h:0", "port"),
                                    BAD("h:65536", "port"),
                                    BAD("h:99999999999999999999", "port"),
                                    BAD("h:4294967739", "port"), /* 443 in 32 bits */
                                    BAD("h:-1", "port"),
                                    BAD("h:+1", "port"),
                                    BAD("h: 80", "port"),
                                    BAD("h:80x", "no URL"),
                                    BAD("h:80:80", "no URL"),
                                    BAD("user@h", "user name"),
                                    BAD("https://user@h", "user name"),
                                    BAD("https://user:pass@h", "port"),
                                    BAD("https://user:1@h", "user name"),
                                    BAD("h?a=b", "no URL"),
                                    BAD("h#f", "no URL"),
                                    BAD("h/?a=b", "query"),
                                    BAD("h/x#f", "fragment"),
                                    BAD("h/%41", "percent"),
                                    BAD("h/.", "'..'"),
                                    BAD("h/a/../b", "'..'"),
                                    BAD("h/a/./", "'..'"),
                                    BAD("h\\x", "no URL"),
                                    BAD("h x", "no URL"),
                                    BAD("h,i", "no URL"),
                                    BAD("h\xC3\xA4.example", "no URL"),
                                    BAD("\xC3\xA4.example", "no host"),
                                    BAD(".h", "begins with"),
                                    BAD("-h", "begins with"),
                                    BAD("https://h\n", "control"),
                                    BAD("https://h/\r\nX-A: b", "control"),
                                    BAD("h\0i", "control"),
                                    BAD("\0", "control"),
                                    BAD("h/\x7F", "control"),
                                    BAD("\th", "control"),
                                    BAD("2130706433", "ends in a number"),
                                    BAD("https://0x7F.1:8443/x", "ends in a number"),
                                    BAD("127.0.0.1.", "ends in a number"),
                                    BAD("0177.0.0.1", "ends in a number"),
                                    BAD("a.0X1", "ends in a number"),
                                    BAD("0x", "ends in a number"),
                                    BAD("1.2.3.4.5", "ends in a number"),
                                    BAD("h/..;/x", "'..'"),
                                    BAD("h/a\\..", "'..'"),
                                    BAD("h/\xC0\xAE", "UTF-8"),
                                    BAD("[]", "IPv6"),
                                    BAD("[::1", "IPv6"),
                                    BAD("[", "IPv6"),
                                    BAD("[::1%25eth0]", "IPv6"),
                                    BAD("[1.2.3.4]", "IPv6"),
                                    BAD("[12]", "IPv6"),
                                    BAD("[h]", "IPv6"),
                                    BAD("[:::1]", "IPv6"),
                                    BAD("[1:2:3:4:5:6:7:8:9]", "IPv6"),
                                    BAD("[0000:0000:0000:0000:0000:0000:0000:0000:0000:0000]", "IPv6"),
                                    BAD("[::1]x", "no URL"),
                                    BAD("[::1]:", "port"),
                                    BAD("::1", "no host")};
  struct hwc_error error;
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    int failed = test_failed;
    error.text[0] = '\0';
    error.code = HWC_OK;
    CHECK(parse(rows[i].text, &error) == HWC_EINVAL && error.code == HWC_EINVAL);
    CHECK(strstr(error.text, rows[i].words) != NULL);
    CHECK(endpoint.origin.len == 0 && endpoint.host.len == 0 && endpoint.prefix.len == 0);
    if (test_failed > failed) fprintf(stderr, "  endpoint %s: %s\n", rows[i].text.ptr, error.text);
  }
}

static void the_length_is_capped(void) {
  char text[514];
  struct hwc_error error;
  memset(text, ' ', sizeof(text));
  memcpy(text, "h/", 2);
  CHECK(parse((struct hwc_str){text, 512}, &error) == HWC_OK); /* every blank becomes three bytes */
  CHECK(endpoint.prefix.len == 1 + 3 * 510);
  CHECK(parse((struct hwc_str){text, 513}, &error) == HWC_EINVAL);
  CHECK(strstr(error.text, "512") != NULL);
  memset(text, 'a', sizeof(text));
  CHECK(parse((struct hwc_str){text, 255}, &error) == HWC_OK && endpoint.host.len == 255);
  CHECK(parse((struct hwc_str){text, 256}, &error) == HWC_EINVAL && strstr(error.text, "255") != NULL);
}

int main(void) {
  hwc_endpoint_init(&endpoint);
  CHECK(endpoint.https && endpoint.host.len == 0);
  good_ones();
  bad_ones();
  the_length_is_capped();
  hwc_endpoint_free(&endpoint);
  hwc_endpoint_free(&endpoint);
  CHECK(endpoint.origin.len == 0 && endpoint.host.ptr == NULL);
  return test_done();
}
