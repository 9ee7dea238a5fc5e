/* An ordered list of name/value pairs: headers, query and path arguments. Owns copies of its bytes. */
#ifndef HWC_KV_H
#define HWC_KV_H

#include "buf.h"

struct hwc_kv_pair {
  size_t name, name_len; /* offsets into text, so that growth moves nothing */
  size_t value, value_len;
};

struct hwc_kv {
  struct hwc_buf text;
  struct hwc_kv_pair *pairs;
  size_t count;
  size_t size;
};

/* Makes an empty list whose names and values never exceed `max` bytes together. */
void hwc_kv_init(struct hwc_kv *kv, size_t max);

/* As hwc_kv_init, for lists that may hold a key or a token. */
void hwc_kv_init_secret(struct hwc_kv *kv, size_t max);

/* Frees everything and leaves an empty, usable list of the same kind. */
void hwc_kv_free(struct hwc_kv *kv);

/* Appends a pair. Failure sticks in kv->text.failed. */
enum hwc_code hwc_kv_add(struct hwc_kv *kv, struct hwc_str name, struct hwc_str value);

/* Lengthens the value of the pair that was added last by `more`, with a space between them unless one is empty; nothing
 * when there is no pair. Failure sticks as above. Not after hwc_kv_set or hwc_kv_sort: the value must stand last. */
void hwc_kv_append(struct hwc_kv *kv, struct hwc_str more);

/* Replaces the value of the first pair of that name (ASCII case ignored), or appends one. */
enum hwc_code hwc_kv_set(struct hwc_kv *kv, struct hwc_str name, struct hwc_str value);

/* Names and values by position; valid until the next change. */
struct hwc_str hwc_kv_name(const struct hwc_kv *kv, size_t index);
struct hwc_str hwc_kv_value(const struct hwc_kv *kv, size_t index);

/* The value of the first pair of that name, ASCII case ignored; ptr is NULL when there is none. */
struct hwc_str hwc_kv_get(const struct hwc_kv *kv, const char *name);

/* Sorts by name, then by value, byte by byte. */
void hwc_kv_sort(struct hwc_kv *kv);

/* Compares two names, ASCII case ignored; not zero when equal. */
int hwc_kv_same_name(struct hwc_str a, struct hwc_str b);

#endif
