/* Unit tests of what is left of keys: nothing, in all the memory of this process, once the credentials are freed. */
#include "credentials.h"
#include "derive.h"
#include "sign.h"

#include "standing.h"
#include "test.h"

#define AK "AK-OF-THE-TEST"
#define DATE "20240102T030405Z"
#define LABEL(algorithm) ((struct hwc_str){(algorithm)->name, strlen((algorithm)->name)})

static struct standing_secret sk, token, text_key, scalars[2];
static struct hwc_credentials credentials;
static struct hwc_scope scope;
static char place[200];

static void set(struct hwc_secret *secret, const struct standing_secret *from) {
  char text[STANDING_LONGEST];
  struct hwc_str str = {text, from->len};
  struct hwc_error error;
  standing_unmask(text, from);
  CHECK(hwc_secret_set(secret, str, &error) == HWC_OK);
  standing_wipe(text, sizeof(text));
}

static int stands(const struct standing_secret *secret) {
  long places = standing_places(secret, place);
  CHECK(places >= 0);
  return places != 0;
}

static void is_gone(const struct standing_secret *secret) {
  int is_there = stands(secret);
  CHECK_TEXT(is_there ? place : "nowhere", "nowhere");
}

/* What the keys that are derived for the five algorithms are. */
static void derive(void) {
  char text[HWC_DERIVED_SIZE];
  unsigned char scalar[HWC_SCALAR_SIZE];
  int curve;
  set(&credentials.sk, &sk);
  CHECK(hwc_derive_text(text, HWC_STR(AK), hwc_secret_str(&credentials.sk), HWC_STR("20240102/cn-north-4/cfw")) ==
        HWC_OK);
  standing_take(&text_key, text, sizeof(text));
  for (curve = HWC_P256; curve <= HWC_SM2; curve++) {
    const struct hwc_algorithm *algorithm = hwc_algorithm_at(curve == HWC_P256 ? 3 : 4);
    CHECK(hwc_derive_scalar(scalar, (enum hwc_curve)curve, LABEL(algorithm), HWC_STR(AK),
                            hwc_secret_str(&credentials.sk)) == HWC_OK);
    standing_take(&scalars[curve], scalar, sizeof(scalar));
  }
  hwc_credentials_free(&credentials);
}

static void sign_with(const struct hwc_algorithm *algorithm) {
  struct hwc_buf authorization;
  hwc_buf_init(&authorization, 4096);
  scope.algorithm = algorithm;
  scope.region = HWC_STR("cn-north-4");
  scope.service = HWC_STR("cfw");
  CHECK(hwc_sign_authorization(&authorization, &scope, HWC_STR(DATE), &credentials, HWC_STR("host"),
                               HWC_STR("string to sign")) == HWC_OK);
  hwc_buf_free(&authorization);
}

static void a_search_finds_what_is_there(void) {
  static volatile char turned[64], backwards[64]; /* that nobody reads them is no reason not to write them */
  char bytes[64] = {0};
  size_t i;
  struct standing_secret one;
  standing_make(&one, 40);
  is_gone(&one);
  standing_unmask(bytes, &one);
  for (i = 0; i < 40; i++) {
    turned[i] = (char)(bytes[i] ^ 0x36);
    backwards[39 - i] = bytes[i];
  }
  CHECK(stands(&one) && strstr(place, "xor") != NULL);
  standing_wipe(bytes, sizeof(bytes));
  CHECK(stands(&one));
  standing_wipe((void *)turned, sizeof(turned));
  CHECK(stands(&one) && strstr(place, "backwards") != NULL);
  standing_wipe((void *)backwards, 16); /* a part is a find, too */
  CHECK(stands(&one));
  standing_wipe((void *)backwards, sizeof(backwards));
  is_gone(&one);
}

/* Before libcrypto has done anything in this process: the dynamic linker, which then looks up each function that it
 * calls, keeps the registers on the stack meanwhile. */
static void nothing_is_left_of_the_first_key(void) {
  unsigned char mac[HWC_DIGEST_SIZE];
  set(&credentials.sk, &sk);
  CHECK(hwc_hmac(HWC_SHA256, mac, hwc_secret_str(&credentials.sk), HWC_STR("first")) == HWC_OK);
  hwc_credentials_free(&credentials);
  is_gone(&sk);
}

static void nothing_is_left_of_keys(void) {
  size_t i;
  const struct hwc_algorithm *algorithm;
  struct hwc_error error;
  derive();
  is_gone(&sk);
  for (i = 0; (algorithm = hwc_algorithm_at(i)) != NULL; i++) {
    hwc_credentials_init(&credentials);
    set(&credentials.sk, &sk);
    set(&credentials.security_token, &token);
    CHECK(hwc_secret_set(&credentials.ak, HWC_STR(AK), &error) == HWC_OK);
    sign_with(algorithm);
    sign_with(algorithm);
    CHECK(stands(&sk) && stands(&token));
    if (algorithm->signature == HWC_SIGN_CURVE) CHECK(stands(&scalars[algorithm->curve])); /* kept, to be quick */
    is_gone(&text_key);
    hwc_credentials_free(&credentials);
    is_gone(&sk);
    is_gone(&token);
    is_gone(&text_key);
    is_gone(&scalars[0]);
    is_gone(&scalars[1]);
  }
}

static void nothing_is_left_of_a_key_that_is_replaced(void) {
  struct standing_secret other;
  standing_make(&other, 40);
  hwc_credentials_init(&credentials);
  set(&credentials.sk, &sk);
  set(&credentials.sk, &other);
  is_gone(&sk);
  hwc_credentials_free(&credentials);
  is_gone(&other);
}

static void nothing_is_left_of_a_buffer_that_grew(void) {
  char text[STANDING_LONGEST];
  struct hwc_buf buf;
  int i;
  hwc_buf_init_secret(&buf, 100000);
  standing_unmask(text, &token);
  for (i = 0; i < 100; i++) hwc_buf_add(&buf, text, token.len);
  standing_wipe(text, sizeof(text));
  CHECK(stands(&token));
  hwc_buf_free(&buf);
  is_gone(&token);
}

int main(void) {
  standing_make(&sk, 40);
  standing_make(&token, STANDING_LONGEST);
  hwc_credentials_init(&credentials);
  nothing_is_left_of_the_first_key();
  a_search_finds_what_is_there();
  nothing_is_left_of_keys();
  nothing_is_left_of_a_key_that_is_replaced();
  nothing_is_left_of_a_buffer_that_grew();
  return test_done();
}
