/* Unit tests of gzip: whole at every size of a step, and an error wherever it is not. */
#include "gunzip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "test.h"

#define MAX 400000

static unsigned char packed[MAX];

/* Packs `len` bytes; how many come of it. */
static size_t pack(const char *bytes, size_t len) {
  z_stream stream;
  size_t made;
  memset(&stream, 0, sizeof(stream));
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = (Bytef *)(size_t)bytes;
  stream.avail_in = (uInt)len;
  stream.next_out = packed;
  stream.avail_out = MAX;
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  made = stream.total_out;
  deflateEnd(&stream);
  return made;
}

/* Gives `len` packed bytes, `step` at a time. */
static enum hwc_code unpack(size_t len, size_t step, struct hwc_buf *out, int *whole) {
  struct hwc_gunzip *gunzip = hwc_gunzip_new();
  enum hwc_code code = HWC_OK;
  size_t at = 0, used;
  while (code == HWC_OK && at < len) {
    struct hwc_str in = {(const char *)packed + at, len - at < step ? len - at : step};
    code = hwc_gunzip_add(gunzip, in, (size_t)-1, out, &used);
    if (code == HWC_OK) CHECK(used == in.len);
    at += in.len;
  }
  *whole = hwc_gunzip_whole(gunzip);
  hwc_gunzip_free(gunzip);
  return code;
}

static void comes_out_as_it_was(void) {
  static const char *const texts[] = {"", "x", "{\"a\":[1,2,3]}"};
  size_t i, step;
  for (i = 0; i < 3; i++)
    for (step = 1; step < 40; step++) {
      size_t len = pack(texts[i], strlen(texts[i]));
      struct hwc_buf out;
      int whole;
      hwc_buf_init(&out, 100);
      CHECK(unpack(len, step, &out, &whole) == HWC_OK && whole);
      CHECK_STR(hwc_buf_str(&out), texts[i]);
      hwc_buf_free(&out);
    }
}

static void is_never_whole_when_cut(void) {
  size_t len = pack("{\"a\":[1,2,3]}", 13), cut;
  struct hwc_buf out;
  int whole;
  hwc_buf_init(&out, 100);
  for (cut = 0; cut < len; cut++) {
    hwc_buf_reset(&out);
    CHECK(unpack(cut, 7, &out, &whole) == HWC_OK && !whole);
  }
  hwc_buf_free(&out);
}

/* But for the header's time and system, and bits that fill the last byte up, which say nothing of the data. */
static void a_byte_that_is_wrong_is_noticed(void) {
  size_t len = pack("{\"a\":[1,2,3]}", 13), at, unnoticed = 0;
  for (at = 0; at < len; at++) {
    struct hwc_buf out;
    int whole, good;
    hwc_buf_init(&out, 100);
    packed[at] ^= 0x20;
    good = unpack(len, 100, &out, &whole) == HWC_OK && whole;
    if (good) CHECK_STR(hwc_buf_str(&out), "{\"a\":[1,2,3]}");
    unnoticed += good != 0;
    packed[at] ^= 0x20;
    hwc_buf_free(&out);
  }
  CHECK(unnoticed >= 6 && unnoticed <= 7);
}

static void several_members_are_one_body(void) {
  size_t first = pack("{\"a\"", 4), step;
  unsigned char *copy = malloc(first);
  struct hwc_buf out;
  int whole;
  memcpy(copy, packed, first);
  for (step = 1; step < 60; step++) {
    size_t second = pack(":1}", 3);
    memmove(packed + first, packed, second);
    memcpy(packed, copy, first);
    hwc_buf_init(&out, 100);
    CHECK(unpack(first + second, step, &out, &whole) == HWC_OK && whole);
    CHECK_STR(hwc_buf_str(&out), "{\"a\":1}");
    hwc_buf_free(&out);
    packed[first] = 'x'; /* garbage behind the first */
    hwc_buf_init(&out, 100);
    CHECK(unpack(first + second, step, &out, &whole) == HWC_EINVAL);
    hwc_buf_free(&out);
  }
  free(copy);
}

static void a_bomb_ends_at_the_cap(void) {
  size_t len = 50000000, made;
  char *zeros = calloc(1, len);
  struct hwc_buf out;
  int whole;
  made = pack(zeros, len);
  free(zeros);
  hwc_buf_init(&out, 1000000);
  CHECK(unpack(made, 16384, &out, &whole) == HWC_ELIMIT && out.len <= 1000000);
  hwc_buf_free(&out);
}

/* Without room it stops, and goes on with the bytes that are given again. */
static void room_is_kept_to(void) {
  size_t len = 3000000, made, at = 0, sum = 0, used, turns = 0;
  char *text = malloc(len);
  struct hwc_gunzip *gunzip = hwc_gunzip_new();
  struct hwc_buf out;
  memset(text, 'z', len);
  made = pack(text, len);
  free(text);
  hwc_buf_init(&out, 20000);
  while (at < made && turns++ < 10000) {
    struct hwc_str in = {(const char *)packed + at, made - at < 1000 ? made - at : 1000};
    CHECK(hwc_gunzip_add(gunzip, in, 20000, &out, &used) == HWC_OK);
    CHECK(out.len <= 20000 && (out.len == 20000 || used == in.len));
    sum += out.len;
    at += used;
    hwc_buf_reset(&out);
  }
  CHECK(sum == len && hwc_gunzip_whole(gunzip));
  hwc_gunzip_free(gunzip);
  hwc_buf_free(&out);
}

int main(void) {
  comes_out_as_it_was();
  is_never_whole_when_cut();
  a_byte_that_is_wrong_is_noticed();
  several_members_are_one_body();
  a_bomb_ends_at_the_cap();
  room_is_kept_to();
  hwc_gunzip_free(NULL);
  return test_done();
}
