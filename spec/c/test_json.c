/* Unit tests of the JSON tokenizer. */
#include "json.h"

#include <stdlib.h>

#include "test.h"

/* The tokens of a text on one line: {a:"text" 12 true} end; "bad" ends it early. */
static const char *tokens_of(struct hwc_str in) {
  static char line[2048];
  size_t len = 0;
  struct hwc_json json;
  hwc_json_init(&json, in);
  line[0] = '\0';
  for (;;) {
    enum hwc_json_token token = hwc_json_next(&json);
    const char *form = token == HWC_JSON_NAME     ? "%.*s:"
                       : token == HWC_JSON_STRING ? "\"%.*s\" "
                       : token == HWC_JSON_NUMBER ? "%.*s "
                                                  : NULL;
    static const char *const words[] = {"bad", "end", "{", "} ", "[", "] ", "", "", "", "true ", "false ", "null "};
    if (len + json.text.len + 16 > sizeof(line)) return "too long for the test";
    if (form == NULL) form = words[token];
    len += (size_t)snprintf(line + len, sizeof(line) - len, form, (int)json.text.len, json.text.ptr);
    if (token == HWC_JSON_BAD || token == HWC_JSON_END) {
      CHECK(hwc_json_next(&json) == token);
      return line;
    }
  }
}

static const char *tokens(const char *text) {
  struct hwc_str in = {text, strlen(text)};
  return tokens_of(in);
}

static int is_bad(const char *text) {
  const char *line = tokens(text);
  size_t len = strlen(line);
  int bad = len >= 3 && strcmp(line + len - 3, "bad") == 0;
  if (!bad) fprintf(stderr, "taken for JSON: %s\n", text);
  return bad;
}

static void reads_every_kind(void) {
  CHECK_TEXT(tokens("{}"), "{} end");
  CHECK_TEXT(tokens("[]"), "[] end");
  CHECK_TEXT(tokens("\"\""), "\"\" end");
  CHECK_TEXT(tokens("true"), "true end");
  CHECK_TEXT(tokens(" false "), "false end");
  CHECK_TEXT(tokens("null"), "null end");
  CHECK_TEXT(tokens("{\"a\":1,\"b\":[true,null,\"x\"],\"c\":{}}"), "{a:1 b:[true null \"x\" ] c:{} } end");
  CHECK_TEXT(tokens("[[],[[]],{\"a\":[{}]}]"), "[[] [[] ] {a:[{} ] } ] end");
  CHECK_TEXT(tokens(" \t\r\n{ \"a\" \n:\t1 , \"b\" : 2 }\r\n "), "{a:1 b:2 } end");
  CHECK_TEXT(tokens("\xEF\xBB\xBF[1]"), "[1 ] end");
  CHECK_TEXT(tokens("\xEF\xBB\xBF \n{}"), "{} end");
}

static void refuses_what_is_not_json(void) {
  static const char *const texts[] = {"",
                                      " ",
                                      "\xEF\xBB\xBF",
                                      "\xEF\xBB\xBF\xEF\xBB\xBF{}",
                                      " \xEF\xBB\xBF{}",
                                      "{",
                                      "[",
                                      "}",
                                      "]",
                                      ",",
                                      ":",
                                      "{]",
                                      "[}",
                                      "[1}",
                                      "{\"a\":1]",
                                      "[1,]",
                                      "[,1]",
                                      "[1 2]",
                                      "[1,,2]",
                                      "{,}",
                                      "{\"a\"}",
                                      "{\"a\":}",
                                      "{\"a\" 1}",
                                      "{\"a\":1,}",
                                      "{\"a\":1 \"b\":2}",
                                      "{\"a\":1,,\"b\":2}",
                                      "{a:1}",
                                      "{1:2}",
                                      "{null:1}",
                                      "{\"a\"::1}",
                                      "{\"a\",1}",
                                      "[\"a\":1]",
                                      "{} {}",
                                      "[]]",
                                      "1 2",
                                      "{}x",
                                      "null,",
                                      "nul",
                                      "nulll",
                                      "True",
                                      "NaN",
                                      "Infinity",
                                      "-Infinity",
                                      "truefalse",
                                      "'a'",
                                      "/* */ 1",
                                      "// 1\n1",
                                      "\xA0",
                                      "\v1",
                                      "[1,2",
                                      "{\"a\":1",
                                      "{\"a\":",
                                      "{\"a\"",
                                      "{\"a",
                                      "<html></html>"};
  size_t i;
  for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) CHECK(is_bad(texts[i]));
  CHECK_TEXT(tokens("nul"), "bad");
  CHECK_TEXT(tokens("[trux]"), "[bad");
  CHECK_TEXT(tokens("{\"a\":fals}"), "{a:bad");
  CHECK_TEXT(tokens_of(HWC_STR("[1]\0")), "[1 ] bad");
  CHECK_TEXT(tokens_of(HWC_STR("[\0]")), "[bad");
  CHECK_TEXT(tokens_of((struct hwc_str){NULL, 0}), "bad");
}

static void numbers_follow_the_grammar(void) {
  static const char *const good[] = {
      "0",    "-0",   "1",       "-1",   "10",  "1234567890123456789012345678901234567890",
      "0.5",  "-0.0", "1.25",    "1e5",  "1E5", "1e+5",
      "1e-5", "0e0",  "1.5E+10", "1e999"};
  static const char *const bad[] = {"-",   "+1",   "01", "-01",   "00",    ".5",  "1.", "1.e5", "1e",   "1e+",
                                    "1e-", "0x10", "1a", "1.2.3", "1e5.5", "--1", "1-", "- 1",  "1 e5", "1_000"};
  size_t i;
  for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
    char expected[64];
    snprintf(expected, sizeof(expected), "%s end", good[i]);
    CHECK_TEXT(tokens(good[i]), expected);
  }
  for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) CHECK(is_bad(bad[i]));
}

static void strings_are_checked(void) {
  static const char *const bad[] = {"\"",        "\"a",         "\"\\\"",      "\"\\",        "\"\\x\"",  "\"\\u\"",
                                    "\"\\u12\"", "\"\\u12G4\"", "\"\\uG234\"", "\"\\u123/\"", "\"\\u123", "\"\\U1234\"",
                                    "\"\n\"",    "\"\t\"",      "\"\x01\"",    "\"\x1F\"",    "\"\\\n\""};
  size_t i;
  for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) CHECK_TEXT(tokens(bad[i]), "bad");
  CHECK_TEXT(tokens_of(HWC_STR("\"a\0b\"")), "bad");
  CHECK_TEXT(tokens("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uABCD\""),
             "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uABCD\" end");
  CHECK_TEXT(tokens("\"\\\\\""), "\"\\\\\" end");
  CHECK_TEXT(tokens("\"a\\\\\\\"b\""), "\"a\\\\\\\"b\" end");
  CHECK_TEXT(tokens("\"\x7F\""), "\"\x7F\" end");
  /* Bytes that are not UTF-8 pass: what is done about them is for the reader of the text. */
  CHECK_TEXT(tokens("\"\xFF\xC0\x80\""), "\"\xFF\xC0\x80\" end");
}

static void every_cut_of_a_text_is_bad(void) {
  static const char text[] =
      "{\"error\":{\"code\":\"A.1\",\"message\":\"\\u00e9 \\\"x\\\"\"},\"n\":[1.5e+3,true,false,null,{}]}";
  size_t cut;
  for (cut = 0; cut < sizeof(text) - 1; cut++) {
    /* A copy of exactly that size, so that a sanitizer sees a read past it. */
    char *copy = malloc(cut > 0 ? cut : 1);
    struct hwc_str in = {copy, cut};
    const char *line;
    if (copy == NULL) abort();
    memcpy(copy, text, cut);
    line = tokens_of(in);
    CHECK(strlen(line) >= 3 && strcmp(line + strlen(line) - 3, "bad") == 0);
    free(copy);
  }
  CHECK_TEXT(tokens(text), "{error:{code:\"A.1\" message:\"\\u00e9 \\\"x\\\"\" } n:[1.5e+3 true false null {} ] } end");
}

/* Tokens until the end or a bad one; the last token in `last`. */
static size_t count_tokens(struct hwc_str in, enum hwc_json_token *last) {
  struct hwc_json json;
  size_t count = 0;
  hwc_json_init(&json, in);
  do {
    *last = hwc_json_next(&json);
    count++;
  } while (*last != HWC_JSON_BAD && *last != HWC_JSON_END);
  return count;
}

static void nesting_stops_at_the_cap(void) {
  static char text[4 * HWC_MAX_DEPTH + 8];
  enum hwc_json_token last;
  size_t i;
  memset(text, '[', HWC_MAX_DEPTH);
  memset(text + HWC_MAX_DEPTH, ']', HWC_MAX_DEPTH);
  CHECK(count_tokens((struct hwc_str){text, 2 * HWC_MAX_DEPTH}, &last) == 2 * HWC_MAX_DEPTH + 1);
  CHECK(last == HWC_JSON_END);
  memset(text, '[', HWC_MAX_DEPTH + 1);
  memset(text + HWC_MAX_DEPTH + 1, ']', HWC_MAX_DEPTH + 1);
  CHECK(count_tokens((struct hwc_str){text, 2 * HWC_MAX_DEPTH + 2}, &last) == HWC_MAX_DEPTH + 1);
  CHECK(last == HWC_JSON_BAD);
  for (i = 0; i < HWC_MAX_DEPTH / 2 + 1; i++) memcpy(text + 6 * i, "{\"\":[ ", 6);
  CHECK(count_tokens((struct hwc_str){text, 6 * i}, &last) == 3 * (HWC_MAX_DEPTH / 2) + 1);
  CHECK(last == HWC_JSON_BAD);
}

static void depth_is_given_back(void) {
  static char text[3 * 1000 + 2];
  enum hwc_json_token last;
  size_t i;
  text[0] = '[';
  for (i = 0; i < 1000; i++) memcpy(text + 1 + 3 * i, "[],", 3);
  text[3 * 1000] = ']';
  CHECK(count_tokens((struct hwc_str){text, 3 * 1000 + 1}, &last) == 2 * 1000 + 3);
  CHECK(last == HWC_JSON_END);
}

static void skips_whole_values(void) {
  static const char text[] =
      "{\"a\":{\"x\":[1,{\"y\":[]}]},\"b\":[[],[]],\"c\":\"s\",\"d\":-1,\"e\":true,\"f\":null,\"g\":7}";
  struct hwc_json json;
  char names[16];
  size_t len = 0;
  hwc_json_init(&json, (struct hwc_str){text, sizeof(text) - 1});
  CHECK(hwc_json_next(&json) == HWC_JSON_OBJECT);
  while (hwc_json_next(&json) == HWC_JSON_NAME && len < sizeof(names) - 1) {
    names[len++] = json.text.ptr[0];
    CHECK(hwc_json_skip(&json, hwc_json_next(&json)) == HWC_OK);
  }
  names[len] = '\0';
  CHECK_TEXT(names, "abcdefg");
  CHECK(hwc_json_next(&json) == HWC_JSON_END);
  hwc_json_init(&json, HWC_STR("[[1,2],3]"));
  CHECK(hwc_json_skip(&json, hwc_json_next(&json)) == HWC_OK);
  CHECK(hwc_json_next(&json) == HWC_JSON_END);
}

static void skipping_what_is_no_value_fails(void) {
  static const enum hwc_json_token no_value[] = {HWC_JSON_BAD, HWC_JSON_END, HWC_JSON_OBJECT_END, HWC_JSON_LIST_END,
                                                 HWC_JSON_NAME};
  struct hwc_json json;
  size_t i;
  hwc_json_init(&json, HWC_STR("[1,{\"a\":2]"));
  CHECK(hwc_json_skip(&json, hwc_json_next(&json)) == HWC_EINVAL);
  CHECK(hwc_json_next(&json) == HWC_JSON_BAD);
  hwc_json_init(&json, HWC_STR("[[[1"));
  CHECK(hwc_json_skip(&json, hwc_json_next(&json)) == HWC_EINVAL);
  for (i = 0; i < sizeof(no_value) / sizeof(no_value[0]); i++) {
    hwc_json_init(&json, HWC_STR("1"));
    CHECK(hwc_json_skip(&json, no_value[i]) == HWC_EINVAL);
  }
}

/* The raw inside of a string without its escapes, or "refused". */
static const char *unescaped(const char *raw) {
  static char text[256];
  size_t len = strlen(raw);
  /* A copy of exactly that size, so that a sanitizer sees a read past it. */
  char *copy = malloc(len > 0 ? len : 1);
  struct hwc_buf buf;
  if (copy == NULL) abort();
  memcpy(copy, raw, len);
  hwc_buf_init(&buf, sizeof(text) - 1);
  snprintf(text, sizeof(text), "%s",
           hwc_json_unescape(&buf, (struct hwc_str){copy, len}) == HWC_OK ? hwc_buf_text(&buf) : "refused");
  hwc_buf_free(&buf);
  free(copy);
  return text;
}

static void escapes_are_resolved(void) {
  CHECK_TEXT(unescaped(""), "");
  CHECK_TEXT(unescaped("plain \xC3\xA9"), "plain \xC3\xA9");
  CHECK_TEXT(unescaped("\\\"\\\\\\/\\b\\f\\n\\r\\t"), "\"\\/\b\f\n\r\t");
  CHECK_TEXT(unescaped("a\\nb\\nc"), "a\nb\nc");
  CHECK_TEXT(unescaped("\\\\n\\\\u0041"), "\\n\\u0041");
  CHECK_TEXT(unescaped("\\u0041\\u007f\\u0080\\u07FF"), "A\x7F\xC2\x80\xDF\xBF");
  CHECK_TEXT(unescaped("\\u0800\\uffff\\uFFFD\\ud7ff\\ue000"),
             "\xE0\xA0\x80\xEF\xBF\xBF\xEF\xBF\xBD\xED\x9F\xBF\xEE\x80\x80");
  CHECK_TEXT(unescaped("\\u00aa\\u00Ff\\u0099\\u00A0\\u00fA"), "\xC2\xAA\xC3\xBF\xC2\x99\xC2\xA0\xC3\xBA");
  CHECK_TEXT(unescaped("\\u4E2d\\u6587"), "\xE4\xB8\xAD\xE6\x96\x87");
}

static void surrogates_are_paired(void) {
  CHECK_TEXT(unescaped("\\uD83D\\uDE00"), "\xF0\x9F\x98\x80");
  CHECK_TEXT(unescaped("\\ud800\\udc00\\uDBFF\\uDFFF"), "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
  CHECK_TEXT(unescaped("\\uD83D"), "\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uDE00"), "\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uD83Dx\\uDE00"), "\xEF\xBF\xBDx\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uD83D\\n"), "\xEF\xBF\xBD\n");
  CHECK_TEXT(unescaped("\\uD83D\\u0041"), "\xEF\xBF\xBD"
                                          "A");
  CHECK_TEXT(unescaped("\\uD83D\\uD83D\\uDE00"), "\xEF\xBF\xBD\xF0\x9F\x98\x80");
  CHECK_TEXT(unescaped("\\uDE00\\uD83D"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uDBFF\\uE000"), "\xEF\xBF\xBD\xEE\x80\x80");
  CHECK_TEXT(unescaped("\\uDC00\\uDC00"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uD800\\uDBFF\\uDFFF"), "\xEF\xBF\xBD\xF4\x8F\xBF\xBF");
  CHECK_TEXT(unescaped("\\uDFFFx\\uD800"), "\xEF\xBF\xBDx\xEF\xBF\xBD");
  CHECK_TEXT(unescaped("\\uD83DuDE00"), "\xEF\xBF\xBDuDE00");
}

static void unescape_keeps_zeros_and_reports_failures(void) {
  struct hwc_buf buf;
  hwc_buf_init(&buf, 8);
  CHECK(hwc_json_unescape(&buf, HWC_STR("a\\u0000b\0c")) == HWC_OK);
  CHECK(buf.len == 5 && memcmp(buf.ptr, "a\0b\0c", 5) == 0);
  CHECK(hwc_json_unescape(&buf, HWC_STR("12345")) == HWC_ELIMIT);
  hwc_buf_reset(&buf);
  CHECK(hwc_json_unescape(&buf, HWC_STR("1234567\\u00e9")) == HWC_ELIMIT);
  hwc_buf_reset(&buf);
  /* What came before a broken escape is there: a clipped text stays useful. */
  CHECK(hwc_json_unescape(&buf, HWC_STR("ab\\u12")) == HWC_EINVAL);
  CHECK_STR(hwc_buf_str(&buf), "ab");
  hwc_buf_free(&buf);
  CHECK_TEXT(unescaped("\\"), "refused");
  CHECK_TEXT(unescaped("\\x"), "refused");
  CHECK_TEXT(unescaped("\\u00g0"), "refused");
  CHECK_TEXT(unescaped("\\u00:0"), "refused");
  CHECK_TEXT(unescaped("\\u00@0"), "refused");
  CHECK_TEXT(unescaped("\\u00`0"), "refused");
  CHECK_TEXT(unescaped("\\u00G0"), "refused");
  CHECK_TEXT(unescaped("\\u004"), "refused");
}

int main(void) {
  reads_every_kind();
  refuses_what_is_not_json();
  numbers_follow_the_grammar();
  strings_are_checked();
  every_cut_of_a_text_is_bad();
  nesting_stops_at_the_cap();
  depth_is_given_back();
  skips_whole_values();
  skipping_what_is_no_value_fails();
  escapes_are_resolved();
  surrogates_are_paired();
  unescape_keeps_zeros_and_reports_failures();
  return test_done();
}
