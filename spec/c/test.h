/* The harness of the core's unit tests: checks that count and go on, and the line that sums them up. */
#ifndef HWC_TEST_H
#define HWC_TEST_H

#include <stdio.h>
#include <string.h>

#include "hwc.h"

static int test_passed, test_failed;

/* Counts one check; says where it stands when it fails. Returns whether it held. */
static inline int test_count(int held, const char *file, int line, const char *what) {
  if (held) {
    test_passed++;
  } else {
    test_failed++;
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
  }
  return held;
}

static inline void test_str(struct hwc_str actual, const char *expected, const char *file, int line, const char *what) {
  int held = actual.ptr != NULL && actual.len == strlen(expected) && memcmp(actual.ptr, expected, actual.len) == 0;
  if (test_count(held, file, line, what)) return;
  fprintf(stderr, "  expected \"%s\"\n  got      ", expected);
  if (actual.ptr == NULL) fputs("NULL\n", stderr);
  else fprintf(stderr, "\"%.*s\" (%lu bytes)\n", (int)actual.len, actual.ptr, (unsigned long)actual.len);
}

static inline void test_text(const char *actual, const char *expected, const char *file, int line, const char *what) {
  int held = actual != NULL && strcmp(actual, expected) == 0;
  if (test_count(held, file, line, what)) return;
  fprintf(stderr, "  expected \"%s\"\n  got      \"%s\"\n", expected, actual == NULL ? "(NULL)" : actual);
}

#define CHECK(expr) ((void)test_count((expr) ? 1 : 0, __FILE__, __LINE__, #expr))
#define CHECK_STR(actual, expected) test_str((actual), (expected), __FILE__, __LINE__, #actual)
#define CHECK_TEXT(actual, expected) test_text((actual), (expected), __FILE__, __LINE__, #actual)

/* Prints the sum. Returns the exit status for main. */
static inline int test_done(void) {
  printf("%d passed, %d failed\n", test_passed, test_failed);
  return test_failed > 0;
}

#endif
