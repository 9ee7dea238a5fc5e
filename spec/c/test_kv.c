/* Unit tests of the list of names and values. */
#include "kv.h"

#include "test.h"

/* The list on one line: "a=1,b=2". */
static const char *line(const struct hwc_kv *kv) {
  static char text[4096];
  size_t i, len = 0;
  text[0] = '\0';
  for (i = 0; i < kv->count; i++) {
    struct hwc_str name = hwc_kv_name(kv, i), value = hwc_kv_value(kv, i);
    len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%.*s=%.*s", i == 0 ? "" : ",", (int)name.len, name.ptr,
                            (int)value.len, value.ptr);
  }
  return text;
}

static void add(struct hwc_kv *kv, const char *name, const char *value) {
  struct hwc_str n = {name, strlen(name)}, v = {value, strlen(value)};
  CHECK(hwc_kv_add(kv, n, v) == HWC_OK);
}

static void keeps_the_order_and_all_of_a_name(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 100);
  CHECK(kv.count == 0 && hwc_kv_get(&kv, "a").ptr == NULL);
  add(&kv, "b", "2");
  add(&kv, "a", "1");
  add(&kv, "b", "3");
  add(&kv, "", "");
  CHECK_TEXT(line(&kv), "b=2,a=1,b=3,=");
  CHECK_STR(hwc_kv_get(&kv, "b"), "2");
  CHECK_STR(hwc_kv_get(&kv, ""), "");
  hwc_kv_free(&kv);
  CHECK(kv.count == 0 && hwc_kv_get(&kv, "b").ptr == NULL);
  add(&kv, "c", "4");
  CHECK_TEXT(line(&kv), "c=4");
  hwc_kv_free(&kv);
  CHECK(kv.count == 0 && kv.pairs == NULL);
  hwc_kv_free(&kv);
}

static void names_ignore_ascii_case_only(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 100);
  add(&kv, "X-Request-Id", "r");
  CHECK_STR(hwc_kv_get(&kv, "x-request-ID"), "r");
  CHECK(hwc_kv_get(&kv, "X-Request-I").ptr == NULL);
  CHECK(hwc_kv_get(&kv, "X-Request-Id2").ptr == NULL);
  CHECK(hwc_kv_same_name(HWC_STR("aZ"), HWC_STR("Az")));
  CHECK(hwc_kv_same_name(HWC_STR("Az"), HWC_STR("aZ")));
  CHECK(!hwc_kv_same_name(HWC_STR("a"), HWC_STR("ab")));
  /* Bytes that differ by the case bit without being letters. */
  CHECK(!hwc_kv_same_name(HWC_STR("@"), HWC_STR("`")));
  CHECK(!hwc_kv_same_name(HWC_STR("["), HWC_STR("{")));
  CHECK(!hwc_kv_same_name(HWC_STR("\xC3\x84"), HWC_STR("\xC3\xA4")));
  hwc_kv_free(&kv);
}

static void set_replaces_the_first_or_appends(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 100);
  CHECK(hwc_kv_set(&kv, HWC_STR("Host"), HWC_STR("one")) == HWC_OK);
  add(&kv, "host", "two");
  CHECK(hwc_kv_set(&kv, HWC_STR("HOST"), HWC_STR("a longer value")) == HWC_OK);
  CHECK_TEXT(line(&kv), "Host=a longer value,host=two");
  CHECK(hwc_kv_set(&kv, HWC_STR("host"), HWC_STR("")) == HWC_OK);
  CHECK_TEXT(line(&kv), "Host=,host=two");
  hwc_kv_free(&kv);
}

static void append_lengthens_what_was_added_last(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 12);
  hwc_kv_append(&kv, HWC_STR("nothing"));
  CHECK(kv.count == 0 && kv.text.len == 0 && kv.text.failed == HWC_OK);
  add(&kv, "a", "1");
  add(&kv, "b", "");
  hwc_kv_append(&kv, HWC_STR("two"));
  hwc_kv_append(&kv, HWC_STR(""));
  CHECK_TEXT(line(&kv), "a=1,b=two");
  hwc_kv_append(&kv, HWC_STR("more"));
  CHECK_TEXT(line(&kv), "a=1,b=two more");
  hwc_kv_append(&kv, HWC_STR("x"));
  CHECK(kv.text.failed == HWC_ELIMIT);
  CHECK_TEXT(line(&kv), "a=1,b=two more");
  hwc_kv_free(&kv);
}

static void sorts_by_name_then_value_byte_by_byte(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 1000);
  add(&kv, "a-b", "0");
  add(&kv, "a", "2");
  add(&kv, "B", "1");
  add(&kv, "a", "10");
  add(&kv, "\xC3\xA4", "x");
  add(&kv, "a", "");
  add(&kv, "aa", "1");
  add(&kv, "a", "1");
  add(&kv, "", "");
  hwc_kv_sort(&kv);
  /* "a" with any value stands before "a-b": joined text would sort '-' before '='. */
  CHECK_TEXT(line(&kv), "=,B=1,a=,a=1,a=10,a=2,a-b=0,aa=1,\xC3\xA4=x");
  hwc_kv_free(&kv);
  hwc_kv_sort(&kv);
  CHECK(kv.count == 0);
  hwc_kv_free(&kv);
}

static void grows_and_sorts_thousands(void) {
  struct hwc_kv kv;
  size_t i, wrong = 0;
  hwc_kv_init(&kv, 100000);
  for (i = 0; i < 3000; i++) {
    char name[32];
    snprintf(name, sizeof(name), "n%04lu", (unsigned long)(i * 1237 % 3000));
    hwc_kv_add(&kv, (struct hwc_str){name, strlen(name)}, HWC_STR("v"));
  }
  CHECK(kv.count == 3000 && kv.text.failed == HWC_OK);
  hwc_kv_sort(&kv);
  for (i = 0; i < kv.count; i++) {
    char name[32];
    snprintf(name, sizeof(name), "n%04lu", (unsigned long)i);
    if (hwc_kv_name(&kv, i).len != 5 || memcmp(hwc_kv_name(&kv, i).ptr, name, 5) != 0) wrong++;
    if (hwc_kv_value(&kv, i).len != 1) wrong++;
  }
  CHECK(wrong == 0);
  hwc_kv_free(&kv);
  CHECK(kv.count == 0 && kv.text.ptr == NULL);
}

static void the_cap_sticks_and_adds_no_half_pair(void) {
  struct hwc_kv kv;
  hwc_kv_init(&kv, 5);
  add(&kv, "ab", "cd");
  CHECK(hwc_kv_add(&kv, HWC_STR("e"), HWC_STR("f")) == HWC_ELIMIT);
  CHECK(kv.count == 1 && kv.text.failed == HWC_ELIMIT);
  CHECK(hwc_kv_add(&kv, HWC_STR(""), HWC_STR("")) == HWC_ELIMIT);
  CHECK(hwc_kv_set(&kv, HWC_STR("ab"), HWC_STR("")) == HWC_ELIMIT);
  CHECK_TEXT(line(&kv), "ab=cd");
  hwc_kv_free(&kv);
  add(&kv, "ab", "c");
  CHECK(hwc_kv_set(&kv, HWC_STR("ab"), HWC_STR("xyz")) == HWC_ELIMIT);
  CHECK_TEXT(line(&kv), "ab=c");
  hwc_kv_free(&kv);
}

int main(void) {
  keeps_the_order_and_all_of_a_name();
  names_ignore_ascii_case_only();
  set_replaces_the_first_or_appends();
  append_lengthens_what_was_added_last();
  sorts_by_name_then_value_byte_by_byte();
  grows_and_sorts_thousands();
  the_cap_sticks_and_adds_no_half_pair();
  return test_done();
}
