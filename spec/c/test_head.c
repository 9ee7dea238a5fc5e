/* Unit tests of the head of an answer: what is kept of it, and which lengths end the call. */
#include "head.h"

#include "test.h"

static struct hwc_head head;

static enum hwc_code add(const char *line) {
  struct hwc_str str = {line, strlen(line)};
  return hwc_head_add(&head, str);
}

static void begin(void) {
  hwc_head_free(&head);
  hwc_head_init(&head);
  CHECK(add("HTTP/1.1 200 OK\r\n") == HWC_OK);
}

static void keeps_the_headers_of_the_last_answer(void) {
  begin();
  CHECK(add("X-A: 1\r\n") == HWC_OK && add("\r\n") == HWC_OK && head.whole);
  CHECK(add("HTTP/1.1 404 No\r\n") == HWC_OK && !head.whole && head.headers.count == 0);
  CHECK(add("X-B:\t 2 \r\n") == HWC_OK && add("\r\n") == HWC_OK);
  CHECK(add("X-Trailer: 3\r\n") == HWC_OK && add("Content-Length: x\r\n") == HWC_OK);
  CHECK(head.headers.count == 1);
  CHECK_STR(hwc_kv_get(&head.headers, "x-b"), "2");
}

static void a_length_is_one_number(void) {
  static const char *const bad[] = {"Content-Length: \r\n",        "Content-Length:\r\n",      "content-length: -1\r\n",
                                    "CONTENT-LENGTH: +1\r\n",      "Content-Length: 1, 1\r\n", "Content-Length: 1;\r\n",
                                    "Content-Length: 0x1\r\n",     "Content-Length: 1 1\r\n",  "Content-Length: 1.\r\n",
                                    "Content-Length: \xD9\xA1\r\n"};
  static const char *const good[] = {"Content-Length: 0\r\n", "content-length:12\r\n",  "Content-Length: \t3 \r\n",
                                     "Content-Length: 9\n",   "Content-Lengths: x\r\n", "X-Content-Length: x\r\n",
                                     "Content-Length\r\n",    "Content-Lengt: x\r\n"};
  size_t i;
  for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
    begin();
    if (add(bad[i]) != HWC_EINVAL) CHECK_TEXT(bad[i], "refused");
  }
  for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
    begin();
    if (add(good[i]) != HWC_OK) CHECK_TEXT(good[i], "taken");
  }
}

static void two_lengths_are_the_same(void) {
  begin();
  CHECK(add("Content-Length: 12\r\n") == HWC_OK && add("Content-Length:12\r\n") == HWC_OK);
  CHECK(add("Content-Length: 13\r\n") == HWC_EINVAL);
  CHECK(add("Content-Length: 1\r\n") == HWC_EINVAL && add("Content-Length: 012\r\n") == HWC_EINVAL);
  /* That of an interim answer is another answer's. */
  begin();
  CHECK(add("Content-Length: 12\r\n") == HWC_OK && add("\r\n") == HWC_OK);
  CHECK(add("HTTP/1.1 200 OK\r\n") == HWC_OK && add("Content-Length: 3\r\n") == HWC_OK);
}

int main(void) {
  hwc_head_init(&head);
  keeps_the_headers_of_the_last_answer();
  a_length_is_one_number();
  two_lengths_are_the_same();
  hwc_head_free(&head);
  return test_done();
}
