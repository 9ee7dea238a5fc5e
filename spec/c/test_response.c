/* Unit tests of the reading of answers: the error shapes of the services, bounds, request ids. */
#include "response.h"

#include <stdlib.h>

#include "test.h"

static struct hwc_response_error error;

/* Reads an answer out of memory of exactly its size, so that a sanitizer sees a read past it. */
static void read_bytes(int status, const struct hwc_kv *headers, struct hwc_str body) {
  char *copy = malloc(body.len > 0 ? body.len : 1);
  if (copy == NULL) abort();
  memcpy(copy, body.ptr, body.len);
  memset(&error, 'x', sizeof(error));
  hwc_response_error(&error, status, headers, (struct hwc_str){copy, body.len});
  free(copy);
}

static void read_text(int status, const char *body) {
  read_bytes(status, NULL, (struct hwc_str){body, strlen(body)});
}

struct shape {
  const char *body, *code, *message; /* code NULL: the service gave none, so it is the status */
};

static void check_shapes(const struct shape *shapes, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    int failed = test_failed;
    read_text(404, shapes[i].body);
    CHECK_TEXT(error.code, shapes[i].code == NULL ? "404" : shapes[i].code);
    CHECK_TEXT(error.message, shapes[i].message);
    CHECK(error.has_code == (shapes[i].code != NULL));
    if (test_failed > failed) fprintf(stderr, "  body     %s\n", shapes[i].body);
  }
}

#define SHAPES(rows) check_shapes(rows, sizeof(rows) / sizeof(rows[0]))

static void the_pairs_of_the_services(void) {
  static const struct shape rows[] = {
      {"{\"error_code\":\"A\",\"error_msg\":\"m\"}", "A", "m"},
      {"{\"errorCode\":\"A\",\"errorMsg\":\"m\"}", "A", "m"},
      {"{\"code\":\"A\",\"message\":\"m\"}", "A", "m"},
      {"{\"error\":{\"code\":\"A\",\"message\":\"m\"}}", "A", "m"},
      {"{\"any_wrapper\":{\"error_code\":\"A\",\"error_msg\":\"m\"}}", "A", "m"},
      {"{\"error\":{\"code\":404,\"message\":\"x\",\"title\":\"Not Found\"}}", "404", "x"},
      {"{\"error_msg\":\"m\",\"error_code\":\"A\"}", "A", "m"},
      {"\xEF\xBB\xBF {\"error_code\":\"A\",\"error_msg\":\"m\"} \n", "A", "m"},
      {"{\"code\":0,\"message\":-1.5}", "0", "-1.5"},
      {"{\"a\":{\"b\":{\"c\":{\"code\":\"A\",\"message\":\"m\"}}}}", "A", "m"}};
  SHAPES(rows);
}

static void the_bodies_of_the_documentation(void) {
  static const struct shape rows[] = {
      {"{ \"error_code\" : \"CC.00000000\", \"error_msg\" : \"Network busy. Try again later.\" }", "CC.00000000",
       "Network busy. Try again later."},
      {"{\n  \"error_code\" : \"CC.00000003\",\n  \"error_msg\" : \"Authentication information expired.\"\n}",
       "CC.00000003", "Authentication information expired."},
      {"{\"error_msg\":\"\xE9\x98\xB2\xE7\x81\xAB\xE5\xA2\x99\",\"error_code\":\"CFW.00200005\"}", "CFW.00200005",
       "\xE9\x98\xB2\xE7\x81\xAB\xE5\xA2\x99"},
      {"{\"error_msg\":\"Incorrect IAM authentication information: verify aksk signature fail\","
       "\"error_code\":\"APIGW.0301\",\"request_id\":\"b1\"}",
       "APIGW.0301", "Incorrect IAM authentication information: verify aksk signature fail"}};
  SHAPES(rows);
}

static void which_pair_wins(void) {
  static const struct shape rows[] = {
      {"{\"code\":\"3\",\"message\":\"c\",\"errorCode\":\"2\",\"errorMsg\":\"b\",\"error_code\":1,\"error_msg\":\"a\"}",
       "1", "a"},
      {"{\"code\":\"C\",\"message\":\"c\",\"errorCode\":\"B\",\"errorMsg\":\"b\",\"error_code\":\"A\"}", "B", "b"},
      {"{\"code\":\"C\",\"message\":\"c\",\"errorCode\":\"B\",\"error_msg\":\"a\"}", "C", "c"},
      {"{\"x\":{\"error_code\":\"N\",\"error_msg\":\"n\"},\"code\":\"T\",\"message\":\"t\"}", "T", "t"},
      {"{\"code\":\"T\",\"message\":\"t\",\"x\":{\"error_code\":\"N\",\"error_msg\":\"n\"}}", "T", "t"},
      {"{\"x\":{\"code\":\"1\",\"message\":\"a\"},\"y\":{\"code\":\"2\",\"message\":\"b\"}}", "2", "b"},
      {"{\"x\":{\"code\":\"1\",\"message\":\"a\"},\"y\":{\"code\":\"2\"},\"z\":{}}", "1", "a"},
      {"{\"x\":{\"code\":\"1\",\"message\":\"a\",\"y\":{\"code\":\"2\",\"message\":\"b\"}}}", "1", "a"},
      /* Halves of two families make way for a pair below, but not for one in a list. */
      {"{\"error_code\":\"A\",\"message\":\"m\"}", "A", "m"},
      {"{\"error_code\":\"A\",\"message\":\"m\",\"x\":{\"code\":\"N\",\"message\":\"n\"}}", "N", "n"},
      {"{\"error_code\":\"A\",\"message\":\"m\",\"x\":[{\"code\":\"N\",\"message\":\"n\"}]}", "A", "m"},
      {"{\"code\":\"A\",\"code\":\"B\",\"message\":\"m\"}", "B", "m"}};
  SHAPES(rows);
}

static void lists_come_last(void) {
  static const struct shape rows[] = {
      {"{\"errors\":[{\"code\":\"1\",\"message\":\"a\"},{\"code\":\"2\",\"message\":\"b\"}]}", "1", "a"},
      {"[{\"code\":\"1\",\"message\":\"a\"},{\"code\":\"2\",\"message\":\"b\"}]", "1", "a"},
      {"[[],[[{\"error_code\":\"1\",\"error_msg\":\"a\"}]]]", "1", "a"},
      {"[1,\"x\",null,true,{},{\"errorCode\":\"1\",\"errorMsg\":\"a\"}]", "1", "a"},
      {"{\"details\":[{\"code\":\"1\",\"message\":\"a\"}],\"x\":{\"code\":\"2\",\"message\":\"b\"}}", "2", "b"},
      {"{\"x\":{\"code\":\"2\",\"message\":\"b\"},\"details\":[{\"code\":\"1\",\"message\":\"a\"}]}", "2", "b"},
      {"{\"error_code\":\"T\",\"error_msg\":\"t\",\"details\":[{\"error_code\":\"1\",\"error_msg\":\"a\"}]}", "T", "t"},
      {"{\"a\":[],\"b\":[{\"code\":\"1\",\"message\":\"a\"}],\"c\":[{\"code\":\"2\",\"message\":\"b\"}]}", "1", "a"},
      {"{\"message\":\"bad request\",\"errors\":[{\"code\":\"1\",\"message\":\"a\"}]}", "1", "a"},
      {"[{\"message\":\"a\"},{\"code\":\"2\",\"message\":\"b\"}]", "2", "b"},
      {"{\"errors\":[\"one\",\"two\"]}", NULL, "{\"errors\":[\"one\",\"two\"]}"}};
  SHAPES(rows);
}

static void half_a_pair_is_used(void) {
  static const struct shape rows[] = {
      {"{\"error_code\":\"A\"}", "A", "{\"error_code\":\"A\"}"},
      {"{\"errorCode\":7}", "7", "{\"errorCode\":7}"},
      {"{\"code\":\"A\",\"message\":null}", "A", "{\"code\":\"A\",\"message\":null}"},
      {"{\"code\":\"A\",\"message\":\"\"}", "A", "{\"code\":\"A\",\"message\":\"\"}"},
      {"{\"code\":\"A\",\"message\":\" \\n\"}", "A", "{\"code\":\"A\",\"message\":\" \\n\"}"},
      {"{\"error_msg\":\"m\"}", NULL, "m"},
      {"{\"errorMsg\":\"m\"}", NULL, "m"},
      {"{\"message\":\"m\",\"code\":null}", NULL, "m"},
      {"{\"message\":\"m\",\"code\":\"\"}", NULL, "m"},
      {"{\"message\":\"m\",\"code\":\" \\t\"}", NULL, "m"},
      {"{\"message\":\"m\",\"code\":true}", NULL, "m"},
      {"{\"title\":\"m\"}", NULL, "m"},
      {"{\"title\":\"t\",\"message\":\"m\"}", NULL, "m"},
      {"{\"error\":\"boom\"}", NULL, "boom"},
      {"{\"error\":\"Bad Request\",\"message\":\"m\",\"status\":400}", NULL, "m"},
      {"{\"error\":\"boom\",\"code\":\"A\"}", "A", "boom"},
      {"{\"error\":404}", NULL, "{\"error\":404}"},
      {"{\"x\":{\"message\":\"n\"},\"message\":\"t\"}", NULL, "t"},
      {"{\"x\":{\"message\":\"n\"},\"y\":[{\"message\":\"l\"}]}", NULL, "n"},
      {"{\"y\":[{\"message\":\"l\"}]}", NULL, "l"},
      {"{\"x\":{\"message\":\"1\"},\"y\":{\"message\":\"2\"}}", NULL, "2"}};
  SHAPES(rows);
}

static void what_is_not_json_is_told_as_text(void) {
  static const struct shape rows[] = {
      {"", NULL, "HTTP 404 Not Found"},
      {" \r\n\t", NULL, "HTTP 404 Not Found"},
      {"{}", NULL, "HTTP 404 Not Found"},
      {"[]", NULL, "HTTP 404 Not Found"},
      {" null\n", NULL, "HTTP 404 Not Found"},
      {"\"\"", NULL, "HTTP 404 Not Found"},
      {"{\"request_id\":\"r\"}", NULL, "{\"request_id\":\"r\"}"},
      {"no such  thing\r\n", NULL, "no such thing"},
      {"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\t<h1>x</h1></body></html>\r\n", NULL,
       "<html> <head><title>502 Bad Gateway</title></head> <body> <h1>x</h1></body></html>"},
      {"\"text\"", NULL, "\"text\""},
      {"{\"error_code\":\"A\",\"error_msg\":\"m\"}x", NULL, "{\"error_code\":\"A\",\"error_msg\":\"m\"}x"},
      {"{\"error_code\":\"A\",\"error_msg\":\"m\",}", NULL, "{\"error_code\":\"A\",\"error_msg\":\"m\",}"},
      {"[{\"code\":\"A\",\"message\":\"m\"}", NULL, "[{\"code\":\"A\",\"message\":\"m\"}"}};
  SHAPES(rows);
  read_text(502, "");
  CHECK_TEXT(error.code, "502");
  CHECK_TEXT(error.message, "HTTP 502 Bad Gateway");
  read_text(599, "");
  CHECK_TEXT(error.message, "HTTP 599");
  hwc_response_error(&error, 0, NULL, (struct hwc_str){NULL, 0});
  CHECK_TEXT(error.message, "HTTP 0");
}

static void a_cut_body_is_never_taken_for_an_error_of_the_service(void) {
  static const char body[] =
      "{\"error\":{\"code\":\"A.1\",\"message\":\"\\u00e9 m\"},\"request_id\":\"r\",\"d\":[{\"code\":1}]}";
  size_t cut, wrong = 0;
  for (cut = 0; cut < sizeof(body) - 1; cut++) {
    read_bytes(400, NULL, (struct hwc_str){body, cut});
    if (error.has_code || strcmp(error.code, "400") != 0 || error.message[0] == '\0') wrong++;
    if (cut > 0 && strncmp(error.message, body, body[cut - 1] == ' ' ? cut - 1 : cut) != 0) wrong++;
  }
  CHECK(wrong == 0);
  read_text(400, body);
  CHECK_TEXT(error.code, "A.1");
  CHECK_TEXT(error.message, "\xC3\xA9 m");
}

static void the_encoded_message_is_captured(void) {
  static const char *const found[] = {
      "{\"error_code\":\"A\",\"error_msg\":\"m\",\"encoded_authorization_message\":\"E\"}",
      "{\"encoded_authorization_message\":\"E\"}",
      "{\"encoded_authorization_message\":\"E\",\"error\":{\"code\":\"A\",\"message\":\"m\"}}",
      "{\"error\":{\"code\":\"A\",\"message\":\"m\",\"encoded_authorization_message\":\"E\"}}",
      "{\"encoded_authorization_message\":\"E\",\"x\":{\"encoded_authorization_message\":\"F\"}}",
      "{\"x\":{\"encoded_authorization_message\":\"E\"},\"y\":{\"code\":\"B\",\"message\":\"m\"}}",
      "{\"y\":{\"code\":\"B\",\"message\":\"m\"},\"x\":{\"encoded_authorization_message\":\"E\"},\"z\":{\"code\":1}}",
      "{\"code\":\"A\",\"message\":\"m\",\"x\":{\"y\":[{\"encoded_authorization_message\":\"E\"}]}}",
      "[{},{\"encoded_authorization_message\":\"E\"},{\"encoded_authorization_message\":\"F\"}]",
      "{\"encoded_authorization_message\":null,\"x\":{\"encoded_authorization_message\":\"\\u0045\"}}"};
  static const char *const absent[] = {"{\"encoded_authorization_message\":null}", "", "E",
                                       "{\"encoded_authorization_message\":1}",
                                       "{\"encoded_authorization_message\":{\"a\":1}}"};
  static char body[20000];
  char text[1100];
  size_t i;
  for (i = 0; i < sizeof(found) / sizeof(found[0]); i++) {
    read_text(403, found[i]);
    CHECK_TEXT(error.encoded_authorization_message, "E");
  }
  for (i = 0; i < sizeof(absent) / sizeof(absent[0]); i++) {
    read_text(403, absent[i]);
    CHECK_TEXT(error.encoded_authorization_message, "");
  }
  memset(text, 'e', sizeof(text));
  text[1023] = '\0';
  snprintf(body, sizeof(body), "{\"encoded_authorization_message\":\"%s\"}", text);
  read_text(403, body);
  CHECK_TEXT(error.encoded_authorization_message, text);
  text[1023] = 'e';
  text[1024] = '\0';
  snprintf(body, sizeof(body), "{\"encoded_authorization_message\":\"%s\"}", text);
  read_text(403, body);
  CHECK_TEXT(error.encoded_authorization_message, "");
  snprintf(body, sizeof(body), "{\"encoded_authorization_message\":\"E%17000sF\"}", "");
  read_text(403, body);
  CHECK_TEXT(error.encoded_authorization_message, "");
}

static void texts_are_safe_in_a_log_line(void) {
  static const struct shape rows[] = {
      {"{\"code\":\"A\\r\\nB\",\"message\":\"a\\r\\nb\\u0000c\\u001b[31md\\u007fe\\tf  g\\n\"}", "A B",
       "a b c [31md e f g"},
      {"{\"code\":\"A\",\"message\":\"a\\u0085b\\u009bc\\u2028d\\u2029e\xC2\x9B"
       "f\"}",
       "A", "a b c d e f"},
      {"{\"code\":\"A\",\"message\":\"\\uD83D\\uDE00 \\uD83D \xC3\xA9\"}", "A",
       "\xF0\x9F\x98\x80 \xEF\xBF\xBD \xC3\xA9"},
      {"{\"code\":\"\xFF\",\"message\":\"a\xFF"
       "b\xC3\"}",
       "?", "a?b?"},
      /* Overlong, a surrogate, beyond the last code point, a lone continuation, a cut sequence. */
      {"{\"code\":\"A\",\"message\":\"\xC0\x8A \xE0\x80\x8A \xED\xA0\x80 \xF4\x90\x80\x80 \x80 \xE4\xB8\"}", "A",
       "?? ??? ??? ???? ? ??"},
      {"{\"code\":\"A\",\"message\":\"\xF8\x88\x80\x80\x80 \xC1\xBF \xF0\x80\x80\x80\"}", "A", "????? ?? ????"},
      {"a\x01\x02\x1b]0;x\x07"
       "b\x7F\xC2\x85\xEF\xBB\xBF"
       "c",
       NULL, "a ]0;x b c"}};
  SHAPES(rows);
  read_bytes(400, NULL, HWC_STR("a\0b\0\0c\0"));
  CHECK_TEXT(error.message, "a b c");
  read_bytes(400, NULL, HWC_STR("{\"code\":\"A\",\"message\":\"m\"}\0"));
  CHECK_TEXT(error.message, "{\"code\":\"A\",\"message\":\"m\"}");
  CHECK(!error.has_code);
}

static void utf8_is_checked_at_its_edges(void) {
  static const struct shape rows[] = {
      {"!~\xC2\xA0\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", NULL,
       "!~\xC2\xA0\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
      {"a\xC2\x80"
       "b\xC2\x9F"
       "c",
       NULL, "a b c"},
      {"\xC1\xBF \xE0\x9F\xBF \xF0\x8F\xBF\xBF", NULL, "?? ??? ????"},
      {"\xED\xA0\x80 \xED\xBF\xBF \xF4\x90\x80\x80 \xF7\xBF\xBF\xBF \xBF", NULL, "??? ??? ???? ???? ?"},
      {"\xF8\xBF\xBF\xBF\xBF \xFF", NULL, "????? ?"},
      {"\xC3x \xE4x\x80 \xE4\xB8x \xF0\x90\x80x", NULL, "?x ?x? ??x ???x"},
      {"\xC3", NULL, "?"},
      {"\xE4\xB8", NULL, "??"},
      {"\xF0\x9F\x98", NULL, "???"}};
  SHAPES(rows);
}

static void a_space_counts_at_the_cut(void) {
  char body[1030], cut[1030];
  memset(body, 'a', sizeof(body));
  memcpy(body + 1021, " b", 3);
  read_text(400, body);
  CHECK_TEXT(error.message, body);
  memset(body, 'a', sizeof(body));
  memcpy(body + 1022, " b", 3);
  memset(cut, 'a', sizeof(cut));
  cut[1022] = '\0';
  read_text(400, body);
  CHECK_TEXT(error.message, cut);
}

static void long_texts_are_cut_between_characters(void) {
  static char body[40000];
  size_t i, start, shift;
  for (shift = 0; shift < 4; shift++) {
    start = (size_t)snprintf(body, sizeof(body), "{\"code\":\"%.*s", (int)shift, "xxx");
    for (i = 0; i < 200; i++, start += 4) memcpy(body + start, "\xF0\x9F\x98\x80", 4);
    start += (size_t)snprintf(body + start, 100, "\",\"message\":\"%.*s", (int)shift, "xxx");
    for (i = 0; i < 3000; i++, start += 12) memcpy(body + start, "\\ud83d\\ude00", 12);
    memcpy(body + start, "\"}", 3);
    read_text(400, body);
    CHECK(strlen(error.code) == 124 + shift);
    CHECK(strlen(error.message) == 1020 + shift);
    CHECK(memcmp(error.message + strlen(error.message) - 4, "\xF0\x9F\x98\x80", 4) == 0);
    CHECK(error.has_code);
  }
}

static void huge_bodies_stay_bounded(void) {
  size_t size = (size_t)8 * 1024 * 1024, start;
  char *body = malloc(size);
  if (body == NULL) abort();
  memset(body, 'a', size);
  read_bytes(500, NULL, (struct hwc_str){body, size});
  CHECK(strlen(error.message) == sizeof(error.message) - 1);
  memset(body, ' ', size);
  read_bytes(500, NULL, (struct hwc_str){body, size});
  CHECK_TEXT(error.message, "HTTP 500 Internal Server Error");
  start = (size_t)snprintf(body, size, "{\"error_code\":\"A\",\"error_msg\":\"");
  memset(body + start, 'm', size - start);
  memcpy(body + size - 2, "\"}", 2);
  read_bytes(500, NULL, (struct hwc_str){body, size});
  CHECK_TEXT(error.code, "A");
  CHECK(strlen(error.message) == sizeof(error.message) - 1 && error.message[1022] == 'm');
  free(body);
}

static void deep_bodies_are_read_to_the_cap(void) {
  char body[8 * (HWC_MAX_DEPTH + 1) + 64];
  int levels;
  for (levels = HWC_MAX_DEPTH - 1; levels <= HWC_MAX_DEPTH; levels++) {
    size_t len = 0;
    int i;
    for (i = 0; i < levels; i++, len += 5) memcpy(body + len, "{\"a\":", 5);
    len += (size_t)snprintf(body + len, 64, "{\"code\":\"A\",\"message\":\"m\"}");
    memset(body + len, '}', (size_t)levels);
    read_bytes(400, NULL, (struct hwc_str){body, len + (size_t)levels});
    CHECK_TEXT(error.code, levels < HWC_MAX_DEPTH ? "A" : "400");
  }
  memset(body, '[', sizeof(body));
  read_bytes(400, NULL, (struct hwc_str){body, sizeof(body)});
  CHECK_TEXT(error.code, "400");
  CHECK(error.message[0] == '[');
}

static void redirects_are_told(void) {
  static const char told[] = "the service answered with a redirect to https://x/y; redirects are not followed";
  static const char untold[] = "the service answered with a redirect without a Location; redirects are not followed";
  static const int redirects[] = {301, 302, 303, 307, 308};
  struct hwc_kv headers;
  char place[2000];
  size_t i;
  hwc_kv_init(&headers, 10000);
  read_bytes(302, &headers, HWC_STR("<html>moved</html>"));
  CHECK_TEXT(error.message, untold);
  CHECK_TEXT(error.code, "302");
  for (i = 0; i < sizeof(redirects) / sizeof(redirects[0]); i++) {
    read_text(redirects[i], "");
    CHECK_TEXT(error.message, untold);
  }
  read_text(304, "");
  CHECK_TEXT(error.message, "HTTP 304 Not Modified");
  hwc_kv_add(&headers, HWC_STR("location"), HWC_STR("https://x/y"));
  read_bytes(302, &headers, HWC_STR("<html>moved</html>"));
  CHECK_TEXT(error.message, told);
  read_bytes(300, &headers, HWC_STR("{\"error_code\":\"A\",\"error_msg\":\"m\"}"));
  CHECK_TEXT(error.message, told);
  CHECK_TEXT(error.code, "A");
  read_bytes(399, &headers, HWC_STR(""));
  CHECK_TEXT(error.message, told);
  read_bytes(400, &headers, HWC_STR("m"));
  CHECK_TEXT(error.message, "m");
  read_bytes(299, &headers, HWC_STR("m"));
  CHECK_TEXT(error.message, "m");
  /* A signed link must not reach a log. */
  hwc_kv_set(&headers, HWC_STR("Location"), HWC_STR("https://x/y?Signature=secret"));
  read_bytes(307, &headers, HWC_STR(""));
  CHECK_TEXT(error.message, told);
  hwc_kv_set(&headers, HWC_STR("Location"), HWC_STR("https://x/y#token=secret"));
  read_bytes(301, &headers, HWC_STR(""));
  CHECK_TEXT(error.message, told);
  hwc_kv_set(&headers, HWC_STR("Location"), HWC_STR(" https://x/y\r\n"));
  read_bytes(303, &headers, HWC_STR(""));
  CHECK_TEXT(error.message, told);
  hwc_kv_set(&headers, HWC_STR("Location"), HWC_STR("?token=secret"));
  read_bytes(303, &headers, HWC_STR(""));
  CHECK_TEXT(error.message, untold);
  memset(place, 'p', sizeof(place));
  hwc_kv_set(&headers, HWC_STR("Location"), (struct hwc_str){place, sizeof(place)});
  read_bytes(302, &headers, HWC_STR(""));
  CHECK(strlen(error.message) < 700 && strstr(error.message, "p; redirects are not followed") != NULL);
  hwc_kv_free(&headers);
}

static const char *id_of(const struct hwc_kv *headers, const char *body) {
  static char id[32];
  memset(id, 'x', sizeof(id));
  hwc_response_request_id(id, sizeof(id), headers, (struct hwc_str){body, strlen(body)});
  return id;
}

static void the_request_id_comes_from_three_places(void) {
  struct hwc_kv headers;
  char small[4] = "xxx";
  hwc_kv_init(&headers, 1000);
  CHECK_TEXT(id_of(&headers, ""), "");
  CHECK_TEXT(id_of(NULL, "{}"), "");
  CHECK_TEXT(id_of(NULL, "{\"a\":{\"request_id\":\"no\"},\"b\":[1],\"request_id\":\"body\",\"c\":1}"), "body");
  CHECK_TEXT(id_of(NULL, "{\"request_id\":\"\\u0041\\nB\"}"), "A B");
  CHECK_TEXT(id_of(NULL, "{\"request_id\":null}"), "");
  CHECK_TEXT(id_of(NULL, "{\"request_id\":{\"request_id\":\"no\"}}"), "");
  CHECK_TEXT(id_of(NULL, "[{\"request_id\":\"no\"}]"), "");
  CHECK_TEXT(id_of(NULL, "request_id"), "");
  CHECK_TEXT(id_of(NULL, "{\"a\":[}"), "");
  hwc_kv_add(&headers, HWC_STR("x-iam-trace-id"), HWC_STR("trace"));
  CHECK_TEXT(id_of(&headers, "{\"request_id\":\"body\"}"), "trace");
  hwc_kv_add(&headers, HWC_STR("x-request-id"), HWC_STR(""));
  CHECK_TEXT(id_of(&headers, ""), "trace");
  hwc_kv_set(&headers, HWC_STR("X-Request-Id"), HWC_STR(" id\r\nx\x1b "));
  CHECK_TEXT(id_of(&headers, "{\"request_id\":\"body\"}"), "id x");
  hwc_kv_set(&headers, HWC_STR("X-Request-Id"), HWC_STR("0123456789012345678901234567890123456789"));
  CHECK_TEXT(id_of(&headers, ""), "0123456789012345678901234567890");
  hwc_response_request_id(small, 3, &headers, HWC_STR(""));
  CHECK_TEXT(small, "01");
  hwc_response_request_id(small, 1, &headers, HWC_STR(""));
  CHECK_TEXT(small, "");
  small[0] = 'x';
  hwc_response_request_id(small, 0, &headers, HWC_STR(""));
  CHECK(small[0] == 'x');
  hwc_kv_free(&headers);
}

static void statuses_have_their_names(void) {
  CHECK(!hwc_response_ok(199) && hwc_response_ok(200) && hwc_response_ok(299) && !hwc_response_ok(300));
  CHECK(!hwc_response_ok(0) && !hwc_response_ok(-200) && !hwc_response_ok(404));
  CHECK_TEXT(hwc_response_reason(100), "Continue");
  CHECK_TEXT(hwc_response_reason(200), "OK");
  CHECK_TEXT(hwc_response_reason(413), "Content Too Large");
  CHECK_TEXT(hwc_response_reason(429), "Too Many Requests");
  CHECK_TEXT(hwc_response_reason(504), "Gateway Timeout");
  CHECK_TEXT(hwc_response_reason(299), "");
  CHECK_TEXT(hwc_response_reason(-1), "");
}

int main(void) {
  the_pairs_of_the_services();
  the_bodies_of_the_documentation();
  which_pair_wins();
  lists_come_last();
  half_a_pair_is_used();
  what_is_not_json_is_told_as_text();
  a_cut_body_is_never_taken_for_an_error_of_the_service();
  the_encoded_message_is_captured();
  texts_are_safe_in_a_log_line();
  utf8_is_checked_at_its_edges();
  a_space_counts_at_the_cut();
  long_texts_are_cut_between_characters();
  huge_bodies_stay_bounded();
  deep_bodies_are_read_to_the_cap();
  redirects_are_told();
  the_request_id_comes_from_three_places();
  statuses_have_their_names();
  return test_done();
}
