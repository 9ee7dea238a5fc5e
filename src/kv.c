/* Ordered name/value list; all bytes live in one buffer, the pairs are offsets into it. */
#include "kv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void hwc_kv_init(struct hwc_kv *kv, size_t max) {
  memset(kv, 0, sizeof(*kv));
  hwc_buf_init(&kv->text, max);
}

void hwc_kv_init_secret(struct hwc_kv *kv, size_t max) {
  hwc_kv_init(kv, max);
  kv->text.secret = 1;
}

static void free_pairs(struct hwc_kv *kv) {
  free(kv->pairs);
  kv->pairs = NULL;
  kv->count = kv->size = 0;
}

void hwc_kv_free(struct hwc_kv *kv) {
  hwc_buf_free(&kv->text);
  free_pairs(kv);
}

/* Makes room for one more pair. */
static enum hwc_code grow(struct hwc_kv *kv) {
  size_t size = kv->size == 0 ? 8 : kv->size * 2;
  struct hwc_kv_pair *pairs;
  if (kv->count < kv->size) return HWC_OK;
  if (size > SIZE_MAX / sizeof(*pairs)) return kv->text.failed = HWC_ELIMIT;
  pairs = realloc(kv->pairs, size * sizeof(*pairs));
  if (pairs == NULL) return kv->text.failed = HWC_ENOMEM;
  kv->pairs = pairs;
  kv->size = size;
  return HWC_OK;
}

enum hwc_code hwc_kv_add(struct hwc_kv *kv, struct hwc_str name, struct hwc_str value) {
  struct hwc_kv_pair pair;
  if (kv->text.failed != HWC_OK) return kv->text.failed;
  if (grow(kv) != HWC_OK) return kv->text.failed;
  pair.name = kv->text.len;
  pair.name_len = name.len;
  pair.value = kv->text.len + name.len;
  pair.value_len = value.len;
  hwc_buf_add_str(&kv->text, name);
  if (hwc_buf_add_str(&kv->text, value) != HWC_OK) return kv->text.failed;
  kv->pairs[kv->count++] = pair;
  return HWC_OK;
}

void hwc_kv_append(struct hwc_kv *kv, struct hwc_str more) {
  struct hwc_kv_pair *last = kv->count == 0 ? NULL : &kv->pairs[kv->count - 1];
  size_t gap = last != NULL && last->value_len > 0;
  if (last == NULL || more.len == 0 || (gap && hwc_buf_add_char(&kv->text, ' ') != HWC_OK)) return;
  if (hwc_buf_add_str(&kv->text, more) == HWC_OK) last->value_len += gap + more.len;
}

static int same_letter(char a, char b) {
  if (a >= 'A' && a <= 'Z') a = (char)(a - 'A' + 'a');
  if (b >= 'A' && b <= 'Z') b = (char)(b - 'A' + 'a');
  return a == b;
}

int hwc_kv_same_name(struct hwc_str a, struct hwc_str b) {
  size_t i;
  if (a.len != b.len) return 0;
  for (i = 0; i < a.len; i++)
    if (!same_letter(a.ptr[i], b.ptr[i])) return 0;
  return 1;
}

/* Position of the first pair of that name, or kv->count. */
static size_t find(const struct hwc_kv *kv, struct hwc_str name) {
  size_t i;
  for (i = 0; i < kv->count; i++)
    if (hwc_kv_same_name(hwc_kv_name(kv, i), name)) break;
  return i;
}

enum hwc_code hwc_kv_set(struct hwc_kv *kv, struct hwc_str name, struct hwc_str value) {
  size_t at = find(kv, name);
  size_t start = kv->text.len;
  if (at == kv->count) return hwc_kv_add(kv, name, value);
  /* The old bytes stay until the list is freed: values are replaced rarely and never in a loop. */
  if (hwc_buf_add_str(&kv->text, value) != HWC_OK) return kv->text.failed;
  kv->pairs[at].value = start;
  kv->pairs[at].value_len = value.len;
  return HWC_OK;
}

struct hwc_str hwc_kv_name(const struct hwc_kv *kv, size_t index) {
  struct hwc_str str = {hwc_buf_text(&kv->text) + kv->pairs[index].name, kv->pairs[index].name_len};
  return str;
}

struct hwc_str hwc_kv_value(const struct hwc_kv *kv, size_t index) {
  struct hwc_str str = {hwc_buf_text(&kv->text) + kv->pairs[index].value, kv->pairs[index].value_len};
  return str;
}

struct hwc_str hwc_kv_get(const struct hwc_kv *kv, const char *name) {
  struct hwc_str none = {NULL, 0}, wanted = {name, strlen(name)};
  size_t at = find(kv, wanted);
  return at == kv->count ? none : hwc_kv_value(kv, at);
}

static int compare_str(struct hwc_str a, struct hwc_str b) {
  size_t len = a.len < b.len ? a.len : b.len;
  int order = len == 0 ? 0 : memcmp(a.ptr, b.ptr, len);
  if (order != 0) return order;
  return a.len < b.len ? -1 : a.len > b.len;
}

static int compare(const struct hwc_kv *kv, size_t a, size_t b) {
  int order = compare_str(hwc_kv_name(kv, a), hwc_kv_name(kv, b));
  return order != 0 ? order : compare_str(hwc_kv_value(kv, a), hwc_kv_value(kv, b));
}

void hwc_kv_sort(struct hwc_kv *kv) {
  size_t gap, i;
  /* Shell sort: in place, no recursion, and fast enough for a query of thousands of pairs. */
  for (gap = kv->count / 2; gap > 0; gap /= 2)
    for (i = gap; i < kv->count; i++) {
      size_t j = i;
      while (j >= gap && compare(kv, j - gap, j) > 0) {
        struct hwc_kv_pair swap = kv->pairs[j];
        kv->pairs[j] = kv->pairs[j - gap];
        kv->pairs[j - gap] = swap;
        j -= gap;
      }
    }
}
