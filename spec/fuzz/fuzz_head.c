/* Fuzz target: any bytes as the head of an answer, line by line as libcurl gives them. */
#include "escape.h"
#include "fuzz.h"
#include "head.h"

static int is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* What stands in a header is safe to log, to join and to compare: a token, and a value without line ends. */
static void check(const struct hwc_head *head) {
  size_t i;
  for (i = 0; i < head->headers.count; i++) {
    struct hwc_str value = hwc_kv_value(&head->headers, i);
    ASSERT(hwc_is_token(hwc_kv_name(&head->headers, i)));
    ASSERT(memchr(value.ptr, '\n', value.len) == NULL && memchr(value.ptr, '\r', value.len) == NULL);
    ASSERT(memchr(value.ptr, '\0', value.len) == NULL);
    ASSERT(value.len == 0 || (!is_blank(value.ptr[0]) && !is_blank(value.ptr[value.len - 1])));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size};
  struct hwc_head head;
  size_t taken = 0, tokens = 0;
  enum hwc_code code = HWC_OK;
  hwc_head_init(&head);
  while (rest.len > 0 && code == HWC_OK) {
    const char *end = memchr(rest.ptr, '\n', rest.len);
    /* The last line may lack its end; libcurl never gives an empty one. */
    struct hwc_str line = {rest.ptr, end == NULL ? rest.len : (size_t)(end - rest.ptr) + 1};
    size_t before = head.headers.count;
    int whole = head.whole, status = line.len >= 5 && memcmp(line.ptr, "HTTP/", 5) == 0;
    code = hwc_head_add(&head, line);
    ASSERT(code == HWC_OK || code == HWC_ELIMIT || code == HWC_EINVAL);
    /* Where the body ends cannot be told: the transfer ends, and says so. */
    ASSERT((code == HWC_EINVAL) == (head.wrong != NULL));
    if (code != HWC_ELIMIT) taken += line.len;
    ASSERT(head.len == taken && taken <= HWC_MAX_RESPONSE_HEADERS);
    if (status && code == HWC_OK) ASSERT(head.headers.count == 0 && !head.whole);
    else if (whole) ASSERT(head.headers.count == before && head.whole);
    else ASSERT(head.headers.count - before <= 1);
    if (head.headers.count > before) {
      const char *colon = memchr(line.ptr, ':', line.len);
      struct hwc_str name = {line.ptr, colon == NULL ? 0 : (size_t)(colon - line.ptr)};
      ASSERT(fuzz_same(hwc_kv_name(&head.headers, head.headers.count - 1), name));
      tokens++;
    }
    rest.ptr += line.len;
    rest.len -= line.len;
  }
  check(&head);
  ASSERT(head.headers.count <= tokens);
  hwc_head_free(&head);
  hwc_head_free(&head);
  return 0;
}
