/* Unit tests of text for logs; test_response.c has more of them, by way of error messages. */
#include "line.h"

#include "test.h"

static char out[64];

static const char *line(const char *text) {
  struct hwc_str str = {text, strlen(text)};
  hwc_line(out, sizeof(out), str);
  return out;
}

static void what_ends_a_line_or_moves_a_cursor_is_a_space(void) {
  CHECK_TEXT(line("a\r\n\tb\x1b[31m\x7f"
                  "c\xC2\x9B"
                  "d\xC2\x85"
                  "e\xE2\x80\xA8"
                  "f\xE2\x80\xA9\n"),
             "a b [31m c d e f");
  CHECK_TEXT(line(" \n a"), "a");
  CHECK_TEXT(line("\r"), "");
  CHECK_TEXT(line(""), "");
}

static void what_hides_or_turns_is_left_out(void) {
  static const char *const marks[] = {"\xC2\xAD",         "\xD8\x9C",         "\xE1\xA0\x8E",     "\xE2\x80\x8B",
                                      "\xE2\x80\x8F",     "\xE2\x80\xAA",     "\xE2\x80\xAE",     "\xE2\x81\xA0",
                                      "\xE2\x81\xA6",     "\xE2\x81\xAF",     "\xEF\xBB\xBF",     "\xEF\xBF\xB9",
                                      "\xF0\x9D\x85\xB3", "\xF3\xA0\x80\x81", "\xF3\xA0\x81\x81", "\xF3\xA0\xBF\xBF"};
  static const char *const others[] = {"\xC2\xAC",        "\xC2\xAE",     "\xD8\x9B",         "\xE2\x80\x8A",
                                       "\xE2\x80\x90",    "\xE2\x80\xA7", "\xE2\x80\xAF",     "\xE2\x81\x9F",
                                       "\xE2\x81\xB0",    "\xEF\xBF\xBC", "\xF0\x9F\x98\x80", "\xF3\x9F\xBF\xBF",
                                       "\xF3\xA1\x80\x80"};
  char text[16];
  size_t i;
  for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
    snprintf(text, sizeof(text), "a%sb", marks[i]);
    CHECK_TEXT(line(text), "ab");
  }
  for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
    snprintf(text, sizeof(text), "a%sb", others[i]);
    CHECK_TEXT(line(text), text);
  }
}

static void bytes_that_are_no_characters_are_marked(void) {
  CHECK_TEXT(line("a\x9b"
                  "b\xC0\x8A"
                  "c\xED\xA0\x80"
                  "d\xF5\x80\x80\x80"
                  "e\xE2\x80"),
             "a?b??c???d????e??");
  CHECK(hwc_line(out, sizeof(out), HWC_STR("a\0b")) == 1);
  CHECK_TEXT(out, "a b");
}

/* Never more than there was: who calls may make room for just that. */
static void it_fits_where_the_text_did(void) {
  static const char *const texts[] = {"a b",
                                      "\xFF\xFF",
                                      "a\xC2\x9B"
                                      "b",
                                      "\xE2\x80\xAE",
                                      " a ",
                                      "\xF0\x9F\x98\x80"};
  size_t i;
  for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
    struct hwc_str str = {texts[i], strlen(texts[i])};
    CHECK(hwc_line(out, str.len + 1, str) == 1);
  }
  CHECK(hwc_line(out, 3, HWC_STR("abc")) == 0);
  CHECK_TEXT(out, "ab");
  CHECK(hwc_line(out, 3, HWC_STR("a\xC3\xA4")) == 0);
  CHECK_TEXT(out, "a");
  CHECK(hwc_line(out, 1, HWC_STR("a")) == 0);
  CHECK_TEXT(out, "");
}

int main(void) {
  what_ends_a_line_or_moves_a_cursor_is_a_space();
  what_hides_or_turns_is_left_out();
  bytes_that_are_no_characters_are_marked();
  it_fits_where_the_text_did();
  return test_done();
}
