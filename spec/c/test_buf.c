/* Unit tests of the byte buffer. */
#include "buf.h"

#include <stdint.h>
#include <stdlib.h>

#include "test.h"

/* A second copy of the buffer, under other names, whose free() is watched: the only way to see what stays behind. */
static const char *watched;
static size_t watched_size, watched_left;

static void watched_free(void *ptr) {
  size_t i;
  if (ptr != NULL && ptr == watched)
    for (i = 0; i < watched_size; i++) watched_left += watched[i] != 0;
  free(ptr);
}

#define free watched_free
#define hwc_buf_init watched_buf_init
#define hwc_buf_free watched_buf_free
#define hwc_buf_init_secret watched_buf_init_secret
#define hwc_buf_borrow watched_buf_borrow
#define hwc_buf_share watched_buf_share
#define hwc_buf_reset watched_buf_reset
#define hwc_buf_extend watched_buf_extend
#define hwc_buf_add watched_buf_add
#define hwc_buf_add_str watched_buf_add_str
#define hwc_buf_add_text watched_buf_add_text
#define hwc_buf_add_char watched_buf_add_char
#define hwc_buf_str watched_buf_str
#define hwc_buf_text watched_buf_text
void hwc_buf_init(struct hwc_buf *buf, size_t max);
char *hwc_buf_extend(struct hwc_buf *buf, size_t len);
const char *hwc_buf_text(const struct hwc_buf *buf);
#include "../../src/buf.c"

static void a_secret_leaves_no_byte(void) {
  struct hwc_buf buf;
  hwc_buf_init_secret(&buf, 1000);
  hwc_buf_add_text(&buf, "a secret that is long enough to be seen");
  hwc_buf_reset(&buf);
  hwc_buf_add_text(&buf, "short");
  watched = buf.ptr;
  watched_size = 39;
  hwc_buf_free(&buf);
  CHECK(watched_left == 0);
  hwc_buf_init(&buf, 1000);
  hwc_buf_add_text(&buf, "what is no secret stays: the watch works");
  watched = buf.ptr;
  hwc_buf_free(&buf);
  CHECK(watched_left == 39);
  watched_left = 0;
}

static void a_secret_that_grows_leaves_no_byte(void) {
  struct hwc_buf buf;
  int i;
  hwc_buf_init_secret(&buf, 1000);
  hwc_buf_add_text(&buf, "a secret that is long enough to be seen");
  watched = buf.ptr;
  for (i = 0; i < 20; i++) hwc_buf_add_text(&buf, " and grows out of its first memory");
  CHECK(buf.ptr != watched);
  CHECK(watched_left == 0);
  CHECK(buf.len == 39 + 20 * 34 && memcmp(buf.ptr + 39 + 19 * 34, " and grows out of its first memory", 34) == 0);
  CHECK(memcmp(buf.ptr, "a secret that is long enough to be seen", 39) == 0);
  hwc_buf_free(&buf);
}

static void shared_memory_goes_with_its_last_owner(void) {
  struct hwc_buf one, other, third;
  hwc_buf_init(&one, 1000);
  hwc_buf_init(&other, 10);
  hwc_buf_init_secret(&third, 1000);
  hwc_buf_add_text(&one, "a text that three buffers own, one of them a secret");
  watched = one.ptr;
  watched_size = watched_left = 0;
  CHECK(hwc_buf_share(&other, &one) == HWC_OK && hwc_buf_share(&third, &other) == HWC_OK);
  CHECK(other.ptr == one.ptr && third.ptr == one.ptr);
  CHECK(hwc_buf_add_char(&one, 'x') != HWC_OK && hwc_buf_add_char(&third, 'x') != HWC_OK);
  hwc_buf_free(&one);
  hwc_buf_free(&third);
  CHECK_STR(hwc_buf_str(&one), "");
  CHECK_STR(hwc_buf_str(&other), "a text that three buffers own, one of them a secret");
  watched_size = other.len;
  hwc_buf_free(&other);
  CHECK(watched_left == 0);
  watched = NULL;
  CHECK(hwc_buf_add_char(&one, 'x') == HWC_OK && one.len == 1);
  hwc_buf_free(&one);
}

static void a_secret_of_one_owner_is_one_of_all(void) {
  struct hwc_buf one, other, third;
  hwc_buf_init(&one, 1000);
  hwc_buf_init(&other, 1000);
  hwc_buf_init_secret(&third, 1000);
  hwc_buf_add_text(&one, "what is a secret of the third alone");
  hwc_buf_share(&other, &one);
  hwc_buf_share(&third, &other);
  watched = one.ptr;
  watched_size = one.len;
  watched_left = 0;
  hwc_buf_free(&other);
  hwc_buf_free(&third);
  hwc_buf_free(&one);
  CHECK(watched_left == 0);
  watched = NULL;
}

#undef free
#undef hwc_buf_init
#undef hwc_buf_free
#undef hwc_buf_init_secret
#undef hwc_buf_share
#undef hwc_buf_reset
#undef hwc_buf_extend
#undef hwc_buf_add
#undef hwc_buf_add_str
#undef hwc_buf_add_text
#undef hwc_buf_add_char
#undef hwc_buf_str
#undef hwc_buf_text

static void starts_empty(void) {
  struct hwc_buf buf;
  hwc_buf_init(&buf, 10);
  CHECK(buf.ptr == NULL && buf.size == 0 && buf.failed == HWC_OK);
  CHECK_TEXT(hwc_buf_text(&buf), "");
  CHECK_STR(hwc_buf_str(&buf), "");
  CHECK(hwc_buf_add(&buf, NULL, 0) == HWC_OK);
  CHECK_TEXT(hwc_buf_text(&buf), "");
  hwc_buf_free(&buf);
  hwc_buf_free(&buf);
}

static void appends_in_every_form(void) {
  struct hwc_buf buf;
  char *start;
  hwc_buf_init(&buf, 100);
  CHECK(hwc_buf_add(&buf, "ab", 2) == HWC_OK);
  CHECK(hwc_buf_add_str(&buf, HWC_STR("cd")) == HWC_OK);
  CHECK(hwc_buf_add_text(&buf, "ef") == HWC_OK);
  CHECK(hwc_buf_add_char(&buf, 'g') == HWC_OK);
  start = hwc_buf_extend(&buf, 2);
  CHECK(start == buf.ptr + 7);
  if (start != NULL) memcpy(start, "hi", 2);
  CHECK_STR(hwc_buf_str(&buf), "abcdefghi");
  CHECK(buf.ptr[buf.len] == '\0');
  CHECK(hwc_buf_add(&buf, "\0x", 2) == HWC_OK);
  CHECK(buf.len == 11 && buf.ptr[9] == '\0' && buf.ptr[10] == 'x' && buf.ptr[11] == '\0');
  hwc_buf_free(&buf);
  CHECK(buf.ptr == NULL && buf.len == 0 && buf.max == 100);
}

static void grows_and_keeps_its_bytes(void) {
  struct hwc_buf buf;
  size_t i, wrong = 0;
  hwc_buf_init(&buf, 100000);
  for (i = 0; i < 100000; i++) {
    hwc_buf_add_char(&buf, (char)('a' + i % 26));
    if (buf.size <= buf.len || buf.ptr[buf.len] != '\0') wrong++;
  }
  CHECK(buf.failed == HWC_OK && buf.len == 100000);
  for (i = 0; i < buf.len; i++)
    if (buf.ptr[i] != (char)('a' + i % 26)) wrong++;
  CHECK(wrong == 0);
  hwc_buf_free(&buf);
}

static void every_size_has_room_for_the_terminator(void) {
  char bytes[200];
  size_t len, wrong = 0;
  memset(bytes, 'x', sizeof(bytes));
  for (len = 0; len <= sizeof(bytes); len++) {
    struct hwc_buf buf;
    hwc_buf_init(&buf, sizeof(bytes));
    if (hwc_buf_add(&buf, bytes, len) != HWC_OK || buf.size < len + 1 || buf.ptr[len] != '\0') wrong++;
    hwc_buf_free(&buf);
  }
  CHECK(wrong == 0);
}

static void stops_at_the_cap_and_stays_failed(void) {
  struct hwc_buf buf;
  hwc_buf_init(&buf, 4);
  CHECK(hwc_buf_add_text(&buf, "abcd") == HWC_OK);
  CHECK(hwc_buf_add_char(&buf, 'e') == HWC_ELIMIT);
  CHECK(buf.failed == HWC_ELIMIT);
  CHECK_STR(hwc_buf_str(&buf), "abcd");
  CHECK(hwc_buf_add(&buf, "", 0) == HWC_ELIMIT);
  CHECK(hwc_buf_extend(&buf, 0) == NULL);
  hwc_buf_reset(&buf);
  CHECK(buf.failed == HWC_OK && buf.len == 0 && buf.ptr != NULL);
  CHECK_TEXT(hwc_buf_text(&buf), "");
  CHECK(hwc_buf_add_text(&buf, "abcde") == HWC_ELIMIT);
  CHECK_STR(hwc_buf_str(&buf), "");
  hwc_buf_free(&buf);
  CHECK(buf.failed == HWC_OK);
  CHECK(hwc_buf_add_text(&buf, "abcd") == HWC_OK);
  hwc_buf_free(&buf);
}

static void nothing_fits_a_cap_of_zero(void) {
  struct hwc_buf buf;
  hwc_buf_init(&buf, 0);
  CHECK(hwc_buf_add(&buf, "", 0) == HWC_OK);
  CHECK(hwc_buf_add_char(&buf, 'a') == HWC_ELIMIT);
  hwc_buf_free(&buf);
}

static void sizes_near_the_end_of_memory_are_refused(void) {
  static const size_t caps[] = {1000, SIZE_MAX / 2, SIZE_MAX - 1, SIZE_MAX};
  size_t i;
  for (i = 0; i < sizeof(caps) / sizeof(caps[0]); i++) {
    struct hwc_buf buf;
    hwc_buf_init(&buf, caps[i]);
    if (caps[i] != SIZE_MAX) CHECK(hwc_buf_add_text(&buf, "abc") == HWC_OK);
    CHECK(hwc_buf_extend(&buf, SIZE_MAX) == NULL);
    CHECK(buf.failed == HWC_ELIMIT || buf.failed == HWC_ENOMEM);
    hwc_buf_reset(&buf);
    CHECK(hwc_buf_extend(&buf, SIZE_MAX - 3) == NULL);
    CHECK(buf.failed == HWC_ELIMIT || buf.failed == HWC_ENOMEM);
    CHECK_STR(hwc_buf_str(&buf), "");
    hwc_buf_free(&buf);
  }
}

static void a_freed_secret_is_empty_and_usable(void) {
  struct hwc_buf buf;
  hwc_buf_init_secret(&buf, 50);
  hwc_buf_free(&buf);
  CHECK(buf.ptr == NULL && buf.max == 50);
  hwc_buf_add_text(&buf, "secret");
  hwc_buf_free(&buf);
  CHECK(buf.ptr == NULL && buf.len == 0 && buf.size == 0 && buf.max == 50 && buf.secret);
  CHECK(hwc_buf_add_text(&buf, "again") == HWC_OK);
  hwc_buf_free(&buf);
}

static void borrowed_memory_is_all_there_is(void) {
  char space[9];
  struct hwc_buf buf;
  hwc_buf_borrow(&buf, space, sizeof(space));
  CHECK_STR(hwc_buf_str(&buf), "");
  CHECK(hwc_buf_add_text(&buf, "01234567") == HWC_OK && buf.ptr == space);
  CHECK_STR(hwc_buf_str(&buf), "01234567");
  CHECK(hwc_buf_add_char(&buf, '8') == HWC_ELIMIT && buf.len == 8);
  hwc_buf_free(&buf); /* frees nothing that is not its own */
  CHECK_STR(hwc_buf_str(&buf), "");
  CHECK(hwc_buf_add_char(&buf, 'x') == HWC_ELIMIT);
}

static void sharing_hands_on_what_is_wrong(void) {
  struct hwc_buf one, other;
  hwc_buf_init(&one, 1);
  hwc_buf_init(&other, 1000);
  CHECK(hwc_buf_share(&other, &one) == HWC_OK && other.len == 0 && other.owners == NULL);
  hwc_buf_add_text(&one, "too long");
  CHECK(hwc_buf_share(&other, &one) == HWC_ELIMIT && other.failed == HWC_ELIMIT && other.len == 0);
  hwc_buf_free(&one);
  hwc_buf_free(&other);
}

static void what_comes_at_once_has_no_more_room_than_it_needs(void) {
  static char bytes[100000];
  struct hwc_buf buf;
  hwc_buf_init(&buf, 1000000);
  CHECK(hwc_buf_add(&buf, bytes, sizeof(bytes)) == HWC_OK && buf.size == sizeof(bytes) + 1);
  CHECK(hwc_buf_add_char(&buf, 'x') == HWC_OK && buf.size == 2 * sizeof(bytes) + 2);
  hwc_buf_free(&buf);
}

int main(void) {
  shared_memory_goes_with_its_last_owner();
  a_secret_of_one_owner_is_one_of_all();
  sharing_hands_on_what_is_wrong();
  what_comes_at_once_has_no_more_room_than_it_needs();
  borrowed_memory_is_all_there_is();
  starts_empty();
  appends_in_every_form();
  grows_and_keeps_its_bytes();
  every_size_has_room_for_the_terminator();
  stops_at_the_cap_and_stays_failed();
  nothing_fits_a_cap_of_zero();
  sizes_near_the_end_of_memory_are_refused();
  a_secret_leaves_no_byte();
  a_secret_that_grows_leaves_no_byte();
  a_freed_secret_is_empty_and_usable();
  return test_done();
}
