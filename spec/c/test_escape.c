/* Unit tests of percent-encoding, of the checks of text, and of "did you mean". */
#include "escape.h"

#include <stdlib.h>

#include "test.h"

typedef enum hwc_code (*coder)(struct hwc_buf *out, struct hwc_str text);

/* The text through a coder, out of memory of exactly its size, so that a sanitizer sees a read past it. */
static struct hwc_str through(coder code, struct hwc_str text) {
  static struct hwc_buf out;
  char *copy = malloc(text.len > 0 ? text.len : 1);
  if (copy == NULL) abort();
  if (text.len > 0) memcpy(copy, text.ptr, text.len);
  hwc_buf_free(&out);
  hwc_buf_init(&out, 4096);
  CHECK(code(&out, (struct hwc_str){copy, text.len}) == HWC_OK);
  free(copy);
  if (text.len > 0) return hwc_buf_str(&out);
  CHECK(out.len == 0);
  hwc_buf_free(&out);
  return HWC_STR("");
}

#define ESCAPE(literal) through(hwc_escape, HWC_STR(literal))
#define WIRE_PATH(literal) through(hwc_escape_wire_path, HWC_STR(literal))
#define UNESCAPE(literal) through(hwc_unescape, HWC_STR(literal))

static void escapes_all_but_the_unreserved(void) {
  static const char unreserved[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
  struct hwc_buf out;
  int c, wrong = 0;
  hwc_buf_init(&out, 8);
  for (c = 0; c < 256; c++) {
    char byte = (char)c, expected[4];
    int kept = c != 0 && strchr(unreserved, c) != NULL;
    snprintf(expected, sizeof(expected), kept ? "%c" : "%%%02X", (unsigned)c);
    hwc_buf_reset(&out);
    hwc_escape(&out, (struct hwc_str){&byte, 1});
    wrong += strcmp(hwc_buf_text(&out), expected) != 0;
    hwc_buf_reset(&out);
    hwc_escape_path(&out, (struct hwc_str){&byte, 1});
    wrong += strcmp(hwc_buf_text(&out), c == '/' ? "/" : expected) != 0;
  }
  CHECK(wrong == 0);
  hwc_buf_free(&out);
}

static void escapes_text(void) {
  CHECK_STR(ESCAPE(""), "");
  CHECK_STR(ESCAPE("a/b c%41"), "a%2Fb%20c%2541");
  CHECK_STR(ESCAPE("\xE4\xB8\x80 (&=?!#%.*)"), "%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29");
  CHECK_STR(ESCAPE("a\0b"), "a%00b");
  CHECK_STR(ESCAPE("\xFF"), "%FF");
  CHECK_STR(through(hwc_escape_path, HWC_STR("/a b//\xC3\xA4/?")), "/a%20b//%C3%A4/%3F");
  CHECK(hwc_escape(&(struct hwc_buf){NULL, 0, 0, 9, HWC_OK, 0, 0}, (struct hwc_str){NULL, 0}) == HWC_OK);
}

static void keeps_a_path_that_is_encoded_already(void) {
  CHECK_STR(WIRE_PATH(""), "");
  CHECK_STR(WIRE_PATH("/v1/a%2Fb%20c%41+~"), "/v1/a%2Fb%20c%41+~");
  CHECK_STR(WIRE_PATH("/!$&'()*+,;=:@-._~"), "/!$&'()*+,;=:@-._~");
  CHECK_STR(WIRE_PATH("/a b"), "/a%20b");
  CHECK_STR(WIRE_PATH("/%"), "/%25");
  CHECK_STR(WIRE_PATH("/%4"), "/%254");
  CHECK_STR(WIRE_PATH("/%4g%g4"), "/%254g%25g4");
  CHECK_STR(WIRE_PATH("/%%41"), "/%25%41");
  CHECK_STR(WIRE_PATH("/?#[]\\^`{|}\"<>"), "/%3F%23%5B%5D%5C%5E%60%7B%7C%7D%22%3C%3E");
  CHECK_STR(WIRE_PATH("/\xE4\xB8\xAD"), "/%E4%B8%AD");
  CHECK_STR(WIRE_PATH("/\0x"), "/%00x");
}

static void unescapes_what_is_an_escape(void) {
  CHECK_STR(UNESCAPE(""), "");
  CHECK_STR(UNESCAPE("a%2fb%2FC+"), "a/b/C+");
  CHECK_STR(UNESCAPE("%"), "%");
  CHECK_STR(UNESCAPE("%4"), "%4");
  CHECK_STR(UNESCAPE("%4g%G1"), "%4g%G1");
  CHECK_STR(UNESCAPE("%%41"), "%A");
  CHECK_STR(UNESCAPE("%2541"), "%41");
  CHECK_STR(UNESCAPE("%E4%b8%AD"), "\xE4\xB8\xAD");
  CHECK(UNESCAPE("a%00b").len == 3 && memcmp(UNESCAPE("a%00b").ptr, "a\0b", 3) == 0);
}

static void the_cap_of_the_buffer_holds(void) {
  struct hwc_buf out;
  hwc_buf_init(&out, 4);
  CHECK(hwc_escape(&out, HWC_STR("a ")) == HWC_OK);
  hwc_buf_reset(&out);
  CHECK(hwc_escape(&out, HWC_STR("ab ")) == HWC_ELIMIT);
  CHECK(hwc_escape(&out, HWC_STR("")) == HWC_ELIMIT);
  hwc_buf_reset(&out);
  CHECK(hwc_escape(&out, HWC_STR("  ")) == HWC_ELIMIT);
  hwc_buf_reset(&out);
  CHECK(hwc_unescape(&out, HWC_STR("%20%20%20%20")) == HWC_OK);
  hwc_buf_reset(&out);
  CHECK(hwc_unescape(&out, HWC_STR("%20%20%20%20%20")) == HWC_ELIMIT);
  hwc_buf_free(&out);
}

static void finds_dot_segments(void) {
  static const char *const yes[] = {".",      "..",       "/.",     "/..",     "./",     "../",
                                    "/./",    "/../",     "/a/./b", "/a/../b", "a/..",   "..;",
                                    "/..;/a", "/a/.;b/c", "..\\a",  "a\\..",   "\\..;\\"};
  static const char *const no[] = {"",    "/",    "//",  "...",   "/...", "/.a",  "/a.",  "/..a/", "/a../",
                                   "a.b", "/a/b", ";..", "a;../", "...;", "a\\b", "..a;", "\\"};
  size_t i;
  for (i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
    if (!hwc_has_dot_segment((struct hwc_str){yes[i], strlen(yes[i])})) CHECK_TEXT(yes[i], "a dot segment");
  for (i = 0; i < sizeof(no) / sizeof(no[0]); i++)
    if (hwc_has_dot_segment((struct hwc_str){no[i], strlen(no[i])})) CHECK_TEXT(no[i], "no dot segment");
  CHECK(hwc_has_dot_segment(HWC_STR("a\0/..")));
  CHECK(!hwc_has_dot_segment(HWC_STR(".\0")));
  CHECK(!hwc_has_dot_segment((struct hwc_str){NULL, 0}));
}

static void looks_through_paths(void) {
  const struct {
    struct hwc_str path;
    enum hwc_trick trick;
  } rows[] = {{HWC_STR(""), HWC_NO_TRICK},
              {HWC_STR("/v1/a%20b%2Fc/100%/%zz/\xC3\xA4"), HWC_NO_TRICK},
              {HWC_STR("%25252e."), HWC_TRICK_DOTS},
              {HWC_STR("/a/%2e%2E"), HWC_TRICK_DOTS},
              {HWC_STR("/a%5c%252e%252e%5cb"), HWC_TRICK_DOTS},
              {HWC_STR("..%3bx"), HWC_TRICK_DOTS},
              {HWC_STR("a\0"), HWC_TRICK_CONTROL},
              {HWC_STR("a%250d"), HWC_TRICK_CONTROL},
              {HWC_STR("\xC0\xAE"), HWC_TRICK_BYTES},
              {HWC_STR("%25c0%25ae"), HWC_TRICK_BYTES},
              {HWC_STR("%252525252525252e"), HWC_TRICK_DEPTH},
              {HWC_STR("%25252541"), HWC_NO_TRICK},
              {HWC_STR("%2525252541"), HWC_TRICK_DEPTH}};
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
    if (hwc_path_trick(rows[i].path) != rows[i].trick) CHECK_TEXT(rows[i].path.ptr, "another verdict");
  CHECK(hwc_path_trick(rows[3].path) == HWC_TRICK_DOTS);
}

static void finds_control_bytes_and_tokens(void) {
  static const char tokens[] = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  int c, wrong = 0;
  for (c = 0; c < 256; c++) {
    char bytes[3] = {'a', (char)c, 'b'};
    struct hwc_str text = {bytes, 3};
    wrong += hwc_has_control(text) != (c < 0x20 || c == 0x7F);
    wrong += (hwc_is_token(text) != 0) != (c != 0 && strchr(tokens, c) != NULL);
  }
  CHECK(wrong == 0);
  CHECK(!hwc_has_control(HWC_STR("")) && !hwc_is_token(HWC_STR("")));
  CHECK(!hwc_has_control((struct hwc_str){NULL, 0}) && !hwc_is_token((struct hwc_str){NULL, 0}));
}

struct utf8_case {
  struct hwc_str text;
  size_t error; /* offset, or text.len */
};

static void finds_the_first_byte_that_is_not_utf8(void) {
  static const struct utf8_case cases[] = {
      {{"", 0}, 0},
      {{"plain\0zero", 10}, 10},
      {{"\x7F\xC2\x80", 3}, 3},
      {{"\xDF\xBF\xE0\xA0\x80", 5}, 5},
      {{"\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF", 9}, 9}, /* either side of the surrogates */
      {{"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8}, 8},     /* U+10000 and U+10FFFF */
      {{"a\x80", 2}, 1},                                /* a continuation byte alone */
      {{"ab\xC0\x80", 4}, 2},                           /* overlong NUL */
      {{"\xC1\xBF", 2}, 0},
      {{"\xE0\x9F\xBF", 3}, 0},
      {{"\xF0\x8F\xBF\xBF", 4}, 0},
      {{"x\xED\xA0\x80", 4}, 1}, /* surrogates */
      {{"x\xED\xBF\xBF", 4}, 1},
      {{"\xF4\x90\x80\x80", 4}, 0}, /* beyond U+10FFFF */
      {{"\xF5\x80\x80\x80", 4}, 0},
      {{"\xFE", 1}, 0},
      {{"\xFF", 1}, 0},
      {{"a\xC3", 2}, 1}, /* cut */
      {{"a\xE4\xB8", 3}, 1},
      {{"a\xF0\x9F\x98", 4}, 1},
      {{"\xC3\xC3\xA4", 3}, 0},
      {{"\xE4\xB8\x41", 3}, 0},
      {{"\xF0\x9F\x98\xC0", 4}, 0}};
  size_t i;
  for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    char *copy = malloc(cases[i].text.len + 1);
    if (copy == NULL) abort();
    memcpy(copy, cases[i].text.ptr, cases[i].text.len);
    CHECK(hwc_utf8_error((struct hwc_str){copy, cases[i].text.len}) == cases[i].error);
    free(copy);
  }
}

static void counts_characters(void) {
  CHECK(hwc_utf8_length(HWC_STR("")) == 0);
  CHECK(hwc_utf8_length(HWC_STR("a\0b")) == 3);
  CHECK(hwc_utf8_length(HWC_STR("\xC3\xA4\xE4\xB8\xAD\xF0\x9F\x98\x80z")) == 4);
}

static struct hwc_str word_at(const void *data, size_t i) {
  const char *word = ((const char *const *)data)[i];
  return (struct hwc_str){word, strlen(word)};
}

static const char *nearest(const char *word) {
  static const char *const words[] = {"limit", "offset", "fw_instance_id", "project_id", "", "job_id", "x", "ip", "id"};
  struct hwc_str str = {word, strlen(word)};
  long found = hwc_nearest(str, sizeof(words) / sizeof(words[0]), word_at, words);
  return found < 0 ? "nothing" : words[found];
}

static void guesses_the_name_that_was_meant(void) {
  char longest[65];
  CHECK_TEXT(nearest("limit"), "limit");
  CHECK_TEXT(nearest("limt"), "limit");
  CHECK_TEXT(nearest("Limit"), "limit");
  CHECK_TEXT(nearest("lmiit"), "limit");
  CHECK_TEXT(nearest("ofset"), "offset");
  CHECK_TEXT(nearest("fw_instance"), "fw_instance_id");
  CHECK_TEXT(nearest("fwInstanceId"), "fw_instance_id");
  CHECK_TEXT(nearest("projectid"), "project_id");
  CHECK_TEXT(nearest("job"), "job_id"); /* the beginning of a name */
  CHECK_TEXT(nearest("completely_different"), "nothing");
  CHECK_TEXT(nearest("zzzzz"), "nothing");
  CHECK_TEXT(nearest(""), "nothing");
  CHECK_TEXT(nearest("q"), "nothing"); /* one letter is no likeness to another one */
  memset(longest, 'l', 64);
  longest[64] = '\0';
  CHECK_TEXT(nearest(longest), "nothing");
  CHECK(hwc_nearest(HWC_STR("limit"), 0, word_at, NULL) == -1);
}

static void skips_candidates_that_are_too_long(void) {
  char words[2][80];
  const char *const list[] = {words[0], words[1]};
  memset(words, 'a', sizeof(words));
  words[0][64] = '\0';
  words[1][63] = '\0';
  CHECK(hwc_nearest((struct hwc_str){words[1], 62}, 2, word_at, list) == 1);
  CHECK(hwc_nearest((struct hwc_str){words[1], 63}, 2, word_at, list) == 1);
  CHECK(hwc_nearest((struct hwc_str){words[0], 64}, 2, word_at, list) == -1);
}

static void tells_what_is_unknown(void) {
  static const char *const words[] = {"limit", "offset"};
  char text[64], small[21];
  hwc_tell_unknown(text, sizeof(text), "field", HWC_STR("limt"), 2, word_at, words);
  CHECK_TEXT(text, "unknown field \"limt\" (did you mean \"limit\"?)");
  hwc_tell_unknown(text, sizeof(text), "argument", HWC_STR("colour"), 2, word_at, words);
  CHECK_TEXT(text, "unknown argument \"colour\"");
  hwc_tell_unknown(small, sizeof(small), "field", HWC_STR("limt"), 2, word_at, words);
  CHECK_TEXT(small, "unknown field \"limt\"");
  hwc_tell_unknown(small, 8, "field", HWC_STR("limt"), 2, word_at, words);
  CHECK_TEXT(small, "unknown");
}

int main(void) {
  escapes_all_but_the_unreserved();
  escapes_text();
  keeps_a_path_that_is_encoded_already();
  unescapes_what_is_an_escape();
  the_cap_of_the_buffer_holds();
  finds_dot_segments();
  looks_through_paths();
  finds_control_bytes_and_tokens();
  finds_the_first_byte_that_is_not_utf8();
  counts_characters();
  guesses_the_name_that_was_meant();
  skips_candidates_that_are_too_long();
  tells_what_is_unknown();
  through(hwc_escape, HWC_STR("")); /* gives its memory back */
  return test_done();
}
