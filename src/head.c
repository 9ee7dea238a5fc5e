/* Keeps the headers of the last answer; those of interim answers and trailers go. */
#include "head.h"

#include <string.h>

#include "digest.h"
#include "escape.h"

void hwc_head_init(struct hwc_head *head) {
  hwc_kv_init(&head->headers, HWC_MAX_RESPONSE_HEADERS);
  head->len = 0;
  head->whole = head->dropped = head->doubtful = 0;
  head->wrong = NULL;
}

void hwc_head_free(struct hwc_head *head) {
  hwc_kv_free(&head->headers);
}

static int is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

static struct hwc_str trim(struct hwc_str text) {
  while (text.len > 0 && is_blank(text.ptr[0])) text.ptr++, text.len--;
  while (text.len > 0 && is_blank(text.ptr[text.len - 1])) text.len--;
  return text;
}

/* What could pass for the end of a line, or of a text, becomes a space. RFC 9110, section 5.5. */
static void blank_out(struct hwc_buf *text, size_t from) {
  size_t i;
  for (i = from; i < text->len; i++)
    if (text->ptr[i] == '\r' || text->ptr[i] == '\0') text->ptr[i] = ' ';
}

/* Keeps a header line, or what a folded line adds to the one before. RFC 9112, section 5.2. */
static void keep(struct hwc_head *head, struct hwc_str line) {
  struct hwc_kv *headers = &head->headers;
  const char *colon = memchr(line.ptr, ':', line.len);
  struct hwc_str name = {line.ptr, colon == NULL ? 0 : (size_t)(colon - line.ptr)}, value;
  size_t before = headers->text.len;
  if (line.ptr[0] == ' ' || line.ptr[0] == '\t') {
    if (headers->count == 0 && !head->dropped) head->wrong = "the headers of the answer begin in the middle of one";
    else if (!head->dropped) hwc_kv_append(headers, trim(line));
  } else {
    head->dropped = colon == NULL || !hwc_is_token(name);
    if (head->dropped) return;
    value.ptr = colon + 1;
    value.len = line.len - name.len - 1;
    hwc_kv_add(headers, name, trim(value));
  }
  blank_out(&headers->text, before);
}

/* Lengths that differ are how one answer is smuggled in the body of another: RFC 9112, section 6.3. libcurl takes the
 * last one, and of each what looks like a number at its begin. */
static void judge(struct hwc_head *head) {
  struct hwc_str length = HWC_STR("Content-Length"), first = hwc_kv_get(&head->headers, "Content-Length");
  size_t i, k;
  head->doubtful = first.ptr != NULL && hwc_kv_get(&head->headers, "Transfer-Encoding").ptr != NULL;
  for (i = 0; first.ptr != NULL && i < head->headers.count; i++) {
    struct hwc_str value = hwc_kv_value(&head->headers, i);
    if (!hwc_kv_same_name(hwc_kv_name(&head->headers, i), length)) continue;
    for (k = 0; k < value.len && value.ptr[k] >= '0' && value.ptr[k] <= '9';) k++;
    if (k < value.len || k == 0 || k > 18) head->wrong = "the Content-Length of the answer is not a number";
    else if (!hwc_equal(value, first)) head->wrong = "the answer has two different headers Content-Length";
  }
}

enum hwc_code hwc_head_add(struct hwc_head *head, struct hwc_str line) {
  if (line.len > HWC_MAX_RESPONSE_HEADERS - head->len) return HWC_ELIMIT;
  /* Not taken back for a new head: a stream of interim answers must end somewhere. */
  head->len += line.len;
  if (line.len >= 5 && memcmp(line.ptr, "HTTP/", 5) == 0) {
    /* Headers of an interim answer (100, 103) are not those of the answer. */
    head->headers.count = 0;
    head->whole = 0;
  } else if (line.len > 0 && (line.ptr[0] == '\r' || line.ptr[0] == '\n')) {
    head->whole = 1;
    judge(head);
  } else if (line.len > 0 && !head->whole) {
    /* After the head come trailers, which must not pass for headers. */
    keep(head, line);
  }
  return head->wrong != NULL ? HWC_EINVAL : head->headers.text.failed;
}

int hwc_head_coding(const struct hwc_head *head, struct hwc_str *coding) {
  struct hwc_str name = HWC_STR("Content-Encoding"), none = {"", 0};
  size_t i, count = 0;
  *coding = none;
  for (i = 0; i < head->headers.count; i++) {
    if (!hwc_kv_same_name(hwc_kv_name(&head->headers, i), name)) continue;
    *coding = hwc_kv_value(&head->headers, i);
    count++;
  }
  return count < 2 && (coding->len == 0 || memchr(coding->ptr, ',', coding->len) == NULL);
}

int hwc_head_open_ended(const struct hwc_head *head, int status) {
  /* Without a body: RFC 9112, section 6.3. */
  if (status < 200 || status == 204 || status == 304) return 0;
  return hwc_kv_get(&head->headers, "Content-Length").ptr == NULL &&
         hwc_kv_get(&head->headers, "Transfer-Encoding").ptr == NULL;
}
