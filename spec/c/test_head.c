/* Unit tests of the head of an answer. */
#include "head.h"

#include <string.h>

#include "test.h"

/* Takes in the lines of a head, each with its end; the first code that is not HWC_OK. */
static enum hwc_code take(struct hwc_head *head, const char *text) {
  enum hwc_code code = HWC_OK;
  hwc_head_init(head);
  while (*text != '\0' && code == HWC_OK) {
    struct hwc_str line = {text, (size_t)(strchr(text, '\n') - text) + 1};
    code = hwc_head_add(head, line);
    text += line.len;
  }
  return code;
}

static void lengths(void) {
  static const char *const wrong[] = {"x",
                                      "",
                                      "2x",
                                      "0x2",
                                      "+2",
                                      "-2",
                                      "2 2",
                                      "2,2",
                                      "2\r\n 3",
                                      "2\r\nContent-Length: 3",
                                      "2\r\nCONTENT-LENGTH: 02",
                                      "9999999999999999999",
                                      "1;",
                                      "1.",
                                      "\xD9\xA1"};
  static const char *const right[] = {"0",
                                      "2",
                                      " 2 ",
                                      "002",
                                      "999999999999999999",
                                      "2\r\nX: y\r\nContent-Length: 2",
                                      "\t3 ",
                                      "4\r\nContent-Lengths: x\r\nX-Content-Length: x\r\nContent-Length"};
  char text[200];
  struct hwc_head head;
  size_t i;
  for (i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
    snprintf(text, sizeof(text), "HTTP/1.1 200 OK\r\nContent-Length:%s\r\n\r\n", wrong[i]);
    CHECK(take(&head, text) == HWC_EINVAL && strstr(head.wrong, "Content-Length") != NULL);
    hwc_head_free(&head);
  }
  for (i = 0; i < sizeof(right) / sizeof(*right); i++) {
    snprintf(text, sizeof(text), "HTTP/1.1 200 OK\r\nContent-Length:%s\r\n\r\n", right[i]);
    CHECK(take(&head, text) == HWC_OK && head.whole && !head.doubtful && !hwc_head_open_ended(&head, 200));
    hwc_head_free(&head);
  }
  CHECK(take(&head, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n") == HWC_OK);
  CHECK(head.doubtful);
  hwc_head_free(&head);
  /* Those of an interim answer are its own. */
  CHECK(take(&head, "HTTP/1.1 103 X\r\nContent-Length: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") ==
        HWC_OK);
  hwc_head_free(&head);
}

static void keeps_the_headers_of_the_last_answer(void) {
  struct hwc_head head;
  CHECK(take(&head, "HTTP/1.1 100 On\r\nX-A: 1\r\n\r\nHTTP/1.1 404 No\r\nX-B:\t 2 \r\n\r\nX-Trailer: "
                    "3\r\nContent-Length: x\r\n") == HWC_OK);
  CHECK(head.headers.count == 1);
  CHECK_STR(hwc_kv_get(&head.headers, "x-b"), "2");
  hwc_head_free(&head);
}

static void folds(void) {
  struct hwc_head head;
  CHECK(take(&head, "HTTP/1.1 200 OK\r\n a: b\r\n\r\n") == HWC_EINVAL && strstr(head.wrong, "middle") != NULL);
  hwc_head_free(&head);
  CHECK(take(&head, "HTTP/1.1 200 OK\r\na: b\r\n\tc\r\n\r\n") == HWC_OK);
  CHECK_STR(hwc_kv_get(&head.headers, "A"), "b c");
  hwc_head_free(&head);
  /* What is folded onto no header goes with it. */
  CHECK(take(&head, "HTTP/1.1 200 OK\r\nno header\r\n b\r\n\r\n") == HWC_OK && head.headers.count == 0);
  hwc_head_free(&head);
}

static void codings(void) {
  struct hwc_str coding;
  struct hwc_head head;
  CHECK(take(&head, "HTTP/1.1 200 OK\r\n\r\n") == HWC_OK && hwc_head_coding(&head, &coding) && coding.len == 0);
  CHECK(hwc_head_open_ended(&head, 200) && !hwc_head_open_ended(&head, 204) && !hwc_head_open_ended(&head, 304));
  hwc_head_free(&head);
  CHECK(take(&head, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n") == HWC_OK && hwc_head_coding(&head, &coding));
  CHECK_STR(coding, "gzip");
  hwc_head_free(&head);
  CHECK(take(&head, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n") == HWC_OK);
  CHECK(!hwc_head_coding(&head, &coding));
  hwc_head_free(&head);
  CHECK(take(&head, "HTTP/1.1 200 OK\r\nContent-Encoding: a\r\ncontent-encoding: b\r\n\r\n") == HWC_OK);
  CHECK(!hwc_head_coding(&head, &coding));
  hwc_head_free(&head);
}

int main(void) {
  lengths();
  keeps_the_headers_of_the_last_answer();
  folds();
  codings();
  return test_done();
}
