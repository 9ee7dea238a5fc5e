/* Unit tests of what needs random bytes and gets none: it must fail, and not go on with bytes that anybody can guess.
 */
#include "bridge.h"
#include "digest.h"

#include <openssl/rand.h>
#include <sys/eventfd.h>

#include "files.h"
#include "test.h"

static int broken;

/* Stands in for libcrypto's. */
int RAND_bytes(unsigned char *out, int len) {
  static unsigned char next;
  int i;
  if (broken) return 0;
  for (i = 0; i < len; i++) out[i] = next++;
  return 1;
}

static void a_bridge_has_a_key_or_does_not_come_about(void) {
  struct hwc_error error;
  int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), before = files_open();
  struct hwc_bridge *one, *other;
  broken = 1;
  error.text[0] = '\0';
  CHECK(hwc_bridge_new(fd, files_dir, &error) == NULL && strstr(error.text, "no random key") != NULL);
  CHECK(hwc_bridge_new(fd, NULL, &error) == NULL);
  CHECK(files_open() == before && files_count(files_dir) == 0);
  broken = 0;
  one = hwc_bridge_new(fd, NULL, &error);
  other = hwc_bridge_new(fd, NULL, &error);
  if (one != NULL && other != NULL) {
    CHECK(strlen(hwc_bridge_key(one)) == 32 && strspn(hwc_bridge_key(one), "0123456789abcdef") == 32);
    CHECK(strcmp(hwc_bridge_key(one), "000102030405060708090a0b0c0d0e0f") == 0); /* all of the bytes count */
  } else CHECK(one != NULL && other != NULL);
  hwc_bridge_free(one);
  hwc_bridge_free(other);
  close(fd);
}

static void others_say_so(void) {
  unsigned char bytes[4];
  broken = 1;
  CHECK(hwc_random_bytes(bytes, sizeof(bytes)) != HWC_OK);
  CHECK(hwc_random() >= 0.5 && hwc_random() <= 0.5);
  broken = 0;
}

int main(void) {
  files_begin();
  a_bridge_has_a_key_or_does_not_come_about();
  others_say_so();
  files_end();
  return test_done();
}
