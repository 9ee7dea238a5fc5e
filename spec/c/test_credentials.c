/* Unit tests of credentials: what is taken, what is refused, and that nothing is left when they go. */
#include "credentials.h"

#include <stdlib.h>

#include "test.h"

/* A second copy of the file, under other names, whose free() is watched: the only way to see what is left. */
static size_t freed, left;

/* Before a block is given back: how many of the bytes that held a secret still do. */
static void watched_free(void *ptr) {
  size_t i;
  if (ptr != NULL) {
    freed++;
    for (i = 0; i < 6; i++) left += ((const char *)ptr)[i] != 0;
  }
  free(ptr);
}

#define free watched_free
#define hwc_credentials_init watched_credentials_init
#define hwc_credentials_free watched_credentials_free
#define hwc_secret_set watched_secret_set
#define hwc_secret_str watched_secret_str
void hwc_credentials_init(struct hwc_credentials *credentials);
void hwc_credentials_free(struct hwc_credentials *credentials);
enum hwc_code hwc_secret_set(struct hwc_secret *secret, struct hwc_str value, struct hwc_error *error);
struct hwc_str hwc_secret_str(const struct hwc_secret *secret);
#include "../../src/credentials.c"

static void leave_no_byte(void) {
  struct hwc_credentials credentials;
  struct hwc_error error;
  hwc_credentials_init(&credentials);
  hwc_secret_set(&credentials.ak, HWC_STR("access"), &error);
  hwc_secret_set(&credentials.sk, HWC_STR("secret"), &error);
  hwc_secret_set(&credentials.security_token, HWC_STR("temporary"), &error);
  hwc_secret_set(&credentials.token, HWC_STR("iam-token"), &error);
  freed = left = 0;
  hwc_secret_set(&credentials.sk, HWC_STR("another"), &error);
  CHECK(freed == 1 && left == 0);
  hwc_credentials_free(&credentials);
  CHECK(freed == 5 && left == 0);
  hwc_credentials_free(&credentials);
  CHECK(freed == 5);
}

#undef free
#undef hwc_credentials_init
#undef hwc_credentials_free
#undef hwc_secret_set
#undef hwc_secret_str

static void hold_copies_of_what_was_given(void) {
  struct hwc_credentials credentials;
  struct hwc_error error;
  char value[] = "key";
  hwc_credentials_init(&credentials);
  CHECK(credentials.ak.ptr == NULL && credentials.token.ptr == NULL);
  CHECK_STR(hwc_secret_str(&credentials.sk), "");
  CHECK(hwc_secret_set(&credentials.sk, (struct hwc_str){value, 3}, &error) == HWC_OK);
  value[0] = 'x';
  CHECK_STR(hwc_secret_str(&credentials.sk), "key");
  CHECK(hwc_secret_set(&credentials.sk, HWC_STR("a-longer-key"), &error) == HWC_OK);
  CHECK_STR(hwc_secret_str(&credentials.sk), "a-longer-key");
  CHECK(hwc_secret_set(&credentials.sk, hwc_secret_str(&credentials.sk), &error) == HWC_OK);
  CHECK_STR(hwc_secret_str(&credentials.sk), "a-longer-key");
  CHECK(credentials.ak.ptr == NULL && credentials.security_token.ptr == NULL && credentials.token.ptr == NULL);
  hwc_credentials_free(&credentials);
  CHECK(credentials.sk.ptr == NULL && credentials.sk.len == 0);
  CHECK_STR(hwc_secret_str(&credentials.sk), "");
}

static void refuse(struct hwc_str value, const char *words) {
  struct hwc_secret secret = {NULL, 0};
  struct hwc_error error = {HWC_OK, ""};
  CHECK(hwc_secret_set(&secret, HWC_STR("kept"), &error) == HWC_OK);
  CHECK(hwc_secret_set(&secret, value, &error) == HWC_EINVAL);
  CHECK(error.code == HWC_EINVAL && strstr(error.text, words) != NULL);
  CHECK(strstr(error.text, "SeCrEt") == NULL);
  CHECK_STR(hwc_secret_str(&secret), "kept");
  free(secret.ptr);
}

static void refuse_what_no_header_can_carry(void) {
  char *large = malloc(HWC_MAX_SECRET + 1);
  struct hwc_secret secret = {NULL, 0};
  struct hwc_error error;
  int c, wrong = 0;
  if (large == NULL) abort();
  refuse(HWC_STR(""), "empty");
  refuse((struct hwc_str){NULL, 0}, "empty");
  refuse(HWC_STR("SeCrEt\n"), "line end");
  refuse(HWC_STR("SeCrEt\r\n"), "line end");
  refuse(HWC_STR(" SeCrEt"), "space");
  refuse(HWC_STR("SeCrEt SeCrEt"), "space");
  refuse(HWC_STR("SeCrEt\0x"), "control byte");
  refuse(HWC_STR("SeCrEt\xC3\xA4"), "non-ASCII");
  for (c = 0; c < 256; c++) {
    char bytes[2] = {'a', (char)c};
    wrong += (hwc_secret_set(&secret, (struct hwc_str){bytes, 2}, &error) == HWC_OK) != (c > 0x20 && c < 0x7F);
  }
  CHECK(wrong == 0);
  memset(large, 't', HWC_MAX_SECRET + 1);
  refuse((struct hwc_str){large, HWC_MAX_SECRET + 1}, "32 KiB");
  CHECK(hwc_secret_set(&secret, (struct hwc_str){large, HWC_MAX_SECRET}, &error) == HWC_OK);
  CHECK(secret.len == HWC_MAX_SECRET);
  free(secret.ptr);
  free(large);
}

int main(void) {
  leave_no_byte();
  hold_copies_of_what_was_given();
  refuse_what_no_header_can_carry();
  return test_done();
}
